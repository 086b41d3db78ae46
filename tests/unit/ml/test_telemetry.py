"""ONNX Runtime tells nobody of its use, and leaves nothing on the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.models import tiny_model

RUN = """
import sys
from pathlib import Path
from photosim.ml.embedder import Embedder
from photosim.ml.registry import load_model
import numpy as np
file = load_model(Path(sys.argv[1]))
size = file.card.preprocessing.size
picture = np.random.default_rng(1).integers(0, 255, (size, size, 3), dtype=np.uint8)
Embedder(file, "cpu", threads=1).embed([picture])
"""


@pytest.mark.skipif(os.name != "posix", reason="where it would write is known of POSIX alone")
def test_running_a_model_writes_no_file(tmp_path: Path) -> None:
    tiny_model(tmp_path / "models")
    home = tmp_path / "home"
    for name in ("cache", "tmp"):
        (home / name).mkdir(parents=True)
    environment = {name: value for name, value in os.environ.items() if "TELEMETRY" not in name}
    environment |= {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TMPDIR": str(home / "tmp"),
    }
    subprocess.run(
        [sys.executable, "-c", RUN, str(tmp_path / "models/tiny.json")],
        env=environment,
        check=True,
        timeout=120,
    )
    assert [path for path in home.rglob("*") if path.is_file()] == []
