"""How well copies are proved and named: the nearest photos of edited copies, looked at as in a
search.

:func:`photosim.ml.measure.evaluate.evaluate_copies` makes the copies and finds the nearest photos
by the embedding; a :class:`CopyProver` is its ``inspect``. It compares each copy with its
candidates by the library's own code, from thumbnails to names, and puts what is proved first.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from photosim.core.types import PROVED, PhotoFacts
from photosim.imaging.decode import open_photo
from photosim.imaging.prepare import content_hash
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Sketch
from photosim.library.matching.naming import Named, Seen, place
from photosim.library.matching.thumbnails import looks_in_search, name_all
from photosim.ml.measure.evaluate import EditedCopies, Progress

_KEPT = 8192


@dataclass(frozen=True, slots=True)
class AttackProofs:
    """The figures of one attack, fractions in 0..1.

    by_embedding: the original is the nearest. verified: it is on top once what is proved comes
    first. within: it is among the candidates. named: it is among them and called a copy.
    """

    by_embedding: float
    verified: float
    named: float
    within: float


@dataclass(frozen=True, slots=True)
class CopyProofs:
    """The figures over all attacks.

    Means weigh every attack the same; worst: the attack with the fewest originals on top.
    different: pairs of a copy and a candidate that is another picture; called_copy: how many of
    these were called a copy, with the paths of up to a hundred in ``mistaken`` (attack, original,
    candidate).
    milliseconds: median of a copy's time for all its candidates, from thumbnails to names.
    """

    queries: int
    by_embedding: float
    verified: float
    worst: float
    named: float
    within: float
    different: int
    called_copy: int
    milliseconds: float
    attacks: dict[str, AttackProofs]
    mistaken: list[tuple[str, str, str]] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        return asdict(self)


class CopyProver:
    """Proves and names the candidates of edited copies, attack by attack."""

    def __init__(self, lowest: float | None = None) -> None:
        """lowest: the model's cosine under which no copies lie; None: it has none."""
        self._lowest = lowest
        self._photos: OrderedDict[Path, tuple[bytes, Seen]] = OrderedDict()
        self._attacks: dict[str, AttackProofs] = {}
        self._times: list[float] = []
        self._mistaken: list[tuple[str, str, str]] = []
        self._queries = self._different = self._called_copy = 0

    def __call__(self, copies: EditedCopies, progress: Progress | None) -> None:
        """Look at the copies of one attack. Raises PhotoUnreadable for a photo that has gone."""
        verified = named = within = 0
        for number, original in enumerate(copies.originals.tolist()):
            rows = copies.candidates[number].tolist()
            names = self._name(copies, number, rows)
            order = verified_order(rows, copies.similarities[number].tolist(), names)
            verified += bool(order) and order[0] == original
            named += original in names and names[original].level in PROVED
            within += original in rows
            self._count_others(copies, original, names)
            if progress is not None:
                progress(number + 1, len(copies.originals))
        count = len(copies.originals)
        self._queries += count
        self._attacks[copies.attack] = AttackProofs(
            by_embedding=float((copies.ranks == 1).mean()),
            verified=verified / count,
            named=named / count,
            within=within / count,
        )

    def proofs(self) -> CopyProofs:
        """The figures so far. Raises ValueError where nothing was looked at."""
        if not self._attacks:
            raise ValueError("no attack was looked at")
        figures = list(self._attacks.values())
        means = {
            name: sum(getattr(one, name) for one in figures) / len(figures)
            for name in ("by_embedding", "verified", "named", "within")
        }
        return CopyProofs(
            queries=self._queries,
            **means,
            worst=min(one.verified for one in figures),
            different=self._different,
            called_copy=self._called_copy,
            milliseconds=1000 * median(self._times),
            attacks=dict(self._attacks),
            mistaken=list(self._mistaken),
        )

    def _name(self, copies: EditedCopies, number: int, rows: list[int]) -> dict[int, Named]:
        stored = {row: self._photo(copies.paths[row]) for row in rows}
        edited = copies.copies[number]
        # A copy comes without metadata, as from a web site: the pixels have to decide.
        seen = Seen(PhotoFacts("jpeg", edited.width, edited.height), b"")
        started = time.perf_counter()
        jpegs = {row: jpeg for row, (jpeg, _) in stored.items()}
        facts = {row: fact for row, (_, fact) in stored.items()}
        looks = None
        if self._lowest is not None:
            cosines = copies.similarities[number].tolist()
            looks = looks_in_search(dict(zip(rows, cosines, strict=True)), self._lowest)
        names = name_all(Sketch.of(edited.thumbnail), seen, jpegs, facts, looks=looks)
        self._times.append(time.perf_counter() - started)
        return names

    def _count_others(self, copies: EditedCopies, original: int, names: dict[int, Named]) -> None:
        for row, name in names.items():
            if row == original:
                continue
            self._different += 1
            if name.level in PROVED:
                self._called_copy += 1
                if len(self._mistaken) < 100:
                    paths = (str(copies.paths[original]), str(copies.paths[row]))
                    self._mistaken.append((copies.attack, *paths))

    def _photo(self, path: Path) -> tuple[bytes, Seen]:
        known = self._photos.get(path)
        if known is None:
            opened = open_photo(path)
            seen = Seen(opened.facts, content_hash(path.read_bytes()))
            known = thumbnail(opened.image), seen
        self._photos[path] = known
        self._photos.move_to_end(path)
        while len(self._photos) > _KEPT:
            self._photos.popitem(last=False)
        return known


def verified_order(
    rows: Sequence[int], similarities: Sequence[float], names: dict[int, Named]
) -> list[int]:
    """Candidates as a search shows them: what is proved first, then by similarity. Pure."""
    nearest = dict(zip(rows, similarities, strict=True))
    return sorted(rows, key=lambda row: (place(names[row].level, names[row].how), -nearest[row]))
