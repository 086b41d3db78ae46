"""The extensions of photo files, and of what lies beside them: the one list of them.

In lower case and without the dot. A name is only a first sieve; what a file is, its bytes say
(:mod:`.sniff`).
"""

from __future__ import annotations

from enum import StrEnum


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WEB_JPEG_EXTENSIONS = _words("jpg_large jpg_orig pjpeg pjp jps insp jfif-tbnl")
"""JPEGs as browsers, sites and phones name them; whether one is a picture its bytes have to say."""
JPEG_EXTENSIONS = _words("jpg jpeg jpe jfif jif mpo") | WEB_JPEG_EXTENSIONS
HEIF_EXTENSIONS = _words("heic heif hif avif")
RAW_EXTENSIONS = _words(
    "3fr arw cr2 cr3 crw dcr dng erf fff gpr iiq kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl "
    "sr2 srf srw x3f"
)
OTHER_EXTENSIONS = _words("png apng webp gif tif tiff bmp dib")
PHOTO_EXTENSIONS = JPEG_EXTENSIONS | HEIF_EXTENSIONS | RAW_EXTENSIONS | OTHER_EXTENSIONS
MOVIE_EXTENSIONS = _words("mov mp4 m4v mp")
"""Of the films of Live Photos and motion photos; Pixel's have the extension ``MP``."""
TELLING_EXTENSIONS = _words("json txt mie exv thm lrv")
"""Of what lies beside a photo: what services and people wrote, facts, a film's small versions."""
SIDECAR_EXTENSIONS = TELLING_EXTENSIONS | _words(
    "xmp aae pp3 arp dop acr cos comask on1 nksc vrd dr4 spd ufraw photo-edit"
)
"""What lies beside a photo and says something of it. Documents of editors are none: they hold a
picture of their own."""
NOTE_EXTENSIONS = _words("wav m4a mp3 amr aac")
"""Spoken notes, as cameras record them."""


class PhotoKind(StrEnum):
    """The kinds of photo files that a person can choose from."""

    JPEG = "jpeg"
    HEIF = "heif"
    RAW = "raw"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"
    TIFF = "tiff"
    BMP = "bmp"


KIND_EXTENSIONS: dict[PhotoKind, frozenset[str]] = {
    PhotoKind.JPEG: JPEG_EXTENSIONS,
    PhotoKind.HEIF: HEIF_EXTENSIONS,
    PhotoKind.RAW: RAW_EXTENSIONS,
    PhotoKind.PNG: _words("png apng"),
    PhotoKind.WEBP: _words("webp"),
    PhotoKind.GIF: _words("gif"),
    PhotoKind.TIFF: _words("tif tiff"),
    PhotoKind.BMP: _words("bmp dib"),
}
"""The extensions of each kind: those of photos, each once."""

_KINDS = {one: kind for kind, extensions in KIND_EXTENSIONS.items() for one in extensions}


def kind_of_extension(extension: str) -> PhotoKind | None:
    """The kind of files with an extension (lower case, no dot); None where it is no photo's."""
    return _KINDS.get(extension)


def kind_of_format(sniffed: str) -> PhotoKind:
    """The kind of a format as :func:`photosim.imaging.sniff.sniff` names it."""
    known = {kind.value: kind for kind in PhotoKind} | {
        "heic": PhotoKind.HEIF,
        "avif": PhotoKind.HEIF,
    }
    return known.get(sniffed, PhotoKind.RAW)
