"""Asking another computer for a removal, and answering, by the commands."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from photosim.cli.indexing import WaitingRequests
from photosim.library.library import Library
from photosim.storage.address import ServerAddress, folder_of
from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder
from tests.helpers.postgres import PostgresForTests


def test_a_removal_is_asked_for_on_one_computer_and_answered_on_the_other(
    cli: Cli,
    postgres: PostgresForTests,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photos = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg"])
    copy = photos / "copy.jpg"
    copy.write_bytes((photos / "a.jpg").read_bytes())
    desk = socket.gethostname()
    with postgres.database() as address:
        cli.library = str(address)  # type: ignore[assignment] - a path would lose a slash
        cli("index", photos)
        with monkeypatch.context() as patch:
            patch.setenv("XDG_CONFIG_HOME", str(tmp_path / "studio"))
            patch.setattr(socket, "gethostname", lambda: "studio")
            words = ("requests", "remove", f"/{desk}:{copy}", f"/{desk}:{photos / 'b.jpg'}")
            assert f"on studio asks {desk} to move 2 files to the trash" in cli(*words)
            cli("requests", "accept", "1", rc=1)
            assert f"is answered on {desk}" in cli.err
            cli("requests", "refuse", "7", rc=1)
            assert "photosim requests list" in cli.err
        assert copy.exists()
        assert _waiting(ServerAddress.parse(str(address)), capsys) == (
            "postgres on studio asks this computer to move 2 files to the trash: photosim requests"
            " accept 1, or refuse 1"
        )
        answered = cli("requests", "accept", "1", rc=1)
        assert "done by postgres: 1 file, 1 left as it is" in answered
        assert f"left: {photos / 'b.jpg'}: no copy of it would stay here" in answered
        assert not copy.exists()
        (told,) = cli.json("requests", "list")["requests"]
        assert (told["state"], told["done"], told["left"]) == ("done", 1, 1)
        assert told["files"] == [str(copy), str(photos / "b.jpg")]
        with monkeypatch.context() as patch:
            patch.setenv("XDG_CONFIG_HOME", str(tmp_path / "studio"))
            cli("undo", str(told["entry"]), rc=1)
            assert f"photosim requests undo {told['entry']}" in cli.err
            cli("requests", "undo", str(told["entry"]))
        assert "refused by postgres" in cli("requests", "refuse", "2")
        assert not copy.exists()


def _waiting(address: ServerAddress, capsys: pytest.CaptureFixture[str]) -> str:
    """What ``photosim watch`` says of requests, once."""
    with Library.open(folder_of(address), write=False) as library:
        said = WaitingRequests(library)
        said.say()
        said.say()
        said.stop()
    return capsys.readouterr().err.strip()
