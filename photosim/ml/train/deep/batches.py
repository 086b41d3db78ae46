"""Which photos make batch n: albums, hard negatives and a sample of the rest, by seed and n."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from photosim.ml.teach.doubt import doubtful
from photosim.ml.teach.job import Snapshot
from photosim.ml.teach.trainer import Labelled, hard_negatives

ALBUMS, PHOTOS = 12, 4
"""P albums of K photos."""

NEGATIVES = 24
"""Most hard negatives of the rest of the library, and most refused photos."""

VOTES = 6
"""Most votes; each is three photos."""

SAMPLE = 48
"""Photos of the rest that are held to the base geometry."""

POOL = 8
"""Hard negatives to draw from, for each labelled photo."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Rows of the snapshot, and labels.

    rows: (b,), those to tell apart first, then of each vote its three, then the sample; labels:
    of the first, the number of the album, or for a negative one that no other photo has; votes:
    how many; sample: how many at the end are only held in place; views: (b,), which view of each.
    """

    rows: Ints
    labels: Ints
    votes: int
    sample: int
    views: Ints


class Batches:
    """Batches of a snapshot: a pure function of seed and step.

    A photo of several of a batch's albums is left out of that batch, as it belongs to both.
    Photos put aside, and those whose labels look wrong, are in none.
    """

    def __init__(self, snapshot: Snapshot, views: int, seed: int) -> None:
        labelled, refused, rest, _ = snapshot.parts
        self._seed, self._views = seed, views
        learnt = np.flatnonzero(~snapshot.held)
        known = Labelled(snapshot.base[labelled][learnt], snapshot.member[learnt])
        learnt = learnt[~doubtful(known)]
        self._member = np.zeros_like(snapshot.member)
        self._member[learnt] = snapshot.member[learnt]
        self._refused, self._votes = snapshot.refused, snapshot.votes
        self._first_refused = refused.start
        self._rest = np.arange(rest.start, rest.stop, dtype=np.int64)
        hard = hard_negatives(known, snapshot.base[rest], POOL * len(learnt))
        self._hard = self._rest[hard]

    def batch(self, step: int) -> Batch:
        """Batch ``step`` (0, 1, …)."""
        rng = np.random.default_rng([self._seed, step])
        albums = np.sort(rng.permutation(self._member.shape[1])[:ALBUMS])
        alone = self._member[:, albums].sum(axis=1) == 1
        rows: list[Ints] = []
        labels: list[Ints] = []
        for album in albums.tolist():
            own = rng.permutation(np.flatnonzero(self._member[:, album] & alone))[:PHOTOS]
            rows.append(own)
            labels.append(np.full(len(own), album))
        said_no = np.flatnonzero(self._refused[:, albums].any(axis=1)) + self._first_refused
        negatives = np.concatenate([_draw(self._hard, rng), _draw(said_no, rng)])
        first = self._member.shape[1]
        votes = rng.permutation(self._votes)[:VOTES]
        sample = rng.permutation(self._rest)[:SAMPLE]
        taught = np.concatenate([*rows, negatives]).astype(np.int64)
        views = rng.integers(0, self._views, len(taught))
        # Of all but labelled photos there is only the plain view.
        views[len(taught) - len(negatives) :] = 0
        return Batch(
            np.concatenate([taught, votes.ravel(), sample]),
            np.concatenate([*labels, np.arange(first, first + len(negatives))]).astype(np.int64),
            len(votes),
            len(sample),
            np.concatenate([views, np.zeros(votes.size + len(sample), dtype=np.int64)]),
        )


def _draw(rows: npt.NDArray[np.integer], rng: np.random.Generator) -> Ints:
    return rng.permutation(rows)[:NEGATIVES].astype(np.int64)
