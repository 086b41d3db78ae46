from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosim.core.errors import PhotoUnreadable
from photosim.ml.measure.metrics import retrieval
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train import benchmark
from photosim.ml.train.benchmark import Benchmark, PixelCache, copy_rows, retrieval_figures


def test_splits_are_read(small_bench: Path) -> None:
    bench = Benchmark.load(small_bench)
    assert bench.sets == ["plants", "things"]
    assert len(bench.photos) == 72
    assert len(bench.rows("train")) == 32
    assert len(bench.rows("bench_unseen", "plants")) == 12
    assert len(bench.rows("bench_seen", "things")) == 8
    # A class of one set is never a class of the other, though both have the same name.
    assert len(set(bench.labels())) == 12
    assert len(bench.various()) == 8
    assert [path.name for path in bench.camera()] == ["0.jpg", "1.jpg"]


def test_pixels_are_decoded_once(
    small_bench: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Benchmark.load(small_bench)
    paths = bench.paths()[:5]
    cache = PixelCache(tmp_path, Preprocessing(size=16))
    first = cache.photos(paths)
    assert first.shape == (5, 16, 16, 3)

    def fail(*_: object) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr(benchmark, "decoded", fail)
    assert np.array_equal(cache.photos(paths), first)
    # Other photos, another preprocessing or an edit are other arrays.
    for other in (
        lambda: cache.photos(paths[:4]),
        lambda: PixelCache(tmp_path, Preprocessing(size=8)).photos(paths),
        lambda: cache.copies(paths, ["k"] * 5, "mirror", 0),
    ):
        with pytest.raises(AssertionError, match="decoded again"):
            other()


def test_a_cache_that_was_interrupted_is_made_again(small_bench: Path, tmp_path: Path) -> None:
    good = Benchmark.load(small_bench).paths()[:2]
    cache = PixelCache(tmp_path, Preprocessing(size=8))
    with pytest.raises(PhotoUnreadable):
        cache.photos([*good, small_bench / "camera" / "broken.jpg"])
    assert list(tmp_path.glob("*.npy")) == []
    assert len(cache.photos(good)) == 2


def test_copies_are_edited_photos(small_bench: Path, tmp_path: Path) -> None:
    paths = Benchmark.load(small_bench).paths()[:3]
    cache = PixelCache(tmp_path, Preprocessing(size=16))
    plain = cache.photos(paths).astype(int)
    mirrored = cache.copies(paths, ["a", "b", "c"], "mirror", 0).astype(int)
    assert np.abs(mirrored[:, :, ::-1] - plain).max() <= 2
    pasted = cache.copies(paths, ["a", "b", "c"], "pasted", 0)
    assert not np.array_equal(pasted, plain)


def test_figures_are_leave_one_out_within_split_and_set(small_bench: Path) -> None:
    bench = Benchmark.load(small_bench)
    rng = np.random.default_rng(0)
    _, numbers = np.unique(bench.labels(), return_inverse=True)
    embeddings = rng.normal(size=(72, 8)) + 1.2 * rng.normal(size=(12, 8))[numbers]
    embeddings = (embeddings / np.linalg.norm(embeddings, axis=1, keepdims=True)).astype(np.float32)
    found = retrieval_figures(embeddings, bench)
    assert set(found) == {
        "bench_unseen plants",
        "bench_unseen things",
        "bench_seen plants",
        "bench_seen things",
    }
    rows = bench.rows("bench_seen", "things")
    within = retrieval(embeddings[rows], bench.labels()[rows])
    assert found["bench_seen things"]["map_at_r"] == pytest.approx(within.map_at_r, abs=1e-4)
    similarity = embeddings @ embeddings.T
    np.fill_diagonal(similarity, -1)
    nearest = similarity.argmax(axis=1)
    expected = np.mean(numbers[nearest[rows]] == numbers[rows])
    assert found["bench_seen things"]["recall_at_1_of_all"] == pytest.approx(expected, abs=1e-4)


def test_camera_photos_can_only_distract(small_bench: Path) -> None:
    bench = Benchmark.load(small_bench)
    _, numbers = np.unique(bench.labels(), return_inverse=True)
    embeddings = np.eye(13, dtype=np.float32)[numbers]
    alone = retrieval_figures(embeddings, bench)["bench_seen plants"]
    assert alone["recall_at_1_of_all"] == 1.0
    camera = embeddings[bench.rows("bench_seen", "plants")[:1]] * 1.1
    beside = retrieval_figures(embeddings, bench, camera)["bench_seen plants"]
    assert beside["recall_at_1_of_all"] == 0.75
    assert beside["recall_at_1"] == 1.0


def test_photos_to_edit_are_drawn_from_the_named_splits(small_bench: Path) -> None:
    bench = Benchmark.load(small_bench)
    rows = copy_rows(bench, ["bench_unseen", "bench_seen"], 10, 0)
    assert len(set(rows)) == 10
    assert {bench.photos[row].split for row in rows} <= {"bench_unseen", "bench_seen"}
    assert rows == copy_rows(bench, ["bench_unseen", "bench_seen"], 10, 0)
