"""A person's words in IPTC-IIM, by itself or in Photoshop's image resources.

References: IPTC-IIM 4.2, section 6 (application record 2); Adobe Photoshop File Formats, image
resource blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from photosim.imaging.holdings import exif

_IPTC = 0x0404
_CODED_CHARACTERS, _KEYWORDS, _DATE = 90, 25, 55
_UTF_8 = b"\x1b%G"
_TEXTS = {5: "title", 40: "instructions", 80: "creator", 90: "city", 92: "location"}
_TEXTS |= {95: "state", 101: "country", 105: "headline", 110: "credit", 115: "source"}
_TEXTS |= {116: "copyright", 120: "caption"}


@dataclass(slots=True)
class IptcFacts:
    """What a record says."""

    texts: dict[str, str] = field(default_factory=dict)
    keywords: set[str] = field(default_factory=set)


def from_resources(data: bytes) -> IptcFacts:
    """The facts in Photoshop's resource blocks (``8BIM`` …); damage ends the reading."""
    at = 0
    while at + 12 <= len(data) and data[at : at + 4] == b"8BIM":
        kind = int.from_bytes(data[at + 4 : at + 6], "big")
        name = data[at + 6] + 1
        at += 6 + name + name % 2
        size = int.from_bytes(data[at : at + 4], "big")
        if kind == _IPTC:
            return from_record(data[at + 4 : at + 4 + size])
        at += 4 + size + size % 2
    return IptcFacts()


def from_record(data: bytes) -> IptcFacts:
    """The facts of an IPTC-IIM block."""
    facts = IptcFacts()
    utf_8 = False
    for record, number, raw in _datasets(data):
        if record == 1 and number == _CODED_CHARACTERS:
            utf_8 = raw == _UTF_8
        if record != 2:
            continue
        text = _text(raw, utf_8=utf_8)
        if not text:
            continue
        if number == _KEYWORDS:
            facts.keywords.add(text)
        elif number in _TEXTS:
            exif.put(facts.texts, _TEXTS[number], text)
        elif number == _DATE and text.isdecimal() and len(text) == 8:
            facts.texts.setdefault("date", f"{text[:4]}-{text[4:6]}-{text[6:]}")
    return facts


def _text(raw: bytes, *, utf_8: bool) -> str:
    try:
        text = raw.decode("utf-8", "replace" if utf_8 else "strict")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    return text.strip("\0 \r\n\t")


def _datasets(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        size = int.from_bytes(data[at + 3 : at + 5], "big")
        if size & 0x8000:
            return  # an extended data set: pictures, no words
        yield data[at + 1], data[at + 2], data[at + 5 : at + 5 + size]
        at += 5 + size
