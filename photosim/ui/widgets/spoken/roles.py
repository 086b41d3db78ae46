"""What widgets are for a screen reader: one factory, in which each kind of widget is entered.

None is Qt's null pointer, which the types of PySide don't know.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Maker = Callable[[Any], QAccessibleWidget]

_ROLE = "toldAs"
_makers: dict[type[QWidget], Maker] = {}
_made: dict[int, QAccessibleWidget] = {}
_installed: list[bool] = []


def tell_by(kind: type[QWidget], maker: Maker) -> None:
    """Tell of the widgets of a class, and of those derived from it, by what ``maker`` makes of
    each."""
    _makers[kind] = maker
    _install()


def tell_as(widget: QWidget, role: QAccessible.Role, name: str = "") -> None:
    """Say what a widget is, and what it is called, where its class doesn't say it.

    Before somebody asks for the first time: Qt keeps the answer.
    """
    widget.setProperty(_ROLE, role.value)
    if name:
        widget.setAccessibleName(name)
    _install()


def _install() -> None:
    if not _installed:
        QAccessible.installFactory(_answer)
        _installed.append(True)


def _answer(_: str, of: QObject | None) -> QAccessibleInterface | None:
    """Qt's question for the interface of an object; None leaves it to Qt."""
    if not isinstance(of, QWidget):
        return None
    maker = next((_makers[one] for one in type(of).__mro__ if one in _makers), None)
    role = of.property(_ROLE)
    if maker is None and role is None:
        return None
    key = id(of)
    made = maker(of) if maker is not None else QAccessibleWidget(of, QAccessible.Role(role))
    _made[key] = made  # Qt does not keep it: Python must
    of.destroyed.connect(lambda: _made.pop(key, None))
    return made
