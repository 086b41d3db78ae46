"""What can be asked about: a file, the bytes of one, or a photo of the library.

Each is a :class:`photosim.library.values.Source`: it says what the library knows of it, and what
can be opened where that is not enough.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr
from photosim.core.types import FileState, PhotoId
from photosim.library.browsing import catalog
from photosim.library.folders.walk import change_time, may_be_same
from photosim.library.values import Source, SourceFacts
from photosim.storage.files import FileRow
from photosim.storage.store import Store


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file, wherever it lies."""

    path: Path

    def find(self, store: Store) -> SourceFacts:
        """The photo that was found in it, unless it has changed since."""
        path = os.path.abspath(self.path)  # noqa: PTH100 - the name asked with stays
        own = frozenset({path, os.path.realpath(path)})
        known, photo = catalog.file_at(store, path), None
        if known is not None:
            own |= frozenset(known.paths)
            photo = known.row.photo_id if _is_unchanged(path, known.row) else None
        if os.path.isfile(path):  # noqa: PTH113
            return SourceFacts(path, Path(path), photo, own)
        if os.path.isdir(path):  # noqa: PTH112
            message = tr("{path} is a folder: choose a photo in it.", path=path)
            problem = UsageError(tr("Not a photo"), message)
        else:
            problem = UsageError(tr("No such file"), tr("There is no file {path}.", path=path))
        return SourceFacts(path, None, photo, own, problem)


@dataclass(frozen=True, slots=True)
class DataSource:
    """The bytes of a file that has no place: dropped, pasted or piped."""

    data: bytes

    def find(self, store: Store) -> SourceFacts:
        """Nothing is known before it is opened."""
        return SourceFacts(tr("image data"), self.data)


@dataclass(frozen=True, slots=True)
class PhotoSource:
    """A photo of the library."""

    photo: PhotoId

    def find(self, store: Store) -> SourceFacts:
        """Its first file, reachable ones before others. Raises UsageError where it is gone."""
        files = catalog.files_seen(store, [self.photo]).get(self.photo, [])
        if not files:
            raise UsageError(
                tr("No such photo"),
                tr("The library has no photo {photo} any more.", photo=self.photo),
            )
        name, own = files[0].path, frozenset({files[0].path})
        if not files[0].offline:
            return SourceFacts(name, Path(name), self.photo, own)
        problem = UsageError(
            tr("The photo is offline"),
            tr("{name} can't be opened now.", name=name),
            Remedy.CONNECT_DRIVE,
        )
        return SourceFacts(name, None, self.photo, own, problem)


def photo_behind(store: Store, source: Source) -> PhotoId | None:
    """The photo that a source is, by its place or else by its content; None where it is none."""
    from photosim.imaging.prepare import content_hash

    facts = source.find(store)
    if facts.photo is not None or facts.data is None:
        return facts.photo
    try:
        data = facts.data if isinstance(facts.data, bytes) else facts.data.read_bytes()
    except OSError:
        return None  # gone, or not to be read: nothing is known of it
    return store.photos.id_of(content_hash(data))


def _is_unchanged(path: str, row: FileRow) -> bool:
    """Whether the file at a path still has the size and times that its row has."""
    try:
        status = Path(path).stat()
    except OSError:
        # Away, perhaps with its drive: its photo is known all the same.
        return row.state is FileState.INDEXED
    return (
        row.state is FileState.INDEXED
        and status.st_size == row.bytes
        and status.st_mtime_ns == row.mtime_ns
        and may_be_same(row.ctime_ns, change_time(status))
    )
