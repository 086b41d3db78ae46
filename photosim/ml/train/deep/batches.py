"""Which photos make batch n: albums, hard negatives and a sample of the rest, by seed and n."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Integers, Ints
from photosim.ml.teach.doubt import doubtful
from photosim.ml.teach.job import Snapshot
from photosim.ml.teach.trainer import AlbumPhotos, hard_negatives

ALBUMS, PHOTOS = 12, 4
"""P albums of K photos."""

NEGATIVES = 24
"""Most hard negatives of the rest of the library, and most refused photos."""

VOTES = 6
"""Most votes; each is three photos."""

SAMPLE = 48
"""Photos of the rest that are held to the base geometry."""

TRIPLETS = 24
"""Random triplets of a batch, where that is what the loss wants."""

POOL = 8
"""Hard negatives to draw from, for each labelled photo."""


@dataclass(frozen=True, slots=True, eq=False)
class LessonBatch:
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


class LessonBatches:
    """Batches of a snapshot: a pure function of seed and step.

    triplets: those to tell apart are random triplets, one after the other: two photos of an album,
    and one of another album, refused for it or in none.
    A photo of several of a batch's albums is left out of that batch, as it belongs to both.
    Photos put aside, and those whose labels look wrong, are in none.
    """

    def __init__(
        self, snapshot: Snapshot, views: int, seed: int, *, triplets: bool = False
    ) -> None:
        labelled, refused, rest, _ = snapshot.parts
        self._seed, self._views, self._triplets = seed, views, triplets
        learnt = np.flatnonzero(~snapshot.held)
        known = AlbumPhotos(snapshot.base[labelled][learnt], snapshot.member[learnt])
        learnt = learnt[~doubtful(known)]
        self._member = np.zeros_like(snapshot.member)
        self._member[learnt] = snapshot.member[learnt]
        self._refused, self._votes = snapshot.refused, snapshot.votes
        self._first_refused = refused.start
        self._rest = np.arange(rest.start, rest.stop, dtype=np.int64)
        hard = hard_negatives(known, snapshot.base[rest], POOL * len(learnt))
        self._hard = self._rest[hard]

    def batch(self, step: int) -> LessonBatch:
        """Batch ``step`` (0, 1, …)."""
        rng = np.random.default_rng([self._seed, step])
        albums = np.sort(rng.permutation(self._member.shape[1])[:ALBUMS])
        draw = self._random_triplets if self._triplets else self._told_apart
        taught, labels = draw(albums, rng)
        votes = rng.permutation(self._votes)[:VOTES]
        sample = rng.permutation(self._rest)[:SAMPLE]
        views = rng.integers(0, self._views, len(taught))
        # Of all but labelled photos there is only the plain view.
        views[taught >= self._first_refused] = 0
        return LessonBatch(
            np.concatenate([taught, votes.ravel(), sample]),
            labels,
            len(votes),
            len(sample),
            np.concatenate([views, np.zeros(votes.size + len(sample), dtype=np.int64)]),
        )

    def _alone(self, albums: Integers) -> Bools:
        """Which labelled photos are in one of these albums only."""
        alone: Bools = self._member[:, albums].sum(axis=1) == 1
        return alone

    def _said_no(self, albums: Integers) -> Ints:
        """Rows of the photos that were refused for one of these albums."""
        no = np.flatnonzero(self._refused[:, albums].any(axis=1)) + self._first_refused
        rows: Ints = no.astype(np.int64)
        return rows

    def _told_apart(self, albums: Integers, rng: np.random.Generator) -> tuple[Ints, Ints]:
        """K photos of each album, and negatives with a label of their own each."""
        alone = self._alone(albums)
        rows: list[Ints] = []
        labels: list[Ints] = []
        for album in albums.tolist():
            own = rng.permutation(np.flatnonzero(self._member[:, album] & alone))[:PHOTOS]
            rows.append(own)
            labels.append(np.full(len(own), album))
        negatives = np.concatenate([_draw(self._hard, rng), _draw(self._said_no(albums), rng)])
        first = self._member.shape[1]
        labels.append(np.arange(first, first + len(negatives)))
        return (
            np.concatenate([*rows, negatives]).astype(np.int64),
            np.concatenate(labels).astype(np.int64),
        )

    def _random_triplets(self, albums: Integers, rng: np.random.Generator) -> tuple[Ints, Ints]:
        """TRIPLETS times two photos of an album and one that is not of it; none where no album
        has two."""
        alone = self._alone(albums)
        own = {album: np.flatnonzero(self._member[:, album] & alone) for album in albums.tolist()}
        able = [album for album, rows in own.items() if len(rows) >= 2]
        other = self._member.shape[1]
        rows: list[int] = []
        labels: list[int] = []
        for _ in range(TRIPLETS if able else 0):
            album = int(rng.choice(able))
            elsewhere = np.flatnonzero(alone & ~self._member[:, album])
            outside = np.concatenate([self._hard, self._said_no(np.array([album]))])
            pools = [pool for pool in (elsewhere, outside) if len(pool)]
            if not pools:
                continue
            rows.extend(rng.choice(own[album], 2, replace=False).tolist())
            rows.append(int(rng.choice(pools[int(rng.integers(len(pools)))])))
            labels.extend([album, album, other])
        return np.array(rows, dtype=np.int64), np.array(labels, dtype=np.int64)


def _draw(rows: Integers, rng: np.random.Generator) -> Ints:
    return rng.permutation(rows)[:NEGATIVES].astype(np.int64)
