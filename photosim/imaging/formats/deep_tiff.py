"""TIFF pictures of more than 8 bits a sample: 9 to 64 bits, whole numbers and floats.

Pillow refuses most of them (colours as floats, planes of 16 bits) and misreads others (white as
zero, 12 bits). It can unpack any strip or tile, though: given a directory that calls each row so
many grey pixels of 8 bits as it has bytes, it hands over the stored bytes, and NumPy does the rest.

Reference: TIFF 6.0 (Adobe, 1992), sections 14 (predictor) and 18 (alpha); Adobe Photoshop TIFF
Technical Note 3 (2005) for floats and their predictor.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
from PIL import Image, TiffImagePlugin

from photosim.core.arrays import Values
from photosim.imaging import color, exif
from photosim.imaging.formats import tiff
from photosim.imaging.formats.decoded import DecoderOutput, check_size
from photosim.imaging.holdings import pixels
from photosim.imaging.limits import Limits

# None, LZW, deflate (two numbers), PackBits, LZMA, Zstandard: those that know nothing of samples.
_COMPRESSIONS = frozenset({1, 5, 8, 32946, 32773, 34925, 50000})
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB = 0, 1, 2
_UNSIGNED, _SIGNED, _FLOAT = 1, 2, 3
_HORIZONTAL, _FLOATING = 2, 3
_ASSOCIATED, _STRAIGHT = 1, 2
_KINDS = {_UNSIGNED: "u", _SIGNED: "i", _FLOAT: "f"}
_TWELVE_BITS = 4095.0
_COPIES = 3  # the stored bytes in Pillow, on their way out, and as samples
_UNPACKED_PIXELS = 1 << 20


def decode(data: bytes, limits: Limits) -> DecoderOutput | None:
    """Decode the first picture, or None where it is of 8 bits or of another kind than these.

    Raises PhotoUnreadable or one of decode.DAMAGE.
    """
    structure = tiff.Tiff(data)
    first = structure.first()

    def number(tag: int, default: int) -> int:
        found = structure.number(first.get(tag))
        return default if found is None else int(found)

    bits = {int(bits) for bits in structure.numbers(first.get(tiff.BITS_PER_SAMPLE))}
    form = {int(form) for form in structure.numbers(first.get(tiff.SAMPLE_FORMAT))} or {_UNSIGNED}
    meaning = number(tiff.PHOTOMETRIC, -1)
    depth = next(iter(bits), 1)
    kind = _KINDS.get(next(iter(form)), "")
    if len(bits) != 1 or len(form) != 1 or not _is_known(depth, kind):
        return None
    if number(tiff.COMPRESSION, 1) not in _COMPRESSIONS or meaning not in {0, 1, 2}:
        return None
    samples, colours = number(tiff.SAMPLES_PER_PIXEL, 1), 3 if meaning == _RGB else 1
    predictor = number(tiff.PREDICTOR, 1)
    if samples < colours or number(tiff.FILL_ORDER, 1) != 1 or predictor not in {1, 2, 3}:
        return None
    if predictor != 1 and depth not in {16, 32, 64}:
        return None
    size = number(tiff.WIDTH, 0), number(tiff.HEIGHT, 0)
    planar = number(tiff.PLANAR, 1) == 2
    needed = samples * max(depth, 16) / 8 * _COPIES + 8
    halved = meaning == _RGB and kind == "u" and depth == 16 and not planar
    if halved and size[0] * size[1] * needed > limits.decoded_bytes:
        return None  # Pillow reads these with less memory, by their upper halves
    check_size(size, needed, limits)

    planes = samples if planar else 1
    reader = _Reader(
        data=data,
        structure=structure,
        directory=first,
        width=size[0],
        height=size[1],
        depth=depth,
        kind=kind,
        predictor=predictor,
    )
    values = _joined(
        [reader.plane(plane, planes, samples // planes) for plane in range(planes)], axis=2
    )
    extra = number(tiff.EXTRA_SAMPLES, 0) if samples > colours else 0
    white = structure.number(first.get(tiff.MAX_SAMPLE_VALUE))
    image = _picture(values, colours, extra, depth, white, inverted=meaning == _WHITE_IS_ZERO)
    facts = exif.from_block(data)
    profile = first.get(tiff.ICC_PROFILE)
    return DecoderOutput(
        image,
        size,
        facts.orientation or 1,
        facts,
        profile.raw if profile else None,
        bits=_bits_in_use(values[..., :colours], depth, white),
    )


def _bits_in_use(values: Values, depth: int, stated: float | None) -> int:
    """How many bits of the samples say something."""
    if values.dtype.kind == "f":
        return next((bits for bits in (8, 16) if _are_whole(values, 2.0**bits - 1)), depth)
    if values.dtype.kind != "u" or depth > 16:
        return depth
    white = _white(values, values.shape[2], depth, stated)
    most = int(white or 2**depth - 1).bit_length()
    return min(most, pixels.bits_in_use(values.astype(np.uint16, copy=False), 16 - most))


def _are_whole(values: Values, most: float) -> bool:
    """Whether floats are fractions of whole numbers up to ``most``, as made from so many bits."""
    for strip in pixels.strips(values):
        scaled = strip.astype(np.float64) * most
        if not (np.abs(scaled - np.rint(scaled)) <= most * 1e-7).all():
            return False
    return True


def _is_known(depth: int, kind: str) -> bool:
    if kind == "u" and 9 <= depth < 16:
        return True
    return depth in {16, 32, 64} and kind != ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """The samples of a directory, plane by plane, as they were before they were stored.

    kind: NumPy's letter for the samples, of ``depth`` bits each.
    """

    data: bytes
    structure: tiff.Tiff
    directory: tiff.Directory
    width: int
    height: int
    depth: int
    kind: str
    predictor: int

    def plane(self, plane: int, planes: int, samples: int) -> Values:
        """Of shape (height, width, samples), in the machine's own byte order."""
        tile_width = self._numbers(tiff.TILE_WIDTH)
        block = tile_width[0] if tile_width else self.width
        across = -(-self.width // max(1, block))
        row_bytes = -(-block * samples * self.depth // 8)
        raw = self._bytes(plane, planes, row_bytes, across, tiled=bool(tile_width))
        blocks = [
            self._samples(raw[:, at * row_bytes : (at + 1) * row_bytes], block, samples)
            for at in range(across)
        ]
        return _joined(blocks, axis=1)[:, : self.width]

    def _bytes(
        self, plane: int, planes: int, row_bytes: int, across: int, *, tiled: bool
    ) -> Values:
        tags = (
            (tiff.TILE_OFFSETS, tiff.TILE_BYTE_COUNTS)
            if tiled
            else (tiff.STRIP_OFFSETS, tiff.STRIP_BYTE_COUNTS)
        )
        fields: dict[int, list[int]] = {
            tiff.WIDTH: [row_bytes * across],
            tiff.HEIGHT: [self.height],
            tiff.BITS_PER_SAMPLE: [8],
            tiff.COMPRESSION: self._numbers(tiff.COMPRESSION) or [1],
            tiff.PHOTOMETRIC: [_BLACK_IS_ZERO],
            tiff.SAMPLES_PER_PIXEL: [1],
        }
        for tag in tags:
            values = self._numbers(tag)
            share = len(values) // planes
            if share:  # of plain strips the sizes may be missing
                fields[tag] = values[plane * share : (plane + 1) * share]
        if tiled:
            fields[tiff.TILE_WIDTH] = [row_bytes]
            fields[tiff.TILE_LENGTH] = self._numbers(tiff.TILE_LENGTH)
        else:
            fields[tiff.ROWS_PER_STRIP] = self._numbers(tiff.ROWS_PER_STRIP) or [self.height]
        rows = fields[tiff.TILE_LENGTH if tiled else tiff.ROWS_PER_STRIP][0]
        if len(fields.get(tags[0], ())) < -(-self.height // rows) * across:
            raise OSError("truncated: strips or tiles are missing")  # Pillow makes them black
        image = TiffImagePlugin.TiffImageFile(io.BytesIO(tiff.with_directory(self.data, fields)))
        return np.asarray(image)

    def _samples(self, raw: Values, width: int, samples: int) -> Values:
        """One strip's or tile's column of the picture, (height, width, samples)."""
        if self.depth < 16:
            return _unpacked(raw, width * samples, self.depth).reshape(-1, width, samples)
        size = self.depth // 8
        order = self.structure.order
        if self.predictor == _FLOATING:
            sums = np.cumsum(raw.reshape(len(raw), -1, samples), axis=1, dtype=np.uint8)
            # All first bytes of a row, then all second ones, the most significant first.
            planes = sums.reshape(len(raw), size, width * samples)
            raw, order = planes.transpose(0, 2, 1).reshape(len(raw), -1), ">"
        kind = "u" if self.predictor == _HORIZONTAL else self.kind
        stored = np.ascontiguousarray(raw).view(np.dtype(f"{order}{kind}{size}"))
        values = stored.astype(stored.dtype.newbyteorder("="), copy=False).reshape(
            -1, width, samples
        )
        if self.predictor == _HORIZONTAL:
            values = np.cumsum(values, axis=1, dtype=values.dtype).view(f"{self.kind}{size}")
        return values

    def _numbers(self, tag: int) -> list[int]:
        return [int(value) for value in self.structure.numbers(self.directory.get(tag))]


def _joined(parts: list[Values], axis: int) -> Values:
    return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=axis)


def _unpacked(raw: Values, count: int, depth: int) -> Values:
    """Samples of ``depth`` bits without gaps, rows from a whole byte on, as (rows, count)."""
    weights = 1 << np.arange(depth - 1, -1, -1, dtype=np.int64)
    values = np.empty((len(raw), count), dtype=np.uint16)
    rows = max(1, _UNPACKED_PIXELS // max(1, count))
    for top in range(0, len(raw), rows):
        bits = np.unpackbits(raw[top : top + rows].astype(np.uint8, copy=False), axis=1)[
            :, : count * depth
        ]
        values[top : top + rows] = bits.reshape(-1, count, depth) @ weights
    return values


def _picture(
    values: Values, colours: int, extra: int, depth: int, white: float | None, *, inverted: bool
) -> Image.Image:
    eight = color.eight_bit_samples(values[..., :colours], _white(values, colours, depth, white))
    if inverted:
        eight = 255 - eight
    if extra not in {_ASSOCIATED, _STRAIGHT}:
        return Image.fromarray(eight if colours == 3 else eight[..., 0])
    opaque = 1.0 if values.dtype.kind == "f" else float(2**depth - 1)
    alpha = color.eight_bit_samples(values[..., colours : colours + 1], opaque)
    both = np.repeat(eight, 3, axis=2) if colours == 1 else eight
    image = Image.fromarray(np.concatenate([both, alpha], axis=2))
    if extra == _ASSOCIATED:
        return Image.frombytes("RGBa", image.size, image.tobytes()).convert("RGBA")
    return image


def _white(values: Values, colours: int, depth: int, stated: float | None) -> float | None:
    """What value is white; None where the values have to say it.

    Cameras and microscopes put 12 bits into 16 and often don't state it: a picture that never
    gets out of the lowest sixteenth, all but black, is taken for one.
    """
    if values.dtype.kind != "u" or depth > 16:
        return None
    greatest = float(values[..., :colours].max())
    if stated and greatest <= stated:
        return stated
    if depth == 16 and greatest <= _TWELVE_BITS:
        return _TWELVE_BITS
    return float(2**depth - 1)
