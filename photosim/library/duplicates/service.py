"""What windows and the command line use of duplicates; ``Library.duplicates`` is one of these.

As with the library: what reads may be called from any thread, what writes belongs to the library
lane and needs a library opened for writing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

from photosim.core.arrays import Ints
from photosim.core.errors import UsageError
from photosim.core.jobs import JobContext
from photosim.core.types import ContentHash, DecisionKind, Level, PhotoId
from photosim.imaging.verify import prove
from photosim.library.browsing import catalog
from photosim.library.duplicates import finder, listing
from photosim.library.duplicates.finder import look_closer
from photosim.library.duplicates.presets import Presets, preview
from photosim.library.duplicates.values import (
    Decision,
    DuplicateGroup,
    Guard,
    GuardedFolder,
    KeepRule,
    Preview,
    SearchForDuplicates,
)
from photosim.library.matching.naming import Named, name_match
from photosim.library.matching.thumbnails import Sketches, named_before, seen_of
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Change, WriteResult


class Duplicates:
    """Duplicates of one library."""

    def __init__(self, runtime: Runtime) -> None:
        self._stores = runtime.stores
        self.presets = Presets(runtime.stores)
        """The chains of rules that can be chosen, and the one in use."""
        self._runtime = runtime

    # -- groups --------------------------------------------------------------------------

    def find(self, job: JobContext | None = None) -> SearchForDuplicates:
        """Examine the photos that are new since the last time. Library lane. Raises Cancelled.

        Everything finished is kept; groups of what is examined so far can be listed meanwhile.
        """
        return finder.find(self._stores.writer(), self._runtime, job or JobContext())

    def unexamined(self) -> Ints:
        """Ids of the photos that :meth:`find` would examine, sorted. Any thread."""
        with self._stores.reading() as store:
            return finder.unexamined(store, self._runtime.model())

    def look_closer(self, job: JobContext | None = None) -> SearchForDuplicates:
        """Open the files of found pairs whose thumbnails say the same: equal pixels, enlargements.

        Library lane, after :meth:`find`. Raises Cancelled; what is done stays, and what can't be
        opened now is tried the next time. ``found``: pairs with another name than before.
        """
        return look_closer(self._stores.writer(), self._runtime, job or JobContext())

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
        with self._stores.reading() as store:
            chain = self.presets.current().rules if rules is None else rules
            return listing.groups(listing.read(store, level), chain, level, below)

    def compare(self, first: PhotoId, second: PhotoId) -> tuple[Named, tuple[float, ...] | None]:
        """What the second photo is to the first, and how they lie on each other. Any thread.

        That is a homography, nine numbers row by row, which takes a point of the first (as
        fractions of its width and height) to the second; None where they don't. Raises UsageError
        where the library does not have one of them.
        """
        with self._stores.reading() as store:
            sketches = Sketches(store).get([first, second])
            seen = seen_of(store, [first, second])
            before = named_before(store, first).get(second)
        for photo in (first, second):
            if photo not in seen or photo not in sketches:
                raise UsageError("No such photo", f"The library has no photo {photo} any more.")
        proof = prove(sketches[first], sketches[second])
        named = before or name_match(seen[first], seen[second], proof)
        return named, None if proof is None or named.level is Level.SIMILAR else proof.matrix

    # -- decisions -----------------------------------------------------------------------

    def decide(self, photos: Iterable[PhotoId], kind: DecisionKind) -> WriteResult[int]:
        """Remember a decision on every two of these photos, by content; how many. Library lane."""
        store = self._stores.writer()
        hashes = {row.content_hash for row in store.photos.rows(photos).values()}
        pairs = list(combinations(sorted(hashes), 2))
        now = time.time()
        with store.transaction():
            for one, other in pairs:
                store.decisions.put(one, other, kind.value, now)
        return WriteResult(len(pairs), Change(decisions=bool(pairs)))

    def decisions(self) -> list[Decision]:
        """Every decision with where its photos lie now, the newest first. Any thread."""
        with self._stores.reading() as store:
            rows = store.decisions.all()
            ids: dict[ContentHash, PhotoId] = {}
            for content in {content for row in rows for content in row[:2]}:
                photo = store.photos.id_of(content)
                if photo is not None:
                    ids[content] = photo
            files = catalog.files_seen(store, ids.values())

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

    def forget(self, decision: Decision) -> Change:
        """Take a decision back; nothing changes where there is none. Library lane."""
        with self._stores.writing() as store:
            return Change(decisions=store.decisions.remove(decision.first, decision.second))

    # -- guarded folders -----------------------------------------------------------------

    def guard(self, folder: Path, guard: Guard) -> Change:
        """Guard a folder; it need not be a watched one. Library lane."""
        path = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as named
        with self._stores.writing() as store:
            store.guards.put(path, guard.value)
        return Change(decisions=True)

    def unguard(self, folder: Path) -> Change:
        """Guard a folder no longer; nothing changes where it was not guarded. Library lane."""
        path = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as named
        with self._stores.writing() as store:
            return Change(decisions=store.guards.remove(path))

    def guarded(self) -> list[GuardedFolder]:
        """The guarded folders, by path. Any thread."""
        with self._stores.reading() as store:
            return listing.guarded(store)

    # -- rules ---------------------------------------------------------------------------

    def preview(self, rules: Sequence[KeepRule], level: Level = Level.COPY) -> Preview:
        """What a chain would choose, before it is used. Any thread. Raises UsageError."""
        with self._stores.reading() as store:
            found = listing.read(store, level)
            now = listing.groups(found, self.presets.current().rules, level)
        return preview(now, listing.groups(found, rules, level), rules)
