"""A model's report card: a verdict, what is found before and after, and figures on request."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.models.values import KeptModel
from photosim.library.models.words import objection_words
from photosim.ui.teach.found_row import FoundView, of_worst
from photosim.ui.teach.map_view import MapView
from photosim.ui.teach.report_text import (
    FigureRow,
    change_role,
    change_text,
    doubted_text,
    figure_rows,
    gain_text,
    guarded_text,
    model_state,
    strength_text,
    untouched_text,
    verdict,
)
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import ActionButton
from photosim.ui.widgets.layout import in_column, in_row, swapped, text_label
from photosim.ui.widgets.painting import RIGHT
from photosim.ui.widgets.words.models import model_name

FIRST = (
    tr("The nearest photo is of the same album"),
    tr("Of so many photos put aside, the one that is most like it is of its own album (R@1)"),
)
NEAREST = (
    tr("So are those after it"),
    tr(
        "How far the photos most like one, as many as its album has, are of its album: 100 % "
        "where all"
        " are, and those that are not count more the nearer they are (mAP@R)"
    ),
)


class ReportCard(QWidget):
    """Shows one model, and a button for each of ``actions``. ``opened(photo id)``."""

    opened = Signal(object)

    def __init__(
        self, picture: Callable[[PhotoId | None], QPixmap | None], actions: Sequence[QAction]
    ) -> None:
        super().__init__()
        self._picture = picture
        self.title = text_label(role="title")
        self.state = QLabel()
        self.gain = _text("heading")
        self.gain.setToolTip(NEAREST[1])
        self.text = _text("muted")
        self.why = _text("warning")
        row = in_row(spacing=8)
        self.buttons = {action.objectName(): ActionButton(action) for action in actions}
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        head = in_row(self.title, self.state, None, spacing=14)
        self._column = in_column(
            *(head, self.gain, self.text, self.why, row),
            margins=(28, 24, 28, 24),
            spacing=12,
            on=self,
        )
        self.details = QToolButton()
        self.details.setText(tr("Details"))
        self.details.setToolTip(tr("The figures of each album, and what became of other photos"))
        self.details.setCheckable(True)
        self.details.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.details.setArrowType(Qt.ArrowType.RightArrow)
        self.details.toggled.connect(self._show_details)
        self._figures = QWidget()
        self._body = QWidget()
        for part in (self._body, self.details, self._figures):
            self._column.addWidget(part)
        self._column.setAlignment(self.details, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._show_details(False)

    def show_model(self, model: KeptModel, photos: Mapping[str, PhotoId]) -> None:
        """Show a model's card; ``photos`` by content as hexadecimal text."""
        self.title.setText(model_name(model))
        word, role = model_state(model)
        self.state.setText(word)
        self.state.setProperty("role", role)
        self.state.style().polish(self.state)
        self.gain.setText(gain_text(model.report))
        self.gain.setVisible(bool(self.gain.text()))
        self.text.setText(verdict(model))
        use = self.buttons.get("use")
        if use is not None:
            # What did not pass is not what one is led to.
            use.setProperty("primary", model.adopted or model.kind == "base")
            use.style().unpolish(use)
            use.style().polish(use)
        self.why.setText("\n".join(f"• {objection_words(one)}" for one in model.report.reasons))
        self.why.setVisible(bool(self.why.text()))
        self._body = swapped(self._column, self._body, self._body_of(model, photos))
        self._figures = swapped(self._column, self._figures, _figures_of(model))
        self.details.setVisible(bool(figure_rows(model.report)))
        self._show_details(self.details.isChecked())

    def _show_details(self, shown: bool) -> None:
        arrows = Qt.ArrowType
        self.details.setArrowType(arrows.DownArrow if shown else arrows.RightArrow)
        self._figures.setVisible(shown)

    def found(self) -> list[FoundView]:
        """The worst queries shown."""
        return self._body.findChildren(FoundView)

    def _body_of(self, model: KeptModel, photos: Mapping[str, PhotoId]) -> QWidget:
        body = QWidget()
        column = in_column(margins=(0, 6, 0, 0), spacing=12, on=body)
        worst = [of_worst(one, photos) for one in model.report.worst]
        if worst:
            column.addWidget(_heading(tr("What still finds least")))
            words = tr(
                "What each finds before the lesson and after it. Green: of the same album; red:"
                " not. A double click searches with the photo."
            )
            column.addWidget(_text("muted", words))
            for found in worst:
                view = FoundView(self._picture, found)
                view.opened.connect(self.opened)
                column.addWidget(view)
        flat = model.report.map
        if flat is not None and flat.points:
            column.addWidget(_heading(tr("The albums' photos")))
            words = tr("Photos that are alike lie near each other. Rings: put aside.")
            column.addWidget(_text("muted", words))
            plane = MapView()
            plane.show_map(flat)
            column.addWidget(plane)
        return body


def _figures_of(model: KeptModel) -> QWidget:
    """The figures of each album, and what became of everything else."""
    body = QWidget()
    column = in_column(margins=0, spacing=12, on=body)
    rows = figure_rows(model.report)
    if rows:
        column.addWidget(_heading(tr("On photos put aside")))
        column.addWidget(_figures(rows, passed=model.adopted))
    for words in (
        strength_text(model.report),
        guarded_text(model.report),
        untouched_text(model.report),
        doubted_text(model.report),
    ):
        if rows and words:
            column.addWidget(_text("muted", words))
    return body


def _figures(rows: list[FigureRow], *, passed: bool) -> QWidget:
    """passed: whether what is better is more than chance; else nothing is said to be better."""

    def role(pair: tuple[float | None, float | None]) -> str:
        found = change_role(pair)
        return "" if found == "exact" and not passed else found

    card = QFrame()
    card.setProperty("role", "card")
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    heads = ((tr("Photos"), tr("How many were put aside")), FIRST, NEAREST)
    for place, (words, tip) in enumerate(heads, start=1):
        label = _text("muted", words)
        label.setToolTip(tip)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        label.setFixedWidth((8 if place > 1 else 4) * label.fontMetrics().height())
        grid.addWidget(label, 0, place)
    for number, row in enumerate(rows, start=1):
        name = _text("heading" if number == 1 else "", row.name)
        grid.addWidget(name, number, 0)
        values = (
            (fmt.count(row.queries), "muted"),
            (change_text(row.first), role(row.first)),
            (change_text(row.nearest), role(row.nearest)),
        )
        for place, (words, colour) in enumerate(values, start=1):
            label = text_label(words, role=colour)
            label.setAlignment(RIGHT)
            grid.addWidget(label, number, place)
    return card


def _heading(words: str) -> QLabel:
    label = text_label(words, role="heading")
    label.setContentsMargins(0, 10, 0, 0)
    return label


def _text(role: str, words: str = "") -> QLabel:
    return text_label(words, role=role, wrap=True)
