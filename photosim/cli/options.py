"""Options that most commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LibraryOption = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="The library; default: your own."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def directory(context: typer.Context, library: Path | None) -> Path:
    """The library's folder: named with the command, before it, or the default one."""
    from photosim.core.paths import default_library

    chosen = library or context.obj or default_library()
    return Path(chosen).expanduser().absolute()
