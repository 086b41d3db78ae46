"""What a screen reader says of answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.ui.desktop import ended
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


def test_the_end_of_comparing_is_said_once(
    app: Opened, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the page, with what was found; not by the window as well."""
    monkeypatch.setattr(ended, "SAID", 0.0)
    page = app.window.duplicates
    page.visit_asked.emit()
    app.wait(lambda: len(page.groups) and not page.control.at_work and page.control.settled)
    app.wait_settled()
    app.wait(lambda: reader.said)
    assert len(reader.said) == 1, reader.said
    assert "group" in reader.said[0]
    page.left.emit()
    app.session.update()
    app.wait(lambda: len(reader.said) > 1)
    assert reader.said[1] == "The work on your photos is done."
