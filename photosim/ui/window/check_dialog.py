"""What a look through the library found wrong, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from photosim.core.jobs import Progress
from photosim.core.language import tr, tr_n
from photosim.library.values import CheckReport
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow
from photosim.ui.widgets.words.remedies import remedy_words

COLUMNS = (
    Column(tr("Problem"), 300),
    Column(tr("How many"), 90, numbers=True),
    Column(tr("What to do")),
)


class CheckDialog(TableDialog):
    """Problems of the library; of labels, a row for each album too."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("Check the library"), COLUMNS, size=(760, 360))

    def show_progress(self, progress: Progress) -> None:
        """Say what is being looked at."""
        self.summary.setText(f"{progress.what[:1].upper()}{progress.what[1:]}…")

    def show_failure(self, error: BaseException) -> None:
        """Say why it could not be looked through."""
        self.show_rows([], tr("The library could not be checked: {error}", error=error))

    def show_report(self, report: CheckReport) -> None:
        """Fill the list."""
        rows = []
        for number, problem in enumerate(report.problems):
            texts = (problem.what, fmt.count(problem.count), remedy_words(problem.remedy))
            rows.append(TableRow((number, ""), texts))
            rows += [
                TableRow(
                    (number, name), (tr("  of the album {name}", name=name), fmt.count(count), "")
                )
                for name, count in problem.albums.items()
            ]
        photos = tr_n("one photo", "{n} photos", report.photos)
        if report.problems:
            found = tr(
                "Something in this library of {photos} is not as it should be.", photos=photos
            )
        else:
            found = tr(
                "Nothing in this library of {photos} is wrong: all can be read and found.",
                photos=photos,
            )
        self.show_rows(rows, found)
