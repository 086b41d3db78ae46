"""What a benchmark measured, as values.

A part of the benchmarks gives :class:`Figure` after figure. They are printed as they come;
:mod:`.runs` keeps them, and :mod:`.report` makes a page of what was kept.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import median
from typing import Any


class Timed(StrEnum):
    """What a duration was measured by."""

    CLOCK = "clock"
    """As a person waits: with what others on the machine take."""
    CPU = "CPU"
    """What the processors worked: others lengthen it far less."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a figure should be: at most, or at least so much, in the figure's unit; of a figure that
    stands beside another, the ratio."""

    most: float | None = None
    least: float | None = None

    def is_reached(self, value: float) -> bool:
        """Whether a value is as it should be."""
        return (self.most is None or value <= self.most) and (
            self.least is None or value >= self.least
        )


FRAME = Aim(most=1000 / 60)
"""Milliseconds between two pictures of a screen."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured, once or in several rounds.

    of: which of several things that are measured in the same ways (a program, a step); empty where
    there is one. count: photos of the library that it was measured with, where a part measures
    several; else 0. beside: ``what`` of the figure of the same part, ``of`` and ``count`` that this
    one is to be read as a ratio to. timed: of durations.
    """

    what: str
    unit: str
    values: tuple[float, ...]
    of: str = ""
    count: int = 0
    beside: str = ""
    aim: Aim | None = None
    timed: Timed | None = None

    def __post_init__(self) -> None:
        if not self.values or not all(map(math.isfinite, self.values)):
            raise ValueError(f"no values of {self.what}: {self.values}")

    @property
    def middle(self) -> float:
        """The median of the rounds."""
        return float(median(self.values))

    @property
    def place(self) -> tuple[str, int, str, Timed | None]:
        """What no other figure of its part has."""
        return self.of, self.count, self.what, self.timed


def ratios(figure: Figure, figures: Iterable[Figure]) -> tuple[float, ...]:
    """A figure against the one beside it: round by round where there are as many, else the medians.
    None where it stands alone. Raises KeyError where that other one was not measured."""
    if not figure.beside:
        return ()
    wanted = (figure.of, figure.count, figure.beside, figure.timed)
    found = [one for one in figures if one.place == wanted]
    if not found:
        raise KeyError(f"{figure.what} stands beside {figure.beside}, which was not measured")
    (other,) = found
    if len(other.values) == len(figure.values):
        return tuple(one / two for one, two in zip(figure.values, other.values, strict=True))
    return (figure.middle / other.middle,)


def number(value: float) -> str:
    """Three digits that count, and no more than are needed: 0.0123, 1.23, 12.3, 1,230."""
    if value == 0:
        return "0"
    digits = 2 - math.floor(math.log10(abs(value)))
    rounded = round(value, digits) if digits < 3 or abs(value) < 0.1 else round(value, 3)
    if abs(value) >= 100:
        return f"{round(value):,}"
    return f"{rounded:g}"


def in_words(values: tuple[float, ...]) -> str:
    """The median, and where there are several the least and the greatest."""
    middle = number(float(median(values)))
    if min(values) == max(values):
        return middle
    return f"{middle} ({number(min(values))} to {number(max(values))})"


def line(figure: Figure, figures: Iterable[Figure]) -> str:
    """A figure as the command prints it."""
    name = ": ".join(
        part
        for part in (figure.of, f"{figure.count:,}" if figure.count else "", figure.what)
        if part
    )
    by = f" {figure.timed.value}" if figure.timed is Timed.CPU else ""
    text = f"  {name:<52} {in_words(figure.values)} {figure.unit}{by}".rstrip()
    against = ratios(figure, figures)
    if against:
        text += f"; {in_words(against)} times {figure.beside}"
    if figure.aim is not None:
        text += f" ({aim_in_words(figure)})"
    return text


def aim_in_words(figure: Figure) -> str:
    """What is aimed at, with its unit."""
    aim = figure.aim
    if aim is None:
        return ""
    unit = " times" if figure.beside else f" {figure.unit}".rstrip()
    if aim.most is not None:
        return "aim: none" if aim.most == 0 else f"aim: at most {number(aim.most)}{unit}"
    assert aim.least is not None
    return f"aim: at least {number(aim.least)}{unit}"


def figure_from(found: dict[str, Any]) -> Figure:
    """A figure from its JSON."""
    return Figure(
        found["what"],
        found["unit"],
        tuple(found["values"]),
        found["of"],
        found["count"],
        found["beside"],
        None if found["aim"] is None else Aim(**found["aim"]),
        None if found["timed"] is None else Timed(found["timed"]),
    )


def together(figures: Iterable[Figure]) -> list[Figure]:
    """Figures of several rounds, those of one thing put together, in the order of the first."""
    found: dict[object, list[Figure]] = {}
    for one in figures:
        found.setdefault(one.place, []).append(one)
    return [
        replace(same[0], values=tuple(value for one in same for value in one.values))
        for same in found.values()
    ]
