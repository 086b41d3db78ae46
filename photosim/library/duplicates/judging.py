"""What the photos of some pairs are to each other, as far as their thumbnails tell.

Of photos that would lie in one group, as many pairs as make it one are proved; how the others lie
follows from these, and is only checked. So it is between copies of two photos that are none of each
other: where some pairs were looked at in vain, others that show the same are not. Where photos come
from is not said here: a search has the library, a process of :mod:`.judges` what it was sent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from photosim.core.types import ContentHash, Level, PhotoId
from photosim.imaging.verify import Proof, Sketch
from photosim.imaging.verify.softness import sharpness
from photosim.library.duplicates.grouping import Edge, Joined, edge
from photosim.library.matching.naming import Seen, may_be_enlarged, may_be_same_pixels
from photosim.library.matching.thumbnails import (
    Look,
    NamedPair,
    Run,
    is_other_scene,
    lies_within,
    name_again,
    name_both,
    name_other_scene,
    not_alike,
)
from photosim.storage.pairs import PairRow

Photos = Callable[[Sequence[PhotoId]], tuple[Mapping[PhotoId, Seen], Mapping[PhotoId, Sketch]]]
"""What is known of photos, and their sketches; those that can't be compared are left out."""

AT_ONCE = 64
"""Pairs compared between two looks at whether to go on."""

_MOST_STEPS = 3

_IN_VAIN = {Look.SIGN: 2, Look.FULL: 3}
"""Pairs between copies of two photos that have to be looked at, that closely, without anything
being found, before the two are not."""

_SAME_FRAME = 0.65
"""Share of each of two copies that the other has to show to stand for it."""


class Judged(msgspec.Struct):
    """What a judge found of some pairs, and what it learnt by that.

    rows: the pairs that are more than alike. looks: how closely each pair was looked at. holds: of
    copies, either way round: whether the first shows all that the second does. proofs: how one
    photo lies on another. sharpest: sharpness of photos. framed: whether photos have a frame, see
    :attr:`.Sketch.is_framed`. compared: how many pairs were.
    """

    rows: list[PairRow]
    looks: list[tuple[PhotoId, PhotoId, Look]]
    holds: list[tuple[PhotoId, PhotoId, bool]]
    proofs: list[tuple[PhotoId, PhotoId, Proof]]
    sharpest: dict[PhotoId, float]
    framed: dict[PhotoId, bool]
    compared: int


class _Way(NamedTuple):
    """How one photo leads over others to another. apart: these are no copies of each other, and
    steps, where there are any, are how they lie on each other all the same."""

    steps: list[Proof]
    apart: bool = False


class _Compared(NamedTuple):
    """Two photos in the order of their contents: how one leads to the other, what they are to each
    other, and what is written down of that."""

    pair: Edge
    way: _Way
    named: NamedPair
    row: PairRow | None


class Judge:
    """Compares photos, and remembers what tells of others. For one thread.

    run: compares several, one after the other or on all cores. share: pairs whose photos are asked
    for at once. done: is told of the photos of which no pair is left to be judged.
    """

    def __init__(
        self,
        photos: Photos,
        run: Run = map,
        *,
        share: int = AT_ONCE,
        done: Callable[[Sequence[PhotoId]], None] = lambda _: None,
    ) -> None:
        self._photos = photos
        self._run = run
        self._share = share
        self._done = done
        self._left: Counter[PhotoId] = Counter()
        """Pairs of photos that are still to be judged, as far as several are."""
        self._looks: dict[Edge, Look] = {}
        self._holds: dict[tuple[PhotoId, PhotoId], bool] = {}
        self._proofs: dict[PhotoId, dict[PhotoId, Proof]] = {}
        """Of each photo, how it lies on its copies that were found, and on what would be a copy if
        neither reached out of the other."""
        self._others: dict[PhotoId, dict[PhotoId, Proof | None]] = {}
        """Of each photo those that are surely no copies of it, and how it lies on them; None where
        it does not."""
        self._sharpest: dict[PhotoId, float] = {}
        self.framed: dict[PhotoId, bool] = {}
        """Whether photos have a frame, as far as that is known: of all that were compared."""
        self.compared = 0

    def forget(self) -> None:
        """Begin anew, as if nothing had been compared; what belongs to one photo stays."""
        self._looks.clear()
        self._holds.clear()
        self._proofs.clear()
        self._others.clear()

    def told(self) -> Judged:
        """What was learnt since it began; without rows."""
        proofs = [
            (one, other, proof)
            for one, others in self._proofs.items()
            for other, proof in others.items()
        ]
        looks = [(*pair, look) for pair, look in self._looks.items()]
        holds = [(*pair, held) for pair, held in self._holds.items()]
        return Judged([], looks, holds, proofs, self._sharpest, self.framed, self.compared)

    def learn(self, judged: Judged) -> None:
        """Go on from what another judge has learnt."""
        self._looks |= {(one, other): look for one, other, look in judged.looks}
        self._holds |= {(one, other): held for one, other, held in judged.holds}
        for one, other, proof in judged.proofs:
            self._proofs.setdefault(one, {})[other] = proof
        self._sharpest |= judged.sharpest
        self.framed |= judged.framed
        self.compared += judged.compared

    def judge(
        self, wanted: Mapping[Edge, Look], check: Callable[[], None]
    ) -> Iterator[tuple[float, list[PairRow]]]:
        """The pairs of these that are more than alike, some at a time, and what share is done.

        wanted: the likeliest first. check: called now and then; what it raises ends the judging.
        """
        waiting = [pair for pair in wanted if not self._was_judged(pair, wanted[pair])]
        total = len(waiting)
        self._left = Counter(photo for pair in waiting for photo in pair)
        while waiting:
            now, waiting = self._apart(waiting, wanted)
            for start in range(0, len(now), AT_ONCE):
                check()
                rows = self.judge_each({pair: wanted[pair] for pair in now[start:][:AT_ONCE]})
                done = total - len(waiting) - len(now) + min(len(now), start + AT_ONCE)
                yield done / total, rows

    def judge_each(self, wanted: Mapping[Edge, Look]) -> list[PairRow]:
        """The pairs of these that are more than alike, by what was known before."""
        listed = list(wanted)
        found: list[_Compared] = []
        for start in range(0, len(listed), self._share):
            some = listed[start:][: self._share]
            found += self._compared({pair: wanted[pair] for pair in some})
            self._left.subtract(photo for pair in some for photo in pair)
            ends = sorted({photo for pair in some for photo in pair})
            self._done([photo for photo in ends if self._left[photo] <= 0])
        # Only now, so that none of these tells of another, however many are compared at once.
        for one in found:
            if not one.way.apart:
                self._keep_apart(one.pair, one.named)
            if one.row is not None:
                self._keep(one.pair, one.named)
        return [one.row for one in found if one.row is not None]

    def _compared(self, wanted: Mapping[Edge, Look]) -> list[_Compared]:
        """What the photos of these pairs are to each other; nothing is kept of it but what belongs
        to one photo."""
        seen, sketches = self._photos(sorted({photo for pair in wanted for photo in pair}))
        pairs = [pair for pair in wanted if {*pair} <= seen.keys() & sketches.keys()]
        known = [ordered(pair, lambda photo: seen[photo].content) for pair in pairs]
        self.compared += len(known)
        looks = [wanted[edge(*pair)] for pair in known]
        ways = [self._way(pair, look) for pair, look in zip(known, looks, strict=True)]
        names = list(
            self._run(
                lambda asked: _name(seen, sketches, *asked), zip(known, looks, ways, strict=True)
            )
        )
        compared = {photo for pair in known for photo in pair} - self.framed.keys()
        self.framed |= {photo: sketches[photo].is_framed for photo in compared}
        alike = {
            photo
            for pair, named in zip(known, names, strict=True)
            if named.there.level is not Level.SIMILAR
            for photo in pair
        }
        ends = sorted(alike - self._sharpest.keys())
        sharp = self._run(lambda photo: sharpness(sketches[photo]), ends)
        self._sharpest.update(zip(ends, sharp, strict=True))
        return [
            _Compared(pair, way, named, self._row(seen, pair, named))
            for pair, way, named in zip(known, ways, names, strict=True)
        ]

    def _row(self, seen: Mapping[PhotoId, Seen], pair: Edge, named: NamedPair) -> PairRow | None:
        """What is written down of two photos, in the order of their contents; None where they are
        no more than alike."""
        if named.there.level is Level.SIMILAR:
            return None
        first, second = edge(*pair)
        name, other_way = named[:2] if pair[0] == first else named.reversed()[:2]
        one, other = seen[first], seen[second]
        waits = may_be_same_pixels(one, other, name) or may_be_enlarged(one, other, name)
        sharps = self._sharpest[first], self._sharpest[second]
        row = PairRow(first, second, name.level, name.how, name.certainty, other_way.how)
        return row._replace(sharpness=sharps, waits=waits)

    def shows_all(self, one: PhotoId, other: PhotoId) -> bool:
        """Whether a photo shows all that another, which is a copy of it, does."""
        if (one, other) not in self._holds:  # found before this judge began
            seen, sketches = self._photos([one, other])
            if not {one, other} <= seen.keys() & sketches.keys():
                return False
            pair = ordered((one, other), lambda photo: seen[photo].content)
            self._keep(pair, name_both(seen, sketches, pair, Look.FULL))
        return self._holds[one, other]

    def _apart(
        self, pairs: list[Edge], looks: Mapping[Edge, Look]
    ) -> tuple[list[Edge], list[Edge]]:
        """The pairs that can be judged now, and those for which it pays to wait for these: what
        follows from what is known, and one pair between any two groups."""
        known, chosen = Joined(), Joined()
        for photo in {one for pair in pairs for one in pair}:
            for other in self._proofs.get(photo, ()):
                known.join(photo, other)
                chosen.join(photo, other)
        now: list[Edge] = []
        later: list[Edge] = []
        for pair in pairs:
            follows = known.home(pair[0]) == known.home(pair[1])
            follows = follows or self._told_apart(pair, looks[pair]) is not None
            (now if follows or chosen.join(*pair) else later).append(pair)
        return now, later

    def _way(self, pair: Edge, look: Look) -> _Way:
        steps = self._steps(pair)
        return _Way(steps) if steps else self._told_apart(pair, look) or _Way([])

    def _told_apart(self, pair: Edge, look: Look) -> _Way | None:
        """How two photos are told apart by what their copies are to each other; None where these
        don't tell."""
        first, last = pair
        in_vain = 0
        for one, there in self._standing_for(first):
            others = self._others.get(one)
            for other, back in self._standing_for(last) if others else ():
                if others is None or other not in others:
                    continue
                between = others[other]
                if between is not None:
                    steps = (there, between, back and back.reversed())
                    return _Way([step for step in steps if step is not None], apart=True)
                in_vain += self._looks.get(edge(one, other), Look.SIGN) >= look
        return _Way([], apart=True) if in_vain >= _IN_VAIN.get(look, in_vain + 1) else None

    def _standing_for(self, photo: PhotoId) -> Iterator[tuple[PhotoId, Proof | None]]:
        """A photo and those that show nearly the same, and how it lies on them."""
        yield photo, None
        for other, proof in self._proofs.get(photo, {}).items():
            if min(proof.first_share, proof.second_share) >= _SAME_FRAME:
                yield other, proof

    def _steps(self, pair: Edge) -> list[Proof]:
        """The fewest proofs that lead from one photo over others to another; none where none do."""
        first, last = pair
        reached: dict[PhotoId, list[Proof]] = {first: []}
        ends = [first]
        for _ in range(_MOST_STEPS):
            further: list[PhotoId] = []
            for photo in ends:
                for other, proof in self._proofs.get(photo, {}).items():
                    if other not in reached:
                        reached[other] = [*reached[photo], proof]
                        further.append(other)
            if last in reached:
                return reached[last]
            ends = further
        return []

    def _keep(self, pair: Edge, named: NamedPair) -> None:
        """Two photos in the order of their contents, and what the second is to the first."""
        first, second = pair
        self._holds[first, second] = named.there.holds
        self._holds[second, first] = named.back.holds
        if named.proof is not None and lies_within(named):
            self._proofs.setdefault(first, {})[second] = named.proof
            self._proofs.setdefault(second, {})[first] = named.proof.reversed()

    def _keep_apart(self, pair: Edge, named: NamedPair) -> None:
        """What two photos, in the order of their contents, are if they are surely no copies."""
        proof = named.proof if named.there.level is not Level.SIMILAR else None
        if proof is not None and not is_other_scene(proof):
            return
        first, second = pair
        self._others.setdefault(first, {})[second] = proof
        self._others.setdefault(second, {})[first] = proof and proof.reversed()

    def _was_judged(self, pair: Edge, look: Look) -> bool:
        """Whether a pair was looked at as closely; from now on it was."""
        before = self._looks.get(pair)
        self._looks[pair] = look if before is None else max(before, look)
        return before is not None and before >= look


def ordered(pair: Edge, content: Callable[[PhotoId], ContentHash]) -> Edge:
    """The photo of the smaller content first."""
    first, second = sorted(pair, key=content)
    return first, second


def _name(
    seen: Mapping[PhotoId, Seen],
    sketches: Mapping[PhotoId, Sketch],
    pair: Edge,
    look: Look,
    way: _Way,
) -> NamedPair:
    steps = way.steps
    if way.apart:
        named = name_other_scene(seen, sketches, pair, steps) if steps else not_alike()
        return named or name_both(seen, sketches, pair, look)
    if look is Look.PARTS and len(steps) == 1:  # only what was proved is read otherwise
        return name_again(seen, pair, steps[0], look)
    return name_both(seen, sketches, pair, look, steps)
