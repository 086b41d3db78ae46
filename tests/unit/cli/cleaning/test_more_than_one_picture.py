"""Animations, pages, films and maps: what is more than one picture is not the still of it."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from tests.helpers.cleaning import Case, Cleaned, cleaned, picture
from tests.helpers.heic import QUICKLY


def frames(image: Image.Image, step: int = 6, count: int = 6) -> list[Image.Image]:
    """A pan over a picture."""
    width, height = image.size
    return [image.crop((step * n, 0, width - 60 + step * n, height)) for n in range(count)]


def animated(path: Path, pictures: list[Image.Image], **options: object) -> Path:
    pictures[0].save(path, save_all=True, append_images=pictures[1:], **{"duration": 80, **options})
    return path


def still(source: Path, name: str, **options: object) -> None:
    with Image.open(source) as image:
        image.convert("RGB").save(source.with_name(name), **options)


def webp_and_jpeg(folder: Path) -> None:
    still(animated(folder / "clip.webp", frames(picture(400)), quality=80), "still.jpg", quality=92)


def gif_and_png(folder: Path) -> None:
    pictures = [one.quantize(128) for one in frames(picture(400))]
    still(animated(folder / "dance.gif", pictures, loop=0), "dance.png")


def apng_and_png(folder: Path) -> None:
    still(animated(folder / "moves.png", frames(picture(320), count=4)), "first.png")


def avif_and_jpeg(folder: Path) -> None:
    still(animated(folder / "clip.avif", frames(picture(320), count=4), quality=80), "still.jpg")


def tiff_and_png(folder: Path) -> None:
    scan = folder / "scan.tif"
    picture().save(scan, save_all=True, append_images=[picture(), picture()])
    still(scan, "cover.png")


def one_first_frame(folder: Path, name: str, **options: object) -> None:
    first, *others = frames(picture(400))
    other = picture().resize(first.size)
    animated(folder / f"pan.{name}", [first, *others], **options)
    animated(folder / f"spin.{name}", [first, *(other.rotate(9 * n) for n in range(6))], **options)


def in_two_formats(folder: Path, name: str, **options: object) -> None:
    pictures = frames(picture(320), count=4)
    animated(folder / "moves.png", pictures)
    animated(folder / name, pictures, **options)


def two_gifs(folder: Path) -> None:
    one, *others = (image.quantize(128) for image in frames(picture(400)))
    other = picture().resize(one.size)
    turned = [other.rotate(9 * n).quantize(128) for n in range(9)]
    animated(folder / "pan.gif", [one, *others], loop=0)
    animated(folder / "spin.gif", [one, *turned], loop=0)


def two_scans(folder: Path) -> None:
    cover = picture()
    for name in ("one", "two"):
        cover.save(folder / f"{name}.tif", save_all=True, append_images=[picture(320)])


def film(size: int = 60_000) -> bytes:
    noise = np.random.default_rng(1).bytes(size - 8)
    return b"\0\0\0\x18ftypmp42\0\0\0\0isommp42" + struct.pack(">I", size) + b"mdat" + noise


def jpeg(image: Image.Image, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=92, **options)
    return out.getvalue()


def google_motion(folder: Path) -> None:
    data = jpeg(picture())
    (folder / "still.jpg").write_bytes(data)
    (folder / "PXL_20230101_120000000.MP.jpg").write_bytes(data + film())


def samsung_motion(folder: Path) -> None:
    data, moving = jpeg(picture()), b"MotionPhoto_Data" + film()
    head = struct.pack("<HHI", 0, 0x0A30, len(b"MotionPhoto_Data"))
    entry = struct.pack("<HHII", 0, 0x0A30, len(moving) + 8, len(moving) + 8)
    index = b"SEFH" + struct.pack("<II", 107, 1) + entry
    end = index + struct.pack("<I", len(index)) + b"SEFT"
    (folder / "still.jpg").write_bytes(data)
    (folder / "20230101_120000.jpg").write_bytes(data + head + moving + end)


def heic_motion(folder: Path) -> None:
    out = io.BytesIO()
    pillow_heif.from_pillow(picture()).save(out, quality=85, enc_params=QUICKLY)
    moving = b"\0" * 4 + film()
    tail = struct.pack(">I4s", len(moving) + 8, b"mpvd") + moving
    (folder / "still.heic").write_bytes(out.getvalue())
    (folder / "20230101_120000.heic").write_bytes(out.getvalue() + tail)


def two_films(folder: Path) -> None:
    data = jpeg(picture())
    (folder / "one.jpg").write_bytes(data + film())
    (folder / "two.jpg").write_bytes(data + film(70_000))


def stereo(folder: Path) -> None:
    left = picture()
    right = left.transform(left.size, Image.Transform.AFFINE, (1, 0, 6, 0, 1, 0))
    left.save(folder / "view.mpo", save_all=True, append_images=[right], quality=92)
    with Image.open(folder / "view.mpo") as image:
        image.save(folder / "left.png")


CASES = {
    "a WebP animation and a JPEG of its first frame": Case(
        webp_and_jpeg, frozenset({"still.jpg"}), {"still.jpg": "clip.webp"}
    ),
    "a GIF and a PNG of its first frame": Case(
        gif_and_png, frozenset({"dance.png"}), {"dance.png": "dance.gif"}
    ),
    "an animated PNG and its first frame": Case(
        apng_and_png, frozenset({"first.png"}), {"first.png": "moves.png"}
    ),
    "an AVIF sequence and a JPEG of its first frame": Case(
        avif_and_jpeg, frozenset({"still.jpg"}), {"still.jpg": "clip.avif"}
    ),
    "a TIFF of three pages and a PNG of its cover": Case(
        tiff_and_png, frozenset({"cover.png"}), {"cover.png": "scan.tif"}
    ),
    "an animated PNG, and WebP made of it": Case(
        lambda folder: in_two_formats(folder, "clip.webp", quality=80), frozenset({"clip.webp"})
    ),
    "an animated PNG, and WebP of it that is shown faster": Case(
        lambda folder: in_two_formats(folder, "clip.webp", quality=80, duration=40),
        loses={"moves.png|clip.webp": {"frames"}},
    ),
    "two GIFs that begin with one frame": Case(two_gifs, loses={"pan.gif|spin.gif": {"frames"}}),
    "two WebP animations that begin with one frame": Case(
        lambda folder: one_first_frame(folder, "webp", lossless=True),
        loses={"pan.webp|spin.webp": {"frames"}},
    ),
    "two animated PNGs that begin with one frame": Case(
        lambda folder: one_first_frame(folder, "png"), loses={"pan.png|spin.png": {"frames"}}
    ),
    "two scans with one cover": Case(two_scans, loses={"one.tif|two.tif": {"pages"}}),
    "a motion photo as Google makes it, and its still": Case(
        google_motion, frozenset({"still.jpg"}), {"still.jpg": "PXL_20230101_120000000.MP.jpg"}
    ),
    "a motion photo as Samsung makes it, and its still": Case(
        samsung_motion, frozenset({"still.jpg"}), {"still.jpg": "20230101_120000.jpg"}
    ),
    "a HEIC motion photo and its still": Case(
        heic_motion, frozenset({"still.heic"}), {"still.heic": "20230101_120000.heic"}
    ),
    "two motion photos with one still and two films": Case(
        two_films, loses={"one.jpg|two.jpg": {"film"}}
    ),
    "a stereo picture and one half of it": Case(
        stereo, frozenset({"left.png"}), {"left.png": "view.mpo"}
    ),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cleaned]:
    with cleaned(tmp_path_factory.mktemp("cleaned"), CASES) as found:
        yield found


@pytest.mark.parametrize("name", CASES)
def test_what_is_more_than_one_picture_stays(done: Cleaned, name: str) -> None:
    done.check(name, CASES[name])


@pytest.mark.parametrize(
    "name",
    [
        "a motion photo as Google makes it, and its still",
        "a motion photo as Samsung makes it, and its still",
        "a HEIC motion photo and its still",
        "two motion photos with one still and two films",
    ],
)
def test_a_motion_photo_is_not_its_still(done: Cleaned, name: str) -> None:
    """Nor another motion photo: equal pixels are no equal files where more stands in one."""
    levels = {
        file["level"]
        for group in done.document["groups"]
        for file in group["files"]
        if Path(file["path"]).is_relative_to(done.root / name) and file["path"] != group["keep"]
    }
    assert levels == {"copy"}
