"""What a desktop of freedesktop.org wants to know of photosim: written below ``/usr/share``.

Desktop entry (with the kinds of files that "open with" offers it for), AppStream metadata, icons,
man page and completions. Drawings and tables are made by photosim's own Python packages, so a
Python that has them is run.
"""

from __future__ import annotations

import datetime
import gzip
import shutil
from collections.abc import Callable
from pathlib import Path

from bootstrap import CHECKOUT
from building import version, when_committed

ID = "org.photosim.photosim"
PACKAGING = CHECKOUT / "packaging"

Runner = Callable[..., str]
"""Runs a script of this folder, with arguments, by a Python that has photosim."""


def write(share: Path, share_there: str, run: Runner) -> None:
    """Write everything.

    Args:
        share: the folder, as it is seen from here.
        share_there: the same folder, as the scripts that ``run`` starts see it.
        run: see :data:`Runner`.
    """
    when = datetime.datetime.fromtimestamp(int(when_committed()), datetime.UTC)
    entry = share / "applications" / f"{ID}.desktop"
    entry.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(PACKAGING / "desktop" / entry.name, entry)
    described = share / "metainfo" / f"{ID}.metainfo.xml"
    described.parent.mkdir(parents=True, exist_ok=True)
    text = (PACKAGING / "desktop" / described.name).read_text(encoding="utf-8")
    text = text.replace("@VERSION@", version()).replace("@DATE@", when.date().isoformat())
    described.write_text(text, encoding="utf-8")
    run("icons.py", share_there)
    run("completion.py", share_there)
    run("man.py", f"{share_there}/man")
    for page in (share / "man").rglob("*.1"):
        with gzip.GzipFile(f"{page}.gz", "wb", compresslevel=9, mtime=0) as packed:
            packed.write(page.read_bytes())
        page.unlink()
