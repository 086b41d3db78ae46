"""Questions about albums: whether one may be deleted or merged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from photosim.core.language import tr, tr_n
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import ask


def ask_delete(parent: QWidget, album: str, photos: int, do: Callable[[], object]) -> None:
    """Ask whether an album should be deleted."""
    stay = tr_n("Its photo stays", "Its {photos} stay", photos, photos=fmt.photos(photos))
    ask(
        parent,
        tr("Delete album"),
        tr("Delete the album “{album}”?", album=album),
        do,
        more=tr("{stay} in the library and on the disk; only the label goes.", stay=stay),
        yes=("delete", tr("Delete album")),
        no=tr("Keep it"),
    )


def ask_merge(parent: QWidget, album: str, target: str, do: Callable[[], object]) -> None:
    """Ask whether an album should go up in another one."""
    ask(
        parent,
        tr("Merge albums"),
        tr("Merge “{album}” into “{target}”?", album=album, target=target),
        do,
        more=tr(
            "All photos of “{album}” are in “{target}” then, and “{album}” is gone. No "
            "photo is touched.",
            album=album,
            target=target,
        ),
        yes=("merge", tr("Merge")),
        no=tr("Cancel"),
    )


def file_name(name: str) -> str:
    """A file's name for an album's. Pure."""
    kept = "".join(c if c.isalnum() or c in " -_()" else "_" for c in name).strip()
    return f"{kept or 'albums'}.json"
