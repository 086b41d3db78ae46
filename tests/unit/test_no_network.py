"""The tests themselves see to it that nothing asks the network."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.at_start import sitecustomize
from tests.helpers.at_start.sitecustomize import NetworkAsked


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where these tries are written down, instead of among those of the run."""
    path = tmp_path / "asked"
    monkeypatch.setenv(sitecustomize.FOUND, str(path))
    return path


def test_asking_the_network_is_refused_and_written_down(written: Path) -> None:
    with pytest.raises(NetworkAsked):
        socket.getaddrinfo("example.org", 80)
    with socket.socket() as one, pytest.raises(NetworkAsked):
        one.connect(("127.0.0.1", 9))
    assert "example.org" in written.read_text()


def test_child_processes_are_refused_too(written: Path) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    asked = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert asked.returncode == 1
    assert "NetworkAsked" in asked.stderr
    assert written.exists()


@pytest.mark.skipif(os.name != "posix", reason="sockets that are files")
def test_sockets_that_are_files_are_no_network(tmp_path: Path, written: Path) -> None:
    with socket.socket(socket.AF_UNIX) as told, socket.socket(socket.AF_UNIX) as asks:
        told.bind(str(tmp_path / "s"))
        told.listen()
        asks.connect(str(tmp_path / "s"))
    assert not written.exists()
