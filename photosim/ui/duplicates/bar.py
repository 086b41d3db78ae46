"""The top of the Duplicates page: way back, what is shown, and the dialogs about all of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction

from photosim.core.types import Level
from photosim.library.values import FolderStatus
from photosim.ui.widgets.action import ActionButton
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import choice

LEVELS = (
    ("Exact and copies", Level.COPY),
    ("Exact only", Level.EXACT),
    ("Bursts", Level.BURST),
)
GAINS = (
    ("Any size", 0),
    ("1 MB or more to gain", 1_000_000),
    ("10 MB or more to gain", 10_000_000),
    ("100 MB or more to gain", 100_000_000),
)


class DuplicatesBar(PageHeader):
    """What is shown. ``level_chosen(Level)``; ``narrowed()``: folder or gain are others."""

    level_chosen = Signal(object)
    narrowed = Signal()

    def __init__(self, icons: IconBinder) -> None:
        super().__init__("Duplicates", icons)
        self.level = choice("Which duplicates", LEVELS)
        self.level.currentIndexChanged.connect(
            lambda: self.level_chosen.emit(Level(self.level.currentData()))
        )
        self.folder = choice("With a file in this folder", [("All folders", None)])
        self.folder.currentIndexChanged.connect(lambda _: self.narrowed.emit())
        self.gain = choice("Least size to gain", GAINS)
        self.gain.currentIndexChanged.connect(lambda _: self.narrowed.emit())
        for widget in (self.level, self.folder, self.gain):
            self.row.addWidget(widget)

    def add_buttons(self, *actions: QAction) -> None:
        """Put buttons for actions at the end."""
        for action in actions:
            self.row.addWidget(ActionButton(action))

    def show_folders(self, folders: Sequence[FolderStatus]) -> None:
        """Offer these folders; keeps the chosen one."""
        paths: list[Path | None] = [None, *(folder.path for folder in folders)]
        known = [self.folder.itemData(place) for place in range(self.folder.count())]
        if known == paths:
            return
        chosen = self.folder.currentData()
        with QSignalBlocker(self.folder):
            self.folder.clear()
            for place, path in enumerate(paths):
                name = "All folders" if path is None else path.name or str(path)
                self.folder.addItem(name, path)
                if path is not None:
                    self.folder.setItemData(place, str(path), Qt.ItemDataRole.ToolTipRole)
            self.folder.setCurrentIndex(paths.index(chosen) if chosen in paths else 0)
        if chosen not in paths:
            self.narrowed.emit()
