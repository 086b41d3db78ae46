"""``photosim rules …``: what is reported of new photos, and what was."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import Answer, absolute, command, group, one_of, open_library, photo_at
from photosim.core.language import tr
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.library.library import Library
    from photosim.library.reporting.values import WatchRule
    from photosim.library.values import RuleReport

app = group(tr("What is reported of new photos while folders are watched or indexed again."))

KINDS = ("copy", "album", "like", "unlike")


@app.command(name="add")
@command(write=Right.OWN)
def add_rule(
    library: Library,
    kind: Annotated[str, typer.Argument(metavar="|".join(KINDS), callback=one_of(KINDS))],
    photos: Annotated[
        list[Path] | None, typer.Argument(metavar="[PHOTO]...", help=tr("What to resemble (like)."))
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="FOLDER", help=tr("Only photos below it."))
    ] = None,
    album: Annotated[
        str, typer.Option("--album", metavar="NAME", help=tr("What to belong to (album)."))
    ] = "",
) -> Answer:
    """Say which new photos are reported from now on.

    copy: those that are a copy of one that is there; album: that most likely belong to an album;
    like: that resemble these photos; unlike: that resemble nothing that is there.
    """
    from photosim.library.reporting.values import RuleContent
    from photosim.library.values import RuleKind

    wanted = RuleKind(kind)
    if bool(album) != (wanted is RuleKind.ALBUM):
        raise typer.BadParameter(tr("--album belongs to “album”, which needs it."))
    if bool(photos) != (wanted is RuleKind.LIKE):
        raise typer.BadParameter(tr("Photos belong to “like”, which needs them."))
    ids = tuple(photo_at(library, absolute(one)) for one in photos or [])
    below = None if folder is None else absolute(folder)
    number = library.rules.add(RuleContent(wanted, below, album, ids)).value
    return Answer({"rule": number}, [tr("rule {number} watches from now on", number=number)])


@app.command(name="list")
@command()
def list_rules(library: Library) -> Answer:
    """Print the rules."""
    rules = library.rules.all()
    return Answer(
        {"rules": [_document(library, rule) for rule in rules]},
        [f"{rule.id}  {_line(rule)}" for rule in rules],
        [] if rules else [tr("there is no rule yet")],
    )


@app.command(name="remove")
@command(write=Right.OWN)
def remove_rule(
    library: Library, number: Annotated[int, typer.Argument(metavar="NUMBER")]
) -> Answer:
    """Watch no more; what was reported stays."""
    library.rules.remove(number)
    return Answer({"removed": number}, [tr("rule {number} is gone", number=number)])


@app.command(name="reports")
@command()
def list_reports(
    directory: Path,
    forget: Annotated[
        bool, typer.Option("--forget", help=tr("Forget them afterwards; no photo is touched."))
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help=tr("The most to print."))] = 500,
) -> Answer:
    """Print what was reported, the newest first."""
    from photosim.library.words import report_words

    with open_library(directory, write=Right.OWN if forget else None) as library:
        reports = library.rules.reports(limit)
        if forget:
            library.rules.forget_reports()
    lines = [
        f"{time.strftime('%Y-%m-%d %H:%M', time.localtime(one.at))}  {report_words(one)}"
        for one in reports
    ]
    document = {"reports": [{**report_json(one), "read": one.read} for one in reports]}
    return Answer(document, lines, [] if reports else [tr("nothing was reported yet")])


def report_json(report: RuleReport) -> dict[str, Any]:
    """A report as JSON has it."""
    return {
        "rule": report.rule,
        "kind": report.kind.value,
        "at": datetime.fromtimestamp(report.at).astimezone().isoformat(timespec="seconds"),
        "path": str(report.path),
        "other": None if report.other is None else str(report.other),
        "album": report.album or None,
        "similarity": None if report.similarity is None else round(report.similarity, 4),
    }


def _document(library: Library, rule: WatchRule) -> dict[str, Any]:
    details = library.details(rule.photos)
    return {
        "rule": rule.id,
        "kind": rule.kind.value,
        "folder": None if rule.folder is None else str(rule.folder),
        "album": rule.album or None,
        "photos": [str(one.paths[0]) for one in details if one.paths],
    }


def _line(rule: WatchRule) -> str:
    from photosim.library.words import rule_words

    where = tr("all folders") if rule.folder is None else str(rule.folder)
    return tr("{rule_words}, in {where}", rule_words=rule_words(rule), where=where)
