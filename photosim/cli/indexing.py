"""``photosim index`` and ``watch``: the library brought up to date, once or until interrupted."""

from __future__ import annotations

import contextlib
import dataclasses
import queue
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli import output
from photosim.cli.command import (
    Answer,
    BaseModelOption,
    ProviderOption,
    command,
    going_on,
    open_library,
    working,
)
from photosim.cli.folders import add_all, require_usable
from photosim.cli.models import changeover_lines
from photosim.cli.requests import waiting_line
from photosim.cli.rules import report_json
from photosim.cli.words import remedy_words
from photosim.core import quantities
from photosim.core.errors import Remedy, UsageError, fault_words
from photosim.core.language import tr, tr_n
from photosim.library.words import report_words
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext
    from photosim.core.types import FailedFile
    from photosim.library.folders.changes import FolderChanges
    from photosim.library.library import Library
    from photosim.library.values import ChangeoverReport, IndexReport
    from photosim.library.watching.watcher import WatchNote

Folders = Annotated[list[Path] | None, typer.Argument(metavar="FOLDER")]

CHANGEOVER_SECONDS = 5.0
"""How long watch goes over to another base model between two looks at what has changed."""

TAKE_OVER_SECONDS = 30.0
"""Between two looks at what other machines have left of a library on a server."""

MOST_FAILED = 20
"""Lines that name files that could not be read after a pass."""

MOST_OF_A_FOLDER = 3
"""Files of one folder that failed for one reason and are named one by one; of a folder that was
taken away all fail."""


@contextlib.contextmanager
def _opened(
    directory: Path, folders: Sequence[Path], provider: str, model: str | None
) -> Iterator[tuple[Library, JobContext]]:
    """The library with the folders added, made where there is none and folders are named; its
    base model is the one named from now on."""
    require_usable(directory, folders)
    made = open_library(directory, write=Right.OWN, create=bool(folders), provider=provider)
    with made as library, working() as job:
        if model is not None:
            library.models.bases.choose(model)
        add_all(library, folders)
        yield library, job


@command()
def index(
    directory: Path,
    folders: Folders = None,
    model: BaseModelOption = None,
    provider: ProviderOption = "auto",
) -> Answer:
    """Add the folders, bring the library up to date, and leave."""
    with _opened(directory, folders or [], provider, model) as (library, job):
        if not library.folders():
            raise UsageError(
                tr("No folder is watched"), tr("No folder is watched yet."), Remedy.INDEX_FOLDER
            )
        with going_on():
            report = library.update(job=job)
            changeover = library.change_over(job)
    lines = [*_report_lines(report), *changeover_lines(changeover)]
    return Answer(_report_json(report) | _changeover_json(changeover), lines)


@command(json=False)
def watch(
    directory: Path,
    folders: Folders = None,
    model: BaseModelOption = None,
    as_json: Annotated[
        bool,
        typer.Option("--json", help=tr("Print what rules report as one JSON document a line.")),
    ] = False,
    provider: ProviderOption = "auto",
) -> None:
    """The same as index, and stay: what changes is taken until interrupted.

    What rules have to say of new photos is printed; see photosim rules.
    """
    from photosim.library.watching.watcher import FolderWatcher

    seen: queue.Queue[FolderChanges] = queue.Queue()
    with _opened(directory, folders or [], provider, model) as (library, job):
        watcher = FolderWatcher(library.watched(), seen.put, _say_note)
        requests = WaitingRequests(library)
        # Watch first, look second: what changes in between is seen twice, never missed.
        watcher.start()
        try:
            _say(library.update(job=job), as_json=as_json)
            changing = library.steadily(library.is_changing_over, job)
            looked = time.monotonic()
            while True:
                job.check()
                library.steadily(requests.say, job)
                if time.monotonic() - looked > TAKE_OVER_SECONDS:
                    if library.steadily(library.is_something_left, job):
                        news = library.take_over(job)
                        if news.change:
                            _say(news, as_json=as_json)
                    looked = time.monotonic()
                if changing:
                    changing = _go_over(library, job, as_json=as_json)
                with contextlib.suppress(queue.Empty):
                    news = library.apply(seen.get(timeout=0 if changing else 0.2), job)
                    changing = changing or library.steadily(library.is_changing_over, job)
                    if news.added or news.updated or news.moved or news.removed or news.failed:
                        _say(news, as_json=as_json)
        finally:
            requests.stop()
            watcher.stop()


class WaitingRequests:
    """Says on standard error what other computers ask of this one, each thing once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._told: set[int] = set()
        self._news = threading.Event()
        self._news.set()
        self._listener = library.requests.listen(self._news.set)

    def say(self) -> None:
        """Say what is new."""
        if not self._news.is_set():
            return
        self._news.clear()
        try:
            waiting = self._library.requests.waiting()
        except BaseException:
            self._news.set()
            raise
        for row in waiting:
            if row.id not in self._told:
                self._told.add(row.id)
                output.note(waiting_line(row))

    def stop(self) -> None:
        """Listen no more."""
        if self._listener is not None:
            self._listener.stop()


def _go_over(library: Library, job: JobContext, *, as_json: bool) -> bool:
    """Go over to another base model for a while; whether there is more to do."""
    report = library.change_over(job, seconds=CHANGEOVER_SECONDS)
    for line in changeover_lines(report):
        (output.note if as_json else output.say)(line)
    sys.stdout.flush()
    return library.steadily(library.is_changing_over, job)


def _report_json(report: IndexReport) -> dict[str, Any]:
    document = dataclasses.asdict(report)
    del document["change"], document["reports"]
    if report.reports:
        document["reports"] = [report_json(one) for one in report.reports]
    document["seconds"] = round(report.seconds, 3)
    document["photos_per_second"] = round(report.photos_per_second, 2)
    return document


def _changeover_json(report: ChangeoverReport) -> dict[str, Any]:
    """What was done for another base model; nothing where there was nothing to do."""
    if not (report.model or report.taught or report.lost):
        return {}
    document = dataclasses.asdict(report)
    del document["change"]
    document["seconds"] = round(report.seconds, 3)
    return {"changeover": document}


def _report_lines(report: IndexReport) -> list[str]:
    return [
        tr(
            "{added} added, {updated} updated, {moved} moved or copied, {removed} removed, "
            "{count} failed in {duration} ({photos_per_second:.1f} photos/s)",
            added=report.added,
            updated=report.updated,
            moved=report.moved,
            removed=report.removed,
            count=len(report.failed),
            duration=quantities.duration(report.seconds),
            photos_per_second=report.photos_per_second,
        ),
        *_failed_lines(report.failed),
        *(f"  {report_words(one)}" for one in report.reports),
    ]


def _failed_lines(failed: Sequence[FailedFile]) -> list[str]:
    """Which files failed and why: a line a file, or one for many of a folder."""
    alike: defaultdict[tuple[Path, str], list[str]] = defaultdict(list)
    for one in failed:
        alike[Path(one.path).parent, fault_words(one.reason)].append(one.path)
    lines: list[str] = []
    named = 0
    for (folder, reason), paths in alike.items():
        room = MOST_FAILED - len(lines)
        if len(paths) > MOST_OF_A_FOLDER and room:
            lines.append(
                tr_n(
                    "  failed: {n} file in {folder}: {reason}",
                    "  failed: {n} files in {folder}: {reason}",
                    len(paths),
                    folder=folder,
                    reason=reason,
                )
            )
            named += len(paths)
        else:
            told = [tr("  failed: {path}: {reason}", path=path, reason=reason) for path in paths]
            lines += told[:room]
            named += len(told[:room])
    if more := len(failed) - named:
        lines.append(tr("  and {more:,} more", more=more))
    if len(lines) < len(failed):
        lines.append(tr("  photosim status names them all"))
    return lines


def _say(report: IndexReport, *, as_json: bool) -> None:
    """Say what a pass did; as JSON, standard output has what rules reported and nothing else."""
    for line in _report_lines(report):
        (output.note if as_json else output.say)(line)
    if as_json:
        for one in report.reports:
            output.say_json(report_json(one))
    sys.stdout.flush()


def _say_note(told: WatchNote) -> None:
    if told.kind not in {"watching", "polling"}:
        words = f"{told.message} {remedy_words(told.remedy, told.about)}"
        output.note(f"photosim: {words}".rstrip())
