"""``photosim duplicates`` and what belongs to it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli import interrupts, output
from photosim.cli.options import JsonOption, LibraryOption
from photosim.cli.options import directory as library_folder
from photosim.cli.words.edits import how_line, how_words
from photosim.cli.words.reasons import why_words
from photosim.core.edits import to_json
from photosim.core.errors import UsageError
from photosim.core.types import Level

if TYPE_CHECKING:
    from photosim.library.duplicates.values import Decision, DuplicateGroup
    from photosim.library.library import Library
    from photosim.library.removal.values import JournalEntry, NotDone


def _level(value: str) -> str:
    if value not in {Level.EXACT, Level.COPY}:
        raise typer.BadParameter(f"{value!r} is none of exact and copy.")
    return value


ACTIONS = ("trash", "move", "hard link", "symbolic link", "tag")


def _action(value: str) -> str:
    wanted = value.replace("-", " ")
    if wanted not in ACTIONS:
        known = ", ".join(one.replace(" ", "-") for one in ACTIONS)
        raise typer.BadParameter(f"{value!r} is none of {known}.")
    return wanted


def duplicates(  # noqa: PLR0917 - one parameter for each option
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
    plan: Annotated[
        Path | None,
        typer.Option("--plan", metavar="FILE", help="Write what would be removed, to be read."),
    ] = None,
    action: Annotated[
        str,
        typer.Option(
            "--action",
            callback=_action,
            metavar="trash|move|hard-link|symbolic-link|tag",
            help="What the plan does to the files that don't stay.",
        ),
    ] = "trash",
    to: Annotated[
        str,
        typer.Option("--to", metavar="PLACE", help="The folder to move to, or the album's name."),
    ] = "",
    apply: Annotated[
        Path | None,
        typer.Option("--apply", metavar="FILE", help="Carry out a plan; photosim undo undoes it."),
    ] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Print the groups of duplicates of the whole library, or plan and carry out their removal.

    Without --apply no photo is touched.
    """
    directory = library_folder(context, library)
    if apply is not None:
        if folders or plan is not None:
            raise typer.BadParameter("--apply takes the plan as it is: no folders, no --plan.")
        _apply(directory, apply, json)
        return
    if plan is not None:
        _plan(directory, Level(level), folders or [], plan, action, to)
        return
    groups = _groups(directory, Level(level), folders or [])
    if json:
        output.say_json({"groups": [group_json(group) for group in groups]})
        return
    for group in groups:
        _say_group(group)
    files = sum(len(group.members) - 1 for group in groups)
    gain = sum(group.gain for group in groups)
    output.say(f"{len(groups)} groups, {files} files beside their keepers, {output.size(gain)}")


def undo(
    context: typer.Context,
    number: Annotated[
        int | None, typer.Argument(metavar="[NUMBER]", help="Of the journal; default: the newest.")
    ] = None,
    show: Annotated[
        bool, typer.Option("--list", help="Print the journal instead; nothing is touched.")
    ] = False,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Put back what a plan has moved: files, albums and dates."""
    from photosim.cli.commands import open_existing

    directory = library_folder(context, library)
    if show:
        with open_existing(directory, write=False) as opened:
            _say_journal(opened.removal.journal(), json)
        return
    with (
        open_existing(directory, write=True) as opened,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        report = opened.removal.undo(number, job)
    if json:
        output.say_json(
            {
                "entry": report.entry,
                "restored": [str(path) for path in report.restored],
                "not_done": [_left_json(one) for one in report.not_done],
            }
        )
    else:
        if report.action == "tag":
            album = f"in the album “{report.target}”"
            output.say(f"the photos of {len(report.restored)} files are no longer {album}")
        else:
            output.say(f"{len(report.restored)} files are back, {len(report.not_done)} are not")
        for one in report.not_done:
            output.say(f"  not back: {one.path}: {one.reason}")
    if report.not_done:
        raise typer.Exit(1)


def decide(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="different|keep-both|forget|list")],
    photos: Annotated[list[Path] | None, typer.Argument(metavar="[PHOTO]...")] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Say of photos that they are no duplicates, or that all stay; it is remembered by content."""
    from photosim.cli.commands import open_existing

    if what not in {"different", "keep-both", "forget", "list"}:
        raise typer.BadParameter(f"{what!r} is none of different, keep-both, forget and list.")
    directory = library_folder(context, library)
    if what == "list":
        with open_existing(directory, write=False) as opened:
            _say_decisions(opened.duplicates.decisions(), json)
        return
    if len(photos or []) < 2:
        raise typer.BadParameter("Name two photos or more.")
    with open_existing(directory, write=True) as opened:
        count = _decide(opened, what, [Path(os.path.abspath(one)) for one in photos or []])  # noqa: PTH100
    if json:
        output.say_json({"decisions": count})
    else:
        output.say(f"{count} decisions {'forgotten' if what == 'forget' else 'remembered'}")


def _decide(library: Library, what: str, paths: list[Path]) -> int:
    from photosim.core.types import DecisionKind

    ids = [library.photo_at(path) for path in paths]
    for path, photo in zip(paths, ids, strict=True):
        if photo is None:
            raise UsageError("No such photo", f"The library knows no photo at {path}.")
    if what == "forget":
        known = set(paths)
        return sum(
            library.duplicates.forget(one)
            for one in library.duplicates.decisions()
            if known & set(one.first_paths) and known & set(one.second_paths)
        )
    kind = DecisionKind(what.replace("-", " "))
    return library.duplicates.decide([one for one in ids if one is not None], kind)


def _say_decisions(decisions: list[Decision], as_json: bool) -> None:
    rows = [
        {
            "kind": str(one.kind),
            "first": [str(path) for path in one.first_paths],
            "second": [str(path) for path in one.second_paths],
        }
        for one in decisions
    ]
    if as_json:
        output.say_json({"decisions": rows})
        return
    for row in rows:
        first, second = (", ".join(row[key]) or "(not here now)" for key in ("first", "second"))
        output.say(f"{row['kind']}: {first} / {second}")


def _plan(  # noqa: PLR0917 - one value of each option
    directory: Path, level: Level, folders: list[Path], file: Path, action: str, to: str
) -> None:
    from photosim.cli.commands import open_existing
    from photosim.library.removal import plan as plans
    from photosim.library.removal.values import Action

    below = [Path(os.path.abspath(folder.expanduser())) for folder in folders]  # noqa: PTH100
    kind = Action(action)
    target = os.path.abspath(Path(to).expanduser()) if to and kind is Action.MOVE else to  # noqa: PTH100
    with (
        open_existing(directory, write=True) as library,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        library.duplicates.find(job)
        library.duplicates.look_closer(job)
        groups = library.duplicates.groups(level, below)
        choices = [one for one in map(plans.choice_of, groups) if one is not None]
        made = library.removal.plan(choices, kind, target)
    plans.write(made, file, plans.Words(how_words, why_words))
    seen = made.overview
    output.say(
        f"{file}: {seen.files} files of {seen.groups} groups, {output.size(seen.bytes)},"
        f" in {len(seen.folders)} folders"
    )


def _apply(directory: Path, file: Path, as_json: bool) -> None:
    from photosim.cli.commands import open_existing
    from photosim.library.removal import plan as plans

    plan = plans.read(file)
    with (
        open_existing(directory, write=True) as library,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        report = library.removal.carry_out(plan, job)
    if as_json:
        output.say_json(
            {
                "entry": report.entry,
                "done": [str(path) for path in report.done],
                "bytes": report.bytes,
                "not_done": [_left_json(one) for one in report.not_done],
            }
        )
    else:
        output.say(f"{len(report.done)} files, {output.size(report.bytes)}: {plan.action}")
        for one in report.not_done:
            output.say(f"  left: {one.path}: {one.reason}")
        if report.entry is not None:
            output.say(f"photosim undo {report.entry} puts them back")
    if report.not_done:
        raise typer.Exit(1)


def _left_json(one: NotDone) -> dict[str, str]:
    return {"path": str(one.path), "reason": one.reason}


def _say_journal(entries: list[JournalEntry], as_json: bool) -> None:
    if as_json:
        output.say_json(
            {
                "journal": [
                    {
                        "entry": entry.id,
                        "started_at": entry.started_at,
                        "action": str(entry.action),
                        "target": entry.target,
                        "undone": entry.undone_at is not None,
                        "files": [
                            {
                                "path": str(file.source),
                                "now": None if file.target is None else str(file.target),
                                "state": file.state,
                                "reason": file.reason,
                            }
                            for file in entry.files
                        ],
                    }
                    for entry in entries
                ]
            }
        )
        return
    for entry in entries:
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(entry.started_at))
        undone = " (undone)" if entry.undone_at is not None else ""
        output.say(f"{entry.id}  {when}  {entry.action}: {len(entry.files)} files{undone}")
        for file in entry.files:
            output.say(f"    {file.state}: {file.source}")


def _groups(directory: Path, level: Level, folders: list[Path]) -> list[DuplicateGroup]:
    from photosim.cli.commands import open_existing

    below = [Path(os.path.abspath(folder.expanduser())) for folder in folders]  # noqa: PTH100
    with (
        open_existing(directory, write=True) as library,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        library.duplicates.find(job)
        library.duplicates.look_closer(job)
        return library.duplicates.groups(level, below)


def group_json(group: DuplicateGroup) -> dict[str, Any]:
    """A group as the JSON of ``photosim duplicates`` has it."""
    return {
        "level": str(group.level),
        "keep": str(group.keep.path),
        "why": why_words(group.why),
        "files": [
            {
                "path": str(member.path),
                "level": str(member.level),
                "how": how_words(member.how),
                "edits": to_json(member.how),
                "bytes": member.bytes,
                "width": member.facts.width,
                "height": member.facts.height,
            }
            for member in group.members
        ],
    }


def _say_group(group: DuplicateGroup) -> None:
    output.say(f"keep    {group.keep.path}  ({', '.join(why_words(group.why))})")
    for member in group.members[1:]:
        marks = "".join(
            f"  [{word}]"
            for word, said in (
                ("offline", not member.online),
                ("protected", member.protected or member.reference),
            )
            if said
        )
        output.say(f"{member.level:<7} {member.path}  ({how_line(member.how)}){marks}")
    output.say()
