"""What must not be loaded: proof that the walls hold in a running interpreter."""

from __future__ import annotations

import subprocess
import sys

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
        "import photosim.storage.database, photosim.index.hnsw",
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
