"""What is compared, and the keys of the Compare page."""

from __future__ import annotations

from collections.abc import Callable

from photosim.library.searching.sources import PhotoSource
from photosim.ui.compare.bar import CompareBar
from photosim.ui.compare.pane import Mode
from photosim.ui.compare.view import CompareView
from photosim.ui.photo.compared import MOST_COMPARED, ComparedPhoto
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.search.query import PhotoQuery
from photosim.ui.widgets.action import Action


def comparable(selection: PhotoSelection, query: PhotoQuery | None) -> list[ComparedPhoto]:
    """What would be compared now: the selected photos, two to four of them, or the only photo of
    the query with the one result that is selected; else nothing."""
    ids = selection.ids() if len(selection) <= MOST_COMPARED else []
    photos = [ComparedPhoto(PhotoSource(one), selection.label(one), one) for one in ids]
    if len(photos) == 1 and query is not None and len(query.chips) == 1:
        chip = query.chips[0]
        photos.insert(0, ComparedPhoto(chip.source, chip.label))
    return photos if len(photos) > 1 else []


def view_actions(
    view: CompareView, bar: CompareBar, align: Callable[[bool], None]
) -> tuple[Action, ...]:
    """How the photos are shown. ``align``: lay the subjects over each other, or whole photos."""

    def shows(mode: Mode) -> Callable[[], bool]:
        return lambda: view.mode is mode

    def move_slider(step: int) -> None:
        bar.slider.setValue(bar.slider.value() + step)

    return (
        Action("beside", "Side by side", lambda _: view.set_mode(Mode.BESIDE), keys="S",
               icon="columns", checked=shows(Mode.BESIDE)),
        Action("flip", "Flip in place", lambda _: view.flip(), keys="F; Space", icon="flip",
               tip="Flip: each time the next photo in the same place", checked=shows(Mode.FLIP)),
        Action("difference", "Difference", lambda _: view.set_mode(Mode.DIFFERENCE), keys="D",
               icon="contrast", checked=shows(Mode.DIFFERENCE)),
        Action("align", "Align", align, keys="A", icon="layers",
               tip="Lay the subjects over each other", enabled=lambda: view.can_align,
               checked=lambda: view.aligned),
        Action("fewer", "Show fewer differences", lambda: move_slider(2), keys="["),
        Action("fainter", "Show fainter differences", lambda: move_slider(-2), keys="]"),
    )  # fmt: skip
