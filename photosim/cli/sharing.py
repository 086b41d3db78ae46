"""``photosim library people|share|unshare``: who may do what in a library on a server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from photosim import storage
from photosim.cli.command import Answer, command, one_of
from photosim.core.language import tr
from photosim.storage.address import called
from photosim.storage.rights import NAMES, Right

KINDS = {NAMES[right]: right for right in (Right.READ, Right.LABEL, Right.CLEAN)}

Names = Annotated[
    list[str], typer.Argument(metavar="NAME", help=tr("Whom the server knows by that name."))
]


@command()
def list_people(directory: Path) -> Answer:
    """List the owner of a shared library, and with whom it is shared for what."""
    return _listed(directory)


@command()
def share(
    directory: Path,
    names: Names,
    kind: Annotated[
        str,
        typer.Option(
            "--as",
            callback=one_of(KINDS),
            metavar="|".join(KINDS),
            help=tr("What they may do, in place of what they could do before."),
        ),
    ],
) -> Answer:
    """Share a library on a server with people whom the server knows.

    A reader searches and browses. A labeller also changes albums, labels, decisions and saved
    searches. A cleaner also compares photos, and plans, carries out and undoes removals. All the
    rest, such as folders and models, is the owner's, who runs this.
    """
    storage.share(directory, names, KINDS[kind])
    return _listed(directory)


@command()
def unshare(directory: Path, names: Names) -> Answer:
    """Share a library on a server with people no longer; what they labelled stays."""
    storage.unshare(directory, names)
    return _listed(directory)


def _listed(directory: Path) -> Answer:
    found = storage.people(directory)
    width = max(len(one.name) for one in found)
    return Answer(
        {
            "library": called(directory),
            "people": [{"name": one.name, "as": NAMES[one.right]} for one in found],
        },
        [f"{one.name:{width}}  {NAMES[one.right]}" for one in found],
    )
