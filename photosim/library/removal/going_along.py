"""What goes where the files of a plan go: named in the plan, looked at again when it is done.

Both ask :class:`~photosim.library.holding.beside.Surroundings`. What lies beside a file when a plan
is carried out and is not in the plan, a person has not agreed to: then the file stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from photosim.library.duplicates.values import TICKED, Kind
from photosim.library.holding.beside import LyingBeside, Surroundings
from photosim.library.holding.values import Loss, LossKind
from photosim.library.removal.refusals import RefusalKind, TrashRefusal, refused, refusing
from photosim.library.removal.values import (
    NotDone,
    Plan,
    PlannedFile,
    RemovalKind,
    TakenFile,
)

_MOVING = frozenset({RemovalKind.TRASH, RemovalKind.MOVE})


def named(
    plan: Plan, surroundings: Surroundings, *, by_hand: bool = False
) -> tuple[Plan, list[NotDone]]:
    """A plan with what goes along with its files, and the files that stay after all.

    They are not in it any more: it is unknown what lies beside them, or the last photo that a
    sidecar belongs to would go, and nothing else holds it. by_hand: a person named the files;
    then the sidecar goes, and is told among what is lost.
    """
    if plan.action not in _MOVING:
        return plan, []
    going: dict[Path, PlannedFile] = {}
    staying: list[NotDone] = []
    for file, keep in _going(plan):
        try:
            with refusing(RefusalKind.BESIDE_UNREAD):
                along = surroundings.along({file.path: keep}, going)[file.path]
                lost = _uncovered(file, keep, along, surroundings)
                if lost and not by_hand:
                    raise refused(RefusalKind.BESIDE_ALONE, name=lost[0].path.name)
                found = replace(file, takes=tuple(_taken(one) for one in along))
        except TrashRefusal as error:
            staying.append(NotDone(file.path, error.refusal))
            continue
        if lost:
            more = tuple(Loss(LossKind.SIDECAR, name=one.path.name) for one in lost)
            found = replace(found, kind=Kind.OWN, losses=(*found.losses, *more))
        going[file.path] = found
    going = _linked(going)
    groups = tuple(
        replace(group, remove=remove)
        for group in plan.groups
        if (remove := _of(group.remove, going))
    )
    return replace(plan, groups=groups, alone=_of(plan.alone, going)), staying


def _of(files: Iterable[PlannedFile], going: Mapping[Path, PlannedFile]) -> tuple[PlannedFile, ...]:
    return tuple(going[file.path] for file in files if file.path in going)


def _linked(going: Mapping[Path, PlannedFile]) -> dict[Path, PlannedFile]:
    """Files that go, those marked that have another name which stays.

    Where all names of a file go, its bytes are counted with one of them.
    """
    names: dict[tuple[int, int], list[Path]] = {}
    staying: set[Path] = set()
    for path in (path for file in going.values() for path in file.going):
        try:
            status = path.stat()
        except OSError:  # gone since: what moves the files finds out, and says so
            continue
        if status.st_nlink > 1:
            same = names.setdefault((status.st_dev, status.st_ino), [])
            same.append(path)
            staying.add(path)
            if len(same) == status.st_nlink:
                staying.discard(path)
    return {
        path: replace(
            file,
            linked=path in staying,
            takes=tuple(replace(one, linked=one.path in staying) for one in file.takes),
        )
        for path, file in going.items()
    }


def _uncovered(
    file: PlannedFile,
    keep: Path | None,
    along: Iterable[LyingBeside],
    surroundings: Surroundings,
) -> list[LyingBeside]:
    """What goes along though nothing else holds it, with a file that goes since it is covered.

    Raises OSError.
    """
    if keep is None or file.kind not in {None, *TICKED}:
        return []
    return [one for one in along if surroundings.twin(one, keep) is None]


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
        self.surroundings = surroundings
        self._planned = {one.path: one for file, _ in _going(plan) for one in file.takes}
        self._gone: set[Path] = set()

    def of(self, file: PlannedFile, keep: PlannedFile | None) -> list[TakenFile]:
        """What goes along with a file now. Raises TrashRefusal where the plan says otherwise."""
        if not self._moves:
            return []
        kept = None if keep is None else keep.path
        with refusing(RefusalKind.BESIDE_UNREAD):
            along = self.surroundings.along({file.path: kept}, self._gone)[file.path]
            for one in _uncovered(file, kept, along, self.surroundings):
                raise refused(RefusalKind.BESIDE_ALONE, name=one.path.name)
            for one in along:
                planned = self._planned.get(one.path)
                if planned is None and (kept is None or not self.surroundings.twin(one, kept)):
                    raise refused(RefusalKind.BESIDE_UNNAMED, name=one.path.name)
                if planned is not None and planned.content_hash != one.content().hex():
                    raise refused(RefusalKind.BESIDE_CHANGED, name=one.path.name)
            return [self._planned.get(one.path) or _taken(one) for one in along]

    def gone(self, path: Path) -> None:
        """A photo has gone: what belongs to it and to others belongs to the others alone."""
        self._gone.add(path)
        self.surroundings.gone(path)


def named_after(path: Path, photo: Path, moved: Path) -> str:
    """The name of what goes along with a photo that has another name now: it keeps belonging to it.

    path: of what goes along. moved: where the photo is. ``I.xmp`` of ``I.jpg``, moved to
    ``I 2.jpg``, is ``I 2.xmp``, and ``I.jpg.xmp`` is ``I 2.jpg.xmp``.
    """
    name = path.name
    for before, now in ((photo.name, moved.name), (photo.stem, moved.stem)):
        if name.casefold().startswith(f"{before.casefold()}."):
            return now + name[len(before) :]
    return name
