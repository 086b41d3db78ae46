"""The base network as torch, from the FP32 ONNX file that is shipped."""

from __future__ import annotations

import hashlib
from pathlib import Path

import onnx
import torch

from photosim.core.errors import ModelError, Remedy
from photosim.ml.heads import LinearHead
from photosim.ml.train.efficientnet_lite import EfficientNetLite0
from photosim.ml.train.embedding_network import EmbeddingNetwork


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
        head = LinearHead(stored["head.weight"], stored["head.bias"])
        network = EmbeddingNetwork(EfficientNetLite0(normed=False), head)
        state = network.state_dict()
        for name in state:
            if not name.startswith("backbone._fc."):  # the classifier is not part of the file
                state[name] = torch.from_numpy(stored[name])
        network.load_state_dict(state)
    except (KeyError, ValueError, RuntimeError) as error:
        raise _unusable(path, f"it is not the network that training knows ({error})") from error
    return network.eval()


def _unusable(path: Path, why: str) -> ModelError:
    return ModelError(
        "The base model can't be taught",
        f"The base model {path.name} can't be trained further: {why}.",
        Remedy.TEACH_QUICKLY,
    )
