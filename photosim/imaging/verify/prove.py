"""Hypotheses are examined, and the one that agrees best is the proof."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from photosim.imaging.verify import maps
from photosim.imaging.verify.agreement import (
    THINNED,
    Agreement,
    Differences,
    agreement,
    colours_of_both,
)
from photosim.imaging.verify.aligning import aligned, settled
from photosim.imaging.verify.beyond import Fills, Shares, fills_of, shares
from photosim.imaging.verify.derived import along, derived, surely_agrees
from photosim.imaging.verify.following import TrackedMap, follow
from photosim.imaging.verify.frame import outlined
from photosim.imaging.verify.hypotheses import (
    Hypothesis,
    by_features,
    by_few_features,
    by_small_features,
    by_symmetry,
    share_features,
)
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.placing import by_placing
from photosim.imaging.verify.proof import WHOLE, Proof
from photosim.imaging.verify.sketch import Sketch

_LEAST_SLIP = 0.5
"""Pixels that one window of ten lies off at most where the whole of a picture lies on the whole of
another as it is: other exposures of a scene lie off by one and more."""

_ALL = 0.98
"""Agreement from which nothing was written over a picture that would have drawn a map aside."""

HOLDS = 0.9
"""Agreement from which a map that was put together needs no other proof."""

_ENOUGH = 0.4
"""Agreement from which no other hypothesis is looked for. Other pages of a form have it, and none
of 2,400 edited copies of photos of ``train`` that had it was found by a later hypothesis."""

_SEEN = 0.2
"""Agreement below which two pictures have nothing in common that could be looked at again."""

_FEW_POINTS, _WELL_PLACED, _STILL = 64, 0.2, 0.1
"""Points, and how far they lie off each and in common, in pixels, that need no second look."""

_AS_WELL = 0.01
"""Agreement that a second look may cost."""

_MUCH_IN_COMMON = 0.5
"""Share of each of two pictures that the other has to show, where what agrees is not looked at."""

_COARSE = 0.6
"""To how many of its own pixels a point of an enlarged picture is followed, against another's."""


_Exactly = Callable[[Sketch, Sketch, Matrix, Fills], TrackedMap | None]
"""Makes a map of one picture on a smaller one exact; see :func:`.aligning.aligned`."""


def prove(first: Sketch, second: Sketch) -> Proof | None:
    """How the first lies on the second, None where no way was found in which it does."""
    (one, one_out), (other, other_out) = first.inner, second.inner
    found = _Lying(one, other, first, second, one_out, other_out).prove()
    if (one is not first or other is not second) and (found is None or found.agree < _ENOUGH):
        same = np.eye(3)
        found = _better(found, _Lying(first, second, first, second, same, same).prove())
    return None if found is None else found.proof()


def hinted(first: Sketch, second: Sketch, *, far: bool = False) -> bool:
    """Whether there is any sign that one lies on the other: less than half of the time of a proof.

    Near fingerprints; some matches between the features of both at half the size that agree, of the
    first as it is or mirrored; or a place at which one looks like a part of the other. A frame
    around either is left out. far: their embeddings lie so far apart that a frame alone explains
    it, and no place is looked for: all of 406 copies of photos of ``train`` that were cropped or
    turned and padded share features.
    """
    (one, _), (other, _) = first.inner, second.inner
    framed = one is not first or other is not second
    return bool(
        by_symmetry(first, second)
        or (framed and by_symmetry(one, other))
        or share_features(one, other)
        or (not far and by_placing(one, other))
    )


def composed(
    first: Sketch, second: Sketch, steps: Sequence[Proof], least: float = HOLDS
) -> Proof | None:
    """How the first lies on the second where others between them are proved: each step takes one to
    the next. Maps are put together and only checked; None where less than that agrees.

    What following points would tell is that of the worst step. Not even checked is what lies
    between two pictures of which one shows the very same as another (:func:`.derived.derived`), and
    what agrees between two where nothing differs along the way (:func:`.derived.surely_agrees`).
    """
    known = derived(first, second, steps)
    if known is not None:
        return known if known.agree >= least else None
    between = along(steps)
    (one, one_out), (other, other_out) = first.inner, second.inner
    matrix = maps.inverse(other_out) @ maps.in_pixels(between, first, second) @ one_out
    lying = _Lying(one, other, first, second, one_out, other_out)
    agrees = surely_agrees(steps)
    covered = max(step.covered for step in steps)
    found = None if agrees is None else lying.told(matrix, agrees, covered)
    if found is None:
        checked = lying.check(matrix, least=least)
        if checked is None:
            return None
        found = checked.proof()
    return replace(
        found,
        drift=max(step.drift for step in steps),
        residual=max(step.residual for step in steps),
        points=min(step.points for step in steps),
        inliers=min(step.inliers for step in steps),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """A way in which one picture lies on another, as far as the best of several is told by it.

    lying: the two; matrix: the way, in pixels of what is compared. fills: in which of them what is
    a fill is left out. The others: as in :class:`.proof.Proof`.
    """

    lying: _Lying
    matrix: Matrix
    fills: Fills
    agreed: Agreement
    drift: float
    residual: float
    softer: float
    points: int
    inliers: int

    @property
    def agree(self) -> float:
        return self.agreed.share

    def proof(self) -> Proof:
        """All that is told of it."""
        lying = self.lying
        lies = shares(lying.one, lying.other, self.matrix, self.fills)
        return replace(
            lying.told_by(self.matrix, self.agree, self.agreed.differences(), lies),
            drift=self.drift,
            residual=self.residual,
            softer=self.softer,
            points=self.points,
            inliers=self.inliers,
        )


def _better(one: _Found | None, other: _Found | None) -> _Found | None:
    if one is None or other is None:
        return other if one is None else one
    return other if other.agree > one.agree else one


@dataclass(frozen=True, slots=True, eq=False)
class _Lying:
    """Two pictures that are compared, each the part of a whole that shows something.

    one, other: parts of first and second; one_out, other_out: from pixels of the part to pixels of
    the whole.
    """

    one: Sketch
    other: Sketch
    first: Sketch
    second: Sketch
    one_out: Matrix
    other_out: Matrix

    def prove(self) -> _Found | None:
        """The best way; None where no hypothesis holds."""
        best = None
        for found in self._attempts():
            best = _better(best, found)
            if best is not None and best.agree >= _ENOUGH:
                break
        return self._looked_at_twice(best)

    def _looked_at_twice(self, found: _Found | None) -> _Found | None:
        """Where few points were followed, and badly, what most of the pixels say instead.

        Points of a poor JPEG lie off by themselves; many points that lie off in common are another
        point of view, which is not looked for a way out of.
        """
        if found is None or not _SEEN <= found.agree < _ALL or found.points > _FEW_POINTS:
            return found
        if found.residual < _WELL_PLACED and found.drift < _STILL:
            return found
        again = self._made_exact(Hypothesis(found.matrix, found.inliers), settled)
        if again is None or again.agree < found.agree - _AS_WELL:
            return found
        return again

    def _attempts(self) -> Iterator[_Found | None]:
        """What was found of one hypothesis after the other, the cheapest and most likely first."""
        whole = by_symmetry(self.one, self.other)
        for hypothesis in whole:
            yield self.check(hypothesis.matrix, slip=_LEAST_SLIP)
        for hypothesis in whole:
            yield self.align(hypothesis)
        # Features tell where a part lies, and points need not be followed from far away.
        small = by_small_features(self.one, self.other)
        if small is not None:
            yield self.align(small)
        few, pays = by_few_features(self.one, self.other)
        if few is not None:
            yield self.align(few)
            yield self.examine(few)
        yield functools.reduce(_better, map(self.examine, whole), None)
        for all_of_them in (False, True) if pays else ():
            found = by_features(self.one, self.other, all_of_them=all_of_them)
            if found is not None:
                yield self.examine(found)
        placed = by_placing(self.one, self.other)
        if placed is not None:
            for how in (follow, settled):
                proof = self._made_exact(placed, how)
                # A place that nothing makes exact is one of many that look alike.
                yield proof if proof is not None and proof.points > 0 else None

    def align(self, hypothesis: Hypothesis) -> _Found | None:
        """What is found of one hypothesis that explains all of both once it is made exact, without
        following points; None where it doesn't."""
        return self._made_exact(hypothesis, aligned, thinned=THINNED, least=_ALL)

    def examine(self, hypothesis: Hypothesis) -> _Found | None:
        """What is found of one hypothesis; None where an edit can't have done that."""
        return self._made_exact(hypothesis, follow)

    def check(
        self, matrix: Matrix, *, slip: float | None = None, least: float = 0.0
    ) -> _Found | None:
        """What is found of a map that may be exact already, without following points. None where
        less than ``least`` agrees, or one window of ten lies off by more than ``slip`` pixels.

        Of how exact it is nothing is told where no ``slip`` is given.
        """
        if not maps.sane(matrix):
            return None
        here, there, way = self._onto_smaller(matrix)
        exact, fills = TrackedMap(way), self._fills(matrix)
        return self._found(here, there, exact, 0, fills, slip=slip, thinned=THINNED, least=least)

    def told(self, matrix: Matrix, agrees: float, covered: int) -> Proof | None:
        """The proof of a map of which it is known what share agrees, and how large a patch does
        not: only colours are compared. None where the two have little in common."""
        if not maps.sane(matrix):
            return None
        fills = self._fills(matrix)
        lying = shares(self.one, self.other, matrix, fills)
        if min(lying.first, lying.second) < _MUCH_IN_COMMON:
            return None
        here, there, way = self._onto_smaller(matrix)
        colours = colours_of_both(here, there, way, fills if here is self.one else fills.reversed())
        if colours is None:
            return None
        return self.told_by(matrix, agrees, Differences(*colours, covered=covered), lying)

    def _made_exact(
        self, hypothesis: Hypothesis, exactly: _Exactly, *, thinned: int = 1, least: float = 0.0
    ) -> _Found | None:
        matrix = hypothesis.matrix
        if not maps.sane(matrix):
            return None
        here, there, way = self._onto_smaller(matrix)
        fills = self._fills(matrix)
        exact = exactly(here, there, way, fills if here is self.one else fills.reversed())
        if exact is None or not maps.sane(exact.way):
            return None
        inliers = hypothesis.inliers
        return self._found(here, there, exact, inliers, fills, thinned=thinned, least=least)

    def _onto_smaller(self, matrix: Matrix) -> tuple[Sketch, Sketch, Matrix]:
        """Which of the two is laid on which, and how. What is larger is reduced: comparing the
        other way round would compare with blur."""
        if maps.shape(matrix).scale > 1:
            return self.other, self.one, maps.inverse(matrix)
        return self.one, self.other, matrix

    def _fills(self, matrix: Matrix) -> Fills:
        outer = self.other_out @ matrix @ maps.inverse(self.one_out)
        return fills_of(self.first, self.second, outer)

    def _found(
        self,
        here: Sketch,
        there: Sketch,
        followed: TrackedMap,
        inliers: int,
        fills: Fills,
        *,
        slip: float | None = None,
        thinned: int = 1,
        least: float = 0.0,
    ) -> _Found | None:
        # What was reduced far lies where it does to a part of its own pixels, not of these.
        coarse = max(1.0, _COARSE * max(self.one.enlarged, self.other.enlarged))
        agreed = agreement(
            here,
            there,
            followed,
            coarse,
            fills if here is self.one else fills.reversed(),
            thinned=thinned,
            least=least,
            most_slip=slip,
        )
        if agreed is None:
            return None
        matrix = followed.way if here is self.one else maps.inverse(followed.way)
        return _Found(
            self,
            matrix,
            fills,
            agreed,
            drift=followed.drift / coarse,
            residual=(followed.residual if slip is None else agreed.slip) / coarse,
            softer=abs(followed.softer),
            points=followed.points if slip is None else agreed.windows,
            inliers=inliers,
        )

    def told_by(self, matrix: Matrix, agree: float, told: Differences, lying: Shares) -> Proof:
        """A proof as far as where the two lie and what agrees tell."""
        outer = self.other_out @ matrix @ maps.inverse(self.one_out)
        back = maps.inverse(outer)
        shape = maps.shape(outer)
        first, second = self.first, self.second
        return Proof(
            matrix=maps.in_fractions(outer, first, second),
            agree=agree,
            drift=0.0,
            displaced=told.displaced,
            exchanged=told.exchanged,
            drawn=told.exchanged > 0 and first.is_drawn and second.is_drawn,
            covered=told.covered,
            residual=0.0,
            softer=0.0,
            points=0,
            inliers=0,
            first_share=lying.first,
            second_share=lying.second,
            first_filled=lying.first_filled,
            second_filled=lying.second_filled,
            first_outlined=outlined(first, second, outer)
            if lying.second < WHOLE <= lying.first
            else 1.0,
            second_outlined=outlined(second, first, back)
            if lying.first < WHOLE <= lying.second
            else 1.0,
            overhang=lying.overhang,
            mirrored=shape.mirrored,
            degrees=shape.degrees,
            scale=shape.scale,
            stretch=shape.stretch,
            colour=told.colour,
            light=told.light,
            first_grey=first.is_grey,
            second_grey=second.is_grey,
        )
