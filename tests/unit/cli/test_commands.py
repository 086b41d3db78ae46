"""The command line, run in this process: what it prints and how it ends."""

from __future__ import annotations

import contextlib
import json
import math
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

import photosim
from photosim.cli import indexing, main, output, run
from photosim.imaging.file_types import PhotoKind
from photosim.library.library import Library
from tests.helpers.commands import Cli
from tests.helpers.libraries import copy, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg


@pytest.fixture(autouse=True)
def _no_lines_of_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is."""
    monkeypatch.setattr(output, "FIRST_LINE", math.inf)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "sub/c.jpg"])


def test_index_tells_what_it_did(cli: Cli, folder: Path) -> None:
    (folder / "broken.jpg").write_bytes(b"no photo")
    document = cli.json("index", folder)
    assert set(document) == {
        "added",
        "updated",
        "moved",
        "removed",
        "failed",
        "seconds",
        "photos_per_second",
    }
    assert (document["added"], document["updated"]) == (3, 0)
    assert (document["moved"], document["removed"]) == (0, 0)
    assert [row["path"] for row in document["failed"]] == [str(folder / "broken.jpg")]
    assert document["failed"][0]["reason"]
    assert document["seconds"] > 0
    assert document["photos_per_second"] > 0
    assert cli.err == ""
    move = folder / "sub" / "c.jpg"
    move.rename(folder / "moved.jpg")
    assert cli("index").startswith("0 added, 0 updated, 1 moved or copied, 0 removed, 0 failed")
    write_jpeg(folder / "broken.jpg", photo_like(9))
    (folder / "worse.jpg").write_bytes(b"no photo")
    out = cli("index")
    assert "0 added, 1 updated" in out
    assert f"failed: {folder / 'worse.jpg'}: " in out


def test_files_that_fail_are_named_and_many_of_a_folder_in_one_line(cli: Cli, folder: Path) -> None:
    for number in range(indexing.MOST_OF_A_FOLDER + 1):
        (folder / f"broken {number:02d}.jpg").write_bytes(b"no photo")
    (folder / "empty.jpg").write_bytes(b"")
    lines = cli("index", folder).splitlines()
    assert f"  failed: 4 files in {folder}: not a picture" in lines
    assert f"  failed: {folder / 'empty.jpg'}: empty file" in lines
    assert "  photosim status names them all" in lines
    told = [line for line in cli("status").splitlines() if line.startswith("failed ")]
    assert len(told) == 5


def test_lines_that_name_what_failed_are_bounded(cli: Cli, folder: Path) -> None:
    for number in range(indexing.MOST_FAILED + 3):
        place = folder / f"{number:02d}"
        place.mkdir()
        (place / "broken.jpg").write_bytes(b"no photo")
    lines = cli("index", folder).splitlines()
    assert sum(line.startswith("  failed: ") for line in lines) == indexing.MOST_FAILED
    assert "  and 3 more" in lines


def test_search_prints_hits(cli: Cli, folder: Path, tmp_path: Path) -> None:
    copy(folder / "a.jpg", folder / "same.jpg")
    cli("index", folder)
    document = cli.json("search", folder / "a.jpg")
    assert set(document) == {"query", "model", "provider", "match", "hits"}
    assert document["query"] == [str(folder / "a.jpg")]
    assert document["match"] == "found"
    assert document["hits"][0] == {
        "path": str(folder / "same.jpg"),
        "similarity": 1.0,
        "level": "exact",
        "how": ["same bytes"],
        "edits": [{"kind": "same bytes"}],
        "offline": False,
    }
    assert str(folder / "same.jpg") in cli("search", folder / "a.jpg")
    assert len(cli.json("search", folder / "a.jpg", "--min-similarity", "-1")["hits"]) == 3
    assert len(cli.json("search", folder / "a.jpg", "--min-similarity=-1", "-k", "2")["hits"]) == 2
    copies = cli.json("search", folder / "a.jpg", "--level", "copy", "--min-similarity", "-1")
    assert [hit["path"] for hit in copies["hits"]] == [str(folder / "same.jpg")]
    both = cli.json("search", folder / "a.jpg", folder / "b.jpg", "--min-similarity", "-1")
    assert len(both["query"]) == 2
    part = cli.json("search", folder / "a.jpg", "--region", "0,0,1,1", "-k", "1")
    assert part["hits"][0]["path"] == str(folder / "same.jpg")


def test_nothing_similar_is_no_failure(cli: Cli, folder: Path, tmp_path: Path) -> None:
    cli("index", folder)
    gradient = write_jpeg(tmp_path / "other.jpg", photo_like(1234))
    document = cli.json("search", gradient, "--min-similarity", "0.9999")
    assert (document["match"], document["hits"]) == ("none", [])
    assert cli("search", gradient, "--min-similarity", "0.9999") == ""
    assert "nothing similar" in cli.err


def test_a_relative_path_is_printed_absolute(
    cli: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    cli("index", ".")
    document = cli.json("search", "a.jpg", "--min-similarity", "-1")
    assert document["query"] == [str(folder / "a.jpg")]
    assert all(Path(hit["path"]).is_absolute() for hit in document["hits"])
    assert cli.json("folders")["folders"][0]["path"] == str(folder)


def test_bytes_come_through_standard_input(
    cli: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("index", folder)
    with (folder / "a.jpg").open() as file:
        monkeypatch.setattr(sys, "stdin", file)
        document = cli.json("search", "-", "-k", "1")
    assert document["query"] == ["image data"]
    assert document["hits"][0]["level"] == "exact"


def test_folders_come_and_go(cli: Cli, folder: Path, tmp_path: Path) -> None:
    assert cli.json("folders") == {"folders": []}
    assert cli("folders") == ""
    assert "No folder is watched" in cli.err
    assert not cli.library.exists()
    assert cli("add", folder, "--exclude", folder / "sub") == f"watching {folder}\n"
    (row,) = cli.json("folders")["folders"]
    assert (row["path"], row["online"], row["photos"]) == (str(folder), True, 0)
    assert row["excluded"] == [str(folder / "sub")]
    assert cli("add", folder / "sub" / "..") == f"watching {folder}\n"
    cli("index")
    assert "2 photos" in cli("folders")
    files = sorted(folder.rglob("*"))
    assert cli.json("remove", folder) == {"removed": [{"path": str(folder), "photos": 2}]}
    assert sorted(folder.rglob("*")) == files
    cli("remove", folder, rc=1)
    assert cli.err == f"photosim: The folder {folder} is not watched.\n"


def test_what_is_taken_is_chosen_told_and_obeyed(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    before = cli.json("status")["photos"]
    assert cli("take").splitlines()[0].startswith("Taken: JPEG, HEIC and AVIF, ")
    chosen = cli.json("take", "--leave-out", "jpeg, gif", "--least", "20")
    assert chosen == {"left_out": ["gif", "jpeg"], "least": 20}
    assert "Left out: JPEG, GIF." in cli("take")
    cli("index")
    found = cli.json("status")
    assert found["photos"] < before
    left_out = found["files"]["left_out"]
    assert (left_out > 0, found["files"].get("missing", 0)) == (True, 0)
    assert f"{left_out} of kinds that are left out)" in cli("folders")
    assert f"{left_out} of kinds that are left out)" in cli("status").splitlines()[1]
    assert cli.json("take", "--leave-out", "none") == {"left_out": [], "least": 20}
    cli("index")
    assert cli.json("status")["photos"] == before
    told = " ".join(cli("take", "--help").split())
    assert ", ".join(kind.value for kind in PhotoKind) in told
    cli("take", "--least", "9999")
    cli("index")
    assert f"{before} smaller than is wanted)" in cli("folders")
    cli("take", "--leave-out", "jpg", rc=2)
    assert "'jpg' is none of jpeg, heif" in " ".join(cli.err.split())


def test_a_nested_folder_is_said_to_be_covered(cli: Cli, folder: Path) -> None:
    cli("add", folder)
    cli("add", folder / "sub")
    assert "watched already" in cli.err
    assert len(cli.json("folders")["folders"]) == 1


def test_status_of_a_library(cli: Cli, folder: Path) -> None:
    empty = cli.json("status")
    assert (empty["exists"], empty["photos"]) == (False, 0)
    assert "does not exist yet" in cli("status")
    assert not cli.library.exists()
    cli("index", folder)
    document = cli.json("status")
    assert (document["exists"], document["photos"]) == (True, 3)
    assert document["files"] == {"indexed": 3}
    assert document["provider"] == "CPUExecutionProvider"
    assert document["index"]["recall"] == 1.0
    assert document["holder"] is None
    out = cli("status")
    assert "3 of 3 vectors saved, recall@10 1.000" in out
    assert "CPUExecutionProvider" in out


def test_check_fails_where_something_is_wrong(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    assert cli("check") == "nothing is wrong (3 photos, 3 vectors)\n"
    assert cli.json("check") == {"ok": True, "problems": [], "photos": 3, "vectors": 3}
    for file in (cli.library / "index").iterdir():
        file.unlink()
    document = cli.json("check", rc=1)
    assert document["ok"] is False
    assert document["problems"][0]["count"] == 3
    assert "photosim check --repair" in cli("check", rc=1)
    repaired = cli("check", "--repair")
    assert repaired.startswith("repaired: ")
    assert "--repair" not in repaired
    cli("check")


def test_check_names_albums_whose_pictures_are_nowhere(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    photos = sorted(folder.rglob("*.jpg"))
    cli("album", "create", "cats", *photos[:2])
    cli("album", "create", "dogs", photos[0])
    cli("check")
    photos[0].unlink()
    cli("index", folder)
    for words in (("check",), ("check", "--repair")):
        told = cli(*words, rc=1).splitlines()
        assert told[:3] == [
            "wrong: labels and refusals whose picture is nowhere (2)",
            "  1 of the album cats",
            "  1 of the album dogs",
        ]
        assert "--forget-lost" in told[3]
    (problem,) = cli.json("check", rc=1)["problems"]
    assert (problem["count"], problem["albums"]) == (2, {"cats": 1, "dogs": 1})
    assert cli("check", "--forget-lost").startswith("repaired: labels")
    assert cli("check").startswith("nothing is wrong")


@pytest.fixture
def classes(tmp_path: Path) -> Path:
    """Three classes of three photos that are nearly the same, and a broken one."""
    folder = tmp_path / "classes"
    for seed, name in enumerate(("one", "two", "three")):
        for number in range(3):
            picture = photo_like(seed, (320 - 10 * number, 240))
            write_jpeg(folder / name / f"{number}.jpg", picture)
    (folder / "one" / "broken.jpg").write_bytes(b"no photo")
    return folder


def test_evaluate_measures_class_folders(cli: Cli, classes: Path, tmp_path: Path) -> None:
    document = cli.json("evaluate", classes)
    assert (document["images"], document["classes"]) == (9, 3)
    assert set(document["recall_at"]) == {"1", "5", "10"}
    assert document["recall_at"]["1"] == 1.0
    assert document["map_at_r"] == 1.0
    assert [row["path"] for row in document["failed"]] == [str(classes / "one" / "broken.jpg")]
    out = cli("evaluate", classes)
    assert "R@1 1.000" in out
    assert "left out" in out
    assert not cli.library.exists()
    cli("evaluate", tmp_path / "nowhere", rc=1)
    assert cli.err.count("\n") == 1


def test_evaluate_measures_edited_copies(cli: Cli, classes: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        copy(classes / name / "0.jpg", tmp_path / "pair" / name / "0.jpg")
    copies = cli.json("evaluate", tmp_path / "pair", "--copies")
    assert copies["copies"] == 2 * len(copies["attacks"])
    few = cli.json("evaluate", classes, "--copies", "--queries", "2")
    assert few["copies"] == few["verified"]["queries"] == 2 * len(few["attacks"])
    assert set(few["verified"]["attacks"]) == set(few["attacks"])
    assert few["verified"]["verified"] > 0.9
    assert few["verified"]["milliseconds"] > 0
    text = cli("evaluate", classes, "--copies", "--queries", "1")
    assert "pairs of different photos called a copy" in text
    cli("evaluate", classes, "--copies", "--queries", "0", rc=2)
    assert not cli.library.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("index", "--nonsense"),
        ("search",),
        ("search", "a.jpg", "-k", "0"),
        ("search", "a.jpg", "--min-similarity", "2"),
        ("search", "a.jpg", "--level", "burst"),
        ("search", "a.jpg", "--region", "1,2,3"),
        ("search", "a.jpg", "--region", "0.5,0.5,0.6,0.6"),
        ("search", "a.jpg", "b.jpg", "--region", "0,0,1,1"),
        ("search", "a.jpg", "--provider", "gpu"),
        ("add",),
        ("remove",),
    ],
)
def test_wrong_usage_ends_with_2(cli: Cli, words: tuple[str, ...]) -> None:
    assert cli(*words, rc=2) == ""
    assert "Error" in cli.err
    assert not cli.library.exists()


def test_a_damaged_database_is_made_anew_where_that_is_asked_for(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    with contextlib.closing(sqlite3.connect(cli.library / "library.db")) as connection, connection:
        connection.execute("UPDATE thumbnails SET photo_id = 999 WHERE photo_id = 1")
    told = cli("check", rc=1)
    assert told.startswith("wrong: 1 thumbnails without photos\n")
    assert "photosim check --repair makes a new one" in told
    cli("check", "--repair")
    assert cli("check").startswith("nothing is wrong (2 photos")
    cli("index")
    assert cli("check").startswith("nothing is wrong (3 photos")


def test_a_database_whose_first_page_is_lost_is_made_anew_with_its_labels(
    cli: Cli, folder: Path
) -> None:
    cli("index", folder)
    cli("album", "create", "cats", *sorted(folder.rglob("*.jpg"))[:2])
    database = cli.library / "library.db"
    database.write_bytes(bytes(8192) + database.read_bytes()[8192:])
    cli("search", next(folder.rglob("*.jpg")), rc=1)
    assert "library.db is damaged" in cli.err
    assert "photosim check --repair" in cli.err
    assert "2 of the album cats" in cli("check", "--repair", rc=1)  # until the photos are back
    cli("index", folder)
    assert cli("check").startswith("nothing is wrong (3 photos")
    assert cli("album", "list") == "cats  (2 photos)\n"


def test_a_word_that_is_nothing_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serach", "x.jpg"]) == 2
    told = capsys.readouterr().err
    assert "no command and no file named 'serach'" in told
    # The program's own usage, not that of a command which nobody can type.
    assert told.startswith("Usage: photosim [OPTIONS]")


@pytest.mark.parametrize("word", ["add", "remove", "index", "watch", "search"])
def test_usage_says_once_that_several_may_be_named(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([word, "--help"]) == 0
    usage = capsys.readouterr().out.splitlines()[0]
    assert usage.count("...") == 1
    assert "[[" not in usage


def test_a_query_that_is_no_photo_is_not_said_to_be_tried_again(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    (folder / "letter.txt").write_text("no photo")
    cli("search", folder / "letter.txt", rc=1)
    assert "not a picture" in cli.err
    assert "tried again" not in cli.err
    assert "another program opens it" in cli.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("index", "nowhere"), "There is no folder"),
        (("index",), "There is no library"),
        (("watch",), "There is no library"),
        (("search", "nowhere.jpg"), "There is no library"),
        (("remove", "nowhere"), "There is no library"),
        (("check",), "There is no library"),
    ],
)
def test_failures_are_one_line_and_end_with_1(
    cli: Cli, words: tuple[str, ...], sentence: str
) -> None:
    assert cli(*words, rc=1) == ""
    assert cli.err.startswith("photosim: ")
    assert sentence in cli.err
    assert cli.err.count("\n") == 1


@pytest.mark.parametrize("command", ["add", "index", "watch"])
def test_a_mistyped_folder_leaves_no_library_behind(cli: Cli, command: str, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    cli(command, "nowhere", rc=1)
    assert set(tmp_path.rglob("*")) == before


def test_failures_with_json_keep_standard_output_empty(cli: Cli, folder: Path) -> None:
    cli("index", folder)
    assert cli("search", "nowhere.jpg", "--json", rc=1) == ""
    assert "There is no file" in cli.err
    assert cli("search", folder, "--json", rc=1) == ""
    assert f"{folder} is a folder: choose a photo in it." in cli.err


def test_names_that_are_no_utf8(cli: Cli, folder: Path) -> None:
    odd = Path(os.fsdecode(bytes(folder) + b"/caf\xe9\n.jpg"))
    (folder / "a.jpg").rename(odd)
    copy(odd, folder / "same.jpg")
    cli("index", folder)
    document = cli.json("search", folder / "same.jpg", "-k", "1")
    assert document["hits"][0]["path"] == str(odd)
    assert os.fsencode(document["hits"][0]["path"]) == bytes(odd)
    result = subprocess.run(
        [sys.executable, "-c", "import sys; from photosim.cli import output as o\n"
         "o.prepare_streams(); o.say(sys.argv[1])", str(odd)],
        capture_output=True,
        check=True,
    )  # fmt: skip
    assert result.stdout == bytes(odd).replace(b"\n", rb"\x0a") + b"\n"


def test_help_and_version_load_nothing_heavy() -> None:
    code = (
        "import sys; from photosim.cli import run; status = run(sys.argv[1:]);"
        "heavy = {'numpy', 'PIL', 'onnxruntime', 'PySide6', 'torch', 'sqlite3', 'rich'};"
        "loaded = heavy & set(sys.modules); assert not loaded, loaded; sys.exit(status)"
    )
    for words, text in ((["--help"], "Commands:"), (["--version"], photosim.__version__)):
        result = subprocess.run(
            [sys.executable, "-c", code, *words], capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr
        assert text in result.stdout


def test_without_a_display_the_app_names_the_headless_commands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems have a display always")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(["--library", str(tmp_path / "library")]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    for word in ("display", "index", "search"):
        assert word in err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ["open"]),
        (["index", "x"], ["index", "x"]),
        (["photo.jpg"], ["open", "photo.jpg"]),
        (["--library", "index", "photo.jpg"], ["--library", "index", "open", "photo.jpg"]),
        (["--library", "dir", "index"], ["--library", "dir", "index"]),
        (["--library=dir"], ["--library=dir", "open"]),
        (["--", "index"], ["open", "--", "index"]),
        (["--version"], ["--version"]),
    ],
)
def test_words_are_a_command_or_photos_to_open(words: list[str], expected: list[str]) -> None:
    assert main.with_command(words) == expected


def test_every_command_of_the_list_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    for name in (
        "add",
        "remove",
        "folders",
        "index",
        "watch",
        "search",
        "status",
        "check",
        "evaluate",
        "duplicates",
        "undo",
        "decide",
    ):
        assert f"  {name} " in out
        assert run([name, "--help"]) == 0
        assert "--library" in capsys.readouterr().out


def test_duplicates_have_the_documented_json(cli: Cli, folder: Path) -> None:
    copy(folder / "a.jpg", folder / "sub" / "twin.jpg")
    cli("index", folder)
    (group,) = cli.json("duplicates")["groups"]
    assert set(group) == {"level", "keep", "why", "files"}
    assert group["level"] == "exact"
    assert group["keep"] == group["files"][0]["path"]
    assert group["why"]
    assert {row["path"] for row in group["files"]} == {
        str(folder / "a.jpg"),
        str(folder / "sub" / "twin.jpg"),
    }
    size = (folder / "a.jpg").stat().st_size
    assert group["files"][1] == {
        "path": group["files"][1]["path"],
        "level": "exact",
        "how": ["same bytes"],
        "edits": [{"kind": "same bytes"}],
        "kind": "same",
        "goes": True,
        "loses": [],
        "covered_by": group["keep"],
        "takes": [],
        "linked": False,
        "bytes": size,
        "width": 320,
        "height": 240,
    }
    assert cli.json("duplicates", "--level", "exact", folder / "sub")["groups"]
    assert cli.json("duplicates", tmp := folder / "nowhere")["groups"] == []
    assert not tmp.exists()
    assert "1 group: 1 file can go" in cli("duplicates")
    cli("duplicates", "--level", "similar", rc=2)


def test_the_same_picture_in_another_container_is_exact(cli: Cli, folder: Path) -> None:
    with Image.open(folder / "a.jpg") as image:
        image.save(folder / "a.png")
        image.save(folder / "a.tif")
    cli("index", folder)
    (group,) = cli.json("duplicates", "--level", "exact")["groups"]
    assert {Path(row["path"]).name for row in group["files"]} == {"a.jpg", "a.png", "a.tif"}
    hits = cli.json("search", folder / "a.png")["hits"]
    named = {Path(hit["path"]).name: (hit["level"], hit["how"]) for hit in hits}
    words = "same picture in another container (PNG → {})"
    assert named["a.tif"] == ("exact", [words.format("TIFF")])
    assert named["a.jpg"] == ("exact", [words.format("JPEG")])


def test_what_is_found_by_now_can_be_had_while_another_is_at_work(cli: Cli, folder: Path) -> None:
    copy(folder / "a.jpg", folder / "sub" / "twin.jpg")
    cli("index", folder)
    with Library.open(cli.library, write=True, provider="cpu"):
        cli("duplicates", rc=1)
        assert cli.err.count("\n") == 1
        assert "--so-far" in cli.err
        out = cli("duplicates", "--so-far")
        assert "twin.jpg" in out
        assert "still to be compared: photosim duplicates does that" in cli.err
        meanwhile = cli.json("duplicates", "--so-far")
    assert meanwhile == cli.json("duplicates")
    cli("duplicates", "--so-far")
    assert cli.err == ""
    assert cli.json("duplicates", "--so-far", folder / "elsewhere") == {"groups": []}


@pytest.mark.parametrize("option", ["--plan", "--apply"])
def test_what_is_found_by_now_is_no_plan(cli: Cli, tmp_path: Path, option: str) -> None:
    cli("duplicates", "--so-far", option, tmp_path / "plan.json", rc=2)


def test_duplicates_without_a_library_is_one_line(cli: Cli) -> None:
    cli("duplicates", rc=1)
    assert cli.err.count("\n") == 1


def test_a_plan_is_read_carried_out_and_undone(cli: Cli, folder: Path, tmp_path: Path) -> None:
    copy(folder / "a.jpg", folder / "sub" / "twin.jpg")
    cli("index", folder)
    plan = tmp_path / "plan.json"
    assert "1 file of 1 group" in cli("duplicates", "--plan", plan)
    document = json.loads(plan.read_text())
    (group,) = document["groups"]
    assert group["remove"][0]["how"] == ["same bytes"]
    assert group["remove"][0]["edits"] == [{"kind": "same bytes"}]
    assert group["why"]
    (gone,) = (Path(file["path"]) for file in group["remove"])
    assert gone.exists()
    report = cli.json("duplicates", "--apply", plan)
    assert report["done"] == [str(gone)]
    assert report["not_done"] == []
    assert not gone.exists()
    assert cli.json("duplicates")["groups"] == []
    assert not any(hit["path"] == str(gone) for hit in cli.json("search", folder / "b.jpg")["hits"])
    (entry,) = cli.json("undo", "--list")["journal"]
    assert Path(entry["files"][0]["now"]).exists()
    assert cli.json("undo")["restored"] == [str(gone)]
    assert gone.exists()
    assert len(cli.json("duplicates")["groups"]) == 1
    cli("undo", rc=1)
    assert "nothing to undo" in cli.err
    # Everything is checked again: a plan that the disk has outrun does nothing.
    gone.write_bytes(b"another photo by now")
    assert cli.json("duplicates", "--apply", plan, rc=1)["done"] == []
    assert gone.read_bytes() == b"another photo by now"


def test_undo_names_the_decisions_that_are_newer_than_the_removal(
    cli: Cli, folder: Path, tmp_path: Path
) -> None:
    copy(folder / "a.jpg", folder / "sub" / "twin.jpg")
    cli("index", folder)
    plan = tmp_path / "plan.json"
    cli("decide", "different", folder / "a.jpg", folder / "b.jpg")
    cli("duplicates", "--plan", plan)
    cli("duplicates", "--apply", plan)
    assert "newer" not in cli("undo")
    cli("duplicates", "--apply", plan)
    cli("decide", "keep-both", folder / "a.jpg", folder / "b.jpg")
    told = cli("undo")
    assert "1 file is back" in told
    assert "1 decision is newer than that and stays" in told
    assert len(cli.json("decide", "list")["decisions"]) == 1


def test_wrong_plans_are_one_line(cli: Cli, folder: Path, tmp_path: Path) -> None:
    cli("index", folder)
    (tmp_path / "plan.json").write_text("{}")
    cli("duplicates", "--apply", tmp_path / "plan.json", rc=1)
    assert cli.err.count("\n") == 1
    cli("duplicates", "--apply", tmp_path / "none.json", rc=1)
    cli("duplicates", "--action", "delete", rc=2)
    cli("duplicates", "--plan", tmp_path / "p.json", "--action", "move", rc=1)


def test_decisions_by_path(cli: Cli, folder: Path) -> None:
    write_jpeg(folder / "small.jpg", photo_like(0, (320, 240)).resize((160, 120)))
    cli("index", folder)
    assert len(cli.json("duplicates")["groups"]) == 1
    pair = (folder / "a.jpg", folder / "small.jpg")
    assert cli.json("decide", "different", *pair) == {"decisions": 1}
    assert cli.json("duplicates")["groups"] == []
    (row,) = cli.json("decide", "list")["decisions"]
    assert {*row["first"], *row["second"]} == {str(path) for path in pair}
    assert cli.json("decide", "forget", *pair) == {"decisions": 1}
    assert len(cli.json("duplicates")["groups"]) == 1
    cli("decide", "maybe", *pair, rc=2)
    cli("decide", "different", pair[0], rc=2)
    cli("decide", "different", pair[0], folder / "none.jpg", rc=1)


def test_search_names_a_copy_and_says_what_was_done(cli: Cli, folder: Path) -> None:
    write_jpeg(folder / "turned.jpg", photo_like(0, (320, 240)).rotate(90, expand=True))
    cli("index", folder)
    hits = cli.json("search", folder / "a.jpg")["hits"]
    assert hits[0]["path"] == str(folder / "turned.jpg")
    assert (hits[0]["level"], hits[0]["how"]) == ("copy", ["rotated 90°"])
    assert hits[0]["edits"] == [{"kind": "turned", "degrees": 90}]
    assert all(hit["level"] != "copy" for hit in hits[1:])
    only = cli.json("search", folder / "a.jpg", "--level", "copy")["hits"]
    assert [hit["path"] for hit in only] == [str(folder / "turned.jpg")]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have one always")
@pytest.mark.parametrize("chosen", ["", "xcb"])
@pytest.mark.parametrize("display", [":7654", "nonsense"])
def test_a_display_that_does_not_answer_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], display: str, chosen: str
) -> None:
    """Qt would end the process, with words for programmers."""
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setenv("QT_QPA_PLATFORM", chosen)
    assert run([]) == 1
    said = capsys.readouterr().err
    assert f"and {display} can't be reached. Without one, use photosim index" in said
