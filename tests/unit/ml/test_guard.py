"""Guard sets: the same numbers again, nothing else is taken, and those that ship."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load, save

from photosim.core.errors import ModelError, Remedy
from photosim.ml.guard import GuardActivations, GuardSet, guard_bytes, load_guard, read_guard
from photosim.ml.heads import unit_length
from photosim.ml.registry import GuardFile, ModelCard, ModelFile, load_model, shipped_models
from tests.helpers.models import FEATURES, tiny_model

PHOTOS, KINDS, MOST_MB = 40, 8, 6


def _features() -> np.ndarray:
    drawn = np.random.default_rng(0).standard_normal((PHOTOS, FEATURES)).astype(np.float32)
    drawn[:, 7] = 3.5  # says nothing
    return drawn


def _content() -> bytes:
    return guard_bytes(_features(), np.arange(PHOTOS) % KINDS, facts={"origin": "made"})


def _model(folder: Path, content: bytes | None = None) -> ModelFile:
    """A tiny model whose card names a guard set; ``content``: what lies there in its place."""
    card = tiny_model(folder)
    whole = _content()
    guard = GuardFile("tiny.guard.safetensors", hashlib.sha256(whole).hexdigest(), PHOTOS, KINDS)
    (folder / guard.file).write_bytes(whole if content is None else content)
    replace(card, guard=guard).save(folder / "tiny.json")
    return load_model(folder / "tiny.json")


def _without(name: str) -> Callable[[bytes], bytes]:
    return lambda content: save({key: a for key, a in load(content).items() if key != name})


def _with(name: str, array: np.ndarray) -> Callable[[bytes], bytes]:
    return lambda content: save({**load(content), name: array})


def test_the_same_numbers_come_back() -> None:
    given = _features()
    found = read_guard(_content(), FEATURES)
    half_a_step = (given.max(axis=0) - given.min(axis=0)) / 255 / 2
    assert (np.abs(found.features - given) <= half_a_step + 1e-6).all()
    assert (found.features[:, 7] == 3.5).all()
    assert found.kinds.tolist() == [row % KINDS for row in range(PHOTOS)]
    assert found.features.dtype == np.float32
    assert _content() == _content()


def test_activations_come_back_too() -> None:
    given = np.random.default_rng(1).standard_normal((6, 3, 4, 4)).astype(np.float32)
    given[:, 1] = 5  # a channel that says nothing
    rows = np.array([1, 4, 7, 20, 21, 39])
    content = guard_bytes(_features(), np.arange(PHOTOS), GuardActivations.of(given, rows))
    found = read_guard(content, FEATURES).activations
    assert found is not None
    assert found.rows.tolist() == rows.tolist()
    back = found.values(0, 6)
    assert back.shape == given.shape
    half_a_step = found.step[:, None, None] / 2
    assert (np.abs(back - given) <= half_a_step + 1e-6).all()
    assert (found.values(2, 4) == back[2:4]).all()
    for spoil in (
        _without("activations_step"),
        _with("activations_of", np.full(6, PHOTOS, dtype=np.uint16)),
        _with("activations_least", np.full(3, np.inf, dtype=np.float32)),
        _with("activations", np.zeros((5, 3, 4, 4), dtype=np.uint8)),
        _with("activations", np.zeros((6, 3), dtype=np.uint8)),
    ):
        with pytest.raises(ValueError, match="it"):
            read_guard(spoil(content), FEATURES)


def test_how_well_kinds_are_told_apart() -> None:
    # Two of a kind in one direction each; the third kind's photos lie with the first two.
    rows = np.array([[1, 0], [1, 0.1], [0, 1], [0.1, 1], [1, 0.05], [0.05, 1]], dtype=np.float32)
    guard = GuardSet(rows, np.array([0, 0, 1, 1, 2, 2]))
    assert guard.map_at_r(unit_length) == 0  # each has one of the third kind nearer
    two = GuardSet(rows[:4], guard.kinds[:4])
    assert two.map_at_r(unit_length) == 1


SPOILT = {
    "cut": lambda content: content[:-1],
    "empty": lambda _: b"",
    "another kind": lambda _: b"PK\x03\x04 something else, long enough to have a header",
    "no kinds": _without("kinds"),
    "no features": _without("features"),
    "one more": _with("more", np.zeros(1, dtype=np.float32)),
    "other kinds of numbers": _with("features", np.zeros((PHOTOS, FEATURES), dtype=np.float32)),
    "fewer kinds": _with("kinds", np.zeros(PHOTOS - 1, dtype=np.uint16)),
    "not finite": _with("step", np.full(FEATURES, np.nan, dtype=np.float32)),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_nothing_else_is_taken(spoil: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError, match="it"):
        read_guard(spoil(_content()), FEATURES)


def test_one_of_another_model_is_not_taken() -> None:
    with pytest.raises(ValueError, match="1280"):
        read_guard(_content(), 1280)


@pytest.mark.parametrize(
    ("features", "kinds"),
    [
        (np.zeros((2, 3)), np.zeros(3, dtype=np.int64)),
        (np.zeros((0, 3)), np.zeros(0, dtype=np.int64)),
        (np.full((2, 3), np.inf), np.zeros(2, dtype=np.int64)),
    ],
)
def test_what_makes_no_guard_set(features: np.ndarray, kinds: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"fit|finite"):
        guard_bytes(features, kinds)


def test_the_card_names_it(tmp_path: Path) -> None:
    model = _model(tmp_path)
    assert ModelCard.from_json(model.card.to_json()) == model.card
    guard = load_guard(model)
    assert guard is not None
    assert len(guard.features) == PHOTOS
    assert load_guard(ModelFile(replace(model.card, guard=None), model.path)) is None


@pytest.mark.parametrize("content", [b"", _content()[:-1] + b"?", b"not it"])
def test_a_damaged_one_is_said_so(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ModelError, match=r"tiny\.guard.* are not those") as raised:
        load_guard(_model(tmp_path, content))
    assert raised.value.remedy is Remedy.INSTALL_AGAIN


def test_a_missing_one_is_said_so(tmp_path: Path) -> None:
    model = _model(tmp_path)
    (tmp_path / "tiny.guard.safetensors").unlink()
    with pytest.raises(ModelError, match=r"tiny\.guard.*No such file"):
        load_guard(model)


def test_it_lies_beside_its_card(tmp_path: Path) -> None:
    data = _model(tmp_path).card.to_json()
    data["guard"]["file"] = "../elsewhere.safetensors"
    with pytest.raises(ValueError, match="beside"):
        ModelCard.from_json(data)


def test_each_shipped_model_has_its_own() -> None:
    models = shipped_models()
    assert models
    for model in models:
        guard, named = load_guard(model), model.card.guard
        assert guard is not None
        assert named is not None
        assert (len(guard.kinds), len(np.unique(guard.kinds))) == (named.photos, named.kinds)
        assert named.photos >= 1500
        assert named.kinds >= 100
        assert (model.path.parent / named.file).stat().st_size < MOST_MB * 1e6
    assert len({model.card.guard.file for model in models if model.card.guard}) == len(models)


def test_the_whole_folder_of_models_travels_in_the_wheel() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))
    build = project["tool"]["hatch"]["build"]["targets"]
    assert build["wheel"]["force-include"]["models"] == "photosim/_data/models"
    assert "/models" in build["sdist"]["include"]
    assert "exclude" not in build["wheel"]
