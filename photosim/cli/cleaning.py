"""``photosim duplicates`` and what belongs to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli import interrupts, output
from photosim.cli.options import JsonOption, LibraryOption
from photosim.cli.options import directory as library_folder
from photosim.core.types import Level

if TYPE_CHECKING:
    from photosim.library.duplicates.values import DuplicateGroup


def _level(value: str) -> str:
    if value not in {Level.EXACT, Level.COPY}:
        raise typer.BadParameter(f"{value!r} is none of exact and copy.")
    return value


def duplicates(
    context: typer.Context,
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER]...", help="Only groups with a file below."),
    ] = None,
    level: Annotated[
        str,
        typer.Option(
            "--level",
            callback=_level,
            metavar="exact|copy",
            help="The farthest level: the same bytes or pixels, or proved copies too.",
        ),
    ] = Level.COPY,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Print the groups of duplicates of the whole library; nothing is touched."""
    groups = _groups(library_folder(context, library), Level(level), folders or [])
    if json:
        output.say_json({"groups": [group_json(group) for group in groups]})
        return
    for group in groups:
        _say_group(group)
    files = sum(len(group.members) - 1 for group in groups)
    gain = sum(group.gain for group in groups)
    output.say(f"{len(groups)} groups, {files} files beside their keepers, {output.size(gain)}")


def _groups(directory: Path, level: Level, folders: list[Path]) -> list[DuplicateGroup]:
    from photosim.cli.commands import open_existing

    below = [Path(os.path.abspath(folder.expanduser())) for folder in folders]  # noqa: PTH100
    with (
        open_existing(directory, write=True) as library,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        library.duplicates.find(job)
        return library.duplicates.groups(level, below)


def group_json(group: DuplicateGroup) -> dict[str, Any]:
    """A group as the JSON of ``photosim duplicates`` has it."""
    return {
        "level": str(group.level),
        "keep": str(group.keep.path),
        "why": list(group.why),
        "files": [
            {
                "path": str(member.path),
                "level": str(member.level),
                "how": list(member.how),
                "bytes": member.bytes,
                "width": member.facts.width,
                "height": member.facts.height,
            }
            for member in group.members
        ],
    }


def _say_group(group: DuplicateGroup) -> None:
    output.say(f"keep    {group.keep.path}  ({', '.join(group.why)})")
    for member in group.members[1:]:
        marks = "".join(
            f"  [{word}]"
            for word, said in (
                ("offline", not member.online),
                ("protected", member.protected or member.reference),
            )
            if said
        )
        output.say(f"{member.level:<7} {member.path}  ({', '.join(member.how)}){marks}")
    output.say()
