"""Proof that the walls hold: what must not be loaded, and no circles of imports."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Set
from pathlib import Path

import grimp
import pytest

PROJECT = Path(__file__).parents[2] / "pyproject.toml"

HEAVY = ("PySide6", "torch", "torchvision", "onnx", "tensorboard", "sklearn")


def modules_after(statement: str) -> set[str]:
    """``sys.modules`` of a fresh interpreter after the statement."""
    code = f"""{statement}
import os, sys
print(" ".join(sys.modules), flush=True)
os._exit(0)
"""
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return set(result.stdout.split())


def loaded_after(statement: str) -> set[str]:
    """Top-level packages in ``sys.modules`` of a fresh interpreter after the statement."""
    return {module.partition(".")[0] for module in modules_after(statement)}


@pytest.mark.parametrize(
    "statement",
    [
        "import photosim.library.library",
        "import photosim.cli",
        "import photosim.ml.embedder, photosim.ml.registry",
        "import photosim.ml.teach.lesson",
        "import photosim.storage.sqlite.database, photosim.index.hnsw",
    ],
)
def test_headless_parts_load_neither_qt_nor_training(statement: str) -> None:
    assert not loaded_after(statement) & set(HEAVY)


def test_the_app_loads_nothing_of_training() -> None:
    loaded = loaded_after("import photosim.app")
    assert "PySide6" in loaded
    assert not loaded & (set(HEAVY) - {"PySide6"})


WINDOW = """
import tempfile
from pathlib import Path
from PySide6.QtWidgets import QApplication
from photosim.app import App
from photosim.ui.widgets.preferences import Preferences
qt = QApplication(["photosim", "-platform", "offscreen"])
folder = Path(tempfile.mkdtemp())
app = App(qt, folder / "library", [], Preferences(folder))
app.window.show()  # the library is being opened: before it tells so, nobody reads it
assert app.window.isVisible()
"""

LATER = (
    "cv2",
    "onnxruntime",
    "multiprocessing",
    "PySide6.QtPrintSupport",
    "photosim.imaging.prepare",
    "photosim.imaging.processes",
    "photosim.imaging.verify",
    "photosim.library.albums.files",
    "photosim.library.duplicates.finder",
    "photosim.library.duplicates.listing",
    "photosim.library.filing",
    "photosim.library.health.check",
    "photosim.library.indexing",
    "photosim.library.mapping",
    "photosim.library.matching",
    "photosim.library.models.values",
    "photosim.library.removal.executor",
    "photosim.library.replica",
    "photosim.library.searching.searcher",
    "photosim.library.teaching",
    "photosim.ml.teach",
)
"""What the window shows, and says that it can do, without; with all that is below it."""


def test_the_window_is_there_before_all_that_it_does_not_show() -> None:
    loaded = modules_after(WINDOW)
    assert "photosim.ui.window.main_window" in loaded
    assert not {
        module for module in loaded for late in LATER if f"{module}.".startswith(f"{late}.")
    }
    pages = {module for module in loaded if module.endswith(".page")}
    assert pages == {"photosim.ui.widgets.page"}
    dialogs = {module for module in loaded if module.endswith("_dialog")}
    assert dialogs == {"photosim.ui.window.unexpected_dialog"}


def test_the_command_line_starts_without_the_engine() -> None:
    assert not loaded_after("import photosim.cli") & {"onnxruntime", "hnswlib", "PIL"}


def test_a_library_in_a_folder_needs_nothing_of_servers() -> None:
    assert "psycopg" not in loaded_after("import photosim.library.library, photosim.cli")


def test_no_class_name_stands_twice() -> None:
    named: dict[str, list[str]] = {}
    for path in (PROJECT.parent / "photosim").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                named.setdefault(node.name, []).append(str(path.relative_to(PROJECT.parent)))
    assert not {name: places for name, places in named.items() if len(places) > 1}


def test_workers_load_no_engine() -> None:
    """A worker starts often; it needs the decoder and nothing else."""
    loaded = loaded_after("import photosim.imaging.processes.workers, photosim.ml.preprocess")
    assert not loaded & {"onnxruntime", "hnswlib", "sqlite3", *HEAVY}


@pytest.fixture(scope="module")
def imports() -> dict[str, set[str]]:
    """What each module imports; imports for types, and those inside functions, included."""
    graph = grimp.build_graph("photosim", cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def test_no_modules_import_each_other_in_a_circle(imports: Mapping[str, set[str]]) -> None:
    for_types_only = "photosim.library.runtime.photo_index"
    assert for_types_only in imports["photosim.library.runtime.projector"]
    graphlib.TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle


def room(module: str) -> str | None:
    """The package or module of ``ui`` that a module lies in; None where it lies in none."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["photosim", "ui"] and len(parts) > 2 else None


def through_walls(imports: Mapping[str, Set[str]], layers: list[str]) -> set[tuple[str, str]]:
    """Imports from and to pages that a page must not have; ``layers``: the rooms with names.

    Every other room is a page: it knows ``search`` and what is below that, and only ``window``
    knows it.
    """
    rooms = [{name.strip() for name in layer.split("|")} for layer in layers]
    named = {name for row in rooms for name in row}
    below = set().union(*rooms[rooms.index({"search"}) :])
    found = set()
    for module, known in imports.items():
        for other in known:
            here, there = room(module), room(other)
            if there is None or here == there:
                continue
            knows_too_much = here is not None and here not in named and there not in below
            is_known_too_well = there not in named and here != "window"
            if knows_too_much or is_known_too_well:
                found.add((module, other))
    return found


def test_a_page_of_the_window_needs_no_contract_of_its_own(imports: Mapping[str, set[str]]) -> None:
    contracts = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = (one["layers"] for one in contracts if one["name"] == "The rooms of ui")
    assert through_walls(imports, layers) == set()


@pytest.mark.parametrize(
    ("module", "other", "allowed"),
    [
        ("photosim.ui.new.page", "photosim.ui.search.places", True),
        ("photosim.ui.new.page", "photosim.ui.widgets.page", True),
        ("photosim.ui.new.page", "photosim.ui.new.chart", True),
        ("photosim.ui.new.page", "photosim.library.values", True),
        ("photosim.ui.window.main_window", "photosim.ui.new.page", True),
        ("photosim.ui.new.page", "photosim.ui.old.page", False),
        ("photosim.ui.new.page", "photosim.ui.other.page", False),
        ("photosim.ui.new.page", "photosim.ui.window.pages", False),
        ("photosim.ui.old.page", "photosim.ui.new.page", False),
        ("photosim.ui.widgets.page", "photosim.ui.new.page", False),
        ("photosim.app", "photosim.ui.new.page", False),
    ],
)
def test_what_a_page_may_know_and_who_may_know_it(module: str, other: str, allowed: bool) -> None:
    layers = ["window", "old | older", "search", "grid", "widgets"]
    assert through_walls({module: {other}}, layers) == (set() if allowed else {(module, other)})
