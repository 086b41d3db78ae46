"""Thumbnails as a desktop's programs keep them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from PIL.PngImagePlugin import PngInfo

MADE = b"a program of the desktop"


def write_thumbnail(
    path: str,
    *,
    folder: str,
    size: int | None,
    mtime: int,
    said: dict[str, str] | None = None,
    cache: Path | None = None,
    image: Image.Image | None = None,
) -> Path:
    """Write the thumbnail of a file into a cache, by default the one in use; where it lies.

    size, mtime: bytes and seconds that it names. said: what it says otherwise.
    """
    uri = "file://" + quote(os.fsencode(path), safe="/~!$&'()*+,;=:@")
    texts = {"Thumb::URI": uri, "Thumb::MTime": str(mtime), "Software": MADE.decode()}
    if size is not None:
        texts["Thumb::Size"] = str(size)
    info = PngInfo()
    for key, value in {**texts, **(said or {})}.items():
        info.add_text(key, value)
    home = cache or Path(os.environ["XDG_CACHE_HOME"])
    made = home / "thumbnails" / folder / f"{hashlib.md5(uri.encode()).hexdigest()}.png"
    made.parent.mkdir(parents=True, exist_ok=True)
    (image or Image.new("RGB", (512, 384), "teal")).save(made, "PNG", pnginfo=info)
    return made
