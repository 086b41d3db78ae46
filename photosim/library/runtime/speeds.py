"""How fast models are on this computer, as far as that was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photosim.storage.store import Store

if TYPE_CHECKING:
    from photosim.library.runtime.model import Model

SPEEDS = "photos a second"
"""Setting: of models, by id, how many photos a second they see on the cores in use."""

ENOUGH = 200
"""Photos whose indexing tells how fast a model is."""


def speeds(store: Store) -> dict[str, float]:
    """Photos a second of the models that were measured, by id."""
    return {str(name): float(rate) for name, rate in store.settings.get(SPEEDS, {}).items()}


def keep_speed(store: Store, model_id: str, rate: float) -> None:
    """Write down what was measured. Needs the caller's transaction."""
    store.settings.set(SPEEDS, {**speeds(store), model_id: rate})


def keep_seen(store: Store, model: Model, threads: int) -> None:
    """Write down how fast a model was while it took photos, where these were enough."""
    seen, seconds = model.take_pace()
    if seen >= ENOUGH and seconds > 0:
        with store.transaction():
            keep_speed(store, model.id, round(seen / seconds * threads, 1))
