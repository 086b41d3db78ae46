"""A RAW stands behind a picture of its name only where it is the same shot."""

from __future__ import annotations

import shutil
from pathlib import Path

from PIL import Image

from photosim import storage
from photosim.library.library import Library
from tests.helpers.duplicates import trashed
from tests.helpers.libraries import open_library, paths_of
from tests.helpers.pictures import dng_bytes, exif_block, jpeg_bytes, photo_like, write_jpeg

SIZE = (320, 240)


def raw(path: Path, picture: Image.Image, **more: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(dng_bytes(photo_like(99, (64, 48)), preview=picture, **more))
    return path


def taken(library: Library) -> list[str]:
    return sorted(Path(path).name for path in paths_of(library))


def pending(library: Library) -> int:
    return library.status().files.get("pending", 0)


def test_another_picture_of_the_same_name_is_a_photo_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    jpeg = write_jpeg(folder / "DSC_1.JPG", photo_like(1, SIZE))
    other = raw(folder / "DSC_1.dng", photo_like(2, SIZE))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert taken(library) == ["DSC_1.JPG", "DSC_1.dng"]
        for _ in range(2):  # and it stays so
            library.update()
            assert (taken(library), pending(library)) == (["DSC_1.JPG", "DSC_1.dng"], 0)
        # Whoever removes the one does not remove the other.
        request = library.removal.request([jpeg])
        assert request.plan.overview.files == 1
        library.removal.carry_out(request.plan)
        assert trashed() == ["DSC_1.JPG"]
        assert other.exists()
        library.removal.undo()
        library.update()
        assert (taken(library), pending(library)) == (["DSC_1.JPG", "DSC_1.dng"], 0)


def test_a_raw_that_comes_later_is_looked_at_too(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    write_jpeg(folder / "A.JPG", photo_like(1, SIZE))
    write_jpeg(folder / "B.JPG", photo_like(2, SIZE))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        raw(folder / "A.dng", photo_like(1, SIZE))
        raw(folder / "B.dng", photo_like(3, SIZE))
        library.update()
        assert taken(library) == ["A.JPG", "B.JPG", "B.dng"]
        # Written to, it is looked at again.
        raw(folder / "A.dng", photo_like(4, SIZE))
        raw(folder / "B.dng", photo_like(2, SIZE))
        library.update()
        assert (taken(library), pending(library)) == (["A.JPG", "A.dng", "B.JPG"], 0)


def test_a_jpeg_that_comes_later_stands_for_its_raw_and_for_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    raw(folder / "A.dng", photo_like(1, SIZE))
    raw(folder / "B.dng", photo_like(2, SIZE))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert taken(library) == ["A.dng", "B.dng"]
        write_jpeg(folder / "A.JPG", photo_like(1, SIZE))
        write_jpeg(folder / "B.JPG", photo_like(3, SIZE))
        library.update()
        assert (taken(library), pending(library)) == (["A.JPG", "B.JPG", "B.dng"], 0)


def test_a_raw_that_is_moved_without_its_jpeg_is_no_copy_of_that(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    write_jpeg(folder / "a" / "A.JPG", photo_like(1, SIZE))
    moved = raw(folder / "a" / "A.dng", photo_like(1, SIZE))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        (folder / "b").mkdir()
        shutil.move(moved, folder / "b" / "A.dng")
        library.update()
        assert (taken(library), pending(library)) == (["A.JPG", "A.dng"], 0)
        photos = paths_of(library)
        assert len(set(photos.values())) == 2
        # Back beside it, it stands behind it again.
        shutil.move(folder / "b" / "A.dng", moved)
        library.update()
        assert (taken(library), pending(library)) == (["A.JPG"], 0)


def test_camera_and_time_speak_before_the_picture(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    block = exif_block(make="Handmade", model="Two")
    (folder).mkdir()
    (folder / "A.JPG").write_bytes(jpeg_bytes(photo_like(1, SIZE), exif=block))
    raw(folder / "A.dng", photo_like(1, SIZE), model="One")
    (folder / "B.JPG").write_bytes(jpeg_bytes(photo_like(2, SIZE), exif=block))
    raw(folder / "B.dng", photo_like(2, SIZE), model="Two")
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert taken(library) == ["A.JPG", "A.dng", "B.JPG"]


def test_what_cannot_be_read_speaks_against_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    jpeg = write_jpeg(folder / "A.JPG", photo_like(1, SIZE))
    (folder / "A.CR2").write_bytes(b"a camera that nobody knows")
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert (taken(library), pending(library)) == (["A.JPG"], 0)
        assert library.photo_at(folder / "A.CR2") == library.photo_at(jpeg)


def test_pixels_two_files_are_one_shot(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    write_jpeg(folder / "PXL_1.RAW-01.COVER.jpg", photo_like(1, SIZE))
    raw(folder / "PXL_1.RAW-02.ORIGINAL.dng", photo_like(1, SIZE))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert taken(library) == ["PXL_1.RAW-01.COVER.jpg"]


def test_what_an_older_version_paired_by_names_is_looked_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    write_jpeg(folder / "A.JPG", photo_like(1, SIZE))
    write_jpeg(folder / "B.JPG", photo_like(2, SIZE))
    raw(folder / "A.dng", photo_like(1, SIZE))
    raw(folder / "B.dng", photo_like(3, SIZE))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        assert taken(library) == ["A.JPG", "B.JPG", "B.dng"]
    store = storage.open(tmp_path / "library", write=True)
    (watched,) = store.folders.all()
    rows = store.files.in_folder(watched.id)
    photo = rows["B.JPG"].photo_id
    assert photo is not None
    with store.transaction():  # as it was kept before
        store.files.set_primary(rows["B.dng"].id, rows["B.JPG"].id)
        store.files.link(rows["B.dng"].id, photo)
        store.settings.set(f"shots of folder {watched.id} were looked at", False)
    store.close()
    with open_library(tmp_path / "library") as library:
        assert taken(library) == ["A.JPG", "B.JPG"]
        library.update()
        assert (taken(library), pending(library)) == (["A.JPG", "B.JPG", "B.dng"], 0)
