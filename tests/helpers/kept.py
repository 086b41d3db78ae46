"""Kept models and what a library finds with them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from photosim.library.library import Library
from photosim.library.values import Query
from photosim.ml.registry import ModelCard
from photosim.storage.database import Database
from tests.helpers.models import tiny_model


def found_by(library: Library, photo: int, k: int = 400) -> list[int]:
    """What a search with a photo finds, best first."""
    return [hit.photo_id for hit in library.search(Query((photo,), min_similarity=-1, k=k)).hits]


def database(library: Library) -> closing[Database]:
    """The library's database, to look into."""
    return closing(Database.open(library.directory / "library.db", write=False))


def taught_network(folder: Path, seed: int = 1) -> tuple[ModelCard, bytes]:
    """A network of its own as if it were deeply taught: card and file."""
    card = tiny_model(folder, seed=seed)
    taught = replace(
        card,
        kind="taught",
        created="2026-11-26T00:00:00",
        levels={"similar": 0.4, "copy": 2.0},
        metrics={"albums": ["a", "b"], "adopted": True},
    )
    return taught, (folder / card.file).read_bytes()


def keep_network(library: Library, folder: Path, seed: int = 1) -> ModelCard:
    """Make the library keep such a network."""
    card, content = taught_network(folder, seed)
    return library._runtime.taught.keep(content, card)
