"""One process writes a library on a server, and the others can say which one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import LibraryBusy, LibraryError
from photosim.storage.address import ServerAddress


@pytest.fixture
def folders(tmp_path: Path, address: ServerAddress) -> tuple[Path, Path]:
    """Those of one library on two machines."""
    made = tmp_path / "one", tmp_path / "two"
    for folder in made:
        folder.mkdir()
        address.keep(folder)
    return made


def test_one_machine_at_a_time(folders: tuple[Path, Path], address: ServerAddress) -> None:
    here, there = (storage.writer_lock(folder) for folder in folders)
    assert storage.holder(folders[0]) is None
    here.acquire()
    with pytest.raises(RuntimeError):
        here.acquire()
    with pytest.raises(LibraryBusy, match=r"is in use by photosim.*localhost"):
        there.acquire()
    assert storage.holder(folders[1]) == storage.holder(folders[0])
    assert "photosim" in str(storage.holder(folders[1]))
    here.release()
    here.release()
    there.acquire()
    there.release()
    assert storage.holder(folders[0]) is None


def test_two_processes_on_one_machine(folders: tuple[Path, Path], address: ServerAddress) -> None:
    here, beside = (storage.writer_lock(folders[0]) for _ in range(2))
    here.acquire()
    with pytest.raises(LibraryBusy) as caught:
        beside.acquire()
    assert str(address) in caught.value.message
    assert str(os.getpid()) in caught.value.message
    here.release()


def test_a_lock_that_the_server_did_not_give_is_none_here(tmp_path: Path) -> None:
    ServerAddress.parse(f"postgresql:///x?host={tmp_path}").keep(tmp_path)
    lock = storage.writer_lock(tmp_path)
    for _ in range(2):
        with pytest.raises(LibraryError, match="can't be reached"):
            lock.acquire()
