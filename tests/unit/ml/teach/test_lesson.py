"""Whole lessons on synthetic embeddings, and the gate as a table."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.heads import unit_length
from photosim.ml.teach import lesson, trainer
from photosim.ml.teach.gate import held_reasons
from photosim.ml.teach.lesson import Material
from photosim.ml.teach.measure import QueryScores
from photosim.ml.teach.objections import Objection, ObjectionKind
from photosim.ml.teach.trainer import AlbumPhotos, Refusals, VoteTriplets

DIM, ALBUMS, PHOTOS = 32, 8, 12


def _material(seed: int = 0, *, shuffled: bool = False) -> Material:
    """Albums differ in directions 0 to 3 and have noise in 16 to 31; the rest lives in 4 to 15."""
    rng = np.random.default_rng(seed)
    numbers = np.repeat(np.arange(ALBUMS), PHOTOS)
    centres = rng.normal(size=(ALBUMS, 4))
    photos = 0.1 * rng.normal(size=(len(numbers), DIM))
    photos[:, :4] = centres[numbers] + 0.3 * rng.normal(size=(len(numbers), 4))
    photos[:, 16:] += rng.normal(size=(len(numbers), 16))
    if shuffled:
        numbers = rng.permutation(numbers)

    def others(count: int) -> np.ndarray:
        drawn = 0.1 * rng.normal(size=(count, DIM))
        drawn[:, 4:16] += rng.normal(size=(count, 12))
        return unit_length(drawn.astype(np.float32))

    return Material(
        AlbumPhotos(
            unit_length(photos.astype(np.float32)),
            numbers[:, None] == np.arange(ALBUMS)[None, :],
        ),
        np.arange(len(numbers)),
        Refusals(np.empty((0, DIM), dtype=np.float32), np.empty((0, ALBUMS), dtype=np.bool_)),
        others(300),
        others(200),
    )


def test_albums_are_learnt_and_found_better_among_photos_put_aside() -> None:
    taught = lesson.teach(_material())

    gained = taught.after.precision.mean() - taught.before.precision.mean()
    assert gained > 0.05
    assert 0 < taught.gain <= gained
    assert taught.matrix.dtype == np.float32


def test_labels_by_chance_are_not_adopted() -> None:
    for seed in range(3):
        assert lesson.teach(_material(seed, shuffled=True)).reasons


def test_the_same_material_gives_the_same_matrix() -> None:
    first, second = (lesson.teach(_material(), seed=3) for _ in range(2))

    assert np.array_equal(first.matrix, second.matrix)


def test_progress_counts_every_step_and_may_stop_the_lesson() -> None:
    seen: list[tuple[int, int]] = []
    lesson.teach(_material(), lambda done, total, _: seen.append((done, total)))
    assert seen == [(step, lesson.ALL_STEPS) for step in range(1, lesson.ALL_STEPS + 1)]

    def stop(done: int, *_: object) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        lesson.teach(_material(), stop)


def test_each_training_lowers_its_loss() -> None:
    losses: list[float] = []
    lesson.teach(_material(), lambda *step: losses.append(step[2]))
    for run in np.split(np.array(losses), lesson.TRAININGS):
        assert run[-10:].mean() < 0.8 * run[:10].mean()
        assert (run > 0).all()


def test_the_loss_of_a_step_is_that_of_its_parts() -> None:
    full = _material()
    nothing = np.empty((0, DIM), dtype=np.float32)

    def first(rest: np.ndarray, votes: VoteTriplets | None = None) -> float:
        seen: list[float] = []
        trainer.train(
            full.labelled,
            full.refused,
            rest,
            margin=0.3,
            steps=1,
            report=lambda _, loss: seen.append(loss),
            votes=votes,
        )
        return seen[0]

    # Before the first step nothing has moved, so that distillation adds nothing yet.
    alone = first(nothing)
    some = full.rest[:10]
    said = VoteTriplets(some, some, some, np.full((10, 3), -1, dtype=np.int64))
    of_votes = 0.1 * np.log1p(np.exp(0.3 / 0.1))
    assert first(nothing, said) == pytest.approx(alone + of_votes, rel=1e-4)


def test_a_library_of_albums_alone_can_be_taught() -> None:
    full = _material()
    nothing = np.empty((0, DIM), dtype=np.float32)

    taught = lesson.teach(Material(full.labelled, full.groups, full.refused, nothing, nothing))

    assert taught.kept is None
    assert np.isfinite(taught.matrix).all()


def test_hard_negatives_are_near_but_not_members() -> None:
    def at(degrees: float) -> list[float]:
        return [float(np.cos(np.deg2rad(degrees))), float(np.sin(np.deg2rad(degrees)))]

    album = np.array([at(0), at(20)], dtype=np.float32)
    labelled = AlbumPhotos(album, np.ones((2, 1), dtype=np.bool_))
    # 10° lies inside the album and may belong to it; 45° is the nearest outside.
    rest = np.array([at(10), at(45), at(90), at(180)], dtype=np.float32)

    assert trainer.hard_negatives(labelled, rest, 2).tolist() == [1, 2]
    assert not len(trainer.hard_negatives(labelled, rest[:0], 2))


def test_refused_photos_are_driven_away_from_their_album() -> None:
    full = _material()
    photos, member = full.labelled.embeddings, full.labelled.member
    # Like the first album, but for something of their own in one direction.
    near = photos[:6].copy()
    near[:, 10] += 1.0
    near = unit_length(near)
    refused = Refusals(near, np.repeat(member[:1], 6, axis=0))

    def nearness(said: Refusals) -> float:
        matrix = trainer.train(full.labelled, said, full.rest, margin=0.3, steps=60)[60]
        return float((trainer.apply(matrix, near) * trainer.apply(matrix, photos[:6])).sum() / 6)

    assert nearness(refused) < nearness(full.refused) - 0.04


def _found(first: float, precision: float, count: int = 40) -> QueryScores:
    hits = np.arange(count) < round(first * count)
    return QueryScores(hits, np.full(count, precision), np.zeros((count, 1), dtype=np.int64))


@pytest.mark.parametrize(
    ("before", "after", "gain", "why"),
    [
        (_found(0.9, 0.5), _found(0.95, 0.7), 0.1, None),
        (_found(0.9, 0.5), _found(0.95, 0.7), -0.01, Objection(ObjectionKind.CHANCE)),
        (_found(0.9, 0.5), _found(0.9, 0.505), 0.004, Objection(ObjectionKind.CHANCE)),
        (_found(0.9, 0.5), _found(0.8, 0.7), 0.1, Objection(ObjectionKind.NEAREST_WORSE)),
        (_found(1.0, 1.0), _found(1.0, 1.0), 0.0, Objection(ObjectionKind.NOTHING_TO_LEARN)),
        (_found(0.5, 0.5, 4), _found(1.0, 0.9, 4), 0.2, Objection(ObjectionKind.FEW_ASIDE, 4, 8)),
        (
            _found(0.5, 0.5, 0),
            _found(1.0, 0.9, 0),
            float("-inf"),
            Objection(ObjectionKind.FEW_ASIDE, 0, 8),
        ),
    ],
)
def test_what_photos_put_aside_must_say(
    before: QueryScores, after: QueryScores, gain: float, why: Objection | None
) -> None:
    assert held_reasons(before, after, gain) == (() if why is None else (why,))


def test_votes_pull_what_was_voted_for() -> None:
    full = _material()
    photos = full.rest
    outside = np.full((10, 3), -1, dtype=np.int64)
    votes = VoteTriplets(photos[:10], photos[10:20], photos[20:30], outside)

    def gap(said: VoteTriplets | None) -> float:
        matrix = trainer.train(
            full.labelled, full.refused, full.rest, margin=0.3, steps=60, votes=said
        )[60]
        query, near, far = (trainer.apply(matrix, photos[at : at + 10]) for at in (0, 10, 20))
        return float(((query * near).sum(axis=1) - (query * far).sum(axis=1)).mean())

    assert gap(votes) > gap(None) + 0.05


def test_votes_on_photos_put_aside_are_left_out() -> None:
    one = np.zeros((3, 4), dtype=np.float32)
    votes = VoteTriplets(one, one, one, np.array([[-1, -1, -1], [0, 5, -1], [0, 1, 2]]))

    assert votes.among(np.array([0, 1, 2])).labelled.tolist() == [[-1, -1, -1], [0, 1, 2]]
    assert len(VoteTriplets.none(4)) == 0
