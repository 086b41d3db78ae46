"""Which photos are suggested, and which one is answered next. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from photosim.core.types import PhotoId
from photosim.library.albums.values import Suggestion


@dataclass(slots=True)
class Queue:
    """The suggestions that are shown, and which one is answered next. Plain values.

    decided: photos that were answered here; they never come again.
    """

    photos: list[Suggestion] = field(default_factory=list)
    current: int = 0
    decided: set[PhotoId] = field(default_factory=set)

    @property
    def asked(self) -> Suggestion | None:
        """The photo that keys answer for."""
        return self.photos[self.current] if self.photos else None

    def take(self) -> Suggestion | None:
        """Take the current photo out; the next one is current."""
        if not self.photos:
            return None
        taken = self.photos.pop(self.current)
        self.current = min(self.current, max(0, len(self.photos) - 1))
        self.decided.add(taken.photo_id)
        return taken

    def put_back(self, suggestion: Suggestion) -> None:
        """Ask for this photo (again): an answer was taken back."""
        self.decided.discard(suggestion.photo_id)
        self.photos = [one for one in self.photos if one.photo_id != suggestion.photo_id]
        self.current = min(self.current, len(self.photos))
        self.photos.insert(self.current, suggestion)

    def renew(self, found: Sequence[Suggestion], labelled: frozenset[PhotoId]) -> None:
        """Take the library's new answer.

        What a person is looking at stays (up to and with the current photo, unless it was
        labelled otherwise meanwhile), so that no key is pressed for another photo than was seen.
        """
        gone = labelled | self.decided
        looked_at = self.photos[: self.current + 1]
        kept = [one for one in looked_at if one.photo_id not in gone]
        if len(kept) < len(looked_at):
            self.current = max(0, len(kept) - 1)
        known = {one.photo_id for one in kept}
        self.photos = kept + [
            one for one in found if one.photo_id not in gone and one.photo_id not in known
        ]
