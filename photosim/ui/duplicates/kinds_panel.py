"""The kinds of files at the side of the page: how many there are, and whether they go.

Each has a check box that marks or unmarks all of its files; where only some are marked, it says so.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from photosim.core.language import tr, tr_n
from photosim.library.duplicates.values import BY_KIND, Kind
from photosim.ui.removal.review import Count, Sum
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import in_column, in_row, text_label
from photosim.ui.widgets.words.kinds import TIPS, kind_title

SAFE = (Kind.SAME, Kind.WORSE)


class KindBox(QCheckBox):
    """A check box in three states; a click marks all, or, where all are marked, none."""

    def __init__(self, words: str, tip: str) -> None:
        super().__init__(words)
        self._words = words
        self.setToolTip(f"{words}\n{tip}")

    def nextCheckState(self) -> None:
        """From some to all."""
        whole = self.checkState() is Qt.CheckState.Checked
        self.setCheckState(Qt.CheckState.Unchecked if whole else Qt.CheckState.Checked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words take more lines where there is little room."""
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._break()

    def _break(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = (
            self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        )
        words = broken(self._words, room, self.fontMetrics().horizontalAdvance)
        if words != self.text():
            self.setText(words)


def broken(words: str, room: int, measure: Callable[[str], int]) -> str:
    """Words in lines of so much room, as far as each of them has it. Pure."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


class KindRow(QWidget):
    """One kind: its check box, and how many files it has. ``chosen(kind, going)``."""

    chosen = Signal(object, bool)

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        title = kind_title(kind)
        self.box = KindBox(title, TIPS[kind])
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box.clicked.connect(lambda on: self.chosen.emit(kind, on))
        self.name = text_label(title, wrap=True)
        self.name.setToolTip(TIPS[kind])
        self.number = text_label(role="muted")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # What holds something of its own never goes all together.
        by_hand = kind is Kind.OWN
        shown: QWidget = self.name if by_hand else self.box
        (self.box if by_hand else self.name).hide()
        in_row((shown, 1), self.number, margins=0, spacing=6, on=self)

    def show_count(self, count: Count) -> None:
        """How many files there are, and how many of them go."""
        number = fmt.count(count.files)
        some = 0 < count.going < count.files
        self.number.setText(
            tr("{going} of {number}", going=fmt.count(count.going), number=number)
            if some
            else number
        )
        state = Qt.CheckState.PartiallyChecked if some else Qt.CheckState.Unchecked
        if count.files and count.going == count.files:
            state = Qt.CheckState.Checked
        self.box.setCheckState(state)
        words = tr(
            "{files}, {going} to be removed",
            files=fmt.files(count.files),
            going=fmt.count(count.going),
        )
        self.box.setAccessibleName(f"{kind_title(self.kind)}: {words}")
        self.setVisible(bool(count.files))


class KindsPanel(QWidget):
    """All kinds that there are. ``chosen(kind, going)``: all of a kind shall go, or stay."""

    chosen = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.rows = {kind: KindRow(kind) for kind in Kind}
        self._titles: list[tuple[QLabel, tuple[Kind, ...]]] = []
        column = in_column(margins=(14, 10, 14, 10), spacing=8, on=self)
        self._add(column, tr("Nothing is lost"), SAFE)
        self._add(column, tr("Something is lost"), BY_KIND)
        self._add(column, tr("Only one by one"), (Kind.OWN,))
        self.waiting = text_label(role="muted", wrap=True)
        column.addWidget(self.waiting)
        column.addStretch(1)

    def _add(self, column: QVBoxLayout, title: str, kinds: tuple[Kind, ...]) -> None:
        head = text_label(title, role="muted", wrap=True)
        self._titles.append((head, kinds))
        column.addWidget(head)
        for kind in kinds:
            row = self.rows[kind]
            row.chosen.connect(self.chosen)
            column.addWidget(row)
        column.addSpacing(8)

    def show_total(self, total: Sum) -> None:
        """Say what there is of each kind."""
        for kind, row in self.rows.items():
            row.show_count(total.of(kind))
        self.waiting.setText(
            tr_n(
                "{files} not compared in full size yet: nothing is said of it until then.",
                "{files} not compared in full size yet: nothing is said of them until then.",
                total.waiting,
                files=fmt.files(total.waiting),
            )
        )
        self.waiting.setVisible(total.waiting > 0)
        for head, kinds in self._titles:
            head.setVisible(any(total.of(kind).files for kind in kinds))
