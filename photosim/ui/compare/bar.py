"""The top of the Compare page: way back, modes, sensitivity of the difference, zoom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from photosim.ui.compare.pane import Mode
from photosim.ui.compare.view import CompareView
from photosim.ui.pictures.camera import STEP
from photosim.ui.widgets.action import ActionSet, tool_button
from photosim.ui.widgets.icons import IconBinder


class CompareBar(QWidget):
    """Buttons that act on a view. ``left``: a person wants back."""

    left = Signal()

    def __init__(self, view: CompareView, binder: IconBinder) -> None:
        super().__init__()
        self._binder = binder
        self._view = view
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.note = QLabel()
        self.note.setProperty("role", "muted")
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
        self._modes = QHBoxLayout()
        self._modes.setSpacing(4)
        row.addLayout(self._modes)
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

    def add_buttons(self, keys: ActionSet) -> None:
        """Put a button for each mode, and for the alignment, behind the title."""
        for name in ("beside", "flip", "difference", "align"):
            button = tool_button(keys[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._modes.addWidget(button)
        self._modes.insertSpacing(3, 6)
        self.align = button

    def refresh(self) -> None:
        """Show what is of use now: the slider belongs to the difference."""
        self.align.setVisible(self._view.can_align)
        self.slider.setVisible(self._view.mode is Mode.DIFFERENCE)
        self.note.setVisible(self._view.mode is Mode.DIFFERENCE)

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
