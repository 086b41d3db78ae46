"""What belongs to a content, handed over to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core.types import ContentHash, PhotoFacts
from photosim.storage.decisions import Vote
from photosim.storage.files import FileStat
from photosim.storage.journal import StepRow
from tests.helpers.engines import AnyStore

A, B, C, D, E = (bytes([letter]) * 20 for letter in b"abcde")


@pytest.fixture
def album(store: AnyStore) -> int:
    with store.transaction():
        return store.albums.create("best", 1.0)


def shown(store: AnyStore, folder_id: int, content: ContentHash, name: str = "") -> int:
    """Make a photo of a content that a file shows; the file's row."""
    photo = store.photos.id_of(content) or store.photos.add(content, 1, PhotoFacts("jpeg", 1, 1), 0)
    row = store.files.add_pending(
        folder_id, name or f"{content[:1].decode()}.jpg", FileStat(1, 1, 1)
    )
    store.files.link(row, photo)
    return row


def labels(store: AnyStore) -> dict[ContentHash, tuple[bool, float]]:
    found = store.rows("SELECT content_hash, refused, added_at FROM album_photos")
    return {content: (bool(refused), when) for content, refused, when in found}


@pytest.mark.parametrize(
    ("origin", "heir", "after"),
    [
        (False, None, False),
        (True, None, True),
        (False, True, True),  # what was said of the heir itself stays
        (True, False, False),
        (None, True, True),
    ],
)
def test_labels(
    store: AnyStore, album: int, origin: bool | None, heir: bool | None, after: bool
) -> None:
    with store.transaction():
        for content, refused, when in ((A, origin, 5.0), (B, heir, 9.0)):
            if refused is not None:
                store.albums.add(album, [content], when, refused=refused)
        told = store.heirs.hand_over(A, B, copy=True)
        kept = {} if origin is None else {A: (origin, 5.0)}
        when = 5.0 if heir is None else 9.0
        assert labels(store) == {**kept, B: (after, when)}
        assert told.albums == (frozenset() if origin is None else {album})
        store.heirs.hand_over(A, B, copy=False)
    assert labels(store) == {B: (after, when)}
    assert store.heirs.holder(A) == (A if origin is None else B)


def test_decisions(store: AnyStore) -> None:
    def all_of() -> set[tuple[ContentHash, ContentHash, str]]:
        return {(row.first, row.second, row.kind) for row in store.decisions.all()}

    with store.transaction():
        for one, other, kind in ((C, B, "different"), (D, C, "keep both"), (C, E, "different")):
            store.decisions.put(one, other, kind, 1.0)
        store.decisions.put(E, B, "keep both", 2.0)
        assert store.decisions.get(E, C) == "different"
        assert store.decisions.get(A, B) is None
        assert store.heirs.hand_over(C, B, copy=True).decisions
        assert all_of() == {
            (B, C, "different"),
            (C, D, "keep both"),
            (C, E, "different"),
            (B, D, "keep both"),
            (B, E, "keep both"),  # decided on the heir itself
        }
        store.heirs.hand_over(C, B, copy=False)
        assert not store.heirs.hand_over(C, B, copy=False).decisions
    assert all_of() == {(B, D, "keep both"), (B, E, "keep both")}


def test_votes(store: AnyStore) -> None:
    with store.transaction():
        said = [Vote(A, C, D), Vote(C, A, D), Vote(C, D, A), Vote(A, B, C), Vote(E, B, C)]
        store.votes.add([*said[:2], *said[3:]], 1.0)
        store.votes.add([Vote(D, C, B), Vote(D, A, C)], 1.0)
        store.heirs.hand_over(A, B, copy=False)
    assert set(store.votes.all()) == {
        Vote(B, C, D),
        Vote(C, B, D),
        Vote(E, B, C),
        Vote(D, C, B),  # said of the heir itself; the contrary of what was said of the origin
    }


def test_the_journal_knows_what_was_kept_by_its_new_content(store: AnyStore, album: int) -> None:
    with store.transaction():
        store.albums.add(album, [A, B], 1.0)
        entry = store.journal.begin("trash", "", 1.0)
        for content, keeper in ((C, A), (A, A), (C, B)):
            store.journal.add(
                StepRow(entry, Path("/x"), Path("/y"), Path("/z"), content, keeper, 1, {}, "done")
            )
        store.heirs.hand_over(A, D, copy=False)
    steps = store.journal.steps(entry)
    assert [one.keeper_hash for one in steps] == [D, A, B]
    assert [one.content_hash for one in steps] == [C, A, C]


def test_chains_and_circles(store: AnyStore, album: int) -> None:
    heirs = store.heirs
    with store.transaction():
        store.albums.add(album, [A], 1.0)
        heirs.hand_over(A, B, copy=False)
        heirs.hand_over(B, C, copy=False)
        assert [heirs.holder(one) for one in (A, B, C, D)] == [C, C, C, D]
        heirs.hand_over(C, A, copy=False)  # rewritten to what it was
        assert [heirs.holder(one) for one in (A, B, C)] == [A, A, A]
        heirs.forget(C)
        assert [heirs.holder(one) for one in (A, B, C)] == [A, C, C]
    assert labels(store).keys() == {A}


def test_what_a_file_shows(store: AnyStore, folder_id: int, album: int) -> None:
    heirs, files = store.heirs, store.files
    with store.transaction():
        a, b, c, d = (shown(store, folder_id, content) for content in (A, B, C, D))
        files.mark_missing(b, 1.0)
        files.set_primary(c, a)
        files.mark_pending(d)
        assert [heirs.has_file(one) for one in (A, B, C, D, E)] == [True, False, False, True, False]
        store.albums.add(album, [A, B, C], 1.0)
        assert heirs.homeless() == [B, C]
        store.folders.set_online(folder_id, False)
        assert heirs.has_file(A)  # on a drive that is away
        heirs.hand_over(B, A, copy=False)
        assert heirs.returned() == []
        files.link(b, store.photos.id_of(B) or 0)
        assert heirs.returned() == [(B, A)]


def test_equal_pixels(store: AnyStore, folder_id: int) -> None:
    heirs = store.heirs
    with store.transaction():
        rows = [shown(store, folder_id, content) for content in (A, B, C, D)]
        ids = [store.photos.id_of(content) or 0 for content in (A, B, C, D)]
        for photo, pixels in zip(ids, (b"1", b"1", b"2", b"1"), strict=True):
            heirs.set_pixel_hash(photo, pixels)
        store.files.mark_missing(rows[3], 1.0)
    assert heirs.with_pixels_of(A) == [B]
    assert heirs.with_pixels_of(D) == [A, B]
    assert heirs.with_pixels_of(C) == []
    assert heirs.with_pixels_of(E) == []
    assert heirs.pixel_hashes(ids[1:3]) == {ids[1]: b"1", ids[2]: b"2"}


def test_what_is_homeless_is_counted_and_forgotten(store: AnyStore, folder_id: int) -> None:
    heirs = store.heirs
    with store.transaction():
        first, second = (store.albums.create(name, 1.0) for name in ("cats", "dogs"))
        shown(store, folder_id, A)
        store.files.mark_missing(shown(store, folder_id, B), 1.0)  # its photo is remembered
        store.albums.add(first, [A, B, C], 1.0)
        store.albums.add(second, [A, D], 1.0)
        store.albums.add(second, [C], 1.0, refused=True)
        store.decisions.put(A, C, "different", 1.0)
        store.decisions.put(B, C, "different", 1.0)
        store.votes.add([Vote(A, B, C)], 1.0)
        entry = store.journal.begin("trash", "", 1.0)
        step = StepRow(entry, Path("/x"), Path("/y"), Path(), D, D, 1, {}, "done")
        step = store.journal.add(step)  # undo brings it back
        found = heirs.count_homeless()
        assert (found.albums, found.decisions, found.votes) == ({"cats": 2, "dogs": 1}, 2, 1)
        store.journal.set(step.id, "undone")
        assert heirs.count_homeless().albums == {"cats": 2, "dogs": 2}
        gone = heirs.forget_homeless()
        assert (gone.albums, gone.decisions) == ({first, second}, True)
        assert heirs.count_homeless() == ({}, 0, 0)
    assert {(row.album_id, row.content_hash) for row in store.albums.labels()} == {
        (first, A),
        (second, A),
    }
    assert (store.decisions.all(), store.votes.all()) == ([], [])


def test_successions_are_open_until_they_are_judged(store: AnyStore, folder_id: int) -> None:
    with store.transaction():
        row = shown(store, folder_id, A)
        shown(store, folder_id, B)
        store.files.link(row, store.photos.id_of(B) or 0, succeeds=True)
        (one,) = store.heirs.open()
        assert one == (A, B)
        store.heirs.close(one)
    assert store.heirs.open() == []
