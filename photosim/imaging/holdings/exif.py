"""A person's words and the exactness of the time in an EXIF block. Reference: CIPA DC-008."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from photosim.core.holdings import Work
from photosim.imaging import exif
from photosim.imaging.formats import tiff
from photosim.imaging.formats.tiff import Directory, Entry, Tiff
from photosim.imaging.holdings import colour

_DESCRIPTION, _SOFTWARE, _ARTIST, _COPYRIGHT = 270, 305, 315, 33432
_PROCESSING_SOFTWARE, _RATING, _RATING_PERCENT = 11, 18246, 18249
_XP_TITLE, _XP_COMMENT, _XP_AUTHOR, _XP_KEYWORDS, _XP_SUBJECT = 40091, 40092, 40093, 40094, 40095
_MAKER_NOTE, _LEAST_NOTE = 37500, 64  # bytes
_USER_COMMENT, _COLOUR_SPACE, _INTEROPERABILITY = 37510, 40961, 40965
_ADOBE_RGB_BY_NUMBER = 2  # not of the standard, but written
_UNCALIBRATED = 0xFFFF
STARS = {1: 1, 25: 2, 50: 3, 75: 4, 99: 5}
"""Microsoft's ratings in per cent."""

_WORDLIKE = 0.85

# What cameras, scanners and programs write where a person could have.
_NO_WORDS = re.compile(
    r"^(([\w .-]{2,24} )?digital (still )?camera|kodak .*digital.*|sony dsc|dcf \d.*"
    r"|\(c\) by .{0,24} user|gc-\w+ image|<?(samsung|digimax)[^a-z]*(digital camera)?[^a-z]*|hdrpl"
    r"|default|untitled|null|jpeg|exif_?jpeg.*|ascii|binary|dcim\\.*|created with .*|picasa"
    r"|(file (written|created|source)|software)\b.*|lead technologies.*|creator: gd-.*"
    r"|intel\(r\) jpeg.*"
    r"|applemark|lavc.*|optimized by jpegmini.*|compressed by .*|processed by ebay.*|fbmd.*"
    r"|resized (on|with) .*|ducky|screenshot|picture|image|photo|unknown|\W*|.)$",
    re.IGNORECASE | re.DOTALL,
)
_HUAWEI, _HUAWEI_MODES = re.compile(r"huawei|honor", re.IGNORECASE), re.compile(r"[a-z]{2,8}")
_EDITORS = re.compile(
    r"photoshop|lightroom|\bgimp\b|affinity|capture one|darktable|rawtherapee|luminar|snapseed"
    r"|pixlr|paint\.net|krita|picsart|\bvsco\b|facetune|dxo (photolab|optics|filmpack)|photolab"
    r"|nik collection|silver efex|color efex|\bon1\b|acdsee.*(ultimate|pro|studio|editor)"
    r"|paint ?shop|pixelmator|afterlight|photoscape|photofiltre|polarr|picmonkey|\bfotor\b"
    r"|befunky|\bcanva\b|capture nx|digital photo professional|image data converter|silkypix"
    r"|camera ?raw|photo ?editor|photodirector|topaz|photomatix|aurora hdr|beautyplus|meitu"
    r"|youcam|\bremini\b|photo-?paint|photo ?impact|photodraw|picture ?it|zoner|inpixio|adobe",
    re.IGNORECASE,
)
_NO_EDITORS = re.compile(
    r"photo ?viewer|photo gallery|bridge|dng converter|scan|acquisition|windows photo editor",
    re.IGNORECASE,
)


@dataclass(slots=True)
class ExifWords:
    """What the block says besides :class:`photosim.imaging.exif.ExifFacts`; timed, placed: whether
    that tells when and where."""

    rating: int | None = None
    texts: dict[str, str] = field(default_factory=dict)
    keywords: set[str] = field(default_factory=set)
    work: set[Work] = field(default_factory=set)
    timed: bool = False
    placed: bool = False
    maker_note: bool = False
    time_digits: int = 0
    zone: bool = False
    gamut: tuple[float, ...] | None = None


def read(block: bytes) -> ExifWords:
    """The words of a block, with or without its leading ``Exif\\0\\0``; damage is left out."""
    structure = Tiff(block.removeprefix(b"Exif\0\0"))
    if not structure.valid:
        return ExifWords()
    first = structure.first()
    words = of_directories(structure, first, structure.sub(first, tiff.EXIF_IFD))
    words.placed = exif.from_block(block).latitude is not None
    return words


def of_directories(structure: Tiff, first: Directory, directory: Directory) -> ExifWords:
    """The words of the main and the EXIF directory, either of which may be empty."""
    words = _words(structure, first)
    put(words.texts, "comment", _comment(structure, directory.get(_USER_COMMENT)))
    moment = exif.moment(structure, first, directory)
    words.timed, words.time_digits = moment.taken_at is not None, moment.digits
    words.zone = moment.utc_offset is not None
    words.gamut = _gamut(structure, directory)
    note = directory.get(_MAKER_NOTE)
    words.maker_note = note is not None and len(note.raw) - note.raw.count(0) >= _LEAST_NOTE
    return words


def _words(structure: Tiff, first: Directory) -> ExifWords:
    words = ExifWords()
    caption = structure.text(first.get(_DESCRIPTION))
    if not (
        _HUAWEI.search(structure.text(first.get(tiff.MAKE))) and _HUAWEI_MODES.fullmatch(caption)
    ):
        put(words.texts, "caption", caption)
    for tag, name in ((_ARTIST, "creator"), (_COPYRIGHT, "copyright")):
        put(words.texts, name, structure.text(first.get(tag)))
    for tag, name in ((_XP_TITLE, "title"), (_XP_COMMENT, "caption"), (_XP_AUTHOR, "creator")):
        put(words.texts, name, _wide(first.get(tag)))
    put(words.texts, "subject", _wide(first.get(_XP_SUBJECT)))
    tags = re.split(r"[;,]", _wide(first.get(_XP_KEYWORDS)))
    words.keywords.update(word.strip() for word in tags if word.strip())
    stars = structure.number(first.get(_RATING))
    percent = structure.number(first.get(_RATING_PERCENT))
    if stars in {1, 2, 3, 4, 5}:
        words.rating = int(stars or 0)
    elif percent is not None:
        words.rating = STARS.get(int(percent))
    if is_an_editor(structure.text(first.get(_SOFTWARE))) or is_an_editor(
        structure.text(first.get(_PROCESSING_SOFTWARE))
    ):
        words.work.add(Work.RETOUCHED)
    return words


def is_an_editor(program: str) -> bool:
    """Whether a program is one in which people change pictures, and not one that shows, converts
    or scans them."""
    return bool(_EDITORS.search(program)) and not _NO_EDITORS.search(program)


def put(texts: dict[str, str], name: str, text: str) -> None:
    """Keep a text that a person may have written, the first of each name."""
    if told := words(text):
        texts.setdefault(name, told)


def words(text: str) -> str:
    """A text without what surrounds it; empty where no person has written it."""
    text = text.strip("\0 \t\r\n")
    return "" if _NO_WORDS.match(text) else text


def _gamut(structure: Tiff, directory: Directory) -> tuple[float, ...] | None:
    """Adobe RGB as cameras say it: no number of its own, but its own mark of interoperability."""
    space = structure.number(directory.get(_COLOUR_SPACE))
    mark = structure.text(structure.sub(directory, _INTEROPERABILITY).get(1))
    if space == _ADOBE_RGB_BY_NUMBER or (mark == "R03" and space in {_UNCALIBRATED, None}):
        return colour.ADOBE_RGB
    return None


def _latin_letters(text: str) -> int:
    return sum(0x20 <= ord(letter) < 0x250 for letter in text)


def _wide(entry: Entry | None) -> str:
    """Windows' own tags: UTF-16 in bytes."""
    if entry is None:
        return ""
    return entry.raw.decode("utf-16-le", "ignore").split("\0")[0].strip()


def _comment(structure: Tiff, entry: Entry | None) -> str:
    if entry is None or len(entry.raw) < 9:
        return ""
    code, raw = entry.raw[:8], entry.raw[8:]
    if code.startswith(b"UNICODE"):
        # In the block's own order, says the standard; many programs know one order only.
        orders = (
            ("utf-16-le", "utf-16-be") if structure.order == "<" else ("utf-16-be", "utf-16-le")
        )
        text = max((raw.decode(order, "ignore") for order in orders), key=_latin_letters)
    else:
        text = raw.decode("utf-8", "ignore")
    text = text.strip("\0 \t\r\n\ufeff")
    text = "".join(c for c in text if c.isprintable())
    # Makers keep measurements of their own here, which are no words.
    wordlike = sum(c.isalnum() or c in " .,!?;:'()-" for c in text)
    return text if wordlike >= _WORDLIKE * len(text) else ""
