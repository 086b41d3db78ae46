"""``photosim list``, and ``--filter`` of other commands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder


@pytest.fixture
def folder(cli: Cli, tmp_path: Path) -> Path:
    made = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "sub/c.jpg"])
    for number, name in enumerate(("a.jpg", "b.jpg", "sub/c.jpg")):
        os.utime(made / name, (1.6e9 + number, 1.6e9 + number))
    cli("index", made)
    return made


def test_list_prints_what_a_filter_leaves(cli: Cli, folder: Path) -> None:
    assert cli("list").splitlines() == [
        str(folder / name) for name in ("sub/c.jpg", "b.jpg", "a.jpg")
    ]
    document = cli.json("list", "--filter", "  -folder:sub  format:jpg", "--order", "name")
    assert (document["filter"], document["count"]) == ("-folder:sub format:jpeg", 2)
    assert [row["path"] for row in document["photos"]] == [
        str(folder / "a.jpg"), str(folder / "b.jpg"),
    ]  # fmt: skip
    row = document["photos"][0]
    assert set(row) == {
        "path", "paths", "bytes", "format", "width", "height", "taken", "camera", "offline",
    }  # fmt: skip
    assert (row["format"], row["taken"], row["camera"], row["offline"]) == (
        "jpeg",
        None,
        None,
        False,
    )
    assert row["bytes"] == (folder / "a.jpg").stat().st_size
    limited = cli.json("list", "--limit", "1")
    assert (limited["count"], len(limited["photos"])) == (3, 1)
    assert cli("list", "--filter", "rating:5") == ""
    assert cli.err == "no photo is so\n"


def test_a_wrong_filter_is_told_in_one_line(cli: Cli, folder: Path) -> None:
    cli("list", "--filter", "camra:x", rc=1)
    assert cli.err.count("\n") == 1
    assert "did you mean “camera:”?" in cli.err


def test_search_looks_among_what_a_filter_leaves(cli: Cli, folder: Path) -> None:
    asked = ("search", folder / "a.jpg", "--min-similarity", "-1")
    found = cli.json(*asked, "--filter", "folder:sub")
    assert [hit["path"] for hit in found["hits"]] == [str(folder / "sub" / "c.jpg")]
    without = cli.json(*asked, "--not", folder / "sub" / "c.jpg")
    assert str(folder / "sub" / "c.jpg") not in {hit["path"] for hit in without["hits"]}
