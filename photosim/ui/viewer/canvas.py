"""The photo in the viewer: fitted or enlarged, played where it moves, and the hand on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from photosim.core.language import tr
from photosim.ui.pictures.image import Picture
from photosim.ui.pictures.picture_view import PictureView
from photosim.ui.viewer.pictures import Viewed

BY_TAB = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})

_SHARP = 0.99
"""A picture with this share of the pixels that it is painted with is sharp enough."""


class PhotoCanvas(PictureView):
    """Shows one photo of a row.

    ``stepped(by)``: a person wants another photo of the row. ``row_end_asked(by)``: its first (-1)
    or last (1). ``went(by)``: back (-1) or forward (1) by the mouse's own buttons. ``stirred()``:
    the mouse moves, or the keyboard looks for something to press. ``sharper_asked()``: it is
    painted larger than the picture that there is.
    """

    stepped = Signal(int)
    row_end_asked = Signal(int)
    went = Signal(int)
    stirred = Signal()
    sharper_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margin=0, framed=False)
        self._playing: Viewed | None = None
        self._frame = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._next_frame)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Photo"))
        self.camera.changed.connect(self._on_zoom)

    def show_viewed(self, screen: Viewed, whole: Viewed | None = None) -> None:
        """Show a photo as it was decoded for the screen, and as a whole where that is here."""
        small = screen.frames[0]
        full = small if whole is None else whole.frames[0]
        self.show_picture(Picture(full, small, screen.natural))
        self._on_zoom()

    def play(self, animation: Viewed | None) -> None:
        """Play an animation, round and round, until another photo is shown; None: stop."""
        self._timer.stop()
        self._playing, self._frame = animation, -1
        if animation is not None:
            self._next_frame()

    @property
    def playing(self) -> bool:
        """Whether an animation is being played."""
        return self._playing is not None

    @property
    def frame(self) -> int:
        """Which frame of the animation is shown."""
        return self._frame

    @property
    def is_blurred(self) -> bool:
        """Whether a larger picture would be seen to be sharper."""
        picture = self._picture
        if picture is None or self.playing:
            return False
        shown = self.camera.shown().width() * self.devicePixelRatioF()
        return picture.full.width() < _SHARP * min(shown, picture.natural.width())

    def _on_zoom(self) -> None:
        if self.is_blurred:
            self.sharper_asked.emit()

    def _next_frame(self) -> None:
        animation = self._playing
        if animation is None:
            return
        self._frame = (self._frame + 1) % len(animation.frames)
        image = animation.frames[self._frame]
        self.show_picture(Picture(image, image, animation.natural))
        self._timer.start(animation.milliseconds[self._frame])

    # ---- events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A frame where the keyboard came by Tab; else nothing stands between photo and eye."""
        self._framed = event.reason() in BY_TAB
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab looks for the controls."""
        tabs = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        is_key = isinstance(event, QKeyEvent) and event.key() in tabs
        if is_key and event.type() == QEvent.Type.KeyPress:
            self.stirred.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the row, or move an enlarged photo; Home and End are its ends."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in steps and self.camera.fitted:
            self.stepped.emit(steps[key])
        elif plain and key in ends:
            self.row_end_asked.emit(ends[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo; the mouse's own buttons go back and forward."""
        went = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
        if event.button() in went:
            self.went.emit(went[event.button()])
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The controls come up."""
        self.stirred.emit()
        if self._framed:
            self._framed = False
            self.update()
        super().mouseMoveEvent(event)
