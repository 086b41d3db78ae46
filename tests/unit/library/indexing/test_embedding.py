"""Model inputs that wait, and the vectors that photos get by them."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core.arrays import Bytes, Floats
from photosim.core.errors import ModelError, PhotoFault
from photosim.library.indexing import inputs as inputs_module
from photosim.library.indexing.inputs import WaitingInputs
from photosim.library.runtime.model import Model
from photosim.library.values import Order
from tests.helpers.libraries import open_library, photo_folder
from tests.helpers.pictures import write_jpeg


def contents(*numbers: int) -> list[bytes]:
    return [bytes([number]) * 20 for number in numbers]


def pixels(*numbers: int) -> list[Bytes]:
    return [np.full((8, 8, 3), number, dtype=np.uint8) for number in numbers]


def vectors_of(library) -> int:  # type: ignore[no-untyped-def]
    with library._runtime.stores.reading() as store:
        return len(store.vectors.ids(library._runtime.model().id))


def test_groups_come_back_as_they_were_in_their_order(tmp_path: Path) -> None:
    inputs = WaitingInputs(tmp_path / "inputs", "model")
    for number in (3, 1, 2):
        inputs.put(contents(number, number + 10), pixels(number, number + 10))
    again = WaitingInputs(tmp_path / "inputs", "model")
    groups = [again.read(path) for path in again.files()]
    assert [group.contents for group in groups if group] == [
        contents(3, 13),
        contents(1, 11),
        contents(2, 12),
    ]
    assert groups[0] is not None
    np.testing.assert_array_equal(groups[0].pixels, np.stack(pixels(3, 13)))
    assert again.contents() == {*contents(3, 13, 1, 11, 2, 12)}


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_is_read_as_none_and_goes(tmp_path: Path, seed: int) -> None:
    inputs = WaitingInputs(tmp_path / "inputs", "model")
    path = inputs.put(contents(1, 2), pixels(1, 2))
    data, random = bytearray(path.read_bytes()), np.random.default_rng(seed)
    if seed % 2:
        del data[int(random.integers(len(data))) :]
    else:  # inside the pixels, where nothing but the checksum can tell
        data[data.index(bytes([1]) * 100) + int(random.integers(200))] ^= 0xFF
    path.write_bytes(data)
    assert inputs.read(path) is None
    assert inputs.files() == []


def test_a_number_is_never_used_for_two_groups(tmp_path: Path) -> None:
    inputs = WaitingInputs(tmp_path / "inputs", "model")
    first, second = (inputs.put(contents(n), pixels(n)) for n in (1, 2))
    first.unlink()
    third = inputs.put(contents(3), pixels(3))
    assert inputs.files() == [second, third]


def test_tidying_drops_other_models_and_keeps_what_waits(tmp_path: Path) -> None:
    old, new = (WaitingInputs(tmp_path / "inputs", name) for name in ("old", "new"))
    old.put(contents(1), pixels(1))
    path = new.put(contents(2), pixels(2))
    new.tidy()
    assert (old.files(), new.files()) == ([], [path])
    path.unlink()
    new.tidy()
    assert not (tmp_path / "inputs").exists()


def test_room_is_by_the_free_disk_and_never_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = WaitingInputs(tmp_path / "inputs", "model")
    usage = inputs_module.shutil.disk_usage(tmp_path)
    for free, photos in ((8 << 30, 2 << 20), (100 << 30, 4 << 20), (0, 512)):
        monkeypatch.setattr(
            inputs_module.shutil, "disk_usage", lambda _, free=free: usage._replace(free=free)
        )
        assert inputs.room(1024) == photos


def test_photos_of_which_the_model_makes_nothing_are_told_and_stop_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "c.jpg"])
    write_jpeg(folder / "dark.jpg", Image.new("RGB", (64, 64)))
    real = Model.embed

    def embed(model: Model, pictures: Sequence[Bytes]) -> tuple[Floats, Floats]:
        if any(not picture.any() for picture in pictures):
            raise ModelError("No vector", "The picture has no vector.")
        return real(model, pictures)

    monkeypatch.setattr(Model, "embed", embed)
    with open_library(tmp_path / "library", folder) as library:
        report = library.update()
        assert report.added == 3
        told = [(one.path, one.reason) for one in report.failed]
        assert told == [(str(folder / "dark.jpg"), PhotoFault.NO_VECTOR)]
        assert len(library.browse(Order.ADDED)) == vectors_of(library) == 3
        assert library.check().ok
        assert library.update().failed == [], "nothing has changed: no other try"


def test_where_no_inputs_can_wait_the_vectors_are_made_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(WaitingInputs, "put", full)
    folder = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "c.jpg"])
    with open_library(tmp_path / "library", folder) as library:
        assert library.update().added == 3
        assert vectors_of(library) == 3


def test_inputs_of_photos_that_have_gone_or_have_their_vectors_are_passed_over(
    tmp_path: Path,
) -> None:
    folder = photo_folder(tmp_path / "photos", ["a.jpg"])
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        model = library._runtime.model()
        size = model.card.preprocessing.size
        with library._runtime.stores.reading() as store:
            known = next(iter(store.photos.known_hashes()))
        inputs = WaitingInputs(tmp_path / "library" / "inputs", model.id)
        inputs.put([known, b"x" * 20], [np.zeros((size, size, 3), np.uint8)] * 2)
        assert library.update().added == 0
        assert inputs.files() == []
        assert vectors_of(library) == 1
