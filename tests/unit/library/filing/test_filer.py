"""Copying, moving and renaming: what belongs together stays so, and nothing is ever lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.errors import UsageError
from photosim.core.jobs import JobContext
from photosim.imaging.prepare import content_hash
from photosim.library.duplicates.values import Guard
from photosim.library.filing.filer import Filer, checked_name
from photosim.library.library import Library
from photosim.library.removal.steps import FileSteps
from photosim.library.removal.values import RemovalKind
from tests.helpers.duplicates import (
    Killed,
    SmallLibrary,
    contents_below,
    killed_after,
    own_trash,
    trashed,
    tree,
)
from tests.helpers.libraries import Embedded, open_library, paths_of, photo_folder
from tests.helpers.pictures import dng_bytes, photo_like, write_jpeg

NOTES = {"a.xmp": b"<notes/>", "a.jpg.xmp": b"<more/>", "a.aae": b"<edits/>", "ab.xmp": b"<other/>"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "sub/c.jpg"])
    for name, content in NOTES.items():
        (root / name).write_bytes(content)
    return root


@pytest.fixture
def library(tmp_path: Path, folder: Path, tiny: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def names(folder: Path) -> set[str]:
    return set(tree(folder))


def test_a_moved_photo_takes_what_belongs_to_it_and_keeps_its_labels(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    embedded = Embedded(monkeypatch)
    library.albums.create("Best")
    library.albums.add("Best", [folder / "a.jpg"])
    before, photo = tree(folder), library.photo_at(folder / "a.jpg")
    report = library.filing.move([folder / "a.jpg"], folder / "new" / "place")
    assert [(one.source.name, one.beside) for one in report.done] == [
        ("a.jpg", False),
        ("a.aae", True),
        ("a.jpg.xmp", True),
        ("a.xmp", True),
    ]
    assert names(folder) == {
        "ab.xmp", "b.jpg", "sub/c.jpg",
        "new/place/a.jpg", "new/place/a.xmp", "new/place/a.jpg.xmp", "new/place/a.aae",
    }  # fmt: skip
    # At once, before the folders are looked at again.
    assert library.photo_at(folder / "new/place/a.jpg") == photo
    assert str(folder / "a.jpg") not in paths_of(library)
    assert photo is not None
    assert list(library.albums.of_photos([photo])[photo]) == ["Best"]
    assert report.change.gone == {str(folder / name) for name in ("a.jpg", *list(NOTES)[:3])}
    assert report.change.back == {str(folder / "new/place/a.jpg")}
    library.update()
    assert embedded.take() == 0
    assert library.removal.undo().not_done == ()
    assert tree(folder) == before
    assert paths_of(library)[str(folder / "a.jpg")] == photo
    assert not library.update().change.gone
    assert embedded.take() == 0


def test_a_photo_moved_out_of_the_library_comes_back_with_its_labels(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.albums.create("Best")
    library.albums.add("Best", [folder / "b.jpg"])
    report = library.filing.move([folder / "b.jpg"], tmp_path / "elsewhere")
    assert report.outside == 1
    assert str(folder / "b.jpg") not in paths_of(library)
    library.update()
    library.removal.undo()
    photo = paths_of(library)[str(folder / "b.jpg")]
    assert list(library.albums.of_photos([photo])[photo]) == ["Best"]


def test_nothing_is_written_over_and_names_stay_together(library: Library, folder: Path) -> None:
    target = folder / "sub"
    (target / "a.aae").write_bytes(b"somebody else's")
    report = library.filing.move([folder / "a.jpg"], target)
    assert {one.target.name for one in report.done} == {
        "a 2.jpg", "a 2.xmp", "a 2.jpg.xmp", "a 2.aae",
    }  # fmt: skip
    assert all(one.numbered for one in report.done)
    assert (target / "a.aae").read_bytes() == b"somebody else's"


def test_copies_are_photos_of_the_library_at_once_and_undone_by_the_trash(
    library: Library, folder: Path
) -> None:
    before, photo = tree(folder), library.photo_at(folder / "a.jpg")
    report = library.filing.copy([folder / "a.jpg", folder / "b.jpg"], folder / "copies")
    assert (report.outside, len(report.done), len(report.photos)) == (0, 5, 2)
    for name in ("a.jpg", "a.xmp", "a.jpg.xmp", "a.aae", "b.jpg"):
        assert (folder / "copies" / name).read_bytes() == before[name]
        assert (folder / name).read_bytes() == before[name]
    assert library.photo_at(folder / "copies" / "a.jpg") == photo
    assert not library.update().added
    undone = library.removal.undo()
    assert undone.not_done == ()
    assert tree(folder) == before
    assert trashed() == ["a.aae", "a.jpg", "a.jpg.xmp", "a.xmp", "b.jpg"]
    assert str(folder / "copies" / "a.jpg") not in paths_of(library)


def test_a_copy_that_somebody_changed_is_left_when_undone(library: Library, folder: Path) -> None:
    library.filing.copy([folder / "b.jpg"], folder / "copies")
    (folder / "copies" / "b.jpg").write_bytes(b"edited since")
    undone = library.removal.undo()
    assert [str(one.reason) for one in undone.not_done] == [
        f"its copy at {folder / 'copies' / 'b.jpg'} is another file now"
    ]
    assert (folder / "copies" / "b.jpg").read_bytes() == b"edited since"


def test_a_renamed_photo_takes_its_sidecars_names_along(library: Library, folder: Path) -> None:
    before, photo = tree(folder), library.photo_at(folder / "a.jpg")
    report = library.filing.rename(folder / "a.jpg", "On the beach")
    assert report.target == "On the beach.jpg"
    assert names(folder) == {
        "ab.xmp", "b.jpg", "sub/c.jpg", "On the beach.jpg", "On the beach.xmp",
        "On the beach.jpg.xmp", "On the beach.aae",
    }  # fmt: skip
    assert library.photo_at(folder / "On the beach.jpg") == photo
    library.removal.undo()
    assert tree(folder) == before
    taken = library.filing.rename(folder / "a.jpg", "b.jpg")
    assert [(one.target.name, one.numbered) for one in taken.photos] == [("b 2.jpg", True)]


def test_a_shared_sidecar_stays_with_the_photo_that_stays(
    folder: Path, tmp_path: Path, tiny: Path
) -> None:
    shutil.copyfile(folder / "b.jpg", folder / "a.png")
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        moved = library.filing.move([folder / "a.jpg"], folder / "one")
        assert {one.source.name for one in moved.done} == {"a.jpg", "a.jpg.xmp"}
        library.removal.undo()
        both = library.filing.move([folder / "a.jpg", folder / "a.png"], folder / "both")
        assert {one.target.name for one in both.done} == {
            "a.jpg", "a.png", "a.jpg.xmp", "a.xmp", "a.aae",
        }  # fmt: skip


def test_a_raw_and_a_film_go_along_and_stay_one_item(
    tmp_path: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = photo_folder(tmp_path / "photos", ["b.jpg"])
    write_jpeg(folder / "a.jpg", photo_like(3, (320, 240)))
    preview = photo_like(3, (320, 240))
    (folder / "a.dng").write_bytes(dng_bytes(photo_like(3, (64, 48)), preview=preview))
    (folder / "a.dng.xmp").write_bytes(b"<development/>")
    (folder / "a.mov").write_bytes(b"\0\0\0\x14ftypqt  film")
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert len(paths_of(library)) == 2
        before, embedded = tree(folder), Embedded(monkeypatch)
        report = library.filing.move([folder / "a.jpg"], folder / "new")
        assert {one.target.name for one in report.done} == {
            "a.jpg", "a.dng", "a.dng.xmp", "a.mov",
        }  # fmt: skip
        assert set(paths_of(library)) == {str(folder / "b.jpg"), str(folder / "new" / "a.jpg")}
        library.update()
        assert set(paths_of(library)) == {str(folder / "b.jpg"), str(folder / "new" / "a.jpg")}
        copied = library.filing.copy([folder / "new" / "a.jpg"], folder / "copies")
        assert len(copied.done) == 4
        library.update()
        assert len(paths_of(library)) == 3
        assert library.removal.undo().not_done == ()
        assert library.removal.undo().not_done == ()
        assert tree(folder) == before
        library.update()
        assert set(paths_of(library)) == {str(folder / "b.jpg"), str(folder / "a.jpg")}
        assert embedded.take() == 0


def test_what_may_not_be_filed_is_left_and_told(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.duplicates.guard(folder / "sub", Guard.PROTECTED)
    stranger = photo_folder(tmp_path / "strange", ["x.jpg"]) / "x.jpg"
    asked = [folder / "sub" / "c.jpg", stranger, folder / "none.jpg", folder / "b.jpg"]
    report = library.filing.move(asked, folder)
    assert [(one.path.name, str(one.reason)) for one in report.not_done] == [
        ("c.jpg", "it lies in a protected folder"),
        ("x.jpg", "the library has no photo there"),
        ("none.jpg", "the library has no photo there"),
        ("b.jpg", "it is in that folder already"),
    ]
    assert (report.done, report.entry) == ((), None)
    assert library.removal.journal() == []
    # A copy takes nothing away.
    assert library.filing.copy([folder / "sub" / "c.jpg"], tmp_path / "out").not_done == ()
    with pytest.raises(UsageError, match="library's own folder"):
        library.filing.copy([folder / "b.jpg"], library.directory / "thumbnails")


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("beach", "beach.jpg"),
        ("beach.jpg", "beach.jpg"),
        ("beach.JPG", "beach.JPG"),
        ("Paris 12.5.2019", "Paris 12.5.2019.jpg"),
        ("  beach ", "beach.jpg"),
    ],
)
def test_the_extension_may_be_left_out(given: str, made: str) -> None:
    assert checked_name(Path("/x/a.jpg"), given) == made


@pytest.mark.parametrize(
    "name",
    ["", "  ", ".jpg", ".hidden", "a/b", "a\\b", "what?", "a\nb", "a.jpg", "b.png", ".."],
)
def test_names_that_can_not_be(name: str) -> None:
    with pytest.raises(UsageError):
        checked_name(Path("/x/a.jpg"), name)


ACTIONS = [RemovalKind.COPY, RemovalKind.MOVE, RemovalKind.RENAME]


def do(small: SmallLibrary, action: RemovalKind, other: Path) -> None:
    filer, paths = Filer(small.store, small.root / "library"), [small.photos / "a.jpg"]
    if action is RemovalKind.RENAME:
        filer.rename(paths[0], "z", JobContext())
    elif action is RemovalKind.MOVE:
        filer.move(paths, other, JobContext())
    else:
        filer.copy(paths, other, JobContext())


@pytest.mark.parametrize("undoing", [False, True])
@pytest.mark.parametrize("action", ACTIONS)
def test_killed_at_every_moment_nothing_is_lost_and_nothing_is_torn_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: RemovalKind, undoing: bool
) -> None:
    moments, died = 0, True
    photo, notes = b"A photo", b"<notes of it/>"
    while died:
        root = tmp_path / f"{moments}"
        small = SmallLibrary(root, {"a.jpg": photo})
        (small.photos / "a.xmp").write_bytes(notes)
        other = root / "photos" / "other"
        before = tree(small.photos)
        shutil.rmtree(own_trash(), ignore_errors=True)
        if undoing:
            do(small, action, other)
        with killed_after(monkeypatch, moments):
            try:
                if undoing:
                    FileSteps(small.store).undo(None, JobContext())
                else:
                    do(small, action, other)
                died = False
            except Killed:
                pass
        carrier = small.reopen()
        assert carrier.settle() == 0
        found = contents_below(small.photos, own_trash())
        copies = 2 if action is RemovalKind.COPY else 1
        assert 1 <= found[content_hash(photo)] <= copies
        assert 1 <= found[content_hash(notes)] <= copies
        assert not list(small.photos.rglob(".photosim*"))
        if not undoing:
            # What belongs together lies together.
            for path in small.photos.rglob("*.jpg"):
                assert path.with_suffix(".xmp").read_bytes() == notes, sorted(tree(small.photos))
        entries = small.store.journal.entries(1)
        open_entry = bool(entries) and entries[0].undone_at is None
        if open_entry and "done" in {one.state for one in small.store.journal.steps(entries[0].id)}:
            assert carrier.undo(None, JobContext()).not_done == ()
        assert tree(small.photos) == before
        assert small.states()["a.jpg"] == "indexed"
        assert "indexed" not in {state for name, state in small.states().items() if name != "a.jpg"}
        small.store.close()
        moments += 1
    assert moments > 4


def test_a_copy_has_its_name_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = SmallLibrary(tmp_path, {"a.jpg": b"A photo"})
    written: list[list[str]] = []
    real = os.rename

    def spy(source: Path, target: Path) -> None:
        written.append(sorted(tree(tmp_path / "other")))
        real(source, target)

    monkeypatch.setattr(os, "rename", spy)
    do(small, RemovalKind.COPY, tmp_path / "other")
    assert len(written) == 1
    assert written[0][0].startswith(".photosim-")
    small.store.close()
