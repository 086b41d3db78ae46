"""Any number of processes write a library on a server; some work is done by one at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import LibraryBusy, LibraryError
from photosim.storage.address import ServerAddress
from photosim.storage.lock import LibraryLock


@pytest.fixture
def folders(tmp_path: Path, address: ServerAddress) -> tuple[Path, Path]:
    """Those of one library on two machines."""
    made = tmp_path / "one", tmp_path / "two"
    for folder in made:
        folder.mkdir()
        address.keep(folder)
    return made


def test_two_machines_write_and_each_has_its_folder(folders: tuple[Path, Path]) -> None:
    here, there = (storage.writer_lock(folder) for folder in folders)
    here.acquire()
    there.acquire()
    assert here.keeps_folder
    assert there.keeps_folder
    with pytest.raises(RuntimeError):
        here.acquire()
    for lock in (here, there):
        lock.release()
        lock.release()
        assert not lock.keeps_folder


def test_of_two_processes_on_one_machine_one_has_the_folder(folders: tuple[Path, Path]) -> None:
    here, beside = (storage.writer_lock(folders[0]) for _ in range(2))
    here.acquire()
    beside.acquire()
    assert here.keeps_folder
    assert not beside.keeps_folder
    beside.release()
    with pytest.raises(LibraryBusy):
        LibraryLock(folders[0]).acquire()
    here.release()
    beside.acquire()
    assert beside.keeps_folder
    beside.release()


def test_what_must_be_alone_is_done_by_one_and_the_others_are_told(
    folders: tuple[Path, Path], address: ServerAddress
) -> None:
    assert storage.holder(folders[0]) is None
    with storage.alone(folders[0]):
        holder = storage.holder(folders[1])
        assert holder is not None
        assert "photosim" in str(holder)
        with (
            pytest.raises(
                LibraryBusy, match=r"taken to another model by photosim.*localhost"
            ) as told,
            storage.alone(folders[1]),
        ):
            pass
        assert str(address) in told.value.message
    assert storage.holder(folders[0]) is None
    with storage.alone(folders[1]):
        pass


def test_a_server_that_is_away(tmp_path: Path) -> None:
    ServerAddress.parse(f"postgresql:///x?host={tmp_path}").keep(tmp_path)
    lock = storage.writer_lock(tmp_path)
    for _ in range(2):
        with pytest.raises(LibraryError, match="can't be reached"):
            lock.acquire()
        with pytest.raises(LibraryError, match="can't be reached"), storage.alone(tmp_path):
            pass
