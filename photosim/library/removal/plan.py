"""Plans: what would be done to which files, as values and as a file that a person can read. Pure,
but for reading and writing that file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from photosim.core.edits import How
from photosim.core.errors import Remedy, UsageError, told_as
from photosim.core.files import write_whole
from photosim.core.language import tr
from photosim.core.types import PROVED, ContentHash, Level, PhotoId
from photosim.imaging.prepare import HASH_BYTES
from photosim.library.duplicates import coverage
from photosim.library.duplicates.listing import GroupListing, surrounded
from photosim.library.duplicates.values import DuplicateGroup, Ground, Kind, Member, Reason, Stays
from photosim.library.holding.values import Loss
from photosim.library.removal.values import (
    PLANNED,
    Choice,
    NotDone,
    Plan,
    PlannedFile,
    PlannedGroup,
    RemovalKind,
    Request,
    TakenFile,
)

FORMAT = 1
ADVICE = tr(
    "Nothing has been done yet. Delete groups or lines of “remove” that you don't agree with, then:"
    " photosim duplicates --apply THIS_FILE. Each file is checked again first."
)


@dataclass(frozen=True, slots=True)
class Words:
    """Says in a plan that is written what was done to a picture, and why a file is kept."""

    how: Callable[[How], list[str]]
    why: Callable[[Sequence[Reason]], list[str]]


def choices_of(group: DuplicateGroup, also: Collection[Kind] = ()) -> list[Choice]:
    """What goes of a group by default, and of these kinds too: one for each file that stays."""
    return _by_keeper(group, coverage.going_with(group, also))


def choices_by_hand(group: DuplicateGroup, going: Collection[Path], keep: Path) -> list[Choice]:
    """What a person wants gone of a group, each file for the one that stays and is nearest to it.

    keep: the one that stays where others are no better. Raises UsageError where none stays.
    """
    staying = [one for one in group.members if one.path not in going]
    found: dict[Path, Path] = {}
    for one in group.members:
        if one.path in going:
            near = coverage.best_beside(one, staying, group.pairs, first=keep)
            if near is None:
                raise UsageError(
                    tr("Nothing would stay"),
                    tr("No file stays that {path} goes for.", path=one.path),
                )
            found[one.path] = near.keep.path
    return _by_keeper(group, found)


def _by_keeper(group: DuplicateGroup, going: Mapping[Path, Path]) -> list[Choice]:
    keepers: dict[Path, list[Path]] = {}
    for path, keep in going.items():
        keepers.setdefault(keep, []).append(path)
    by_hand = group.level not in PROVED
    return [Choice(keep, tuple(paths), by_hand=by_hand) for keep, paths in keepers.items()]


def make_plan(
    choices: Iterable[Choice],
    groups: Iterable[DuplicateGroup],
    contents: Mapping[PhotoId, ContentHash],
    action: RemovalKind,
    target: str = "",
) -> Plan:
    """The plan of some choices. groups: all groups (bursts too, where a choice is by hand; of two
    groups that have all files of a choice, the later one counts).

    Raises UsageError, naming the file, for a choice that may not be carried out.
    """
    if action in {RemovalKind.MOVE, RemovalKind.TAG} and not target:
        raise UsageError(
            tr("Where to?"),
            tr("Moving needs a folder, and tagging the name of an album."),
            Remedy.NAME_TARGET,
        )
    homes: dict[Path, list[DuplicateGroup]] = {}
    for group in groups:
        for one in group.members:
            homes.setdefault(one.path, []).append(group)
    planned = [_group(choice, homes.get(choice.keep, ()), contents) for choice in choices]
    plan = Plan(action, tuple(planned), target)
    check_plan(plan)
    return plan


def check_plan(plan: Plan) -> None:
    """Raise UsageError for a plan in which a file is both kept and removed, or removed twice."""
    kept = {os.path.realpath(group.keep.path) for group in plan.groups}
    gone: set[str] = set()
    files = [*(file for group in plan.groups for file in group.remove), *plan.alone]
    for named in (path for file in files for path in file.going):
        path = os.path.realpath(named)
        if path in kept or path in gone:
            raise UsageError(
                tr("The plan contradicts itself"),
                tr("{named} stands in it both to keep and to remove, or twice.", named=named),
                Remedy.PLAN_AGAIN,
            )
        gone.add(path)


def _group(
    choice: Choice,
    homes: Sequence[DuplicateGroup],
    contents: Mapping[PhotoId, ContentHash],
) -> PlannedGroup:
    if not homes or not choice.remove:
        raise UsageError(
            tr("Nothing to do"), tr("{keep} is in no group of duplicates now.", keep=choice.keep)
        )
    wanted = {choice.keep, *choice.remove}
    group = next(
        (one for one in reversed(homes) if wanted <= {member.path for member in one.members}),
        homes[-1],
    )
    members = {one.path: one for one in group.members}
    keep = members[choice.keep]
    for path in choice.remove:
        reason = _why_not(members.get(path), keep, by_hand=choice.by_hand)
        if reason:
            raise UsageError(
                tr("This file stays"),
                tr("{path} can't be removed: {reason}.", path=path, reason=reason),
            )
    why = group.why if keep is group.keep else (Reason(Ground.BY_HAND),)
    return PlannedGroup(
        planned_file(keep, contents),
        tuple(
            planned_file(members[path], contents, coverage.beside(keep, members[path], group.pairs))
            for path in choice.remove
        ),
        why,
    )


def _why_not(member: Member | None, keep: Member, *, by_hand: bool) -> Stays | None:
    if member is None:
        return Stays.NO_DUPLICATE
    if member is keep:
        return Stays.KEEPER
    if member.stays is not None:
        return member.stays
    if not keep.online:
        return Stays.KEEPER_OFFLINE
    return None if member.level in PROVED or by_hand else Stays.NOT_PROVED


def planned_file(
    member: Member,
    contents: Mapping[PhotoId, ContentHash],
    beside: coverage.BesideKept | None = None,
) -> PlannedFile:
    """A member as a file of a plan; beside: what it is to the one that stays, None for itself."""
    content = contents[member.photo_id].hex()
    if beside is None:
        return PlannedFile(member.path, content, member.bytes, Level.EXACT)
    return PlannedFile(
        member.path,
        content,
        member.bytes,
        beside.level,
        beside.how,
        beside.kind,
        beside.losses,
    )


def to_json(plan: Plan, words: Words) -> dict[str, Any]:
    """The plan as a JSON document; ValueError for files that a person named one by one: whoever
    edits a plan must not be able to add some."""
    if plan.alone:
        raise ValueError("files without a keeper are in no plan that is written")
    overview = plan.overview
    return {
        "photosim plan": FORMAT,
        "what to do": ADVICE,
        "action": plan.action.value,
        "target": plan.target,
        "files": overview.files,
        "bytes": overview.bytes,
        "groups": [
            {
                "keep": _file_json(group.keep, words),
                "why": words.why(group.why),
                "remove": [_file_json(file, words) for file in group.remove],
            }
            for group in plan.groups
        ],
    }


def from_json(document: Any) -> Plan:
    """The plan of a JSON document. Raises UsageError for any other document."""
    try:
        if document["photosim plan"] != FORMAT:
            raise ValueError("another format")
        action = RemovalKind(document["action"])
        if action not in PLANNED:
            raise ValueError(f"no plan does that: {action}")
        plan = Plan(
            action,
            tuple(
                PlannedGroup(
                    _file_of(group["keep"]),
                    tuple(_file_of(file) for file in group["remove"]),
                )
                for group in document["groups"]
            ),
            str(document.get("target", "")),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(
            tr("No plan"),
            tr("This is no plan of photosim: {error}.", error=error),
            Remedy.PLAN_AGAIN,
        ) from error
    check_plan(plan)
    return plan


def write(plan: Plan, path: Path, words: Words) -> None:
    """Write a plan to a file. Raises UsageError where that can't be."""
    text = json.dumps(to_json(plan, words), indent=2, ensure_ascii=True)
    with told_as(UsageError, tr("The plan can't be written"), str(path)):
        write_whole(path, text.encode("ascii") + b"\n")


def read(path: Path) -> Plan:
    """The plan of a file. Raises UsageError."""
    try:
        with told_as(UsageError, tr("No plan"), str(path)):
            document = json.loads(path.read_bytes())
    except ValueError as error:
        raise UsageError(
            tr("No plan"), tr("{path} is no JSON file: {error}.", path=path, error=error)
        ) from error
    return from_json(document)


def _file_json(file: PlannedFile, words: Words) -> dict[str, Any]:
    return {
        "path": str(file.path),
        "content": file.content_hash,
        "bytes": file.bytes,
        "level": file.level.value,
        "how": words.how(file.how),
        "edits": msgspec.to_builtins(file.how),
        "kind": file.kind,
        "loses": msgspec.to_builtins(file.losses),
        "takes": [
            {
                "path": str(one.path),
                "content": one.content_hash,
                "bytes": one.bytes,
                "linked": one.linked,
            }
            for one in file.takes
        ],
        "linked": file.linked,
    }


def _file_of(document: Any) -> PlannedFile:
    file = _taken_of(document)
    return PlannedFile(
        file.path,
        file.content_hash,
        file.bytes,
        Level(document["level"]),
        msgspec.convert(document.get("edits", []), How),
        msgspec.convert(document.get("kind"), Kind | None),
        msgspec.convert(document.get("loses", []), tuple[Loss, ...]),
        takes=tuple(map(_taken_of, document.get("takes", []))),
        linked=file.linked,
    )


def _taken_of(document: Any) -> TakenFile:
    path = Path(document["path"])
    content = str(document["content"])
    if not path.is_absolute() or len(bytes.fromhex(content)) != HASH_BYTES:
        raise ValueError(f"{path} is no absolute path, or its content is no hash")
    linked = bool(document.get("linked", False))
    return TakenFile(path, content, int(document["bytes"]), linked)


WHY = (Reason(Ground.OTHERS_NAMED),)


def request(
    paths: Iterable[Path],
    members: Mapping[Path, Member],
    contents: Mapping[PhotoId, ContentHash],
    listing: GroupListing,
) -> Request:
    """The plan for moving files to the trash that a person named, copies or not.

    A file of which a copy stays goes as a copy goes: the copy is checked again first, and takes
    over albums and dates. Any other goes alone, and the overview says that no copy of it stays.

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
        near = _copy_that_stays(one, gone, copies, listing)
        file = planned_file(one, contents, near)
        if near is None:
            alone.append(file)
        else:
            kept.setdefault(near.keep.path, (near.keep, []))[1].append(file)
    groups = tuple(
        PlannedGroup(planned_file(copy, contents), tuple(files), WHY)
        for copy, files in kept.values()
    )
    plan = Plan(RemovalKind.TRASH, groups, alone=tuple(alone))
    check_plan(plan)
    return Request(plan, tuple(staying))


def _copy_that_stays(
    one: Member, gone: Set[Path], copies: Mapping[PhotoId, Set[PhotoId]], listing: GroupListing
) -> coverage.BesideKept | None:
    """What a file is to the nearest copy of it that is not among those that go; None: no copy."""
    photos = {one.photo_id} | copies.get(one.photo_id, set())
    left = [
        other
        for photo in photos
        for other in listing.members.get(photo, ())
        if other.path not in gone
    ]
    one, *others = surrounded([one, *left], listing.surroundings)
    return coverage.best_beside(one, others, listing.pairs)


def _copies(listing: GroupListing) -> dict[PhotoId, set[PhotoId]]:
    """The proved copies of each photo, but for those that a person took apart."""
    beside: dict[PhotoId, set[PhotoId]] = {}
    for (first, second), match in listing.pairs.items():
        if match.level in PROVED and (first, second) not in listing.severed:
            beside.setdefault(first, set()).add(second)
            beside.setdefault(second, set()).add(first)
    return beside
