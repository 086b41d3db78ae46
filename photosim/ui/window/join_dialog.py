"""Joining a part with its shared library: what each side gets, and what both had said otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from photosim.core.jobs import Progress
from photosim.core.language import clauses, sentences, tr, tr_n
from photosim.library.replica.merge import Party
from photosim.library.replica.values import Conflict, JoinReport
from photosim.library.words import exchanged_words, said_words, thing_words
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow
from photosim.ui.widgets.words.remedies import remedy_words

COLUMNS = (
    Column(tr("What"), 220, wraps=True),
    Column(tr("In the part"), 150, wraps=True),
    Column(tr("In the shared library"), 150, wraps=True),
    Column(tr("It stays"), 150, wraps=True),
    Column(tr("Joined"), wraps=True),
)


class ConflictsDialog(TableDialog):
    """What a part and the shared library had said otherwise, and which of it stands."""

    def __init__(self, parent: QWidget | None, title: str = tr("Conflicts of joining")) -> None:
        super().__init__(parent, title, COLUMNS, size=(860, 420))

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Fill the list, the newest first."""
        found = (
            tr("A part of this library and the library itself had said these things otherwise.")
            if conflicts
            else tr("Nothing was said otherwise.")
        )
        self.show_rows(_rows(conflicts), found)

    def show_failure(self, error: BaseException) -> None:
        """Say why it can't be known."""
        told = as_shown(error)
        words = (told.message, remedy_words(told.remedy, told.about))
        self.show_rows([], sentences(filter(None, words)))


class JoinDialog(ConflictsDialog):
    """Says what joining would do, and does it when asked. ``join_asked()``."""

    join_asked = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("Join the shared library again"))
        self.summary.setText(tr("Asking the server…"))
        self.join = QPushButton(tr("Join"))
        self.join.setEnabled(False)
        self.join.setDefault(True)
        self.join.clicked.connect(self._ask)
        self.add_beside(self.join)

    def show_progress(self, progress: Progress) -> None:
        """Say what is being done."""
        self.summary.setText(f"{progress.what[:1].upper()}{progress.what[1:]}…")

    def show_report(self, report: JoinReport) -> None:
        """Say what would be done, or what was."""
        self.join.setEnabled(report.only_tried)
        self.join.setVisible(report.only_tried)
        if report.only_tried:
            self.join.setFocus()
        self.show_rows(_rows(report.conflicts), join_words(report))

    def show_failure(self, error: BaseException) -> None:
        """Say why it can't be; nothing was done."""
        super().show_failure(error)
        self.join.hide()

    def _ask(self) -> None:
        self.join.setEnabled(False)
        self.join_asked.emit()


def join_words(report: JoinReport) -> str:
    """What a join does, or did, in sentences. Pure."""
    if report.nothing:
        return tr("{library} and this part say the same.", library=report.library)
    nothing = tr("nothing new")
    said = [
        tr("{library} gets: {what}.", library=report.library,
           what=clauses(exchanged_words(report.brought)) or nothing),
        tr("This part gets: {what}.", what=clauses(exchanged_words(report.taken)) or nothing),
    ]  # fmt: skip
    if report.staying:
        said.append(
            tr_n(
                "{n} change stays here: you may not make it in the shared library.",
                "{n} changes stay here: you may not make them in the shared library.",
                report.staying,
            )
        )
    if report.conflicts:
        said.append(
            tr_n(
                "{n} thing was said otherwise on both sides:",
                "{n} things were said otherwise on both sides:",
                len(report.conflicts),
            )
        )
    return "\n".join(said)


def _rows(conflicts: Sequence[Conflict]) -> list[TableRow]:
    rows = []
    for number, one in enumerate(conflicts):
        here, there = (said_words(one, side) for side in (Party.REPLICA, Party.SHARED))
        stands = here if one.kept is Party.REPLICA else there
        texts = (thing_words(one), here, there, stands, fmt.moment(one.at))
        paths = "\n".join(str(path) for path in one.paths if path is not None)
        rows.append(TableRow(number, texts, (paths or texts[0], *texts[1:])))
    return rows
