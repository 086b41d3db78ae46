"""The scripts that build packages, as modules: they are no part of the app."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Imports a script by name, as another script of its folder does."""
    if not PACKAGING.is_dir():
        pytest.skip("the scripts are in a checkout alone")
    monkeypatch.syspath_prepend(str(PACKAGING))
    before = set(sys.modules)

    def load(name: str) -> ModuleType:
        module = import_module(name)
        for other in set(sys.modules) - before:
            if getattr(sys.modules[other], "__file__", None) and Path(
                str(sys.modules[other].__file__)
            ).is_relative_to(PACKAGING):
                monkeypatch.delitem(sys.modules, other)
        return module

    return load
