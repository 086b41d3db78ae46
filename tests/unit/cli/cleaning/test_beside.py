"""Sidecars, RAW and films: work that lies beside a file keeps it, and goes where it goes alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from tests.helpers.cleaning import Case, Cleaned, cleaned, photosim, picture
from tests.helpers.heic import QUICKLY
from tests.helpers.pictures import dng_bytes

WORK = (
    *("IMG_2001.jpg.xmp", "IMG_2001_01.jpg.xmp", "IMG_2001.jpg.pp3", "IMG_2001.acr"),
    *("IMG_2001.jpg.supplemental-metadata.json", "IMG_2001.wav"),
)


def twins(folder: Path, *names: str) -> Image.Image:
    """One JPEG in several places, the later ones younger; what it shows."""
    image = picture()
    for number, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(path, quality=92)
        os.utime(path, (1.5e9 + number * 1e8,) * 2)
    return image


def write(folder: Path, names: Iterable[str], text: str = "hours of work") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{text} {Path(name).name}", encoding="utf-8")


def beside_the_younger(folder: Path, *names: str) -> None:
    twins(folder, "backup/IMG_2001.jpg", "work/IMG_2001.jpg")
    write(folder, [f"work/{name}" for name in names])


def beside_both(folder: Path, name: str) -> None:
    twins(folder, "a/IMG_1.jpg", "b/IMG_1.jpg")
    write(folder, [f"a/{name}", f"b/{name}"], "the same")


def other_work_beside_each(folder: Path) -> None:
    twins(folder, "a/IMG_1.jpg", "b/IMG_1.jpg")
    write(folder, ["a/IMG_1.jpg.xmp"], "one")
    write(folder, ["b/IMG_1.jpg.xmp"], "another")


def work_that_another_picture_has_too(folder: Path) -> None:
    twins(folder, "a/IMG_1.jpg", "b/IMG_1.jpg")
    picture().save(folder / "a/IMG_1.png")
    write(folder, ["a/IMG_1.xmp", "b/IMG_1.xmp"], "the same")


def picasa(folder: Path, said: dict[str, str]) -> None:
    twins(folder, "a/IMG_1.jpg", "b/IMG_1.jpg")
    for place, words in said.items():
        text = f"[Picasa]\nname={place}\n[IMG_1.jpg]\nbackuphash={ord(place)}\n{words}\n"
        write(folder, [f"{place}/.picasa.ini"], text)


def heic_and_its_jpeg(folder: Path, *names: str) -> None:
    file = pillow_heif.from_pillow(picture())
    file.save(folder / "IMG_1.HEIC", quality=90, enc_params=QUICKLY)
    opened = pillow_heif.open_heif(folder / "IMG_1.HEIC").to_pillow()
    opened.save(folder / "IMG_1.jpg", quality=88)
    write(folder, names)


def tiff_and_its_jpeg(folder: Path) -> None:
    image = picture()
    image.save(folder / "scan.tif")
    image.save(folder / "scan.jpg", quality=85)
    write(folder, ["scan.xmp"])


def film(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + b"moving" * 5000)


def film_beside_one(folder: Path) -> None:
    twins(folder, "a/IMG_1.jpg", "b/IMG_1.jpg")
    film(folder, "b/IMG_1.MOV")


def film_beside_both(folder: Path) -> None:
    twins(folder, "a/IMG_1.jpg", "b/IMG_1.jpg")
    film(folder, "a/IMG_1.MOV", "b/IMG_1.MOV")


def raw_beside_one(folder: Path) -> None:
    image = twins(folder, "a/IMG_1.jpg", "b/IMG_1.jpg")
    (folder / "b/IMG_1.DNG").write_bytes(dng_bytes(image))


def raw_beside_both(folder: Path) -> None:
    twins(folder, "one/IMG_1.jpg", "two/IMG_1.jpg")
    with_raw = folder / "one/IMG_1.jpg"
    shutil.copy(with_raw, folder / "one/IMG_1.CR2")
    with (folder / "one/IMG_1.CR2").open("ab") as file:
        file.write(b"a RAW by its name")
    shutil.copy(folder / "one/IMG_1.CR2", folder / "two/IMG_1.CR2")


CASES = {
    "the younger copy has work beside it, in six spellings": Case(
        lambda folder: beside_the_younger(folder, *WORK),
        frozenset({"backup/IMG_2001.jpg"}),
        {"backup/IMG_2001.jpg": "work/IMG_2001.jpg"},
    ),
    **{
        f"the younger copy has {name} beside it": Case(
            lambda folder, name=name: beside_the_younger(folder, name),  # type: ignore[misc]
            frozenset({"backup/IMG_2001.jpg"}),
        )
        for name in (
            *("IMG_2001.xmp", "IMG_2001.AAE", "IMG_2001.jpg.dop", "IMG_2001.jpg.json"),
            *("IMG_2001.on1", "IMG_2001.vrd", "IMG_2001.cos", "IMG_2001.jpg.nksc"),
        )
    },
    "the same work beside both": Case(
        lambda folder: beside_both(folder, "IMG_1.jpg.xmp"),
        frozenset({"b/IMG_1.jpg", "b/IMG_1.jpg.xmp"}),
    ),
    "the same word of Takeout beside both": Case(
        lambda folder: beside_both(folder, "IMG_1.jpg.supplemental-metadata.json"),
        frozenset({"b/IMG_1.jpg", "b/IMG_1.jpg.supplemental-metadata.json"}),
    ),
    "other work beside each": Case(
        other_work_beside_each, loses={"a/IMG_1.jpg|b/IMG_1.jpg": {"sidecar"}}
    ),
    "the same work beside both, which another picture has too": Case(
        work_that_another_picture_has_too, frozenset({"b/IMG_1.jpg", "b/IMG_1.xmp"})
    ),
    "what Picasa says of one": Case(
        lambda folder: picasa(folder, {"b": "star=yes"}), frozenset({"a/IMG_1.jpg"})
    ),
    "the same that Picasa says of both": Case(
        lambda folder: picasa(
            folder, {"a": "keywords=lake,Ada\nrotate=rotate(0)", "b": "keywords=Ada, lake"}
        ),
        frozenset({"b/IMG_1.jpg"}),
    ),
    "edits that Picasa has of one, and a caption of the other": Case(
        lambda folder: picasa(folder, {"a": "caption=At the lake", "b": "filters=enhance=1;"}),
        loses={"a/IMG_1.jpg|b/IMG_1.jpg": {"sidecar"}},
    ),
    "a converter's JPEG beside the HEIC, and their work": Case(
        lambda folder: heic_and_its_jpeg(folder, "IMG_1.xmp", "IMG_1.AAE"),
        frozenset({"IMG_1.jpg"}),
        {"IMG_1.jpg": "IMG_1.HEIC"},
    ),
    "a converter's JPEG beside the HEIC, with work of its own": Case(
        lambda folder: heic_and_its_jpeg(folder, "IMG_1.xmp", "IMG_1.jpg.xmp"),
        loses={"IMG_1.jpg": {"sidecar"}},
    ),
    "a JPEG beside the scan, and their work": Case(
        tiff_and_its_jpeg, frozenset({"scan.jpg"}), {"scan.jpg": "scan.tif"}
    ),
    "a film beside one": Case(film_beside_one, frozenset({"a/IMG_1.jpg"})),
    "a film beside both": Case(film_beside_both, frozenset({"b/IMG_1.jpg", "b/IMG_1.MOV"})),
    "a RAW beside one": Case(raw_beside_one, frozenset({"a/IMG_1.jpg"})),
    "a RAW beside both": Case(raw_beside_both, frozenset({"two/IMG_1.jpg", "two/IMG_1.CR2"})),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cleaned]:
    with cleaned(tmp_path_factory.mktemp("cleaned"), CASES) as found:
        yield found


@pytest.mark.parametrize("name", CASES)
def test_what_lies_beside_is_not_torn_off(done: Cleaned, name: str) -> None:
    done.check(name, CASES[name])


def test_every_file_that_goes_is_in_the_plan_with_its_bytes(done: Cleaned) -> None:
    went = {
        path: len(data) for path, data in done.before.items() if not (done.root / path).exists()
    }
    named = {
        str(Path(one["path"]).relative_to(done.root)): one["bytes"]
        for group in done.plan["groups"]
        for file in group["remove"]
        for one in (file, *file["takes"])
    }
    assert named == went
    assert (done.plan["files"], done.plan["bytes"]) == (len(went), sum(went.values()))


def test_a_pair_that_came_back_waits_for_nothing(tmp_path: Path) -> None:
    cases = {"pair": CASES["a RAW beside both"]}
    with cleaned(tmp_path, cases) as done:
        assert "2 files are back" in photosim(done.library, "undo")
        before = photosim(done.library, "status")
        assert "(4 indexed)" in before
        assert photosim(done.library, "index").startswith("0 added, 0 updated, 0 moved")
        assert photosim(done.library, "status") == before
        assert "waiting" not in before


def test_a_raw_of_another_picture_is_another_photo(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    picture().save(folder / "DSC_0001.JPG", "JPEG", quality=92)
    picture().save(folder / "DSC_0001.NEF", "JPEG", quality=92)
    photosim(tmp_path / "library", "index", folder)
    assert "photos    2 (2 indexed)" in photosim(tmp_path / "library", "status")
