"""Questions about albums: whether one may be deleted or merged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import ask


def ask_delete(parent: QWidget, album: str, photos: int, do: Callable[[], object]) -> None:
    """Ask whether an album should be deleted."""
    stay = "Its photo stays" if photos == 1 else f"Its {fmt.photos(photos)} stay"
    ask(
        parent,
        "Delete album",
        f"Delete the album “{album}”?",
        do,
        more=f"{stay} in the library and on the disk; only the label goes.",
        yes=("delete", "Delete album"),
        no="Keep it",
    )


def ask_merge(parent: QWidget, album: str, target: str, do: Callable[[], object]) -> None:
    """Ask whether an album should go up in another one."""
    ask(
        parent,
        "Merge albums",
        f"Merge “{album}” into “{target}”?",
        do,
        more=f"All photos of “{album}” are in “{target}” then, and “{album}” is gone. No photo is "
        "touched.",
        yes=("merge", "Merge"),
        no="Cancel",
    )


def file_name(name: str) -> str:
    """A file's name for an album's. Pure."""
    kept = "".join(c if c.isalnum() or c in " -_()" else "_" for c in name).strip()
    return f"{kept or 'albums'}.json"
