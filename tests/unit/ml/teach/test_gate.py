"""The gate: what is harm, what is news, and how strongly a lesson applies."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from photosim.ml.heads import unit_length
from photosim.ml.teach import gate, lesson
from photosim.ml.teach.gate import GuardPhotos, Harm, Lookout
from photosim.ml.teach.lesson import Material, aligned, spread_of
from photosim.ml.teach.objections import ObjectionKind
from tests.unit.ml.teach.test_lesson import DIM, _material


def _photos(count: int, seed: int = 0, dim: int = DIM) -> np.ndarray:
    drawn = np.random.default_rng(seed).standard_normal((count, dim))
    return unit_length(drawn.astype(np.float32))


def _turned(seed: int, dim: int = DIM) -> np.ndarray:
    square = np.random.default_rng(seed).standard_normal((dim, dim))
    return np.linalg.qr(square)[0].astype(np.float32)


def _by_loops(vectors: np.ndarray, pairs: np.ndarray) -> float:
    """The loss of ``told_apart``, as it is written."""
    losses = []
    for i, own in enumerate(vectors):
        mates = np.flatnonzero(pairs[i])
        if len(mates):
            others = [float(own @ vectors[k]) / 0.1 for k in range(len(vectors)) if k != i]
            near = [float(own @ vectors[j]) / 0.1 for j in mates]
            losses.append(math.log(sum(map(math.exp, others))) - sum(near) / len(near))
    return sum(losses) / len(losses)


def test_told_apart_is_its_formula() -> None:
    before, after = _photos(40, 1), _photos(40, 2)
    pairs = gate.mutual_neighbours(before)
    expected = math.exp(_by_loops(before, pairs) - _by_loops(after, pairs))
    assert gate.told_apart(before, after, pairs) == pytest.approx(expected, rel=1e-4)


def test_turning_everything_changes_nothing() -> None:
    photos = _photos(60)
    pairs = gate.mutual_neighbours(photos)
    assert gate.told_apart(photos, photos @ _turned(3), pairs) == pytest.approx(1, abs=1e-4)


def test_photos_that_come_together_are_told_apart_worse() -> None:
    photos = _photos(60)
    pairs = gate.mutual_neighbours(photos)
    together = unit_length(photos + np.float32(1.0) * photos[:1])
    assert gate.told_apart(photos, together, pairs) < 0.9


def test_neighbours_that_come_together_are_told_apart_better() -> None:
    centres = np.repeat(_photos(6), 10, axis=0)
    photos = unit_length(centres + 0.5 * _photos(60, 1))
    tighter = unit_length(centres + 0.25 * _photos(60, 1))
    assert gate.told_apart(photos, tighter, gate.mutual_neighbours(photos)) > 1.02


def test_no_neighbours_nothing_to_tell_apart() -> None:
    photos = _photos(4)
    assert gate.told_apart(photos, _photos(4, 1), np.zeros((4, 4), dtype=np.bool_)) == 1


def test_neighbours_are_mutual() -> None:
    # Twelve at one place each of two directions, and one that is near to the first twelve alone.
    angles = np.concatenate([np.linspace(0, 0.1, 12), np.linspace(2, 2.1, 12), [0.4]])
    photos = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    pairs = gate.mutual_neighbours(photos)
    assert (pairs == pairs.T).all()
    assert not pairs.diagonal().any()
    assert not pairs[-1].any()  # nobody's neighbour, though it has ten nearest
    assert not pairs[:12, 12:24].any()


def test_unlike_is_the_farther_half() -> None:
    photos = unit_length(np.array([[1, 0.1], [0, 1], [-1, 0], [1, 0.3]], dtype=np.float32))
    assert gate.unlike(photos, photos[:1]).tolist() == [1, 2]
    assert gate.unlike(photos[:0], photos[:1]).tolist() == []


def _forgets(lost: float) -> tuple[ObjectionKind, float, float]:
    return ObjectionKind.OTHER_KINDS, lost, 0.01


def _unlike(lost: float) -> tuple[ObjectionKind, float, float]:
    return ObjectionKind.UNLIKE_PHOTOS, lost, 0.02


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (Harm(), ()),
        (Harm((0.6, 0.7), 1.1, 50, 0.9), ()),  # that neighbours near the albums move is news
        (Harm((0.6, 0.5901), 0.9801), ()),
        (Harm((0.6, 0.5899), 1.0), (_forgets(0.0101),)),
        (Harm((0.6, 0.5), 1.0), (_forgets(0.1),)),
        (Harm((0.6, 0.6), 0.97), (_unlike(0.03),)),
        (Harm((0.6, 0.6), 0.9796), (_unlike(0.0204),)),
        (Harm(None, 0.9), (_unlike(0.1),)),
        (Harm((0.6, 0.5), 0.9), (_forgets(0.1), _unlike(0.1))),
    ],
)
def test_what_is_harm(harm: Harm, why: tuple[tuple[ObjectionKind, float, float], ...]) -> None:
    found = [(one.kind, one.measured, one.limit) for one in harm.reasons()]
    assert found == [(kind, pytest.approx(lost), pytest.approx(limit)) for kind, lost, limit in why]


def test_what_moved_near_the_albums() -> None:
    album = unit_length(np.array([1] + [0] * (DIM - 1), dtype=np.float32) + 0.05 * _photos(12, 5))
    near = unit_length(album + 0.05 * _photos(12, 6))
    # Twenty each around five places elsewhere, so that none of the twelve is among the ten nearest.
    elsewhere = unit_length(np.repeat(_photos(5, 8), 20, axis=0) + 0.2 * _photos(100, 9))
    photos = np.concatenate([near, elsewhere])
    lookout = Lookout(None, photos, album)

    same = lookout.look(None, photos, album)
    assert (same.guard, same.near, same.moved) == (None, 12, 0)
    assert same.told_apart == pytest.approx(1, abs=1e-5)
    swapped = photos.copy()
    swapped[:12] = elsewhere[:12]
    moved = lookout.look(None, swapped, album)
    assert moved.near == 12
    assert moved.moved is not None
    assert moved.moved > 0.9
    assert ObjectionKind.OTHER_KINDS not in {one.kind for one in moved.reasons()}


def test_too_few_photos_say_nothing() -> None:
    few = _photos(gate.LEAST_UNTOUCHED - 1)
    assert Lookout(None, few, few[:3]).look(None, few, few[:3]) == Harm()


@pytest.mark.parametrize("count", [1, 5, 400])
def test_an_aligned_matrix_keeps_its_cosines_and_lies_near_the_base(count: int) -> None:
    photos = _photos(count)
    bent = np.eye(DIM, dtype=np.float32)
    bent[0, 0] = 2.0
    turned = aligned(_turned(4) @ bent, spread_of(photos))
    assert np.allclose(turned.T @ turned, bent.T @ bent, atol=1e-4)
    # However few photos there are, directions that none of them has are in the same frame too.
    assert np.abs(turned - bent).max() < 0.5
    assert np.linalg.norm(turned - bent) < 0.1 * np.linalg.norm(_turned(4) @ bent - bent)


def _guard_against(material: Material, share: float) -> GuardPhotos:
    """Kinds told apart by a ``share`` of what the lesson on these albums throws away."""
    rng = np.random.default_rng(7)
    kinds = np.repeat(np.arange(40), 6)
    photos = 0.1 * rng.normal(size=(len(kinds), DIM))
    # The albums' noise lives in 16 to 31, and is what a lesson makes small.
    photos[:, 16:] += share * rng.normal(size=(40, 16))[kinds]
    photos[:, :4] += rng.normal(size=(len(kinds), 4))
    assert material.guard is None
    return GuardPhotos(unit_length(photos.astype(np.float32)), kinds)


def test_the_strongest_that_does_no_harm_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    free = lesson.teach(_material())
    assert (free.strength, free.reasons, free.held_back) == (1.0, (), ())

    def moved(matrix: np.ndarray) -> float:
        return float(np.linalg.norm(matrix - np.eye(DIM)))

    # All of what was learnt costs 1.6 points, and half of it half of that.
    cost = 0.016 / moved(free.matrix)
    monkeypatch.setattr(
        lesson, "harm_of", lambda _, __, matrix: Harm((0.9, 0.9 - cost * moved(matrix)))
    )
    monkeypatch.setattr(lesson, "held_reasons", lambda *_: ())  # what is gained passes anyhow
    held = lesson.teach(_material())
    assert held.strength in {0.5, 0.75}
    assert held.settings.strength == held.strength
    assert held.reasons == ()
    assert held.held_back[0].kind is ObjectionKind.OTHER_KINDS
    assert held.harm.guard is not None
    assert 0.005 < held.harm.guard[0] - held.harm.guard[1] <= gate.MOST_LOST


def test_where_every_strength_does_harm_it_is_refused() -> None:
    refused = lesson.teach(replace(_material(), guard=_guard_against(_material(), 0.45)))
    assert refused.strength == 1  # what all of it would do is told
    assert refused.reasons[-1].kind is ObjectionKind.OTHER_KINDS
    assert refused.held_back == ()
