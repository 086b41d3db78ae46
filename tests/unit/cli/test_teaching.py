"""``photosim teach`` and ``photosim models …``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from photosim.cli.teaching import LOSSES
from tests.helpers.commands import Cli
from tests.helpers.deep_child import CHILD
from tests.helpers.models import tiny_model
from tests.helpers.teaching import EACH, KINDS, TAUGHT


@pytest.fixture
def cli(kinds_copy: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(kinds_copy, capsys)


def test_from_albums_to_a_model_and_back(cli: Cli, kinds_photos: Path, tmp_path: Path) -> None:
    assert cli.json("teach", "--check")["ready"] is True
    assert "The albums are ready" in cli("teach", "--check")
    base = cli.json("models", "list")["models"][0]
    assert (base["kind"], base["in_use"]) == ("base", True)
    photo = kinds_photos / "ash-00.jpg"
    before = cli.json("search", photo, "--min-similarity", "-1", "-k", "6")

    report = cli.json("teach")

    assert set(report) >= {"model", "adopted", "before", "after", "untouched", "seconds"}
    assert report["adopted"] is True
    assert report["guarded"]["before"] is None  # the tiny model has no guard set
    assert report["guarded"]["unlike"] > 0.9
    assert 0 < report["strength"] <= 1
    assert bool(report["held_back"]) is (report["strength"] < 1)
    assert report["untouched"]["near"] > 0
    assert report["after"]["map_at_r"] > report["before"]["map_at_r"]
    after = cli.json("search", photo, "--min-similarity", "-1", "-k", "6")
    assert (before["model"], after["model"]) == (base["model"], report["model"])
    assert [hit["path"] for hit in before["hits"]] != [hit["path"] for hit in after["hits"]]
    rows = cli.json("models", "list")["models"]
    assert [(row["model"], row["in_use"], row["photos"]) for row in rows] == [
        (report["model"], True, len(KINDS) * EACH + 160),
        (base["model"], False, len(KINDS) * EACH + 160),
    ]
    assert cli("models", "list").startswith(f"* {report['model']}")
    assert cli.json("models", "rollback")["model"] == base["model"]
    assert cli.json("search", photo, "--min-similarity", "-1", "-k", "6") == before
    asked = cli.json(
        "search", photo, "--min-similarity", "-1", "-k", "6", "--model", after["model"]
    )
    assert asked == after
    assert "taught" not in cli("models", "use", "base")
    differences = cli.json("models", "compare", "base", report["model"][:6], "-k", "2")
    assert len(differences["differences"]) == 2
    assert "of the nearest are the same" in cli("models", "compare", "base", report["model"])
    voted = differences["differences"][0]["path"]
    assert cli.json("models", "vote", voted, report["model"], "base")["votes"] > 0
    cli("models", "vote", tmp_path / "none.jpg", report["model"], "base", rc=1)
    assert "no photo at" in cli.err


def test_the_report_card_in_words(cli: Cli) -> None:
    said = cli("teach", "--no-adopt")
    assert "R@1" in said
    assert "  ash" in said
    assert "of the neighbours of" in said
    assert "near the albums (" in said
    assert "guard set  none to measure on" in said
    assert "of how photos unlike the albums were told apart" in said
    assert "of what was learnt is in the model" in said
    assert "not in use" in said
    assert cli.json("models", "list")["models"][0]["in_use"] is False
    assert "in use now" in cli("teach", "--adopt")


def test_deep_teaching_tells_how_it_went(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photosim.library.teaching import service

    network = tiny_model(tmp_path / "network", seed=1)
    monkeypatch.setattr(service, "require_training", lambda: None)
    monkeypatch.setattr(
        service,
        "command",
        lambda folder: [
            *(sys.executable, "-c", CHILD, str(folder)),
            *(str(tmp_path / "network" / network.file), "good"),
        ],
    )
    said = cli("teach", "--deep", "--steps", "3", "--loss", "n-pair")
    assert "3 steps of n-pair on cpu, loss 1.000 -> 0.500; 100 % of what was learnt" in said
    assert "in use now" in said
    assert "4 albums, deep" in cli("models", "list").splitlines()[0]
    report = cli.json("teach", "--deep", "--steps", "2", "--no-adopt")
    assert set(report) >= {"model", "adopted", "before", "after", "untouched", "seconds", "deep"}
    assert report["deep"]["loss"] == "batch-hard"
    assert cli.json("models", "list")["models"][0]["deep"] is True


def test_deep_options_are_refused_in_a_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("teach", "--loss", "n-pair", rc=2)
    cli("teach", "--steps", "3", rc=2)
    for loss in ("code-distance", "triplet-quantization"):
        cli("teach", "--deep", "--loss", loss, rc=2)
        assert "photosim train" in cli.err
    help_text = cli("teach", "--help")
    assert all(loss in help_text for loss in LOSSES)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    cli("teach", "--deep", rc=1)
    assert cli.err.count("\n") == 1
    assert 'pip install "photosim[train]"' in cli.err


def test_a_model_is_taken_along(cli: Cli, tmp_path: Path) -> None:
    model = cli.json("teach", "--no-adopt")["model"]
    file = tmp_path / "x.photosim-model"
    cli("models", "export", model, file)
    assert cli.json("models", "remove", model) == {"model": model, "removed": True}
    assert cli.json("models", "import", file)["model"] == model
    assert model in cli("models", "use", model)


def test_evaluate_measures_a_taught_model(cli: Cli, kinds_photos: Path, tmp_path: Path) -> None:
    classes = tmp_path / "classes"
    for kind in KINDS[:2]:
        (classes / kind).mkdir(parents=True)
        for number in range(3):
            name = f"{kind}-{number:02}.jpg"
            (classes / kind / name).write_bytes((kinds_photos / name).read_bytes())
    base = cli.json("evaluate", classes)["model"]
    model = cli.json("teach", "--no-adopt")["model"]
    assert cli.json("evaluate", classes)["model"] == base
    assert cli.json("evaluate", classes, "--model", model)["model"] == model
    cli("models", "use", model)
    assert cli.json("evaluate", classes)["model"] == model
    assert cli.json("evaluate", classes, "--copies", "--queries", "1")["model"] == base


def test_mistakes_are_told_in_one_line(cli: Cli) -> None:
    for kind in KINDS[1:]:
        cli("album", "delete", kind)
    cli("teach", rc=1)
    assert cli.err.count("\n") == 1
    assert "Teaching needs at least 2 albums" in cli.err
    assert f"ash: {TAUGHT} photos" in cli("teach", "--check", rc=1)
    cli("models", "use", "none", rc=1)
    assert "There is no model none." in cli.err
    cli("models", "rollback", rc=1)
    assert "No other model was in use before." in cli.err
    cli("models", "remove", "base", rc=1)
    cli("models", "compare", "base", rc=2)
