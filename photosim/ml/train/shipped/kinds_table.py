"""How well models tell each kind of photo apart, beside the untouched networks: one table.

    python -m photosim.ml.train.shipped.kinds_table PHOTOS MODEL.json …

R@1 / mAP@R, leave-one-out within each set of ``PHOTOS/classes`` and ``PHOTOS/more``; no photo of
any is trained on. The mean is over the sets of classes that training never saw. "Raw" networks'
pooled activations (root of the mean square) are told apart by their cosines. Printed as Markdown.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from photosim.core.arrays import Bytes, Floats
from photosim.ml.embedder import Embedder
from photosim.ml.heads import unit_length
from photosim.ml.measure.metrics import retrieval
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import load_model
from photosim.ml.train.benchmark import PixelCache
from photosim.ml.train.efficientnet_lite import LITE0, LITE2, Variant, fold_norms, load_imagenet

OWN = ("birds", "textures")
"""Sets of ``more`` with a line of their own; the classes of the others share one."""
RAW: tuple[tuple[Variant, int], ...] = ((LITE0, 224), (LITE2, 260))
UNSEEN = "bench_unseen"
_BATCH = 32


@dataclass(frozen=True, slots=True)
class KindsSet:
    """One line: its name, files and labels; whether training saw none of the classes."""

    name: str
    paths: list[Path]
    labels: list[str]
    unseen: bool


@dataclass(frozen=True, slots=True)
class KindFigures:
    """R@1 and mAP@R of a set, fractions."""

    first: float
    map_at_r: float

    def __str__(self) -> str:
        return f"{self.first:.3f} / {self.map_at_r:.3f}"


def kinds_sets(photos: Path) -> list[KindsSet]:
    """The sets that are measured, in the order of the table."""
    found: dict[str, KindsSet] = {}
    for part in ("classes", "more"):
        with (photos / part / "splits.csv").open(newline="", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                split = row["split"]
                if split == "train":
                    continue
                alone = part == "classes" or row["set"] in OWN
                of_set = row["set"] if alone else "the other classes of more"
                name = f"{of_set}, {split}"
                one = found.setdefault(name, KindsSet(name, [], [], split == UNSEEN))
                one.paths.append(photos / part / row["path"])
                one.labels.append(f"{row['set']}/{row['class']}")
    return [found[name] for name in sorted(found, key=lambda name: (not found[name].unseen, name))]


def measured(one: KindsSet, embed: Callable[[Sequence[Path]], Floats]) -> KindFigures:
    """The figures of a set. embed: unit vectors of its files."""
    scores = retrieval(embed(one.paths), one.labels, ks=(1,))
    return KindFigures(scores.recall_at[1], scores.map_at_r)


def raw(variant: Variant, side: int, folder: Path) -> Callable[[Sequence[Path]], Floats]:
    """Unit-length pooled activations of an untouched network at a size. folder: for pixels."""
    cache = PixelCache(folder, Preprocessing(size=side))
    network = fold_norms(load_imagenet(variant)).to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def embed(paths: Sequence[Path]) -> Floats:
        pixels: Bytes = cache.photos(paths)
        found = []
        with torch.inference_mode():
            for start in range(0, len(pixels), _BATCH):
                batch = torch.from_numpy(cache.preprocessing.to_batch(pixels[start:][:_BATCH]))
                images = batch.contiguous(memory_format=torch.channels_last)
                found.append(network.features(images).numpy())
        return unit_length(np.concatenate(found))

    return embed


def shipped(card: Path, folder: Path) -> Callable[[Sequence[Path]], Floats]:
    """Unit vectors of a model, as what is similar is told by."""
    embedder = Embedder(load_model(card), "cpu", threads=2)
    cache = PixelCache(folder, embedder.card.preprocessing)
    return lambda paths: embedder.as_similar(embedder.embed(cache.photos(paths)).embeddings)


def table(
    sets: Sequence[KindsSet], columns: dict[str, Callable[[Sequence[Path]], Floats]]
) -> list[str]:
    """The lines of the table; the mean of the unseen sets last."""
    lines = [f"| set | {' | '.join(columns)} |", f"| --- |{' --- |' * len(columns)}"]
    means: dict[str, list[KindFigures]] = {name: [] for name in columns}
    for one in sets:
        found = {name: measured(one, embed) for name, embed in columns.items()}
        lines.append(f"| {one.name} | {' | '.join(map(str, found.values()))} |")
        if one.unseen:
            for name, figures in found.items():
                means[name].append(figures)
    mean = [
        KindFigures(
            float(np.mean([one.first for one in means[name]])),
            float(np.mean([one.map_at_r for one in means[name]])),
        )
        for name in columns
    ]
    return [*lines, f"| mean of the unseen | {' | '.join(map(str, mean))} |"]


def main(words: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m photosim.ml.train.shipped.kinds_table")
    parser.add_argument("photos", type=Path, help="holds classes and more")
    parser.add_argument("cards", type=Path, nargs="*", metavar="MODEL.json")
    parser.add_argument("--cache", type=Path, required=True, help="for decoded photos (1 GB)")
    options = parser.parse_args(words)
    torch.set_num_threads(1)
    columns = {
        f"raw {variant.name}, {side} px": raw(variant, side, options.cache) for variant, side in RAW
    }
    columns |= {card.stem: shipped(card, options.cache) for card in options.cards}
    print("\n".join(table(kinds_sets(options.photos), columns)))  # noqa: T201 - a table on paper


if __name__ == "__main__":
    main()
