"""The list of saved searches at the side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame

from photosim.core.filter_text import written
from photosim.core.language import tr
from photosim.library.searching.saved import SavedSearch
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.header import ListHead
from photosim.ui.widgets.layout import in_column
from photosim.ui.widgets.row_list import ListRow, PictureOf, RowList


def rows_of(searches: Sequence[SavedSearch]) -> list[ListRow]:
    """One row for each search, with what it finds now where that is known. Pure."""
    rows = []
    for one in searches:
        photos = "" if one.photos is None else fmt.count(one.photos)
        tip = f"{one.name}\n{written(one.filter)}".strip()
        if one.is_query:
            tip = tr("{tip}\nA search with photos", tip=tip)
        spoken = one.name if one.photos is None else f"{one.name}, {fmt.photos(one.photos)}"
        rows.append(
            ListRow(
                one.id,
                one.name,
                side=photos,
                icon="similar" if one.is_query else "filter",
                tip=tip,
                spoken=tr("Saved search {spoken}", spoken=spoken),
                photo=one.picture,
            )
        )
    return rows


class SavedPanel(QFrame):
    """Heading and list; hidden while nothing is saved.

    ``chosen(id)``: a person picked one. ``delete_asked(id)``, ``menu_asked(id, global position)``.
    ``emptied()``: it went while it had the keyboard.
    """

    chosen = Signal(object)
    delete_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    emptied = Signal()

    def __init__(self, picture: PictureOf) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.view = RowList(tr("Saved searches"), (), picture)
        self.model = self.view.rows
        in_column(ListHead(tr("Saved searches")), self.view, margins=0, spacing=0, on=self)
        self.view.fit()
        self.view.picked.connect(self.chosen)
        self.view.delete_asked.connect(self.delete_asked)
        self.view.menu_asked.connect(self._ask_menu)
        self.hide()

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show these; keeps the current row."""
        current, had_focus = self.current(), self.view.hasFocus()
        self.model.set_rows(rows_of(searches))
        self.setVisible(bool(searches))
        self.select(current)
        if had_focus and not searches:
            self.emptied.emit()

    def current(self) -> int | None:
        """The search of the current row."""
        key: int | None = self.view.current_key()
        return key

    def select(self, search_id: int | None) -> None:
        """Make a row the current one, or none, without asking anybody to show it."""
        self.view.choose(self.model.row_of(search_id) if search_id is not None else -1)

    def _ask_menu(self, search_id: int | None, at: QPoint) -> None:
        if search_id is not None:
            self.select(search_id)
            self.menu_asked.emit(search_id, at)
