"""``photosim add``, ``remove``, ``folders`` and ``take``: what is watched, and taken of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import msgspec
import typer

from photosim import storage
from photosim.cli import output
from photosim.cli.command import Answer, BaseModelOption, absolute, command, open_library
from photosim.cli.words import counted, state_words
from photosim.core import quantities
from photosim.core.language import clauses, listed, tr, tr_n
from photosim.storage.address import called
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.imaging.file_types import PhotoKind
    from photosim.library.library import Library
    from photosim.library.values import FolderStatus

Folders = Annotated[list[Path], typer.Argument(metavar="FOLDER")]


@command()
def add(
    directory: Path,
    folders: Folders,
    exclude: Annotated[
        list[Path] | None,
        typer.Option(
            "--exclude", metavar="DIR", help=tr("Leave out this folder below; repeatable.")
        ),
    ] = None,
    model: BaseModelOption = None,
) -> Answer:
    """Watch folders; their photos come with the next index or watch."""
    require_usable(directory, folders)
    with open_library(directory, write=Right.OWN, create=True) as library:
        if model is not None:
            library.models.bases.choose(model)
        added = add_all(library, folders, exclude or [])
    paths = [str(path) for path in added]
    return Answer({"folders": paths}, [tr("watching {path}", path=path) for path in paths])


def require_usable(directory: Path, folders: Sequence[Path]) -> None:
    """A mistyped folder must not leave an empty library behind. Raises UsageError."""
    if not storage.exists(directory):
        from photosim.library.folders import watched

        for folder in folders:
            watched.require_usable(absolute(folder), directory)


def add_all(library: Library, folders: Sequence[Path], excluded: Sequence[Path] = ()) -> list[Path]:
    """Watch folders; returns those that are watched now, each once."""
    added: list[Path] = []
    for folder in folders:
        watched = library.add_folder(folder, excluded).value
        if watched != absolute(folder):
            output.note(
                tr(
                    "{folder} lies in {watched}, which is watched already",
                    folder=folder,
                    watched=watched,
                )
            )
        if watched not in added:
            added.append(watched)
    return added


@command(write=Right.OWN)
def remove(library: Library, folders: Folders) -> Answer:
    """Forget folders and the photos that are nowhere else; the files stay where they are."""
    gone = [
        {"path": str(absolute(folder)), "photos": library.remove_folder(folder).value}
        for folder in folders
    ]
    return Answer(
        {"removed": gone},
        [
            tr_n(
                "forgot {path} and {n} photo that is nowhere else",
                "forgot {path} and {n} photos that are nowhere else",
                cast("int", row["photos"]),
                path=row["path"],
            )
            for row in gone
        ],
    )


@command()
def folders(
    directory: Path,
    folder: Annotated[Path | None, typer.Argument(metavar="FOLDER")] = None,
    also_at: Annotated[
        Path | None,
        typer.Option(
            "--also-at",
            metavar="DIR",
            help=tr("Where this computer sees FOLDER, which another one added."),
        ),
    ] = None,
) -> Answer:
    """List the watched folders; in a library on a server, say where FOLDER lies here.

    A folder belongs to the computers that see it. Those of others are listed as
    /COMPUTER:PATH; with --also-at this computer looks after one of them too.
    """
    if (folder is None) != (also_at is None):
        raise typer.BadParameter(tr("FOLDER and --also-at belong together."))
    if folder is not None and also_at is not None:
        with open_library(directory, write=Right.OWN) as library:
            library.also_at(absolute(folder), absolute(also_at))
    rows: list[FolderStatus] = []
    if storage.exists(directory):
        with open_library(directory, write=None) as library:
            rows = library.folders()
    none = tr(
        "No folder is watched in the library {directory}: photosim add FOLDER",
        directory=called(directory),
    )
    return Answer(
        {"folders": [folder_json(row) for row in rows]},
        [line for row in rows for line in (folder_line(row), *elsewhere_lines(row))],
        [] if rows else [none],
    )


@command()
def take(
    directory: Path,
    leave_out: Annotated[
        str | None,
        typer.Option(
            "--leave-out",
            metavar="KINDS",
            help=tr(
                "Kinds of files that are not taken: jpeg, heif, raw, png, webp, gif, tiff, bmp,"
                " with commas between; none for none."
            ),
        ),
    ] = None,
    least: Annotated[
        int | None,
        typer.Option(
            "--least",
            metavar="PIXELS",
            help=tr("Only photos whose longer side has so many pixels or more; 0 for any."),
        ),
    ] = None,
) -> Answer:
    """Say which photos are taken from the folders, or choose it; index and watch obey."""
    from photosim.library.folders.taken import Taken
    from photosim.library.words import taken_words

    changes = leave_out is not None or least is not None
    with open_library(directory, write=Right.OWN if changes else None, create=changes) as library:
        chosen = library.taken()
        if changes:
            kinds = chosen.left_out if leave_out is None else _kinds(leave_out)
            chosen = Taken(kinds, chosen.least if least is None else least)
            library.take_only(chosen)
    left_out = sorted(kind.value for kind in chosen.left_out)
    return Answer({"left_out": left_out, "least": chosen.least}, taken_words(chosen))


def _kinds(named: str) -> frozenset[PhotoKind]:
    """The kinds of files that are named. Raises BadParameter for a word that is none."""
    from photosim.imaging.file_types import PhotoKind

    known = {kind.value: kind for kind in PhotoKind}
    words = [word.strip().lower() for word in named.split(",")]
    if words == ["none"]:
        return frozenset()
    for word in words:
        if word not in known:
            text = tr("{word} is none of {kinds}.", word=repr(word), kinds=listed(known))
            raise typer.BadParameter(text)
    return frozenset(known[word] for word in words)


def folder_json(row: FolderStatus) -> dict[str, Any]:
    """A folder as JSON has it."""
    return cast("dict[str, Any]", msgspec.to_builtins(row, enc_hook=str))


def elsewhere_lines(row: FolderStatus) -> list[str]:
    """Where other computers see a folder."""
    return [
        tr("    {path} on {computer}", path=one.path, computer=one.computer)
        if one.online
        else tr("    {path} on {computer}, not connected", path=one.path, computer=one.computer)
        for one in row.elsewhere
    ]


def folder_line(row: FolderStatus) -> str:
    """A folder in one line."""
    counts = [quantities.photos(row.photos)]
    counts += [
        counted(count, word)
        for count, word in (
            (row.pending, "pending"),
            (row.failed, "failed"),
            (row.missing, "missing"),
            (row.left_out, "left_out"),
            (row.small, "small"),
        )
        if count
    ]
    return tr(
        "{path}  ({state}; {counts})",
        path=row.path,
        state=state_words(row.state),
        counts=clauses(counts),
    )
