"""What goes where a photo goes: in groups, plans, overviews and reports, on the disk, and back."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.jobs import JobContext
from photosim.core.types import Level
from photosim.library.duplicates.values import DuplicateGroup, Kind, Member, Rule, Stays, freed
from photosim.library.holding.values import LossKind
from photosim.library.library import Library
from photosim.library.removal import plan as plans
from photosim.library.removal.going_along import named_after
from photosim.library.removal.values import Plan, RemovalKind
from photosim.library.words import how_words, why_words
from tests.helpers.duplicates import SmallLibrary, trashed, tree
from tests.helpers.groups import member
from tests.helpers.libraries import copy, open_library, photo_folder

WORDS = plans.Words(how_words, why_words)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """IMG_1.jpg in the folder, and the same bytes in work/."""
    root = photo_folder(tmp_path / "photos", ["IMG_1.jpg"])
    copy(root / "IMG_1.jpg", root / "work" / "IMG_1.jpg")
    os.utime(root / "IMG_1.jpg", (1.6e9, 1.6e9))  # the older file
    return root


@pytest.fixture
def library(tmp_path: Path, photos: Path, tiny: object) -> Iterator[Library]:
    with open_library(tmp_path / "library", photos) as opened:
        opened.update()
        yield opened


def lay(folder: Path, **files: str) -> None:
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_text(content)


def only_group(library: Library) -> DuplicateGroup:
    library.duplicates.find()
    library.duplicates.look_closer()
    (group,) = library.duplicates.groups()
    return group


def default_plan(library: Library) -> Plan:
    choices = [one for group in library.duplicates.groups() for one in plans.choices_of(group)]
    return library.removal.plan(choices)


def test_a_file_with_hours_of_edits_beside_it_stays(library: Library, photos: Path) -> None:
    lay(photos / "work", IMG_1__jpg__xmp="hours", IMG_1_01__jpg__xmp="more", IMG_1__wav="a note")
    group = only_group(library)
    assert group.keep.path == photos / "work" / "IMG_1.jpg"
    assert [one.path for one in group.members if one.goes] == [photos / "IMG_1.jpg"]
    # Both have something of their own: both stay, and each says what would be lost.
    lay(photos, IMG_1__pp3="other hours")
    group = only_group(library)
    (other,) = group.members[1:]
    assert (other.goes, other.kind) == (False, Kind.OWN)
    assert {loss.kind for loss in other.losses} == {LossKind.SIDECAR}
    assert default_plan(library).groups == ()


def test_what_lies_beside_both_goes_along_and_is_counted_everywhere(
    library: Library, photos: Path
) -> None:
    before = tree(photos)
    for folder in (photos, photos / "work"):
        lay(folder, IMG_1__jpg__xmp="the same", IMG_1__cr2="the same raw")
    library.update()
    group = only_group(library)
    (goes,) = [one for one in group.members if one.goes]
    taken = [goes.path.with_name(name) for name in ("IMG_1.cr2", "IMG_1.jpg.xmp")]
    sizes = [path.stat().st_size for path in (goes.path, *taken)]
    assert (list(goes.takes), goes.takes_bytes) == (taken, sum(sizes[1:]))
    assert group.gain == goes.gain == sum(sizes)
    plan = default_plan(library)
    overview = plan.overview
    assert (overview.files, overview.along, overview.bytes) == (3, 2, sum(sizes))
    assert overview.folders == ((goes.path.parent, 3),)
    # As a file that a person reads, and back.
    written = plans.to_json(plan, WORDS)
    assert (written["files"], written["bytes"]) == (3, sum(sizes))
    (remove,) = written["groups"][0]["remove"]
    assert [(one["path"], one["bytes"]) for one in remove["takes"]] == [
        (str(path), size) for path, size in zip(taken, sizes[1:], strict=True)
    ]
    assert plans.from_json(written).overview == overview
    before = tree(photos)
    report = library.removal.carry_out(plans.from_json(written))
    assert report.done == (goes.path, *taken)
    assert report.bytes == sum(sizes)
    assert trashed() == ["IMG_1.cr2", "IMG_1.jpg", "IMG_1.jpg.xmp"]
    (entry,) = library.removal.journal()
    assert [file.bytes for file in entry.files] == sizes
    assert set(library.removal.undo().restored) == {goes.path, *taken}
    assert tree(photos) == before
    library.update()
    assert library.status().files.get("pending", 0) == 0


def test_a_sidecar_stays_with_the_keeper_of_its_stem(library: Library, photos: Path) -> None:
    copy(photos / "IMG_1.jpg", photos / "IMG_1.jpeg")
    lay(photos, IMG_1__xmp="edits", IMG_1__AAE="edits")
    library.update()
    library.duplicates.find()
    library.duplicates.look_closer()
    report = library.removal.carry_out(default_plan(library))
    left = {path.name for path in photos.iterdir() if path.is_file()}
    assert {"IMG_1.xmp", "IMG_1.AAE"} < left
    assert len(left) == 3
    assert report.not_done == ()


def test_files_that_share_notes_never_leave_them_alone(library: Library, photos: Path) -> None:
    """Two pictures of one stem, each with a copy elsewhere: the notes stay with one of them."""
    photo_folder(photos, ["work/IMG_1.JPEG", "IMG_2.jpg"], first_seed=5)
    copy(photos / "work" / "IMG_1.JPEG", photos / "far" / "IMG_9.jpg")
    lay(photos / "work", IMG_1__xmp="notes on both")
    library.update()
    library.duplicates.find()
    library.duplicates.look_closer()
    for group in library.duplicates.groups():
        assert sum(one.goes for one in group.members) == 1
    choices = [
        plans.Choice(keep, (photos / "work" / name,))
        for keep, name in (
            (photos / "IMG_1.jpg", "IMG_1.jpg"),
            (photos / "far" / "IMG_9.jpg", "IMG_1.JPEG"),
        )
    ]
    plan = library.removal.plan(choices)
    assert [file.path.name for group in plan.groups for file in group.remove] == ["IMG_1.jpg"]
    # Named one by one they go, and the notes with the last.
    named = [photos / "work" / "IMG_1.jpg", photos / "work" / "IMG_1.JPEG"]
    request = library.removal.request(named)
    assert request.plan.overview.along == 1
    losses = [f.losses for group in request.plan.groups for f in group.remove]
    assert [loss.name for lost in losses for loss in lost] == ["IMG_1.xmp"]
    report = library.removal.carry_out(request.plan)
    assert {path.name for path in report.done} == {"IMG_1.jpg", "IMG_1.JPEG", "IMG_1.xmp"}


def test_what_appears_beside_a_file_after_the_plan_keeps_it(library: Library, photos: Path) -> None:
    library.duplicates.find()
    library.duplicates.look_closer()
    plan = default_plan(library)
    (goes,) = [file.path for group in plan.groups for file in group.remove]
    notes = goes.with_suffix(".xmp")
    notes.write_text("just now")
    report = library.removal.carry_out(plan)
    assert report.done == ()
    assert notes.name in str(report.not_done[0].reason)
    assert goes.exists()
    # Where it lies beside the keeper too, it goes along, named or not.
    (keep,) = [group.keep.path for group in plan.groups]
    keep.with_suffix(".xmp").write_text("just now")
    assert library.removal.carry_out(plan).done == (goes, notes)


def test_what_changed_beside_a_file_after_the_plan_keeps_it(small: SmallLibrary) -> None:
    for name in ("a/keep.xmp", "b/copy.xmp"):
        (small.photos / name).write_text("notes")
    plan = small.plan(RemovalKind.TRASH, "a/keep.jpg", "b/copy.jpg")
    report = small.carrier().carry_out(plan, JobContext())
    assert [path.name for path in report.done] == ["copy.jpg", "copy.xmp"]


@pytest.fixture
def small(tmp_path: Path) -> SmallLibrary:
    return SmallLibrary(tmp_path / "lib", {"a/keep.jpg": b"A one", "b/copy.jpg": b"A one"})


def test_hard_links_are_shown_and_gain_nothing(library: Library, photos: Path) -> None:
    os.link(photos / "IMG_1.jpg", photos / "IMG_1 (1).jpg")
    library.update()
    group = only_group(library)
    marks = {one.path.relative_to(photos).as_posix(): one for one in group.members}
    assert group.keep.path == photos / "IMG_1.jpg"
    linked = marks["IMG_1 (1).jpg"]
    assert (linked.linked, linked.goes, linked.gain) == (True, False, 0)
    assert linked.stays is Stays.LINKED
    assert [edit.kind.value for edit in linked.how] == ["same file"]
    assert marks["work/IMG_1.jpg"].goes
    assert group.gain == marks["work/IMG_1.jpg"].bytes
    plan = default_plan(library)
    assert [file.path for one in plan.groups for file in one.remove] == [
        photos / "work" / "IMG_1.jpg"
    ]


def test_of_two_names_of_one_file_that_go_the_bytes_count_once(
    library: Library, photos: Path
) -> None:
    os.link(photos / "work" / "IMG_1.jpg", photos / "work" / "IMG_1 copy.jpg")
    library.update()
    group = only_group(library)
    size = (photos / "IMG_1.jpg").stat().st_size
    assert group.keep.path == photos / "IMG_1.jpg"
    assert sum(one.goes for one in group.members) == 2
    assert group.gain == size
    plan = default_plan(library)
    assert (plan.overview.files, plan.overview.bytes, plan.overview.linked) == (2, size, 1)
    assert plans.from_json(plans.to_json(plan, WORDS)).overview == plan.overview
    report = library.removal.carry_out(plan)
    assert (len(report.done), report.bytes) == (2, size)


def test_a_name_outside_of_the_library_keeps_the_bytes(
    library: Library, photos: Path, tmp_path: Path
) -> None:
    os.link(photos / "work" / "IMG_1.jpg", tmp_path / "elsewhere.jpg")
    group = only_group(library)
    (goes,) = [one for one in group.members if one.goes]
    assert (goes.path, goes.linked, group.gain) == (photos / "work" / "IMG_1.jpg", False, 0)
    plan = default_plan(library)
    assert (plan.overview.files, plan.overview.bytes, plan.overview.linked) == (1, 0, 1)
    assert library.removal.carry_out(plan).bytes == 0


def test_bytes_that_several_files_free() -> None:
    def named(name: str, *, links: int, inode: int, **more: object) -> Member:
        return member(Path("/p") / name, Level.EXACT, identity=(1, inode), links=links, **more)

    plain = named("a", links=1, inode=1, takes_bytes=7)
    one, two = named("b", links=2, inode=2), named("c", links=2, inode=2)
    assert freed([plain]) == 107
    assert freed([one]) == 0
    assert freed([one, two, plain]) == 207
    assert freed([named("d", links=1, inode=3, linked=True)]) == 0


def test_a_folder_that_cannot_be_listed_keeps_its_files(
    library: Library, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.duplicates.find()
    library.duplicates.look_closer()
    real = os.scandir

    def refuse(path: Path) -> object:
        if Path(path) == photos / "work":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    (group,) = library.duplicates.groups()
    work = next(one for one in group.members if one.path.parent.name == "work")
    assert not work.goes
    request = library.removal.request([photos / "work" / "IMG_1.jpg"])
    assert request.plan.overview.files == 0
    assert "can't be read" in str(request.staying[0].reason)


def test_the_name_decides_between_files_of_the_same_bytes(library: Library, photos: Path) -> None:
    (photos / "work").rename(photos / "Downloads")
    library.update()
    group = only_group(library)
    assert group.keep.path == photos / "IMG_1.jpg"
    assert group.why[0].kind is Rule.NAME


@pytest.mark.parametrize(
    ("name", "photo", "moved", "expected"),
    [
        ("I.xmp", "I.jpg", "I.jpg", "I.xmp"),
        ("I.xmp", "I.jpg", "I 2.jpg", "I 2.xmp"),
        ("i.XMP", "I.jpg", "I 2.jpg", "I 2.XMP"),
        ("I.jpg.xmp", "I.jpg", "I 2.jpg", "I 2.jpg.xmp"),
        ("I.CR2", "I.jpg", "I 2.jpg", "I 2.CR2"),
        ("I_01.jpg.xmp", "I.jpg", "I 2.jpg", "I_01.jpg.xmp"),
        ("P.RAW-02.ORIGINAL.dng", "P.RAW-01.COVER.jpg", "x.jpg", "P.RAW-02.ORIGINAL.dng"),
    ],
)
def test_names_of_what_goes_along(name: str, photo: str, moved: str, expected: str) -> None:
    assert named_after(Path("/p") / name, Path("/p") / photo, Path("/q") / moved) == expected


def test_moved_to_one_folder_notes_stay_with_their_photo(
    library: Library, photos: Path, tmp_path: Path
) -> None:
    copy(photos / "IMG_1.jpg", photos / "third" / "IMG_1.jpg")
    for folder, notes in (("", "a"), ("work", "a"), ("third", "a")):
        lay(photos / folder, IMG_1__xmp=notes, IMG_1__jpg__pp3=notes)
    library.update()
    library.duplicates.find()
    library.duplicates.look_closer()
    choices = [one for group in library.duplicates.groups() for one in plans.choices_of(group)]
    plan = library.removal.plan(choices, RemovalKind.MOVE, str(tmp_path / "aside"))
    before = tree(photos)
    assert len(library.removal.carry_out(plan).done) == 6
    assert sorted(tree(tmp_path / "aside")) == [
        "IMG_1 2.jpg", "IMG_1 2.jpg.pp3", "IMG_1 2.xmp", "IMG_1.jpg", "IMG_1.jpg.pp3", "IMG_1.xmp",
    ]  # fmt: skip
    assert library.removal.undo().not_done == ()
    assert tree(photos) == before


@pytest.mark.parametrize(("seconds", "goes"), [(3, True), (75, False)])
def test_a_film_that_is_too_long_for_a_live_photo_stays(
    library: Library, photos: Path, seconds: int, goes: bool
) -> None:
    head = bytes(4) + struct.pack(">IIII", 0, 0, 600, 600 * seconds)
    mvhd = struct.pack(">I4s", 8 + len(head), b"mvhd") + head
    (photos / "work" / "IMG_1.MOV").write_bytes(struct.pack(">I4s", 8 + len(mvhd), b"moov") + mvhd)
    (photos / "IMG_1.jpg").unlink()
    library.update()
    plan = library.removal.request([photos / "work" / "IMG_1.jpg"]).plan
    assert plan.overview.along == int(goes)
