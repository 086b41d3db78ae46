"""The left column: folders and albums."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget


class LeftColumn(QFrame):
    """Folders above, albums below, each with a share of the height that a person can change."""

    def __init__(self, folders: QWidget, albums: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (folders, albums):
            widget.setMinimumHeight(90)
            self.splitter.addWidget(widget)
        self.splitter.setSizes([270, 400])
        self.splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
