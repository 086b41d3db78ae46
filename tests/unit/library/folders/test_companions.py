"""Which files are one item."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from photosim.library.folders.companions import Group, companions_on_disk, group, primaries, stem

CASES: dict[str, tuple[str, list[str]]] = {
    "alone": ("a.jpg", ["a.jpg"]),
    "raw alone": ("a.cr2", ["a.cr2"]),
    "raw and jpeg": ("IMG_1.JPG IMG_1.CR2", ["IMG_1.JPG + IMG_1.CR2"]),
    "another case": ("img_1.jpg IMG_1.CR2", ["img_1.jpg + IMG_1.CR2"]),
    "raw and heif": ("a.HIF a.CR3", ["a.HIF + a.CR3"]),
    "live photo": ("a.HEIC a.MOV", ["a.HEIC + a.MOV"]),
    "live photo of a jpeg": ("a.JPG a.mp4", ["a.JPG + a.mp4"]),
    "all at once": (
        "IMG_1234.JPG IMG_1234.CR2 IMG_1234.MOV IMG_1234.XMP IMG_1234.AAE",
        ["IMG_1234.JPG + IMG_1234.AAE IMG_1234.CR2 IMG_1234.MOV IMG_1234.XMP"],
    ),
    "apple's edited one": (
        "IMG_1.HEIC IMG_E1.HEIC IMG_1.MOV IMG_1.AAE",
        ["IMG_1.HEIC + IMG_1.AAE IMG_1.MOV", "IMG_E1.HEIC"],
    ),
    "movie alone": ("a.mov b.jpg", ["b.jpg"]),
    "movie beside a raw": ("a.dng a.mov", ["a.dng"]),
    "sidecar alone": ("a.xmp", []),
    "sidecar of a raw": ("a.nef a.xmp a.nef.xmp", ["a.nef + a.nef.xmp a.xmp"]),
    "sidecars named in full": (
        "a.jpg a.heic a.jpg.xmp a.heic.xmp",
        ["a.heic + a.heic.xmp", "a.jpg + a.jpg.xmp"],
    ),
    "dng made of a raw": ("a.dng a.cr2", ["a.cr2 + a.dng"]),
    "two raws and a jpeg": ("a.dng a.cr2 a.jpg", ["a.jpg + a.cr2 a.dng"]),
    "two jpegs by case": ("a.jpg A.JPG", ["A.JPG", "a.jpg"]),
    "two jpegs by case, raws by theirs": (
        "a.jpg A.JPG a.cr2 A.CR2",
        ["A.JPG + A.CR2", "a.jpg + a.cr2"],
    ),
    "jpeg and heic": ("a.jpg a.heic a.dng", ["a.heic", "a.jpg + a.dng"]),
    "exports are their own": ("a.jpg a.png a.tif a.cr2", ["a.jpg + a.cr2", "a.png", "a.tif"]),
    "raw and export": ("a.cr2 a.tif", ["a.cr2", "a.tif"]),
    "other folders": ("x/a.jpg y/a.cr2", ["x/a.jpg", "y/a.cr2"]),
    "no extension": ("scan scan.cr2", ["scan", "scan.cr2"]),
    "dots in names": ("a.b.jpg a.b.cr2 a.jpg", ["a.b.jpg + a.b.cr2", "a.jpg"]),
    "dot in a folder": ("x.jpg/a x.jpg/a.jpg", ["x.jpg/a", "x.jpg/a.jpg"]),
    "nothing": ("", []),
}


def written(groups: list[Group]) -> list[str]:
    return [
        f"{g.primary} + {' '.join(g.companions)}" if g.companions else g.primary for g in groups
    ]


@pytest.mark.parametrize("name", CASES)
def test_case_in_any_order(name: str) -> None:
    names, expected = CASES[name]
    files = names.split()
    for seed in range(10):
        random.Random(seed).shuffle(files)
        assert written(group(files)) == expected


def test_primaries_name_each_companion() -> None:
    files = ["d/a.jpg", "d/a.cr2", "d/b.cr2"]
    assert primaries(files) == {"d/a.cr2": "d/a.jpg"}


def test_stem_of_a_sidecar_named_in_full() -> None:
    assert stem("d/a.CR2.xmp") == "d/a"
    assert stem("d/a.backup.xmp") == "d/a.backup"


def test_companions_on_disk(tmp_path: Path) -> None:
    for name in ("a.heic", "a.mov", "a.aae", "b.mov", "b.heic"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "a.mp4").mkdir()
    assert companions_on_disk(tmp_path / "a.heic") == [tmp_path / "a.aae", tmp_path / "a.mov"]
    assert companions_on_disk(tmp_path / "a.mov") == []


def test_names_of_the_web_are_items_and_unknown_ones_are_none() -> None:
    names = ["a.jpg_large", "a.png-small", "b.jpg.large", "b.cr2", "c.docx", "c.gif", "c.xmp"]
    assert {item.primary: item.companions for item in group(names)} == {
        "a.jpg_large": (),
        "a.png-small": (),
        "b.jpg.large": (),
        "b.cr2": (),
        "c.gif": ("c.xmp",),
    }
