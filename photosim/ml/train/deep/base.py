"""The base network as torch, from the FP32 ONNX file that is shipped."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import onnx
import torch

from photosim.core.errors import ModelError, Remedy
from photosim.core.language import tr
from photosim.ml.heads import LinearHead
from photosim.ml.train.efficientnet_lite import LITE2, EfficientNetLite
from photosim.ml.train.embedding_network import Backbone, EmbeddingNetwork
from photosim.ml.train.two_tasks import CopyTail, Ends, TwoTasks


def load_base(path: Path, sha256: str) -> EmbeddingNetwork:
    """The network of a file that ``onnx_export.export_fp32`` wrote, in eval mode.

    Raises ModelError where the file is not there, not that of the hash, or another network's.
    """
    try:
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise _unusable(path, "its bytes are not those that the job names")
        model = onnx.load_model_from_string(content)
    except OSError as error:
        raise _unusable(path, str(error)) from error
    stored = {
        tensor.name: onnx.numpy_helper.to_array(tensor).copy() for tensor in model.graph.initializer
    }
    try:
        backbone = _backbone(stored)
        if isinstance(backbone, TwoTasks):
            # Lessons change what is similar; that is what the rows without a copy number say.
            kept = ~stored["head.weight"][:, backbone.similar.outputs :].any(axis=1)
            stored |= {name: stored[name][kept] for name in ("head.weight", "head.bias")}
        head = LinearHead(stored["head.weight"], stored["head.bias"])
        network = EmbeddingNetwork(backbone, head)
        state = network.state_dict()
        for name in state:
            if "._fc." not in name:  # classifiers are not part of the file
                state[name] = torch.from_numpy(stored[name])
        network.load_state_dict(state)
    except (KeyError, ValueError, RuntimeError) as error:
        raise _unusable(path, f"it is not the network that training knows ({error})") from error
    return network.eval()


def _backbone(stored: dict[str, Any]) -> Backbone:
    """The network, its weights not yet loaded, that has initializers of these names."""
    narrow = EfficientNetLite(normed=False)
    if "backbone._conv_stem.weight" in stored:
        return narrow
    ends = Ends(
        *(
            LinearHead(stored[f"backbone.{name}.weight"], stored[f"backbone.{name}.bias"])
            for name in ("similar", "copy")
        )
    )
    wide = None
    if "backbone.wide._conv_stem.weight" in stored:
        wide = EfficientNetLite(normed=False, variant=LITE2)
    return TwoTasks(wide, narrow, CopyTail(narrow), ends)


def _unusable(path: Path, why: str) -> ModelError:
    return ModelError(
        tr("The base model can't be taught"),
        tr("The base model {name} can't be trained further: {why}.", name=path.name, why=why),
        Remedy.TEACH_QUICKLY,
    )
