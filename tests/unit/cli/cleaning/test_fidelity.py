"""Bits, colours, light and transparency: a better container holds no more than it was made from."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms, ImageDraw

from tests.helpers.cleaning import Case, Cleaned, cleaned, picture
from tests.helpers.heic import QUICKLY
from tests.helpers.known.files import Scene
from tests.helpers.pictures import photo_like
from tests.helpers.profiles import ADOBE_RGB, DISPLAY_P3


def deep(image: Image.Image) -> np.ndarray:
    """Its values with 16 bits, of which the lower eight differ from place to place."""
    values = np.asarray(image).astype(np.uint16) * 257
    down, across = np.indices(values.shape[:2])
    return values + ((down * 5 + across * 3) % 200)[:, :, None].astype(np.uint16) - 100


def heic_of_ten_bits(folder: Path) -> None:
    values = deep(picture())
    size = (values.shape[1], values.shape[0])
    file = pillow_heif.from_bytes("RGB;16", size, np.clip(values, 0, 65535).tobytes())
    file.save(folder / "IMG_1.heic", quality=85, bit_depth=10)
    opened = pillow_heif.open_heif(folder / "IMG_1.heic", convert_hdr_to_8bit=True)
    opened.to_pillow().save(folder / "IMG_1-converted.png")


def heic_of_ten_bits_and_jpeg(folder: Path) -> None:
    heic_of_ten_bits(folder)
    with Image.open(folder / "IMG_1-converted.png") as image:
        image.save(folder / "IMG_1-converted.jpg", quality=100, subsampling=0)
    (folder / "IMG_1-converted.png").unlink()


def gain_map(folder: Path) -> None:
    image = picture()
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        b' xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"/></rdf:RDF>'
        b"</x:xmpmeta>"
    )
    light = image.convert("L").resize((160, 120))
    image.save(
        folder / "PXL_1.jpg",
        format="MPO",
        save_all=True,
        append_images=[light],
        quality=92,
        xmp=xmp,
    )
    with Image.open(folder / "PXL_1.jpg") as base:
        base.convert("RGB").save(folder / "PXL_1-converted.png")


def converted(path: Path, profile: bytes) -> Image.Image:
    with Image.open(path) as image:
        found = ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.PERCEPTUAL,
        )
    assert found is not None
    found.info = {}
    return found


def display_p3(folder: Path) -> None:
    picture().save(folder / "phone.jpg", quality=90, icc_profile=DISPLAY_P3)
    converted(folder / "phone.jpg", DISPLAY_P3).save(folder / "phone-converted.png")


def adobe_rgb(folder: Path) -> None:
    picture().save(folder / "camera.jpg", quality=95, icc_profile=ADOBE_RGB)
    image = converted(folder / "camera.jpg", ADOBE_RGB)
    image.save(folder / "a-for-the-web.jpg", quality=90)


def unpacked(folder: Path, name: str, **options: object) -> None:
    picture().save(folder / "web.jpg", quality=85)
    with Image.open(folder / "web.jpg") as image:
        image.save(folder / name, **options)


def export(folder: Path) -> None:
    image = picture()
    image.save(folder / "drawn.png")
    image.save(folder / "a-shared.jpg", quality=90)


def messenger_and_smaller(folder: Path) -> None:
    """Saved so badly that it looks enlarged, but it is not."""
    made = Scene(700)
    for name, recipe in (("messenger", "messenger"), ("half", "half_bare")):
        (folder / f"{name}.jpg").write_bytes(made.file(recipe).data)


def drawn_and_unpacked(folder: Path) -> None:
    image = picture()
    image.save(folder / "drawn.png")
    image.save(folder / "shared.jpg", quality=85)
    with Image.open(folder / "shared.jpg") as shared:
        shared.save(folder / "a-shared.png")
    (folder / "shared.jpg").unlink()


def drawn_and_heic(folder: Path) -> None:
    image = picture()
    image.save(folder / "a-drawn.png")
    pillow_heif.from_pillow(image).save(folder / "shared.heic", quality=50, enc_params=QUICKLY)


def shared_and_unpacked_from_a_worse_one(folder: Path) -> None:
    image = picture()
    image.save(folder / "a-shared.jpg", quality=94)
    image.save(folder / "bad.jpg", quality=60)
    with Image.open(folder / "bad.jpg") as bad:
        bad.save(folder / "bad.png")
    (folder / "bad.jpg").unlink()


def shared_and_in_few_colours(folder: Path) -> None:
    image = photo_like(4, (400, 300))
    image.save(folder / "a-shared.jpg", quality=88)
    image.quantize(256).save(folder / "small.png")


def tiff_of_16_bits(folder: Path) -> None:
    image = picture()
    assert cv2.imwrite(str(folder / "scan.tif"), deep(image)[:, :, ::-1])
    image.save(folder / "a-scan.png")


def cut_out(folder: Path) -> None:
    image = picture()
    mask = Image.new("L", image.size, 255)
    ImageDraw.Draw(mask).rectangle((0, 0, 90, 60), fill=0)
    image.putalpha(mask)
    image.save(folder / "logo.png")
    ground = Image.new("RGB", image.size, (128, 128, 128))
    ground.paste(image, mask=mask)
    ground.save(folder / "a-logo.jpg", quality=95)


CASES = {
    "a HEIC of 10 bits and a PNG of it": Case(
        heic_of_ten_bits,
        frozenset({"IMG_1-converted.png"}),
        {"IMG_1-converted.png": "IMG_1.heic"},
    ),
    "a HEIC of 10 bits and a JPEG of it": Case(
        heic_of_ten_bits_and_jpeg,
        frozenset({"IMG_1-converted.jpg"}),
        {"IMG_1-converted.jpg": "IMG_1.heic"},
    ),
    "a gain map and a PNG without it": Case(
        gain_map, frozenset({"PXL_1-converted.png"}), {"PXL_1-converted.png": "PXL_1.jpg"}
    ),
    "Display P3 and the PNG in sRGB": Case(
        display_p3, frozenset({"phone-converted.png"}), {"phone-converted.png": "phone.jpg"}
    ),
    "Adobe RGB and the JPEG in sRGB": Case(
        adobe_rgb, frozenset({"a-for-the-web.jpg"}), {"a-for-the-web.jpg": "camera.jpg"}
    ),
    "a JPEG unpacked to a PNG": Case(
        lambda folder: unpacked(folder, "a-web.png"),
        frozenset({"a-web.png"}),
        {"a-web.png": "web.jpg"},
    ),
    "a JPEG unpacked to a TIFF": Case(
        lambda folder: unpacked(folder, "a-web.tif"),
        frozenset({"a-web.tif"}),
        {"a-web.tif": "web.jpg"},
    ),
    "a JPEG unpacked to a bitmap": Case(
        lambda folder: unpacked(folder, "a-web.bmp"),
        frozenset({"a-web.bmp"}),
        {"a-web.bmp": "web.jpg"},
    ),
    "a JPEG unpacked to a WebP without loss": Case(
        lambda folder: unpacked(folder, "a-web.webp", lossless=True),
        frozenset({"a-web.webp"}),
        {"a-web.webp": "web.jpg"},
    ),
    "a drawing without loss and a JPEG of it": Case(
        export, frozenset({"a-shared.jpg"}), {"a-shared.jpg": "drawn.png"}
    ),
    "a drawing without loss and a PNG of a JPEG of it": Case(
        drawn_and_unpacked, frozenset({"a-shared.png"}), {"a-shared.png": "drawn.png"}
    ),
    "a messenger's copy and one that is a little smaller": Case(
        messenger_and_smaller, frozenset({"half.jpg"}), {"half.jpg": "messenger.jpg"}
    ),
    "a drawing without loss and a HEIC of it": Case(
        drawn_and_heic, frozenset({"shared.heic"}), {"shared.heic": "a-drawn.png"}
    ),
    "a good JPEG and a PNG of a bad one": Case(shared_and_unpacked_from_a_worse_one, frozenset()),
    "a photo and the same in 256 colours": Case(shared_and_in_few_colours, frozenset()),
    "a scan of 16 bits and a PNG of 8": Case(
        tiff_of_16_bits, frozenset({"a-scan.png"}), {"a-scan.png": "scan.tif"}
    ),
    "something that shows through, and a JPEG": Case(
        cut_out, frozenset({"a-logo.jpg"}), {"a-logo.jpg": "logo.png"}
    ),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cleaned]:
    with cleaned(tmp_path_factory.mktemp("cleaned"), CASES) as found:
        yield found


@pytest.mark.parametrize("name", CASES)
def test_what_was_converted_goes_and_not_what_it_was_made_of(done: Cleaned, name: str) -> None:
    done.check(name, CASES[name])
