"""Frames, stories, grey versions, forms that differ in a number, and a person's edits: none of them
goes by default, and the picture that they were made of is the one that is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

from tests.helpers.cleaning import Case, Cleaned, cleaned, picture
from tests.helpers.known.files import Facts, with_facts
from tests.helpers.pictures import jpeg_bytes

FACTS = Facts(("2023:05:06 12:13:14", "", ""), None, "Acme One")


def save(image: Image.Image, path: Path, quality: int = 92) -> Path:
    image.save(path, quality=quality)
    return path


def shot(folder: Path, name: str = "photo.jpg", width: int = 640) -> Image.Image:
    """A photo with its time and camera, and the picture that it shows."""
    image = picture(width)
    (folder / name).write_bytes(with_facts(jpeg_bytes(image, quality=92), FACTS))
    return image


def edited(folder: Path, name: str, image: Image.Image) -> None:
    """A version of it, with the same metadata."""
    (folder / name).write_bytes(with_facts(jpeg_bytes(image, quality=92), FACTS))


# -- shown in another picture ----------------------------------------------------------------


def story(folder: Path) -> None:
    image = shot(folder)
    ground = image.resize((1138, 854)).filter(ImageFilter.GaussianBlur(25)).crop((300, 0, 780, 854))
    ground.paste(image.resize((480, 360)), (0, 247))
    save(ground, folder / "story.jpg", 90)


def framed(folder: Path) -> None:
    image = shot(folder)
    canvas = Image.new("RGB", (760, 640), "white")
    canvas.paste(image.resize((560, 420)), (100, 110))
    save(canvas, folder / "framed.jpg")


def letterboxed(folder: Path) -> None:
    image = shot(folder)
    canvas = Image.new("RGB", (800, 450), "black")
    canvas.paste(image.resize((600, 450)), (100, 0))
    save(canvas, folder / "slide.jpg")


def instant(folder: Path) -> None:
    image = shot(folder)
    canvas = Image.new("RGB", (720, 700), (246, 243, 235))
    canvas.paste(image, (40, 40))
    save(canvas, folder / "instant.jpg")


def collage(folder: Path) -> None:
    image = shot(folder)
    canvas = Image.new("RGB", (900, 900), (30, 30, 34))
    canvas.paste(image.resize((560, 420)), (30, 30))
    canvas.paste(picture(320), (560, 560))
    canvas.paste(picture(320), (60, 600))
    save(canvas, folder / "collage.jpg")


# -- colour ----------------------------------------------------------------------------------


def grey(folder: Path) -> None:
    image = picture()
    save(image.convert("L"), folder / "garden-bw.jpg")
    save(image, folder / "garden.jpg")


def grey_png(folder: Path) -> None:
    image = picture()
    image.convert("L").save(folder / "a.png")
    save(image, folder / "b.jpg")


def sepia(folder: Path) -> None:
    image = picture()
    save(ImageOps.colorize(image.convert("L"), "#201408", "#fff0d8"), folder / "a-sepia.jpg")
    save(image, folder / "b.jpg")


# -- documents -------------------------------------------------------------------------------

FONT = {size: ImageFont.load_default(size) for size in (20, 24, 30)}


def page(lines: Sequence[tuple[int, int, str]], heading: str, size: tuple[int, int]) -> Image.Image:
    sheet = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(sheet)
    draw.text((50, 50), heading, fill="black", font=FONT[30])
    for x, y, text in lines:
        draw.text((x, y), text, fill="black", font=FONT[20])
        draw.line((40, y + 28, size[0] - 40, y + 28), fill="grey")
    return sheet


def invoice(month: str, total: str) -> Image.Image:
    lines = [(60, 260 + 40 * n, f"Monthly service, part {n + 1}") for n in range(16)]
    lines += [(640, 260 + 40 * n, "12.00") for n in range(16)]
    lines += [(60, 150, f"INVOICE for {month} 2023"), (60, 980, f"Total {total}")]
    return page(lines, "Northwind Ltd   Street 1   Town", (827, 1169))


def invoices(folder: Path) -> None:
    save(invoice("january", "192.00"), folder / "rent-january.jpg")
    save(invoice("february", "214.00"), folder / "rent-february.jpg")


def one_digit(folder: Path) -> None:
    save(invoice("march", "192.00"), folder / "a.jpg")
    save(invoice("march", "198.00"), folder / "b.jpg", 88)


def time_tables(folder: Path) -> None:
    for name, late in (("monday", 0), ("sunday", 20)):
        lines = [
            (60, 160 + 40 * n, f"{6 + n:02d}   {(7 * n + late) % 60:02d}   {(7 * n + 30) % 60:02d}")
            for n in range(18)
        ]
        page(lines, "Line 12   Harbour - Castle", (700, 960)).save(folder / f"{name}.png")


def tickets(folder: Path) -> None:
    for seat in ("14A", "14B"):
        lines = [
            (60, 160, "Vienna - Graz"), (60, 220, "6 May 2023   12:25"), (60, 280, f"Seat {seat}")
        ]  # fmt: skip
        save(page(lines, "TICKET", (640, 400)), folder / f"ticket-{seat}.jpg", 90)


def screens(folder: Path) -> None:
    for name, number in (("one", "1,204"), ("two", "1,209")):
        lines = [(60, 130 + 40 * n, f"Setting {n + 1}") for n in range(10)]
        lines += [(420, 130 + 40 * n, number if n == 6 else "off") for n in range(10)]
        page(lines, "Preferences", (640, 600)).save(folder / f"{name}.png")


def one_invoice_twice(folder: Path) -> None:
    sheet = invoice("april", "310.00")
    save(sheet, folder / "scan.jpg", 95)
    save(sheet.resize((620, 876), Image.Resampling.LANCZOS), folder / "sent.jpg", 80)


# -- a person's work -------------------------------------------------------------------------


def cropped(folder: Path) -> None:
    image = shot(folder, "IMG_1234.jpg")
    part = ImageEnhance.Contrast(image.crop((50, 30, 600, 440))).enhance(1.15)
    edited(folder, "IMG_1234-edited.jpg", ImageEnhance.Color(part).enhance(1.3))


def apple_grey(folder: Path) -> None:
    image = shot(folder, "IMG_2234.jpg")
    edited(folder, "IMG_E2234.jpg", ImageEnhance.Color(image).enhance(0.0))


def brighter(folder: Path) -> None:
    image = shot(folder, "Foto.jpg")
    edited(folder, "Foto - Kopie bearbeitet.jpg", ImageEnhance.Brightness(image).enhance(1.2))


def healed(folder: Path) -> None:
    image = shot(folder)
    spot = image.crop((300, 200, 330, 230)).filter(ImageFilter.GaussianBlur(6))
    image = image.copy()
    image.paste(spot.resize((30, 30)), (200, 150))
    edited(folder, "z.jpg", image)


def mirrored(folder: Path) -> None:
    edited(folder, "selfie.jpg", ImageOps.mirror(shot(folder)))


def passer_by_removed(folder: Path) -> None:
    image = picture()
    crowd = image.copy()
    draw = ImageDraw.Draw(crowd)
    draw.ellipse((196, 210, 220, 238), fill=(214, 168, 140))
    draw.rectangle((188, 238, 228, 330), fill=(40, 46, 90))
    save(crowd, folder / "a.jpg")
    save(image, folder / "b.jpg", 90)


def by_history(folder: Path) -> None:
    image = picture()
    data = jpeg_bytes(image, quality=92)
    (folder / "a.jpg").write_bytes(with_facts(data, FACTS))
    warmer = Image.fromarray(
        np.clip(np.asarray(image, dtype=np.float32) * (1.02, 1.0, 0.98), 0, 255).astype(np.uint8)
    )
    (folder / "b.jpg").write_bytes(with_facts(jpeg_bytes(warmer, quality=80), FACTS, history=True))


EDITED = {"edited"}
CASES = {
    "a story that shows it smaller": Case(
        story, keeps={"story.jpg": "photo.jpg"}, kinds={"story.jpg": "shown-in"}
    ),
    "a white frame around it": Case(
        framed, keeps={"framed.jpg": "photo.jpg"}, kinds={"framed.jpg": "shown-in"}
    ),
    "black bars beside it": Case(
        letterboxed, keeps={"slide.jpg": "photo.jpg"}, kinds={"slide.jpg": "shown-in"}
    ),
    "an instant picture's frame": Case(
        instant, keeps={"instant.jpg": "photo.jpg"}, kinds={"instant.jpg": "shown-in"}
    ),
    "a collage": Case(collage),
    "grey, and first by its path": Case(
        grey, keeps={"garden-bw.jpg": "garden.jpg"}, loses={"garden-bw.jpg": EDITED}
    ),
    "grey, in the better format": Case(grey_png, keeps={"a.png": "b.jpg"}),
    "sepia": Case(sepia, loses={"a-sepia.jpg|b.jpg": EDITED}),
    "invoices of two months": Case(invoices),
    "invoices that differ in a digit": Case(one_digit),
    "time tables of two days": Case(time_tables),
    "tickets for two seats": Case(tickets),
    "screens that differ in a number": Case(screens),
    "one invoice, sent smaller": Case(
        one_invoice_twice, frozenset({"sent.jpg"}), {"sent.jpg": "scan.jpg"}
    ),
    "cropped and recoloured, named -edited": Case(
        cropped,
        keeps={"IMG_1234-edited.jpg": "IMG_1234.jpg"},
        loses={"IMG_1234-edited.jpg": EDITED},
    ),
    "made grey on a phone, named IMG_E": Case(
        apple_grey, keeps={"IMG_E2234.jpg": "IMG_2234.jpg"}, kinds={"IMG_E2234.jpg": "edited"}
    ),
    "brighter, named in German": Case(
        brighter,
        keeps={"Foto - Kopie bearbeitet.jpg": "Foto.jpg"},
        kinds={"Foto - Kopie bearbeitet.jpg": "edited"},
    ),
    "a spot healed": Case(healed, loses={"photo.jpg|z.jpg": {"changed"}}),
    "mirrored": Case(mirrored, kinds={"selfie.jpg": "edited"}),
    "with and without a passer-by": Case(passer_by_removed),
    "a little warmer, by its history": Case(by_history, loses={"b.jpg": EDITED}),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cleaned]:
    with cleaned(tmp_path_factory.mktemp("cleaned"), CASES) as found:
        yield found


@pytest.mark.parametrize("name", CASES)
def test_only_the_same_picture_goes(done: Cleaned, name: str) -> None:
    done.check(name, CASES[name])
