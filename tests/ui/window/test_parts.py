"""The parts around the grid: empty states, status, settings, dialogs, banners."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.jobs import Progress
from photosim.core.types import FailedFile
from photosim.library.values import Order
from photosim.library.watching.watcher import NoteKind, WatchNote
from photosim.ui.folders.excluded_dialog import ExcludedDialog
from photosim.ui.search.empty_states import Empty, Situation, decide, message_of
from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.widgets.words.remedies import error_words
from photosim.ui.window.failed_files_dialog import FailedDialog
from photosim.ui.window.settings_dialog import SettingsDialog
from photosim.ui.window.shortcuts_dialog import ShortcutsDialog
from photosim.ui.window.status_bar import pace_text, state_text
from photosim.ui.work.session import SessionState
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed

S = SessionState


def browsing(state: SessionState = S.READY, **more: object) -> Situation:
    values: dict[str, object] = {"folders": 1, "photos": 0, "browsed": True, **more}
    return Situation(state, **values)  # type: ignore[arg-type]


def results(**more: object) -> Situation:
    values: dict[str, object] = {"folders": 1, "photos": 0, "answered": True, **more}
    return Situation(S.READY, is_query=True, browsed=True, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (browsing(S.OPENING, browsed=False), Empty.OPENING),
        (browsing(S.READY, browsed=False), Empty.OPENING),
        (browsing(S.FAILED), Empty.CANNOT_OPEN),
        (browsing(folders=0), Empty.NO_FOLDERS),
        (browsing(S.WORKING, folders=0), Empty.NO_FOLDERS),
        (browsing(S.WORKING), Empty.FIRST_PHOTOS),
        (browsing(S.PAUSED), Empty.FIRST_PHOTOS),
        (browsing(S.WORKING, photos=1), None),
        (browsing(), Empty.NO_PHOTOS),
        (browsing(online=False), Empty.OFFLINE),
        (browsing(online=True), Empty.NO_PHOTOS),
        (browsing(photos=5, online=False), None),
        (browsing(album=True), Empty.EMPTY_ALBUM),
        (browsing(album=True, photos=1), None),
        (browsing(album=True, folders=0), Empty.EMPTY_ALBUM),
        (results(photos=5), None),
        (results(answered=False), Empty.SEARCHING),
        (results(searching=True), Empty.SEARCHING),
        (results(searching=True, photos=9), None),
        (results(failed=True, photos=9), Empty.SEARCH_FAILED),
        (results(nothing_similar=True, found=9, found_here=9), Empty.NOTHING_SIMILAR),
        (results(found=9, found_here=9), Empty.HIDDEN_BY_SLIDER),
        (results(found=9, found_here=0), Empty.NOT_IN_FOLDER),
        (results(copies_only=True, nothing_similar=True), Empty.NO_COPIES),
        (results(copies_only=True, found=2, found_here=2), Empty.HIDDEN_BY_SLIDER),
    ],
)
def test_which_page_stands_instead_of_the_grid(now: Situation, expected: Empty | None) -> None:
    assert decide(now) is expected


OFFERS = ("add_folder", "home", "all_folders", "reset_similarity", "everything", "anyway",
          "failed", "reopen")  # fmt: skip


@pytest.mark.parametrize("empty", list(Empty))
def test_every_page_has_words_and_says_what_to_do(empty: Empty) -> None:
    done: list[str] = []
    do = {name: (lambda name=name: done.append(name)) for name in OFFERS}
    for photos in (0, 100):
        message = message_of(
            empty, do, error=OSError(2, "No such file"), folder="Holidays", library_photos=photos
        )
        assert message.title
        assert message.text.endswith(".")
        waits = empty in {Empty.OPENING, Empty.SEARCHING, Empty.FIRST_PHOTOS}
        assert bool(message.offers) != waits
        for offer in message.offers:
            offer.do()
    assert waits or done


@pytest.mark.parametrize(
    ("state", "progress", "text", "pace"),
    [
        (S.READY, None, "Up to date", ""),
        (S.OPENING, None, "Opening the library", ""),
        (S.READING, None, "Reading only", ""),
        (S.WORKING, None, "Looking at folders", ""),
        (S.WORKING, Progress("scanning", 40), "Scanning · 40", ""),
        (
            S.WORKING,
            Progress("adding photos", 40, 100, 12.0, 5.0),
            "Adding photos · 40 of 100",
            "12 photos/s · 5 s left",
        ),
        (S.PAUSED, Progress("adding photos", 40, 100, 12.0, 5.0), "Paused · 40 of 100", ""),
    ],
)
def test_what_the_bottom_line_says(
    state: SessionState, progress: Progress | None, text: str, pace: str
) -> None:
    assert state_text(state, progress) == text
    assert pace_text(state, progress) == pace


# ---- preferences


def test_preferences_survive_a_restart(tmp_path: Path) -> None:
    first = Preferences(tmp_path)
    assert (first.theme, first.background, first.zoom, first.order) == (
        "system", False, None, Order.NEWEST,
    )  # fmt: skip
    assert first.shown("facts_panel")
    first.theme, first.background, first.zoom, first.order = "dark", True, 200, Order.NAME
    first.set_shown("facts_panel", False)
    first.save()
    second = Preferences(tmp_path)
    assert (second.theme, second.background, second.zoom, second.order) == (
        "dark", True, 200, Order.NAME,
    )  # fmt: skip
    assert not second.shown("facts_panel")


def test_nonsense_in_the_file_counts_as_not_set(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text(
        "[General]\ntheme=purple\nzoom=big\norder=random\nbackground=perhaps\n"
        "[layout]\nwindow=nothing\n"
    )
    preferences = Preferences(tmp_path)
    assert preferences.theme == "system"
    assert preferences.zoom is None
    assert preferences.order is Order.NEWEST
    assert not preferences.background
    assert preferences.layout("window") is None


# ---- dialogs


def test_any_error_has_a_title_a_sentence_and_a_remedy() -> None:
    ours = PhotosimError("Title", "Sentence.", Remedy.SEARCH_AGAIN)
    assert as_shown(ours) is ours
    disk = as_shown(OSError(28, "No space left on device", "/x/library.db"))
    assert disk.message == "No space left on device (/x/library.db)."
    assert disk.remedy is Remedy.CHECK_DISK
    bug = as_shown(KeyError("x"))
    assert "KeyError" in bug.message
    assert bug.remedy is Remedy.READ_LOG
    assert "log file" in error_words(bug)


def test_the_settings_take_effect_at_once(
    qtbot: QtBot, themed: ThemeManager, tmp_path: Path
) -> None:
    dialog = SettingsDialog(Preferences(tmp_path), tmp_path / "library", None)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert str(tmp_path / "library") in texts
    with qtbot.waitSignal(dialog.theme_chosen) as theme:
        dialog.themes["dark"].click()
    assert theme.args == ["dark"]
    with qtbot.waitSignal(dialog.background_chosen) as background:
        dialog.background.click()
    assert background.args == [True]


def test_only_folders_inside_can_be_excluded(qtbot: QtBot, themed: ThemeManager) -> None:
    folder = Path("/photos")
    dialog = ExcludedDialog(folder, [folder / "old"], None)
    qtbot.addWidget(dialog)
    assert dialog.add(folder / "raw")
    assert not dialog.add(Path("/elsewhere"))
    assert not dialog.add(folder)
    assert dialog.add(folder / "raw")  # again: still once
    dialog.list.setCurrentRow(0)
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog._accept()
    assert chosen.args[0] == [folder / "raw"]


@pytest.fixture
def failed(qtbot: QtBot, themed: ThemeManager) -> FailedDialog:
    dialog = FailedDialog(None, writable=True)
    qtbot.addWidget(dialog)
    dialog.show_files(
        [FailedFile("/a/one.jpg", "truncated file"), FailedFile("/b/two.heic", "not a picture")]
    )
    return dialog


def test_the_list_of_failed_files(qtbot: QtBot, failed: FailedDialog) -> None:
    assert failed.table.count() == 2
    with qtbot.waitSignal(failed.show_asked) as shown:
        failed.show_in.click()
    assert shown.args == ["/a/one.jpg"]
    failed.table.selectAll()
    assert not failed.show_in.isEnabled()  # one at a time
    with qtbot.waitSignal(failed.retry_asked) as retry:
        failed.retry.click()
    assert retry.args[0] == ["/a/one.jpg", "/b/two.heic"]


def test_of_a_long_folder_the_end_is_shown(failed: FailedDialog) -> None:
    index = failed.table.model().index(0, 2)
    option = QStyleOptionViewItem()
    failed.table.itemDelegateForIndex(index).initStyleOption(option, index)
    assert option.textElideMode is Qt.TextElideMode.ElideLeft
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "/a"


def test_the_list_can_be_filtered_by_reason(failed: FailedDialog) -> None:
    failed.search.setText("not a pic")
    assert failed.table.count() == 1
    failed.table.selectAll()
    assert failed.table.selected() == ["/b/two.heic"]


def test_a_library_that_is_only_read_tries_nothing_again(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = FailedDialog(None, writable=False)
    qtbot.addWidget(dialog)
    dialog.show_files([FailedFile("/a/one.jpg", "truncated file")])
    assert dialog.copy.isEnabled()
    assert not dialog.retry.isEnabled()
    dialog.show_files([])
    assert not dialog.copy.isEnabled()


def test_the_overview_of_keys_opens(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = ShortcutsDialog([("Go", (("Alt+Left, Mouse: back", "Back"),))])
    qtbot.addWidget(dialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert texts == {"Go", "Back", "Alt+Left, Mouse: back"}


def test_banners_replace_each_other_and_can_be_closed(qtbot: QtBot, themed: ThemeManager) -> None:
    banners = Banners(IconBinder(themed))
    qtbot.addWidget(banners)
    banners.resize(600, 100)
    banners.show()
    done: list[int] = []
    banners.show_banner("busy", "Held by 1.", button="Try again", do=lambda: done.append(1))
    banners.show_banner("busy", "Held by 2.", button="Try again", do=lambda: done.append(2))
    banners.show_banner("notice", "A notice.")
    assert banners.texts() == {"busy": "Held by 2.", "notice": "A notice."}
    push = banners._shown["busy"].findChild(QPushButton)
    assert push is not None
    QTest.mouseClick(push, Qt.MouseButton.LeftButton)
    assert done == [2]
    banners._shown["notice"].close_button.click()
    assert banners.texts() == {"busy": "Held by 2."}


# ---- in the window


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library) as made:
        yield made


def test_advice_of_the_watcher_is_shown_until_it_watches_again(
    app: Opened, indexed: Indexed
) -> None:
    window, path = app.window, str(indexed.first)
    text = "The system allows no more watches."
    limit = WatchNote(NoteKind.LIMIT, path, text, Remedy.RAISE_LIMIT, "fs.x=9")
    app.session.noted.emit(limit)
    assert "sysctl fs.x=9" in window.banners.texts()[f"watch {path}"]
    assert window.folders.model.rows()[1].note == "Checked now and then"
    app.session.noted.emit(WatchNote(NoteKind.WATCHING, path, "Watched."))
    assert f"watch {path}" not in window.banners.texts()
    assert window.folders.model.rows()[1].note == ""


def test_the_theme_changes_everywhere_at_once(app: Opened) -> None:
    window = app.window
    light = window.grab().toImage().pixelColor(5, 5).lightness()
    window.action_set["settings"].trigger()
    window.findChild(SettingsDialog).themes["dark"].click()
    dark = window.grab().toImage().pixelColor(5, 5).lightness()
    assert light > 200
    assert dark < 60
    assert window.preferences.theme == "dark"


def test_fewer_cores_reopen_the_library_and_keep_the_place(app: Opened) -> None:
    window = app.window
    window.control.search_photos([int(window.grid.ids()[0])])
    app.wait(lambda: window.control.here.result is not None)
    before = window.grid.ids().tolist()
    first = app.session.library
    window.action_set["settings"].trigger()
    window.findChild(SettingsDialog).background.click()
    app.wait(lambda: app.session.library is not None and app.session.library is not first)
    app.wait_settled()
    assert app.session.writable
    assert window.preferences.background
    assert window.grid.ids().tolist() == before


def test_zoom_by_keys_slider_and_wheel_agree(app: Opened) -> None:
    window = app.window
    start = window.grid.zoom()
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.grid.zoom() > start
    assert window.status.zoom.value() == window.grid.zoom()
    window.status.zoom.setValue(100)
    assert window.grid.zoom() == 100
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.grid.zoom() == start


def test_panels_hide_and_are_remembered(app: Opened) -> None:
    window = app.window
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.folders.isVisible()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert not window.side.isVisible()
    assert not window.preferences.shown("folders_panel")
    assert not window.preferences.shown("facts_panel")
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.folders.isVisible()


def test_an_excluded_folder_leaves_and_comes_back(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    from tests.helpers.windows import make_library, write_photos

    folder = tmp_path / "photos"
    write_photos(folder / "kept", range(3))
    write_photos(folder / "drafts", range(10, 14))
    make_library(tmp_path / "library", [folder])
    with opened(qtbot, themed, tmp_path / "library") as app:
        assert app.window.grid.count() == 7
        app.window.folders.select(folder)
        app.window.action_set["excluded"].trigger()
        dialog = app.window.findChild(ExcludedDialog)
        assert dialog is not None
        assert dialog.add(folder / "drafts")
        dialog._accept()
        app.wait(lambda: app.window.grid.count() == 3)
        app.wait_settled()
        app.session.set_excluded(folder, [])
        app.wait(lambda: app.window.grid.count() == 7)
