"""Names as long as file systems take them, in the trash, moved, linked and brought back."""

from __future__ import annotations

import errno
import os
import unicodedata
import urllib.parse
from pathlib import Path

import pytest

from photosim.core.jobs import JobContext
from photosim.library.removal import trash
from photosim.library.removal.refusals import TrashRefusal
from photosim.library.removal.trash import free_name
from photosim.library.removal.values import RemovalKind
from tests.helpers.duplicates import SmallLibrary, own_trash, trashed, tree

LONG = {
    "ASCII": "a" * 251 + ".jpg",
    "three bytes a character": "写真" * 41 + "-4567.jpg",
    "four bytes a character": "x" * 7 + "🌄" * 61 + ".jpg",
    "undecodable": os.fsdecode(b"\x8eq\xe9" * 83 + b"__.jpg"),
    "no extension": "名" * 85,
    "a point and no extension": "St. " + "b" * 251,
    "of 246 bytes": "c" * 242 + ".jpg",
}


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", LONG.values(), ids=LONG)
@pytest.mark.parametrize("action", [kind for kind in RemovalKind if kind is not RemovalKind.TAG])
def test_a_long_name_goes_and_comes_back(tmp_path: Path, name: str, action: RemovalKind) -> None:
    library = SmallLibrary(tmp_path, {"keep.jpg": b"a1", name: b"a2"})
    before = tree(library.photos)
    target = tmp_path / "there"
    target.mkdir()
    (target / name).write_bytes(b"in the way")
    plan = library.plan(action, "keep.jpg", name, target=str(target))
    report = library.carrier().carry_out(plan, JobContext())
    assert report.not_done == ()
    if action is RemovalKind.MOVE:
        (moved,) = names_in(target) - {name}
        assert (target / moved).read_bytes() == b"a2"
        assert Path(moved).suffix == Path(name).suffix or name == LONG["a point and no extension"]
    else:
        (note,) = (own_trash() / "info").iterdir()
        lines = note.read_text().splitlines()
        path = os.fsdecode(urllib.parse.unquote_to_bytes(lines[1].removeprefix("Path=")))
        assert path == str(library.photos / name)
        assert trashed() == [note.name.removesuffix(".trashinfo")]
    assert library.carrier().undo(None, JobContext()).not_done == ()
    assert tree(library.photos) == before
    assert names_in(library.photos) == {"keep.jpg", name}
    library.store.close()


def test_names_that_are_cut_to_the_same_are_numbered(tmp_path: Path) -> None:
    names = [f"{'写' * 81}{number}.jpg" for number in range(3)]
    library = SmallLibrary(tmp_path, {"keep.jpg": b"a0"} | dict.fromkeys(names, b"a1"))
    plan = library.plan(RemovalKind.TRASH, "keep.jpg", *names)
    assert library.carrier().carry_out(plan, JobContext()).not_done == ()
    assert trashed() == ["写" * 79 + " 2.jpg", "写" * 79 + " 3.jpg", "写" * 80 + ".jpg"]
    assert library.carrier().undo(None, JobContext()).not_done == ()
    assert names_in(library.photos) == {"keep.jpg", *names}
    library.store.close()


def test_an_accent_goes_with_its_letter(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "é" * 83) + ".jpg"  # 253 bytes
    (tmp_path / name).touch()
    assert free_name(tmp_path, name).name == unicodedata.normalize("NFD", "é" * 83) + " 2.jpg"
    longer = "xx" + name
    (tmp_path / longer).touch()
    expected = "xx" + unicodedata.normalize("NFD", "é" * 82) + " 2.jpg"
    assert free_name(tmp_path, longer).name == expected


def test_a_file_system_with_shorter_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Encrypted folders take 143 bytes, and only they know."""
    real = Path.lstat

    def short(path: Path) -> os.stat_result:
        if len(os.fsencode(path.name)) > 143:
            raise OSError(errno.ENAMETOOLONG, "File name too long")
        return real(path)

    monkeypatch.setattr(Path, "lstat", short)
    assert free_name(tmp_path, "写" * 83 + ".jpg").name == "写" * 46 + ".jpg"
    place = trash.reserve(tmp_path / ("a" * 200 + ".jpg"))
    assert place.file.name == "a" * 129 + ".jpg"
    assert place.note.name == place.file.name + ".trashinfo"


def test_names_that_count_in_utf_16(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and NTFS take more than 255 bytes, and 255 units of UTF-16."""
    nowhere = OSError(errno.ENOENT, "No such file")

    def absent(_path: Path) -> os.stat_result:
        raise nowhere

    monkeypatch.setattr(Path, "lstat", absent)
    assert free_name(tmp_path, "写" * 251 + ".jpg").name == "写" * 251 + ".jpg"
    assert free_name(tmp_path, "写" * 260 + ".jpg").name == "写" * 251 + ".jpg"
    assert free_name(tmp_path, "🌄" * 200 + ".jpg").name == "🌄" * 125 + ".jpg"


def test_where_no_name_is_short_enough(tmp_path: Path) -> None:
    deep = tmp_path / "/".join(["d" * 200] * 25)  # longer than any path may be
    with pytest.raises(TrashRefusal, match="no free name"):
        free_name(deep, "a.jpg")
