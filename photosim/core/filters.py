"""What narrows a list of photos down: conditions that all hold, as plain values.

How they are written is in :mod:`photosim.core.filter_text`, how they are asked in
:mod:`photosim.storage.sqlite.filters`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

ANYTHING = "*"
"""The word that every value fits: ``camera:*`` has a camera, ``-album:*`` is in no album."""


class Field(StrEnum):
    """What of a photo a condition looks at."""

    TEXT = "text"
    """The name of a file or of a folder that it lies in."""
    NAME = "name"
    FOLDER = "folder"
    CAMERA = "camera"
    ALBUM = "album"
    FORMAT = "format"
    ORIENTATION = "orientation"
    DATE = "date"
    """When it was taken; of a photo that doesn't say, when its oldest file was changed."""
    BYTES = "bytes"
    PIXELS = "pixels"
    WIDTH = "width"
    HEIGHT = "height"
    RATING = "rating"
    """1 to 5, or -1 for rejected, as XMP or EXIF has it."""
    COPIES = "copies"
    """Another file has the same content, or a photo that was proved to be a copy."""
    OFFLINE = "offline"
    """None of its files can be reached now."""


TRAITS = frozenset({Field.COPIES, Field.OFFLINE})
"""What a photo has or has not, without a value."""

OF_FILES = frozenset({Field.TEXT, Field.NAME, Field.FOLDER})
"""What belongs to a file, not to its content."""


class PictureShape(StrEnum):
    """The words of ``Field.ORIENTATION``."""

    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"
    SQUARE = "square"
    PANORAMA = "panorama"
    """At least twice as wide as high, or as high as wide."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is asked of a photo.

    words: any of them fits. Of names, cameras and folders they are parts, whatever the case of
        letters; with ``*`` in them, the whole with anything in its place. Of folders, an absolute
        path is that folder and all below it. Albums, formats and orientations are meant whole.
    least, below: the value is at least the first and less than the second; None: no bound.
        Dates are seconds since the epoch of the wall clock, as in ``PhotoFacts.taken_at``.
    unless: the photo must not be so.
    """

    field: Field
    words: tuple[str, ...] = ()
    least: float | None = None
    below: float | None = None
    unless: bool = False

    @property
    def anything(self) -> bool:
        """Whether any value will do."""
        return self.words == (ANYTHING,)


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that a photo must all meet; none: every photo does."""

    conditions: tuple[Condition, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.conditions)

    def __and__(self, other: Filter) -> Filter:
        """Both; what both ask is asked once."""
        return Filter(tuple(dict.fromkeys((*self.conditions, *other.conditions))))

    def without(self, condition: Condition) -> Filter:
        """The filter without one of its conditions."""
        return replace(self, conditions=tuple(one for one in self.conditions if one != condition))


NO_FILTER = Filter()
