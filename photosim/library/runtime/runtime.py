"""What answers and takes photos: the model, the index of its vectors, the decoding workers.

Each is loaded or started when first needed and ended by :meth:`Runtime.close`. A library
remembers the id of the model that made its vectors and keeps to it: vectors of two models, or of
two precisions of one, are never compared.
"""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from photosim.core.errors import ModelError, Remedy
from photosim.core.jobs import JobContext
from photosim.imaging.workers import WorkerPool
from photosim.library.runtime.connections import Connections
from photosim.library.runtime.model import Model, choose_model
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.projector import Follower, HeadPlacer, NetworkPlacer, Placer
from photosim.library.runtime.taught_store import TaughtStore
from photosim.ml.embedder import Provider, usable_cores
from photosim.storage.store import Store

log = logging.getLogger(__name__)

MODEL = "model"
"""Setting: id of the model whose vectors the library holds."""

INDEX = "index"
"""Folder of the saved indexes in that of the library."""

TAUGHT = "taught model"
"""Setting: id of the taught model that says what is similar; not set: the base model does."""

BEHIND = "index is behind"
"""Setting: the saved index may differ from the database, until it is saved again."""

SAVED_BESIDE_A_WINDOW = 5_000
"""Vectors up to which an index is saved while a window is in use: hnswlib holds the interpreter
while it writes, some 25 ms for so many of 512 dimensions, seconds for 200,000."""


class Runtime:
    """Model, index and workers of one library. Thread-safe, except :meth:`close`.

    background: leave a core to the person at the computer.
    window: a window lives in this process, which no long save may freeze.
    writable: this process is the one that writes the library.
    """

    def __init__(
        self,
        directory: Path,
        stores: Connections,
        provider: Provider,
        *,
        background: bool,
        window: bool,
        writable: bool,
    ) -> None:
        self.stores = stores
        self.provider: Provider = provider
        self.directory = directory
        self._folder = directory / INDEX
        self.taught = TaughtStore(directory)
        self._background = background
        self._window = window
        self._writable = writable
        cores = usable_cores()
        self.cores = max(1, cores - 1) if background else cores
        """Cores that heavy work may use."""
        self._models: dict[str | None, Model] = {}
        self._nearest: dict[str, PhotoIndex] = {}
        self._loading: dict[str, threading.Lock] = {}
        self._placers: dict[str, Placer] = {}
        self._workers: WorkerPool | None = None
        self._lock = threading.RLock()

    def model(self, wanted: str | None = None) -> Model:
        """The model with an id, or the library's own base model. Raises ModelError."""
        with self._lock:
            if wanted not in self._models:
                model = self._own() if wanted is None else self._named(wanted)
                model = self._models.get(model.id, model)
                self._models[wanted] = self._models[model.id] = model
            return self._models[wanted]

    def similar_model(self) -> Model:
        """The model that says what is similar: the taught one in use, else the base model.

        A taught model that can't be used any more (damaged, or of another base model) is logged,
        and the base model answers.
        """
        with self.stores.reading() as store:
            wanted = store.settings.get(TAUGHT, None)
        if wanted is None:
            return self.model()
        try:
            return self.model(str(wanted))
        except ModelError as error:
            log.warning("the base model answers in place of a taught one: %s", error)
            return self.model()

    def forget(self, model_id: str) -> None:
        """Let go of a model and its index, in memory and on disk. Library lane."""
        with self._lock:
            self._models.pop(model_id, None)
            self._placers.pop(model_id, None)
            self._drop_index(model_id)

    def placer(self, model: Model) -> Placer:
        """What gives photos their places under a taught model. Raises ModelError."""
        card = model.card
        if card.base:
            return HeadPlacer(model.id, card.base, self.taught.head(model.id))
        return NetworkPlacer(
            model.id, card.embedding_dim, card.preprocessing, model.embed, self.cores
        )

    def followers(self, store: Store) -> list[Follower]:
        """The taught models that photos have places under, and new ones get one in."""
        own, placed = self.model(), store.vectors.known()
        found = []
        for card in self.taught.cards():
            if card.id in placed and card.base in {"", own.id}:
                try:
                    # Asked for with every change of a folder: a file is read and verified once.
                    if card.id not in self._placers:
                        self._placers[card.id] = self.placer(self.model(card.id))
                except ModelError as error:
                    log.warning("a taught model is left behind: %s", error)
                    continue
                found.append(Follower(self._placers[card.id], self._nearest.get(card.id)))
        return found

    def _named(self, wanted: str) -> Model:
        if not self.taught.has(wanted):
            return choose_model(wanted, self.provider)
        file, own = self.taught.get(wanted), self.model()
        if not file.card.base:  # a whole network
            return Model(file, "cpu" if file.card.precision == "int8" else self.provider)
        if file.card.base != own.id:
            raise ModelError(
                "Model of another base model",
                f"The model {wanted} was taught on vectors of another base model.",
                Remedy.TEACH_AGAIN,
            )
        return Model(file, self.provider, own)

    def _own(self) -> Model:
        with self.stores.reading() as store:
            stored = store.settings.get(MODEL, None)
        if stored is None:
            return choose_model(None, self.provider)
        try:
            return choose_model(str(stored), self.provider)
        except ModelError as error:
            if not self._writable:
                raise ModelError(
                    "The library's model is gone",
                    f"The model {stored} that made this library's vectors is not here any more.",
                    Remedy.INDEX_ANEW,
                ) from error
            log.warning("the library's model is gone, its vectors are made anew: %s", error)
            return choose_model(None, self.provider)

    def nearest(self, model: Model) -> PhotoIndex:
        """The index of a model's vectors, up to date with the database.

        Loading one keeps nobody waiting who asks for another.
        """
        with self._lock:
            index = self._nearest.get(model.id)
            loading = self._loading.setdefault(model.id, threading.Lock())
        if index is None:
            with loading, self.stores.reading() as store:
                index = self._nearest.get(model.id)
                if index is None:
                    index = self._load_index(model, store)
                    with self._lock:
                        self._nearest[model.id] = index
        elif not self._writable:
            with self._lock, self.stores.reading() as store:
                if store.changed_since():
                    index.refresh(store)  # another process has written
        return index

    def _load_index(self, model: Model, store: Store) -> PhotoIndex:
        card = model.card
        return PhotoIndex.load(self._folder, card.id, card.embedding_dim, store, card.aspects)

    def embedding_threads(self, model: Model) -> int:
        """How many batches to embed at once: one for each core in use, one on a GPU."""
        return self.cores if model.session().provider == "CPUExecutionProvider" else 1

    def workers(self) -> WorkerPool:
        """The pool of decoding processes; they start with their first photo."""
        with self._lock:
            if self._workers is None:
                self._workers = WorkerPool(self.cores, background=self._background)
            return self._workers

    def save(self, *, closing: bool = False) -> None:
        """Save every index with unsaved changes. Library lane.

        Beside a window that is in use only small ones: what is not saved is added again from the
        database after a crash. With ``closing``, all.
        """
        at_once = closing or not self._window
        for index in self._loaded():
            if index.unsaved and (at_once or len(index) <= SAVED_BESIDE_A_WINDOW):
                index.save()

    def is_saved(self) -> bool:
        """Whether the index of the library's model is loaded and its file has all that it has."""
        model = self._models.get(None)
        index = None if model is None else self._nearest.get(model.id)
        return index is not None and index.complete

    def refresh(self, store: Store) -> None:
        """Bring the loaded indexes to what the database has now. Library lane."""
        for index in self._loaded():
            index.refresh(store)

    def _drop_index(self, model_id: str) -> None:
        self._nearest.pop(model_id, None)
        for file in self._folder.glob(f"{model_id}.*"):
            file.unlink(missing_ok=True)

    def _loaded(self) -> list[PhotoIndex]:
        with self._lock:
            return list(self._nearest.values())

    def rebuild(self, store: Store, model: Model, job: JobContext) -> None:
        """Throw the index of a model away and make it anew. Library lane."""
        with self._lock:
            self._drop_index(model.id)
            index = self._load_index(model, store)
            self._nearest[model.id] = index
        index.absorb(job)
        index.save()

    def close(self) -> None:
        """End the workers, close the connections and let go of models and indexes.

        A network holds a tenth of a gigabyte: it goes now, not when Python next looks for objects
        that nothing but each other holds.
        """
        if self._workers is not None:
            self._workers.close()
        self.stores.close()
        with self._lock:
            for model in self._models.values():
                model.close()
            self._models.clear()
            self._placers.clear()
            self._nearest.clear()
