"""What several selected photos are together, in a few rows above the one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from photosim.core.language import listed, tr, tr_n
from photosim.library.browsing.summary import PhotosSummary
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import in_column, line, text_label

MOST_NAMED = 3
"""Cameras, formats and folders that are named, the most frequent; the rest is a number."""


class SummaryPanel(QWidget):
    """Rows on several photos; hidden while none or one is selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "facts")
        self.setAccessibleName(tr("Summary of the selected photos"))
        self.heading = text_label(role="heading")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        rows = QWidget()
        rows.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        in_column(self.heading, rows, margins=(14, 12, 14, 12), spacing=8, on=inner)
        in_column(inner, line(), margins=0, spacing=0, on=self)
        self.rows: list[tuple[str, str]] = []
        self.hide()

    def show_summary(self, found: PhotosSummary | None) -> None:
        """Show what several photos are; None: nothing."""
        self.setVisible(found is not None)
        if found is None:
            return
        self.heading.setText(tr("{photos} selected", photos=fmt.photos(found.photos)))
        self.rows = summary_rows(found)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, text) in enumerate(self.rows):
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(text_label(name, role="muted"), row, 0, top)
            # In the middle of its row: letters of another font may be higher beside it.
            self._grid.addWidget(text_label(text, wrap=True), row, 1)


def summary_rows(found: PhotosSummary) -> list[tuple[str, str]]:
    """Names and texts of the rows. Pure."""
    rows = [(tr("Size"), fmt.human_bytes(found.bytes)), (tr("Taken"), _dates(found))]
    if found.cameras:
        rows.append((tr("Cameras"), _counted(found.cameras)))
    rows.append((tr("Formats"), _counted([(one.upper(), number) for one, number in found.formats])))
    rows.append(
        (tr("Folders"), _counted([(_folder(one), number) for one, number in found.folders]))
    )
    if found.offline:
        rows.append((tr("Offline"), fmt.photos(found.offline)))
    return rows


def _folder(path: Path) -> str:
    return path.name or str(path)


def _dates(found: PhotosSummary) -> str:
    if found.first is None or found.last is None:
        return tr("date unknown")
    first, last = fmt.day(found.first), fmt.day(found.last)
    text = first if first == last else f"{first} – {last}"
    if not found.undated:
        return text
    without = tr_n("{n} has no date", "{n} have no date", found.undated)
    return tr("{text}; {without}", text=text, without=without)


def _counted(counts: Sequence[tuple[str, int]]) -> str:
    if len(counts) == 1:
        return counts[0][0]
    named = [f"{name} ({fmt.count(number)})" for name, number in counts[:MOST_NAMED]]
    more = len(counts) - MOST_NAMED
    return listed([*named, *([tr("{more} more", more=fmt.count(more))] if more > 0 else [])])
