"""The pipeline: real workers, a stand-in for the model where the model must misbehave."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from photosim.core.errors import Cancelled, ModelError, PhotoFault
from photosim.core.jobs import JobContext
from photosim.core.types import ContentHash, PhotoFacts
from photosim.imaging.prepare import KnownContent, PreparedPhoto, PrepareRequest
from photosim.imaging.processes.workers import WorkerPool
from photosim.library.indexing import pipeline
from photosim.library.indexing.pipeline import (
    KnownPhoto,
    Outcome,
    PhotoVectors,
    Pipeline,
    Task,
    Unreadable,
)
from photosim.ml.preprocess import Preprocessing

TRANSFORM = Preprocessing(size=8)


class MeanColour:
    """Embeds a picture as its mean colour; refuses black ones, as a model may."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def embed(
        self, pixels: Sequence[npt.NDArray[np.uint8]]
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        self.batches.append(len(pixels))
        means = np.stack([picture.mean(axis=(0, 1)) for picture in pixels]).astype(np.float32)
        lengths = np.linalg.norm(means, axis=1, keepdims=True)
        if not lengths.all():
            raise ModelError("Model gives unusable vectors", "A vector is zero.")
        return means, means / lengths


@pytest.fixture(scope="module")
def workers() -> Iterator[WorkerPool]:
    with WorkerPool(2) as pool:
        yield pool


def photo(path: Path, colour: tuple[int, int, int]) -> Path:
    Image.new("RGB", (32, 24), colour).save(path)
    return path


def run(pipeline: Pipeline, tasks: list[Task], job: JobContext | None = None) -> list[Outcome]:
    return [one for group in pipeline.run(tasks, job or JobContext()) for one in group]


def test_every_file_has_one_outcome_with_its_own_vectors(
    tmp_path: Path, workers: WorkerPool
) -> None:
    tasks = [Task(i, photo(tmp_path / f"{i}.png", (10 * i, 99, 200))) for i in range(20)]
    broken = Task(20, tmp_path / "broken.jpg")
    broken.path.write_bytes(b"\xff\xd8\xff no photo")
    model = MeanColour()
    outcomes = run(Pipeline(workers, model, TRANSFORM, lambda *_: True), [*tasks, broken])
    by_id = {outcome.task.file_id: outcome for outcome in outcomes}
    assert sorted(by_id) == list(range(21))
    for task in tasks:
        outcome = by_id[task.file_id]
        assert isinstance(outcome, PhotoVectors)
        np.testing.assert_allclose(outcome.features, [10 * task.file_id, 99, 200], atol=1)
        assert np.linalg.norm(outcome.embedding) == pytest.approx(1, abs=1e-6)
    assert isinstance(by_id[20], Unreadable)
    assert sum(model.batches) == 20


def test_unwanted_content_is_not_decoded(tmp_path: Path, workers: WorkerPool) -> None:
    task = Task(1, photo(tmp_path / "a.png", (1, 2, 3)))
    model = MeanColour()
    (outcome,) = run(Pipeline(workers, model, TRANSFORM, lambda *_: False), [task])
    assert isinstance(outcome, KnownPhoto)
    assert len(outcome.content_hash) == 20
    assert model.batches == []


def test_a_picture_without_a_vector_does_not_stop_the_others(
    tmp_path: Path, workers: WorkerPool
) -> None:
    colours = [(0, 0, 0), (5, 5, 5), (9, 9, 9)]
    tasks = [Task(i, photo(tmp_path / f"{i}.png", c)) for i, c in enumerate(colours)]
    outcomes = run(Pipeline(workers, MeanColour(), TRANSFORM, lambda *_: True), tasks)
    kinds = {outcome.task.file_id: type(outcome) for outcome in outcomes}
    assert kinds == {0: Unreadable, 1: PhotoVectors, 2: PhotoVectors}
    assert [o.reason for o in outcomes if isinstance(o, Unreadable)] == [PhotoFault.NO_VECTOR]


def test_what_a_broken_model_raises_reaches_the_caller(tmp_path: Path, workers: WorkerPool) -> None:
    class Broken(MeanColour):
        def embed(self, pixels):  # type: ignore[no-untyped-def]
            raise RuntimeError("the graphics card fell out")

    task = Task(1, photo(tmp_path / "a.png", (1, 2, 3)))
    with pytest.raises(RuntimeError, match="graphics card"):
        run(Pipeline(workers, Broken(), TRANSFORM, lambda *_: True), [task])


def test_a_cancel_hands_over_what_is_done_and_leaves_no_thread(
    tmp_path: Path, workers: WorkerPool
) -> None:
    tasks = [Task(i, photo(tmp_path / f"{i}.png", (i % 250 + 1, 9, 9))) for i in range(300)]
    job = JobContext()
    done: list[Outcome] = []
    pipeline = Pipeline(workers, MeanColour(), TRANSFORM, lambda *_: True)
    with pytest.raises(Cancelled):  # noqa: PT012
        for group in pipeline.run(tasks, job):
            done += group
            job.cancel()
    assert 0 < len(done) < 300
    assert len({outcome.task.file_id for outcome in done}) == len(done)
    import threading

    assert "photosim-embed" not in {thread.name for thread in threading.enumerate()}


def test_nothing_to_do_ends_at_once(workers: WorkerPool) -> None:
    assert run(Pipeline(workers, MeanColour(), TRANSFORM, lambda *_: True), []) == []


class Erratic:
    """Workers that are done now and then, from a thread of their own."""

    size = 2

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._pool = ThreadPoolExecutor(2)

    def submit(
        self, request: PrepareRequest, is_wanted: Callable[[ContentHash], bool] | None = None
    ) -> Future[PreparedPhoto | KnownContent]:
        return self._pool.submit(self._prepare, self._rng.random() / 500)

    @staticmethod
    def _prepare(seconds: float) -> PreparedPhoto | KnownContent:
        time.sleep(seconds)
        pixels = np.full((8, 8, 3), 7, np.uint8)
        return PreparedPhoto(b"1" * 20, 1, PhotoFacts("png", 8, 8), 1, b"", pixels)

    def close(self) -> None:
        self._pool.shutdown()


@pytest.mark.timeout(60)
def test_no_batch_is_left_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    # A run in a few hundred never ended where photos came just when a thread had waited enough.
    monkeypatch.setattr(pipeline, "FILL_SECONDS", 0.001)
    monkeypatch.setattr(pipeline, "LEAST_BATCH", 16)
    workers = Erratic(random.Random(3))
    tasks = [Task(number, Path("none")) for number in range(24)]
    for _ in range(150):
        made = Pipeline(workers, MeanColour(), TRANSFORM, lambda *_: True, threads=3)
        assert len(run(made, tasks)) == 24
    workers.close()
