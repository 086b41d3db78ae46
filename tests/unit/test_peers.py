"""The benchmark of other programs counts what they find, and says what it needs."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.benchmarks import peers
from tests.benchmarks.peer_hashes import near_pairs
from tests.benchmarks.peers import (
    EDITS,
    Missing,
    Pair,
    by_findimagedupes,
    by_hash,
    make_set,
    pairs_of,
    scored,
)
from tests.helpers.pictures import photo_like, write_jpeg


def pair(one: str, other: str) -> Pair:
    return frozenset({one, other})


@pytest.mark.parametrize(
    ("pairs", "recall", "precision"),
    [
        (set(), 0.0, 1.0),
        ({pair("00001-cut.jpg", "00001-square.jpg")}, 1 / 30, 1.0),
        ({pair("00001-cut.jpg", "00000-cut.jpg")}, 0.0, 0.0),
        (
            {pair("00001-a.jpg", "00001-b.jpg"), pair("00001-a.jpg", "00000-b.jpg")},
            1 / 30,
            0.5,
        ),
    ],
)
def test_pairs_are_scored(pairs: set[Pair], recall: float, precision: float) -> None:
    assert scored(pairs, 2) == (recall, precision)


def test_all_pairs_of_a_group_count() -> None:
    found = pairs_of([["/x/a.jpg", "/x/b.jpg", "/x/c.jpg"], ["/x/d.jpg"], ["b.jpg", "a.jpg"]])
    assert found == {pair("a.jpg", "b.jpg"), pair("a.jpg", "c.jpg"), pair("b.jpg", "c.jpg")}


def test_hashes_are_near_by_their_bits() -> None:
    hashes = {"a": 0, "b": 0b111, "c": (1 << 64) - 1, "d": (1 << 64) - 0b1000}
    assert near_pairs(hashes, 3) == [("a", "b"), ("c", "d")]
    assert near_pairs(hashes, 2) == []


def test_a_set_has_five_copies_of_each_photo_that_is_large_enough(tmp_path: Path) -> None:
    source = tmp_path / "source"
    for number, size in enumerate([(320, 240), (190, 300), (400, 300)]):
        write_jpeg(source / f"{number}.jpg", photo_like(number, size))
    assert make_set(source, tmp_path / "made", 5, 1) == 2
    made = sorted(file.name for file in (tmp_path / "made").iterdir())
    assert made == sorted(f"0000{number}-{edit}.jpg" for number in range(2) for edit in EDITS)

    def pixels(edit: str) -> np.ndarray:
        with Image.open(tmp_path / "made" / f"00000-{edit}.jpg") as opened:
            return np.asarray(opened.convert("L"), dtype=float)

    original = pixels("original")
    assert np.abs(original[:, ::-1] - pixels("mirrored")).mean() < 3
    assert np.abs(original[::-1] - pixels("flipped")).mean() < 3
    height, width = original.shape
    assert pixels("cut").shape == (height * 7 // 8, width * 7 // 8)
    assert pixels("square").shape == ((height + width) // 2,) * 2
    assert pixels("turned").shape == original.shape
    assert pixels("turned")[0, 0] < 10


def test_a_program_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jpg").touch()
    monkeypatch.setattr(peers.shutil, "which", lambda _: None)
    with pytest.raises(Missing, match="apt install findimagedupes"):
        by_findimagedupes(tmp_path, tmp_path)
    with pytest.raises(Missing, match="pip install imagededup"):
        by_hash(Path(sys.executable), "imagededup", "PHash", tmp_path)
