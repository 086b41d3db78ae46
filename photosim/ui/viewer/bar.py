"""What lies over the photo while the mouse moves: its name, what can be done, the ways on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QWidget

from photosim.ui.widgets.action import ActionSet, tool_button
from photosim.ui.widgets.elided import ElidedLabel
from photosim.ui.widgets.layout import in_column, in_row, text_label
from photosim.ui.widgets.theme import beside_text

STAYS = 2500
"""Milliseconds after the last movement of the mouse until the controls go."""

ICON = 20
STEP_SIZE = 44
"""Points with the smallest text."""

MARGIN = 16


class ViewerBar(QFrame):
    """The bar at the top of the photo. ``lead``: what stands before its name, from the left;
    ``names``: of the actions that have buttons behind it, None between their groups; ``leave``:
    what closes it all."""

    def __init__(
        self,
        keys: ActionSet,
        lead: tuple[QAction, ...],
        names: tuple[str | None, ...],
        leave: QAction,
    ) -> None:
        super().__init__()
        self.setProperty("role", "overlay")
        self.title = ElidedLabel("")
        self.title.setProperty("role", "heading")
        self.detail = ElidedLabel("")
        self.detail.setProperty("role", "muted")
        self.scale = text_label(role="muted")
        words = in_column(self.title, self.detail, margins=0, spacing=0)
        self._buttons = {name: tool_button(keys[name], ICON) for name in names if name}
        buttons = [self._buttons[name] if name else 10 for name in names]
        in_row(
            *(tool_button(one, ICON) for one in lead),
            6,
            (words, 1),
            self.scale,
            8,
            *buttons,
            10,
            tool_button(leave, ICON),
            margins=(10, 8, 10, 8),
            spacing=2,
            on=self,
        )
        for name, button in self._buttons.items():
            self._follow(keys[name], button)

    def _follow(self, action: QAction, button: QToolButton) -> None:
        """A button is there while its action is: Qt leaves it where it was."""

        def follow() -> None:
            button.setVisible(action.isVisible())

        action.visibleChanged.connect(follow)
        follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How large the photo is shown gives way where the buttons take all the room."""
        super().resizeEvent(event)
        shown = (one for one in self.findChildren(QToolButton) if not one.isHidden())
        buttons = sum(one.sizeHint().width() + 2 for one in shown)
        words = (
            self.fontMetrics().horizontalAdvance("1000 %") + self.title.minimumSizeHint().width()
        )
        self.scale.setVisible(self.width() >= buttons + words + 60)

    def button(self, name: str) -> QToolButton:
        """The button of an action."""
        return self._buttons[name]

    def show_name(self, name: str, detail: str) -> None:
        """What the photo is called, and where in its row it stands."""
        self.title.show_text(name)
        self.detail.show_text(detail)


class Controls(QObject):
    """Shows what lies over ``canvas`` when the mouse stirs, and lets it go after a while. The
    pointer goes too where ``hides_pointer`` says so."""

    def __init__(self, canvas: QWidget, bar: ViewerBar, steps: tuple[QAction, QAction]) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.bar = bar
        self.hides_pointer = False
        self._steps = tuple(self._step_button(action) for action in steps)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self._rest)
        bar.setParent(canvas)
        canvas.installEventFilter(self)

    @property
    def shown(self) -> bool:
        """Whether they can be seen."""
        return not self.bar.isHidden()

    def wake(self) -> None:
        """Show them for a while."""
        if not self.shown:
            self._set_shown(True)
        self._timer.start()

    def _step_button(self, action: QAction) -> QToolButton:
        button = tool_button(action, STEP_SIZE // 2)
        button.setParent(self._canvas)
        button.setProperty("role", "overlay")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.bar, *self._steps)

    def _rest(self) -> None:
        """Let them go, unless somebody is at one of them."""
        focus = QApplication.focusWidget()
        busy = any(part.underMouse() for part in self._parts())
        if busy or (focus is not None and self.bar.isAncestorOf(focus)):
            self._timer.start()
        else:
            self._set_shown(False)

    def _set_shown(self, shown: bool) -> None:
        for part in self._parts():
            part.setVisible(shown)
        if shown:
            self._canvas.unsetCursor()
            self.place()
        elif self.hides_pointer:
            self._canvas.setCursor(Qt.CursorShape.BlankCursor)

    def place(self) -> None:
        """Put them where they stand on a canvas of this size."""
        width, height = self._canvas.width(), self._canvas.height()
        self.bar.setGeometry(0, 0, width, self.bar.sizeHint().height())
        side = beside_text(STEP_SIZE)
        top = (height - side) // 2
        for button, left in zip(self._steps, (MARGIN, width - side - MARGIN), strict=True):
            button.setGeometry(left, top, side, side)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the canvas."""
        if isinstance(event, QResizeEvent):
            self.place()
        return False
