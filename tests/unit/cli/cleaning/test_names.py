"""Names of one file, names as long as they get, names of the web, files rewritten in place."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.helpers.cleaning import Case, Cleaned, cleaned, photosim, picture
from tests.helpers.pictures import jpeg_bytes

LONG = "写真" * 40 + "-4567.jpg"
LONG_ASCII = "holiday " * 31 + "12.jpg"


def twins(folder: Path, *names: str) -> None:
    """One JPEG under several names, the later ones younger."""
    data = jpeg_bytes(picture())
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        os.utime(folder / name, (1.5e9 + number * 1e7,) * 2)


def linked(folder: Path, *names: str) -> None:
    picture().save(folder / names[0], quality=92)
    for name in names[1:]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.link(folder / names[0], folder / name)


def linked_and_copied(folder: Path) -> None:
    linked(folder, "IMG_1.jpg", "best/IMG_1.jpg")
    (folder / "Downloads").mkdir()
    (folder / "Downloads/IMG_1 (1).jpg").write_bytes((folder / "IMG_1.jpg").read_bytes())
    os.utime(folder / "Downloads/IMG_1 (1).jpg", (1.7e9, 1.7e9))


def goes(name: str, stays: str) -> Case:
    """Of two equal files the one of that name goes, though it is the older one."""
    return Case(lambda folder: twins(folder, name, stays), frozenset({name}), {name: stays})


CASES = {
    "a name of 249 bytes": Case(lambda folder: twins(folder, "short.jpg", LONG), frozenset({LONG})),
    "a name of 254 letters": Case(
        lambda folder: twins(folder, "short.jpg", LONG_ASCII), frozenset({LONG_ASCII})
    ),
    "another name of one file": Case(lambda folder: linked(folder, "IMG_1.jpg", "best/IMG_1.jpg")),
    "three names of one file": Case(lambda folder: linked(folder, "a.jpg", "b.jpg", "c/a.jpg")),
    "two names of one file, and a copy": Case(
        linked_and_copied, frozenset({"Downloads/IMG_1 (1).jpg"})
    ),
    "(1) in the downloads": goes(
        "Downloads/IMG_0013 (1).JPG", "Camera/Rode Back 2019/IMG_0013.JPG"
    ),
    "copy": goes("IMG_1 copy.jpg", "IMG_1.jpg"),
    "Kopie": goes("IMG_1 - Kopie.jpg", "IMG_1.jpg"),
    "副本": goes("IMG_1 副本.jpg", "IMG_1.jpg"),
    "~2": goes("IMG_1~2.jpg", "IMG_1.jpg"),
    "a temporary folder": goes("tmp/a.jpg", "photos of the year/in summer/a.jpg"),
    "a messenger's folder": goes(
        "WhatsApp Images/IMG-20230506-WA0001.jpg", "Camera/IMG_20230506_121314.jpg"
    ),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cleaned]:
    with cleaned(tmp_path_factory.mktemp("cleaned"), CASES) as found:
        yield found


@pytest.mark.parametrize("name", CASES)
def test_names_say_which_of_equal_files_goes(done: Cleaned, name: str) -> None:
    done.check(name, CASES[name])


def test_another_name_of_one_file_frees_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    linked(folder, "IMG_1.jpg", "best/IMG_1.jpg")
    photosim(tmp_path / "library", "index", folder)
    said = photosim(tmp_path / "library", "duplicates")
    assert "1 group: 0 files can go, 0 B" in said
    assert str(folder / "best/IMG_1.jpg") in said


@pytest.mark.parametrize("action", ["hard-link", "symbolic-link"])
def test_a_long_name_becomes_a_link(tmp_path: Path, action: str) -> None:
    folder, library = tmp_path / "photos", tmp_path / "library"
    twins(folder, "short.jpg", LONG)
    photosim(library, "index", folder)
    photosim(library, "duplicates", "--plan", tmp_path / "plan.json", "--action", action)
    photosim(library, "duplicates", "--apply", tmp_path / "plan.json")
    assert (folder / LONG).samefile(folder / "short.jpg")
    photosim(library, "undo")
    assert not (folder / LONG).samefile(folder / "short.jpg")


WEB = (
    *("DxYzA.jpg_large", "photo.pjpeg", "stereo.jps", "ring.insp", "photo.jpg.1"),
    *("photo.jpg?w=1200", "photo.jpg!large", "IMG_1.jpg.", "IMG_2.jpg ", "noext"),
)


def test_names_of_the_web_are_taken_and_others_counted(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in (*WEB, "saved.php", "a.jxl"):
        (folder / name).write_bytes(jpeg_bytes(picture(320)))
    photosim(tmp_path / "library", "index", folder)
    status = json.loads(photosim(tmp_path / "library", "status", "--json"))
    assert status["photos"] == len(WEB)
    (there,) = status["folders"]
    assert there["passed_over"] == {"jxl": 1, "php": 1}


def turned(data: bytes) -> bytes:
    """A JPEG whose EXIF flag says that it lies on its side: not a byte longer."""
    little, big = b"\x12\x01\x03\x00\x01\x00\x00\x00", b"\x01\x12\x00\x03\x00\x00\x00\x01"
    if little in data:
        at = data.index(little) + 8
        return data[:at] + b"\x06\0" + data[at + 2 :]
    at = data.index(big) + 8
    return data[:at] + b"\0\x06" + data[at + 2 :]


@pytest.mark.parametrize("how", ["flag", "inplace", "renamed"])
def test_a_file_rewritten_with_its_old_time_is_read_again(tmp_path: Path, how: str) -> None:
    folder, library = tmp_path / "photos", tmp_path / "library"
    folder.mkdir()
    exif = Image.Exif()
    exif[274] = 1
    path, length = folder / "a.jpg", 200_000
    data = jpeg_bytes(picture(320), exif=exif.tobytes())
    path.write_bytes(data.ljust(length, b"\0"))
    os.utime(path, (1.5e9, 1.5e9))
    photosim(library, "index", folder)
    other = turned(data) if how == "flag" else jpeg_bytes(picture(320))
    if how == "renamed":
        (folder / "new").write_bytes(other.ljust(length, b"\0"))
        os.utime(folder / "new", (1.5e9, 1.5e9))
        (folder / "new").rename(path)
    else:
        with path.open("r+b") as file:
            file.write(other.ljust(length, b"\0"))
        os.utime(path, (1.5e9, 1.5e9))
    assert "1 updated" in photosim(library, "index")
    (tmp_path / "query.jpg").write_bytes(path.read_bytes())
    found = json.loads(photosim(library, "search", tmp_path / "query.jpg", "--json"))
    assert found["hits"][0]["path"] == str(path)
    assert found["hits"][0]["level"] == "exact"
    assert "nothing is wrong" in re.sub(r"\s+", " ", photosim(library, "check"))
