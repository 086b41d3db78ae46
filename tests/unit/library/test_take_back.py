"""Every write of labels and decisions can be taken back, and what was taken back done again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosim.core import paths
from photosim.core.errors import UsageError
from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Guard
from photosim.library.library import Library
from photosim.library.values import Alteration, Change, Report
from photosim.storage.decisions import Vote
from tests.helpers.kept import database
from tests.helpers.libraries import open_library, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.rewriting import rating

pytestmark = pytest.mark.usefixtures("engine")

NAMES = ("rose/1.jpg", "rose/2.jpg", "lily/1.jpg", "lily/2.jpg", "else.jpg")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, _tiny: Path) -> Iterator[Library]:
    """A library with albums, refusals, decisions, votes and a guard."""
    root = tmp_path_factory.mktemp("taken")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "models_dir", lambda: _tiny)
        folder = photo_folder(root / "photos", NAMES)
        (folder / "classes" / "sub").mkdir(parents=True)
        write_jpeg(folder / "classes" / "sub" / "x.jpg", photo_like(77, (320, 240)))
        with open_library(root / "library", folder) as library:
            library.update()
            albums = library.albums
            albums.add("Roses", [folder / "rose"], new=True)
            albums.refuse("Roses", [folder / "else.jpg"])
            albums.add("Lilies", [folder / "lily", folder / "rose" / "1.jpg"], new=True)
            library.duplicates.decide(ids(library, "rose/1.jpg", "lily/1.jpg"), KEEP)
            library.duplicates.guard(folder / "rose", Guard.PROTECTED)
            yield library


KEEP, DIFFERENT = DecisionKind.KEEP_BOTH, DecisionKind.DIFFERENT


def root(library: Library) -> Path:
    return library.directory.parent / "photos"


def ids(library: Library, *names: str) -> list[int]:
    found = [library.photo_at(root(library) / name) for name in names]
    return [one for one in found if one is not None]


def state(library: Library) -> dict[str, Any]:
    """Everything that a person said, row by row."""
    with database(library) as store:
        return {
            "albums": store.albums.all(),
            "labels": store.albums.labels(),
            "decisions": store.decisions.all(),
            "guards": store.guards.all(),
            "votes": store.votes.all(),
        }


def imported(library: Library) -> Report:
    """A file of another library, with a vote, an album of its own and one that is here too."""
    file = library.directory.with_name("albums.json")
    library.albums.export(file)
    text = file.read_text().replace('"Lilies"', '"Others"')
    content = json.loads(text)["albums"][0]["photos"][0]["hash"]
    a, b, c = (bytes([n] * (len(content) // 2)).hex() for n in (1, 2, 3))
    vote = f'"votes": [{{"query": "{a}", "near": "{b}", "far": "{c}"}}]'
    assert '"votes": []' in text
    file.write_text(text.replace('"votes": []', vote))
    return library.albums.import_file(file)


WRITES: dict[str, Callable[[Library], Report]] = {
    "an empty album": lambda lib: lib.albums.create("New"),
    "a filled album": lambda lib: lib.albums.add("New", ids(lib, "else.jpg"), new=True),
    "photos into an album": lambda lib: lib.albums.add(
        "Roses", ids(lib, "lily/1.jpg", "rose/1.jpg")
    ),
    "a refused photo into it": lambda lib: lib.albums.add("Roses", ids(lib, "else.jpg")),
    "a photo of it refused": lambda lib: lib.albums.refuse("Roses", ids(lib, "rose/1.jpg")),
    "another one refused": lambda lib: lib.albums.refuse("Roses", ids(lib, "lily/1.jpg")),
    "photos out of it": lambda lib: lib.albums.remove("roses", ids(lib, "rose/2.jpg", "else.jpg")),
    "another name": lambda lib: lib.albums.rename("Roses", "Rosen"),
    "the same name otherwise": lambda lib: lib.albums.rename("Roses", "ROSES"),
    "two merged": lambda lib: lib.albums.merge(["Lilies"], "Roses"),
    "two merged into a new one": lambda lib: lib.albums.merge(["Lilies", "Roses"], "Flowers"),
    "an album deleted": lambda lib: lib.albums.delete("Roses"),
    "class folders": lambda lib: lib.albums.import_folder(root(lib)),
    "a file of albums": imported,
    "a decision": lambda lib: lib.duplicates.decide(ids(lib, "rose/1.jpg", "else.jpg"), DIFFERENT),
    "a decision changed": lambda lib: lib.duplicates.decide(
        ids(lib, "rose/1.jpg", "lily/1.jpg"), DIFFERENT
    ),
    "decisions on three": lambda lib: lib.duplicates.decide(
        ids(lib, "rose/1.jpg", "lily/1.jpg", "rose/2.jpg"), DIFFERENT
    ),
    "a decision forgotten": lambda lib: lib.duplicates.forget(*lib.duplicates.decisions()),
    "a folder guarded": lambda lib: lib.duplicates.guard(root(lib) / "lily", Guard.REFERENCE),
    "guarded otherwise": lambda lib: lib.duplicates.guard(root(lib) / "rose", Guard.REFERENCE),
    "guarded no longer": lambda lib: lib.duplicates.unguard(root(lib) / "rose"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRITES)
def test_a_write_is_taken_back_and_done_again(shared: Library, name: str) -> None:
    before = state(shared)
    change = WRITES[name](shared).change
    after = state(shared)
    assert after != before
    back = shared.take_back(change)
    assert state(shared) == before
    again = shared.take_back(back)
    assert state(shared) == after
    assert again.albums.keys() == change.albums.keys()
    assert again.decisions is change.decisions
    shared.take_back(again)
    assert state(shared) == before


def test_the_change_names_what_is_shown_otherwise(shared: Library) -> None:
    albums = shared.albums
    for write, back in (
        (lambda: albums.rename("Roses", "Rosen"), {"Rosen": "Roses"}),
        (lambda: albums.create("New"), {"New": None}),
        (lambda: albums.delete("Roses"), {"Roses": "Roses"}),
        (lambda: albums.merge(["Lilies"], "Roses"), {"Roses": "Roses", "Lilies": "Lilies"}),
        (lambda: albums.remove("Roses", ids(shared, "rose/1.jpg")).change, {"Roses": "Roses"}),
    ):
        assert shared.take_back(write()).albums == back


def test_writes_of_many_are_taken_back_newest_first(shared: Library) -> None:
    before, changes = state(shared), []
    for write in ("photos into an album", "two merged", "another name", "an album deleted"):
        if write == "an album deleted":
            changes.append(shared.albums.delete("Rosen"))
        else:
            changes.append(WRITES[write](shared).change)
    for change in reversed(changes):
        shared.take_back(change)
    assert state(shared) == before


def test_what_was_altered_since_stays(shared: Library) -> None:
    before = state(shared)
    (first,) = ids(shared, "else.jpg")
    (second,) = ids(shared, "lily/2.jpg")
    made = shared.albums.add("New", [first], new=True).change
    more = shared.albums.add("New", [second]).change
    shared.take_back(made)
    assert shared.albums.get("New").photos == (second,)  # somebody put it in since
    assert shared.take_back(made) == Change()
    shared.take_back(more)
    shared.albums.delete("New")
    assert state(shared) == before

    decided = shared.duplicates.decide([first, second], DIFFERENT).change
    otherwise = shared.duplicates.decide([first, second], KEEP).change
    assert shared.take_back(decided) == Change()
    assert shared.take_back(otherwise)
    assert shared.take_back(decided)
    assert state(shared) == before


def test_a_name_that_is_another_albums_by_now_is_told(shared: Library) -> None:
    before = state(shared)
    deleted = shared.albums.delete("Roses")
    made = shared.albums.create("roses")
    with pytest.raises(UsageError, match="already"):
        shared.take_back(deleted)
    shared.take_back(made)
    shared.take_back(deleted)
    assert state(shared) == before


def test_labels_and_decisions_are_taken_back_from_a_picture_that_was_written_into(
    tmp_path: Path,
) -> None:
    """The picture has other bytes by then, and with them all that was said of it."""
    folder = tmp_path / "photos"
    for number in range(3):
        write_jpeg(folder / f"{number}.jpg", photo_like(number + 50, (640, 480)), quality=92)
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        library.albums.create("Best")
        before = said_of(library, folder)
        changes = [
            library.albums.add("Best", [folder / "0.jpg"]).change,
            library.albums.refuse("Best", [folder / "1.jpg"]).change,
            library.duplicates.decide([photo(library, folder, n) for n in (0, 2)], KEEP).change,
        ]
        after = said_of(library, folder)
        for number in range(3):
            rating(folder / f"{number}.jpg")
        library.update()
        assert said_of(library, folder) == after != before
        back = [library.take_back(change) for change in reversed(changes)]
        assert said_of(library, folder) == before
        for change in reversed(back):
            library.take_back(change)
        assert said_of(library, folder) == after


def photo(library: Library, folder: Path, number: int) -> int:
    found = library.photo_at(folder / f"{number}.jpg")
    assert found is not None
    return found


def said_of(library: Library, folder: Path) -> tuple[list[str], list[str], list[list[str]]]:
    """Names of the files that are in the album, refused for it, and decided about."""
    album = library.albums.get("Best")
    names = {photo(library, folder, number): f"{number}.jpg" for number in range(3)}
    pairs = [
        sorted(path.name for path in (*one.first_paths, *one.second_paths))
        for one in library.duplicates.decisions()
    ]
    return [names[one] for one in album.photos], [names[one] for one in album.refused], pairs


def test_a_write_without_a_way_back_needs_none(shared: Library) -> None:
    assert shared.albums.add("Roses", ids(shared, "rose/1.jpg")).change.alterations == ()
    assert shared.duplicates.guard(root(shared) / "rose", Guard.PROTECTED) == Change()
    assert shared.take_back(Change(photos=True)) == Change()


def test_two_changes_as_one_are_taken_back_in_their_order() -> None:
    vote = Vote(b"q", b"n", b"f")
    one, two = (Alteration(vote, n, n + 1) for n in (1, 2))
    assert (Change(alterations=(one,)) | Change(alterations=(two,))).alterations == (one, two)
    assert (one.back.before, one.back.after) == (2, 1)
