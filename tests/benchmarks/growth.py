"""How a figure grows with the number of photos: a power law through what was measured.

``y = a · n^b`` by least squares of the logarithms. What is told of sizes that were not measured is
an estimate: its spread is that of the measured points about the line, and it grows with the
distance from them, as a forecast of a straight line's does (Student's t with n - 2 degrees of
freedom; any textbook of statistics, "prediction interval of a simple linear regression").
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

_T_80 = (3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397)
"""Student's t that four of five lie within (80 %), for 1, 2, … degrees of freedom."""


@dataclass(frozen=True, slots=True)
class Growth:
    """A power law. least, most: numbers of photos between which it was measured."""

    factor: float
    exponent: float
    least: float
    most: float
    _points: int
    _scatter: float
    _middle: float
    _width: float

    @classmethod
    def through(cls, points: Mapping[float, float]) -> Growth:
        """The law of figures by numbers of photos; all above zero, two or more, else ValueError."""
        if len(points) < 2 or min(points) <= 0 or min(points.values()) <= 0:
            raise ValueError(f"no growth of {dict(points)}")
        logs = [(math.log(n), math.log(y)) for n, y in points.items()]
        middle = sum(x for x, _ in logs) / len(logs)
        height = sum(y for _, y in logs) / len(logs)
        width = sum((x - middle) ** 2 for x, _ in logs)
        exponent = sum((x - middle) * (y - height) for x, y in logs) / width
        left = [y - height - exponent * (x - middle) for x, y in logs]
        free = len(logs) - 2
        scatter = math.sqrt(sum(one**2 for one in left) / free) if free else math.nan
        factor = math.exp(height - exponent * middle)
        return cls(factor, exponent, min(points), max(points), len(logs), scatter, middle, width)

    def at(self, count: float) -> float:
        """The figure of so many photos."""
        return float(self.factor * count**self.exponent)

    def spread(self, count: float) -> float:
        """By what the figure of so many photos may be multiplied or divided: four of five lie
        within. NaN where only two points were measured."""
        free = self._points - 2
        if free < 1:
            return math.nan
        away = (math.log(count) - self._middle) ** 2 / self._width
        t = _T_80[min(free, len(_T_80)) - 1]
        return math.exp(t * self._scatter * math.sqrt(1 + 1 / self._points + away))
