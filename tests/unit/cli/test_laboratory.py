"""``photosim train``, ``export``, ``compare-methods``: wrong usage, no extra, a whole run."""

from __future__ import annotations

import dataclasses
import json
import math
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from photosim.cli import laboratory, output, run
from photosim.core.errors import Cancelled
from photosim.core.jobs import Progress
from tests.helpers.pictures import photo_like, write_jpeg

FEW = [
    *("--network", "small", "--size", "32", "--dim", "8", "--steps", "4", "--seed", "3"),
    *("--classes", "3", "--photos", "2", "--held-out", "0.4", "--device", "cpu"),
    *("--name", "tiny", "--no-tensorboard", "--no-calibrate"),
]


@pytest.fixture(autouse=True)
def _no_lines_of_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is."""
    monkeypatch.setattr(output, "FIRST_LINE", math.inf)


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("classes")
    for seed, name in enumerate(("one", "two", "three")):
        for number in range(5):
            write_jpeg(root / name / f"{number}.jpg", photo_like(seed, (96 - 4 * number, 64)))
    return root


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (("--loss", "centre"), "batch-hard"),
        (("--pooling", "mean"), "rmac-whitened"),
        (("--head", "big"), "hashing"),
        (("--distance", "manhattan"), "euclidean"),
        (("--device", "gpu"), "cuda"),
        (("--rate", "0"), "positive"),
        (("--rate", "nan"), "positive"),
        (("--backbone-rate", "nan"), "positive"),
        (("--held-out", "1"), "below 1"),
        (("--crop", "0"), "at most 1"),
        (("--steps", "0"), "1"),
        (("--name", "a/b"), "name of a file"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_known(
    words: tuple[str, ...], known: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["train", str(tmp_path), "--output", str(tmp_path / "out"), *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert known in err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("train", "folder"),
        ("train", "--output", "out"),
        ("compare-methods", "photos"),
        ("export",),
        ("export", "run", "--precision", "fp16"),
        ("export", "run", "--output", "model.json"),
    ],
)
def test_what_is_missing_or_unknown_ends_with_2(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("command", ["train", "export", "compare-methods"])
def test_help_loads_no_training(command: str) -> None:
    code = (
        "import sys; from photosim.cli import run; status = run(sys.argv[1:]);"
        "heavy = {'numpy', 'PIL', 'onnxruntime', 'PySide6', 'torch', 'onnx', 'rich'};"
        "loaded = heavy & set(sys.modules); assert not loaded, loaded; sys.exit(status)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, command, "--help"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert "--output" in result.stdout


def without(package: str, *words: str) -> subprocess.CompletedProcess[str]:
    """The command in an interpreter that does not find the package."""
    code = (
        "import sys; sys.modules[sys.argv[1]] = None;"
        "from photosim.cli import run; sys.exit(run(sys.argv[2:]))"
    )
    return subprocess.run(
        [sys.executable, "-c", code, package, *words], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("package", "words"),
    [
        ("torch", ("train", "photos", "--output", "run")),
        ("onnxscript", ("train", "photos", "--output", "run")),
        ("torch", ("export", "run")),
        ("sklearn", ("compare-methods", "photos", "--output", "run")),
    ],
)
def test_without_the_extra_one_line_says_what_to_install(
    package: str, words: tuple[str, ...]
) -> None:
    result = without(package, *words)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == (
        f"photosim: Training needs more packages than the app, and {package} can't be found."
        ' Install them: pip install "photosim[train]"\n'
    )


def test_a_broken_torch_is_said(tmp_path: Path) -> None:
    (tmp_path / "torch").mkdir()
    (tmp_path / "torch" / "__init__.py").write_text("raise ImportError('libtorch.so is missing')")
    result = subprocess.run(
        [sys.executable, "-m", "photosim", "export", "run"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )
    assert (result.returncode, result.stdout) == (1, "")
    assert "libtorch.so is missing" in result.stderr
    assert 'pip install "photosim[train]"' in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.train
def test_the_words_and_defaults_are_those_of_the_laboratory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch")
    from photosim.core.errors import Cancelled
    from photosim.ml.train.lab.options import TrainOptions
    from photosim.ml.train.lab.recipes import RECIPES
    from photosim.ml.train.losses import DISTANCES
    from photosim.ml.train.networks.build import HEADS, POOLINGS

    assert tuple(RECIPES) == laboratory.LOSSES
    assert tuple(DISTANCES) == laboratory.DISTANCES
    assert tuple(POOLINGS) == laboratory.POOLINGS
    assert tuple(HEADS) == laboratory.HEADS
    asked: list[TrainOptions] = []

    def take(options: TrainOptions) -> None:
        asked.append(options)
        raise Cancelled

    monkeypatch.setattr(laboratory, "run_training", take)
    folder, output = tmp_path / "in", tmp_path / "out"
    words = ["train", str(folder), "--output", str(output)]
    assert run(words) == 130
    assert asked == [TrainOptions(folder, output)]
    changed = (
        "--loss adaptive --margin 0.3 --distance cosine --soft --quantization 0.2"
        " --network small --weights none --pooling gem --head mlp --dim 9"
        " --size 33 --classes 5 --photos 6 --held-out 0.1"
        " --random-start --steps 7 --rate 0.1 --backbone-rate 0.01 --weight-decay 0.5 --warmup 3"
        " --clip 2 --learn-statistics --crop 0.5 --mirror 0.1 --light 0.3 --seed 4"
        " --checkpoint-every 2 --device cpu --name mine --licence free --no-tensorboard"
        " --no-calibrate"
    )
    assert run([*words, *changed.split()]) == 130
    before, after = (_flat(dataclasses.asdict(options)) for options in asked)
    same = {name for name, value in before.items() if after[name] == value}
    assert same == {"folder", "output"}


def _flat(told: dict[str, Any]) -> dict[str, Any]:
    parts = {k: v for name in ("network", "config", "augmentation") for k, v in told[name].items()}
    return {k: v for k, v in told.items() if not isinstance(v, dict)} | parts


@pytest.mark.train
def test_an_interrupted_run_goes_on_and_is_exported(
    classes: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("torch")
    from photosim.ml.train.lab import train as lab
    from photosim.ml.train.loop.log import StepLog

    out = tmp_path / "run"
    words = ["train", str(classes), "--output", str(out), *FEW]
    told: list[int] = []
    train = lab.train

    def pressed(options: Any, job: Any, on_step: Any) -> Any:
        def step(entry: StepLog) -> None:
            on_step(entry)
            told.append(entry.step)
            if told == [0, 1]:
                signal.raise_signal(signal.SIGINT)
                with pytest.raises(Cancelled):
                    job.wait(60.0)  # the main thread hears of it when it comes to that

        return train(options, job, step)

    monkeypatch.setattr(lab, "train", pressed)
    assert run(words) == 130
    printed = capsys.readouterr()
    assert printed.out == ""
    assert f"{out / 'checkpoint.pt'} is kept" in printed.err
    assert (out / "checkpoint.pt").exists()
    assert run([*words, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.count("\n") == 1
    assert told == [0, 1, 2, 3]
    document = json.loads(printed.out)
    assert document["steps"] == 4
    figures = {"R@1", "R@5", "R@10", "P@10", "mAP@R", "AUROC noise", "AUROC other kinds"}
    assert set(document["after"]) == figures == set(document["before"])
    assert document["outputs"] == {"features": 256, "embedding": 8}
    for name in ("file", "card", "report"):
        assert Path(document[name]).is_file()
    small = tmp_path / "small.onnx"
    assert run(["export", str(out), "--output", str(small), "--precision", "int8", "--json"]) == 0
    exported = json.loads(capsys.readouterr().out)
    assert (exported["file"], exported["precision"]) == (str(small), "int8")
    assert exported["bytes"] == small.stat().st_size < document["bytes"]
    assert exported["model"] != document["model"]


@pytest.mark.train
def test_failures_of_the_laboratory_are_one_line(
    classes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("torch")
    (tmp_path / "file").write_bytes(b"")
    words = ["train", str(classes), *FEW]
    for asked, sentence in (
        ([*words, "--output", str(tmp_path / "file")], "can't be read or written"),
        (["train", str(tmp_path / "no"), "--output", str(tmp_path / "o")], "is not a folder"),
        (["export", str(tmp_path)], "no training run"),
        ([*words, "--output", str(tmp_path / "o"), "--loss", "n-pair", "--soft"], "no soft"),
    ):
        assert run(asked) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert sentence in err
        assert err.count("\n") == 1
    assert run([*words, "--output", str(tmp_path / "o"), "--network", "resnet17"]) == 2
    assert "resnet18" in capsys.readouterr().err


@pytest.mark.train
def test_progress_tells_loss_and_active_triplets(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("torch")
    from contextlib import contextmanager

    from photosim.cli import output
    from photosim.core.jobs import JobContext
    from photosim.ml.train.lab import train as lab
    from photosim.ml.train.loop.log import StepLog

    seen: list[str] = []

    @contextmanager
    def bar(words: Any) -> Any:
        yield JobContext(lambda progress: seen.append(words(progress)))

    def train(options: Any, job: JobContext, on_step: Any) -> None:
        job.report("Computing")
        on_step(StepLog(0, 0.25, 3, 12, 1e-3, 0.1))
        job.report("Training", 1, 4)

    monkeypatch.setattr(output, "progress_job", bar)
    monkeypatch.setattr(lab, "train", train)
    laboratory.run_training(lab.TrainOptions(tmp_path, tmp_path))
    assert seen == ["", "loss 0.2500, 3 of 12 active, rate 1.0e-03"]
    assert output.pace(Progress("Training", 1, 4, 2.0, 1.5)) == "2.0/s, 5 s left"


@pytest.mark.train
def test_methods_are_compared_by_one_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("torch")
    from photosim.core.errors import Cancelled
    from photosim.ml.train.lab import table as lab
    from photosim.ml.train.lab.figures import MethodRow, MethodTable, RunFigures
    from photosim.ml.train.lab.options import TableOptions

    asked: list[TableOptions] = []

    def compared(options: Any, searches: Any, job: Any) -> MethodTable:
        asked.append(options)
        assert list(searches) == ["HNSW"]
        options.cache.mkdir()
        runs = [RunFigures(0, {"bench_seen": 0.5}, {"bench_seen": 0.25}, 0.1, 1.0, 2.0)]
        return MethodTable({}, [MethodRow("one", "loss", runs)])

    monkeypatch.setattr(lab, "compare_methods", compared)
    out = tmp_path / "out"
    words = ["compare-methods", str(tmp_path), "--output", str(out)]
    assert run([*words, "--json"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed) == json.loads((out / "methods.json").read_text())
    assert "| loss | one | nan | nan |  | 0.500 | 0.250 |" in (out / "methods.md").read_text()
    assert asked == [TableOptions(tmp_path, out)]

    def interrupted(*_: object) -> None:
        raise Cancelled

    monkeypatch.setattr(lab, "compare_methods", interrupted)
    assert run(words) == 130
    assert "the same command goes on" in capsys.readouterr().err


def test_the_graph_of_the_comparison_is_the_apps_own() -> None:
    rng = np.random.default_rng(0)
    vectors = rng.standard_normal((400, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    found = laboratory.hnsw(vectors)
    rows = found.search(vectors[:50], 5)
    assert rows.shape == (50, 5)
    assert np.array_equal(rows[:, 0], np.arange(50))
    overlap = [len(np.intersect1d(a, b)) for a, b in zip(rows, exact_rows(vectors), strict=True)]
    assert np.mean(overlap) > 4.8
    assert 16 * 4 + 16 * 2 + 8 < found.bytes_per_photo < 1000


def exact_rows(vectors: np.ndarray) -> np.ndarray:
    return np.argsort(-(vectors[:50] @ vectors.T), axis=1, kind="stable")[:, :5]
