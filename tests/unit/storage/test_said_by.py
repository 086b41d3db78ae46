"""Who said it, and who did it, in both engines."""

from __future__ import annotations

from pathlib import Path

from photosim.storage.albums import Label
from photosim.storage.journal import StepRow
from tests.helpers.engines import AnyStore

A, B, C = (letter * 20 for letter in (b"a", b"b", b"c"))


def test_who_labelled_is_kept_and_told(store: AnyStore) -> None:
    own = store.standing.person
    assert own
    with store.transaction():
        cats = store.albums.create("cats", 1.0)
        dogs = store.albums.create("dogs", 2.0, person="anna")
        store.albums.add(cats, [A], 3.0)
        store.albums.add(cats, [B, C], 4.0, person="ben")
        store.albums.add(cats, [B], 5.0, refused=True, person="carla")
        store.albums.add(dogs, [A], 6.0, person="o'ben\\ \u202e")
    assert [(row.name, row.person) for row in store.albums.all()] == [
        ("cats", own), ("dogs", "anna")
    ]  # fmt: skip
    assert store.albums.said(cats) == {
        A: (False, 3.0, own), B: (True, 5.0, "carla"), C: (False, 4.0, "ben")
    }  # fmt: skip
    assert store.albums.labels() == [
        Label(cats, A, False, None, 3.0, own),
        Label(cats, C, False, None, 4.0, "ben"),
        Label(cats, B, True, None, 5.0, "carla"),
        Label(dogs, A, False, None, 6.0, "o'ben\\ \u202e"),
    ]


def test_a_label_keeps_its_name_where_photos_and_albums_change(store: AnyStore) -> None:
    with store.transaction():
        cats, dogs = (store.albums.create(name, 1.0) for name in ("cats", "dogs"))
        store.albums.add(cats, [A], 3.0, person="ben")
        assert store.albums.pass_on(A, B, 4.0) == [cats]
        store.heirs.hand_over(A, C, copy=False)
        store.albums.merge(cats, dogs)
    assert {one[2] for one in store.albums.said(dogs).values()} == {"ben"}
    assert store.albums.said(dogs).keys() == {B, C}


def test_who_decided_is_kept_and_told(store: AnyStore) -> None:
    own = store.standing.person
    with store.transaction():
        store.decisions.put(A, B, "different", 1.0)
        store.decisions.put(A, C, "different", 2.0, "ben")
    assert [(row.decided_at, row.person) for row in store.decisions.all()] == [
        (2.0, "ben"), (1.0, own)
    ]  # fmt: skip
    with store.transaction():
        store.heirs.hand_over(C, b"d" * 20, copy=False)
        store.decisions.put(A, B, "keep both", 3.0, "carla")
    assert [row.person for row in store.decisions.all()] == ["carla", "ben"]


def test_who_carried_a_plan_out_and_who_undid_it_is_in_the_journal(store: AnyStore) -> None:
    own = store.standing.person
    with store.transaction():
        entry = store.journal.begin("trash", "", 1.0)
        store.journal.add(StepRow(entry, Path("/a"), Path("/b"), Path("/c"), A, B, 1, {}))
    (row,) = store.journal.entries(9)
    assert (row.person, row.undone_by, row.computer) == (own, "", "")
    assert store.journal.entries_elsewhere(9) == []
    with store.transaction():
        store.journal.mark_undone(entry, 2.0)
    assert store.journal.entry(entry) == row._replace(undone_at=2.0, undone_by=own)
