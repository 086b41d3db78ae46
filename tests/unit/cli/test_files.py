"""``photosim files``: copying, moving and renaming, and taking it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.commands import Cli
from tests.helpers.duplicates import trashed
from tests.helpers.libraries import photo_folder


@pytest.fixture
def folder(quick_cli: Cli, tmp_path: Path) -> Path:
    made = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg"])
    (made / "a.xmp").write_bytes(b"<notes/>")
    quick_cli("index", made)
    return made


def test_files_are_moved_copied_renamed_and_back(quick_cli: Cli, folder: Path) -> None:
    moved = quick_cli.json("files", "move", folder / "a.jpg", "--to", folder / "sub")
    assert moved == {
        "entry": 1,
        "done": [
            {"path": str(folder / "a.jpg"), "now": str(folder / "sub/a.jpg"), "beside": False},
            {"path": str(folder / "a.xmp"), "now": str(folder / "sub/a.xmp"), "beside": True},
        ],
        "not_done": [],
        "outside": 0,
    }
    assert quick_cli("list", "--order", "name").splitlines() == [
        str(folder / "sub/a.jpg"),
        str(folder / "b.jpg"),
    ]
    quick_cli("files", "rename", folder / "sub/a.jpg", "beach")
    assert (folder / "sub/beach.xmp").read_bytes() == b"<notes/>"
    assert quick_cli.out.endswith("photosim undo 2 takes it back\n")
    quick_cli("files", "copy", folder / "b.jpg", "--to", folder / "sub")
    assert quick_cli("undo") == "1 copy is in the trash\n"
    assert trashed() == ["b.jpg"]
    quick_cli("undo")
    assert quick_cli("undo") == "2 files are back\n"
    assert {path.name for path in folder.rglob("*.*")} == {"a.jpg", "a.xmp", "b.jpg"}


def test_what_can_not_be_done_is_one_line(quick_cli: Cli, folder: Path) -> None:
    quick_cli("files", "move", folder / "none.jpg", "--to", folder / "sub", rc=1)
    assert quick_cli.out == f"left {folder / 'none.jpg'}: the library has no photo there\n"
    quick_cli("files", "rename", folder / "a.jpg", "a/b", rc=1)
    assert quick_cli.err.count("\n") == 1
    assert "'/'" in quick_cli.err


def test_photos_are_exported_and_put_on_a_sheet(
    quick_cli: Cli, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    asked = ("--filter", "format:jpg", "--to", out, "--format", "png", "--size", "64")
    document = quick_cli.json("files", "export", *asked)
    assert [(one["path"], one["now"], one["width"]) for one in document["done"]] == [
        (str(folder / name), str(out / f"{name[0]}.png"), 64) for name in ("a.jpg", "b.jpg")
    ]
    assert document["not_done"] == []
    quick_cli("files", "sheet", folder / "b.jpg", "--output", out / "sheet.html")
    assert quick_cli.out == f"{out / 'sheet.html'}: 1 photo\n"
    quick_cli("files", "export", "--to", out, rc=2)
    quick_cli("files", "export", folder / "b.jpg", "--filter", "a", "--to", out, rc=2)
    quick_cli("files", "export", folder / "b.jpg", "--to", out, "--format", "bmp", rc=2)
