"""Two models side by side: the photos whose nearest photos they see most differently."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosim.core.types import PhotoId
from photosim.library.models.values import Difference, KeptModel
from photosim.ui.teach_figures import model_name
from photosim.ui.teach_pictures import Found, FoundView, Shown
from photosim.ui.teach_reads import Compared


def of_difference(one: Difference, names: tuple[str, str]) -> Found:
    """A photo with what each model finds; what only one of them finds is framed. Pure."""

    def row(mine: Sequence[PhotoId], other: Sequence[PhotoId]) -> tuple[Shown, ...]:
        return tuple(Shown(photo, "" if photo in other else "accent") for photo in mine)

    return Found(
        f"{len(set(one.first) & set(one.second)) or 'None'} of {len(one.first)} are the same",
        Shown(one.photo),
        ((names[0], row(one.first, one.second)), (names[1], row(one.second, one.first))),
    )


class ComparePanel(QWidget):
    """Choose two models and see where they differ. ``pair_chosen(first, second)``; ``left``;
    ``opened(photo id)``."""

    pair_chosen = Signal(str, str)
    left = Signal()
    opened = Signal(object)

    def __init__(self, picture: Callable[[PhotoId | None], QPixmap | None]) -> None:
        super().__init__()
        self._picture = picture
        self._names: dict[str, str] = {}
        title = QLabel("Where two models differ")
        title.setProperty("role", "title")
        self.first, self.second = QComboBox(), QComboBox()
        self.first.setAccessibleName("First model")
        self.second.setAccessibleName("Second model")
        back = QPushButton("Back to the report card")
        back.clicked.connect(lambda _=False: self.left.emit())
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (self.first, QLabel("and"), self.second, back):
            row.addWidget(widget)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 24, 28, 24)
        self._column.setSpacing(12)
        self._column.addWidget(title)
        self._column.addLayout(row)
        self._column.addWidget(self.note)
        self._body = QWidget()
        self._column.addWidget(self._body)
        self._column.addStretch(1)
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(self._ask)

    def start(self, models: Sequence[KeptModel], first: str, second: str) -> None:
        """Compare two of these models."""
        usable = [model for model in models if model.usable]
        self._names = {model.id: model_name(model) for model in usable}
        for box, wanted in ((self.first, first), (self.second, second)):
            box.blockSignals(True)
            box.clear()
            for model in usable:
                box.addItem(model_name(model), model.id)
            box.setCurrentIndex(max(0, box.findData(wanted)))
            box.blockSignals(False)
        self._ask()

    def _ask(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        self._fill([])
        if first is None or second is None or first == second:
            self.note.setText("Choose two different models.")
            return
        self.note.setText("Looking…")
        self.pair_chosen.emit(first, second)

    def show_differences(self, found: Compared) -> None:
        """Show an answer, if it is for the pair that is chosen."""
        if (found.first, found.second) != (self.first.currentData(), self.second.currentData()):
            return
        names = (self._names.get(found.first, ""), self._names.get(found.second, ""))
        self.note.setText(
            "Framed: found by one of the two only. A double click searches with a photo."
            if found.differences
            else "The two agree on every photo that was looked at."
        )
        self._fill([of_difference(one, names) for one in found.differences])

    def found(self) -> list[FoundView]:
        """What is shown."""
        return self._body.findChildren(FoundView)

    def _fill(self, rows: Sequence[Found]) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for found in rows:
            view = FoundView(self._picture, found)
            view.opened.connect(self.opened)
            column.addWidget(view)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
