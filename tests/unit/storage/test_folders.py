from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from photosim.storage.files import Folder
from tests.helpers.engines import REFUSED, AnyStore


def test_add_and_find(store: AnyStore) -> None:
    folders = store.folders
    with store.transaction():
        b = folders.add(Path("/b"), excluded=["private"])
        a = folders.add(Path("/a"))
    assert folders.all() == [a, b]
    assert folders.by_path(Path("/b")) == b == Folder(b.id, Path("/b"), True, ("private",))
    assert folders.by_path(Path("/c")) is None


def test_names_that_are_no_utf8(store: AnyStore) -> None:
    path, inside = Path(os.fsdecode(b"/photos/\xff\xfe")), os.fsdecode(b"gr\xfcn")
    with store.transaction():
        made = store.folders.add(path, [inside])
    assert store.folders.all() == [made]
    assert os.fsencode(store.folders.all()[0].path) == b"/photos/\xff\xfe"
    assert store.folders.all()[0].excluded == (inside,)


def test_a_folder_is_watched_once(store: AnyStore) -> None:
    with store.transaction():
        store.folders.add(Path("/a"))
    with pytest.raises(REFUSED), store.transaction():
        store.folders.add(Path("/a"))


def test_online_and_excluded(store: AnyStore, folder_id: int) -> None:
    folders = store.folders
    with store.transaction():
        folders.set_online(folder_id, False)
        folders.set_excluded(folder_id, ["x", "y/z"])
    assert folders.all()[0] == Folder(folder_id, Path("/photos"), False, ("x", "y/z"))
    with store.transaction():
        folders.set_online(folder_id, True)
    assert folders.all()[0].online


def test_removing_forgets_files_and_keeps_photos(
    store: AnyStore, folder_id: int, show: Callable[..., tuple[int, int]]
) -> None:
    raw, photo = show("a.raw")
    jpeg, _ = show("a.jpg")
    with store.transaction():
        store.files.set_primary(raw, jpeg)
    with store.transaction():
        store.folders.remove(folder_id)
    assert store.folders.all() == []
    assert store.files.in_folder(folder_id) == {}
    assert store.photos.rows([photo]).get(photo) is not None
    assert store.problems() == []
