"""Widgets put together: in rows, in columns, and the words between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from photosim.ui.widgets.spoken.roles import tell_as
from photosim.ui.widgets.theme import SMALLEST_BODY

Box = TypeVar("Box", bound=QBoxLayout)
Parted = TypeVar("Parted", bound=QSplitter)

Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | int | None
"""A widget or a layout, perhaps with its stretch; points that are left free; None: what is left of
the room."""

Margins = tuple[int, int, int, int] | int
"""Left, top, right, bottom, or all of them; points."""


def in_row(
    *parts: Part,
    margins: Margins | None = None,
    spacing: int | None = None,
    on: QWidget | None = None,
) -> QHBoxLayout:
    """Parts beside each other; ``on`` is the widget that they fill. None: as Qt would have it."""
    return _filled(QHBoxLayout(), parts, margins, spacing, on)


def in_column(
    *parts: Part,
    margins: Margins | None = None,
    spacing: int | None = None,
    on: QWidget | None = None,
) -> QVBoxLayout:
    """Parts below each other; see :func:`in_row`."""
    return _filled(QVBoxLayout(), parts, margins, spacing, on)


def roomy(dialog: QWidget, width: int, height: int) -> QSize:
    """The size of a dialog that takes so many points with the smallest text: larger with larger
    text, as far as the screen goes."""
    share = text_share()
    wanted = QSize(round(width * share), round(height * share))
    room = dialog.screen().availableSize() - QSize(24, 48)
    return wanted.boundedTo(room).expandedTo(QSize(width, height))


def text_share() -> float:
    """How much larger text is written than the smallest: 1 or more."""
    return max(1.0, QApplication.font().pointSizeF() / SMALLEST_BODY)


def side_width(points: int, room: int, part: int = 3) -> int:
    """The width of a column at the side of a room, which takes so many points with the smallest
    text: larger with larger text, up to one part of so many of the room. Pure but for the size of
    text."""
    return max(points, min(round(points * text_share()), room // part))


def no_wider(widget: QWidget, points: int) -> None:
    """Let a widget be no wider than so many points with the smallest text, and wider with larger
    text: longer lines are hard to read. In what scrolls this is the outermost widget: Qt asks for
    the height of one inside as if it were as wide as all the room."""
    widget.installEventFilter(_Widest(widget, points))


class _Widest(QObject):
    """Follows the size of text of the widget that it belongs to."""

    def __init__(self, widget: QWidget, points: int) -> None:
        super().__init__(widget)
        self._widget, self._points = widget, points
        self._fit()

    def _fit(self) -> None:
        self._widget.setMaximumWidth(round(self._points * text_share()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of text."""
        if event.type() is QEvent.Type.FontChange:
            self._fit()
        return False


class SidedSplitter(QSplitter):
    """Parts beside each other of which the first is a column of words, and of three the last one
    too: until a person divides otherwise they are as wide as ``sizes`` say with the smallest text,
    in points, and wider with larger text."""

    def __init__(self, sizes: Sequence[int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sides = {0: (sizes[0], 3)} | ({2: (sizes[2], 4)} if len(sizes) == 3 else {})
        self._divided = False
        self.splitterMoved.connect(self._on_divided)

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """Divide as a person did before."""
        self._divided = super().restoreState(state)
        return self._divided

    @property
    def divided(self) -> bool:
        """Whether a person divided it."""
        return self._divided

    def _on_divided(self) -> None:
        self._divided = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        """Another size of text, or parts that are shown or hidden."""
        done = super().event(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutRequest}:
            self._share()
        return done

    def _share(self) -> None:
        """Give the columns their width; what they take more or less is that of the part beside
        them."""
        sizes = self.sizes()
        if self._divided or len(sizes) < 2:
            return
        wanted = list(sizes)
        for place, (points, part) in self._sides.items():
            if sizes[place]:  # it is shown
                wanted[place] = side_width(points, self.width(), part)
                wanted[1] -= wanted[place] - sizes[place]
        if wanted != sizes:
            self.setSizes(wanted)


def row_of(*parts: Part, spacing: int = 8) -> QWidget:
    """Parts beside each other as one widget without margins."""
    made = QWidget()
    in_row(*parts, margins=0, spacing=spacing, on=made)
    return made


def flow_of(*widgets: QWidget, gap: int = 6) -> QWidget:
    """Widgets beside each other, in as many lines as they need."""
    made = FlowRow(gap)
    made.set_widgets(widgets)
    return made


def column_of(*widgets: QWidget, stretch: QWidget | None = None) -> QWidget:
    """Widgets below each other without gaps; ``stretch`` takes the room that is left."""
    outer = QWidget()
    parts = ((widget, 1 if widget is stretch else 0) for widget in widgets)
    in_column(*parts, margins=0, spacing=0, on=outer)
    return outer


def split(
    orientation: Qt.Orientation,
    *widgets: QWidget,
    sizes: Sequence[int],
    grows: int = 0,
    handle: int | None = None,
) -> QSplitter:
    """Widgets whose share of the room a person can change; the one at ``grows`` takes what a larger
    window brings. sizes, handle: points."""
    return _parted(QSplitter(orientation), widgets, sizes, grows, handle)


def sided(*widgets: QWidget, sizes: Sequence[int], handle: int | None = None) -> SidedSplitter:
    """A column of words beside other parts, of which the first takes what a larger window brings,
    and perhaps another column; see :func:`split`."""
    return _parted(SidedSplitter(sizes), widgets, sizes, 1, handle)


def _parted(
    made: Parted, widgets: Sequence[QWidget], sizes: Sequence[int], grows: int, handle: int | None
) -> Parted:
    made.setChildrenCollapsible(False)
    if handle is not None:
        made.setHandleWidth(handle)
    for widget in widgets:
        made.addWidget(widget)
    made.setSizes(list(sizes))
    made.setStretchFactor(grows, 1)
    return made


def scrolled(widget: QWidget, name: str = "") -> QScrollArea:
    """A widget that may be larger than the room it has. name: what it is called as a stop of the
    keyboard, which reads on in it by the arrow keys; without one only its parts are."""
    area = ReadingArea() if name else QScrollArea()
    if name:
        tell_as(area, QAccessible.Role.Grouping, name)
        area.setProperty("role", "area")
    else:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


class ReadingArea(QScrollArea):
    """A stop of the keyboard, for reading. A class of its own, for of Qt's own classes Qt knows
    what they are, and asks nobody."""


def swapped(layout: QLayout, old: QWidget, new: QWidget) -> QWidget:
    """Put a widget in the place of another, which goes for good; gives the new one."""
    layout.replaceWidget(old, new)
    old.hide()
    old.deleteLater()
    return new


def choice(name: str, items: Iterable[tuple[str, object]] = (), tip: str = "") -> QComboBox:
    """One of several, each with its words and what it stands for; ``name`` for screen readers."""
    box = QComboBox()
    for text, value in items:
        box.addItem(text, value)
    box.setAccessibleName(name)
    box.setToolTip(tip)
    return box


def text_label(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """Words that are shown as they are: what looks like HTML is none. ``role``: how the theme
    writes them."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def line() -> QFrame:
    """A line between two parts."""
    made = QFrame()
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made


class FlowRow(QWidget):
    """Widgets beside each other, in as many lines as they need."""

    def __init__(self, gap: int = 6) -> None:
        super().__init__()
        self._gap = gap
        self._widgets: list[QWidget] = []
        self._grows: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_widgets(self, widgets: Sequence[QWidget], *, grows: QWidget | None = None) -> None:
        """Show these, but for those that were hidden, in place of those before; ``grows`` takes
        the room left in its line. Where that is the first one, all lines end at the right."""
        self._widgets, self._grows = list(widgets), grows
        for before, widget in zip([None, *widgets], widgets, strict=False):
            told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
            hidden = told and widget.isHidden()
            widget.setParent(self)
            widget.setVisible(not hidden)
            if before is not None:
                QWidget.setTabOrder(before, widget)
        self._place(self.width())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[1]

    def sizeHint(self) -> QSize:
        return QSize(200, self._lines(max(1, self.width()))[1])

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._lines(max(1, self.width()))[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(event.size().width())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Place them anew where one of them wants another size: its words or their size changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place(self.width())
            self.updateGeometry()
        return super().event(event)

    def _lines(self, width: int) -> tuple[list[list[QWidget]], int]:
        lines: list[list[QWidget]] = [[]]
        used = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            wide = self._wide(widget)
            if lines[-1] and used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(widget)
            used += wide + self._gap
        heights = [max((one.sizeHint().height() for one in line), default=0) for line in lines]
        return lines, sum(heights) + self._gap * (len(lines) - 1)

    def _wide(self, widget: QWidget) -> int:
        return max(widget.minimumWidth(), min(widget.sizeHint().width(), widget.maximumWidth()))

    def _place(self, width: int) -> None:
        to_right = self._grows is not None and self._widgets[0] is self._grows
        top = 0
        for line in self._lines(width)[0]:
            height = max((one.sizeHint().height() for one in line), default=0)
            left = 0
            rest = width - sum(self._wide(one) + self._gap for one in line) + self._gap
            if to_right and self._grows not in line:
                left = max(0, rest)
            for widget in line:
                wide = self._wide(widget) + (max(0, rest) if widget is self._grows else 0)
                own = min(height, widget.sizeHint().height())
                widget.setGeometry(left, top + (height - own) // 2, min(wide, width), own)
                left += wide + self._gap
            top += height + self._gap


def _filled(
    layout: Box,
    parts: tuple[Part, ...],
    margins: Margins | None,
    spacing: int | None,
    on: QWidget | None,
) -> Box:
    if on is not None:
        on.setLayout(layout)
    if margins is not None:
        layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    if spacing is not None:
        layout.setSpacing(spacing)
    for part in parts:
        what, stretch = part if isinstance(part, tuple) else (part, 0)
        if what is None:
            layout.addStretch(1)
        elif isinstance(what, int):
            layout.addSpacing(what)
        elif isinstance(what, QWidget):
            layout.addWidget(what, stretch)
        else:
            layout.addLayout(what, stretch)
    return layout
