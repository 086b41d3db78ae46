from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.holdings import Holdings, Part, PartKind, Work
from photosim.imaging.prepare import (
    HeldContent,
    HoldingsRequest,
    KnownContent,
    PreparedPhoto,
    PrepareRequest,
    SmallContent,
    prepare,
)
from photosim.imaging.processes import process as _process
from photosim.imaging.processes import worker
from photosim.imaging.processes.wire import pack_refusal, pack_result, unpack_refusal, unpack_result
from tests.helpers.pictures import exif_block, jpeg_bytes, photo_like
from tests.helpers.transforms import Squeeze


def prepared() -> PreparedPhoto:
    block = exif_block(make="Ünï", model="1/2 · π", gps=(1.5, -2.25), taken="2021:05:04 10:11:12")
    got = prepare(PrepareRequest(jpeg_bytes(photo_like(1), exif=block), Squeeze()))
    assert isinstance(got, PreparedPhoto)
    return got


def test_a_result_survives_the_way() -> None:
    sent = prepared()
    got = unpack_result(memoryview(pack_result(sent)))
    assert isinstance(got, PreparedPhoto)
    assert (got.content_hash, got.bytes, got.facts) == (sent.content_hash, sent.bytes, sent.facts)
    assert (got.fingerprint, got.thumbnail) == (sent.fingerprint, sent.thumbnail)
    assert got.holdings == sent.holdings
    assert got.pixels.dtype == sent.pixels.dtype
    assert np.array_equal(got.pixels, sent.pixels)


def test_all_that_a_file_holds_survives_the_way() -> None:
    holds = Holdings(
        parts=(Part(PartKind.FILM, 1, 4000, "0123456789abcdef"),),
        bits=10,
        gamut=(0.68, 0.32, 0.265, 0.69, 0.15, 0.06),
        hdr=True,
        transparent=True,
        grey=True,
        inks=True,
        lossless=True,
        step=2.5,
        time_digits=3,
        zone=True,
        rating=-1,
        texts=(("caption", "“x” 中文"),),
        keywords=frozenset({"sea", "sun"}),
        people=frozenset({"Ann"}),
        work=frozenset({Work.HISTORY, Work.RETOUCHED}),
    )
    got = unpack_result(memoryview(pack_result(replace(prepared(), holdings=holds))))
    assert isinstance(got, PreparedPhoto)
    assert got.holdings == holds


def test_what_a_file_holds_survives_the_way_and_answers_no_other_question() -> None:
    held = HeldContent(bytes(range(20)), 12345, Holdings(rating=4))
    assert unpack_result(memoryview(pack_result(held))) == held
    look, photo = HoldingsRequest(Path("a.jpg"), coloured=True), PrepareRequest(b"", Squeeze())
    for answer, request in ((held, photo), (prepared(), look)):
        with pytest.raises(ValueError, match="another question"):
            _process._result(worker.DONE + pack_result(answer), request)


def test_a_small_photo_survives_the_way() -> None:
    sent = SmallContent(b"h" * 20, 7, "jpeg", 64, 48)
    assert unpack_result(memoryview(pack_result(sent))) == sent


def test_known_content_and_refusals_survive_the_way() -> None:
    known = KnownContent(bytes(range(20)), 12345)
    assert unpack_result(memoryview(pack_result(known))) == known
    error = PhotoUnreadable(
        PhotoFault.READ_ERROR, "“x” 中文", message="A sentence and \ud800.", transient=True
    )
    got = unpack_refusal(memoryview(pack_refusal(error)))
    assert (got.fault, got.detail, got.transient) == (PhotoFault.READ_ERROR, "“x” 中文", True)
    assert (got.reason, got.message) == ("read error: “x” 中文", error.message)
    for odd in (b"[]", b'["no fault", "", "", true]', b'["empty file", "", "", 1]'):
        with pytest.raises(ValueError, match=r"refusal|PhotoFault"):
            unpack_refusal(memoryview(odd))


def test_transposed_pixels_survive_the_way() -> None:
    sent = prepared()
    turned = PreparedPhoto(
        sent.content_hash,
        sent.bytes,
        sent.facts,
        sent.fingerprint,
        sent.thumbnail,
        sent.pixels.transpose(2, 0, 1),
    )
    got = unpack_result(memoryview(pack_result(turned)))
    assert isinstance(got, PreparedPhoto)
    assert np.array_equal(got.pixels, turned.pixels)


@given(st.data())
def test_damaged_answers_are_value_errors(data: st.DataObject) -> None:
    message = bytearray(pack_result(prepared_once()))
    for _ in range(data.draw(st.integers(1, 8))):
        message[data.draw(st.integers(0, 600))] = data.draw(st.integers(0, 255))
    cut = memoryview(bytes(message[: data.draw(st.integers(0, len(message)))]))
    try:
        got = unpack_result(cut)
    except ValueError:
        return
    assert isinstance(got, PreparedPhoto | KnownContent)


_ONCE: list[PreparedPhoto] = []


def prepared_once() -> PreparedPhoto:
    if not _ONCE:
        _ONCE.append(prepared())
    return _ONCE[0]


def test_a_pickle_is_never_loaded(tmp_path: Path) -> None:
    mark = tmp_path / "mark"

    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return Path.touch, (mark,)

    for unpack in (unpack_result, unpack_refusal):
        with pytest.raises(ValueError):  # noqa: PT011  whatever it stumbles over
            unpack(memoryview(pickle.dumps(Evil())))
    assert not mark.exists()
