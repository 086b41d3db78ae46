"""What lies beside files on the disk, what would be lost with it, and what goes along."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from unittest.mock import Mock

import pytest

from photosim.library.folders.companions import belongings
from photosim.library.holding import picasa
from photosim.library.holding.beside import UNKNOWN, Surroundings
from photosim.library.holding.values import Beside, BesideKind


def lay(root: Path, files: Mapping[str, str]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


def surroundings(*apart: str) -> Surroundings:
    return Surroundings(lambda path, _: path.name in apart)


def along(root: Path, going: Mapping[str, str | None], *apart: str) -> dict[str, list[str]]:
    """What goes along with each photo, by paths below the root."""
    asked = {root / name: None if keep is None else root / keep for name, keep in going.items()}
    return {
        path.relative_to(root).as_posix(): [one.path.relative_to(root).as_posix() for one in found]
        for path, found in surroundings(*apart).along(asked).items()
    }


ALONG: dict[str, tuple[dict[str, str], dict[str, str | None], dict[str, list[str]]]] = {
    # files with their contents; what goes, and for which that stays; what goes along with each
    "sidecars of every spelling": (
        dict.fromkeys(
            (
                "a/I.jpg", "b/I.jpg", "b/I.xmp", "b/I.jpg.xmp", "b/I_01.jpg.xmp", "b/I.jpg.pp3",
                "b/I.acr", "b/I.jpg.supplemental-metadata.json", "b/I.wav", "b/J.xmp",
                "b/NKSC_PARAM/I.jpg.nksc", "b/CaptureOne/Settings1/I.jpg.cos",
                "b/CaptureOne/Cache/I.jpg.cot",
            ),
            "x",
        ),
        {"b/I.jpg": "a/I.jpg"},
        {
            "b/I.jpg": [
                "b/CaptureOne/Settings1/I.jpg.cos", "b/I.acr", "b/I.jpg.pp3",
                "b/I.jpg.supplemental-metadata.json", "b/I.jpg.xmp", "b/I.wav", "b/I.xmp",
                "b/I_01.jpg.xmp", "b/NKSC_PARAM/I.jpg.nksc",
            ]
        },
    ),
    "a sidecar stays with the keeper of its stem": (
        {"I.heic": "1", "I.jpg": "2", "I.xmp": "e", "I.AAE": "e", "I.jpg.xmp": "own"},
        {"I.jpg": "I.heic"},
        {"I.jpg": ["I.jpg.xmp"]},
    ),
    "a sidecar stays with any that stays": (
        {"a/I.jpg": "1", "b/I.jpg": "1", "b/I.png": "other", "b/I.xmp": "e"},
        {"b/I.jpg": "a/I.jpg"},
        {"b/I.jpg": []},
    ),
    "a sidecar goes with the last of its owners": (
        {"a/I.jpg": "1", "b/I.jpg": "1", "b/I.heic": "1", "b/I.xmp": "e"},
        {"b/I.jpg": "a/I.jpg", "b/I.heic": "a/I.jpg"},
        {"b/I.jpg": [], "b/I.heic": ["b/I.xmp"]},
    ),
    "a raw that lies beside the keeper too": (
        {"a/I.jpg": "1", "a/I.cr2": "raw", "b/I.jpg": "1", "b/I.cr2": "raw", "b/I.cr2.xmp": "e"},
        {"b/I.jpg": "a/I.jpg"},
        {"b/I.jpg": ["b/I.cr2", "b/I.cr2.xmp"]},
    ),
    "a raw that nothing else holds stays, and its notes with it": (
        {"a/I.jpg": "1", "b/I.jpg": "1", "b/I.cr2": "raw", "b/I.xmp": "e", "b/I.jpg.xmp": "own"},
        {"b/I.jpg": "a/I.jpg"},
        {"b/I.jpg": ["b/I.jpg.xmp"]},
    ),
    "a raw of the same size is another one": (
        {"a/I.jpg": "1", "a/I.cr2": "raw", "b/I.jpg": "1", "b/I.cr2": "war"},
        {"b/I.jpg": "a/I.jpg"},
        {"b/I.jpg": []},
    ),
    "the film of a live photo": (
        {"a/I.heic": "1", "a/I.mov": "film", "b/J.heic": "1", "b/J.mov": "film", "b/J.aae": "e"},
        {"b/J.heic": "a/I.heic"},
        {"b/J.heic": ["b/J.aae", "b/J.mov"]},
    ),
    "without a keeper the whole shot goes": (
        {"I.jpg": "1", "I.cr2": "raw", "I.mov": "film", "I.xmp": "e", "J.jpg": "2", "J.xmp": "e"},
        {"I.jpg": None},
        {"I.jpg": ["I.cr2", "I.mov", "I.xmp"]},
    ),
    "pixel's shot": (
        {"P.RAW-01.COVER.jpg": "1", "P.RAW-02.ORIGINAL.dng": "raw"},
        {"P.RAW-01.COVER.jpg": None},
        {"P.RAW-01.COVER.jpg": ["P.RAW-02.ORIGINAL.dng"]},
    ),
    "what an unknown program wrote": (
        {"I.jpg": "1", "I.jpg.future": "e", "I.jpg.large": "\x89PNG\r\n\x1a\n"},
        {"I.jpg": None},
        {"I.jpg": ["I.jpg.future"]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ALONG)
def test_what_goes_along(tmp_path: Path, name: str) -> None:
    files, going, expected = ALONG[name]
    lay(tmp_path, files)
    if "I.jpg.large" in files:
        (tmp_path / "I.jpg.large").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert along(tmp_path, going) == expected


def test_a_raw_that_is_a_photo_of_its_own_stays_with_the_notes_of_its_stem(tmp_path: Path) -> None:
    lay(tmp_path, {"I.jpg": "1", "I.nef": "another picture", "I.xmp": "e"})
    assert along(tmp_path, {"I.jpg": None}, "I.nef") == {"I.jpg": []}


def test_what_went_before_is_no_owner_any_more(tmp_path: Path) -> None:
    lay(tmp_path, {"I.jpg": "1", "I.heic": "1", "I.xmp": "e"})
    around = surroundings()
    assert around.along({tmp_path / "I.jpg": None})[tmp_path / "I.jpg"] == ()
    (found,) = around.along({tmp_path / "I.jpg": None}, gone=[tmp_path / "I.heic"]).values()
    assert [one.path.name for one in found] == ["I.xmp"]


def names(found: tuple[Beside, ...]) -> list[tuple[str, BesideKind]]:
    return [(one.name, one.kind) for one in found]


def test_what_would_be_lost_with_a_file(tmp_path: Path) -> None:
    lay(
        tmp_path,
        {
            "a/I.jpg": "1", "a/I.cr2": "raw", "a/I.xmp": "edits",
            "b/I.jpg": "1", "b/I.cr2": "raw", "b/I.xmp": "other", "b/I.wav": "a note",
        },
    )  # fmt: skip
    one, other = tmp_path / "a" / "I.jpg", tmp_path / "b" / "I.jpg"
    found = surroundings().beside([one, other])
    assert names(found[other]) == [
        ("I.cr2", BesideKind.RAW),
        ("I.wav", BesideKind.SIDECAR),
        ("I.xmp", BesideKind.SIDECAR),
    ]
    there = {beside.content for beside in found[one]}
    same = [beside.name for beside in found[other] if beside.content in there]
    assert same == ["I.cr2"]
    assert all(beside.content for beside in (*found[one], *found[other]))


def test_what_two_files_of_a_group_share_is_the_same_for_both(tmp_path: Path) -> None:
    lay(tmp_path, {"I.heic": "1", "I.jpg": "2", "I.xmp": "e", "J.jpg": "3", "I.png": "4"})
    group = [tmp_path / "I.heic", tmp_path / "I.jpg", tmp_path / "I.png"]
    found = surroundings().beside(group)
    assert len({one.content for own in found.values() for one in own}) == 1
    assert not any(one.shared for own in found.values() for one in own)
    # Where one of them is in no group of these, it stays, and the sidecar with it.
    two = surroundings().beside(group[:2])
    assert [one.shared for own in two.values() for one in own] == [True, True]


def test_what_has_gone_lies_beside_nothing(tmp_path: Path) -> None:
    """A RAW that was a photo of its own, and went for its twin, is not lost with the JPEG."""
    lay(tmp_path, {"I.jpg": "1", "I.dng": "raw", "I.xmp": "e"})
    found, photo = surroundings(), tmp_path / "I.jpg"
    assert [one.name for one in found.beside([photo])[photo]] == ["I.dng", "I.xmp"]
    found.gone(tmp_path / "I.dng")
    assert [one.name for one in found.beside([photo])[photo]] == ["I.xmp"]


PICASA: dict[str, tuple[str, dict[str, set[str]]]] = {
    "what a person said": (
        "[a.jpg]\nstar=yes\ncaption=At the lake\nkeywords=lake, Ada\n",
        {"a.jpg": {"star=yes", "caption=At the lake", "keywords=lake", "keywords=Ada"}},
    ),
    "edits": (
        "[A.JPG]\r\nrotate=rotate(1)\r\nfilters=crop64=1,45;\r\ncrop=rect64(45)\r\n",
        {"a.jpg": {"rotate=rotate(1)", "filters=crop64=1,45;", "crop=rect64(45)"}},
    ),
    "faces": (
        "[a.jpg]\nfaces=rect64(3f84),8e62;rect64(5a12),ffff\n",
        {"a.jpg": {"faces=rect64(3f84),8e62", "faces=rect64(5a12),ffff"}},
    ),
    "what is Picasa's own": ("[a.jpg]\nbackuphash=1\nwidth=9\nIIDLIST_ada_lh=5e3f\n", {}),
    "nothing": ("[a.jpg]\nstar=no\ncaption=\nrotate=rotate(0)\nkeywords=,\n", {}),
    "of the folder": ("[Picasa]\nname=Lake\n[Contacts2]\n8e62=Ada;;\n", {}),
    "no file of Picasa": ("star=yes\n\0\0[=", {}),
    "marked as Unicode": ("\ufeff[ü.jpg]\nstar=yes", {"ü.jpg": {"star=yes"}}),
}


@pytest.mark.parametrize("name", PICASA)
def test_what_picasa_says(name: str) -> None:
    text, expected = PICASA[name]
    assert picasa.said(text) == expected


@pytest.mark.parametrize("name", [".picasa.ini", "Picasa.ini"])
def test_what_picasa_says_lies_beside_its_photo_and_goes_with_none(
    tmp_path: Path, name: str
) -> None:
    lay(tmp_path, {"I.JPG": "1", "J.jpg": "1", name: "[i.jpg]\nstar=yes\n[J.jpg]\nhidden=no\n"})
    found = surroundings().beside([tmp_path / "I.JPG", tmp_path / "J.jpg"])
    assert found == {
        tmp_path / "I.JPG": (Beside(name, BesideKind.SIDECAR, b"picasa star=yes"),),
        tmp_path / "J.jpg": (),
    }
    assert along(tmp_path, {"I.JPG": "J.jpg"}) == {"I.JPG": []}


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells extended attributes")
def test_what_a_file_manager_says_lies_beside_its_photo(tmp_path: Path) -> None:
    lay(tmp_path, {"a.jpg": "1", "b.jpg": "1", "c.jpg": "1"})
    paths = [tmp_path / name for name in ("a.jpg", "b.jpg", "c.jpg")]
    words = {
        paths[0]: {"user.xdg.tags": b"Mama, Vienna", "user.baloo.rating": b"8"},
        paths[1]: {"user.xdg.tags": b"Vienna", "user.xdg.origin.url": b"https://example.org"},
        paths[2]: {"user.baloo.rating": b"0"},
    }
    try:
        for path, said in words.items():
            for name, value in said.items():
                os.setxattr(path, name, value)
    except OSError:
        pytest.skip("this file system keeps no extended attributes")
    vienna = Beside("user.xdg.tags", BesideKind.SIDECAR, b"user.xdg.tags Vienna")
    assert surroundings().beside(paths) == {
        paths[0]: (
            Beside("user.baloo.rating", BesideKind.SIDECAR, b"user.baloo.rating 8"),
            Beside("user.xdg.tags", BesideKind.SIDECAR, b"user.xdg.tags Mama"),
            vienna,
        ),
        paths[1]: (vienna,),
        paths[2]: (),
    }


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells extended attributes")
def test_attributes_that_cannot_be_read_may_say_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"a.jpg": "1"})
    path = tmp_path / "a.jpg"
    for number, expected in (
        (errno.EIO, (UNKNOWN,)),
        (errno.ENOENT, ()),
        (errno.ENOTSUP, ()),
    ):
        monkeypatch.setattr(os, "listxattr", Mock(side_effect=OSError(number, "no")))
        assert surroundings().beside([path]) == {path: expected}


def test_contents_are_read_where_sizes_are_equal_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"a/I.jpg": "1", "a/I.xmp": "one", "b/I.jpg": "1", "b/I.xmp": "three"})
    opened: list[str] = []
    real = Path.open

    def seen(self: Path, *args: object, **more: object) -> object:
        opened.append(self.name)
        return real(self, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", seen)
    surroundings().beside([tmp_path / "a" / "I.jpg", tmp_path / "b" / "I.jpg"])
    assert opened == []
    (tmp_path / "a" / "I.xmp").write_text("seven")
    opened.clear()
    for _ in range(2):  # once, however often it is asked
        surroundings().beside([tmp_path / "a" / "I.jpg", tmp_path / "b" / "I.jpg"])
    assert opened == ["I.xmp", "I.xmp"]


def test_a_folder_that_cannot_be_listed_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"a/I.jpg": "1", "b/I.jpg": "1"})
    real = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    one, other = tmp_path / "a" / "I.jpg", tmp_path / "b" / "I.jpg"
    assert surroundings().beside([one, other]) == {one: (), other: (UNKNOWN,)}
    with pytest.raises(PermissionError):
        surroundings().along({other: one})


def test_one_file_by_two_paths_is_no_second_file(tmp_path: Path) -> None:
    lay(tmp_path, {"a/I.jpg": "1", "a/I.cr2": "raw"})
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert along(tmp_path, {"b/I.jpg": "a/I.jpg"}) == {"b/I.jpg": []}
    (tmp_path / "c").mkdir()
    lay(tmp_path, {"c/I.jpg": "1"})
    os.link(tmp_path / "a" / "I.cr2", tmp_path / "c" / "I.cr2")  # another name of it stays
    assert along(tmp_path, {"c/I.jpg": "a/I.jpg"}) == {"c/I.jpg": ["c/I.cr2"]}


def test_a_folder_is_listed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, {f"{number}.jpg": "1" for number in range(20)})
    listed: list[object] = []
    real = os.scandir

    def count(path: Path) -> object:
        listed.append(path)
        return real(path)

    monkeypatch.setattr(os, "scandir", count)
    surroundings().beside([tmp_path / f"{number}.jpg" for number in range(20)])
    assert listed == [tmp_path]


def test_what_cannot_be_read_is_held_by_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"a/I.jpg": "1", "a/I.jpg.future": "e", "b/I.jpg": "1", "b/I.jpg.future": "e"})
    real = Path.open

    def refuse(self: Path, *args: object, **more: object) -> object:
        if self.name == "I.jpg.future":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    one, other = tmp_path / "a" / "I.jpg", tmp_path / "b" / "I.jpg"
    found = surroundings().beside([one, other])
    assert [(beside.name, beside.content) for beside in found[other]] == [("I.jpg.future", b"")]


def test_thousands_of_files_take_no_longer_than_they_are_many() -> None:
    """Each name is looked at a few times, however many lie beside it."""
    names = [f"IMG_{number:05}.jpg" for number in range(4000)]
    names += [f"{name}.json" for name in names] + [f"{name[:-4]}.xmp" for name in names]
    started = time.process_time()
    found = belongings(names)
    assert len(found) == 8000
    assert time.process_time() - started < 10


def test_films_are_opened_only_where_it_matters(tmp_path: Path) -> None:
    lay(tmp_path, {f"{name}.{kind}": "x" for name in "IJK" for kind in ("heic", "mov")})
    asked: list[str] = []

    def apart(path: Path, _: object) -> bool:
        asked.append(path.name)
        return True

    around = Surroundings(apart)
    photo = tmp_path / "J.heic"
    for _ in range(2):
        assert around.beside([photo]) == {photo: ()}
    assert asked == ["J.mov"]
