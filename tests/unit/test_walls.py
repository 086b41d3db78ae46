"""Proof that the walls hold: what must not be loaded, and no circles of imports."""

from __future__ import annotations

import graphlib
import subprocess
import sys

import grimp
import pytest

HEAVY = ("PySide6", "torch", "torchvision", "onnx", "tensorboard", "sklearn")


def loaded_after(statement: str) -> set[str]:
    """Top-level packages in ``sys.modules`` of a fresh interpreter after the statement."""
    code = f"{statement}\nimport sys; print(' '.join({{m.partition('.')[0] for m in sys.modules}}))"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    return set(result.stdout.split())


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


def test_the_command_line_starts_without_the_engine() -> None:
    assert not loaded_after("import photosim.cli") & {"onnxruntime", "hnswlib", "PIL"}


def test_workers_load_no_engine() -> None:
    """A worker starts often; it needs the decoder and nothing else."""
    loaded = loaded_after("import photosim.imaging.workers, photosim.ml.preprocess")
    assert not loaded & {"onnxruntime", "hnswlib", "sqlite3", *HEAVY}


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports for types, and those inside functions, included."""
    graph = grimp.build_graph("photosim", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    for_types_only = "photosim.library.runtime.photo_index"
    assert for_types_only in imports["photosim.library.runtime.projector"]
    graphlib.TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle
