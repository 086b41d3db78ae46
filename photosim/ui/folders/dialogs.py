"""Questions about folders: whether one is forgotten, and whether some are watched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import question


def remove_box(parent: QWidget, folder: Path, photos: int) -> QMessageBox:
    """Ask whether a folder should be forgotten."""
    count = "Its photo leaves" if photos == 1 else f"Its {fmt.count(photos)} photos leave"
    return question(
        parent,
        "Remove folder",
        f"Stop watching “{folder.name or folder}”?",
        more=f"{count} the library and are no longer found. The files on the disk are not "
        f"touched.\n\n{folder}",
        yes=("remove", "Remove from photosim"),
        no="Keep",
    )


def watch_box(parent: QWidget, folders: Sequence[Path]) -> QMessageBox:
    """Ask whether dropped folders should be watched; yes is the default."""
    one = len(folders) == 1
    name = f"“{folders[0].name or folders[0]}”" if one else f"these {len(folders)} folders"
    its = "its" if one else "their"
    return question(
        parent,
        "Watch folder",
        f"Watch {name}?",
        more=f"photosim reads {its} photos, keeps up with changes, and changes no file.\n\n"
        + "\n".join(str(folder) for folder in folders[:8]),
        yes=("watch", "Watch"),
        no="Cancel",
        safe=True,
    )
