"""Comparing stored photos by their thumbnails: sketches kept for a while, several at once."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from enum import IntEnum
from typing import Any, NamedTuple, Protocol

from photosim.core.errors import PhotoUnreadable
from photosim.core.types import PROVED, ContentHash, DecisionKind, Level, PhotoId
from photosim.imaging.verify import (
    Proof,
    Sketch,
    at_a_glance,
    composed,
    has_frame,
    hinted,
    prove,
    surely_apart,
)
from photosim.imaging.verify.content import may_be_filled
from photosim.library.matching.naming import (
    COPY_CERTAINTY,
    SAME_SCENE,
    Named,
    Seen,
    certainty,
    name_match,
)
from photosim.storage.store import Store

Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""As ``map``: OpenCV lets go of Python while it computes, so threads use all cores."""

TOP = 50
"""Candidates of a search that are compared."""

SURELY_PROVED = 0.8
"""Cosine from which two photos of a library are compared in full. Below are all the photos of one
kind of thing, and few copies: these are compared where there is a sign of it."""

_REACHES_OUT = 6.0
"""Pixels beyond which a picture reaches out of another, however exact the map is."""

_OTHER_SCENE, _OTHER_CERTAINTY = 0.6, 0.5
"""Agreement and certainty, below which two photos are two views of a scene, or of two that look
like each other: copies agree more."""

_NEAREST, _ORDINARY, _STANDS_OUT = 2, slice(3, 12), 0.05
"""Candidates of a search, the nearest, that are compared in full wherever copies may lie, if their
cosines are so far above the mean of these others."""

_KEPT = 256
_FRAMES_KEPT = 20_000


class Thumbnails(Protocol):
    """Where the thumbnails of photos are."""

    def get_many(self, photos: Sequence[PhotoId], /) -> Mapping[PhotoId, bytes]:
        """Those of them that there are."""


class Sketches:
    """Sketches of photos of the library, the last used ones kept. For one thread.

    run: decodes several thumbnails, one after the other or on all cores.
    """

    def __init__(self, thumbnails: Thumbnails, run: Run = map) -> None:
        self._thumbnails = thumbnails
        self._run = run
        self._known: OrderedDict[PhotoId, Sketch | None] = OrderedDict()

    def get(self, photos: Sequence[PhotoId]) -> dict[PhotoId, Sketch]:
        """Sketches of those photos that have a readable thumbnail."""
        missing = [one for one in photos if one not in self._known]
        stored = self._thumbnails.get_many(missing)
        made = self._run(_sketch, [stored.get(one) for one in missing])
        self._known.update(zip(missing, made, strict=True))
        found: dict[PhotoId, Sketch] = {}
        for one in photos:
            self._known.move_to_end(one)
            sketch = self._known[one]
            if sketch is not None:
                found[one] = sketch
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return found

    def forget(self, photos: Iterable[PhotoId]) -> None:
        """Let go of some before others: a sketch with all that is made of it takes 3 MB."""
        for one in photos:
            self._known.pop(one, None)

    def one(self, photo: PhotoId) -> Sketch | None:
        """The sketch of one photo, None where it has no readable thumbnail."""
        return self.get([photo]).get(photo)


def _sketch(thumbnail: bytes | None) -> Sketch | None:
    if thumbnail is None:
        return None
    try:
        return Sketch.of(thumbnail)
    except PhotoUnreadable:
        return None  # a damaged thumbnail proves nothing; `photosim check` finds it


def seen_of(store: Store, photos: Sequence[PhotoId]) -> dict[PhotoId, Seen]:
    """What naming needs to know of photos."""
    return {
        one: Seen(row.facts, row.content_hash, row.fingerprint)
        for one, row in store.photos.rows(photos).items()
    }


class Frames:
    """Which photos have a frame, by content, as far as searches have seen; the last ones kept. What
    it is asked for again and again need not be decoded for that. Any thread."""

    def __init__(self) -> None:
        self._known: OrderedDict[ContentHash, bool] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, content: ContentHash) -> bool | None:
        """Whether a photo has a frame; None where that is not known."""
        with self._lock:
            return self._known.get(content)

    def put(self, content: ContentHash, framed: bool) -> None:
        """Remember it."""
        with self._lock:
            self._known[content] = framed
            self._known.move_to_end(content)
            if len(self._known) > _FRAMES_KEPT:
                self._known.popitem(last=False)


class Look(IntEnum):
    """How closely two photos are compared, each more closely than the one before."""

    GLANCE = -1
    """As far apart as no copies lie but those with a frame: only where there is a frame, or their
    fingerprints are near, and a sign besides."""
    SIGN = 0
    """Only where there is a sign that one lies on the other."""
    FULL = 1
    PARTS = 2
    """As two that are proved to be made of a third which shows all of both: they may reach out of
    each other."""

    @classmethod
    def at(cls, cosine: float) -> Look:
        """How two photos are compared whose embeddings have that cosine."""
        return cls.FULL if cosine >= SURELY_PROVED else cls.SIGN


class NamedPair(NamedTuple):
    """What the second of a pair is to the first, and the first to the second; and the proof of how
    the first lies on the second."""

    there: Named
    back: Named
    proof: Proof | None

    def reversed(self) -> NamedPair:
        """The same with the second in front."""
        return NamedPair(self.back, self.there, self.proof and self.proof.reversed())


def name_both(
    seen: Mapping[PhotoId, Seen],
    sketches: Mapping[PhotoId, Sketch],
    pair: tuple[PhotoId, PhotoId],
    look: Look,
    steps: Sequence[Proof] = (),
) -> NamedPair:
    """What two photos are to each other.

    steps: proofs that lead from the first of the pair over other photos to the second, where there
    are any. Compared with the smaller content hash in front, so that ids, which tell the order in
    which photos were added, have no say.
    """
    front, rear = sorted(pair, key=lambda one: seen[one].content)
    one, other = sketches[front], sketches[rear]
    if steps and front != pair[0]:
        steps = [step.reversed() for step in reversed(steps)]
    checked = composed(one, other, steps) if steps else None
    found = _named(seen[front], seen[rear], checked, look)
    if not _is_settled(found):
        looked_at = look is not Look.SIGN or hinted(one, other)
        found = _named(seen[front], seen[rear], prove(one, other) if looked_at else None, look)
    return found if front == pair[0] else found.reversed()


def name_other_scene(
    seen: Mapping[PhotoId, Seen],
    sketches: Mapping[PhotoId, Sketch],
    pair: tuple[PhotoId, PhotoId],
    steps: Sequence[Proof],
) -> NamedPair | None:
    """What two photos are to each other, where copies of them lie on each other as views of one
    scene do and as copies don't: looked at only along that way.

    steps: proofs that lead from the first of the pair over these to the second. None where it
    isn't seen like that that they are no copies.
    """
    first, second = pair
    checked = composed(sketches[first], sketches[second], steps, SAME_SCENE)
    if checked is None or not is_other_scene(checked):
        return None
    return _named(seen[first], seen[second], checked, Look.FULL)


def not_alike() -> NamedPair:
    """What two photos are to each other that don't lie on each other at all."""
    nothing = Named(Level.SIMILAR, (), 0.0)
    return NamedPair(nothing, nothing, None)


def is_other_scene(proof: Proof) -> bool:
    """Whether two photos lie on each other so that a copy of either is surely none of the other."""
    return SAME_SCENE <= proof.agree < _OTHER_SCENE and certainty(proof) < _OTHER_CERTAINTY


def name_again(
    seen: Mapping[PhotoId, Seen], pair: tuple[PhotoId, PhotoId], proof: Proof, look: Look
) -> NamedPair:
    """What two photos are to each other, looked at otherwise than when that was proved.

    proof: how the first of the pair lies on the second.
    """
    first, second = pair
    if seen[first].content <= seen[second].content:
        return _named(seen[first], seen[second], proof, look)
    return _named(seen[second], seen[first], proof.reversed(), look).reversed()


def lies_within(named: NamedPair) -> bool:
    """Whether two photos lie on each other as copies do, but for how far they reach out of each
    other: what they were both made of may tell that they are."""
    proof = named.proof
    if proof is None or named.there.level is Level.SIMILAR:
        return False
    return certainty(replace(proof, overhang=0.0)) >= COPY_CERTAINTY


def _is_settled(found: NamedPair) -> bool:
    """Whether a proof that was put together needs no other: they are copies, or nothing but how far
    they reach out of each other speaks against it, which another proof would tell too."""
    if found.there.level in PROVED or found.proof is None:
        return found.proof is not None
    return lies_within(found) and found.proof.overhang >= _REACHES_OUT


def _named(one: Seen, other: Seen, proof: Proof | None, look: Look) -> NamedPair:
    parts = look is Look.PARTS
    reverse = None if proof is None else proof.reversed()
    there = name_match(one, other, proof, parts=parts)
    return NamedPair(there, name_match(other, one, reverse, parts=parts), proof)


def threads() -> ThreadPoolExecutor:
    """Threads that compare photos."""
    return ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="comparing")


def looks_in_search(cosines: Mapping[PhotoId, float], lowest: float) -> dict[PhotoId, Look]:
    """How closely the candidates of a search are compared with what is asked about.

    cosines: of their embeddings with its own, as copies are told by. lowest: under it no copies
    lie, whatever their rank.
    """
    ranked = sorted(cosines.items(), key=lambda one: -one[1])
    ordinary = [max(cosine, lowest) for _, cosine in ranked[_ORDINARY]] or [lowest]
    far_ahead = sum(ordinary) / len(ordinary) + _STANDS_OUT
    return {
        photo: Look.GLANCE
        if cosine < lowest
        else Look.FULL
        if place < _NEAREST and cosine >= far_ahead
        else Look.at(cosine)
        for place, (photo, cosine) in enumerate(ranked)
    }


def name_all(
    sketch: Sketch,
    seen: Seen,
    thumbnails: Mapping[PhotoId, bytes],
    seen_others: Mapping[PhotoId, Seen],
    check: Callable[[], None] = lambda: None,
    *,
    looks: Mapping[PhotoId, Look] | None = None,
    frames: Frames | None = None,
) -> dict[PhotoId, Named]:
    """What each of the photos with these thumbnails is to one photo. What has to be decoded and is
    unreadable is left out.

    check: called now and then; what it raises ends the comparing. looks: how closely each is
    compared; None: all in full. frames: what earlier searches have seen, and this one adds to. On
    all cores: OpenCV lets go of Python while it computes.
    """
    frames = Frames() if frames is None else frames
    looks = dict.fromkeys(thumbnails, Look.FULL) if looks is None else looks
    if sketch.is_framed or any(looks[one] > Look.GLANCE for one in thumbnails):
        # Found once, before the threads ask for them.
        shown, _ = sketch.inner
        shown.small_features, shown.mirrored_small_features  # noqa: B018

    def named(photo: PhotoId) -> Named | None:
        glance, content = looks[photo] is Look.GLANCE, seen_others[photo].content

        def framed() -> bool | None:
            known = frames.get(content)
            if known is None and not may_be_filled(thumbnails[photo]):
                known = False
                frames.put(content, known)
            return known

        if glance and surely_apart(sketch, seen_others[photo].fingerprint, framed):
            return not_alike().there
        other = _sketch(thumbnails[photo])
        if other is None:
            return None
        if glance:
            frames.put(content, has_frame(other))
        return _found_in_search(sketch, seen, other, seen_others[photo], looks[photo])

    pool = threads()
    try:
        waiting = {one: pool.submit(named, one) for one in thumbnails if one in seen_others}
        found: dict[PhotoId, Named] = {}
        for photo, future in waiting.items():
            check()
            name = future.result()
            if name is not None:
                found[photo] = name
        return found
    finally:
        pool.shutdown(cancel_futures=True)


def _found_in_search(
    sketch: Sketch, seen: Seen, other: Sketch, seen_other: Seen, look: Look
) -> Named:
    """What another photo is to one, by the proof that a search for duplicates would keep: with the
    smaller content hash in front."""
    if look is Look.GLANCE:
        # The one that is asked about is compared with many: its features are known.
        if not (at_a_glance(sketch, other) and hinted(sketch, other, far=True)):
            return not_alike().there
        look = Look.FULL
    if seen.content <= seen_other.content:
        return _looked_at(seen, seen_other, sketch, other, look).there
    return _looked_at(seen_other, seen, other, sketch, look).back


def _looked_at(one: Seen, other: Seen, first: Sketch, second: Sketch, look: Look) -> NamedPair:
    proved = look > Look.SIGN or hinted(first, second)
    return _named(one, other, prove(first, second), Look.FULL) if proved else not_alike()


def named_before(store: Store, photo: PhotoId) -> dict[PhotoId, Named]:
    """What others are to a photo, as a search for duplicates has found: the same without decoding
    anything again."""
    return {
        pair.second if photo == pair.first else pair.first: Named(
            pair.level, pair.how if photo == pair.first else pair.back, pair.certainty
        )
        for pair in store.pairs.of([photo])
        if not pair.waits
    }


def told_apart(store: Store, one: Seen) -> list[PhotoId]:
    """Photos of which a person said that they are no duplicates of this one."""
    contents = [
        row.second if row.first == one.content else row.first
        for row in store.decisions.all()
        if row.kind == DecisionKind.DIFFERENT and one.content in {row.first, row.second}
    ]
    found = (store.photos.id_of(content) for content in contents)
    return [photo for photo in found if photo is not None]
