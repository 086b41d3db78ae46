"""Protocol Buffers wire format, read strictly."""

from __future__ import annotations

from collections.abc import Iterator

Field = tuple[int, "int | bytes"]
"""Number of a field, and its value: a number (also the bits of a float), or bytes."""

_SIZES = {1: 8, 5: 4}


def fields(message: bytes, allowed: frozenset[int], what: str) -> Iterator[Field]:
    """The fields of a message in order.

    Raises ValueError where it is no message, or has a field that is not allowed; ``what`` names
    the message then.
    """
    at, end = 0, len(message)
    while at < end:
        key, at = _varint(message, at)
        number, kind = key >> 3, key & 7
        if number not in allowed:
            raise ValueError(
                f"its network has a part that ours have not (field {number} of {what})"
            )
        if kind == 0:
            value, at = _varint(message, at)
            yield number, value
            continue
        if kind == 2:
            size, at = _varint(message, at)
        elif kind in _SIZES:
            size = _SIZES[kind]
        else:
            raise ValueError("its network is damaged")
        if size > end - at:
            raise ValueError("its network is damaged")
        part = message[at : at + size]
        at += size
        yield number, part if kind == 2 else int.from_bytes(part, "little")


def message_of(value: int | bytes) -> bytes:
    """A value that must be bytes. Raises ValueError."""
    if isinstance(value, bytes):
        return value
    raise ValueError("its network is damaged")


def text(value: int | bytes) -> str:
    """A value that must be text. Raises ValueError."""
    return message_of(value).decode("utf-8")


def number(value: int | bytes) -> int:
    """A value that must be a number, signed. Raises ValueError."""
    if isinstance(value, int):
        return value - (1 << 64) if value >> 63 else value
    raise ValueError("its network is damaged")


def numbers(value: int | bytes) -> list[int]:
    """Integers, one or packed, signed. Raises ValueError."""
    if isinstance(value, int):
        return [number(value)]
    found, at = [], 0
    while at < len(value):
        one, at = _varint(value, at)
        found.append(number(one))
    return found


def _varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(message) or shift > 63:
            raise ValueError("its network is damaged")
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            if value >> 64:
                raise ValueError("its network is damaged")
            return value, at
