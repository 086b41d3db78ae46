"""What an XMP packet tells of a picture: a person's words, signs of work, parts of the file.

References: ISO 16684-1 (XMP), IPTC Photo Metadata 2023.1, Metadata Working Group regions, Google's
GCamera, Container, Dynamic Depth and Ultra HDR (hdrgm) namespaces, ExifTool's XMP2.pl.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as Xml

from photosim.core.holdings import Part, PartKind, Work
from photosim.imaging.holdings import exif
from photosim.imaging.holdings.found import part

LARGEST = 4 << 20
"""Bytes of a packet that are read; what is longer is history, and only its beginning counts."""

_DEEPEST = 64
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_NAMESPACES = {
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/camera-raw-settings/1.0/": "crs",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://darktable.sf.net/": "darktable",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "core",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "ext",
    "http://www.metadataworkinggroup.com/schemas/regions/": "mwg-rs",
    "http://ns.microsoft.com/photo/1.2/": "MP",
    "http://ns.microsoft.com/photo/1.2/t/Region#": "MPReg",
    "http://ns.microsoft.com/photo/1.0/": "MicrosoftPhoto",
    "http://ns.microsoft.com/photo/1.0": "MicrosoftPhoto",
    "http://ns.google.com/photos/1.0/camera/": "GCamera",
    "http://ns.google.com/photos/1.0/panorama/": "GPano",
    "http://ns.google.com/photos/1.0/container/": "Container",
    "http://ns.google.com/photos/1.0/container/item/": "Item",
    "http://ns.google.com/photos/1.0/depthmap/": "GDepth",
    "http://ns.google.com/photos/1.0/image/": "GImage",
    "http://ns.google.com/photos/1.0/audio/": "GAudio",
    "http://ns.google.com/photos/dd/1.0/container/": "Container",
    "http://ns.google.com/photos/dd/1.0/item/": "Item",
    "http://ns.google.com/photos/dd/1.0/depthmap/": "GDepth",
    "http://ns.adobe.com/hdr-gain-map/1.0/": "hdrgm",
    "http://ns.apple.com/HDRGainMap/1.0/": "HDRGainMap",
    "http://ns.apple.com/adjustment-settings/1.0/": "aas",
    "http://ns.adobe.com/lightroom/1.0/": "lr",
    "http://www.digikam.org/ns/1.0/": "digiKam",
    "http://ns.adobe.com/xmp/1.0/DynamicMedia/": "xmpDM",
    "http://ns.camerabits.com/photomechanic/1.0/": "photomechanic",
    "http://ns.acdsee.com/iptc/1.0/": "acdsee",
    "http://ns.acdsee.com/regions/": "acdsee-rs",
}
_TEXTS = {
    "dc:description": "caption",
    "dc:title": "title",
    "dc:creator": "creator",
    "dc:rights": "copyright",
    "exif:UserComment": "comment",
    "photoshop:Headline": "headline",
    "photoshop:Instructions": "instructions",
    "photoshop:City": "city",
    "photoshop:State": "state",
    "photoshop:Country": "country",
    "photoshop:Credit": "credit",
    "photoshop:Source": "source",
    "core:Location": "location",
    "core:AltTextAccessibility": "alternative text",
    "ext:Event": "event",
    "ext:LocationName": "location",
    "ext:Sublocation": "location",
    "ext:City": "city",
    "ext:ProvinceState": "state",
    "ext:CountryName": "country",
    "xmp:Label": "label",
    "GPano:ProjectionType": "panorama",
    "acdsee:caption": "caption",
    "acdsee:notes": "notes",
}
_MARKS = {
    "digiKam:ColorLabel": "label",
    "digiKam:PickLabel": "pick",
    "photomechanic:ColorClass": "label",
    "photomechanic:Tagged": "pick",
    "xmpDM:pick": "pick",
    "xmpDM:good": "pick",
    "acdsee:tagged": "pick",
}
"""What a person marks photos by, as numbers or yes and no; most programs write those that mean
none, too."""
_NO_MARK = {"", "0", "-1", "false", "no"}
_REJECTED = {"xmpDM:pick": {"-1"}, "xmpDM:good": {"false"}}
_KEYWORDS = {"dc:subject", "lr:hierarchicalSubject", "digiKam:TagsList", "acdsee:keywords"}
_KEYWORDS |= {"MicrosoftPhoto:LastKeywordXMP", "MicrosoftPhoto:LastKeywordIPTC"}
_PEOPLE = {"ext:PersonInImage", "MPReg:PersonDisplayName"}
_DATES = ("exif:DateTimeOriginal", "photoshop:DateCreated", "exif:DateTimeDigitized")
_DEVELOPED = {"darktable:history", "darktable:history_end", "crs:RawFileName"}
_RETOUCHED = {"photoshop:TextLayers", "photoshop:DocumentAncestors"}
_NO_PEOPLE = {"Focus", "BarCode"}

_PLACE = ("exif:GPSLatitude", "exif:GPSLongitude")
_DEGREES = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?\s*([NSEW])", re.I)

# Files inside a packet, as base64 of a property.
_INSIDE = re.compile(
    rb"""(GDepth|GAudio|GImage):(?:Data|Confidence)\s*=\s*["']([A-Za-z0-9+/=\s]{256,})["']"""
)
_PARTS = {b"GDepth": PartKind.DEPTH, b"GAudio": PartKind.SOUND, b"GImage": PartKind.PAGES}


@dataclass(slots=True)
class XmpFacts:
    """What one packet says; ``items`` are the (semantic, length) of a Container directory.

    date: when the picture was taken or made, as a person or a program wrote it.
    place: latitude and longitude in degrees, as far as they are told.
    parts: files that stand in the packet itself.
    """

    rating: int | None = None
    texts: dict[str, str] = field(default_factory=dict)
    keywords: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    work: set[Work] = field(default_factory=set)
    date: str = ""
    place: dict[str, float] = field(default_factory=dict)
    items: list[tuple[str, int]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    gain_map: bool = False
    depth: bool = False


def read(packet: bytes) -> XmpFacts:
    """The facts of a packet; a damaged one tells what stands before the damage.

    A document type is refused: XMP has none, and entities could grow without bound.
    """
    facts = XmpFacts()
    packet = packet.strip(b"\0 \t\r\n\xef\xbb\xbf")
    if b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        return facts
    packet = _take_files(facts, packet)[:LARGEST]
    root = _tree(packet[max(0, packet.find(b"<")) :])
    if root is not None:
        for name, element in _properties(root):
            _take(facts, name, element)
    return facts


def _take_files(facts: XmpFacts, packet: bytes) -> bytes:
    """The packet without the files in it, which may be megabytes."""
    facts.parts += [part(_PARTS[found[1]], found[2]) for found in _INSIDE.finditer(packet)]
    return _INSIDE.sub(b"", packet) if facts.parts else packet


def _tree(packet: bytes) -> Xml.Element | None:
    """The elements of a packet; those before the damage, where there is some."""
    root: Xml.Element | None = None
    depth = 0
    with contextlib.suppress(Xml.ParseError):
        events = Xml.iterparse(io.BytesIO(packet), ("start", "end"))  # noqa: S314 - no entities
        for event, element in events:
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            if depth > _DEEPEST:
                return None
    return root


def _properties(root: Xml.Element) -> Iterator[tuple[str, Xml.Element | str]]:
    """Every property, however deep, by its usual prefix: an element, or an attribute's text."""
    for element in root.iter():
        yield _name(element.tag), element
        for key, value in element.attrib.items():
            yield _name(key), value


def _name(tag: str) -> str:
    namespace, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    return f"{_NAMESPACES.get(namespace, '?')}:{local}"


def place(facts: XmpFacts) -> str:
    """Latitude and longitude as a text, ``48.20833 16.37250``; empty where both are not told, or
    stand for none."""
    told = [facts.place.get(name, 0.0) for name in _PLACE]
    return "{:.5f} {:.5f}".format(*told) if len(facts.place) == len(_PLACE) and any(told) else ""


def _take(facts: XmpFacts, name: str, value: Xml.Element | str) -> None:
    if name.startswith("?"):
        if isinstance(value, Xml.Element):
            _take_region(facts, value)
    elif name in {"xmp:Rating", "MicrosoftPhoto:Rating", "acdsee:rating"}:
        _take_rating(facts, name, _text(value))
    elif name in _TEXTS:
        exif.put(facts.texts, _TEXTS[name], "; ".join(_words(value)))
    elif name in _MARKS:
        _take_mark(facts, name, _text(value))
    elif name in _PLACE:
        _take_place(facts, name, _text(value))
    elif name in _KEYWORDS:
        facts.keywords.update(re.split(r"[|/]", word)[-1].strip() for word in _words(value))
    elif name in _PEOPLE:
        facts.people.update(_words(value))
    elif name in _DATES:
        facts.date = facts.date or _text(value)
    else:
        _take_work(facts, name, value)
        _take_part(facts, name, value)


def _take_mark(facts: XmpFacts, name: str, text: str) -> None:
    said = text.casefold()
    if said not in _NO_MARK or said in _REJECTED.get(name, ()):
        facts.texts.setdefault(_MARKS[name], text)


def _take_place(facts: XmpFacts, name: str, text: str) -> None:
    """Degrees and minutes, with seconds perhaps: ``48,12.5N``."""
    told = _DEGREES.fullmatch(text)
    if told is not None:
        value = float(told[1]) + float(told[2]) / 60 + float(told[3] or 0) / 3600
        facts.place.setdefault(name, -value if told[4].upper() in "SW" else value)


def _take_region(facts: XmpFacts, element: Xml.Element) -> None:
    """A named region of a picture, of the Metadata Working Group or of ACDSee."""
    told = _fields(element)
    name = told.get("mwg-rs:Name") or told.get("acdsee-rs:Name")
    kind = told.get("mwg-rs:Type") or told.get("acdsee-rs:Type")
    if name and kind not in _NO_PEOPLE:
        facts.people.add(name)


def _take_rating(facts: XmpFacts, name: str, text: str) -> None:
    try:
        number = round(float(text))
    except (ValueError, OverflowError):
        return
    if name.startswith("Microsoft"):
        number = exif.STARS.get(number, 0)
    if facts.rating is None and (number == -1 or 1 <= number <= 5):
        facts.rating = number


def _take_work(facts: XmpFacts, name: str, value: Xml.Element | str) -> None:
    if name in _DEVELOPED or (name == "crs:HasSettings" and _text(value).lower() != "false"):
        facts.work.add(Work.DEVELOPED)
    elif name in {"xmpMM:History", "photoshop:History"}:
        if _has_saved_steps(value):
            facts.work.add(Work.HISTORY)
    elif (
        name.startswith("aas:")
        or name in _RETOUCHED
        or (name == "xmp:CreatorTool" and exif.is_an_editor(_text(value)))
    ):
        facts.work.add(Work.RETOUCHED)


def _take_part(facts: XmpFacts, name: str, value: Xml.Element | str) -> None:
    if name.startswith(("hdrgm:Version", "HDRGainMap:")):
        facts.gain_map = True
    elif name.startswith("GDepth:"):
        facts.depth = True
    elif name == "Container:Item" and isinstance(value, Xml.Element):
        told = _fields(value)
        facts.items.append((told.get("Item:Semantic", ""), _whole(told.get("Item:Length", "0"))))


def _has_saved_steps(value: Xml.Element | str) -> bool:
    """Whether a history names a step that changed the picture; a converter's line does not."""
    if isinstance(value, str):
        return bool(value.strip())
    for step in value.iter(f"{_RDF}li"):
        told = {name.partition(":")[2]: text for name, text in _fields(step).items()}
        for inner in step.iter(f"{_RDF}Description"):
            told |= {name.partition(":")[2]: text for name, text in _fields(inner).items()}
        if told.get("action") in {"saved", "edited"} and "metadata" not in told.get("changed", ""):
            return True
    return False


def _fields(element: Xml.Element) -> dict[str, str]:
    """The fields of a structure, written as attributes or as elements."""
    told = {_name(key): text.strip() for key, text in element.attrib.items()}
    return told | {_name(child.tag): _text(child) for child in element}


def _words(value: Xml.Element | str) -> list[str]:
    """The texts of a property: its own, or those of its list."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    listed = [_text(item) for item in value.iter(f"{_RDF}li")]
    return [word for word in listed or [_text(value)] if word]


def _text(value: Xml.Element | str) -> str:
    return (value if isinstance(value, str) else value.text or "").strip()


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 12 else 0
