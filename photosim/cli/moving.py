"""``photosim library …``: a whole library goes elsewhere."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated

import typer

from photosim.cli.command import Answer, command, group, place_named, working
from photosim.core import log, paths
from photosim.core.language import tr, tr_n

app = group(tr("The library as a whole."))

Target = Annotated[
    str,
    typer.Argument(metavar="DIR|URL", help=tr("Where to: a folder, or postgresql://….")),
]


@app.command("move")
@command()
def move(directory: Path, target: Target) -> Answer:
    """Put all of the library into another place, which is empty.

    From a folder to a server, from a server to a folder, or from one of either to another. Each row
    is compared with what it was before anything is kept. The library stays where it was, as it was;
    use the new one from then on, by --library.
    """
    from photosim.library.moving.move import move

    log.set_up(file=paths.log_dir() / "photosim.log")
    with working() as job:
        report = move(directory, place_named(target), job)
    width = max(len(table.name) for table in report.tables)
    rows = sum(table.rows for table in report.tables)
    lines = [f"{table.name:{width}}  {table.rows}" for table in report.tables if table.rows]
    lines.append(
        tr_n(
            "{n} row moved to {target} and compared, and {files} files beside them",
            "{n} rows moved to {target} and compared, and {files} files beside them",
            rows,
            target=report.target,
            files=report.files,
        )
    )
    return Answer(dataclasses.asdict(report), lines)
