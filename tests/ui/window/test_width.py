"""Every page can be used in a window 800 points wide, however large the text is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QMenuBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed

WIDTH = 800


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made
        themed.set_text_size(100)


def browsing(app: Opened) -> None:
    app.window.grid.select([int(app.window.grid.ids()[0])])


def narrowed(app: Opened) -> None:
    app.window.action_set["narrow"].trigger()


def album(app: Opened) -> None:
    window = app.window
    window.albums.add("A rather long name of an album", window.grid.ids()[:9].tolist(), new=True)
    app.wait_settled()
    window.control.browse(album="A rather long name of an album")
    app.wait(lambda: window.suggestions.can_answer)


def results(app: Opened) -> None:
    app.window.control.search_photos([app.id_of("photo 000.jpg")])
    app.wait(lambda: app.window.control.here.result is not None)
    app.window.control.less_like([int(app.window.grid.ids()[-1])])
    app.wait(lambda: app.window.control.here.result is not None)


def viewer(app: Opened) -> None:
    app.window.grid.set_current(int(app.window.grid.ids()[0]))
    app.window.action_set["view"].trigger()
    app.wait(app.window.viewer.canvas.has_picture)


def compare(app: Opened) -> None:
    app.window.grid.select(app.window.grid.ids()[:3].tolist())
    app.window.action_set["compare"].trigger()
    app.wait(lambda: app.window.compare.loaded)


def duplicates(app: Opened) -> None:
    page = app.window.duplicates
    page.visit_asked.emit()
    app.wait(lambda: len(page.groups) >= 4)


def lessons(app: Opened) -> None:
    app.window.action_set["teach"].trigger()
    app.wait(lambda: app.window.teach.control.known is not None)


def on_map(app: Opened) -> None:
    page = app.window.map
    page.visit_asked.emit()
    app.wait(lambda: len(page.canvas.field) == 22)


def reports(app: Opened) -> None:
    app.window.reports.visit_asked.emit()


def statistics(app: Opened) -> None:
    page = app.window.statistics
    page.visit_asked.emit()
    app.wait(page.area.isVisible)


def settings(section: str) -> Callable[[Opened], None]:
    def show(app: Opened) -> None:
        app.window.settings.visit_asked.emit()
        app.window.settings.show_section(section)

    return show


PAGES: dict[str, Callable[[Opened], None]] = {
    "browsing": browsing,
    "narrowed": narrowed,
    "album": album,
    "results": results,
    "viewer": viewer,
    "compare": compare,
    "duplicates": duplicates,
    "teach": lessons,
    "map": on_map,
    "reports": reports,
    "statistics": statistics,
    **{
        f"settings, {name}": settings(name)
        for name in ("Folders", "Indexing", "Model", "Appearance", "Viewing", "Library", "Keys")
    },
}


def cut(window: QWidget) -> list[str]:
    """What of buttons, boxes and words can't be seen whole."""
    found = []
    for kind in (QAbstractButton, QComboBox, QLabel):
        for one in window.findChildren(kind):
            if not one.isVisible() or isinstance(one.parentWidget(), QMenuBar):
                continue
            place = QRect(one.mapTo(window, QPoint()), one.size())
            words = one.currentText() if isinstance(one, QComboBox) else one.text()
            if not scrolls(one) and not (place.left() >= 0 and place.right() <= window.width()):
                found.append(f"{type(one).__name__} {words!r} lies at {place}")
            elif isinstance(one, QLabel) and one.wordWrap() and one.height() < lines(one):
                found.append(f"{words!r} is {one.height()} high and takes {lines(one)}")
            elif one.width() < needed(one) and not (words and words in one.toolTip()):
                found.append(f"{type(one).__name__} {words!r} has {one.width()} of {needed(one)}")
    return found


def needed(one: QWidget) -> int:
    if isinstance(one, QLabel) and (one.wordWrap() or not one.text() or "…" in one.text()):
        return 0
    return one.minimumSizeHint().width()


def lines(label: QLabel) -> int:
    """The height that a wrapped text takes."""
    return 0 if scrolls(label) else label.heightForWidth(label.width())


def scrolls(one: QWidget) -> bool:
    """Whether it lies in what can be scrolled."""
    above = one.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_page_fits_into_800_points(app: Opened, themed: ThemeManager, percent: int) -> None:
    window = app.window
    themed.set_text_size(percent)
    window.resize(WIDTH, 600)
    found: dict[str, object] = {}
    for page, show in PAGES.items():
        window.pages.go_main()
        window.control.browse(None)
        app.wait_settled()
        show(app)
        app.wait_settled()
        QTest.qWait(0)
        if (least := window.minimumSizeHint().width()) > WIDTH or window.width() > WIDTH:
            found[page] = (least, window.width())
        elif faults := cut(window):
            found[page] = faults
    assert found == {}
