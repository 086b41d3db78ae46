"""The methods of the comparison: what each row of the table trains."""

from __future__ import annotations

from dataclasses import dataclass, field

from photosim.ml.train.lab.recipes import LossShape


@dataclass(frozen=True, slots=True)
class Method:
    """One row: a loss by name and its shape, a pooling, a head, its part of the table."""

    name: str
    part: str
    loss: str = "batch-hard"
    shape: LossShape = field(default_factory=LossShape)
    pooling: str = "average"
    head: str = "linear"


#: Poolings of the untouched backbone, what training starts from: name and pooling.
STARTS: tuple[tuple[str, str], ...] = (
    ("average", "average"),
    ("maximum", "max"),
    ("GeM, p = 3", "gem"),
    ("R-MAC", "rmac"),
    ("R-MAC, whitened regions", "rmac-whitened"),
)

METHODS: tuple[Method, ...] = (
    Method("contrastive", "loss", "contrastive"),
    Method("triplet, random", "loss", "triplet"),
    Method("triplet, semi-hard", "loss", "triplet-semi-hard"),
    Method("triplet, hard", "loss", "triplet-hard"),
    Method("N-pair", "loss", "n-pair"),
    Method("batch-all", "loss", "batch-all"),
    Method("batch-hard", "loss"),
    Method("batch-hard, squared", "loss", shape=LossShape(distance="squared")),
    Method("batch-hard, cosine", "loss", shape=LossShape(distance="cosine")),
    Method("batch-hard, softplus", "loss", shape=LossShape(soft=True)),
    Method("adaptive weights", "loss", "adaptive"),
    Method("maximum", "pooling", pooling="max"),
    Method("GeM", "pooling", pooling="gem"),
    Method("R-MAC", "pooling", pooling="rmac"),
    Method("R-MAC, whitened regions", "pooling", pooling="rmac-whitened"),
    Method("MLP", "head", head="mlp"),
    Method("hash: code distance", "hash", "code-distance", head="hashing"),
    Method("hash: triplet", "hash", "batch-hard", LossShape(distance="cosine"), head="hashing"),
    Method("hash: triplet + quantization", "hash", "triplet-quantization", head="hashing"),
)

#: The row whose embeddings the searches are compared on.
REFERENCE = "batch-hard"
