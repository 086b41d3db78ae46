"""What a person prefers, kept in the platform's configuration folder, and the dialog for it."""

from __future__ import annotations

import contextlib
import hashlib
import os
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from photosim.core.paths import config_dir
from photosim.library.library import PROVIDERS
from photosim.library.values import Order
from photosim.ml.embedder import Provider
from photosim.storage.address import ServerAddress


def _places_of(library: Path) -> str:
    return f"places/{hashlib.blake2b(os.fsencode(library), digest_size=8).hexdigest()}"


SHARED_LIBRARIES = 5
"""Addresses of libraries on servers that are remembered."""


class DoubleClick(StrEnum):
    """What a double click on a photo does."""

    VIEW = "view"
    SIMILAR = "similar"


class Preferences:
    """The person's choices, stored in ``window.ini``; unreadable values count as not set."""

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or config_dir()
        with contextlib.suppress(OSError):  # then nothing is kept
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        value = str(self._store.value("theme", "system"))
        return value if value in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def contrast(self) -> str:
        """Of the colours: "system", "normal" or "high"."""
        value = str(self._store.value("contrast", "system"))
        return value if value in ("system", "normal", "high") else "system"

    @contrast.setter
    def contrast(self, value: str) -> None:
        self._store.setValue("contrast", value)

    @property
    def motion(self) -> bool:
        """Whether what is shown may move by itself, as far as the system lets it."""
        return str(self._store.value("motion", "true")).lower() == "true"

    @motion.setter
    def motion(self, value: bool) -> None:
        self._store.setValue("motion", "true" if value else "false")

    @property
    def text_size(self) -> int:
        """Size of text in percent of the system's, 80 to 200."""
        value = str(self._store.value("text_size", ""))
        return min(max(int(value), 80), 200) if value.isdigit() else 100

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._store.setValue("text_size", str(value))

    @property
    def background(self) -> bool:
        """Leave room for a person at the computer: fewer workers and threads."""
        return str(self._store.value("background", "false")).lower() == "true"

    @background.setter
    def background(self, value: bool) -> None:
        self._store.setValue("background", "true" if value else "false")

    @property
    def provider(self) -> Provider:
        """Where the model shall run; what can't be used is kept all the same."""
        value = str(self._store.value("provider", "auto"))
        return PROVIDERS.get(value, "auto")

    @provider.setter
    def provider(self, value: Provider) -> None:
        self._store.setValue("provider", value)

    @property
    def zoom(self) -> int | None:
        """Size of the thumbnails, in points."""
        value = str(self._store.value("zoom", ""))
        return int(value) if value.isdigit() else None

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", str(value))

    @property
    def order(self) -> Order:
        """Order of the photos when browsing."""
        value = str(self._store.value("order", Order.NEWEST.value))
        return Order(value) if value in {order.value for order in Order} else Order.NEWEST

    @order.setter
    def order(self, value: Order) -> None:
        self._store.setValue("order", value.value)

    @property
    def last_album(self) -> str:
        """The album that photos were added to last; empty before the first."""
        return str(self._store.value("last_album", ""))

    @last_album.setter
    def last_album(self, name: str) -> None:
        self._store.setValue("last_album", name)

    @property
    def double_click(self) -> DoubleClick:
        """What a double click on a photo of the grid does."""
        value = str(self._store.value("double_click", DoubleClick.VIEW.value))
        known = {one.value for one in DoubleClick}
        return DoubleClick(value) if value in known else DoubleClick.VIEW

    @double_click.setter
    def double_click(self, value: DoubleClick) -> None:
        self._store.setValue("double_click", value.value)

    @property
    def wander_seconds(self) -> int:
        """How long each photo stands while one wanders, 1 to 60 seconds."""
        value = str(self._store.value("wander_seconds", ""))
        return min(max(int(value), 1), 60) if value.isdigit() else 5

    @wander_seconds.setter
    def wander_seconds(self, value: int) -> None:
        self._store.setValue("wander_seconds", str(value))

    @property
    def stay_on(self) -> bool:
        """Go on watching, as an icon of the tray, when the window is closed."""
        return str(self._store.value("stay_on", "false")).lower() == "true"

    @stay_on.setter
    def stay_on(self, value: bool) -> None:
        self._store.setValue("stay_on", "true" if value else "false")

    @property
    def told_of_tray(self) -> bool:
        """Whether a person was told once that photosim goes on without its window."""
        return str(self._store.value("told_of_tray", "false")).lower() == "true"

    @told_of_tray.setter
    def told_of_tray(self, value: bool) -> None:
        self._store.setValue("told_of_tray", "true" if value else "false")

    @property
    def tell_ends(self) -> bool:
        """Tell by the desktop that long work has ended."""
        return str(self._store.value("tell_ends", "true")).lower() == "true"

    @tell_ends.setter
    def tell_ends(self, value: bool) -> None:
        self._store.setValue("tell_ends", "true" if value else "false")

    def layout(self, name: str) -> QByteArray | None:
        """A window's or a splitter's saved state."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Keep a window's or a splitter's state."""
        self._store.setValue(f"layout/{name}", state)

    def shown(self, name: str, *, default: bool = True) -> bool:
        """Whether a panel is shown; ``default`` until a person said so."""
        value = self._store.value(f"shown/{name}", "true" if default else "false")
        return str(value).lower() == "true"

    def set_shown(self, name: str, shown: bool) -> None:
        """Keep whether a part of the window is shown."""
        self._store.setValue(f"shown/{name}", "true" if shown else "false")

    def places(self, library: Path) -> str:
        """The places that a person has been to in a library, as they were kept; "" for none."""
        return str(self._store.value(_places_of(library), ""))

    def set_places(self, library: Path, text: str) -> None:
        """Keep the places of a library."""
        self._store.setValue(_places_of(library), text)

    @property
    def shared_libraries(self) -> list[str]:
        """Addresses of libraries on servers that were opened, the newest first; no passwords."""
        value = self._store.value("shared_libraries", [])
        kept = value if isinstance(value, list) else [value]
        return [str(one) for one in kept if one and ServerAddress.is_one(str(one))]

    def remember_shared_library(self, address: str) -> None:
        """Keep an address as the newest one."""
        others = [one for one in self.shared_libraries if one != address]
        self._store.setValue("shared_libraries", [address, *others][:SHARED_LIBRARIES])

    def save(self) -> None:
        """Write now."""
        self._store.sync()
