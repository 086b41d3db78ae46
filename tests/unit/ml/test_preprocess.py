from __future__ import annotations

import pickle
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from photosim.ml.preprocess import Preprocessing


def test_a_photo_is_squeezed_to_the_square_whatever_its_shape() -> None:
    wide = Image.new("RGB", (400, 100))
    wide.paste((255, 255, 255), (200, 0, 400, 100))
    pixels = Preprocessing(size=32)(wide)
    assert pixels.shape == (32, 32, 3)
    assert pixels.dtype == np.uint8
    # The border between the halves stays in the middle: nothing is cut away.
    assert pixels[:, :14].max() <= 10
    assert pixels[:, 18:].min() >= 245


def test_the_result_owns_its_memory() -> None:
    image = Image.new("RGB", (8, 8), (1, 2, 3))
    pixels = Preprocessing(size=8)(image)
    pixels[:] = 0
    assert image.getpixel((0, 0)) == (1, 2, 3)


def test_other_modes_become_rgb() -> None:
    pixels = Preprocessing(size=4)(Image.new("L", (9, 9), 77))
    assert pixels.shape == (4, 4, 3)
    assert (pixels == 77).all()


def test_to_batch_is_nchw_and_scaled() -> None:
    picture = np.zeros((2, 2, 3), dtype=np.uint8)
    picture[0, 1] = (255, 127, 0)
    batch = Preprocessing(size=2).to_batch([picture, picture])
    assert batch.shape == (2, 3, 2, 2)
    assert batch.dtype == np.float32
    assert batch[0, :, 0, 1].tolist() == [1.0, 0.0, -127 / 128]
    assert batch[1, 0, 1, 1] == -127 / 128


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((3, 2, 3), dtype=np.uint8),
        np.zeros((2, 2), dtype=np.uint8),
        np.zeros((2, 2, 3), dtype=np.float32),
    ],
)
def test_to_batch_refuses_what_is_no_input(picture: np.ndarray) -> None:
    with pytest.raises(ValueError, match="expected uint8"):
        Preprocessing(size=2).to_batch([picture])


def test_no_pictures_make_an_empty_batch() -> None:
    assert Preprocessing(size=2).to_batch([]).shape == (0, 3, 2, 2)


@pytest.mark.parametrize(
    "field",
    [{"size": 0}, {"std": 0.0}, {"std": float("nan")}, {"resize": "?"}, {"interpolation": "?"}],
)
def test_unknown_values_are_refused(field: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Preprocessing(**field)  # type: ignore[arg-type]


def test_json_round_trip() -> None:
    made = Preprocessing(size=192, mean=1.5, std=2.5, interpolation="bilinear")
    assert Preprocessing.from_json(made.to_json()) == made


def test_json_without_a_field_is_refused() -> None:
    data = Preprocessing().to_json()
    del data["std"]
    with pytest.raises(ValueError, match="std"):
        Preprocessing.from_json(data)


def test_it_travels_to_a_worker_process() -> None:
    made = Preprocessing(size=16)
    assert pickle.loads(pickle.dumps(made)) == made


def test_workers_load_nothing_heavy_with_it() -> None:
    script = (
        "import sys, photosim.ml.preprocess;"
        "print([m for m in ('onnxruntime', 'torch', 'onnx') if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
