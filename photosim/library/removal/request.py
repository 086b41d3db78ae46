"""Removing what a person named, copy or not: the plan of it. Pure.

A file of which a copy stays goes as a copy goes: the copy is checked again first, and takes over
albums and dates. Any other file goes alone, and the overview says that no copy of it stays.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from photosim.core.types import PROVED, ContentHash, PhotoId
from photosim.library.duplicates.listing import Listing
from photosim.library.duplicates.values import Ground, Member, Reason, Stays
from photosim.library.removal.plan import check_plan, planned_file
from photosim.library.removal.values import (
    NotDone,
    Plan,
    PlannedFile,
    PlannedGroup,
    RemovalKind,
    Request,
)

WHY = (Reason(Ground.OTHERS_NAMED),)


def request(
    paths: Iterable[Path],
    members: Mapping[Path, Member],
    contents: Mapping[PhotoId, ContentHash],
    listing: Listing,
) -> Request:
    """The plan for moving files to the trash that a person named.

    members: the files named, as far as the library has them; contents: hashes of all photos;
    listing: photos with several files and proved pairs.
    """
    named = list(dict.fromkeys(paths))
    staying: list[NotDone] = []
    going: list[Member] = []
    for path in named:
        member = members.get(path)
        reason = Stays.UNKNOWN if member is None else member.stays
        if reason is not None:
            staying.append(NotDone(path, reason))
        elif member is not None:
            going.append(member)
    gone = {one.path for one in going}
    copies = _copies(listing)
    kept: dict[Path, tuple[Member, list[PlannedFile]]] = {}
    alone: list[PlannedFile] = []
    for one in going:
        copy = _copy_that_stays(one, gone, copies, listing)
        file = planned_file(one, contents)
        if copy is None:
            alone.append(file)
        else:
            kept.setdefault(copy.path, (copy, []))[1].append(file)
    groups = tuple(
        PlannedGroup(planned_file(copy, contents), tuple(files), WHY)
        for copy, files in kept.values()
    )
    plan = Plan(RemovalKind.TRASH, groups, alone=tuple(alone))
    check_plan(plan)
    return Request(plan, tuple(staying))


def _copy_that_stays(
    one: Member, gone: Set[Path], copies: Mapping[PhotoId, Set[PhotoId]], listing: Listing
) -> Member | None:
    """The best copy of a photo that is not among those that go: the same bytes before a proved
    copy, then the most pixels. None where there is none."""
    photos = {one.photo_id} | copies.get(one.photo_id, set())
    left = [
        other
        for photo in photos
        for other in listing.members.get(photo, ())
        if other.path not in gone and other.online
    ]
    return min(
        left,
        key=lambda other: (
            other.photo_id != one.photo_id,
            -other.facts.pixels,
            os.fspath(other.path),
        ),
        default=None,
    )


def _copies(listing: Listing) -> dict[PhotoId, set[PhotoId]]:
    """The proved copies of each photo, but for those that a person took apart."""
    beside: dict[PhotoId, set[PhotoId]] = {}
    for (first, second), match in listing.pairs.items():
        if match.level in PROVED and (first, second) not in listing.severed:
            beside.setdefault(first, set()).add(second)
            beside.setdefault(second, set()).add(first)
    return beside
