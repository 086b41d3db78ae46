"""The icon in the tray, notices, and what is told of long work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from photosim.library.values import IndexReport
from photosim.ui.desktop import login
from photosim.ui.desktop.ended import LONG, SAID, EndNotices
from photosim.ui.desktop.notices import DesktopNotices
from photosim.ui.desktop.tray import TRIES, StayingOn
from photosim.ui.settings.desktop import DesktopSection
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.work.session import SessionState
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed


class Desktop(QWidget):
    """A desktop whose tray can be there or not; what was shown and asked of the window."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.tray = True
        self.told: list[str] = []
        self.did: list[str] = []
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: self.tray)
        monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
        # The offscreen platform complains of an icon in a tray that it hasn't.
        self.visible = False
        monkeypatch.setattr(QSystemTrayIcon, "show", lambda _: self.show_icon(True))
        monkeypatch.setattr(QSystemTrayIcon, "hide", lambda _: self.show_icon(False))
        monkeypatch.setattr(
            QSystemTrayIcon, "showMessage", lambda _, title, text, *rest: self.told.append(text)
        )

    def show_icon(self, visible: bool) -> None:
        self.visible = visible


@pytest.fixture
def desktop(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    made = Desktop(monkeypatch)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed, desktop: Desktop) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library) as made:
        yield made


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path)


@pytest.fixture
def notices(desktop: Desktop) -> DesktopNotices:
    return DesktopNotices(desktop)


@pytest.fixture
def staying(desktop: Desktop, preferences: Preferences, notices: DesktopNotices) -> StayingOn:
    return StayingOn(
        preferences,
        notices,
        pause=QAction("Pause", desktop),
        show=lambda: desktop.did.append("show"),
        leave=lambda: desktop.did.append("leave"),
        parent=desktop,
    )


def test_nobody_stays_who_was_not_asked_to(staying: StayingOn, notices: DesktopNotices) -> None:
    assert not staying.wanted
    assert not notices.stays


def test_a_person_turns_it_on_and_off(
    staying: StayingOn, notices: DesktopNotices, preferences: Preferences, desktop: Desktop
) -> None:
    staying.choose(True)
    assert staying.wanted
    assert notices.stays
    assert desktop.visible
    assert preferences.stay_on
    staying.choose(False)
    assert not staying.wanted
    assert not notices.stays
    assert not desktop.visible


def test_without_a_tray_nobody_stays(staying: StayingOn, desktop: Desktop) -> None:
    staying.choose(True)
    desktop.tray = False
    assert not staying.wanted


def test_the_first_time_is_told_and_no_other(staying: StayingOn, desktop: Desktop) -> None:
    staying.choose(True)
    staying.window_closed()
    staying.window_closed()
    assert len(desktop.told) == 1
    assert "goes on watching" in desktop.told[0]


def test_the_menu_brings_the_window_and_leaves(staying: StayingOn, desktop: Desktop) -> None:
    show, pause, _, leave = staying.menu.actions()
    show.trigger()
    leave.trigger()
    assert desktop.did == ["show", "leave"]
    assert pause.text() == "Pause"


def test_the_icon_outlives_a_notice_only_where_it_stays(
    staying: StayingOn, desktop: Desktop, notices: DesktopNotices
) -> None:
    notices.show("photosim", "done", lambda: desktop.did.append("clicked"))
    icon = notices.findChild(QSystemTrayIcon)
    assert icon is not None
    icon.messageClicked.emit()
    assert desktop.did == ["clicked"]
    notices._hide()
    assert not desktop.visible
    staying.choose(True)
    notices._hide()
    assert desktop.visible
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert desktop.did == ["clicked", "show"]


def test_a_start_without_window_waits_for_the_tray(
    staying: StayingOn, desktop: Desktop, preferences: Preferences, notices: DesktopNotices
) -> None:
    preferences.stay_on = True
    desktop.tray = False
    staying.start_hidden()
    staying._look_again()
    assert not notices.stays
    desktop.tray = True
    staying._look_again()
    assert notices.stays
    assert desktop.did == []


def test_a_start_without_window_shows_it_where_no_tray_comes(
    staying: StayingOn, desktop: Desktop, preferences: Preferences
) -> None:
    preferences.stay_on = True
    desktop.tray = False
    staying.start_hidden()
    for _ in range(TRIES):
        staying._look_again()
    assert desktop.did == ["show"]


def test_a_start_without_window_shows_it_where_nobody_wants_to_stay(
    staying: StayingOn, desktop: Desktop
) -> None:
    staying.start_hidden()
    assert desktop.did == ["show"]


class Work(QObject):
    """The signals of a session that ends of work are heard by."""

    state_changed = Signal(object)
    finished_update = Signal(object)
    ended = Signal(float)
    state = SessionState.READY

    @property
    def lessons(self) -> Work:
        return self


class Ends:
    """Notices of ends with a clock of the test's."""

    def __init__(self, desktop: Desktop, preferences: Preferences, notices: DesktopNotices) -> None:
        self.work, self.now, self.looking = Work(desktop), 0.0, False
        self.said: list[str] = []
        self.notices = EndNotices(
            self.work,
            preferences,
            notices,
            looking=lambda: self.looking,
            show=lambda: None,
            say=self.said.append,
            parent=desktop,
        )
        self.notices._clock = lambda: self.now

    def work_for(self, seconds: float, added: int) -> None:
        self.work.state_changed.emit(SessionState.WORKING)
        self.work.finished_update.emit(IndexReport(added=added))
        self.now += seconds
        self.work.state_changed.emit(SessionState.READY)


@pytest.fixture
def ends(desktop: Desktop, preferences: Preferences, notices: DesktopNotices) -> Ends:
    return Ends(desktop, preferences, notices)


@pytest.mark.parametrize(
    ("added", "words"),
    [
        (1234, "1,234 photos were added; all is done."),
        (1, "1 photo was added; all is done."),
        (0, "The work on your photos is done."),
    ],
)
def test_long_work_is_told(ends: Ends, desktop: Desktop, added: int, words: str) -> None:
    ends.work_for(LONG, added)
    assert desktop.told == [words]


def test_what_is_short_seen_or_not_wanted_is_not_told(
    ends: Ends, desktop: Desktop, preferences: Preferences
) -> None:
    ends.work_for(LONG - 1, 5)
    ends.looking = True
    ends.work_for(LONG, 5)
    ends.looking, preferences.tell_ends = False, False
    ends.work_for(LONG, 5)
    assert desktop.told == []


def test_a_screen_reader_says_each_end_that_somebody_waits_for(ends: Ends) -> None:
    ends.looking = True
    ends.work_for(SAID - 1, 0)
    assert ends.said == []
    ends.work_for(SAID, 0)
    ends.work_for(SAID - 1, 2)
    ends.work.ended.emit(1.0)
    assert ends.said == [
        "The work on your photos is done.",
        "2 photos were added; all is done.",
        "The lesson has ended.",
    ]


def test_a_long_lesson_is_told(ends: Ends, desktop: Desktop) -> None:
    ends.work.ended.emit(LONG - 1)
    assert desktop.told == []
    ends.work.ended.emit(LONG)
    assert desktop.told == ["The lesson has ended."]


def test_the_window_hides_where_one_stays_and_quits_when_told_to(
    app: Opened, desktop: Desktop
) -> None:
    window, closed = app.window, []
    window.closing.connect(lambda: closed.append(True))
    window.staying.choose(True)
    window.close()
    assert not window.isVisible()
    assert closed == []
    window.come_forward()
    assert window.isVisible()
    window.action_set["quit"].trigger()
    assert closed == [True]


def test_the_window_closes_where_there_is_no_tray(app: Opened, desktop: Desktop) -> None:
    window, closed = app.window, []
    window.closing.connect(lambda: closed.append(True))
    window.staying.choose(True)
    desktop.tray = False
    window.close()
    assert closed == [True]


def test_the_settings_say_what_is_and_change_it(app: Opened, desktop: Desktop) -> None:
    section = DesktopSection(
        app.window.preferences,
        app.window.staying,
        app.session.directory,
        app.window.show_error,
    )
    app.qtbot.addWidget(section)
    section.read()
    assert not section.stay.isChecked()
    assert not section.start.isChecked()
    assert section.ends.isChecked()
    section.stay.click()
    section.start.click()
    section.ends.click()
    assert app.window.preferences.stay_on
    assert login.is_on()
    assert not app.window.preferences.tell_ends
    section.start.click()
    assert not login.is_on()
    section.stay.click()
    desktop.tray = False
    section.read()
    assert not section.stay.isEnabled()
    assert "no tray" in section.tray_note.text()
