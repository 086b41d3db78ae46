"""What a look through the library found wrong, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from photosim.core.errors import Remedy
from photosim.core.jobs import Progress
from photosim.core.language import sentences, tr, tr_n
from photosim.library.values import CheckReport, Problem
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow
from photosim.ui.widgets.words.remedies import remedy_words

COLUMNS = (
    Column(tr("Problem"), 300, wraps=True),
    Column(tr("How many"), 90, numbers=True),
    Column(tr("What to do"), wraps=True),
)


class CheckDialog(TableDialog):
    """Problems of the library; of labels, a row for each album too.

    ``repair_asked()``: put right what can be; ``make_anew_asked()``: the library itself is damaged,
    make a new one of what can be read.
    """

    repair_asked = Signal()
    make_anew_asked = Signal()

    def __init__(self, parent: QWidget | None, writable: bool = False) -> None:
        super().__init__(parent, tr("Check the library"), COLUMNS, size=(760, 360))
        self._writable = writable
        self._report = CheckReport((), 0, 0)
        self.repair = QPushButton(tr("Repair"))
        self.repair.setAutoDefault(False)
        self.repair.clicked.connect(self._ask_for_repair)
        self.add_beside(self.repair)
        self.repair.hide()

    def _ask_for_repair(self) -> None:
        self.repair.setEnabled(False)
        (self.make_anew_asked if self._report.damaged else self.repair_asked).emit()

    def show_progress(self, progress: Progress) -> None:
        """Say what is being looked at."""
        self.summary.setText(f"{progress.what[:1].upper()}{progress.what[1:]}…")

    def show_failure(self, error: BaseException) -> None:
        """Say why it could not be looked through."""
        self.show_nothing("warning", tr("The library could not be checked: {error}", error=error))

    def show_report(self, report: CheckReport) -> None:
        """Fill the list; what can be repaired is, on request."""
        self._report = report
        self.repair.setVisible(self._writable and any(map(_can_be_repaired, report.problems)))
        self.repair.setEnabled(True)
        rows = []
        for number, problem in enumerate(report.problems):
            step = tr("Repaired.") if problem.repaired else ""
            what = sentences((step, remedy_words(problem.remedy)))
            texts = (problem.what, fmt.count(problem.count), what)
            rows.append(TableRow((number, ""), texts))
            rows += [
                TableRow(
                    (number, name), (tr("  of the album {name}", name=name), fmt.count(count), "")
                )
                for name, count in problem.albums.items()
            ]
        photos = tr_n("one photo", "{n} photos", report.photos)
        if report.problems and report.ok:
            found = tr("What was wrong in this library of {photos} is put right.", photos=photos)
        elif report.problems:
            found = tr(
                "Something in this library of {photos} is not as it should be.", photos=photos
            )
        else:
            found = tr("Nothing in this library of {photos} is wrong.", photos=photos)
            self.show_nothing("check", found, tr("All can be read and found."))
            return
        self.show_rows(rows, found)


def _can_be_repaired(problem: Problem) -> bool:
    return not problem.repaired and problem.remedy in {Remedy.REPAIR, Remedy.SALVAGE}
