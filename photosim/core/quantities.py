"""Numbers, sizes and durations as people read them, the same in the window and in a terminal.

Dates are the window's (``ui/widgets/format``): only Qt knows the clocks of all countries.
"""

from __future__ import annotations

import math

from photosim.core.language import tr, tr_n

_MINUTE = 60
_HOUR = 3600
_DAY = 86_400


def number(value: float, decimals: int = 0) -> str:
    """``12345`` as "12,345"."""
    return f"{value:,.{decimals}f}"


def photos(count: int, written: str = "") -> str:
    """ "1 photo", "12,345 photos". written: the number in the form of a locale."""
    return tr_n("{n} photo", "{n} photos", count, n=written or number(count))


def files(count: int, written: str = "") -> str:
    """ "1 file", "12,345 files"; as :func:`photos`."""
    return tr_n("{n} file", "{n} files", count, n=written or number(count))


def groups(count: int) -> str:
    """ "1 group", "12,345 groups"."""
    return tr_n("{n} group", "{n} groups", count)


def albums(count: int) -> str:
    """ "1 album", "12 albums"."""
    return tr_n("{n} album", "{n} albums", count)


def folders(count: int) -> str:
    """ "1 folder", "12 folders"."""
    return tr_n("{n} folder", "{n} folders", count)


def size(count: int) -> str:
    """Bytes in decimal units with three figures: 999 B, 1.5 kB, 24.6 MB."""
    if count < 1000:
        return tr("{n} B", n=count)
    value = float(count)
    for unit in ("kB", "MB", "GB", "TB"):
        value /= 1000
        if value < 999.5 or unit == "TB":
            break
    return f"{number(value, 1 if value < 99.95 else 0)} {unit}"


def duration(seconds: float) -> str:
    """The two largest units: 45 s, 3 min 20 s, 2 h 5 min, 3 d 4 h."""
    whole = max(0, round(seconds))
    if whole < _MINUTE:
        return tr("{s} s", s=whole)
    if whole < _HOUR:
        minutes, left = divmod(whole, _MINUTE)
        return tr("{min} min {s} s", min=minutes, s=left) if left else tr("{min} min", min=minutes)
    if whole < _DAY:
        hours, left = divmod(whole // _MINUTE, 60)
        return tr("{h} h {min} min", h=hours, min=left) if left else tr("{h} h", h=hours)
    days, left = divmod(whole // _HOUR, 24)
    return tr("{d} d {h} h", d=days, h=left) if left else tr("{d} d", d=days)


def rough(seconds: float | None) -> str:
    """How long something will take, so rounded that it doesn't flicker: by 5 seconds below a
    minute, then by the minute; empty while unknown."""
    if seconds is None or not math.isfinite(seconds):
        return ""
    if seconds < _MINUTE:
        return duration(max(5, 5 * math.ceil(seconds / 5)))
    return duration(_MINUTE * round(seconds / _MINUTE))


def time_left(seconds: float | None) -> str:
    """ "3 min left"; empty while unknown."""
    about = rough(seconds)
    return tr("{time} left", time=about) if about else ""
