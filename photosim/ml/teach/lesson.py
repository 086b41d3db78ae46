"""One lesson: settings chosen on an inner split, figures on photos put aside, the gate, a head.

Four trainings: two on the inner split (one for each margin, looked at on the way and at the
end), one on everything but the photos put aside, for the report card, and one on everything,
which is the model. How strongly the taught matrix counts against the identity is chosen
afterwards on the line between the two (weight-space ensembling, Wortsman et al. 2022), as the
strongest that still leaves the rest of the library where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

import numpy as np

from photosim.core.arrays import Bools, Floats, Integers, Ints
from photosim.ml.teach import measure, trainer
from photosim.ml.teach.doubt import doubtful
from photosim.ml.teach.measure import QueryScores
from photosim.ml.teach.split import hold_out
from photosim.ml.teach.trainer import AlbumPhotos, Refusals, VoteTriplets

SHARE = 0.25
"""Of each album, put aside for the report card."""

MARGINS = (0.1, 0.3)
STEPS = (40, 80)
STRENGTHS = (0.25, 0.5, 0.75, 1.0)

LEAST_KEPT = 0.92
"""Share of the ten nearest that a chosen strength leaves in place, in the rest of the library."""

CHANCE = 0.01
"""How likely chance alone may look like progress."""

LEAST_GAIN = 0.01
LEAST_QUERIES = 8
LEAST_UNTOUCHED = 50
GATE_KEPT = 0.88
"""Below this share of neighbours kept, the rest of the library got worse."""

TRAININGS = len(MARGINS) + 2
ALL_STEPS = TRAININGS * STEPS[-1]

Progress = Callable[[int, int, float], None]


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What is taught with: base embeddings, unit length, float32.

    labelled: the albums' photos; groups: their groups of copies (n,); refused; rest: photos in
    no album that training may look at; untouched: others, for measuring only; votes: none
    that names an untouched photo.
    """

    labelled: AlbumPhotos
    groups: Ints
    refused: Refusals
    rest: Floats
    untouched: Floats
    votes: VoteTriplets | None = None


@dataclass(frozen=True, slots=True)
class ChosenSettings:
    """What validation chose."""

    margin: float
    steps: int
    strength: float


@dataclass(frozen=True, slots=True, eq=False)
class LessonVerdict:
    """What the photos put aside say of a model.

    held: rows of the labelled photos put aside; before, after: what they found; gain: the
    bootstrap's lower bound of the gain in mAP@R; kept, kept_order: of the untouched photos'
    neighbours, None where there are too few; reasons: why not to adopt, empty where it passes.
    """

    held: Ints
    before: QueryScores
    after: QueryScores
    gain: float
    kept: float | None
    kept_order: float | None
    reasons: tuple[str, ...]


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
    settings = _choose(material, inner, report, seed)
    measured = _train(material, inner, settings, report, seed)
    matrix = _train(material, np.arange(len(labelled)), settings, report, seed)
    verdict = compared(
        labelled,
        aside,
        trainer.apply(measured, labelled.embeddings),
        (material.untouched, trainer.apply(matrix, material.untouched)),
        seed,
    )
    told = {one.name: getattr(verdict, one.name) for one in fields(verdict)}
    return Lesson(**told, matrix=matrix, settings=settings)


def compared(
    labelled: AlbumPhotos,
    held: Bools,
    after: Floats,
    untouched: tuple[Floats, Floats],
    seed: int = 0,
) -> LessonVerdict:
    """The verdict on any model that did not learn from the photos put aside.

    labelled: embeddings before; held: bool (n,); after: embeddings (n, dim); untouched:
    embeddings of photos in no album, before and after.
    """
    mates = labelled.mates()
    queries = _with_mates(mates, np.flatnonzero(held))
    first = measure.find_mates(labelled.embeddings, mates, queries)
    then = measure.find_mates(after, mates, queries)
    kept, order = _kept(*untouched)
    gain = measure.lower_bound(then.precision - first.precision, CHANCE, seed)
    return LessonVerdict(queries, first, then, gain, kept, order, judge(first, then, gain, kept))


def judge(
    before: QueryScores, after: QueryScores, gain: float, kept: float | None
) -> tuple[str, ...]:
    """Why a lesson is not to be adopted: sentences, none where it passes the gate."""
    reasons = []
    queries = len(before.first)
    better = float(after.precision.mean() - before.precision.mean()) if queries else 0.0
    if queries < LEAST_QUERIES:
        reasons.append(
            f"Only {queries} photos could be put aside to measure with, too few to tell progress"
            f" from chance: {LEAST_QUERIES} are needed, so label more photos."
        )
    elif float(before.precision.mean()) > 1 - LEAST_GAIN:
        reasons.append("The albums are told apart already: there is nothing left to learn.")
    elif gain <= 0 or better < LEAST_GAIN:
        reasons.append("The photos put aside are not found better than chance could explain.")
    if queries and after.first.mean() < before.first.mean() - 1 / queries:
        reasons.append("The nearest photo is of the same album less often than before.")
    if kept is not None and kept < GATE_KEPT:
        reasons.append(
            f"The rest of the library would be moved too much: {1 - kept:.0%} of the neighbours"
            " would change."
        )
    return tuple(reasons)


def _choose(material: Material, inner: Ints, report: trainer.Report, seed: int) -> ChosenSettings:
    """The settings that find the inner split's own held-out photos best.

    Among those that leave LEAST_KEPT of the rest's neighbours in place; where none does, the
    gentlest.
    """
    part = material.labelled.take(inner)
    aside = hold_out(part.member, material.groups[inner], SHARE, seed + 1)
    learn = np.flatnonzero(~aside)
    queries = _with_mates(part.mates(), np.flatnonzero(aside))
    looked_at = material.rest[:1500]
    some = np.arange(0, len(looked_at), max(1, len(looked_at) // 200))
    allowed: list[tuple[float, ChosenSettings]] = []
    gentlest: list[tuple[float, ChosenSettings]] = []
    for margin in MARGINS:
        for steps, matrix in _matrices(material, inner[learn], margin, report, seed).items():
            for strength in STRENGTHS:
                settings = ChosenSettings(margin, steps, strength)
                mixed = _mixed(matrix, strength)
                found = measure.find_mates(
                    trainer.apply(mixed, part.embeddings), part.mates(), queries
                )
                score = float(found.precision.mean()) if len(queries) else 0.0
                same = measure.kept_neighbours(looked_at, trainer.apply(mixed, looked_at), some)
                if np.isnan(same) or same >= LEAST_KEPT:
                    allowed.append((score, settings))
                gentlest.append((same, settings))
    return max(allowed or gentlest, key=lambda pair: pair[0])[1]


def _train(
    material: Material, rows: Ints, settings: ChosenSettings, report: trainer.Report, seed: int
) -> Floats:
    kept = _matrices(material, rows, settings.margin, report, seed)
    return _mixed(kept[settings.steps], settings.strength)


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


def _mixed(matrix: Floats, strength: float) -> Floats:
    identity = np.eye(len(matrix), dtype=np.float32)
    return (identity + np.float32(strength) * (matrix - identity)).astype(np.float32)


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
