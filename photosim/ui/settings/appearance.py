"""How the window looks: theme, size of text, language, thumbnails."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QSlider

from photosim.core.language import LANGUAGES, SYSTEM, choose, chosen, tr
from photosim.ui.grid.actions import keep_look
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets.layout import choice, flow_of, row_of
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import HIGH, NORMAL, TEXT_SIZES, ThemeManager

ZOOM = (64, 320)
"""Least and most points of a thumbnail."""


class AppearanceSection(SettingsSection):
    """Theme, size of text, and the look of the grid."""

    name = tr("Appearance")
    icon = "sun"

    def __init__(self, preferences: Preferences, themes: ThemeManager, grid: PhotoGrid) -> None:
        super().__init__()
        self._preferences = preferences
        self._themes = themes
        self._grid = grid
        self.themes: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        for name, text in (
            ("system", tr("As the system")),
            ("light", tr("Light")),
            ("dark", tr("Dark")),
        ):
            button = QRadioButton(text)
            button.clicked.connect(partial(self._choose_theme, name))
            group.addButton(button)
            self.themes[name] = button
        self.add_row(tr("Theme"), flow_of(*self.themes.values(), gap=20))
        contrasts = (
            (tr("As the system"), SYSTEM),
            (tr("Normal"), NORMAL),
            (tr("High"), HIGH),
        )
        self.contrast = choice(tr("Contrast"), contrasts)
        self.contrast.activated.connect(lambda _: self._choose_contrast())
        self.add_row(
            tr("Contrast"),
            row_of(self.contrast, None),
            note=tr("High: black and white, with lines around everything that can be used."),
        )
        self.motion = QCheckBox(tr("Lists glide, animations play"))
        self.motion.clicked.connect(self._choose_motion)
        self.add_row(
            tr("Motion"),
            self.motion,
            note=tr("Where the system wants no motion, nothing moves by itself in any case."),
        )
        sizes = [(f"{percent} %", percent) for percent in TEXT_SIZES]
        self.text_size = choice(tr("Size of text"), sizes)
        self.text_size.activated.connect(lambda _: self._choose_size())
        self.add_row(
            tr("Size of text"),
            row_of(self.text_size, None),
            note=tr("Of the size that the system asks for. All pages follow at once."),
        )
        languages = [(tr("As the system"), SYSTEM)]
        languages += [(name, language) for language, name in LANGUAGES.items()]
        self.language = choice(tr("Language"), languages)
        self.language.activated.connect(lambda _: self._choose_language())
        self.add_row(
            tr("Language"),
            row_of(self.language, None),
            note=tr("Takes effect when photosim is started again."),
        )
        self.thumbnails = QSlider(Qt.Orientation.Horizontal)
        self.thumbnails.setRange(*ZOOM)
        self.thumbnails.setMaximumWidth(260)
        self.thumbnails.setAccessibleName(tr("Size of thumbnails"))
        self.thumbnails.valueChanged.connect(grid.set_zoom)
        self.uniform = QCheckBox(tr("Cells of one size"))
        self.names = QCheckBox(tr("Names of files"))
        for box in (self.uniform, self.names):
            box.clicked.connect(self._choose_look)
        self.add_row(
            tr("Thumbnails"),
            row_of((self.thumbnails, 1), None),
            self.uniform,
            self.names,
            note=tr("Else rows fill the width, and a name is seen where a photo is pointed at."),
        )
        self.finish()

    def read(self) -> None:
        self.themes[self._preferences.theme].setChecked(True)
        self.contrast.setCurrentIndex(self.contrast.findData(self._preferences.contrast))
        self.motion.setChecked(self._preferences.motion)
        nearest = min(TEXT_SIZES, key=lambda one: abs(one - self._themes.text_size))
        self.text_size.setCurrentIndex(self.text_size.findData(nearest))
        self.language.setCurrentIndex(self.language.findData(chosen()))
        with QSignalBlocker(self.thumbnails):
            self.thumbnails.setValue(self._grid.zoom())
        self.uniform.setChecked(self._grid.uniform)
        self.names.setChecked(self._grid.names_shown)

    def _choose_theme(self, name: str) -> None:
        self._preferences.theme = name
        self._themes.set_choice(name)

    def _choose_contrast(self) -> None:
        self._preferences.contrast = str(self.contrast.currentData())
        self._themes.set_contrast(self._preferences.contrast)

    def _choose_motion(self, on: bool) -> None:
        self._preferences.motion = on
        self._themes.set_motion(on)

    def _choose_size(self) -> None:
        percent = int(self.text_size.currentData())
        self._preferences.text_size = percent
        self._themes.set_text_size(percent)

    def _choose_language(self) -> None:
        choose(str(self.language.currentData()))

    def _choose_look(self) -> None:
        keep_look(
            self._grid,
            self._preferences,
            uniform=self.uniform.isChecked(),
            names=self.names.isChecked(),
        )
