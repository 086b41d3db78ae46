"""What answers and takes photos: the model, the index of its vectors, the decoding workers.

Each is loaded or started when first needed and ended by :meth:`Runtime.close`. A library
remembers the id and the card of the model that made its vectors and keeps to it: vectors of two
models, or of two precisions of one, are never compared. While it is going over to another model, or
its own is not here any more, it has a *next* one, which doesn't answer yet.
"""

from __future__ import annotations

import logging
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from photosim.core.errors import ModelError, Remedy
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.index.files import is_saved
from photosim.library.runtime.cards import card_of
from photosim.library.runtime.connections import Connections
from photosim.library.runtime.model import Model, RetiredModel, choose_model
from photosim.library.runtime.photo_index import AllCopyVectors, PhotoIndex, StoredVectors
from photosim.library.runtime.projector import Follower, HeadPlacer, NetworkPlacer, Placer
from photosim.library.runtime.stored_neighbours import Neighbours, StoredNeighbours
from photosim.library.runtime.taught_store import TaughtStore
from photosim.ml.embedder import Provider, usable_cores
from photosim.storage.store import Store

if TYPE_CHECKING:
    from photosim.imaging.processes.workers import WorkerPool

log = logging.getLogger(__name__)

MODEL = "model"
"""Setting: id of the model whose vectors the library holds."""

NEXT = "next model"
"""Setting: id of the model that the library is going over to; not set: to none."""

WANTED = "wanted model"
"""Setting: what a person chose, a size of base models or an id; not set: the default size."""

INDEX = "index"
"""Folder of the saved indexes in that of the library."""

INPUTS = "inputs"
"""Folder of the model inputs of photos that wait for their vectors, in that of the library."""

TAUGHT = "taught model"
"""Setting: id of the taught model that says what is similar; not set: the base model does."""

BEHIND = "index is behind"
"""Setting: the saved index may differ from the database, until it is saved again."""

SAVED_BESIDE_A_WINDOW = 5_000
"""Vectors up to which a graph is saved while a window is in use: hnswlib holds the interpreter
while it writes, some 25 ms for so many of 512 dimensions, seconds for 200,000."""


def new_workers(size: int, *, background: bool) -> WorkerPool:
    """A pool of decoding processes; the seam where tests put theirs."""
    from photosim.imaging.processes.workers import WorkerPool

    return WorkerPool(size, background=background)


class Runtime:
    """Model, index and workers of one library. Thread-safe, except :meth:`close`.

    background: leave a core to the person at the computer.
    window: a window lives in this process, which no long save may freeze.
    follows: other processes may write the library: what they did is taken in.
    keeps_folder: the saved indexes and the inputs that wait in the library's folder are this
        process's, if it writes; another one's are read and left as they are.
    """

    def __init__(
        self,
        directory: Path,
        stores: Connections,
        provider: Provider,
        *,
        background: bool,
        window: bool,
        follows: bool,
        keeps_folder: bool,
    ) -> None:
        self.stores = stores
        self.provider: Provider = provider
        self.directory = directory
        self._folder = directory / INDEX
        self.taught = TaughtStore(directory)
        self._background = background
        self._window = window
        self._follows = follows
        self._keeps_folder = keeps_folder
        self._own_inputs: tempfile.TemporaryDirectory[str] | None = None
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
        """The model with an id or of a size, or the library's own base model. Raises ModelError."""
        with self._lock:
            if wanted is None and self._follows:
                self._follow()
            if wanted not in self._models:
                model = self._own() if wanted is None else self._named(wanted)
                model = self._models.get(model.id, model)
                self._models[wanted] = self._models[model.id] = model
            return self._models[wanted]

    def next_model(self) -> Model | None:
        """The model that the library is going over to, or has to as its own is not here any more;
        None where it stays with the one it has. Raises ModelError where there is none."""
        with self.stores.reading() as store:
            chosen = store.settings.get(NEXT, None)
            wanted = store.settings.get(WANTED, None)
        if chosen is None and self.model().runs:
            return None
        for name in dict.fromkeys((chosen, wanted)):
            try:
                model = None if name is None else self.model(str(name))
            except ModelError as error:
                log.warning("the model %s is not here: %s", name, error)
                continue
            if model is not None and model.runs:
                return model
        return self.model("default")

    def taking_model(self) -> Model:
        """The model that takes photos: the library's own, or the next one where that can't.

        Raises ModelError.
        """
        own = self.model()
        return own if own.runs else self.next_model() or own

    def exchange(self) -> None:
        """The library's own base model is another one from now on. Library lane."""
        with self._lock:
            own = self._models.pop(None, None)
            self._placers.clear()
            if own is None:
                return
            # Whoever asks one of them just now keeps it until there is an answer.
            for name, model in list(self._models.items()):
                if own.id in {model.id, model.card.base}:
                    del self._models[name]
                    self._nearest.pop(model.id, None)
                    model.close()

    def _follow(self) -> None:
        """Another process may have let another model answer."""
        own = self._models.get(None)
        if own is not None:
            with self.stores.reading() as store:
                stored = store.settings.get(MODEL, None)
            if stored is not None and stored != own.id:
                self.exchange()

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

    def followers(self, store: Store, base: Model | None = None) -> list[Follower]:
        """The taught models that photos have places under, and new ones, with features of the
        library's base model or another one, get one in."""
        own, placed = base or self.model(), store.vectors.known()
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
                tr("Model of another base model"),
                tr(
                    "The model {wanted} was taught on vectors of another base model.", wanted=wanted
                ),
                Remedy.TEACH_AGAIN,
            )
        return Model(file, self.provider, own)

    def _own(self) -> Model:
        with self.stores.reading() as store:
            stored = store.settings.get(MODEL, None)
            if stored is None:
                return self._wanted(store)
            try:
                return choose_model(str(stored), self.provider)
            except ModelError as error:
                card = card_of(store, str(stored))
                if card is None:
                    log.warning("the library's model is gone, and it has no vectors: %s", error)
                    return self._wanted(store)
                log.warning(
                    "this library's model is of an earlier photosim: what it made answers until"
                    " all photos have been seen by the new one"
                )
                return RetiredModel(card)

    def _wanted(self, store: Store) -> Model:
        """The model that a person chose, else the default one. Raises ModelError."""
        wanted = store.settings.get(WANTED, None)
        try:
            return choose_model(wanted, self.provider)
        except ModelError as error:
            if wanted is None:
                raise
            log.warning("the model %s is not here: %s", wanted, error)
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
        elif self._follows:
            with self._lock, self.stores.reading() as store:
                if store.changed_since():  # another process has written; it is told but once
                    self.refresh(store)
        return index

    def neighbours(self, model: Model) -> Neighbours:
        """What a search asks for the nearest photos under a model, at once.

        That is the index, but where none was ever saved it is who keeps the vectors: for a command,
        which would be gone sooner than it has made one, and for a window while another of its
        threads makes it.
        """
        with self._lock:
            loading = self._loading.get(model.id)
            loaded = model.id in self._nearest
        others = loading is not None and loading.locked()
        if loaded or (self._window and not others) or is_saved(self._folder, model.id):
            return self.nearest(model)
        card = model.card
        return StoredNeighbours(self.stores.reading, card.id, card.embedding_dim, card.aspects)

    def all_vectors(self, model: Model, store: Store) -> AllCopyVectors:
        """Where the vectors of all photos are at hand: in the index, if it is in memory, else in
        the database."""
        with self._lock:
            loaded = model.id in self._nearest
        if loaded:
            return self.nearest(model)
        card = model.card
        return StoredVectors(store, card.id, card.embedding_dim, card.aspects)

    def _load_index(self, model: Model, store: Store) -> PhotoIndex:
        card = model.card
        return PhotoIndex.load(
            self._folder,
            card.id,
            card.embedding_dim,
            store,
            self.stores.reading,
            card.aspects,
            keeps=self._keeps_folder,
        )

    @property
    def inputs(self) -> Path:
        """Folder of the model inputs that wait. Library lane."""
        if self._keeps_folder:
            return self.directory / INPUTS
        if self._own_inputs is None:
            self._own_inputs = tempfile.TemporaryDirectory(prefix="photosim-inputs-")
        return Path(self._own_inputs.name) / INPUTS

    def embedding_threads(self, model: Model) -> int:
        """How many batches to embed at once: one for each core in use, one on a GPU."""
        return self.cores if model.session().provider == "CPUExecutionProvider" else 1

    def workers(self) -> WorkerPool:
        """The pool of decoding processes; they start with their first photo."""
        with self._lock:
            if self._workers is None:
                self._workers = new_workers(self.cores, background=self._background)
            return self._workers

    def save(self, *, closing: bool = False) -> None:
        """Save every index with unsaved changes. Library lane.

        Beside a window that is in use only small and compact ones: what is not saved is added again
        from the database after a crash. With ``closing``, all.
        """
        at_once = closing or not self._window
        for index in self._loaded():
            quick = index.compact or len(index) <= SAVED_BESIDE_A_WINDOW
            if index.unsaved and (at_once or quick):
                index.save()

    def is_saved(self) -> bool:
        """Whether the index of the library's model is loaded and its file has all that it has."""
        model = self._models.get(None)
        index = None if model is None else self._nearest.get(model.id)
        return index is not None and index.complete

    def refresh(self, store: Store) -> None:
        """Bring the loaded indexes to what the database has now. Any thread."""
        for index in self._loaded():
            index.refresh(store)

    def drop_index(self, model_id: str) -> None:
        """Let go of the index of a model whose vectors are gone. Library lane."""
        with self._lock:
            self._drop_index(model_id)

    def _drop_index(self, model_id: str) -> None:
        self._nearest.pop(model_id, None)
        if self._keeps_folder:
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
        if self._own_inputs is not None:
            self._own_inputs.cleanup()
        with self._lock:
            for model in self._models.values():
                model.close()
            self._models.clear()
            self._placers.clear()
            self._nearest.clear()
