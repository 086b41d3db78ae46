"""A window with a table: what is in it, and what can be done with the chosen rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from photosim.core.language import sentences, tr
from photosim.ui.widgets.empty_page import EmptyPage, Message
from photosim.ui.widgets.layout import in_column, in_row, roomy, text_label
from photosim.ui.widgets.painting import RIGHT


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``width`` in points with the smallest text; None: it takes its share of the room.

    numbers: set to the right. end: of what is too long the end is shown, not both ends. wraps: what
    is too long takes more lines.
    """

    title: str
    width: int | None = None
    numbers: bool = False
    end: bool = False
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """What stands in the columns, and what the row stands for; a ``tip`` takes the texts' place."""

    key: Any
    texts: Sequence[str]
    tips: Sequence[str] = ()


class _EndDelegate(QStyledItemDelegate):
    """Shortens a folder at its beginning: what says which one it is stands at the end."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft


class _WrapDelegate(QStyledItemDelegate):
    """As high as the lines are that a text takes in its column: a view asks for a row's height
    without a width."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        one_line = super().sizeHint(option, index)
        metrics = QFontMetrics(self._view.font())
        text = str(index.data())
        beside = one_line.width() - metrics.horizontalAdvance(text)
        room = QRect(0, 0, self._view.columnWidth(index.column()) - beside, 1)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return one_line + QSize(0, max(0, lines - metrics.height()))


class Table(QTreeView):
    """Rows that are chosen as a whole. Where they change, the current one stays by its key.

    many: several rows can be selected. to_read: nothing is done with the rows, so that none is
    chosen to begin with. share: how much wider than they say its columns are.
    """

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        *,
        many: bool = False,
        sortable: bool = False,
        to_read: bool = False,
        share: float = 1.0,
    ) -> None:
        super().__init__()
        self._columns = list(columns)
        self._share = share
        self._to_read = to_read
        self._rows: list[TableRow] = []
        self._items = QStandardItemModel(0, len(columns), self)
        self._items.setHorizontalHeaderLabels([column.title for column in columns])
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._items)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setFilterKeyColumn(-1)
        self.setModel(self._shown)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        wraps = any(column.wraps for column in columns)
        self.setUniformRowHeights(not wraps)
        self.setWordWrap(wraps)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if many else modes.SingleSelection)
        if sortable:
            self.setSortingEnabled(True)
            self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.header().setStretchLastSection(all(column.width for column in columns))
        for place, column in enumerate(columns):
            if column.width is None:
                self.header().setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                least = self.header().sectionSizeHint(place)
                self.header().resizeSection(place, max(least, round(column.width * share)))
            if column.end:
                self.setItemDelegateForColumn(place, _EndDelegate(self))
            if column.wraps:
                self.setItemDelegateForColumn(place, _WrapDelegate(self))
        if wraps:
            self.header().sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Show these; the same again changes nothing."""
        if list(rows) == self._rows:
            return
        current = self.current()
        self._items.removeRows(0, self._items.rowCount())
        self._rows = list(rows)
        for row in rows:
            self._items.appendRow(self._items_of(row))
        self._give_back()
        keys = [self._key(self._shown.index(place, 0)) for place in range(self.count())]
        if current is not None and current in keys:
            self.setCurrentIndex(self._shown.index(keys.index(current), 0))
        elif rows and not self._to_read:
            self.setCurrentIndex(self._shown.index(0, 0))

    def _give_back(self) -> None:
        """What columns do not need is for those that take their share, where theirs is shortened
        for it."""
        if all(column.width for column in self._columns):
            return
        for place, column in enumerate(self._columns):
            if column.width is not None and not column.wraps:
                header = self.header()
                needed = max(self.sizeHintForColumn(place) + 12, header.sectionSizeHint(place))
                widest = round(column.width * self._share)
                header.resizeSection(place, min(needed, max(widest, header.sectionSizeHint(place))))

    def _items_of(self, row: TableRow) -> list[QStandardItem]:
        items = []
        for column, text, tip in zip(self._columns, row.texts, row.tips or row.texts, strict=False):
            item = QStandardItem(text)
            item.setToolTip(tip)
            if column.numbers:
                item.setTextAlignment(RIGHT)
            items.append(item)
        return items

    def filter(self, words: str) -> None:
        """Show only rows that have these words in one of their columns."""
        self._shown.setFilterFixedString(words)

    def count(self) -> int:
        """How many rows are shown."""
        return self._shown.rowCount()

    def text(self, row: int, column: int) -> str:
        """What stands in a row, counted as shown."""
        return str(self._shown.index(row, column).data())

    def _key(self, index: QModelIndex) -> Any:
        return self._rows[self._shown.mapToSource(index).row()].key if index.isValid() else None

    def current(self) -> Any:
        """The key of the current row; None where there is none."""
        return self._key(self.currentIndex())

    def selected(self) -> list[Any]:
        """The keys of the selected rows, in the order shown."""
        rows = sorted(self.selectionModel().selectedRows(0), key=lambda index: index.row())
        return [self._key(index) for index in rows]


class TableDialog(QDialog):
    """A sentence, a table, buttons that act on its selected rows, and Close; a page that says so in
    place of all but Close where there is nothing to list.

    many: several rows can be selected. search: what a field to narrow the rows says; "" for none.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        columns: Sequence[Column],
        *,
        size: tuple[int, int],
        many: bool = False,
        search: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._acts: list[tuple[QPushButton, Callable[[list[Any]], bool]]] = []
        self._tables: list[QWidget] = []
        self.summary = text_label(tr("Looking…"), wrap=True)
        room = roomy(self, *size)
        share = room.width() / size[0]
        self.table = Table(title, columns, many=many, sortable=bool(search), share=share)
        self.table.selectionModel().selectionChanged.connect(self.update_buttons)
        self.search = QLineEdit()
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self.search.setClearButtonEnabled(True)
        self.search.setVisible(bool(search))
        self.search.textChanged.connect(self.table.filter)
        self.nothing = EmptyPage()
        self.nothing.hide()
        self._close = QPushButton(tr("Close"))
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        self._buttons = in_row(None, self._close)
        self._column = in_column(
            self.summary,
            self.search,
            (self.table, 3),
            (self.nothing, 3),
            self._buttons,
            margins=(16, 16, 16, 12),
            spacing=10,
            on=self,
        )
        self.resize(room)
        self.table.setFocus()

    def add_below(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something between the table and the buttons."""
        self._column.insertWidget(self._column.count() - 1, widget, stretch)
        if stretch:
            self._tables.append(widget)
        self.setTabOrder(widget, self._close)

    def add_button(
        self,
        text: str,
        act: Callable[[list[Any]], object],
        possible: Callable[[list[Any]], bool] = bool,
    ) -> QPushButton:
        """A button that does something with the keys of the selected rows, where it is possible."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act(self.table.selected()))
        self._buttons.insertWidget(len(self._acts), button)
        self._acts.append((button, possible))
        self.setTabOrder(button, self._close)
        self.update_buttons()
        return button

    def add_beside(self, button: QPushButton) -> None:
        """Put a button beside Close that is about the whole."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        self.setTabOrder(button, self._close)

    def stretch_below(self) -> None:
        """Leave the room below to nothing, where the table may be hidden."""
        self._column.insertStretch(self._column.count() - 1)

    def make_room(self) -> None:
        """Grow until all that is said is read, where the table, which gives way, is hidden."""
        if self.table.isHidden():
            needed = self._column.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

    def show_rows(self, rows: Sequence[TableRow], summary: str) -> None:
        """Fill the table, and say what it is about."""
        self._show_table(True)
        self.summary.setText(summary)
        self.table.show_rows(rows)
        self.update_buttons()

    def show_nothing(self, icon: str, title: str, text: str = "") -> None:
        """Say that there is nothing to list, in place of the table and what goes with it."""
        self.table.show_rows(())
        self.update_buttons()
        self.summary.setText(sentences(filter(None, (title, text))))
        # A title has no full stop, as on the pages.
        self.nothing.show_message(Message(icon, title.rstrip(".。"), text))
        self._show_table(False)

    def _show_table(self, shown: bool) -> None:
        self.nothing.setVisible(not shown)
        searched = shown and bool(self.search.placeholderText())
        for widget in (self.summary, self.table, *self._tables):
            widget.setVisible(shown)
        self.search.setVisible(searched)
        for button, _ in self._acts:
            button.setVisible(shown)

    def update_buttons(self) -> None:
        """Enable the buttons by what is selected."""
        chosen = self.table.selected()
        for button, possible in self._acts:
            button.setEnabled(bool(chosen) and possible(chosen))
