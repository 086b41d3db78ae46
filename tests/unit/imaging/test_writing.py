"""Photos written anew: the same to look at, in any format and size, with metadata or without."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.imaging import exif
from photosim.imaging.decode import open_photo
from photosim.imaging.processes.wire import pack_written, unpack_written
from photosim.imaging.processes.workers import WorkerPool
from photosim.imaging.writing import PictureFormat, WriteRequest, WrittenPhoto, write
from tests.helpers.pictures import (
    dng_bytes,
    exif_block,
    four_corners,
    jpeg_bytes,
    photo_like,
    stored,
)

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    b'"http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    b'tiff:Orientation="6" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)


def turned_photo() -> bytes:
    """A photo that lies on its side in its file, and says so, with a preview of it."""
    block = Image.Exif()
    block.load(exif_block(orientation=6, taken="2019:05:04 12:30:15", model="Cam"))
    block.get_ifd(34665)[40962] = 64
    output = io.BytesIO()
    stored(four_corners((96, 64)), 6).save(output, "JPEG", quality=95, exif=block, xmp=XMP)
    return output.getvalue()


def read(written: WrittenPhoto) -> Image.Image:
    image = Image.open(io.BytesIO(written.data))
    assert image.size == (written.width, written.height)
    return image


@pytest.mark.parametrize("kind", PictureFormat)
@pytest.mark.parametrize("metadata", [False, True])
def test_a_photo_is_upright_whatever_is_kept(kind: PictureFormat, metadata: bool) -> None:
    written = write(WriteRequest(turned_photo(), kind, quality=95, metadata=metadata))
    image = read(written)
    assert (image.format or "").lower() == kind
    assert image.size == (96, 64)
    # As a decoder shows it that obeys what the file says, and as one that doesn't.
    shown = np.asarray(open_photo(written.data).image, dtype=np.int16)
    plain = np.asarray(image.convert("RGB"), dtype=np.int16)
    expected = np.asarray(four_corners((96, 64)), dtype=np.int16)
    assert np.abs(plain - expected).mean() < 6
    assert np.abs(shown - plain).mean() < 3


@pytest.mark.parametrize("kind", PictureFormat)
def test_without_metadata_nothing_is_said_of_the_photo(kind: PictureFormat) -> None:
    image = read(write(WriteRequest(turned_photo(), kind)))
    assert not image.getexif()
    assert not {"exif", "xmp", "icc_profile", "XML:com.adobe.xmp"} & set(image.info)


@pytest.mark.parametrize("kind", PictureFormat)
def test_metadata_is_kept_and_put_right(kind: PictureFormat) -> None:
    written = write(WriteRequest(turned_photo(), kind, side=48, metadata=True))
    image = read(written)
    assert image.size == (48, 32)
    block = image.info["exif"]
    facts = exif.from_block(block)
    assert (facts.orientation, facts.camera) == (1, "Cam")
    assert (
        facts.taken_at
        == exif.from_block(exif_block(taken="2019:05:04 12:30:15", model="Cam")).taken_at
    )
    assert image.getexif().get_ifd(34665)[40962] == 48
    xmp = image.info.get("xmp") or image.info["XML:com.adobe.xmp"].encode()
    assert b'tiff:Orientation="1"' in xmp
    assert b'xmp:Rating="4"' in xmp
    assert image.info["icc_profile"]


def test_of_a_photo_without_exif_the_facts_are_kept() -> None:
    # A RAW says them in the directories of the file itself, among where its samples are.
    raw = dng_bytes(photo_like(1, (64, 48)), model="Cam")
    camera = open_photo(raw).facts.camera
    assert camera is not None
    image = read(write(WriteRequest(raw, metadata=True)))
    assert exif.from_block(image.info["exif"]).camera == camera
    assert set(image.getexif()) <= {272, 34665}  # the camera, and what it says beside


def test_a_block_too_large_for_a_jpeg_goes_without_what_only_its_maker_reads() -> None:
    block = Image.Exif()
    block.load(exif_block(taken="2019:05:04 12:30:15", model="Cam"))
    block.get_ifd(34665)[37500] = b"\1" * 70_000
    output = io.BytesIO()
    photo_like(1, (64, 48)).save(output, "PNG", exif=block)
    written = write(WriteRequest(output.getvalue(), metadata=True))
    assert exif.from_block(read(written).info["exif"]).camera == "Cam"


@pytest.mark.parametrize(
    ("side", "size"), [(None, (640, 480)), (320, (320, 240)), (9999, (640, 480))]
)
def test_a_photo_is_made_smaller_never_larger(side: int | None, size: tuple[int, int]) -> None:
    data = jpeg_bytes(photo_like(3, (640, 480)))
    assert read(write(WriteRequest(data, PictureFormat.PNG, side))).size == size


def test_quality_counts() -> None:
    data = jpeg_bytes(photo_like(3, (640, 480)))
    sizes = [len(write(WriteRequest(data, quality=one)).data) for one in (30, 90)]
    assert sizes[0] * 2 < sizes[1]


@pytest.mark.parametrize("wrong", [{"side": 0}, {"quality": 0}, {"quality": 101}])
def test_numbers_that_can_not_be(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"a (side|quality) of"):
        WriteRequest(b"", **wrong)  # type: ignore[arg-type]


def test_the_answer_of_a_worker_is_read_back() -> None:
    written = WrittenPhoto(b"\xff\xd8bytes", 3, 2)
    assert unpack_written(memoryview(pack_written(written))) == written
    with pytest.raises(ValueError, match="not the answer"):
        unpack_written(memoryview(b"\0"))


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(1) as made:
        yield made


def test_a_worker_writes_a_photo_and_refuses_what_is_none(pool: WorkerPool) -> None:
    request = WriteRequest(jpeg_bytes(photo_like(2, (320, 240))), PictureFormat.WEBP, 100)
    assert read(pool.write(request).result()).size == (100, 75)
    with pytest.raises(PhotoUnreadable):
        pool.write(WriteRequest(b"no photo")).result()
