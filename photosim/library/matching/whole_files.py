"""A closer look at two photos whose thumbnails say the same: both files opened as a whole.

Decoding whole files takes a tenth of a second and more, so only where it can change the name:
the same size, framing and colours, or nothing but the size between them. A file that is not
there, has changed or can't be read tells nothing, and the name stays what the thumbnails say.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Bytes
from photosim.core.errors import PhotoUnreadable
from photosim.core.holdings import Part
from photosim.core.types import ContentHash, PhotoId
from photosim.imaging.prepare import KnownContent, PreparedPhoto, PrepareRequest
from photosim.imaging.processes.workers import WorkerPool
from photosim.imaging.verify import Sketch
from photosim.imaging.verify.whole.enlarged import enlarged
from photosim.imaging.whole import WHOLE, Patches, PixelHash
from photosim.library.browsing import catalog
from photosim.library.matching.naming import (
    Named,
    Seen,
    may_be_enlarged,
    may_be_same_pixels,
    name_enlarged,
    name_same_pixels,
)
from photosim.storage.store import Store

Openable = Path | bytes

ENLARGED_CERTAINTY = 0.8
"""At or above this probability a picture is called an enlargement of the smaller one."""

Rename = Callable[[Seen, Seen, Named], Named]
"""From a name (what the second photo is to the first) to the one that whole files give."""

_KEPT = 64  # patches of photos, a third of a megabyte each
# Grey levels by which thumbnails of the same pixels may differ: JPEG is reduced while it is
# decoded, other formats afterwards.
_SAME_WAY, _ANOTHER_WAY = 0.1, 6.0


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of two photos: what is known of it, what makes its sketch where that is wanted (None:
    it has no picture), and its file (None: can't be opened)."""

    seen: Seen
    sketch: Callable[[], Sketch | None]
    source: Openable | None


class _NotNow(Exception):
    """A file can't be opened at the moment; later it may be."""


class CloserLook:
    """Opens photos as a whole where that can change what two are to each other. For one thread.

    urgent: somebody waits for it.
    """

    def __init__(self, workers: Callable[[], WorkerPool], *, urgent: bool = False) -> None:
        self._workers = workers
        self._urgent = urgent
        self._hashes: dict[ContentHash, tuple[bytes, tuple[Part, ...]] | None] = {}
        self._patches: OrderedDict[ContentHash, Bytes | None] = OrderedDict()

    def rename(self, one: Side, other: Side, there: Named) -> Rename | None:
        """How names of these two are to be changed; ``there``: what the other is to the one.

        None where a file can't be opened now.
        """
        try:
            if may_be_same_pixels(one.seen, other.seen, there):
                same_parts = self._compared(one, other) if alike(one, other) else None
                if same_parts is not None:
                    return lambda first, second, _: name_same_pixels(
                        first, second, same_parts=same_parts
                    )
            elif may_be_enlarged(one.seen, other.seen, there) and self._is_enlarged(one, other):
                return name_enlarged
        except _NotNow:
            return None
        return lambda _first, _second, named: named

    def _compared(self, one: Side, other: Side) -> bool | None:
        """Whether the same stands beside equal pixels; None where pixels differ."""
        known = self._hashes
        for content, result in self._look(known, PixelHash(), one, other).items():
            # Only where these pixels are all that the file shows at once.
            whole = result is not None and result.complete
            known[content] = (
                (result.pixels.tobytes(), result.holdings.parts) if result and whole else None
            )
        first, second = known[one.seen.content], known[other.seen.content]
        if first is None or second is None or first[0] != second[0]:
            return None
        return first[1] == second[1]

    def _is_enlarged(self, one: Side, other: Side) -> bool:
        known = self._patches
        for content, result in self._look(known, Patches(), one, other).items():
            known[content] = None if result is None else result.pixels
        sides = sorted((one.seen, other.seen), key=lambda seen: seen.facts.width)
        small, large = ((known[seen.content], seen.facts.size) for seen in sides)
        while len(known) > _KEPT:
            known.popitem(last=False)
        if small[0] is None or large[0] is None:
            return False
        certainty = enlarged(large[0], large[1], small[0], small[1])
        return certainty is not None and certainty >= ENLARGED_CERTAINTY

    def _look(
        self, known: Mapping[ContentHash, object], transform: PixelHash | Patches, *sides: Side
    ) -> dict[ContentHash, PreparedPhoto | None]:
        """Those of the two that are not known yet, decoded as a whole, both at once."""
        sources = {
            side.seen.content: side.source for side in sides if side.seen.content not in known
        }
        requests = {
            content: PrepareRequest(source, transform, min_side=WHOLE)
            for content, source in sources.items()
            if source is not None
        }
        if len(requests) < len(sources):
            raise _NotNow
        waiting = {
            content: self._workers().submit(request, urgent=self._urgent)
            for content, request in requests.items()
        }
        return {content: _result(content, future) for content, future in waiting.items()}


def files_of(store: Store, photos: Iterable[PhotoId]) -> dict[PhotoId, Path]:
    """Where photos of the library can be opened now; those that are nowhere are left out."""
    there = {
        photo: [Path(file.path) for file in files if not file.offline]
        for photo, files in catalog.files_seen(store, photos).items()
    }
    return {photo: paths[0] for photo, paths in there.items() if paths}


def _result(
    content: ContentHash, future: Future[PreparedPhoto | KnownContent]
) -> PreparedPhoto | None:
    try:
        result = future.result()
    except PhotoUnreadable as error:
        if error.transient:
            raise _NotNow from error
        return None
    if isinstance(result, PreparedPhoto) and result.content_hash == content:
        return result
    return None


def alike(one: Side, other: Side) -> bool:
    """Whether two thumbnails can be of the same pixels."""
    sketches = one.sketch(), other.sketch()
    if sketches[0] is None or sketches[1] is None:
        return False
    first, second = sketches[0].pixels, sketches[1].pixels
    if first.shape != second.shape:
        return False
    same_way = (one.seen.facts.format == "jpeg") == (other.seen.facts.format == "jpeg")
    differs = np.abs(first.astype(np.int16) - second).mean()
    return bool(differs <= (_SAME_WAY if same_way else _ANOTHER_WAY))
