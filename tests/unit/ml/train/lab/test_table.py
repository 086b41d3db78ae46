"""The comparison of methods, on a benchmark in small."""

from __future__ import annotations

import csv
import dataclasses
import math
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core.errors import Cancelled, UsageError
from photosim.core.jobs import JobContext, Progress
from photosim.ml.codes.compare import exact
from photosim.ml.train.lab import table
from photosim.ml.train.lab.figures import MethodRow, MethodTable, RunFigures
from photosim.ml.train.lab.methods import METHODS, STARTS
from photosim.ml.train.lab.options import TableOptions
from photosim.ml.train.lab.recipes import recipe_named
from photosim.ml.train.lab.table import compare_methods
from photosim.ml.train.loop.trainer import CHECKPOINT, Trainer

COLOURS = {
    "red": (200, 60, 50),
    "green": (60, 190, 70),
    "blue": (50, 70, 200),
    "grey": (120, 120, 120),
}
HASH = "hash: triplet + quantization"


@pytest.fixture(scope="module")
def benchmark(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two classes to train on and see again, two never seen."""
    root = tmp_path_factory.mktemp("photos")
    rows = []
    for number, (name, colour) in enumerate(COLOURS.items()):
        for i in range(6):
            path = f"dots/{name}/{i}.png"
            noise = np.random.default_rng(100 * number + i).normal(0, 30, (40, 48, 3))
            (root / "classes" / path).parent.mkdir(parents=True, exist_ok=True)
            pixels = np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(root / "classes" / path)
            unseen = name in {"blue", "grey"}
            split = "bench_unseen" if unseen else "bench_seen" if i >= 4 else "train"
            rows.append((path, "dots", name, split))
    with (root / "classes" / "splits.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("path", "set", "class", "split"), *rows])
    return root


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def budget(benchmark: Path, cache: Path, *only: str, **changes: object) -> TableOptions:
    small = TableOptions(
        benchmark,
        cache,
        "dots",
        steps=2,
        classes=2,
        photos_per_class=3,
        dim=8,
        bits=16,
        code_bits=(8,),
        timed_photos=1,
        only=only,
    )
    return dataclasses.replace(small, **changes)  # type: ignore[arg-type]


def test_table_of_methods(benchmark: Path, cache: Path) -> None:
    only = ["batch-hard", "R-MAC, whitened regions", HASH]
    found = compare_methods(budget(benchmark, cache, *only), {"graph": exact})
    starts = [name for name, _ in STARTS]
    assert [row.name for row in found.methods] == [*starts, *only]
    printed = found.to_markdown()
    for row in found.methods:
        (run,) = row.runs
        assert set(run.recall_at_1) == {"bench_unseen", "bench_seen"}
        assert f"| {row.part} | {row.name} |" in printed
    rows = {row.name: row for row in found.searches}
    assert list(rows)[:2] == ["exact, float32", "graph"]
    assert f"{HASH}, 16 bits" in rows
    assert rows["graph"].map_at_r == rows["exact, float32"].map_at_r
    assert rows["exact, float32"].bytes_per_photo == 32
    assert rows[f"{HASH}, 16 bits"].bytes_per_photo == 2
    assert "| exact, float32 |" in printed
    assert printed.count("| 1.00 |") >= 1
    figures = found.to_json()
    assert figures["methods"][0]["name"] == starts[0]
    assert figures["methods"][-1]["runs"][0]["seed"] == 0


def test_what_is_done_is_not_done_again(
    benchmark: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = compare_methods(budget(benchmark, tmp_path, "batch-hard"))
    assert not list(tmp_path.rglob(CHECKPOINT))
    trained: list[str] = []
    run = Trainer.run

    def counted(self: Trainer, job: JobContext | None = None) -> object:
        trained.append(type(self.loss).__name__)
        return run(self, job)

    monkeypatch.setattr(table.Trainer, "run", counted)
    again = compare_methods(budget(benchmark, tmp_path, "batch-hard", "batch-all", seeds=2))
    assert trained == ["BatchAllLoss", "BatchAllLoss", "BatchHardLoss"]
    hard = {row.name: row for row in again.methods}["batch-hard"]
    assert hard.runs[0] == first.methods[-1].runs[0]
    assert [run.seed for run in hard.runs] == [0, 1]
    assert hard.runs[0].map_at_r != hard.runs[1].map_at_r
    compare_methods(budget(benchmark, tmp_path, "batch-hard", steps=3))
    assert trained[3:] == ["BatchHardLoss"]


def test_a_stopped_comparison_goes_on_in_the_middle_of_a_run(
    benchmark: Path, tmp_path: Path
) -> None:
    whole = compare_methods(budget(benchmark, tmp_path / "whole", "batch-hard", steps=6))

    def stop(progress: Progress) -> None:
        if progress.what == "Training":
            job.cancel()

    job = JobContext(stop)
    with pytest.raises(Cancelled):
        compare_methods(budget(benchmark, tmp_path / "cut", "batch-hard", steps=6), job=job)
    assert list((tmp_path / "cut").rglob(CHECKPOINT))
    resumed = compare_methods(budget(benchmark, tmp_path / "cut", "batch-hard", steps=6))
    (one,), (two,) = whole.methods[-1].runs, resumed.methods[-1].runs
    assert dataclasses.replace(one, seconds=0) == dataclasses.replace(two, seconds=0)


def test_means_and_spreads_by_hand() -> None:
    runs = [
        RunFigures(0, {"bench_unseen": 0.8}, {"bench_unseen": 0.5}, 0.1, 0.25, 10.0),
        RunFigures(1, {"bench_unseen": 0.9}, {"bench_unseen": 0.7}, 0.1, 0.75, 20.0),
    ]
    row = MethodRow("one", "loss", runs)
    assert row.mean("recall_at_1", "bench_unseen") == pytest.approx(0.85)
    assert row.spread("bench_unseen") == pytest.approx(0.2 / math.sqrt(2))
    assert MethodRow("one", "loss", runs[:1]).spread("bench_unseen") is None
    line = MethodTable({}, [row]).to_markdown().splitlines()[-1]
    assert line == "| loss | one | 0.850 | 0.600 | 0.141 | nan | nan | nan | 0.50 | 15 |"
    assert MethodTable({}, [row]).to_json()["methods"][0]["mean_map_at_r"] == {
        "bench_unseen": pytest.approx(0.6)
    }


def test_table_refuses_what_it_does_not_know(benchmark: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="R-MAC"):
        compare_methods(budget(benchmark, tmp_path, "nothing"))
    with pytest.raises(UsageError, match="Known: dots"):
        compare_methods(budget(benchmark, tmp_path, subset="stripes"))
    with pytest.raises(UsageError, match=r"splits\.csv"):
        compare_methods(budget(tmp_path, tmp_path))


def test_every_method_of_the_table_can_be_made() -> None:
    names = [method.name for method in METHODS]
    assert len(set(names)) == len(names)
    for method in METHODS:
        recipe_named(method.loss).loss(method.shape)
