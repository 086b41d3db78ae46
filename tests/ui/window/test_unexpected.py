"""What nobody expected, thrown where it can be thrown: in a slot, in a lane, in a thread."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from photosim.app import CrashReporter, note_qt_message
from photosim.core.errors import PhotosimError, Remedy
from photosim.core.jobs import JobContext
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window import unexpected_dialog
from photosim.ui.window.unexpected_dialog import UnexpectedDialog
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed


@pytest.fixture
def app(
    qtbot: QtBot,
    themed: ThemeManager,
    indexed: Indexed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Opened]:
    monkeypatch.setattr(unexpected_dialog, "log_dir", lambda: tmp_path)
    (tmp_path / "photosim.log").write_text("INFO photosim: lost /home/anna/a.jpg\n", "utf-8")
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made


@pytest.fixture
def reporter() -> Iterator[CrashReporter]:
    made = CrashReporter()
    yield made
    made.uninstall()


def shown(app: Opened) -> list[UnexpectedDialog]:
    return [one for one in app.window.findChildren(UnexpectedDialog) if one.isVisible()]


def broken(*_: object) -> None:
    raise ZeroDivisionError("nobody saw it come")


def only(app: Opened) -> UnexpectedDialog:
    app.wait(lambda: shown(app))
    (dialog,) = shown(app)
    assert "ZeroDivisionError" in dialog.said.text()
    assert "Your photos were not touched" in dialog.advice.text()
    return dialog


@pytest.mark.qt_no_exception_capture
def test_an_error_in_a_slot_is_told_once_and_the_app_goes_on(
    app: Opened, reporter: CrashReporter
) -> None:
    app.window.activateWindow()
    app.window.grid.selectionChanged.connect(broken)
    app.window.grid.select_all()
    dialog = only(app)
    app.window.grid.clear_selection()
    assert shown(app) == [dialog]  # one at a time
    app.window.grid.selectionChanged.disconnect(broken)
    dialog.go_on.click()
    app.wait(lambda: not shown(app))
    app.window.control.search_photos([int(app.window.grid.ids()[0])])
    app.wait(lambda: app.window.control.here.result is not None)


def test_an_error_in_a_lane_is_told(app: Opened) -> None:
    def work(job: JobContext) -> None:
        broken()

    app.session.reading.submit("do what fails", work)
    only(app).go_on.click()
    app.wait_settled()


def test_an_error_in_a_thread_is_told(app: Opened, reporter: CrashReporter) -> None:
    app.window.activateWindow()
    thread = threading.Thread(target=broken)
    thread.start()
    thread.join(10)
    only(app).reject()


def test_what_photosim_says_itself_is_told_as_before(app: Opened) -> None:
    app.window.show_error(PhotosimError("Title", "Sentence.", Remedy.SEARCH_AGAIN))
    assert shown(app) == []
    box = next(one for one in app.window.findChildren(QDialog) if one.isVisible())
    box.reject()


def test_a_report_is_saved_with_two_clicks(app: Opened, tmp_path: Path) -> None:
    app.window.show_error(ZeroDivisionError("x"))
    (dialog,) = shown(app)
    dialog.save.click()
    app.wait(lambda: dialog.findChildren(QFileDialog))
    (picker,) = dialog.findChildren(QFileDialog)
    target = tmp_path / "report.txt"
    picker.fileSelected.emit(str(target))
    picker.reject()
    told = target.read_text("utf-8")
    assert "ZeroDivisionError: x" in told
    assert "photosim" in told.splitlines()[0]
    assert "anna" not in told
    assert str(target) in dialog.saved.text()
    dialog.names.setChecked(True)
    dialog.show_details.setChecked(True)
    assert "/home/anna/a.jpg" in dialog.details.toPlainText()
    dialog.save_to(tmp_path / "no folder" / "report.txt")
    assert "can't be saved" in dialog.saved.text()
    dialog.reject()


def test_what_qt_says_goes_into_the_log(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    monkeypatch.setattr(logging.getLogger("photosim"), "propagate", True)
    note_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "a warning")
    assert told == []
    note_qt_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), "no more memory")
    assert [str(one) for one in told] == ["no more memory"]
    assert "a warning" in caplog.text


def test_after_a_run_that_was_cut_short_one_goes_on_where_one_was(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        made.window.control.browse(indexed.second)
        made.wait_settled()
        made.window.preferences.save()
    with opened(qtbot, themed, indexed.library, watcher=None, settle=False) as made:
        made.window.tell_crashed()
        made.wait(lambda: made.window.grid.count() > 0)
        made.wait_settled()
        assert made.window.control.here.folder is None
        assert "did not end in order" in made.window.banners.texts()["crashed"]
        buttons = made.window.banners.findChildren(QPushButton)
        next(one for one in buttons if one.text() == "Go on where you were").click()
        made.wait(lambda: made.window.control.here.folder == indexed.second)
        assert "crashed" not in made.window.banners.texts()
        made.wait_settled()


@pytest.mark.parametrize("percent", [100, 200])
def test_its_paragraphs_stand_equally_far_apart(
    app: Opened, themed: ThemeManager, percent: int
) -> None:
    themed.set_text_size(percent)
    dialog = UnexpectedDialog(app.window, ZeroDivisionError("nobody saw it come"), [])
    dialog.show()
    app.wait_settled()
    words = [dialog.said, dialog.advice, dialog.send]
    assert all(one.height() == one.heightForWidth(one.width()) for one in words)
    gaps = {
        below.geometry().top() - above.geometry().bottom()
        for above, below in pairwise([*words, dialog.names])
    }
    assert len(gaps) == 1
