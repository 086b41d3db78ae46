"""The settings, as a dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from photosim.ui.widgets.layout import choice, in_column, in_row, text_label
from photosim.ui.widgets.preferences import DoubleClick, Preferences


class SettingsDialog(QDialog):
    """Theme, cores, what opens a photo, with the library's place shown; each choice takes effect
    at once."""

    theme_chosen = Signal(str)
    background_chosen = Signal(bool)
    double_click_chosen = Signal(object)
    wander_chosen = Signal(int)

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
        place = QLabel(str(library))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        form.addRow("Library", place)
        hint = text_label("Start photosim with --library DIR to use another one.", role="muted")
        form.addRow("", hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        in_column(form, None, buttons, margins=(20, 20, 20, 14), on=self)
        self.resize(520, 330)
