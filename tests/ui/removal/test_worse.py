"""What another keeper would cost, in words and before it is chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.holdings import Holdings
from photosim.core.types import Level
from photosim.library.holding.values import Loss, LossKind
from photosim.library.removal.values import Plan, PlannedFile, PlannedGroup, RemovalKind
from photosim.ui.removal.overview_dialog import OverviewDialog
from photosim.ui.removal.review import marked, proposed, with_keeper
from photosim.ui.removal.worse import MOST_NAMED, lost_text, newly_lost
from tests.helpers.groups import A, B, C, group, member


@pytest.mark.parametrize(
    ("lost", "text"),
    [
        ({}, ""),
        (
            {A: (Loss(LossKind.COLOUR), Loss(LossKind.FRAMES, count=14))},
            "Lost with a.jpg: in colour, the other is grey, 14 more pictures.",
        ),
        (
            {A: (Loss(LossKind.RATING, count=5),), B: (Loss(LossKind.SIDECAR, name="b.xmp"),)},
            "Lost with a.jpg: a rating of 5.\nLost with b.jpg: edits in b.xmp.",
        ),
        (
            {A: (Loss(LossKind.NOT_COMPARED), Loss(LossKind.TIME)), B: (Loss(LossKind.UNREAD),)},
            "Lost with a.jpg: the time it was taken.\n"
            "Not sure of a.jpg: not compared in full size yet.\n"
            "Not sure of b.jpg: not read yet for what it holds.",
        ),
    ],
)
def test_what_would_be_lost_is_said_file_by_file(
    lost: dict[Path, tuple[Loss, ...]], text: str
) -> None:
    assert lost_text(lost) == text


def test_of_many_files_some_are_named() -> None:
    many = {Path(f"/p/{n}.jpg"): (Loss(LossKind.TIME),) for n in range(MOST_NAMED + 3)}
    lines = lost_text(many).splitlines()
    assert len(lines) == MOST_NAMED + 1
    assert lines[-1] == "and more with 3 other files."


def test_only_what_a_change_adds_is_asked_about() -> None:
    """The keeper holds a rating that the copies don't: as the keeper of the group it costs
    nothing, in place of it a copy costs the rating."""
    plain = member(A, Level.EXACT)
    assert plain.holder is not None
    rated = replace(plain, holder=replace(plain.holder, holdings=Holdings(rating=5)))
    review = proposed(group(rated, member(B), member(C)))
    assert newly_lost(review, review) == {}
    worse = with_keeper(review, B)
    assert Loss(LossKind.RATING, count=5) in newly_lost(review, worse)[A]
    assert newly_lost(worse, worse) == {}
    assert A not in newly_lost(worse, with_keeper(worse, C))  # no more than is lost already
    both = marked(worse, {A}, going=False)
    assert A not in newly_lost(review, both)


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (RemovalKind.TRASH, True),
        (RemovalKind.HARD_LINK, True),
        (RemovalKind.SYMBOLIC_LINK, True),
        (RemovalKind.MOVE, False),
        (RemovalKind.TAG, False),
    ],
)
def test_the_overview_says_what_would_be_lost(
    qtbot: QtBot, action: RemovalKind, said: bool
) -> None:
    kept, loses, covered = (
        PlannedFile(path, "00", 10, Level.COPY, losses=losses)
        for path, losses in ((A, ()), (B, (Loss(LossKind.HDR),)), (C, ()))
    )
    overview = Plan(action, (PlannedGroup(kept, (loses, covered)),), "t").overview
    assert overview.lost == {B: (Loss(LossKind.HDR),)}
    dialog = OverviewDialog(None, action, overview, "t")
    qtbot.addWidget(dialog)
    assert dialog.lost.text() == ("Lost with b.jpg: high dynamic range." if said else "")
    assert dialog.yes.isDefault() is not said
    assert dialog.no.isDefault() is said
