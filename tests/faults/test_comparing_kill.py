"""A search for duplicates that is stopped again and again finds what one run finds."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from photosim.core import paths
from tests.helpers.killing import STEPS
from tests.helpers.models import tiny_model
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.turned import turned

PHOTOS, STOPS = 8, 10

# Small slices, so that there are moments between them.
SLICED = """
from photosim.library.duplicates import judging, slices, whole_pairs
slices.PAIRS, slices.MOST, judging.AT_ONCE, whole_pairs.LOOKED_AT = 3, 6, 2, 2
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("comparing") / "photos"
    for seed in range(PHOTOS):
        photo = photo_like(seed, (320, 240))
        for name, edited in {
            "whole": photo,
            "crop": photo.crop((20, 10, 310, 225)),
            "mirror": photo.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
            "turned": turned(photo, 20),
            "small": photo.resize((200, 150)),
        }.items():
            write_jpeg(root / f"{seed}-{name}.jpg", edited)
    return root


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tiny_model(tmp_path / "models")
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    return tmp_path / "models"


def run(
    models: Path,
    library: Path,
    *words: str | Path,
    at: int = 0,
    by: signal.Signals = signal.SIGKILL,
) -> subprocess.CompletedProcess[str]:
    """A command that is sent a signal at a step of it; 0 for none."""
    program = SLICED + STEPS.replace("signal.SIGKILL", f"signal.{by.name}")
    said = [str(word) for word in words]
    return subprocess.run(
        [sys.executable, "-c", program, str(models), str(at), *said, "--library", str(library)],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.mark.timeout(900)
def test_stopped_ten_times_it_finds_what_one_run_finds(
    models: Path, folder: Path, tmp_path: Path
) -> None:
    """Indexed twice, so that the photos come in other orders; stopped by a kill or an interrupt."""
    whole, stopped = tmp_path / "whole", tmp_path / "stopped"
    for library in (whole, stopped):
        assert run(models, library, "index", folder).returncode == 0
    once = run(models, whole, "duplicates", "--json")
    assert once.returncode == 0, once.stderr
    steps = int(once.stderr.splitlines()[-1])
    rng = random.Random(20261128)
    ways = [signal.SIGKILL, signal.SIGINT, signal.SIGTERM]
    for number in range(STOPS):
        by = ways[number % 3]
        found = run(models, stopped, "duplicates", "--json", at=rng.randrange(8, steps // 4), by=by)
        assert found.stdout == ""
        assert found.returncode == (-9 if by is signal.SIGKILL else 130), found.stderr
        if by is not signal.SIGKILL:
            assert "the same command goes on from there" in found.stderr
    last = run(models, stopped, "duplicates", "--json")
    assert last.stdout == once.stdout
    # All that was found before the last stop is not looked for again.
    assert int(last.stderr.splitlines()[-1]) < steps
