"""The column of folders: words, marks, and what clicks and keys do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from photosim.library.browsing.places import FolderCount
from photosim.library.values import FolderElsewhere, FolderStatus
from photosim.ui.folders.panel import FoldersPanel, folder_note, rows_of
from photosim.ui.widgets.row_list import RowsModel, arrow_rect
from photosim.ui.widgets.theme import ThemeManager

DESK = (FolderElsewhere("desk", Path("/a"), online=True),)


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
        (folder("/desk:/a", 5, online=False, here=False, elsewhere=DESK), "", "On desk", "muted"),
    ],
)
def test_the_most_important_thing_is_said(
    status: FolderStatus, advice: str, words: str, role: str
) -> None:
    note, colour = folder_note(status, advice)
    assert note.startswith(words)
    assert bool(note) == bool(words)
    assert colour == role


def test_folders_with_their_counts() -> None:
    rows = rows_of([folder("/x/a", 3), folder("/x/b", 1)], {})
    assert [(row.text, row.side, row.opened) for row in rows] == [
        ("a", "3", None), ("b", "1", None),
    ]  # fmt: skip
    assert [row.spoken for row in rows] == ["a, 3 photos", "b, 1 photo"]


def counts(*rows: tuple[str, int, int]) -> list[FolderCount]:
    return [FolderCount(Path(path), photos, depth) for path, photos, depth in rows]


TREE = counts(
    ("/x/a", 9, 0), ("/x/a/2023", 4, 1), ("/x/a/2023/june", 3, 2), ("/x/a/2024", 5, 1),
    ("/x/b", 4, 0),
)  # fmt: skip


@pytest.mark.parametrize(
    ("opened", "shown"),
    [
        ([], [("a", 0, False), ("b", 0, None)]),
        (["/x/a"], [("a", 0, True), ("2023", 1, False), ("2024", 1, None), ("b", 0, None)]),
        (["/x/a/2023"], [("a", 0, False), ("b", 0, None)]),  # it lies in a closed one
        (
            ["/x/a", "/x/a/2023"],
            [("a", 0, True), ("2023", 1, True), ("june", 2, None), ("2024", 1, None),
             ("b", 0, None)],
        ),
    ],
)  # fmt: skip
def test_a_folder_shows_what_lies_in_it_when_it_is_opened(
    opened: list[str], shown: list[tuple[str, int, bool | None]]
) -> None:
    folders = [folder("/x/a", 9), folder("/x/b", 4)]
    rows = rows_of(folders, {}, {}, TREE, {Path(one) for one in opened})
    assert [(row.text, row.depth, row.opened) for row in rows] == shown


def test_folders_of_one_name_say_where_they_are() -> None:
    rows = rows_of([folder("/x/2024"), folder("/y/2024"), folder("/x/2025")], {})
    assert [row.note for row in rows] == ["/x", "/y", ""]


def test_counts_change_without_a_reset(qtbot: QtBot) -> None:
    model = RowsModel(rows_of((), {}))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(rows_of([folder("/a", 1), folder("/b", 1)], {}))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.set_rows(rows_of([folder("/a", 1), folder("/b", 2)], {}))
    assert changed.args[0].row() == 1
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
    place = panel.view.visualRect(panel.model.index(0)).center()
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
    panel.select(Path("/x/a"))
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert chosen.args == [Path("/x/b")]
    with qtbot.waitSignal(panel.remove_asked):
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)


def test_a_right_click_asks_for_the_menu_of_its_folder(qtbot: QtBot, panel: FoldersPanel) -> None:
    place = panel.view.visualRect(panel.model.index(1)).center()
    with qtbot.waitSignal(panel.menu_asked):
        panel.view.customContextMenuRequested.emit(place)
    assert panel.current_folder() == Path("/x/b")
    with qtbot.assertNotEmitted(panel.menu_asked):
        panel.view.customContextMenuRequested.emit(QPoint(10, panel.view.height() - 1))


def row_names(panel: FoldersPanel) -> list[str]:
    return [row.text for row in panel.model.rows]


def test_the_arrow_and_keys_open_a_folder_and_the_row_shows_it(
    qtbot: QtBot, panel: FoldersPanel
) -> None:
    panel.show_tree(TREE)
    view = panel.view
    place = arrow_rect(view.visualRect(panel.model.index(0)), 0).center()
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert row_names(panel) == ["a", "2023", "2024", "b"]
    assert view.height() >= 4 * view.sizeHintForRow(0)  # the column scrolls, not the list
    panel.select(Path("/x/a/2023"))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert row_names(panel) == ["a", "2023", "june", "2024", "b"]
    assert panel.current_folder() == Path("/x/a/2023")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [Path("/x/a/2023/june")]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert panel.current_folder() == Path("/x/a/2023")
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert row_names(panel) == ["a", "b"]
    assert panel.current_folder() == Path("/x/a")
    panel.select(Path("/x/a/2023/june"))  # somebody came to it by another way
    assert panel.current_folder() == Path("/x/a/2023/june")
    assert row_names(panel) == ["a", "2023", "june", "2024", "b"]


def test_advice_of_the_watcher_is_shown_and_forgotten(panel: FoldersPanel) -> None:
    panel.show_advice("/x/a", "The system's limit is reached.")
    row = panel.model.rows[0]
    assert row.note == "Checked now and then"
    assert "limit is reached" in row.tip
    panel.show_advice("/x/a", "")
    assert panel.model.rows[0].note == ""
