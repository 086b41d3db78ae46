"""What one file holds that another one doesn't, told from how both were made.

Shares no line with photosim: it knows the scene as it was drawn, so that "saved worse" is a
distance from that, and every fact by what was written in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

import numpy as np

from tests.helpers.known.files import Facts, Known, scaled
from tests.helpers.known.libraries import Drawn, Placed

AS_GOOD, AS_GOOD_OTHERWISE = 1.12, 2.2
"""How much farther from the scene a file may be and is still as good; the latter where two codecs
saved the scene, each in its own way: without the scene nobody can tell which is nearer."""


def lacks(stays: Known, goes: Known) -> Iterator[str]:
    """What ``goes`` holds and ``stays`` does not, in words; nothing for the same bytes."""
    if stays.data == goes.data:
        return
    if stays.picture != goes.picture:
        yield f"another picture ({goes.picture})"
    elif stays.detail < 0.96 * goes.detail:
        yield f"detail ({stays.detail} for {goes.detail})"
    elif (
        _distance(stays, goes.detail) > _as_good(stays, goes) * _distance(goes, goes.detail) + 0.35
    ):
        yield "quality"
    if stays.bits < goes.bits:
        yield f"{goes.bits} bits"
    if goes.wide and not stays.wide:
        yield "gamut"
    if goes.transparent and not stays.transparent:
        yield "transparency"
    if missing := goes.with_it - stays.with_it:
        yield f"what is with it: {', '.join(sorted(missing))}"
    if goes.history and not stays.history and not np.array_equal(goes.decoded, stays.decoded):
        yield "a person's work"
    yield from _facts(stays.facts, goes.facts)


def _as_good(stays: Known, goes: Known) -> float:
    both_lossy = all(_distance(one, goes.detail) > 1.0 for one in (stays, goes))
    otherwise = both_lossy and stays.extension != goes.extension
    return AS_GOOD_OTHERWISE if otherwise else AS_GOOD


@cache
def _distance(file: Known, detail: int) -> float:
    """How far a file is from what was drawn, at the resolution of so many pixels across."""
    height, width = file.ideal.shape[:2]
    size = (detail, max(1, round(detail * height / width)))
    drawn, saved = scaled(file.ideal, size), scaled(file.decoded, size)
    return float(np.sqrt(np.square(drawn - saved).mean()))


def _facts(stays: Facts, goes: Facts) -> Iterator[str]:
    if goes.time is not None:
        there = stays.time or ("", "", "")
        if there[0] != goes.time[0] or any(
            said and said != known for said, known in zip(goes.time[1:], there[1:], strict=True)
        ):
            yield "time"
    if goes.place is not None and stays.place != goes.place:
        yield "place"
    if goes.camera and stays.camera != goes.camera:
        yield "camera"
    if goes.rating is not None and stays.rating != goes.rating:
        yield "rating"
    if missing := goes.words - stays.words:
        yield ", ".join(sorted(missing))


def holds_as_much(stays: Placed, goes: Placed) -> bool:
    """Whether one picture of a folder holds all that another does, but for what lies beside."""
    assert stays.known is not None
    assert goes.known is not None
    if any(lacks(stays.known, goes.known)):
        return False
    return stays.data == goes.data or stays.named_edited or not goes.named_edited


class Judge:
    """Judges what became of a folder."""

    def __init__(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self._apart = {
            frozenset(drawn.files[path].data for path in pair)
            for pair in (*drawn.different, *drawn.keep_both)
        }

    def faults(self, left: Collection[str]) -> list[str]:
        """What was done that may not be by default, given the files that are left."""
        return [fault for one in self._drawn.files.values() for fault in self._faults(one, left)]

    def could_go(self, left: Collection[str]) -> list[Placed]:
        """Pictures among those that are left that a tidy person lets go: others cover them.

        One of equals is kept. Without one of several names of a file nothing is gained, and where
        a person told files apart or protects some, nothing is looked at.
        """
        if self._apart or self._drawn.protected:
            return []
        linked = {one.name_of for one in self._drawn.pictures}
        kept: list[Placed] = []
        going: list[Placed] = []
        pictures = [one for one in self._drawn.pictures if one.path in left and not one.name_of]
        for one in sorted(pictures, key=self._guarded, reverse=True):
            if one.path in linked:
                kept.append(one)
                continue
            if not self._guarded(one) and any(self._covers(other, one, left) for other in kept):
                going.append(one)
                continue
            covered = [
                other
                for other in kept
                if not self._guarded(other)
                and other.path not in linked
                and self._covers(one, other, left)
            ]
            kept = [other for other in kept if other not in covered]
            kept.append(one)
            going += covered
        return going

    def _covers(self, stays: Placed, goes: Placed, left: Collection[str]) -> bool:
        there, here = (self._contents_beside(one, left) for one in (stays, goes))
        return holds_as_much(stays, goes) and here <= there

    def _guarded(self, one: Placed) -> bool:
        guards = [guard for guard in (self._drawn.protected, self._drawn.reference) if guard]
        return any(one.path.startswith(f"{guard}/") for guard in guards)

    def _contents_beside(self, one: Placed, left: Collection[str]) -> set[bytes]:
        return {
            other.data
            for other in self._drawn.files.values()
            if one.path in other.beside and other.path in left
        }

    def _to_lose(self, one: Placed, left: Collection[str]) -> set[bytes]:
        """Contents beside a picture that went, but for a RAW that is left where it was, and what
        is left with that or with another picture of its stem."""
        files = self._drawn.files
        return self._contents_beside(one, files) - {
            other.data
            for other in files.values()
            if (other.path.endswith(".DNG") and other.path in left)
            or (one.path in other.beside and self._stays_with_raw(other.path, left))
            or (other.path in left and any(owner in left for owner in other.beside))
        }

    def _faults(self, one: Placed, left: Collection[str]) -> Iterator[str]:
        files = self._drawn.files
        if one.path in left:
            owners = [path for path in one.beside if path in files]
            raw = one.path.endswith(".DNG") or self._stays_with_raw(one.path, left)
            if owners and not raw and not any(path in left for path in owners):
                yield f"{one.path} is left without {', '.join(owners)}"
        elif one.known is None:
            staying = [path for path in one.beside if path in left]
            if (staying or not one.beside) and not self._is_photograph_apart(one, left):
                yield f"{one.path} went from {', '.join(staying) or 'its place'}"
        elif self._guarded(one):
            yield f"{one.path} went from a guarded folder"
        else:
            yield from self._lost(one, left)

    def _is_photograph_apart(self, one: Placed, left: Collection[str]) -> bool:
        """Whether it is a RAW and the same RAW is left somewhere: beside a picture that shows
        something else it is a photograph of its own right, of which one is enough."""
        files = self._drawn.files
        return one.path.endswith(".DNG") and any(
            path in left and files[path].data == one.data for path in files
        )

    @staticmethod
    def _stays_with_raw(path: str, left: Collection[str]) -> bool:
        """Whether a sidecar named by its stem is left with a RAW of that name, which it may be
        of."""
        stem = path.rpartition(".")[0]
        return path in left and f"{stem}.DNG" in left

    def _lost(self, one: Placed, left: Collection[str]) -> Iterator[str]:
        """What nobody holds any more now that a picture went."""
        beside = self._to_lose(one, left)
        assert one.known is not None
        reasons = []
        for other in self._drawn.pictures:
            if other.path not in left or frozenset((other.data, one.data)) in self._apart:
                continue
            assert other.known is not None
            missing = [*lacks(other.known, one.known)]
            if not missing and not holds_as_much(other, one):
                missing = ["an edited version by its name"]
            if beside - self._contents_beside(other, left):
                missing.append("what lies beside it")
            if not missing:
                return
            reasons.append(f"{other.path} ({other.known.name}) lacks {', '.join(missing)}")
        yield f"{one.path} ({one.known.name}) went: " + "; ".join(reasons)
