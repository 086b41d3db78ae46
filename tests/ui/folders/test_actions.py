"""What can be done with a watched folder: when it is offered, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosim.library.duplicates.values import Guard
from photosim.library.values import FolderStatus
from photosim.storage.rights import Right
from photosim.ui.folders.actions import FolderActions
from photosim.ui.folders.excluded_dialog import ExcludedDialog
from photosim.ui.folders.panel import FoldersPanel
from photosim.ui.widgets.action import ActionSet
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import ThemeManager


class FolderDesk:
    """A column with two folders, its actions, and what they asked of the library."""

    def __init__(self, icons: IconBinder) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.writable = True
        self.is_searching = False
        self.folders = [
            FolderStatus(Path(path), True, "ready", 3, 3, 0, 0, 0) for path in ("/x/a", "/x/b")
        ]
        self.panel = FoldersPanel()
        self.panel.show_folders(self.folders)
        control = SimpleNamespace(guard=lambda *told: self.asked.append(("guard", *told)))
        self.folder_actions = FolderActions(
            self,  # type: ignore[arg-type]
            self.panel,
            control,  # type: ignore[arg-type]
            searching=lambda: self.is_searching,
            narrow=lambda folder: self.asked.append(("narrow", folder)),
        )
        self.actions = ActionSet(self.panel, icons)
        self.actions.add(*self.folder_actions.actions())

    def may(self, _: Right) -> bool:
        return self.writable

    def can_write(self, _: Right) -> bool:
        return self.writable

    def add_folders(self, paths: list[Path]) -> None:
        self.asked.append(("add", *paths))

    def remove_folder(self, path: Path) -> None:
        self.asked.append(("remove", path))

    def set_excluded(self, path: Path, excluded: list[Path]) -> None:
        self.asked.append(("exclude", path, *excluded))

    def update(self, paths: list[Path]) -> None:
        self.asked.append(("update", *paths))


@pytest.fixture
def desk(qtbot: QtBot, themed: ThemeManager) -> Iterator[FolderDesk]:
    made = FolderDesk(IconBinder(themed))
    qtbot.addWidget(made.panel)
    with qtbot.waitExposed(made.panel):
        made.panel.show()
    yield made
    made.panel.close()


def test_a_library_that_can_only_be_read_offers_no_change(desk: FolderDesk) -> None:
    desk.writable = False
    desk.panel.select(Path("/x/a"))
    menu = desk.actions.menu("folder", desk.panel)
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert [text for text, on in enabled.items() if on] == [
        "Show photos", "Open in the file manager",
    ]  # fmt: skip
    assert {"Remove folder…", "Excluded folders…", "When cleaning up"} <= set(enabled)
    desk.writable = True
    menu = desk.actions.menu("folder", desk.panel)
    assert all(action.isEnabled() for action in menu.actions())


def test_all_photos_are_no_folder(desk: FolderDesk) -> None:
    desk.panel.select(None)
    desk.actions.update()
    assert not desk.actions["remove_folder"].isEnabled()
    assert not desk.actions["excluded"].isEnabled()
    desk.folder_actions.ask_remove()
    assert desk.panel.findChildren(QMessageBox) == []


def test_a_folder_goes_after_a_question(desk: FolderDesk) -> None:
    desk.panel.select(Path("/x/b"))
    QTest.keyClick(desk.panel.view, Qt.Key.Key_Delete)
    (box,) = desk.panel.findChildren(QMessageBox)
    assert "3 photos leave" in box.informativeText()
    QTest.keyClick(box, Qt.Key.Key_Return)  # the default is to keep it
    assert desk.asked == []
    desk.actions.update()
    desk.actions["remove_folder"].trigger()
    box = desk.panel.findChildren(QMessageBox)[-1]
    QTest.mouseClick(box.findChild(QPushButton, "remove"), Qt.MouseButton.LeftButton)
    assert desk.asked == [("remove", Path("/x/b"))]


def test_dropped_folders_are_watched_after_a_question(desk: FolderDesk) -> None:
    desk.folder_actions.ask_watch([Path("/y"), Path("/z")])
    (box,) = desk.panel.findChildren(QMessageBox)
    assert box.text() == "Watch these 2 folders?"
    QTest.keyClick(box, Qt.Key.Key_Return)  # the default is yes
    assert desk.asked == [("add", Path("/y"), Path("/z"))]


def test_the_menu_is_about_its_folder(qtbot: QtBot, desk: FolderDesk) -> None:
    desk.panel.select(Path("/x/b"))
    menu = desk.actions.menu("folder", desk.panel)
    with qtbot.waitSignal(desk.panel.chosen) as chosen:
        desk.actions["show_folder"].trigger()
    assert chosen.args == [Path("/x/b")]
    desk.actions["rescan_folder"].trigger()
    below = next(action.menu() for action in menu.actions() if action.menu())
    assert [one.isChecked() for one in below.actions()] == [True, False, False]
    below.actions()[1].trigger()
    assert desk.asked == [("update", Path("/x/b")), ("guard", Path("/x/b"), Guard.PROTECTED)]


def test_parts_of_it_are_left_out(desk: FolderDesk) -> None:
    desk.panel.select(Path("/x/a"))
    desk.actions.update()
    desk.actions["excluded"].trigger()
    (dialog,) = desk.panel.findChildren(ExcludedDialog)
    assert dialog.add(Path("/x/a/raw"))
    dialog._accept()
    assert desk.asked == [("exclude", Path("/x/a"), Path("/x/a/raw"))]
