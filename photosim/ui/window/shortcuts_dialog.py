"""The overview of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from photosim.core.language import tr
from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.key_list import KeyList
from photosim.ui.widgets.layout import in_column, roomy


class ShortcutsDialog(QDialog):
    """Shows keys under their headings; typing narrows them down."""

    def __init__(
        self, parts: Sequence[tuple[str, KeyHints]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.keys = KeyList(parts)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        in_column((self.keys, 1), buttons, margins=(16, 16, 16, 12), spacing=12, on=self)
        self.resize(roomy(self, 600, 620))
        self.keys.setFocus()
