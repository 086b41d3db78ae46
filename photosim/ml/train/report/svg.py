"""Curves and point clouds as SVG text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Doubles, Ints, Reals

WIDTH, HEIGHT = 560, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 12, 30, 34
_MOST_POINTS = 600


def class_colour(number: int) -> str:
    """A colour of its own for each class: hues a golden angle apart, two lightnesses."""
    return f"hsl({number * 137.508 % 360:.0f} 65% {42 if number % 2 else 54}%)"


def curve(title: str, values: Sequence[float], unit: str = "") -> str:
    """A line over steps 0, 1, …, thin and light as it is and bold as its running mean.

    Corner cases
        Values that are not finite are left out; fewer than two points give an empty plot.
    """
    y = np.array([v if np.isfinite(v) else np.nan for v in values], dtype=np.float64)
    steps = np.flatnonzero(np.isfinite(y))
    y = y[steps]
    head = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">'
    parts = [head, f'<text x="{_LEFT}" y="18" class="title">{escape(title)}</text>']
    if len(y) < 2:
        return "".join([*parts, f'<text x="{_LEFT}" y="60">no data</text></svg>'])
    low, high = float(y.min()), float(y.max())
    if high - low < 1e-12:
        low, high = low - 0.5 * max(abs(low), 1e-9), high + 0.5 * max(abs(high), 1e-9)
    window = max(1, len(y) // 30)
    smooth = np.convolve(y, np.ones(window) / window, mode="valid")
    for value in (low, (low + high) / 2, high):
        height = _scale(value, low, high, HEIGHT - _BOTTOM, _TOP)
        parts.append(
            f'<line x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{height:.1f}" y2="{height:.1f}"'
            f' class="grid"/><text x="{_LEFT - 6}" y="{height + 4:.1f}" class="tick end">'
            f"{value:.3g}{escape(unit)}</text>"
        )
    last = int(steps[-1])
    parts.append(f'<text x="{_LEFT}" y="{HEIGHT - 10}" class="tick">step {int(steps[0])}</text>')
    parts.append(
        f'<text x="{WIDTH - _RIGHT}" y="{HEIGHT - 10}" class="tick end">step {last}</text>'
    )
    parts.append(_line(steps, y, (last, low, high), "raw"))
    parts.append(_line(steps[window - 1 :], smooth, (last, low, high), "mean"))
    return "".join([*parts, "</svg>"])


def scatter(
    title: str,
    points: Reals,
    labels: Ints,
    names: Sequence[str],
) -> str:
    """Points (n, 2) coloured by class; a point under the cursor says its class."""
    side = 420
    parts = [
        f'<svg viewBox="0 0 {side} {side}" role="img" aria-label="{escape(title)}">',
        f'<text x="10" y="18" class="title">{escape(title)}</text>',
    ]
    if len(points) > 0:
        low, high = points.min(axis=0), points.max(axis=0)
        spread = np.maximum(high - low, 1e-12)
        placed = 20 + (side - 40) * (points - low) / spread
        for (x, y), label in zip(placed, labels, strict=True):
            name = escape(names[int(label)])
            parts.append(
                f'<circle cx="{x:.1f}" cy="{side - y:.1f}" r="3.2"'
                f' fill="{class_colour(int(label))}" fill-opacity="0.8">'
                f"<title>{name}</title></circle>"
            )
    return "".join([*parts, "</svg>"])


def _line(
    steps: npt.NDArray[np.intp],
    values: Doubles,
    bounds: tuple[int, float, float],
    kind: str,
) -> str:
    last, low, high = bounds
    chosen = np.unique(np.linspace(0, len(values) - 1, min(len(values), _MOST_POINTS)).astype(int))
    points = " ".join(
        f"{_scale(float(steps[i]), 0, max(1, last), _LEFT, WIDTH - _RIGHT):.1f},"
        f"{_scale(float(values[i]), low, high, HEIGHT - _BOTTOM, _TOP):.1f}"
        for i in chosen
    )
    return f'<polyline points="{points}" class="{kind}"/>'


def _scale(value: float, low: float, high: float, start: float, end: float) -> float:
    return start + (value - low) / (high - low) * (end - start)
