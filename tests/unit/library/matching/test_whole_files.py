"""What only whole files tell: equal pixels under other bytes, and enlargements. Real files."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageFilter

from photosim.core.edits import Edit, EditKind, How
from photosim.core.types import Hit, Level
from photosim.imaging.decode import open_photo
from photosim.imaging.processes.workers import WorkerPool
from photosim.library.duplicates.values import DuplicateGroup, Ground, KeepRule, Reason, Rule
from photosim.library.library import Library
from photosim.library.searching.sources import DataSource, FileSource
from photosim.library.values import Query
from tests.helpers.edits import AS_PNG, HALF, RE_ENCODED, roughly
from tests.helpers.libraries import open_library
from tests.helpers.pictures import (
    dng_bytes,
    exif_block,
    finely_drawn,
    jpeg_bytes,
    photo_like,
    stored,
    write_jpeg,
)

OTHER_METADATA = (Edit(EditKind.OTHER_METADATA),)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "photos"
    root.mkdir()
    return root


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        yield opened


PICTURE = photo_like(1, (640, 480))
EXIF = exif_block(make="Canon", model="EOS 5D", taken="2021:05:04 10:11:12")


def in_library(library: Library, files: dict[str, bytes]) -> DuplicateGroup:
    """The one group of some files, whose pictures are all alike."""
    (root,) = (one.path for one in library.folders())
    for name, data in files.items():
        (Path(root) / name).write_bytes(data)
    library.update()
    library.duplicates.find()
    library.duplicates.look_closer()
    (group,) = library.duplicates.groups()
    assert {one.path.name for one in group.members} >= set(files)
    return group


def other_container(before: str, after: str) -> Edit:
    return Edit(EditKind.OTHER_CONTAINER, before=before, format=after)


def beside(group: DuplicateGroup) -> dict[str, tuple[Level, How]]:
    return {one.path.name: (one.level, roughly(one.how)) for one in group.members[1:]}


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    image.save(output, kind, **options)  # type: ignore[arg-type]
    return output.getvalue()


def without_exif(data: bytes) -> bytes:
    """A JPEG without its EXIF block, everything else byte for byte."""
    at = data.index(b"\xff\xe1")
    length = int.from_bytes(data[at + 2 : at + 4], "big")
    return data[:at] + data[at + 2 + length :]


def test_a_photo_without_its_metadata_is_exact(library: Library) -> None:
    whole = jpeg_bytes(PICTURE, exif=EXIF)
    group = in_library(library, {"a.jpg": whole, "b.jpg": without_exif(whole)})
    assert group.keep.path.name == "a.jpg"  # it knows when it was taken
    assert beside(group) == {"b.jpg": (Level.EXACT, OTHER_METADATA)}
    assert group.level is Level.EXACT
    assert len(library.duplicates.groups(Level.EXACT)) == 1


def test_a_corrected_date_is_no_other_moment(library: Library) -> None:
    whole = jpeg_bytes(PICTURE, exif=EXIF)
    other = whole.replace(b"2021:05:04", b"2020:05:04")
    assert beside(in_library(library, {"a.jpg": whole, "b.jpg": other})) == {
        "a.jpg": (Level.EXACT, OTHER_METADATA)
    }


@pytest.mark.parametrize(
    ("kind", "options"), [("TIFF", {}), ("BMP", {}), ("WEBP", {"lossless": True})]
)
def test_the_same_picture_in_another_container_is_exact(
    library: Library, kind: str, options: dict[str, object]
) -> None:
    name = f"b.{kind.lower()}"
    files = {"a.png": saved(PICTURE, "PNG"), name: saved(PICTURE, kind, **options)}
    group = in_library(library, files)
    assert beside(group) in (
        {name: (Level.EXACT, (other_container("png", kind.lower()),))},
        {"a.png": (Level.EXACT, (other_container(kind.lower(), "png"),))},
    )


def test_a_jpeg_saved_without_loss_is_exact_and_saved_again_is_a_copy(library: Library) -> None:
    jpeg = jpeg_bytes(PICTURE)
    decoded = Image.open(io.BytesIO(jpeg))
    group = in_library(
        library,
        {
            "a.png": saved(decoded, "PNG"),
            "b.jpg": jpeg,
            "c.jpg": jpeg_bytes(decoded.convert("RGB"), quality=97),
        },
    )
    assert group.keep.path.name == "b.jpg"  # of which the PNG was made
    assert beside(group) == {
        "a.png": (Level.EXACT, (other_container("jpeg", "png"),)),
        "c.jpg": (Level.COPY, (RE_ENCODED,)),
    }
    assert group.level is Level.COPY
    assert {one.path.name for one in group.members if one.goes} == {"a.png", "c.jpg"}
    (exact,) = library.duplicates.groups(Level.EXACT)
    assert {one.path.name for one in exact.members} == {"a.png", "b.jpg"}


def test_a_jpeg_is_no_better_for_being_saved_as_png(library: Library, folder: Path) -> None:
    jpeg = jpeg_bytes(PICTURE)
    (folder / "a.png").write_bytes(saved(Image.open(io.BytesIO(jpeg)), "PNG"))
    (folder / "b.jpg").write_bytes(jpeg)
    os.utime(folder / "b.jpg", (1_500_000_000, 1_500_000_000))
    group = in_library(library, {})
    assert group.keep.path.name == "b.jpg"
    assert group.why[0].kind is Rule.OLDER_FILE
    (smallest,) = library.duplicates.groups(rules=[KeepRule(Rule.FILE_SIZE, reverse=True)])
    assert smallest.keep.path.name == "b.jpg"


@pytest.mark.parametrize("orientation", [3, 5, 6, 8])
def test_turned_by_its_orientation_alone_is_exact(library: Library, orientation: int) -> None:
    turned = stored(PICTURE, orientation)
    files = {
        "a.png": saved(PICTURE, "PNG"),
        "b.png": saved(turned, "PNG", exif=exif_block(orientation=orientation)),
    }
    ((_, (level, how)),) = beside(in_library(library, files)).items()
    assert level is Level.EXACT
    assert how == (Edit(EditKind.OTHER_BYTES),)


def test_a_lost_orientation_is_a_rotated_copy(library: Library) -> None:
    whole = jpeg_bytes(PICTURE, orientation=6)
    group = in_library(library, {"a.jpg": whole, "b.jpg": without_exif(whole)})
    ((_, (level, how)),) = beside(group).items()
    assert level is Level.COPY
    assert how[0] in {Edit(EditKind.TURNED, degrees=degrees) for degrees in (90, 270)}


def sixteen_bits(image: Image.Image) -> bytes:
    return cv2.imencode(".png", np.asarray(image)[:, :, ::-1].astype(np.uint16) * 257)[1].tobytes()


def test_what_holds_more_than_its_pixels_is_no_exact_copy(library: Library) -> None:
    other = photo_like(2, (640, 480))
    group = in_library(
        library,
        {
            "a.png": saved(PICTURE, "PNG"),
            "finer.png": sixteen_bits(PICTURE),
            "pages.tif": saved(PICTURE, "TIFF", save_all=True, append_images=[other]),
        },
    )
    assert {level for level, _ in beside(group).values()} == {Level.COPY}


def test_a_raw_and_its_preview_are_no_exact_copies(library: Library) -> None:
    preview = photo_like(1, (640, 480))
    raw = dng_bytes(preview, preview=preview)
    at = raw.index(b"\xff\xd8\xff")
    group = in_library(library, {"a.dng": raw, "b.jpg": raw[at:]})
    assert group.keep.path.name == "a.dng"
    assert beside(group)["b.jpg"][0] is Level.COPY


def test_what_can_not_be_opened_now_waits_for_the_next_time(library: Library, folder: Path) -> None:
    (folder / "a.png").write_bytes(saved(PICTURE, "PNG"))
    (folder / "b.tif").write_bytes(saved(PICTURE, "TIFF"))
    library.update()
    (folder / "a.png").rename(folder.parent / "away.png")
    library.duplicates.find()
    library.duplicates.look_closer()
    (group,) = library.duplicates.groups()
    assert group.level is Level.COPY
    assert library.duplicates.look_closer().compared == 0
    (folder.parent / "away.png").rename(folder / "a.png")
    library.duplicates.find()
    library.duplicates.look_closer()
    (group,) = library.duplicates.groups()
    assert group.level is Level.EXACT


def test_a_file_that_changed_since_is_no_witness(library: Library, folder: Path) -> None:
    (folder / "a.png").write_bytes(saved(PICTURE, "PNG"))
    (folder / "b.tif").write_bytes(saved(PICTURE, "TIFF"))
    library.update()
    (folder / "b.tif").write_bytes(saved(PICTURE, "TIFF", compression="tiff_lzw"))
    library.duplicates.find()
    library.duplicates.look_closer()
    (group,) = library.duplicates.groups()
    assert group.level is Level.COPY


def hits(library: Library, query: Path | bytes) -> dict[str, Hit]:
    source = FileSource(query) if isinstance(query, Path) else DataSource(query)
    found = library.search(Query((source,), k=20)).hits
    return {Path(hit.path).name: hit for hit in found}


def test_a_dropped_photo_names_the_same_picture_exact(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    decoded = Image.open(io.BytesIO(jpeg_bytes(PICTURE)))
    (folder / "a.tif").write_bytes(saved(decoded, "TIFF"))
    write_jpeg(folder / "b.jpg", PICTURE, exif=EXIF)
    write_jpeg(folder / "c.jpg", PICTURE, quality=60)
    library.update()
    dropped = write_jpeg(tmp_path / "dropped.jpg", PICTURE)
    for query in (dropped, dropped.read_bytes()):
        found = hits(library, query)
        assert found["a.tif"].level is Level.EXACT
        assert found["a.tif"].how == (other_container("jpeg", "tiff"),)
        assert (found["b.jpg"].level, found["b.jpg"].how) == (Level.EXACT, OTHER_METADATA)
        assert found["c.jpg"].level is Level.COPY
        assert found["c.jpg"].how == (RE_ENCODED,)


def test_what_a_search_for_duplicates_found_is_not_decoded_again(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_library(library, {"a.png": saved(PICTURE, "PNG"), "b.tif": saved(PICTURE, "TIFF")})
    asked = []
    monkeypatch.setattr(WorkerPool, "submit", lambda *args, **_: asked.append(args))
    assert hits(library, folder / "a.png")["b.tif"].level is Level.EXACT
    assert not asked
    first, second = (one.photo_id for one in library.duplicates.groups()[0].members)
    assert library.duplicates.compare(first, second)[0].level is Level.EXACT


ORIGINAL = finely_drawn(4, (800, 600))


def test_an_enlargement_does_not_win(library: Library) -> None:
    larger = ORIGINAL.resize((1600, 1200), Image.Resampling.BICUBIC)
    group = in_library(
        library,
        {
            "original.jpg": jpeg_bytes(ORIGINAL, quality=92),
            "larger.png": saved(larger, "PNG"),
            "smaller.jpg": jpeg_bytes(ORIGINAL.resize((400, 300), Image.Resampling.LANCZOS)),
        },
    )
    assert group.keep.path.name == "original.jpg"
    assert group.why[0] == Reason(Ground.MORE_DETAIL, size=(800, 600), larger=(1600, 1200))
    how = beside(group)
    assert how["larger.png"] == (Level.COPY, (Edit(EditKind.ENLARGED, scale=2.0), AS_PNG))
    assert how["smaller.jpg"][1] == (HALF,)
    # Nor by its bytes, which are many; nor does a rule keep what holds less.
    largest = [KeepRule(Rule.FILE_SIZE), KeepRule(Rule.RESOLUTION)]
    (again,) = library.duplicates.groups(rules=largest)
    assert again.keep.path.name == "original.jpg"
    (least,) = library.duplicates.groups(rules=[KeepRule(Rule.FILE_SIZE, reverse=True)])
    assert least.keep.path.name == "original.jpg"


@pytest.mark.parametrize(("radius", "percent"), [(1, 100), (2, 60), (3, 100)])
@pytest.mark.parametrize("times", [1.5, 2.0, 3.0])
def test_an_original_does_not_go_for_its_sharpened_enlargement(
    library: Library, radius: int, percent: int, times: float
) -> None:
    """Both may stay: sharpening makes what a smaller picture lacks."""
    size = (round(800 * times), round(600 * times))
    larger = ORIGINAL.resize(size, Image.Resampling.BICUBIC)
    larger = larger.filter(ImageFilter.UnsharpMask(radius, percent, 0))
    group = in_library(
        library,
        {
            "original.jpg": jpeg_bytes(ORIGINAL, quality=92),
            "larger.jpg": jpeg_bytes(larger, quality=94),
        },
    )
    assert "original.jpg" not in {one.path.name for one in group.members if one.goes}


def test_seen_from_the_enlargement_its_source_is_called_that(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    write_jpeg(folder / "original.jpg", ORIGINAL, quality=92)
    library.update()
    larger = ORIGINAL.resize((1600, 1200), Image.Resampling.BICUBIC)
    found = hits(library, write_jpeg(tmp_path / "larger.jpg", larger, quality=85))
    assert roughly(found["original.jpg"].how) == (Edit(EditKind.BEFORE_ENLARGING, scale=0.5),)


def test_a_cameras_photo_is_no_enlargement(library: Library) -> None:
    """Out of focus it may look like one; what the camera wrote says more."""
    larger = ORIGINAL.resize((1600, 1200), Image.Resampling.BICUBIC)
    group = in_library(
        library,
        {"camera.jpg": jpeg_bytes(larger, exif=EXIF), "small.jpg": jpeg_bytes(ORIGINAL)},
    )
    assert group.keep.path.name == "camera.jpg"


def test_the_sharper_of_two_is_kept_where_that_is_the_rule(library: Library) -> None:
    soft = cv2.GaussianBlur(np.asarray(ORIGINAL), (0, 0), 4)
    group = in_library(
        library,
        {"a.jpg": jpeg_bytes(Image.fromarray(soft)), "b.jpg": jpeg_bytes(ORIGINAL, quality=60)},
    )
    (sharp,) = library.duplicates.groups(rules=[KeepRule(Rule.SHARPNESS)])
    assert sharp.keep.path.name == "b.jpg"
    assert sharp.why == (Reason(Rule.SHARPNESS),)
    (soft_one,) = library.duplicates.groups(rules=[KeepRule(Rule.SHARPNESS, reverse=True)])
    assert soft_one.keep.path.name == "a.jpg"
    assert group.level is Level.COPY


def test_saving_again_makes_nothing_sharper(library: Library) -> None:
    in_library(library, {"b.jpg": jpeg_bytes(ORIGINAL, quality=92), "a.jpg": jpeg_bytes(ORIGINAL)})
    (group,) = library.duplicates.groups(rules=[KeepRule(Rule.SHARPNESS)])
    assert group.decided is None


def test_enlarged_photos_do_not_win(library: Library, real_photos: Path) -> None:
    photos = sorted(real_photos.glob("camera/*.jpg"))[:8]
    (root,) = (Path(one.path) for one in library.folders())
    for number, path in enumerate(photos):
        photo = open_photo(path).image
        photo.thumbnail((1200, 1200), Image.Resampling.LANCZOS)
        write_jpeg(root / f"{number}.jpg", photo, quality=90)
        larger = photo.resize((2 * photo.width, 2 * photo.height), Image.Resampling.BICUBIC)
        write_jpeg(root / f"{number} larger.jpg", larger, quality=90)
    library.update()
    library.duplicates.find()
    library.duplicates.look_closer()
    kept = [group.keep.path.name for group in library.duplicates.groups()]
    # Three are soft or flat all over: nothing tells their enlargements from photos out of focus.
    assert len(kept) == len(photos)
    assert sum("larger" not in name for name in kept) >= len(photos) - 3
