"""Albums of a library: filled by path, folder and id, taken along, backed up."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from photosim.core.errors import UsageError
from photosim.imaging.prepare import content_hash
from photosim.library.albums.book import AlbumBook
from photosim.library.albums.files import (
    KEPT,
    AlbumFile,
    PhotoReference,
    SavedAlbum,
    back_up,
    dump,
    parse,
)
from photosim.library.albums.values import Album, Labeller
from photosim.library.library import Library
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource
from photosim.storage.decisions import Vote
from tests.helpers.libraries import copy, move, open_library, paths_of, photo_folder

pytestmark = pytest.mark.usefixtures("engine")

NAMES = ["rose/1.jpg", "rose/2.jpg", "lily/3.jpg", "lily/4.jpg", "other.jpg"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", NAMES)


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def names(library: Library, album: Album) -> list[str]:
    return [one.paths[0].name for one in library.details(album.photos)]


def test_photos_are_named_by_path_folder_and_id(library: Library, folder: Path) -> None:
    albums = library.albums
    albums.create("  My   roses ")
    other = paths_of(library)[str(folder / "other.jpg")]
    assert (
        len(albums.add("My roses", [folder / "rose", folder / "lily" / "3.jpg", other]).photos) == 4
    )
    assert len(albums.add("my ROSES", [folder / "rose"]).photos) == 0
    album = albums.get("My roses")
    assert sorted(names(library, album)) == ["1.jpg", "2.jpg", "3.jpg", "other.jpg"]
    assert albums.of_photos([other]) == {other: ["My roses"]}
    assert len(albums.refuse("My roses", [other]).photos) == 1
    assert albums.get("My roses").refused == (other,)
    assert albums.of_photos([other]) == {}
    assert len(albums.remove("My roses", [folder / "lily", other]).photos) == 2
    assert len(albums.get("My roses").photos) == 2


def test_what_can_not_be_meant(library: Library, folder: Path, tmp_path: Path) -> None:
    albums = library.albums
    albums.create("one")
    empty = folder / "empty"
    empty.mkdir()
    for call in (
        lambda: albums.create("ONE"),
        lambda: albums.create("  "),
        lambda: albums.create("a\x1bb"),
        lambda: albums.create("x" * 101),
        lambda: albums.add("two", []),
        lambda: albums.add("one", [9999]),
        lambda: albums.add("one", [tmp_path]),
        lambda: albums.add("one", [empty]),
        lambda: albums.rename("two", "three"),
        lambda: albums.merge(["one", "two"], "three"),
        lambda: albums.delete("two"),
        lambda: albums.import_file(tmp_path / "nowhere.json"),
        lambda: albums.import_folder(folder / "rose"),
        lambda: albums.export(tmp_path / "no" / "where.json"),
        lambda: albums.export(tmp_path / "x.json", ["two"]),
    ):
        with pytest.raises(UsageError):
            call()
    assert [album.name for album in albums.all()] == ["one"]
    albums.create("two")
    with pytest.raises(UsageError, match="already"):
        albums.rename("one", "Two")
    albums.rename("one", "One")
    assert [album.name for album in albums.all()] == ["One", "two"]


def who(album: Album) -> dict[str, Any]:
    return {"person": album.person, "labellers": album.labellers}


def test_labels_follow_contents(library: Library, folder: Path, tmp_path: Path) -> None:
    library.albums.create("roses")
    library.albums.add("roses", [folder / "rose"])
    move(folder / "rose" / "1.jpg", folder / "elsewhere" / "renamed.jpg")
    library.update()
    assert sorted(names(library, library.albums.get("roses"))) == ["2.jpg", "renamed.jpg"]
    library.remove_folder(folder)
    left = library.albums.get("roses")
    assert left == replace(Album("roses", left.created_at, (), (), absent=2), **who(left))
    library.add_folder(folder)
    library.update()
    assert sorted(names(library, library.albums.get("roses"))) == ["2.jpg", "renamed.jpg"]


def test_who_put_in_most_comes_first(library: Library) -> None:
    library.albums.create("roses")
    with library._stores.writing() as store:
        (row,) = store.albums.all()
        contents = [bytes([number]) * 20 for number in range(5)]
        for number, person in enumerate(("carla", "ben", "anna", "ben")):
            store.albums.add(row.id, [contents[number]], float(number), person=person)
        store.albums.add(row.id, [contents[4]], 9.0, refused=True, person="dora")
    labellers = (Labeller("ben", 2, 3.0), Labeller("anna", 1, 2.0), Labeller("carla", 1, 0.0))
    assert library.albums.get("roses").labellers == labellers
    assert [one.labellers for one in library.albums.seen()] == [labellers]


def test_merge_and_delete_leave_the_photos(library: Library, folder: Path) -> None:
    albums = library.albums
    for name in ("rose", "lily"):
        albums.create(name)
        albums.add(name, [folder / name])
    albums.merge(["rose", "lily", "rose"], "flowers")
    assert [(album.name, len(album.photos)) for album in albums.all()] == [("flowers", 4)]
    albums.merge(["flowers"], "flowers")
    albums.delete("flowers")
    assert albums.all() == []
    assert len(paths_of(library)) == len(NAMES)


def test_class_folders_become_albums(library: Library, folder: Path) -> None:
    (folder / "empty").mkdir()
    done = library.albums.import_folder(folder)
    assert (done.albums, done.added) == (("lily", "rose"), 4)
    assert library.albums.import_folder(folder).added == 0
    assert {album.name: len(album.photos) for album in library.albums.all()} == {
        "lily": 2,
        "rose": 2,
    }


def test_albums_travel_in_a_file(library: Library, folder: Path, tmp_path: Path) -> None:
    library.albums.import_folder(folder)
    library.albums.refuse("rose", [folder / "lily" / "3.jpg"])
    file = tmp_path / "albums.json"
    assert library.albums.export(file, ["Rose"]) == 1
    assert library.albums.export(file) == 2
    saved = json.loads(file.read_bytes())
    assert sorted(one["path"] for one in saved["albums"][1]["photos"]) == [
        "rose/1.jpg",
        "rose/2.jpg",
    ]
    other = tmp_path / "other"
    copy(folder / "rose" / "1.jpg", other / "any name.jpg")
    copy(folder / "lily" / "3.jpg", other / "second.jpg")
    with open_library(tmp_path / "second library", other) as second:
        second.update()
        second.albums.create("LILY")
        second.albums.refuse("LILY", [other / "second.jpg"])
        done = second.albums.import_file(file)
        assert done.albums == ("lily", "rose")
        assert (done.added, done.absent) == (4, 2)
        # Decided here already: stays refused.
        assert second.albums.get("lily").photos == ()
        assert names(second, second.albums.get("rose")) == ["any name.jpg"]
        assert second.albums.get("rose").absent == 1
        assert len(second.albums.get("rose").refused) == 1
        assert second.albums.import_file(file).added == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "other", "version": 1, "albums": []}',
        '{"format": "photosim albums", "version": 2, "albums": []}',
        '{"format": "photosim albums", "version": 1, "albums": [{"name": "a"}]}',
        '{"format": "photosim albums", "version": 1, "albums":'
        ' [{"name": "a", "created": 0, "photos": [{"hash": "00"}]}]}',
        '{"format": "photosim albums", "version": 1, "albums":'
        ' [{"name": 3, "created": 0, "photos": []}]}',
        '{"format": "photosim albums", "version": 1, "albums": [], "votes": [{"query": "00"}]}',
        '{"format": "photosim albums", "version": 1, "albums": [], "votes": [{"query": "'
        + "00" * 20
        + '", "near": "'
        + "00" * 20
        + '", "far": "'
        + "01" * 20
        + '"}]}',
    ],
)
def test_another_file_is_refused(library: Library, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(UsageError, match="no file of albums"):
        library.albums.import_file(tmp_path / "x.json")
    assert library.albums.all() == []


def vote(query: int, near: int, far: int) -> Vote:
    return Vote(*(bytes([number]) * 20 for number in (query, near, far)))


def saved(*albums: str, votes: Sequence[Vote] = ()) -> AlbumFile:
    odd = "caf\udce9/\u00e9.jpg"  # a name that is no UTF-8
    named = tuple(SavedAlbum(name, 1.0, (PhotoReference(bytes(20), odd),)) for name in albums)
    return AlbumFile(named, tuple(votes))


def test_a_file_comes_back_as_it_was() -> None:
    whole = saved("a", "b", votes=[vote(1, 2, 3), vote(1, 4, 2)])
    assert parse(dump(whole, datetime(2026, 1, 2)), "x") == whole
    older = json.loads(dump(saved("a"), datetime(2026, 1, 2)))
    del older["votes"]
    assert parse(json.dumps(older).encode(), "x") == saved("a")


def test_backups_are_one_a_day_and_the_last_ten(tmp_path: Path) -> None:
    noon = datetime(2026, 3, 1, 12)
    for day in range(12):
        back_up(tmp_path, saved("a"), noon + timedelta(days=day))
        back_up(tmp_path, saved("a", "b"), noon + timedelta(days=day, hours=1))
    kept = sorted(path.name for path in (tmp_path / "albums").iterdir())
    assert len(kept) == KEPT
    assert kept[0] == "albums-2026-03-03.json"
    assert parse((tmp_path / "albums" / kept[-1]).read_bytes(), "x") == saved("a", "b")


def test_a_backup_is_never_replaced_by_one_that_lacks_an_album(tmp_path: Path) -> None:
    noon = datetime(2026, 3, 1, 12)
    first = back_up(tmp_path, saved("a", "b"), noon)
    second = back_up(tmp_path, saved("a"), noon + timedelta(seconds=1))
    third = back_up(tmp_path, saved("a", "c"), noon + timedelta(seconds=2))
    assert first != second == third
    assert parse(first.read_bytes(), "x") == saved("a", "b")
    assert parse(third.read_bytes(), "x") == saved("a", "c")
    second.write_bytes(b"damaged")
    assert back_up(tmp_path, saved("a"), noon + timedelta(seconds=3)) not in {first, second}


def test_a_backup_is_never_replaced_by_one_that_lacks_a_vote(tmp_path: Path) -> None:
    noon = datetime(2026, 3, 1, 12)
    first = back_up(tmp_path, saved(votes=[vote(1, 2, 3)]), noon)
    # Rather the contrary: that is known still.
    changed = saved(votes=[vote(1, 3, 2), vote(2, 3, 1)])
    assert back_up(tmp_path, changed, noon + timedelta(seconds=1)) == first
    assert back_up(tmp_path, saved(), noon + timedelta(seconds=2)) != first
    assert parse(first.read_bytes(), "x") == changed


def test_votes_come_back_from_a_backup_and_from_a_file(library: Library, tmp_path: Path) -> None:
    writer = library._runtime.stores.writer()
    with writer.transaction():
        writer.votes.add([vote(1, 2, 3), vote(4, 5, 6)], 1.0)
    library.albums.create("roses")
    (backup,) = (library.directory / "albums").iterdir()
    library.albums.export(tmp_path / "all.json")
    library.albums.export(tmp_path / "roses.json", ["roses"])
    assert parse((tmp_path / "roses.json").read_bytes(), "x").votes == ()
    for file in (backup, tmp_path / "all.json"):
        with open_library(tmp_path / f"begun anew from {file.stem}") as second:
            lane = second._runtime.stores.writer()
            with lane.transaction():
                lane.votes.add([vote(4, 6, 5)], 1.0)
            assert second.albums.import_file(file).votes == 1
            # Decided here already: stays.
            assert lane.votes.all() == [vote(1, 2, 3), vote(4, 6, 5)]
            assert second.albums.import_file(file).votes == 0
            (own,) = (second.directory / "albums").iterdir()
            assert set(parse(own.read_bytes(), "x").votes) == {vote(1, 2, 3), vote(4, 6, 5)}


def test_every_change_is_backed_up(library: Library, folder: Path) -> None:
    def backups() -> list[Sequence[SavedAlbum]]:
        found = sorted((library.directory / "albums").iterdir(), key=lambda path: path.stem)
        return [parse(path.read_bytes(), "x").albums for path in found]

    book: AlbumBook = library.albums
    book.create("roses")
    book.add("roses", [folder / "rose"])
    assert [(one.name, len(one.photos)) for one in backups()[-1]] == [("roses", 2)]
    book.delete("roses")
    assert [[one.name for one in backup] for backup in backups()] == [["roses"], []]


def test_a_backup_that_fails_costs_no_label(
    library: Library, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (library.directory / "albums").write_text("in the way")
    library.albums.create("roses")
    library.albums.add("roses", [folder / "rose"])
    assert len(library.albums.get("roses").photos) == 2
    assert "backup of the albums" in caplog.text


def test_what_is_dropped_is_known_by_its_place_or_its_content(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    ids = paths_of(library)
    rose = folder / "rose" / "1.jpg"
    assert library.albums.known(FileSource(rose)) == ids[str(rose)]
    assert library.albums.known(PhotoSource(ids[str(rose)])) == ids[str(rose)]
    outside = tmp_path / "outside" / "renamed.jpg"
    outside.parent.mkdir()
    outside.write_bytes(rose.read_bytes())
    assert library.albums.known(FileSource(outside)) == ids[str(rose)]
    assert library.albums.known(DataSource(rose.read_bytes())) == ids[str(rose)]
    unknown = [FileSource(tmp_path / "gone.jpg"), FileSource(outside.parent)]
    for one in (*unknown, DataSource(b"no photo")):
        assert library.albums.known(one) is None
    # A folder is dropped with all that the library has below it.
    done = library.albums.add_dropped("roses", [folder / "rose", outside.parent], unknown, new=True)
    assert sorted(done.photos) == sorted(
        ids[str(folder / "rose" / name)] for name in ("1.jpg", "2.jpg")
    )
    assert done.unknown == 3


def test_photos_are_found_by_their_contents(library: Library, folder: Path) -> None:
    rose = folder / "rose" / "1.jpg"
    content, other = content_hash(rose.read_bytes()), content_hash(b"no photo")
    assert library.with_contents([content, other]) == {content: paths_of(library)[str(rose)]}
