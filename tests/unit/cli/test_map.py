"""``photosim map``."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from photosim.library.library import Library
from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder


@pytest.fixture
def folder(cli: Cli, tmp_path: Path) -> Path:
    folder = photo_folder(tmp_path / "photos", ["a.jpg", "b, c.jpg", "sub/c.jpg"])
    cli("index", folder)
    return folder


def test_map_prints_a_place_for_each_photo(cli: Cli, folder: Path) -> None:
    document = cli.json("map")
    assert set(document) == {"model", "photos"}
    assert [set(row) for row in document["photos"]] == [{"id", "path", "x", "y"}] * 3
    paths = [str(folder / name) for name in ("a.jpg", "b, c.jpg", "sub/c.jpg")]
    assert [row["path"] for row in document["photos"]] == paths
    table = list(csv.DictReader(cli("map", "--csv").splitlines()))
    assert table == [{name: str(row[name]) for name in row} for row in document["photos"]]
    lines = cli("map").splitlines()
    assert [line.split(maxsplit=2)[2] for line in lines] == paths
    assert (cli.library / "maps" / f"{document['model']}.npz").exists()
    assert cli.json("map", "--anew")["photos"] is not None
    assert cli.json("map", "--model", document["model"]) == cli.json("map")


def test_a_library_in_use_is_mapped_all_the_same(cli: Cli, folder: Path) -> None:
    with Library.open(cli.library, write=True, provider="cpu"):
        assert len(cli.json("map")["photos"]) == 3
        assert "not kept" in cli("map") + cli.err
    assert not (cli.library / "maps").exists()


def test_nothing_to_map(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    cli("index", tmp_path / "empty")
    assert cli.json("map")["photos"] == []
    assert cli("map") == ""
    assert "no photos" in cli.err
    assert cli("map", "--csv") == "id,path,x,y\n"


def test_an_unknown_model_is_one_clear_line(cli: Cli, folder: Path) -> None:
    cli("map", "--model", "nobody", rc=1)
    assert cli.err.count("\n") == 1
