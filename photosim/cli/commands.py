"""What each command does: open the library, ask it, print the answer."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import queue
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photosim import storage
from photosim.cli import interrupts, output
from photosim.cli.words.edits import how_line, how_words
from photosim.cli.words.remedies import remedy_words
from photosim.core import log, paths
from photosim.core.edits import to_json
from photosim.core.errors import LibraryError, PhotosimError, Remedy, UsageError
from photosim.core.types import IndexReport, Level, Region

if TYPE_CHECKING:
    from photosim.library.folders.changes import Changes
    from photosim.library.library import Library
    from photosim.library.values import FolderStatus, Source
    from photosim.library.watching.watcher import WatchNote


@dataclasses.dataclass(frozen=True, slots=True)
class SearchOptions:
    """The options of ``photosim search``, checked."""

    k: int
    min_similarity: float | None
    level: Level | None
    region: Region | None
    model: str | None
    provider: str


def _open(directory: Path, *, write: bool, provider: str = "auto") -> Library:
    from photosim.library.library import Library

    log.set_up(file=paths.log_dir() / "photosim.log")
    return Library.open(directory, write=write, provider=provider)


def open_existing(directory: Path, *, write: bool) -> Library:
    """The library in a folder. Raises LibraryError where there is none."""
    if not storage.exists(directory):
        raise _no_library(directory)
    return _open(directory, write=write)


def absolute(path: Path) -> Path:
    """The path that a person named, absolute."""
    # Not Path.resolve: a link stays as the person named it.
    return Path(os.path.abspath(path.expanduser()))  # noqa: PTH100


def open_app(directory: Path, files: Sequence[Path]) -> int:
    """Start the app, or say in one line that it needs a display."""
    screenless = (
        sys.platform.startswith("linux")
        and not os.environ.get("DISPLAY")
        and not os.environ.get("WAYLAND_DISPLAY")
        and not os.environ.get("QT_QPA_PLATFORM")
    )
    if screenless:
        raise UsageError(
            "No display", "The app needs a display and there is none.", Remedy.USE_COMMANDS
        )
    from photosim.app import main

    return main(list(files), directory)


def add(directory: Path, folders: Sequence[Path], excluded: Sequence[Path], as_json: bool) -> None:
    """Watch folders."""
    _require_usable(directory, folders)
    with _open(directory, write=True) as library:
        added = _add_all(library, folders, excluded)
    if as_json:
        output.say_json({"folders": [str(path) for path in added]})
        return
    for path in added:
        output.say(f"watching {path}")


def _require_usable(directory: Path, folders: Sequence[Path]) -> None:
    """A mistyped folder must not leave an empty library behind."""
    if not storage.exists(directory):
        from photosim.library.folders.watched import require_usable

        for folder in folders:
            require_usable(absolute(folder), directory)


def _add_all(
    library: Library, folders: Sequence[Path], excluded: Sequence[Path] = ()
) -> list[Path]:
    added: list[Path] = []
    for folder in folders:
        watched = library.add_folder(folder, excluded)
        if watched != absolute(folder):
            output.note(f"{folder} lies in {watched}, which is watched already")
        if watched not in added:
            added.append(watched)
    return added


def remove(directory: Path, folders: Sequence[Path], as_json: bool) -> None:
    """Forget folders."""
    if not storage.exists(directory):
        raise _no_library(directory)
    gone: list[dict[str, Any]] = []
    with _open(directory, write=True) as library:
        for folder in folders:
            photos = library.remove_folder(folder)
            gone.append({"path": str(absolute(folder)), "photos": photos})
    if as_json:
        output.say_json({"removed": gone})
        return
    for row in gone:
        output.say(f"forgot {row['path']} and {row['photos']} photos that are nowhere else")


def folders(directory: Path, as_json: bool) -> None:
    """List the watched folders."""
    rows: list[FolderStatus] = []
    if storage.exists(directory):
        with _open(directory, write=False) as library:
            rows = library.folders()
    if as_json:
        output.say_json({"folders": [_folder_json(row) for row in rows]})
        return
    if not rows:
        output.note(f"No folder is watched in the library {directory}: photosim add FOLDER")
    for row in rows:
        output.say(_folder_line(row))


def _folder_json(row: FolderStatus) -> dict[str, Any]:
    document = dataclasses.asdict(row)
    document["path"] = str(row.path)
    document["excluded"] = [str(path) for path in row.excluded]
    return document


def _folder_line(row: FolderStatus) -> str:
    counts = [f"{row.photos} photos"]
    counts += [
        f"{count} {word}"
        for count, word in (
            (row.pending, "pending"),
            (row.failed, "failed"),
            (row.missing, "missing"),
        )
        if count
    ]
    return f"{row.path}  ({row.state}; {', '.join(counts)})"


def index(directory: Path, folders: Sequence[Path], provider: str, as_json: bool) -> None:
    """Add folders and bring the library up to date."""
    if not folders and not storage.exists(directory):
        raise _no_library(directory)
    _require_usable(directory, folders)
    with (
        _open(directory, write=True, provider=provider) as library,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        _add_all(library, folders)
        if not library.folders():
            raise UsageError(
                "No folder is watched", "No folder is watched yet.", Remedy.INDEX_FOLDER
            )
        report = library.update(job=job)
    if as_json:
        output.say_json(_report_json(report))
    else:
        _say_report(report)


def _report_json(report: IndexReport) -> dict[str, Any]:
    document = dataclasses.asdict(report)
    document["seconds"] = round(report.seconds, 3)
    document["photos_per_second"] = round(report.photos_per_second, 2)
    return document


def _say_report(report: IndexReport) -> None:
    output.say(
        f"{report.added} added, {report.updated} updated, {report.moved} moved or copied,"
        f" {report.removed} removed, {len(report.failed)} failed"
        f" in {output.duration(report.seconds)} ({report.photos_per_second:.1f} photos/s)"
    )
    for failed in report.failed:
        output.say(f"  failed: {failed.path}: {failed.reason}")


def watch(directory: Path, folders: Sequence[Path], provider: str) -> None:
    """Bring the library up to date and keep it so until interrupted."""
    from photosim.library.watching.watcher import FolderWatcher

    if not folders and not storage.exists(directory):
        raise _no_library(directory)
    _require_usable(directory, folders)
    seen: queue.Queue[Changes] = queue.Queue()
    with (
        _open(directory, write=True, provider=provider) as library,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        _add_all(library, folders)
        watcher = FolderWatcher(library.watched(), seen.put, _say_note)
        # Watch first, look second: what changes in between is seen twice, never missed.
        watcher.start()
        try:
            _say_report(library.update(job=job))
            sys.stdout.flush()
            while True:
                job.check()
                with contextlib.suppress(queue.Empty):
                    _say_news(library.apply(seen.get(timeout=0.2), job))
        finally:
            watcher.stop()


def _say_note(told: WatchNote) -> None:
    if told.kind not in {"watching", "polling"}:
        words = f"{told.message} {remedy_words(told.remedy, told.about)}"
        output.note(f"photosim: {words}".rstrip())


def _say_news(report: IndexReport) -> None:
    if report.added or report.updated or report.moved or report.removed or report.failed:
        _say_report(report)
        sys.stdout.flush()


def search(directory: Path, images: Sequence[str], options: SearchOptions, as_json: bool) -> None:
    """Print the photos nearest to some images."""
    from photosim.library.values import Query

    sources: list[Source] = [
        sys.stdin.buffer.read() if name == "-" else absolute(Path(name)) for name in images
    ]
    query = Query(
        tuple(sources),
        k=options.k,
        min_similarity=options.min_similarity,
        level=options.level,
        region=options.region,
        model=options.model,
    )
    with _open(directory, write=False, provider=options.provider) as library:
        result = library.search(query)
    if as_json:
        hits = [
            {
                "path": hit.path,
                "similarity": round(hit.similarity, 6),
                "level": str(hit.level),
                "how": how_words(hit.how),
                "edits": to_json(hit.how),
                "offline": hit.offline,
            }
            for hit in result.hits
        ]
        output.say_json(
            {
                "query": list(result.query),
                "model": result.model,
                "provider": result.provider,
                "match": result.match,
                "hits": hits,
            }
        )
        return
    if not result.hits:
        output.note("nothing similar in the library")
    for hit in result.hits:
        how = f" ({how_line(hit.how)})" if hit.how else ""
        offline = "  [offline]" if hit.offline else ""
        output.say(f"{hit.similarity:6.3f}  {hit.level:<7}  {hit.path}{how}{offline}")


def status(directory: Path, provider: str, as_json: bool) -> None:
    """Print how the library is doing."""
    from photosim.library.values import Status

    if storage.exists(directory):
        with _open(directory, write=False, provider=provider) as library:
            found = library.status()
            failed = library.failed()
    else:
        found, failed = Status(library=directory, exists=False), []
    if as_json:
        document = dataclasses.asdict(found)
        document["library"] = str(found.library)
        document["folders"] = [_folder_json(row) for row in found.folders]
        document["failed"] = [dataclasses.asdict(row) for row in failed]
        output.say_json(document)
        return
    output.say(f"library   {found.library}")
    if not found.exists:
        output.say("          does not exist yet: photosim index FOLDER makes it")
        return
    files = ", ".join(f"{count} {state}" for state, count in found.files.items() if count)
    output.say(f"photos    {found.photos} ({files or 'no files'})")
    for row in found.folders:
        output.say(f"folder    {_folder_line(row)}")
    output.say(f"database  {output.size(found.database_bytes)}")
    output.say(f"model     {found.model or 'none yet'} {found.precision}".rstrip())
    output.say(f"provider  {found.provider}" + _in_brackets(found.provider_note))
    if found.index is not None:
        recall = "" if found.index.recall is None else f", recall@10 {found.index.recall:.3f}"
        output.say(
            f"index     {found.index.saved} of {found.index.photos} vectors saved{recall}"
            + _in_brackets(found.index.note)
        )
    if found.holder:
        output.say(f"in use    {found.holder}")
    for failure in failed:
        output.say(f"failed    {failure.path}: {failure.reason}")


def _in_brackets(text: str) -> str:
    return f" ({text})" if text else ""


def check(directory: Path, repair: bool, as_json: bool) -> bool:
    """Look for damage; True where nothing is wrong any more."""
    if not storage.exists(directory):
        raise _no_library(directory)
    with (
        _open(directory, write=repair) as library,
        output.progress_job() as job,
        interrupts.cancels(job),
    ):
        report = library.check(repair=repair, job=job)
    if as_json:
        problems = [
            {
                "what": problem.what,
                "count": problem.count,
                "repaired": problem.repaired,
                "next_step": remedy_words(problem.remedy),
            }
            for problem in report.problems
        ]
        counts = {"photos": report.photos, "vectors": report.vectors}
        output.say_json({"ok": report.ok, "problems": problems, **counts})
        return report.ok
    for problem in report.problems:
        times = f" ({problem.count})" if problem.count > 1 else ""
        output.say(f"{'repaired' if problem.repaired else 'wrong'}: {problem.what}{times}")
    if not report.problems:
        output.say(f"nothing is wrong ({report.photos} photos, {report.vectors} vectors)")
    for remedy in dict.fromkeys(problem.remedy for problem in report.problems):
        if remedy is not None:
            output.say(remedy_words(remedy))
    return report.ok


def _no_library(directory: Path) -> PhotosimError:
    return LibraryError(
        "No library", f"There is no library in {directory} yet.", Remedy.INDEX_FOLDER
    )
