"""What is taken from a watched folder and what is passed over.

A name is only a first sieve; what a file *is* gets decided by its bytes when it is decoded (so a
``.HEIC`` that is a JPEG is all right). Taken are names with the extension of a photo format, in
any case. The first bytes decide where the name leaves it open: without a usable extension
(``scan_0042``, ``holiday 12.08``, ``a.jpg?w=1200``, ``a.jpg.1``), with one that the web or a phone
made (``.pjpeg``, ``.jpg_large``, ``.png-small``), or with an unknown one behind a photo's
(``a.jpg.large``). Any other (``.jpg_original``, ``.part``, ``.bak``) is taken for the statement
that it is: not a photo now. A walk counts these by extension.

Passed over:

* hidden files and folders: a leading dot, the hidden attribute of Windows, the flag of macOS;
* trash folders and what systems, cameras' and servers' software keep for themselves
  (``lost+found``, ``@eaDir``, ``#recycle``, thumbnails and previews);
* inside the bundles of photo managers everything but the originals;
* the library's own folder, the folders that the user excluded, and the kinds of photos that they
  don't want (:mod:`.taken`);
* symbolic links and junctions, to folders and to files: links to folders can run in circles, and
  a link beside its target would look like an exact duplicate whose removal costs nothing, while
  removing the target would lose the photo. Hard links are files like any other;
* placeholders of cloud drives: reading one downloads it. See :func:`is_placeholder`.
"""

from __future__ import annotations

import os
import re
import stat
import string
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from photosim.imaging.file_types import (
    MOVIE_EXTENSIONS,
    NOTE_EXTENSIONS,
    PHOTO_EXTENSIONS,
    SIDECAR_EXTENSIONS,
    WEB_JPEG_EXTENSIONS,
    PhotoKind,
    kind_of_extension,
    kind_of_format,
)
from photosim.imaging.sniff import sniff
from photosim.library.folders.taken import EVERYTHING, Taken

SNIFF_BYTES = 32
"""How many first bytes of a file without a usable extension are looked at."""

_SKIPPED_FOLDERS = frozenset(
    {
        "$recycle.bin",
        "recycler",
        "recycled",
        "#recycle",
        "@recycle",
        "@recently-snapshot",
        "#snapshot",
        "~snapshot",
        "@eadir",
        "lost+found",
        "system volume information",
        "__macosx",
        "found.000",
    }
)
_CACHE_SUFFIXES = (".lrdata", ".lrcat-data", ".cocatalog", ".thumbnails", ".fcpcache")
_BUNDLE_SUFFIXES = (
    ".photoslibrary",
    ".photolibrary",
    ".migratedphotolibrary",
    ".aplibrary",
    ".migratedaplibrary",
)
_BUNDLE_ORIGINALS = frozenset({"originals", "masters"})
_STUB_SUFFIXES = (".nextcloud", ".owncloud", ".opencloud")
_BACKUP_OR_UNFINISHED = frozenset(
    {
        "~", "aria2", "backup", "bak", "crdownload", "download",
        "filepart", "old", "opdownload", "orig", "original", "part",
        "partial", "save", "swo", "swp", "temp", "tmp",
        "wkdownload",
    }
)  # fmt: skip
# Behind a photo's extension these are what lies beside it, by the thousands: no need to look.
_BESIDE = SIDECAR_EXTENSIONS | MOVIE_EXTENSIONS | NOTE_EXTENSIONS
_DRESSED = re.compile(r"([a-z0-9]+)(?:[_-](.*)|(~))")
_LONGEST_EXTENSION = 12
_IN_EXTENSIONS = string.ascii_letters + string.digits + "_~-"

_WINDOWS_HIDDEN = 0x2
_WINDOWS_REMOTE = 0x1000 | 0x40000 | 0x400000  # OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS
_WINDOWS_JUNCTION_TAG = 0xA0000003
_MACOS_HIDDEN = 0x8000  # UF_HIDDEN
_MACOS_DATALESS = 0x40000000  # SF_DATALESS
HOLE_BYTES = 4096
"""Smaller files may lie inside their inode (btrfs, ext4) and own no block though they are here."""


def name_of(relative: str) -> str:
    """The last part of a path with ``/``."""
    return relative.rpartition("/")[2]


def extension(name: str) -> str:
    """The extension of a file name in lower case without its dot; empty where it has none.

    A suffix without any letter (``12.08``) or with a blank is part of the name, not an extension.
    """
    # Asked some ten times for each name of a folder: five times as fast as an expression.
    base, _, kind = name.rpartition(".")
    if not base or not 0 < len(kind) <= _LONGEST_EXTENSION or kind.strip(_IN_EXTENSIONS):
        return ""
    lower = kind.lower()
    return "" if lower == kind.upper() else lower


def is_hidden(name: str, status: os.stat_result | None = None) -> bool:
    """True for a leading dot and, where ``status`` is given, the systems' own hidden marks."""
    if name.startswith("."):
        return True
    if status is None:
        return False
    attributes = getattr(status, "st_file_attributes", 0)
    flags = getattr(status, "st_flags", 0)
    return bool(attributes & _WINDOWS_HIDDEN) or bool(flags & _MACOS_HIDDEN)


def is_placeholder(status: os.stat_result) -> bool:
    """True where the system itself says that a file's content is not on this computer.

    Windows: one of the attributes OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS. macOS: the flag
    SF_DATALESS. Linux has no such mark; see :func:`is_hole`.
    """
    if getattr(status, "st_file_attributes", 0) & _WINDOWS_REMOTE:
        return True
    return bool(getattr(status, "st_flags", 0) & _MACOS_DATALESS)


def is_hole(status: os.stat_result) -> bool:
    """True for a file of 4 kB or more that owns no block: perhaps a placeholder.

    Tiered storage and some cloud drives of Linux show files so. It proves nothing by itself, as
    some file systems report no blocks for any file: the caller asks whether others there have
    blocks.
    """
    return status.st_size >= HOLE_BYTES and getattr(status, "st_blocks", 1) == 0


def stub_target(name: str) -> str | None:
    """Name of the photo that a cloud drive's stub stands for (``.IMG_1.HEIC.icloud``), or None."""
    if name.startswith(".") and name.endswith(".icloud"):
        target = name[1 : -len(".icloud")]
    else:
        target = next((name[: -len(end)] for end in _STUB_SUFFIXES if name.endswith(end)), "")
    return target if extension(target) in PHOTO_EXTENSIONS and not is_hidden(target) else None


def is_link(status: os.stat_result) -> bool:
    """True for a symbolic link (``status`` from ``lstat``) or a junction of Windows."""
    return (
        stat.S_ISLNK(status.st_mode)
        or getattr(status, "st_reparse_tag", 0) == _WINDOWS_JUNCTION_TAG
    )


class Rules:
    """The rules for one watched folder.

    root: the watched folder; it is taken whatever its own name is.
    excluded: folders not to look into, absolute or relative to ``root``.
    library: the library's own folder, wherever it is.
    taken: which kinds of photos are; :meth:`takes_name` knows nothing of that.

    Relative paths are written with ``/`` on every system; undecodable bytes of a name are kept
    as surrogates (PEP 383), so that every name finds its file again.
    """

    def __init__(
        self,
        root: Path | str,
        *,
        excluded: Iterable[Path | str] = (),
        library: Path | None = None,
        taken: Taken = EVERYTHING,
    ) -> None:
        self._taken = taken
        self.root = os.path.abspath(root)  # noqa: PTH100 - Path.resolve would follow links
        barred = [os.path.join(self.root, folder) for folder in excluded]  # noqa: PTH118
        if library is not None:
            barred.append(os.path.abspath(library))  # noqa: PTH100
        self._barred = frozenset(
            relative for folder in barred if (relative := self._key(folder)) is not None
        )

    def _key(self, path: str) -> str | None:
        """``path`` relative to the root in comparable form, or None where it lies elsewhere."""
        try:
            inside = os.path.relpath(path, self.root)
        except ValueError:  # another drive of Windows
            return None
        if inside == os.curdir or inside.split(os.sep, 1)[0] == os.pardir:
            return None
        return _comparable(PurePath(inside).as_posix())

    def takes_folder(self, relative: str, status: os.stat_result | None = None) -> bool:
        """Whether to look into the folder, given that its parent is looked into."""
        parent, _, name = relative.rpartition("/")
        if is_hidden(name, status) or (status is not None and is_link(status)):
            return False
        lower = name.lower()
        if lower in _SKIPPED_FOLDERS or lower.endswith(_CACHE_SUFFIXES):
            return False
        if parent.lower().endswith(_BUNDLE_SUFFIXES) and lower not in _BUNDLE_ORIGINALS:
            return False
        return not self._barred or _comparable(relative) not in self._barred

    def takes_tree(self, relative: str) -> bool:
        """Whether the folder and every folder above it, up to the root, are looked into."""
        parts = relative.split("/") if relative else []
        return all(self.takes_folder("/".join(parts[: i + 1])) for i in range(len(parts)))

    def may_take(self, relative: str) -> bool:
        """Whether a file may be taken, as far as its path can tell; reads nothing."""
        parent, _, name = relative.rpartition("/")
        return self.takes_file(name) is not False and self.takes_tree(parent)

    def takes_file(self, name: str) -> bool | None:
        """Whether a file of this name is taken, with regard to the kinds that are; None where only
        its first bytes can say: see :meth:`takes_bytes`."""
        verdict = self.takes_name(name)
        if verdict and not self._taken.takes(kind_of_extension(extension(name))):
            return False
        return verdict

    def takes_bytes(self, path: str) -> bool:
        """Whether a file is taken by its first bytes. Raises OSError: it can't be read."""
        found = _sniffed(path)
        return found is not None and self._taken.takes(kind_of_format(found))

    @staticmethod
    def takes_name(name: str) -> bool | None:
        """Whether a file's name is that of a photo; None where only its first bytes can say."""
        if name.startswith("."):
            return False
        kind = extension(name)
        if not kind or kind in WEB_JPEG_EXTENSIONS:
            return None
        if kind in PHOTO_EXTENSIONS:
            return True
        return None if _may_stand_for_photo(name, kind) else False

    def relative(self, path: str) -> str | None:
        """``path`` (absolute) relative to the root with ``/``; empty for the root, None outside."""
        if path == self.root:
            return ""
        prefix = self.root if self.root.endswith(os.sep) else self.root + os.sep
        if not path.startswith(prefix):
            return None
        inside = path[len(prefix) :]
        return inside if os.sep == "/" else inside.replace(os.sep, "/")

    def absolute(self, relative: str) -> str:
        """The absolute path of ``relative``."""
        if not relative:
            return self.root
        return os.path.join(self.root, *relative.split("/"))  # noqa: PTH118


def _may_stand_for_photo(name: str, kind: str) -> bool:
    """Whether a photo's extension is within an unknown one (``jpg_small``) or before it."""
    dressed = _DRESSED.fullmatch(kind)
    if dressed is not None and dressed[1] in PHOTO_EXTENSIONS:
        what = dressed[2] or dressed[3]
        return what == "orig" or what not in _BACKUP_OR_UNFINISHED
    return (
        extension(name[: -len(kind) - 1]) in PHOTO_EXTENSIONS
        and kind not in _BESIDE | _BACKUP_OR_UNFINISHED
        and f".{kind}" not in {".icloud", *_STUB_SUFFIXES}
    )


def kind_of(name: str, sniffed: str) -> PhotoKind | None:
    """The kind by which a file is taken or left out: by its name, else by the format (``sniffed``)
    that its bytes were found to be, empty where they were never looked at."""
    if Rules.takes_name(name):
        return kind_of_extension(extension(name))
    return kind_of_format(sniffed) if sniffed else None


def has_photo_bytes(path: str) -> bool:
    """Whether the first bytes of the file are those of a photo format.

    Raises OSError: the file can't be read.
    """
    return _sniffed(path) is not None


def _sniffed(path: str) -> str | None:
    # Unbuffered: a buffered open would read 8 kB for 32 bytes.
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return sniff(file.read(SNIFF_BYTES))


def _comparable(relative: str) -> str:
    """Paths of file systems that take ``A`` for ``a`` are compared without case."""
    return relative.casefold() if sys.platform in {"win32", "darwin"} else relative


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder to watch, the folders in it that are left out, the library's own folder, and what
    of photos is taken."""

    path: str
    excluded: tuple[str, ...] = ()
    library: Path | None = None
    taken: Taken = EVERYTHING

    def rules(self) -> Rules:
        """The rules for this folder."""
        return Rules(self.path, excluded=self.excluded, library=self.library, taken=self.taken)
