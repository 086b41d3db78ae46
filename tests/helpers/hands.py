"""A window as somebody has it who uses no mouse, or doesn't see it: its stops of the keyboard, what
is said of them, and what is seen of where one is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QColor,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

PRESS = QAccessibleActionInterface.pressAction()

MOST_STOPS = 150
"""Tabs after which a round is given up: the keyboard never came back to where it began."""

INTERFACES = (
    QAccessibleInterface.actionInterface,
    QAccessibleInterface.attributesInterface,
    QAccessibleInterface.editableTextInterface,
    QAccessibleInterface.selectionInterface,
    QAccessibleInterface.tableCellInterface,
    QAccessibleInterface.textInterface,
    QAccessibleInterface.valueInterface,
)
"""Questions for what somebody told of can do."""

AROUND = 4
"""Points around a widget in which a frame of its focus may lie."""

SEEN_PIXELS = 24
"""Pixels that have to change where the keyboard is; a short line has more."""

SEEN_CONTRAST = 3.0
"""What WCAG 2.2 asks of a sign of focus, against the same place without it (2.4.13)."""

NAMELESS = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane})
"""Roles that tell nobody what a stop is."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop of the keyboard, as a screen reader has it."""

    widget: QWidget
    name: str
    role: QAccessible.Role

    @property
    def lacks(self) -> str:
        """What is missing of it; empty where all is there."""
        missing = [] if self.name.strip() else ["name"]
        missing += ["role"] if self.role in NAMELESS else []
        return ", ".join(missing)

    def __str__(self) -> str:
        return f"{type(self.widget).__name__} {self.widget.objectName()!r} {self.name!r}"


def stop_of(widget: QWidget) -> Stop:
    """What a screen reader says where the keyboard is in this widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    return Stop(widget, told.text(QAccessible.Text.Name), told.role())


def stops() -> Iterator[Stop]:
    """Go round by Tab from where the keyboard is until it is there again; each stop while the
    keyboard is there."""
    begun: list[QWidget] = []
    for _ in range(MOST_STOPS):
        widget = QApplication.focusWidget()
        assert widget is not None, "the keyboard is nowhere"
        if widget in begun:
            return
        begun.append(widget)
        yield stop_of(widget)
        QTest.keyClick(QApplication.focusWidget() or widget, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come round: {[str(stop_of(one)) for one in begun[-5:]]}")


def luminance(color: QColor) -> float:
    """Relative luminance of WCAG 2.2."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of WCAG 2.2, section 1.4.3."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def changed_pixels(before: QImage, after: QImage) -> int:
    """How many pixels differ by as much as a sign has to."""
    height = min(before.height(), after.height())
    width = min(before.width(), after.width())
    first, second = (_pixels(one)[:height, :width] for one in (before, after))
    found = 0
    for y, x in zip(*np.nonzero(first != second), strict=True):
        strong = contrast(before.pixelColor(int(x), int(y)), after.pixelColor(int(x), int(y)))
        found += strong >= SEEN_CONTRAST
    return found


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    """All pixels, (height, width)."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels: npt.NDArray[np.uint32] = np.frombuffer(plain.constBits(), dtype=np.uint32).copy()
    return pixels.reshape(plain.height(), plain.width())


def focus_is_seen(widget: QWidget) -> bool:
    """Whether the keyboard in this widget can be seen, beside the same place without it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(-AROUND, -AROUND))
    area = QRect(corner, widget.size() + QSize(2 * AROUND, 2 * AROUND))
    area = area.intersected(window.rect())
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_focus = window.grab(area).toImage()
    widget.clearFocus()
    without = window.grab(area).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return changed_pixels(without, with_focus) >= SEEN_PIXELS


def told_below(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything visible that a screen reader finds in a widget, the widget itself first. Each is
    asked what it can do as Qt asks it, from C++."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        for ask in INTERFACES:
            ask(one)
        yield one
        waiting += [one.child(number) for number in range(min(one.childCount(), 60))]
