"""A report for those who make photosim: versions, and the end of the log, without a person's own.

Names and paths of photos stay out of it unless a person wants them in: of a line that holds one,
what follows where it begins is left out. Rather too much is left out than too little.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import photosim
from photosim.core.language import spoken

MOST_LINES = 400
"""Of the end of the log."""

NAMED = ("PySide6-Essentials", "onnxruntime", "onnxruntime-gpu", "hnswlib", "numpy", "pillow")
"""Packages whose versions decide most."""

LEFT_OUT = "‹left out›"

_CODE = re.compile(r'File "[^"]*?((?:photosim|site-packages|lib)[/\\][^"]+)"')
_QUOTED = re.compile(r"""(['"“‘«])(?=[^'"”’»]*[/\\.])[^'"”’»]*['"”’»]""")
_PATH = re.compile(r"(?:(?<![\w.<])[/~]|\b[A-Za-z]:[/\\]|\\\\)\S.*")
_PHOTO = re.compile(
    r"\S[^:]*\.(?:jpe?g|png|gif|webp|tiff?|bmp|hei[cf]|avif|jxl|dng|nef|cr[23w]|arw|orf|rw2|raf|"
    r"pef|srw|mov|mp4|xmp|aae)\b.*",
    re.IGNORECASE,
)


def versions() -> list[str]:
    """What runs here: photosim, Python, the system, and the packages that matter."""
    from importlib import metadata  # it takes long to import: not before there is a report

    found = [f"photosim {photosim.__version__}", f"Python {platform.python_version()}"]
    found.append(f"{platform.system()} {platform.release()}, {platform.machine()}")
    found.append(f"{os.cpu_count()} processors, language {spoken()}")
    for name in NAMED:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    if getattr(sys, "frozen", False):
        found.append("as a package of its own")
    return found


def without_names(line: str) -> str:
    """A line of a log without the names and paths of a person's files. Pure.

    Files of the code keep their names: without those a report is of no use.
    """
    code = _CODE.search(line)
    if code is not None:
        return f'{line[: code.start()]}File "{code[1]}"{line[code.end() :]}'
    line = _QUOTED.sub(LEFT_OUT, line)
    line = _PATH.sub(LEFT_OUT, line)
    head, parted, rest = line.partition(": ")
    if not parted:
        head, rest = "", line
    return f"{head}{parted}{_PHOTO.sub(LEFT_OUT, rest)}"


def report(files: Iterable[Path], trace: str = "", *, with_names: bool = False) -> str:
    """The report as text.

    files: logs, those that are not there or can't be read are left out; trace: what happened just
    now, as Python tells it.
    """
    told = ["photosim: a report", "", *versions()]
    parts = [("What happened", trace)] if trace else []
    for file in files:
        try:
            text = file.read_text("utf-8", errors="replace")
        except OSError:
            continue
        parts.append((file.name, text))
    for title, text in parts:
        lines = text.splitlines()[-MOST_LINES:]
        kept = lines if with_names else [without_names(line) for line in lines]
        told += ["", f"---- {title}", *kept]
    return "\n".join(told) + "\n"
