"""Plans: what would be done to which files, as values and as a file that a person can read. Pure,
but for reading and writing that file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from photosim.core.edits import How
from photosim.core.errors import Remedy, UsageError, told_as
from photosim.core.files import write_whole
from photosim.core.types import PROVED, ContentHash, Level, PhotoId
from photosim.library.duplicates.values import DuplicateGroup, Ground, Member, Reason, Stays
from photosim.library.removal.values import Choice, Plan, PlannedFile, PlannedGroup, RemovalKind

FORMAT = 1
ADVICE = (
    "Nothing has been done yet. Delete groups or lines of “remove” that you don't agree with, then:"
    " photosim duplicates --apply THIS_FILE. Each file is checked again first."
)


@dataclass(frozen=True, slots=True)
class Words:
    """Says in a plan that is written what was done to a picture, and why a file is kept."""

    how: Callable[[How], list[str]]
    why: Callable[[Sequence[Reason]], list[str]]


def choice_of(group: DuplicateGroup) -> Choice | None:
    """What the rules would remove of a group; None where nothing of it can go."""
    if group.level not in PROVED or not group.keep.online:
        return None
    going = tuple(one.path for one in group.members[1:] if one.removable)
    return Choice(group.keep.path, going) if going else None


def make_plan(
    choices: Iterable[Choice],
    groups: Iterable[DuplicateGroup],
    contents: Mapping[PhotoId, ContentHash],
    action: RemovalKind,
    target: str = "",
) -> Plan:
    """The plan of some choices. groups: all groups (bursts too, where a choice is by hand).

    Raises UsageError, naming the file, for a choice that may not be carried out.
    """
    if action in {RemovalKind.MOVE, RemovalKind.TAG} and not target:
        raise UsageError(
            "Where to?",
            "Moving needs a folder, and tagging the name of an album.",
            Remedy.NAME_TARGET,
        )
    home = {one.path: group for group in groups for one in group.members}
    planned = [_group(choice, home, contents) for choice in choices]
    plan = Plan(action, tuple(planned), target)
    check_plan(plan)
    return plan


def check_plan(plan: Plan) -> None:
    """Raise UsageError for a plan in which a file is both kept and removed, or removed twice."""
    kept = {os.path.realpath(group.keep.path) for group in plan.groups}
    gone: set[str] = set()
    for file in [*(file for group in plan.groups for file in group.remove), *plan.alone]:
        path = os.path.realpath(file.path)
        if path in kept or path in gone:
            raise UsageError(
                "The plan contradicts itself",
                f"{file.path} stands in it both to keep and to remove, or twice.",
                Remedy.PLAN_AGAIN,
            )
        gone.add(path)


def _group(
    choice: Choice,
    home: Mapping[Path, DuplicateGroup],
    contents: Mapping[PhotoId, ContentHash],
) -> PlannedGroup:
    group = home.get(choice.keep)
    if group is None or not choice.remove:
        raise UsageError("Nothing to do", f"{choice.keep} is in no group of duplicates now.")
    members = {one.path: one for one in group.members}
    keep = members[choice.keep]
    for path in choice.remove:
        reason = _why_not(members.get(path), keep, by_hand=choice.by_hand)
        if reason:
            raise UsageError("This file stays", f"{path} can't be removed: {reason}.")
    why = group.why if keep is group.keep else (Reason(Ground.BY_HAND),)
    return PlannedGroup(
        planned_file(keep, contents),
        tuple(planned_file(members[path], contents) for path in choice.remove),
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


def planned_file(member: Member, contents: Mapping[PhotoId, ContentHash]) -> PlannedFile:
    """A member as a file of a plan."""
    return PlannedFile(
        member.path,
        contents[member.photo_id].hex(),
        member.bytes,
        member.level,
        member.how,
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
        plan = Plan(
            RemovalKind(document["action"]),
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
            "No plan", f"This is no plan of photosim: {error}.", Remedy.PLAN_AGAIN
        ) from error
    check_plan(plan)
    return plan


def write(plan: Plan, path: Path, words: Words) -> None:
    """Write a plan to a file. Raises UsageError where that can't be."""
    text = json.dumps(to_json(plan, words), indent=2, ensure_ascii=True)
    with told_as(UsageError, "The plan can't be written", str(path)):
        write_whole(path, text.encode("ascii") + b"\n")


def read(path: Path) -> Plan:
    """The plan of a file. Raises UsageError."""
    try:
        with told_as(UsageError, "No plan", str(path)):
            document = json.loads(path.read_bytes())
    except ValueError as error:
        raise UsageError("No plan", f"{path} is no JSON file: {error}.") from error
    return from_json(document)


def _file_json(file: PlannedFile, words: Words) -> dict[str, Any]:
    return {
        "path": str(file.path),
        "content": file.content_hash,
        "bytes": file.bytes,
        "level": file.level.value,
        "how": words.how(file.how),
        "edits": msgspec.to_builtins(file.how),
    }


def _file_of(document: Any) -> PlannedFile:
    path = Path(document["path"])
    content = str(document["content"])
    if not path.is_absolute() or len(bytes.fromhex(content)) != 20:
        raise ValueError(f"{path} is no absolute path, or its content is no hash")
    return PlannedFile(
        path,
        content,
        int(document["bytes"]),
        Level(document["level"]),
        msgspec.convert(document.get("edits", []), How),
    )
