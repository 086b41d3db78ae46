"""Albums: labels on contents that outlive rows of photos."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from photosim.storage.albums import AlbumStore, Label
from tests.helpers.engines import AnyStore


@pytest.fixture
def albums(store: AnyStore) -> AlbumStore:
    return store.albums


def content(number: int) -> bytes:
    return bytes([number] * 20)


def test_names_differ_by_more_than_case(store: AnyStore, albums: AlbumStore) -> None:
    with store.transaction():
        roses = albums.create("Roses", 1.0)
        albums.create("dahlias", 2.0)
    assert [row.name for row in albums.all()] == ["dahlias", "Roses"]
    assert albums.by_name("rOSES") == (roses, "Roses", 1.0, store.standing.person)
    assert albums.by_name("Rose") is None
    with store.transaction():
        albums.rename(roses, "roses")
    assert albums.by_name("Roses") == (roses, "roses", 1.0, store.standing.person)


def test_labels_are_added_refused_and_removed(store: AnyStore, albums: AlbumStore) -> None:
    with store.transaction():
        one = albums.create("one", 0.0)
        assert albums.add(one, [content(1), content(2)], 1.0) == 2
        assert albums.add(one, [content(2), content(3)], 2.0) == 1
        assert albums.add(one, [content(2)], 3.0, refused=True) == 1
    own = store.standing.person
    assert albums.labels(one) == [
        Label(one, content(1), False, None, 1.0, own),
        Label(one, content(3), False, None, 2.0, own),
        Label(one, content(2), True, None, 3.0, own),
    ]
    assert albums.said(one) == {
        content(1): (False, 1.0, own), content(3): (False, 2.0, own), content(2): (True, 3.0, own)
    }  # fmt: skip
    with store.transaction():
        assert albums.remove(one, [content(2), content(3), content(9)]) == 2
    assert [label.content_hash for label in albums.labels()] == [content(1)]


def test_a_label_outlives_its_photo(
    store: AnyStore, albums: AlbumStore, show: Callable[..., tuple[int, int]]
) -> None:
    _, photo = show("rose.jpg")
    row = store.photos.rows([photo]).get(photo)
    assert row is not None
    with store.transaction():
        one = albums.create("one", 0.0)
        albums.add(one, [row.content_hash], 1.0)
    assert albums.labels(one)[0].photo_id == photo
    with store.transaction():
        store.write("DELETE FROM files")
        store.photos.remove([photo])
    assert albums.labels(one) == [
        Label(one, row.content_hash, False, None, 1.0, store.standing.person)
    ]
    _, again = show("rose.jpg")
    assert albums.labels(one)[0].photo_id == again != photo


def test_albums_of_photos(
    store: AnyStore, albums: AlbumStore, show: Callable[..., tuple[int, int]]
) -> None:
    photos = [show(f"{name}.jpg")[1] for name in "abc"]
    hashes = [row.content_hash for row in store.photos.rows(photos).values()]
    with store.transaction():
        for name, refused in (("z", False), ("a", False), ("no", True)):
            albums.add(albums.create(name, 0.0), hashes[:2], 1.0, refused=refused)
    assert albums.of_photos(photos) == {photos[0]: ["a", "z"], photos[1]: ["a", "z"]}
    assert albums.of_photos([]) == {}


def test_merging_keeps_what_is_in_one_of_the_two(store: AnyStore, albums: AlbumStore) -> None:
    with store.transaction():
        source, target = albums.create("source", 0.0), albums.create("target", 0.0)
        albums.add(source, [content(1), content(2)], 1.0)
        albums.add(source, [content(3), content(4)], 1.0, refused=True)
        albums.add(target, [content(3)], 2.0)
        albums.add(target, [content(2)], 2.0, refused=True)
        albums.merge(source, target)
    assert [row.name for row in albums.all()] == ["target"]
    found = {label.content_hash[0]: label.refused for label in albums.labels(target)}
    assert found == {1: False, 2: False, 3: False, 4: True}


def test_deleting_an_album_takes_its_labels(store: AnyStore, albums: AlbumStore) -> None:
    with store.transaction():
        one = albums.create("one", 0.0)
        albums.add(one, [content(1)], 1.0)
        albums.delete(one)
    assert albums.all() == []
    assert albums.labels() == []


def test_labels_are_passed_on_where_nobody_said_no(store: AnyStore, albums: AlbumStore) -> None:
    with store.transaction():
        first, second, third = (albums.create(name, 0.0) for name in ("a", "b", "c"))
        for album in (first, second, third):
            albums.add(album, [content(1)], 1.0)
        albums.add(second, [content(2)], 1.0)
        albums.add(third, [content(2)], 1.0, refused=True)
        assert albums.pass_on(content(1), content(2), 2.0) == [first]
        assert albums.pass_on(content(3), content(2), 2.0) == []
    told = {one.album_id: one.refused for one in albums.labels() if one.content_hash == content(2)}
    assert told == {first: False, second: False, third: True}
