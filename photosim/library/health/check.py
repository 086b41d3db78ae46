"""Looking for damage in a library, and putting right what can be.

Photos can be embedded again and the index made anew, so nearly everything can be repaired: what
lacks good vectors or a thumbnail becomes pending and is taken by the next update. What SQLite
itself finds wrong with its file can't.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.errors import LibraryError, ModelError, Remedy
from photosim.core.jobs import JobContext
from photosim.core.language import aside, tr
from photosim.core.types import PhotoId
from photosim.index.compact import CompactIndex
from photosim.index.files import open_index
from photosim.library.indexing.inputs import WaitingInputs
from photosim.library.indexing.reconcile import take_again
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import searchable_ids
from photosim.library.runtime.projector import Placer, misplaced, missing, place
from photosim.library.runtime.runtime import BEHIND, INDEX, INPUTS, MODEL, TAUGHT, Runtime
from photosim.library.values import Change, CheckReport, Problem
from photosim.storage.store import Store

UNIT_TOLERANCE = 1e-3
"""How far a stored embedding's length may be from one."""

CHUNK = 2048

NETWORK_SAMPLE = 64
"""Photos that a whole network, which takes some 10 ms for each, is asked about again."""


@dataclass(slots=True)
class _Findings:
    problems: list[Problem] = field(default_factory=list)
    again: set[PhotoId] = field(default_factory=set)

    def add(self, what: str, photos: Iterable[PhotoId], *, repair: bool) -> None:
        """Photos that have to be taken again; nothing is added where there are none."""
        ids = set(photos)
        if ids:
            self.again |= ids
            remedy = Remedy.TAKE_AGAIN if repair else Remedy.REPAIR
            self.problems.append(Problem(what, len(ids), repaired=repair, remedy=remedy))


class Check:
    """Checks a library; with ``repair`` (library lane) puts right what can be, with ``forget``
    drops what belongs to pictures that are nowhere."""

    def __init__(self, runtime: Runtime, *, repair: bool, forget: bool = False) -> None:
        self._runtime = runtime
        self._writer = runtime.stores.writer() if repair else None
        self._forgetting = runtime.stores.writer() if forget else None

    def run(self, job: JobContext) -> CheckReport:
        """Look at everything. Raises Cancelled, and LibraryError where reading is impossible."""
        found = _Findings()
        with self._runtime.stores.reading() as store:
            job.report(tr("checking the database"))
            broken = store.problems()
            if broken:
                found.problems += [Problem(text, 1, remedy=Remedy.SALVAGE) for text in broken]
                return CheckReport(tuple(found.problems), photos=0, vectors=0)
            live = store.photos.live_ids()
            vectors = 0
            if store.settings.get(MODEL, None) is not None:
                model = self._runtime.model()
                vectors = self._vectors(store, model, live, found, job)
                self._index(store, model, found, job)
                self._taught(store, model, found, job)
            job.report(tr("checking the albums"))
            found.problems += self._homeless(store)
        if self._writer is not None:
            self._repair(self._writer, found)
        change = self._forget() | Change(photos=self._writer is not None and bool(found.again))
        return CheckReport(tuple(found.problems), len(live), vectors, change)

    def _vectors(
        self,
        store: Store,
        model: Model,
        live: Ints,
        found: _Findings,
        job: JobContext,
    ) -> int:
        repair = self._writer is not None
        ids = store.vectors.ids(model.id)
        lacking = np.setdiff1d(live, ids)
        if not model.runs and (coming := self._runtime.next_model()) is not None:
            lacking = np.setdiff1d(lacking, store.vectors.ids(coming.id))
        if len(lacking):
            # A pass that was stopped: the next one gives these their vectors.
            taking = self._runtime.taking_model().id
            waiting = WaitingInputs(self._runtime.directory / INPUTS, taking).contents()
            lacking = np.setdiff1d(lacking, list(store.claims.under_way()))
            rows = store.photos.rows(lacking.tolist()) if waiting else {}
            there = [photo for photo, row in rows.items() if row.content_hash in waiting]
            lacking = np.setdiff1d(lacking, there)
        found.add(tr("photos without vectors"), lacking.tolist(), repair=repair)
        bad: list[PhotoId] = []
        no_features: list[PhotoId] = []
        for start in range(0, len(ids), CHUNK):
            job.report(tr("checking vectors"), start, len(ids))
            job.check()
            part = ids[start : start + CHUNK].tolist()
            bad += _unsound(store, part, model)
            no_features += _without_features(store, part, model)
        found.add(tr("photos with unusable vectors"), bad, repair=repair)
        found.add(tr("photos without features"), no_features, repair=repair)
        found.add(
            tr("photos without a thumbnail"),
            np.setdiff1d(live, store.thumbnails.ids()).tolist(),
            repair=repair,
        )
        if repair and bad:
            assert self._writer is not None
            with self._writer.transaction():
                self._writer.vectors.remove(bad, model.id)
        return len(ids)

    def _index(self, store: Store, model: Model, found: _Findings, job: JobContext) -> None:
        """The saved index against the database. That it lags behind is no damage as long as
        that is written down, or others may have taken photos: what it lacks is searched exactly
        until it is saved again."""
        job.report(tr("checking the index"))
        saved, health = open_index(
            self._runtime.directory / INDEX, model.id, model.card.embedding_dim
        )
        wrong: list[Problem] = []
        # Where others write too, it lags at any time.
        if not (store.claims.shared or store.settings.get(BEHIND, False)):
            wanted, has = searchable_ids(store, model.id), saved.ids()
            surplus = len(np.setdiff1d(has, wanted))
            damaged = saved.damaged(job.check) if isinstance(saved, CompactIndex) else has[:0]
            lacking = len(np.setdiff1d(wanted, np.setdiff1d(has, damaged)))
            note = health.note
            if not note and len(damaged):
                note = tr("The saved search index is damaged.")
            if lacking:
                reason = aside(note)
                what = tr("photos that the saved index lacks{reason}", reason=reason)
                wrong.append(Problem(what, lacking, remedy=Remedy.REPAIR))
            if surplus:
                what = tr("photos in the saved index that are gone")
                wrong.append(Problem(what, surplus, remedy=Remedy.REPAIR))
        if wrong and self._writer is not None:
            self._runtime.rebuild(self._writer, model, job)
            wrong = [replace(problem, repaired=True, remedy=None) for problem in wrong]
        found.problems += wrong

    def _taught(self, store: Store, base: Model, found: _Findings, job: JobContext) -> None:
        """Files of taught models, and whether every photo lies where their heads put it."""
        placed, in_use = store.vectors.known(), store.settings.get(TAUGHT, None)
        for card in self._runtime.taught.cards():
            if card.base not in {"", base.id}:
                continue
            try:
                self._runtime.taught.get(card.id)
                placer = self._runtime.placer(self._runtime.model(card.id))
            except ModelError as error:
                what = f"taught model that can't be used: {error.message}"
                found.problems.append(Problem(what, 1, remedy=Remedy.REMOVE_MODEL))
                continue
            if card.id not in placed:
                continue  # never in use
            wrong = _misplaced(store, placer, job)
            # Another one gets what it lacks on its way into use.
            lacking = missing(store, base.id, card.id if card.id == in_use else base.id)
            if self._writer is not None and (wrong or len(lacking)):
                with self._writer.transaction():
                    self._writer.vectors.remove(wrong, card.id)
                place(self._writer, base.id, placer, job)
                self._runtime.rebuild(self._writer, self._runtime.model(card.id), job)
                # A network has nothing to place them by.
                unreadable = missing(self._writer, base.id, card.id).tolist()
                found.add(tr("photos with a damaged thumbnail"), unreadable, repair=True)
            for what, count in (
                (tr("photos misplaced by a taught model"), len(wrong)),
                (tr("photos without a place under a taught model"), len(lacking)),
            ):
                if count:
                    repaired = self._writer is not None
                    remedy = None if repaired else Remedy.REPAIR
                    found.problems.append(Problem(what, count, repaired=repaired, remedy=remedy))

    def _homeless(self, store: Store) -> list[Problem]:
        """Labels, decisions and votes whose picture no file shows. They are what a person said and
        count again when the picture is back, so that no repair drops them."""
        lost = store.heirs.count_homeless()
        gone = self._forgetting is not None
        remedy = None if gone else Remedy.BRING_BACK_OR_FORGET
        return [
            Problem(
                tr(
                    "{what} whose picture is nowhere{what2}",
                    what=what,
                    what2=tr(", now forgotten") if gone else "",
                ),
                count,
                gone,
                remedy,
                albums,
            )
            for what, count, albums in (
                (tr("labels and refusals"), sum(lost.albums.values()), lost.albums),
                ("decisions", lost.decisions, {}),
                ("votes", lost.votes, {}),
            )
            if count
        ]

    def _forget(self) -> Change:
        store = self._forgetting
        if store is None:
            return Change()
        with store.transaction():
            gone = store.heirs.forget_homeless()
        names = [row.name for row in store.albums.all() if row.id in gone.albums]
        return Change(albums=dict(zip(names, names, strict=True)), decisions=gone.decisions)

    def _repair(self, store: Store, found: _Findings) -> None:
        """What lacks something is taken again by the next update; what is offline must wait."""
        if not found.again:
            return
        with store.transaction():
            again = take_again(store, found.again, store.folders.all())
            # Without its vectors a content is wanted again.
            store.vectors.remove(again, self._runtime.model().id)
            store.settings.set(BEHIND, True)
        waiting = len(found.again - again)
        if waiting:
            what = tr("of these, photos that are offline")
            found.problems.append(Problem(what, waiting, remedy=Remedy.REPAIR_WITH_DRIVE))
        self._runtime.refresh(store)


def _misplaced(store: Store, placer: Placer, job: JobContext) -> list[PhotoId]:
    """Photos that do not lie where the taught model puts them.

    A network is asked about a sample first, and about all only where one of it is wrong.
    """
    ids = store.vectors.ids(placer.model_id)
    if placer.chunk < CHUNK and len(ids) > NETWORK_SAMPLE:
        sample = ids[:: -(-len(ids) // NETWORK_SAMPLE)]
        if not misplaced(store, placer, sample.tolist()):
            return []
    wrong: list[PhotoId] = []
    for start in range(0, len(ids), placer.chunk):
        job.report(tr("checking taught models"), start, len(ids))
        job.check()
        wrong += misplaced(store, placer, ids[start : start + placer.chunk].tolist())
    return wrong


def _unsound(store: Store, ids: Sequence[PhotoId], model: Model) -> list[PhotoId]:
    """Photos whose embedding is no finite unit vector of the model's length."""
    try:
        found, vectors = store.vectors.embeddings(ids, model.id)
        fit = vectors.shape[1] == model.card.embedding_dim
    except LibraryError:
        fit = False  # they are of different lengths
    if not fit:
        if len(ids) == 1:
            return list(ids)
        return [photo for one in ids for photo in _unsound(store, [one], model)]
    lengths = np.linalg.norm(vectors, axis=1)
    with np.errstate(invalid="ignore"):
        sound = np.abs(lengths - 1) <= UNIT_TOLERANCE  # false for NaN
    bad: list[PhotoId] = found[~sound].tolist()
    return bad


def _without_features(store: Store, ids: Sequence[PhotoId], model: Model) -> list[PhotoId]:
    """Photos whose features are missing, not finite or not of the model's length."""
    try:
        found, features = store.vectors.features(ids, model.id)
    except LibraryError:
        if len(ids) == 1:
            return list(ids)
        return [photo for one in ids for photo in _without_features(store, [one], model)]
    sound = np.isfinite(features).all(axis=1) & (features.shape[1] == model.card.feature_dim)
    bad: list[PhotoId] = np.setdiff1d(np.asarray(ids, dtype=np.int64), found[sound]).tolist()
    return bad
