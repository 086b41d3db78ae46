"""TIFF of more than 8 bits a sample: the pixels are what was written."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.decode import Limits, open_photo
from tests.helpers.pictures import photo_like

WHOLE = 1 << 20
COLOURS = np.asarray(photo_like(5, (101, 67)))
GREY = np.asarray(photo_like(6, (101, 67)).convert("L"))
DTYPES = ("u2", "u4", "f2", "f4", "f8")


def tiff_file(
    values: NDArray[np.generic],
    *,
    order: str = "<",
    planar: bool = False,
    packed: bool = False,
    tile: int = 0,
    predictor: int = 1,
    bits: int = 0,
    tags: dict[int, list[int]] | None = None,
) -> bytes:
    """A TIFF of an array (height, width, samples), in strips of 16 rows or in tiles."""
    height, width, samples = values.shape
    planes = [values[..., [n]] for n in range(samples)] if planar else [values]
    blocks: list[bytes] = []
    for plane in planes:
        if not tile:
            parts = [plane[top : top + 16] for top in range(0, height, 16)]
        else:
            padded = np.pad(plane, ((0, -height % tile), (0, -width % tile), (0, 0)))
            parts = [
                padded[top : top + tile, left : left + tile]
                for top in range(0, height, tile)
                for left in range(0, width, tile)
            ]
        blocks += [_stored(part, order, predictor, bits) for part in parts]
    if packed:
        blocks = [zlib.compress(block) for block in blocks]
    kind = {"u": 1, "i": 2, "f": 3}[values.dtype.kind]
    fields = {
        256: [width],
        257: [height],
        258: [bits or values.dtype.itemsize * 8] * samples,
        259: [8 if packed else 1],
        262: [2 if samples >= 3 else 1],
        277: [samples],
        284: [2 if planar else 1],
        317: [predictor],
        339: [kind] * samples,
    }
    body, offsets = b"", []
    for block in blocks:
        offsets.append(8 + len(body))
        body += block + bytes(len(block) % 2)
    sizes = [len(block) for block in blocks]
    if tile:
        fields |= {322: [tile], 323: [tile], 324: offsets, 325: sizes}
    else:
        fields |= {273: offsets, 278: [16], 279: sizes}
    fields |= tags or {}
    start = 8 + len(body)
    entries, far = b"", b""
    for tag, numbers in sorted(fields.items()):
        raw = struct.pack(f"{order}{len(numbers)}I", *numbers)
        if len(raw) > 4:
            where = start + 6 + 12 * len(fields) + len(far)
            far += raw
            raw = struct.pack(order + "I", where)
        entries += struct.pack(order + "HHI", tag, 4, len(numbers)) + raw.ljust(4, b"\0")
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, start)
    return head + body + struct.pack(order + "H", len(fields)) + entries + bytes(4) + far


def _stored(values: NDArray[np.generic], order: str, predictor: int, bits: int) -> bytes:
    if bits:
        rows = values.reshape(len(values), -1).astype(">u2")
        single = np.unpackbits(rows.view(np.uint8), axis=1).reshape(len(rows), -1, 16)
        kept = single[..., 16 - bits :].reshape(len(rows), -1)
        return np.packbits(kept, axis=1).tobytes()
    if predictor == 2:
        whole = values.view(f"u{values.dtype.itemsize}")
        values = np.diff(whole, axis=1, prepend=np.zeros_like(whole[:, :1]))
    return values.astype(values.dtype.newbyteorder(order)).tobytes()


def as_dtype(eight: NDArray[np.uint8], dtype: str) -> NDArray[np.generic]:
    """The same picture in another type: floats within 0..1, integers within 0..65535."""
    if dtype.startswith("f"):
        return (eight / 255).astype(dtype)
    return (eight.astype(np.uint32) * 257).astype(dtype)


def pixels(data: bytes) -> NDArray[np.int16]:
    return np.asarray(open_photo(data, min_side=WHOLE).image).astype(np.int16)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("planar", [False, True])
@pytest.mark.parametrize("dtype", DTYPES)
def test_colours_of_many_bits(dtype: str, planar: bool, order: str) -> None:
    for packed, tile in ((False, 0), (True, 0), (False, 32), (True, 32)):
        data = tiff_file(
            as_dtype(COLOURS, dtype), order=order, planar=planar, packed=packed, tile=tile
        )
        assert np.abs(pixels(data) - COLOURS).max() <= (dtype == "f2")


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("dtype", ["u2", "u4", "f4"])
@pytest.mark.parametrize("inverted", [False, True])
def test_grey_of_many_bits(dtype: str, order: str, inverted: bool) -> None:
    values = as_dtype(255 - GREY if inverted else GREY, dtype)[..., None]
    data = tiff_file(values, order=order, tags={262: [0 if inverted else 1]})
    assert np.array_equal(pixels(data)[..., 0], GREY)


@pytest.mark.parametrize("tile", [0, 32])
@pytest.mark.parametrize("planar", [False, True])
@pytest.mark.parametrize("order", ["<", ">"])
def test_differences_along_rows_are_summed(order: str, planar: bool, tile: int) -> None:
    for dtype in ("u2", "u4"):
        data = tiff_file(
            as_dtype(COLOURS, dtype),
            order=order,
            planar=planar,
            tile=tile,
            predictor=2,
            packed=True,
        )
        assert np.array_equal(pixels(data), COLOURS)


@pytest.mark.parametrize("predictor", [1, 2, 3])
@pytest.mark.parametrize("compression", [1, 5, 8, 32773])
def test_floats_as_another_program_writes_them(
    tmp_path: Path, compression: int, predictor: int
) -> None:
    path = tmp_path / "float.tiff"
    options = [cv2.IMWRITE_TIFF_COMPRESSION, compression, cv2.IMWRITE_TIFF_PREDICTOR, predictor]
    assert cv2.imwrite(str(path), as_dtype(COLOURS[..., ::-1], "f4"), options)
    assert np.array_equal(pixels(path.read_bytes()), COLOURS)


@pytest.mark.parametrize("compression", [1, 5, 8])
def test_16_bits_as_another_program_writes_them(tmp_path: Path, compression: int) -> None:
    path = tmp_path / "sixteen.tiff"
    options = [cv2.IMWRITE_TIFF_COMPRESSION, compression]
    assert cv2.imwrite(str(path), as_dtype(COLOURS[..., ::-1], "u2"), options)
    assert np.array_equal(pixels(path.read_bytes()), COLOURS)


@pytest.mark.parametrize("samples", [1, 3])
@pytest.mark.parametrize("bits", [10, 12, 14])
def test_samples_without_gaps(bits: int, samples: int) -> None:
    eight = COLOURS if samples == 3 else GREY[..., None]
    values = np.round(eight / 255 * (2**bits - 1)).astype(np.uint16)
    assert np.array_equal(pixels(tiff_file(values, bits=bits))[..., :samples], eight)


@pytest.mark.parametrize("inverted", [False, True])
@pytest.mark.parametrize("samples", [1, 3])
def test_12_bits_in_16(samples: int, inverted: bool) -> None:
    eight = COLOURS if samples == 3 else GREY[..., None]
    shown = 255 - eight if inverted and samples == 1 else eight
    values = np.round(shown / 255 * 4095).astype(np.uint16)
    tags = {262: [2 if samples == 3 else int(not inverted)]}
    assert np.array_equal(pixels(tiff_file(values, tags=tags))[..., :samples], eight)


def test_white_is_what_the_file_states() -> None:
    values = np.round(GREY[..., None] / 255 * 16383).astype(np.uint16)
    assert np.array_equal(pixels(tiff_file(values, tags={281: [16383]}))[..., 0], GREY)


def test_a_stated_white_that_is_too_dark_is_not_believed() -> None:
    values = as_dtype(GREY, "u2")[..., None]
    assert np.array_equal(pixels(tiff_file(values, tags={281: [1]}))[..., 0], GREY)


def test_floats_outside_of_0_to_1_are_stretched() -> None:
    stretched = COLOURS.astype(np.float32)
    low, high = float(stretched.min()), float(stretched.max())
    expected = np.floor((stretched - low) / (high - low) * 255 + 0.5)
    got = pixels(tiff_file((stretched * 1000 - 5000).astype(np.float32)))
    assert np.abs(got - expected).max() <= 1


@pytest.mark.parametrize("dtype", ["u2", "f4"])
@pytest.mark.parametrize("associated", [False, True])
def test_alpha_lies_over_grey(dtype: str, associated: bool) -> None:
    alpha = np.full(GREY.shape, 255, np.uint8)
    alpha[:, 50:] = 0
    colours = COLOURS * (alpha[..., None] > 0) if associated else COLOURS
    values = as_dtype(np.dstack([colours, alpha]), dtype)
    got = pixels(tiff_file(values, tags={338: [1 if associated else 2]}))
    assert np.array_equal(got[:, :50], COLOURS[:, :50])
    assert np.all(got[:, 50:] == 128)


def test_facts_and_orientation_stay() -> None:
    opened = open_photo(tiff_file(as_dtype(COLOURS, "f4"), tags={274: [6]}), min_side=WHOLE)
    assert (opened.facts.format, opened.facts.width, opened.facts.height) == ("tiff", 67, 101)
    turned = Image.fromarray(COLOURS).transpose(Image.Transpose.ROTATE_270)
    assert np.array_equal(np.asarray(opened.image), np.asarray(turned))
    assert not opened.complete


@pytest.mark.parametrize(
    "tags",
    [
        {257: [6000]},
        {257: [6000], 273: [8], 278: [6000], 279: [6000 * 101 * 12]},
    ],
    ids=["strips are missing", "a strip ends behind the file"],
)
def test_the_end_of_one_is_missed(tags: dict[int, list[int]]) -> None:
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(tiff_file(as_dtype(COLOURS, "f4"), tags=tags))
    assert caught.value.reason == "truncated file"


def test_plain_strips_need_no_sizes() -> None:
    assert np.array_equal(pixels(tiff_file(as_dtype(COLOURS, "f4"), tags={279: []})), COLOURS)


def test_limits_come_before_memory() -> None:
    data = tiff_file(as_dtype(COLOURS, "f4"))
    with pytest.raises(PhotoUnreadable, match="megapixels"):
        open_photo(data, limits=Limits(pixels=6000))
    with pytest.raises(PhotoUnreadable, match="GB"):
        open_photo(data, limits=Limits(decoded_bytes=200_000))


def test_16_bits_that_need_too_much_memory_are_read_by_their_upper_halves() -> None:
    data = tiff_file(as_dtype(COLOURS, "u2"))
    opened = open_photo(data, min_side=WHOLE, limits=Limits(decoded_bytes=100_000))
    assert np.array_equal(np.asarray(opened.image), COLOURS)


def test_a_kind_that_nobody_reads_is_not_called_damaged() -> None:
    data = tiff_file(as_dtype(COLOURS, "u2"), tags={258: [24] * 3, 339: [3] * 3})
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(data)
    assert caught.value.reason == "format not supported: this kind of TIFF"
