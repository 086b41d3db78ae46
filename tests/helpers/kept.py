"""Kept models and what a library finds with them."""

from __future__ import annotations

import json
import zipfile
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from photosim import storage
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.searching.sources import PhotoSource
from photosim.library.values import Query
from photosim.ml.registry import ModelCard
from photosim.storage.store import Store
from tests.helpers.models import tiny_model


def found_by(library: Library, photo: int, k: int = 400) -> list[int]:
    """What a search with a photo finds, best first."""
    return [
        hit.photo_id
        for hit in library.search(Query((PhotoSource(photo),), min_similarity=-1, k=k)).hits
    ]


def database(library: Library) -> closing[Store]:
    """The library's database, to look into."""
    return closing(storage.open(library.directory, write=False))


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


@dataclass(frozen=True)
class OlderLibrary:
    """A library stored by a photosim whose heads were ONNX files, and what it said of itself.

    Eighteen photos, two heads, the older of them in use. ``told``: ids of the models and, for
    each photo, the photos found with it and their cosines.
    """

    directory: Path
    base: Path
    exported: Path
    told: dict[str, Any]


def older_library(folder: Path) -> OlderLibrary:
    """Unpack it into a folder."""
    with zipfile.ZipFile(Path(__file__).with_name("library_with_onnx_heads.zip")) as archive:
        archive.extractall(folder)
    told = json.loads((folder / "told.json").read_bytes())
    return OlderLibrary(folder / "library", folder / "base", folder / "first.photosim-model", told)


def assert_finds_as_told(library: Library, told: dict[str, Any], photos: int = 3) -> None:
    """A library finds with the first photos of :class:`OlderLibrary` what was found then.

    Cosines of a saved index are those of half floats, others exact.
    """
    for photo, expected in list(told["found"].items())[:photos]:
        hits = library.search(
            Query((PhotoSource(PhotoId(int(photo))),), min_similarity=-1, k=400)
        ).hits
        assert [hit.photo_id for hit in hits] == [one for one, _ in expected], photo
        cosines = [hit.similarity for hit in hits]
        assert cosines == pytest.approx([cosine for _, cosine in expected], abs=1e-3)
