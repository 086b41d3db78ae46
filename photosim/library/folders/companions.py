"""Which files belong to one shot: RAW + JPEG, Live Photo, sidecars in all their spellings. Pure.

Files belong together when they lie in one folder and their names differ in the extension alone,
in any case (``IMG_1234.JPG``, ``img_1234.cr2``, ``IMG_1234.MOV``), or where the name of one is
built on that of another.

* The picture that the camera rendered (JPEG or HEIF) stands for the shot; RAW files of the same
  name are its companions. A RAW alone stands for itself; of several RAW files of one shot (a DNG
  made from a CR2) the camera's own comes first. Pixel's ``X.RAW-01.COVER.jpg`` and
  ``X.RAW-02.ORIGINAL.dng`` are a shot, and so are Lumia's ``X.jpg`` and ``X__highres.dng``.
* PNG, TIFF, WebP, … of the same name are somebody's export, not the shot: items of their own, as
  is Apple's edited ``IMG_E1234.HEIC``, whose name is another one. Two rendered pictures of the
  same name (``a.jpg`` and ``A.JPG``, or JPEG and HEIC) are two items too, duplicates perhaps, and
  that is for the search to say; companions go to one of them only.
* A movie beside a JPEG or HEIF is the moving part of a Live Photo. A movie alone is nothing.
* A sidecar named by the full name of a file (``IMG_1.JPG.xmp``) belongs to that file alone; one
  named by the stem (``IMG_1.xmp``) to all files of that stem. See :func:`belongings`.

Names are not all: that a RAW shows another picture, or that a film is of another day, is for the
caller to find out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from photosim.imaging.file_types import (
    HEIF_EXTENSIONS,
    JPEG_EXTENSIONS,
    MOVIE_EXTENSIONS,
    NOTE_EXTENSIONS,
    OTHER_EXTENSIONS,
    PHOTO_EXTENSIONS,
    RAW_EXTENSIONS,
    SIDECAR_EXTENSIONS,
)
from photosim.library.folders.rules import Rules, extension, name_of

_SAYING = SIDECAR_EXTENSIONS | NOTE_EXTENSIONS
_RENDERED = JPEG_EXTENSIONS | HEIF_EXTENSIONS

_PIXEL = re.compile(r"(.+\.raw)-\d+(?:\.mp)?\.(?:cover|original)")
_TAKEOUT = ".supplemental-metadata"
_TAKEOUT_LEAST = 44
"""Characters that Takeout leaves of a name, at least, before ``.json``."""
_COUNTED = re.compile(r"(.+?)\((\d{1,4})\)")
_DARKTABLE = re.compile(r"(.+)_\d{2,}(\.[a-z0-9_]+)\.xmp")
_APPLE = re.compile(r"(img_)(?:[oe](\d+)|(\d+)o)")
_WORDS = re.compile(r"-[^\W\d_]+(?:[ _-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Group:
    """One item: the file that stands for it, and the RAW files that go with it, sorted."""

    primary: str
    companions: tuple[str, ...] = ()


def stem(relative: str) -> str:
    """The path without its extension."""
    kind = extension(name_of(relative))
    return relative[: -len(kind) - 1] if kind else relative


def shot(relative: str) -> str:
    """What the files of one shot share: the path without extension and case, and without what a
    phone puts into the names of the two halves."""
    base, kind = stem(relative).casefold(), extension(name_of(relative))
    if kind == "mp":
        return relative.casefold()  # "X.MP" is the film of "X.MP.jpg"
    if kind in RAW_EXTENSIONS:
        base = base.removesuffix("__highres")
    if kind in {"mov", "mp4"}:
        base = base.removesuffix("_hevc")  # as iCloud's files are named by those who fetch them
    pixel = _PIXEL.fullmatch(base)
    return pixel[1] if pixel else base


def group(relatives: Iterable[str]) -> list[Group]:
    """Put the photos of one or more folders together into items.

    relatives: paths with ``/``.

    Returns one group for each item, sorted by its primary, the same for every order of the input.
    Every photo is in exactly one group; other files are in none.
    """
    shots: dict[str, list[str]] = {}
    for relative in sorted(set(relatives)):
        shots.setdefault(shot(relative), []).append(relative)
    groups = [item for names in shots.values() for item in _items(names)]
    return sorted(groups, key=lambda item: item.primary)


def primaries(relatives: Iterable[str]) -> dict[str, str]:
    """Companion → primary, for the files of :func:`group` that are companions."""
    return {other: item.primary for item in group(relatives) for other in item.companions}


def is_photo(name: str) -> bool:
    """Whether a name is that of a photo, or may be and only the first bytes can say."""
    return extension(name) in PHOTO_EXTENSIONS or Rules.takes_name(name) is None


def _items(names: list[str]) -> list[Group]:
    """The items among the files of one shot; ``names`` is sorted."""
    if len(names) == 1 and extension(name_of(names[0])) in PHOTO_EXTENSIONS:
        return [Group(names[0])]
    kinds = {name: extension(name_of(name)) for name in names}
    rendered = [n for n in names if kinds[n] in _RENDERED]
    raw = [n for n in names if kinds[n] in RAW_EXTENSIONS]
    exports = [
        name
        for name, kind in kinds.items()
        if kind in OTHER_EXTENSIONS
        or (kind not in PHOTO_EXTENSIONS and Rules.takes_name(name_of(name)) is None)
    ]
    raw.sort(key=lambda n: (kinds[n] == "dng", n))

    members: dict[str, list[str]] = {name: [] for name in rendered + exports}
    if not rendered and raw:
        members[raw[0]] = raw[1:]
    for name in raw if rendered else []:
        members[_closest(name, rendered, kinds)].append(name)
    return [Group(primary, tuple(sorted(others))) for primary, others in members.items()]


def _closest(name: str, owners: list[str], kinds: Mapping[str, str]) -> str:
    """The owner that a companion goes with: same case of the name, then JPEG."""
    own = stem(name)
    return min(
        owners,
        key=lambda owner: (stem(owner) != own, kinds[owner] not in JPEG_EXTENSIONS, owner),
    )


def belongings(
    names: Iterable[str],
    *,
    apart: Collection[str] = (),
    no_photos: Collection[str] = (),
) -> dict[str, tuple[str, ...]]:
    """Files of one folder that belong to others of it, and to which: the names of all, sorted.

    names: of files in the folder; those in the subfolders in which some programs keep their
        settings with ``/`` (see :func:`keeps_sidecars`).
    apart: RAW files and movies that belong to nothing, though their names say so.
    no_photos: names of which the first bytes say that they are no photos.

    A RAW belongs to the rendered pictures of its shot, or to the first RAW; a movie to the rendered
    pictures. A sidecar or spoken note that is named by a file's full name belongs to that file
    alone, which may be a RAW or a movie; one named by the stem to all files of that stem, and
    where names differ in case to those of its own. Takeout's JSON belongs to its file and to the
    edited versions that have none. Whatever else is named by a photo's full name with something
    behind it belongs to that photo too.
    """
    folder = _Folder(names, no_photos)
    return {
        name: owners
        for name in folder.names
        if name not in apart and (owners := tuple(sorted(folder.owners(name))))
    }


def keeps_sidecars(folder: str) -> bool:
    """Whether a subfolder, by its path below a folder of photos, has settings of these photos."""
    return bool(_SETTINGS.fullmatch(folder))


_SETTINGS = re.compile(r"NKSC_PARAM|SILKYPIX_DS|CaptureOne/Settings[^/]*", re.IGNORECASE)


class _Folder:
    """The files of one folder, by their names."""

    def __init__(self, names: Iterable[str], no_photos: Collection[str]) -> None:
        self.names = sorted(set(names))
        self._unknown = {name for name in no_photos if extension(name) not in PHOTO_EXTENSIONS}
        self._photos: dict[str, list[str]] = {}
        self._shots: dict[str, list[str]] = {}
        self._folded: dict[str, list[str]] = {}
        for name in self.names:
            if "/" in name or not self._is_owner(name):
                continue
            self._shots.setdefault(shot(name), []).append(name)
            self._folded.setdefault(name.casefold(), []).append(name)
        self._takeout = _Takeout(self._folded, self.names)

    def _is_owner(self, name: str) -> bool:
        if name in self._unknown or name.startswith("."):
            return False
        return is_photo(name) or extension(name) in MOVIE_EXTENSIONS

    def owners(self, name: str) -> Collection[str]:
        kind = extension(name_of(name))
        if "/" in name:
            return self._settings_of(name_of(name))
        if kind in RAW_EXTENSIONS or kind in MOVIE_EXTENSIONS:
            return self._of_shot(name, kind)
        if kind in _SAYING:
            return self._said_of(name, kind)
        if name in self._unknown:
            # A film without an extension lies beside some motion photos.
            return self._named_in(name) or ([] if kind else self._shots.get(name.casefold(), []))
        return ()

    def _settings_of(self, name: str) -> Collection[str]:
        return self._named_in(name) or self._shots.get(shot(name), [])

    def _of_shot(self, name: str, kind: str) -> Collection[str]:
        beside = [other for other in self._shots.get(shot(name), ()) if other != name]
        rendered = [other for other in beside if extension(other) in _RENDERED]
        if rendered or kind in MOVIE_EXTENSIONS:
            return self._same_case(name, rendered)
        first = next((g.primary for g in _items([*beside, name]) if name in g.companions), None)
        return () if first is None else (first,)

    def _said_of(self, name: str, kind: str) -> Collection[str]:
        found: Collection[str] = self._takeout.owners(name) if kind == "json" else ()
        if not found and (found := self._named_in(name)) and kind == "json":
            found = {*found, *self._takeout.edited_of(found)}
        if found:
            return found
        folded = name.casefold()
        version = _DARKTABLE.fullmatch(folded)
        if version and (made_of := self._folded.get(version[1] + version[2])):
            return made_of
        inner = stem(folded)
        if extension(inner) in PHOTO_EXTENSIONS:  # of a RAW that is gone
            inner = stem(inner)
        found = self._shots.get(shot(name), []) or self._shots.get(inner, [])
        if kind == "aae" and not found:
            apple = _APPLE.fullmatch(inner)
            found = self._shots.get(f"img_{apple[2] or apple[3]}", []) if apple else []
        return self._same_case(name, found)

    def _named_in(self, name: str) -> Sequence[str]:
        """The files whose full name a longer one begins with; the longest of them."""
        for part, _ in _parts(name.casefold()):
            if found := self._folded.get(part):
                return [other for other in found if name.startswith(other)] or found
        return ()

    @staticmethod
    def _same_case(name: str, owners: Collection[str]) -> Collection[str]:
        own = stem(name)
        return [other for other in owners if stem(other) == own] or owners


class _Takeout:
    """The photos of a folder by what Google's Takeout calls them.

    folded: files by their names without case.
    """

    def __init__(self, folded: Mapping[str, Sequence[str]], names: Iterable[str]) -> None:
        jsons = [name.casefold() for name in names if extension(name) == "json"]
        self._by_title: dict[tuple[str, str], list[str]] = {}
        self._edited: dict[tuple[str, str], list[str]] = {}
        self._long: dict[tuple[str, str], list[str]] = {}
        if not jsons:
            return
        own = {part for json in jsons for part, _ in _parts(json) if part in folded}
        for name, files in folded.items():
            title, number = _title(name)
            self._by_title.setdefault((title, number), []).extend(files)
            if len(title) >= _TAKEOUT_LEAST:
                self._long.setdefault((title[:_TAKEOUT_LEAST], number), []).append(title)
            edited = _edited_title(name)
            if edited is not None and name not in own:
                self._edited.setdefault(edited, []).extend(files)

    def owners(self, name: str) -> set[str]:
        """Photos that a JSON is about: ``IMG_1(1).jpg`` has ``IMG_1.jpg(1).json``, and long names
        are cut. Edited versions that have none of their own belong to that of the original."""
        core, number = _uncounted(name[: -len(".json")].casefold())
        titles = {core}
        titles |= {title for title, rest in _parts(core) if _TAKEOUT.startswith(rest)}
        for title in self._long.get((core[:_TAKEOUT_LEAST], number), ()):
            if title.startswith(core):
                titles.add(title)
        return {
            file
            for title in titles
            for kind in (self._by_title, self._edited)
            for file in kind.get((title, number), ())
        }

    def edited_of(self, owners: Iterable[str]) -> set[str]:
        """Edited versions of photos that have no JSON of their own."""
        titles = {_title(owner.casefold()) for owner in owners}
        return {file for title in titles for file in self._edited.get(title, ())}


def _parts(name: str) -> Iterator[tuple[str, str]]:
    """A name taken apart at each of its points: what is before, and the rest with the point."""
    at = name.rfind(".")
    while at > 0:
        yield name[:at], name[at:]
        at = name.rfind(".", 0, at)


def _uncounted(core: str) -> tuple[str, str]:
    """A name without a count behind it, and the count; both halves of ``IMG_1.jpg(1)``."""
    counted = _COUNTED.fullmatch(core)
    return (counted[1], counted[2]) if counted else (core, "")


def _title(name: str) -> tuple[str, str]:
    """What Takeout calls a file, and its count: ``IMG_1(1).jpg`` is the second ``IMG_1.jpg``."""
    kind = extension(name)
    base, number = _uncounted(stem(name))
    return (f"{base}.{kind}" if kind else base), number


def _edited_title(name: str) -> tuple[str, str] | None:
    """The same of the file that an edited version was made of; None for other names."""
    title, number = _title(name)
    base, kind = stem(title), extension(title)
    dash = base.rfind("-")
    if dash <= 0 or not _WORDS.fullmatch(base[dash:]):
        return None
    return f"{base[:dash]}.{kind}", number
