"""Photos: contents, known by the hash of their bytes; and one small JPEG for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from photosim.core.arrays import Bools, Doubles, Floats, Ints, Words
from photosim.core.holdings import Holdings
from photosim.core.types import ContentHash, PhotoFacts, PhotoId


class PhotoOrder(StrEnum):
    """How live photos can be sorted.

    ``added`` to the library; ``taken`` (by EXIF, else the time of the oldest file); file
    ``name``; ``folder`` (watched folder, subfolder, name); size in ``bytes``.
    """

    ADDED = "added"
    TAKEN = "taken"
    NAME = "name"
    FOLDER = "folder"
    BYTES = "bytes"


class FirstBy(StrEnum):
    """What the first photos of a list are looked up by, each with an index.

    ``taken``: the date taken, of those that have one. ``written``: the oldest file, of those that
    have none. ``added`` to the library, where that is known; file ``name``; size in ``bytes``.
    """

    TAKEN = "taken"
    WRITTEN = "written"
    ADDED = "added"
    NAME = "name"
    BYTES = "bytes"


class PhotoRow(NamedTuple):
    """A photo. ``fingerprint`` is an unsigned 64-bit number; 0 of a photo that was not decoded, and
    of one without anything in it."""

    id: PhotoId
    content_hash: ContentHash
    bytes: int
    facts: PhotoFacts
    fingerprint: int


class LiveRows(NamedTuple):
    """What a list of photos is made from: arrays with one value for each live photo, by id.

    shapes: width by height, float32. taken: the camera's wall clock, seconds, NaN where unknown.
    written: seconds since the epoch at which its oldest file was written to last. added: when the
    photo came into the library, seconds since the epoch. fingerprints: uint64. cameras: int64,
    equal for photos of one camera and size in pixels, -1 where the camera isn't known. sharpness:
    float64, NaN where it was not measured.
    """

    ids: Ints
    shapes: Floats
    taken: Doubles
    written: Doubles
    added: Doubles
    fingerprints: Words
    cameras: Ints
    sharpness: Doubles

    def kept(self, keep: Bools | Ints) -> LiveRows:
        """Those rows for which ``keep`` is true, or at the places that it names, in that order."""
        return LiveRows(
            self.ids[keep],
            self.shapes[keep],
            self.taken[keep],
            self.written[keep],
            self.added[keep],
            self.fingerprints[keep],
            self.cameras[keep],
            self.sharpness[keep],
        )


class PhotoStore(Protocol):
    """Store of photos. Writes need the caller's transaction."""

    def id_of(self, content_hash: ContentHash) -> PhotoId | None:
        """The id of the photo with this content."""

    def known_hashes(self, model_id: str | None = None) -> dict[ContentHash, PhotoId]:
        """All contents and their photos; with a model only those that have its embedding."""

    def rows(self, ids: Iterable[PhotoId]) -> dict[PhotoId, PhotoRow]:
        """Photos by id, in the order of the ids; unknown ids are left out."""

    def contents(self, ids: Iterable[PhotoId]) -> dict[PhotoId, ContentHash]:
        """The contents of photos; unknown ids are left out."""

    def live_ids(
        self,
        order: PhotoOrder = PhotoOrder.ADDED,
        folder_id: int | None = None,
        *,
        descending: bool = False,
        below: str = "",
        among: Ints | None = None,
    ) -> Ints:
        """Ids of the photos with at least one indexed file (offline ones included), sorted.

        order: what to sort by; equal ones are sorted by id.
        folder_id: only photos with a file in this watched folder.
        descending: newest, largest, last first.
        below: only files below this subfolder of the watched folder (a relative path).
        among: only these photos.
        """

    def live_rows(
        self, folder_id: int | None = None, *, below: str = "", among: Ints | None = None
    ) -> LiveRows:
        """The photos of :meth:`live_ids` with what a list of them is made from, by id."""

    def live_files(self, most: int, folder_id: int | None = None, *, below: str = "") -> int:
        """How many files show the photos of :meth:`live_ids`, counted no further than ``most``."""

    def first_ids(
        self,
        by: FirstBy,
        count: int,
        folder_id: int | None = None,
        *,
        descending: bool = False,
        below: str = "",
        until: float | None = None,
    ) -> Ints:
        """The first ``count`` of the photos of :meth:`live_ids`, without a look at all the others.

        by: what they are sorted by; equal ones by id. The names are those of all files of a photo,
        whatever the folder. descending: newest, largest, last first; also the ids of equal ones.
        until: no date taken after it (seconds as in ``PhotoFacts``).
        """

    def added_since(self, when: float) -> Ints:
        """Ids of the photos that came at or after a moment (seconds since the epoch), sorted."""

    def smaller_than(self, pixels: int) -> set[PhotoId]:
        """Ids of the photos whose longer side has fewer pixels, with a file or without."""

    def holdings(self, ids: Iterable[PhotoId]) -> dict[PhotoId, Holdings]:
        """What the files of photos hold; those are left out of which that was not read yet."""

    def without_holdings(self) -> Ints:
        """Ids of the photos of which it was not read yet what they hold, sorted."""

    def add(
        self,
        content_hash: ContentHash,
        size: int,
        facts: PhotoFacts,
        fingerprint: int,
        holdings: Holdings | None = None,
    ) -> PhotoId:
        """Make the photo of a new content (size in bytes); returns its id, used only once ever."""

    def set_holdings(self, photo_id: PhotoId, holdings: Holdings) -> None:
        """Keep what the files of a photo hold, in place of what was known of it."""

    def set_read(
        self, photo_id: PhotoId, facts: PhotoFacts, fingerprint: int, holdings: Holdings
    ) -> None:
        """Keep what a photo was read to be, in place of what was known of it; a date that it has
        from another photo stays where it has none of its own."""

    def set_sharpness(self, sharpness: Mapping[PhotoId, float]) -> None:
        """Keep how sharp photos are, to be compared with each other."""

    def remove(self, ids: Iterable[PhotoId]) -> None:
        """Forget photos that no file has any more, with their vectors and thumbnails."""

    def prune(self, missing_before: float) -> Ints:
        """Forget photos that no file has shown since ``missing_before`` (seconds since epoch).

        That are those whose every file has been missing since before then, and those that lost
        their last file (edited, or its folder removed) before then. Their vectors and thumbnails
        go with them, and so do all file rows missing for that long. Files of a folder that is
        offline keep their photos for ever.

        Returns the ids of the photos, sorted; an index has to drop them too.
        """

    def pass_date(self, origin: ContentHash, heir: ContentHash) -> bool:
        """Give the heir the date of the origin where it has none; whether it got one.

        Only the library's own note of the date: no file is written to.
        """

    def take_date_back(self, content: ContentHash) -> None:
        """The photo has no date again."""


class ThumbnailStore(Protocol):
    """Store of thumbnails. Writes need the caller's transaction."""

    def put(self, photo_id: PhotoId, data: bytes) -> None:
        """Store the JPEG of a photo, in place of the one before."""

    def put_many(self, thumbnails: Mapping[PhotoId, bytes]) -> None:
        """Store the JPEGs of photos, in place of those before."""

    def ids(self) -> Ints:
        """Ids of all photos that have a thumbnail, sorted."""

    def get(self, photo_id: PhotoId) -> bytes | None:
        """The JPEG of a photo, None where there is none."""

    def get_many(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        """The JPEGs of those photos that have one."""
