"""What is taken and what is passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosim.library.folders import rules as rules_of
from photosim.library.folders.rules import Rules, extension, has_photo_bytes, stub_target


def status(**values: int) -> os.stat_result:
    """A result of ``stat`` with fields of other systems."""
    found = os.stat_result([0o100644] + [0] * 9)

    class Status:
        def __getattr__(self, name: str) -> int:
            return values[name] if name in values else getattr(found, name)

    return Status()  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.jpg", "jpg"),
        ("a.JPG", "jpg"),
        ("a.b.HEIC", "heic"),
        ("scan_0042", ""),
        ("holiday 12.08", ""),
        ("Mr. Smith", ""),
        (".jpg", ""),
        ("a.jpg_original", "jpg_original"),
        ("a.", ""),
        ("a.3fr", "3fr"),
    ],
)
def test_extension(name: str, expected: str) -> None:
    assert extension(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.jpg", True),
        ("A.HEIC", True),
        ("a.CR3", True),
        ("a.mov", False),
        ("a.xmp", False),
        ("a.jpg.part", False),
        ("a.jpg~", False),
        (".a.jpg", False),
        ("._a.jpg", False),
        ("scan", None),
        ("Thumbs.db", False),
        # of the web and of phones: the first bytes decide
        ("DxYzA.jpg_large", None),
        ("DxYzA.jpg_orig", None),
        ("DxYzA.PNG_large", None),
        ("DxYzA.png_orig", None),
        ("photo.jpg-small", None),
        ("photo.jpg_640x640", None),
        ("photo.jpg_", None),
        ("photo.pjpeg", None),
        ("photo.pjp", None),
        ("stereo.jps", None),
        ("stereo.mpo", True),
        ("ring.insp", None),
        ("a.jfif-tbnl", None),
        ("photo.jpg?w=1200", None),
        ("photo.jpg!large", None),
        ("photo.jpg:large", None),
        ("photo.jpg.1", None),
        ("photo.jpg.large", None),
        ("photo.jpeg.php", None),
        ("photo.HEIC.enc", None),
        ("IMG_1.jpg.", None),
        ("IMG_2.jpg ", None),
        # unfinished, backups, what lies beside a photo
        ("a.jpg.crdownload", False),
        ("a.jpg.tmp", False),
        ("a.jpg.bak", False),
        ("a.jpg.orig", False),
        ("a.jpg_original", False),
        ("a.png_original", False),
        ("a.jpg_bak", False),
        ("a.jpg.xmp", False),
        ("a.jpg.json", False),
        ("a.jpg.mp4", False),
        ("a.jpg.icloud", False),
        ("a.jpg.nextcloud", False),
        ("saved.php", False),
        ("a.jxl", False),
        ("png_large", None),
    ],
)
def test_names(name: str, expected: bool | None) -> None:
    assert Rules.takes_name(name) is expected


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("2024", True),
        (".hidden", False),
        ("2024/.thumbnails", False),
        ("$RECYCLE.BIN", False),
        (".Trash-1000", False),
        (".Trashes", False),
        ("x/@eaDir", False),
        ("lost+found", False),
        ("Photos Library.photoslibrary", True),
        ("Photos Library.photoslibrary/originals", True),
        ("Photos Library.photoslibrary/originals/A", True),
        ("Photos Library.photoslibrary/resources", False),
        ("Lightroom Previews.lrdata", False),
        ("raw", False),
        ("raw2", True),
        ("2024/raw", True),
        ("2024/Absolute", False),
        ("library", False),
        ("library2", True),
    ],
)
def test_folders(tmp_path: Path, folder: str, expected: bool) -> None:
    rules = Rules(
        tmp_path,
        excluded=["raw", str(tmp_path / "2024" / "Absolute"), "/elsewhere"],
        library=tmp_path / "library",
    )
    assert rules.takes_folder(folder) is expected
    assert rules.may_take(f"{folder}/a.jpg") is expected
    assert rules.may_take(f"{folder}/below/a.jpg") is (
        expected and not folder.endswith(".photoslibrary")
    )


def test_a_hidden_root_is_taken(tmp_path: Path) -> None:
    assert Rules(tmp_path / ".hidden").may_take("a.jpg")


def test_the_root_itself_cannot_be_excluded(tmp_path: Path) -> None:
    assert Rules(tmp_path, excluded=[tmp_path, ".", ".."]).may_take("d/a.jpg")


def test_paths_go_there_and_back(tmp_path: Path) -> None:
    rules = Rules(tmp_path)
    for relative in ("a.jpg", "d/e/a.jpg", ""):
        assert rules.relative(rules.absolute(relative)) == relative
    assert rules.relative(str(tmp_path) + "2/a.jpg") is None
    assert rules.relative("/") is None
    assert Rules("/").relative("/a/b") == "a/b"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (".IMG_1.HEIC.icloud", "IMG_1.HEIC"),
        ("IMG_1.jpg.nextcloud", "IMG_1.jpg"),
        (".notes.txt.icloud", None),
        (".icloud", None),
        ("a.jpg", None),
    ],
)
def test_stubs_of_cloud_drives(name: str, expected: str | None) -> None:
    assert stub_target(name) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, False),
        ({"st_file_attributes": 0x20}, False),
        ({"st_file_attributes": 0x20 | 0x1000}, True),
        ({"st_file_attributes": 0x40000}, True),
        ({"st_file_attributes": 0x400000}, True),
        ({"st_flags": 0x40000000}, True),
        ({"st_flags": 0x8000}, False),
    ],
)
def test_placeholders_by_the_systems_mark(values: dict[str, int], expected: bool) -> None:
    assert rules_of.is_placeholder(status(**values)) is expected


def test_hidden_by_the_systems_mark() -> None:
    assert rules_of.is_hidden("a.jpg", status(st_file_attributes=0x2))
    assert rules_of.is_hidden("a.jpg", status(st_flags=0x8000))
    assert not rules_of.is_hidden("a.jpg", status(st_file_attributes=0x20))


def test_small_files_are_no_holes() -> None:
    assert not rules_of.is_hole(status(st_size=4095, st_blocks=0))
    assert rules_of.is_hole(status(st_size=4096, st_blocks=0))
    assert not rules_of.is_hole(status(st_size=4096, st_blocks=8))


def test_first_bytes_decide_without_an_extension(tmp_path: Path) -> None:
    photo, text = tmp_path / "scan", tmp_path / "notes"
    photo.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(40))
    text.write_bytes(b"Dear Sir or Madam, this is no photo at all.")
    assert has_photo_bytes(str(photo))
    assert not has_photo_bytes(str(text))
