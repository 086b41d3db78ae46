"""Questions about folders: whether one is forgotten, and whether some are watched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import ask


def ask_remove(parent: QWidget, folder: Path, photos: int, do: Callable[[], object]) -> None:
    """Ask whether a folder should be forgotten."""
    count = "Its photo leaves" if photos == 1 else f"Its {fmt.count(photos)} photos leave"
    ask(
        parent,
        "Remove folder",
        f"Stop watching “{folder.name or folder}”?",
        do,
        more=f"{count} the library and are no longer found. The files on the disk are not "
        f"touched.\n\n{folder}",
        yes=("remove", "Remove from photosim"),
        no="Keep",
    )


def ask_leave_out(parent: QWidget, folder: Path, do: Callable[[], object]) -> None:
    """Ask whether a folder inside a watched one should be left out."""
    ask(
        parent,
        "Leave out folder",
        f"Leave out “{folder.name}”?",
        do,
        more="Its photos leave the library and are no longer found, until it is taken in again "
        f"under “Excluded folders…”. The files on the disk are not touched.\n\n{folder}",
        yes=("remove", "Leave out"),
        no="Keep",
    )


def ask_watch(parent: QWidget, folders: Sequence[Path], do: Callable[[], object]) -> None:
    """Ask whether dropped folders should be watched; yes is the default."""
    one = len(folders) == 1
    name = f"“{folders[0].name or folders[0]}”" if one else f"these {len(folders)} folders"
    its = "its" if one else "their"
    ask(
        parent,
        "Watch folder",
        f"Watch {name}?",
        do,
        more=f"photosim reads {its} photos, keeps up with changes, and changes no file.\n\n"
        + "\n".join(str(folder) for folder in folders[:8]),
        yes=("watch", "Watch"),
        no="Cancel",
        safe=True,
    )
