from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.measure.evaluate import CopyScores
from photosim.ml.train.level_calibration import (
    COPY_PRECISION,
    FOREIGN_BELOW,
    copy_level,
    foreign_pictures,
    similar_level,
)


def test_foreign_pictures_are_repeatable_and_different() -> None:
    made = foreign_pictures(12, 0)
    assert len({image.tobytes() for image in made}) == 12
    assert all(image.mode == "RGB" and min(image.size) >= 320 for image in made)
    assert [i.tobytes() for i in made] == [i.tobytes() for i in foreign_pictures(12, 0)]
    assert made[0].tobytes() != foreign_pictures(1, 1)[0].tobytes()
    # Of any three in turn one is a text page: most of its pixels have one colour.
    shares = []
    for image in made[:3]:
        _, counts = np.unique(np.asarray(image), return_counts=True)
        shares.append(counts.max() / np.asarray(image).size > 0.5)
    assert shares.count(True) == 1


def test_similar_keeps_foreign_pictures_out() -> None:
    foreign = np.random.default_rng(0).uniform(0.0, 0.4, 1000).astype(np.float32)
    level = similar_level(foreign)
    assert (foreign < level).mean() >= FOREIGN_BELOW
    assert level < 0.42


def scores(own: np.ndarray, others: np.ndarray) -> CopyScores:
    ranks = np.ones(len(own), dtype=np.int64)
    return CopyScores(ranks, own.astype(np.float32), others.astype(np.float32))


def test_the_copy_level_is_the_lowest_precise_one() -> None:
    rng = np.random.default_rng(1)
    own = rng.normal(0.8, 0.08, 3000)
    others = rng.normal(0.4, 0.08, (3000, 5))
    level = copy_level(
        {"a": scores(own[:1000], others[:1000]), "b": scores(own[1000:], others[1000:])}
    )

    def precision(at: float) -> float:
        right, wrong = (own >= at).sum(), (others >= at).sum()
        return float(right / (right + wrong))

    assert precision(level) >= COPY_PRECISION
    assert precision(level - 0.01) < COPY_PRECISION
    assert (own >= level).mean() > 0.9


def test_copies_that_cannot_be_told_apart_have_no_level() -> None:
    same = np.full(10, 0.5)
    with pytest.raises(ValueError, match="told apart"):
        copy_level([scores(same, np.full((10, 3), 0.6))])
