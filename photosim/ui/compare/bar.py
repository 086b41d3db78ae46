"""The top of the Compare page: way back, modes, sensitivity of the difference, zoom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from photosim.ui.compare.pane import Mode
from photosim.ui.compare.view import CompareView
from photosim.ui.pictures.camera import STEP
from photosim.ui.widgets.icons import IconBinder

MODES = (
    (Mode.BESIDE, "Side by side", "S", "columns"),
    (Mode.FLIP, "Flip in place", "F", "flip"),
    (Mode.DIFFERENCE, "Difference", "D", "contrast"),
)


class CompareBar(QWidget):
    """Buttons that act on a view. ``left``: a person wants back."""

    left = Signal()

    def __init__(self, view: CompareView, binder: IconBinder) -> None:
        super().__init__()
        self._binder = binder
        self.modes: dict[Mode, QToolButton] = {}
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.align = self._button("layers", self.tr("Lay the subjects over each other (A)"))
        self.align.setText(self.tr("Align"))
        self.align.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.align.setCheckable(True)
        self.align.hide()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(1, 64)
        # To the right is more sensitive: a lower threshold.
        self.slider.setInvertedAppearance(True)
        self.slider.setInvertedControls(True)
        self.slider.setValue(view.least)
        self.slider.setFixedWidth(130)
        self.slider.setAccessibleName(self.tr("Sensitivity"))
        self.slider.setToolTip(self.tr("To the right, fainter differences are shown ([ and ])"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 12, 6)
        row.setSpacing(4)
        row.addWidget(self._button("back", self.tr("Back (Esc)"), self.left.emit))
        row.addSpacing(6)
        row.addWidget(self.title)
        row.addSpacing(10)
        group = QButtonGroup(self)
        for mode, text, key, icon in MODES:
            button = self._button(icon, f"{text} ({key})", partial(view.set_mode, mode))
            button.setText(text)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            group.addButton(button)
            self.modes[mode] = button
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.align)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addSpacing(6)
        row.addWidget(self.slider)
        for icon, text, act in (
            ("zoom-out", self.tr("Smaller (-)"), partial(view.camera.zoom_by, 1 / STEP)),
            ("zoom-in", self.tr("Larger (+)"), partial(view.camera.zoom_by, STEP)),
            ("fit", self.tr("Show all of the photos (0)"), view.camera.fit),
            ("actual-size", self.tr("Pixel for pixel (1)"), view.camera.actual_size),
        ):
            row.addWidget(self._button(icon, text, act))

    def show_mode(self, mode: Mode) -> None:
        """Mark the mode; the slider belongs to the difference."""
        self.modes[mode].setChecked(True)
        self.slider.setVisible(mode is Mode.DIFFERENCE)
        self.note.setVisible(mode is Mode.DIFFERENCE)

    def _button(self, icon: str, text: str, act: Callable[[], object] | None = None) -> QToolButton:
        made = QToolButton()
        made.setAutoRaise(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setIconSize(QSize(20, 20))
        made.setToolTip(text)
        made.setAccessibleName(text)
        if act is not None:
            made.clicked.connect(lambda _=False: act())
        self._binder.bind(made, icon)
        return made
