"""What is known of several photos, side by side: what differs, and which is better. Pure.

A verdict is given only where it needs no taste: more pixels, more bytes, a date or a place that
the others lack, a file that can be opened. Two different cameras are merely different.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import compress
from pathlib import Path

from photosim.core.language import tr
from photosim.ui.photo.facts import PhotoSheet, picture_texts

NOTHING = "—"


class Verdict(StrEnum):
    """How a value stands beside those of the other photos."""

    SAME = "same"
    DIFFERENT = "different"
    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as text, what it is worth, and the whole of it where the text is shortened."""

    text: str
    verdict: Verdict = Verdict.SAME
    tip: str = ""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One fact of all the photos, in their order."""

    label: str
    cells: tuple[Cell, ...]


def by_amount(values: Sequence[float | None]) -> list[Verdict]:
    """More is better: the most are better, the least worse; what lacks a value is worse."""
    known = [value for value in values if value is not None]
    if not known or (len(known) == len(values) and min(known) == max(known)):
        return [Verdict.SAME] * len(values)
    most = max(known)
    least = min(known) if len(known) == len(values) else None
    return [
        Verdict.WORSE
        if value is None or (value == least and least != most)
        else Verdict.BETTER
        if value == most
        else Verdict.DIFFERENT
        for value in values
    ]


def by_presence(values: Sequence[object]) -> list[Verdict]:
    """To have a value is better than not to; two values may merely differ."""
    present = [value for value in values if value not in (None, "")]
    if not present:
        return [Verdict.SAME] * len(values)
    if len(present) < len(values):
        return [Verdict.WORSE if value in (None, "") else Verdict.BETTER for value in values]
    return by_difference(values)


def by_difference(values: Sequence[object]) -> list[Verdict]:
    """No value is better than another."""
    first = values[0] if values else None
    same = all(value == first for value in values)
    return [Verdict.SAME if same else Verdict.DIFFERENT] * len(values)


Judge = Callable[[Sequence[object]], list[Verdict]]


def compared(sheets: Sequence[PhotoSheet | None]) -> list[ComparedRow]:
    """The rows in the order shown; a row that no photo has anything for is left out.

    None stands for a photo of which nothing is known (it is no photo of the library): its cells
    are empty, and nothing is judged by it.
    """
    rows: list[ComparedRow] = []
    inside = [sheet is not None for sheet in sheets]

    def add(
        label: str, texts: Sequence[str], judge: Judge, values: Sequence[object] | None = None
    ) -> None:
        """A row whose ``values`` (the texts) are judged, of those photos that are known at all."""
        if not any(texts):
            return
        told = list(compress(texts if values is None else values, inside))
        verdicts = iter(judge(told) if len(told) > 1 else [Verdict.SAME] * len(told))
        cells = (
            Cell(text or NOTHING, next(verdicts) if known else Verdict.SAME, text)
            for text, known in zip(texts, inside, strict=True)
        )
        rows.append(ComparedRow(label, tuple(cells)))

    found = [picture_texts(sheet) for sheet in sheets]

    def texts_of(label: str) -> list[str]:
        return [one.get(label, "") for one in found]

    facts = [sheet.facts if sheet is not None else None for sheet in sheets]
    add(tr("Name"), [sheet.name if sheet is not None else "" for sheet in sheets], _the_same)
    add(tr("Folder"), [_folder(sheet) for sheet in sheets], by_difference)
    pixels = [one.width * one.height if one is not None else None for one in facts]
    add(tr("Dimensions"), texts_of(tr("Dimensions")), _amounts, pixels)
    sizes = [one.bytes or None if one is not None else None for one in sheets]
    add(tr("Size"), texts_of(tr("Size")), _amounts, sizes)
    add(tr("Format"), texts_of(tr("Format")), by_difference)
    for label in (tr("Taken"), tr("Camera"), tr("Lens"), tr("Exposure"), tr("Place")):
        add(label, texts_of(label), by_presence)
    offline = [sheet is not None and sheet.offline for sheet in sheets]
    if any(offline):
        states = [tr("Offline") if away else tr("At hand") if known else ""
                  for away, known in zip(offline, inside, strict=True)]  # fmt: skip
        add(tr("State"), states, _amounts, [0.0 if away else 1.0 for away in offline])
    return rows


def _the_same(values: Sequence[object]) -> list[Verdict]:
    return [Verdict.SAME] * len(values)


def _amounts(values: Sequence[object]) -> list[Verdict]:
    return by_amount([float(v) if isinstance(v, (int, float)) else None for v in values])


def _folder(sheet: PhotoSheet | None) -> str:
    if sheet is None or not sheet.files:
        return ""
    return str(Path(sheet.files[0].path).parent)
