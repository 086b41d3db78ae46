from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosim.ml.copy_curve import METRIC, CopyCurve, curve_of
from photosim.ml.registry import ModelFile, load_model
from photosim.ml.train.shipped.copy_curve_fit import fit_curve, main

TinyModel = Callable[..., ModelFile]
CURVE = CopyCurve((0.5, 0.7, 0.9), (0.0, 0.5, 1.0), (0.2, 0.6, 1.0))


def test_a_rising_sequence_by_hand() -> None:
    # Copies at 0.2, 0.4 and 0.5, another pair at 0.1 and 0.3: those at 0.2 and 0.3 are averaged.
    curve = fit_curve([0.2, 0.4, 0.5], [0.1, 0.3])
    found = [curve.probability(cosine) for cosine in (0.1, 0.2, 0.3, 0.4, 0.5)]
    assert found == pytest.approx([0.0, 0.5, 0.5, 1.0, 1.0])
    assert fit_curve([0.1], [0.2]).probability(0.1) == pytest.approx(0.5)


def test_between_the_knots_the_curves_are_straight_and_beyond_them_level() -> None:
    assert CURVE.probability(0.8) == pytest.approx(0.75)
    assert CURVE.precision(0.6) == pytest.approx(0.4)
    assert (CURVE.probability(-1.0), CURVE.probability(1.0)) == (0.0, 1.0)


def test_the_similarity_from_which_so_many_are_copies() -> None:
    assert CURVE.least_similarity(0.8) == pytest.approx(0.8)
    assert CURVE.precision(CURVE.least_similarity(0.37) or 0.0) == pytest.approx(0.37)
    assert CURVE.least_similarity(0.1) == 0.5
    assert replace(CURVE, precisions=(0.2, 0.6, 0.9)).least_similarity(0.95) is None


def test_the_curve_of_pairs_tells_what_they_are() -> None:
    rng = np.random.default_rng(0)
    cosines = rng.uniform(0, 1, 40_000)
    copy = rng.uniform(0, 1, 40_000) < cosines**2
    curve = fit_curve(cosines[copy], cosines[~copy])
    for cosine in (0.3, 0.6, 0.9):
        assert curve.probability(cosine) == pytest.approx(cosine**2, abs=0.05)
        # The mean of x² from the cosine to 1.
        above = (1 - cosine**3) / (3 * (1 - cosine))
        assert curve.precision(cosine) == pytest.approx(above, abs=0.03)


def test_pairs_of_one_kind_have_no_curve() -> None:
    with pytest.raises(ValueError, match="other pairs"):
        fit_curve([0.9], [-np.inf])


def test_a_card_keeps_its_curve_and_nothing_else_of_it_changes(
    class_photos: Path, tiny_model: TinyModel
) -> None:
    model = tiny_model(levels={"copy": 0.9, "similar": 0.3})
    assert curve_of(model.card) is None
    path = model.path.with_suffix(".json")
    main([str(class_photos), str(path), "--queries", "3"])
    card = load_model(path).card
    curve = curve_of(card)
    assert curve is not None
    assert list(curve.probabilities) == sorted(curve.probabilities)
    assert curve.probability(1.0) > curve.probability(-1.0)
    metrics = {name: value for name, value in card.metrics.items() if name != METRIC}
    assert replace(card, metrics=metrics) == model.card


@pytest.mark.parametrize(
    "damaged",
    [
        [],
        {"similarity": [0.1, 0.2], "probability": [0.0, 1.0]},
        {"similarity": [0.1], "probability": [0.0], "precision": [0.0]},
        {"similarity": [0.1, 0.2], "probability": [1.0, 0.0], "precision": [0.0, 1.0]},
        {"similarity": [0.1, 0.2], "probability": [0.0], "precision": [0.0, 1.0]},
    ],
)
def test_a_damaged_curve_is_refused(tiny_model: TinyModel, damaged: object) -> None:
    card = replace(tiny_model().card, metrics={METRIC: damaged})
    with pytest.raises(ValueError, match="curve"):
        curve_of(card)
