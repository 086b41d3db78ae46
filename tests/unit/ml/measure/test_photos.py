from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from photosim.core.errors import PhotosimError, PhotoUnreadable
from photosim.ml.measure.photos import class_folder, decoded


def test_photos_are_labelled_with_their_folder(class_photos: Path) -> None:
    (class_photos / "class 1" / ".hidden.png").write_bytes(b"")
    (class_photos / "class 1" / "notes.txt").write_text("no photo")
    (class_photos / ".git").mkdir()
    (class_photos / ".git" / "a.png").write_bytes(b"")
    nested = class_photos / "more" / "class 1"
    nested.mkdir(parents=True)
    Image.new("RGB", (4, 4)).save(nested / "x.JPG", "JPEG")
    found = class_folder(class_photos)
    assert len(found) == 13
    assert {photo.label for photo in found} == {"class 0", "class 1", "class 2", "more/class 1"}
    assert [photo.path for photo in found] == sorted(photo.path for photo in found)


def test_a_folder_that_is_none_or_has_no_photos_says_so(tmp_path: Path) -> None:
    with pytest.raises(PhotosimError, match="not a folder"):
        class_folder(tmp_path / "nothing")
    with pytest.raises(PhotosimError, match="no photos"):
        class_folder(tmp_path)


def test_decoding_ahead_keeps_order_and_hands_failures_on(tmp_path: Path) -> None:
    paths = []
    for number in range(80):
        path = tmp_path / f"{number}.png"
        if number == 41:
            path.write_bytes(b"no picture at all")
        else:
            Image.new("RGB", (number + 1, 2)).save(path)
        paths.append(path)
    results = list(decoded(paths, lambda row, image: (row, image.width)))
    assert [row for row, _ in results] == list(range(80))
    for row, result in results:
        if row == 41:
            assert isinstance(result, PhotoUnreadable)
        else:
            assert result == (row, row + 1)


def test_an_error_of_the_caller_is_not_taken_for_a_bad_photo(class_photos: Path) -> None:
    paths = [photo.path for photo in class_folder(class_photos)]

    def use(_row: int, _image: Image.Image) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(decoded(paths, use))
