"""What follows from what copies are to each other is not looked at again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pytest
from PIL import Image, ImageOps

from photosim.core.types import Level, PhotoFacts
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch
from photosim.library.duplicates import judging
from photosim.library.duplicates.judging import Judge
from photosim.library.matching.naming import Seen
from photosim.library.matching.thumbnails import Look
from photosim.storage.pairs import PairRow
from tests.benchmarks.copies import parallax
from tests.helpers.pictures import photo_like

FACTS = PhotoFacts("jpeg", 640, 480)
SIZE = (640, 480)


def copies(photo: Image.Image) -> list[Image.Image]:
    """A photo and three copies that show all of it."""
    return [photo, ImageOps.mirror(photo), photo.resize((480, 480)), ImageOps.flip(photo)]


def judged(
    pictures: Sequence[Image.Image], look: Look, monkeypatch: pytest.MonkeyPatch
) -> tuple[dict[tuple[int, int], PairRow], list[tuple[int, int]]]:
    """The pairs of all these that are more than alike, and between which four and next four a pair
    was looked at without anything that was known."""
    sketches = {number: Sketch.of(thumbnail(one)) for number, one in enumerate(pictures)}
    seen = {number: Seen(FACTS, bytes([number]) * 20) for number in sketches}
    asked: list[tuple[int, int]] = []
    name_both = judging.name_both

    def counted(*how: object) -> object:
        if len(how) < 5 or not how[4]:
            asked.append(tuple(one // 4 for one in how[2]))  # type: ignore[attr-defined]
        return name_both(*how)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "name_both", counted)
    judge = Judge(lambda _: (seen, sketches))
    pairs = [(a, b) for a in sketches for b in sketches if a < b]
    wanted = dict.fromkeys(sorted(pairs, key=lambda two: two[0] // 4 != two[1] // 4), look)
    rows = [row for _, some in judge.judge(wanted, lambda: None) for row in some]
    return {row[:2]: row for row in rows}, asked


@pytest.mark.parametrize(("look", "most"), [(Look.FULL, 3), (Look.SIGN, 2)])
def test_copies_of_other_photos_are_looked_at_a_few_times(
    look: Look, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = copies(photo_like(21, SIZE)) + copies(photo_like(4, SIZE))
    rows, asked = judged(pictures, look, monkeypatch)
    assert asked.count((0, 1)) == most
    assert rows.keys() == {(a, b) for a in range(8) for b in range(a + 1, 8) if a // 4 == b // 4}
    assert {row.level for row in rows.values()} == {Level.COPY}


def test_a_scene_is_told_of_all_copies_by_the_way_from_one_to_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two photos that have a part in common, seen from elsewhere, and differ around it."""
    one, other = photo_like(21, SIZE), photo_like(4, SIZE)
    other.paste(parallax(one, 0.03, np.random.default_rng(1)).crop((0, 0, 300, 480)), (0, 0))
    rows, asked = judged(copies(one) + copies(other), Look.FULL, monkeypatch)
    between = {pair: row for pair, row in rows.items() if pair[0] // 4 != pair[1] // 4}
    assert len(between) == 16
    assert {row.level for row in between.values()} == {Level.BURST}
    assert asked.count((0, 1)) == 1


def test_a_part_of_a_photo_is_looked_for_though_the_photo_was_in_vain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A small part of a photo stands for nothing but itself."""
    photo, other = photo_like(21, SIZE), photo_like(4, SIZE)
    part = photo.crop((40, 40, 360, 280))
    parts = [part, part.resize((300, 240)), ImageOps.mirror(part), ImageOps.flip(part)]
    refused: Callable[..., object] = judging.name_both

    def in_vain(seen: Mapping[int, Seen], sketches: object, pair: tuple[int, int], *how: object):  # type: ignore[no-untyped-def]
        apart = pair[0] < 4 and pair[1] >= 8
        return judging.not_alike() if apart else refused(seen, sketches, pair, *how)

    monkeypatch.setattr(judging, "name_both", in_vain)
    rows, asked = judged([*copies(photo), *parts, *copies(other)], Look.FULL, monkeypatch)
    assert {(0, 4), (1, 5)} <= rows.keys()
    assert asked.count((0, 2)) == asked.count((1, 2)) == 3
