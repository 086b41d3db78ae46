"""Photos of a set that are one picture twice: saved again, mirrored, turned.

Public sets hold such pairs. Whoever looks for an edited copy's original finds its twin as well,
which is no mistake of the model: :mod:`.evaluate` counts it neither as right nor as wrong.
Found by the fingerprints (:func:`twins`) and by laying one picture on the other
(:func:`proved_twins`), which finds crops and small changes too. A model only names the candidates
for the second; what is a twin is decided without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PIL import Image

from photosim.core.arrays import Floats, Ints
from photosim.imaging.fingerprint import symmetries
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch, prove

#: Bits that may differ, of 64. Different photos of one subject differ in 20 and more.
NEAR = 4

#: What is laid on a photo: so many of its nearest, of at least this cosine.
LOOKED_AT, ALIKE = 10, 0.7
#: A proved twin agrees in this share of the overlap, from one point of view, with nothing moved:
#: stricter than what the app calls a copy, for another exposure must never count as a twin.
AGREE, DRIFT, DISPLACED = 0.8, 0.3, 0.15


def twins(fingerprints: Sequence[int], rows: Ints) -> list[Ints]:
    """For each of ``rows`` the other rows with the same picture, in any of its eight symmetries.

    fingerprints: of :func:`photosim.imaging.fingerprint.fingerprint`, one for each photo. A
    picture without structure (0) has no twins: its fingerprint says nothing.
    """
    prints = np.array(fingerprints, dtype=np.uint64)
    found = []
    for row in rows.tolist():
        own = int(prints[row])
        near = np.zeros(len(prints), dtype=bool)
        if own != 0:
            for turned in set(symmetries(own)):
                near |= np.bitwise_count(prints ^ np.uint64(turned)) <= NEAR
            near &= prints != 0
            near[row] = False
        found.append(np.flatnonzero(near).astype(np.int64))
    return found


def proved_twins(
    rows: Ints,
    embeddings: Floats,
    picture: Callable[[int], Image.Image],
) -> list[Ints]:
    """For each of ``rows`` the other rows that are proved to show the same picture.

    embeddings: (n, dim), unit length. picture: gives the picture of a row, RGB.
    """
    sketches: dict[int, Sketch] = {}

    def sketch(row: int) -> Sketch:
        if row not in sketches:
            sketches[row] = Sketch.of(thumbnail(picture(row)))
        return sketches[row]

    found = []
    for row in rows.tolist():
        cosines = embeddings @ embeddings[row]
        cosines[row] = -np.inf
        near = np.argsort(-cosines, kind="stable")[:LOOKED_AT]
        same = [other for other in near.tolist() if cosines[other] >= ALIKE]
        found.append(
            np.array(
                [other for other in same if _is_twin(sketch(row), sketch(other))], dtype=np.int64
            )
        )
    return found


def all_twins(
    fingerprints: Sequence[int],
    rows: Ints,
    embeddings: Floats,
    picture: Callable[[int], Image.Image],
) -> list[Ints]:
    """Twins by fingerprint and proved ones, for each of ``rows``; sorted."""
    return [
        np.union1d(one, other)
        for one, other in zip(
            twins(fingerprints, rows), proved_twins(rows, embeddings, picture), strict=True
        )
    ]


def _is_twin(first: Sketch, second: Sketch) -> bool:
    proof = prove(first, second)
    return (
        proof is not None
        and proof.agree >= AGREE
        and proof.drift <= DRIFT
        and proof.displaced <= DISPLACED
    )
