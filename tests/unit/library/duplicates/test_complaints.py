"""What people say of other programs that clean up duplicates, each as a test of this one.

Real files, the shipped model. What is measured rather than tested (memory at 100,000 photos, ten
thousand groups) is in ``tests/benchmarks``; a crash, a full disk and a trash that refuses are in
``tests/faults``; zoom that is linked between sizes, and bulk acceptance, in ``tests/ui``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from photosim.core.edits import Edit, EditKind
from photosim.core.types import DecisionKind, Level
from photosim.library.duplicates.values import DuplicateGroup, Guard
from photosim.library.library import Library
from photosim.library.removal.plan import choices_of
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from tests.helpers.edits import GREYED, MIRRORED, RE_ENCODED
from tests.helpers.libraries import copy, open_library, paths_of
from tests.helpers.pictures import (
    STORED,
    dng_bytes,
    exif_block,
    finely_drawn,
    jpeg_bytes,
    photo_like,
    write_jpeg,
)

SIZE = (640, 480)
PICTURE = photo_like(1, SIZE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Photos of other subjects; each test puts its own beside them."""
    root = tmp_path / "photos"
    for seed in (50, 51, 52):
        write_jpeg(root / f"other {seed}.jpg", photo_like(seed, SIZE))
    return root


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        yield opened


def groups(library: Library, level: Level = Level.COPY) -> list[DuplicateGroup]:
    """Bring the library up to date and compare."""
    library.update()
    library.duplicates.find()
    library.duplicates.look_closer()
    return library.duplicates.groups(level)


def names(group: DuplicateGroup) -> set[str]:
    return {one.path.name for one in group.members}


def another_exposure(image: Image.Image, seed: int) -> Image.Image:
    """The same scene a moment later: the camera has moved, a thing has too, other noise."""
    rng = np.random.default_rng(seed)
    pixels = np.asarray(image).astype(np.float32)
    height, width = pixels.shape[:2]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    nearer = (3 + seed) * np.sin(across / 90 + seed) * (1 + down / height)
    seen = cv2.remap(pixels, across + nearer + 4, down + 2, cv2.INTER_LINEAR, borderMode=2)
    place = 100 + 90 * seed
    seen[200:300, place : place + 100] = pixels[100:200, 330:430]
    seen += rng.normal(0, 6, seen.shape).astype(np.float32)
    return Image.fromarray(np.clip(seen, 0, 255).astype(np.uint8))


def test_it_found_thousands_of_duplicates_and_most_were_just_other_shots(
    library: Library, folder: Path
) -> None:
    for number in range(4):
        write_jpeg(folder / f"shot {number}.jpg", another_exposure(PICTURE, number))
        taken = f"2021:05:04 10:11:1{number}"
        write_jpeg(folder / f"dated {number}.jpg", PICTURE, exif=exif_block(taken=taken))
    shots = {f"shot {n}.jpg" for n in range(4)} | {f"dated {n}.jpg" for n in range(4)}
    found = groups(library)
    # Dated ones have the same pixels: exact, whatever is written about them.
    assert all(not names(group) & {f"shot {n}.jpg" for n in range(4)} for group in found)
    bursts = [group for group in library.duplicates.groups(Level.BURST) if names(group) & shots]
    assert all(choices_of(group) == [] for group in bursts if group.level is Level.BURST)


def test_it_cannot_read_my_heic_which_is_really_a_jpeg(library: Library, folder: Path) -> None:
    write_jpeg(folder / "IMG_1.HEIC", PICTURE)
    write_jpeg(folder / "sent.jpg", PICTURE.resize((320, 240)))
    (group,) = groups(library)
    assert names(group) == {"IMG_1.HEIC", "sent.jpg"}


def test_i_moved_my_photos_and_everything_i_had_decided_was_gone(
    library: Library, folder: Path
) -> None:
    write_jpeg(folder / "a" / "one.jpg", PICTURE)
    write_jpeg(folder / "a" / "two.jpg", PICTURE.resize((320, 240)))
    (group,) = groups(library)
    ids = {one.photo_id for one in group.members}
    library.duplicates.decide(ids, DecisionKind.KEEP_BOTH)
    (folder / "a").rename(folder / "b")
    (folder / "b" / "one.jpg").rename(folder / "b" / "renamed.jpg")
    library.update()
    assert library.duplicates.find().photos == 0  # nothing is looked at again
    assert library.duplicates.groups() == []
    (decision,) = library.duplicates.decisions()
    paths = {path.name for path in decision.first_paths + decision.second_paths}
    assert paths == {"renamed.jpg", "two.jpg"}


def test_the_drive_was_unplugged_and_it_wanted_to_delete_everything(
    tmp_path: Path, library: Library, folder: Path
) -> None:
    drive = tmp_path / "drive"
    write_jpeg(drive / "one.jpg", PICTURE)
    write_jpeg(folder / "two.jpg", PICTURE.resize((320, 240)))
    library.add_folder(drive)
    (group,) = groups(library)
    assert group.keep.path.name == "one.jpg"
    drive.rename(tmp_path / "unplugged")
    (group,) = groups(library)
    assert names(group) == {"one.jpg", "two.jpg"}
    assert {one.path.name: one.online for one in group.members} == {
        "one.jpg": False,
        "two.jpg": True,
    }
    assert choices_of(group) == []  # what can't be opened is never the reason to remove something
    assert (folder / "two.jpg").exists()
    (tmp_path / "unplugged").rename(drive)
    assert all(one.online for one in groups(library)[0].members)


def test_it_misses_photos_that_were_turned_or_mirrored(library: Library, folder: Path) -> None:
    write_jpeg(folder / "plain.jpg", PICTURE)
    for orientation, turn in STORED.items():
        write_jpeg(folder / f"turned {orientation}.jpg", PICTURE.transpose(turn))
    (group,) = groups(library)
    assert len(group.members) == 8
    how = [one.how[0] for one in group.members[1:]]
    assert how.count(MIRRORED) == 4
    assert {edit for edit in how if edit != MIRRORED} == {
        Edit(EditKind.TURNED, degrees=degrees) for degrees in (90, 180, 270)
    }


def test_it_ignores_how_the_camera_was_held(library: Library, folder: Path) -> None:
    for orientation in (1, 3, 6, 8):
        data = jpeg_bytes(PICTURE, orientation=orientation, quality=90 - orientation)
        (folder / f"held {orientation}.jpg").write_bytes(data)
    (group,) = groups(library)
    assert len(group.members) == 4
    assert {one.how for one in group.members[1:]} == {(RE_ENCODED,)}


def test_the_albums_of_the_photo_i_removed_were_lost(library: Library, folder: Path) -> None:
    write_jpeg(folder / "large.jpg", PICTURE)
    write_jpeg(folder / "small.jpg", PICTURE.resize((320, 240)))
    (group,) = groups(library)
    small = paths_of(library)[str(folder / "small.jpg")]
    library.albums.create("Summer")
    library.albums.add("Summer", [small])
    (choice,) = choices_of(group)
    assert choice is not None
    report = library.removal.carry_out(library.removal.plan([choice]))
    assert report.done == (folder / "small.jpg",)
    assert group.keep.photo_id in library.albums.get("Summer").photos
    library.removal.undo()
    assert library.albums.get("Summer").photos == (small,)


def test_it_offers_again_what_i_said_is_no_duplicate(library: Library, folder: Path) -> None:
    write_jpeg(folder / "one.jpg", PICTURE)
    write_jpeg(folder / "two.jpg", PICTURE.resize((320, 240)))
    (group,) = groups(library)
    library.duplicates.decide({one.photo_id for one in group.members}, DecisionKind.DIFFERENT)
    assert groups(library) == []

    def level() -> Level:
        hits = library.search(
            Query((FileSource(folder / "one.jpg"),), min_similarity=-1.0, k=20)
        ).hits
        return next(hit.level for hit in hits if hit.path.endswith("two.jpg"))

    assert level() is Level.SIMILAR  # nor does a search call it one
    library.duplicates.forget(library.duplicates.decisions()[0])
    assert level() is Level.COPY


def test_it_removed_photos_from_a_folder_that_must_never_be_touched(
    library: Library, folder: Path
) -> None:
    write_jpeg(folder / "master" / "small.jpg", PICTURE.resize((320, 240)))
    write_jpeg(folder / "large.jpg", PICTURE)
    library.duplicates.guard(folder / "master", Guard.PROTECTED)
    (group,) = groups(library)
    assert choices_of(group) == []
    library.duplicates.guard(folder / "master", Guard.REFERENCE)
    (group,) = library.duplicates.groups()
    assert choices_of(group) == []  # nor goes what it does not cover
    assert group.keep.path.name == "large.jpg"
    write_jpeg(folder / "a small one.jpg", PICTURE.resize((320, 240)))
    (group,) = groups(library)
    assert [one.path.name for one in group.members if one.goes] == ["a small one.jpg"]


def test_everything_hangs_together_in_one_huge_group(library: Library, folder: Path) -> None:
    """Two halves of a picture are crops of it, and no copies of each other."""
    write_jpeg(folder / "whole.jpg", PICTURE)
    write_jpeg(folder / "left.jpg", PICTURE.crop((0, 0, 400, 480)))
    write_jpeg(folder / "right.jpg", PICTURE.crop((240, 0, 640, 480)))
    for group in groups(library):
        assert not names(group) >= {"left.jpg", "right.jpg"}


def test_the_groups_are_others_with_every_scan(tmp_path: Path, folder: Path) -> None:
    pictures = {
        "a.jpg": PICTURE,
        "b.jpg": PICTURE.resize((320, 240)),
        "c.jpg": PICTURE.crop((40, 30, 600, 450)),
        "d.jpg": ImageOps.mirror(PICTURE),
    }
    found = []
    for number, order in enumerate(("abcd", "dcba", "bdac")):
        with open_library(tmp_path / f"library {number}", folder) as library:
            for letter in order:
                target = folder / f"{letter}.jpg"
                write_jpeg(target, pictures[target.name])
                os.utime(target, (1_600_000_000, 1_600_000_000))  # no file is older than another
                groups(library)
            found.append([(group.key, group.keep.path) for group in library.duplicates.groups()])
        for name in pictures:
            (folder / name).unlink()
    assert found[0]
    assert found[0] == found[1] == found[2]


def test_a_raw_and_the_jpeg_beside_it_are_shown_as_duplicates(
    library: Library, folder: Path
) -> None:
    (folder / "IMG_7.dng").write_bytes(dng_bytes(PICTURE, preview=PICTURE))
    write_jpeg(folder / "IMG_7.jpg", PICTURE)
    assert groups(library) == []
    copy(folder / "IMG_7.jpg", folder / "sent" / "x.jpg")
    (group,) = groups(library)  # a third one is; what belongs together stays together
    assert any(one.companions for one in group.members)


def test_it_misses_crops_borders_and_text_on_top(library: Library, folder: Path) -> None:
    picture = finely_drawn(1, SIZE)
    write_jpeg(folder / "whole.jpg", picture)
    write_jpeg(folder / "cropped.jpg", picture.crop((80, 60, 600, 450)))
    write_jpeg(folder / "bordered.jpg", ImageOps.expand(picture, 40, "white"))
    written = picture.copy()
    draw = ImageDraw.Draw(written)
    draw.rectangle((60, 380, 580, 440), fill="white")
    draw.text((80, 395), "SOLD OUT - ask for the next one", fill="black", font_size=28)
    write_jpeg(folder / "written.jpg", written)
    write_jpeg(folder / "grey.jpg", ImageOps.grayscale(picture).convert("RGB"))
    library.update()
    hits = library.search(
        Query((FileSource(folder / "whole.jpg"),), min_similarity=-1.0, k=20)
    ).hits
    how = {Path(hit.path).name: hit.how for hit in hits if hit.level is Level.COPY}
    assert how.keys() == {"cropped.jpg", "bordered.jpg", "written.jpg", "grey.jpg"}
    assert how["cropped.jpg"][0].kind is EditKind.CROPPED
    assert 0.5 < how["cropped.jpg"][0].kept < 0.8
    assert Edit(EditKind.BORDERED) in how["bordered.jpg"]
    assert GREYED in how["grey.jpg"]
