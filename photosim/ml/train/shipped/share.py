"""How far the shipped weights lie from the untouched ones: chosen on classes kept out of training.

Trained weights find copies best and know the training's kinds of photos best; untouched ones know
all other kinds. Between them (:func:`.network.mixed`) lies what is best on photos that neither
was trained on, and here it is looked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np
import torch

from photosim.core.arrays import Bytes, Floats, Ints
from photosim.imaging.decode import open_photo
from photosim.ml.measure.attacks import ATTACKS
from photosim.ml.measure.evaluate import draw, score_copies
from photosim.ml.measure.metrics import retrieval
from photosim.ml.measure.same_picture import all_twins
from photosim.ml.train.benchmark import Benchmark, PixelCache
from photosim.ml.train.embedding_network import EmbeddingNetwork, mixed

SHARES = (0.0, 0.4, 0.55, 0.7, 0.85, 1.0)

_COPY_QUERIES = 60
_SEED = 2
_BATCH = 32


@dataclass(frozen=True, slots=True)
class ShareFigures:
    """Of one share, on classes that training did not see: means over the sets of leave-one-out
    R@1 and mAP@R, and of all attacks the share of copies whose original is on top."""

    share: float
    recall_at_1: float
    map_at_r: float
    copies_top1: float

    @property
    def score(self) -> float:
        """Mean of the three."""
        return (self.recall_at_1 + self.map_at_r + self.copies_top1) / 3

    def to_json(self) -> dict[str, float]:
        """Rounded, for a card."""
        return {name: round(value, 4) for name, value in asdict(self).items()}


def best(table: Sequence[ShareFigures]) -> ShareFigures:
    """The best mean; where two are equal, the one nearer to the untouched weights.

    Raises ValueError for an empty table.
    """
    if not table:
        raise ValueError("no share was measured")
    return max(table, key=lambda figures: (figures.score, -figures.share))


def share_table(
    untouched: EmbeddingNetwork,
    trained: EmbeddingNetwork,
    bench: Benchmark,
    cache: PixelCache,
    rows: Ints,
) -> list[ShareFigures]:
    """Figures of each of SHARES on the benchmark's ``rows``, which training must not have seen.

    The originals of the copies are looked for among all photos of the ``train`` split: among the
    few of ``rows`` alone finding them would be too easy to tell the shares apart.
    """
    paths, labels = bench.paths(), bench.labels()
    sets = np.array([photo.set for photo in bench.photos])[rows]
    everything = bench.rows("train")
    places = np.searchsorted(everything, rows)
    pixels = cache.photos([paths[row] for row in everything])
    chosen = draw(len(rows), _COPY_QUERIES, _SEED)
    edited_paths = [paths[rows[i]] for i in chosen]
    keys = [bench.photos[rows[i]].path for i in chosen]
    copies = [cache.copies(edited_paths, keys, name, _SEED) for name in ATTACKS]
    originals = places[chosen]
    shown = [paths[row] for row in everything]
    same = all_twins(
        cache.fingerprints(shown),
        originals,
        _embeddings(untouched, cache, pixels),
        lambda row: open_photo(shown[row]).image,
    )
    table = []
    for share in SHARES:
        network = mixed(untouched, trained, share)
        gallery = _embeddings(network, cache, pixels)
        parts = [
            retrieval(gallery[places][sets == name], labels[rows][sets == name], ks=(1,))
            for name in np.unique(sets)
        ]
        ranks = [
            score_copies(_embeddings(network, cache, edited), gallery, originals, same).ranks
            for edited in copies
        ]
        table.append(
            ShareFigures(
                share,
                float(np.mean([part.recall_at[1] for part in parts])),
                float(np.mean([part.map_at_r for part in parts])),
                float((np.concatenate(ranks) == 1).mean()),
            )
        )
    return table


def _embeddings(network: EmbeddingNetwork, cache: PixelCache, pixels: Bytes) -> Floats:
    found = []
    with torch.inference_mode():
        for start in range(0, len(pixels), _BATCH):
            batch = torch.from_numpy(cache.preprocessing.to_batch(pixels[start : start + _BATCH]))
            images = batch.contiguous(memory_format=torch.channels_last)
            found.append(network(images)[1].numpy())
    return np.concatenate(found)
