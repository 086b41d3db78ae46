from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosim.core.errors import PhotoUnreadable
from photosim.imaging import reading
from photosim.imaging.limits import Limits
from photosim.imaging.reading import read_photo


def reason_of(path: Path, limits: Limits | None = None) -> tuple[str, bool]:
    with pytest.raises(PhotoUnreadable) as caught:
        read_photo(path, limits or Limits())
    return caught.value.reason, caught.value.transient


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(bytes(range(256)) * 1000)
    assert read_photo(path) == bytes(range(256)) * 1000


def test_what_can_not_be_read_says_why(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "none.jpg") == ("file not found", True)
    (tmp_path / "folder.jpg").mkdir()
    assert reason_of(tmp_path / "folder.jpg") == ("not a file", False)
    (tmp_path / "empty.jpg").touch()
    assert reason_of(tmp_path / "empty.jpg") == ("empty file", False)
    assert reason_of(Path("a\0b.jpg")) == ("not a file", False)
    assert reason_of(tmp_path / ("n" * 300))[0] == "not a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert reason_of(tmp_path / "pipe.jpg") == ("not a file", False)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").symlink_to(tmp_path / "b.jpg")
    (tmp_path / "b.jpg").symlink_to(tmp_path / "a.jpg")
    assert reason_of(tmp_path / "a.jpg") == ("not a file", False)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"x")
    path.chmod(0)
    assert reason_of(path) == ("no permission to read it", True)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    with path.open("wb") as file:
        file.truncate(3 << 30)  # without a single block on the disk
    assert reason_of(path) == ("file too large", False)


@pytest.mark.parametrize("change", ["grow", "shrink", "touch"])
def test_a_file_that_changes_meanwhile_is_put_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"x" * 5000)
    read = os.read

    def read_beside_a_writer(handle: int, size: int) -> bytes:
        data = read(handle, size)
        if change == "grow":
            path.write_bytes(b"x" * 6000)
        elif change == "shrink":
            path.write_bytes(b"x" * 4000)
        else:
            os.utime(path, ns=(1, 1))
        return data

    monkeypatch.setattr(reading.os, "read", read_beside_a_writer)
    assert reason_of(path) == ("changed while it was read", True)


def test_reads_that_come_in_pieces_are_put_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(bytes(range(250)) * 40)
    read = os.read
    monkeypatch.setattr(reading.os, "read", lambda handle, size: read(handle, min(size, 999)))
    assert read_photo(path) == bytes(range(250)) * 40


def test_no_handle_stays_open(tmp_path: Path) -> None:
    psutil = pytest.importorskip("psutil")
    path = tmp_path / "a.jpg"
    path.write_bytes(b"x")
    before = psutil.Process().num_fds()
    for _ in range(20):
        read_photo(path)
        with pytest.raises(PhotoUnreadable):
            read_photo(tmp_path)
    assert psutil.Process().num_fds() == before
