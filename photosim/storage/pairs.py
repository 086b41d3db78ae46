"""Pairs of photos that were compared and are more than alike, and which photos were examined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from photosim.core.arrays import Ints, Words
from photosim.core.comparison import Comparison
from photosim.core.edits import How
from photosim.core.types import Level, PhotoId


class PairRow(NamedTuple):
    """Two photos (``first`` < ``second``), what they are to each other, and how sure that is.

    ``how`` is what was done to the first to get the second, ``back`` the other way round;
    ``sharpness`` is that of the first and of the second, empty where it is not known. ``waits``:
    whole files may still tell more; ``comparison``: what they said, None where they were not
    compared.
    """

    first: PhotoId
    second: PhotoId
    level: Level
    how: How
    certainty: float
    back: How = ()
    sharpness: tuple[float, ...] = ()
    waits: bool = False
    comparison: Comparison | None = None


class PairStore(Protocol):
    """Store of pairs. Writes need the caller's transaction."""

    def all(self) -> list[PairRow]:
        """Every pair, by its photos."""

    def of(self, ids: Iterable[PhotoId]) -> list[PairRow]:
        """The pairs that any of these photos is in."""

    def waiting(self) -> list[PairRow]:
        """The pairs that whole files may still tell more of, by their photos."""

    def uncompared(self) -> list[PairRow]:
        """The pairs of copies whose whole files were not compared, by their photos."""

    def unexamined(self, method: str) -> Ints:
        """Ids of photos that were not examined by this method, sorted."""

    def fingerprints(self) -> tuple[Ints, Words]:
        """Ids of all photos, sorted, and their fingerprints."""

    def put(self, pairs: Iterable[PairRow]) -> None:
        """Store pairs, in place of what was known of them."""

    def remove(self, pairs: Iterable[tuple[PhotoId, PhotoId]]) -> None:
        """Drop pairs, smaller id first; those that are not there are passed over."""

    def mark(self, ids: Iterable[PhotoId], method: str) -> None:
        """These photos have been examined by this method."""

    def forget_others(self, *methods: str, judging: str) -> None:
        """All photos that were last examined by other methods are to be examined again.

        A method is a way of judging pairs, a space, and what proposes them. The pairs of photos
        that were judged another way are dropped, too; where only the proposals are others, what
        was found stays true.
        """
