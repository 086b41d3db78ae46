from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core.errors import PhotosimError
from photosim.ml.embedder import Embedder
from photosim.ml.measure.attacks import ATTACKS
from photosim.ml.measure.evaluate import (
    WITHIN,
    CopyScores,
    EditedCopies,
    draw,
    evaluate_copies,
    nearest_others,
    score_copies,
    summarise_copies,
)
from photosim.ml.measure.evaluate_classes import evaluate_folder
from photosim.ml.registry import ModelFile

TinyModel = Callable[..., ModelFile]


def test_a_class_folder_is_evaluated_leave_one_out(
    class_photos: Path, tiny_model: TinyModel
) -> None:
    (class_photos / "class 2" / "broken.jpg").write_bytes(b"nothing")
    seen: list[tuple[int, int]] = []
    embedder = Embedder(tiny_model(), "cpu")
    found = evaluate_folder(embedder, class_photos, lambda done, total: seen.append((done, total)))
    assert (found.images, found.classes, found.queries) == (12, 3, 12)
    # Each class is one picture with a little noise: channel means alone tell them apart.
    assert found.recall_at == {"1": 1.0, "5": 1.0, "10": 1.0}
    assert found.map_at_r == 1.0
    assert found.precision_at["10"] == pytest.approx(0.3)
    assert [Path(failed.path).name for failed in found.failed] == ["broken.jpg"]
    assert seen[-1] == (13, 13)
    data = json.loads(json.dumps(found.to_json()))
    assert data["model"] == embedder.card.id
    assert data["provider"] == "CPUExecutionProvider"


def test_nothing_similar_is_measured(class_photos: Path, tiny_model: TinyModel) -> None:
    found = evaluate_folder(Embedder(tiny_model(levels={"similar": 0.999}), "cpu"), class_photos)
    told = found.nothing
    assert told is not None
    assert told.auroc_strangers == 1.0
    assert told.auroc_noise is not None
    assert told.auroc_noise > 0.5
    assert (told.level, told.found) == (0.999, 1.0)
    assert found.to_json()["nothing"]["strangers_refused"] == told.strangers_refused


def test_classes_of_one_photo_are_refused(class_photos: Path, tiny_model: TinyModel) -> None:
    for folder in class_photos.iterdir():
        for path in sorted(folder.iterdir())[1:]:
            path.unlink()
    with pytest.raises(PhotosimError, match="two photos"):
        evaluate_folder(Embedder(tiny_model(), "cpu"), class_photos)


def test_labels_matter(class_photos: Path, tiny_model: TinyModel) -> None:
    for label in range(3):
        for number in range(4):
            path = class_photos / f"class {label}" / f"{number}.png"
            target = class_photos / f"mixed {number}"
            target.mkdir(exist_ok=True)
            path.rename(target / f"{label}.png")
    found = evaluate_folder(Embedder(tiny_model(), "cpu"), class_photos)
    assert found.classes == 4
    assert found.recall_at["1"] == 0.0


def test_copies_are_made_and_looked_for(class_photos: Path, tiny_model: TinyModel) -> None:
    embedder = Embedder(tiny_model(levels={"copy": 0.5}), "cpu")
    seen: list[tuple[int, int]] = []
    found = evaluate_copies(
        embedder, class_photos, queries=3, progress=lambda *counts: seen.append(counts)
    )
    assert (found.images, found.copies) == (12, 3 * len(ATTACKS))
    assert set(found.attacks) == set(ATTACKS)
    assert seen[-1] == (12 + 3 * 21, 12 + 3 * 21)
    assert found.level == 0.5
    assert 0 < found.top1 <= 1
    again = evaluate_copies(embedder, class_photos, queries=3)
    assert again == found
    other = evaluate_copies(embedder, class_photos, queries=3, seed=1)
    assert other != found


def test_copies_can_be_looked_at_with_their_candidates(
    class_photos: Path, tiny_model: TinyModel
) -> None:
    seen: list[EditedCopies] = []
    counts: list[tuple[int, int]] = []

    def inspect(copies: EditedCopies, progress: object) -> None:
        seen.append(copies)
        assert callable(progress)
        progress(len(copies.copies), len(copies.copies))

    evaluate_copies(
        Embedder(tiny_model(), "cpu"),
        class_photos,
        queries=3,
        progress=lambda *one: counts.append(one),
        inspect=inspect,
    )
    assert [one.attack for one in seen] == list(ATTACKS)
    assert counts[-1] == (12 + 2 * 3 * 21, 12 + 2 * 3 * 21)
    assert counts == sorted(counts)
    quarter = next(one for one in seen if one.attack == "quarter_size")
    assert len(quarter.paths) == 12
    for row, copy in zip(quarter.originals, quarter.copies, strict=True):
        with Image.open(quarter.paths[row]) as image:
            assert (copy.width, copy.height) == (image.width // 4, image.height // 4)
    for original, rows, cosines, rank in zip(
        quarter.originals, quarter.candidates, quarter.similarities, quarter.ranks, strict=True
    ):
        assert len(rows) == len(cosines) <= min(WITHIN, 12)
        assert list(cosines) == sorted(cosines, reverse=True)
        assert rows.tolist().index(original) + 1 <= rank


def test_the_nearest_others_by_hand() -> None:
    gallery = np.eye(4, dtype=np.float32)
    copies = np.array([[0.9, 0.1, 0.2, 0.4]], dtype=np.float32)
    (rows,), (cosines,) = nearest_others(copies, gallery, [np.array([3])])
    assert rows.tolist() == [0, 2, 1]
    assert cosines.tolist() == pytest.approx([0.9, 0.2, 0.1])


def test_one_photo_is_too_few_for_copies(class_photos: Path, tiny_model: TinyModel) -> None:
    for path in sorted(class_photos.rglob("*.png"))[1:]:
        path.unlink()
    with pytest.raises(PhotosimError, match="fewer than two"):
        evaluate_copies(Embedder(tiny_model(), "cpu"), class_photos)


def test_ranks_by_hand_ties_count_against_the_original() -> None:
    gallery = np.eye(4, dtype=np.float32)
    copies = np.array([[0.9, 0.1, 0, 0.4], [0.5, 0.5, 0.5, 0.5]], dtype=np.float32)
    scores = score_copies(copies, gallery, np.array([3, 1]))
    assert scores.ranks.tolist() == [2, 4]
    assert scores.own.tolist() == pytest.approx([0.4, 0.5])
    assert scores.others[0].tolist() == pytest.approx([0.9, 0.1, 0.0])


def test_a_twin_of_the_original_counts_neither_way() -> None:
    gallery = np.eye(4, dtype=np.float32)
    copies = np.array([[0.9, 0.1, 0, 0.4]], dtype=np.float32)
    scores = score_copies(copies, gallery, np.array([3]), [np.array([0, 2])])
    assert scores.ranks.tolist() == [1]
    assert scores.others[0].tolist() == pytest.approx([0.1, -np.inf, -np.inf])


def test_the_same_picture_twice_in_a_folder_is_no_mistake(
    class_photos: Path, tiny_model: TinyModel
) -> None:
    embedder = Embedder(tiny_model(), "cpu")
    one = sorted(class_photos.rglob("*.png"))[0]
    for path in sorted(class_photos.rglob("*.png"))[1:]:
        path.unlink()
    with Image.open(one) as image:
        image.transpose(Image.Transpose.ROTATE_90).save(one.with_name("turned.png"))
        image.save(one.with_name("again.png"))
    found = evaluate_copies(embedder, class_photos)
    assert (found.images, found.top1, found.within) == (3, 1.0, 1.0)


def test_precision_and_recall_at_the_level_by_hand(tiny_model: TinyModel) -> None:
    one = CopyScores(
        np.array([1, 2]),
        np.array([0.9, 0.4], dtype=np.float32),
        np.array([[0.7, 0.1], [0.8, 0.2]], dtype=np.float32),
    )
    two = CopyScores(
        np.array([1, 60]),
        np.array([0.6, 0.5], dtype=np.float32),
        np.array([[0.1, 0.1], [0.55, 0.1]], dtype=np.float32),
    )
    embedder = Embedder(tiny_model(), "cpu")
    found = summarise_copies(embedder, 99, {"one": one, "two": two}, 0.55)
    assert found.top1 == 0.5
    assert found.mean_average_precision == pytest.approx((1 + 0.5 + 1 + 1 / 60) / 4)
    assert found.within == 0.75
    # At 0.55 or more: 0.9 and 0.6 are right; 0.7, 0.8 and 0.55 are wrong.
    assert found.precision == pytest.approx(2 / 5)
    assert found.recall == pytest.approx(2 / 4)
    assert found.attacks["one"] == {"top1": 0.5, "recall": 0.5}
    none = summarise_copies(embedder, 99, {"one": one, "two": two}, None)
    assert none.precision is None
    assert none.recall is None


def test_a_sample_is_sorted_without_repetition_and_seeded() -> None:
    rows = draw(100, 10, 3)
    assert len(set(rows.tolist())) == 10
    assert rows.tolist() == sorted(rows.tolist()) == draw(100, 10, 3).tolist()
    assert rows.tolist() != draw(100, 10, 4).tolist()
    assert draw(5, 10, 0).tolist() == [0, 1, 2, 3, 4]
