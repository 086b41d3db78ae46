"""File systems that tests mount; where that is not allowed, the tests are skipped."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import fuse_disk


def mount(*words: str | Path) -> None:
    """Call ``mount``; skips the test where it refuses."""
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("mounting needs root on Linux")
    done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this machine lets nothing be mounted: {done.stderr.strip()}")


def unmount(place: Path) -> None:
    """Take a file system away, even while files of it are open."""
    subprocess.run(["umount", "--lazy", str(place)], capture_output=True, check=False)


@contextlib.contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of so many bytes ("3m") at a place."""
    place.mkdir()
    mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", place)
    try:
        yield place
    finally:
        unmount(place)


class NetworkShare:
    """A folder shown at another place as a share of a network; see :mod:`.fuse_disk`."""

    def __init__(self, folder: Path, place: Path, seconds: float = 0.0) -> None:
        if sys.platform != "linux" or os.geteuid() or not os.access("/dev/fuse", os.W_OK):
            pytest.skip("a FUSE file system needs root on Linux, and /dev/fuse")
        place.mkdir()
        self.place = place
        self._server = subprocess.Popen(
            [sys.executable, fuse_disk.__file__, str(folder), str(place), str(seconds)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._server.stdout is not None
        if self._server.stdout.readline() != "mounted\n":
            self._server.communicate()
            pytest.skip("this machine lets no FUSE file system be mounted")

    def vanish(self) -> None:
        """Its server is gone: every call fails from now on."""
        self._server.kill()
        self._server.wait()

    def __enter__(self) -> NetworkShare:
        return self

    def __exit__(self, *_: object) -> None:
        unmount(self.place)
        self.vanish()
        assert self._server.stdout is not None
        self._server.stdout.close()
