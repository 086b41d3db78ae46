"""The one way by which pictures are loaded: order, what is dropped, errors, the end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.ui.pictures.loader import PictureLoader, each

Loader = PictureLoader[int, str]
MakeLoader = Callable[..., Loader]


class Gate:
    """Lets a load begin, and waits with it until it may go on."""

    def __init__(self) -> None:
        self.began, self.go_on = threading.Event(), threading.Event()
        self.asked: list[int] = []

    def load(self, key: int) -> str:
        self.asked.append(key)
        self.began.set()
        assert self.go_on.wait(20)
        return f"picture {key}"


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[MakeLoader]:
    loaders: list[Loader] = []

    def of(load: Callable[[int], str], threads: int = 1) -> Loader:
        loaders.append(PictureLoader("pieces", each(load), threads=threads))
        return loaders[-1]

    yield of
    for loader in loaders:
        loader.close()


def threads_of(name: str = "pieces") -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name.startswith(f"{name}-")]


def made_by(loader: Loader) -> list[tuple[int, str]]:
    made: list[tuple[int, str]] = []
    loader.made.connect(lambda key, picture: made.append((key, picture)))
    return made


def test_pictures_are_made_beside_the_window_and_handed_over_in_its_thread(
    make: MakeLoader, qtbot: QtBot, qapp: QApplication
) -> None:
    beside: list[bool] = []
    in_window: list[bool] = []
    loader = make(lambda key: (beside.append(QThread.currentThread() is not qapp.thread()), "p")[1])
    loader.made.connect(lambda *_: in_window.append(QThread.currentThread() is qapp.thread()))
    assert not threads_of()  # none before there is anything to load
    with qtbot.waitSignal(loader.loaded):
        loader.request([1])
    assert (beside, in_window) == ([True], [True])


def test_the_grid_goes_before_all_others_and_each_replaces_only_its_own_wishes(
    make: MakeLoader, qtbot: QtBot
) -> None:
    gate = Gate()
    loader = make(gate.load)
    made = made_by(loader)
    loader.request([1, 2], "albums")
    assert gate.began.wait(20)
    loader.request([30], "suggestions")
    loader.request([31], "suggestions")
    loader.request([20, 10])
    gate.go_on.set()
    qtbot.waitUntil(lambda: len(made) == 5)
    assert gate.asked == [1, 20, 10, 2, 31]


def test_what_nobody_wants_any_more_is_not_made_but_what_another_wants_is(
    make: MakeLoader, qtbot: QtBot
) -> None:
    began, go_on = threading.Event(), threading.Event()
    decoded: list[int] = []

    def load(keys: list[int]) -> dict[int, Callable[[], str]]:
        began.set()
        assert go_on.wait(20)
        return {key: lambda key=key: (decoded.append(key), "p")[1] for key in keys}  # type: ignore[misc]

    loader: Loader = PictureLoader("pieces", load, at_once=3)
    try:
        loader.request([1, 2, 3])
        assert began.wait(20)
        loader.request([2], "albums")
        loader.request([9])
        go_on.set()
        made = made_by(loader)
        qtbot.waitUntil(lambda: len(made) == 2)
        assert decoded == [2, 9]
        loader.request([1])  # dropped, not forgotten: it can be asked for again
        qtbot.waitUntil(lambda: decoded == [2, 9, 1])
    finally:
        loader.close()


def test_one_picture_that_two_want_is_loaded_once(make: MakeLoader, qtbot: QtBot) -> None:
    gate = Gate()
    loader = make(gate.load, threads=2)
    made = made_by(loader)
    loader.request([1])
    assert gate.began.wait(20)
    loader.request([1, 2], "albums")
    loader.request([1, 2])
    gate.go_on.set()
    qtbot.waitUntil(lambda: len(made) == 2)
    assert sorted(gate.asked) == [1, 2]


def test_what_another_got_meanwhile_is_not_loaded_again(make: MakeLoader, qtbot: QtBot) -> None:
    gates = {1: threading.Event(), 3: threading.Event()}
    asked: list[int] = []

    def load(key: int) -> str:
        asked.append(key)
        assert key not in gates or gates[key].wait(20)
        return "picture"

    loader = make(load)
    made = made_by(loader)
    loader.request([1])
    qtbot.waitUntil(lambda: asked == [1])
    loader.request([2, 4], "albums")
    loader.request([2, 3])
    gates[1].set()
    qtbot.waitUntil(lambda: (2, "picture") in made)  # before its turn for the albums
    gates[3].set()
    qtbot.waitUntil(lambda: (4, "picture") in made)
    assert asked == [1, 2, 3, 4]


def test_an_error_is_told_once_and_the_others_come(
    make: MakeLoader, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    broken = {2}

    def load(key: int) -> str:
        if key in broken:
            raise OSError("the disk is gone")
        return f"picture {key}"

    loader = make(load)
    made = made_by(loader)
    told: list[tuple[list[int], Exception]] = []
    loader.failed.connect(lambda keys, error: told.append((keys, error)))
    loader.request([1, 2, 3])
    qtbot.waitUntil(lambda: len(made) == 2)
    assert [(keys, str(error)) for keys, error in told] == [([2], "the disk is gone")]
    assert "can't be read: the disk is gone" in caplog.text
    broken.clear()
    loader.request([2])
    qtbot.waitUntil(lambda: (2, "picture 2") in made)
    assert len(told) == 1


@pytest.mark.parametrize("error", [PhotosimError("Title", "A reason."), CancelledError()])
def test_an_error_that_was_foreseen_warns_nobody(
    make: MakeLoader, qtbot: QtBot, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    def load(_: int) -> str:
        raise error

    loader = make(load)
    with qtbot.waitSignal(loader.failed) as failed:
        loader.request([1])
    assert failed.args == [[1], error]
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


def test_closing_does_not_wait_for_a_dead_network_share(
    make: MakeLoader, qtbot: QtBot, qapp: QApplication
) -> None:
    gate = Gate()
    loader = make(gate.load)
    made = made_by(loader)
    loader.request([1, 2])
    assert gate.began.wait(20)
    loader.close(0.01)
    (left,) = threads_of()
    gate.go_on.set()
    left.join(20)
    assert not left.is_alive()
    qapp.processEvents()
    assert not made
    loader.request([3])
    assert gate.asked == [1]
