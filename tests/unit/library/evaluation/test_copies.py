"""Copies of made pictures are looked at as in a search."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosim.core.types import Level
from photosim.imaging.thumbnails import thumbnail
from photosim.library.evaluation.copies import CopyProver, verified_order
from photosim.library.matching.naming import Named
from photosim.ml.measure.attacks import mirror
from photosim.ml.measure.evaluate import EditedCopies, EditedCopy
from tests.helpers.pictures import photo_like, write_jpeg


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Three photos, and one that is a smaller copy of the first."""
    found = [tmp_path / f"{seed}.jpg" for seed in range(3)]
    for seed, path in enumerate(found):
        write_jpeg(path, photo_like(seed, (320, 240)))
    smaller = tmp_path / "smaller.jpg"
    write_jpeg(smaller, photo_like(0, (320, 240)).resize((200, 150)))
    return [*found, smaller]


def copies(paths: list[Path], candidates: list[list[int]]) -> EditedCopies:
    """Mirrored copies of the first photos; the candidates as if each were less near."""
    count = len(candidates)
    edited = [mirror(photo_like(seed, (320, 240))) for seed in range(count)]
    return EditedCopies(
        attack="mirror",
        paths=paths,
        copies=[EditedCopy(thumbnail(one), *one.size) for one in edited],
        originals=np.arange(count),
        candidates=[np.array(rows) for rows in candidates],
        similarities=[np.linspace(0.9, 0.5, len(rows)).astype(np.float32) for rows in candidates],
        ranks=np.array(
            [1 + rows.index(n) if n in rows else 9 for n, rows in enumerate(candidates)]
        ),
    )


def test_what_is_proved_comes_first_and_other_photos_are_counted(paths: list[Path]) -> None:
    prover = CopyProver()
    done: list[tuple[int, int]] = []
    prover(copies(paths, [[1, 2, 0], [1, 0], [0, 1]]), lambda *counts: done.append(counts))
    found = prover.proofs()
    assert done == [(1, 3), (2, 3), (3, 3)]
    assert found.queries == 3
    assert found.by_embedding == pytest.approx(1 / 3)
    # The third's original is not among its candidates.
    assert found.verified == found.named == found.within == found.worst == pytest.approx(2 / 3)
    assert (found.different, found.called_copy, found.mistaken) == (5, 0, [])
    assert found.milliseconds > 0
    assert found.to_json()["attacks"]["mirror"]["named"] == pytest.approx(2 / 3)


def test_another_picture_that_is_called_a_copy_is_told(paths: list[Path]) -> None:
    prover = CopyProver()
    prover(copies(paths, [[3, 0, 1]]), None)
    found = prover.proofs()
    assert (found.different, found.called_copy) == (2, 1)
    assert found.mistaken == [("mirror", str(paths[0]), str(paths[3]))]
    assert found.verified == 0.0  # the smaller copy is nearer by the embedding


def test_nothing_looked_at_has_no_figures() -> None:
    with pytest.raises(ValueError, match="no attack"):
        CopyProver().proofs()


def test_levels_come_before_similarity() -> None:
    names = {
        5: Named(Level.SIMILAR, (), 0.0),
        6: Named(Level.BURST),
        7: Named(Level.COPY),
        8: Named(Level.COPY),
        9: Named(Level.EXACT),
    }
    similarities = [0.9, 0.8, 0.4, 0.5, 0.1]
    assert verified_order([5, 6, 7, 8, 9], similarities, names) == [9, 8, 7, 6, 5]
