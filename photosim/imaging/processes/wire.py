"""How a worker's answers travel: JSON and plain bytes.

Never pickles: a decoder that a hostile photo has taken over could write one that runs in the
app's process.
"""

from __future__ import annotations

import json
import math
import struct
from dataclasses import asdict
from typing import Any

import msgspec
import numpy as np

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.holdings import Holdings
from photosim.core.types import PhotoFacts
from photosim.imaging.prepare import (
    HASH_BYTES,
    HeldContent,
    KnownContent,
    PreparedPhoto,
    SmallContent,
)
from photosim.imaging.viewing import ViewedPhoto
from photosim.imaging.whole_pair import ComparedPair
from photosim.imaging.writing import WrittenPhoto

_LENGTHS = struct.Struct("<II")


def pack_result(result: PreparedPhoto | KnownContent | HeldContent) -> bytes:
    """The bytes of a result; the inverse of :func:`unpack_result`."""
    head: dict[str, Any] = {"hash": result.content_hash.hex(), "bytes": result.bytes}
    if isinstance(result, SmallContent):
        head["small"] = (result.format, result.width, result.height)
    if isinstance(result, KnownContent):
        return _join(head, b"", b"")
    head["holdings"] = msgspec.to_builtins(result.holdings, str_keys=True)
    if isinstance(result, HeldContent):
        return _join(head, b"", b"")
    pixels = np.ascontiguousarray(result.pixels)
    head |= {
        "facts": asdict(result.facts),
        "fingerprint": result.fingerprint,
        "complete": result.complete,
        "pixel_hash": result.pixel_hash.hex(),
        "shape": pixels.shape,
        "type": pixels.dtype.str,
    }
    return _join(head, result.thumbnail, pixels.data)


def pack_compared(compared: ComparedPair) -> bytes:
    """The bytes of a comparison; the inverse of :func:`unpack_compared`."""
    return msgspec.json.encode(compared)


def unpack_compared(message: memoryview) -> ComparedPair:
    """The comparison in a message. Raises ValueError where it isn't one."""
    return msgspec.json.decode(bytes(message), type=ComparedPair)


def pack_viewed(viewed: ViewedPhoto) -> bytes:
    """The bytes of a photo to look at; the inverse of :func:`unpack_viewed`."""
    frames = np.ascontiguousarray(viewed.frames)
    head = {
        "shape": frames.shape,
        "milliseconds": viewed.milliseconds,
        "natural": viewed.natural,
        "animated": viewed.animated,
    }
    return _join(head, b"", frames.data)


def unpack_viewed(message: memoryview) -> ViewedPhoto:
    """The photo to look at in a message. Raises ValueError where it isn't one.

    The frames share the message's memory and are read-only.
    """
    try:
        head_length, _ = _LENGTHS.unpack_from(message)
        rest = message[_LENGTHS.size :]
        head = json.loads(bytes(rest[:head_length]))
        number, height, width, channels = (int(length) for length in head["shape"])
        natural_width, natural_height = (int(length) for length in head["natural"])
        if channels != 3 or min(number, height, width, natural_width, natural_height) < 1:
            raise ValueError("not a picture in red, green and blue")
        times = tuple(int(time) for time in head["milliseconds"])
        if times and len(times) != number:
            raise ValueError(f"{len(times)} times for {number} frames")
        count = number * height * width * channels
        frames = np.frombuffer(rest[head_length:], dtype=np.uint8, count=count)
        return ViewedPhoto(
            frames.reshape(number, height, width, channels),
            times,
            (natural_width, natural_height),
            head["animated"] is True,
        )
    except (struct.error, KeyError, TypeError) as error:
        raise ValueError(f"not the answer of a worker: {error}") from error


def pack_written(written: WrittenPhoto) -> bytes:
    """The bytes of a photo written anew; the inverse of :func:`unpack_written`."""
    return _join({"size": (written.width, written.height)}, b"", written.data)


def unpack_written(message: memoryview) -> WrittenPhoto:
    """The photo written anew in a message. Raises ValueError where it isn't one."""
    try:
        head_length, _ = _LENGTHS.unpack_from(message)
        rest = message[_LENGTHS.size :]
        width, height = (int(length) for length in json.loads(bytes(rest[:head_length]))["size"])
        return WrittenPhoto(bytes(rest[head_length:]), width, height)
    except (struct.error, KeyError, TypeError) as error:
        raise ValueError(f"not the answer of a worker: {error}") from error


def unpack_result(message: memoryview) -> PreparedPhoto | KnownContent | HeldContent:
    """The result in a message. Raises ValueError where it isn't one.

    The pixels share the message's memory and are read-only.
    """
    try:
        head_length, thumbnail_length = _LENGTHS.unpack_from(message)
        rest = message[_LENGTHS.size :]
        head = json.loads(bytes(rest[:head_length]))
        identity = bytes.fromhex(head["hash"])
        if len(identity) != HASH_BYTES:
            raise ValueError("a content hash of another length")
        if "small" in head:
            kind, width, height = head["small"]
            return SmallContent(identity, int(head["bytes"]), str(kind), int(width), int(height))
        if "holdings" not in head:
            return KnownContent(identity, int(head["bytes"]))
        held = msgspec.convert(head["holdings"], Holdings)
        if "facts" not in head:
            return HeldContent(identity, int(head["bytes"]), held)
        body = rest[head_length:]
        kind, shape = np.dtype(head["type"]), tuple(int(length) for length in head["shape"])
        if kind.kind not in "uif":
            raise ValueError(f"pixels of type {kind}")
        pixels = np.frombuffer(body[thumbnail_length:], dtype=kind, count=math.prod(shape))
        return PreparedPhoto(
            content_hash=identity,
            bytes=int(head["bytes"]),
            facts=PhotoFacts(**head["facts"]),
            fingerprint=int(head["fingerprint"]),
            thumbnail=bytes(body[:thumbnail_length]),
            pixels=pixels.reshape(shape),
            complete=head["complete"] is True,
            holdings=held,
            pixel_hash=bytes.fromhex(head["pixel_hash"]),
        )
    except (struct.error, KeyError, TypeError, msgspec.ValidationError) as error:
        raise ValueError(f"not the answer of a worker: {error}") from error


def pack_refusal(error: PhotoUnreadable) -> bytes:
    """The bytes of a refusal; the inverse of :func:`unpack_refusal`."""
    return json.dumps([error.fault, error.detail, error.message, error.transient]).encode("ascii")


def unpack_refusal(message: memoryview) -> PhotoUnreadable:
    """The refusal in a message. Raises ValueError where it isn't one."""
    match json.loads(bytes(message)):
        case [str(fault), str(detail), str(text), bool(transient)]:
            return PhotoUnreadable(PhotoFault(fault), detail, message=text, transient=transient)
    raise ValueError("not the refusal of a worker")


def _join(head: dict[str, Any], thumbnail: bytes, pixels: bytes | memoryview) -> bytes:
    text = json.dumps(head).encode("ascii")
    return b"".join((_LENGTHS.pack(len(text), len(thumbnail)), text, thumbnail, pixels))
