"""Makes ``import torchvision`` work where its compiled part does not fit the torch beside it.

A torchvision built for CUDA fails on import beside a CPU-only torch, because two of its operators
are registered without a guard. Import this module before torchvision, in spawned workers too.
Where the compiled part loads, nothing is changed.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import torch

_OPERATORS = ("nms", "qnms")
_SCHEMA = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"

# torch drops the operators of a Library object when it is collected.
_kept_alive: list[torch.library.Library] = []


def _declare_operators() -> bool:
    """True where the operators had to be declared by hand."""
    spec = importlib.util.find_spec("torchvision")
    if spec is None or spec.origin is None:
        return False
    for compiled in sorted(Path(spec.origin).parent.glob("_C*.so")):
        try:
            torch.ops.load_library(str(compiled))  # type: ignore[no-untyped-call]
        except OSError:
            continue
        return False
    library = torch.library.Library("torchvision", "FRAGMENT")  # type: ignore[no-untyped-call]
    for name in _OPERATORS:
        library.define(name + _SCHEMA)  # type: ignore[no-untyped-call]
    _kept_alive.append(library)
    return True


DECLARED_BY_HAND = _declare_operators()
