"""What windows and the command line use of duplicates; ``Library.duplicates`` is one of these.

As with the library: what reads may be called from any thread, what writes belongs to the library
lane and needs a library opened for writing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from photosim.core import memory
from photosim.core.arrays import Ints
from photosim.core.errors import UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, DecisionKind, Level, PhotoId
from photosim.imaging.verify import prove
from photosim.library.browsing import catalog
from photosim.library.duplicates import finder, listing
from photosim.library.duplicates.presets import Presets, preview
from photosim.library.duplicates.values import (
    Decision,
    DecisionAltered,
    DuplicateGroup,
    Guard,
    GuardAltered,
    GuardedFolder,
    KeepRule,
    Preview,
    SearchForDuplicates,
)
from photosim.library.duplicates.whole_pairs import look_closer
from photosim.library.holding.reader import read_holdings
from photosim.library.matching.naming import Named, name_match
from photosim.library.matching.thumbnails import Sketches, named_before, seen_of
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Change, WriteResult
from photosim.storage.rights import Right
from photosim.storage.store import Store


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
        return finder.find(self._stores.writer(Right.CLEAN), self._runtime, job or JobContext())

    def unexamined(self) -> Ints:
        """Ids of the photos that :meth:`find` would examine, sorted. Any thread."""
        with self._stores.reading() as store:
            return finder.unexamined(store, self._runtime.model())

    def look_closer(self, job: JobContext | None = None) -> SearchForDuplicates:
        """Open the files of found pairs whose thumbnails say the same, and compare them.

        Before that, what the files of pairs hold is read where an older version did not. Library
        lane, after :meth:`find`. Raises Cancelled; what is done stays, and what can't be opened now
        is tried the next time. ``photos``: those of which it was read what they hold; ``found``:
        pairs with another name than before.
        """
        store, job = self._stores.writer(Right.CLEAN), job or JobContext()
        paired = {photo for row in store.pairs.all() for photo in (row.first, row.second)}
        read = read_holdings(store, self._runtime, job, paired)
        return replace(look_closer(store, self._runtime, job), photos=read)

    def groups(
        self,
        level: Level = Level.COPY,
        folders: Sequence[Path] = (),
        rules: Sequence[KeepRule] | None = None,
        before: Iterable[DuplicateGroup] = (),
    ) -> list[DuplicateGroup]:
        """Groups of what was examined so far, the most bytes to gain first. Any thread.

        level: ``EXACT`` for the same bytes or pixels only, ``COPY`` for proved copies too,
            ``BURST`` for moments too: those are never removed in bulk.
        folders: only groups with a file in one of these.
        rules: the chain that chooses the keepers; None takes the one in use.
        before: groups that were told before, of the same level: those of which the library knows
            nothing new are the same objects again, and nobody looks what lies beside their files.
        """
        if level is Level.SIMILAR:
            raise UsageError(
                tr("Unknown level"), tr("Look-alikes are no duplicates; search for them.")
            )
        below = [Path(os.path.abspath(folder)) for folder in folders]  # noqa: PTH100
        with self._stores.reading() as store:
            chain = self.presets.current().rules if rules is None else rules
            return listing.groups(listing.read(store, level), chain, level, below, before)

    def compare(self, first: PhotoId, second: PhotoId) -> tuple[Named, tuple[float, ...] | None]:
        """What the second photo is to the first, and how they lie on each other. Any thread.

        That is a homography, nine numbers row by row, which takes a point of the first (as
        fractions of its width and height) to the second; None where they don't. Raises UsageError
        where the library does not have one of them.
        """
        with self._stores.reading() as store:
            sketches = Sketches(store.thumbnails).get([first, second])
            seen = seen_of(store, [first, second])
            before = named_before(store, first).get(second)
        for photo in (first, second):
            if photo not in seen or photo not in sketches:
                raise UsageError(
                    tr("No such photo"),
                    tr("The library has no photo {photo} any more.", photo=photo),
                )
        proof = prove(sketches[first], sketches[second])
        named = before or name_match(seen[first], seen[second], proof)
        return named, None if proof is None or named.level is Level.SIMILAR else proof.matrix

    # -- decisions -----------------------------------------------------------------------

    def decide(self, photos: Iterable[PhotoId], kind: DecisionKind) -> WriteResult[int]:
        """Remember a decision on every two of these photos, by content; how many. Library lane."""
        return self.decide_pairs(list(combinations(photos, 2)), kind)

    def decide_pairs(
        self, pairs: Sequence[tuple[PhotoId, PhotoId]], kind: DecisionKind
    ) -> WriteResult[int]:
        """Remember a decision on each of these pairs, by content; how many. Library lane."""
        store = self._stores.writer(Right.LABEL)
        rows = store.photos.rows({photo for pair in pairs for photo in pair})
        wanted = set()
        for one, other in pairs:
            if one in rows and other in rows and one != other:
                first, second = sorted((rows[one].content_hash, rows[other].content_hash))
                wanted.add((first, second))
        now = (kind.value, time.time(), store.standing.person)
        with store.transaction():
            before = _decided(store)
            altered = [DecisionAltered(pair, before.get(pair), now) for pair in sorted(wanted)]
            _put_decisions(store, altered)
        change = Change(decisions=bool(altered), alterations=tuple(altered))
        return WriteResult(len(altered), change)

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
                row.person,
            )
            for row in rows
        ]

    def forget(self, *decisions: Decision) -> Change:
        """Take decisions back; nothing changes where there are none. Library lane."""
        with self._stores.writing(Right.LABEL) as store:
            known = _decided(store)
            pairs = dict.fromkeys((one.first, one.second) for one in decisions)
            altered = [DecisionAltered(one, known[one], None) for one in pairs if one in known]
            _put_decisions(store, altered)
        return Change(decisions=bool(altered), alterations=tuple(altered))

    # -- guarded folders -----------------------------------------------------------------

    def guard(self, folder: Path, guard: Guard) -> Change:
        """Guard a folder; it need not be a watched one. Library lane."""
        return self._guard(folder, guard.value)

    def unguard(self, folder: Path) -> Change:
        """Guard a folder no longer; nothing changes where it was not guarded. Library lane."""
        return self._guard(folder, None)

    def _guard(self, folder: Path, guard: str | None) -> Change:
        path = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as named
        with self._stores.writing(Right.CLEAN) as store:
            altered = GuardAltered(path, dict(store.guards.all()).get(path), guard)
            if altered.before == altered.after:
                return Change()
            _put_guards(store, [altered])
        return Change(decisions=True, alterations=(altered,))

    def guarded(self) -> list[GuardedFolder]:
        """The guarded folders, by path. Any thread."""
        with self._stores.reading() as store:
            return listing.guarded(store)

    # -- the way back --------------------------------------------------------------------

    def take_back(self, change: Change) -> Change:
        """Put decisions and guards back as they were before a write that answered with this.

        What was altered again since stays as it is now. The answer can be taken back in its turn.
        Library lane.
        """
        back = [one.back for one in reversed(change.alterations)]
        guarded = any(isinstance(one, GuardAltered) for one in back)
        with self._stores.writing(Right.CLEAN if guarded else Right.LABEL) as store:
            decided, guards = _decided(store), dict(store.guards.all())
            followed = [_followed(store, one) for one in back if isinstance(one, DecisionAltered)]
            decisions = [
                one
                for one in followed
                if one.key[0] != one.key[1] and decided.get(one.key) == one.before
            ]
            altered = [
                one
                for one in back
                if isinstance(one, GuardAltered) and guards.get(one.key) == one.before
            ]
            _put_decisions(store, decisions)
            _put_guards(store, altered)
        return Change(decisions=bool(decisions or altered), alterations=(*decisions, *altered))

    # -- rules ---------------------------------------------------------------------------

    def preview(self, rules: Sequence[KeepRule], level: Level = Level.COPY) -> Preview:
        """What a chain would choose, before it is used. Any thread. Raises UsageError."""
        with self._stores.reading() as store:
            found = listing.read(store, level)
            now = listing.groups(found, self.presets.current().rules, level)
            then = listing.groups(found, rules, level)
        made = preview(now, then, rules)
        memory.let_go(now, then)
        found.let_go()
        return made


def _decided(store: Store) -> dict[tuple[ContentHash, ContentHash], tuple[str, float, str]]:
    return {(row.first, row.second): row[2:] for row in store.decisions.all()}


def _followed(store: Store, altered: DecisionAltered) -> DecisionAltered:
    """The same of the contents that have now what belonged to those of then."""
    first, second = sorted(map(store.heirs.holder, altered.key))
    return altered.at((first, second))


def _put_decisions(store: Store, altered: Iterable[DecisionAltered]) -> None:
    for one in altered:
        if one.after is None:
            store.decisions.remove(*one.key)
        else:
            kind, when, person = one.after
            store.decisions.put(*one.key, kind, when, person)


def _put_guards(store: Store, altered: Iterable[GuardAltered]) -> None:
    for one in altered:
        if one.after is None:
            store.guards.remove(one.key)
        else:
            store.guards.put(one.key, one.after)
