"""Animations in the viewer: they play by themselves only where a person wants motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.ui.viewer import page as viewer_page
from photosim.ui.viewer.page import ViewerPage
from photosim.ui.viewer.pictures import Size
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, make_library, opened


@pytest.fixture(params=["moving.gif", "moving.webp"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def app(
    qtbot: QtBot, themed: ThemeManager, tmp_path: Path, model: Path, name: str
) -> Iterator[Opened]:
    photos = tmp_path / "photos"
    photos.mkdir()
    first, *rest = (photo_like(seed, (160, 120)) for seed in range(3))
    first.save(photos / name, save_all=True, append_images=rest, duration=40, loop=0)
    photo_like(7, (160, 120)).save(photos / "still.jpg")
    make_library(tmp_path / "library", [photos])
    with opened(qtbot, themed, tmp_path / "library", watcher=None) as made:
        yield made


def view(app: Opened, name: str) -> ViewerPage:
    window = app.window
    photo = app.id_of(name)
    window.viewer.open_photos([app.id_of("still.jpg"), photo], photo)
    app.wait(lambda: window.viewer.control.pictures.get(photo) is not None)
    return window.viewer


def test_it_plays_by_itself_where_motion_is_wanted(
    app: Opened, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(viewer_page, "moves", lambda _: True)
    page = view(app, name)
    app.wait(lambda: page.canvas.frame == 1)
    assert page.keys["play"].isChecked()
    QTest.keyClick(page.canvas, Qt.Key.Key_P)
    assert not page.canvas.playing


def test_without_motion_it_stands_still_until_its_key(app: Opened, name: str) -> None:
    app.window.themes.set_motion(False)
    page = view(app, name)
    photo = app.id_of(name)
    app.wait(page.keys["play"].isEnabled)
    app.wait_settled()
    assert not page.canvas.playing
    assert page.control.pictures.get(photo, Size.FRAMES) is None  # nor is more of it decoded
    assert page.canvas.has_picture()
    QTest.keyClick(page.canvas, Qt.Key.Key_P)
    app.wait(lambda: page.canvas.frame == 1)
    QTest.keyClick(page.canvas, Qt.Key.Key_P)
    assert not page.canvas.playing
    QTest.keyClick(page.canvas, Qt.Key.Key_P)
    assert page.canvas.playing
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    QTest.keyClick(page.canvas, Qt.Key.Key_Right)
    app.wait(page.keys["play"].isEnabled)
    assert not page.canvas.playing


def test_only_an_animation_has_the_button(app: Opened, name: str) -> None:
    page = view(app, name)
    app.wait(page.keys["play"].isVisible)
    assert not page.bar.button("play").isHidden()
    QTest.keyClick(page.canvas, Qt.Key.Key_Left)
    assert not page.keys["play"].isVisible()
    assert page.bar.button("play").isHidden()
