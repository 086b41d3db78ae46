"""Two files compared in a worker process."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosim.core.comparison import Comparison
from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.imaging import comparing
from photosim.imaging.comparing import PairComparer
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.prepare import content_hash
from photosim.imaging.processes.wire import pack_compared, unpack_compared
from photosim.imaging.processes.workers import WorkerPool
from photosim.imaging.whole import PATCH, Patches, patch_places
from photosim.imaging.whole_pair import ComparedPair, OneOfPair, PairRequest
from tests.helpers.pictures import finely_drawn, jpeg_bytes

SECONDS = 60
PICTURE = finely_drawn(1, (640, 480))
GOOD, BAD = (jpeg_bytes(PICTURE, quality=quality) for quality in (93, 60))


def one_of(data: bytes, path: Path | None = None) -> OneOfPair:
    return OneOfPair(path or data, content_hash(data))


def test_a_worker_says_what_two_files_say_of_each_other(tmp_path: Path) -> None:
    paths = [tmp_path / "good.jpg", tmp_path / "bad.jpg"]
    for path, data in zip(paths, (GOOD, BAD), strict=True):
        path.write_bytes(data)
    request = PairRequest(one_of(GOOD, paths[0]), one_of(BAD, paths[1]))
    with WorkerPool(1) as pool:
        said = pool.compare(request).result(SECONDS)
    assert said == PairComparer(DEFAULT_LIMITS).compare(request)
    assert (said.comparison.changed, said.comparison.worse) == (0, -1)
    assert said.enlarged is None


def test_equal_pixels_are_said() -> None:
    other = GOOD[:2] + b"\xff\xfe\0\x06note" + GOOD[2:]
    said = PairComparer(DEFAULT_LIMITS).compare(PairRequest(one_of(GOOD), one_of(other)))
    assert said.comparison.same_pixels


def test_what_a_larger_one_was_made_of_is_told() -> None:
    larger = jpeg_bytes(PICTURE.resize((1280, 960)), quality=90)
    said = PairComparer(DEFAULT_LIMITS).compare(PairRequest(one_of(larger), one_of(GOOD)))
    assert said.enlarged is not None
    assert said.enlarged > 0.8


def test_what_was_turned_by_its_exif_is_compared_upright() -> None:
    turned = jpeg_bytes(PICTURE, quality=93, orientation=6)
    said = PairComparer(DEFAULT_LIMITS).compare(PairRequest(one_of(turned), one_of(turned)))
    upright = PICTURE if said.comparison.same_pixels else None
    assert upright is not None
    again = PairComparer(DEFAULT_LIMITS).compare(PairRequest(one_of(turned), one_of(BAD)))
    assert (again.comparison.changed, again.comparison.worse) == (0, -1)


@pytest.mark.parametrize("data", [GOOD[:900], b"GIF89a and nothing else"])
def test_a_file_that_can_not_be_decoded_says_why_and_the_worker_goes_on(data: bytes) -> None:
    with WorkerPool(1) as pool:
        coming = pool.compare(PairRequest(one_of(GOOD), one_of(data)))
        with pytest.raises(PhotoUnreadable) as caught:
            coming.result(SECONDS)
        assert not caught.value.transient
        assert pool.compare(PairRequest(one_of(GOOD), one_of(BAD))).result(SECONDS)


def test_another_content_than_was_meant_is_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "changed.jpg"
    path.write_bytes(BAD)
    meant = OneOfPair(path, content_hash(b"what was there before"))
    with pytest.raises(PhotoUnreadable) as caught:
        PairComparer(DEFAULT_LIMITS).compare(PairRequest(one_of(GOOD), meant))
    assert caught.value.transient


def test_a_pair_that_takes_too_long_ends_its_worker() -> None:
    picture = PICTURE.resize((4000, 3000))
    large, other = jpeg_bytes(picture), jpeg_bytes(picture, quality=60)
    with WorkerPool(1, Limits(seconds=0.01)) as pool:
        coming = pool.compare(PairRequest(one_of(large), one_of(other)))
        with pytest.raises(PhotoUnreadable) as caught:
            coming.result(SECONDS)
    assert caught.value.fault is PhotoFault.TOO_SLOW


def test_a_picture_that_several_pairs_have_is_decoded_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decoded = []
    opened = comparing.open_photo

    def counted(data: bytes, **options: object) -> object:
        decoded.append(content_hash(data))
        return opened(data, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(comparing, "open_photo", counted)
    comparer = PairComparer(DEFAULT_LIMITS)
    for quality in (70, 75, 80):
        other = one_of(jpeg_bytes(PICTURE, quality=quality))
        comparer.compare(PairRequest(one_of(GOOD), other))
    assert decoded.count(content_hash(GOOD)) == 1
    assert len(decoded) == 4


def test_a_comparison_survives_the_way_and_nothing_else_is_one() -> None:
    said = ComparedPair(Comparison(changed=3, finer=0.5, worse=-1), 0.25)
    assert unpack_compared(memoryview(pack_compared(said))) == said
    for message in (b"", b"{}", b'{"comparison": {"changed": "many"}}', b"\x80\x04N."):
        with pytest.raises(ValueError, match=r".+"):
            unpack_compared(memoryview(message))


def test_patches_are_those_of_a_picture_with_black_beyond_it() -> None:
    small = PICTURE.crop((0, 0, 120, 90))
    patches = Patches()(small)
    for patch, (left, top) in zip(patches, patch_places(*small.size), strict=True):
        wanted = small.convert("L").crop((left, top, left + PATCH, top + PATCH))
        assert np.array_equal(patch, np.asarray(wanted))
