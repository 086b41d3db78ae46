"""What a person drops or pastes, turned into photos to search with.

In two steps. :func:`read_mime` runs in the GUI thread and only takes the data out of Qt's
hands: it touches no file. :func:`resolve` runs in a lane and looks at the files: which are
folders, which are gone, which lie in a temporary folder and must be read before the browser
that made them removes them.
"""

from __future__ import annotations

import base64
import binascii
import os
import re
import stat
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import tr, tr_n
from photosim.core.written_paths import path_of_address, paths_and_links
from photosim.ui.search.query import Chip

MOST_PHOTOS = 50
"""A combined query of more photos than this says little; the rest is left out and said so."""

_TEMPORARY_LIMIT = 256 * 2**20
_IMAGE_TYPES = (
    "image/png", "image/jpeg", "image/webp", "image/avif", "image/heic", "image/heif",
    "image/tiff", "image/gif", "image/bmp", "image/x-bmp", "image/x-ms-bmp",
)  # fmt: skip
_FILE_MANAGERS = (
    "x-special/gnome-copied-files", "x-special/mate-copied-files", "application/x-kde4-urilist",
)  # fmt: skip


@dataclass(slots=True)
class Dropped:
    """Data taken from a drop, the clipboard, a dialog or the command line; nothing looked at.

    ``pixels`` is a picture without a file format, as some programs put it on the clipboard.
    ``links`` are addresses on the network, which are not followed.
    """

    paths: list[Path] = field(default_factory=list)
    images: list[bytes] = field(default_factory=list)
    pixels: QImage | None = None
    links: list[str] = field(default_factory=list)
    origin: str = "drop"

    @property
    def empty(self) -> bool:
        """True where there is nothing to look at, not even a link to explain."""
        return not (self.paths or self.images or self.pixels is not None or self.links)

    @property
    def usable(self) -> bool:
        """True where there may be a photo or a folder in it."""
        return bool(self.paths or self.images or self.pixels is not None)


@dataclass(slots=True)
class Resolved:
    """What a drop turned out to be."""

    chips: list[Chip] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    gone: list[Path] = field(default_factory=list)
    left_out: int = 0
    links: list[str] = field(default_factory=list)


def may_be_taken(mime: QMimeData) -> bool:
    """Whether a drag over the window should be accepted; cheap, called while it moves.

    Links are accepted too: refusing them silently would not say why.
    """
    if mime.hasUrls() or mime.hasImage():
        return True
    if any(kind.startswith("image/") for kind in mime.formats()):
        return True
    return bool(_items(mime))


def read_mime(mime: QMimeData, origin: str = "drop") -> Dropped:
    """Take files, image data and links out of ``mime``.

    Files win over image data (a file manager may offer both, and the file has its name), image
    data over links (a browser offers the picture and the address it came from). Bytes with an
    ``image/`` type are taken as they are even where Qt does not call them an image.
    """
    dropped = Dropped(origin=origin)
    for item in _items(mime):
        _sort(item, dropped)
    if dropped.paths or dropped.images:
        return dropped
    for kind in _by_preference(mime.formats()):
        data = bytes(mime.data(kind).data())
        if data:
            dropped.images.append(data)
            return dropped
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            dropped.pixels = image
    return dropped


def resolve(
    dropped: Dropped,
    watched: Iterable[Path] = (),
    temporary: Path | None = None,
    *,
    most: int | None = MOST_PHOTOS,
) -> Resolved:
    """Look at what was dropped; run outside the GUI thread.

    A dropped file below ``temporary`` (default: the system's folder for temporary files) is
    read at once, for browsers remove theirs when the drag is over; not so in a watched folder,
    and not a file that a person named. Files that don't exist are ``gone``.
    """
    temporary = temporary or Path(tempfile.gettempdir())
    kept = list(watched)

    def passing(path: Path) -> bool:
        return (
            dropped.origin != "files"
            and path.is_relative_to(temporary)
            and not any(path.is_relative_to(folder) for folder in kept)
        )

    resolved = Resolved(links=list(dropped.links))
    found: list[Chip] = []
    for path in dropped.paths:
        try:
            status = path.stat()
        except OSError:
            resolved.gone.append(path)
            continue
        if stat.S_ISDIR(status.st_mode):
            resolved.folders.append(path)
        elif not stat.S_ISREG(status.st_mode):
            resolved.gone.append(path)
        elif status.st_size <= _TEMPORARY_LIMIT and passing(path):
            try:
                found.append(Chip.of_bytes(path.read_bytes(), path.name))
            except OSError:
                resolved.gone.append(path)
        else:
            found.append(Chip.of_file(path))
    name = tr("pasted picture") if dropped.origin == "clipboard" else tr("dropped picture")
    found.extend(Chip.of_bytes(data, name) for data in dropped.images)
    if dropped.pixels is not None:
        found.append(Chip.of_bytes(_encode(dropped.pixels), name))
    resolved.chips = found[:most]
    resolved.left_out = len(found) - len(resolved.chips)
    return resolved


def explain_nothing(resolved: Resolved, origin: str) -> PhotosimError | None:
    """The message for a drop with neither photo nor folder; None where there is one."""
    if resolved.chips or resolved.folders:
        return None
    if resolved.gone:
        if len(resolved.gone) == 1:
            message = tr(
                "“{gone}” can't be opened: it is gone or not a file.", gone=resolved.gone[0]
            )
        else:
            message = tr("None of the {count} files can be opened.", count=len(resolved.gone))
        return PhotosimError(
            tr_n("This file can't be opened", "No file can be opened", len(resolved.gone)),
            message,
            Remedy.CONNECT_DRIVE,
        )
    if resolved.links:
        return PhotosimError(
            tr("A link, not a picture"),
            tr("photosim doesn't fetch pictures from the network."),
            Remedy.SAVE_PICTURE,
        )
    if origin == "clipboard":
        return PhotosimError(
            tr("No photo on the clipboard"),
            tr("The clipboard holds neither a picture nor a file."),
            Remedy.COPY_FIRST,
        )
    return PhotosimError(
        tr("Nothing to search with"),
        tr("What was dropped holds neither a picture nor a file."),
        Remedy.DROP_PHOTOS,
    )


def _by_preference(formats: list[str]) -> list[str]:
    known = [kind for kind in _IMAGE_TYPES if kind in formats]
    others = [
        kind
        for kind in formats
        if kind.startswith("image/") and kind not in known and kind != "image/svg+xml"
    ]
    return known + others


def _items(mime: QMimeData) -> list[Path | str]:
    """Files and addresses in ``mime``: as such, in a file manager's own format, or as text."""
    if mime.hasUrls() and (urls := mime.urls()):
        encoded = (bytes(url.toEncoded().data()).decode() for url in urls)
        return [path_of_address(address) or address for address in encoded]
    for kind in _FILE_MANAGERS:
        if mime.hasFormat(kind):
            return paths_and_links(os.fsdecode(bytes(mime.data(kind).data())))
    return paths_and_links(mime.text()) if mime.hasText() else []


def _sort(item: Path | str, dropped: Dropped) -> None:
    if isinstance(item, Path):
        if item not in dropped.paths:
            dropped.paths.append(item)
    elif item[:5].lower() == "data:":
        data = _data_url(item)
        if data:
            dropped.images.append(data)
    elif re.match(r"(?i)(https?|ftp|blob):", item) and item not in dropped.links:
        dropped.links.append(item)


def _data_url(address: str) -> bytes:
    """The bytes of a ``data:image/…`` address, empty where it holds no image."""
    head, comma, body = address.partition(",")
    if not comma or not head.lower().startswith("data:image/"):
        return b""
    raw = unquote_to_bytes(body)
    if not head.lower().endswith(";base64"):
        return raw
    try:
        return base64.b64decode(raw, validate=False)
    except (binascii.Error, ValueError):
        return b""


def _encode(image: QImage) -> bytes:
    """``image`` as PNG, written without compression: quick, and it keeps transparency."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(100)
    writer.write(image)
    return bytes(data.data())
