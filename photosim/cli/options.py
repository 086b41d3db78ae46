"""Options that most commands have, and the library that they name."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photosim.core import log, paths

if TYPE_CHECKING:
    from photosim.library.library import Library

LibraryOption = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="The library; default: your own."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def directory(context: typer.Context, library: Path | None) -> Path:
    """The library's folder: named with the command, before it, or the default one."""
    chosen = library or context.obj or paths.default_library()
    return Path(chosen).expanduser().absolute()


@contextlib.contextmanager
def open_library(context: typer.Context, library: Path | None, *, write: bool) -> Iterator[Library]:
    """The library that a command names, which must be there; closed afterwards."""
    from photosim.library.library import Library

    log.set_up(file=paths.log_dir() / "photosim.log")
    with Library.open(directory(context, library), write=write, create=False) as opened:
        yield opened
