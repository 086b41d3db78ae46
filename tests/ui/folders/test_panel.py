"""The column of folders: words, marks, and what clicks and keys do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from photosim.library.values import FolderStatus
from photosim.ui.folders.panel import ALL_PHOTOS, FoldersPanel, folder_note, rows_of
from photosim.ui.widgets.row_list import RowsModel
from photosim.ui.widgets.theme import ThemeManager


def folder(path: str, photos: int = 0, **counts: object) -> FolderStatus:
    values = {"indexed": photos, "pending": 0, "failed": 0, "missing": 0, "online": True}
    values.update(counts)
    online = bool(values.pop("online"))
    state = "ready" if online else "offline"
    return FolderStatus(Path(path), online, state, photos, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "advice", "words", "role"),
    [
        (folder("/a", 5), "", "", "muted"),
        (folder("/a", 5, pending=120), "", "120 waiting", "muted"),
        (folder("/a", 5, failed=1), "", "1 file failed", "warning"),
        (folder("/a", 5, failed=3), "", "3 files failed", "warning"),
        (folder("/a", 5, failed=3, pending=2), "", "2 waiting", "muted"),
        (folder("/a", 5, failed=3), "polled", "Checked now and then", "muted"),
        (folder("/a", 5, online=False, pending=3), "polled", "Offline", "warning"),
    ],
)
def test_the_most_important_thing_is_said(
    status: FolderStatus, advice: str, words: str, role: str
) -> None:
    note, colour = folder_note(status, advice)
    assert note.startswith(words)
    assert bool(note) == bool(words)
    assert colour == role


def test_all_photos_come_first_with_their_sum() -> None:
    rows = rows_of([folder("/x/a", 3), folder("/x/b", 4)], {})
    assert [(row.text, row.side) for row in rows] == [(ALL_PHOTOS, "7"), ("a", "3"), ("b", "4")]
    assert [row.spoken for row in rows][1] == "a, 3 photos"


def test_folders_of_one_name_say_where_they_are() -> None:
    rows = rows_of([folder("/x/2024"), folder("/y/2024"), folder("/x/2025")], {})
    assert [row.note for row in rows[1:]] == ["/x", "/y", ""]


def test_counts_change_without_a_reset(qtbot: QtBot) -> None:
    model = RowsModel(rows_of((), {}))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows_of([folder("/a", 1), folder("/b", 1)], {}))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.set_rows(rows_of([folder("/a", 1), folder("/b", 2)], {}))
    assert changed.args[0].row() == 0  # the sum; then /b
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(rows_of([folder("/b", 2)], {}))


@pytest.fixture
def panel(qtbot: QtBot, themed: ThemeManager) -> Iterator[FoldersPanel]:
    made = FoldersPanel()
    made.resize(240, 400)
    qtbot.addWidget(made)
    made.show_folders([folder("/x/a", 3), folder("/x/b", 4, online=False)])
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_a_click_chooses_a_folder(qtbot: QtBot, panel: FoldersPanel) -> None:
    place = panel.view.visualRect(panel.model.index(1)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [Path("/x/a")]
    assert panel.current_folder() == Path("/x/a")


def test_new_counts_keep_the_choice(panel: FoldersPanel) -> None:
    panel.select(Path("/x/b"))
    panel.show_folders([folder("/x/0", 1), folder("/x/a", 3), folder("/x/b", 9)])
    assert panel.current_folder() == Path("/x/b")
    panel.show_folders([folder("/x/a", 3)])
    assert panel.current_folder() is None


def test_keys_choose_and_ask_to_remove(qtbot: QtBot, panel: FoldersPanel) -> None:
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert chosen.args == [Path("/x/a")]
    with qtbot.waitSignal(panel.remove_asked):
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)


def test_a_right_click_asks_for_the_menu_of_its_folder(qtbot: QtBot, panel: FoldersPanel) -> None:
    place = panel.view.visualRect(panel.model.index(2)).center()
    with qtbot.waitSignal(panel.menu_asked):
        panel.view.customContextMenuRequested.emit(place)
    assert panel.current_folder() == Path("/x/b")
    all_photos = panel.view.visualRect(panel.model.index(0)).center()
    with qtbot.assertNotEmitted(panel.menu_asked):
        panel.view.customContextMenuRequested.emit(all_photos)


def test_advice_of_the_watcher_is_shown_and_forgotten(panel: FoldersPanel) -> None:
    panel.show_advice("/x/a", "The system's limit is reached.")
    row = panel.model.rows[1]
    assert row.note == "Checked now and then"
    assert "limit is reached" in row.tip
    panel.show_advice("/x/a", "")
    assert panel.model.rows[1].note == ""
