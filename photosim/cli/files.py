"""``photosim files …``: the files of photos, copied, moved, renamed and written anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import (
    Answer,
    FilterOption,
    absolute,
    command,
    group,
    one_of,
    photo_at,
)
from photosim.core import quantities
from photosim.core.filter_text import parse
from photosim.core.language import tr
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext
    from photosim.library.filing.values import FiledFile, FilingReport
    from photosim.library.library import Library
    from photosim.library.removal.values import NotDone

FORMATS = ("jpeg", "png", "webp")

app = group(
    tr(
        "Copy, move, rename photos with all that belongs to them; write them anew, and sheets of "
        "them."
    )
)

Photos = Annotated[list[Path] | None, typer.Argument(metavar="[PHOTO]...")]
To = Annotated[Path, typer.Option("--to", metavar="FOLDER", help=tr("The folder; it is made."))]

DONE = {"copy": tr("copied"), "move": tr("moved"), "rename": tr("renamed")}
AT_ONCE = 1000


@app.command(name="copy")
@command(write=Right.OWN)
def copy_files(
    library: Library, job: JobContext, to: To, photos: Photos = None, only: FilterOption = None
) -> Answer:
    """Copy photos into a folder, each with its sidecars, its RAW and its film."""
    return _answer(library.filing.copy(_named(library, photos, only), absolute(to), job))


@app.command(name="move")
@command(write=Right.OWN)
def move_files(
    library: Library, job: JobContext, to: To, photos: Photos = None, only: FilterOption = None
) -> Answer:
    """Move photos into a folder, each with its sidecars, its RAW and its film.

    Labels and decisions stay with them.
    """
    return _answer(library.filing.move(_named(library, photos, only), absolute(to), job))


@app.command(name="rename")
@command(write=Right.OWN)
def rename_file(
    library: Library,
    job: JobContext,
    photo: Annotated[Path, typer.Argument(metavar="PHOTO")],
    name: Annotated[str, typer.Argument(metavar="NAME", help=tr("Its extension may be left out."))],
) -> Answer:
    """Give a photo another name, and its sidecars, its RAW and its film the same."""
    return _answer(library.filing.rename(absolute(photo), name, job))


@app.command(name="export")
@command()
def export_files(  # noqa: PLR0917 - one parameter for each option
    library: Library,
    job: JobContext,
    to: To,
    photos: Photos = None,
    only: FilterOption = None,
    kind: Annotated[
        str,
        typer.Option(
            "--format", callback=one_of(FORMATS), metavar="|".join(FORMATS), help=tr("The format.")
        ),
    ] = "jpeg",
    side: Annotated[
        int | None,
        typer.Option("--size", min=1, metavar="PIXELS", help=tr("Of the longer side, at most.")),
    ] = None,
    quality: Annotated[
        int, typer.Option("--quality", min=1, max=100, help=tr("Of JPEG and WebP."))
    ] = 90,
    metadata: Annotated[
        bool, typer.Option("--metadata", help=tr("Keep time, place, camera and texts."))
    ] = False,
) -> Answer:
    """Write photos anew, upright and in sRGB, without metadata; never over another file."""
    from photosim.imaging.writing import PictureFormat
    from photosim.library.filing.values import ExportChoice

    choice = ExportChoice(PictureFormat(kind), side, quality, metadata)
    report = library.filing.export(_named(library, photos, only), absolute(to), choice, job)
    document = {
        "done": [
            {
                "path": str(one.source),
                "now": str(one.target),
                "bytes": one.bytes,
                "width": one.width,
                "height": one.height,
            }
            for one in report.done
        ],
        "not_done": _left(report.not_done),
    }
    lines = [
        tr("exported {source} -> {target}", source=one.source, target=one.target)
        for one in report.done
    ]
    lines += [
        tr("left {path}: {reason}", path=one.path, reason=one.reason) for one in report.not_done
    ]
    lines.append(
        tr(
            "{photos}, {size}",
            photos=quantities.photos(len(report.done)),
            size=quantities.size(report.bytes),
        )
    )
    return Answer(document, lines, status=1 if report.not_done else 0)


@app.command(name="sheet")
@command()
def sheet_of_files(
    library: Library,
    file: Annotated[
        Path, typer.Option("--output", metavar="FILE", help=tr("The HTML file to write."))
    ],
    photos: Photos = None,
    only: FilterOption = None,
    title: Annotated[str, typer.Option("--title", help=tr("What stands above it."))] = tr("Photos"),
) -> Answer:
    """Write a contact sheet: one HTML file with small pictures, names and dates."""
    found = [photo_at(library, path) for path in _named(library, photos, only)]
    place = absolute(file)
    count = library.filing.write_sheet(found, place, title)
    return Answer(
        {"file": str(place), "photos": count},
        [tr("{place}: {photos}", place=place, photos=quantities.photos(count))],
    )


def _named(library: Library, photos: list[Path] | None, only: str | None) -> list[Path]:
    """The files of photos named one by one, or those that a filter leaves, by name."""
    from photosim.library.values import Order

    if photos and only is None:
        return [absolute(one) for one in photos]
    if photos or only is None:
        raise typer.BadParameter(tr("Name photos, or a filter, and not both."))
    ids = library.narrowed(library.browse(Order.NAME), parse(only)).tolist()
    return [
        one.paths[0]
        for start in range(0, len(ids), AT_ONCE)
        for one in library.details(ids[start : start + AT_ONCE])
        if one.paths
    ]


def _left(files: Iterable[NotDone]) -> list[dict[str, str]]:
    return [{"path": str(one.path), "reason": str(one.reason)} for one in files]


def _answer(report: FilingReport) -> Answer:
    document = {
        "entry": report.entry,
        "done": [_document(one) for one in report.done],
        "not_done": _left(report.not_done),
        "outside": report.outside,
    }
    return Answer(document, _lines(report), status=1 if report.not_done else 0)


def _document(one: FiledFile) -> dict[str, Any]:
    return {"path": str(one.source), "now": str(one.target), "beside": one.beside}


def _lines(report: FilingReport) -> Iterator[str]:
    for one in report.done:
        numbered = tr("  (its name was taken)") if one.numbered else ""
        yield f"{DONE[report.action]} {one.source} -> {one.target}{numbered}"
    for left in report.not_done:
        yield tr("left {path}: {reason}", path=left.path, reason=left.reason)
    if report.outside:
        yield tr("{outside} of them are in no watched folder now", outside=report.outside)
    if report.entry is not None:
        yield tr("photosim undo {entry} takes it back", entry=report.entry)
