"""Searching, and what narrows its results."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from photosim.core.language import tr
from photosim.ui.narrowing.bar import NarrowBar
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.drop_target import DropTarget
from photosim.ui.search.photo_side import SidePanel
from photosim.ui.search.query_bar import QueryBar
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.pickers import PHOTOS, pick_files


def search_actions(
    control: QueryControl,
    bar: QueryBar,
    drops: DropTarget,
    side: SidePanel,
    selection: PhotoSelection,
    *,
    narrow_bar: NarrowBar,
) -> tuple[Action, ...]:
    """What leads to a query, and what is done with its results."""

    def paste() -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            drops.take_mime(mime, "clipboard")

    def copies_only() -> bool:
        query = control.here.query
        return query is not None and query.copies_only

    def pick() -> None:
        drops.expected.emit()
        pick_files(bar.window(), tr("Open photos"), PHOTOS, drops.take_files)

    def is_query() -> bool:
        return control.here.is_query

    def has_duplicates() -> bool:
        return control.results.has_duplicates

    return (
        Action("open", tr("Find by photo…"),
               pick,
               menus=(("File", 1),), keys="Ctrl+O", icon="similar",
               tip=tr("Drop a photo anywhere on the window, or choose one: its copies and "
               "look-alikes"
               " are found"), anywhere=True),
        Action("paste", tr("Paste photo"), paste, menus=(("File", 1),), keys="Ctrl+V", icon="paste",
               tip=tr("Search with the clipboard"), anywhere=True),
        Action("find_similar", tr("Find similar"), lambda: control.search_photos(selection.ids()),
               menus=(("Photo", 1), ("photos", 1)), keys="S", icon="similar",
               tip=tr("Search with the selected photos"), enabled=lambda: len(selection) > 0),
        Action("more_like", tr("More like these"), lambda: control.more_like(selection.ids()),
               menus=(("Photo", 1), ("photos", 1)), keys="L", icon="plus",
               tip=tr("Search with the selected photos too"),
               enabled=lambda: is_query() and len(selection) > 0),
        Action("less_like", tr("Not like this"), lambda: control.less_like(selection.ids()),
               menus=(("Photo", 1), ("photos", 1)), keys="Shift+L", icon="minus",
               tip=tr("Leave out what is nearer to the selected photos"),
               enabled=lambda: is_query() and len(selection) > 0),
        Action("find_region", tr("Find similar to a region"), side.start_region,
               menus=(("Photo", 1), ("photos", 1)), keys="Ctrl+R", icon="region",
               tip=tr("Draw a rectangle on the photo at the right"),
               enabled=lambda: side.has_photo),
        Action("next_duplicate", tr("Next duplicate"), lambda: control.results.step_duplicate(1),
               menus=(("Go", 2),), keys="D", icon="duplicates",
               tip=tr("Among the results of a search"),
               enabled=has_duplicates),
        Action("previous_duplicate", tr("Previous duplicate"),
               lambda: control.results.step_duplicate(-1), menus=(("Go", 2),), keys="Shift+D",
               enabled=has_duplicates),
        Action("copies_only", tr("Copies only"), control.set_copies_only, menus=(("View", 2),),
               keys="Ctrl+D", tip=tr("Hide what is merely similar"), enabled=is_query,
               checked=copies_only),
        Action("narrow", tr("Narrow down…"), narrow_bar.open, menus=(("View", 1),), keys="Ctrl+F",
               icon="filter", tip=tr("By name, date, camera, rating, album and more")),
        Action("reset_similarity", tr("Show all similarities"), control.show_all_similarities,
               menus=(("View", 2),), keys="Ctrl+Shift+A", enabled=is_query),
    )  # fmt: skip
