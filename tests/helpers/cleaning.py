"""Cases for the default plan: files of a folder, what goes of them, and what the others hold.

Every case has a folder of its own with pictures that no other case shows. All of a table are
indexed, planned and carried out together, by the command line's own functions, as a library
is.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photosim.cli import run
from tests.helpers.known.files import scene

_scenes = iter(range(10_000, 20_000))


@cache
def _drawn(number: int) -> Image.Image:
    return Image.fromarray(scene(number).round().astype("uint8"))


def picture(width: int = 640) -> Image.Image:
    """A picture that shows what no other one does, four by three, RGB."""
    image = _drawn(next(_scenes))
    return image if width == image.width else image.resize((width, width * 3 // 4))


@dataclass(frozen=True, slots=True)
class Case:
    """Files, and what is right.

    make: writes the files into a folder. goes: their paths below it that go by default, and all of
    those. keeps: of each group, the file that is named as the one that the others stand beside, by
    the path of one of those. loses: of files that stay, kinds of losses that are told, perhaps
    among others; ``*`` where any is right. kinds: of files in a group, their kinds.
    """

    make: Callable[[Path], object]
    goes: frozenset[str] = frozenset()
    keeps: Mapping[str, str] = field(default_factory=dict)
    loses: Mapping[str, set[str]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What became of all cases of a table. document: of ``duplicates --json``; plan: as written."""

    root: Path
    before: Mapping[str, bytes]
    document: Any
    plan: Any
    library: Path
    trash: Path

    def check(self, name: str, case: Case) -> None:
        """Assert that a case is as it is meant to be."""
        folder = self.root / name
        there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
        had = {path.removeprefix(f"{name}/") for path in self.before if path.startswith(f"{name}/")}
        files = {
            str(Path(file["path"]).relative_to(folder)): (group, file)
            for group in self.document["groups"]
            for file in group["files"]
            if Path(file["path"]).is_relative_to(folder)
        }
        told = "\n".join(_line(path, *files[path]) for path in sorted(files))
        went = had - there
        assert went == case.goes, f"went: {sorted(went)}, of:\n{told}"
        trashed = {path.read_bytes() for path in self.trash.iterdir()} if went else set()
        assert {self.before[f"{name}/{path}"] for path in went} <= trashed, "not in the trash"
        named = {path for path, (_, file) in files.items() if file["goes"]}
        assert named == went & files.keys(), f"said to go: {sorted(named)}, of:\n{told}"
        for path, keep in case.keeps.items():
            assert path in files, f"{path} is in no group"
            assert files[path][0]["keep"] == str(folder / keep), told
        for one, kinds in case.loses.items():
            path = next((path for path in one.split("|") if _beside(files, path)), one)
            assert path in files, f"{path} is in no group"
            lost = {loss["kind"] for loss in files[path][1]["loses"]}
            assert lost, told
            assert kinds <= lost | {"*"}, told
        for path, kind in case.kinds.items():
            assert path in files, f"{path} is in no group"
            assert files[path][1]["kind"] == kind, told


def _beside(files: Mapping[str, Any], path: str) -> bool:
    """Whether a file stands beside another one that is kept."""
    return path in files and files[path][0]["keep"] != files[path][1]["path"]


def _line(path: str, group: Any, file: Any) -> str:
    lost = ", ".join(loss["kind"] for loss in file["loses"])
    keep = "keeper" if file["path"] == group["keep"] else file["kind"]
    said = f"{'goes' if file['goes'] else 'stays'}, {keep}, {', '.join(file['how'])}"
    return f"  {path}: {said}; loses: {lost}"


def photosim(library: Path, *words: str | Path, status: int = 0) -> str:
    """Run a command of the command line on a library, in this process; what it printed."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        ended = run([str(words[0]), "--library", str(library), *map(str, words[1:])])
    assert ended == status, err.getvalue()
    return out.getvalue()


@contextlib.contextmanager
def cleaned(work: Path, cases: Mapping[str, Case]) -> Iterator[Cleaned]:
    """Make the files of all cases, and clean them up by default."""
    with pytest.MonkeyPatch.context() as patch:
        (work / "data").mkdir()
        patch.setenv("XDG_DATA_HOME", str(work / "data"))
        root, library = work / "photos", work / "library"
        for name, case in cases.items():
            (root / name).mkdir(parents=True)
            case.make(root / name)
        before = {
            str(path.relative_to(root)): path.read_bytes()
            for path in root.rglob("*")
            if path.is_file()
        }
        photosim(library, "index", root)
        document = json.loads(photosim(library, "duplicates", "--json"))
        photosim(library, "duplicates", "--plan", work / "plan.json")
        plan = json.loads((work / "plan.json").read_bytes())
        if plan["files"]:
            photosim(library, "duplicates", "--apply", work / "plan.json")
        trash = work / "data" / "Trash" / "files"
        yield Cleaned(root, before, document, plan, library, trash)
