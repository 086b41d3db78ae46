"""A model in use: its card at once, its session when somebody first needs it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from photosim.core.arrays import Bytes, Floats
from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr
from photosim.core.types import Level
from photosim.library.values import Levels
from photosim.ml.copy_curve import CopyCurve
from photosim.ml.embedder import Embedder, Provider
from photosim.ml.guard import GuardSet, load_guard
from photosim.ml.headfile import read_head
from photosim.ml.heads import LinearHead
from photosim.ml.registry import (
    SIZES,
    ModelCard,
    ModelFile,
    Size,
    default_card,
    default_model,
    model_by_id,
)

if TYPE_CHECKING:
    from PIL import Image

log = logging.getLogger(__name__)


class Model:
    """A model in use: its card at once, its session when first asked. Thread-safe.

    One run uses one thread: several at once use the cores better than one on several cores.

    base: of a taught model the base model, whose session it shares: only its head is its own.
    """

    def __init__(self, file: ModelFile, provider: Provider, base: Model | None = None) -> None:
        self._file = file
        self.card = file.card
        self.id = file.card.id
        """Hash of the model's bytes and preprocessing."""
        self._provider = provider
        self._base = base
        self._embedder: Embedder | None = None
        self._seen, self._busy = 0, 0.0
        self._lock = threading.Lock()

    @property
    def runs(self) -> bool:
        """Whether there is a network, so that photos can be taken and looked for."""
        return self._base is None or self._base.runs

    @property
    def levels(self) -> Levels:
        """The calibrated cosines. Raises ModelError where the card has none."""
        try:
            return Levels(
                copy=self.card.levels[Level.COPY], similar=self.card.levels[Level.SIMILAR]
            )
        except KeyError as error:
            raise ModelError(
                tr("Model without levels"),
                tr("The card of the model {id} has no level {error}.", id=self.id, error=error),
                Remedy.INSTALL_AGAIN,
            ) from error

    @property
    def worth_comparing(self) -> tuple[float, float]:
        """Cosines of copies: from the first on a pair is worth comparing, under the second no copy
        lies. A card that does not say has one measure for both tasks: half way between what is
        similar and what is a copy, and what is similar. Raises ModelError as ``levels``."""
        levels = self.levels
        near = self.card.levels.get("near", (levels.similar + levels.copy) / 2)
        return near, self.card.levels.get("lowest", levels.similar)

    def as_similar(self, vectors: Floats) -> Floats:
        """Its embeddings (n, dim) as what is similar is told by, unit length."""
        aspects = self.card.aspects
        return vectors if aspects is None else aspects.as_similar(vectors)

    def as_copies(self, vectors: Floats) -> Floats:
        """Its embeddings (n, dim) as copies are told by, unit length."""
        aspects = self.card.aspects
        return vectors if aspects is None else aspects.as_copies(vectors)

    def copy_curve(self) -> CopyCurve | None:
        """How likely a match is a copy; None where the card doesn't say, or not in order."""
        from photosim.ml.copy_curve import curve_of

        try:
            return curve_of(self.card)
        except ValueError as error:
            log.warning("the copy curve of the model %s is left out: %s", self.id, error)
            return None

    def guard(self) -> GuardSet | None:
        """What lessons on this model are checked with; None where its card names nothing.

        Raises ModelError where the file that the card names can't be used.
        """
        return load_guard(self._file)

    def session(self) -> Embedder:
        """The running model; started on first use. Raises ModelError where it can't run."""
        with self._lock:
            if self._embedder is None:
                if self._base is None:
                    self._embedder = Embedder(self._file, self._provider, threads=1)
                else:
                    head = read_head(
                        self._file.path.read_bytes(), self.card.embedding_dim, self.card.feature_dim
                    )
                    self._embedder = self._base.session().with_head(head, self.card)
            return self._embedder

    @property
    def similar_dim(self) -> int:
        """Length of what :meth:`as_similar` gives."""
        aspects = self.card.aspects
        alone = aspects is not None and aspects.similar_share == 0
        return aspects.similar if aspects is not None and alone else self.card.embedding_dim

    def similar_head(self) -> LinearHead:
        """The head that gives what is similar of features. Raises ModelError as ``session``."""
        head, aspects = self.session().head(), self.card.aspects
        if aspects is None:
            return head
        if aspects.similar_share != 0:
            scale = aspects.as_similar(np.ones((1, aspects.dim), dtype=np.float32))[0]
            return LinearHead(head.weight * scale[:, None], head.bias * scale)
        return LinearHead(head.weight[: aspects.similar], head.bias[: aspects.similar])

    def close(self) -> None:
        """Let go of the running model."""
        with self._lock:
            self._embedder = None

    def embed(self, pixels: Sequence[Bytes]) -> tuple[Floats, Floats]:
        """Features (n, feature dim) and unit embeddings (n, dim), float32."""
        session = self.session()
        began = time.perf_counter()
        batch = session.embed(pixels)  # sessions serve several threads at once
        with self._lock:
            self._busy += time.perf_counter() - began
            self._seen += len(pixels)
        return batch.features, batch.embeddings

    def take_pace(self) -> tuple[int, float]:
        """Photos embedded since this was last asked, and the seconds that it took one thread."""
        with self._lock:
            seen, busy = self._seen, self._busy
            self._seen, self._busy = 0, 0.0
        return seen, busy

    def embed_pictures(self, pictures: Sequence[Image.Image]) -> Floats:
        """Unit embeddings (n, dim), float32, of upright pictures."""
        preprocess = self.card.preprocessing
        return self.embed([preprocess(picture) for picture in pictures])[1]


class RetiredModel(Model):
    """A model whose network is not here any more. What it made can be searched as before, by the
    levels of its card; whatever needs the network raises ModelError."""

    def __init__(self, card: ModelCard) -> None:
        super().__init__(ModelFile(card, Path(card.file)), "cpu")

    @property
    def runs(self) -> bool:
        """There is no network."""
        return False

    def guard(self) -> None:
        """Nothing is taught on it."""

    def session(self) -> Embedder:
        """Raises ModelError."""
        raise ModelError(
            tr("The library's model is gone"),
            tr("The model {id} that made this library's vectors is not here any more.", id=self.id),
            Remedy.INDEX_ANEW,
        )


def size_named(wanted: str | None) -> Size | None:
    """The size of base models that a word names, of nothing the default one; None for others."""
    return "default" if wanted is None else next((size for size in SIZES if size == wanted), None)


def choose_model(wanted: str | None, provider: Provider) -> Model:
    """The model with an id, or the best base model of a size for the provider, without either the
    best of the default size.

    Raises ModelError where there is none, or CUDA was asked for and does not work.
    """
    size = size_named(wanted)
    if size is None:
        return Model(model_by_id(str(wanted)), provider)
    if provider != "cpu":
        on_gpu = Model(default_model("cuda", size=size), "cuda")
        # INT8, where nothing else is shipped, is for the CPU, unless CUDA is what is asked for.
        if provider == "cuda" or on_gpu.card.precision == "fp32":
            try:
                on_gpu.session()
            except ModelError:
                if provider == "cuda":
                    raise
            else:
                return on_gpu
    return Model(default_model("cpu", size=size), provider)


def choose_card(wanted: str | None, provider: Provider) -> ModelCard:
    """The card of what :func:`choose_model` chooses. Raises ModelError."""
    size = size_named(wanted)
    if provider == "cpu" and size is not None:
        return default_card("cpu", size=size)
    return choose_model(wanted, provider).card
