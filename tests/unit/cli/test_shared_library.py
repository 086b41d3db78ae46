"""Commands on a library on a server, by its address."""

from __future__ import annotations

import socket
from pathlib import Path

import psycopg
import pytest

from photosim.cli import run
from photosim.core import paths
from photosim.storage.address import folder_of
from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder
from tests.helpers.postgres import PostgresForTests


def test_commands_take_an_address(
    cli: Cli, capsys: pytest.CaptureFixture[str], tmp_path: Path, postgres: PostgresForTests
) -> None:
    pictures = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg"])
    with postgres.database() as address:
        shared = Cli(Path(), capsys)
        shared.library = str(address)  # type: ignore[assignment] - a path would lose a slash
        shared("index", pictures)
        assert shared.json("status")["library"] == str(address)
        assert shared.json("status")["photos"] == 2
        found = shared.json("search", pictures / "a.jpg", "--min-similarity", "-1")
        shared("album", "create", "x")
        shared("album", "add", "x", pictures / "a.jpg")
        assert list(paths.shared_libraries().iterdir()) == [folder_of(address)]
        moved = shared.json("library", "move", cli.library)
        assert {one["name"]: one["rows"] for one in moved["tables"]}["photos"] == 2
        assert "nothing is wrong" in shared("check")
    again = cli.json("search", pictures / "a.jpg", "--min-similarity", "-1")
    assert len(found["hits"]) >= 1
    # A file keeps vectors as halves.
    for now, before in zip(again["hits"], found["hits"], strict=True):
        assert now.pop("similarity") == pytest.approx(before.pop("similarity"), abs=2**-11)
        assert now == before
    assert [one["name"] for one in cli.json("album", "list")["albums"]] == ["x"]
    cli("library", "move", tmp_path / "other")
    cli("library", "move", tmp_path / "other", rc=1)
    assert "holds something" in cli.err


def test_folders_say_which_computers_see_them(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    postgres: PostgresForTests,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pictures = photo_folder(tmp_path / "photos", ["a.jpg"])
    (tmp_path / "share").symlink_to(pictures)
    with postgres.database() as address:
        shared = Cli(Path(), capsys)
        shared.library = str(address)  # type: ignore[assignment] - a path would lose a slash
        monkeypatch.setattr(socket, "gethostname", lambda: "desk")
        shared("index", pictures)
        monkeypatch.setattr(socket, "gethostname", lambda: "studio")
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "studio"))
        foreign = f"/desk:{pictures}"
        assert shared("folders").splitlines() == [
            f"{foreign}  (offline; 1 photo)",
            f"    {pictures} on desk",
        ]
        shared("folders", foreign, rc=2)
        shared("folders", foreign, "--also-at", tmp_path / "share")
        assert shared.out.splitlines()[0] == f"{tmp_path / 'share'}  (ready; 1 photo)"
        (row,) = shared.json("folders")["folders"]
        assert row["here"]
        assert row["elsewhere"] == [{"computer": "desk", "path": str(pictures), "online": True}]
        assert shared.json("index")["removed"] == 0


def test_an_address_that_is_none(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["status", "--library", "postgresql://anna:hunter2@server/photos"]) == 1
    told = capsys.readouterr().err
    assert "password" in told
    assert "hunter2" not in told
    assert run(["status", "--library", f"postgresql:///x?host={tmp_path}"]) == 1
    assert "can't be reached" in capsys.readouterr().err
    assert not paths.shared_libraries().exists()  # nor is anything left of it


PASSWORD = "hunter2:\\'; --"


def test_a_password_is_nowhere_but_where_libpq_reads_it(  # noqa: PLR0917 - fixtures
    cli: Cli,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    postgres: PostgresForTests,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither in what is printed, nor in any file here, nor in a row of the library."""
    photos = photo_folder(tmp_path / "photos", ["a.jpg"])
    passwords = tmp_path / "passwords"
    written = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
    passwords.write_text(f"*:*:*:*:{written}\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    with postgres.database() as lent, postgres.secretive(lent, PASSWORD) as address:
        shared = Cli(Path(), capsys)
        shared.library = str(address)  # type: ignore[assignment] - a path would lose a slash
        told = [shared("index", photos), shared("status"), shared("check"), shared.err]
        told += [str(shared.json(*words)) for words in (["status"], ["folders"], ["album", "list"])]
        told += [str(shared.json("library", "people"))]
        passwords.write_text("*:*:*:*:hunter2 and wrong\n")
        told += [shared("status", rc=1), shared.err]
        assert "PGPASSFILE" in shared.err
        with psycopg.connect(str(lent), autocommit=True) as connection:
            tables = connection.execute(
                "SELECT relname FROM pg_class WHERE relkind = 'r'"
                " AND relnamespace = 'photosim'::regnamespace"
            ).fetchall()
            for (table,) in tables:
                told += map(str, connection.execute(f"SELECT * FROM photosim.{table}".encode()))
    told.append(caplog.text)
    assert not [line for line in told if "hunter2" in line]
    home = paths.shared_libraries().parent.parent.parent
    kept = [file for file in home.rglob("*") if file.is_file()]
    assert "server.json" in {file.name for file in kept}
    assert not [file for file in kept if b"hunter2" in file.read_bytes()]
