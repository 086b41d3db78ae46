"""What a library costs by its number of photos: the part ``growth``; see :mod:`.million`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from tests.benchmarks.figures import Figure, figure_from, together
from tests.benchmarks.measure import part, say
from tests.benchmarks.million import (
    MODEL,
    Taking,
    make_files,
    make_index,
    make_rows,
    real_vectors,
    split,
)

REAL = 1_800
"""Photos that vectors are made from, the queries among them."""

LEAST = 1_000


def sizes(most: int) -> list[int]:
    """A thousand photos, ten times as many, and so on to the most."""
    found = [LEAST]
    while found[-1] * 10 <= most:
        found.append(found[-1] * 10)
    return found


def vectors_file(given: Path | None, photos: Path | None, work: Path) -> Path | None:
    """The file of real vectors: the one that is given, or one made of photos in ``work``, where it
    is not there yet. None where there is nothing to make it of."""
    path = given or work / "vectors.npy"
    if path.is_file():
        return path
    if photos is None:
        return None
    say(f"  the vectors of {REAL} photos are made")
    found = real_vectors(photos, REAL)
    work.mkdir(parents=True, exist_ok=True)
    np.save(path, found)
    return path


def growth(work: Path, vectors: Path, counts: Sequence[int], rounds: int) -> Iterator[Figure]:
    """Each size in turn. Libraries that are in ``work`` already are used as they are."""
    for count in counts:
        library, scanned = work / f"library-{count}", work / f"scanned-{count}"
        making = Taking(count)
        if not library.exists():
            making.step("rows made", lambda: make_rows(library, library / "0", count))  # noqa: B023
        if not (library / "index" / f"{MODEL}.json").exists():
            real, _ = split(vectors)
            making.step(
                "vectors and their index made",
                lambda: make_index(library / "index", real, count),  # noqa: B023
            )
        if not scanned.exists():
            make_files(scanned, work / f"files-{count}", count)
        found: list[Figure] = []
        for _ in range(rounds):
            for name, where in (("search", library), ("lists", library), ("scan", scanned)):
                words: list[str | Path] = [name, where, str(count), vectors]
                found += map(figure_from, part("million", *words).answer)
        exact = part("million", "recall", library, str(count), vectors).answer
        yield from (*making.figures, *together(found), *map(figure_from, exact))
