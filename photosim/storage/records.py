"""How values are kept in a row of a table, whichever engine has the table.

Paths are bytes, as they need not be UTF-8; numbers of 64 bits without a sign are kept with one;
edits, comparisons and holdings are JSON. A function that reads a row takes its values in the order
of the columns that stand beside it.
"""

from __future__ import annotations

import functools
import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np

from photosim.core.arrays import Doubles, Ints, Reals, Words
from photosim.core.comparison import Comparison
from photosim.core.edits import How
from photosim.core.errors import LibraryError, Remedy
from photosim.core.holdings import Holdings
from photosim.core.language import tr
from photosim.core.types import FileState, Level, PhotoFacts
from photosim.storage.files import FileRow, FileStat, Folder
from photosim.storage.journal import StepRow
from photosim.storage.pairs import PairRow
from photosim.storage.photos import LiveRows, PhotoRow
from photosim.storage.rules import RuleReportRow, WatchRuleRow
from photosim.storage.said import said

Row = tuple[Any, ...]

_HALF = 1 << 63

_Kept = TypeVar("_Kept")
_Read = TypeVar("_Read")


def _told(read: Callable[[_Kept], _Read]) -> Callable[[_Kept], _Read]:
    """A function that reads a row, or a value of one, and says of what can't have been written by
    photosim that it is damaged: LibraryError."""

    @functools.wraps(read)
    def reading(row: _Kept) -> _Read:
        try:
            return read(row)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise LibraryError(
                tr("Library damaged"), tr("A row of the library is damaged."), Remedy.SALVAGE
            ) from error

    return reading


# -- text and numbers --------------------------------------------------------------------


def clean(text: str | None) -> str | None:
    """Text that any engine can hold: what can't be UTF-8 (parts of odd file names) and NUL become
    ``?``."""
    if text is None:
        return None
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")


def signed(number: int) -> int:
    """An unsigned 64-bit number (of the system, a fingerprint) as a signed one."""
    return (number + _HALF) % (2 * _HALF) - _HALF


def unsigned(number: int) -> int:
    """What :func:`signed` made, read back."""
    return number % (2 * _HALF)


# -- folders and files -------------------------------------------------------------------

FOLDER_COLUMNS = "id, path, online, excluded"


@_told
def folder(row: Row) -> Folder:
    """A watched folder."""
    # JSON escapes what is no UTF-8 (lone surrogates), so such names come back as they were.
    return Folder(row[0], Path(os.fsdecode(row[1])), bool(row[2]), tuple(json.loads(row[3])))


FILE_COLUMNS = (
    "id, folder_id, relative, bytes, mtime_ns, inode, device,"
    " photo_id, state, reason, primary_id, missing_since, ctime_ns"
)
_STATES = {state.value: state for state in FileState}
_DIGITS = re.compile(r"[0-9]+")


@_told
def state(text: str) -> FileState:
    """The state of a file."""
    return _STATES[text]


@_told
def file(row: Row) -> FileRow:
    """A file of a watched folder."""
    return FileRow(
        row[0],
        row[1],
        os.fsdecode(row[2]),
        row[3],
        row[4],
        unsigned(row[5]),
        unsigned(row[6]),
        row[7],
        _STATES[row[8]],
        row[9],
        row[10],
        row[11],
        row[12],
    )


def stat_values(stat: FileStat) -> tuple[int, int, int, int, int | None]:
    """Values of the columns bytes, mtime_ns, inode, device and ctime_ns."""
    return stat.bytes, stat.mtime_ns, signed(stat.inode), signed(stat.device), stat.ctime_ns


def name_values(path: bytes) -> tuple[int, str, str, int]:
    """Values of the columns name_at, name_key, said and said_at for a path below its folder."""
    at = path.rfind(b"/") + 1
    return at, sort_key(os.fsdecode(path[at:])), *said(os.fsdecode(path))


def sort_key(name: str) -> str:
    """Key by which people expect names sorted: without case, numbers by their value."""
    text = (clean(name) or "").casefold()
    return _DIGITS.sub(lambda digits: digits.group().lstrip("0").zfill(12), text)


@_told
def place(row: Row) -> tuple[int, str, Ints]:
    """A folder's id, a folder's path below it, and photos, which are one text of the database."""
    return row[0], os.fsdecode(row[1]), np.fromstring(row[2], dtype=np.int64, sep=",")


# -- photos ------------------------------------------------------------------------------

FACT_COLUMNS = (
    "format, width, height, taken_at, camera, lens, exposure, latitude, longitude, utc_offset"
)
FACTS_SET = ", ".join(
    f"{name} = COALESCE({{0}}, {name})" if name in {"taken_at", "utc_offset"} else f"{name} = {{0}}"
    for name in FACT_COLUMNS.split(", ")
)
"""To set :data:`FACT_COLUMNS`; what stands for a value goes in, and a date is never taken away."""
PHOTO_COLUMNS = f"id, content_hash, bytes, {FACT_COLUMNS}, fingerprint"
_HOLDINGS = msgspec.json.Decoder(Holdings)


@_told
def photo(row: Row) -> PhotoRow:
    """A photo."""
    return PhotoRow(row[0], row[1], row[2], PhotoFacts(*row[3:13]), unsigned(row[13]))


def fact_values(facts: PhotoFacts) -> Row:
    """Values of :data:`FACT_COLUMNS`."""
    return (
        clean(facts.format),
        facts.width,
        facts.height,
        facts.taken_at,
        clean(facts.camera),
        clean(facts.lens),
        clean(facts.exposure),
        facts.latitude,
        facts.longitude,
        facts.utc_offset,
    )


def holdings(text: str) -> Holdings:
    """What a file holds."""
    return _HOLDINGS.decode(text)


def holdings_text(value: Holdings) -> str:
    """What :func:`holdings` reads."""
    return msgspec.json.encode(value, order="sorted").decode()


LIVE_PART = 32_768
"""Photos in a part of :func:`live_rows`."""
LIVE_NULL = -(2**63)
"""Stands for NULL among the whole numbers of a part."""
LIVE_BETWEEN = 31
"""The character between two cameras of a part; the engine keeps it out of them."""
_LIVE_NUMBERS = 7


def live_rows(parts: Iterable[Row]) -> LiveRows:
    """Photos for a list, by id, whatever their order.

    A part has the values of many photos: how many there are, then a text for each kind of value,
    which the engine writes and NumPy reads: values of Python would take twice as long, and let
    each other thread wait for them. Whole numbers, with commas between them: ids, sizes (the width
    times 2**32, and the height), the least mtime_ns of a photo's files, fingerprints (signed); date
    taken, time of coming and sharpness in millionths. Last the cameras, empty where there is none.

    Raises LibraryError where a text has something else, or not as many values.
    """
    cameras, sizes = _Numbers({"": -1}), _Numbers()
    found = [_some_live_rows(part, cameras, sizes) for part in parts]
    if not found:
        found = [_some_live_rows((0, *[""] * (_LIVE_NUMBERS + 1)), cameras, sizes)]
    whole = LiveRows(*(np.concatenate(columns) for columns in zip(*found, strict=True)))
    return whole.kept(np.argsort(whole.ids, kind="stable"))


class _Numbers(dict[Any, int]):
    """Numbers of values: a new one is given to what has none."""

    def __missing__(self, value: object) -> int:
        self[value] = len(self)
        return self[value]

    def of(self, values: Sequence[object]) -> Ints:
        """The numbers of values, int64 (n,)."""
        return np.fromiter(map(self.__getitem__, values), dtype=np.int64, count=len(values))


@_told
def _live_values(part: Row) -> tuple[list[Ints], list[str]]:
    """The numbers of a part, and its cameras."""
    count, *texts, cameras = part
    numbers = [np.fromstring(text or "", dtype=np.int64, sep=",") for text in texts]
    names = cameras.split(chr(LIVE_BETWEEN)) if count else []
    if any(len(one) != count for one in (*numbers, names)):
        raise ValueError("not as many values as photos")
    return numbers, names


def _some_live_rows(part: Row, cameras: _Numbers, sizes: _Numbers) -> LiveRows:
    numbers, names = _live_values(part)
    ids, size, written, prints, taken, added, sharpness = numbers
    different, which = np.unique(size, return_inverse=True)
    camera, of_size = cameras.of(names), sizes.of(different.tolist())[which]
    return LiveRows(
        ids,
        ((size >> 32) / np.maximum(size & 0xFFFFFFFF, 1)).astype(np.float32),
        _millionths(taken),
        written / 1e9,
        _millionths(added),
        prints.view(np.uint64),
        np.where(camera < 0, -1, (camera << 32) + of_size),
        _millionths(sharpness),
    )


def _millionths(numbers: Ints) -> Doubles:
    return np.where(numbers == LIVE_NULL, np.nan, numbers / 1e6)


def each_once(ids: Ints) -> Ints:
    """Ids without what has come before; int64, in their order."""
    _, firsts = np.unique(ids, return_index=True)
    return np.asarray(ids[np.sort(firsts)], dtype=np.int64)


def fingerprints(rows: Sequence[Row]) -> tuple[Ints, Words]:
    """Ids of photos, and their fingerprints."""
    ids = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
    prints = np.fromiter((unsigned(row[1]) for row in rows), dtype=np.uint64, count=len(rows))
    return ids, prints


def finite(vector: Reals, dtype: str, what: str) -> Reals:
    """A vector as it is kept, (n,) of a type; ``what`` it is stands in the error.

    Raises ValueError where it is none, or where a number is not finite in that type.
    """
    with np.errstate(over="ignore"):
        stored = np.asarray(vector).astype(dtype)
    if stored.ndim != 1 or not len(stored) or not np.isfinite(stored).all():
        raise ValueError(f"the {what} are no finite vector")
    return stored


# -- pairs -------------------------------------------------------------------------------

PAIR_COLUMNS = (
    "first, second, level, how, certainty, back, first_sharpness, second_sharpness, waits,"
    " comparison"
)
_HOW = msgspec.json.Decoder(How)
_COMPARISON = msgspec.json.Decoder(Comparison)


@_told
def pair(row: Row) -> PairRow:
    """Two photos that were compared."""
    sharpness = () if row[6] is None else (row[6], row[7])
    how, back = _HOW.decode(row[3]), _HOW.decode(row[5])
    comparison = None if row[9] is None else _COMPARISON.decode(row[9])
    return PairRow(
        row[0], row[1], Level(row[2]), how, row[4], back, sharpness, bool(row[8]), comparison
    )


def pair_values(one: PairRow) -> Row:
    """Values of :data:`PAIR_COLUMNS`."""
    return (
        int(one.first),
        int(one.second),
        one.level.value,
        msgspec.json.encode(one.how).decode(),
        one.certainty,
        msgspec.json.encode(one.back).decode(),
        *(one.sharpness or (None, None)),
        one.waits,
        None if one.comparison is None else msgspec.json.encode(one.comparison).decode(),
    )


# -- the journal -------------------------------------------------------------------------

STEP_COLUMNS = (
    "entry_id, source, target, keeper, content_hash, keeper_hash, bytes, details, state, reason, id"
)
NEW_STEP_COLUMNS = (
    "entry_id, source, target, keeper, content_hash, keeper_hash, bytes, state, details"
)


@_told
def step(row: Row) -> StepRow:
    """One file of an entry."""
    source, target, keeper = (Path(os.fsdecode(one)) for one in row[1:4])
    details = json.loads(row[7])
    return StepRow(row[0], source, target, keeper, row[4], row[5], row[6], details, *row[8:])


def new_step_values(one: StepRow) -> Row:
    """Values of :data:`NEW_STEP_COLUMNS`."""
    return (
        one.entry_id,
        *(os.fsencode(path) for path in (one.source, one.target, one.keeper)),
        one.content_hash,
        one.keeper_hash,
        one.bytes,
        one.state,
        json.dumps(one.details),
    )


# -- rules -------------------------------------------------------------------------------

RULE_COLUMNS = "id, kind, folder, album_id, contents, created_at"
REPORT_COLUMNS = (
    "rule_id, kind, album, at, content_hash, path, other_hash, other, similarity, was_read"
)


@_told
def rule(row: Row) -> WatchRuleRow:
    """A rule."""
    contents = tuple(bytes.fromhex(one) for one in json.loads(row[4]))
    return WatchRuleRow(row[0], row[1], _path(row[2]), row[3], contents, row[5])


def rule_values(one: WatchRuleRow) -> Row:
    """Values of :data:`RULE_COLUMNS`."""
    contents = json.dumps([content.hex() for content in one.contents])
    return one.id, one.kind, _bytes(one.folder), one.album, contents, one.created_at


@_told
def report(row: Row) -> RuleReportRow:
    """What was reported; of its id and :data:`REPORT_COLUMNS`."""
    return RuleReportRow(
        id=row[0],
        rule_id=row[1],
        kind=row[2],
        album=row[3],
        at=row[4],
        content_hash=row[5],
        path=Path(os.fsdecode(row[6])),
        other_hash=row[7],
        other=_path(row[8]),
        similarity=row[9],
        read=bool(row[10]),
    )


def report_values(one: RuleReportRow) -> Row:
    """Values of :data:`REPORT_COLUMNS`."""
    return (
        one.rule_id,
        one.kind,
        one.album,
        one.at,
        one.content_hash,
        os.fsencode(one.path),
        one.other_hash,
        _bytes(one.other),
        one.similarity,
        one.read,
    )


def _bytes(path: Path | None) -> bytes | None:
    return None if path is None else os.fsencode(path)


def _path(path: bytes | None) -> Path | None:
    return None if path is None else Path(os.fsdecode(path))
