"""What windows and the command line use of duplicates; ``Library.duplicates`` is one of these.

As with the library: what reads may be called from any thread, what writes belongs to the library
lane and needs a library opened for writing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from photosim.core.errors import UsageError
from photosim.core.jobs import JobContext
from photosim.core.types import ContentHash, DecisionKind, Level, PhotoId
from photosim.imaging.verify import prove
from photosim.library.browsing import catalog
from photosim.library.duplicates import finder, listing
from photosim.library.duplicates.presets import Presets, preview
from photosim.library.duplicates.recheck import look_closer
from photosim.library.duplicates.values import (
    Comparison,
    Decision,
    DuplicateGroup,
    Guard,
    GuardedFolder,
    KeepRule,
    Preset,
    Preview,
    SearchForDuplicates,
)
from photosim.library.matching.naming import name_match
from photosim.library.matching.thumbnails import Sketches, named_before, seen_of
from photosim.storage.decisions import Decisions, GuardedFolders
from photosim.storage.photos import Photos

if TYPE_CHECKING:
    from photosim.library.runtime.runtime import Runtime
    from photosim.storage.database import Database


class Duplicates:
    """Duplicates of one library. ``lane`` gives the writing connection, or raises LibraryError."""

    def __init__(self, runtime: Runtime, lane: Callable[[], Database]) -> None:
        self._readers = runtime.readers
        self._runtime = runtime
        self._lane = lane

    # -- groups --------------------------------------------------------------------------

    def find(self, job: JobContext | None = None) -> SearchForDuplicates:
        """Examine the photos that are new since the last time. Library lane. Raises Cancelled.

        Everything finished is kept; groups of what is examined so far can be listed meanwhile.
        """
        return finder.find(self._lane(), self._runtime, job or JobContext())

    def look_closer(self, job: JobContext | None = None) -> SearchForDuplicates:
        """Open the files of found pairs whose thumbnails say the same: equal pixels, enlargements.

        Library lane, after :meth:`find`. Raises Cancelled; what is done stays, and what can't be
        opened now is tried the next time. ``found``: pairs with another name than before.
        """
        return look_closer(self._lane(), self._runtime, job or JobContext())

    def groups(
        self,
        level: Level = Level.COPY,
        folders: Sequence[Path] = (),
        rules: Sequence[KeepRule] | None = None,
    ) -> list[DuplicateGroup]:
        """Groups of what was examined so far, the most bytes to gain first. Any thread.

        level: ``EXACT`` for the same bytes or pixels only, ``COPY`` for proved copies too,
            ``BURST`` for moments too: those are never removed in bulk.
        folders: only groups with a file in one of these.
        rules: the chain that chooses the keepers; None takes the one in use.
        """
        if level is Level.SIMILAR:
            raise UsageError("Unknown level", "Look-alikes are no duplicates; search for them.")
        below = [Path(os.path.abspath(folder)) for folder in folders]  # noqa: PTH100
        with self._readers.lend() as db:
            chain = Presets(db).current().rules if rules is None else rules
            return listing.groups(listing.read(db, level), chain, level, below)

    def compare(self, first: PhotoId, second: PhotoId) -> Comparison:
        """What the second photo is to the first, and how they lie on each other. Any thread.

        Raises UsageError where the library does not have one of them.
        """
        with self._readers.lend() as db:
            sketches = Sketches(db).get([first, second])
            seen = seen_of(db, [first, second])
            before = named_before(db, first).get(second)
        for photo in (first, second):
            if photo not in seen or photo not in sketches:
                raise UsageError("No such photo", f"The library has no photo {photo} any more.")
        proof = prove(sketches[first], sketches[second])
        named = before or name_match(seen[first], seen[second], proof)
        lie = None if proof is None or named.level is Level.SIMILAR else proof.matrix
        return Comparison(named.level, named.how, named.certainty, lie)

    # -- decisions -----------------------------------------------------------------------

    def decide(self, photos: Iterable[PhotoId], kind: DecisionKind) -> int:
        """Remember a decision on every two of these photos, by content; how many. Library lane."""
        db = self._lane()
        hashes = {row.content_hash for row in Photos(db).rows(photos).values()}
        pairs = list(combinations(sorted(hashes), 2))
        now = time.time()
        with db.transaction():
            for one, other in pairs:
                Decisions(db).put(one, other, kind.value, now)
        return len(pairs)

    def decisions(self) -> list[Decision]:
        """Every decision with where its photos lie now, the newest first. Any thread."""
        with self._readers.lend() as db:
            rows = Decisions(db).all()
            ids: dict[ContentHash, PhotoId] = {}
            for content in {content for row in rows for content in row[:2]}:
                photo = Photos(db).id_of(content)
                if photo is not None:
                    ids[content] = photo
            files = catalog.files_seen(db, ids.values())

        def paths(content: ContentHash) -> tuple[Path, ...]:
            return tuple(Path(file.path) for file in files.get(ids.get(content, -1), ()))

        return [
            Decision(
                row.first,
                row.second,
                DecisionKind(row.kind),
                row.decided_at,
                paths(row.first),
                paths(row.second),
            )
            for row in rows
        ]

    def forget(self, decision: Decision) -> bool:
        """Take a decision back; whether there was one. Library lane."""
        db = self._lane()
        with db.transaction():
            return Decisions(db).remove(decision.first, decision.second)

    # -- guarded folders -----------------------------------------------------------------

    def guard(self, folder: Path, guard: Guard) -> Path:
        """Guard a folder (it need not be a watched one); returns it absolute. Library lane."""
        path = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as named
        db = self._lane()
        with db.transaction():
            GuardedFolders(db).put(path, guard.value)
        return path

    def unguard(self, folder: Path) -> bool:
        """Guard a folder no longer; whether it was guarded. Library lane."""
        db = self._lane()
        with db.transaction():
            return GuardedFolders(db).remove(Path(os.path.abspath(folder)))  # noqa: PTH100

    def guarded(self) -> list[GuardedFolder]:
        """The guarded folders, by path. Any thread."""
        with self._readers.lend() as db:
            return listing.guarded(db)

    # -- rules ---------------------------------------------------------------------------

    def presets(self) -> list[Preset]:
        """The chains of rules that can be chosen, built-in ones first. Any thread."""
        with self._readers.lend() as db:
            return Presets(db).all()

    def preset(self) -> Preset:
        """The chain in use. Any thread."""
        with self._readers.lend() as db:
            return Presets(db).current()

    def save_preset(self, name: str, rules: Sequence[KeepRule]) -> Preset:
        """Save a chain under a name, in place of an earlier one. Library lane.

        Raises UsageError for the name of a built-in one, or rules that can't be meant.
        """
        db = self._lane()
        with db.transaction():
            return Presets(db).save(name, rules)

    def remove_preset(self, name: str) -> None:
        """Forget a saved chain. Library lane. Raises UsageError where there is none."""
        db = self._lane()
        with db.transaction():
            Presets(db).remove(name)

    def use_preset(self, name: str) -> Preset:
        """Choose keepers by this chain from now on. Library lane. Raises UsageError."""
        db = self._lane()
        with db.transaction():
            return Presets(db).use(name)

    def preview(self, rules: Sequence[KeepRule], level: Level = Level.COPY) -> Preview:
        """What a chain would choose, before it is used. Any thread. Raises UsageError."""
        with self._readers.lend() as db:
            found = listing.read(db, level)
            now = listing.groups(found, Presets(db).current().rules, level)
        return preview(now, listing.groups(found, rules, level), rules)
