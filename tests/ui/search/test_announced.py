"""What a screen reader says of answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed, Reader


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made


def search(app: Opened) -> None:
    with app.qtbot.waitSignal(app.window.control.answer_shown):
        app.window.control.search_photos([app.id_of("photo 000.jpg")])


def test_what_was_found_is_said_once_and_again_on_coming_back(app: Opened, reader: Reader) -> None:
    control = app.window.control
    search(app)
    app.wait_settled()
    assert reader.said == [control.results.counts]
    assert "1 copy" in reader.said[0]
    control.back()
    app.wait_settled()
    assert len(reader.said) == 1
    control.forward()
    app.wait_settled()
    assert reader.said == [control.results.counts] * 2


def test_why_nothing_is_shown_is_said(app: Opened, reader: Reader) -> None:
    search(app)
    reader.said.clear()
    app.window.control._on_search_failed(PhotosimError("It is gone", "The photo was moved."))
    (said,) = reader.said
    assert said.startswith("It is gone. The photo was moved.")
