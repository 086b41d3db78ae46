"""What is done with the files of photos outside photosim."""

from __future__ import annotations

from photosim.core.errors import PhotosimError, Remedy
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
                "Too many photos at once",
                f"{len(found)} photos are selected.",
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
        Action("open_file", "Open", open_all, menus=(("Photo", 2), ("photos", 2)),
               keys="Ctrl+Return", icon="eye", tip="Open with the usual program", enabled=selected),
        Action("show_in_folder", "Show in folder", show, menus=(("Photo", 2), ("photos", 2)),
               keys="Ctrl+Shift+S", icon="folder", enabled=selected),
        Action("copy_paths", "Copy path", copy, menus=(("Photo", 2), ("photos", 2)), keys="Ctrl+C",
               icon="copy", tip="Copy the paths, and the files for a file manager",
               label=lambda: "Copy paths" if len(selection) > 1 else "Copy path", enabled=selected),
    )  # fmt: skip
