"""What goes where the files of a plan go: named in the plan, looked at again when it is done.

Both ask :class:`~photosim.library.holding.beside.Surroundings`. What lies beside a file when a plan
is carried out and is not in the plan, a person has not agreed to: then the file stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from photosim.library.holding.beside import LyingBeside, Surroundings
from photosim.library.removal.trash import TrashRefusal, refusing
from photosim.library.removal.values import (
    NotDone,
    Plan,
    PlannedFile,
    RemovalKind,
    TakenFile,
)

UNREAD = "what lies beside it can't be read"
_MOVING = frozenset({RemovalKind.TRASH, RemovalKind.MOVE})


def named(plan: Plan, surroundings: Surroundings) -> tuple[Plan, list[NotDone]]:
    """A plan with what goes along with its files, and the files that stay, since it is unknown
    what lies beside them: these are not in it any more."""
    if plan.action not in _MOVING:
        return plan, []
    takes: dict[Path, tuple[TakenFile, ...]] = {}
    staying: list[NotDone] = []
    for file, keep in _going(plan):
        try:
            with refusing(UNREAD):
                along = surroundings.along({file.path: keep}, takes)[file.path]
                takes[file.path] = tuple(_taken(one) for one in along)
        except TrashRefusal as refused:
            staying.append(NotDone(file.path, str(refused)))
    groups = tuple(
        replace(group, remove=remove)
        for group in plan.groups
        if (remove := _with(group.remove, takes))
    )
    return replace(plan, groups=groups, alone=_with(plan.alone, takes)), staying


def _with(
    files: tuple[PlannedFile, ...], takes: Mapping[Path, tuple[TakenFile, ...]]
) -> tuple[PlannedFile, ...]:
    return tuple(replace(file, takes=takes[file.path]) for file in files if file.path in takes)


def _taken(one: LyingBeside) -> TakenFile:
    return TakenFile(one.path, one.content().hex(), one.bytes)


def _going(plan: Plan) -> Iterator[tuple[PlannedFile, Path | None]]:
    for group in plan.groups:
        for file in group.remove:
            yield file, group.keep.path
    for file in plan.alone:
        yield file, None


class GoingAlong:
    """What goes along while a plan is carried out, one file after the other."""

    def __init__(self, plan: Plan, surroundings: Surroundings) -> None:
        self._moves = plan.action in _MOVING
        self._surroundings = surroundings
        self._planned = {one.path: one for file, _ in _going(plan) for one in file.takes}
        self._gone: set[Path] = set()

    def of(self, file: PlannedFile, keep: PlannedFile | None) -> list[TakenFile]:
        """What goes along with a file now. Raises TrashRefusal where the plan says otherwise."""
        if not self._moves:
            return []
        kept = None if keep is None else keep.path
        with refusing(UNREAD):
            along = self._surroundings.along({file.path: kept}, self._gone)[file.path]
            for one in along:
                planned = self._planned.get(one.path)
                if planned is None and (kept is None or not self._surroundings.twin(one, kept)):
                    raise TrashRefusal(
                        f"{one.path.name} lies beside it, and the plan does not name that"
                    )
                if planned is not None and planned.content_hash != one.content().hex():
                    raise TrashRefusal(
                        f"{one.path.name} beside it has changed since the plan was made"
                    )
            return [_taken(one) for one in along]

    def gone(self, path: Path) -> None:
        """A photo has gone: what belongs to it and to others belongs to the others alone."""
        self._gone.add(path)
