"""Two sizes of base models, with different dimensions."""

from __future__ import annotations

import shutil
from pathlib import Path

from photosim.ml.registry import RETIRED, ModelCard
from tests.helpers.models import tiny_model


class Sizes:
    """A folder of a default and a light model."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.default = tiny_model(folder, seed=1, name="large", cells=10, dim=48)
        self.light = tiny_model(folder, seed=2, name="little", size="light")

    def retire(self, card: ModelCard, *, keep_card: bool = False) -> None:
        """As if the model were shipped no longer; ``keep_card``: its card still is."""
        (self.folder / card.file).unlink()
        shipped = self.folder / f"{card.name}.json"
        if keep_card:
            (self.folder / RETIRED).mkdir()
            shutil.move(shipped, self.folder / RETIRED / shipped.name)
        else:
            shipped.unlink()
