"""The FP32 ONNX file of a network."""

from __future__ import annotations

import copy
import logging
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from photosim.core.files import write_whole
from photosim.ml.train.efficientnet_lite import EfficientNetLite, absorb_scales, fold_norms
from photosim.ml.train.embedding_network import EmbeddingNetwork

OPSET = 18
INPUT = "image"
OUTPUTS = ("features", "embedding")
HEAD_OUTPUTS = {"head_weight": "head.weight", "head_bias": "head.bias"}


def export_fp32(network: EmbeddingNetwork, path: Path, size: int) -> None:
    """Writes the network as one ONNX file, batch normalisation folded, batch size free.

    Input ``image`` float32 (batch, 3, size, size); outputs ``features`` (batch, width) and
    ``embedding`` (batch, dim), and the head's ``head_weight`` (dim, width) and ``head_bias``
    (dim,), which cost nothing unless asked for. Initializers keep torch's parameter names with
    values equal to the folded network's, so that training can start from the file. The same
    network gives the same bytes.
    """
    plain = copy.deepcopy(network).cpu().eval()
    if isinstance(plain.backbone, EfficientNetLite) and plain.backbone.normed:
        plain.backbone = fold_norms(plain.backbone)
    absorb_scales(plain.backbone)
    export_module(plain, path, size, head=True)


def export_module(plain: nn.Module, path: Path, size: int, *, head: bool) -> dict[str, int]:
    """Write a module that gives features and embedding; answers the length of each.

    plain: a copy on the CPU, in eval mode, which may be changed. head: hand out its linear head.
    Raises RuntimeError where the exporter does not do what it is asked for.
    """
    for parameter in plain.parameters():
        parameter.requires_grad_(False)
    example = torch.zeros(2, 3, size, size)
    with torch.inference_mode():
        dims = {n: int(o.shape[1]) for n, o in zip(OUTPUTS, plain(example), strict=True)}
    # The exporter reports its progress and its own deprecations; neither concerns the result,
    # which is checked below and compared with torch by the tests.
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        program = torch.onnx.export(
            plain,
            (example,),
            dynamo=True,
            opset_version=OPSET,
            input_names=[INPUT],
            output_names=list(OUTPUTS),
            dynamic_shapes={INPUT: {0: torch.export.Dim("batch", min=1, max=4096)}},
            external_data=False,
            optimize=True,
            verbose=False,
        )
    if program is None:
        raise RuntimeError("torch.onnx.export returned nothing")
    model = program.model_proto
    opset = {entry.domain: entry.version for entry in model.opset_import}[""]
    if opset < OPSET:
        raise RuntimeError(f"exported with opset {opset}, expected {OPSET} or more")
    strip_metadata(model)
    if head:
        hand_out_head(model)
    onnx.checker.check_model(model, full_check=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_model(model, path)
    return dims


def write_model(model: onnx.ModelProto, path: Path) -> None:
    """Writes a model's bytes, the same for the same graph, by replacing the file."""
    write_whole(path, model.SerializeToString(deterministic=True))


def strip_metadata(model: onnx.ModelProto) -> None:
    """Removes notes of the exporter (source lines, paths, versions) from model and nodes."""
    model.producer_name, model.producer_version, model.doc_string = "photosim", "", ""
    del model.metadata_props[:]
    graph = model.graph
    graph.doc_string, graph.name = "", "photosim"
    del graph.metadata_props[:]
    for group in (graph.node, graph.initializer, graph.value_info, graph.input, graph.output):
        for entry in group:
            entry.doc_string = ""
            del entry.metadata_props[:]


def hand_out_head(model: onnx.ModelProto) -> None:
    """Adds the outputs ``head_weight`` and ``head_bias``, which pass the initializers on."""
    graph = model.graph
    known = {tensor.name: list(tensor.dims) for tensor in graph.initializer}
    weight, bias = HEAD_OUTPUTS.values()
    if bias not in known and weight in known:
        # The exporter leaves a bias of zeros out.
        zeros = np.zeros(known[weight][0], dtype=np.float32)
        graph.initializer.append(onnx.numpy_helper.from_array(zeros, bias))
        known[bias] = list(zeros.shape)
    for name, source in HEAD_OUTPUTS.items():
        if source not in known:
            raise RuntimeError(f"there is no initializer {source}")
        graph.node.append(onnx.helper.make_node("Identity", [source], [name], name=name))
        graph.output.append(
            onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, known[source])
        )


def keep_head_inside(model: onnx.ModelProto) -> None:
    """Takes the outputs that ``hand_out_head`` added away again."""
    for entries in (model.graph.node, model.graph.output):
        kept = [entry for entry in entries if entry.name not in HEAD_OUTPUTS]
        del entries[:]
        entries.extend(kept)
