"""A photos folder in the benchmark's form, small and generated."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.helpers.shared import shared_folder


def picture(seed: int, width: int = 80, height: int = 64) -> Image.Image:
    rng = np.random.default_rng(seed)
    coarse = Image.fromarray(rng.integers(0, 256, size=(4, 5, 3)).astype(np.uint8))
    fine = Image.fromarray(rng.integers(0, 256, size=(16, 20, 3)).astype(np.uint8))
    size = (width, height)
    return Image.blend(
        coarse.resize(size, Image.Resampling.BICUBIC),
        fine.resize(size, Image.Resampling.NEAREST),
        0.3,
    )


def _make_bench(folder: Path) -> None:
    lines = []
    for set_number, set_ in enumerate(("plants", "things")):
        for label in range(6):
            for number in range(6):
                path = f"{set_}/class {label}/{number}.png"
                split = "bench_unseen" if label >= 4 else "bench_seen" if number > 3 else "train"
                target = folder / "classes" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                image = picture(100 * set_number + 10 * label)
                Image.blend(image, picture(1000 + 7 * label + number), 0.25).save(target)
                lines.append([path, set_, f"class {label}", split])
    with (folder / "classes" / "splits.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["path", "set", "class", "split"], *lines])
    for name, count in (("various", 8), ("camera", 2)):
        (folder / name).mkdir()
        for number in range(count):
            picture(5000 + number + count).save(folder / name / f"{number}.jpg")
    (folder / "camera" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")


@pytest.fixture(scope="session")
def small_bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sets of six classes: four for training and bench_seen, two for bench_unseen."""
    return shared_folder(tmp_path_factory, "bench", _make_bench)
