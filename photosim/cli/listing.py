"""``photosim list``: the photos of the library, narrowed down."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import Answer, FilterOption, command, one_of
from photosim.core.filter_text import parse, written
from photosim.core.language import tr
from photosim.library.values import Order

if TYPE_CHECKING:
    from photosim.library.library import Library
    from photosim.library.values import PhotoDetails

AT_ONCE = 1000


@command()
def list_photos(
    library: Library,
    only: FilterOption = None,
    order: Annotated[
        str,
        typer.Option(
            "--order", callback=one_of(Order), metavar="|".join(Order), help=tr("The order.")
        ),
    ] = Order.NEWEST,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, help=tr("The most photos to print."))
    ] = None,
) -> Answer:
    """Print the photos of the library, all or those that a filter leaves, one line for each."""
    asked = parse(only or "")
    ids = library.narrowed(library.browse(Order(order)), asked).tolist()
    shown = ids if limit is None else ids[:limit]
    details = [
        one
        for start in range(0, len(shown), AT_ONCE)
        for one in library.details(shown[start : start + AT_ONCE])
    ]
    return Answer(
        {
            "filter": written(asked),
            "count": len(ids),
            "photos": [_document(one) for one in details],
        },
        [
            f"{one.paths[0]}{tr('  [offline]') if one.offline else ''}"
            for one in details
            if one.paths
        ],
        [] if ids else [tr("no photo is so")],
    )


def _document(one: PhotoDetails) -> dict[str, Any]:
    facts = one.facts
    return {
        "path": str(one.paths[0]) if one.paths else "",
        "paths": [str(path) for path in one.paths],
        "bytes": one.bytes,
        "format": facts.format,
        "width": facts.width,
        "height": facts.height,
        "taken": None if facts.taken_at is None else _clock(facts.taken_at),
        "camera": facts.camera,
        "offline": one.offline,
    }


def _clock(seconds: float) -> str:
    """A wall clock's time as ISO 8601 has it; it names no zone, for a photo seldom does."""
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None).isoformat()
