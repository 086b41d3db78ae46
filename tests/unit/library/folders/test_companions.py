"""Which files are one item."""

from __future__ import annotations

import random

import pytest

from photosim.library.folders.companions import (
    Group,
    belongings,
    group,
    keeps_sidecars,
    primaries,
)

CASES: dict[str, tuple[str, list[str]]] = {
    "alone": ("a.jpg", ["a.jpg"]),
    "raw alone": ("a.cr2", ["a.cr2"]),
    "raw and jpeg": ("IMG_1.JPG IMG_1.CR2", ["IMG_1.JPG + IMG_1.CR2"]),
    "another case": ("img_1.jpg IMG_1.CR2", ["img_1.jpg + IMG_1.CR2"]),
    "raw and heif": ("a.HIF a.CR3", ["a.HIF + a.CR3"]),
    "apple's edited one": ("IMG_1.HEIC IMG_E1.HEIC", ["IMG_1.HEIC", "IMG_E1.HEIC"]),
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
    "pixel's two halves": (
        "PXL_1.RAW-01.COVER.jpg PXL_1.RAW-02.ORIGINAL.dng PXL_2.RAW-02.ORIGINAL.dng",
        ["PXL_1.RAW-01.COVER.jpg + PXL_1.RAW-02.ORIGINAL.dng", "PXL_2.RAW-02.ORIGINAL.dng"],
    ),
    "pixel's motion photo with a raw": (
        "PXL_1.RAW-01.MP.COVER.jpg PXL_1.RAW-02.ORIGINAL.dng",
        ["PXL_1.RAW-01.MP.COVER.jpg + PXL_1.RAW-02.ORIGINAL.dng"],
    ),
    "pixel's portrait and its original are two pictures": (
        "PXL_1.PORTRAIT-01.COVER.jpg PXL_1.PORTRAIT-02.ORIGINAL.jpg",
        ["PXL_1.PORTRAIT-01.COVER.jpg", "PXL_1.PORTRAIT-02.ORIGINAL.jpg"],
    ),
    "pixel's plain jpeg is another shot": (
        "PXL_1.jpg PXL_1.RAW-02.ORIGINAL.dng",
        ["PXL_1.RAW-02.ORIGINAL.dng", "PXL_1.jpg"],
    ),
    "lumia's raw": ("WP_1.jpg WP_1__highres.dng", ["WP_1.jpg + WP_1__highres.dng"]),
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


ONE = "IMG_1.JPG"
BELONGING: dict[str, tuple[str, str, str]] = {
    # what lies in the folder; the file asked about; what it belongs to, empty for nothing
    "raw": ("IMG_1.JPG IMG_1.CR2", "IMG_1.CR2", ONE),
    "jpeg": ("IMG_1.JPG IMG_1.CR2", ONE, ""),
    "raw and heif": ("a.heic a.jpg a.dng", "a.dng", "a.heic a.jpg"),
    "dng of a raw": ("a.cr2 a.dng", "a.dng", "a.cr2"),
    "camera's own raw": ("a.cr2 a.dng", "a.cr2", ""),
    "live photo": ("a.HEIC a.MOV", "a.MOV", "a.HEIC"),
    "live photo of a jpeg": ("a.JPG a.mp4", "a.mp4", "a.JPG"),
    "live photo fetched from icloud": ("a.HEIC a_HEVC.MOV", "a_HEVC.MOV", "a.HEIC"),
    "pixel's film": ("PXL_1.MP.jpg PXL_1.MP", "PXL_1.MP", "PXL_1.MP.jpg"),
    "movie beside a raw": ("a.dng a.mov", "a.mov", ""),
    "movie alone": ("a.mov b.jpg", "a.mov", ""),
    "sidecar alone": ("a.xmp b.jpg", "a.xmp", ""),
    "by the stem": ("IMG_1.JPG IMG_1.xmp", "IMG_1.xmp", ONE),
    "by the stem, of all": (
        "IMG_1.JPG IMG_1.CR2 IMG_1.MOV IMG_1.png IMG_1.XMP",
        "IMG_1.XMP",
        "IMG_1.CR2 IMG_1.JPG IMG_1.MOV IMG_1.png",
    ),
    "by the stem, in its case": ("a.jpg A.JPG a.xmp", "a.xmp", "a.jpg"),
    "by the full name": ("IMG_1.JPG IMG_1.CR2 IMG_1.JPG.xmp", "IMG_1.JPG.xmp", ONE),
    "by the full name in another case": ("IMG_1.JPG img_1.jpg.xmp", "img_1.jpg.xmp", ONE),
    "of a raw by its name": ("IMG_1.JPG IMG_1.CR2 IMG_1.CR2.xmp", "IMG_1.CR2.xmp", "IMG_1.CR2"),
    "of a raw that is gone": ("IMG_1.JPG IMG_1.CR2.xmp", "IMG_1.CR2.xmp", ONE),
    "of the film": ("a.HEIC a.MOV a.MOV.xmp", "a.MOV.xmp", "a.MOV"),
    "darktable's second version": ("IMG_1.JPG IMG_1_01.JPG.xmp", "IMG_1_01.JPG.xmp", ONE),
    "its own, where it is a file": (
        "IMG_1.JPG IMG_1_01.JPG IMG_1_01.JPG.xmp",
        "IMG_1_01.JPG.xmp",
        "IMG_1_01.JPG",
    ),
    "rawtherapee": ("IMG_1.JPG IMG_1.JPG.pp3", "IMG_1.JPG.pp3", ONE),
    "rawtherapee's output": ("IMG_1.JPG IMG_1.JPG.out.pp3", "IMG_1.JPG.out.pp3", ONE),
    "art": ("IMG_1.JPG IMG_1.JPG.arp", "IMG_1.JPG.arp", ONE),
    "dxo": ("IMG_1.JPG IMG_1.JPG.dop", "IMG_1.JPG.dop", ONE),
    "adobe's masks": ("IMG_1.JPG IMG_1.acr", "IMG_1.acr", ONE),
    "capture one": (
        "IMG_1.JPG CaptureOne/Settings1610/IMG_1.JPG.cos",
        "CaptureOne/Settings1610/IMG_1.JPG.cos",
        ONE,
    ),
    "capture one's masks": (
        "IMG_1.JPG CaptureOne/Settings/IMG_1.JPG.comask",
        "CaptureOne/Settings/IMG_1.JPG.comask",
        ONE,
    ),
    "on1": ("IMG_1.JPG IMG_1.on1", "IMG_1.on1", ONE),
    "nikon": ("D_1.NEF NKSC_PARAM/D_1.NEF.nksc", "NKSC_PARAM/D_1.NEF.nksc", "D_1.NEF"),
    "nikon, of another": ("D_1.NEF NKSC_PARAM/D_2.NEF.nksc", "NKSC_PARAM/D_2.NEF.nksc", ""),
    "silkypix": ("IMG_1.JPG SILKYPIX_DS/IMG_1.JPG.9.spd", "SILKYPIX_DS/IMG_1.JPG.9.spd", ONE),
    "canon": ("IMG_1.JPG IMG_1.vrd", "IMG_1.vrd", ONE),
    "canon's newer": ("IMG_1.JPG IMG_1.dr4", "IMG_1.dr4", ONE),
    "exiftool": ("IMG_1.JPG IMG_1.mie", "IMG_1.mie", ONE),
    "exiv2": ("IMG_1.JPG IMG_1.exv", "IMG_1.exv", ONE),
    "photomator": ("IMG_1.HEIC IMG_1.photo-edit", "IMG_1.photo-edit", "IMG_1.HEIC"),
    "spoken note": ("IMG_1.JPG IMG_1.WAV", "IMG_1.WAV", ONE),
    "spoken note of a phone": ("IMG_1.JPG IMG_1.m4a", "IMG_1.m4a", ONE),
    "thumbnail of the film": ("IMG_1.JPG IMG_1.THM", "IMG_1.THM", ONE),
    "text": ("IMG_1.JPG IMG_1.txt", "IMG_1.txt", ONE),
    "an unknown program's": ("IMG_1.JPG IMG_1.JPG.future", "IMG_1.JPG.future", ONE),
    "an unknown file of the stem": ("IMG_1.JPG IMG_1.future", "IMG_1.future", ""),
    "a document of its own": ("IMG_1.JPG IMG_1.psd IMG_1.afphoto", "IMG_1.afphoto", ""),
    "a backup is none": ("IMG_1.JPG IMG_1.JPG.bak", "IMG_1.JPG.bak", ""),
    "apple's edits": ("IMG_1234.HEIC IMG_1234.AAE", "IMG_1234.AAE", "IMG_1234.HEIC"),
    "apple's edits of the original": (
        "IMG_1234.HEIC IMG_1234O.AAE",
        "IMG_1234O.AAE",
        "IMG_1234.HEIC",
    ),
    "apple's, newer": ("IMG_1234.HEIC IMG_O1234.AAE", "IMG_O1234.AAE", "IMG_1234.HEIC"),
    "apple's, of the edited one": (
        "IMG_1234.HEIC IMG_E1234.HEIC IMG_E1234.AAE",
        "IMG_E1234.AAE",
        "IMG_E1234.HEIC",
    ),
    "apple's, its edited one gone": (
        "IMG_1234.HEIC IMG_E1234.AAE",
        "IMG_E1234.AAE",
        "IMG_1234.HEIC",
    ),
    "apple's edited one is no companion": (
        "IMG_1.HEIC IMG_E1.HEIC IMG_1.MOV IMG_1.AAE",
        "IMG_1.AAE",
        "IMG_1.HEIC IMG_1.MOV",
    ),
    "takeout": ("IMG_1.JPG IMG_1.JPG.json", "IMG_1.JPG.json", ONE),
    "takeout, newer": (
        "IMG_1.JPG IMG_1.JPG.supplemental-metadata.json",
        "IMG_1.JPG.supplemental-metadata.json",
        ONE,
    ),
    "takeout, cut": (
        "IMG_1.JPG IMG_1.JPG.supplemental-me.json",
        "IMG_1.JPG.supplemental-me.json",
        ONE,
    ),
    "takeout, cut short": ("IMG_1.JPG IMG_1.JPG.suppl.json", "IMG_1.JPG.suppl.json", ONE),
    "takeout, to the dot": ("IMG_1.JPG IMG_1.JPG..json", "IMG_1.JPG..json", ONE),
    "takeout, within the name": (
        "PXL_20230101_120000123.LONG_EXPOSURE-01.COVER.jpg "
        "PXL_20230101_120000123.LONG_EXPOSURE-01.COVER..json",
        "PXL_20230101_120000123.LONG_EXPOSURE-01.COVER..json",
        "PXL_20230101_120000123.LONG_EXPOSURE-01.COVER.jpg",
    ),
    "takeout, within the extension": (
        "Screenshot_20230101_120000_Some_Program.XYZ.jpg "
        "Screenshot_20230101_120000_Some_Program.XYZ.jp.json",
        "Screenshot_20230101_120000_Some_Program.XYZ.jp.json",
        "Screenshot_20230101_120000_Some_Program.XYZ.jpg",
    ),
    "takeout, the second of a name": (
        "IMG_1.jpg IMG_1(1).jpg IMG_1.jpg.json IMG_1.jpg(1).json",
        "IMG_1.jpg(1).json",
        "IMG_1(1).jpg",
    ),
    "takeout, the first of a name": (
        "IMG_1.jpg IMG_1(1).jpg IMG_1.jpg.json IMG_1.jpg(1).json",
        "IMG_1.jpg.json",
        "IMG_1.jpg",
    ),
    "takeout, the second of a name, newer": (
        "IMG_1.jpg IMG_1(1).jpg IMG_1.jpg.supplemental-metadata(1).json",
        "IMG_1.jpg.supplemental-metadata(1).json",
        "IMG_1(1).jpg",
    ),
    "takeout, the edited one has none": (
        "IMG_1.jpg IMG_1-edited.jpg IMG_1.jpg.json",
        "IMG_1.jpg.json",
        "IMG_1-edited.jpg IMG_1.jpg",
    ),
    "takeout, in another language": (
        "IMG_1.jpg IMG_1-bearbeitet.jpg IMG_1.jpg.json",
        "IMG_1.jpg.json",
        "IMG_1-bearbeitet.jpg IMG_1.jpg",
    ),
    "takeout, the edited one has its own": (
        "IMG_1.jpg IMG_1-edited.jpg IMG_1.jpg.json IMG_1-edited.jpg.json",
        "IMG_1.jpg.json",
        "IMG_1.jpg",
    ),
    "takeout, the edited one alone": (
        "IMG_1-edited.jpg IMG_1.jpg.json",
        "IMG_1.jpg.json",
        "IMG_1-edited.jpg",
    ),
    "takeout, the second edited": (
        "IMG_1-edited(1).jpg IMG_1(1).jpg IMG_1-edited.jpg IMG_1.jpg IMG_1.jpg(1).json",
        "IMG_1.jpg(1).json",
        "IMG_1(1).jpg IMG_1-edited(1).jpg",
    ),
    "another number's": ("IMG_1.JPG IMG_10.xmp IMG_10.JPG", "IMG_10.xmp", "IMG_10.JPG"),
    "of another photo": ("IMG_1.JPG IMG_12.xmp", "IMG_12.xmp", ""),
}


@pytest.mark.parametrize("name", BELONGING)
def test_what_a_file_belongs_to(name: str) -> None:
    names, asked, expected = BELONGING[name]
    files = names.split()
    no_photos = [one for one in files if one.endswith(".future")]
    for seed in range(5):
        random.Random(seed).shuffle(files)
        found = belongings(files, no_photos=no_photos)
        assert found.get(asked, ()) == tuple(expected.split())


def test_a_film_without_an_extension_belongs_to_its_picture() -> None:
    found = belongings(["MVIMG_1.jpg", "MVIMG_1", "other"], no_photos=["MVIMG_1", "other"])
    assert found == {"MVIMG_1": ("MVIMG_1.jpg",)}


def test_what_is_known_to_stand_apart_belongs_to_nothing() -> None:
    names = ["a.jpg", "a.nef", "a.xmp"]
    assert belongings(names, apart=["a.nef"]) == {"a.xmp": ("a.jpg", "a.nef")}


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("NKSC_PARAM", True), ("CaptureOne/Settings1610", True), ("captureone/settings", True),
        ("CaptureOne", False), ("CaptureOne/Cache", False), ("CaptureOne/Settings/Masks", False),
        ("2019", False),
    ],
)  # fmt: skip
def test_folders_that_keep_settings(folder: str, expected: bool) -> None:
    assert keeps_sidecars(folder) is expected


def test_names_of_the_web_are_items_and_unknown_ones_are_none() -> None:
    names = ["a.jpg_large", "a.png-small", "b.jpg.large", "b.cr2", "c.docx", "c.gif", "c.xmp"]
    assert [item.primary for item in group(names)] == [
        "a.jpg_large",
        "a.png-small",
        "b.cr2",
        "b.jpg.large",
        "c.gif",
    ]
    assert belongings(names) == {"c.xmp": ("c.gif",)}
