"""Whether compiled code keeps to the instructions that every processor of its kind has.

hnswlib is compiled while a package is built, and by itself for the processor that builds: a package
made so ends with "illegal instruction" on an older computer. Other libraries look at the processor
before they use what is new; hnswlib built by its own flags does not.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from bootstrap import SetupError

WIDE = re.compile(r"%[yz]mm\d|\t(?:\{\w+\} )?v[a-z0-9]+ .*%xmm\d|%k[1-7]\b")
"""Registers and spellings of AVX and its followers, in objdump's words."""


def newer(lines: Iterable[str]) -> Iterator[str]:
    """The instructions of AVX, AVX2 or AVX-512 among disassembled ones. Pure."""
    for line in lines:
        if WIDE.search(line):
            yield line.strip()


def check(library: Path) -> None:
    """Let nothing pass that an x86-64 of any age could not run.

    Raises:
        SetupError: there are newer instructions; the message has the first.
    """
    with subprocess.Popen(
        ["objdump", "--disassemble", "--no-show-raw-insn", library],
        stdout=subprocess.PIPE,
        text=True,
    ) as told:
        assert told.stdout is not None
        if "x86-64" not in "".join(next(told.stdout) for _ in range(4)):
            told.kill()
            return
        first = next(newer(told.stdout), None)
        told.kill()
    if first is not None:
        raise SetupError(f"{library.name} was built for newer processors: {first}")
