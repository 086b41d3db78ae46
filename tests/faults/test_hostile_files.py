"""Files of every kind, changed at random: each is a photo or has its reason, and none ends the app.

Seeded, so that a file that fails is made again by its kind and number. ``PHOTOSIM_FUZZ=5000`` tries
so many of each kind; every run tries three hundred.
"""

from __future__ import annotations

import collections
import copy
import io
import itertools
import json
import math
import os
import random
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photosim.core.errors import ModelError, PhotoUnreadable, UsageError
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import HoldingsRequest, PreparedPhoto, PrepareRequest, content_hash
from photosim.imaging.processes.workers import WorkerPool
from photosim.imaging.viewing import ViewRequest
from photosim.imaging.whole_pair import OneOfPair, PairRequest
from photosim.library.albums.files import AlbumFile, PhotoReference, SavedAlbum, dump, parse
from photosim.ml.registry import ModelCard, default_card
from photosim.storage.decisions import Vote
from tests.helpers import containers
from tests.helpers.heic import QUICKLY
from tests.helpers.pictures import dng_bytes, exif_block, jpeg_bytes, photo_like
from tests.helpers.transforms import Squeeze

COUNT = int(os.environ.get("PHOTOSIM_FUZZ", "300"))
SECONDS = 120
ROOT = Path(__file__).resolve().parents[2]
LIMITS = Limits(seconds=20)

EXTREMES = (
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\x80\0\0\0",
    b"\xff\xff",
    b"\0\1",
)


def photo() -> Image.Image:
    return photo_like(3, (96, 64))


def with_facts() -> bytes:
    """A JPEG with all that cameras and programs write beside a picture."""
    exif = exif_block(
        orientation=6, make="Maker", model="One", taken="2021:05:04 10:11:12", gps=(48.1, 11.5)
    )
    return containers.jpeg(
        containers.exif_segment(exif),
        containers.xmp_segment(containers.packet(containers.bag("dc:subject", "a", "b"))),
        containers.profile_segment(containers.profile()),
        containers.resources_segment(containers.record((25, "word"), (120, "caption"))),
        behind=b"behind",
    )


def two_in_one() -> bytes:
    first = jpeg_bytes(photo())
    return containers.multi_picture(first, (0x020002, jpeg_bytes(photo_like(4, (48, 32)))))


def heic() -> bytes:
    import pillow_heif

    stream = io.BytesIO()
    pillow_heif.from_pillow(photo()).save(stream, quality=60, enc_params=QUICKLY)
    return stream.getvalue()


SEEDS: dict[str, Callable[[], bytes]] = {
    "jpeg": lambda: jpeg_bytes(photo()),
    "progressive": lambda: jpeg_bytes(photo(), progressive=True),
    "jpeg with facts": with_facts,
    "multi-picture": two_in_one,
    "png": lambda: containers.file_of(photo(), "PNG"),
    "apng": lambda: containers.frames_of("PNG", 4),
    "webp": lambda: containers.file_of(photo(), "WEBP"),
    "moving webp": lambda: containers.frames_of("WEBP", 4),
    "gif": lambda: containers.file_of(photo(), "GIF"),
    "moving gif": lambda: containers.frames_of("GIF", 4),
    "tiff": lambda: containers.file_of(photo(), "TIFF", compression="tiff_lzw"),
    "pages": lambda: containers.frames_of("TIFF", 3),
    "bmp": lambda: containers.file_of(photo(), "BMP"),
    "avif": lambda: containers.file_of(photo(), "AVIF"),
    "heic": heic,
    "dng": lambda: dng_bytes(photo()),
}


def changed(data: bytes, rng: random.Random) -> bytes:
    """A file with one or more places flipped, overwritten, set to extremes, doubled or cut out."""
    result = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 12))):
        # Headers say more than pixels do.
        reach = len(result) if rng.random() < 0.5 else min(len(result), 400)
        at, some = rng.randrange(max(1, reach)), rng.randrange(1, 64)
        what = rng.randrange(6)
        if what == 0:
            result[at : at + 1] = bytes(
                [(result[at] if at < len(result) else 0) ^ 1 << rng.randrange(8)]
            )
        elif what == 1:
            extreme = rng.choice(EXTREMES)
            result[at : at + len(extreme)] = extreme
        elif what == 2:
            result[at : at + some] = rng.randbytes(some)
        elif what == 3:
            result[at:at] = result[at : at + some]
        elif what == 4:
            del result[at : at + some]
        elif rng.random() < 0.3:
            del result[at:]
    return bytes(result) or data


def variants(kind: str) -> Iterator[bytes]:
    seed = SEEDS[kind]()
    for number in range(COUNT):
        yield changed(seed, random.Random(f"{kind} {number}"))


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(2, LIMITS) as made:
        yield made


@pytest.mark.parametrize("kind", SEEDS)
def test_a_file_changed_at_random_is_a_photo_or_has_its_reason(kind: str, pool: WorkerPool) -> None:
    answers = [pool.submit(PrepareRequest(data, Squeeze())) for data in variants(kind)]
    outcomes: collections.Counter[str] = collections.Counter()
    for number, answer in enumerate(answers):
        error = answer.exception(SECONDS)
        if error is None:
            assert isinstance(answer.result(), PreparedPhoto)
            outcomes["a photo"] += 1
            continue
        assert isinstance(error, PhotoUnreadable), f"{kind} {number}: {error!r}"
        assert error.reason, f"{kind} {number}"
        assert "crashed" not in error.reason, f"{kind} {number}: {error.reason}"
        assert error.reason != "internal error", f"{kind} {number}: see the traceback"
        outcomes[error.reason] += 1
    assert outcomes.total() == COUNT
    # Some are no photo any more, or nothing was tried.
    assert outcomes["a photo"] < COUNT
    print(f"{kind}: {dict(outcomes)}")
    assert isinstance(
        pool.submit(PrepareRequest(jpeg_bytes(photo()), Squeeze())).result(SECONDS), PreparedPhoto
    )


@pytest.mark.parametrize("kind", SEEDS)
def test_a_changed_file_is_seen_large_and_looked_into_or_has_its_reason(
    kind: str, pool: WorkerPool, tmp_path: Path
) -> None:
    seed = SEEDS[kind]()
    whole = tmp_path / "whole"
    whole.write_bytes(seed)
    kept = OneOfPair(whole, content_hash(seed))
    some = list(itertools.islice(variants(kind), max(20, COUNT // 10)))
    answers: list[tuple[str, Future[Any]]] = []
    for number, data in enumerate(some):
        path = tmp_path / str(number)
        path.write_bytes(data)
        other = OneOfPair(path, content_hash(data))
        answers += [
            (f"{kind} {number} seen", pool.view(ViewRequest(data, 320, 200, frames=True))),
            (f"{kind} {number} held", pool.look(HoldingsRequest(path, coloured=True))),
            (f"{kind} {number} compared", pool.compare(PairRequest(kept, other))),
        ]
    for name, answer in answers:
        error = answer.exception(SECONDS)
        if error is not None:
            assert isinstance(error, PhotoUnreadable), f"{name}: {error!r}"
            assert error.reason not in {"", "internal error"}, name
            assert "crashed" not in error.reason, f"{name}: {error.reason}"


ODD_VALUES = (None, True, -1, 1e308, 10**400, float("inf"), float("nan"), "", "\0", [], {}, [[]])


def changed_tree(document: Any, rng: random.Random) -> Any:
    """A JSON document in which one value is another, or is missing."""
    result = copy.deepcopy(document)
    places: list[tuple[Any, Any]] = []
    waiting = [result]
    while waiting:
        inner = waiting.pop()
        keys: Iterable[Any] = inner if isinstance(inner, dict) else range(len(inner))
        for key in keys:
            places.append((inner, key))
            if isinstance(inner[key], dict | list):
                waiting.append(inner[key])
    inner, key = rng.choice(places)
    if rng.random() < 0.2:
        del inner[key]
    else:
        inner[key] = rng.choice(ODD_VALUES)
    return result


def documents(seed: bytes, name: str) -> Iterator[bytes]:
    document = json.loads(seed)
    for number in range(COUNT):
        rng = random.Random(f"{name} {number}")
        yield json.dumps(changed_tree(document, rng)).encode()
        yield changed(seed, rng)


def test_a_changed_album_file_is_read_or_refused_in_words() -> None:
    photos = (PhotoReference(b"1" * 20, "/a.jpg"), PhotoReference(b"2" * 20, "/b.jpg"))
    saved = AlbumFile(
        (SavedAlbum("Garden", 1.5, photos, photos[:1]),), (Vote(b"1" * 20, b"2" * 20, b"3" * 20),)
    )
    refused = 0
    for content in documents(dump(saved, datetime(2026, 1, 2, tzinfo=UTC)), "albums"):
        try:
            found = parse(content, "albums.json")
        except UsageError as error:
            refused += bool(str(error))
        else:
            assert all(math.isfinite(album.created_at) for album in found.albums)
    assert COUNT / 2 < refused < 2 * COUNT


def test_a_changed_card_of_a_model_is_read_or_refused_in_words(tmp_path: Path) -> None:
    shipped = default_card("cpu")
    card = next(path for path in (ROOT / "models").glob("*.json") if shipped.id in path.read_text())
    refused = 0
    for content in documents(card.read_bytes(), "card"):
        path = tmp_path / "card.json"
        path.write_bytes(content)
        try:
            ModelCard.load(path)
        except ModelError as error:
            refused += bool(str(error))
    assert 0 < refused < 2 * COUNT
