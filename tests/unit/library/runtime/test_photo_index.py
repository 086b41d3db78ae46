from __future__ import annotations

from pathlib import Path

import numpy as np

from photosim.index.files import open_index
from photosim.library.runtime.photo_index import PhotoIndex


def test_what_lies_very_near_is_found_in_a_shallow_search(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    rows = rng.standard_normal((4000, 24)).astype(np.float32)
    rows[1::2] = rows[::2] + 0.1 * rng.standard_normal((2000, 24)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    photos = PhotoIndex(*open_index(tmp_path, "model", 24))
    photos.add(np.arange(4000), rows)
    found, cosines = photos.near_copies(rows, 3)
    # The photo itself, then its copy.
    partners = np.arange(4000) ^ 1
    right = [ids[0] == row and ids[1] == partners[row] for row, ids in enumerate(found)]
    assert np.mean(right) > 0.99
    assert all(list(values) == sorted(values, reverse=True) for values in cosines)
