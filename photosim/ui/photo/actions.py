"""What is done with the files of photos outside photosim."""

from __future__ import annotations

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import tr, tr_n
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.widgets import file_manager as files
from photosim.ui.widgets.action import Action

MOST_OPENED = 10


def photo_actions(selection: PhotoSelection) -> tuple[Action, ...]:
    """Open, show and copy the selected photos."""

    def paths() -> list[str]:
        return selection.paths(selection.ids())

    def selected() -> bool:
        return len(selection) > 0

    def open_all() -> None:
        if len(found := paths()) > MOST_OPENED:
            raise PhotosimError(
                tr("Too many photos at once"),
                tr("{count} photos are selected.", count=len(found)),
                Remedy.SELECT_FEWER,
                str(MOST_OPENED),
            )
        for path in found:
            files.open_with_usual_program(path)

    def show() -> None:
        if found := paths():
            files.show_in_folder(found[0])

    def copy() -> None:
        if found := paths():
            files.copy_paths(found)

    return (
        Action("open_file", tr("Open"), open_all, menus=(("Photo", 2), ("photos", 2)),
               keys="Ctrl+Return", icon="eye", tip=tr("Open with the usual program"),
               enabled=selected),
        Action("show_in_folder", tr("Show in folder"), show, menus=(("Photo", 2), ("photos", 2)),
               keys="Ctrl+Shift+S", icon="folder", enabled=selected),
        Action("copy_paths", tr("Copy path"), copy, menus=(("Photo", 2), ("photos", 2)),
               keys="Ctrl+C",
               icon="copy", tip=tr("Copy the paths, and the files for a file manager"),
               label=lambda: tr_n("Copy path", "Copy paths", len(selection)), enabled=selected),
    )  # fmt: skip
