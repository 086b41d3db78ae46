"""``photosim status`` and ``check``: how the library is doing, and whether it is damaged."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photosim import storage
from photosim.cli.command import (
    Answer,
    ProviderOption,
    command,
    open_library,
    working,
)
from photosim.cli.folders import folder_json, folder_line
from photosim.cli.words import counted, remedy_words
from photosim.core import quantities
from photosim.core.errors import LibraryError, Remedy, fault_words
from photosim.core.language import aside, clauses, tr
from photosim.library.words import passed_over_words
from photosim.storage.address import called
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.types import FailedFile
    from photosim.library.replica.values import Origin
    from photosim.library.values import CheckReport, Problem, Status


@command()
def status(directory: Path, provider: ProviderOption = "auto") -> Answer:
    """Print counts, the provider actually in use and the health of the index."""
    from photosim.library.values import Status

    if storage.exists(directory):
        with open_library(directory, write=None, provider=provider) as library:
            found, failed = library.status(), library.failed()
            origin = library.replicas.origin()
    else:
        found, failed, origin = Status(library=called(directory), exists=False), [], None
    document = dataclasses.asdict(found) | {
        "folders": [folder_json(row) for row in found.folders],
        "failed": [dataclasses.asdict(row) for row in failed],
        "part_of": origin
        and {
            "library": origin.address,
            "taken_at": origin.taken_at,
            "joined_at": origin.joined_at,
        },
    }
    return Answer(document, _lines(found, failed, origin))


def _lines(found: Status, failed: list[FailedFile], origin: Origin | None) -> list[str]:
    lines = [tr("library   {library}", library=found.library)]
    if origin is not None:
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(origin.joined_at))
        lines.append(tr("part of   {library}, joined {when}", library=origin.address, when=when))
    if not found.exists:
        return [*lines, tr("          does not exist yet: photosim index FOLDER makes it")]
    files = clauses(counted(count, state) for state, count in found.files.items() if count)
    lines.append(
        tr("photos    {photos} ({files})", photos=found.photos, files=files or tr("no files"))
    )
    if found.passed_over:
        lines.append(
            tr(
                "passed    {passed_over_words} (kinds that are not read)",
                passed_over_words=passed_over_words(found.passed_over),
            )
        )
    lines += [tr("folder    {folder_line}", folder_line=folder_line(row)) for row in found.folders]
    lines.append(tr("database  {size}", size=quantities.size(found.database_bytes)))
    lines.append(
        tr(
            "model     {model} {precision}",
            model=found.model or tr("none yet"),
            precision=found.precision,
        ).rstrip()
    )
    if found.changeover is not None:
        way = found.changeover
        lines.append(
            tr(
                "next      {model} ({size}): {done:,} of {photos:,} photos",
                model=way.model,
                size=way.size,
                done=way.done,
                photos=way.photos,
            )
        )
    lines.append(
        tr(
            "provider  {provider}{in_brackets}",
            provider=found.provider,
            in_brackets=aside(found.provider_note),
        )
    )
    if found.index is not None:
        recall = (
            ""
            if found.index.recall is None
            else tr(", recall@10 {recall:.3f}", recall=found.index.recall)
        )
        lines.append(
            tr(
                "index     {saved} of {photos} vectors saved{recall}",
                saved=found.index.saved,
                photos=found.index.photos,
                recall=recall,
            )
            + aside(found.index.note)
        )
    if found.holder:
        lines.append(tr("in use    {holder}", holder=found.holder))
    return lines + [
        tr("failed    {path}: {reason}", path=failure.path, reason=fault_words(failure.reason))
        for failure in failed
    ]


@command()
def check(
    directory: Path,
    repair: Annotated[bool, typer.Option("--repair", help=tr("Put right what can be."))] = False,
    forget: Annotated[
        bool,
        typer.Option(
            "--forget-lost",
            help=tr("Forget labels, decisions and votes whose picture is nowhere."),
        ),
    ] = False,
) -> Answer:
    """Look for damage; exit status 1 where something is wrong and stays so."""
    saved: list[str] = []
    try:
        report = _checked(directory, repair=repair, forget=forget)
        damage = report.damaged
    except LibraryError as error:
        if not repair or error.remedy not in {Remedy.SALVAGE, Remedy.OTHER_LIBRARY}:
            raise
        damage = True
    if damage and repair:
        saved = _salvage(directory)
        report = _checked(directory, repair=repair, forget=forget)
    problems = [
        {
            "what": problem.what,
            "count": problem.count,
            "repaired": problem.repaired,
            "next_step": remedy_words(problem.remedy),
            "albums": dict(problem.albums),
        }
        for problem in report.problems
    ]
    counts = {"photos": report.photos, "vectors": report.vectors}
    lines = saved + [line for problem in report.problems for line in _problem(problem)] or [
        tr(
            "nothing is wrong ({photos}, {vectors} vectors)",
            photos=quantities.photos(report.photos),
            vectors=report.vectors,
        )
    ]
    steps = dict.fromkeys(remedy_words(problem.remedy) for problem in report.problems)
    return Answer(
        {"ok": report.ok, "problems": problems, **counts},
        [*lines, *filter(None, steps)],
        status=0 if report.ok else 1,
    )


def _checked(directory: Path, *, repair: bool, forget: bool) -> CheckReport:
    changes = Right.OWN if repair or forget else None
    with open_library(directory, write=changes) as library, working() as job:
        return library.check(repair=repair, forget=forget, job=job)


def _salvage(directory: Path) -> list[str]:
    """Have a new database made of what can be read of a damaged one; what to say of it."""
    from photosim.library.library import Library

    saved = Library.salvage(directory)
    return [
        tr(
            "repaired: the library was damaged and is made anew of the {rows:,} rows that could be"
            " read; the damaged file is {damaged}",
            rows=saved.rows,
            damaged=saved.damaged,
        )
    ]


def _problem(problem: Problem) -> list[str]:
    """What is wrong, how often, and, a line each, how much of it in which album."""
    how = "repaired" if problem.repaired else "wrong"
    count = aside(str(problem.count) if problem.count > 1 else "")
    albums = [
        tr("  {number} of the album {name}", number=number, name=name)
        for name, number in problem.albums.items()
    ]
    return [f"{how}: {problem.what}{count}", *albums]
