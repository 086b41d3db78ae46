"""What a file holds besides the pixels of its first picture.

:func:`read` looks at the bytes of a file, once, while it is prepared: the reader of its container
(:mod:`.jpeg`, :mod:`.png`, :mod:`.gif`, :mod:`.riff`, :mod:`.pages`, :mod:`.boxes`) finds the
blocks of metadata and whatever stands beside the picture or :mod:`.behind` it; :mod:`.xmp`,
:mod:`.iptc` and :mod:`.exif` read a person's words in them, :mod:`.colour` what colours are meant.
:mod:`.pixels` says what the decoded picture tells. Nothing here decodes, and nothing fails: what is
damaged is left out.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from typing import TypeVar

from photosim.core.holdings import SRGB, Holdings
from photosim.imaging.holdings import (
    boxes,
    colour,
    exif,
    gif,
    iptc,
    jpeg,
    pages,
    png,
    raw,
    riff,
    xmp,
)
from photosim.imaging.holdings.exif import ExifWords
from photosim.imaging.holdings.found import Found
from photosim.imaging.holdings.iptc import IptcFacts
from photosim.imaging.holdings.pixels import PixelFacts
from photosim.imaging.holdings.xmp import XmpFacts
from photosim.imaging.sniff import RAW_KINDS

_READERS: dict[str, Callable[[bytes], Found]] = {
    "jpeg": jpeg.read,
    "png": png.read,
    "webp": riff.read,
    "gif": gif.read,
    "tiff": pages.read,
    "heic": boxes.read,
    "avif": boxes.read,
    "bmp": lambda _: Found(lossless=True),
}
_DAMAGE = (ValueError, LookupError, ArithmeticError, RecursionError, struct.error)
_RAW_BITS = 14
_Told = TypeVar("_Told")


def read(kind: str, data: bytes, seen: PixelFacts) -> Holdings:
    """What a file of a kind of :func:`photosim.imaging.sniff.sniff` holds.

    seen: what its decoded pixels say.
    """
    found = _found(kind, data)
    told = [_undamaged(xmp.read, packet, XmpFacts()) for packet in found.xmp]
    words = _undamaged(iptc.from_resources, found.resources, IptcFacts())
    record = _undamaged(iptc.from_record, found.record, IptcFacts())
    tags = found.words or _undamaged(exif.read, found.exif, ExifWords())
    ratings = [one.rating for one in told if one.rating is not None]
    return Holdings(
        parts=tuple(sorted({*found.parts, *(part for one in told for part in one.parts)})),
        bits=found.bits if seen.bits is None else min(found.bits, seen.bits),
        gamut=_gamut(found, tags),
        hdr=found.hdr or _undamaged(colour.is_hdr, found.profile, False),
        transparent=seen.transparent,
        grey=seen.grey,
        inks=found.inks,
        lossless=found.lossless,
        step=0.0 if found.lossless else found.step,
        time_digits=tags.time_digits,
        zone=tags.zone,
        maker_note=tags.maker_note,
        rating=ratings[0] if ratings else tags.rating,
        texts=_texts(found, told, [words, record], tags),
        keywords=frozenset(words.keywords | record.keywords | tags.keywords).union(
            *(one.keywords for one in told)
        ),
        people=frozenset().union(*(one.people for one in told)),
        work=frozenset(found.work | tags.work).union(*(one.work for one in told)),
    )


def blocks(kind: str, data: bytes) -> Found:
    """The blocks of metadata that a file has, as they are; none where its container is damaged."""
    return _found(kind, data) if kind else Found()


def needs_decoding(kind: str, data: bytes) -> bool:
    """Whether the pixels of a picture with colours say something that its container leaves open:
    what shows through it, or how many of its bits are in use."""
    found = _found(kind, data)
    return found.transparent or (found.bits > 8 and kind in {"png", "tiff"})


def _found(kind: str, data: bytes) -> Found:
    return _undamaged(_raw if kind in RAW_KINDS else _READERS[kind], data, Found())


def _undamaged(reader: Callable[[bytes], _Told], data: bytes, nothing: _Told) -> _Told:
    """What a reader says; nothing, where it stumbles over damage."""
    try:
        return reader(data)
    except _DAMAGE:
        return nothing


def _raw(data: bytes) -> Found:
    found = raw.metadata(data)
    found.bits, found.lossless = _RAW_BITS, True
    return found


def _gamut(found: Found, tags: ExifWords) -> tuple[float, ...]:
    by_profile = _undamaged(colour.primaries_of, found.profile, None)
    return found.primaries or by_profile or tags.gamut or SRGB


def _texts(
    found: Found, told: Iterable[XmpFacts], records: Iterable[IptcFacts], tags: ExifWords
) -> tuple[tuple[str, str], ...]:
    """The texts by name, none that is the beginning of another: IPTC has room for few letters.

    A date, and a place, is a text only where EXIF says none.
    """
    texts: set[tuple[str, str]] = set()
    for source in (*(one.texts for one in told), *(one.texts for one in records), tags.texts):
        texts.update(source.items())
    texts.update((name, text) for name, raw in found.comments.items() if (text := exif.words(raw)))
    if not tags.timed:
        texts.update(("date", one.date) for one in told if one.date)
    else:
        texts = {(name, text) for name, text in texts if name != "date"}
    if not tags.placed:
        texts.update(("place", where) for one in told if (where := xmp.place(one)))
    shorter = {
        one
        for one in texts
        for other in texts
        if one != other and one[0] == other[0] and other[1].startswith(one[1])
    }
    return tuple(sorted(texts - shorter))
