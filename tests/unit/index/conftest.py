"""Indexes on a graph, and vectors that look a little like photos."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from photosim.index.graph import Graph, GraphSettings
from photosim.index.hnsw import HnswIndex

Rows = npt.NDArray[np.float32]


def nowhere(index: HnswIndex) -> None:
    raise AssertionError("this index is not kept")


@pytest.fixture
def make() -> Callable[..., HnswIndex]:
    """A graph that is searched as such, however small it is."""

    def build(dim: int = 16, exact_below: int = 0, capacity: int = 32) -> HnswIndex:
        graph = Graph(dim, GraphSettings(), capacity)
        return HnswIndex("m", graph, nowhere, exact_below=exact_below)

    return build


@pytest.fixture
def photos() -> Callable[..., Rows]:
    """n vectors around some common subjects."""

    def build(n: int, dim: int = 16, seed: int = 0) -> Rows:
        rng = np.random.default_rng(seed)
        subjects = rng.normal(size=(20, dim))
        rows = subjects[rng.integers(0, 20, n)] + 0.6 * rng.normal(size=(n, dim))
        return rows.astype(np.float32)

    return build


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where an index lies; not made yet."""
    return tmp_path / "index"
