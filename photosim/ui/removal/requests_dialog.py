"""What computers that share a library ask of each other, and the answers to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosim.core.language import sentences, tr
from photosim.library.words import request_state_words, request_words
from photosim.storage.requests import RequestRow
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import text_label
from photosim.ui.widgets.table_dialog import Column, Table, TableDialog, TableRow

COLUMNS = (
    Column(tr("When"), 175, wraps=True),
    Column(tr("What is asked for"), wraps=True),
    Column(tr("How it stands"), 190, wraps=True),
)
FILE_COLUMNS = (Column(tr("File")),)

MOST_FILES = 500
"""Files of a request that are listed; the rest is a number."""


def _summary() -> str:
    return sentences(
        (
            tr("Nothing is done with files of this computer before you agree."),
            tr("What is accepted can be undone."),
        )
    )


class RequestsDialog(TableDialog):
    """The newest requests, and the files of the chosen one.

    ``accept_asked(RequestRow)``, ``refuse_asked(RequestRow)``: the answer to one that is asked of
    this computer. writable: whether the person may answer.
    """

    accept_asked = Signal(object)
    refuse_asked = Signal(object)

    def __init__(self, parent: QWidget | None, writable: bool) -> None:
        super().__init__(parent, tr("Requests of other computers"), COLUMNS, size=(760, 480))
        self._writable = writable
        self._rows: dict[int, RequestRow] = {}
        self.files = Table(tr("Files of the chosen line"), FILE_COLUMNS, to_read=True)
        self.told = text_label(wrap=True)
        self.told.hide()
        self.add_below(self.files, 2)
        self.add_below(self.told)
        self.accept_it = self.add_button(tr("Accept…"), self._accept, self._can)
        self.refuse = self.add_button(tr("Refuse"), self._refuse, self._can)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_files())

    def show_requests(self, rows: Sequence[RequestRow]) -> None:
        """Fill the list; the chosen line stays chosen."""
        self._rows = {row.id: row for row in rows}
        if not rows:
            self.show_nothing("drive", tr("No computer has asked another one for anything yet."))
            return
        self.show_rows(
            [
                TableRow(
                    row.id,
                    (fmt.moment(row.asked_at), request_words(row), request_state_words(row)),
                )
                for row in rows
            ],
            _summary(),
        )
        self._show_files()

    def tell(self, text: str) -> None:
        """Say what came of an answer."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _show_files(self) -> None:
        row = self._rows.get(self.table.current())
        files = () if row is None else row.files
        rows = [TableRow(file.path, (str(file.path),)) for file in files[:MOST_FILES]]
        if len(files) > MOST_FILES:
            count = fmt.count(len(files) - MOST_FILES)
            rows.append(TableRow(None, (tr("and {count} more", count=count),)))
        self.files.show_rows(rows)

    def _can(self, ids: list[int]) -> bool:
        row = self._rows.get(ids[0])
        return self._writable and row is not None and row.here and row.is_open

    def _accept(self, ids: list[int]) -> None:
        self.tell("")
        self.accept_asked.emit(self._rows[ids[0]])

    def _refuse(self, ids: list[int]) -> None:
        self.tell("")
        self.refuse_asked.emit(self._rows[ids[0]])
