"""The list at the left of the Teach page: teaching itself, then the models of the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from photosim.core.language import listed, tr
from photosim.library.models.values import KeptModel
from photosim.ui.teach.report_text import model_note, model_state
from photosim.ui.widgets.row_list import ListRow, RowList
from photosim.ui.widgets.words.models import model_name

TEACH = tr("Teach from your albums")


def rows_of(models: Sequence[KeptModel]) -> list[ListRow]:
    """The rows: teaching first. Pure."""
    rows = [_row(None, TEACH, tr("On this computer alone"), icon="teach", icon_role="accent")]
    for one in models:
        side, role = model_state(one)
        note = model_note(one)
        rows.append(_row(one.id, model_name(one), note, icon="layers", side=side, side_role=role))
    return rows


def _row(model: str | None, text: str, note: str, side: str = "", **more: Any) -> ListRow:
    spoken = listed(part for part in (text, note, side) if part)
    return ListRow(model, text, note, side, tip=spoken, spoken=spoken, **more)


class ModelList(RowList):
    """The list. ``chosen(model id or None)``: another row is current; ``delete_asked(id)``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Models"), rows_of(()))
        self.selectionModel().currentChanged.connect(
            lambda *_: self.chosen.emit(self.current_key())
        )
        self.choose_model(None)

    def show_models(self, models: Sequence[KeptModel]) -> None:
        """Show these; keeps what is chosen."""
        current = self.current_key()
        self.rows.set_rows(rows_of(models))
        self.choose_model(current)

    def choose_model(self, model: str | None) -> None:
        """Make a model's row the current one; that of teaching where it is gone."""
        self.choose(max(0, self.rows.row_of(model)))
