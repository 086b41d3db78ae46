"""The file that a map is kept in: ``maps/<model>.npz`` in the library's folder.

A cache like the index: whatever is wrong with it, it counts as missing and is computed again.
"""

from __future__ import annotations

import logging
import zipfile
from collections.abc import Set
from pathlib import Path

import numpy as np

from photosim.core.files import drafted
from photosim.library.mapping.values import PhotoMap

log = logging.getLogger(__name__)

FOLDER = "maps"
FORMAT = 1


class KeptMaps:
    """The maps of one library. Any thread."""

    def __init__(self, library: Path) -> None:
        self._folder = library / FOLDER

    def read(self, model: str) -> PhotoMap | None:
        """The map of a model; None where none is kept or it can't be used."""
        path = self._path(model)
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                ids, places = kept["ids"], kept["places"]
                form, whole = (int(one) for one in kept["numbers"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            log.warning("the map %s is computed again: %s", path.name, error)
            return None
        sound = ids.dtype == np.int64 and places.dtype == np.float32 and form == FORMAT
        sound = sound and ids.ndim == 1 and places.shape == (len(ids), 2)
        sound = sound and bool(np.isfinite(places).all()) and bool((np.diff(ids) > 0).all())
        if not sound:
            log.warning("the map %s is computed again: it holds something else", path.name)
            return None
        return PhotoMap(model, ids, places, whole)

    def others(self, model: str) -> list[str]:
        """The models of the other maps that are kept, the newest map first."""
        found = [path for path in self._folder.glob("*.npz") if path != self._path(model)]
        return [path.stem for path in sorted(found, key=_written, reverse=True)]

    def write(self, made: PhotoMap, known: Set[str]) -> None:
        """Keep a map, and drop those of models that are not ``known`` any more.

        A folder that can't be written to costs no more than computing it again: that is logged.
        """
        try:
            self._folder.mkdir(exist_ok=True)
            with drafted(self._path(made.model)) as draft, draft.open("wb") as file:
                numbers = np.array([FORMAT, made.whole])
                np.savez(file, ids=made.ids, places=made.places, numbers=numbers)
            for model in self.others(made.model):
                if model not in known:
                    self._path(model).unlink(missing_ok=True)
        except OSError as error:
            log.warning("the map is not kept: %s", error)

    def _path(self, model: str) -> Path:
        return self._folder / f"{model}.npz"


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
