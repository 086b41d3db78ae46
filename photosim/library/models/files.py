"""``.photosim-model``: a taught model in one file, to be taken to another library.

A ZIP archive of two members, the head (ONNX, numbers only) and its card (JSON). Nothing in it
is executed: the head must be byte for byte what this program writes, but for its numbers.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

from photosim.core.errors import UsageError
from photosim.core.files import write_whole
from photosim.ml.headfile import read_head
from photosim.ml.registry import ModelCard, model_id

SUFFIX = ".photosim-model"
MODEL, CARD = "model.onnx", "card.json"
LARGEST = 64 * 1024 * 1024

_PICTURES = ("worst", "map")
"""Parts of a report that name photos: of no use elsewhere, and nobody's business."""


def write(path: Path, card: ModelCard, content: bytes) -> None:
    """Write a model and its card. Raises UsageError where that can't be."""
    report = {k: v for k, v in dict(card.metrics.get("report", {})).items() if k not in _PICTURES}
    card = replace(card, metrics={**card.metrics, "report": report})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MODEL, content)
        archive.writestr(CARD, json.dumps(card.to_json(), indent=2, sort_keys=True))
    try:
        write_whole(path, buffer.getvalue())
    except OSError as error:
        raise UsageError(
            "The model can't be written",
            f"{path} can't be written: {error.strerror or error}.",
            "Choose another place.",
        ) from error


def read(path: Path) -> tuple[ModelCard, bytes]:
    """Card and head of a file, each checked against the other. Raises UsageError."""
    try:
        with zipfile.ZipFile(path) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
            if sorted(sizes) != sorted((MODEL, CARD)) or max(sizes.values()) > LARGEST:
                raise _no_model(path, "it does not hold a model and its card")
            content, text = archive.read(MODEL), archive.read(CARD)
    except OSError as error:
        raise UsageError(
            "No model file", f"{path} can't be read: {error.strerror or error}."
        ) from error
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise _no_model(path, "it is damaged, or of another kind") from error
    try:
        data = json.loads(text)
        card = ModelCard.from_json(data if isinstance(data, dict) else {})
    except ValueError as error:
        raise _no_model(path, f"its card can't be used: {error}") from error
    if card.kind != "taught" or not card.base:
        raise _no_model(path, "the model in it was not taught from albums")
    if (
        hashlib.sha256(content).hexdigest() != card.sha256
        or model_id(content, card.preprocessing) != card.id
    ):
        raise _no_model(path, "model and card do not belong together")
    read_head(content, card.embedding_dim, card.feature_dim)
    return card, content


def _no_model(path: Path, why: str) -> UsageError:
    return UsageError(
        "No model file",
        f"{path} is no model that photosim can take: {why}.",
        "photosim models export writes such a file.",
    )
