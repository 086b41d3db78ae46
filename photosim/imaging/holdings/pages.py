"""What a TIFF file holds: pages, depth, metadata tags. Reference: TIFF 6.0, XMP part 3."""

from __future__ import annotations

from photosim.core.holdings import PartKind, Work
from photosim.imaging.formats import tiff
from photosim.imaging.formats.tiff import Directory, Tiff
from photosim.imaging.holdings import colour
from photosim.imaging.holdings.found import Budget, Found, credentials, part

_PRIMARIES, _INKS = 319, 5
_CREDENTIALS = 52545
_LOSSY = {6, 7, 34892, 50001, 50002, 34712}  # JPEG, old and new; WebP; JPEG XL, JPEG 2000
_MOST = 4096
_REDUCED, _MASK = 1, 4
_OLD_REDUCED = 2


def read(data: bytes) -> Found:
    """What the file holds; damage ends the reading. Its EXIF block is the file itself."""
    found = metadata(data)
    structure = Tiff(data)
    first = structure.first()
    bits = structure.numbers(first.get(tiff.BITS_PER_SAMPLE))
    found.bits = round(max(bits, default=1.0))
    found.lossless = structure.number(first.get(tiff.COMPRESSION)) not in _LOSSY
    found.transparent = bool(structure.numbers(first.get(tiff.EXTRA_SAMPLES)))
    found.inks = structure.number(first.get(tiff.PHOTOMETRIC)) == _INKS
    points = structure.numbers(first.get(_PRIMARIES))
    if len(points) == 6:
        found.primaries = colour.near_srgb(points)
    if tiff.LAYERS in structure.tags(structure.start):
        found.work.add(Work.RETOUCHED)
    if pages := _further(structure, data):
        pieces = [piece for page in pages for piece in page]
        found.parts.append(part(PartKind.PAGES, *pieces, count=len(pages)))
    return found


def metadata(data: bytes) -> Found:
    """The blocks of a file whose first directory is TIFF's: TIFF itself, and most RAW kinds."""
    found = Found(exif=data, lossless=True)
    first = Tiff(data).first()
    if entry := first.get(tiff.ICC_PROFILE):
        found.profile = entry.raw
    if entry := first.get(tiff.RESOURCES):
        found.resources = entry.raw
    if entry := first.get(tiff.IPTC):
        found.record = entry.raw
    if entry := first.get(tiff.XMP):
        found.xmp.append(entry.raw)
    if entry := first.get(_CREDENTIALS):
        found.parts += credentials(entry.raw)
    return found


def _further(structure: Tiff, data: bytes) -> list[list[memoryview]]:
    """The stored bytes of each page after the first; reduced versions and masks are no pages."""
    pages: list[list[memoryview]] = []
    budget = Budget(2 * len(data))
    offset, seen = structure.start, set[int]()
    while offset and offset not in seen and len(seen) < _MOST and budget.left > 0:
        directory, following = structure.directory(offset)
        if seen and directory and not _is_other_version(structure, directory):
            pages.append(_stored(structure, directory, data, budget))
        seen.add(offset)
        offset = following
    return pages


def _is_other_version(structure: Tiff, directory: Directory) -> bool:
    kind = int(structure.number(directory.get(tiff.NEW_SUBFILE_TYPE)) or 0)
    old = structure.number(directory.get(tiff.SUBFILE_TYPE))
    return bool(kind & (_REDUCED | _MASK)) or old == _OLD_REDUCED


def _stored(structure: Tiff, directory: Directory, data: bytes, budget: Budget) -> list[memoryview]:
    view = memoryview(data)
    for places, lengths in (
        (tiff.STRIP_OFFSETS, tiff.STRIP_BYTE_COUNTS),
        (tiff.TILE_OFFSETS, tiff.TILE_BYTE_COUNTS),
    ):
        pairs = zip(
            structure.numbers(directory.get(places)),
            structure.numbers(directory.get(lengths)),
            strict=False,
        )
        stored = [
            view[int(at) : int(at) + int(length)]
            for at, length in pairs
            if budget.allows(1 + min(int(length), len(data)))
        ]
        if any(stored):
            return stored
    return []
