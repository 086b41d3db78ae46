from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QSize, QThread
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosim.ui.pictures.image import decode
from photosim.ui.pictures.thumbnails import (
    NICENESS,
    Thumbnail,
    ThumbnailCache,
    ThumbnailLoader,
)

MakeJpeg = Callable[..., bytes]

broken_on_purpose = pytest.mark.qt_log_ignore("JPEG")
"""Qt's reader says of each file what is wrong with it; the test gives it such files."""


def thumbnail(side: int) -> Thumbnail:
    return Thumbnail(QPixmap(side, side), QSize(side, side), side)


@contextmanager
def loading(
    fetch: Callable[[list[int]], dict[int, bytes]], cache: ThumbnailCache, threads: int = 1
) -> Iterator[ThumbnailLoader]:
    loader = ThumbnailLoader(fetch, cache, threads=threads)
    try:
        yield loader
    finally:
        loader.close()


@pytest.mark.skipif(sys.platform != "linux", reason="niceness belongs to a thread on Linux only")
def test_loading_gives_way_to_painting(qtbot: QtBot) -> None:
    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    found: list[int] = []

    def fetch(_: list[int]) -> dict[int, bytes]:
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
        return {}

    with loading(fetch, ThumbnailCache()) as loader:
        loader.request([1], 100)
        qtbot.waitUntil(lambda: bool(found))
    assert found == [min(19, own + NICENESS)]


def test_cache_keeps_within_its_budget(qapp: QApplication) -> None:
    cache = ThumbnailCache(budget=3 * 100 * 100 * 4)
    for photo_id in (1, 2, 3):
        cache.put(photo_id, thumbnail(100))
    assert cache.get(1) is not None  # used: 2 is the oldest now
    cache.put(4, thumbnail(100))
    assert cache.get(2) is None
    assert cache.get(1) is not None
    assert cache.bytes == 3 * 100 * 100 * 4
    cache.put(1, thumbnail(50))
    assert cache.bytes == 2 * 100 * 100 * 4 + 50 * 50 * 4
    cache.clear()
    assert (len(cache), cache.bytes) == (0, 0)


def test_one_picture_larger_than_the_budget_is_kept(qapp: QApplication) -> None:
    cache = ThumbnailCache(budget=10)
    cache.put(1, thumbnail(100))
    assert cache.get(1) is not None


def test_missing_until_forgotten(qapp: QApplication) -> None:
    cache = ThumbnailCache()
    cache.mark_missing(7)
    assert cache.has(7, 100)
    assert cache.is_missing(7)
    cache.forget([7])
    assert not cache.has(7, 100)


@broken_on_purpose
def test_decode_fits_and_keeps_what_is_small(jpeg: MakeJpeg, qapp: QApplication) -> None:
    image, natural = decode(jpeg(300, 200), 150)
    assert image is not None
    assert (image.size(), natural) == (QSize(150, 100), QSize(300, 200))
    small, natural = decode(jpeg(30, 20), 150)
    assert small is not None
    assert (small.size(), natural) == (QSize(30, 20), QSize(30, 20))
    wide, _ = decode(jpeg(2000, 3), 100)
    assert wide is not None
    assert wide.size() == QSize(100, 1)
    assert decode(b"no picture", 100)[0] is None
    assert decode(jpeg(300, 200)[:40], 100)[0] is None


@broken_on_purpose
def test_only_the_format_of_thumbnails_is_tried(qapp: QApplication) -> None:
    # Where Qt guesses, its reader for SVG takes part, and that can lock up the window.
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
    assert not QImage.fromData(drawing).isNull()
    assert decode(drawing, 100) == (None, QSize())


def test_visible_first_then_in_chunks(jpeg: MakeJpeg, qtbot: QtBot) -> None:
    asked: list[int] = []

    def fetch(ids: list[int]) -> dict[int, bytes]:
        assert len(ids) <= 8
        asked.extend(ids)
        return {one: jpeg() for one in ids}

    cache = ThumbnailCache()
    wanted = [5, 3, 9, *range(100, 130)]
    with loading(fetch, cache) as loader:
        loader.request(wanted, 100)
        qtbot.waitUntil(lambda: len(cache) == len(wanted))
    assert asked == wanted


def test_a_newer_request_replaces_the_older(jpeg: MakeJpeg, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()
    asked: list[int] = []

    def fetch(ids: list[int]) -> dict[int, bytes]:
        asked.extend(ids)
        started.set()
        assert go_on.wait(20)
        return {one: jpeg() for one in ids}

    cache = ThumbnailCache()
    with loading(fetch, cache) as loader:
        loader.request(range(1000), 100)
        assert started.wait(20)
        loader.request([5, 5000], 100)  # 5 is under way already: it isn't asked for again
        go_on.set()
        qtbot.waitUntil(lambda: cache.has(5, 100) and cache.has(5000, 100))
        # What was under way and isn't looked at any more was not even decoded.
        assert len(cache) == 2
    assert asked == [*range(8), 5000]


def test_what_was_dropped_can_be_asked_for_again(jpeg: MakeJpeg, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()

    def fetch(ids: list[int]) -> dict[int, bytes]:
        started.set()
        assert go_on.wait(20)
        return {one: jpeg() for one in ids}

    cache = ThumbnailCache()
    with loading(fetch, cache) as loader:
        loader.request([1, 2, 3], 100)
        assert started.wait(20)
        loader.request([9], 100)
        go_on.set()
        qtbot.waitUntil(lambda: cache.has(9, 100))
        assert not cache.has(1, 100)
        loader.request([1], 100)
        qtbot.waitUntil(lambda: cache.has(1, 100))


def test_another_side_loads_again_and_the_old_stays_until_then(
    jpeg: MakeJpeg, qtbot: QtBot
) -> None:
    cache = ThumbnailCache()
    with loading(lambda ids: {one: jpeg(300, 300) for one in ids}, cache) as loader:
        loader.request([1], 100)
        qtbot.waitUntil(lambda: cache.has(1, 100))
        loader.request([1], 200)
        assert cache.get(1) is not None
        qtbot.waitUntil(lambda: cache.has(1, 200))
    pixmap = cache.get(1)
    assert pixmap is not None
    assert pixmap.width() == 200


@broken_on_purpose
def test_missing_and_broken_are_not_asked_for_twice(jpeg: MakeJpeg, qtbot: QtBot) -> None:
    asked: list[int] = []

    def fetch(ids: list[int]) -> dict[int, bytes]:
        asked.extend(ids)
        return {one: b"broken" if one == 2 else jpeg() for one in ids if one != 1}

    cache = ThumbnailCache()
    with loading(fetch, cache) as loader:
        loader.request([1, 2, 3], 100)
        qtbot.waitUntil(lambda: all(cache.has(one, 100) for one in (1, 2, 3)))
        assert (cache.is_missing(1), cache.is_missing(2), cache.is_missing(3)) == (
            True,
            True,
            False,
        )
        loader.request([1, 2, 3, 4], 100)
        qtbot.waitUntil(lambda: cache.has(4, 100))
    assert asked == [1, 2, 3, 4]


def test_a_failing_fetch_is_told_and_the_pool_goes_on(
    jpeg: MakeJpeg, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    broken = True

    def fetch(ids: list[int]) -> dict[int, bytes]:
        if broken:
            raise OSError("the disk is gone")
        return {one: jpeg() for one in ids}

    cache = ThumbnailCache()
    with loading(fetch, cache) as loader:
        with qtbot.waitSignal(loader.failed) as failed:
            loader.request([1], 100)
        assert failed.args == ["the disk is gone"]
        assert not cache.is_missing(1)
        broken = False
        loader.request([1], 100)
        qtbot.waitUntil(lambda: cache.has(1, 100))
    assert "can't be read" in caplog.text


def test_pictures_arrive_on_the_windows_thread_a_slice_at_a_time(
    jpeg: MakeJpeg, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With no time at all for a slice, each turn of the event loop takes one picture.
    monkeypatch.setattr("photosim.ui.pictures.loader.SLICE_SECONDS", 0.0)
    deliveries: list[list[int]] = []
    threads: set[bool] = set()

    def loaded(ids: list[int]) -> None:
        deliveries.append(ids)
        threads.add(QThread.currentThread() is qapp.thread())

    cache = ThumbnailCache()
    with loading(lambda ids: {one: jpeg() for one in ids}, cache, threads=2) as loader:
        loader.loaded.connect(loaded)
        loader.request(range(200), 100)
        qtbot.waitUntil(lambda: len(cache) == 200)
    assert [len(ids) for ids in deliveries] == [1] * 200
    assert threads == {True}


def test_closing_while_loading_joins(jpeg: MakeJpeg, qapp: QApplication) -> None:
    cache = ThumbnailCache()
    with loading(lambda ids: {one: jpeg() for one in ids}, cache, threads=3) as loader:
        loader.request(range(5000), 100)
    loader.close()
    qapp.processEvents()
    assert not [one for one in threading.enumerate() if one.name.startswith("thumbnails-")]
