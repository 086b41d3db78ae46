"""Numbers, dates and names as people read them; pure, and in the language of the locale.

Every function takes the locale last, so that tests and exports can fix it; without one the
system's is used.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, QTimeZone

from photosim.core import quantities
from photosim.core.language import clauses, tr
from photosim.core.quantities import duration, time_left
from photosim.core.types import Level

__all__ = ["duration", "time_left"]

LEVELS = {
    Level.EXACT: tr("Exact", context="a level"),
    Level.COPY: tr("Copy", context="a level"),
    Level.BURST: tr("Burst", context="a level"),
    Level.SIMILAR: tr("Similar", context="a level"),
}

DAY_FORM = tr("d MMM yyyy", context="the form of a day, as Qt writes it")


def count(number: int, locale: QLocale | None = None) -> str:
    """``12345`` as "12,345"."""
    return (locale or QLocale()).toString(number)


def photos(number: int, locale: QLocale | None = None) -> str:
    """A number of photos: "1 photo", "12,345 photos"."""
    return quantities.photos(number, count(number, locale))


def files(number: int, locale: QLocale | None = None) -> str:
    """ "1 file", "12,345 files"."""
    return quantities.files(number, count(number, locale))


def human_bytes(number: int) -> str:
    """Decimal units with three figures: 999 B, 1.5 kB, 24.6 MB."""
    return quantities.size(number)


def rate(per_second: float, locale: QLocale | None = None, unit: str = "") -> str:
    """Photos (or what else is counted) a second, or a minute where it is slow; empty while
    unknown."""
    if per_second <= 0 or not math.isfinite(per_second):
        return ""
    locale = locale or QLocale()
    unit = unit or tr("photos", context="a second")
    if per_second < 1:
        number = locale.toString(round(per_second * 60))
        return tr("{number} {unit}/min", number=number, unit=unit)
    decimals = 1 if per_second < 9.95 else 0
    number = locale.toString(per_second, "f", decimals)
    return tr("{number} {unit}/s", number=number, unit=unit)


def similarity(cosine: float) -> str:
    """A cosine in [-1, 1] as a percentage; "100 %" only where nothing is missing.

    Rounded down, so that a near copy never reads like a perfect one; below zero is "0 %".
    """
    return f"{int(max(0.0, min(1.0, cosine)) * 100 + 1e-4)} %"


def level_name(level: Level) -> str:
    """The level's name for a badge."""
    return LEVELS[level]


def date_taken(seconds: float | None, locale: QLocale | None = None) -> str:
    """The camera's wall clock (see ``PhotoFacts.taken_at``): "31 May 2026, 14:05"; empty while
    unknown.

    This is the one form of dates: readable in any country, and as short as it can be.
    """
    if seconds is None or not math.isfinite(seconds):
        return ""
    # The number is a wall clock counted as if in UTC: shifting it to a zone would change it.
    return _date(QDateTime.fromMSecsSinceEpoch(int(seconds * 1000), QTimeZone.utc()), locale)


def day(seconds: float | None, locale: QLocale | None = None) -> str:
    """The day alone: "31 May 2026"; as :func:`date_taken`."""
    if seconds is None or not math.isfinite(seconds):
        return ""
    moment = QDateTime.fromMSecsSinceEpoch(int(seconds * 1000), QTimeZone.utc())
    return (locale or QLocale()).toString(moment.date(), DAY_FORM)


def moment(seconds: float, locale: QLocale | None = None) -> str:
    """A moment (seconds since 1970) by the person's own clock, in the form of dates."""
    return _date(QDateTime.fromSecsSinceEpoch(int(seconds)), locale)


def moment_of(seconds: float, person: str, me: str, locale: QLocale | None = None) -> str:
    """The same with who it was, where that was another than sits here."""
    who = "" if person == me else person
    return clauses(filter(None, (moment(seconds, locale), who)))


def day_of(seconds: float, locale: QLocale | None = None) -> str:
    """The day of a moment (seconds since 1970) by the person's own clock: "31 May 2026"."""
    when = QDateTime.fromSecsSinceEpoch(int(seconds))
    return (locale or QLocale()).toString(when.date(), DAY_FORM)


def _date(when: QDateTime, locale: QLocale | None) -> str:
    locale = locale or QLocale()
    clock = locale.toString(when.time(), QLocale.FormatType.ShortFormat)
    return tr("{day}, {clock}", day=locale.toString(when.date(), DAY_FORM), clock=clock)


def dimensions(width: int, height: int, locale: QLocale | None = None) -> str:
    """``4000 × 3000 · 12 MP``; the megapixels only from half a megapixel on."""
    text = f"{width} × {height}"
    megapixels = width * height / 1e6
    if megapixels < 0.5:
        return text
    decimals = 1 if megapixels < 9.95 else 0
    number = (locale or QLocale()).toString(megapixels, "f", decimals)
    return f"{text} · {number} MP"


def coordinates(latitude: float, longitude: float) -> str:
    """Degrees with five decimals (about a metre), as maps take them."""
    return f"{latitude:.5f}, {longitude:.5f}"


def elide_path(path: str, length: float, width: Callable[[str], float] = len) -> str:
    """At most ``length`` wide: the file's name stays, and folders next to it.

    ``width`` measures a text: in characters, or in pixels with a font's ``horizontalAdvance``.
    Whole folders are left out where possible; a name that is too long by itself is cut in its
    middle, keeping its ending.
    """
    if width(path) <= length:
        return path
    separator = "\\" if "\\" in path and "/" not in path else "/"
    parts = path.split(separator)
    name = parts[-1]
    best = f"…{separator}{name}"
    if width(best) > length:
        return _cut(name, length, width)
    front, back = 0, len(parts) - 1
    # The folders beside the name say more than those at the root: they are taken first.
    while front < back - 1:
        for near, far in ((back - 1, front), (back, front + 1)):
            trial = separator.join([*parts[:far], "…", *parts[near:]])
            if far < near and width(trial) <= length:
                best, front, back = trial, far, near
                break
        else:
            break
    return best


def _cut(name: str, length: float, width: Callable[[str], float]) -> str:
    """As much of a name as fits, without its middle; its ending is what is kept longest."""
    dot = name.rfind(".")
    ending = len(name) - dot if dot > 0 else 0
    for kept in range(len(name) - 1, 1, -1):
        back = max(kept - kept // 2, min(ending, kept - 1))
        short = f"{name[: kept - back]}…{name[len(name) - back :]}"
        if width(short) <= length:
            return short
    return "…" if width("…") <= length else ""
