from __future__ import annotations

import numpy as np
import pytest

from photosim.index.exact import ExactIndex
from photosim.ml.aspects import Aspects

RNG = np.random.default_rng(3)


def unit(count: int, dim: int) -> np.ndarray:
    drawn = RNG.standard_normal((count, dim)).astype(np.float32)
    return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)


ASPECTS = Aspects(12, 5, stored=0.4, similar_share=0.1, copy_share=0.7)
SIMILAR, COPY = unit(30, 12), unit(30, 5)
STORED = ASPECTS.joined(SIMILAR, COPY)


def cosines(share: float) -> np.ndarray:
    return (1 - share) * SIMILAR @ SIMILAR.T + share * COPY @ COPY.T


def test_vectors_have_unit_length_in_every_aspect() -> None:
    for vectors in (STORED, ASPECTS.as_similar(STORED), ASPECTS.as_copies(STORED)):
        assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(30), abs=1e-6)


def test_each_aspect_weighs_the_parts_as_said() -> None:
    similar, copies = ASPECTS.as_similar(STORED), ASPECTS.as_copies(STORED)
    assert pytest.approx(cosines(0.4), abs=1e-5) == STORED @ STORED.T
    assert similar @ similar.T == pytest.approx(cosines(0.1), abs=1e-5)
    assert copies @ copies.T == pytest.approx(cosines(0.7), abs=1e-5)


def test_a_part_without_a_share_is_left_out() -> None:
    alone = Aspects(12, 5, similar_share=0.0)
    found = alone.as_similar(alone.joined(SIMILAR, COPY))
    assert found == pytest.approx(SIMILAR, abs=1e-6)


@pytest.mark.parametrize("share", [0.1, 0.7])
def test_an_index_of_stored_vectors_answers_in_every_aspect(share: float) -> None:
    index = ExactIndex("m", 17)
    index.add(np.arange(30), STORED)
    asked, length = (
        ASPECTS.similar_queries(STORED[:3]) if share == 0.1 else ASPECTS.copy_queries(STORED[:3])
    )
    ids, found = index.search(asked, 30)
    for row in range(3):
        wanted = cosines(share)[row]
        assert ids[row].tolist() == np.argsort(-wanted, kind="stable").tolist()
        assert found[row] * length == pytest.approx(np.sort(wanted)[::-1], abs=1e-5)


@pytest.mark.parametrize(
    "wrong",
    [
        {"similar": 0},
        {"copy": 0},
        {"stored": 0.0},
        {"stored": 1.0},
        {"copy_share": 1.2},
        {"similar_share": -0.1},
    ],
)
def test_parts_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"numbers|lost|shares"):
        Aspects(**({"similar": 3, "copy": 2} | wrong))  # type: ignore[arg-type]


def test_leading_numbers_are_of_both_parts() -> None:
    found = ASPECTS.leading(STORED, 6)
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(30), abs=1e-6)
    parts = np.concatenate([STORED[:, :3], STORED[:, 12:15]], axis=1)
    assert found * np.linalg.norm(parts, axis=1, keepdims=True) == pytest.approx(parts, abs=1e-6)
    for wrong in (0, 5, 12):
        with pytest.raises(ValueError, match="numbers of parts"):
            ASPECTS.leading(STORED, wrong)


def test_of_no_vectors_none_come() -> None:
    none = np.empty((0, 0), dtype=np.float32)
    assert ASPECTS.as_similar(none).shape == (0, 17)
    assert Aspects(12, 5).as_similar(none).shape == (0, 12)
    assert ASPECTS.as_copies(none).shape == (0, 17)
