"""The choice of a base model: ``--model``, ``photosim models use|stay|measure``, ``status``."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core import paths
from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder
from tests.helpers.models import tiny_model
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.sizes import Sizes


@pytest.fixture
def sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sizes:
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    return Sizes(tmp_path / "models")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", [f"{number:02}.jpg" for number in range(6)])


@pytest.fixture
def cli(tmp_path: Path, sizes: Sizes, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(tmp_path / "library", capsys)


@pytest.mark.parametrize("command", ["index", "add"])
def test_a_library_is_made_with_the_model_that_is_named(
    cli: Cli, folder: Path, sizes: Sizes, command: str
) -> None:
    cli(command, folder, "--model", "light")
    cli("index")
    status = cli.json("status")
    assert (status["model"], status["changeover"]) == (sizes.light.id, None)
    bases = cli.json("models", "list")["base_models"]
    assert [(one["size"], one["in_use"], one["chosen"]) for one in bases] == [
        ("default", False, False),
        ("light", True, True),
    ]
    assert f"* {sizes.light.id}  light" in cli("models", "list")


def test_index_goes_over_to_the_model_that_is_named(cli: Cli, folder: Path, sizes: Sizes) -> None:
    assert "changeover" not in cli.json("index", folder)
    assert cli.json("status")["model"] == sizes.default.id
    done = cli.json("index", "--model", "light")
    assert done["changeover"]["model"] == sizes.light.id
    assert done["changeover"]["finished"] is True
    assert (done["changeover"]["photos"], done["changeover"]["left"]) == (6, 0)
    assert cli.json("status")["model"] == sizes.light.id
    said = cli("index", "--model", sizes.default.id[:6])
    assert f"the base model is {sizes.default.id} now" in said


def test_models_use_goes_over_and_stay_stays(cli: Cli, folder: Path, sizes: Sizes) -> None:
    cli("index", folder)
    cli("add", folder, "--model", "light")
    way = cli.json("status")["changeover"]
    assert (way["model"], way["size"], way["done"], way["photos"]) == (
        sizes.light.id,
        "light",
        0,
        6,
    )
    assert f"next      {sizes.light.id} (light): 0 of 6 photos" in cli("status")
    assert f"> {sizes.light.id}  light" in cli("models", "list")
    assert cli.json("models", "stay")["model"] == sizes.default.id
    assert cli.json("status")["changeover"] is None
    assert "nothing" not in cli("models", "use", "base")
    assert cli.json("models", "use", "light")["model"] == sizes.light.id
    assert cli.json("status")["model"] == sizes.light.id
    said = cli("models", "use", "default")
    assert f"the base model is {sizes.default.id} now" in said


def test_an_unknown_model_is_one_clear_line(cli: Cli, folder: Path) -> None:
    cli("index", folder, "--model", "heavy", rc=1)
    assert cli.err.count("\n") == 1
    assert "There is no base model heavy." in cli.err
    assert "photosim models list" in cli.err


def test_models_are_measured_here(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    assert cli.json("models", "measure", "light")["photos_per_second"] > 0
    assert "photos/s on this computer" in cli("models", "list")
    assert "the network alone" in cli("models", "measure")


def test_a_library_of_a_model_before_goes_over_by_itself(
    cli: Cli, folder: Path, sizes: Sizes, tmp_path: Path
) -> None:
    cli("index", folder)
    sizes.retire(sizes.default)
    newer = tiny_model(sizes.folder, seed=5, name="newer", cells=9, dim=40)
    write_jpeg(tmp_path / "elsewhere.jpg", photo_like(50, (320, 240)))
    known = cli.json("search", folder / "01.jpg", "--min-similarity", "-1")
    assert (known["model"], len(known["hits"])) == (sizes.default.id, 5)
    cli("search", tmp_path / "elsewhere.jpg", rc=1)
    assert "only photos of the library can be looked for" in cli.err
    assert "photosim index" in cli.err
    assert cli.json("status")["changeover"]["can_stay"] is False
    cli("models", "stay", rc=1)
    assert "not here any more" in cli.err
    assert cli.json("index")["changeover"]["model"] == newer.id
    found = cli.json("search", tmp_path / "elsewhere.jpg", "--min-similarity", "-1")
    assert (found["model"], len(found["hits"])) == (newer.id, 6)
    assert "left_out" not in found
