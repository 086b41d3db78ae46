"""What a file holds, as plain values: everything that would be lost with it besides its place.

The picture itself (which part of the scene, how fine, what differs) is between two files and is not
here; see :mod:`photosim.library.holding`.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

SRGB = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
"""The primaries of sRGB (IEC 61966-2-1): x and y of red, green and blue."""


class PartKind(StrEnum):
    """What stands in a file beside its first picture."""

    FRAMES = "frames"
    """More frames of an animation or an image sequence."""
    PAGES = "pages"
    """More pages, or more pictures side by side in one container."""
    FILM = "film"
    """A film behind the picture: a motion photo."""
    SOUND = "sound"
    GAIN_MAP = "gain map"
    """What makes a picture of standard range one of high dynamic range."""
    DEPTH = "depth"
    """A depth or disparity map, a portrait's matte."""
    SECOND_VIEW = "second view"
    """The other half of a stereo or multi-angle picture."""
    CREDENTIALS = "credentials"
    """Signed content credentials (C2PA): who made the picture, and how."""
    UNKNOWN = "unknown"
    """Bytes behind the picture that are of no known kind."""


class Part(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """One thing beside the first picture.

    count: how many there are (frames beyond the first, pages beyond the first, else 1).
    bytes: how large, 0 where that is not told.
    digest: hash of its bytes (16 hexadecimal digits): equal ones are the same; empty where it was
        not read.
    """

    kind: PartKind
    count: int = 1
    bytes: int = 0
    digest: str = ""


class Work(StrEnum):
    """Signs in a file's metadata that a person worked on its picture."""

    DEVELOPED = "developed"
    """Settings of a RAW developer are written in (camera raw, darktable)."""
    HISTORY = "history"
    """An editor's history of saved steps."""
    RETOUCHED = "retouched"
    """An editor names itself as the one that made the file, or layers lie in it."""


class Holdings(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a file holds.

    parts: what stands beside the first picture.
    bits: bits a channel of the stored picture.
    gamut: primaries that its colours are meant in (x and y of red, green and blue).
    hdr: high dynamic range by its transfer curve (PQ or HLG).
    transparent: something shows through it.
    grey: no colour in it anywhere. inks: its colours are those of printing (CMYK).
    lossless: saved without loss; says nothing of what it was made from.
    step: mean step of quantisation of its low frequencies in levels of 255, 0 where saved without
        loss, None where that can't be read: how coarse the noise of saving may be.
    time_digits: digits of the time's fraction; zone: whether the time names its zone.
    maker_note: notes that the camera's maker alone can read are there; None where an older version
        read the file, which did not look.
    rating: 1 to 5, or -1 for rejected; None where there is none.
    texts: caption, title, creator, copyright and the like, by name.
    keywords, people: as sets.
    work: signs of a person's work.
    """

    parts: tuple[Part, ...] = ()
    bits: int = 8
    gamut: tuple[float, ...] = SRGB
    hdr: bool = False
    transparent: bool = False
    grey: bool = False
    inks: bool = False
    lossless: bool = False
    step: float | None = None
    time_digits: int = 0
    zone: bool = False
    maker_note: bool | None = None
    rating: int | None = None
    texts: tuple[tuple[str, str], ...] = ()
    keywords: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    work: frozenset[Work] = frozenset()
