"""What stands in place of the grid, and what it says."""

from __future__ import annotations

import pytest

from photosim.ui.search.empty_states import Empty, Situation, decide, message_of
from photosim.ui.work.session import SessionState

S = SessionState


def browsing(state: SessionState = S.READY, **more: object) -> Situation:
    values: dict[str, object] = {"folders": 1, "photos": 0, "browsed": True, **more}
    return Situation(state, **values)  # type: ignore[arg-type]


def results(**more: object) -> Situation:
    values: dict[str, object] = {"folders": 1, "photos": 0, "answered": True, **more}
    return Situation(S.READY, is_query=True, browsed=True, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (browsing(S.OPENING, browsed=False), Empty.OPENING),
        (browsing(S.READY, browsed=False), Empty.OPENING),
        (browsing(S.FAILED), Empty.CANNOT_OPEN),
        (browsing(folders=0), Empty.NO_FOLDERS),
        (browsing(S.WORKING, folders=0), Empty.NO_FOLDERS),
        (browsing(S.WORKING), Empty.FIRST_PHOTOS),
        (browsing(S.PAUSED), Empty.FIRST_PHOTOS),
        (browsing(S.WORKING, photos=1), None),
        (browsing(), Empty.NO_PHOTOS),
        (browsing(online=False), Empty.OFFLINE),
        (browsing(online=True), Empty.NO_PHOTOS),
        (browsing(photos=5, online=False), None),
        (browsing(album=True), Empty.EMPTY_ALBUM),
        (browsing(album=True, photos=1), None),
        (browsing(album=True, folders=0), Empty.EMPTY_ALBUM),
        (results(photos=5), None),
        (results(answered=False), Empty.SEARCHING),
        (results(searching=True), Empty.SEARCHING),
        (results(searching=True, photos=9), None),
        (results(failed=True, photos=9), Empty.SEARCH_FAILED),
        (results(nothing_similar=True, found=9, found_here=9), Empty.NOTHING_SIMILAR),
        (results(found=9, found_here=9), Empty.HIDDEN_BY_SLIDER),
        (results(found=9, found_here=0), Empty.NOT_IN_FOLDER),
        (results(copies_only=True, nothing_similar=True), Empty.NO_COPIES),
        (results(copies_only=True, found=2, found_here=2), Empty.HIDDEN_BY_SLIDER),
    ],
)
def test_which_page_stands_instead_of_the_grid(now: Situation, expected: Empty | None) -> None:
    assert decide(now) is expected


OFFERS = (
    "not_narrowed", "add_folder", "home", "all_folders", "reset_similarity", "everything", "anyway",
          "failed", "reopen")  # fmt: skip


@pytest.mark.parametrize("empty", list(Empty))
def test_every_page_has_words_and_says_what_to_do(empty: Empty) -> None:
    done: list[str] = []
    do = {name: (lambda name=name: done.append(name)) for name in OFFERS}
    for photos in (0, 100):
        message = message_of(
            empty, do, error=OSError(2, "No such file"), folder="Holidays", library_photos=photos
        )
        assert message.title
        assert message.text.endswith(".")
        waits = empty in {Empty.OPENING, Empty.SEARCHING, Empty.FIRST_PHOTOS}
        assert bool(message.offers) != waits
        for offer in message.offers:
            offer.do()
    assert waits or done
