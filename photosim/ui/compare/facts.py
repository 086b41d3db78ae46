"""What is known of several photos, side by side: what differs, and which is better. Pure.

A verdict is given only where it needs no taste: more pixels, more bytes, a date or a place that
the others lack, a file that can be opened. Two different cameras are merely different.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from photosim.ui.photo.facts import PhotoSheet
from photosim.ui.widgets import format as fmt

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

    def add(label: str, texts: Sequence[str], verdicts: Sequence[Verdict]) -> None:
        if not any(texts):
            return
        rows.append(
            ComparedRow(
                label,
                tuple(
                    Cell(text or NOTHING, verdict, text)
                    for text, verdict in zip(texts, verdicts, strict=True)
                ),
            )
        )

    known = [sheet for sheet in sheets if sheet is not None]
    facts = [sheet.facts if sheet is not None else None for sheet in sheets]

    def judged(judge: Judge, values: Sequence[object]) -> list[Verdict]:
        """Judge those photos that are known at all."""
        inside = [value for value, sheet in zip(values, sheets, strict=True) if sheet is not None]
        verdicts = iter(judge(inside) if len(known) > 1 else [Verdict.SAME] * len(inside))
        return [next(verdicts) if sheet is not None else Verdict.SAME for sheet in sheets]

    names = [sheet.name if sheet is not None else "" for sheet in sheets]
    add("Name", names, [Verdict.SAME] * len(sheets))
    folders = [_folder(sheet) for sheet in sheets]
    add("Folder", folders, judged(by_difference, folders))
    add(
        "Dimensions",
        [fmt.dimensions(one.width, one.height) if one is not None else "" for one in facts],
        judged(_amounts, [one.width * one.height if one is not None else None for one in facts]),
    )
    add(
        "Size",
        [fmt.human_bytes(one.bytes) if one is not None and one.bytes else "" for one in sheets],
        judged(_amounts, [one.bytes or None if one is not None else None for one in sheets]),
    )
    formats = [one.format.upper() if one is not None else "" for one in facts]
    add("Format", formats, judged(by_difference, formats))
    places = [
        fmt.coordinates(one.latitude, one.longitude)
        if one is not None and one.latitude is not None and one.longitude is not None
        else ""
        for one in facts
    ]
    for label, texts in (
        ("Taken", [fmt.date_taken(one.taken_at) if one is not None else "" for one in facts]),
        ("Camera", [(one.camera or "") if one is not None else "" for one in facts]),
        ("Lens", [(one.lens or "") if one is not None else "" for one in facts]),
        ("Exposure", [(one.exposure or "") if one is not None else "" for one in facts]),
        ("Place", places),
    ):
        add(label, texts, judged(by_presence, texts))
    offline = [sheet is not None and sheet.offline for sheet in sheets]
    if any(offline):
        add(
            "State",
            ["Offline" if away else "At hand" if sheet is not None else ""
             for away, sheet in zip(offline, sheets, strict=True)],
            judged(_amounts, [0.0 if away else 1.0 for away in offline]),
        )  # fmt: skip
    return rows


def _amounts(values: Sequence[object]) -> list[Verdict]:
    return by_amount([float(v) if isinstance(v, (int, float)) else None for v in values])


def _folder(sheet: PhotoSheet | None) -> str:
    if sheet is None or not sheet.files:
        return ""
    return str(Path(sheet.files[0].path).parent)
