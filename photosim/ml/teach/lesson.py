"""One lesson: settings chosen on an inner split, figures on photos put aside, the gate, a head.

Four trainings: two on the inner split (one for each margin, looked at on the way and at the
end), one on everything but the photos put aside, for the report card, and one on everything,
which is the model. How strongly the taught matrix counts against the identity is chosen
afterwards on the line between the two (weight-space ensembling, Wortsman et al. 2022), as the
strongest that passes the gate (:mod:`photosim.ml.teach.gate`); where none does, it is refused,
and told is what all of it would do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

import numpy as np

from photosim.core.arrays import Bools, Floats, Integers, Ints
from photosim.ml.teach import measure, trainer
from photosim.ml.teach.doubt import doubtful
from photosim.ml.teach.gate import (
    CHANCE,
    LEAST_UNTOUCHED,
    STRENGTHS,
    GuardPhotos,
    Harm,
    Lookout,
    held_reasons,
)
from photosim.ml.teach.measure import QueryScores
from photosim.ml.teach.objections import Objection, ToldObjection
from photosim.ml.teach.split import hold_out
from photosim.ml.teach.trainer import AlbumPhotos, Refusals, VoteTriplets

SHARE = 0.25
"""Of each album, put aside for the report card."""

MARGINS = (0.1, 0.3)
STEPS = (40, 80)

LOOKED_AT = 1000
"""Photos of the rest that the choice of settings is checked on."""

ISOTROPIC = 0.1
"""Share of what counts in :func:`aligned` that is the same in every direction."""

TRAININGS = len(MARGINS) + 2
ALL_STEPS = TRAININGS * STEPS[-1]

Progress = Callable[[int, int, float], None]


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What is taught with: base embeddings, unit length, float32.

    labelled: the albums' photos; groups: their groups of copies (n,); refused; rest: photos in
    no album that training may look at; untouched: others, for measuring only; votes: none
    that names an untouched photo; guard: what must not be forgotten, None where the base model
    has no guard set.
    """

    labelled: AlbumPhotos
    groups: Ints
    refused: Refusals
    rest: Floats
    untouched: Floats
    votes: VoteTriplets | None = None
    guard: GuardPhotos | None = None


@dataclass(frozen=True, slots=True)
class ChosenSettings:
    """What validation chose, and how much of what was learnt is taken, 0 to 1."""

    margin: float
    steps: int
    strength: float


@dataclass(frozen=True, slots=True, eq=False)
class LessonVerdict:
    """What the photos put aside and those elsewhere say of a model.

    held: rows of the labelled photos put aside; before, after: what they found; gain: the
    bootstrap's lower bound of the gain in mAP@R; kept, kept_order: of the untouched photos'
    neighbours, None where there are too few; harm: what it does elsewhere; strength: how much of
    what was learnt is in it; reasons: why not to adopt, empty where it passes; held_back: why more
    of it was not taken, empty where all of it was, or nothing passed.
    """

    held: Ints
    before: QueryScores
    after: QueryScores
    gain: float
    kept: float | None
    kept_order: float | None
    harm: Harm
    strength: float
    reasons: tuple[Objection, ...]
    held_back: tuple[ToldObjection, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lesson(LessonVerdict):
    """The outcome of an instant lesson. ``matrix`` (dim, dim) acts on base embeddings."""

    matrix: Floats
    settings: ChosenSettings


def teach(material: Material, progress: Progress | None = None, seed: int = 0) -> Lesson:
    """Teach, measure, judge.

    ``progress`` gets (steps done, steps in all, the last step's loss) and may raise. Each of the
    TRAININGS begins anew, and so does its loss.
    """
    done = 0

    def report(_: int, loss: float) -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, ALL_STEPS, loss)

    labelled = material.labelled
    aside = hold_out(labelled.member, material.groups, SHARE, seed)
    inner = np.flatnonzero(~aside)
    margin, steps = _choose(material, inner, report, seed)
    measured = _matrices(material, inner, margin, report, seed)[steps]
    learnt = _matrices(material, np.arange(len(labelled)), margin, report, seed)[steps]
    frame = spread_of(np.concatenate([labelled.embeddings, material.rest]))
    measured, learnt = (aligned(one, frame) for one in (measured, learnt))
    lookout = Lookout(material.guard, material.untouched, labelled.embeddings)
    tried: list[LessonVerdict] = []
    for strength in sorted(STRENGTHS, reverse=True):
        matrix = between(learnt, strength)
        verdict = compared(
            labelled,
            aside,
            trainer.apply(between(measured, strength), labelled.embeddings),
            untouched=(material.untouched, trainer.apply(matrix, material.untouched)),
            harm=harm_of(lookout, material, matrix),
            strength=strength,
            chance=CHANCE / len(STRENGTHS),  # each strength is another occasion for chance
            seed=seed,
        )
        tried.append(verdict)
        if not verdict.reasons:
            break
    told = tried[-1] if not tried[-1].reasons else tried[0]
    if told is not tried[0]:
        told = replace(told, held_back=tried[-2].reasons)
    values = {one.name: getattr(told, one.name) for one in fields(told)}
    matrix = between(learnt, told.strength)
    return Lesson(**values, matrix=matrix, settings=ChosenSettings(margin, steps, told.strength))


def compared(
    labelled: AlbumPhotos,
    held: Bools,
    after: Floats,
    *,
    untouched: tuple[Floats, Floats],
    harm: Harm,
    strength: float,
    chance: float = CHANCE,
    seed: int = 0,
) -> LessonVerdict:
    """The verdict on any model that did not learn from the photos put aside.

    labelled: embeddings before; held: bool (n,); after: embeddings (n, dim); untouched:
    embeddings of photos in no album, before and after; harm, strength: as in the verdict; chance:
    how likely it alone may look like progress.
    """
    mates = labelled.mates()
    queries = _with_mates(mates, np.flatnonzero(held))
    first = measure.find_mates(labelled.embeddings, mates, queries)
    then = measure.find_mates(after, mates, queries)
    kept, order = _kept(*untouched)
    gain = measure.lower_bound(then.precision - first.precision, chance, seed)
    reasons = (*held_reasons(first, then, gain), *harm.reasons())
    return LessonVerdict(queries, first, then, gain, kept, order, harm, strength, reasons, ())


def harm_of(lookout: Lookout, material: Material, matrix: Floats) -> Harm:
    """What a matrix does to the material's untouched photos and to its guard set."""
    guard = material.guard
    known = trainer.apply(matrix, guard.embeddings) if guard is not None else None
    untouched = trainer.apply(matrix, material.untouched)
    return lookout.look(known, untouched, trainer.apply(matrix, material.labelled.embeddings))


def spread_of(embeddings: Floats) -> Floats:
    """How base embeddings (n, dim), n at least 1, lie in their directions: float32 (dim, dim).

    A little of every direction is added (ISOTROPIC), as a few photos lie in few.
    """
    count, dim = embeddings.shape
    found = (1 - ISOTROPIC) / count * (embeddings.T @ embeddings)
    found[np.diag_indices(dim)] += ISOTROPIC / dim
    return np.asarray(found, dtype=np.float32)


def aligned(matrix: Floats, spread: Floats) -> Floats:
    """The same matrix, turned so that what it makes of embeddings lies nearest to them.

    Turning changes no cosine, and puts the two ends of :func:`between` into one frame: the
    orthogonal Procrustes problem (Schönemann 1966). spread: of the embeddings.
    """
    left, _, right = np.linalg.svd(spread @ matrix.T)
    turned: Floats = left @ right @ matrix
    return turned


def between(matrix: Floats, strength: float) -> Floats:
    """On the line from the identity, the base model (strength 0), to an aligned matrix (1)."""
    identity = np.eye(len(matrix), dtype=np.float32)
    return (identity + np.float32(strength) * (matrix - identity)).astype(np.float32)


def _choose(
    material: Material, inner: Ints, report: trainer.Report, seed: int
) -> tuple[float, int]:
    """The margin and the steps that find the inner split's own held-out photos best.

    Each at the strongest that does no harm, to the guard set and to photos that training may look
    at; where none does no harm, at the weakest.
    """
    part = material.labelled.take(inner)
    aside = hold_out(part.member, material.groups[inner], SHARE, seed + 1)
    learn = np.flatnonzero(~aside)
    mates = part.mates()
    queries = _with_mates(mates, np.flatnonzero(aside))
    seen = replace(material, labelled=part, untouched=material.rest[:LOOKED_AT])
    lookout = Lookout(seen.guard, seen.untouched, part.embeddings)
    frame = spread_of(np.concatenate([part.embeddings, material.rest]))
    best: tuple[float, float, int] | None = None
    for margin in MARGINS:
        for steps, learnt in _matrices(material, inner[learn], margin, report, seed).items():
            matrix = aligned(learnt, frame)
            strength = min(STRENGTHS)
            for stronger in sorted(STRENGTHS, reverse=True):
                if not harm_of(lookout, seen, between(matrix, stronger)).reasons():
                    strength = stronger
                    break
            mixed = between(matrix, strength)
            found = measure.find_mates(trainer.apply(mixed, part.embeddings), mates, queries)
            score = float(found.precision.mean()) if len(queries) else 0.0
            if best is None or score > best[0]:
                best = score, margin, steps
    assert best is not None
    return best[1], best[2]


def _matrices(
    material: Material, rows: Ints, margin: float, report: trainer.Report, seed: int
) -> Mapping[int, Floats]:
    """What is learnt of these rows after each of STEPS, without the labels that look wrong."""
    rows = rows[~doubtful(material.labelled.take(rows))]
    return trainer.train(
        material.labelled.take(rows),
        material.refused,
        material.rest,
        margin=margin,
        # The learning rate falls over all steps, so an early matrix comes from a whole run.
        steps=STEPS[-1],
        keep=STEPS,
        seed=seed,
        report=report,
        votes=material.votes and material.votes.among(rows),
    )


def _with_mates(mates: Bools, rows: Integers) -> Ints:
    found: Ints = rows[mates[rows].any(axis=1)].astype(np.int64)
    return found


def _kept(untouched: Floats, after: Floats) -> tuple[float | None, float | None]:
    if len(untouched) < LEAST_UNTOUCHED:
        return None, None
    some = np.arange(0, len(untouched), max(1, len(untouched) // 500))
    return (
        measure.kept_neighbours(untouched, after, some),
        measure.kept_order(untouched, after, some),
    )
