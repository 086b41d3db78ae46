"""Products of matrices take one thread while somebody asks for that."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosim.core import blas

BUNDLED = sorted((Path(np.__file__).parent.parent / "numpy.libs").glob("*openblas*"))


@pytest.mark.skipif(not BUNDLED, reason="NumPy does not bring its OpenBLAS along")
def test_one_thread_until_the_last_is_done() -> None:
    before = blas.threads()
    assert before is not None
    with blas.single_threaded():
        assert blas.threads() == 1
        with blas.single_threaded():
            assert blas.threads() == 1
        assert blas.threads() == 1
    assert blas.threads() == before


@pytest.mark.skipif(not BUNDLED, reason="NumPy does not bring its OpenBLAS along")
def test_what_fails_gives_the_threads_back() -> None:
    before = blas.threads()
    with pytest.raises(KeyError), blas.single_threaded():
        raise KeyError
    assert blas.threads() == before


def test_without_a_library_of_its_own_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(np, "__file__", str(tmp_path / "numpy" / "__init__.py"))
    blas._openblas.cache_clear()
    try:
        with blas.single_threaded():
            assert blas.threads() is None
    finally:
        monkeypatch.undo()
        blas._openblas.cache_clear()
