"""How a filter is written: ``camera:canon after:2019-05 rating:>=4 -album:* beach``.

Words without a colon are parts of a name or of a folder. A comma means *or*, a minus *not*,
quotation marks hold together what has spaces, commas or colons in it, ``*`` is anything and
``none`` the lack of it. :func:`parse` and :func:`written` are each other's opposite.
"""

from __future__ import annotations

import calendar
import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from photosim.core.errors import UsageError
from photosim.core.filters import ANYTHING, Condition, Field, Filter, PictureShape
from photosim.core.language import listed, tr

NONE = "none"
FIRST_YEAR, LAST_YEAR = 1800, 2999

EXAMPLES = (
    ("beach", tr("the name of a file or folder has “beach” in it")),
    ("name:IMG_*", tr("the whole name of a file, * for anything")),
    ("folder:2019", tr("a folder it lies in; an absolute path is that folder alone")),
    ("camera:canon,nikon", tr("one camera or the other")),
    ("date:2019-05  after:2019  before:2020-06", tr("when it was taken: a year, a month or a day")),
    ("rating:>=4  rating:none", tr("stars from XMP or EXIF")),
    ("album:Garden  -album:*", tr("in an album, in none")),
    ("format:raw,heic", tr("the kind of the file")),
    ("size:>5MB  size:>=12MP  width:<800", tr("bytes, megapixels, pixels")),
    ("orientation:portrait", tr("or landscape, square, panorama")),
    ("has:copies  is:offline", tr("and each with a minus for the contrary")),
)
"""What can be written, and what it asks for."""

_WORDS = {
    "name": Field.NAME,
    "file": Field.NAME,
    "folder": Field.FOLDER,
    "in": Field.FOLDER,
    "camera": Field.CAMERA,
    "album": Field.ALBUM,
    "format": Field.FORMAT,
    "type": Field.FORMAT,
}
_NUMBERS = {"width": Field.WIDTH, "height": Field.HEIGHT, "rating": Field.RATING}
_KEYS = (
    "name", "folder", "camera", "album", "format", "date", "after", "before", "size", "width",
    "height", "orientation", "rating", "has", "is",
)  # fmt: skip
_TRAITS = {("has", "copies"): Field.COPIES, ("is", "offline"): Field.OFFLINE}
_FORMATS = {"jpg": "jpeg", "tif": "tiff", "heif": "heic"}
_UNITS = {"b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000, "mp": 1_000_000}
_KEY = re.compile(r"([A-Za-z]+)(?::|(?=[<>]))")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*([A-Za-z]*)")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Bounds = tuple[float | None, float | None]


# -- reading ---------------------------------------------------------------------------------


def parse(text: str) -> Filter:
    """The filter that a text means. Raises UsageError, with one sentence on the first mistake."""
    conditions: dict[Condition, None] = {}
    for token in _tokens(text):
        conditions[_condition(token)] = None
    return Filter(tuple(conditions))


def _tokens(text: str) -> Iterator[str]:
    """The parts between spaces, those in quotation marks held together."""
    token, quoted = "", False
    for char in text:
        if char == '"':
            quoted = not quoted
        if char.isspace() and not quoted:
            if token:
                yield token
            token = ""
        else:
            token += char
    if quoted:
        raise _wrong(tr("A quotation mark is missing at the end of “{shown}”", shown=_shown(token)))
    if token:
        yield token


def _condition(token: str) -> Condition:
    unless, rest = token.startswith("-"), token.removeprefix("-")
    if not rest:
        raise _wrong(tr("A minus stands directly before what is not wanted, as in -album:*"))
    match = _KEY.match(rest)
    if match is None:
        return Condition(Field.TEXT, _values(rest, rest), unless=unless)
    key, value = match[1].lower(), rest[match.end() :]
    if not value:
        raise _wrong(tr("Something is missing after “{match}:”", match=match[1]))
    if value.lower() == NONE and key not in {"has", "is", "name", "file", "folder", "in"}:
        value, unless = ANYTHING, not unless
    return _keyed(key, value, rest, unless)


def _keyed(key: str, value: str, token: str, unless: bool) -> Condition:  # noqa: PLR0911
    """What a word with a colon asks for."""
    if key in _WORDS:
        words = _values(value, token)
        if _WORDS[key] is Field.FORMAT:
            lower = [word.lower() for word in words]
            words = tuple(dict.fromkeys(_FORMATS.get(word, word) for word in lower))
        return Condition(_WORDS[key], words, unless=unless)
    if key in {"date", "taken"}:
        return _ranged(Field.DATE, value, token, unless, _dates)
    if key in {"after", "before"}:
        start = _day(value, token)[0]
        least, below = (start, None) if key == "after" else (None, start)
        return Condition(Field.DATE, (), least, below, unless)
    if key == "size":
        field = Field.PIXELS if re.search(r"mp\b", value, re.I) else Field.BYTES
        return _ranged(field, value, token, unless, _sizes)
    if key in _NUMBERS:
        field = _NUMBERS[key]
        if field is Field.RATING and value.lower() == "rejected":
            return Condition(field, (), -1, 0, unless)
        return _ranged(field, value, token, unless, _ratings if key == "rating" else _pixels)
    if key in {"orientation", "shape"} or (key == "is" and value.lower() in set(PictureShape)):
        return _shape(value, unless)
    trait = _TRAITS.get((key, value.lower()))
    if trait is not None:
        return Condition(trait, unless=unless)
    if key in {"has", "is"}:
        known = (
            tr("{first} and {second}", first="is:offline", second="is:portrait")
            if key == "is"
            else "has:copies"
        )
        raise _wrong(
            tr("“{shown}” isn't known: there is {known}", shown=_shown(token), known=known)
        )
    near = difflib.get_close_matches(key, _KEYS, 1)
    if near:
        raise _wrong(
            tr("There is no “{key}:” to filter by: did you mean “{near}:”", key=key, near=near[0])
        )
    quoted = token.replace('"', "")
    raise _wrong(
        tr(
            "There is no “{key}:” to filter by: put a name with a colon in it in quotation "
            'marks, as in "{quoted}"',
            key=key,
            quoted=quoted,
        )
    )


def _shape(value: str, unless: bool) -> Condition:
    words = tuple(word.lower() for word in _values(value, value))
    unknown = next((word for word in words if word not in set(PictureShape)), None)
    if unknown is not None:
        raise _wrong(
            tr(
                "An orientation is {listed}, not “{unknown}”",
                listed=_listed(tuple(PictureShape)),
                unknown=unknown,
            )
        )
    return Condition(Field.ORIENTATION, words, unless=unless)


def _ranged(
    field: Field, value: str, token: str, unless: bool, read: Callable[[str, str], Bounds]
) -> Condition:
    if value == ANYTHING:
        return Condition(field, (ANYTHING,), unless=unless)
    least, below = read(value, token)
    return Condition(field, (), least, below, unless)


def _values(text: str, token: str) -> tuple[str, ...]:
    """The words between commas, without their quotation marks."""
    parts, part, quoted = [], "", False
    for char in text:
        if char == '"':
            quoted = not quoted
        elif char == "," and not quoted:
            parts.append(part)
            part = ""
        else:
            part += char
    found = tuple(one for one in (*parts, part) if one.strip())
    if not found:
        raise _wrong(tr("There is no word in “{shown}”", shown=_shown(token)))
    return tuple(dict.fromkeys(found))


def _dates(value: str, token: str) -> Bounds:
    first, dots, last = value.partition("..")
    if dots:
        least = _day(first, token)[0] if first else None
        below = _day(last, token)[1] if last else None
        return _some(least, below, token)
    sign, rest = _signed(value)
    start, end = _day(rest, token)
    return {"": (start, end), ">": (end, None), ">=": (start, None), "<": (None, start),
            "<=": (None, end)}[sign]  # fmt: skip


def _day(text: str, token: str) -> tuple[float, float]:
    """The begin of a year, a month or a day, and its end."""
    match = _DATE.fullmatch(text)
    wrong = tr(
        "“{shown}” has no date: one is written 2019, 2019-05 or 2019-05-31", shown=_shown(token)
    )
    if match is None:
        raise _wrong(wrong)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _wrong(
            tr(
                "A year lies between {first_year} and {last_year}, not {year}",
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
                year=year,
            )
        )
    try:
        start = datetime(year, month or 1, day or 1, tzinfo=UTC)
    except ValueError:
        raise _wrong(tr("There is no such day as {words}", words=text)) from None
    if day:
        days = 1
    elif month:
        days = calendar.monthrange(year, month)[1]
    else:
        days = 366 if calendar.isleap(year) else 365
    return _seconds(start), _seconds(start + timedelta(days=days))


def _sizes(value: str, token: str) -> Bounds:
    def number(text: str) -> int:
        match = _NUMBER.fullmatch(text)
        unit = _UNITS.get(match[2].lower()) if match is not None else None
        if match is None or unit is None:
            raise _wrong(
                tr("“{shown}” has no size: one is written 500kB, 5MB or 12MP", shown=_shown(token))
            )
        return round(float(match[1]) * unit)

    least, below = _span(value, token, number)
    if least is not None and below == least + 1:
        raise _wrong(tr("A size is compared with, as in size:>5MB, size:<=12MP or size:1MB..5MB"))
    return least, below


def _pixels(value: str, token: str) -> Bounds:
    def number(text: str) -> int:
        if not text.removesuffix("px").isdecimal():
            raise _wrong(
                tr("“{shown}” has no number: it is written as in width:>=1920", shown=_shown(token))
            )
        return int(text.removesuffix("px"))

    return _span(value, token, number)


def _ratings(value: str, token: str) -> Bounds:
    def number(text: str) -> int:
        if text not in {"1", "2", "3", "4", "5"}:
            raise _wrong(tr("A rating is 1 to 5, rejected or none, as in rating:>=4"))
        return int(text)

    least, below = _span(value, token, number)
    # One that is rejected has no stars, not few.
    return (1 if least is None else least), below


def _span(value: str, token: str, number: Callable[[str], int]) -> Bounds:
    """The bounds of whole numbers."""
    first, dots, last = value.partition("..")
    if dots:
        least = number(first) if first else None
        return _some(least, number(last) + 1 if last else None, token)
    sign, rest = _signed(value)
    one = number(rest)
    return {"": (one, one + 1), ">": (one + 1, None), ">=": (one, None), "<": (None, one),
            "<=": (None, one + 1)}[sign]  # fmt: skip


def _some(least: float | None, below: float | None, token: str) -> Bounds:
    if least is None and below is None:
        raise _wrong(tr("“{shown}” has neither a begin nor an end", shown=_shown(token)))
    if least is not None and below is not None and least >= below:
        raise _wrong(tr("“{shown}” ends before it begins", shown=_shown(token)))
    return least, below


def _signed(value: str) -> tuple[str, str]:
    match = re.match(r"[<>]=?|=", value)
    sign = match[0] if match is not None else ""
    return sign.removeprefix("=") if sign == "=" else sign, value[len(sign) :]


def _seconds(moment: datetime) -> float:
    return (moment - _EPOCH).total_seconds()


def _shown(token: str) -> str:
    return token if len(token) <= 40 else f"{token[:39]}…"


def _listed(words: Sequence[str]) -> str:
    return tr("{words} or {last}", words=listed(words[:-1]), last=words[-1])


def _wrong(sentence: str) -> UsageError:
    end = "?" if "did you mean" in sentence else "."
    return UsageError(tr("The filter can't be understood"), f"{sentence}{end}")


# -- writing ---------------------------------------------------------------------------------


def written(asked: Filter) -> str:
    """The text that :func:`parse` reads as this filter."""
    return " ".join(written_condition(one) for one in asked.conditions)


def written_condition(condition: Condition) -> str:  # noqa: PLR0911 - one for each way
    """One condition as it is written."""
    minus, field = "-" if condition.unless else "", condition.field
    if field in {Field.COPIES, Field.OFFLINE}:
        key = next(key for (key, _), one in _TRAITS.items() if one is field)
        return f"{minus}{key}:{field}"
    key = {Field.TEXT: "", Field.BYTES: "size:", Field.PIXELS: "size:"}.get(field, f"{field}:")
    if condition.words:
        if condition.anything and field is not Field.TEXT:
            return f"{minus}{key}{ANYTHING}"
        return f"{minus}{key}{','.join(map(_quoted, condition.words))}"
    if field is Field.DATE:
        return f"{minus}{_written_dates(condition.least, condition.below)}"
    if field is Field.RATING and (condition.least, condition.below) == (-1, 0):
        return f"{minus}rating:rejected"
    least = None if field is Field.RATING and condition.least == 1 else condition.least
    if least is None and condition.below is None:  # one star or more
        return f"{minus}rating:>=1"
    return f"{minus}{key}{_written_span(least, condition.below, _number_of(field))}"


def _quoted(word: str) -> str:
    plain = not re.search(r'[\s,:<>"]', word) and not word.startswith("-") and word.lower() != NONE
    # A quotation mark can't be written: anything is taken in its place.
    return word if plain else '"{}"'.format(word.replace('"', ANYTHING))


def _written_dates(least: float | None, below: float | None) -> str:
    if least is None or below is None:
        return f"after:{day_text(least)}" if least is not None else f"before:{day_text(below or 0)}"
    whole = whole_period(least, below)
    return f"date:{whole or f'{day_text(least)}..{_ymd(below - 1)}'}"


def day_text(start: float) -> str:
    """The shortest date that begins at a moment (seconds since the epoch): ``2019-05``."""
    moment = _EPOCH + timedelta(seconds=start)
    if (moment.month, moment.day) == (1, 1):
        return f"{moment.year:04d}"
    return f"{moment:%Y-%m}" if moment.day == 1 else _ymd(start)


def whole_period(least: float, below: float) -> str:
    """The year, month or day that is exactly so long; "" where it is none."""
    return next(
        (
            text
            for text in (day_text(least), f"{_EPOCH + timedelta(seconds=least):%Y-%m}", _ymd(least))
            if _day(text, text) == (least, below)
        ),
        "",
    )


def _ymd(moment: float) -> str:
    return f"{_EPOCH + timedelta(seconds=moment):%Y-%m-%d}"


def _number_of(field: Field) -> Callable[[float], str]:
    if field is Field.PIXELS:
        return lambda number: f"{number / 1_000_000:.6f}".rstrip("0").rstrip(".") + "MP"
    return size_text if field is Field.BYTES else lambda number: f"{number:.0f}"


def size_text(count: float) -> str:
    """Bytes in the largest unit that needs no rounding: ``5MB``, ``1.5MB``, ``1234B``."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        tenths = count * 10 / factor
        if tenths >= 10 and tenths == int(tenths):
            return f"{count / factor:.1f}".removesuffix(".0") + unit
    return f"{count:.0f}B"


def _written_span(least: float | None, below: float | None, number: Callable[[float], str]) -> str:
    """Whole numbers, compared so that the shorter number is written."""
    if least is not None and below is not None:
        if below == least + 1:
            return number(least)
        return f"{number(least)}..{number(below - 1)}"
    if least is not None:
        more, at_least = number(least - 1), number(least)
        return f">{more}" if len(more) < len(at_least) else f">={at_least}"
    less, at_most = number(below or 0), number((below or 0) - 1)
    return f"<={at_most}" if len(at_most) < len(less) else f"<{less}"
