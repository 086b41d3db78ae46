"""``photosim map``: where the photos lie by likeness."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Annotated

import typer

from photosim.cli.command import Answer, command, open_library, working
from photosim.core.errors import LibraryBusy, NotPermitted
from photosim.core.language import tr
from photosim.storage.rights import Right


@command()
def map_(
    directory: Path,
    as_csv: Annotated[
        bool, typer.Option("--csv", help=tr("Print a table: id, path, x, y."))
    ] = False,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="ID", help=tr("The model whose likeness is meant.")),
    ] = None,
    anew: Annotated[
        bool, typer.Option("--anew", help=tr("Lay all photos out again, not only those that came."))
    ] = False,
) -> Answer:
    """Print where each photo lies on the map by likeness: alike ones are near each other."""
    notes = []
    try:
        library = open_library(directory, write=Right.OWN)
    except (LibraryBusy, NotPermitted) as busy:
        library = open_library(directory, write=None)
        notes.append(tr("{message} What is computed now is not kept.", message=busy.message))
    with library, working() as job:
        found = library.map.bring_up(model, job, anew=anew)
        spots = library.map.spots(found)
    rows = [
        {"id": spot.photo, "path": spot.path, "x": round(spot.x, 4), "y": round(spot.y, 4)}
        for spot in spots
    ]
    if as_csv:
        lines = _table(rows)
    else:
        lines = [f"{spot.x:9.2f} {spot.y:9.2f}  {spot.path}" for spot in spots]
    if not rows:
        notes.append(tr("no photos in the library"))
    return Answer({"model": found.model, "photos": rows}, lines, notes)


def _table(rows: list[dict[str, object]]) -> list[str]:
    written = io.StringIO()
    table = csv.DictWriter(written, ("id", "path", "x", "y"), lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue().splitlines()
