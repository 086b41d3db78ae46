"""What a look through the library found wrong, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from photosim.core.jobs import Progress
from photosim.library.values import CheckReport
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow
from photosim.ui.widgets.words.remedies import remedy_words

COLUMNS = (Column("What", 300), Column("How many", 90, numbers=True), Column("What to do"))


class CheckDialog(TableDialog):
    """Problems of the library; of labels, a row for each album too."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "Check the library", COLUMNS, size=(760, 360))

    def show_progress(self, progress: Progress) -> None:
        """Say what is being looked at."""
        self.summary.setText(f"{progress.what[:1].upper()}{progress.what[1:]}…")

    def show_failure(self, error: BaseException) -> None:
        """Say why it could not be looked through."""
        self.show_rows([], f"The library could not be checked: {error}")

    def show_report(self, report: CheckReport) -> None:
        """Fill the list."""
        rows = []
        for number, problem in enumerate(report.problems):
            texts = (problem.what, fmt.count(problem.count), remedy_words(problem.remedy))
            rows.append(TableRow((number, ""), texts))
            rows += [
                TableRow((number, name), (f"  of the album {name}", fmt.count(count), ""))
                for name, count in problem.albums.items()
            ]
        photos = "one photo" if report.photos == 1 else f"{fmt.count(report.photos)} photos"
        found = (
            "is not as it should be" if report.problems else "is wrong: all can be read and found"
        )
        lead = "Something" if report.problems else "Nothing"
        self.show_rows(rows, f"{lead} in this library of {photos} {found}.")
