from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.core.errors import ModelError
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import (
    INT8_TOLERANCE,
    RETIRED,
    SIZES,
    ModelCard,
    ModelFile,
    default_card,
    default_model,
    load_model,
    model_by_id,
    model_id,
    retired_card,
    shipped_cards,
    shipped_models,
)

TinyModel = Callable[..., ModelFile]
FIGURES = {"some set": {"recall_at_1": 0.9, "map_at_r": 0.6}}


def card_path(model: ModelFile) -> Path:
    return model.path.with_suffix(".json")


def edit(model: ModelFile, **changes: object) -> None:
    data = json.loads(card_path(model).read_text(encoding="utf-8"))
    card_path(model).write_text(json.dumps(data | changes), encoding="utf-8")


def test_a_card_survives_its_json(tiny_model: TinyModel) -> None:
    made = tiny_model(metrics={"retrieval": FIGURES}, levels={"similar": 0.25, "copy": 0.5})
    assert ModelCard.from_json(json.loads(json.dumps(made.card.to_json()))) == made.card
    assert load_model(card_path(made)).card == made.card
    assert (made.card.feature_dim, made.card.embedding_dim) == (3, 4)


def test_a_card_without_a_size_is_of_the_default(tiny_model: TinyModel) -> None:
    model = tiny_model(size="light")
    data = json.loads(card_path(model).read_text(encoding="utf-8"))
    assert data.pop("size") == "light"
    assert ModelCard.from_json(data).size == "default"


def test_one_changed_bit_of_the_model_is_noticed(tiny_model: TinyModel) -> None:
    model = tiny_model()
    content = bytearray(model.path.read_bytes())
    content[len(content) // 2] ^= 1
    model.path.write_bytes(content)
    with pytest.raises(ModelError, match="bytes"):
        load_model(card_path(model))


def test_a_model_exchanged_together_with_its_hash_is_noticed(tiny_model: TinyModel) -> None:
    model = tiny_model()
    import hashlib

    content = model.path.read_bytes() + b"\0"
    model.path.write_bytes(content)
    edit(model, sha256=hashlib.sha256(content).hexdigest())
    with pytest.raises(ModelError, match="id"):
        load_model(card_path(model))


def test_other_preprocessing_is_another_model(tiny_model: TinyModel) -> None:
    model = tiny_model()
    data = model.card.preprocessing.to_json()
    edit(model, preprocessing=data | {"interpolation": "bilinear"})
    with pytest.raises(ModelError, match="id"):
        load_model(card_path(model))


def test_the_id_is_a_hash_of_bytes_and_preprocessing() -> None:
    assert model_id(b"abc", Preprocessing()) == model_id(b"abc", Preprocessing(size=224))
    assert model_id(b"abc", Preprocessing()) != model_id(b"abd", Preprocessing())
    assert model_id(b"abc", Preprocessing()) != model_id(b"abc", Preprocessing(size=192))
    assert len(model_id(b"abc", Preprocessing())) == 16


def test_missing_files_say_so(tiny_model: TinyModel, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model card"):
        load_model(tmp_path / "nothing.json")
    model = tiny_model()
    model.path.unlink()
    with pytest.raises(ModelError, match="can't be read"):
        load_model(card_path(model))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": 1', '{"preprocessing": 3}', "\xff"])
def test_a_damaged_card_is_a_model_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "card.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(ModelError, match="can't be used"):
        load_model(path)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "other"},
        {"precision": "fp16"},
        {"outputs": {"features": 3}},
        {"outputs": 5},
        {"file": "../elsewhere.onnx"},
        {"levels": {"copy": "high"}},
        {"size": "huge"},
    ],
)
def test_fields_of_the_wrong_kind_are_refused(
    tiny_model: TinyModel, changes: dict[str, object]
) -> None:
    model = tiny_model()
    edit(model, **changes)
    with pytest.raises(ModelError, match="can't be used"):
        load_model(card_path(model))


def both(tiny_model: TinyModel, loss: float) -> tuple[ModelFile, ModelFile]:
    worse = {"some set": {"recall_at_1": 0.9, "map_at_r": 0.6 - loss}}
    fp32 = tiny_model(metrics={"retrieval": FIGURES})
    int8 = tiny_model(precision="int8", metrics={"retrieval": worse})
    return fp32, int8


def test_the_cpu_gets_int8_only_within_the_tolerance(tiny_model: TinyModel, tmp_path: Path) -> None:
    fp32, int8 = both(tiny_model, INT8_TOLERANCE)
    assert default_model("cpu", tmp_path).card == int8.card
    assert default_model("cuda", tmp_path).card == fp32.card
    both(tiny_model, INT8_TOLERANCE + 0.0002)
    assert default_model("cpu", tmp_path).card.precision == "fp32"


@pytest.mark.parametrize("metrics", [{}, {"retrieval": {"some set": {"recall_at_1": 0.99}}}])
def test_int8_without_all_figures_is_not_the_default(
    tiny_model: TinyModel, tmp_path: Path, metrics: dict[str, object]
) -> None:
    both(tiny_model, 0.0)
    tiny_model(precision="int8", metrics=metrics)
    assert default_model("cpu", tmp_path).card.precision == "fp32"


def test_int8_of_another_name_is_not_the_default(tiny_model: TinyModel, tmp_path: Path) -> None:
    both(tiny_model, 0.0)
    tiny_model(precision="int8", name="another", metrics={"retrieval": FIGURES})
    assert default_model("cpu", tmp_path).card.precision == "fp32"


def test_each_size_has_a_default_of_its_own(tiny_model: TinyModel, tmp_path: Path) -> None:
    def both_of(name: str, size: str, loss: float) -> None:
        worse = {"some set": {"recall_at_1": 0.9 - loss, "map_at_r": 0.6}}
        of = {"stem": name, "name": name, "size": size}
        tiny_model(**of, metrics={"retrieval": FIGURES})
        tiny_model(**of, precision="int8", metrics={"retrieval": worse})

    both_of("large", "default", 0.0)
    with pytest.raises(ModelError, match="light base model is missing"):
        default_model("cpu", tmp_path, "light")
    both_of("little", "light", INT8_TOLERANCE * 2)
    chosen = {
        (size, provider): (card.name, card.precision)
        for size in SIZES
        for provider in ("cpu", "cuda")
        for card in [default_card(provider, tmp_path, size)]
    }
    assert chosen == {
        ("default", "cpu"): ("large", "int8"),
        ("default", "cuda"): ("large", "fp32"),
        ("light", "cpu"): ("little", "fp32"),  # its own INT8 file lost too much
        ("light", "cuda"): ("little", "fp32"),
    }
    assert default_model("cpu", tmp_path, "light").card == default_card("cpu", tmp_path, "light")


def test_int8_serves_where_fp32_is_not_shipped(tiny_model: TinyModel, tmp_path: Path) -> None:
    alone = tiny_model(name="alone", precision="int8")
    assert default_model("cpu", tmp_path).card == alone.card
    assert default_model("cuda", tmp_path).card == alone.card
    # A family with both files comes before one without, whatever their names.
    fp32 = tiny_model(name="whole")
    assert default_model("cpu", tmp_path).card == fp32.card


def test_a_card_is_kept_of_a_model_that_is_shipped_no_longer(
    tiny_model: TinyModel, tmp_path: Path
) -> None:
    model = tiny_model()
    assert retired_card(model.id, tmp_path) is None
    (tmp_path / RETIRED).mkdir()
    card_path(model).rename(tmp_path / RETIRED / "old.json")
    assert shipped_cards(tmp_path) == []
    assert retired_card(model.id, tmp_path) == model.card
    assert retired_card("0123456789abcdef", tmp_path) is None


def test_taught_models_are_never_the_default(tiny_model: TinyModel, tmp_path: Path) -> None:
    tiny_model(kind="taught")
    with pytest.raises(ModelError, match="base model is missing"):
        default_model("cpu", tmp_path)


def test_a_model_is_found_by_its_id(tiny_model: TinyModel, tmp_path: Path) -> None:
    fp32, int8 = both(tiny_model, 0.0)
    # Both hold the same bytes and so are one model: either card will do.
    assert fp32.id == int8.id
    assert model_by_id(fp32.id, tmp_path).id == fp32.id
    with pytest.raises(ModelError) as caught:
        model_by_id("0123456789abcdef", tmp_path)
    assert fp32.id in caught.value.message


def test_every_shipped_model_is_what_its_card_says() -> None:
    models = shipped_models()
    assert [model.card for model in models] == shipped_cards()
    for model in models:
        card = model.card
        assert dataclasses.replace(card).id == model.id
        assert card.file == model.path.name
        assert "Apache-2.0" in card.licence
        assert 0 < card.levels["similar"] < card.levels["copy"] < 1
        assert card.metrics["none"]["auroc"] >= 0.98
        assert set(card.metrics["copies"]) >= {"top1", "precision", "recall", "attacks"}
        assert paths.models_dir() == model.path.parent


def test_a_family_is_of_one_size_and_a_size_is_of_one_family() -> None:
    found = {(card.name, card.size) for card in shipped_cards()}
    names, sizes = [name for name, _ in found], [size for _, size in found]
    assert "default" in sizes
    assert len(found) == len(set(names)) == len(set(sizes))


def test_the_shipped_default_of_the_cpu_follows_from_the_cards() -> None:
    for size in {card.size for card in shipped_cards()}:
        cards = {card.precision: card for card in shipped_cards() if card.size == size}
        if len(cards) == 1:
            assert default_card("cpu", size=size).precision == next(iter(cards))
            continue
        figures = [
            (value, cards["int8"].metrics["retrieval"][benchmark][name])
            for benchmark, values in cards["fp32"].metrics["retrieval"].items()
            for name, value in values.items()
        ]
        assert len(figures) >= 12
        close = max(fp32 - int8 for fp32, int8 in figures) <= 0.005
        assert default_card("cpu", size=size).precision == ("int8" if close else "fp32")
        assert default_card("cuda", size=size).precision == "fp32"
