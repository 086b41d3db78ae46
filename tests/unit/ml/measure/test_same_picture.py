from __future__ import annotations

import numpy as np

from photosim.imaging.fingerprint import SYMMETRIES, fingerprint
from photosim.ml.measure.same_picture import NEAR, all_twins, proved_twins, twins
from tests.helpers.pictures import photo_like


def test_turned_mirrored_and_resized_copies_are_twins_and_other_photos_are_not() -> None:
    photo = photo_like(1, (320, 240))
    pictures = [photo] + [photo.transpose(one) for one in SYMMETRIES if one is not None]
    pictures += [photo.resize((160, 120)), *(photo_like(seed, (320, 240)) for seed in range(2, 12))]
    found = twins([fingerprint(one) for one in pictures], np.array([0, 10]))
    assert found[0].tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert found[1].tolist() == []


def test_a_bit_too_many_and_it_is_another_picture() -> None:
    own = 0x0123456789ABCDEF
    near = own ^ ((1 << NEAR) - 1)
    far = own ^ ((1 << (NEAR + 1)) - 1)
    assert twins([own, near, far], np.array([0]))[0].tolist() == [1]


def test_pictures_without_structure_have_no_twins() -> None:
    assert [rows.tolist() for rows in twins([0, 0, 1], np.array([0, 2]))] == [[], []]


def test_crops_are_proved_and_other_photos_are_not() -> None:
    photo = photo_like(1, (320, 240))
    crop = photo.crop((20, 15, 300, 225))
    others = [photo_like(seed, (320, 240)) for seed in (2, 3)]
    pictures = [photo, crop, *others]
    # A model that finds all alike, and one that names no candidate.
    alike = np.ones((4, 1), dtype=np.float32)
    apart = np.eye(4, dtype=np.float32)
    assert proved_twins(np.array([0, 2]), alike, pictures.__getitem__)[0].tolist() == [1]
    assert proved_twins(np.array([0, 2]), alike, pictures.__getitem__)[1].tolist() == []
    assert proved_twins(np.array([0]), apart, pictures.__getitem__)[0].tolist() == []
    prints = [fingerprint(one) for one in pictures] + [fingerprint(photo)]
    found = all_twins(
        prints, np.array([0]), np.ones((5, 1), dtype=np.float32), [*pictures, photo].__getitem__
    )
    assert found[0].tolist() == [1, 4]
