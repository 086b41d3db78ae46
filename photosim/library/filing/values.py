"""Filing as plain values: what became of files that were copied, moved, renamed or written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from photosim.imaging.writing import PictureFormat
from photosim.library.removal.values import NotDone, RemovalKind
from photosim.library.values import Change


@dataclass(frozen=True, slots=True)
class FiledFile:
    """A file that was filed: where it was, and where it (or its copy) is.

    beside: it lies beside a photo and went along. numbered: its name was not free.
    """

    source: Path
    target: Path
    beside: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class FilingReport:
    """What became of files. ``entry``: its number in the journal, None where nothing was done.

    target: the folder, or the new name of a file that was renamed. outside: photos that are in no
    watched folder now, so that the library shows them no more.
    """

    action: RemovalKind
    target: str
    entry: int | None
    done: tuple[FiledFile, ...] = ()
    not_done: tuple[NotDone, ...] = ()
    outside: int = 0
    change: Change = field(default_factory=Change)

    @property
    def photos(self) -> tuple[FiledFile, ...]:
        """Those that don't lie beside another."""
        return tuple(one for one in self.done if not one.beside)


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """How photos are written anew.

    side: pixels of the longer side at most, None: as many as there are. quality: 1 to 100, of JPEG
    and WebP. metadata: what the file says of the photo is kept: time, place, camera, texts.
    """

    format: PictureFormat = PictureFormat.JPEG
    side: int | None = None
    quality: int = 90
    metadata: bool = False


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A photo that was written anew: of which file, where, its bytes, its size in pixels."""

    source: Path
    target: Path
    bytes: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What became of photos that were to be written anew."""

    folder: Path
    done: tuple[ExportedFile, ...] = ()
    not_done: tuple[NotDone, ...] = ()

    @property
    def bytes(self) -> int:
        """Of all that was written."""
        return sum(one.bytes for one in self.done)


@dataclass(frozen=True, slots=True)
class SheetPhoto:
    """A photo on a contact sheet: its name, when it was taken ("" where nobody knows), a JPEG of
    at most 320 pixels, or None where there is none."""

    name: str
    taken: str
    thumbnail: bytes | None
