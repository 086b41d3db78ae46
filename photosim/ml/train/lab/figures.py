"""The figures of the comparison, and both its tables as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from photosim.ml.codes.compare import SearchComparison

#: Photos of classes that were never trained on, and other photos of those that were.
BENCHES = ("bench_unseen", "bench_seen")


@dataclass(frozen=True, slots=True)
class RunFigures:
    """One training of a method; the figures of a hash are of its bits, by Hamming distance.

    recall_at_1, map_at_r: by split. loss, active: means of the last tenth of the steps; ``active``
    is the share of terms that still pushed. seconds: spent in steps.
    """

    seed: int
    recall_at_1: dict[str, float]
    map_at_r: dict[str, float]
    loss: float
    active: float
    seconds: float
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MethodRow:
    """A method and its trainings, one for each seed (a single one where nothing is trained)."""

    name: str
    part: str
    runs: list[RunFigures]

    def mean(self, figure: str, split: str) -> float:
        """Mean over the runs of ``recall_at_1`` or ``map_at_r`` on a split; NaN without it."""
        return float(np.mean([getattr(run, figure).get(split, np.nan) for run in self.runs]))

    def spread(self, split: str) -> float | None:
        """Standard deviation of mAP@R over the runs (n - 1 below); None for a single run."""
        values = [run.map_at_r.get(split, np.nan) for run in self.runs]
        return float(np.std(values, ddof=1)) if len(values) > 1 else None


@dataclass(frozen=True, slots=True)
class MethodTable:
    """Both tables: what training gives, and what searching costs."""

    options: dict[str, Any]
    methods: list[MethodRow] = field(default_factory=list)
    searches: list[SearchComparison] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """All figures as plain JSON values; what was not measured is null."""
        methods = []
        for row in self.methods:
            means = {
                f"mean_{figure}": {
                    split: row.mean(figure, split)
                    for split in BENCHES
                    if split in getattr(row.runs[0], figure)
                }
                for figure in ("recall_at_1", "map_at_r")
            }
            methods.append(asdict(row) | means)
        return {
            "options": self.options,
            "methods": methods,
            "searches": [asdict(search) for search in self.searches],
        }

    def to_markdown(self) -> str:
        """Both tables as Markdown, in the order of the methods."""
        lines = _methods_markdown(self.methods)
        if self.searches:
            lines += ["", *_searches_markdown(self.searches)]
        return "\n".join(lines) + "\n"


def _methods_markdown(rows: Sequence[MethodRow]) -> list[str]:
    lines = [
        "| part | method | unseen R@1 | unseen mAP@R | ± | seen R@1 | seen mAP@R | ± | active"
        " | s |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        cells = []
        for split in BENCHES:
            spread = row.spread(split)
            cells += [
                f"{row.mean('recall_at_1', split):.3f}",
                f"{row.mean('map_at_r', split):.3f}",
                "" if spread is None else f"{spread:.3f}",
            ]
        active = float(np.mean([run.active for run in row.runs]))
        seconds = float(np.mean([run.seconds for run in row.runs]))
        cells += [f"{active:.2f}", f"{seconds:.0f}"] if seconds else ["", ""]
        lines.append(f"| {row.part} | {row.name} | {' | '.join(cells)} |")
    return lines


def _searches_markdown(searches: Sequence[SearchComparison]) -> list[str]:
    """Times as ratios to the first row's: milliseconds are the machine's, ratios less so."""
    whole = searches[0].milliseconds
    lines = [
        "| search | R@1 | mAP@R | of the exact ten | bytes a photo | time of exact |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for search in searches:
        ratio = f"{search.milliseconds / whole:.2f}" if whole > 0 else "-"
        lines.append(
            f"| {search.name} | {search.recall_at_1:.3f} | {search.map_at_r:.3f} |"
            f" {search.overlap_at_10:.3f} | {search.bytes_per_photo:.0f} | {ratio} |"
        )
    return lines
