"""Questions about folders: whether one is forgotten, and whether some are watched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from photosim.core.language import tr, tr_n
from photosim.ui.widgets.dialogs import ask


def ask_remove(parent: QWidget, folder: Path, photos: int, do: Callable[[], object]) -> None:
    """Ask whether a folder should be forgotten."""
    count = tr_n("Its photo leaves", "Its {n} photos leave", photos)
    ask(
        parent,
        tr("Remove folder"),
        tr("Stop watching “{name}”?", name=folder.name or folder),
        do,
        more=tr(
            "{count} the library and are no longer found. The files on the disk are not "
            "touched.\n\n{folder}",
            count=count,
            folder=folder,
        ),
        yes=("remove", tr("Remove from photosim")),
        no=tr("Keep"),
    )


def ask_leave_out(parent: QWidget, folder: Path, do: Callable[[], object]) -> None:
    """Ask whether a folder inside a watched one should be left out."""
    ask(
        parent,
        tr("Leave out folder"),
        tr("Leave out “{name}”?", name=folder.name),
        do,
        more=tr(
            "Its photos leave the library and are no longer found, until it is taken in "
            "again under “Excluded folders…”. The files on the disk are not touched.\n\n"
            "{folder}",
            folder=folder,
        ),
        yes=("remove", tr("Leave out")),
        no=tr("Keep"),
    )


def ask_watch(parent: QWidget, folders: Sequence[Path], do: Callable[[], object]) -> None:
    """Ask whether dropped folders should be watched; yes is the default."""
    one = len(folders) == 1
    name = (
        f"“{folders[0].name or folders[0]}”"
        if one
        else tr("these {count} folders", count=len(folders))
    )
    ask(
        parent,
        tr("Watch folder"),
        tr("Watch {name}?", name=name),
        do,
        more=(
            tr("photosim reads its photos, keeps up with changes, and changes no file.")
            if one
            else tr("photosim reads their photos, keeps up with changes, and changes no file.")
        )
        + "\n\n"
        + "\n".join(str(folder) for folder in folders[:8]),
        yes=("watch", tr("Watch")),
        no=tr("Cancel"),
        safe=True,
    )
