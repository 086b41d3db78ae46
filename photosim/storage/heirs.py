"""Which content stands for another now, and what belongs to a content.

To a content belong its labels and refusals, decisions, votes, and the steps of the journal in which
it was kept. A content *succeeds* another where it was found in its place: another program has
written into the file, a JPEG has come beside its RAW, or only one of the two is left. Where both
are one picture, what belonged to the first (the *origin*) is handed over to the second (its
*heir*); whether they are says :mod:`photosim.library.succession`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash, PhotoId
from photosim.storage.albums import AlbumId


class Succession(NamedTuple):
    """Two contents, the second of which was found where the first was."""

    origin: ContentHash
    heir: ContentHash


class HandedOver(NamedTuple):
    """What was handed over: the albums that are others now, and whether decisions were."""

    albums: frozenset[AlbumId]
    decisions: bool


class Homeless(NamedTuple):
    """How much belongs to contents that no file shows, neither here nor on a drive that is away,
    and that the journal can't bring back.

    albums: labels and refusals by the name of their album. A decision or a vote counts where one
    of its contents is homeless.
    """

    albums: dict[str, int]
    decisions: int
    votes: int


class HeirStore(Protocol):
    """Store of successions. Writes need the caller's transaction."""

    def open(self) -> list[Succession]:
        """The successions that are still to be judged, see ``FileStore.link``."""

    def close(self, judged: Succession) -> None:
        """The succession has been judged."""

    def holder(self, content: ContentHash) -> ContentHash:
        """The content that has now what belonged to a content; itself where it has no heir."""

    def returned(self) -> list[Succession]:
        """Origins that a file shows again, and the contents that have now what was theirs."""

    def has_file(self, content: ContentHash) -> bool:
        """Whether a file shows a content, or one that is to be read again did; companions don't
        count, files on a drive that is not here do."""

    def homeless(self) -> list[ContentHash]:
        """Contents that something belongs to and that no file shows, of photos that are still
        remembered. What the journal can bring back is none."""

    def with_pixels_of(self, content: ContentHash) -> list[ContentHash]:
        """Other contents of the same decoded pixels that a file shows, in the order of photos."""

    def pixel_hashes(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        """Hashes of the decoded pixels of those photos of which they are known."""

    def set_pixel_hash(self, photo_id: PhotoId, pixel_hash: bytes) -> None:
        """Keep the hash of a photo's decoded pixels."""

    def hand_over(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> HandedOver:
        """Let what belongs to the origin belong to the heir, and, unless ``copy``, to the heir
        alone: then it is written down that the heir stands for it, where anything did.

        What was said of the heir itself stays. A decision or a vote that would be on the heir and
        itself says nothing any more, and goes with the origin's.
        """

    def forget(self, origin: ContentHash) -> None:
        """Nothing stands for this content any more."""

    def count_homeless(self) -> Homeless:
        """What belongs to homeless contents, whether their photos are remembered or not."""

    def forget_homeless(self) -> HandedOver:
        """Drop what belongs to homeless contents."""
