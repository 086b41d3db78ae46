from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from photosim.core.arrays import Floats
from photosim.ml.train.shipped.kinds_table import kinds_sets, table


def write_splits(folder: Path, rows: list[tuple[str, str, str, str]]) -> None:
    folder.mkdir(parents=True)
    with (folder / "splits.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["path", "set", "class", "split"], *rows])


def made(folder: Path) -> Path:
    write_splits(
        folder / "classes",
        [
            ("a/1.jpg", "plants", "a", "train"),
            *((f"b/{n}.jpg", "plants", "b", "bench_unseen") for n in range(3)),
            *((f"c/{n}.jpg", "plants", "c", "bench_unseen") for n in range(3)),
            *((f"a/{n}.jpg", "plants", "a", "bench_seen") for n in range(2, 4)),
        ],
    )
    write_splits(
        folder / "more",
        [
            *((f"gull/{n}.jpg", "birds", "gull", "bench_unseen") for n in range(2)),
            *((f"soup/{n}.jpg", "dishes", "soup", "bench_unseen") for n in range(2)),
            *((f"milk/{n}.jpg", "groceries", "milk", "bench_unseen") for n in range(2)),
        ],
    )
    return folder


def test_no_photo_of_training_is_measured_and_unseen_sets_come_first(tmp_path: Path) -> None:
    sets = kinds_sets(made(tmp_path))
    assert [(one.name, one.unseen, len(one.paths)) for one in sets] == [
        ("birds, bench_unseen", True, 2),
        ("plants, bench_unseen", True, 6),
        ("the other classes of more, bench_unseen", True, 4),
        ("plants, bench_seen", False, 2),
    ]
    assert set(sets[2].labels) == {"dishes/soup", "groceries/milk"}


def test_the_mean_is_of_the_unseen_sets(tmp_path: Path) -> None:
    def right(paths: Sequence[Path]) -> Floats:
        names = sorted({path.parent.name for path in paths})
        return np.eye(9, dtype=np.float32)[[names.index(path.parent.name) for path in paths]]

    def wrong(paths: Sequence[Path]) -> Floats:
        # All of plants are one; the rest is right.
        if len(paths) == 6:
            return np.tile(np.eye(9, dtype=np.float32)[0], (6, 1))
        return right(paths)

    lines = table(kinds_sets(made(tmp_path)), {"right": right, "wrong": wrong})
    assert lines[0] == "| set | right | wrong |"
    assert lines[2] == "| birds, bench_unseen | 1.000 / 1.000 | 1.000 / 1.000 |"
    assert lines[-1].startswith("| mean of the unseen | 1.000 / 1.000 | 0.")
