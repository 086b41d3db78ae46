"""Plots as SVG, readable on a light page and on a dark one: no ground of their own, and only
colours that stand out from both.

:func:`lines` is for how figures grow, on two logarithmic axes; :func:`bars` for shares side by
side; :func:`spreads` for durations, from the least to the greatest of several, on one such axis.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from statistics import median

from tests.benchmarks.figures import number

WIDTH = 860
TEXT = "#767b83"
GRID = "#7f858d"
COLOURS = ("#3b7dd8", "#c2660c", "#2f8f55", "#9a5fd0", "#d0494c", "#1d8796", "#937236", "#c2528f")
"""Contrast of 3 and more with white and with a page of #0d1117; that of ``TEXT`` is above 4."""

SIZE = 13
"""Pixels of the letters."""
LETTER = 0.62
"""Width of a letter on average, of its height."""
FONT = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif"
MARKS = ("circle", "square", "triangle", "diamond")


class Drawing:
    """Elements of an SVG, in pixels from the top left."""

    def __init__(self, height: float, title: str) -> None:
        self._height = height
        self._title = title
        self._elements: list[str] = []

    def text(
        self, x: float, y: float, words: str, anchor: str = "start", colour: str = TEXT
    ) -> None:
        """Words on a line whose middle is at y; anchor: start, middle or end."""
        self._elements.append(
            f'<text x="{x:.1f}" y="{y + SIZE * 0.36:.1f}" fill="{colour}" text-anchor="{anchor}">'
            f"{escape(words, quote=False)}</text>"
        )

    def line(
        self, points: Sequence[tuple[float, float]], colour: str, width: float, opacity: float = 1
    ) -> None:
        """A line through points."""
        way = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self._elements.append(
            f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="{width:g}"'
            f' stroke-opacity="{opacity:g}" stroke-linejoin="round"/>'
        )

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self._elements.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
            f' fill="{colour}"/>'
        )

    def mark(self, x: float, y: float, kind: str, colour: str) -> None:
        """A point, of a shape that tells it without its colour."""
        if kind == "circle":
            self._elements.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>')
            return
        shapes = {
            "square": ((-4, -4), (4, -4), (4, 4), (-4, 4)),
            "triangle": ((0, -5), (5, 4), (-5, 4)),
            "diamond": ((0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)),
        }
        corners = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in shapes[kind])
        self._elements.append(f'<polygon points="{corners}" fill="{colour}"/>')

    def svg(self) -> str:
        """The whole file."""
        size = f'width="{WIDTH}" height="{self._height:.0f}"'
        box = f'viewBox="0 0 {WIDTH} {self._height:.0f}"'
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} font-family="{FONT}"'
                f' font-size="{SIZE}">',
                f"<title>{escape(self._title, quote=False)}</title>",
                *self._elements,
                "</svg>\n",
            ]
        )


@dataclass(frozen=True, slots=True)
class LogAxis:
    """A logarithmic axis between two values above zero, and the pixels that they lie at."""

    least: float
    most: float
    start: float
    end: float

    @classmethod
    def around(cls, values: Sequence[float], start: float, end: float) -> LogAxis:
        """One that begins and ends at a power of ten, so that all values lie between. Raises
        ValueError where one is not above zero."""
        if min(values) <= 0:
            raise ValueError(f"no logarithm of {min(values)}")
        low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        return cls(10.0**low, 10.0 ** max(high, low + 1), start, end)

    def at(self, value: float) -> float:
        """The pixel of a value."""
        share = math.log(value / self.least) / math.log(self.most / self.least)
        return self.start + share * (self.end - self.start)

    def ticks(self, *, fine: bool = False) -> list[float]:
        """Powers of ten; where it is to be fine and there are few, twice and five times them."""
        first, last = round(math.log10(self.least)), round(math.log10(self.most))
        powers = [10.0**power for power in range(first, last + 1)]
        if not fine or len(powers) > 3:
            return powers
        between = [step * power for power in powers[:-1] for step in (2, 5)]
        return sorted(powers + between)


def width_of(words: str) -> float:
    """About how many pixels words take."""
    return len(words) * SIZE * LETTER


def apart(wanted: Sequence[float], gap: float) -> list[float]:
    """Places near the wanted ones, in their order, with a gap between every two."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    placed = list(wanted)
    for _ in range(200):
        moved = False
        for one, other in pairwise(order):
            lacking = gap - (placed[other] - placed[one])
            if lacking > 0.01:
                placed[one] -= lacking / 2
                placed[other] += lacking / 2
                moved = True
        if not moved:
            break
    return placed


def lines(
    series: Mapping[str, Sequence[tuple[float, float]]], across: str, upward: str, title: str
) -> str:
    """Points (x, y) of each series by its name, joined, on two logarithmic axes."""
    top, bottom = 34.0, 420.0
    left, right = 70.0, WIDTH - 26 - max(map(width_of, series))
    points = [point for of_one in series.values() for point in of_one]
    x_axis = LogAxis.around([x for x, _ in points], left, right)
    y_axis = LogAxis.around([y for _, y in points], bottom, top)
    drawing = Drawing(bottom + 56, title)
    drawing.text(left, top - 20, upward)
    drawing.text((left + right) / 2, bottom + 42, across, "middle")
    for tick in x_axis.ticks():
        drawing.line([(x_axis.at(tick), top), (x_axis.at(tick), bottom)], GRID, 1, 0.35)
        drawing.text(x_axis.at(tick), bottom + 18, number(tick), "middle")
    for tick in y_axis.ticks():
        drawing.line([(left, y_axis.at(tick)), (right, y_axis.at(tick))], GRID, 1, 0.35)
        drawing.text(left - 8, y_axis.at(tick), number(tick), "end")
    ends = [max(of_one)[1] for of_one in series.values()]
    places = apart([y_axis.at(end) for end in ends], SIZE + 3)
    for place, (name, of_one) in enumerate(series.items()):
        colour, kind = COLOURS[place % len(COLOURS)], MARKS[place % len(MARKS)]
        way = [(x_axis.at(x), y_axis.at(y)) for x, y in sorted(of_one)]
        drawing.line(way, colour, 2)
        for x, y in way:
            drawing.mark(x, y, kind, colour)
        drawing.line([way[-1], (right + 10, places[place])], colour, 1, 0.6)
        drawing.text(right + 20, places[place], name)
        drawing.mark(right + 10, places[place], kind, colour)
    return drawing.svg()


def bars(rows: Mapping[str, Mapping[str, float]], most: float, unit: str, title: str) -> str:
    """For each row a bar of each thing in it, from 0 to ``most``."""
    names = list(dict.fromkeys(name for row in rows.values() for name in row))
    left = 16 + max(map(width_of, rows))
    right, top, thick = WIDTH - 70.0, 46.0, 15.0
    height = thick * len(names) + 14
    drawing = Drawing(top + height * len(rows) + 34, title)
    at = left
    for place, name in enumerate(names):
        drawing.box(at, 10, 12, 12, COLOURS[place])
        drawing.text(at + 18, 16, name)
        at += width_of(name) + 46
    bottom = top + height * len(rows)
    for tick in range(5):
        x = left + (right - left) * tick / 4
        drawing.line([(x, top - 6), (x, bottom)], GRID, 1, 0.35)
        drawing.text(x, bottom + 16, f"{number(most * tick / 4)} {unit}".strip(), "middle")
    for number_of_row, (name, row) in enumerate(rows.items()):
        y = top + number_of_row * height
        drawing.text(left - 8, y + thick * len(names) / 2, name, "end")
        for place, what in enumerate(names):
            if what in row:
                long = (right - left) * row[what] / most
                drawing.box(left, y + place * thick, max(long, 1), thick - 4, COLOURS[place])
                words = f"{number(row[what])} {unit}".strip()
                drawing.text(left + long + 5, y + place * thick + thick / 2 - 1, words)
    return drawing.svg()


@dataclass(frozen=True, slots=True)
class Spread:
    """What :func:`spreads` draws: values above zero; kind: what its colour tells; most: what is
    aimed at, where something is."""

    name: str
    values: tuple[float, ...]
    kind: str
    most: float | None = None


COLUMN = 84.0
"""Pixels of a column of medians."""


def spreads(found: Sequence[Spread], unit: str, title: str) -> str:
    """A line from the least to the greatest of each, a mark at the median, a stroke at the aim;
    those of one name in one row, with their medians in columns at the right."""
    kinds = list(dict.fromkeys(one.kind for one in found))
    names = list(dict.fromkeys(one.name for one in found))
    left = 16 + max(map(width_of, names))
    right, top, height = WIDTH - 20 - COLUMN * len(kinds), 46.0, 26.0
    aims = [one.most for one in found if one.most is not None]
    axis = LogAxis.around([value for one in found for value in one.values] + aims, left, right)
    bottom = top + height * len(names)
    drawing = Drawing(bottom + 34, title)
    for tick in axis.ticks(fine=True):
        drawing.line([(axis.at(tick), top - 6), (axis.at(tick), bottom)], GRID, 1, 0.35)
        words = f"{number(tick)} {unit}" if tick == axis.least else number(tick)
        drawing.text(axis.at(tick), bottom + 16, words, "middle")
    at = 16.0
    for place, kind in enumerate(kinds):
        drawing.mark(at + 6, 16, MARKS[place], COLOURS[place])
        drawing.text(at + 18, 16, kind)
        at += width_of(kind) + 46
        drawing.mark(right + COLUMN * (place + 1) - 30, 30, MARKS[place], COLOURS[place])
    if aims:
        drawing.line([(at + 6, 9), (at + 6, 23)], COLOURS[4], 2)
        drawing.text(at + 14, 16, "aimed at, at most")
    for place, name in enumerate(names):
        drawing.text(left - 8, top + (place + 0.5) * height, name, "end")
    for one in found:
        kind_at, middle = kinds.index(one.kind), median(one.values)
        y = top + (names.index(one.name) + 0.5) * height
        own = y + 8 * (kind_at - (len(kinds) - 1) / 2)
        ends = [(axis.at(min(one.values)), own), (axis.at(max(one.values)), own)]
        drawing.line(ends, COLOURS[kind_at], 2)
        if one.most is not None:
            x = axis.at(one.most)
            drawing.line([(x, y - 9), (x, y + 9)], COLOURS[4], 2)
        drawing.mark(axis.at(middle), own, MARKS[kind_at], COLOURS[kind_at])
        words = f"{number(middle)} {unit}"
        drawing.text(right + COLUMN * (kind_at + 1) - 4, y, words, "end")
    return drawing.svg()
