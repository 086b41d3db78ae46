"""What the desktop keeps of a photo, shown until the photo is decoded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from photosim.library.library import Library
from tests.helpers.desktop import write_thumbnail
from tests.helpers.pictures import photo_like


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    drive = tmp_path / "drive"
    drive.mkdir()
    photo_like(1, (1600, 1200)).save(drive / "a.jpg")
    return drive


@pytest.fixture
def library(tmp_path: Path, drive: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", write=True, provider="cpu") as library:
        library.add_folder(drive)
        library.update()
        yield library


def kept(path: Path, image: Image.Image) -> Path:
    status = path.stat()
    return write_thumbnail(
        str(path),
        folder="x-large",
        size=status.st_size,
        mtime=int(status.st_mtime),
        image=image,
    )


def test_a_valid_one_of_the_photos_shape_is_shown_also_while_its_drive_is_away(
    library: Library, drive: Path
) -> None:
    photo = library.photo_at(drive / "a.jpg")
    assert photo is not None
    assert library.glance(photo) is None
    assert library.glance(photo + 1) is None

    made = kept(drive / "a.jpg", Image.new("RGB", (512, 512), "teal"))
    assert library.glance(photo) is None, "cut to a square"
    kept(drive / "a.jpg", Image.new("RGB", (256, 192), "teal"))
    assert library.glance(photo) is None, "smaller than what the library keeps"

    kept(drive / "a.jpg", Image.new("RGB", (512, 384), "teal"))
    drive.rename(drive.with_name("away"))
    seen = library.glance(photo)
    assert seen is not None
    assert seen.frames.shape == (1, 384, 512, 3)

    made.write_bytes(made.read_bytes()[:-300])
    assert library.glance(photo) is None, "damaged"
