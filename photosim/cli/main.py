"""All commands, by the names that a person types; without one, the app opens."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import Annotated

import typer

import photosim
from photosim.cli import (
    albums,
    display,
    duplicates,
    evaluate,
    files,
    folders,
    health,
    indexing,
    laboratory,
    listing,
    mapping,
    models,
    moving,
    replicas,
    requests,
    rules,
    search,
    sharing,
    teaching,
)
from photosim.cli.command import LibraryOption, directory_of
from photosim.core.language import LANGUAGES, tr
from photosim.core.written_paths import path_named

app = typer.Typer(
    help=tr(
        "Find the duplicates and the look-alikes of a photo in your own folders.\n\n"
        "Without a command, the app opens; FILES are opened as its first query."
    ),
    add_completion=False,
    # Plain text: help must come at once, and be readable in a pipe.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="[FILES]... | COMMAND [ARGS]...",
)

OPEN = "open"


def with_command(argv: Sequence[str]) -> list[str]:
    """The words with the command spelled out: no command means to open the app."""
    words = list(argv)
    names = {
        command.name or (command.callback.__name__ if command.callback else "")
        for command in app.registered_commands
    } | {group.name for group in app.registered_groups}
    place = 0
    while place < len(words):
        word = words[place]
        if word in {"--help", "--version"}:
            return words
        if word in {"--library", "--language"}:
            place += 2
        elif word.startswith("-") and word not in {"-", "--"}:
            place += 1
        else:
            break
    if place < len(words) and words[place] in names:
        return words
    return [*words[:place], OPEN, *words[place:]]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"photosim {photosim.__version__}")
        raise typer.Exit


@app.callback()
def top(
    context: typer.Context,
    library: LibraryOption = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=tr("Print the version.")),
    ] = False,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="|".join(LANGUAGES),
            help=tr("The language of the window and of messages; default: the system's."),
        ),
    ] = None,
) -> None:
    # The language was settled before this module was imported: see ``photosim.__main__``.
    context.obj = library


@app.command(name=OPEN, hidden=True)
def open_app(
    context: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="FILES")] = None,
    library: LibraryOption = None,
    in_tray: Annotated[
        bool, typer.Option("--in-tray", help=tr("Without the window, where it may stay so."))
    ] = False,
) -> None:
    """Open the app; FILES are its first query."""
    paths = [path_named(name) for name in files or []]
    for path in paths:
        if not path.exists():
            # Of the program, not of this command, whose name nobody types.
            raise typer.BadParameter(
                tr("There is no command and no file named {path!r}.", path=str(path)),
                ctx=context.parent,
            )
    display.check()
    gc.disable()  # a thousand modules are no garbage: nobody needs to look through them
    from photosim.app import main

    gc.freeze()
    gc.enable()
    raise typer.Exit(main(paths, directory_of(context, library), in_tray=in_tray))


app.command()(folders.add)
app.command()(folders.remove)
app.command()(folders.folders)
app.command()(folders.take)
app.command()(indexing.index)
app.command()(indexing.watch)
app.command()(search.search)
app.command(name="list")(listing.list_photos)
app.command(name="map")(mapping.map_)
app.command()(health.status)
app.command()(health.check)
app.command()(evaluate.evaluate)
app.command()(duplicates.duplicates)
app.command()(duplicates.undo)
app.command()(duplicates.decide)
app.command()(laboratory.train)
app.command()(laboratory.export)
app.command(name="compare-methods")(laboratory.compare_methods)
moving.app.command("people")(sharing.list_people)
moving.app.command()(sharing.share)
moving.app.command()(sharing.unshare)
moving.app.command()(replicas.take)
moving.app.command()(replicas.join)
moving.app.command()(replicas.conflicts)
app.add_typer(moving.app, name="library")
app.add_typer(files.app, name="files")
app.add_typer(albums.app, name="album")
app.add_typer(rules.app, name="rules")
app.add_typer(requests.app, name="requests")
app.command()(teaching.teach)
app.add_typer(models.app, name="models")
