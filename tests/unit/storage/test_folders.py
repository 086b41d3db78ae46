from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from photosim.storage.database import Database
from photosim.storage.files import Files
from photosim.storage.folders import Folder, Folders
from photosim.storage.photos import Photos


def test_add_and_find(db: Database) -> None:
    folders = Folders(db)
    with db.transaction():
        b = folders.add(Path("/b"), excluded=["private"])
        a = folders.add(Path("/a"))
    assert folders.all() == [a, b]
    assert folders.by_path(Path("/b")) == b == Folder(b.id, Path("/b"), True, ("private",))
    assert folders.get(a.id) == a
    assert folders.by_path(Path("/c")) is None
    assert folders.get(99) is None


def test_names_that_are_no_utf8(db: Database) -> None:
    path, inside = Path(os.fsdecode(b"/photos/\xff\xfe")), os.fsdecode(b"gr\xfcn")
    with db.transaction():
        made = Folders(db).add(path, [inside])
    assert Folders(db).all() == [made]
    assert os.fsencode(Folders(db).all()[0].path) == b"/photos/\xff\xfe"
    assert Folders(db).all()[0].excluded == (inside,)


def test_a_folder_is_watched_once(db: Database) -> None:
    with db.transaction():
        Folders(db).add(Path("/a"))
    with pytest.raises(sqlite3.IntegrityError), db.transaction():
        Folders(db).add(Path("/a"))


def test_online_and_excluded(db: Database, folder_id: int) -> None:
    folders = Folders(db)
    with db.transaction():
        folders.set_online(folder_id, False)
        folders.set_excluded(folder_id, ["x", "y/z"])
    assert folders.get(folder_id) == Folder(folder_id, Path("/photos"), False, ("x", "y/z"))
    with db.transaction():
        folders.set_online(folder_id, True)
    assert folders.all()[0].online


def test_removing_forgets_files_and_keeps_photos(
    db: Database, folder_id: int, show: Callable[..., tuple[int, int]]
) -> None:
    raw, photo = show("a.raw")
    jpeg, _ = show("a.jpg")
    with db.transaction():
        Files(db).set_primary(raw, jpeg)
    with db.transaction():
        Folders(db).remove(folder_id)
    assert Folders(db).all() == []
    assert Files(db).in_folder(folder_id) == {}
    assert Photos(db).get(photo) is not None
    assert db.problems() == []
