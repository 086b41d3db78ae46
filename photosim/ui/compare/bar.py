"""The top of the Compare page: way back, modes, sensitivity of the difference, zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton

from photosim.core.language import tr
from photosim.ui.compare.pane import Mode
from photosim.ui.compare.view import CompareView
from photosim.ui.pictures.camera import STEP
from photosim.ui.widgets.action import ActionSet, tool_button
from photosim.ui.widgets.elided import GivingWay
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder


class CompareBar(PageHeader):
    """Buttons that act on a view."""

    def __init__(self, view: CompareView, icons: IconBinder) -> None:
        super().__init__("", icons)
        self._view = view
        self.note = GivingWay("")
        self.note.setProperty("role", "muted")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(1, 64)
        # To the right is more sensitive: a lower threshold.
        self.slider.setInvertedAppearance(True)
        self.slider.setInvertedControls(True)
        self.slider.setValue(view.least)
        self.slider.setFixedWidth(130)
        self.slider.setAccessibleName(tr("Sensitivity"))
        self.slider.setToolTip(tr("To the right, fainter differences are shown ([ and ])"))
        self._modes, camera = QHBoxLayout(), view.camera
        self._in_words: list[QToolButton] = []
        self.row.insertLayout(2, self._modes)
        for widget in (
            self.note,
            self.slider,
            icons.button("zoom-out", tr("Smaller (-)"), lambda: camera.zoom_by(1 / STEP)),
            icons.button("zoom-in", tr("Larger (+)"), lambda: camera.zoom_by(STEP)),
            icons.button("fit", tr("Show all of the photos (0)"), camera.fit),
            icons.button("actual-size", tr("Pixel for pixel (1)"), camera.actual_size),
        ):
            self.row.addWidget(widget)

    def add_buttons(self, keys: ActionSet) -> None:
        """Put a button for each mode, and for the alignment, behind the title."""
        for name in ("beside", "flip", "difference", "align"):
            button = tool_button(keys[name])
            self._modes.addWidget(button)
            self._in_words.append(button)
        self.align = button
        self._fit()

    def refresh(self) -> None:
        """Show what is of use now: the slider belongs to the difference."""
        self.align.setVisible(self._view.can_align)
        self.slider.setVisible(self._view.mode is Mode.DIFFERENCE)
        self.note.setVisible(self._view.mode is Mode.DIFFERENCE)
        self._fit()

    def say(self, note: str) -> None:
        """Say how much differs, beside the slider."""
        self.note.show_text(note)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be: modes are told by their icons then."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Words in the buttons where the whole note has room beside them, else icons; the note is
        shortened last."""
        note = self.note
        cut = 0 if note.isHidden() else note.sizeHint().width() - note.minimumSizeHint().width()
        for style in (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        ):
            for button in self._in_words:
                button.setToolButtonStyle(style)
            self._modes.invalidate()
            self.row.invalidate()
            if self.row.minimumSize().width() + cut <= self.width():
                break
