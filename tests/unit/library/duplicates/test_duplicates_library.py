"""Groups of a real library, with a tiny model."""

from __future__ import annotations

import gc
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photosim.core.arrays import Ints
from photosim.core.edits import EditKind
from photosim.core.errors import Cancelled, LibraryError, UsageError
from photosim.core.jobs import JobContext, Progress
from photosim.core.types import DecisionKind, Level
from photosim.imaging.verify import Proof, Sketch, prove
from photosim.library.duplicates import finder as finding
from photosim.library.duplicates import judging, slices
from photosim.library.duplicates.values import Guard, KeepRule, Reason, Rule
from photosim.library.duplicates.views import ShownParts
from photosim.library.library import Library
from photosim.library.matching import thumbnails
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from tests.helpers.edits import AS_PNG, MIRRORED, SAME_BYTES
from tests.helpers.jobs import heard
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.pictures import exif_block, photo_like, write_jpeg
from tests.helpers.turned import padded, turned


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """a.jpg, its twin in sub/, a smaller copy, a mirrored one, and two other photos."""
    root = photo_folder(tmp_path / "photos", ["a.jpg", "x.jpg", "y.jpg"])
    copy(root / "a.jpg", root / "sub" / "twin.jpg")
    write_jpeg(root / "small.jpg", photo_like(0, (320, 240)).resize((200, 150)))
    return root


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        opened.duplicates.find()
        opened.duplicates.look_closer()
        yield opened


def names(library: Library, level: Level = Level.COPY, **options: object) -> list[list[str]]:
    found = library.duplicates.groups(level, **options)  # type: ignore[arg-type]
    return [[member.path.name for member in group.members] for group in found]


def test_copies_are_a_group_and_its_keeper_comes_first(library: Library) -> None:
    (group,) = library.duplicates.groups()
    assert {m.path.name for m in group.members} == {"a.jpg", "twin.jpg", "small.jpg"}
    assert group.level is Level.COPY
    assert group.keep.path.name == "twin.jpg"  # the same bytes, the older file
    assert group.why[0] == Reason(Rule.RESOLUTION, size=(320, 240))
    levels = {m.path.name: (m.level, m.how) for m in group.members[1:]}
    assert levels["a.jpg"] == (Level.EXACT, (SAME_BYTES,))
    assert levels["small.jpg"][0] is Level.COPY
    (resized,) = levels["small.jpg"][1]
    assert resized.kind is EditKind.RESIZED
    assert resized.scale == pytest.approx(200 / 320, abs=0.01)
    assert group.gain == sum(m.bytes for m in group.members[1:])
    assert group.weakest is not None


def test_a_mirrored_png_does_not_win_over_its_jpeg(library: Library, folder: Path) -> None:
    with Image.open(folder / "a.jpg") as image:
        image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(folder / "0 mirrored.png")
    library.update()
    library.duplicates.find()
    (group,) = library.duplicates.groups()
    levels = {m.path.name: (m.level, m.how) for m in group.members}
    assert group.keep.path.name == "twin.jpg"
    assert levels["a.jpg"] == (Level.EXACT, (SAME_BYTES,))
    assert levels["0 mirrored.png"] == (Level.COPY, (MIRRORED, AS_PNG))
    shares = library.duplicates.preview(library.duplicates.presets.current().rules).shares
    assert sum(share.decided for share in shares) == 1


NOON, TEN = "2023:05:06 12:13:14", "2023:05:06 10:13:14"


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ((NOON, "37"), (NOON, "37"), Level.COPY),
        ((NOON, "37"), (NOON, ""), Level.COPY),
        ((NOON, ""), (TEN, ""), Level.COPY),
        ((NOON, "37"), (TEN, ""), Level.COPY),
        ((NOON, "37"), (NOON, "87"), Level.BURST),
        ((NOON, ""), ("2023:05:06 12:13:15", ""), Level.BURST),
        ((NOON, ""), ("2023:05:06 10:13:15", ""), Level.BURST),
        ((NOON, ""), ("2023:05:07 12:13:14", ""), Level.BURST),
    ],
)
def test_a_smaller_copy_may_leave_something_of_its_time_unsaid(
    library: Library, folder: Path, one: tuple[str, str], other: tuple[str, str], level: Level
) -> None:
    picture = photo_like(7, (320, 240))
    for name, side, (taken, fraction) in (("large", 320, one), ("half", 160, other)):
        block = exif_block(make="Acme", taken=taken, subseconds=fraction)
        write_jpeg(folder / f"{name}.jpg", picture.resize((side, side * 3 // 4)), exif=block)
    library.update()
    query = Query((FileSource(folder / "large.jpg"),), min_similarity=-1)
    hits = {Path(hit.path).name: hit.level for hit in library.search(query).hits}
    assert hits["half.jpg"] is level
    library.duplicates.find()
    together = [sorted(group) for group in names(library) if "large.jpg" in group]
    assert together == ([["half.jpg", "large.jpg"]] if level is Level.COPY else [])


def test_what_was_compared_is_gone_when_it_is_done(library: Library, folder: Path) -> None:
    """Some hundred kB a photo: they don't wait for Python to go through all objects, which the
    window leaves to quiet moments."""
    write_jpeg(folder / "tiny.jpg", photo_like(0, (320, 240)).resize((120, 90)))
    library.update()
    gc.collect()
    gc.disable()
    try:
        assert library.duplicates.find().compared > 0
        assert not [one for one in gc.get_objects() if type(one) is Sketch]
    finally:
        gc.enable()


def test_progress_comes_between_pairs_of_one_chunk(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for side in (180, 120):
        write_jpeg(folder / f"{side}.jpg", photo_like(0, (320, 240)).resize((side, side)))
    library.update()
    monkeypatch.setattr(judging, "AT_ONCE", 1)
    monkeypatch.setattr(finding, "METHOD", "another")
    told: list[Progress] = []
    library.duplicates.find(heard(told.append))
    done = [one.done for one in told]
    assert len(set(done)) > 2
    assert done == sorted(done)
    assert done[-1] <= told[-1].total


def test_exact_groups_have_the_same_bytes_only(library: Library) -> None:
    assert sorted(names(library, Level.EXACT)[0]) == ["a.jpg", "twin.jpg"]
    with pytest.raises(UsageError):
        library.duplicates.groups(Level.SIMILAR)


def test_a_new_photo_joins_its_group_without_another_look_at_the_rest(
    library: Library, folder: Path
) -> None:
    write_jpeg(folder / "tiny.jpg", photo_like(0, (320, 240)).resize((120, 90)))
    library.update()
    assert library.duplicates.unexamined().tolist() == [library.photo_at(folder / "tiny.jpg")]
    report = library.duplicates.find()
    assert report.photos == 1
    assert not len(library.duplicates.unexamined())
    assert sorted(names(library)[0]) == ["a.jpg", "small.jpg", "tiny.jpg", "twin.jpg"]
    assert library.duplicates.find().photos == 0


@pytest.mark.parametrize("last", ["whole.jpg", "cut.jpg", "turned.jpg", ""])
def test_parts_of_a_photo_are_copies_of_each_other_where_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    """A crop and a turned copy reach out of each other as two exposures do. What they were made of
    tells that they are none, whichever of the three comes last."""

    def all_pairs(_self: object, photos: Ints) -> dict[tuple[int, int], float]:
        return {(a, b): 1.0 for b in photos.tolist() for a in range(1, b)} | {
            (a, b): 1.0 for a in photos.tolist() for b in range(a + 1, 5)
        }

    monkeypatch.setattr(finding.Candidates, "of", all_pairs)
    root = tmp_path / "parts"
    photo = photo_like(21, (640, 480))
    pictures = {
        "whole.jpg": photo,
        "cut.jpg": photo.crop((40, 30, 620, 460)),
        "turned.jpg": turned(photo, 20),
        "other.jpg": photo_like(5, (640, 480)),
    }
    with open_library(tmp_path / "library", _folder(root)) as library:
        for wanted in ({*pictures} - {last}, {last} - {""}):
            for name in wanted:
                write_jpeg(root / name, pictures[name])
            library.update()
            library.duplicates.find()
            if last == "whole.jpg" and last in {*pictures} - wanted:
                assert names(library) == []
        (group,) = names(library)
        assert set(group) == {"whole.jpg", "cut.jpg", "turned.jpg"}


@pytest.mark.parametrize("found", [True, False])
def test_a_frame_is_looked_into_unless_a_copy_shows_the_same_without_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, found: bool
) -> None:
    """That comes last, and a search that was stopped before it goes on there."""

    def pairs(_self: object, photos: Ints) -> dict[tuple[int, int], float]:
        return {(1, 2): 1.0} if found and len({1, 2} & set(photos.tolist())) else {}

    def into(_self: object, views: ShownParts) -> dict[tuple[int, int], float]:
        looked_into.append(views.photos.tolist())
        if len(looked_into) == stop:
            raise Cancelled
        return {} if found else {(1, 2): 0.9}

    looked_into: list[list[int]] = []
    stop = 1
    monkeypatch.setattr(finding.Candidates, "of", pairs)
    monkeypatch.setattr(finding.Candidates, "by_views", into)
    root = tmp_path / "framed"
    with open_library(tmp_path / "library", _folder(root)) as library:
        photo = photo_like(21, (640, 480))
        pictures = {
            "whole": photo,
            "turned": turned(photo, 20),
            "alone": padded(photo_like(4), 0.5),
        }
        for name, picture in pictures.items():
            write_jpeg(root / f"{name}.jpg", picture)
            library.update()  # one after the other: whole is 1
        with pytest.raises(Cancelled):
            library.duplicates.find()
        assert library.duplicates.unexamined().tolist() == ([3] if found else [2, 3])
        assert library.duplicates.find().photos == (1 if found else 2)
        assert looked_into == 2 * [[3] if found else [2, 3]]
        assert [sorted(group) for group in names(library)] == [["turned.jpg", "whole.jpg"]]
        assert not len(library.duplicates.unexamined())


@pytest.mark.parametrize("middle", ["whole.jpg", "cut.jpg", "turned.jpg"])
def test_parts_are_told_in_whatever_order_their_pairs_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, middle: str
) -> None:
    """Also where how the parts lie on each other is looked at after all else was written down."""
    root, photo = _folder(tmp_path / "parts"), photo_like(21, (640, 480))
    write_jpeg(root / "whole.jpg", photo)
    write_jpeg(root / "cut.jpg", photo.crop((40, 30, 620, 460)))
    write_jpeg(root / "turned.jpg", turned(photo, 20))
    first: list[int] = []

    def one_by_one(asked: Any, wanted: Any, contents: Any) -> list[slices.Slice]:
        """A slice for each pair, those of the photo in the middle first."""
        order = sorted(itertools.combinations(asked, 2), key=lambda pair: first[0] not in pair)
        return [slices.Slice(pair, {pair: 1.0}) for pair in order]

    monkeypatch.setattr(finding, "slices", one_by_one)
    with open_library(tmp_path / "library", root) as library:
        library.update()
        photo_id = library.photo_at(root / middle)
        assert photo_id is not None
        first.append(photo_id)
        library.duplicates.find()
        (group,) = names(library)
    assert set(group) == {"whole.jpg", "cut.jpg", "turned.jpg"}


def test_one_proof_makes_a_photo_one_of_a_group(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How it lies on all others of the group follows from that, and is only checked."""
    proofs = []

    def counting(one: Sketch, other: Sketch) -> Proof | None:
        proofs.append((one, other))
        return prove(one, other)

    monkeypatch.setattr(thumbnails, "prove", counting)
    root, photo = _folder(tmp_path / "many"), photo_like(21, (640, 480))
    for number in range(6):
        write_jpeg(root / f"{number}.jpg", photo.resize((640 - 40 * number, 480 - 30 * number)))
    with open_library(tmp_path / "library", root) as library:
        library.update()
        proofs.clear()  # of the first look
        library.duplicates.find()
        (group,) = names(library)
    assert len(group) == 6
    assert len(proofs) == 5


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def test_a_decision_outlives_moves_and_can_be_taken_back(library: Library, folder: Path) -> None:
    (group,) = library.duplicates.groups()
    assert library.duplicates.decide({m.photo_id for m in group.members}, DecisionKind.DIFFERENT)
    assert sorted(names(library)[0]) == ["a.jpg", "twin.jpg"]
    (folder / "small.jpg").rename(folder / "sub" / "renamed.jpg")
    library.update()
    library.duplicates.find()
    assert sorted(names(library)[0]) == ["a.jpg", "twin.jpg"]
    (decision,) = library.duplicates.decisions()
    assert decision.kind is DecisionKind.DIFFERENT
    shown = {path.name for path in decision.first_paths + decision.second_paths}
    assert shown == {"a.jpg", "twin.jpg", "renamed.jpg"}
    assert library.duplicates.forget(decision)
    assert not library.duplicates.forget(decision)
    assert sorted(names(library)[0]) == ["a.jpg", "renamed.jpg", "twin.jpg"]


def test_guarded_folders(library: Library, folder: Path) -> None:
    library.duplicates.guard(folder / "sub", Guard.REFERENCE)
    (group,) = library.duplicates.groups(rules=[KeepRule(Rule.LONGER_NAME)])
    assert group.keep.path.name == "twin.jpg"
    assert group.keep.reference
    library.duplicates.guard(folder, Guard.PROTECTED)
    assert library.duplicates.groups()[0].gain == 0
    assert {guarded.guard for guarded in library.duplicates.guarded()} == set(Guard)
    assert library.duplicates.unguard(folder)
    assert not library.duplicates.unguard(folder)
    assert library.duplicates.groups()[0].gain > 0


def test_groups_of_some_folders_only(library: Library, folder: Path) -> None:
    assert len(names(library, folders=[folder / "sub"])) == 1
    assert names(library, folders=[folder / "elsewhere"]) == []


def test_chains_of_rules_are_saved_previewed_and_used(library: Library) -> None:
    rules = [KeepRule(Rule.FILE_SIZE, reverse=True), KeepRule(Rule.LONGER_NAME, reverse=True)]
    preview = library.duplicates.preview(rules)
    assert preview.groups == 1
    assert [share.decided for share in preview.shares] == [0, 1, 0]
    assert preview.changed[0].keep.path.name == "a.jpg"  # the smaller one holds less
    library.duplicates.presets.save("Mine", rules)
    assert library.duplicates.presets.current().name == "Best quality"
    library.duplicates.presets.use("Mine")
    assert library.duplicates.groups()[0].keep.path.name == "a.jpg"
    assert library.duplicates.presets.all()[-1].rules == tuple(rules)
    with pytest.raises(UsageError):
        library.duplicates.presets.save("Best quality", rules)
    library.duplicates.presets.remove("Mine")
    assert library.duplicates.presets.current().name == "Best quality"
    with pytest.raises(UsageError):
        library.duplicates.presets.use("Mine")


def test_a_library_opened_for_reading_shows_but_does_not_search(
    library: Library, tmp_path: Path
) -> None:
    library.close()
    with Library.open(tmp_path / "library", write=False, provider="cpu") as reader:
        assert len(reader.duplicates.groups()) == 1
        with pytest.raises(LibraryError):
            reader.duplicates.find()


def test_albums_of_a_member_are_named(library: Library, folder: Path) -> None:
    assert library.duplicates.groups()[0].keep.albums == ()
    shutil.rmtree(folder / "sub")
    library.update()
    assert sorted(names(library)[0]) == ["a.jpg", "small.jpg"]


def test_a_stopped_search_goes_on_with_what_it_was_to_compare(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same pairs in the same slices, also where photos were added meanwhile; these are looked
    for afterwards."""
    monkeypatch.setattr(finding, "METHOD", "another")
    monkeypatch.setattr(slices, "PAIRS", 1)
    monkeypatch.setattr(slices, "MOST", 1)
    planned: list[list[int]] = []
    compared: list[tuple[int, ...]] = []
    plan, looks = finding._Finder._planned, finding._looks
    job = JobContext()

    def planning(self: Any, fresh: Ints, model: Any) -> Any:
        planned.append(fresh.tolist())
        return plan(self, fresh, model)

    def comparing(slice_: Any) -> Any:
        if len(compared) == stop:
            job.cancel()
        compared.append(slice_.photos)
        return looks(slice_)

    monkeypatch.setattr(finding._Finder, "_planned", planning)
    monkeypatch.setattr(finding, "_looks", comparing)
    for seed in (3, 4):
        small = photo_like(seed, (320, 240)).resize((200, 150))
        write_jpeg(folder / f"{seed}.jpg", photo_like(seed, (320, 240)))
        write_jpeg(folder / f"{seed}-small.jpg", small)
    library.update()
    everything = library.duplicates.unexamined().tolist()
    stop = 2
    with pytest.raises(Cancelled):
        library.duplicates.find(job)
    left = set(library.duplicates.unexamined().tolist())
    assert len(left) < len(everything)
    assert left >= set(compared.pop())  # in hand when it was stopped
    write_jpeg(folder / "new.jpg", photo_like(3, (320, 240)).resize((160, 120)))
    library.update()
    stop, job = -1, JobContext()
    library.duplicates.find(job)
    new = library.photo_at(folder / "new.jpg")
    assert planned == [everything, [new]]
    done = [photo for photos in compared for photo in photos]
    assert sorted(done) == sorted([*everything, new])  # each once
    planned.clear()
    library.duplicates.find()
    assert planned == []
