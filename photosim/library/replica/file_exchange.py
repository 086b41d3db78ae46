"""Files of a replica and its shared library, with their photos, and removals.

What is where on a disk is a fact, which the next look finds out anew: where both sides have found
otherwise, what the shared library says stands, and nobody is asked.
"""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from photosim.core.jobs import JobContext
from photosim.core.types import ContentHash, FileState, PhotoId
from photosim.library.folders.folder_map import FolderMap
from photosim.library.replica.copying import FILES, PHOTOS, PhotoCopier, RawFile, raw_files
from photosim.library.replica.homes import Homes
from photosim.library.replica.merge import Merged, Statement, Thing, merge
from photosim.library.replica.statements import path_key
from photosim.library.replica.values import GONE, PHOTO, REFRESHED
from photosim.library.runtime.cards import CARD
from photosim.library.runtime.runtime import BEHIND, MODEL, NEXT, TAUGHT
from photosim.ml.registry import shipped_cards
from photosim.storage.albums import AlbumId
from photosim.storage.journal import StepRow
from photosim.storage.replicas import Key
from photosim.storage.rights import Right
from photosim.storage.store import Store

ENTRIES = 1 << 31
"""All entries of a journal."""

Place = tuple[int, str]
"""A folder's number, and a path below it."""


class StoredFiles(NamedTuple):
    """The rows of a store's files, and the contents of their photos."""

    rows: list[RawFile]
    contents: dict[PhotoId, ContentHash]

    @classmethod
    def all_of(cls, store: Store) -> Self:
        """Those of all its files."""
        rows = raw_files(store.tables.rows(FILES))
        return cls(rows, _contents(store, rows))


@dataclass(slots=True)
class FilesHere:
    """What a side says of files: their contents, and their rows as they are kept."""

    said: dict[Key, Statement] = field(default_factory=dict)
    rows: dict[Key, RawFile] = field(default_factory=dict)
    by_id: dict[int, RawFile] = field(default_factory=dict)
    own: int = 0
    """Files in folders that the other side does not have."""


@dataclass(slots=True)
class FilesExchanged:
    """What came of it. there: what the shared library said. gone_here, gone_there: contents of
    which a file has gone on the replica's side, and on the other's."""

    merged: Merged
    there: FilesHere
    said: dict[Key, str | None]
    gone_here: set[ContentHash]
    gone_there: set[ContentHash]
    brought: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)

    @property
    def coming(self) -> set[ContentHash]:
        """Contents of which the replica takes a file."""
        return {_content(one.value) for one in self.merged.taken.values() if one is not None}


class FileExchange:
    """Lets both sides have the same files: :meth:`bring`, and then :meth:`take`.

    only_try: no photo is copied, and no file told of; only counted.
    """

    def __init__(
        self,
        replica: Store,
        shared: Store,
        homes: Homes,
        right: Right,
        job: JobContext,
        *,
        only_try: bool = False,
    ) -> None:
        self._replica, self._shared = replica, shared
        self._homes, self._right, self._job = homes, right, job
        self._only_try = only_try
        self._folders = FolderMap(replica)

    def bring(
        self, mine: StoredFiles, base: Mapping[Key, str], chosen: set[PhotoId]
    ) -> FilesExchanged:
        """Let the shared library have what the replica brings. Needs the caller's transactions on
        both sides. Raises LibraryError, Cancelled.

        mine: the replica's. chosen: the photos of the shared library that the replica is to have.
        """
        here, there = self._files_here(mine, base), self._files_there(base, chosen)
        by_journal = self._removed()

        def may(key: Key) -> bool:
            if self._right is Right.OWN:
                return True
            return self._right is Right.CLEAN and key not in here.said and key in by_journal

        merged = merge(base, here.said, there.said, may=may)
        merged.staying += here.own
        done = FilesExchanged(
            merged,
            there,
            {
                key: here.said[key].value if key in here.said else None
                for key in {*base, *here.said}
                if key not in base or key not in here.said or here.said[key].value != base[key]
            },
            {_content(base[key]) for key in base if key not in here.said},
            {_content(base[key]) for key in base if key not in there.said},
        )
        self._bring(done, here)
        self._forget(done)
        return done

    def _files_here(self, mine: StoredFiles, base: Mapping[Key, str]) -> FilesHere:
        rows, contents = mine
        found = FilesHere(by_id={row.id: row for row in rows})
        for row in rows:
            at = self._homes.shared_at(row.folder_id, row.path)
            if at is None:
                found.own += row.indexed
            if at is None or row.state == FileState.MISSING:
                continue
            key = file_key(at)
            if row.indexed:
                _say(found, key, row, contents)
            elif key in base:  # it is to be read again, and says nothing yet
                found.said[key] = Statement(base[key])
        for key in base.keys() - found.said.keys():
            if not self._is_gone(key):
                found.said[key] = Statement(base[key])
        return found

    def _is_gone(self, key: Key) -> bool:
        """Whether a file of the replica is certainly not there any more: one that its person leaves
        out, or whose drive is away, is there for all others."""
        folder, relative = self._homes.replica_at(*place_of(key))
        root = self._homes.path_of(folder)
        return root.is_dir() and not os.path.lexists(root / relative)

    def _files_there(self, base: Mapping[Key, str], chosen: set[PhotoId]) -> FilesHere:
        tables = self._shared.tables
        rows = raw_files(tables.some(FILES, "photo_id", sorted(chosen)))
        rows += raw_files(tables.some(FILES, "folder_id", sorted(self._homes.own)))
        rows += raw_files(tables.some(FILES, "primary_id", sorted({row.id for row in rows})))
        found = FilesHere(by_id={row.id: row for row in rows})
        contents = _contents(self._shared, rows)
        for row in found.by_id.values():
            if row.indexed:
                _say(found, file_key((row.folder_id, row.path)), row, contents)
        silent = base.keys() - found.said.keys()
        folders = sorted({place_of(key)[0] for key in silent})
        for row in raw_files(tables.some(FILES, "folder_id", folders)):
            key = file_key((row.folder_id, row.path))
            if row.state == FileState.PENDING and key in silent:  # it is to be read again
                found.said[key] = Statement(base[key])
        return found

    def _bring(self, done: FilesExchanged, here: FilesHere) -> None:
        brought = done.merged.brought
        coming = {key: here.rows[key] for key, one in brought.items() if one is not None}
        for key in brought.keys() - coming.keys():
            row = self._shared.files.at(*place_of(key))
            if row is not None:
                self._shared.files.mark_missing(row.id, time.time())
            done.brought[GONE] += 1
        if not coming:
            return
        done.brought[PHOTO] += len(_unseen(self._shared, done.merged.brought))
        done.brought[Thing.FILE] += len(coming)
        if self._only_try:
            return
        models = common_models(self._replica, self._shared)
        copier = PhotoCopier(self._replica, self._shared, models, self._job)

        def place(row: RawFile) -> Place | None:
            return self._homes.shared_at(row.folder_id, row.path)

        _put(self._shared, done.merged, coming, here, copier, place)
        self._shared.settings.set(BEHIND, True)

    def _forget(self, done: FilesExchanged) -> None:
        for key, statement in done.merged.taken.items():
            if statement is None:
                row = self._replica.files.at(*self._homes.replica_at(*place_of(key)))
                if row is not None:
                    self._replica.files.remove(row.id)
                done.taken[GONE] += 1

    def take(self, done: FilesExchanged, chosen: set[PhotoId]) -> None:
        """Let the replica have what is new to it, and with it what the shared library says of the
        chosen photos by now. Needs the caller's transaction in the replica alone: a photo that the
        shared library has no more comes, or goes, with the next join. Raises as :meth:`bring`."""
        taken, there = done.merged.taken, done.there
        coming = {key: there.rows[key] for key, one in taken.items() if one is not None}
        copier = PhotoCopier(self._shared, self._replica, self._models(), self._job)

        def place(row: RawFile) -> Place | None:
            return self._homes.replica_at(row.folder_id, row.path)

        done.taken[PHOTO] += len(_unseen(self._replica, taken))
        done.taken[Thing.FILE] += len(coming)
        if not self._only_try:
            _put(self._replica, done.merged, coming, there, copier, place)
            copier.copy_pairs()
            self._follow_model(copier)
        done.taken[REFRESHED] += copier.refresh(chosen)

    def _follow_model(self, copier: PhotoCopier) -> None:
        """Where another base model answers in the shared library by now, the replica has its
        vectors, and goes over to it, where it is here."""
        mine, theirs = (side.settings.get(MODEL, None) for side in (self._replica, self._shared))
        if theirs is None or mine == theirs:
            return
        settings = self._replica.settings
        if mine is None:
            settings.set(MODEL, theirs)
            settings.set(CARD, self._shared.settings.get(CARD, None))
        elif theirs in {card.id for card in shipped_cards()}:
            copier.copy_missing_vectors()
            settings.set(NEXT, theirs)

    def _models(self) -> list[str]:
        """The models whose vectors the replica takes, the base model first."""
        taught = self._replica.settings.get(TAUGHT, None)
        named = (self._shared.settings.get(MODEL, None), taught)
        return [str(name) for name in named if name is not None]

    # -- removals ------------------------------------------------------------------------

    def _removed(self) -> set[Key]:
        """The files that have gone by the replica's journal."""
        journal = self._replica.journal
        steps = (step for entry in journal.entries(ENTRIES) for step in journal.steps(entry.id))
        keys = (self._key_at(step) for step in steps if step.state == "done")
        return {key for key in keys if key is not None}

    def _key_at(self, step: StepRow) -> Key | None:
        home = self._folders.home_of(os.fspath(step.source))
        at = None if home is None else self._homes.shared_at(home[0].id, home[1])
        return None if at is None else file_key(at)

    def bring_removals(
        self, base: Mapping[Key, str], albums: Mapping[AlbumId, AlbumId]
    ) -> dict[Key, str]:
        """Let the shared library's journal say what the replica's does of files that both have;
        what of it is agreed then. albums: numbers of the shared library by the replica's."""
        agreed: dict[Key, str] = {}
        journal, theirs = self._replica.journal, self._shared.journal
        for entry in reversed(journal.entries(ENTRIES)):
            steps = journal.steps(entry.id)
            if not any(map(self._key_at, steps)) or any(
                step.state in {"doing", "undoing"} for step in steps
            ):
                continue
            key = (Thing.REMOVAL.value, str(entry.id))
            now = [entry.undone_at, *(step.state for step in steps)]
            number, *before = json.loads(base[key]) if key in base else [0]
            if before == now:
                continue
            if number:
                for ours, other in zip(steps, theirs.steps(number), strict=True):
                    theirs.set(other.id, ours.state, ours.reason)
            else:
                number = theirs.begin(entry.action, entry.target, entry.started_at)
                for step in steps:
                    theirs.add(self._step_there(step, number, albums))
            if entry.undone_at is not None:
                theirs.mark_undone(number, entry.undone_at)
            agreed[key] = json.dumps([number, *now])
        return agreed

    def _step_there(self, step: StepRow, entry: int, albums: Mapping[AlbumId, AlbumId]) -> StepRow:
        """A step as the shared library has it; its undo finds rows and albums there."""
        key = self._key_at(step)
        row = None if key is None else self._shared.files.at(*place_of(key))
        details = step.details | {"file": None if row is None else row.id}
        if "albums" in details:
            details["albums"] = [albums[one] for one in details["albums"] if one in albums]
        if details.get("date"):
            self._shared.photos.pass_date(step.content_hash, step.keeper_hash)
        return step._replace(entry_id=entry, details=details)


def copy_ahead(replica: Store, shared: Store, base: Mapping[Key, str], job: JobContext) -> None:
    """Let the shared library have the photos that a replica is about to bring, so that it has to
    wait for little more than their names when it is nobody else's turn to write. Needs no
    transaction. Raises LibraryError, Cancelled.

    base: what both say alike; what of that the shared library has no more is not brought.
    """
    agreed = {_content(value) for (kind, _), value in base.items() if kind == Thing.FILE}
    known = agreed | shared.photos.known_hashes().keys()
    rows, contents = StoredFiles.all_of(replica)
    shown_here = {row.photo_id for row in rows if row.indexed}
    coming = [
        photo for photo, content in contents.items() if content not in known and photo in shown_here
    ]
    PhotoCopier(replica, shared, common_models(replica, shared), job).copy_ahead(coming)


def common_models(replica: Store, shared: Store) -> list[str]:
    """The base model, where both have the same."""
    mine, theirs = (side.settings.get(MODEL, None) for side in (replica, shared))
    return [str(mine)] if mine is not None and mine == theirs else []


def file_key(place: Place) -> Key:
    """The key of a file of the shared library."""
    return Thing.FILE.value, f"{place[0]}/{path_key(place[1])}"


def place_of(key: Key) -> Place:
    """What :func:`file_key` made, read back."""
    folder, _, path = key[1].partition("/")
    return int(folder), os.fsdecode(bytes.fromhex(path))


def shown(store: Store, contents: Iterable[ContentHash]) -> set[ContentHash]:
    """Which of some contents a file shows."""
    return {content for content in contents if store.heirs.has_file(content)}


def _put(  # noqa: PLR0917 - one side, what comes, and where to
    target: Store,
    merged: Merged,
    coming: Mapping[Key, RawFile],
    source: FilesHere,
    copier: PhotoCopier,
    place: Callable[[RawFile], Place | None],
) -> None:
    """Write rows of files, those first that stand for others; what can't be is not agreed."""
    photos = copier.copy({row.photo_id for row in coming.values() if row.photo_id is not None})
    places = {row.id: place(row) for row in coming.values()}
    firsts = {row.primary_id for row in coming.values()} - {None} - places.keys()
    places |= {one: place(source.by_id[one]) for one in firsts if one in source.by_id}
    known = _ids_at(target, [at for at in places.values() if at is not None])
    fresh = iter(target.tables.new_ids(FILES, len(coming)))
    written: dict[int, int] = {}
    for beside in (False, True):
        moved = []
        for key, row in coming.items():
            if (row.primary_id is not None) is not beside:
                continue
            at, photo, primary = places[row.id], photos.get(row.photo_id or 0), None
            if row.primary_id is not None:
                first = places.get(row.primary_id)
                primary = written.get(row.primary_id, known.get(first) if first else None)
            if at is None or (photo is None and primary is None):
                merged.agreed.pop(key, None)
                continue
            number = known[at] if at in known else next(fresh)
            moved.append(row.moved(number, *at)._replace(photo_id=photo, primary_id=primary))
            written[row.id] = number
        target.tables.overwrite(FILES, moved)


def _ids_at(store: Store, places: Iterable[Place]) -> dict[Place, int]:
    """The rows that some places have."""
    asked: dict[int, list[str]] = {}
    for folder, relative in places:
        asked.setdefault(folder, []).append(relative)
    return {
        (folder, relative): number
        for folder, relatives in asked.items()
        for relative, number in store.files.ids_at(folder, relatives).items()
    }


def _unseen(store: Store, changes: Mapping[Key, Statement | None]) -> set[ContentHash]:
    """The contents that files come with and no file of a store shows yet."""
    coming = {_content(one.value) for one in changes.values() if one is not None}
    found = store.tables.some(PHOTOS, "content_hash", sorted(coming))
    photos = {row[0]: row[1] for rows in found for row in rows}
    files = raw_files(store.tables.some(FILES, "photo_id", sorted(photos)))
    return coming - {photos[row.photo_id] for row in files if row.indexed and row.photo_id}


def _contents(store: Store, rows: Sequence[RawFile]) -> dict[PhotoId, ContentHash]:
    ids = {row.photo_id for row in rows if row.photo_id is not None}
    return store.photos.contents(ids)


def _say(found: FilesHere, key: Key, row: RawFile, contents: Mapping[PhotoId, ContentHash]) -> None:
    """A file says which content it has; one that stands beside another, which that one has."""
    first = row if row.primary_id is None else found.by_id.get(row.primary_id, row)
    content = contents.get(row.photo_id or first.photo_id or 0)
    if content is not None:
        beside = "" if row.primary_id is None else "+"
        found.said[key], found.rows[key] = Statement(content.hex() + beside), row


def _content(value: str) -> ContentHash:
    return bytes.fromhex(value.rstrip("+"))
