"""Which page stands in place of the grid, if any: a pure decision and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from photosim.core.errors import Remedy
from photosim.core.language import tr
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.empty_page import Message, Offer
from photosim.ui.widgets.words.remedies import error_words
from photosim.ui.work.session import SessionState


class Empty(StrEnum):
    """The empty states of the grid."""

    OPENING = "opening"
    CANNOT_OPEN = "cannot open"
    NO_FOLDERS = "no folders"
    FIRST_PHOTOS = "first photos"
    NO_PHOTOS = "no photos"
    EMPTY_ALBUM = "empty album"
    OFFLINE = "offline"
    SEARCHING = "searching"
    SEARCH_FAILED = "search failed"
    NOTHING_SIMILAR = "nothing similar"
    NARROWED = "narrowed"
    HIDDEN_BY_SLIDER = "hidden by slider"
    NOT_IN_FOLDER = "not in folder"
    NO_COPIES = "no copies"


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the decision depends on.

    ``photos`` are in the grid; ``found`` results before the slider, ``found_here`` of them in
    the chosen folder; ``online`` is None where no folder is chosen; ``album``: one is browsed;
    ``narrowed``: by a filter.
    """

    state: SessionState
    folders: int
    photos: int
    browsed: bool = False
    album: bool = False
    is_query: bool = False
    searching: bool = False
    failed: bool = False
    answered: bool = False
    nothing_similar: bool = False
    copies_only: bool = False
    found: int = 0
    found_here: int = 0
    online: bool | None = None
    narrowed: bool = False


def decide(now: Situation) -> Empty | None:
    """The page to show instead of the grid; None to show the grid.

    The first rule that applies decides.
    """
    if now.state is SessionState.FAILED:
        return Empty.CANNOT_OPEN
    rules = _query_rules(now) if now.is_query else _browse_rules(now)
    return next(empty for applies, empty in rules if applies)


def _browse_rules(now: Situation) -> tuple[tuple[bool, Empty | None], ...]:
    opening = now.state is SessionState.OPENING or not now.browsed
    working = now.state in {SessionState.WORKING, SessionState.PAUSED}
    return (
        (now.photos > 0, None),
        (opening, Empty.OPENING),
        (now.narrowed and now.folders > 0, Empty.NARROWED),
        (now.album, Empty.EMPTY_ALBUM),
        (not now.folders, Empty.NO_FOLDERS),
        (now.online is False, Empty.OFFLINE),
        (working, Empty.FIRST_PHOTOS),
        (True, Empty.NO_PHOTOS),
    )


def _query_rules(now: Situation) -> tuple[tuple[bool, Empty | None], ...]:
    return (
        (now.failed, Empty.SEARCH_FAILED),
        (now.photos > 0, None),
        (now.state is SessionState.OPENING, Empty.OPENING),
        (now.searching or not now.answered, Empty.SEARCHING),
        (now.narrowed and not now.found, Empty.NARROWED),
        (now.nothing_similar and not now.copies_only, Empty.NOTHING_SIMILAR),
        (now.found_here > 0, Empty.HIDDEN_BY_SLIDER),
        (now.found > 0, Empty.NOT_IN_FOLDER),
        (now.copies_only, Empty.NO_COPIES),
        (True, Empty.NOTHING_SIMILAR),
    )


Do = Mapping[str, Callable[[], None]]


def message_of(  # noqa: PLR0911, PLR0912 - one return for each state
    empty: Empty,
    do: Do,
    *,
    error: BaseException | None,
    folder: str,
    library_photos: int,
    album: str = "",
) -> Message:
    """The words and buttons of a state. ``do`` has the things a button may do, by name."""
    if empty is Empty.OPENING:
        return Message("photos", tr("Opening the library"), tr("A moment, please."))
    if empty in (Empty.CANNOT_OPEN, Empty.SEARCH_FAILED):
        shown = as_shown(error or RuntimeError("no reason was given"))
        text = error_words(shown)
        if empty is Empty.CANNOT_OPEN:
            offers: tuple[Offer, ...] = (Offer(tr("Try again"), do["reopen"]),)
            if shown.remedy is Remedy.SALVAGE:
                offers = (Offer(tr("Repair"), do["make_anew"]), *offers)
            return Message("warning", shown.title, text, offers)
        return Message("image-off", shown.title, text, (Offer(tr("Show all photos"), do["home"]),))
    if empty is Empty.NO_FOLDERS:
        return Message(
            "folder-add",
            tr("Drop a folder of photos here"),
            tr(
                "photosim reads the photos in it and keeps up with changes; it changes no file. "
                "Then "
                "drop any photo on this window to find its duplicates and look‑alikes."
            ),
            (Offer(tr("Add folder…"), do["add_folder"]),),
            target=True,
        )
    if empty is Empty.FIRST_PHOTOS:
        return Message(
            "clock",
            tr("Reading the first photos"),
            tr("They appear here as they are ready. You can drop a photo to search at any time."),
        )
    if empty is Empty.OFFLINE:
        return Message(
            "folder-off",
            tr("“{folder}” is offline", folder=folder),
            tr(
                "Its drive or network share is not there. Connect it, and photosim goes on by "
                "itself; "
                "photos that were read before stay searchable."
            ),
            (Offer(tr("Show all photos"), do["all_folders"]),),
        )
    if empty is Empty.EMPTY_ALBUM:
        return Message(
            "photos",
            tr("“{album}” is empty", album=album),
            tr(
                "Go to all photos, select some and drag them onto the album at the left, or "
                "press A. "
                "An album is a label: no file is moved, and a photo can be in several."
            ),
            (Offer(tr("Show all photos"), do["home"]),),
        )
    if empty is Empty.NO_PHOTOS:
        return Message(
            "image-off",
            tr("No photos here"),
            tr("The watched folders hold no photos that could be read.")
            if not folder
            else tr("“{folder}” holds no photos that could be read.", folder=folder),
            (
                Offer(tr("Add folder…"), do["add_folder"]),
                Offer(tr("Files that failed…"), do["failed"]),
            ),
        )
    if empty is Empty.SEARCHING:
        return Message("search", tr("Searching"), tr("Looking for the nearest photos."))
    if empty is Empty.NARROWED:
        return Message(
            "filter",
            tr("No photo is so"),
            tr(
                "Nothing here meets all that the list is narrowed down by. Take one of the "
                "conditions "
                "away, or all of them."
            ),
            (Offer(tr("Show them all"), do["not_narrowed"]),),
        )
    if empty is Empty.HIDDEN_BY_SLIDER:
        return Message(
            "sort",
            tr("All results are below the slider"),
            tr("Photos were found, but none is as similar as the slider asks for."),
            (Offer(tr("Show all similarities"), do["reset_similarity"]),),
        )
    if empty is Empty.NOT_IN_FOLDER:
        return Message(
            "folder",
            tr("Nothing similar in “{folder}”", folder=folder),
            tr("Other folders hold similar photos."),
            (Offer(tr("Show results of all folders"), do["all_folders"]),),
        )
    if empty is Empty.NO_COPIES:
        return Message(
            "copy",
            tr("No copies in your library"),
            tr("No photo is the same picture, resized, cropped or edited."),
            (Offer(tr("Show look-alikes too"), do["everything"]),),
        )
    return _nothing_similar(do, library_photos)


def _nothing_similar(do: Do, library_photos: int) -> Message:
    if not library_photos:
        return Message(
            "folder-add",
            tr("Nothing to search in yet"),
            tr("Add a folder of photos first; your query stays here meanwhile."),
            (Offer(tr("Add folder…"), do["add_folder"]),),
            target=True,
        )
    return Message(
        "search",
        tr("Nothing close in your library"),
        tr(
            "No photo is close enough to be called similar. You can look at the nearest ones all "
            "the "
            "same, search with a region of the photo, or add more folders."
        ),
        (Offer(tr("Show the nearest"), do["anyway"]), Offer(tr("Show all photos"), do["home"])),
    )
