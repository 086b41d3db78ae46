"""The top of the Duplicates page: way back, what is shown, and the dialogs about all of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QSizePolicy, QWidget

from photosim.core.language import tr
from photosim.core.types import Level
from photosim.library.duplicates.values import Kind
from photosim.library.values import FolderStatus
from photosim.ui.duplicates.groups_view import SIDES
from photosim.ui.duplicates.narrowing import GroupNarrowing, GroupOrder
from photosim.ui.widgets.action import ActionButton
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import choice, flow_of, in_column, in_row
from photosim.ui.widgets.words.kinds import kind_title

LEVELS = (
    (tr("All levels"), None),
    (tr("Exact and copies"), Level.COPY),
    (tr("Exact only"), Level.EXACT),
    (tr("Moments only"), Level.BURST),
)
GAINS = (
    (tr("Any size"), 0),
    (tr("1 MB or more to gain"), 1_000_000),
    (tr("10 MB or more to gain"), 10_000_000),
    (tr("100 MB or more to gain"), 100_000_000),
)
ORDERS = (
    (tr("By gain"), GroupOrder.GAIN),
    (tr("Newest first"), GroupOrder.NEWEST),
    (tr("Oldest first"), GroupOrder.OLDEST),
    (tr("By folder"), GroupOrder.FOLDER),
    (tr("Most files"), GroupOrder.FILES),
    (tr("By name"), GroupOrder.NAME),
)
SIZES = (
    (tr("Small"), SIDES[0]),
    (tr("Medium"), SIDES[1]),
    (tr("Large"), SIDES[2]),
)

LETTERS = 14
"""Letters of a folder's name that are shown at least: it can be long."""


class DuplicatesBar(QWidget):
    """What is shown, and how. ``left``: a person wants back. ``level_chosen(Level)``: how far
    groups go; ``narrowed()``: which of them are shown; ``order_chosen(GroupOrder)``;
    ``side_chosen(points)``."""

    left = Signal()
    level_chosen = Signal(object)
    narrowed = Signal()
    order_chosen = Signal(object)
    side_chosen = Signal(int)

    def __init__(self, icons: IconBinder) -> None:
        super().__init__()
        self.header = PageHeader(tr("Duplicates"), icons)
        self.header.left.connect(self.left)
        self.detail = self.header.detail
        # It gives way in a small window; its tool tip has all of it.
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.header.row.setStretchFactor(self.detail, 1000)  # all room beside the buttons
        self.level = choice(tr("Which duplicates"), LEVELS, tr("How near files are to each other"))
        self.kind = choice(
            tr("With a file of this kind"),
            [(tr("All kinds"), None), *((kind_title(kind), kind) for kind in Kind)],
        )
        self.folder = choice(tr("With a file in this folder"), [(tr("All folders"), None)])
        self.gain = choice(tr("Least size to gain"), GAINS)
        self.order = choice(tr("Order"), ORDERS, tr("Order of the groups"))
        self.side = choice(tr("Size of pictures"), SIZES, tr("Size of the pictures"))
        self.side.setCurrentIndex(1)
        self.level.currentIndexChanged.connect(lambda: self.level_chosen.emit(self.farthest))
        for box in (self.kind, self.folder, self.gain):
            box.currentIndexChanged.connect(lambda _: self.narrowed.emit())
        self.order.currentIndexChanged.connect(
            lambda _: self.order_chosen.emit(self.order.currentData())
        )
        self.side.currentIndexChanged.connect(
            lambda _: self.side_chosen.emit(self.side.currentData())
        )
        boxes = (self.level, self.kind, self.folder, self.gain, self.order, self.side)
        for box in boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        _may_be_narrow(self.folder)
        row = in_row((flow_of(*boxes), 1), margins=(12, 0, 12, 8))
        in_column(self.header, row, margins=0, spacing=0, on=self)

    @property
    def farthest(self) -> Level:
        """The farthest level that counts for what is chosen."""
        chosen = self.level.currentData()
        return Level.BURST if chosen is None else Level(chosen)

    def narrowing(self) -> GroupNarrowing:
        """Which groups are to be shown."""
        chosen = self.level.currentData()
        return GroupNarrowing(
            Level.BURST if chosen == Level.BURST else None,
            self.folder.currentData(),
            int(self.gain.currentData()),
            None if self.kind.currentData() is None else Kind(self.kind.currentData()),
        )

    def show_everything(self) -> None:
        """Take all narrowing back."""
        for box in (self.level, self.kind, self.folder, self.gain):
            box.setCurrentIndex(0)

    def add_buttons(self, *actions: QAction) -> None:
        """Put buttons for actions at the end."""
        for action in actions:
            self.header.row.addWidget(ActionButton(action))

    def add_menu(self, text: str, tip: str, menu: QMenu) -> QPushButton:
        """Put a button with a menu at the end."""
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(menu)
        self.header.row.addWidget(button)
        return button

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
                name = tr("All folders") if path is None else path.name or str(path)
                self.folder.addItem(name, path)
                if path is not None:
                    self.folder.setItemData(place, str(path), Qt.ItemDataRole.ToolTipRole)
            self.folder.setCurrentIndex(paths.index(chosen) if chosen in paths else 0)
        if chosen not in paths:
            self.narrowed.emit()


def _may_be_narrow(box: QComboBox) -> None:
    """Let the choice of a folder be narrower than the longest name; its list is as wide as its
    words all the same."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LETTERS)
    view = box.view()
    view.setMinimumWidth(view.sizeHintForColumn(0) + 40)
