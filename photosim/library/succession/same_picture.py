"""Whether two contents are one picture, by what is kept of them. Pure.

What is proved, from the surest:

* **Equal decoded samples** (:class:`~photosim.imaging.decode.DecodedPhoto`): nothing was touched
  but what is written beside the picture (rating, keywords, place, caption, EXIF orientation,
  profile), or how its samples are packed. The hash is of samples reduced to a short side of 288
  pixels or somewhat more. For photos that were indexed before there was one, equal bytes of the
  thumbnail say the same, of 320 pixels.
* **Turned or mirrored without loss** (``jpegtran``, ``exiftran``): the thumbnails lie on each other
  once one is turned, but for JPEG's noise and the part of a block at an edge. What a thumbnail does
  not show is not proved; but nobody puts another picture into a file and turns it.
* **Saved again** by a program that writes its ratings so: thumbnails that differ nowhere by more
  than everywhere (:attr:`.likeness.PixelLikeness.unchanged`). A digit that was changed is found in
  all but the finest print of large scans; what can't be told is taken for another picture, and
  inherits nothing.
* **Reduced, or saved in another format**: a geometric proof that nothing else was done, and the
  same time in both files; without times, thumbnails that differ nowhere.

Two pictures that say that they were taken at two times are never one, unless their samples are
equal.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Bytes
from photosim.core.edits import Edit, EditKind
from photosim.core.errors import PhotoUnreadable
from photosim.core.types import ContentHash, Level, PhotoFacts
from photosim.imaging.sniff import RAW_KINDS
from photosim.imaging.verify import Proof, Sketch, prove
from photosim.imaging.verify.likeness import PixelLikeness, likeness
from photosim.library.matching.moments import Moment, compare_moments
from photosim.library.matching.naming import SAME_SCENE, Seen, name_match

_ONLY_SAVED = {
    EditKind.RE_ENCODED,
    EditKind.SAVED_AS,
    EditKind.RESIZED,
    EditKind.MIRRORED,
    EditKind.TURNED,
}


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """What is kept of a content. ``thumbnail``: a JPEG; ``pixel_hash``: None where it has none."""

    content: ContentHash
    facts: PhotoFacts
    thumbnail: bytes
    pixel_hash: bytes | None


def same_samples(one: Kept, other: Kept) -> bool:
    """Whether what both files show is equal sample by sample, as far as it was hashed."""
    if one.pixel_hash and other.pixel_hash and one.pixel_hash == other.pixel_hash:
        return True
    return one.facts.size == other.facts.size and one.thumbnail == other.thumbnail


def same_picture(one: Kept, other: Kept) -> bool:
    """Whether the other is the one, saved again or turned and nothing else."""
    if same_samples(one, other):
        return True
    moment = compare_moments(one.facts, other.facts)
    pictures = _pixels(one), _pixels(other)
    if moment is Moment.ANOTHER or pictures[0] is None or pictures[1] is None:
        return False
    dated = one.facts.taken_at is not None and other.facts.taken_at is not None
    same_time = dated and moment is Moment.SAME
    found = likeness(pictures[0], one.facts.size, pictures[1], other.facts.size)
    if found is not None and one.facts.format == other.facts.format:
        return _lies_on(found, same_time=same_time)
    if found is not None and found.unchanged:
        return True
    return same_time and _only_saved(one, other)


def one_shot(one: Kept, other: Kept) -> bool:
    """Whether a RAW and a picture that was developed from it show the same: of two files that are
    paired by their names. A developer cuts, straightens and colours."""
    if same_picture(one, other):
        return True
    if (one.facts.format in RAW_KINDS) == (other.facts.format in RAW_KINDS):
        return False
    if compare_moments(one.facts, other.facts) is Moment.ANOTHER:
        return False
    proof = _proof(one, other)
    return proof is not None and proof.agree >= SAME_SCENE


def _lies_on(found: PixelLikeness, *, same_time: bool) -> bool:
    if found.unmoved:
        return found.unchanged
    # Not turned and yet moved: a turn of stored and shown picture at once, or another scan of a
    # form; only the former has a time.
    return found.lossless and (found.turned or same_time)


def _only_saved(one: Kept, other: Kept) -> bool:
    named = name_match(
        Seen(one.facts, one.content), Seen(other.facts, other.content), _proof(one, other)
    )
    return named.level is Level.COPY and all(_is_saving(edit) for edit in named.how)


def _is_saving(edit: Edit) -> bool:
    if edit.kind is EditKind.TURNED:
        return edit.degrees % 90 == 0
    return edit.kind in _ONLY_SAVED


def _proof(one: Kept, other: Kept) -> Proof | None:
    try:
        return prove(Sketch.of(one.thumbnail), Sketch.of(other.thumbnail))
    except PhotoUnreadable:
        return None  # a damaged thumbnail proves nothing; `photosim check` finds it


def _pixels(kept: Kept) -> Bytes | None:
    found = cv2.imdecode(np.frombuffer(kept.thumbnail, np.uint8), cv2.IMREAD_COLOR)
    return None if found is None else np.asarray(found, dtype=np.uint8)
