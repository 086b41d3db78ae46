"""Small pictures: kept, asked for once, asked for again where they could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QSize
from pytestqt.qtbot import QtBot

from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailCache, ThumbnailLoader

MakeJpeg = Callable[..., bytes]


class Stored:
    """Thumbnails as a library gives them; photo 404 has none."""

    def __init__(self, jpeg: bytes) -> None:
        self._jpeg = jpeg
        self.asked: list[int] = []
        self.broken = False

    def fetch(self, ids: list[int]) -> dict[int, bytes]:
        self.asked += ids
        if self.broken:
            raise OSError("no disk")
        return {one: self._jpeg for one in ids if one != 404}


@pytest.fixture
def stored(jpeg: MakeJpeg) -> Stored:
    return Stored(jpeg(300, 200))


@pytest.fixture
def loader(stored: Stored, qtbot: QtBot) -> Iterator[ThumbnailLoader]:
    loader = ThumbnailLoader(stored.fetch, ThumbnailCache(), threads=1)
    yield loader
    loader.close()


@pytest.fixture
def small(loader: ThumbnailLoader) -> Iterator[SmallPictures]:
    parent = QObject()
    yield SmallPictures(loader, 30, 3, parent)
    loader.close()


def test_they_come_in_their_size_and_are_asked_for_once(
    small: SmallPictures, stored: Stored, qtbot: QtBot
) -> None:
    assert small.get(1) is None
    with qtbot.waitSignal(small.arrived):
        small.want([1, 404])
    qtbot.waitUntil(lambda: small.has(404))
    picture = small.get(1)
    assert picture is not None
    assert picture.size() == QSize(30, 20)
    assert small.get(404) is None
    assert small.get(None) is None
    small.want([1, 404, 2])
    qtbot.waitUntil(lambda: small.has(2))
    assert stored.asked == [1, 404, 2]


def test_the_most_recently_wanted_are_kept(small: SmallPictures, qtbot: QtBot) -> None:
    small.want([1, 2, 3])
    qtbot.waitUntil(lambda: small.has(3))
    small.want([1])
    small.want([4])
    qtbot.waitUntil(lambda: small.has(4))
    assert [small.has(one) for one in (1, 2, 3, 4)] == [True, False, True, True]


def test_what_could_not_be_read_is_asked_for_again_and_told_once(
    small: SmallPictures,
    stored: Stored,
    loader: ThumbnailLoader,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    stored.broken = True
    with qtbot.waitSignal(loader.failed) as failed:
        small.want([1])
    assert failed.args == ["no disk"]
    assert not small.has(1)
    stored.broken = False
    small.want([1])
    qtbot.waitUntil(lambda: small.has(1))
    assert "no disk" in caplog.text


def test_they_never_end_up_in_the_cache_of_the_grid(
    loader: ThumbnailLoader, small: SmallPictures, qtbot: QtBot
) -> None:
    """Nor are the grid's taken for small ones: another size is another picture."""
    loader.request([1], 120)
    qtbot.waitUntil(lambda: loader.cache.has(1, 120))
    assert not small.has(1)
    small.want([1])
    qtbot.waitUntil(lambda: small.has(1))
    assert loader.cache.has(1, 120)
