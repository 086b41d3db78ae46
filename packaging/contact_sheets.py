"""Every page and dialog in each language, theme, size of text and of the window, on sheets.

    python packaging/contact_sheets.py --photos DIR --target DIR

``DIR`` of the photos is that of ``screenshots.py``. Of each page and dialog there is a sheet for
each size of the window, ``<size>/<number> <what is shown>.png``: a row for each language, with the
themes and sizes of text beside each other. Look at them before a release: words that are cut or in
another language, what lies over something else, a page that leaves half of its room empty.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

SHEET = 3000
"""Pixels across a sheet at most."""


def lay_out(pictures: list[Path], columns: int, target: Path) -> None:
    """Put pictures of one size on a sheet, row by row."""
    with Image.open(pictures[0]) as first:
        width = min(first.width, SHEET // columns)
        height = round(first.height * width / first.width)
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + 8), rows * (height + 8)), "#7f7f7f")
    for number, path in enumerate(pictures):
        with Image.open(path) as picture:
            small = picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
        row, column = divmod(number, columns)
        sheet.paste(small, (column * (width + 8), row * (height + 8)))
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(target)


def main() -> int:
    """Make all the sheets."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--photos", type=Path, required=True, metavar="DIR")
    parser.add_argument("--target", type=Path, required=True, metavar="DIR")
    parser.add_argument("--languages", nargs="+", default=["en", "zh_CN"])
    parser.add_argument("--sizes", nargs="+", default=["1280x800", "2560x1440"])
    parser.add_argument(
        "--themes", nargs="+", default=["light", "dark"],
        help="also contrast-light and contrast-dark",
    )  # fmt: skip
    parser.add_argument("--text", nargs="+", default=["100", "200"], metavar="PERCENT")
    options = parser.parse_args()
    single = options.target / "single"
    with tempfile.TemporaryDirectory(prefix="photosim-") as homes:
        for language in options.languages:
            for size in options.sizes:
                words = [sys.executable, str(Path(__file__).with_name("every_page.py"))]
                words += ["--photos", str(options.photos), "--target", str(single)]
                words += ["--home", str(Path(homes) / language), "--language", language]
                words += [
                    "--lesson",
                    "--size",
                    size,
                    "--themes",
                    *options.themes,
                    "--text",
                    *options.text,
                ]
                subprocess.run(words, check=True)
    for shown in sorted(single.iterdir()):
        for size in options.sizes:
            looks = [
                shown / f"{language} {size} {theme} {percent}.png"
                for language in options.languages
                for theme in options.themes
                for percent in options.text
            ]
            if all(one.is_file() for one in looks):
                columns = len(options.themes) * len(options.text)
                lay_out(looks, columns, options.target / size / f"{shown.name}.png")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
