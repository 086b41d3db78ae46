"""Which photos a guard set takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.ml.train.shipped.guard_set import halves

pytestmark = pytest.mark.train

ROWS = {
    "classes": [
        ("flowers102", "rose", "train"),
        ("flowers102", "rose", "bench_seen"),
        ("flowers102", "tulip", "bench_seen"),
        ("flowers102", "lily", "bench_seen"),
        ("flowers102", "daisy", "bench_unseen"),
        ("caltech101", "camera", "bench_unseen"),
        ("caltech101", "anchor", "bench_unseen"),
    ],
    "more": [("birds", "robin", "bench_unseen"), ("birds", "crow", "bench_unseen")],
}


def test_every_second_class_and_nothing_that_was_trained_or_lessons_are_measured_on(
    tmp_path: Path,
) -> None:
    for part, rows in ROWS.items():
        (tmp_path / part).mkdir()
        lines = [
            f"{name}/{label}/{split}-{number}.jpg,{name},{label},{split}"
            for name, label, split in rows
            for number in range(2)
        ]
        text = "\n".join(["path,set,class,split", *lines])
        (tmp_path / part / "splits.csv").write_text(text, encoding="utf-8")
    taken, left = halves(tmp_path)
    assert {photo.label for photo in taken} == {
        "flowers102/lily", "flowers102/tulip", "caltech101/anchor", "birds/crow"
    }  # fmt: skip
    assert {photo.label for photo in left} == {
        "flowers102/rose", "caltech101/camera", "birds/robin"
    }  # fmt: skip
    assert len(taken) == 8
    assert not any("train" in photo.path.name for photo in (*taken, *left))
    assert taken == halves(tmp_path)[0]
