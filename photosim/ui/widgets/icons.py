"""Icons: our own drawings in ``resources/icons``, in the colours of the theme.

The files are 24 × 24 line drawings in ``currentColor``; they are rendered once for each size
and colour. ``IconBinder`` gives an action or a button its icon and renews it when the theme
changes.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QToolButton
from shiboken6 import isValid

from photosim.core.paths import resources_dir
from photosim.ui.widgets.theme import Theme, ThemeManager


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    """The drawing's text; ``FileNotFoundError`` for a name without one."""
    return (resources_dir() / "icons" / f"{name}.svg").read_text("utf-8")


def pixmap(name: str, color: QColor | str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon in one colour, ``size`` points wide, for a screen with ``ratio``."""
    color = QColor(color)
    pixels = max(1, round(size * ratio))
    key = f"{name} {color.name(QColor.NameFormat.HexArgb)} {pixels} {ratio}"
    target = QPixmap()
    if QPixmapCache.find(key, target):
        return target
    target = _drawn(_drawing(name, color), color, pixels)
    target.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, target)
    return target


def _drawing(name: str, color: QColor) -> QSvgRenderer:
    text = _source(name).replace("currentColor", color.name())
    return QSvgRenderer(QByteArray(text.encode()))


def _drawn(drawing: QSvgRenderer, color: QColor, pixels: int) -> QPixmap:
    target = QPixmap(pixels, pixels)
    target.fill(Qt.GlobalColor.transparent)
    painter = QPainter(target)
    painter.setOpacity(color.alphaF())
    drawing.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return target


def icon(name: str, theme: Theme, role: str = "text") -> QIcon:
    """The icon in the theme's colour ``role``, fainter where disabled."""
    return _icon(name, theme.tokens[role], theme.tokens["faint"])


@lru_cache(maxsize=256)
def _icon(name: str, normal: str, disabled: str) -> QIcon:
    _source(name)  # a name without a drawing is told now
    return QIcon(_DrawnWhenSeen(name, normal, disabled))


class _DrawnWhenSeen(QIconEngine):
    """An icon in two colours, drawn at the size at which it is seen: of most icons in menus that
    is not before somebody opens one."""

    def __init__(self, name: str, normal: str, disabled: str) -> None:
        super().__init__()
        self._name, self._normal, self._disabled = name, normal, disabled

    def clone(self) -> QIconEngine:
        """Another one like it."""
        return _DrawnWhenSeen(self._name, self._normal, self._disabled)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon in a size of pixels."""
        color = self._disabled if mode == QIcon.Mode.Disabled else self._normal
        return pixmap(self._name, color, max(1, min(size.width(), size.height())))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into a rectangle."""
        ratio = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        color = self._disabled if mode == QIcon.Mode.Disabled else self._normal
        seen = pixmap(self._name, color, side, ratio)
        target = QRect(0, 0, side, side)
        target.moveCenter(rect.center())
        painter.drawPixmap(target, seen)


def app_icon() -> QIcon:
    """The application's icon in all sizes that window systems ask for."""
    result = QIcon()
    renderer = QSvgRenderer(str(resources_dir() / "photosim.svg"))
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        target = QPixmap(size, size)
        target.fill(Qt.GlobalColor.transparent)
        painter = QPainter(target)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        result.addPixmap(target)
    return result


class IconBinder(QObject):
    """Keeps the icons of actions and buttons in the colours of the current theme, or with ``dark``
    in those of its dark one, for a part of the window that always wears that."""

    def __init__(self, manager: ThemeManager, *, dark: bool = False) -> None:
        super().__init__(manager)
        self._manager = manager
        self._dark = dark
        self._bound: list[tuple[weakref.ref[QAction | QAbstractButton], str, str]] = []
        manager.changed.connect(self._renew)

    def bind(self, target: QAction | QAbstractButton, name: str, role: str = "text") -> None:
        """Give ``target`` the icon now and after each change; a later call replaces it."""
        self._bound = [bound for bound in self._bound if bound[0]() not in {None, target}]
        self._bound.append((weakref.ref(target), name, role))
        target.setIcon(icon(name, self._theme, role))

    @property
    def _theme(self) -> Theme:
        return self._manager.dark if self._dark else self._manager.theme

    def button(
        self,
        name: str,
        text: str,
        do: Callable[[], object] | None,
        size: int = 20,
        role: str = "text",
    ) -> QToolButton:
        """A flat button with an icon ``size`` points wide with the smallest text (14 to 22, as
        the style sheet has them); ``text`` is its tool tip."""
        made = QToolButton()
        made.setAutoRaise(True)
        made.setProperty("side", str(size))
        made.setToolTip(text)
        made.setAccessibleName(text)
        if do is not None:
            made.clicked.connect(lambda _=False: do())
        self.bind(made, name, role)
        return made

    def _renew(self) -> None:
        alive = []
        for reference, name, role in self._bound:
            target = reference()
            if target is not None and isValid(target):
                target.setIcon(icon(name, self._theme, role))
                alive.append((reference, name, role))
        self._bound = alive
