"""Folders of known files, drawn at random as people have them."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from tests.helpers.known.files import Known, film

FOLDERS = (
    "Camera",
    "Camera/2023",
    "Downloads",
    "WhatsApp Images",
    "Backup/Camera",
    "Takeout/Photos from 2023",
    "work",
)
NAMES = ("{}", "{}", "{}", "{} (1)", "{} copy", "{} - Kopie", "{}~2", "{}-edited", "{}-bearbeitet")
EDITED = ("-edited", "-bearbeitet")

BY_STEM = ("xmp", "AAE", "acr", "wav", "vrd", "on1")
"""Sidecars that are named like all pictures of one stem."""
BY_NAME = ("xmp", "pp3", "dop", "json", "supplemental-metadata.json")
"""Sidecars that are named like one file."""

OFTEN = (
    *("camera", "camera", "bare", "rated", "again_75", "again_75_bare", "half", "half_bare"),
    *("messenger", "small", "unpacked", "heic", "export_png"),
)

PLAIN = frozenset(
    {
        *OFTEN, "again_40", "again_95", "large", "back_to_size", "export_tiff", "unpacked_tiff",
        "webp", "heic_as_jpeg", "heic_as_png", "sticker_again", "grey_half", "cropped_again",
        "sign_192_half", "next_moment_again",
    }
)  # fmt: skip
"""Files that were made of another one by saving it, perhaps smaller, and by nothing else.

Not the JPEG of a WebP's frame: beside the camera's own JPEG nothing in the two files tells which
was saved worse, so that it stays unless the animation is there.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A file of a folder: a picture that is known, or what lies beside some.

    path: below the library's folder. beside: paths of the pictures that it belongs to, of what is
    none itself. name_of: the path of the file that it is another name of.
    """

    path: str
    data: bytes
    modified: int
    known: Known | None = None
    beside: tuple[str, ...] = ()
    name_of: str = ""

    @property
    def named_edited(self) -> bool:
        """Whether its name says that it is an edited version."""
        return PurePosixPath(self.path).stem.endswith(EDITED)


@dataclass(slots=True)
class Drawn:
    """A whole folder, and what a person said of it.

    protected, reference: folders. different, keep_both: decisions on two files. albums: paths by
    name. rules: how keepers are chosen: the name of a preset, or rules of one with a minus where
    reversed.
    """

    files: dict[str, Placed] = field(default_factory=dict)
    protected: str = ""
    reference: str = ""
    different: list[tuple[str, str]] = field(default_factory=list)
    keep_both: list[tuple[str, str]] = field(default_factory=list)
    albums: dict[str, list[str]] = field(default_factory=dict)
    rules: tuple[str, ...] = ()

    @property
    def pictures(self) -> list[Placed]:
        """Those of which is known what they show."""
        return [one for one in self.files.values() if one.known is not None]

    def write(self, root: Path) -> None:
        """Write all files, with their times."""
        for one in self.files.values():
            path = root / one.path
            path.parent.mkdir(parents=True, exist_ok=True)
            if one.name_of:
                os.link(root / one.name_of, path)
            else:
                path.write_bytes(one.data)
                os.utime(path, ns=(one.modified, one.modified))


RULES = (
    "resolution",
    "file size",
    "format",
    "has date",
    "older date",
    "older file",
    "shorter path",
)


class _Drawer:
    def __init__(self, seed: int, files: Sequence[Known], raws: Sequence[bytes]) -> None:
        self._rng = random.Random(seed)
        self._known = files
        self._raws = raws
        self._drawn = Drawn()
        self._taken: set[str] = set()

    def draw(self) -> Drawn:
        rng, drawn = self._rng, self._drawn
        often = [one for one in self._known if one.name in OFTEN]
        for _ in range(rng.randint(3, 9)):
            pictures = drawn.pictures
            kind = rng.random()
            if pictures and kind < 0.2:
                twin = rng.choice(pictures)
                self._put(twin.known, twin.data)
            elif pictures and kind < 0.25:
                self._put(None, b"", name_of=rng.choice(pictures))
            else:
                known = rng.choice(often if rng.random() < 0.45 else self._known)
                self._put(known, known.data)
        for one in drawn.pictures:
            self._lay_beside(one)
        self._share_with_edited()
        self._say()
        return drawn

    def _put(self, known: Known | None, data: bytes, name_of: Placed | None = None) -> None:
        rng = self._rng
        like = known or (name_of.known if name_of else None)
        assert like is not None
        while True:
            stem = rng.choice(NAMES).format(f"IMG_{rng.randint(1, 5)}")
            extension = rng.choice((like.extension, like.extension, like.extension.upper()))
            path = f"{rng.choice(FOLDERS)}/{stem}.{extension}"
            if path.casefold() not in self._taken:
                break
        self._taken.add(path.casefold())
        modified = rng.randint(1_400_000_000, 1_700_000_000) * 10**9
        if name_of is None:
            self._drawn.files[path] = Placed(path, data, modified, like)
        else:
            first = name_of.name_of or name_of.path
            self._drawn.files[path] = Placed(
                path, name_of.data, name_of.modified, like, name_of=first
            )

    def _lay_beside(self, one: Placed) -> None:
        rng = self._rng
        path = PurePosixPath(one.path)
        if rng.random() < 0.2:
            self._beside(f"{path.parent}/{path.stem}.{rng.choice(BY_STEM)}", self._text())
        if rng.random() < 0.2:
            self._beside(f"{one.path}.{rng.choice(BY_NAME)}", self._text())
        if rng.random() < 0.05:
            self._beside(f"{path.parent}/{path.stem}_01{path.suffix}.xmp", self._text())
        shot = path.suffix.casefold() in {".jpg", ".heic"}
        if shot and rng.random() < 0.1:
            self._beside(f"{path.parent}/{path.stem}.DNG", rng.choice(self._raws))
        if shot and rng.random() < 0.1:
            self._beside(f"{path.parent}/{path.stem}.MOV", film(rng.randint(1, 2)))

    def _share_with_edited(self) -> None:
        """Takeout writes no JSON about an edited version: that of the original is about it, too."""
        files = self._drawn.files
        about: dict[str, str] = {}
        for path in files:
            if path.endswith(".json"):
                about[path.removesuffix(".json").removesuffix(".supplemental-metadata")] = path
        own = {picture.casefold() for picture in about}
        for picture, path in about.items():
            stem, dot, extension = picture.rpartition(".")
            edited = {f"{stem}{word}{dot}{extension}".casefold() for word in EDITED} - own
            more = [one.path for one in self._drawn.pictures if one.path.casefold() in edited]
            files[path] = replace(files[path], beside=(*files[path].beside, *more))

    def _text(self) -> bytes:
        return f"hours of work, number {self._rng.randint(1, 3)}".encode()

    def _beside(self, path: str, data: bytes) -> None:
        if path.casefold() in self._taken:
            return
        self._taken.add(path.casefold())
        owners = tuple(_owners(path, self._drawn.pictures))
        modified = self._rng.randint(1_400_000_000, 1_700_000_000) * 10**9
        self._drawn.files[path] = Placed(path, data, modified, beside=owners)

    def _say(self) -> None:
        rng, drawn = self._rng, self._drawn
        paths = [one.path for one in drawn.pictures]
        folders = sorted({path.rpartition("/")[0] for path in paths})
        if rng.random() < 0.15:
            drawn.protected = rng.choice(folders)
        if rng.random() < 0.1:
            drawn.reference = rng.choice(folders)
        for chance, said in ((0.15, drawn.different), (0.08, drawn.keep_both)):
            one, other = rng.sample(paths, 2)
            if rng.random() < chance and drawn.files[one].data != drawn.files[other].data:
                said.append((one, other))
        if rng.random() < 0.5:
            drawn.albums["best"] = rng.sample(paths, rng.randint(1, len(paths)))
        if rng.random() < 0.5:
            chosen = rng.sample(RULES, rng.randint(1, 4))
            drawn.rules = tuple(rng.choice(("", "-")) + rule for rule in chosen)


def _owners(path: str, pictures: Iterable[Placed]) -> Iterable[str]:
    """The pictures that a file belongs to by its name, which was made so."""
    folder, _, name = path.rpartition("/")
    for one in pictures:
        there, _, picture = one.path.rpartition("/")
        stem, dot, extension = picture.rpartition(".")
        if name.endswith((".DNG", ".MOV")) and extension.casefold() not in {"jpg", "heic"}:
            continue  # an export of that name is not the shot
        by_name = name.startswith((f"{picture}.", f"{stem}_01{dot}{extension}."))
        if folder == there and (by_name or name.rpartition(".")[0] == stem):
            yield one.path


def draw(seed: int, files: Sequence[Known], raws: Sequence[bytes]) -> Drawn:
    """A folder of some of these files; raws: what may lie beside as RAW."""
    return _Drawer(seed, files, raws).draw()
