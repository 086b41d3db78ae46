"""Joining a part with its shared library: what each side gets, and what both had said otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from photosim.core.jobs import Progress
from photosim.core.language import clauses, sentences, tr, tr_n
from photosim.library.replica.merge import Party
from photosim.library.replica.values import Conflict, JoinReport
from photosim.library.replica.words import exchanged_words, said_words, thing_words
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.layout import roomy
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow
from photosim.ui.widgets.words.remedies import remedy_words

COLUMNS = (
    Column(tr("What it is about"), 190, wraps=True),
    Column(tr("Part"), 130, wraps=True),
    Column(tr("Shared library"), 140, wraps=True),
    Column(tr("What counts"), 130, wraps=True),
    Column(tr("Joined"), wraps=True),
)
SIZE = (760, 420)
NOTHING = (560, 160)
"""Points of the window with conflicts, and of that without any."""


class ConflictsDialog(TableDialog):
    """What a part and the shared library had said otherwise, and which of it stands."""

    def __init__(self, parent: QWidget | None, title: str = tr("Conflicts of joining")) -> None:
        super().__init__(parent, title, COLUMNS, size=SIZE)

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Fill the list, the newest first."""
        if conflicts:
            found = tr(
                "A part and the shared library had changed these things, each in its own way."
            )
            self.show_rows(_rows(conflicts), found)
        else:
            self.show_nothing("check", tr("There were no conflicts."))

    def show_failure(self, error: BaseException) -> None:
        """Say why it can't be known."""
        self.show_nothing("warning", *_words_of(error))


class JoinDialog(ConflictsDialog):
    """Says what joining would do, and does it when asked.

    ``try_asked()``: say once more what joining would do; ``join_asked()``.
    """

    try_asked = Signal()
    join_asked = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("Join the shared library again"))
        self.join = QPushButton(tr("Join"))
        self.join.setDefault(True)
        self.join.clicked.connect(lambda: self._ask(self.join_asked))
        self.again = QPushButton(tr("Try again"))
        self.again.clicked.connect(lambda: self._ask(self.try_asked))
        for button in (self.again, self.join):
            self.add_beside(button)
        self.table.hide()
        self.stretch_below()
        self.resize(roomy(self, *NOTHING))
        self._wait()

    def show_progress(self, progress: Progress) -> None:
        """Say what is being done."""
        self.summary.setText(f"{progress.what[:1].upper()}{progress.what[1:]}…")

    def show_report(self, report: JoinReport) -> None:
        """Say what would be done, or what was."""
        to_do = report.only_tried and bool(report.brought or report.taken or report.conflicts)
        self._offer(self.join if to_do else None)
        if report.conflicts and self.table.isHidden():
            self.table.show()
            self.resize(roomy(self, *SIZE))
        self.show_rows(_rows(report.conflicts), join_words(report))
        self.table.setVisible(bool(report.conflicts))
        self.make_room()

    def show_failure(self, error: BaseException) -> None:
        """Say why it can't be; nothing was done."""
        self.show_rows((), sentences(filter(None, _words_of(error))))
        self.table.hide()
        self._offer(self.again)
        self.make_room()

    def _ask(self, what: SignalInstance) -> None:
        self._wait()
        what.emit()

    def _wait(self) -> None:
        self.summary.setText(tr("Asking the server…"))
        self._offer(self.join)
        self.join.setEnabled(False)

    def _offer(self, button: QPushButton | None) -> None:
        """Show this one beside Close, which can be pressed."""
        for one in (self.again, self.join):
            one.setVisible(one is button)
            one.setEnabled(True)
        if button is not None:
            button.setDefault(True)
            button.setFocus()


def join_words(report: JoinReport) -> str:
    """What a join does, or did, in sentences. Pure."""
    if report.nothing:
        return tr("There is nothing to join: the shared library and this part are the same.")
    brought, taken = (
        clauses(exchanged_words(counts)) or tr("nothing new")
        for counts in (report.brought, report.taken)
    )
    if report.only_tried:
        said = [
            tr("The shared library will get: {what}.", what=brought),
            tr("This part will get: {what}.", what=taken),
        ]
    else:
        said = [
            tr("The two are joined."),
            tr("The shared library has got: {what}.", what=brought),
            tr("This part has got: {what}.", what=taken),
        ]
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
                "{n} thing had been changed on both sides, and differently:",
                "{n} things had been changed on both sides, and differently:",
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


def _words_of(error: BaseException) -> tuple[str, str]:
    """What happened, and what to do about it."""
    told = as_shown(error)
    return told.message, remedy_words(told.remedy, told.about)
