"""``photosim duplicates``, ``undo`` and ``decide``: found, planned, removed, put back."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from photosim.cli.command import (
    Answer,
    absolute,
    command,
    going_on,
    one_of,
    open_library,
    photo_at,
    working,
)
from photosim.cli.words import level_column, state_words
from photosim.core import quantities
from photosim.core.errors import LibraryBusy, NotPermitted, Remedy
from photosim.core.language import aside, clauses, labelled, listed, tr, tr_n
from photosim.core.types import Level
from photosim.library.holding.words import loss_words
from photosim.library.words import KINDS, how_line, how_words, why_words
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext
    from photosim.library.duplicates.values import Decision, DuplicateGroup, Member
    from photosim.library.library import Library
    from photosim.library.removal.values import JournalEntry, NotDone

ACTIONS = ("trash", "move", "hard-link", "symbolic-link", "tag")
BY_KIND = ("edited", "parts", "shown-in", "moments")
DECISIONS = ("different", "keep-both", "forget", "list")


@command()
def duplicates(  # noqa: PLR0917 - one parameter for each option
    directory: Path,
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FOLDER]...", help=tr("Only groups with a file below.")),
    ] = None,
    level: Annotated[
        str,
        typer.Option(
            "--level",
            callback=one_of((Level.EXACT, Level.COPY)),
            metavar="exact|copy",
            help=tr("The farthest level: the same bytes or pixels, or proved copies too."),
        ),
    ] = Level.COPY,
    plan: Annotated[
        Path | None,
        typer.Option("--plan", metavar="FILE", help=tr("Write what would be removed, to be read.")),
    ] = None,
    action: Annotated[
        str,
        typer.Option(
            "--action",
            callback=one_of(ACTIONS),
            metavar="|".join(ACTIONS),
            help=tr("What the plan does to the files that don't stay."),
        ),
    ] = "trash",
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="PLACE", help=tr("The folder to move to, or the album's name.")
        ),
    ] = "",
    also: Annotated[
        str,
        typer.Option(
            "--also",
            metavar=",".join(BY_KIND),
            help=tr("Kinds that the plan removes too; by itself only what nothing is lost with."),
        ),
    ] = "",
    apply: Annotated[
        Path | None,
        typer.Option(
            "--apply", metavar="FILE", help=tr("Carry out a plan; photosim undo undoes it.")
        ),
    ] = None,
    so_far: Annotated[
        bool,
        typer.Option(
            "--so-far",
            help=tr(
                "Compare nothing: what is found by now, also while another photosim is at work."
            ),
        ),
    ] = False,
) -> Answer:
    """Print the groups of duplicates of the whole library, or plan and carry out their removal.

    Without --apply no photo is touched. It can be stopped (Ctrl-C) and goes on where it was.
    """
    if apply is not None and (folders or plan is not None):
        raise typer.BadParameter(tr("--apply takes the plan as it is: no folders, no --plan."))
    if also and plan is None:
        raise typer.BadParameter(
            tr("--also says what a plan removes too: name its file with --plan.")
        )
    if so_far and (plan is not None or apply is not None):
        raise typer.BadParameter(tr("--so-far prints groups: no --plan, no --apply."))
    kinds = _kinds(also)
    below = [absolute(folder) for folder in folders or []]
    if so_far:
        return _so_far(directory, Level(level), below)
    with _at_work(directory) as library, working() as job:
        if apply is not None:
            return _apply(library, job, apply)
        with going_on():
            library.duplicates.find(job)
            library.duplicates.look_closer(job)
        farthest = Level.BURST if "moments" in kinds else Level(level)
        groups = library.duplicates.groups(farthest, below)
        if plan is not None:
            return _plan(library, groups, plan, action.replace("-", " "), to, kinds)
    return Answer({"groups": [group_json(group) for group in groups]}, _groups(groups))


@contextlib.contextmanager
def _at_work(directory: Path) -> Iterator[Library]:
    """The library opened to compare. Raises LibraryBusy and NotPermitted, which say what can be had
    all the same."""
    with contextlib.ExitStack() as stack:
        try:
            library = stack.enter_context(open_library(directory, write=Right.CLEAN))
        except LibraryBusy as busy:
            meanwhile = Remedy.CLOSE_OTHER_OR_LIST
            raise LibraryBusy(busy.title, busy.message, meanwhile) from busy
        except NotPermitted as refused:
            told = (refused.title, refused.message, Remedy.ASK_OWNER_OR_LIST, refused.about)
            raise NotPermitted(*told) from refused
        yield library


def _so_far(directory: Path, level: Level, below: Sequence[Path]) -> Answer:
    with open_library(directory, write=None) as library:
        groups = library.duplicates.groups(level, below)
        left = len(library.duplicates.unexamined())
    photos = tr_n("{n} photo is", "{n} photos are", left)
    notes = (
        [tr("{photos} still to be compared: photosim duplicates does that", photos=photos)]
        if left
        else []
    )
    return Answer({"groups": [group_json(group) for group in groups]}, _groups(groups), notes)


def _kinds(named: str) -> list[str]:
    kinds = [kind for one in named.split(",") if (kind := one.strip())]
    for kind in kinds:
        if kind not in BY_KIND:
            raise typer.BadParameter(
                tr("--also takes {kinds}, not “{kind}”.", kinds=", ".join(BY_KIND), kind=kind)
            )
    return kinds


def _plan(  # noqa: PLR0917 - one parameter for each option
    library: Library,
    groups: list[DuplicateGroup],
    file: Path,
    action: str,
    to: str,
    also: Sequence[str],
) -> Answer:
    from photosim.library.duplicates.values import Kind
    from photosim.library.removal import plan as plans
    from photosim.library.removal.values import RemovalKind

    kind = RemovalKind(action)
    target = os.path.abspath(Path(to).expanduser()) if to and kind is RemovalKind.MOVE else to  # noqa: PTH100
    kinds = [Kind(one) for one in also]
    choices = [one for group in groups for one in plans.choices_of(group, kinds)]
    made = library.removal.plan(choices, kind, target)
    plans.write(made, file, plans.Words(how_words, why_words))
    seen = made.overview
    lines = [
        tr(
            "{file}: {files} of {groups}, {size}, in {folders}",
            file=file,
            files=quantities.files(seen.files),
            groups=quantities.groups(seen.groups),
            size=quantities.size(seen.bytes),
            folders=quantities.folders(len(seen.folders)),
        )
    ]
    if seen.along:
        lines.append(tr("  {along} of them lie beside the photos and go along", along=seen.along))
    if seen.linked:
        lines.append(
            tr(
                "  {linked} of them have another name that stays: nothing is freed",
                linked=seen.linked,
            )
        )
    return Answer(None, lines)


def _apply(library: Library, job: JobContext, file: Path) -> Answer:
    from photosim.library.removal import plan as plans

    plan = plans.read(file)
    report = library.removal.carry_out(plan, job)
    lines = [
        tr(
            "{files}, {size}: {action}",
            files=quantities.files(len(report.done)),
            size=quantities.size(report.bytes),
            action=state_words(plan.action),
        )
    ]
    lines += [
        tr("  left: {path}: {reason}", path=one.path, reason=one.reason) for one in report.not_done
    ]
    lines += (
        [tr("photosim undo {entry} puts them back", entry=report.entry)]
        if report.entry is not None
        else []
    )
    document = {
        "entry": report.entry,
        "done": [str(path) for path in report.done],
        "bytes": report.bytes,
        "not_done": _left(report.not_done),
    }
    return Answer(document, lines, status=1 if report.not_done else 0)


def _left(files: Sequence[NotDone]) -> list[dict[str, str]]:
    return [{"path": str(one.path), "reason": str(one.reason)} for one in files]


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
                "edits": msgspec.to_builtins(member.how),
                "kind": member.kind,
                "goes": member.goes,
                "loses": msgspec.to_builtins(member.losses),
                "covered_by": None if member.losses or not member.cover else str(member.cover),
                "takes": [str(path) for path in member.takes],
                "linked": member.linked,
                "bytes": member.bytes,
                "width": member.facts.width,
                "height": member.facts.height,
            }
            for member in group.members
        ],
    }


def _groups(groups: list[DuplicateGroup]) -> Iterator[str]:
    for group in groups:
        yield tr(
            "keep    {path}  ({names})", path=group.keep.path, names=listed(why_words(group.why))
        )
        for member in group.members[1:]:
            if member.losses:
                yield tr("stays   {path}  ({stays})", path=member.path, stays=_stays(member))
                continue
            marks = tr("  [offline]") if not member.online else ""
            marks += (
                tr("  [and {count} beside it]", count=len(member.takes)) if member.takes else ""
            )
            marks += tr("  [another name of a kept file]") if member.linked else ""
            marks += tr("  [protected]") if member.protected or member.reference else ""
            yield tr(
                "{level} {path}  ({how}){marks}",
                level=level_column(member.level),
                path=member.path,
                how=how_line(member.how),
                marks=marks,
            )
        yield ""
    going = [one for group in groups for one in group.members if one.goes]
    others = sum(len(group.members) - 1 for group in groups) - len(going)
    files = len(going) + sum(len(one.takes) for one in going)
    gain = sum(group.gain for group in groups)
    size = quantities.size(gain)
    yield tr(
        "{groups}: {files} can go, {size}; {others} stay beside",
        groups=quantities.groups(len(groups)),
        files=quantities.files(files),
        size=size,
        others=others,
    )


def _stays(member: Member) -> str:
    """Why a file stays: what was done to it, what it is, and what only it holds."""
    kind = tr(" as {kinds}", kinds=KINDS[member.kind]) if member.kind in BY_KIND else ""
    return tr(
        "{how_line}; stays{kind}: {names}",
        how_line=how_line(member.how),
        kind=kind,
        names=listed(loss_words(member.losses)),
    )


@command()
def undo(
    directory: Path,
    number: Annotated[
        int | None,
        typer.Argument(metavar="[NUMBER]", help=tr("Of the journal; default: the newest.")),
    ] = None,
    show: Annotated[
        bool, typer.Option("--list", help=tr("Print the journal instead; nothing is touched."))
    ] = False,
) -> Answer:
    """Put back what a plan has moved, or what was filed elsewhere: files, albums and dates.

    It is about files alone; decisions that are newer are named and stay.
    """
    if show:
        with open_library(directory, write=None) as library:
            entries = library.removal.whole_journal()
        return Answer({"journal": [_entry_json(entry) for entry in entries]}, _journal(entries))
    with open_library(directory, write=Right.CLEAN) as library, working() as job:
        newer = _newer_decisions(library) if number is None else 0
        report = library.removal.undo(number, job)
    files, left = len(report.restored), len(report.not_done)
    if report.action == "tag":
        line = tr(
            "the photos of {files} are no longer in the album “{target}”",
            files=quantities.files(files),
            target=report.target,
        )
    elif report.action == "copy":
        line = tr_n("{n} copy is in the trash", "{n} copies are in the trash", files)
    else:
        line = tr_n("{n} file is back", "{n} files are back", files)
    if left and report.action != "tag":
        line = clauses((line, tr_n("{n} is not", "{n} are not", left)))
    document = {
        "entry": report.entry,
        "restored": [str(path) for path in report.restored],
        "not_done": _left(report.not_done),
    }
    lines = [
        line,
        *(
            tr("  not back: {path}: {reason}", path=one.path, reason=one.reason)
            for one in report.not_done
        ),
    ]
    if newer:
        what = tr_n("{n} decision is", "{n} decisions are", newer)
        lines.append(
            tr_n(
                "{what} newer than that and stays: photosim decide list, photosim decide forget",
                "{what} newer than that and stay: photosim decide list, photosim decide forget",
                newer,
                what=what,
            )
        )
    return Answer(document, lines, status=1 if left else 0)


def _newer_decisions(library: Library) -> int:
    """How many decisions were made after the removal that would be undone; when labels were
    changed isn't kept."""
    known = (one for one in library.removal.journal() if one.undone_at is None)
    entry = next(known, None)
    if entry is None:
        return 0
    return sum(one.decided_at > entry.started_at for one in library.duplicates.decisions())


def _entry_json(entry: JournalEntry) -> dict[str, Any]:
    return {
        "entry": entry.id,
        "started_at": entry.started_at,
        "action": str(entry.action),
        "target": entry.target,
        "undone": entry.undone_at is not None,
        "by": entry.person,
        "undone_by": entry.undone_by,
        "computer": entry.computer or None,
        "files": [
            {
                "path": str(file.source),
                "now": None if file.target is None else str(file.target),
                "state": file.state,
                "bytes": file.bytes,
                "reason": str(file.reason),
            }
            for file in entry.files
        ],
    }


def _journal(entries: list[JournalEntry]) -> Iterator[str]:
    for entry in entries:
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(entry.started_at))
        undone = tr(" (undone)") if entry.undone_at is not None else ""
        if entry.undone_by:
            undone = tr(" (undone by {person})", person=entry.undone_by)
        action = state_words(entry.action)
        if entry.person:
            action = tr("{action} by {person}", action=action, person=entry.person)
        if entry.computer:
            action = tr("{action} on {computer}", action=action, computer=entry.computer)
        yield tr(
            "{id}  {when}  {action}: {files}{undone}",
            id=entry.id,
            when=when,
            action=action,
            files=quantities.files(len(entry.files)),
            undone=undone,
        )
        for file in entry.files:
            yield f"    {labelled(state_words(file.state), file.source)}"


@command()
def decide(
    directory: Path,
    what: Annotated[str, typer.Argument(metavar="|".join(DECISIONS), callback=one_of(DECISIONS))],
    photos: Annotated[list[Path] | None, typer.Argument(metavar="[PHOTO]...")] = None,
) -> Answer:
    """Say of photos that they are no duplicates, or that all stay; it is remembered by content."""
    if what == "list":
        with open_library(directory, write=None) as library:
            rows = [_decision_json(one) for one in library.duplicates.decisions()]
        none = [] if rows else [tr("Nothing was decided yet.")]
        return Answer({"decisions": rows}, map(_decision_line, rows), none)
    if len(photos or []) < 2:
        raise typer.BadParameter(tr("Name two photos or more."))
    with open_library(directory, write=Right.LABEL) as library:
        count = _decide(library, what, [absolute(one) for one in photos or []])
    if what == "forget":
        line = tr_n("{n} decision forgotten", "{n} decisions forgotten", count)
    else:
        line = tr_n("{n} decision remembered", "{n} decisions remembered", count)
    return Answer({"decisions": count}, [line])


def _decide(library: Library, what: str, paths: list[Path]) -> int:
    from photosim.core.types import DecisionKind

    photos = [photo_at(library, path) for path in paths]
    if what == "forget":
        known = set(paths)
        return sum(
            bool(library.duplicates.forget(one))
            for one in library.duplicates.decisions()
            if known & set(one.first_paths) and known & set(one.second_paths)
        )
    kind = DecisionKind(what.replace("-", " "))
    return library.duplicates.decide(photos, kind).value


def _decision_json(one: Decision) -> dict[str, Any]:
    return {
        "kind": str(one.kind),
        "first": [str(path) for path in one.first_paths],
        "second": [str(path) for path in one.second_paths],
        "by": one.person,
        "at": one.decided_at,
    }


def _decision_line(row: dict[str, Any]) -> str:
    first, second = (listed(row[key]) or tr("(not here now)") for key in ("first", "second"))
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(row["at"]))
    pair = labelled(state_words(row["kind"]), f"{first} / {second}")
    return pair + aside(clauses((row["by"], when)))
