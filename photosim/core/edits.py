"""What was done to one picture to get another: kinds with numbers, never sentences.

Made where two pictures are compared, kept with the pairs, read by whatever chooses, sorts or
shows. The words for people are in the tables of the command line and of the window.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class EditKind(StrEnum):
    """What can lie between two pictures; the names of the JSON."""

    SAME_FILE = "same file"
    """One file under two names."""
    SAME_BYTES = "same bytes"
    OTHER_METADATA = "other metadata"
    OTHER_BYTES = "other bytes"
    """The same pixels and metadata, as far as these are read."""
    OTHER_CONTAINER = "other container"
    """The same pixels in another format (``before``, ``format``)."""
    RE_ENCODED = "re-encoded"
    SAVED_AS = "saved as"
    RESIZED = "resized"
    """By ``scale``; nothing tells whether what is larger has more detail."""
    ENLARGED = "enlarged"
    """By ``scale``, without more detail than before."""
    BEFORE_ENLARGING = "before enlarging"
    """The first was made from the other, which is ``scale`` as large."""
    CROPPED = "cropped"
    SHOWS_MORE = "shows more"
    """The scene goes on around the first, which is ``share`` of the other."""
    BORDERED = "borders added"
    PASTED = "pasted into a larger picture"
    MIRRORED = "mirrored"
    TURNED = "turned"
    STRETCHED = "stretched"
    GREYED = "made grey"
    COLOURED = "coloured"
    RECOLOURED = "colours changed"
    COVERED = "covered"
    """A text or a logo lies over a part of it."""
    DEVELOPED = "developed"
    """The first is the RAW that the other was developed from."""
    RAW_OF_IT = "raw of it"
    ANOTHER_MOMENT = "another moment"
    SAME_SCENE = "same scene"
    """Taken again."""


class Edit(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One thing that was done to a first picture to get the other, with the numbers of its kind.

    As JSON it has no other numbers: ``{"kind": "cropped", "kept": 0.62}``.

    scale: pixels of the other for one of the first, along a side. kept, share: of an area, in
    [0, 1]. degrees: counterclockwise, in (-180, 360). format, before: of the other and of the
    first, as :class:`~photosim.core.types.PhotoFacts` names it.
    """

    kind: EditKind
    scale: float = 0.0
    kept: float = 0.0
    share: float = 0.0
    degrees: float = 0.0
    format: str = ""
    before: str = ""

    @property
    def percent(self) -> int:
        """Its scale, kept or share, as people read it."""
        return round(100 * (self.scale or self.kept or self.share))


How = tuple[Edit, ...]
"""Everything that was done to one picture to get another, in the order in which it is told."""
