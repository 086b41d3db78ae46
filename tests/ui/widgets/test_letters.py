"""Letters to press in menus, keys beside entries, and marks of what is on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.action import Action, ActionButton, ActionSet, lettered, unlettered
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import ThemeManager


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], []),
        (["Open", "Copy path"], ["&Open", "&Copy path"]),
        (["Cut", "Copy", "Compare"], ["&Cut", "C&opy", "Co&mpare"]),
        (["Save search", "Settings"], ["&Save search", "S&ettings"]),
        (["Find similar", "Find by region"], ["&Find similar", "Find &by region"]),
        (["Undo: cats && dogs"], ["&Undo: cats && dogs"]),
        (["12", "Ünder"], ["12", "&Ünder"]),
        (["A", "A"], ["&A", "A"]),
    ],
)
def test_each_entry_has_a_letter_of_its_own(texts: list[str], expected: list[str]) -> None:
    assert lettered(texts) == expected
    assert [unlettered(one) for one in lettered(texts)] == texts


def test_what_stands_behind_a_letter_comes_back_as_it_was() -> None:
    assert unlettered("&Redo: A&&B\tDel") == "Redo: A&&B"
    assert unlettered("Redo: A&&&B") == "Redo: A&&B"


def opened_menu(window: QMainWindow) -> QMenu:
    found = window.menuBar().actions()[0].menu()
    assert isinstance(found, QMenu)
    return found


def test_a_letter_chooses_an_entry_and_keys_of_widgets_stand_beside_theirs(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    done: list[str] = []
    state = [False]
    actions = ActionSet(window, IconBinder(themed))
    actions.add(
        Action("view", "View", lambda: done.append("view"), menus=(("File", 1),), hint="Enter"),
        Action("trash", "Move to trash", lambda: done.append("trash"), menus=(("File", 1),)),
        Action("names", "Names", lambda on: state.__setitem__(0, on), menus=(("File", 2),),
               icon="list", checked=lambda: state[0]),
    )  # fmt: skip
    actions.fill(window.menuBar())
    button = ActionButton(actions["trash"])
    qtbot.addWidget(button)
    with qtbot.waitExposed(window):
        window.show()
    menu = opened_menu(window)
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    texts = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert texts == ["&View\tEnter", "&Move to trash", "&Names"]
    assert button.text() == "Move to trash"
    QTest.keyClick(menu, Qt.Key.Key_M)
    assert done == ["trash"]
    assert actions["view"].text() == "View"
    assert not actions["names"].isIconVisibleInMenu()
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    QTest.keyClick(menu, Qt.Key.Key_N)
    assert state == [True]
    assert actions["names"].isChecked()
