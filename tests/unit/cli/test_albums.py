"""``photosim album …``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", ["rose/1.jpg", "rose/2.jpg", "lily/3.jpg"])


def test_an_album_from_first_to_last(cli: Cli, folder: Path, tmp_path: Path) -> None:
    cli("index", folder)
    assert cli.json("album", "list") == {"albums": []}
    assert "album create" in cli("album", "list") + cli.err
    assert cli.json("album", "create", "roses", folder / "rose") == {"album": "roses", "added": 2}
    assert cli.json("album", "add", "roses", folder / "lily" / "3.jpg")["added"] == 1
    shown = cli.json("album", "show", "roses")
    assert [row["path"] for row in shown["photos"]][-1] == str(folder / "lily" / "3.jpg")
    assert (shown["refused"], shown["absent"]) == ([], 0)
    lily = str(shown["photos"][-1]["id"])
    assert lily in cli("album", "show", "roses")
    assert cli.json("album", "refuse", "roses", lily) == {"album": "roses", "refused": 1}
    assert cli("album", "list") == "roses  (2 photos, 1 refused)\n"
    assert cli.json("album", "remove", "roses", lily) == {"album": "roses", "removed": 1}
    assert cli.json("album", "rename", "roses", "Rosa") == {"album": "Rosa", "was": "roses"}
    file = tmp_path / "albums.json"
    assert cli.json("album", "export", file) == {"file": str(file), "albums": 1}
    assert cli.json("album", "import", folder)["albums"] == ["lily", "rose"]
    merged = cli.json("album", "merge", "lily", "rose", "Rosa", "--into", "flowers")
    assert merged == {"album": "flowers", "photos": 3}
    assert cli.json("album", "delete", "flowers") == {"album": "flowers", "deleted": True}
    done = cli.json("album", "import", file)
    assert done == {"albums": ["Rosa"], "added": 2, "absent": 0, "votes": 0}
    albums = cli.json("album", "list")["albums"]
    assert [(one["name"], one["photos"]) for one in albums] == [("Rosa", 2)]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("album", "list"), "There is no library"),
        (("album", "create", "x"), "There is no library"),
    ],
)
def test_without_a_library(cli: Cli, words: tuple[str, ...], sentence: str) -> None:
    assert cli(*words, rc=1) == ""
    assert sentence in cli.err
    assert not cli.library.exists()


def test_mistakes_are_told_in_one_line(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    cli("album", "add", "none", folder, rc=1)
    assert cli.err.count("\n") == 1
    assert "no album 'none'" in cli.err
    cli("album", "create", rc=2)
    cli("album", "merge", "a", rc=2)


def test_suggestions_can_be_taken_and_refused(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    cli("album", "create", "roses", folder / "rose" / "1.jpg")
    found = cli.json("album", "suggest", "roses")
    assert (found["album"], found["unsure"]) == ("roses", False)
    rows = found["suggestions"]
    assert {Path(row["path"]).name for row in rows} == {"2.jpg", "3.jpg"}
    assert [row["likeness"] for row in rows] == sorted((r["likeness"] for r in rows), reverse=True)
    assert rows[0]["path"] in cli("album", "suggest", "roses", "-k", "1")
    assert cli.out.count("\n") == 1
    cli("album", "create", "lilies", str(rows[1]["id"]))
    unsure = cli.json("album", "suggest", "roses", "--unsure")["suggestions"]
    assert [(row["id"], row["rival"]) for row in unsure] == [(rows[0]["id"], "lilies")]
    assert "(or lilies)" in cli("album", "suggest", "roses", "--unsure")
    cli("album", "add", "roses", str(rows[0]["id"]))
    cli("album", "refuse", "roses", str(rows[1]["id"]))
    assert cli("album", "suggest", "roses") == ""
    assert "no photo left" in cli.err
    cli("album", "suggest", "nowhere", rc=1)
    cli("album", "suggest", "roses", "-k", "0", rc=2)
