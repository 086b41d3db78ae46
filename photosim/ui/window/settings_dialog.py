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
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from photosim.ui.widgets.preferences import Preferences


class SettingsDialog(QDialog):
    """Theme and cores, with the library's place shown; each choice takes effect at once."""

    theme_chosen = Signal(str)
    background_chosen = Signal(bool)

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
        themes = QHBoxLayout()
        themes.setSpacing(18)
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
        note = QLabel("Indexing takes longer and leaves the computer responsive.")
        note.setProperty("role", "muted")
        cores = QVBoxLayout()
        cores.setSpacing(2)
        cores.addWidget(self.background)
        cores.addWidget(note)
        form.addRow("Indexing", cores)
        place = QLabel(str(library))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        form.addRow("Library", place)
        hint = QLabel("Start photosim with --library DIR to use another one.")
        hint.setProperty("role", "muted")
        form.addRow("", hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 14)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(520, 260)
