"""RAW files that names put together with a picture, looked at before they stand behind it.

``folders.companions`` pairs by names. That both are one shot is said by their times and cameras,
which stand at the beginning of a file; where these say nothing a RAW is decoded, small. A RAW that
shows something else is taken as a photo of its own. Until it was looked at, a companion is pending.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import FileState, PhotoId
from photosim.imaging.head_facts import head_facts
from photosim.imaging.prepare import PreparedPhoto
from photosim.imaging.verify import Sketch
from photosim.library.folders.folder_map import path_in
from photosim.library.folders.shots import same_by_facts, same_by_pictures
from photosim.library.matching.thumbnails import Sketches
from photosim.storage.files import FileRow, Folder
from photosim.storage.store import Store

AT_ONCE = 64
"""Companions that are written in one transaction."""

Look = Callable[[Path], PreparedPhoto]
"""Decodes a photo, small. Raises PhotoUnreadable."""


def look_once(store: Store, folders: Iterable[Folder]) -> None:
    """Let companions that an older version paired by their names wait to be looked at."""
    for folder in folders:
        key = f"shots of folder {folder.id} were looked at"
        if not folder.online or store.settings.get(key, False):
            continue
        with store.transaction():
            for row in store.files.in_folder(folder.id).values():
                if row.primary_id is not None and row.state is FileState.INDEXED:
                    store.files.mark_pending(row.id)
            store.settings.set(key, True)


class Shots:
    """Says whether files of one name are one shot. Belongs to the library lane."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sketches = Sketches(store.thumbnails)

    def are_one(self, photo: PhotoId, other: PhotoId) -> bool:
        """Whether two photos of the library are one shot, as far as it knows them."""
        rows = self._store.photos.rows([photo, other])
        if len(rows) < 2:
            return True
        said = same_by_facts(rows[photo].facts, rows[other].facts)
        if said is not None:
            return said
        prints = rows[photo].fingerprint, rows[other].fingerprint
        return same_by_pictures(prints, self._sketches.one(photo), self._sketches.one(other))

    def shows(self, photo: PhotoId, path: Path, look: Look) -> bool | None:
        """Whether a file and a photo of the library are one shot; None while it is written to.

        What can't be read speaks against nothing.
        """
        row = self._store.photos.rows([photo]).get(photo)
        if row is None:
            return True
        try:
            said = same_by_facts(row.facts, head_facts(path))
            if said is not None:
                return said
            found = look(path)
        except OSError:
            return True
        except PhotoUnreadable as error:
            return None if error.fault is PhotoFault.CHANGED else True
        said = same_by_facts(row.facts, found.facts)
        if said is not None:
            return said
        prints = row.fingerprint, found.fingerprint
        return same_by_pictures(prints, self._sketches.one(photo), Sketch.of(found.thumbnail))

    def settle(self, folders: Iterable[Folder], look: Look, job: JobContext) -> bool:
        """Look at the companions that wait, whose pictures were taken: those of the shot stand
        behind it, the others are to be taken themselves. Whether there are such.

        Raises Cancelled; what was written before stays.
        """
        waiting = list(self._waiting(folders))
        apart = False
        for start in range(0, len(waiting), AT_ONCE):
            job.report(tr("looking at RAW files"), start, len(waiting))
            some = waiting[start : start + AT_ONCE]
            found = []
            for row, photo, path in some:
                job.check()
                found.append((row, photo, self.shows(photo, path, look)))
            with self._store.transaction():
                for row, photo, one in found:
                    if one:
                        self._store.files.link(row.id, photo, succeeds=True)
                    elif one is False:
                        self._store.files.set_primary(row.id, None)
                        apart = True
        return apart

    def _waiting(self, folders: Iterable[Folder]) -> Iterator[tuple[FileRow, PhotoId, Path]]:
        for folder in folders:
            for row in self._store.files.pending(folder.id):
                primary = None if row.primary_id is None else self._store.files.get(row.primary_id)
                if (
                    primary is not None
                    and primary.state is FileState.INDEXED
                    and primary.photo_id is not None
                ):
                    yield row, primary.photo_id, Path(path_in(folder, row.relative))
