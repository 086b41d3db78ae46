"""Copying, moving and renaming the files of photos, each with what belongs to it.

A photo takes its sidecars, its RAW and its film along, under names that still belong together:
where one of them is not free, all get a number. Nothing is ever written over. A sidecar that also
belongs to a photo that stays, stays with that one; of a photo that is copied it is copied.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from photosim.core.errors import UsageError, told_as
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.imaging.file_types import PHOTO_EXTENSIONS
from photosim.library.duplicates.keeper import is_below
from photosim.library.duplicates.listing import guarded
from photosim.library.filing.values import FiledFile, FilingReport
from photosim.library.folders.folder_map import FolderMap
from photosim.library.folders.rules import extension
from photosim.library.holding.beside import Surroundings, stands_apart
from photosim.library.removal import file_ops as disk
from photosim.library.removal import going_along, trash
from photosim.library.removal.refusals import (
    GUARDS,
    Refusal,
    RefusalKind,
    TrashRefusal,
    refused,
    refusing,
)
from photosim.library.removal.steps import NO_KEEPER, FileSteps
from photosim.library.removal.values import NotDone, RemovalKind
from photosim.storage.journal import StepRow
from photosim.storage.store import Store

_DOING = {
    RemovalKind.COPY: tr("copying files"),
    RemovalKind.MOVE: tr("moving files"),
    RemovalKind.RENAME: tr("renaming the photo"),
}
_BARRED = frozenset('/\\:*?"<>|')
"""What no name of a file may have on one system or another."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A photo and what goes along with it."""

    photo: Path
    along: tuple[Path, ...]


class Filer:
    """Files photos elsewhere. Belongs to the library lane.

    library: its own folder, which takes no photos.
    """

    def __init__(self, store: Store, library: Path) -> None:
        self._store = store
        self._library = library
        self._steps = FileSteps(store)
        self._done: list[FiledFile] = []
        self._left: list[NotDone] = []

    def copy(self, paths: Iterable[Path], folder: Path, job: JobContext) -> FilingReport:
        """Copy photos into a folder, which is made. Raises UsageError, Cancelled."""
        self._check_folder(folder)
        return self._file(RemovalKind.COPY, paths, folder, "", job)

    def move(self, paths: Iterable[Path], folder: Path, job: JobContext) -> FilingReport:
        """Move photos into a folder, which is made. Raises UsageError, Cancelled."""
        self._check_folder(folder)
        return self._file(RemovalKind.MOVE, paths, folder, "", job)

    def rename(self, path: Path, name: str, job: JobContext) -> FilingReport:
        """Give a photo another name in its folder; what belongs to it follows.

        name: with the extension of the file, which is added where it is missing. Raises UsageError.
        """
        whole = checked_name(path, name)
        return self._file(RemovalKind.RENAME, [path], path.parent, whole, job)

    def _check_folder(self, folder: Path) -> None:
        if not folder.is_absolute():
            raise UsageError(tr("Where to?"), tr("{folder} is no absolute path.", folder=folder))
        real = os.path.realpath(folder)
        if is_below(Path(real), Path(os.path.realpath(self._library))):
            raise UsageError(
                tr("Where to?"), tr("{folder} is the library's own folder.", folder=folder)
            )
        with told_as(UsageError, tr("No such folder"), tr("{folder} can't be made", folder=folder)):
            folder.mkdir(parents=True, exist_ok=True)

    def _file(
        self, action: RemovalKind, paths: Iterable[Path], folder: Path, name: str, job: JobContext
    ) -> FilingReport:
        self._steps.settle()
        target = name or os.fspath(folder)
        sets = self._sets(action, list(dict.fromkeys(paths)), folder)
        entry = self._steps.begin(action, target)
        total = sum(1 + len(one.along) for one in sets)
        try:
            for one in sets:
                job.report(_DOING[action], len(self._done), total)
                job.check()
                try:
                    self._one(entry, action, one, folder, name or one.photo.name)
                except TrashRefusal as error:
                    self._left.append(NotDone(one.photo, error.refusal))
        finally:
            self._steps.end(entry)
        change = self._steps.change()
        outside = 0
        if action is not RemovalKind.COPY:
            here = set(change.back)
            outside = sum(os.fspath(one.target) not in here for one in self._done if not one.beside)
        done = tuple(self._done)
        number = entry if done else None
        return FilingReport(action, target, number, done, tuple(self._left), outside, change)

    def _sets(self, action: RemovalKind, paths: Sequence[Path], folder: Path) -> list[_Set]:
        """The photos that may be filed, each with what goes along; the others are left and told."""
        surroundings = Surroundings(stands_apart(self._store))
        may: list[Path] = []
        for path in paths:
            try:
                self._may(action, path, folder)
                may.append(path)
            except TrashRefusal as error:
                self._left.append(NotDone(path, error.refusal))
        along: dict[Path, tuple[Path, ...]] = {}
        taken: set[Path] = set()
        for path in self._leading(may, surroundings):
            try:
                with refusing(RefusalKind.BESIDE_UNREAD):
                    if action is RemovalKind.COPY:
                        found = _lying_beside(path, surroundings)
                    else:
                        gone = surroundings.along({path: None}, {*taken, *along})
                        found = [one.path for one in gone[path]]
            except TrashRefusal as error:
                self._left.append(NotDone(path, error.refusal))
                continue
            along[path] = tuple(one for one in found if one not in taken)
            taken.update(found)
        return [_Set(path, rest) for path, rest in along.items()]

    @staticmethod
    def _leading(paths: Sequence[Path], surroundings: Surroundings) -> list[Path]:
        """Those that go along with no other one."""
        led = {one for path in paths for one in _lying_beside(path, surroundings)}
        return [path for path in paths if path not in led]

    def _may(self, action: RemovalKind, path: Path, folder: Path) -> None:
        """Raise TrashRefusal unless a photo may be filed."""
        home = FolderMap(self._store).home_of(os.fspath(path))
        row = None if home is None else self._store.files.at(home[0].id, home[1])
        if row is None or row.photo_id is None or home is None:
            raise refused(RefusalKind.UNKNOWN)
        if not home[0].online:
            raise refused(RefusalKind.OFFLINE)
        if action is RemovalKind.COPY:
            return
        names = (path, Path(os.path.realpath(path)))
        for guard in guarded(self._store):
            if any(is_below(name, guard.path) for name in names):
                raise refused(GUARDS[guard.guard])
        if action is RemovalKind.MOVE and os.path.realpath(path.parent) == os.path.realpath(folder):
            raise refused(RefusalKind.THERE_ALREADY)

    def _one(self, entry: int, action: RemovalKind, one: _Set, folder: Path, name: str) -> None:
        """File a photo and what goes along with it. Raises TrashRefusal: the photo stays."""
        files = (one.photo, *one.along)
        contents: dict[Path, tuple[bytes, int]] = {}
        for path in files:
            with refusing(RefusalKind.UNREAD):
                size = path.lstat().st_size
            contents[path] = (disk.hash_of(path), size)
            disk.check_file(path, None, contents[path][0])
        targets = self._targets(one, folder, name)
        steps = self._steps.write_down(
            [self._step(entry, one.photo, path, targets[path], contents) for path in files]
        )
        for step in steps:
            beside = step.source != one.photo
            try:
                if beside:
                    with refusing(RefusalKind.NO_FOLDER):
                        step.target.parent.mkdir(parents=True, exist_ok=True)
                self._steps.do(step, action)
            except TrashRefusal as error:
                if not beside:
                    for other in steps[1:]:
                        self._steps.fail(other, Refusal(RefusalKind.PHOTO_STAYS))
                    raise
                self._left.append(NotDone(step.source, error.refusal))
                continue
            wanted = (
                name
                if not beside
                else going_along.named_after(step.source, one.photo, one.photo.with_name(name))
            )
            self._done.append(
                FiledFile(step.source, step.target, beside, step.target.name != wanted)
            )

    @staticmethod
    def _targets(one: _Set, folder: Path, name: str) -> dict[Path, Path]:
        """Free paths for a photo and what goes along with it, whose names belong together."""

        def together(photo: Path) -> list[Path]:
            return [
                photo,
                *(
                    folder
                    / path.parent.relative_to(one.photo.parent)
                    / going_along.named_after(path, one.photo, photo)
                    for path in one.along
                ),
            ]

        found = trash.free_names(folder, name, together)
        return dict(zip((one.photo, *one.along), found, strict=True))

    def _step(
        self,
        entry: int,
        photo: Path,
        path: Path,
        target: Path,
        contents: Mapping[Path, tuple[bytes, int]],
    ) -> StepRow:
        content, size = contents[path]
        details = {"file": self._steps.rows.id_of(path), "draft": disk.draft_name()}
        if path != photo:
            details["with"] = os.fspath(photo)
        return StepRow(entry, path, target, NO_KEEPER, content, content, size, details)


def _lying_beside(path: Path, surroundings: Surroundings) -> list[Path]:
    """What belongs to a photo; nothing where its folder can't be read."""
    listed = surroundings.listed(path.parent)
    return [] if listed is None else [one.path for one in listed.of(path)]


def checked_name(path: Path, name: str) -> str:
    """The name that a person gives a photo, with its extension.

    Raises UsageError, saying why, for one that can't be.
    """
    name, kind = name.strip(), path.suffix
    other = Path(name).suffix
    if other.casefold() != kind.casefold():
        if kind and extension(name) in PHOTO_EXTENSIONS:
            raise UsageError(
                tr("Not this kind"),
                tr(
                    "{name} stays a {kind} file: a name doesn't make it {other}.",
                    name=path.name,
                    kind=kind,
                    other=other,
                ),
            )
        name += kind
    stem = name[: -len(kind)] if kind else name
    if not stem.strip(". ") or name.startswith("."):
        raise UsageError(
            tr("Not a name"), tr("A photo needs a name of at least one letter or digit.")
        )
    barred = [one for one in name if one in _BARRED or not one.isprintable()]
    if barred:
        raise UsageError(
            tr("Not a name"), tr("A name can't have {barred!r} in it.", barred=barred[0])
        )
    if name == path.name:
        raise UsageError(tr("Nothing to do"), tr("The photo is called {name} already.", name=name))
    return name
