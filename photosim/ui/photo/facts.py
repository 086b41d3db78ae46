"""What is known of a photo, as rows of text that can be read, selected and copied."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget

from photosim.core.edits import How
from photosim.core.errors import fault_words
from photosim.core.language import labelled, listed, tr, tr_n
from photosim.core.types import Level, PhotoFacts, PhotoId
from photosim.library.values import PhotoDetails
from photosim.library.words import how_line
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.elided import INSIDE, SELECTABLE, ElidedLabel
from photosim.ui.widgets.layout import in_column, line, swapped, text_label

BESIDE = 14
"""Points between a label and its value."""

LEAST_LETTERS = 14
"""How many letters of a value have room beside its label; where fewer have, it stands below."""


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A file of the photo; a companion is the RAW or the movie that belongs to it."""

    path: str
    offline: bool = False
    companion: bool = False


@dataclass(frozen=True, slots=True)
class PhotoSheet:
    """All that the preview shows of one photo; ``similarity`` is a cosine where it is a hit,
    ``modified`` when its first file was written to, seconds since the epoch."""

    photo_id: PhotoId
    files: tuple[SheetFile, ...]
    bytes: int = 0
    facts: PhotoFacts | None = None
    similarity: float | None = None
    level: Level | None = None
    how: How = ()
    failed_reason: str = ""
    albums: tuple[str, ...] = ()
    modified: float | None = None

    @property
    def offline(self) -> bool:
        """True where none of its files can be opened now."""
        own = [file for file in self.files if not file.companion]
        return bool(own) and all(file.offline for file in own)

    @property
    def name(self) -> str:
        """Name of its first file."""
        return Path(self.files[0].path).name if self.files else ""


def sheet_of(
    details: PhotoDetails,
    *,
    similarity: float | None = None,
    level: Level | None = None,
    how: How = (),
    first: Path | None = None,
) -> PhotoSheet:
    """The library's answer about a photo as a sheet, with what a search said of it.

    ``first``: the file that is meant, where the photo has several.
    """
    paths = sorted(details.paths, key=lambda path: path != first)
    files = [SheetFile(str(path), details.offline) for path in paths]
    files += [SheetFile(str(path), details.offline, companion=True) for path in details.companions]
    return PhotoSheet(
        details.photo_id,
        tuple(files),
        details.bytes,
        details.facts,
        similarity,
        level,
        how,
        modified=details.modified,
    )


@dataclass(frozen=True, slots=True)
class Fact:
    """A row: ``role`` is its colour; ``file`` the path that a value which is one stands for."""

    label: str
    value: str
    file: str = ""
    role: str = ""


def fact_rows(sheet: PhotoSheet) -> list[Fact]:
    """The rows in the order shown; what isn't known has none."""
    rows = []
    if sheet.failed_reason:
        rows.append(Fact(tr("Problem"), fault_words(sheet.failed_reason), role="error"))
    if sheet.offline:
        rows.append(Fact(tr("State"), tr("Offline: its drive or folder is away"), role="warning"))
    if sheet.similarity is not None or sheet.level is not None:
        rows.append(Fact(tr("Match"), match_text(sheet)))
    if sheet.albums:
        label = tr_n("Album", "Albums", len(sheet.albums))
        rows.append(Fact(label, listed(sheet.albums)))
    rows += _picture_rows(sheet)
    own = [file for file in sheet.files if not file.companion]
    if len(own) == 1:  # its name stands above all rows
        rows.append(Fact(tr("Folder"), str(Path(own[0].path).parent), own[0].path))
    else:
        rows += [
            Fact("" if place else tr("Files"), one.path, one.path) for place, one in enumerate(own)
        ]
    rows += [Fact(tr("With"), file.path, file.path) for file in sheet.files if file.companion]
    return rows


def match_text(sheet: PhotoSheet) -> str:
    """What it is to the photo asked about, as one line: in words where that is proved, else how
    alike the two are."""
    if sheet.level is Level.EXACT or (sheet.level is not None and sheet.how):
        level = fmt.level_name(sheet.level)
        return labelled(level, how_line(sheet.how)) if sheet.how else level
    alike = (
        ""
        if sheet.similarity is None
        else tr("{similarity} alike", similarity=fmt.similarity(sheet.similarity))
    )
    if sheet.level is Level.BURST:
        return fmt.level_name(sheet.level)
    return alike or (fmt.level_name(sheet.level) if sheet.level is not None else "")


def picture_texts(sheet: PhotoSheet | None) -> dict[str, str]:
    """What is known of the picture and its file in itself, by what it is; else empty."""
    facts = sheet.facts if sheet is not None else None
    size = fmt.human_bytes(sheet.bytes) if sheet is not None and sheet.bytes else ""
    if facts is None:
        return {tr("Size"): size}
    place = ""
    if facts.latitude is not None and facts.longitude is not None:
        place = fmt.coordinates(facts.latitude, facts.longitude)
    return {
        tr("Dimensions"): fmt.dimensions(facts.width, facts.height),
        tr("Size"): size,
        tr("Format"): facts.format.upper(),
        tr("Taken"): fmt.date_taken(facts.taken_at),
        tr("Camera"): facts.camera or "",
        tr("Lens"): facts.lens or "",
        tr("Exposure"): facts.exposure or "",
        tr("Place"): place,
    }


def _picture_rows(sheet: PhotoSheet) -> list[Fact]:
    texts = picture_texts(sheet)
    parts = (texts[tr("Size")], texts.pop(tr("Format"), ""))
    texts[tr("Size")] = " · ".join(part for part in parts if part)
    if not texts.get(tr("Taken")) and sheet.modified is not None:
        texts[tr("File date")] = fmt.moment(sheet.modified)
    return [Fact(label, text) for label, text in texts.items() if text]


class PathLabel(ElidedLabel):
    """A whole path in as many lines as it takes, broken between folders; copies it in one.

    What stands around it asks how high it is in another width before it gives that: were its height
    that of the lines it has now, a scroll bar beside it could come and go for ever.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.fontMetrics().size(0, self._shown(max(0, width - INSIDE))).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is copied has no breaks."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.selectedText():
            _copy(unbroken(self.selectedText()))
            return
        super().keyPressEvent(event)

    def _shown(self, room: int) -> str:
        return "\n".join(wrapped_path(self._full, room, self.fontMetrics().horizontalAdvance))


def unbroken(text: str) -> str:
    """A part of a wrapped path in one line; Qt's own breaks of paragraphs go, too. Pure."""
    return text.replace("\n", "").replace("\u2028", "").replace("\u2029", "")


def wrapped_path(path: str, room: float, width: Callable[[str], float]) -> list[str]:
    """A path in lines of at most ``room`` points, as ``width`` measures them: broken after a
    folder, and inside a name only where that alone is too long. Nothing is left out. Pure."""
    lines, line = [], ""
    for part in re.findall(r"[^/\\]*[/\\]|[^/\\]+$", path):
        if line and width(line + part) > room:
            lines.append(line)
            line = ""
        for letter in part if width(part) > room else [part]:
            if line and width(line + letter) > room:
                lines.append(line)
                line = ""
            line += letter
    return [*lines, line] if line else lines


class FactsPanel(QWidget):
    """The rows of a sheet under its name."""

    pathMenuAsked = Signal(str)
    """A path was double-clicked or chosen from its menu: show it in its folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Fact] = []
        self._outer = outer = in_column(margins=(16, 12, 16, 16), on=self)
        self._body = QWidget()
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._stacked = False
        outer.addWidget(self._body)
        outer.addStretch(1)
        self.setAccessibleName(tr("Facts of the photo"))

    def rows(self) -> list[Fact]:
        """The rows shown."""
        return list(self._rows)

    def show_sheet(self, sheet: PhotoSheet | None) -> None:
        """Show another photo's facts, or none."""
        self._rows = fact_rows(sheet) if sheet else []
        body = self._filled(sheet.name if sheet else "", self._rows)
        self._body = swapped(self._outer, self._body, body)
        body.show()  # a layout would show it later, and reckon with nothing until then
        self._share()

    def _filled(self, title: str, rows: Sequence[Fact]) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BESIDE)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        if title:
            heading = ElidedLabel(title)
            heading.setProperty("role", "heading")
            grid.addWidget(heading, 0, 0, 1, 2)
            grid.addWidget(line(), 1, 0, 1, 2)
        self._pairs = []
        for fact in rows:
            label = text_label(fact.label, role="muted")
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            value = self._value(fact)
            label.setBuddy(value)
            self._pairs.append((label, value))
        self._place(grid)
        return body

    def _place(self, grid: QGridLayout) -> None:
        """Put the values beside their labels, or below them."""
        for row, (label, value) in enumerate(self._pairs, start=1):
            if self._stacked:
                grid.addWidget(label, 2 * row, 0, 1, 2)
                grid.addWidget(value, 2 * row + 1, 0, 1, 2)
            else:
                grid.addWidget(label, 2 * row, 0)
                grid.addWidget(value, 2 * row, 1)

    def _share(self) -> None:
        """Values stand below their labels where too little room is left beside them."""
        labels = max((label.sizeHint().width() for label, _ in self._pairs), default=0)
        margins = self._outer.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        beside = room - labels - BESIDE
        stacked = beside < LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        grid = self._body.layout()
        if stacked != self._stacked and self._pairs and isinstance(grid, QGridLayout):
            self._stacked = stacked
            for pair in self._pairs:
                for one in pair:
                    grid.removeWidget(one)
            self._place(grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room beside the labels."""
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """Labels of another width: their text's size comes to them after it came here."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def _value(self, fact: Fact) -> QLabel:
        value: QLabel
        if fact.file:
            value = PathLabel(fact.value)
        else:
            value = text_label(fact.value, wrap=True)
            value.setTextInteractionFlags(SELECTABLE)
        value.setProperty("role", fact.role)
        value.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        value.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return value

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy the selected part, a whole value, or all of it."""
        child = self.childAt(event.pos())
        menu = self.menu_for(child if isinstance(child, QLabel) else None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu_for(self, label: QLabel | None) -> QMenu:
        """What can be done with the value under the pointer."""
        menu = QMenu(self)
        if label is not None:
            whole = label.full_text() if isinstance(label, ElidedLabel) else label.text()
            part = unbroken(label.selectedText())
            # A selection in a shortened text has the dots in it: the text itself is meant.
            text = part if part and "…" not in part else whole
            menu.addAction(tr("Copy"), lambda: _copy(text))
            files = [row.file for row in self._rows if row.file and row.value == whole]
            if files:
                menu.addAction(tr("Show in folder"), lambda: self.pathMenuAsked.emit(files[0]))
        everything = "\n".join(f"{row.label}\t{row.value}" for row in self._rows)
        menu.addAction(tr("Copy all facts"), lambda: _copy(everything))
        return menu


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
