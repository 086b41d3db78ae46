"""Models and their cards: what a model is, where it came from, what it was measured at.

A model is one ONNX file with a card (JSON) beside it. Its id is a hash of the file's bytes and of
the preprocessing, so that vectors are never compared with vectors of another model, another
precision or another way to read photos. The shipped models lie in ``models/``: a family of files
(one name; FP32, INT8 or both) for each size. Cards of models that were shipped once and are not
any more lie in ``models/retired/``: what they made stays readable.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

import msgspec

from photosim.core import paths
from photosim.core.errors import ModelError, Remedy
from photosim.core.files import write_whole
from photosim.core.language import listed, tr
from photosim.ml.aspects import Aspects
from photosim.ml.preprocess import Preprocessing

Kind = Literal["base", "taught"]
Precision = Literal["fp32", "int8"]
Size = Literal["default", "light"]

SIZES: tuple[Size, ...] = ("default", "light")
"""Sizes of base models: what a person gets who chooses nothing, and one for slow computers."""

RETIRED = "retired"
"""Folder of the cards of models that are shipped no longer, in that of the shipped ones."""

#: INT8 serves the CPU only while its retrieval is at most this much below FP32.
INT8_TOLERANCE = 0.005


@dataclass(frozen=True, slots=True)
class GuardFile:
    """The guard set of a model (:mod:`photosim.ml.guard`): a file beside its card, with its hash.

    photos, kinds: how many of each it has.
    """

    file: str
    sha256: str
    photos: int
    kinds: int


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What is known of a model.

    id: first 16 hexadecimal digits of SHA-256 over file bytes and canonical preprocessing.
    outputs: name of each output to its dimension; ``features`` and ``embedding``.
    licence: the weights' licence as their publishers state it.
    weights_origin: where the weights come from.
    trained_on: what the model was fitted to.
    metrics: measured figures; ``retrieval`` maps a benchmark set to its ``recall_at_1`` and
        ``map_at_r`` (fractions); ``copy_curve``: see :mod:`.copy_curve`.
    levels: calibrated cosine similarities; ``similar`` and ``copy``, and of a model with aspects
        ``near`` and ``lowest``: from where pairs are worth comparing, and under which no copy lies.
    created: ISO date.
    base: of a taught model that is only a head, the id of the model whose features it takes;
        empty for a model that takes photos.
    guard: of a shipped model, what lessons on it are checked with; None where there is nothing.
    aspects: of a model for two tasks, which part of its embeddings is for which; None: one vector
        says both.
    size: of a base model, which of ``SIZES`` it is; a card that says nothing is of the default.
    """

    id: str
    name: str
    kind: Kind
    precision: Precision
    file: str
    sha256: str
    outputs: Mapping[str, int]
    preprocessing: Preprocessing
    licence: str
    weights_origin: str
    trained_on: str
    created: str
    metrics: Mapping[str, Any] = field(default_factory=dict)
    levels: Mapping[str, float] = field(default_factory=dict)
    base: str = ""
    guard: GuardFile | None = None
    aspects: Aspects | None = None
    size: Size = "default"

    @property
    def embedding_dim(self) -> int:
        """Length of an embedding."""
        return self.outputs["embedding"]

    @property
    def feature_dim(self) -> int:
        """Length of the pooled features."""
        return self.outputs["features"]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, the inverse of from_json."""
        data = asdict(self)
        if not self.base:
            del data["base"]
        if self.guard is None:
            del data["guard"]
        if self.aspects is None:
            del data["aspects"]
        return data

    @classmethod
    def from_json(cls, data: object) -> ModelCard:
        """A card of parsed JSON. Raises ValueError where a field is missing or wrong."""
        card = msgspec.convert(data, cls)
        if not {"features", "embedding"} <= card.outputs.keys():
            raise ValueError("the outputs 'features' and 'embedding' are not both named")
        if card.aspects is not None and card.aspects.dim != card.embedding_dim:
            raise ValueError("the parts of an embedding are not as long as it")
        for file in (card.file, card.guard.file if card.guard else card.file):
            if Path(file).name != file:
                raise ValueError(f"the model must lie beside its card, not at {file!r}")
        return card

    def save(self, path: Path) -> None:
        """Write the card as JSON with sorted keys. Raises OSError."""
        text = json.dumps(self.to_json(), indent=2, sort_keys=True, ensure_ascii=False)
        write_whole(path, (text + "\n").encode())

    @classmethod
    def load(cls, path: Path) -> ModelCard:
        """Reads a card. Raises ModelError where it is missing or damaged."""
        try:
            return cls.from_json(json.loads(path.read_bytes()))
        except FileNotFoundError as error:
            raise ModelError(
                tr("Model not found"),
                tr("There is no model card at {path}.", path=path),
                Remedy.INSTALL_AGAIN,
            ) from error
        except (OSError, ValueError) as error:
            raise ModelError(
                tr("Model card damaged"),
                tr("The model card {path} can't be used: {error}.", path=path, error=error),
                Remedy.INSTALL_AGAIN,
            ) from error


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A card together with the verified place of its ONNX file."""

    card: ModelCard
    path: Path

    @property
    def id(self) -> str:
        """The model's id, as in its card."""
        return self.card.id


def model_id(content: bytes, preprocessing: Preprocessing) -> str:
    """First 16 hexadecimal digits of SHA-256 over the bytes and the canonical preprocessing."""
    return _hash_and_id(content, preprocessing)[1]


def _hash_and_id(content: bytes, preprocessing: Preprocessing) -> tuple[str, str]:
    """SHA-256 of the bytes, and the model's id; the bytes are read once for both."""
    canonical = json.dumps(preprocessing.to_json(), sort_keys=True, separators=(",", ":"))
    read = hashlib.sha256(content)
    further = read.copy()
    further.update(canonical.encode())
    return read.hexdigest(), further.hexdigest()[:16]


def load_model(card_path: Path) -> ModelFile:
    """The model of a card, its bytes verified against hash and id.

    Raises ModelError where the card or the file is missing, damaged, or not what the card says.
    """
    card = ModelCard.load(card_path)
    path = card_path.parent / card.file
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(
            tr("Model not found"),
            tr("The model file {path} can't be read: {error}.", path=path, error=error),
            Remedy.INSTALL_AGAIN,
        ) from error
    found, named = _hash_and_id(content, card.preprocessing)
    if found != card.sha256:
        raise ModelError(
            tr("Model damaged"),
            tr("The bytes of {path} are not those its card names.", path=path),
            Remedy.INSTALL_AGAIN,
        )
    if named != card.id:
        raise ModelError(
            tr("Model card damaged"),
            tr(
                "The id in {card_path} does not belong to its model and preprocessing.",
                card_path=card_path,
            ),
            Remedy.INSTALL_AGAIN,
        )
    return ModelFile(card, path)


def shipped_models(folder: Path | None = None) -> list[ModelFile]:
    """All models of the folder (the shipped one where none is given), by file name.

    Raises ModelError where one of them is damaged.
    """
    return [load_model(path) for path in _card_paths(folder)]


def shipped_cards(folder: Path | None = None) -> list[ModelCard]:
    """The cards of all models of the folder, by file name; their files are not looked at.

    Raises ModelError where a card is damaged.
    """
    return [ModelCard.load(path) for path in _card_paths(folder)]


def retired_card(wanted: str, folder: Path | None = None) -> ModelCard | None:
    """The card of a model that is shipped no longer; None where none is kept of that id.

    Raises ModelError where it is damaged.
    """
    kept = (folder or paths.models_dir()) / RETIRED
    for path in sorted(kept.glob("*.json")):
        card = ModelCard.load(path)
        if card.id == wanted:
            return card
    return None


def model_by_id(wanted: str, folder: Path | None = None) -> ModelFile:
    """The model with that id. Raises ModelError where there is none."""
    known = []
    for path in _card_paths(folder):
        card = ModelCard.load(path)
        if card.id == wanted:
            return load_model(path)
        known.append(f"{card.id} ({card.name}, {card.precision})")
    raise ModelError(
        tr("Model not found"),
        tr(
            "There is no model with the id {wanted}. Known models: {names}.",
            wanted=wanted,
            names=listed(known) or tr("none"),
        ),
    )


def default_card(
    provider: Literal["cpu", "cuda"], folder: Path | None = None, size: Size = "default"
) -> ModelCard:
    """The card of :func:`default_model`, whose file is not looked at. Raises ModelError."""
    return ModelCard.load(_default_path(provider, folder, size))


def default_model(
    provider: Literal["cpu", "cuda"], folder: Path | None = None, size: Size = "default"
) -> ModelFile:
    """The base model of a size for a provider: FP32 on CUDA; on the CPU INT8 where it is good
    enough, and in any case where the FP32 file of the family isn't shipped.

    Good enough is decided by the cards: no retrieval figure of the INT8 model may lie more than
    INT8_TOLERANCE below that of the FP32 model of the same name. Of several families of a size,
    the first by name that has an FP32 file is taken, else the first. Raises ModelError where
    there is no base model of that size.
    """
    return load_model(_default_path(provider, folder, size))


def _default_path(provider: Literal["cpu", "cuda"], folder: Path | None, size: Size) -> Path:
    families: dict[str, dict[Precision, tuple[Path, ModelCard]]] = {}
    for path in _card_paths(folder):
        card = ModelCard.load(path)
        if card.kind == "base" and card.size == size:
            families.setdefault(card.name, {})[card.precision] = (path, card)
    if not families:
        what = "base model" if size == "default" else f"{size} base model"
        raise ModelError(
            tr("Model not found"), tr("The {what} is missing.", what=what), Remedy.INSTALL_AGAIN
        )
    family = families[min(families, key=lambda name: ("fp32" not in families[name], name))]
    fp32, int8 = family.get("fp32"), family.get("int8")
    if int8 is not None and (
        fp32 is None or (provider == "cpu" and int8_is_good_enough(int8[1], fp32[1]))
    ):
        return int8[0]
    assert fp32 is not None
    return fp32[0]


def int8_is_good_enough(int8: ModelCard, fp32: ModelCard) -> bool:
    """Whether every retrieval figure of FP32 is matched within INT8_TOLERANCE.

    False where the two are not of one name, or a figure is missing on either side.
    """
    reference = fp32.metrics.get("retrieval")
    measured = int8.metrics.get("retrieval")
    if int8.name != fp32.name or not reference or not measured:
        return False
    for benchmark, figures in reference.items():
        for name, value in figures.items():
            found = measured.get(benchmark, {}).get(name)
            if found is None or found < value - INT8_TOLERANCE - 1e-9:
                return False
    return True


def _card_paths(folder: Path | None) -> list[Path]:
    return sorted((folder or paths.models_dir()).glob("*.json"))
