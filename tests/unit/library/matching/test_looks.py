"""How closely the candidates of a search are compared, and that none that is a copy is passed over
by that."""

from __future__ import annotations

import importlib

import cv2
import numpy as np
import pytest
from PIL import Image

from photosim.core.types import Level, PhotoFacts
from photosim.imaging.fingerprint import fingerprint
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify import Proof, Sketch, at_a_glance, prove, surely_apart
from photosim.library.matching import thumbnails as comparing
from photosim.library.matching.naming import Seen
from photosim.library.matching.thumbnails import Frames, Look, looks_in_search, name_all
from photosim.ml.measure.attacks import mirror
from tests.helpers.pictures import photo_like
from tests.helpers.turned import padded, turned

LOWEST = 0.5
ASKED = photo_like(3, (320, 240))
OTHER = photo_like(8, (320, 240))


def looks_of(*cosines: float) -> list[Look]:
    found = looks_in_search(dict(enumerate(cosines)), LOWEST)
    return [found[place] for place in range(len(cosines))]


def test_the_nearest_are_compared_in_full_where_they_stand_out() -> None:
    rest = [0.55] * 10
    assert looks_of(0.7, 0.65, 0.64, *rest) == [Look.FULL, Look.FULL, *[Look.SIGN] * 11]
    assert looks_of(0.58, 0.58, 0.57, *rest) == [Look.SIGN] * 13
    assert looks_of(0.7, *rest) == [Look.FULL, *[Look.SIGN] * 10]
    assert looks_of(0.95, 0.9, 0.85, 0.8, 0.79) == [*[Look.FULL] * 4, Look.SIGN]  # all copies


def test_what_is_too_far_for_a_copy_gets_a_glance() -> None:
    assert looks_of(0.56, 0.49, 0.1) == [Look.FULL, Look.GLANCE, Look.GLANCE]
    assert looks_of(0.54, 0.49) == [Look.SIGN, Look.GLANCE]
    assert looks_of() == []


def test_a_search_gives_the_order_of_candidates_no_say() -> None:
    assert looks_of(0.52, 0.9, 0.4) == [Look.SIGN, Look.FULL, Look.GLANCE]
    assert looks_of(0.4, 0.6, 0.9) == [Look.GLANCE, Look.FULL, Look.FULL]


@pytest.mark.parametrize(
    ("copy", "seen"),
    [
        (ASKED, True),
        (ASKED.transpose(Image.Transpose.ROTATE_90), True),
        (padded(ASKED, 0.3, "white"), True),
        (turned(ASKED, 30, "white", grown=True), True),
        (OTHER, False),
        (ASKED.crop((100, 60, 220, 150)), False),
    ],
    ids=["same", "turned", "padded", "turned on white", "another", "a part"],
)
def test_a_glance_sees_frames_and_near_fingerprints(copy: Image.Image, seen: bool) -> None:
    assert at_a_glance(Sketch.of(thumbnail(ASKED)), Sketch.of(thumbnail(copy))) is seen


def test_candidates_are_proved_as_closely_as_they_are_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pictures = [padded(ASKED, 0.3, "white"), ASKED.crop((60, 40, 300, 220)), OTHER]
    pictures += [ASKED.crop((60, 40, 300, 220)), ASKED.crop((60, 40, 300, 220)), OTHER]
    jpegs = dict(enumerate(map(thumbnail, pictures)))
    looks = dict(enumerate([*[Look.GLANCE] * 2, Look.SIGN, Look.SIGN, Look.FULL, Look.GLANCE]))
    proved = []

    def counted(one: Sketch, other: Sketch) -> Proof | None:
        proved.append(other)
        return prove(one, other)

    monkeypatch.setattr(comparing, "prove", counted)
    facts = PhotoFacts("jpeg", 320, 240)
    seen = {one: Seen(facts, bytes([one + 1])) for one in jpegs}
    named = name_all(Sketch.of(thumbnail(ASKED)), Seen(facts, b""), jpegs, seen, looks=looks)
    levels = [named[one].level for one in range(6)]
    copy, alike = Level.COPY, Level.SIMILAR
    assert levels == [copy, alike, alike, copy, copy, alike]
    assert len(proved) == 3


def test_at_a_glance_features_tell_a_framed_part_and_no_place_is_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    placing = importlib.import_module("photosim.imaging.verify.prove")
    monkeypatch.setattr(placing, "by_placing", lambda *_: pytest.fail("a place was looked for"))
    part = ASKED.crop((60, 40, 300, 220))
    jpegs = {0: thumbnail(padded(part, 0.3, "white")), 1: thumbnail(padded(OTHER, 0.3, "white"))}
    facts = PhotoFacts("jpeg", 320, 240)
    seen = {one: Seen(facts, bytes([one + 1])) for one in jpegs}
    looks = dict.fromkeys(jpegs, Look.GLANCE)
    named = name_all(Sketch.of(thumbnail(ASKED)), Seen(facts, b""), jpegs, seen, looks=looks)
    assert [named[one].level for one in jpegs] == [Level.COPY, Level.SIMILAR]


def test_what_is_surely_apart_has_no_sign_at_a_glance_and_is_not_decoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Sketch.of(thumbnail(ASKED))
    pictures = [OTHER, mirror(ASKED), padded(OTHER, 0.3, "white"), padded(ASKED, 0.5, "black")]
    prints = list(map(fingerprint, pictures))
    jpegs = dict(enumerate(map(thumbnail, pictures)))
    apart = [surely_apart(asked, prints[one], lambda: False) for one in jpegs]
    assert apart == [True, False, True, True]
    assert not surely_apart(asked, 0, lambda: False)
    assert not surely_apart(asked, prints[0], lambda: None)
    framed = Sketch.of(jpegs[2])
    assert not surely_apart(framed, prints[0], lambda: False)
    assert surely_apart(framed, prints[0], lambda: True)
    decoded = []

    def counted(jpeg: bytes) -> Sketch:
        decoded.append(jpeg)
        return Sketch(cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR))

    monkeypatch.setattr(Sketch, "of", counted)
    facts = PhotoFacts("jpeg", 320, 240)
    seen = {one: Seen(facts, bytes([one + 1]), prints[one]) for one in jpegs}
    looks = dict.fromkeys(jpegs, Look.GLANCE)
    frames = Frames()
    named = name_all(asked, Seen(facts, b""), jpegs, seen, looks=looks, frames=frames)
    assert {*decoded} == {jpegs[1], jpegs[2], jpegs[3]}
    assert named[0].level is Level.SIMILAR
    assert named[1].level is Level.COPY
    assert [frames.get(seen[one].content) for one in jpegs] == [False, False, True, True]


def test_what_has_a_frame_is_decoded_for_that_in_one_search_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pictures = [OTHER, padded(OTHER, 0.7, "black")]
    prints = list(map(fingerprint, pictures))
    jpegs = dict(enumerate(map(thumbnail, pictures)))
    seen = {one: Seen(PhotoFacts("jpeg", 320, 240), bytes([one + 1]), prints[one]) for one in jpegs}
    looks = dict.fromkeys(jpegs, Look.GLANCE)
    asked, frames = Sketch.of(thumbnail(padded(ASKED, 0.7, "white"))), Frames()
    decoded = []

    def counted(jpeg: bytes) -> Sketch:
        decoded.append(jpeg)
        return Sketch(cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR))

    monkeypatch.setattr(Sketch, "of", counted)
    first = name_all(asked, Seen(seen[0].facts, b""), jpegs, seen, looks=looks, frames=frames)
    assert {*decoded} == {*jpegs.values()}
    decoded.clear()
    again = name_all(asked, Seen(seen[0].facts, b""), jpegs, seen, looks=looks, frames=frames)
    assert decoded == [jpegs[0]]  # a frame around one of two is looked at
    assert first == again
