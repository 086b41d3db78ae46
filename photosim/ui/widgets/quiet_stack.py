"""Several widgets in one place, of which one is shown."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QStackedWidget

from photosim.ui.widgets.spoken.roles import tell_by


class QuietStack(QStackedWidget):
    """Shows one of its widgets. Qt calls it a layered pane, which readers say before each thing
    inside; this one is passed over in silence."""


tell_by(QuietStack, lambda stack: QAccessibleWidget(stack, QAccessible.Role.Pane))
