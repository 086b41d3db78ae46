"""What windows and the command line use of models; ``Library.models`` is one of these.

As with the library: what reads may be called from any thread, what writes belongs to the library
lane and needs a library opened for writing.
"""

from __future__ import annotations

import functools
import logging
import time
from pathlib import Path

import numpy as np

from photosim.core.arrays import Floats, Ints
from photosim.core.errors import ModelError, Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import sentence, tr
from photosim.core.types import PhotoId
from photosim.index.topk import TopK
from photosim.library.albums.book import back_up
from photosim.library.models import files
from photosim.library.models.bases import BaseModels
from photosim.library.models.values import EMPTY, Disagreement, KeptModel, LessonReport
from photosim.library.runtime.connections import Turn, now
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import searchable_ids
from photosim.library.runtime.projector import CHUNK, embeddings, keep, place, place_by_turns
from photosim.library.runtime.runtime import TAUGHT, Runtime
from photosim.library.values import Change, WriteResult
from photosim.ml.registry import ModelCard
from photosim.storage.decisions import Vote
from photosim.storage.rights import Right
from photosim.storage.store import Store

log = logging.getLogger(__name__)

BEFORE = "models used before"
"""Setting: ids of the models that were in use, the last one at the end, for rolling back."""

BASE = "base"
"""How a person names the library's base model, beside its id."""

MOST_BEFORE = 50

SAMPLE = 300
"""Photos that two models are asked about when they are compared."""

NEIGHBOURS = 6


def _report(card: ModelCard) -> LessonReport:
    try:
        return LessonReport.from_json(card.metrics.get("report", {}))
    except ValueError as error:
        log.warning("the report of the model %s is left out: %s", card.id, error)
        return EMPTY


class Models:
    """Models of one library."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self.bases = BaseModels(runtime)
        """The base models that there are, and choosing one."""
        self._stores = runtime.stores

    # -- any thread ----------------------------------------------------------------------

    def all(self) -> list[KeptModel]:
        """The taught models, newest first, and the base model after them."""
        base = self._runtime.model().card
        in_use = self._runtime.similar_model().id
        with self._stores.reading() as store:
            placed = store.vectors.models()
        taught = [
            KeptModel(
                id=card.id,
                kind="taught",
                created=card.created,
                albums=tuple(card.metrics.get("albums", ())),
                in_use=card.id == in_use,
                usable=card.base in {"", base.id},
                adopted=bool(card.metrics.get("adopted", False)),
                placed=placed.get(card.id, 0),
                report=_report(card),
                deep=not card.base,
            )
            for card in self._runtime.taught.cards()
        ]
        own = KeptModel(
            base.id, "base", base.created, (), base.id == in_use, True, True, placed.get(base.id, 0)
        )
        return [*taught, own]

    def in_use(self) -> KeptModel:
        """The model that says what is similar."""
        return next(model for model in self.all() if model.in_use)

    def export(self, wanted: str, path: Path) -> None:
        """Write a taught model to a file. Raises UsageError, or ModelError where it is damaged."""
        model = self._taught(wanted)
        file = self._runtime.taught.get(model.id)
        files.write(path, file.card, model.report, file.path.read_bytes())

    def compare(
        self, first: str, second: str, count: int = 20, job: JobContext | None = None
    ) -> list[Disagreement]:
        """Photos whose nearest photos two models see most differently, those first.

        A sample of the library is asked about all of it, exactly; a model need not have been in
        use. Raises Cancelled, UsageError where there is no such model or no photo, ModelError.
        """
        with self._stores.reading() as store:
            ids = searchable_ids(store, self._runtime.model().id)
        step = max(1, len(ids) // SAMPLE)
        sample = ids[step // 2 :: step][:SAMPLE]
        found = self._differences(first, second, sample, job or JobContext())
        found.sort(key=lambda each: (each.shared, each.photo))
        return [each for each in found if each.shared < 1][:count]

    def _differences(
        self, first: str, second: str, sample: Ints, job: JobContext
    ) -> list[Disagreement]:
        models = [self._named(wanted) for wanted in (first, second)]
        with self._stores.reading() as store:
            ids = searchable_ids(store, self._runtime.model().id)
            if not len(ids):
                raise UsageError(
                    tr("No photos yet"),
                    tr("There is nothing to compare the models on."),
                    Remedy.INDEX_FOLDER,
                )
            found = [self._neighbours(store, model, sample, ids, job) for model in models]
        return [
            Disagreement(photo, one, other, len(set(one) & set(other)) / max(1, len(one)))
            for photo, one, other in zip(sample.tolist(), *found, strict=True)
        ]

    def _neighbours(
        self,
        store: Store,
        model: Model,
        sample: Ints,
        ids: Ints,
        job: JobContext,
    ) -> list[tuple[int, ...]]:
        placer = self._runtime.placer(model) if model.card.kind == "taught" else None
        base = self._runtime.model()
        asked, queries = embeddings(store, base.id, placer, sample)
        if placer is None:
            queries = base.as_similar(queries)
        best = TopK(len(queries), NEIGHBOURS + 1)
        step = CHUNK if placer is None else placer.chunk
        for start in range(0, len(ids), step):
            job.report(tr("comparing models"), start, len(ids))
            job.check()
            part, vectors = embeddings(store, base.id, placer, ids[start : start + step])
            if placer is None:
                vectors = base.as_similar(vectors)
            best.add(part, queries @ vectors.T)
        rows, _ = best.result()
        return [
            tuple(one for one in row.tolist() if one != photo)[:NEIGHBOURS]
            for photo, row in zip(asked.tolist(), rows, strict=True)
        ]

    # -- library lane --------------------------------------------------------------------

    def use(
        self, wanted: str, job: JobContext | None = None, turn: Turn = now
    ) -> WriteResult[KeptModel]:
        """Let a model say what is similar from now on; ``base`` is the base model.

        Photos that have no place under it get one, and its index is made, before it is the one
        in use: the old one answers meanwhile. With a ``turn``, in any thread. Raises Cancelled,
        UsageError and ModelError; the old one stays in use then.
        """
        self._stores.writer()  # which says why, where nothing can be written
        job = job or JobContext()
        model = self._named(wanted)
        self._prepare(model, job, turn)

        def swap() -> bool:
            now_used = self._runtime.similar_model().id
            if model.id == now_used:
                return False
            before = self._stores.writer().settings.get(BEFORE, [])
            self._swap(model, [*before, now_used][-MOST_BEFORE:], job)
            return True

        swapped = turn(swap)
        return WriteResult(self.in_use(), Change(model=swapped))

    def _prepare(self, model: Model, job: JobContext, turn: Turn) -> None:
        """All that a model needs to be in use, but for what comes meanwhile. Raises Cancelled."""
        if model.card.kind == "taught":
            placer, base = self._runtime.placer(model), self._runtime.model().id

            def keep_part(ids: Ints, vectors: Floats) -> None:
                turn(lambda: keep(self._stores.writer(), base, placer.model_id, ids, vectors))

            place_by_turns(self._stores.reading, keep_part, base, placer, job)
        nearest = self._runtime.nearest(model)
        with self._stores.reading() as store:
            nearest.refresh(store)
        nearest.absorb(job)
        if nearest.unsaved:
            nearest.save()

    def _swap(self, model: Model, before: list[str], job: JobContext) -> None:
        """Place what came meanwhile, and let the model answer from one transaction on. Library
        lane."""
        store = self._stores.writer()
        if model.card.kind == "taught":
            place(store, self._runtime.model().id, self._runtime.placer(model), job)
        nearest = self._runtime.nearest(model)
        nearest.refresh(store)
        nearest.absorb(job)
        with store.transaction():
            settings = store.settings
            if model.card.kind == "taught":
                settings.set(TAUGHT, model.id)
            else:
                settings.remove(TAUGHT)
            settings.set(BEFORE, before)

    def rollback(self, job: JobContext | None = None, turn: Turn = now) -> WriteResult[KeptModel]:
        """Go back to the model that was in use before. Raises UsageError where there was none.

        With a ``turn``, in any thread.
        """
        self._stores.writer()
        job = job or JobContext()
        with self._stores.reading() as store:
            before = list(store.settings.get(BEFORE, []))
        while before:
            wanted = before.pop()
            try:
                model = self._runtime.model(wanted)
            except ModelError:
                continue  # removed since, or of another base model
            if model.card.kind == "base" and model.id != self._runtime.model().id:
                continue
            if model.id == self._runtime.similar_model().id:
                continue
            self._prepare(model, job, turn)
            turn(functools.partial(self._swap, model, before, job))
            return WriteResult(self.in_use(), Change(model=True))
        raise UsageError(
            tr("Nothing to go back to"), tr("No other model was in use before."), Remedy.LIST_MODELS
        )

    def remove(self, wanted: str) -> Change:
        """Forget a taught model and its places. Raises UsageError for the one in use."""
        store = self._stores.writer()
        model = self._taught(wanted)
        if model.in_use:
            raise UsageError(
                tr("The model is in use"),
                tr("The model {id} says what is similar now.", id=model.id),
                Remedy.LEAVE_MODEL,
            )
        self._runtime.taught.remove(model.id)
        with store.transaction():
            store.vectors.drop_model(model.id)
            settings = store.settings
            settings.set(BEFORE, [one for one in settings.get(BEFORE, []) if one != model.id])
            if settings.get(TAUGHT, None) == model.id:  # though it could not be used any more
                settings.remove(TAUGHT)
        self._runtime.forget(model.id)
        return Change(models=True)

    def import_file(self, path: Path) -> WriteResult[KeptModel]:
        """Keep the model of a file that :meth:`export` wrote; it is not in use yet.

        Raises UsageError where it is no such file, or of another base model.
        """
        self._stores.writer()
        card, content = files.read(path)
        own = self._runtime.model()
        if card.base not in {"", own.id}:
            raise UsageError(
                tr("Model of another base model"),
                tr(
                    "The model in {path} was taught on the base model {base}, and this "
                    "library uses {id}.",
                    path=path,
                    base=card.base,
                    id=own.id,
                ),
                Remedy.TEACH_OWN_ALBUMS,
            )
        kept = self._runtime.taught.keep(content, card)
        return WriteResult(self._taught(kept.id), Change(models=True))

    def vote(
        self, photo: PhotoId, chosen: str, other: str, job: JobContext | None = None
    ) -> WriteResult[int]:
        """Say that ``chosen`` knows better than ``other`` what is like a photo; teaches too.

        What it names among the nearest and the other does not is nearer, from the next teaching
        on, than what only the other names. Tells how many pairs of photos that decides. Raises
        UsageError where the two agree, or there is no such photo or model.
        """
        store = self._stores.writer(Right.LABEL)
        if photo not in searchable_ids(store, self._runtime.model().id):
            raise UsageError(
                tr("No such photo"), tr("The library has no photo {photo} to vote on.", photo=photo)
            )
        asked = np.array([photo], dtype=np.int64)
        said = self._differences(chosen, other, asked, job or JobContext())[0]
        near = [one for one in said.first if one not in said.second]
        far = [one for one in said.second if one not in said.first]
        if not near:
            raise UsageError(
                tr("Nothing to vote on"), tr("The two models name the same photos as the nearest.")
            )
        contents = {
            one: row.content_hash for one, row in store.photos.rows([photo, *near, *far]).items()
        }
        votes = [
            Vote(contents[photo], contents[one], contents[two])
            for one, two in zip(near, far, strict=False)
        ]
        with store.transaction():
            store.votes.add(votes, time.time())
        back_up(self._runtime.directory, store)
        return WriteResult(len(votes), Change())

    def _id(self, wanted: str) -> str:
        """A model's id from its first letters. Raises UsageError."""
        known = [card.id for card in self._runtime.taught.cards()] + [self._runtime.model().id]
        found = [one for one in known if one == wanted] or [
            one for one in known if wanted and one.startswith(wanted)
        ]
        if len(found) != 1:
            what = (
                tr("There is no model {wanted}", wanted=wanted)
                if not found
                else tr("{wanted} begins several ids", wanted=wanted)
            )
            raise UsageError(tr("No such model"), sentence(what), Remedy.LIST_MODELS)
        return found[0]

    def _named(self, wanted: str) -> Model:
        return self._runtime.model(None if wanted == BASE else self._id(wanted))

    def _taught(self, wanted: str) -> KeptModel:
        found = next(one for one in self.all() if one.id == self._id(wanted))
        if found.kind != "taught":
            raise UsageError(
                tr("The base model stays"),
                tr("The base model is a part of photosim and can't be removed or exported."),
                Remedy.TAUGHT_MODEL,
            )
        return found
