"""What was done to one picture to get another, and what that means. Pure.

The values are :class:`~photosim.core.edits.Edit`; here they are made of a geometric proof, and
here stands what follows from them: whether a picture was changed, or only saved again.
"""

from __future__ import annotations

from photosim.core.edits import Edit, EditKind, How
from photosim.core.types import PhotoFacts
from photosim.imaging.sniff import RAW_KINDS
from photosim.imaging.verify import WHOLE, Proof

LEAST_COVERED = 16
"""Windows of a patch from which something was put over a picture, a hundredth of it: more than the
worst JPEG spoils, less than a line of text hides."""

OUTLINED = 1.8
"""Edge around a picture, against beside it, from which it ends there: a border, or pasted."""

_FRAME = 1 - WHOLE
"""Share of a canvas from which a fill around the picture is a frame."""

_SAVED_AGAIN = {EditKind.RE_ENCODED, EditKind.SAVED_AS}
_UNCHANGED = _SAVED_AGAIN | {
    EditKind.SAME_FILE,
    EditKind.SAME_BYTES,
    EditKind.OTHER_METADATA,
    EditKind.OTHER_BYTES,
    EditKind.OTHER_CONTAINER,
    EditKind.RESIZED,
    EditKind.ENLARGED,
    EditKind.BEFORE_ENLARGING,
    EditKind.DEVELOPED,
    EditKind.RAW_OF_IT,
}
_LOSSY = {"jpeg", "heic", "avif", "webp"}


def edits_of(one: PhotoFacts, other: PhotoFacts, proof: Proof) -> How:
    """What was done to ``one``; proof: how it lies on ``other``."""
    how = _framing(proof) + _turning(proof)
    scale = _resized(one, other, proof)
    if not 0.97 <= scale <= 1.03:
        how.append(Edit(EditKind.RESIZED, scale=_exact(scale)))
    if proof.stretch > 1.06:
        how.append(Edit(EditKind.STRETCHED))
    if proof.first_grey != proof.second_grey:
        how.append(Edit(EditKind.GREYED if proof.second_grey else EditKind.COLOURED))
    elif proof.colour > 4 or proof.light > 9:
        how.append(Edit(EditKind.RECOLOURED))
    if proof.covered >= LEAST_COVERED:
        how.append(Edit(EditKind.COVERED))
    raw = one.format in RAW_KINDS, other.format in RAW_KINDS
    if raw[0] != raw[1]:
        how.append(Edit(EditKind.DEVELOPED if raw[0] else EditKind.RAW_OF_IT))
    elif one.format != other.format:
        how.append(Edit(EditKind.SAVED_AS, format=other.format))
    return tuple(how) or (Edit(EditKind.RE_ENCODED),)


def same_pixels(one: PhotoFacts, other: PhotoFacts) -> Edit:
    """What lies between two files with equal pixels."""
    if one.format != other.format:
        return Edit(EditKind.OTHER_CONTAINER, before=one.format, format=other.format)
    if one != other:
        return Edit(EditKind.OTHER_METADATA)
    return Edit(EditKind.OTHER_BYTES)  # metadata that isn't read, or packed otherwise


def is_edited(how: How) -> bool:
    """Whether a picture was changed: more than saved again or resized."""
    return not kinds_of(how) <= _UNCHANGED


def is_saved_again(how: How) -> bool:
    """Whether it was saved again and nothing else."""
    return all(edit.kind in _SAVED_AGAIN for edit in how)


def kinds_of(how: How) -> set[EditKind]:
    """The kinds of what was done, for whoever asks for several."""
    return {edit.kind for edit in how}


def has(how: How, kind: EditKind) -> bool:
    """Whether this was among what was done."""
    return kind in kinds_of(how)


def is_unpacked(how: How) -> bool:
    """Whether a picture which a lossy format had is kept in one without loss."""
    return any(
        edit.kind is EditKind.OTHER_CONTAINER
        and edit.before in _LOSSY
        and edit.format not in _LOSSY
        for edit in how
    )


def _framing(proof: Proof) -> list[Edit]:
    """Cropped, bordered, pasted: which part of each picture the other shows."""
    # The corners of a turned picture are no frame.
    square = min(proof.degrees % 90, -proof.degrees % 90) <= 1.5
    added = proof.second_filled - proof.first_filled if square else 0.0
    framed = EditKind.BORDERED if proof.second_filled < 0.4 else EditKind.PASTED
    if proof.first_share < WHOLE <= proof.second_share:
        how = [Edit(EditKind.CROPPED, kept=_exact(proof.first_share))]
        return [*how, Edit(framed)] if added > _FRAME else how
    if min(proof.first_share, proof.second_share) >= WHOLE and abs(added) > _FRAME:
        kept = (1 - proof.first_filled) / (1 - proof.second_filled)
        return [Edit(framed) if added > 0 else Edit(EditKind.CROPPED, kept=_exact(kept))]
    if max(proof.first_share, proof.second_share) < WHOLE:  # two parts of one picture
        shown = Edit(EditKind.SHOWS_MORE, share=_exact(proof.second_share))
        return [Edit(EditKind.CROPPED, kept=_exact(proof.first_share)), shown]
    if proof.second_share >= WHOLE or not square:
        return []
    if proof.first_outlined < OUTLINED:
        return [Edit(EditKind.SHOWS_MORE, share=_exact(proof.second_share))]
    return [Edit(EditKind.BORDERED if proof.second_share > 0.6 else EditKind.PASTED)]


def _turning(proof: Proof) -> list[Edit]:
    how = [Edit(EditKind.MIRRORED)] if proof.mirrored else []
    degrees = _exact(proof.degrees)
    nearest = round(degrees / 90) * 90
    if abs(degrees - nearest) <= 1.5:
        degrees = nearest % 360
    if degrees:
        how.append(Edit(EditKind.TURNED, degrees=degrees))
    return how


def _resized(one: PhotoFacts, other: PhotoFacts, proof: Proof) -> float:
    """Pixels of the other for one pixel of the first, along a side."""
    first = max(one.width, one.height)
    second = max(other.width, other.height)
    # The proof's scale is between pictures that were both brought to one longest side.
    return proof.scale * second / first


def _exact(value: float) -> float:
    """More digits than anything measured here has, and none of them noise of binary fractions."""
    return round(float(value), 6)
