"""Which files are one shot: RAW + JPEG, Live Photo, sidecars. Pure.

Files belong together when they lie in one folder and their names differ in the extension alone,
in any case (``IMG_1234.JPG``, ``img_1234.cr2``, ``IMG_1234.MOV``, ``IMG_1234.CR2.xmp``).

* The picture that the camera rendered (JPEG or HEIF) stands for the shot; RAW files of the same
  name are its companions. A RAW alone stands for itself; of several RAW files of one shot (a DNG
  made from a CR2) the camera's own comes first.
* A movie beside a JPEG or HEIF is the moving part of a Live Photo. A movie alone is nothing.
* PNG, TIFF, WebP, … of the same name are somebody's export, not the shot: items of their own, as
  is Apple's edited ``IMG_E1234.HEIC``, whose name is another one. Two rendered pictures of the
  same name (``a.jpg`` and ``A.JPG``, or JPEG and HEIC) are two items too, duplicates perhaps, and
  that is for the search to say; companions go to one of them only.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from photosim.imaging.file_types import (
    HEIF_EXTENSIONS,
    JPEG_EXTENSIONS,
    MOVIE_EXTENSIONS,
    OTHER_EXTENSIONS,
    PHOTO_EXTENSIONS,
    RAW_EXTENSIONS,
    SIDECAR_EXTENSIONS,
)
from photosim.library.folders.rules import Rules, extension, name_of


@dataclass(frozen=True, slots=True)
class Group:
    """One item: the file that stands for it, and the files that go with it, sorted."""

    primary: str
    companions: tuple[str, ...] = ()


def stem(relative: str) -> str:
    """The path without its extension; of a sidecar ``IMG_1.CR2.xmp`` without both."""
    kind = extension(name_of(relative))
    if not kind:
        return relative
    base = relative[: -len(kind) - 1]
    if kind in SIDECAR_EXTENSIONS:
        inner = extension(name_of(base))
        if inner in PHOTO_EXTENSIONS:
            base = base[: -len(inner) - 1]
    return base


def group(relatives: Iterable[str]) -> list[Group]:
    """Put the files of one or more folders together into items.

    relatives: paths with ``/``; photos, and movies and sidecars where they are known.

    Returns one group for each item, sorted by its primary, the same for every order of the input.
    Every photo is in exactly one group; movies and sidecars without a photo are in none.
    """
    shots: dict[str, list[str]] = {}
    for relative in sorted(set(relatives)):
        shots.setdefault(stem(relative).casefold(), []).append(relative)
    groups = [item for names in shots.values() for item in _items(names)]
    return sorted(groups, key=lambda item: item.primary)


def primaries(relatives: Iterable[str]) -> dict[str, str]:
    """Companion → primary, for the files of :func:`group` that are companions."""
    return {other: item.primary for item in group(relatives) for other in item.companions}


def companions_on_disk(path: Path) -> list[Path]:
    """Movies and sidecars beside a photo that belong to its shot, sorted; reads the folder.

    The database has a row for photos only; who moves a photo or puts it in the trash asks here
    what goes with it. RAW and JPEG companions are among the result as well.

    Raises OSError: the folder can't be listed.
    """
    names = [entry.name for entry in os.scandir(path.parent) if entry.is_file()]
    for item in group(names):
        if item.primary == path.name:
            return [path.parent / name for name in item.companions]
    return []


def _items(names: list[str]) -> list[Group]:
    """The items among the files of one stem; ``names`` is sorted."""
    if len(names) == 1 and extension(name_of(names[0])) in PHOTO_EXTENSIONS:
        return [Group(names[0])]
    kinds = {name: extension(name_of(name)) for name in names}
    rendered = [n for n in names if kinds[n] in JPEG_EXTENSIONS or kinds[n] in HEIF_EXTENSIONS]
    raw = [n for n in names if kinds[n] in RAW_EXTENSIONS]
    exports = [
        name
        for name, kind in kinds.items()
        if kind in OTHER_EXTENSIONS
        or (kind not in PHOTO_EXTENSIONS and Rules.takes_name(name_of(name)) is None)
    ]
    movies = [n for n in names if kinds[n] in MOVIE_EXTENSIONS]
    sidecars = [n for n in names if kinds[n] in SIDECAR_EXTENSIONS]
    raw.sort(key=lambda n: (kinds[n] == "dng", n))

    members: dict[str, list[str]] = {name: [] for name in rendered + exports}
    if not rendered and raw:
        members[raw[0]] = raw[1:]
    for name in [*raw, *movies] if rendered else []:
        members[_closest(name, rendered, kinds)].append(name)
    for name in sidecars:
        if owners := rendered or raw[:1] or exports:
            members[_closest(name, owners, kinds)].append(name)
    return [Group(primary, tuple(sorted(others))) for primary, others in members.items()]


def _closest(name: str, owners: list[str], kinds: dict[str, str]) -> str:
    """The owner that a companion goes with: same case of the name, then named in it, then JPEG."""
    own = stem(name)
    return min(
        owners,
        key=lambda owner: (
            stem(owner) != own,
            not name.startswith(f"{owner}."),
            kinds[owner] not in JPEG_EXTENSIONS,
            owner,
        ),
    )
