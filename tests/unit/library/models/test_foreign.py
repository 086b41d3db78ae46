"""Whole networks from elsewhere: taken where they are like ours, else refused in a sentence."""

from __future__ import annotations

import contextlib
import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from photosim.core.errors import UsageError
from photosim.library.library import Library
from photosim.library.models import files
from photosim.library.models.values import LessonReport
from photosim.ml.foreign import probe, structure
from photosim.ml.registry import ModelCard, model_id, shipped_models
from tests.helpers.kept import taught_network
from tests.helpers.models import DIM, FEATURES, SIZE

Change = Callable[[onnx.ModelProto], Any]


def write(path: Path, card: ModelCard, content: bytes, **told: Any) -> Path:
    """A file as export writes it, its card true to its bytes; ``told``: other words in the card."""
    card = replace(
        card,
        id=model_id(content, card.preprocessing),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("model.onnx", content)
        archive.writestr("card.json", json.dumps({**card.to_json(), **told}))
    return path


def network_file(folder: Path, change: Change, **told: Any) -> Path:
    """A file with a changed network."""
    card, content = taught_network(folder / "network")
    model = onnx.load_model_from_string(content)
    change(model)
    return write(folder / "x.photosim-model", card, model.SerializeToString(), **told)


def refused(library: Library, file: Path) -> str:
    """Why a file is refused; nothing must be left of it."""
    before = sorted(path for path in library.directory.rglob("*") if path.suffix != ".db-shm")
    with pytest.raises(UsageError) as caught:
        library.models.import_file(file)
    assert [model.kind for model in library.models.all()] == ["base"]
    after = sorted(path for path in library.directory.rglob("*") if path.suffix != ".db-shm")
    assert before == after
    assert caught.value.message.startswith(f"{file} is no model that photosim can take: ")
    assert caught.value.message.count(". ") == 0
    return caught.value.message


def node(model: onnx.ModelProto, name: str) -> onnx.NodeProto:
    return next(one for one in model.graph.node if one.op_type == name)


def add(model: onnx.ModelProto, *words: Any, **settings: Any) -> onnx.NodeProto:
    model.graph.node.append(helper.make_node(*words, **settings))
    return model.graph.node[-1]


def nothing(model: onnx.ModelProto) -> None:
    return None


# ---- hostile networks


def loop(model: onnx.ModelProto) -> None:
    body = helper.make_graph([], "body", [], [])
    add(model, "Loop", ["", ""], ["y"], body=body)


def in_other_files(model: onnx.ModelProto) -> None:
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", "/etc/passwd"


def said_to_be_elsewhere(model: onnx.ModelProto) -> None:
    model.graph.initializer[0].data_location = TensorProto.EXTERNAL


def functions(model: onnx.ModelProto) -> None:
    model.functions.append(
        helper.make_function("", "Mine", [], [], [], [helper.make_opsetid("", 17)])
    )


def text_tensor(model: onnx.ModelProto) -> None:
    model.graph.initializer.append(helper.make_tensor("t", TensorProto.STRING, [1], [b"x"]))


def sparse(model: onnx.ModelProto) -> None:
    model.graph.sparse_initializer.add()


def graph_inside(model: onnx.ModelProto) -> None:
    one = node(model, "Flatten").attribute.add()
    one.name, one.type = "body", onnx.AttributeProto.GRAPH
    one.g.CopyFrom(helper.make_graph([], "g", [], []))


def other_sizes(model: onnx.ModelProto) -> None:
    model.graph.initializer[0].dims[0] = 7


def huge_tensor(model: onnx.ModelProto) -> None:
    model.graph.initializer.append(TensorProto(name="h", data_type=1, dims=[1 << 40]))


def negative_tensor(model: onnx.ModelProto) -> None:
    model.graph.initializer.append(TensorProto(name="h", data_type=1, dims=[-1]))


def much_from_little(model: onnx.ModelProto) -> None:
    shape = numpy_helper.from_array(np.array([60_000, 60_000], np.int64), "shape")
    one = numpy_helper.from_array(np.ones(1, np.float32), "one")
    model.graph.initializer.extend([shape, one])
    add(model, "Expand", ["one", "shape"], ["y"])


def very_wide(model: onnx.ModelProto) -> None:
    pad = node(model, "AveragePool")
    pad.attribute.append(helper.make_attribute("pads", [9_000_000] * 4))


def many_nodes(model: onnx.ModelProto) -> None:
    for number in range(structure.MOST_NODES):
        add(model, "Identity", ["image"], [f"n{number}"])


def input_named(model: onnx.ModelProto) -> None:
    model.graph.input[0].name = "picture"
    node(model, "AveragePool").input[0] = "picture"


def second_input(model: onnx.ModelProto) -> None:
    model.graph.input.append(helper.make_tensor_value_info("more", TensorProto.FLOAT, ["batch"]))


def of_other_size(model: onnx.ModelProto) -> None:
    model.graph.input[0].type.tensor_type.shape.dim[2].dim_value = SIZE * 2


def one_at_a_time(model: onnx.ModelProto) -> None:
    model.graph.input[0].type.tensor_type.shape.dim[0].dim_value = 1


def of_doubles(model: onnx.ModelProto) -> None:
    model.graph.input[0].type.tensor_type.elem_type = TensorProto.DOUBLE


def other_output(model: onnx.ModelProto) -> None:
    model.graph.output[1].type.tensor_type.shape.dim[1].dim_value = DIM + 1


def more_outputs(model: onnx.ModelProto) -> None:
    model.graph.output.append(helper.make_tensor_value_info("flat", TensorProto.FLOAT, ["b", 1]))


def no_embedding(model: onnx.ModelProto) -> None:
    del model.graph.output[1]


def not_finite(model: onnx.ModelProto) -> None:
    weights = np.full((FEATURES, DIM), np.nan, dtype=np.float32)
    model.graph.initializer[0].CopyFrom(numpy_helper.from_array(weights, "weights"))


def of_any_length(model: onnx.ModelProto) -> None:
    one = node(model, "LpNormalization")
    one.op_type = "Identity"
    del one.attribute[:]


def not_connected(model: onnx.ModelProto) -> None:
    node(model, "Flatten").input[0] = "nobody"


def memory_bomb(model: onnx.ModelProto) -> None:
    wide = np.zeros((60_000, 3, 1, 1), dtype=np.float32)
    model.graph.initializer.append(numpy_helper.from_array(wide, "wide"))
    add(model, "Conv", ["image", "wide"], ["w"], pads=[300, 300, 300, 300])
    add(model, "ReduceMean", ["w"], ["m"], keepdims=1)
    add(model, "Flatten", ["m"], ["f"])
    add(model, "Add", ["flat", "f"], ["features"])
    node(model, "Sub").output[0] = "unused"


def training(model: onnx.ModelProto) -> None:
    model.training_info.add()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (loop, "a part that ours have not"),
        (lambda m: add(m, "Loop", ["", ""], ["y"]), "the operator Loop"),
        (lambda m: add(m, "PyOp", ["image"], ["y"], domain="com.evil"), "of another kind"),
        (
            lambda m: add(m, "FusedConv", ["image"], ["y"], domain="com.microsoft"),
            "an operator of another kind",
        ),
        (lambda m: m.opset_import.append(helper.make_opsetid("com.evil", 1)), "of another kind"),
        (in_other_files, "numbers in other files"),
        (said_to_be_elsewhere, "numbers in other files"),
        (functions, "functions of its own"),
        (training, "a part that ours have not"),
        (text_tensor, "a part that ours have not"),
        (sparse, "a part that ours have not"),
        (graph_inside, "a part that ours have not"),
        (other_sizes, "not whole"),
        (huge_tensor, "out of range"),
        (negative_tensor, "out of range"),
        (much_from_little, "Expand on nothing but stored numbers"),
        (very_wide, "a setting that is out of range"),
        (many_nodes, "too many parts"),
        (input_named, "does not take pictures of 32"),
        (second_input, "does not take pictures"),
        (of_other_size, "does not take pictures"),
        (one_at_a_time, "does not take pictures"),
        (of_doubles, "float32"),
        (other_output, "does not give what its card says"),
        (more_outputs, "does not give what its card says"),
        (no_embedding, "does not give what its card says"),
        (not_finite, "not finite"),
        (of_any_length, "not of unit length"),
        (not_connected, "can't be run here"),
        (memory_bomb, "can't be run here"),
        (lambda m: setattr(m.opset_import[0], "version", 5), "of another version"),
        (lambda m: setattr(m, "ir_version", 99), "of another version"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_hostile_network_is_refused_in_a_sentence(
    opened: Library, tmp_path: Path, change: Change, why: str
) -> None:
    assert why in refused(opened, network_file(tmp_path, change))


def test_an_honest_one_is_taken(opened: Library, tmp_path: Path) -> None:
    model = opened.models.import_file(network_file(tmp_path, nothing)).value
    assert (model.deep, model.usable) == (True, True)


def test_ours_pass_in_both_precisions() -> None:
    for file in shipped_models():
        if file.card.kind == "base":
            structure.check_structure(file.path.read_bytes(), file.card)


def test_every_cut_and_every_changed_byte_ends_in_a_sentence(tmp_path: Path) -> None:
    card, content = taught_network(tmp_path)
    rng = np.random.default_rng(0)
    for at in rng.integers(0, len(content), 300).tolist():
        with pytest.raises(ValueError, match="network"):
            structure.check_structure(content[:at], card)
    for at in [*range(200), *rng.integers(0, len(content), 300).tolist()]:
        changed = bytearray(content)
        changed[at] ^= int(rng.integers(1, 256))
        # Either it is still sound, or there is a sentence; never another error.
        with contextlib.suppress(ValueError):
            structure.check_structure(bytes(changed), card)


def test_one_that_takes_too_long_is_stopped(
    opened: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probe, "SECONDS", 0.2)

    def slow(model: onnx.ModelProto) -> None:
        wide = np.zeros((3, 3, 65, 65), dtype=np.float32)
        model.graph.initializer.append(numpy_helper.from_array(wide, "wide"))
        name = "image"
        for number in range(1000):
            add(model, "Conv", [name, "wide"], [f"c{number}"], pads=[32, 32, 32, 32])
            name = f"c{number}"
        add(model, "Add", ["image", name], ["sum"])
        node(model, "AveragePool").input[0] = "sum"
        order = [one for one in model.graph.node if one.op_type in {"Conv", "Add"}]
        rest = [one for one in model.graph.node if one.op_type not in {"Conv", "Add"}]
        del model.graph.node[:]
        model.graph.node.extend([*order, *rest])

    assert "takes longer than" in refused(opened, network_file(tmp_path, slow))


def test_a_large_one_is_not_looked_at(
    opened: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(structure, "LARGEST", 1000)
    assert "larger than" in refused(opened, network_file(tmp_path, nothing))


# ---- hostile cards


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"sha256": "0" * 64}, "do not belong together"),
        ({"id": "0" * 16}, "do not belong together"),
        ({"outputs": {"features": 1 << 40, "embedding": DIM}}, "out of range"),
        ({"outputs": {"features": FEATURES}}, "not both named"),
        ({"levels": {"similar": float("nan"), "copy": 2.0}}, "no cosines"),
        ({"levels": {}}, "no cosines"),
        ({"metrics": {"report": []}}, "of another kind"),
        ({"metrics": {"report": {"before": {"queries": "many"}}}}, "card can't be used"),
        ({"metrics": {"report": {"before": {"queries": 1, "map_at_r": "x"}}}}, "of another kind"),
        ({"metrics": {"albums": "all"}}, "of another kind"),
        ({"file": "../../../x.onnx"}, "must lie beside its card"),
        ({"base": "0" * 16}, "holds no head"),
    ],
)
def test_a_hostile_card_is_refused_in_a_sentence(
    opened: Library, tmp_path: Path, told: dict[str, Any], why: str
) -> None:
    assert why in refused(opened, network_file(tmp_path, nothing, **told))


def test_of_a_card_only_what_is_known_is_kept(opened: Library, tmp_path: Path) -> None:
    figures = {"recall_at_1": 0.5, "map_at_r": 0.4, "queries": 8, "albums": {}}
    report = {"before": figures, "after": figures, "worst": [{"photo": "zz"}], "more": "x" * 1000}
    metrics = {"albums": ["a"], "adopted": "yes", "report": report, "script": "import os"}
    model = opened.models.import_file(network_file(tmp_path, nothing, metrics=metrics)).value
    assert model.report == LessonReport.from_json({"before": figures, "after": figures})
    assert model.adopted is False
    kept = json.loads((opened.directory / "models" / f"{model.id}.json").read_bytes())
    assert set(kept["metrics"]) == {"albums", "adopted", "report"}
    assert set(kept["metrics"]["report"]) == {"before", "after", "reasons", "gain", "doubted"}


def test_a_huge_member_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 1000)
    with pytest.raises(UsageError):
        files.read(network_file(tmp_path, nothing))
