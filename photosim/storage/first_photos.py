"""SQL that finds the first photos of a list by an index; the same for all engines.

They differ in what stands for a parameter, and in how they are told to begin with the photos.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from photosim.storage.photos import FirstBy

_KEYS = {
    FirstBy.TAKEN: "photos.taken_at",
    FirstBy.ADDED: "photos.came_at",
    FirstBy.BYTES: "photos.bytes",
}


def first_photos(
    by: FirstBy,
    count: int,
    inside: tuple[str, Sequence[Any]],
    *,
    live: str,
    mark: str,
    join: str = "JOIN",
    descending: bool,
    until: float | None,
) -> tuple[str, list[Any]]:
    """The statement for :meth:`PhotoStore.first_ids`, and its parameters.

    inside: the condition for the files of the list, and its parameters; live: that for any file
    that shows a photo. By name, a photo comes once for each of its names.
    """
    where, parameters = inside
    way = "DESC" if descending else "ASC"
    if by is FirstBy.NAME:
        return (
            f"SELECT photo_id FROM files AS named WHERE {live.replace('files.', 'named.')}"
            " AND EXISTS (SELECT 1 FROM files"
            f" WHERE files.photo_id = named.photo_id AND {where})"
            f" ORDER BY name_key {way}, photo_id {way} LIMIT {mark}",
            [*parameters, count],
        )
    if by is FirstBy.WRITTEN:
        return (
            f"SELECT photos.id FROM photos {join} files ON files.photo_id = photos.id"
            f" WHERE photos.taken_at IS NULL AND {where} GROUP BY photos.id"
            f" ORDER BY MIN(files.mtime_ns) {way}, photos.id {way} LIMIT {mark}",
            [*parameters, count],
        )
    key = _KEYS[by]
    known = f"{key} IS NOT NULL" if until is None else f"{key} <= {mark}"
    return (
        f"SELECT photos.id FROM photos WHERE {known} AND EXISTS"
        f" (SELECT 1 FROM files WHERE files.photo_id = photos.id AND {where})"
        f" ORDER BY {key} {way}, photos.id {way} LIMIT {mark}",
        [*(() if until is None else (until,)), *parameters, count],
    )
