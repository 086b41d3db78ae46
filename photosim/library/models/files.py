"""``.photosim-model``: a taught model in one file, to be taken to another library.

A ZIP archive of two members, the model (safetensors for a head, ONNX for a whole network) and its
card (JSON). Of a head two arrays of numbers are read and nothing else; a whole network is taken
only where it holds nothing but what a network of ours may hold (:mod:`photosim.ml.foreign`). Of
the card only what is known is kept.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import zipfile
from dataclasses import replace
from pathlib import Path

from photosim.core.errors import ModelError, Remedy, UsageError, told_as
from photosim.core.files import write_whole
from photosim.core.language import tr
from photosim.library.models.values import MOST, LessonReport
from photosim.ml.foreign.probe import check_by_running
from photosim.ml.foreign.structure import check_structure
from photosim.ml.headfile import head_bytes, read_head
from photosim.ml.registry import ModelCard, model_id

SUFFIX = ".photosim-model"
HEAD, NETWORK, CARD = "model.safetensors", "model.onnx", "card.json"
LARGEST = 64 * 1024 * 1024


def write(path: Path, card: ModelCard, report: LessonReport, content: bytes) -> None:
    """Write a model and its card. Raises UsageError where that can't be."""
    told = replace(report, worst=(), map=None).to_json()
    card = replace(card, metrics={**card.metrics, "report": told})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(HEAD if card.base else NETWORK, content)
        archive.writestr(CARD, json.dumps(card.to_json(), indent=2, sort_keys=True))
    what = tr("{path} can't be written", path=path)
    with told_as(UsageError, tr("The model can't be written"), what, Remedy.OTHER_PLACE):
        write_whole(path, buffer.getvalue())


def read(path: Path) -> tuple[ModelCard, bytes]:
    """Card and model of a file, each checked against the other.

    A head that an older photosim wrote, as ONNX, is handed on as heads are written now. Raises
    UsageError, also where the model is none that may be loaded; nothing of it is run before that
    is known.
    """
    try:
        unread = told_as(UsageError, tr("No model file"), tr("{path} can't be read", path=path))
        with unread, zipfile.ZipFile(path) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
            models = sizes.keys() & {HEAD, NETWORK}
            if sizes.keys() - models != {CARD} or len(models) != 1 or max(sizes.values()) > LARGEST:
                raise _no_model(path, tr("it does not hold a model and its card"))
            content, text = archive.read(models.pop()), archive.read(CARD)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise _no_model(path, tr("it is damaged, or of another kind")) from error
    try:
        card = _told(ModelCard.from_json(json.loads(text)))
    except (ValueError, RecursionError) as error:
        raise _no_model(path, tr("its card can't be used: {error}", error=error)) from error
    if card.kind != "taught":
        raise _no_model(path, tr("the model in it was not taught from albums"))
    if (
        hashlib.sha256(content).hexdigest() != card.sha256
        or model_id(content, card.preprocessing) != card.id
    ):
        raise _no_model(path, tr("model and card do not belong together"))
    try:
        if card.base:
            content = head_bytes(read_head(content, card.embedding_dim, card.feature_dim))
        else:
            check_structure(content, card)
            check_by_running(content, card)
    except ModelError as error:
        raise _no_model(path, error.message[0].lower() + error.message[1:].rstrip(".")) from error
    except ValueError as error:
        raise _no_model(path, str(error)) from error
    return card, content


def _told(card: ModelCard) -> ModelCard:
    """A card with what is known of its figures. Raises ValueError where that is something else."""
    albums = card.metrics.get("albums", [])
    if not isinstance(albums, list) or len(albums) > MOST:
        raise ValueError("its figures are of another kind")
    levels = [card.levels.get("similar", math.nan), card.levels.get("copy", math.nan)]
    if not all(math.isfinite(level) for level in levels) or not -1 <= levels[0] <= 1:
        raise ValueError("its levels are no cosines")
    report = LessonReport.from_json(card.metrics.get("report", {}), travelled=True)
    metrics = {
        "albums": [str(name) for name in albums],
        "adopted": card.metrics.get("adopted") is True,
        "report": report.to_json(),
    }
    return replace(card, metrics=metrics)


def _no_model(path: Path, why: str) -> UsageError:
    return UsageError(
        tr("No model file"),
        tr("{path} is no model that photosim can take: {why}.", path=path, why=why),
        Remedy.EXPORTED_MODEL,
    )
