"""``photosim files``: copying, moving and renaming, and taking it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.commands import Cli
from tests.helpers.duplicates import trashed
from tests.helpers.libraries import photo_folder


@pytest.fixture
def folder(cli: Cli, tmp_path: Path) -> Path:
    made = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg"])
    (made / "a.xmp").write_bytes(b"<notes/>")
    cli("index", made)
    return made


def test_files_are_moved_copied_renamed_and_back(cli: Cli, folder: Path) -> None:
    moved = cli.json("files", "move", folder / "a.jpg", "--to", folder / "sub")
    assert moved == {
        "entry": 1,
        "done": [
            {"path": str(folder / "a.jpg"), "now": str(folder / "sub/a.jpg"), "beside": False},
            {"path": str(folder / "a.xmp"), "now": str(folder / "sub/a.xmp"), "beside": True},
        ],
        "not_done": [],
        "outside": 0,
    }
    assert cli("list", "--order", "name").splitlines() == [
        str(folder / "sub/a.jpg"),
        str(folder / "b.jpg"),
    ]
    cli("files", "rename", folder / "sub/a.jpg", "beach")
    assert (folder / "sub/beach.xmp").read_bytes() == b"<notes/>"
    assert cli.out.endswith("photosim undo 2 takes it back\n")
    cli("files", "copy", folder / "b.jpg", "--to", folder / "sub")
    assert cli("undo") == "1 copy is in the trash\n"
    assert trashed() == ["b.jpg"]
    cli("undo")
    assert cli("undo") == "2 files are back\n"
    assert {path.name for path in folder.rglob("*.*")} == {"a.jpg", "a.xmp", "b.jpg"}


def test_what_can_not_be_done_is_one_line(cli: Cli, folder: Path) -> None:
    cli("files", "move", folder / "none.jpg", "--to", folder / "sub", rc=1)
    assert cli.out == f"left {folder / 'none.jpg'}: the library has no photo there\n"
    cli("files", "rename", folder / "a.jpg", "a/b", rc=1)
    assert cli.err.count("\n") == 1
    assert "'/'" in cli.err


def test_photos_are_exported_and_put_on_a_sheet(cli: Cli, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    asked = ("--filter", "format:jpg", "--to", out, "--format", "png", "--size", "64")
    document = cli.json("files", "export", *asked)
    assert [(one["path"], one["now"], one["width"]) for one in document["done"]] == [
        (str(folder / name), str(out / f"{name[0]}.png"), 64) for name in ("a.jpg", "b.jpg")
    ]
    assert document["not_done"] == []
    cli("files", "sheet", folder / "b.jpg", "--output", out / "sheet.html")
    assert cli.out == f"{out / 'sheet.html'}: 1 photo\n"
    cli("files", "export", "--to", out, rc=2)
    cli("files", "export", folder / "b.jpg", "--filter", "a", "--to", out, rc=2)
    cli("files", "export", folder / "b.jpg", "--to", out, "--format", "bmp", rc=2)
