"""Which base models there are to choose from, with their figures; choosing one.

Choosing only writes down which model is the next one; the way there is
:class:`photosim.library.models.changeover.Changeover`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from photosim.core.errors import ModelError, Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import sentence, tr
from photosim.library.models.values import BaseModel, Speed
from photosim.library.runtime.coming import changeover_status
from photosim.library.runtime.model import Model, choose_card, size_named
from photosim.library.runtime.runtime import MODEL, NEXT, WANTED, Runtime
from photosim.library.runtime.speeds import keep_speed, speeds
from photosim.library.values import Change, ChangeoverStatus, WriteResult
from photosim.ml.registry import SIZES, ModelCard, shipped_cards

MEASURED = 1.5
"""Seconds that measuring a model takes, beside its start."""

_BATCH = 8


class BaseModels:
    """The base models of one library: reading from any thread, choosing in the library lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._stores = runtime.stores

    def all(self) -> list[BaseModel]:
        """One of each size that is shipped, the default one first. Raises ModelError."""
        runtime, own = self._runtime, self._runtime.model()
        coming = runtime.next_model()
        chosen = own if coming is None else coming
        with self._stores.reading() as store:
            known = speeds(store)
        shipped = {card.size for card in shipped_cards() if card.kind == "base"}
        found = []
        for size in SIZES:
            if size not in shipped:
                continue
            card = next(
                (one.card for one in (own, chosen) if one.runs and one.card.size == size),
                None,
            ) or choose_card(size, runtime.provider)
            found.append(
                _described(
                    card,
                    in_use=own.id == card.id,
                    chosen=chosen.id == card.id,
                    speed=known.get(card.id),
                )
            )
        return found

    def changeover(self) -> ChangeoverStatus | None:
        """How far the library is on its way to another model; None where it stays."""
        with self._stores.reading() as store:
            return changeover_status(self._runtime, store)

    def is_base(self, wanted: str) -> bool:
        """Whether a word names a size, or a shipped base model other than the one in use."""
        if size_named(wanted) is not None:
            return True
        found = _beginning_with(wanted)
        return bool(found) and found[0].id != self._runtime.model().id

    def choose(self, wanted: str) -> WriteResult[str]:
        """Let the base model of a size, or with an id (its first letters), be the library's; tells
        its id.

        A library without photos has it at once, another one goes over to it; where it is the one
        in use, the library stays with that, and what was on its way to another is dropped. Library
        lane. Raises UsageError where there is no such model.
        """
        store, runtime = self._stores.writer(), self._runtime
        size, own = size_named(wanted), runtime.model()
        card = self._card(wanted)
        same_family = size is not None and (card.name, size) == (own.card.name, own.card.size)
        stays = own.runs and (card.id == own.id or same_family)
        begun = store.settings.get(MODEL, None) is not None
        coming = card.id if begun and not stays else None
        before = store.settings.get(NEXT, None)
        with store.transaction(durable=True):
            store.settings.set(WANTED, size or card.id)
            if coming is not None:
                store.settings.set(NEXT, coming)
            else:
                store.settings.remove(NEXT)
            if before not in {None, coming}:
                store.vectors.drop_model(str(before))
        if before not in {None, coming}:
            runtime.drop_index(str(before))
        if not begun:
            runtime.exchange()
        return WriteResult(own.id if stays else card.id, Change(model=not begun, models=True))

    def stay(self) -> Change:
        """Stay with the model that answers now; what was done for another one is dropped.

        Library lane. Raises UsageError where that model is not here any more.
        """
        self._stores.writer()
        own = self._runtime.model()
        if not own.runs:
            raise UsageError(
                tr("The library can't stay"),
                tr(
                    "The model {id} is not here any more: it answers only until all photos "
                    "have been seen by the next one.",
                    id=own.id,
                ),
            )
        return self.choose(own.id).change

    def measure(self, wanted: str, job: JobContext | None = None) -> WriteResult[float]:
        """How many photos a second a base model sees here, on the cores that indexing uses.

        The network alone: decoding comes beside it. Library lane. Raises UsageError, ModelError,
        Cancelled.
        """
        store, job = self._stores.writer(), job or JobContext()
        model = self._runtime.model(self._card(wanted).id)
        job.report(tr("measuring the model"))
        rate = _rate(model, self._runtime.embedding_threads(model), job)
        with store.transaction():
            keep_speed(store, model.id, rate)
        return WriteResult(rate, Change(models=True))

    def _card(self, wanted: str) -> ModelCard:
        """The card that a word names. Raises UsageError."""
        size = size_named(wanted)
        if size is not None:
            try:
                return choose_card(size, self._runtime.provider)
            except ModelError as error:
                raise UsageError(tr("No such model"), error.message, Remedy.LIST_MODELS) from error
        found = _beginning_with(wanted)
        if len(found) != 1:
            what = (
                tr("{wanted} begins several ids", wanted=wanted)
                if found
                else tr("There is no base model {wanted}", wanted=wanted)
            )
            raise UsageError(tr("No such model"), sentence(what), Remedy.LIST_MODELS)
        return found[0]


def _beginning_with(wanted: str) -> list[ModelCard]:
    """The shipped base models whose id is this, or begins so."""
    cards = [card for card in shipped_cards() if card.kind == "base"]
    return [card for card in cards if card.id == wanted] or [
        card for card in cards if wanted and card.id.startswith(wanted)
    ]


def _described(card: ModelCard, *, in_use: bool, chosen: bool, speed: float | None) -> BaseModel:
    retrieval = card.metrics.get("retrieval", {})
    return BaseModel(
        card.id,
        card.name,
        card.size,
        card.precision,
        in_use,
        chosen,
        card.metrics.get("bytes"),
        _mean(retrieval, "recall_at_1"),
        _mean(retrieval, "map_at_r"),
        card.metrics.get("copies", {}).get("top1"),
        _speed(card) if speed is None else Speed(speed, measured=True),
    )


def _mean(retrieval: Mapping[str, Mapping[str, Any]], name: str) -> float | None:
    found = [float(figures[name]) for figures in retrieval.values() if name in figures]
    return sum(found) / len(found) if found else None


def _speed(card: ModelCard) -> Speed | None:
    """By the milliseconds of the card's largest batch, on one core."""
    told = card.metrics.get("milliseconds_per_photo_one_thread", {})
    slowest = told[max(told, key=int)] if told else 0
    return Speed(1000 / slowest, measured=False) if slowest else None


def _rate(model: Model, threads: int, job: JobContext) -> float:
    size = model.card.preprocessing.size
    noise = np.random.default_rng(0).integers(0, 256, (_BATCH, size, size, 3), dtype=np.uint8)
    pixels = list(noise)
    model.embed(pixels)  # the first run makes room
    end = time.perf_counter() + MEASURED

    def run() -> int:
        seen = 0
        while not seen or (time.perf_counter() < end and not job.cancelled):
            model.embed(pixels)
            seen += len(pixels)
        return seen

    began = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        seen = sum(one.result() for one in [pool.submit(run) for _ in range(threads)])
    job.check()
    return round(seen / (time.perf_counter() - began), 1)
