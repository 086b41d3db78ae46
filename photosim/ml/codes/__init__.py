"""Embeddings as bits, and search among them by Hamming distance. NumPy alone.

An encoder is fitted to vectors (``fit``) and turns vectors into packed bits (``encode``), eight to
a byte; ``HammingIndex`` finds the codes with the fewest differing bits. Random hyperplanes need no
data, PCA-ITQ and spectral hashing learn from the vectors, ``ProjectionCodes`` applies a learned
hash (the hashing head of a network). ``compare`` puts encoders, exact search and any other search
into one table of recall, bytes per photo and time.
"""

from photosim.ml.codes.compare import SearchComparison, SearchMethod, compare
from photosim.ml.codes.encoders import (
    Encoder,
    PcaItq,
    ProjectionCodes,
    RandomHyperplanes,
    SpectralHashing,
)
from photosim.ml.codes.packed import HammingIndex, hamming, pack, unpack

__all__ = [
    "Encoder",
    "HammingIndex",
    "PcaItq",
    "ProjectionCodes",
    "RandomHyperplanes",
    "SearchComparison",
    "SearchMethod",
    "SpectralHashing",
    "compare",
    "hamming",
    "pack",
    "unpack",
]
