"""The commands and their options, as a person types them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import photosim
from photosim.cli import albums, cleaning, comparing, laboratory, teaching
from photosim.cli.options import JsonOption, LibraryOption
from photosim.cli.options import directory as _directory
from photosim.core.errors import UsageError
from photosim.core.types import Level, Region

app = typer.Typer(
    help="Find the duplicates and the look-alikes of a photo in your own folders.\n\n"
    "Without a command, the app opens; FILES are opened as its first query.",
    add_completion=False,
    # Plain text: help must come at once, and be readable in a pipe.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="[FILES]... | COMMAND [ARGS]...",
)

Folders = Annotated[list[Path], typer.Argument(metavar="FOLDER")]
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
        if word == "--library":
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


def _provider(value: str) -> str:
    if value not in {"auto", "cpu", "cuda"}:
        raise typer.BadParameter(f"{value!r} is none of auto, cpu and cuda.")
    return value


ProviderOption = Annotated[
    str,
    typer.Option(
        "--provider",
        callback=_provider,
        metavar="auto|cpu|cuda",
        help="Where the model runs.",
    ),
]


def _level(value: str | None) -> str | None:
    if value is not None and value not in {Level.EXACT, Level.COPY, Level.SIMILAR}:
        raise typer.BadParameter(f"{value!r} is none of exact, copy and similar.")
    return value


def _region(value: str | None) -> Region | None:
    if value is None:
        return None
    from photosim.library.values import check_region

    try:
        x, y, width, height = (float(part) for part in value.split(","))
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not X,Y,W,H, four fractions.") from None
    region = Region(x, y, width, height)
    try:
        check_region(region)
    except UsageError as error:
        raise typer.BadParameter(str(error)) from None
    return region


@app.callback()
def top(
    context: typer.Context,
    library: LibraryOption = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    context.obj = library


@app.command(name=OPEN, hidden=True)
def open_app(
    context: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="FILES")] = None,
    library: LibraryOption = None,
) -> None:
    """Open the app; FILES are its first query."""
    from photosim.cli import commands

    paths = [Path(name) for name in files or []]
    for path in paths:
        if not path.exists():
            # Of the program, not of this command, whose name nobody types.
            raise typer.BadParameter(
                f"There is no command and no file named {str(path)!r}.", ctx=context.parent
            )
    raise typer.Exit(commands.open_app(_directory(context, library), paths))


@app.command()
def add(
    context: typer.Context,
    folders: Folders,
    exclude: Annotated[
        list[Path] | None,
        typer.Option("--exclude", metavar="DIR", help="Leave out this folder below; repeatable."),
    ] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Watch folders; their photos come with the next index or watch."""
    from photosim.cli import commands

    commands.add(_directory(context, library), folders, exclude or [], json)


@app.command()
def remove(
    context: typer.Context,
    folders: Folders,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Forget folders and the photos that are nowhere else; the files stay where they are."""
    from photosim.cli import commands

    commands.remove(_directory(context, library), folders, json)


@app.command()
def folders(
    context: typer.Context, library: LibraryOption = None, json: JsonOption = False
) -> None:
    """List the watched folders."""
    from photosim.cli import commands

    commands.folders(_directory(context, library), json)


@app.command()
def index(
    context: typer.Context,
    folders: Annotated[list[Path] | None, typer.Argument(metavar="FOLDER")] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
    provider: ProviderOption = "auto",
) -> None:
    """Add the folders, bring the library up to date, and leave."""
    from photosim.cli import commands

    commands.index(_directory(context, library), folders or [], provider, json)


@app.command()
def watch(
    context: typer.Context,
    folders: Annotated[list[Path] | None, typer.Argument(metavar="FOLDER")] = None,
    library: LibraryOption = None,
    provider: ProviderOption = "auto",
) -> None:
    """The same as index, and stay: what changes is taken until interrupted."""
    from photosim.cli import commands

    commands.watch(_directory(context, library), folders or [], provider)


@app.command()
def search(  # noqa: PLR0917 - one parameter for each option
    context: typer.Context,
    images: Annotated[
        list[str], typer.Argument(metavar="IMAGE", help="Photos; - reads one from the input.")
    ],
    k: Annotated[int, typer.Option("-k", min=1, help="The most hits to print.")] = 20,
    min_similarity: Annotated[
        float | None,
        typer.Option("--min-similarity", min=-1.0, max=1.0, help="Least cosine of a hit."),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level", callback=_level, metavar="copy|similar", help="The farthest level to print."
        ),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            metavar="X,Y,W,H",
            help="Search with this part: fractions of the upright photo from its top left.",
        ),
    ] = None,
    model: Annotated[
        str | None, typer.Option("--model", metavar="ID", help="The model to ask.")
    ] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
    provider: ProviderOption = "auto",
) -> None:
    """Print the photos nearest to IMAGE; of several, those nearest to all of them together."""
    from photosim.cli import commands

    part = _region(region)
    if part is not None and len(images) > 1:
        raise typer.BadParameter("--region is a part of one photo; name one IMAGE.")
    commands.search(
        _directory(context, library),
        images,
        commands.SearchOptions(
            k, min_similarity, Level(level) if level else None, part, model, provider
        ),
        json,
    )


@app.command()
def status(
    context: typer.Context,
    library: LibraryOption = None,
    json: JsonOption = False,
    provider: ProviderOption = "auto",
) -> None:
    """Print counts, the provider actually in use and the health of the index."""
    from photosim.cli import commands

    commands.status(_directory(context, library), provider, json)


@app.command()
def check(
    context: typer.Context,
    repair: Annotated[bool, typer.Option("--repair", help="Put right what can be.")] = False,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Look for damage; exit status 1 where something is wrong and stays so."""
    from photosim.cli import commands

    if not commands.check(_directory(context, library), repair, json):
        raise typer.Exit(1)


@app.command()
def evaluate(  # noqa: PLR0917 - one parameter for each option
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of class folders.")],
    copies: Annotated[
        bool,
        typer.Option(
            "--copies",
            help="Measure how well edited copies find their originals and are proved to be copies.",
        ),
    ] = False,
    queries: Annotated[
        int,
        typer.Option(
            "--queries", metavar="N", min=1, help="With --copies: photos to edit in every way."
        ),
    ] = 100,
    model: Annotated[
        str | None, typer.Option("--model", metavar="ID", help="The model to measure.")
    ] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
    provider: ProviderOption = "auto",
) -> None:
    """Measure a model on photos sorted into class folders; of a library only its model is used."""
    from photosim.cli import measuring

    where = _directory(context, library)
    measuring.evaluate(folder, where, model, provider, copies=copies, queries=queries, as_json=json)


app.command()(cleaning.duplicates)
app.command()(cleaning.undo)
app.command()(cleaning.decide)
app.command()(laboratory.train)
app.command()(laboratory.export)
app.command(name="compare-methods")(comparing.compare_methods)
app.add_typer(albums.app, name="album")
app.command()(teaching.teach)
app.add_typer(teaching.models, name="models")
