from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from photosim.core.types import FileState
from photosim.storage.files import FileRow, FileStat, MissingFile
from photosim.storage.records import sort_key
from photosim.storage.tables import AT_ONCE
from tests.helpers.engines import REFUSED, AnyStore

Show = Callable[..., tuple[int, int]]
BIG = 2**64 - 5


def test_a_new_file_is_pending(store: AnyStore, folder_id: int) -> None:
    files = store.files
    with store.transaction():
        one = files.add_pending(folder_id, "a/b.jpg", FileStat(123, 10**18 + 1, BIG, 7))
    assert files.get(one) == FileRow(
        one,
        folder_id,
        "a/b.jpg",
        123,
        10**18 + 1,
        BIG,
        7,
        None,
        FileState.PENDING,
        None,
        None,
        None,
    )
    assert files.at(folder_id, "a/b.jpg") == files.get(one)
    assert files.at(folder_id, "a/c.jpg") is None
    assert files.at(folder_id + 1, "a/b.jpg") is None
    assert files.get(one + 1) is None


def test_rows_are_read_by_name_without_a_look_at_the_others(
    store: AnyStore, folder_id: int
) -> None:
    here = ["a.jpg", "b.jpg", "d", "d/c.jpg", "d/e/f.jpg", "d e/g.jpg", "d0.jpg", "gone/h.jpg"]
    with store.transaction():
        for number, name in enumerate(here):
            store.files.add_pending(folder_id, name, FileStat(number, 0, 0))
        other = store.folders.add(Path("/other")).id
        store.files.add_pending(other, "a.jpg", FileStat(9, 0, 0))
        store.files.mark_missing(store.files.ids_at(folder_id, ["gone/h.jpg"])["gone/h.jpg"], 1.0)
    files = store.files

    assert list(files.named(folder_id, ["b.jpg", "x.jpg"], ["d", "none"])) == [
        *("b.jpg", "d", "d/c.jpg", "d/e/f.jpg", "gone/h.jpg")
    ]
    assert list(files.named(folder_id, ["gone/h.jpg", "d/c.jpg"], [])) == ["d/c.jpg", "gone/h.jpg"]
    assert list(files.named(folder_id, [*map(str, range(AT_ONCE)), "a.jpg"], [])) == [
        *("a.jpg", "gone/h.jpg")
    ]
    assert files.named(folder_id, ["a.jpg"], [])["a.jpg"] == files.at(folder_id, "a.jpg")


NAMES = [
    "plain.jpg",
    os.fsdecode(b"latin-\xfc.jpg"),
    os.fsdecode(b"\xff\xfe/\x80.jpg"),
    "grün/写真 📷.jpg",
    "line\nbreak.jpg",
    "e\u0301 decomposed.jpg",
    "\u00e9 composed.jpg",
    "a" * 255,
]


def test_every_file_name_comes_back_as_it_is(store: AnyStore, folder_id: int) -> None:
    with store.transaction():
        for number, name in enumerate(NAMES):
            store.files.add_pending(folder_id, name, FileStat(number, 0, 0))
    found = store.files.in_folder(folder_id)
    assert {name: row.bytes for name, row in found.items()} == {n: i for i, n in enumerate(NAMES)}
    assert [os.fsencode(name) for name in found] == [os.fsencode(name) for name in NAMES]
    asked = [*NAMES[1:], "not there.jpg", *map(str, range(AT_ONCE))]
    ids = store.files.ids_at(folder_id, asked)
    assert ids == {name: found[name].id for name in NAMES[1:]}
    assert store.files.ids_at(folder_id + 1, NAMES) == {}
    at = store.files.at(folder_id, NAMES[2])
    assert at is not None
    assert at.relative == NAMES[2]


def test_a_path_has_one_row(store: AnyStore, folder_id: int) -> None:
    with store.transaction():
        store.files.add_pending(folder_id, "a.jpg", FileStat(1, 1, 1))
    with pytest.raises(REFUSED), store.transaction():
        store.files.add_pending(folder_id, "a.jpg", FileStat(1, 1, 1))


def test_the_states_of_a_file(store: AnyStore, folder_id: int, show: Show) -> None:
    files = store.files
    _, photo = show("other.jpg")
    with store.transaction():
        one = files.add_pending(folder_id, "a.jpg", FileStat(1, 2, 3, 4))
        files.fail(one, os.fsdecode(b"can't read \xff"), reader=1)
    row = files.get(one)
    assert row is not None
    assert (row.state, row.reason, row.photo_id) == (FileState.FAILED, "can't read ?", None)
    assert files.failed() == [row]
    assert files.failed(folder_id) == [row]
    assert files.failed(folder_id + 1) == []
    with store.transaction():
        files.mark_pending(one, FileStat(10, 20, 30, 40, 50))
    row = files.get(one)
    assert row is not None
    assert (row.state, row.reason) == (FileState.PENDING, None)
    assert (row.bytes, row.mtime_ns, row.inode, row.device) == (10, 20, 30, 40)
    assert row.ctime_ns == 50
    assert files.pending() == files.pending(folder_id) == [row]
    with store.transaction():
        files.link(one, photo)
    row = files.get(one)
    assert row is not None
    assert (row.state, row.photo_id) == (FileState.INDEXED, photo)
    assert files.pending() == files.failed() == []
    with store.transaction():
        files.mark_missing(one, 100.0)
        files.mark_missing(one, 200.0)
    row = files.get(one)
    assert row is not None
    assert (row.state, row.missing_since, row.photo_id) == (FileState.MISSING, 100.0, photo)
    with store.transaction():
        files.mark_pending(one)
    row = files.get(one)
    assert row is not None
    assert (row.state, row.missing_since, row.photo_id) == (FileState.PENDING, None, photo)
    assert (row.bytes, row.mtime_ns, row.inode, row.device) == (10, 20, 30, 40)
    with store.transaction():
        files.fail(one, "broken", reader=1)
    row = files.get(one)
    assert row is not None
    assert row.photo_id is None  # its bytes are not that photo's any more


def test_an_indexed_file_shows_something(store: AnyStore, folder_id: int) -> None:
    with store.transaction():
        one = store.files.add_pending(folder_id, "a.jpg", FileStat(1, 2, 3))
    with pytest.raises(REFUSED), store.transaction():
        store.files.link(one, 99)
    with pytest.raises(REFUSED), store.transaction():
        store.write("UPDATE files SET state = 'indexed'")


def test_moves(store: AnyStore, folder_id: int, show: Show) -> None:
    files = store.files
    one, photo = show("a/b.jpg")
    with store.transaction():
        other = store.folders.add(Path("/other")).id
        files.move(one, other, "c/d/e.png")
    row = files.get(one)
    assert row is not None
    assert (row.folder_id, row.relative, row.photo_id) == (other, "c/d/e.png", photo)
    assert files.in_folder(folder_id) == {}
    stored = store.row("SELECT substr(relative, 1, name_at), name_key FROM files")
    assert stored == (b"c/d/", "e.png")


def test_files_of_photos(store: AnyStore, show: Show) -> None:
    files = store.files
    first, photo = show("a.jpg", "same")
    second, again = show("b.jpg", "same")
    third, other = show("c.jpg")
    assert photo == again != other
    with store.transaction():
        files.mark_missing(second, 5.0)
    found = files.of_photos([other, photo, 999])
    assert {k: [row.id for row in rows] for k, rows in found.items()} == {
        photo: [first, second],
        other: [third],
    }
    assert files.of_photos([]) == {}


def test_many_ids_at_once(store: AnyStore, show: Show) -> None:
    _, photo = show("a.jpg")
    assert list(store.files.of_photos(range(100_000))) == [photo]


def test_companions(store: AnyStore, folder_id: int, show: Show) -> None:
    files = store.files
    jpeg, photo = show("a.jpg")
    with store.transaction():
        raw = files.add_pending(folder_id, "a.cr2", FileStat(1, 2, 3))
        movie = files.add_pending(folder_id, "a.mov", FileStat(1, 2, 3))
        for one in (raw, movie):
            files.set_primary(one, jpeg)
        files.link(raw, photo)
    rows = files.in_folder(folder_id)
    assert {row.id: row.primary_id for row in rows.values()} == {jpeg: None, raw: jpeg, movie: jpeg}
    with store.transaction():
        files.set_primary(movie, None)
    known = files.get(movie)
    assert known is not None
    assert known.primary_id is None
    with pytest.raises(REFUSED), store.transaction():
        files.set_primary(raw, raw)


def test_companions_stand_for_themselves_when_the_primary_goes(
    store: AnyStore, folder_id: int, show: Show
) -> None:
    files = store.files
    jpeg, photo = show("a.jpg")
    with store.transaction():
        raw = files.add_pending(folder_id, "a.cr2", FileStat(1, 2, 3))
        files.set_primary(raw, jpeg)
        files.link(raw, photo)
    with store.transaction():
        files.remove(jpeg)
    row = files.get(raw)
    assert row is not None
    assert (row.state, row.primary_id) == (FileState.PENDING, None)
    assert files.get(jpeg) is None


def test_a_companion_without_a_photo_waits_when_it_stands_alone(
    store: AnyStore, folder_id: int, show: Show
) -> None:
    files = store.files
    jpeg, _ = show("a.jpg")
    with store.transaction():
        movie = files.add_pending(folder_id, "a.mov", FileStat(1, 2, 3))
        files.set_primary(movie, jpeg)
        store.write(f"UPDATE files SET state = 'indexed' WHERE id = {movie}")
        files.set_primary(movie, None)
    row = files.get(movie)
    assert row is not None
    assert row.state is FileState.PENDING


def test_counts(store: AnyStore, folder_id: int, show: Show) -> None:
    files = store.files
    assert files.counts() == {}
    with store.transaction():
        other = store.folders.add(Path("/other")).id
    show("a.jpg", "same")
    show("b.jpg", "same")
    show("c.jpg", folder=other)
    with store.transaction():
        files.fail(files.add_pending(other, "d.jpg", FileStat(1, 1, 1)), "broken", reader=1)
        files.add_pending(other, "e.jpg", FileStat(1, 1, 1))
        files.mark_missing(files.add_pending(folder_id, "f.jpg", FileStat(1, 1, 1)), 1.0)
    assert files.counts() == {
        folder_id: {FileState.INDEXED: 2, FileState.MISSING: 1},
        other: {FileState.INDEXED: 1, FileState.FAILED: 1, FileState.PENDING: 1},
    }


def test_missing_files_with_what_they_showed(store: AnyStore, folder_id: int, show: Show) -> None:
    show("there.jpg")
    gone, _ = show("gone.jpg")  # of 40 x 30 pixels
    with store.transaction():
        store.files.mark_missing(gone, 1.0)
        unread = store.files.add_pending(folder_id, "sub/unread.png", FileStat(1, 1, 1))
        store.files.mark_missing(unread, 1.0)
    assert set(store.files.missing()) == {
        MissingFile(folder_id, "gone.jpg", "jpeg", 40),
        MissingFile(folder_id, "sub/unread.png", "", 0),
    }


@pytest.mark.parametrize(
    "names",
    [
        ["IMG_2.jpg", "IMG_10.jpg", "img_11.jpg", "IMG_100.jpg"],
        ["a.jpg", "B.jpg", "c.jpg"],
        ["2023-9-1.jpg", "2023-10-1.jpg", "2023-10-02.jpg"],
        ["x0.jpg", "x1.jpg"],
    ],
)
def test_names_are_sorted_as_people_expect(names: list[str]) -> None:
    shuffled = names[::-1]
    assert sorted(shuffled, key=sort_key) == names


def test_the_key_of_an_odd_name() -> None:
    assert sort_key(os.fsdecode(b"\xff1.jpg")) == "?000000000001.jpg"


@pytest.mark.parametrize(
    ("failed", "passing", "again"),
    [
        ((2, False), True, False),
        ((2, True), True, True),
        ((2, True), False, False),  # it may have passed, but that is not asked now
        ((1, False), True, True),  # an older version failed at it
        ((1, False), False, True),
        ((3, False), True, True),  # so did a newer one that could not be kept
    ],
)
def test_failures_that_may_pass_and_those_of_another_reader_are_tried_again(
    store: AnyStore, folder_id: int, failed: tuple[int, bool], passing: bool, again: bool
) -> None:
    files = store.files
    reader, retry = failed
    with store.transaction():
        row = files.add_pending(folder_id, "a.jpg", FileStat(1, 1, 1))
        files.fail(row, "a reason", reader=reader, retry=retry)
        files.try_again(folder_id, 2, passing=passing)
        assert [one.id for one in files.pending()] == [row] * again
        files.fail(row, "a reason", reader=2)
        files.try_again(folder_id, 2)
    assert files.pending() == []


def test_a_failure_from_before_readers_had_numbers_is_tried_again(
    store: AnyStore, folder_id: int
) -> None:
    with store.transaction():
        row = store.files.add_pending(folder_id, "a.jpg", FileStat(1, 1, 1))
        store.files.fail(row, "a reason", reader=1)
        store.write("UPDATE files SET reader = NULL")
        store.files.try_again(folder_id, 1)
    assert [one.id for one in store.files.pending()] == [row]


def test_what_a_file_held_before_is_written_down_when_it_holds_something_else(
    store: AnyStore, folder_id: int, show: Show
) -> None:
    one, photo = show("a.jpg")
    _, other = show("b.jpg")
    contents = {row.id: row.content_hash for row in store.photos.rows([photo, other]).values()}
    files = store.files

    def written() -> list[tuple[bytes, bytes]]:
        return [(row[0], row[1]) for row in store.rows("SELECT origin, heir FROM successions")]

    with store.transaction():
        files.mark_pending(one)
        files.link(one, photo, succeeds=True)  # the same is no succession
        files.fail(one, "half written", reader=1)
        files.mark_pending(one)
        files.fail(one, "still half written", reader=1)
        files.mark_pending(one)
    assert written() == []
    with store.transaction():
        files.link(one, other, succeeds=True)
        files.link(one, photo)  # not asked for
    assert written() == [(contents[photo], contents[other])]


def test_rows_of_some_subfolders_are_those_right_in_them(
    store: AnyStore, show: Callable[..., tuple[int, int]], folder_id: int
) -> None:
    odd = os.fsdecode(b"\xff")
    names = ("x.jpg", "a/x.jpg", "a/b/x.jpg", "a/b/y.jpg", "a-1/x.jpg", f"{odd}/x.jpg", "A/x.jpg")
    for name in names:
        show(name)

    def inside(*places: str) -> list[str]:
        return list(store.files.in_places(folder_id, places))

    assert inside("a") == ["a/x.jpg"]
    assert inside("") == ["x.jpg"]
    assert inside("a/b", "", odd) == ["x.jpg", "a/b/x.jpg", "a/b/y.jpg", f"{odd}/x.jpg"]
    assert inside("none") == []
    assert inside() == []
