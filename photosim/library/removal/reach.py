"""What another computer did to files, as this one sees them.

The journal has the paths of the computer that did it. Folders of the library that both computers
see give their paths here; so does what lies above such a folder on the same disk under the same
names, as the trash of a share does. A path is no proof: who puts a file back compares its bytes.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from photosim.library.removal import trash
from photosim.library.removal.refusals import RefusalKind, refused
from photosim.library.removal.values import RemovalKind
from photosim.storage.journal import EntryRow, StepRow
from photosim.storage.store import Store

NOTES = ("note", "thrown")
"""Details of a step that are paths."""


Paths = list[tuple[Path, Path]]
"""Folders as the other computer has them, and as this one does."""


class Reach:
    """The steps of an entry of the journal as this computer can go on with them.

    Those of its own entries are as they were written down.
    """

    def __init__(self, entry: EntryRow, folders: Paths, above: Paths) -> None:
        self._computer = entry.computer
        self._action = RemovalKind(entry.action)
        self._folders = folders
        self._all = above

    def source(self, path: Path) -> Path:
        """Where a file of a watched folder lies here; what isn't seen, as the other one has it."""
        return _seen(path, self._folders) or path

    def target(self, path: Path) -> Path:
        """The same of a place that a file went to."""
        return _seen(path, self._all) or path

    def sees(self, step: StepRow) -> bool:
        """Whether the paths of a step can be told here; the disk is not looked at."""
        if self._own:
            return True
        places = _seen(step.source, self._folders), _seen(step.target, self._all)
        return None not in places and step.target != trash.NOWHERE

    def is_there(self, step: StepRow) -> bool:
        """Whether this computer finds something where the file of a step went."""
        return self._own or (self.sees(step) and os.path.lexists(self.target(step.target)))

    def step(self, step: StepRow) -> StepRow:
        """A step with the paths of this computer. Raises TrashRefusal where nothing is there."""
        if not self._own and step.target == trash.NOWHERE:
            raise refused(RefusalKind.IN_TRASH_ELSEWHERE, computer=self._computer)
        if not self.is_there(step):
            raise refused(RefusalKind.OUT_OF_SIGHT, computer=self._computer, path=step.target)
        return self.written(step)

    def written(self, step: StepRow) -> StepRow:
        """The same, whether or not anything is there; what isn't seen, as it was written down."""
        if self._own:
            return step
        # In a symbolic link the kept file's path stands as it was written.
        hard = self._action is RemovalKind.HARD_LINK
        return step._replace(
            source=self.source(step.source),
            target=self.target(step.target),
            keeper=self.target(step.keeper) if hard else step.keeper,
            details=self._details(step.details),
        )

    def as_there(self, path: Path) -> str:
        """A path of this computer as the one that has the entry writes it; empty where it doesn't
        see it."""
        there = path if self._own else _seen(path, [(own, theirs) for theirs, own in self._all])
        return os.fspath(there) if there is not None else ""

    @property
    def _own(self) -> bool:
        """Whether the paths are this computer's, or none matter."""
        return not self._computer or self._action is RemovalKind.TAG

    def _details(self, details: dict[str, Any]) -> dict[str, Any]:
        kept = {name: value for name, value in details.items() if name not in NOTES}
        for name in NOTES:
            seen = _seen(Path(details[name]), self._all) if details.get(name) else None
            if seen is not None:
                kept[name] = os.fspath(seen)
        return kept


class Reaches:
    """What this computer sees of any others; their folders are looked at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, tuple[Paths, Paths]] = {"": ([], [])}

    def of(self, entry: EntryRow) -> Reach:
        """The reach of an entry, by the id of the computer whose it is."""
        if entry.host not in self._known:
            folders = _folders(self._store, entry.host)
            above = [pair for folder in folders for pair in _upwards(*folder)]
            self._known[entry.host] = folders, above
        return Reach(entry, *self._known[entry.host])


def _seen(path: Path, folders: Paths) -> Path | None:
    """A path in the words of the other side, by the deepest folder that it lies in."""
    around = [pair for pair in folders if path.is_relative_to(pair[0])]
    if not around:
        return None
    theirs, own = max(around, key=lambda pair: len(pair[0].parts))
    return own / path.relative_to(theirs)


def _folders(store: Store, host: str) -> Paths:
    """The folders that both computers see."""
    own = {one.id: one.path for one in store.folders.all() if one.here and one.online}
    places = [one for one in store.folders.places() if one.host == host and one.folder_id in own]
    return [(place.path, own[place.folder_id]) for place in places]


def _upwards(theirs: Path, own: Path) -> Paths:
    """A folder that both see, and what lies above it on the same disk under the same names."""
    found: Paths = []
    with contextlib.suppress(OSError):  # what can't be looked at isn't seen
        device = own.stat().st_dev
        while own.stat().st_dev == device:
            found.append((theirs, own))
            if theirs.name != own.name or not own.name or own.is_symlink():
                break
            theirs, own = theirs.parent, own.parent
    return found
