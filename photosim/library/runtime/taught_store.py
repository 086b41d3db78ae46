"""Files of taught models in a library's folder: ``models/<id>.safetensors`` for a head or
``<id>.onnx`` for a whole network, and ``<id>.json``, the card.

The card is written last and removed first: where a card is, its file is whole.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import replace
from pathlib import Path

from photosim.core.errors import LibraryError, ModelError, Remedy, told_as
from photosim.core.files import write_whole
from photosim.core.language import tr
from photosim.ml.headfile import head_bytes, read_head
from photosim.ml.heads import LinearHead
from photosim.ml.registry import ModelCard, ModelFile, load_model, model_id

log = logging.getLogger(__name__)

FOLDER = "models"
HEAD, NETWORK = ".safetensors", ".onnx"


class TaughtStore:
    """The taught models that a library keeps. Reading from any thread, writing on its lane."""

    def __init__(self, directory: Path) -> None:
        self._folder = directory / FOLDER

    def cards(self) -> list[ModelCard]:
        """The cards, newest first; a damaged one is left out and logged."""
        found = []
        for path in sorted(self._folder.glob("*.json")):
            try:
                card = ModelCard.load(path)
            except ModelError as error:
                log.warning("a taught model is left out: %s", error)
                continue
            if card.kind == "taught" and path.stem == card.id:
                found.append(card)
        return sorted(found, key=lambda card: (card.created, card.id), reverse=True)

    def has(self, wanted: str) -> bool:
        """Whether a model of that id is kept."""
        return self._card_path(wanted).is_file()

    def get(self, wanted: str) -> ModelFile:
        """The model with an id, its bytes verified. Raises ModelError."""
        if not self.has(wanted):
            raise ModelError(
                tr("Model not found"),
                tr("The library keeps no model {wanted}.", wanted=wanted),
                Remedy.LIST_MODELS,
            )
        return load_model(self._card_path(wanted))

    def head(self, wanted: str) -> LinearHead:
        """The head of a model. Raises ModelError where it is not there, damaged, or a network."""
        file = self.get(wanted)
        return read_head(file.path.read_bytes(), file.card.embedding_dim, file.card.feature_dim)

    def publish(self, head: LinearHead, card: ModelCard) -> ModelCard:
        """Keep a head; ``card`` gets its id, file and hash. Raises LibraryError for a full disk."""
        return self.keep(head_bytes(head), card)

    def keep(self, content: bytes, card: ModelCard) -> ModelCard:
        """Keep the file of a model that was made here, or read and checked before.

        As :meth:`publish`.
        """
        name = model_id(content, card.preprocessing)
        file = f"{name}{HEAD if card.base else NETWORK}"
        named = replace(card, id=name, file=file, sha256=hashlib.sha256(content).hexdigest())
        what, remedy = (
            tr("The model can't be written to {folder}", folder=self._folder),
            Remedy.FREE_SPACE_AND_TEACH,
        )
        with told_as(LibraryError, tr("The model can't be kept"), what, remedy):
            self._folder.mkdir(exist_ok=True)
            self._tidy()
            write_whole(self._folder / named.file, content)
            named.save(self._card_path(name))
        return named

    def remove(self, wanted: str) -> None:
        """Forget a model's files. Raises LibraryError where that can't be."""
        what = tr("The files of the model {wanted} can't be removed", wanted=wanted)
        with told_as(LibraryError, tr("The model can't be removed"), what):
            for ending in (".json", HEAD, NETWORK):
                self._card_path(wanted).with_suffix(ending).unlink(missing_ok=True)

    def _tidy(self) -> None:
        """Files that a kill left without a card, and drafts."""
        for path in self._folder.iterdir():
            alone = path.suffix in {HEAD, NETWORK} and not path.with_suffix(".json").is_file()
            if path.suffix == ".tmp" or alone:
                path.unlink(missing_ok=True)

    def _card_path(self, wanted: str) -> Path:
        # An id from outside must not lead elsewhere.
        return self._folder / f"{Path(wanted).name}.json"
