"""What a library knows of the model that made its vectors, whether that is still here or not."""

from __future__ import annotations

import logging
from dataclasses import replace

from photosim.core.errors import ModelError
from photosim.ml.registry import ModelCard, retired_card, shipped_cards
from photosim.storage.store import Store

log = logging.getLogger(__name__)

CARD = "card of the model"
"""Setting: the card of the library's base model, so that it outlives the model."""

COPY_CURVE = "copy_curve"


def keep_card(store: Store, card: ModelCard) -> None:
    """Write down what answering by stored vectors needs. Needs the caller's transaction."""
    metrics = {name: card.metrics[name] for name in (COPY_CURVE,) if name in card.metrics}
    store.settings.set(CARD, replace(card, guard=None, metrics=metrics).to_json())


def kept_card(store: Store) -> ModelCard | None:
    """The card that was written down; None where there is none that can be read."""
    kept = store.settings.get(CARD, None)
    try:
        return None if kept is None else ModelCard.from_json(kept)
    except ValueError as error:
        log.warning("the card of the library's model can't be read: %s", error)
        return None


def card_of(store: Store, model_id: str) -> ModelCard | None:
    """The card of a base model whose network can't be used.

    The shipped one, the one that the library kept, that of a model shipped once, or, where all
    three are missing, one made of the lengths of its vectors and the levels of another model: what
    is nearest is the same by any level. None where there are no vectors of it.
    """
    kept = kept_card(store)
    if kept is not None and kept.id == model_id:
        return kept
    try:
        shipped = shipped_cards()
        found = next((card for card in shipped if card.id == model_id), None)
        found = found or retired_card(model_id)
    except ModelError as error:
        log.warning("the shipped cards can't be read: %s", error)
        shipped, found = [], None
    bases = [card for card in shipped if card.kind == "base"]
    if found is not None or not bases:
        return found
    some = store.vectors.ids(model_id)[:1].tolist()
    if not some:
        return None
    _, embedding = store.vectors.embeddings(some, model_id)
    _, features = store.vectors.features(some, model_id)
    outputs = {"embedding": embedding.shape[1], "features": features.shape[1]}
    made = replace(bases[0], id=model_id, name="unknown", outputs=outputs, metrics={})
    return replace(made, guard=None, aspects=None)
