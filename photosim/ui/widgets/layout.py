"""Widgets put together: in rows, in columns, and the words between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

Box = TypeVar("Box", bound=QBoxLayout)

Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | int | None
"""A widget or a layout, perhaps with its stretch; points that are left free; None: what is left of
the room."""

Margins = tuple[int, int, int, int] | int
"""Left, top, right, bottom, or all of them; points."""


def in_row(
    *parts: Part,
    margins: Margins | None = None,
    spacing: int | None = None,
    on: QWidget | None = None,
) -> QHBoxLayout:
    """Parts beside each other; ``on`` is the widget that they fill. None: as Qt would have it."""
    return _filled(QHBoxLayout(), parts, margins, spacing, on)


def in_column(
    *parts: Part,
    margins: Margins | None = None,
    spacing: int | None = None,
    on: QWidget | None = None,
) -> QVBoxLayout:
    """Parts below each other; see :func:`in_row`."""
    return _filled(QVBoxLayout(), parts, margins, spacing, on)


def column_of(*widgets: QWidget, stretch: QWidget | None = None) -> QWidget:
    """Widgets below each other without gaps; ``stretch`` takes the room that is left."""
    outer = QWidget()
    parts = ((widget, 1 if widget is stretch else 0) for widget in widgets)
    in_column(*parts, margins=0, spacing=0, on=outer)
    return outer


def split(
    orientation: Qt.Orientation,
    *widgets: QWidget,
    sizes: Sequence[int],
    grows: int = 0,
    handle: int | None = None,
) -> QSplitter:
    """Widgets whose share of the room a person can change; the one at ``grows`` takes what a larger
    window brings. sizes, handle: points."""
    made = QSplitter(orientation)
    made.setChildrenCollapsible(False)
    if handle is not None:
        made.setHandleWidth(handle)
    for widget in widgets:
        made.addWidget(widget)
    made.setSizes(list(sizes))
    made.setStretchFactor(grows, 1)
    return made


def scrolled(widget: QWidget) -> QScrollArea:
    """A widget that may be larger than the room it has."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


def swapped(layout: QLayout, old: QWidget, new: QWidget) -> QWidget:
    """Put a widget in the place of another, which goes for good; gives the new one."""
    layout.replaceWidget(old, new)
    old.hide()
    old.deleteLater()
    return new


def choice(name: str, items: Iterable[tuple[str, object]] = (), tip: str = "") -> QComboBox:
    """One of several, each with its words and what it stands for; ``name`` for screen readers."""
    box = QComboBox()
    for text, value in items:
        box.addItem(text, value)
    box.setAccessibleName(name)
    box.setToolTip(tip)
    return box


def text_label(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """Words that are shown as they are: what looks like HTML is none. ``role``: how the theme
    writes them."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def line() -> QFrame:
    """A line between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


def _filled(
    layout: Box,
    parts: tuple[Part, ...],
    margins: Margins | None,
    spacing: int | None,
    on: QWidget | None,
) -> Box:
    if on is not None:
        on.setLayout(layout)
    if margins is not None:
        layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    if spacing is not None:
        layout.setSpacing(spacing)
    for part in parts:
        what, stretch = part if isinstance(part, tuple) else (part, 0)
        if what is None:
            layout.addStretch(1)
        elif isinstance(what, int):
            layout.addSpacing(what)
        elif isinstance(what, QWidget):
            layout.addWidget(what, stretch)
        else:
            layout.addLayout(what, stretch)
    return layout
