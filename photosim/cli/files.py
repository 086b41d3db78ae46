"""``photosim files …``: the files of photos, copied, moved and renamed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import Answer, absolute, command, group

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext
    from photosim.library.filing.values import FiledFile, FilingReport
    from photosim.library.library import Library

app = group("Copy, move and rename photos with all that belongs to them; photosim undo takes back.")

Photos = Annotated[list[Path], typer.Argument(metavar="PHOTO...")]
To = Annotated[Path, typer.Option("--to", metavar="FOLDER", help="The folder; it is made.")]

DONE = {"copy": "copied", "move": "moved", "rename": "renamed"}


@app.command(name="copy")
@command(write=True)
def copy_files(library: Library, job: JobContext, photos: Photos, to: To) -> Answer:
    """Copy photos into a folder, each with its sidecars, its RAW and its film."""
    return _answer(library.filing.copy([absolute(one) for one in photos], absolute(to), job))


@app.command(name="move")
@command(write=True)
def move_files(library: Library, job: JobContext, photos: Photos, to: To) -> Answer:
    """Move photos into a folder, each with its sidecars, its RAW and its film.

    Labels and decisions stay with them.
    """
    return _answer(library.filing.move([absolute(one) for one in photos], absolute(to), job))


@app.command(name="rename")
@command(write=True)
def rename_file(
    library: Library,
    job: JobContext,
    photo: Annotated[Path, typer.Argument(metavar="PHOTO")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its extension may be left out.")],
) -> Answer:
    """Give a photo another name, and its sidecars, its RAW and its film the same."""
    return _answer(library.filing.rename(absolute(photo), name, job))


def _answer(report: FilingReport) -> Answer:
    document = {
        "entry": report.entry,
        "done": [_document(one) for one in report.done],
        "not_done": [{"path": str(one.path), "reason": one.reason} for one in report.not_done],
        "outside": report.outside,
    }
    return Answer(document, _lines(report), status=1 if report.not_done else 0)


def _document(one: FiledFile) -> dict[str, Any]:
    return {"path": str(one.source), "now": str(one.target), "beside": one.beside}


def _lines(report: FilingReport) -> Iterator[str]:
    for one in report.done:
        numbered = "  (its name was taken)" if one.numbered else ""
        yield f"{DONE[report.action]} {one.source} -> {one.target}{numbered}"
    for left in report.not_done:
        yield f"left {left.path}: {left.reason}"
    if report.outside:
        yield f"{report.outside} of them are in no watched folder now"
    if report.entry is not None:
        yield f"photosim undo {report.entry} takes it back"
