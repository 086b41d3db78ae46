"""A drawn folder, cleaned by photosim as the command line does it, and put back."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from photosim.core.jobs import JobContext
from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Guard, KeepRule, Rule
from photosim.library.library import Library
from photosim.library.removal import plan as plans
from photosim.library.removal.values import Plan, RemovalReport
from photosim.library.words import how_words, why_words
from tests.helpers.known.files import RECIPES, Known, Scene
from tests.helpers.known.judge import Judge
from tests.helpers.known.libraries import PLAIN, Drawn, draw
from tests.helpers.libraries import paths_of
from tests.helpers.pictures import dng_bytes


@dataclass(slots=True)
class Count:
    """What was found in many folders.

    faults: what was done that may not be, each with the seed of its folder. went: pictures;
    could: of those that stayed, what another one covers and is no more than saved again or reduced.
    """

    libraries: int = 0
    files: int = 0
    pictures: int = 0
    went: int = 0
    faults: list[str] = field(default_factory=list)
    could: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Of the pictures that could have gone, the share that went."""
        return self.went / max(1, self.went + len(self.could))


@contextmanager
def memory_folder() -> Iterator[Path]:
    """A folder that is gone afterwards; in memory where the system has a place for that, as
    thousands of small databases wait for a disk most of the time."""
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="photosim-", dir=place) as name:
        (Path(name) / "data").mkdir()
        yield Path(name)


class Compared:
    """The files of some scenes, read and compared once, by photosim, for all folders of them.

    A folder drawn from them begins with a copy of that library, which then forgets where it saw the
    files: what it knows of contents stays. recipes: some of the ways to make a file.
    """

    def __init__(self, work: Path, seeds: Sequence[int], recipes: Collection[str]) -> None:
        self._work = work
        self._all = work / "all"
        self.files: list[Known] = []
        self.raws: list[bytes] = []
        for seed in seeds:
            made = Scene(seed)
            self.files += [made.file(name) for name in RECIPES if name in recipes]
            small = Image.fromarray(made.drawn.astype("uint8")).resize((320, 240))
            self.raws.append(dng_bytes(small, make="Acme", model="One"))
        for number, one in enumerate(self.files):
            self._write(f"{number}.{one.extension}", one.data)
        for number, raw in enumerate(self.raws):
            self._write(f"raw{number}.dng", raw)
        with Library.open(work / "compared", write=True, provider="cpu") as library:
            library.add_folder(self._all)
            library.update()
            library.duplicates.find(JobContext())
            library.duplicates.look_closer(JobContext())
            failed = library.failed()
        assert not failed, failed

    def _write(self, name: str, data: bytes) -> None:
        self._all.mkdir(parents=True, exist_ok=True)
        (self._all / name).write_bytes(data)

    def clean(self, seed: int, count: Count) -> None:
        """Draw a folder, clean it up, judge that, take it back; what is wrong is in the count."""
        drawn = draw(seed, self.files, self.raws)
        judge = Judge(drawn)
        root, directory = self._work / f"folder-{seed}", self._work / f"library-{seed}"
        drawn.write(root)
        shutil.copytree(self._work / "compared", directory)
        before = _tree(root)
        with Library.open(directory, write=True, provider="cpu") as library:
            library.add_folder(root)
            library.update([root])
            library.remove_folder(self._all)
            _say(library, root, drawn)
            said = _said(library)
            plan, report = _carry_out(library, self._work / f"plan-{seed}.json")
            count.faults += [f"{seed}: left: {one.path}: {one.reason}" for one in report.not_done]
            left = {name for name in before if (root / name).exists()}
            went = before.keys() - left
            count.faults += [f"{seed}: {fault}" for fault in judge.faults(left)]
            named = {str(path.relative_to(root)) for path in _named(plan)}
            if named != went:
                count.faults.append(f"{seed}: the plan names {sorted(named ^ went)} otherwise")
            if report.entry is not None:
                library.removal.undo()
            if _tree(root) != before:
                count.faults.append(f"{seed}: undo does not put everything back")
            if _said(library) != said:
                count.faults.append(f"{seed}: undo changes what a person said")
        count.libraries += 1
        count.files += len(drawn.files)
        count.pictures += len(drawn.pictures)
        count.went += sum(one.path in went for one in drawn.pictures)
        count.could += [
            f"{seed}: {one.path} ({one.known.name})"
            for one in judge.could_go(left)
            if one.known is not None and one.known.name in PLAIN
        ]
        shutil.rmtree(root)
        shutil.rmtree(directory)


def _carry_out(library: Library, file: Path) -> tuple[Plan, RemovalReport]:
    """As ``photosim duplicates --plan`` and ``--apply`` do."""
    library.duplicates.find(JobContext())
    library.duplicates.look_closer(JobContext())
    choices = [one for group in library.duplicates.groups() for one in plans.choices_of(group)]
    plans.write(library.removal.plan(choices), file, plans.Words(how_words, why_words))
    plan = plans.read(file)
    return plan, library.removal.carry_out(plan, JobContext())


def _named(plan: Plan) -> list[Path]:
    """All files that a plan names as going."""
    files = [file for group in plan.groups for file in group.remove]
    return [path for file in files for path in (file.path, *(one.path for one in file.takes))]


def _say(library: Library, root: Path, drawn: Drawn) -> None:
    """Tell the library what a person said of the folder."""
    photos = paths_of(library)
    for folder, guard in (
        (drawn.protected, Guard.PROTECTED),
        (drawn.reference, Guard.REFERENCE),
    ):
        if folder:
            library.duplicates.guard(root / folder, guard)
    for pairs, kind in (
        (drawn.different, DecisionKind.DIFFERENT),
        (drawn.keep_both, DecisionKind.KEEP_BOTH),
    ):
        for pair in pairs:
            library.duplicates.decide([photos[str(root / path)] for path in pair], kind)
    for name, paths in drawn.albums.items():
        library.albums.create(name)
        library.albums.add(name, [photos[str(root / path)] for path in paths])
    if drawn.rules:
        rules = [KeepRule(Rule(one.lstrip("-")), reverse=one[0] == "-") for one in drawn.rules]
        library.duplicates.presets.save("drawn", rules)
        library.duplicates.presets.use("drawn")


def _said(library: Library) -> object:
    """All that a person said, as the library has it."""
    return (
        [(one.name, sorted(one.photos)) for one in library.albums.all()],
        sorted(library.duplicates.decisions(), key=lambda one: (one.first, one.second)),
        library.duplicates.guarded(),
    )


def _tree(root: Path) -> dict[str, tuple[bytes, int, int]]:
    """Every file: a hash of its bytes, its time, its inode."""
    return {
        str(path.relative_to(root)): (
            hashlib.blake2b(path.read_bytes()).digest(),
            path.stat().st_mtime_ns,
            path.stat().st_ino,
        )
        for path in root.rglob("*")
        if path.is_file()
    }
