"""Removing what a person named: a copy stays, or the overview says that none does."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Guard, Stays
from photosim.library.library import Library
from photosim.library.removal import plan as plans
from photosim.library.removal.values import Request
from photosim.library.words import how_words, why_words
from tests.helpers.duplicates import trashed, tree
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """a.jpg, its twin in sub/, a smaller copy, and two other photos; x.jpg has notes beside it."""
    root = photo_folder(tmp_path / "photos", ["a.jpg", "x.jpg", "y.jpg"])
    copy(root / "a.jpg", root / "sub" / "twin.jpg")
    write_jpeg(root / "small.jpg", photo_like(0, (320, 240)).resize((200, 150)))
    (root / "x.xmp").write_bytes(b"<notes/>")
    return root


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def described(request: Request) -> tuple[dict[str, list[str]], list[str]]:
    """What stays for what, and what goes alone, by name."""
    plan = request.plan
    groups = {group.keep.path.name: [f.path.name for f in group.remove] for group in plan.groups}
    return groups, [path.name for path in plan.overview.last]


def test_a_photo_of_which_a_copy_stays_goes_as_a_copy_goes(library: Library, folder: Path) -> None:
    # Nothing was compared yet: what is asked about is, and nothing else.
    made = library.removal.request([folder / "small.jpg"])
    assert described(made) == ({"a.jpg": ["small.jpg"]}, [])
    assert (made.plan.overview.files, made.plan.overview.groups) == (1, 1)
    library.albums.create("Best")
    library.albums.add("Best", [folder / "small.jpg"])
    report = library.removal.carry_out(made.plan)
    assert report.done == (folder / "small.jpg",)
    assert trashed() == ["small.jpg"]
    heir = library.photo_at(folder / "a.jpg")
    assert heir is not None
    assert list(library.albums.of_photos([heir])[heir]) == ["Best"]
    library.removal.undo()
    assert (folder / "small.jpg").exists()
    assert not library.albums.of_photos([heir]).get(heir)


def test_the_last_copy_is_named_and_goes_alone_and_comes_back(
    library: Library, folder: Path
) -> None:
    before = tree(folder)
    made = library.removal.request([folder / "x.jpg", folder / "y.jpg"])
    assert described(made) == ({}, ["x.jpg", "y.jpg"])
    overview = made.plan.overview
    # The notes of x.jpg go along, and are counted.
    going = (folder / "x.jpg", folder / "x.xmp", folder / "y.jpg")
    size = sum(path.stat().st_size for path in going)
    assert (overview.files, overview.along, overview.folders) == (3, 1, ((folder, 3),))
    assert overview.bytes == size
    with pytest.raises(ValueError, match="no plan that is written"):
        plans.to_json(made.plan, plans.Words(how_words, why_words))
    library.albums.create("Best")
    library.albums.add("Best", [folder / "x.jpg"])
    photo = library.photo_at(folder / "x.jpg")
    report = library.removal.carry_out(made.plan)
    assert (report.done, report.bytes) == (going, size)
    assert trashed() == ["x.jpg", "x.xmp", "y.jpg"]
    (entry,) = library.removal.journal()
    assert len(entry.files) == 3
    assert library.removal.undo().not_done == ()
    assert tree(folder) == before
    assert trashed() == []
    assert library.photo_at(folder / "x.jpg") == photo
    assert photo is not None
    assert list(library.albums.of_photos([photo])[photo]) == ["Best"]


def test_all_copies_named_together_go_alone(library: Library, folder: Path) -> None:
    named = [folder / "a.jpg", folder / "sub" / "twin.jpg", folder / "small.jpg"]
    assert described(library.removal.request(named))[1] == ["a.jpg", "twin.jpg", "small.jpg"]
    groups, last = described(library.removal.request(named[:2]))
    assert (groups, last) == ({"small.jpg": ["a.jpg", "twin.jpg"]}, [])
    # The same bytes are the better copy.
    assert described(library.removal.request(named[:1]))[0] == {"twin.jpg": ["a.jpg"]}


def test_what_a_person_took_apart_is_no_copy(library: Library, folder: Path) -> None:
    ids = [library.photo_at(folder / name) for name in ("a.jpg", "small.jpg")]
    library.duplicates.decide([one for one in ids if one is not None], DecisionKind.DIFFERENT)
    assert described(library.removal.request([folder / "small.jpg"])) == ({}, ["small.jpg"])


def test_guarded_and_unknown_files_stay_and_say_why(library: Library, folder: Path) -> None:
    library.duplicates.guard(folder / "sub", Guard.PROTECTED)
    made = library.removal.request(
        [folder / "sub" / "twin.jpg", folder / "gone.jpg", folder / "y.jpg"]
    )
    assert [(one.path.name, one.reason) for one in made.staying] == [
        ("twin.jpg", Stays.PROTECTED),
        ("gone.jpg", Stays.UNKNOWN),
    ]
    assert described(made) == ({}, ["y.jpg"])
    # Protected after the overview: the library refuses all the same.
    library.duplicates.guard(folder, Guard.PROTECTED)
    report = library.removal.carry_out(made.plan)
    assert [str(one.reason) for one in report.not_done] == ["it lies in a protected folder"]
    assert (folder / "y.jpg").exists()


def test_a_file_that_changed_since_stays(library: Library, folder: Path) -> None:
    made = library.removal.request([folder / "y.jpg"])
    shutil.copyfile(folder / "x.jpg", folder / "y.jpg")
    report = library.removal.carry_out(made.plan)
    assert [str(one.reason) for one in report.not_done] == [
        "it has changed since the plan was made"
    ]
    assert library.removal.journal() == []
