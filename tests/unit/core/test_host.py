"""A computer's id is drawn once, whoever asks."""

from __future__ import annotations

import threading

import pytest

from photosim.core import host, paths
from photosim.core.errors import LibraryError
from photosim.core.host import Host, this_host


def test_an_id_is_drawn_once() -> None:
    found: list[Host] = []
    barrier = threading.Barrier(8)

    def ask() -> None:
        barrier.wait(30)
        found.append(this_host())

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [this_host()] * 8
    assert [file.name for file in paths.config_dir().iterdir()] == [host.NAME]


def test_the_id_stays_where_the_name_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = this_host()
    monkeypatch.setattr(host.socket, "gethostname", lambda: "another")
    assert this_host() == Host(first.id, "another")


def test_what_is_no_id_is_drawn_anew() -> None:
    first = this_host()
    (paths.config_dir() / host.NAME).write_bytes(b"\xff{")
    assert this_host().id not in {first.id, ""}
    assert this_host() == this_host()


def test_settings_that_cant_be_written() -> None:
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.config_dir().write_bytes(b"no folder")
    with pytest.raises(LibraryError, match="can't be kept"):
        this_host()
