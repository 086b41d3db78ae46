"""Who takes which content, so that nothing is embedded twice. Thread-safe.

Worker pools ask for every file whether its content is wanted. It is not where the library has
its vectors, nor where another file with the same bytes is under way: that one *claimed* it, and
the later files wait for its outcome.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable

from photosim.core.types import ContentHash, PhotoId
from photosim.library.indexing.pipeline import Task


class Claims:
    """Contents that the library knows and contents under way.

    known: photos with vectors of the model in use, by content.
    """

    def __init__(self, known: dict[ContentHash, PhotoId]) -> None:
        self._known = known
        self._holder: dict[ContentHash, int] = {}
        self._held: dict[int, ContentHash] = {}
        self._waiting: dict[ContentHash, list[Task]] = {}
        self._lock = threading.Lock()

    def wants(self, task: Task, content: ContentHash) -> bool:
        """True for the first file of an unknown content: it then holds the claim."""
        with self._lock:
            if content in self._known or content in self._holder:
                return False
            self._holder[content] = task.file_id
            self._held[task.file_id] = content
            return True

    def photo(self, content: ContentHash) -> PhotoId | None:
        """The photo that has this content and its vectors."""
        with self._lock:
            return self._known.get(content)

    def wait(self, task: Task, content: ContentHash) -> bool:
        """Let a file wait for the outcome of the file that holds its content.

        False where none holds it (any more): the file has to be taken again by itself.
        """
        with self._lock:
            if content not in self._holder:
                return False
            self._waiting.setdefault(content, []).append(task)
            return True

    def settle(self, content: ContentHash, photo_id: PhotoId) -> list[Task]:
        """The content has its photo now; returns the files that waited for it."""
        with self._lock:
            self._known[content] = photo_id
            holder = self._holder.pop(content, None)
            if holder is not None:
                self._held.pop(holder, None)
            return self._waiting.pop(content, [])

    def give_up(self, task: Task) -> list[Task]:
        """The file that held a content failed; returns the files that waited for it."""
        with self._lock:
            content = self._held.pop(task.file_id, None)
            if content is None:
                return []
            self._holder.pop(content, None)
            return self._waiting.pop(content, [])

    def forget(self, photos: Iterable[PhotoId]) -> None:
        """These photos were dropped from the library."""
        gone = set(photos)
        with self._lock:
            self._known = {c: photo for c, photo in self._known.items() if photo not in gone}
