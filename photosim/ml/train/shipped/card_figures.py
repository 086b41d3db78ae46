"""The figures that cards carry, as the tables of ``models/README.md``.

    python -m photosim.ml.train.shipped.card_figures MODEL.json …

Nothing is measured: the cards say what was when they were made. Printed as Markdown, one column for
each model.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from photosim.ml.registry import ModelCard

_FEWEST_ON_TOP = 0.97
"""Attacks with a larger share of originals on top aren't named."""

Figures = Mapping[str, Any]


def retrieval_table(cards: Mapping[str, ModelCard]) -> list[str]:
    """R@1, mAP@R, and R@1 against all photos, of each benchmark set."""
    benchmarks = sorted({name for card in cards.values() for name in card.metrics["retrieval"]})
    benchmarks.sort(key=lambda name: "unseen" not in name)

    def told(card: ModelCard, benchmark: str) -> str:
        found = card.metrics["retrieval"][benchmark]
        names = ("recall_at_1", "map_at_r", "recall_at_1_of_all")
        return " / ".join(f"{found[name]:.3f}" for name in names)

    rows = {name: [told(card, name) for card in cards.values()] for name in benchmarks}
    return _table("R@1 / mAP@R / R@1 of all", cards, rows)


def other_tables(cards: Mapping[str, ModelCard]) -> list[str]:
    """Copies, nothing similar, time and size."""

    def each(say: Callable[[Figures], str]) -> list[str]:
        return [say(card.metrics) for card in cards.values()]

    def copies(name: str, digits: int = 3) -> list[str]:
        return each(lambda figures: f"{figures['copies'][name]:.{digits}f}")

    rows = {
        "copies: original on top, mean": copies("top1"),
        "copies: original within the first 50": copies("within", 4),
        "copies: precision at the level `copy`": copies("precision"),
        "copies: recall at the level `copy`": copies("recall"),
        "least on top": each(_least),
        "nothing similar: AUROC": each(lambda figures: f"{figures['none']['auroc']:.4f}"),
        "real photos at or above the level `similar`": each(
            lambda figures: f"{figures['none']['real_at_or_above_level']:.1%}"
        ),
        "pictures that are no photos below it": each(
            lambda figures: f"{figures['none']['foreign_below_level']:.1%}"
        ),
        "milliseconds a photo, one thread, batches of 16": each(
            lambda figures: f"{figures['milliseconds_per_photo_one_thread']['16']:.1f}"
        ),
        "megabytes": each(lambda figures: f"{figures['bytes'] / 1e6:.1f}"),
    }
    return _table("", cards, rows)


def _least(figures: Figures) -> str:
    shares = {name: one["top1"] for name, one in figures["copies"]["attacks"].items()}
    few = sorted((share, name) for name, share in shares.items() if share < _FEWEST_ON_TOP)
    return ", ".join(f"{name.replace('_', ' ')} {share:.2f}" for share, name in few) or "none"


def _table(
    first: str, cards: Mapping[str, ModelCard], rows: Mapping[str, Sequence[str]]
) -> list[str]:
    head = [f"| {first} | {' | '.join(cards)} |", f"| --- |{' --- |' * len(cards)}"]
    return [*head, *(f"| {name} | {' | '.join(cells)} |" for name, cells in rows.items())]


def main(words: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m photosim.ml.train.shipped.card_figures")
    parser.add_argument("cards", type=Path, nargs="+", metavar="MODEL.json")
    cards = {path.stem: ModelCard.load(path) for path in parser.parse_args(words).cards}
    print("\n".join([*retrieval_table(cards), "", *other_tables(cards)]))  # noqa: T201 - on paper


if __name__ == "__main__":
    main()
