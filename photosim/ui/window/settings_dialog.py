"""The settings, as a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from photosim.library.models.values import BaseModel
from photosim.library.values import ChangeoverStatus
from photosim.library.words import base_figures
from photosim.ml.registry import SIZES
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import choice, in_column, in_row, text_label
from photosim.ui.widgets.preferences import DoubleClick, Preferences

MODELS = {"default": "Default", "light": "Light, for slow computers"}


class SettingsDialog(QDialog):
    """Theme, cores, what opens a photo, and the library's base model, with its place shown; each
    choice takes effect at once.

    ``model_chosen(size)``; ``keep_asked``: stay with the model that answers; ``measure_asked``: how
    fast the models are here.
    """

    theme_chosen = Signal(str)
    background_chosen = Signal(bool)
    double_click_chosen = Signal(object)
    wander_chosen = Signal(int)
    model_chosen = Signal(str)
    keep_asked = Signal()
    measure_asked = Signal()

    def __init__(self, preferences: Preferences, library: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Settings")
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.themes: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        themes = in_row(spacing=18)
        for name, text in (("system", "As the system"), ("light", "Light"), ("dark", "Dark")):
            button = QRadioButton(text)
            button.setChecked(preferences.theme == name)
            button.clicked.connect(lambda _=False, value=name: self.theme_chosen.emit(value))
            group.addButton(button)
            themes.addWidget(button)
            self.themes[name] = button
        themes.addStretch(1)
        form.addRow("Theme", themes)
        self.background = QCheckBox("Use fewer cores while I work")
        self.background.setChecked(preferences.background)
        self.background.toggled.connect(self.background_chosen)
        note = text_label("Indexing takes longer and leaves the computer responsive.", role="muted")
        cores = in_column(self.background, note, spacing=2)
        form.addRow("Indexing", cores)
        self.double_click = choice(
            "Double click",
            [("View the photo", DoubleClick.VIEW), ("Find similar photos", DoubleClick.SIMILAR)],
            "What a double click on a photo does; Enter and Space always view it, S finds similar",
        )
        self.double_click.setCurrentIndex(self.double_click.findData(preferences.double_click))
        self.double_click.currentIndexChanged.connect(
            lambda _: self.double_click_chosen.emit(self.double_click.currentData())
        )
        form.addRow("Double click", self.double_click)
        self.wander = QSpinBox()
        self.wander.setRange(1, 60)
        self.wander.setSuffix(" s")
        self.wander.setValue(preferences.wander_seconds)
        self.wander.setAccessibleName("Seconds that a photo stands while wandering")
        self.wander.valueChanged.connect(self.wander_chosen)
        stands = text_label("for each photo, in the viewer", role="muted")
        form.addRow("Wander", in_row(self.wander, stands, None, spacing=8))
        form.addRow("Model", self._models())
        place = QLabel(str(library))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        form.addRow("Library", place)
        hint = text_label("Start photosim with --library DIR to use another one.", role="muted")
        form.addRow("", hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        in_column(form, None, buttons, margins=(20, 20, 20, 14), on=self)
        self.resize(600, 520)

    def _models(self) -> QWidget:
        """The choice of the base model; empty until :meth:`show_models`."""
        self.models: dict[str, QRadioButton] = {}
        self.figures: dict[str, QLabel] = {}
        rows = QWidget()
        group = QButtonGroup(self)
        self.moving = text_label(role="muted")
        self.keep = QPushButton("Stay with the model before")
        self.keep.clicked.connect(self.keep_asked)
        self.measure = QPushButton("Measure on this computer")
        self.measure.clicked.connect(self.measure_asked)
        parts: list[QWidget] = []
        for size in SIZES:
            button = QRadioButton(MODELS[size])
            button.clicked.connect(lambda _=False, value=size: self.model_chosen.emit(value))
            group.addButton(button)
            figures = text_label(role="muted")
            figures.setWordWrap(True)
            self.models[size], self.figures[size] = button, figures
            parts += [button, figures]
        self.moving.setWordWrap(True)
        for pressed in (self.keep, self.measure):
            pressed.setAutoDefault(False)
        buttons = in_row(self.keep, self.measure, None)
        in_column(*parts, self.moving, buttons, margins=0, spacing=4, on=rows)
        for part in (*parts, self.moving, self.keep, self.measure):
            part.hide()
        return rows

    def show_models(
        self, models: Sequence[BaseModel], way: ChangeoverStatus | None, *, writable: bool
    ) -> None:
        """Show which base models there are, and how far the library is on its way to one.

        writable: whether it may be changed.
        """
        for model in models:
            button, figures = self.models[model.size], self.figures[model.size]
            button.setChecked(model.chosen)
            button.setEnabled(writable)
            button.show()
            said = base_figures(model)
            figures.setText(said[:1].upper() + said[1:])
            figures.setVisible(bool(figures.text()))
        self.measure.setVisible(bool(models))
        self.measure.setEnabled(writable)
        self.moving.setVisible(way is not None)
        self.keep.setVisible(way is not None and way.can_stay)
        self.keep.setEnabled(writable)
        if way is not None:
            self.moving.setText(moving_text(way))


def moving_text(way: ChangeoverStatus) -> str:
    """How far the library is on its way to another model; pure."""
    kept = "" if way.can_stay else "what is kept of "
    return (
        f"Moving to this model: {fmt.count(way.done)} of {fmt.count(way.photos)} photos; {kept}the"
        " one before answers meanwhile."
    )
