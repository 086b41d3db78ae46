"""What leads to comparing, and what is compared then."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from photosim.core.language import tr
from photosim.library.searching.sources import PhotoSource
from photosim.ui.photo.compared import MOST_COMPARED, ComparedPhoto
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.search.query import PhotoQuery
from photosim.ui.widgets.action import Action
from photosim.ui.work.session import Session

TITLE = tr("Compare")


def opening(
    compare: Callable[[Sequence[ComparedPhoto]], object],
    chosen: Callable[[], list[ComparedPhoto]],
    session: Session,
) -> tuple[Action, ...]:
    """The action. compare: compares what a person has chosen. chosen: what would be compared now;
    nothing where there are not enough."""
    return (
        Action("compare", TITLE, lambda: compare(chosen()),
               menus=(("Photo", 1), ("photos", 1)), keys="C", icon="compare",
               tip=tr("Two to four selected photos, or the query and one result, side by side"),
               enabled=lambda: session.library is not None),
    )  # fmt: skip


def comparable(selection: PhotoSelection, query: PhotoQuery | None) -> list[ComparedPhoto]:
    """What would be compared now: the selected photos, two to four of them, or the only photo of
    the query with the one result that is selected; else nothing."""
    ids = selection.ids() if len(selection) <= MOST_COMPARED else []
    photos = [ComparedPhoto(PhotoSource(one), selection.label(one), one) for one in ids]
    if len(photos) == 1 and query is not None and len(query.chips) == 1:
        chip = query.chips[0]
        photos.insert(0, ComparedPhoto(chip.source, chip.label))
    return photos if len(photos) > 1 else []
