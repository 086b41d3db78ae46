"""A widget that paints its items, asked for them as Qt does for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from photosim.ui.widgets.spoken.items import KEPT, PRESS, PaintedItems, ToldItem
from photosim.ui.widgets.spoken.roles import tell_by
from tests.helpers.hands import INTERFACES


class Painted(QWidget):
    def __init__(self, count: int = 3) -> None:
        super().__init__()
        self.count = count
        self.chosen = {1}
        self.done: list[str] = []


class Told(PaintedItems):
    def __init__(self, widget: Painted) -> None:
        super().__init__(widget)
        self.of = widget

    def count(self) -> int:
        return self.of.count

    def item(self, index: int) -> ToldItem:
        selected = index in self.of.chosen
        return ToldItem(f"item {index}", QRect(0, 10 * index, 100, 10), selected)

    def current(self) -> int:
        return 1

    def go_to(self, index: int) -> None:
        self.of.done.append(f"go {index}")

    def press(self, index: int) -> None:
        self.of.done.append(f"press {index}")

    def choose(self, index: int, *, on: bool) -> bool:
        (self.of.chosen.add if on else self.of.chosen.discard)(index)
        return True


tell_by(Painted, Told)


@pytest.fixture
def active() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def painted(qtbot: QtBot, active: None) -> Painted:
    made = Painted()
    qtbot.addWidget(made)
    return made


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def test_each_is_asked_what_it_can_do_and_answers(painted: Painted) -> None:
    """From C++: an answer that Python alone understands would end the process."""
    items = told(painted)
    assert [bool(ask(items)) for ask in INTERFACES] == [
        ask in {QAccessibleInterface.actionInterface, QAccessibleInterface.selectionInterface}
        for ask in INTERFACES
    ]
    item = items.child(2)
    assert [bool(ask(item)) for ask in INTERFACES] == [
        ask is QAccessibleInterface.actionInterface for ask in INTERFACES
    ]
    item.actionInterface().doAction(PRESS)
    assert painted.done == ["go 2", "press 2"]


def test_what_is_selected_is_told_and_chosen(painted: Painted) -> None:
    items = told(painted)
    chosen = items.selectionInterface()
    assert chosen.selectedItemCount() == 1
    assert chosen.selectedItem(0).text(QAccessible.Text.Name) == "item 1"
    assert chosen.selectedItem(1) is None
    assert chosen.selectAll()
    assert [one.text(QAccessible.Text.Name) for one in chosen.selectedItems()] == [
        "item 0",
        "item 1",
        "item 2",
    ]
    assert chosen.unselect(items.child(0))
    assert painted.chosen == {1, 2}
    assert chosen.clear()
    assert painted.chosen == set()


def test_a_reader_that_holds_on_to_items_that_went_finds_nothing(painted: Painted) -> None:
    """Qt knows each item that it told of by a number, and would use what Python has freed."""
    items = told(painted)
    assert isinstance(items, Told)
    ids = [QAccessible.uniqueId(items.child(n)) for n in range(3)]
    assert [QAccessible.accessibleInterface(one) is not None for one in ids] == [True] * 3
    items.forget()
    assert [QAccessible.accessibleInterface(one) for one in ids] == [None] * 3


def test_of_a_long_list_the_items_asked_for_last_are_kept(painted: Painted) -> None:
    painted.count = KEPT + 50
    items = told(painted)
    first = QAccessible.uniqueId(items.child(0))
    second = QAccessible.uniqueId(items.child(1))
    for n in range(2, KEPT):
        items.child(n)
    items.child(0)
    items.child(KEPT)
    assert QAccessible.accessibleInterface(first) is items.child(0)
    assert QAccessible.accessibleInterface(second) is None
    painted.chosen = set(range(KEPT + 50))
    everything = items.selectionInterface().selectedItems()
    assert all(Shiboken.isValid(one) and one.isValid() for one in everything)


def test_items_go_with_their_widget(qapp: QApplication, active: None) -> None:
    """Qt's bridges ask on while it goes."""
    painted = Painted()
    items = told(painted)
    assert isinstance(items, Told)
    item = items.child(1)
    known = QAccessible.uniqueId(item)
    answers: list[object] = []

    def ask_on() -> None:
        forget()
        chosen = items.selectionInterface()
        answers.extend([items.childCount(), items.child(0), items.childAt(5, 5)])
        answers.extend([items.focusChild(), chosen.selectedItemCount(), Shiboken.isValid(item)])

    forget, items.forget = items.forget, ask_on  # type: ignore[method-assign]
    painted.deleteLater()
    QApplication.sendPostedEvents(painted, QEvent.Type.DeferredDelete.value)
    assert answers == [0, None, None, None, 0, False]
    assert QAccessible.accessibleInterface(known) is None
    assert not Shiboken.isValid(items)


def test_an_item_says_where_it_is_and_how_it_stands(painted: Painted) -> None:
    painted.resize(200, 25)
    items = told(painted)
    first, last = items.child(0), items.child(2)
    assert first.rect() == QRect(painted.mapToGlobal(QPoint(0, 0)), QRect(0, 0, 100, 10).size())
    assert items.child(1).state().selected
    assert not first.state().selected
    assert first.parent() is items
    painted.resize(200, 15)
    assert last.state().offscreen
    painted.count = 2
    assert not last.isValid()
    assert last.state().invalid
    assert last.parent() is None
