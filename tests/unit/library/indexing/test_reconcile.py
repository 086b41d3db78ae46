"""What a scan found becomes rows: what is written is no longer kept in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.library.folders.scan import FolderScan, ScanPlan
from photosim.library.folders.walk import DiskEntry
from photosim.library.indexing import reconcile as reconciling
from photosim.library.indexing.reconcile import reconcile
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
