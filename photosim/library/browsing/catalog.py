"""What the library has, for lists and grids: photos in an order, their files and facts."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from photosim.core.arrays import Ints
from photosim.core.errors import UsageError
from photosim.core.language import tr
from photosim.core.types import FailedFile, FileState, PhotoId
from photosim.library.folders.folder_map import FolderMap, passed_over_key
from photosim.library.folders.rules import kind_of, name_of
from photosim.library.folders.taken import EVERYTHING, taken
from photosim.library.values import FolderElsewhere, FolderStatus, Order, PhotoDetails
from photosim.storage.files import FileRow, Folder, FolderPlace
from photosim.storage.photos import PhotoOrder, PhotoRow
from photosim.storage.store import Store

_ORDERS = {
    Order.NEWEST: (PhotoOrder.TAKEN, True),
    Order.OLDEST: (PhotoOrder.TAKEN, False),
    Order.NAME: (PhotoOrder.NAME, False),
    Order.LARGEST: (PhotoOrder.BYTES, True),
    Order.ADDED: (PhotoOrder.ADDED, True),
}


class KnownFile(NamedTuple):
    """A file that the library knows: its row, and the paths of its item (companions too)."""

    row: FileRow
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HitFile:
    """A file that can be a hit: where it is, and whether it can be opened now."""

    path: str
    offline: bool


def file_at(store: Store, path: str) -> KnownFile | None:
    """The file that the library knows at an absolute path, also through a symbolic link."""
    folders = FolderMap(store)
    for name in (path, os.path.realpath(path)):
        row = folders.row_at(name)
        if row is not None:
            item = [row]
            primary = None if row.primary_id is None else store.files.get(row.primary_id)
            if primary is not None:
                item.append(primary)
            return KnownFile(row, tuple(folders.path_of(one) for one in item))
    return None


def files_seen(store: Store, ids: Iterable[PhotoId]) -> dict[PhotoId, list[HitFile]]:
    """Files of photos that can be hits: taken ones, companions left out, reachable ones first."""
    folders = FolderMap(store)
    seen: dict[PhotoId, list[HitFile]] = {}
    for photo_id, rows in store.files.of_photos(ids).items():
        files = [
            HitFile(folders.path_of(row), not folders.online(row))
            for row in rows
            if row.state is FileState.INDEXED and row.primary_id is None
        ]
        if files:
            seen[photo_id] = sorted(files, key=lambda file: (file.offline, file.path))
    return seen


def browse(store: Store, order: Order, folder: Path | None) -> Ints:
    """Ids of the photos that have a file, all or those below a folder."""
    key, descending = _ORDERS[order]
    if folder is None:
        return store.photos.live_ids(key, descending=descending)
    home = FolderMap(store).home_of(os.path.abspath(folder))  # noqa: PTH100
    if home is None:
        raise UsageError(
            tr("Not a folder of this library"),
            tr("{folder} lies in no watched folder.", folder=folder),
        )
    return store.photos.live_ids(key, home[0].id, descending=descending, below=home[1])


def details(store: Store, ids: Sequence[PhotoId]) -> list[PhotoDetails]:
    """What is known of photos, in the order asked; ids without a photo are left out."""
    folders = FolderMap(store)
    files = store.files.of_photos(ids)
    return [
        _details(photo, files.get(photo.id, []), folders)
        for photo in store.photos.rows(ids).values()
    ]


def _details(photo: PhotoRow, files: Sequence[FileRow], folders: FolderMap) -> PhotoDetails:
    own = [row for row in files if row.primary_id is None and row.state is FileState.INDEXED]
    own.sort(key=lambda row: (not folders.online(row), folders.path_of(row)))
    if not own:
        state = FileState.MISSING
        own = [row for row in files if row.primary_id is None]
    elif folders.online(own[0]):
        state = FileState.INDEXED
    else:
        state = FileState.OFFLINE
    companions = sorted(folders.path_of(row) for row in files if row.primary_id is not None)
    return PhotoDetails(
        photo_id=photo.id,
        paths=tuple(Path(folders.path_of(row)) for row in own),
        companions=tuple(Path(path) for path in companions),
        bytes=photo.bytes,
        facts=photo.facts,
        state=state,
        modified=own[0].mtime_ns / 1e9 if own else None,
    )


def failed(store: Store) -> list[FailedFile]:
    """Files that could not be taken, by path."""
    folders = FolderMap(store)
    rows = store.files.failed()
    found = (FailedFile(folders.path_of(row), row.reason or "") for row in rows)
    return sorted(found, key=lambda one: one.path)


def folder_statuses(store: Store) -> list[FolderStatus]:
    """The watched folders with their counts, by path."""
    counts, places = store.files.counts(), store.folders.places()
    left_out, small = _fallen_out(store)
    return [
        _folder_status(
            store,
            folder,
            counts.get(folder.id, {}),
            (left_out[folder.id], small[folder.id]),
            places,
        )
        for folder in store.folders.all()
    ]


def _fallen_out(store: Store) -> tuple[Counter[int], Counter[int]]:
    """How many missing files each folder has that are left out by their kind, and how many because
    their photo is too small."""
    left_out: Counter[int] = Counter()
    small: Counter[int] = Counter()
    chosen = taken(store)
    if chosen == EVERYTHING:
        return left_out, small
    for file in store.files.missing():
        if not chosen.takes(kind_of(name_of(file.relative), file.format)):
            left_out[file.folder_id] += 1
        elif 0 < file.longer_side < chosen.least:
            small[file.folder_id] += 1
    return left_out, small


def _folder_status(
    store: Store,
    folder: Folder,
    counts: Mapping[FileState, int],
    fallen_out: tuple[int, int],
    places: Sequence[FolderPlace],
) -> FolderStatus:
    pending = counts.get(FileState.PENDING, 0)
    left_out, small = fallen_out
    return FolderStatus(
        path=folder.path,
        online=folder.online,
        state="offline" if not folder.online else "pending" if pending else "ready",
        photos=len(store.photos.live_ids(folder_id=folder.id)),
        indexed=counts.get(FileState.INDEXED, 0),
        pending=pending,
        failed=counts.get(FileState.FAILED, 0),
        missing=counts.get(FileState.MISSING, 0) - left_out - small,
        excluded=tuple(folder.path / relative for relative in folder.excluded),
        passed_over=store.settings.get(passed_over_key(folder), {}),
        left_out=left_out,
        small=small,
        here=folder.here,
        elsewhere=tuple(
            FolderElsewhere(place.name, place.path, place.online)
            for place in places
            if place.folder_id == folder.id and place.host != folder.host
        ),
    )
