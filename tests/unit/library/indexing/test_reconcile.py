"""What a scan found becomes rows: what is written is no longer kept in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.library.folders.scan import FolderScan, RootMark, ScanPlan
from photosim.library.folders.walk import DiskEntry
from photosim.library.indexing import reconcile as reconciling
from photosim.library.indexing.reconcile import reconcile
from photosim.storage.files import FileStat
from photosim.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(storage.open(tmp_path, write=True)) as opened:
        yield opened


def scan(store: Store, count: int) -> FolderScan:
    with store.transaction():
        folder = store.folders.add(Path("/photos"))
    entries = [DiskEntry(f"{n:03d}.jpg", 1, 10, n + 1, 1, 10) for n in range(count)]
    return FolderScan(folder, ScanPlan(new=entries))


def test_new_files_are_rows_in_the_order_of_their_paths_and_leave_the_plan(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconciling, "ROWS", 4)
    found = scan(store, 10)
    done = reconcile(store, [found], JobContext())
    rows = store.files.in_folder(found.folder.id)
    assert list(rows) == [f"{n:03d}.jpg" for n in range(10)]
    assert done.new == {row.id for row in rows.values()}
    assert found.plan.new == []


def test_what_was_not_written_stays_in_the_plan(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconciling, "ROWS", 4)
    found, job = scan(store, 10), JobContext()
    add, written = store.files.add_pending, []

    def add_some(folder_id: int, relative: str, stat: object) -> int:
        written.append(relative)
        if len(written) == 4:
            job.cancel()
        return add(folder_id, relative, stat)  # type: ignore[arg-type]

    monkeypatch.setattr(store.files, "add_pending", add_some)
    with pytest.raises(Cancelled):
        reconcile(store, [found], job)
    assert [entry.relative for entry in found.plan.new] == [f"{n:03d}.jpg" for n in range(4, 10)]
    assert len(store.files.in_folder(found.folder.id)) == 4


def pairs(store: Store, folder_id: int) -> dict[str, str | None]:
    rows = store.files.in_folder(folder_id)
    names = {row.id: relative for relative, row in rows.items()}
    return {name: names.get(row.primary_id or 0) for name, row in rows.items()}


def test_companions_are_settled_where_something_changed_and_everywhere_by_a_whole_look(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = scan(store, 0)
    names = ("a/1.jpg", "a/1.nef", "a/b/1.jpg", "a/b/1.nef", "2.jpg", "2.nef")
    with store.transaction():
        for number, name in enumerate(names, start=100):
            store.files.add_pending(found.folder.id, name, FileStat(1, 10, number, 1))
    looked: list[set[str]] = []
    in_places = store.files.in_places

    def places(folder_id: int, some: set[str]) -> object:
        looked.append(set(some))
        return in_places(folder_id, some)

    monkeypatch.setattr(store.files, "in_places", places)
    monkeypatch.setattr(store.files, "in_folder", pytest.fail)
    found.plan.new = [DiskEntry("a/3.jpg", 1, 10, 1, 1, False, 10)]
    reconcile(store, [found], JobContext())
    monkeypatch.undo()
    assert looked == [{"a"}]
    told = pairs(store, found.folder.id)
    assert told.pop("a/1.nef") == "a/1.jpg"
    assert set(told.values()) == {None}
    found.plan.new = [DiskEntry("4.jpg", 1, 10, 2, 1, False, 10)]
    reconcile(store, [found], JobContext())
    assert pairs(store, found.folder.id)["2.nef"] == "2.jpg"
    assert pairs(store, found.folder.id)["a/b/1.nef"] is None
    found.plan.mark = RootMark(1, 1, "", ())
    found.plan.new = [DiskEntry("c.jpg", 1, 10, 3, 1, False, 10)]
    reconcile(store, [found], JobContext())
    assert pairs(store, found.folder.id)["a/b/1.nef"] == "a/b/1.jpg"
