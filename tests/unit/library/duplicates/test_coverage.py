"""Which files of a group stay, which may go, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from photosim.core.comparison import Comparison
from photosim.core.edits import Edit, EditKind, How
from photosim.core.holdings import Holdings, Part, PartKind
from photosim.core.types import Level, PhotoFacts
from photosim.library.duplicates import coverage, keeper
from photosim.library.duplicates.values import (
    DuplicateGroup,
    Ground,
    Kind,
    Member,
    Preset,
    Reason,
)
from photosim.library.holding.values import Beside, BesideKind, Holder, Loss, LossKind
from photosim.library.matching.edits import is_edited
from photosim.storage.pairs import PairRow

HALF = Edit(EditKind.RESIZED, scale=0.5)
TWICE = Edit(EditKind.RESIZED, scale=2.0)
AGAIN = Edit(EditKind.RE_ENCODED)
CROPPED = Edit(EditKind.CROPPED, kept=0.6)
MORE = Edit(EditKind.SHOWS_MORE, share=0.6)
PASTED = Edit(EditKind.PASTED)
BORDERED = Edit(EditKind.BORDERED)
GREYED, COLOURED = Edit(EditKind.GREYED), Edit(EditKind.COLOURED)
MIRRORED = Edit(EditKind.MIRRORED)
MOMENT = Edit(EditKind.ANOTHER_MOMENT)

LARGE = PhotoFacts("jpeg", 4000, 3000)
SMALL = PhotoFacts("jpeg", 2000, 1500)


def photo(number: int, facts: PhotoFacts = LARGE, name: str = "", **holds: object) -> Member:
    """A photo of one file; ``holds``: what it holds, or ``beside``, ``edited``."""
    outside = {key: holds.pop(key) for key in ("beside", "edited") if key in holds}
    holder = Holder(number.to_bytes(20, "big"), facts, Holdings(**holds), **outside)  # type: ignore[arg-type]
    path = Path(f"/p/{name or number}.jpg")
    return Member(number, path, Level.EXACT, (), 1.0, 100, facts, 0.0, online=True, holder=holder)


def _unchanged(files: Sequence[Member], one: int, other: int, how: How) -> Comparison | None:
    """What two files say where nothing differs but their sizes; edited ones are not compared."""
    if is_edited(how):
        return None
    width = {file.photo_id: file.facts.width for file in files}
    return Comparison(finer=width[one] / width[other])


def settled(
    files: Sequence[Member],
    *ways: tuple[int, int, How, How],
    preset: Preset = keeper.BEST,
    level: Level = Level.COPY,
    said: Comparison | None = None,
) -> DuplicateGroup:
    """A group of files whose pairs were made in these ways: there and back."""
    pairs = {
        (one, other): PairRow(
            one,
            other,
            level,
            how,
            0.99,
            back,
            comparison=said or _unchanged(files, one, other, how),
        )
        for one, other, how, back in ways
    }
    found = coverage.settle(files, pairs, lambda some: keeper.choose(some, preset.rules))
    return DuplicateGroup(
        "key", level, found.members, found.why, decided=found.decided, pairs=pairs
    )


def told(group: DuplicateGroup) -> dict[str, Kind | None]:
    return {one.path.stem: one.kind for one in group.members}


def going(group: DuplicateGroup, *also: Kind) -> dict[str, str]:
    return {path.stem: keep.stem for path, keep in coverage.going_with(group, also).items()}


@pytest.mark.parametrize("preset", keeper.BUILT_IN)
def test_what_covers_stays_whatever_the_rules_prefer(preset: Preset) -> None:
    small = replace(photo(2, SMALL), bytes=10, modified=-1.0)
    group = settled([photo(1), small], (1, 2, (HALF,), (TWICE,)), preset=preset)
    assert told(group) == {"1": None, "2": Kind.WORSE}
    assert going(group) == {"2": "1"}
    if preset is not keeper.BEST:
        assert group.why[0] == Reason(Ground.COVERS)


def test_the_rules_choose_among_files_that_cover_each_other() -> None:
    files = [photo(1), photo(2), photo(3)]
    ways = [(1, 2, (AGAIN,), (AGAIN,)), (1, 3, (AGAIN,), (AGAIN,)), (2, 3, (AGAIN,), (AGAIN,))]
    older = [replace(one, modified=-one.photo_id) for one in files]
    group = settled(older, *ways, preset=keeper.OLDEST)
    assert group.keep.path.stem == "3"
    assert going(group) == {"1": "3", "2": "3"}


@pytest.mark.parametrize("preset", keeper.BUILT_IN)
def test_what_was_unpacked_of_a_lossy_file_goes_whatever_the_rules_prefer(preset: Preset) -> None:
    jpeg = photo(1, name="web")
    png = replace(photo(2, replace(LARGE, format="png"), "a"), bytes=10, modified=-1.0)
    there = Edit(EditKind.OTHER_CONTAINER, before="jpeg", format="png")
    back = Edit(EditKind.OTHER_CONTAINER, before="png", format="jpeg")
    group = settled([jpeg, png], (1, 2, (there,), (back,)), preset=preset, level=Level.EXACT)
    assert told(group) == {"web": None, "a": Kind.SAME}
    assert group.why[0] == Reason(Ground.ORIGINAL)
    said = Comparison(second_made=True)
    group = settled([jpeg, png], (1, 2, (AGAIN,), (AGAIN,)), preset=preset, said=said)
    assert told(group) == {"web": None, "a": Kind.SAME}


@pytest.mark.parametrize(
    ("first", "second", "loss"),
    [
        ({}, {"grey": True}, Loss(LossKind.COLOUR)),
        ({"bits": 10}, {}, Loss(LossKind.BITS, count=10)),
        ({"parts": (Part(PartKind.FRAMES, 14),)}, {}, Loss(LossKind.FRAMES, count=14)),
        ({"rating": 5}, {}, Loss(LossKind.RATING, count=5)),
        (
            {"beside": (Beside("2.jpg.xmp", BesideKind.SIDECAR, b"x"),)},
            {},
            Loss(LossKind.SIDECAR, name="2.jpg.xmp"),
        ),
    ],
)
def test_what_holds_more_stays(
    first: dict[str, object], second: dict[str, object], loss: Loss
) -> None:
    """Either way round: neither path nor rule decides."""
    for files in ([photo(1, **second), photo(2, **first)], [photo(2, **second), photo(1, **first)]):
        group = settled(files, (1, 2, (AGAIN,), (AGAIN,)))
        assert group.keep.path == files[1].path
        assert going(group) == {files[0].path.stem: files[1].path.stem}
        assert coverage.losses_between(files[0], files[1], group.pairs)[0] == loss


def test_files_that_each_hold_something_both_stay_and_say_what() -> None:
    files = [photo(1, bits=10), photo(2, rating=4), photo(3, SMALL)]
    ways = [(1, 2, (AGAIN,), (AGAIN,)), (1, 3, (HALF,), (TWICE,)), (2, 3, (HALF,), (TWICE,))]
    group = settled(files, *ways)
    assert told(group) == {"1": None, "2": Kind.OWN, "3": Kind.WORSE}
    assert group.members[1].losses == (Loss(LossKind.RATING, count=4),)
    assert going(group) == {"3": "1"}


@pytest.mark.parametrize(
    ("how", "back", "kind"),
    [
        ((CROPPED,), (MORE,), Kind.PART),
        ((PASTED, HALF), (CROPPED, TWICE), Kind.SHOWN_IN),
        ((BORDERED,), (CROPPED,), Kind.SHOWN_IN),
        ((GREYED,), (COLOURED,), Kind.EDITED),
        ((MIRRORED,), (MIRRORED,), Kind.EDITED),
        ((Edit(EditKind.COVERED),), (Edit(EditKind.COVERED),), Kind.EDITED),
        ((Edit(EditKind.RECOLOURED),), (Edit(EditKind.RECOLOURED),), Kind.EDITED),
    ],
)
def test_versions_are_of_a_kind_and_go_only_by_it(how: How, back: How, kind: Kind) -> None:
    group = settled([photo(1), photo(2)], (1, 2, how, back))
    assert told(group) == {"1": None, "2": kind}
    assert going(group) == {}
    assert going(group, kind) == {"2": "1"}
    assert going(group, *(other for other in Kind if other is not kind)) == {}


def test_the_original_is_the_keeper_and_not_what_frames_it_on_a_larger_canvas() -> None:
    canvas = photo(2, PhotoFacts("jpeg", 9000, 9000))
    group = settled([photo(1), canvas], (1, 2, (PASTED, HALF), (CROPPED, TWICE)))
    assert group.keep.path.stem == "1"
    assert group.why[0] == Reason(Ground.ORIGINAL)


def test_a_finer_crop_is_no_mere_part() -> None:
    crop = photo(2, SMALL)
    group = settled([photo(1), crop], (1, 2, (CROPPED, TWICE), (MORE, HALF)))
    assert told(group) == {"1": None, "2": Kind.OWN}
    assert Loss(LossKind.DETAIL, times=2.0) in group.members[1].losses


def test_an_edited_version_that_shows_more_is_no_mere_version() -> None:
    recoloured = Edit(EditKind.RECOLOURED)
    named = photo(2, edited=True)
    group = settled([photo(1), named], (1, 2, (MORE, recoloured), (CROPPED, recoloured)))
    assert told(group) == {"1": Kind.PART, "2": None}
    own = settled([photo(1, rating=5), named], (1, 2, (recoloured, TWICE), (recoloured, HALF)))
    assert told(own) == {"1": None, "2": Kind.OWN}


def test_a_copy_of_a_part_goes_for_the_part_and_with_it() -> None:
    files = [photo(1), photo(2, SMALL), photo(3, SMALL)]
    ways = [
        (1, 2, (CROPPED,), (MORE,)), (1, 3, (CROPPED,), (MORE,)), (2, 3, (AGAIN,), (AGAIN,)),
    ]  # fmt: skip
    group = settled(files, *ways)
    assert going(group) == {"3": "2"} or going(group) == {"2": "3"}
    assert going(group, Kind.PART) == {"2": "1", "3": "1"}


def test_another_moment_goes_as_that_alone() -> None:
    ways = (1, 2, (MOMENT,), (MOMENT,))
    group = settled([photo(1), photo(2)], ways, level=Level.BURST)
    assert told(group) == {"1": None, "2": Kind.MOMENT}
    assert going(group) == {}
    assert going(group, Kind.MOMENT) == {"2": "1"}


@pytest.mark.parametrize(
    ("said", "losses"),
    [
        (Comparison(changed=2), (Loss(LossKind.CHANGED, count=2),)),
        (Comparison(finer=0.5), (Loss(LossKind.DETAIL, times=2.0),)),
        (Comparison(worse=1), (Loss(LossKind.QUALITY),)),
        (Comparison(worse=None), (Loss(LossKind.QUALITY),)),
        (Comparison(second_alone=0.25), (Loss(LossKind.SCENE, share=0.25),)),
        (Comparison(unreadable=True), (Loss(LossKind.NOT_COMPARED),)),
        (Comparison(changed=0, same_pixels=True), ()),
        (Comparison(), ()),
    ],
)
def test_what_whole_files_say_counts(said: Comparison, losses: tuple[Loss, ...]) -> None:
    """Said of the first and the second; here the second would go."""
    files = [photo(1), photo(2)]
    group = settled(files, (1, 2, (AGAIN,), (AGAIN,)), said=said)
    assert coverage.losses_between(*files, group.pairs) == losses


def test_what_whole_files_say_counts_the_other_way_round() -> None:
    one, other = photo(1), photo(2)
    said = Comparison(finer=2.0, worse=-1, first_alone=0.1)
    group = settled([one, other], (1, 2, (AGAIN,), (AGAIN,)), said=said)
    kinds = [loss.kind for loss in coverage.losses_between(other, one, group.pairs)]
    assert kinds == [LossKind.SCENE, LossKind.DETAIL, LossKind.QUALITY]
    assert coverage.losses_between(one, other, group.pairs) == ()


def test_where_it_is_not_known_which_was_saved_worse_neither_covers_the_other() -> None:
    one, other = photo(1), photo(2)
    said = Comparison(worse=None)
    group = settled([one, other], (1, 2, (AGAIN,), (AGAIN,)), said=said)
    for pair in ((one, other), (other, one)):
        assert coverage.losses_between(*pair, group.pairs) == (Loss(LossKind.QUALITY),)


def test_a_png_made_of_a_jpeg_is_the_same_again_and_holds_no_more() -> None:
    unpacked = Edit(EditKind.OTHER_CONTAINER, before="jpeg", format="png")
    packed = Edit(EditKind.OTHER_CONTAINER, before="png", format="jpeg")
    files = [photo(1), photo(2, PhotoFacts("png", 4000, 3000), lossless=True, bits=16)]
    group = settled(files, (1, 2, (unpacked,), (packed,)), level=Level.EXACT)
    assert going(group) in ({"2": "1"}, {"1": "2"})
    assert coverage.losses_between(*files, group.pairs) == ()


def test_what_lies_offline_neither_goes_nor_lets_another_go() -> None:
    away = replace(photo(1), online=False)
    group = settled([away, photo(2, SMALL)], (1, 2, (HALF,), (TWICE,)))
    assert going(group) == {}
    assert group.keep.path.stem == "1"


def test_two_that_lost_nothing_by_saving_and_differ_both_stay() -> None:
    """One of them was lossy once; which, nobody can tell."""
    png = replace(LARGE, format="png")
    files = [photo(1, png, lossless=True), photo(2, png, lossless=True)]
    group = settled(files, (1, 2, (AGAIN,), (AGAIN,)), said=Comparison(worse=None))
    assert not going(group)
    assert [one.kind for one in group.members[1].losses] == [LossKind.QUALITY]
    group = settled(files, (1, 2, (AGAIN,), (AGAIN,)), said=Comparison())
    assert going(group)
