"""``photosim search``: the photos nearest to some images."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from photosim.cli.command import (
    Answer,
    FilterOption,
    ProviderOption,
    absolute,
    command,
    one_of,
    open_library,
)
from photosim.cli.words import level_column
from photosim.core.errors import UsageError
from photosim.core.filter_text import parse
from photosim.core.language import aside, tr
from photosim.core.types import Level, Region
from photosim.core.written_paths import path_named
from photosim.library.words import how_line, how_words, left_out_words

if TYPE_CHECKING:
    from photosim.library.values import Source


def _region(value: str | None) -> Region | None:
    if value is None:
        return None
    from photosim.library.values import check_region

    try:
        x, y, width, height = (float(part) for part in value.split(","))
    except ValueError:
        raise typer.BadParameter(
            tr("{value!r} is not X,Y,W,H, four fractions.", value=value)
        ) from None
    region = Region(x, y, width, height)
    try:
        check_region(region)
    except UsageError as error:
        raise typer.BadParameter(str(error)) from None
    return region


@command()
def search(  # noqa: PLR0917 - one parameter for each option
    directory: Path,
    images: Annotated[
        list[str], typer.Argument(metavar="IMAGE", help=tr("Photos; - reads one from the input."))
    ],
    k: Annotated[int, typer.Option("-k", min=1, help=tr("The most hits to print."))] = 20,
    min_similarity: Annotated[
        float | None,
        typer.Option("--min-similarity", min=-1.0, max=1.0, help=tr("Least cosine of a hit.")),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level",
            callback=one_of((Level.EXACT, Level.COPY, Level.SIMILAR)),
            metavar="copy|similar",
            help=tr("The farthest level to print."),
        ),
    ] = None,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            metavar="X,Y,W,H",
            help=tr("Search with this part: fractions of the upright photo from its top left."),
        ),
    ] = None,
    model: Annotated[
        str | None, typer.Option("--model", metavar="ID", help=tr("The model to ask."))
    ] = None,
    unlike: Annotated[
        list[str] | None,
        typer.Option(
            "--not", metavar="IMAGE", help=tr("Nothing that is nearer to this; repeatable.")
        ),
    ] = None,
    only: FilterOption = None,
    provider: ProviderOption = "auto",
) -> Answer:
    """Print the photos nearest to IMAGE; of several, those nearest to all of them together."""
    from photosim.library.searching.sources import DataSource, FileSource
    from photosim.library.values import Query

    part = _region(region)
    if part is not None and len(images) > 1:
        raise typer.BadParameter(tr("--region is a part of one photo; name one IMAGE."))

    def source(name: str) -> Source:
        if name == "-":
            return DataSource(sys.stdin.buffer.read())
        return FileSource(absolute(path_named(name)))

    query = Query(
        tuple(map(source, images)),
        k=k,
        min_similarity=min_similarity,
        level=Level(level) if level else None,
        region=part,
        model=model,
        unlike=tuple(map(source, unlike or ())),
        filter=parse(only or ""),
    )
    with open_library(directory, write=None, provider=provider) as library:
        result = library.search(query)
    return Answer(
        {
            "query": list(result.query),
            "model": result.model,
            "provider": result.provider,
            "match": result.match,
            **({"left_out": result.left_out} if result.left_out else {}),
            "hits": [
                {
                    "path": hit.path,
                    "similarity": round(hit.similarity, 6),
                    "level": str(hit.level),
                    "how": how_words(hit.how),
                    "edits": msgspec.to_builtins(hit.how),
                    "offline": hit.offline,
                }
                for hit in result.hits
            ],
        },
        [
            f"{hit.similarity:6.3f}  {level_column(hit.level)}  {hit.path}"
            + aside(how_line(hit.how))
            + (tr("  [offline]") if hit.offline else "")
            for hit in result.hits
        ],
        [
            *([] if result.hits else [tr("nothing similar in the library")]),
            *([left_out_words(result.left_out)] if result.left_out else []),
        ],
    )
