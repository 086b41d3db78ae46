"""A widget that paints its items, told as a list of them.

Items are made when somebody asks for them, so that a list of 100,000 costs nothing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleSelectionInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

KEPT = 500
"""Items that are kept at most: one that a reader holds on to beyond them is there no more."""

NO_INTERFACE = Shiboken.VoidPtr(0)
"""What :meth:`interface_cast` answers for nothing: PySide makes a null pointer of it, and ends the
process with None, as soon as Qt asks and not Python."""

PRESS = QAccessibleActionInterface.pressAction()
FOCUS = QAccessibleActionInterface.setFocusAction()


@dataclass(frozen=True, slots=True)
class ToldItem:
    """One item: its words, where it is painted, and how it stands.

    ``box`` is in the widget that paints. ``checked`` is None for what has no check box.
    """

    name: str
    box: QRect
    selected: bool = False
    checked: bool | None = None


class PaintedItems(QAccessibleWidget):
    """The widget as a list. What derives from it says what the items are, and acts on them.

    painted: the widget that the items are painted on, a viewport say; ``widget`` has the keyboard.
    """

    def __init__(
        self,
        widget: QWidget,
        painted: QWidget | None = None,
        role: QAccessible.Role = QAccessible.Role.List,
    ) -> None:
        super().__init__(widget, role)
        self._widget = widget
        self._painted = painted or widget
        self._items: OrderedDict[int, PaintedItem] = OrderedDict()
        self._chosen = ChosenItems(self)
        self._gone = False
        widget.destroyed.connect(self._on_gone)

    # ---- what the items are

    def count(self) -> int:
        """How many there are."""
        raise NotImplementedError

    def item(self, index: int) -> ToldItem:
        """One of them."""
        raise NotImplementedError

    def current(self) -> int:
        """The one that keys act on; -1 for none."""
        raise NotImplementedError

    def index_at(self, at: QPoint) -> int:
        """The one at a point of the widget that paints; -1 for none."""
        return next((n for n in range(self.count()) if self.item(n).box.contains(at)), -1)

    def selected(self) -> list[int]:
        """Those that are selected, in their order."""
        return [number for number in range(self.count()) if self.item(number).selected]

    def go_to(self, index: int) -> None:
        """Make one the current one, as arrow keys do."""
        raise NotImplementedError

    def press(self, index: int) -> None:
        """Do what Enter or a double click does."""
        raise NotImplementedError

    def choose(self, index: int, *, on: bool) -> bool:
        """Select one beside those that are, or no longer; False where that can't be."""
        del index, on
        return False

    # ---- as Qt asks for it, to the end and a little longer

    def _on_gone(self) -> None:
        """Before its interface goes, too: Qt still asks it what it was."""
        self._gone = True
        self.forget()

    @property
    def told(self) -> int:
        """How many items there are to tell of: none once the widget has gone."""
        return 0 if self._gone else self.count()

    @property
    def chosen(self) -> list[int]:
        """Which of them are selected."""
        return [] if self._gone else self.selected()

    def forget(self) -> None:
        """The items are others now."""
        while self._items:
            self._drop()

    def _drop(self) -> None:
        """Let go of the item that was asked for longest ago. Qt knows it, too, and would go on
        using what Python frees."""
        _, item = self._items.popitem(last=False)
        if Shiboken.isValid(item):  # at the end of the app Qt lets go of all
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))

    def childCount(self) -> int:
        return self.told

    def child(self, index: int) -> PaintedItem | None:  # type: ignore[override]
        if not 0 <= index < self.told:
            return None
        item = self._items.get(index)
        if item is None:
            if len(self._items) >= KEPT:
                self._drop()
            item = self._items[index] = PaintedItem(self, index)
        self._items.move_to_end(index)
        return item

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, PaintedItem) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if self._gone:
            return None
        return self.child(self.index_at(self._painted.mapFromGlobal(QPoint(x, y))))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None if self._gone else self.child(self.current())

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind is QAccessible.InterfaceType.SelectionInterface:
            return self._chosen
        found = super().interface_cast(kind)
        return NO_INTERFACE if found is None else found

    def on_screen(self, box: QRect) -> QRect:
        """A box of the widget that paints, on the screen."""
        return QRect(self._painted.mapToGlobal(box.topLeft()), box.size())

    @property
    def room(self) -> QRect:
        """What is to be seen of the widget that paints."""
        return self._painted.rect()

    @property
    def has_keyboard(self) -> bool:
        """Whether keys act here."""
        return self._widget.hasFocus()

    def take_keyboard(self) -> None:
        """Let keys act here."""
        self._widget.setFocus()


class PaintedItem(QAccessibleInterface):
    """One item of a list."""

    def __init__(self, of: PaintedItems, index: int) -> None:
        super().__init__()
        self._of = of
        self._acts = ItemActs(of, index)
        self.index = index

    def isValid(self) -> bool:
        return 0 <= self.index < self._of.told

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._of if self.isValid() else None

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._acts if kind is QAccessible.InterfaceType.ActionInterface else NO_INTERFACE

    def role(self) -> QAccessible.Role:
        if self.isValid() and self._of.item(self.index).checked is not None:
            return QAccessible.Role.CheckBox
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        return self._of.on_screen(self._of.item(self.index).box) if self.isValid() else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = state.focusable = state.multiSelectable = True
        state.invalid = not self.isValid()
        if self.isValid():
            told = self._of.item(self.index)
            state.selected = told.selected
            state.checkable = told.checked is not None
            state.checked = bool(told.checked)
            state.focused = self._of.has_keyboard and self.index == self._of.current()
            state.offscreen = not self._of.room.intersects(told.box)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name and self.isValid():
            return self._of.item(self.index).name
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names of items are not changed here."""


class ItemActs(QAccessibleActionInterface):
    """What can be done with one item: open it, or make it the current one."""

    def __init__(self, of: PaintedItems, index: int) -> None:
        super().__init__()
        self._of = of
        self._index = index

    def actionNames(self) -> list[str]:
        return [PRESS, FOCUS]

    def doAction(self, name: str) -> None:
        if 0 <= self._index < self._of.told:
            self._of.take_keyboard()
            self._of.go_to(self._index)
            if name == PRESS:
                self._of.press(self._index)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return ["Return"] if name == PRESS else []


class ChosenItems(QAccessibleSelectionInterface):
    """Which items of a list are selected, for those that ask and those that choose."""

    def __init__(self, of: PaintedItems) -> None:
        super().__init__()
        self._of = of

    def selectedItemCount(self) -> int:
        return len(self._of.chosen)

    def selectedItem(self, selectionIndex: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: N803
        chosen = self._of.chosen
        at_hand = 0 <= selectionIndex < len(chosen)
        return self._of.child(chosen[selectionIndex]) if at_hand else None

    def selectedItems(self) -> list[QAccessibleInterface]:
        # No more than are kept: all of them have to be there at once.
        chosen = self._of.chosen[:KEPT]
        return [child for one in chosen if (child := self._of.child(one)) is not None]

    def isSelected(self, child: QAccessibleInterface) -> bool:
        return self._of.indexOfChild(child) in self._of.chosen

    def select(self, child: QAccessibleInterface) -> bool:
        return self._choose(child, on=True)

    def unselect(self, child: QAccessibleInterface) -> bool:
        return self._choose(child, on=False)

    def _choose(self, child: QAccessibleInterface, *, on: bool) -> bool:
        index = self._of.indexOfChild(child)
        return index >= 0 and self._of.choose(index, on=on)

    def selectAll(self) -> bool:
        return self._choose_all(range(self._of.told), on=True)

    def clear(self) -> bool:
        return self._choose_all(self._of.chosen, on=False)

    def _choose_all(self, places: Iterable[int], *, on: bool) -> bool:
        # A list first: what one refuses is none of the others' business.
        done = [self._of.choose(one, on=on) for one in places]
        return all(done)


def tell_current(widget: QWidget, index: int) -> None:
    """The keyboard has gone to another item of a widget that is told as a list."""
    if QAccessible.isActive() and widget.hasFocus():
        focus = QAccessibleEvent(widget, QAccessible.Event.Focus)
        focus.setChild(index)
        QAccessible.updateAccessibility(focus)
