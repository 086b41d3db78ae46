"""``photosim rules``, and what ``index`` and ``watch --json`` print of them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from photosim.cli import indexing, interrupts
from photosim.library.values import IndexReport
from tests.helpers.commands import Cli
from tests.helpers.libraries import copy, photo_folder


@pytest.fixture
def folder(cli: Cli, tmp_path: Path) -> Path:
    made = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg"])
    cli("index", made)
    return made


def test_rules_are_added_listed_and_removed(cli: Cli, folder: Path) -> None:
    cli("album", "create", "Best", folder / "a.jpg")
    assert cli.json("rules", "add", "copy", "--folder", folder / "sub") == {"rule": 1}
    cli("rules", "add", "album", "--album", "Best")
    cli("rules", "add", "like", folder / "a.jpg", folder / "b.jpg")
    cli("rules", "add", "unlike")
    assert cli("rules", "list").splitlines() == [
        f"1  Copies of photos that are there, in {folder / 'sub'}",
        "2  Photos for the album “Best”, in all folders",
        "3  Photos like 2 given ones, in all folders",
        "4  Photos like no other, in all folders",
    ]
    listed = cli.json("rules", "list")["rules"]
    assert listed[2] == {
        "rule": 3,
        "kind": "like",
        "folder": None,
        "album": None,
        "photos": [str(folder / "a.jpg"), str(folder / "b.jpg")],
    }
    cli("rules", "remove", "1")
    assert len(cli.json("rules", "list")["rules"]) == 3
    cli("rules", "remove", "1", rc=1)
    assert cli.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [("copies",), ("album",), ("copy", "--album", "Best"), ("like",), ("copy", "x.jpg")],
)
def test_rules_that_say_too_little_are_wrong_usage(
    cli: Cli, folder: Path, words: tuple[str, ...]
) -> None:
    cli("rules", "add", *words, rc=2)


def test_index_tells_what_is_new_and_reports_are_kept(cli: Cli, folder: Path) -> None:
    cli("rules", "add", "copy")
    copy(folder / "a.jpg", folder / "same.jpg")
    document = cli.json("index")
    (told,) = document["reports"]
    assert (told["rule"], told["kind"]) == (1, "copy")
    assert (told["path"], told["other"]) == (str(folder / "same.jpg"), str(folder / "a.jpg"))
    assert "reports" not in cli.json("index")
    assert cli.json("rules", "reports") == {"reports": [{**told, "read": False}]}
    out = cli("rules", "reports", "--forget")
    assert out.endswith(f"same.jpg is a copy of a.jpg in {folder}\n")
    assert cli("rules", "reports") == ""


@pytest.mark.parametrize("as_json", [True, False])
def test_watch_prints_each_report_as_a_line(
    cli: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch, as_json: bool
) -> None:
    cli("rules", "add", "copy")
    said: list[IndexReport] = []
    say = indexing._say

    def spy(report: IndexReport, *, as_json: bool) -> None:
        say(report, as_json=as_json)
        said.append(report)
        if len(said) == 1:  # the first pass is over
            copy(folder / "b.jpg", folder / "new.jpg")
        if report.reports:
            interrupts._jobs[-1].cancel()

    monkeypatch.setattr(indexing, "_say", spy)
    out = cli("watch", *(["--json"] if as_json else []), rc=130)
    if as_json:
        (line,) = out.splitlines()
        told = json.loads(line)
        assert told["path"] == str(folder / "new.jpg")
        assert told["other"] == str(folder / "b.jpg")
        assert (
            abs(time.time() - time.mktime(time.strptime(told["at"][:19], "%Y-%m-%dT%H:%M:%S")))
            < 600
        )
        assert "added" in cli.err
    else:
        assert out.splitlines()[-1] == f"  new.jpg is a copy of b.jpg in {folder}"
