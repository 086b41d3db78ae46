"""All keys, with a field that narrows them down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from photosim.core.language import tr
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.key_list import KeyList

KeyParts = Sequence[tuple[str, KeyHints]]


class KeysSection(SettingsSection):
    """``parts``: the keys under their headings, asked for when they are first looked at."""

    name = tr("Keys")
    icon = "help"

    def __init__(self, parts: Callable[[], KeyParts]) -> None:
        super().__init__()
        self._parts = parts
        self.keys: KeyList | None = None

    def read(self) -> None:
        if self.keys is None:
            self.keys = KeyList(self._parts())
            self.column.addWidget(self.keys, 1)
            self.setFocusProxy(self.keys)
