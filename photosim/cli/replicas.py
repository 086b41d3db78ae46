"""``photosim library take|join|conflicts``: parts of a shared library on other computers."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import Answer, absolute, command, working
from photosim.core import quantities
from photosim.core.language import clauses, tr, tr_n
from photosim.library.replica.words import conflict_words, exchanged_words
from photosim.storage.address import ServerAddress
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.library.library import Library
    from photosim.library.replica.values import Conflict, JoinReport


@command()
def take(
    library: Library,
    target: Annotated[
        Path, typer.Argument(metavar="DIR", help=tr("The folder of the part; new or empty."))
    ],
    folder: Annotated[
        list[Path] | None,
        typer.Option(
            "--folder", metavar="DIR", help=tr("With the photos of this folder; repeatable.")
        ),
    ] = None,
    album: Annotated[
        list[str] | None,
        typer.Option("--album", metavar="NAME", help=tr("With those of this album; repeatable.")),
    ] = None,
) -> Answer:
    """Keep a part of a shared library on this computer, which answers without the server.

    It is a library of its own, used by --library DIR: what is known of the chosen photos, their
    thumbnails, labels and decisions. Photos that this computer can't reach are shown small. What is
    changed in it, and photos that it takes, come to the shared library by library join.
    """
    with working() as job:
        folders = [absolute(path) for path in folder or []]
        report = library.replicas.take(absolute(target), folders, album or [], job)
    document = dataclasses.asdict(report) | {"replica": str(report.replica)}
    counts = [
        quantities.photos(report.photos),
        quantities.albums(report.albums),
        tr_n("{n} label", "{n} labels", report.labels),
    ]
    line = tr(
        "{replica} has {counts} of {library}",
        replica=report.replica,
        counts=clauses(counts),
        library=report.library,
    )
    return Answer(document, [line])


@command(write=Right.OWN)
def join(
    library: Library,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=tr("Say what would be done, and do nothing."))
    ] = False,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="URL", help=tr("Where the shared library is now.")),
    ] = None,
) -> Answer:
    """Join a part with the shared library that it was taken from.

    What one side alone has changed is so on both then. Where both have changed the same thing,
    the later one stands, and what is said stands against what was taken away; library conflicts
    lists those. New photos of the part come with their vectors, removals with the journal, as far
    as you may do that in the shared library; what you may not bring stays in the part and waits.
    """
    with working() as job:
        address = None if at is None else ServerAddress.parse(at)
        report = library.replicas.join(job, address=address, only_try=dry_run)
    return Answer(_document(report), _lines(report))


@command()
def conflicts(library: Library) -> Answer:
    """List what a part and the shared library had said otherwise, and which of it stands.

    Of a part its own; of a shared library those of all its parts.
    """
    found = library.replicas.conflicts()
    lines = [f"{_moment(one.at)}  {conflict_words(one)}" for one in found]
    notes = [] if found else [tr("There were no conflicts.")]
    return Answer({"conflicts": [_conflict(one) for one in found]}, lines, notes)


def _document(report: JoinReport) -> dict[str, Any]:
    return {
        "library": report.library,
        "dry_run": report.only_tried,
        "brought": dict(report.brought),
        "taken": dict(report.taken),
        "staying": report.staying,
        "conflicts": [_conflict(one) for one in report.conflicts],
    }


def _lines(report: JoinReport) -> list[str]:
    if report.nothing:
        return [tr("{library} and this part say the same", library=report.library)]
    lines = [
        tr("{library} gets {what}", library=report.library, what=_counted(report.brought)),
        tr("this part gets {what}", what=_counted(report.taken)),
    ]
    if report.staying:
        lines.append(
            tr_n(
                "{n} change stays here, as you may not make it in the shared library",
                "{n} changes stay here, as you may not make them in the shared library",
                report.staying,
            )
        )
    lines += [conflict_words(one) for one in report.conflicts]
    return lines


def _counted(counts: Mapping[str, int]) -> str:
    return clauses(exchanged_words(counts)) or tr("nothing new")


def _conflict(one: Conflict) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "at": one.at,
        "subject": one.subject,
        "photos": list(one.photos),
        "paths": [None if path is None else str(path) for path in one.paths],
        "part": dataclasses.asdict(one.replica),
        "shared": dataclasses.asdict(one.shared),
        "kept": "part" if one.kept.value == "replica" else "shared",
    }


def _moment(at: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(at))
