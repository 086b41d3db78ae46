"""Rows of photos and files, out of one library into another one."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, FileState, PhotoId
from photosim.storage.records import Row, name_values
from photosim.storage.store import Store
from photosim.storage.tables import BY_NAME

PHOTOS, FILES, THUMBNAILS = BY_NAME["photos"], BY_NAME["files"], BY_NAME["thumbnails"]
EXAMINED = BY_NAME["examined"]

_REFRESHED = frozenset(
    map(PHOTOS.columns.index, ("taken_at", "utc_offset", "holdings", "pixel_hash", "rating"))
)
"""Places of the columns that change while the content stays: what lies beside the files says them,
or they were not read yet."""

_UNUSED_SINCE = PHOTOS.columns.index("unused_since")

AT_ONCE = 200
"""Photos whose thumbnails and vectors are in memory at once."""


class RawFile(NamedTuple):
    """A row of the table of files, as it is kept."""

    id: int
    folder_id: int
    relative: bytes
    name_at: int
    name_key: str
    bytes: int
    mtime_ns: int
    inode: int
    device: int
    photo_id: int | None
    state: str
    reason: str | None
    retry: int
    primary_id: int | None
    missing_since: float | None
    ctime_ns: int | None
    before: ContentHash | None
    reader: int | None
    said: str
    said_at: int

    @property
    def path(self) -> str:
        """Its path below its folder."""
        return os.fsdecode(self.relative)

    @property
    def indexed(self) -> bool:
        """Whether it was taken."""
        return self.state == FileState.INDEXED

    def moved(self, number: int, folder: int, relative: str) -> RawFile:
        """The same file as another library has it: by another row, in another folder. What the
        system of one computer says of it (inode, change time) is left out."""
        path = os.fsencode(relative)
        name_at, name_key, said, said_at = name_values(path)
        return self._replace(
            id=number,
            folder_id=folder,
            relative=path,
            name_at=name_at,
            name_key=name_key,
            said=said,
            said_at=said_at,
            inode=0,
            device=0,
            ctime_ns=None,
            before=None,
            reader=None,
            retry=0,
        )


def raw_files(rows: Iterable[Sequence[Row]]) -> list[RawFile]:
    """Rows of the table of files, read in chunks."""
    return [RawFile(*row) for part in rows for row in part]


class PhotoCopier:
    """Copies photos with what was made of them; needs the caller's transaction in the target.

    models: whose vectors go along; the first of them made features, too.
    """

    def __init__(
        self, source: Store, target: Store, models: Sequence[str], job: JobContext
    ) -> None:
        self._source, self._target = source, target
        self._models, self._job = models, job
        self.new: dict[PhotoId, PhotoId] = {}
        """Photos that the target did not have, by their ids in the source."""

    def copy(self, ids: Iterable[PhotoId]) -> dict[PhotoId, PhotoId]:
        """Let the target have these photos; its ids by those of the source."""
        found: dict[PhotoId, PhotoId] = {}
        for part in self._parts(ids):
            found |= self._copy_part(part)
        return found

    def copy_ahead(self, ids: Iterable[PhotoId]) -> None:
        """Let the target have these photos before any file shows them: in transactions of its own,
        each short, between which others write. Where it is cut off, what was copied stays, and is
        forgotten as photos without a file are (:meth:`.PhotoStore.prune`)."""
        for part in self._parts(ids):
            with self._target.transaction():
                self._copy_part(part)

    def _parts(self, ids: Iterable[PhotoId]) -> Iterator[list[PhotoId]]:
        wanted = sorted(ids)
        for at in range(0, len(wanted), AT_ONCE):
            self._job.check()
            self._job.report(tr("copying photos"), at, len(wanted))
            yield wanted[at : at + AT_ONCE]

    def _copy_part(self, part: list[PhotoId]) -> dict[PhotoId, PhotoId]:
        rows = [row for some in self._source.tables.some(PHOTOS, "id", part) for row in some]
        known = self._known([row[1] for row in rows])
        fresh = [row for row in rows if row[1] not in known]
        numbers, now = self._target.tables.new_ids(PHOTOS, len(fresh)), time.time()
        self._target.tables.put(
            PHOTOS,
            [
                (number, *row[1:_UNUSED_SINCE], now, *row[_UNUSED_SINCE + 1 :])
                for number, row in zip(numbers, fresh, strict=True)
            ],
        )
        new = {row[0]: number for number, row in zip(numbers, fresh, strict=True)}
        self._copy_made(new)
        self.new |= new
        return {row[0]: known[row[1]] for row in rows if row[1] in known} | new

    def _copy_made(self, new: Mapping[PhotoId, PhotoId]) -> None:
        thumbnails = self._source.thumbnails.get_many(new)
        self._target.thumbnails.put_many({new[one]: data for one, data in thumbnails.items()})
        for number, model in enumerate(self._models):
            self._copy_vectors(new, model, features=number == 0)

    def _copy_vectors(
        self, photos: Mapping[PhotoId, PhotoId], model: str, *, features: bool
    ) -> None:
        source, target = self._source.vectors, self._target.vectors
        ids, embeddings = source.embeddings(photos, model)
        if features:
            held, rows = source.features(photos, model)
            complete = np.isin(ids, held)
            ids, embeddings = ids[complete], embeddings[complete]
            both = np.isin(held, ids)
            if both.any():
                named = [photos[one] for one in held[both].tolist()]
                target.add_features(named, model, rows[both])
        if len(ids):
            target.add_embeddings([photos[one] for one in ids.tolist()], model, embeddings)

    def copy_missing_vectors(self) -> None:
        """Give photos that the target has vectors of the first model where they lack them."""
        model = self._models[0]
        there = self._target.photos.known_hashes(model)
        every = self._target.photos.known_hashes()
        lacking = [one for one in every.items() if one[0] not in there]
        for at in range(0, len(lacking), AT_ONCE):
            self._job.check()
            part = dict(lacking[at : at + AT_ONCE])
            rows = self._source.tables.some(PHOTOS, "content_hash", list(part))
            photos = {row[0]: part[row[1]] for some in rows for row in some}
            self._copy_vectors(photos, model, features=True)

    def refresh(self, ids: Iterable[PhotoId]) -> int:
        """Let photos that the target has say what the source says of them by now; how many said
        something else."""
        wanted, changed = sorted(ids), 0
        for at in range(0, len(wanted), AT_ONCE):
            self._job.check()
            rows = self._source.tables.some(PHOTOS, "id", wanted[at : at + AT_ONCE])
            theirs = {row[1]: row for some in rows for row in some}
            mine = self._target.tables.some(PHOTOS, "content_hash", list(theirs))
            fresh = []
            for row in (row for some in mine for row in some):
                now = tuple(
                    theirs[row[1]][place]
                    if place in _REFRESHED and theirs[row[1]][place] is not None
                    else value
                    for place, value in enumerate(row)
                )
                fresh += [now] if now != row else []
            self._target.tables.overwrite(PHOTOS, fresh)
            changed += len(fresh)
        return changed

    def _known(self, contents: Sequence[ContentHash]) -> dict[ContentHash, PhotoId]:
        """Which of some contents the target has, and its photos of them."""
        parts = self._target.tables.some(PHOTOS, "content_hash", contents)
        return {row[1]: row[0] for rows in parts for row in rows}

    def copy_pairs(self) -> None:
        """What the new photos were found to be to each other and to others that the target has,
        and which of them were compared; what it has the other way round is found again."""
        found = self._source.pairs.of(self.new)
        asked = {photo for pair in found for photo in (pair.first, pair.second)}
        contents = {row.id: row.content_hash for row in self._source.photos.rows(asked).values()}
        known = self._known(sorted(contents.values()))
        places = {photo: known[one] for photo, one in contents.items() if one in known}
        again = set()
        pairs = []
        for pair in found:
            first, second = places.get(pair.first), places.get(pair.second)
            if first is None or second is None:
                continue
            if first < second:
                pairs.append(pair._replace(first=first, second=second))
            else:
                again |= {pair.first, pair.second}
        self._target.pairs.put(pairs)
        examined: dict[str, list[PhotoId]] = {}
        for rows in self._source.tables.some(EXAMINED, "photo_id", sorted(self.new.keys() - again)):
            for photo, method in rows:
                examined.setdefault(method, []).append(self.new[photo])
        for method, photos in examined.items():
            self._target.pairs.mark(photos, method)
