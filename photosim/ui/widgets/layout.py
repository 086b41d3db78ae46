"""Widgets put together without gaps."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def column_of(*widgets: QWidget, stretch: QWidget | None = None) -> QWidget:
    """Widgets below each other without gaps; ``stretch`` takes the room that is left."""
    outer = QWidget()
    column = QVBoxLayout(outer)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is stretch else 0)
    return outer


def line() -> QFrame:
    """A line between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made
