"""Photos written anew into a folder: decoded and encoded in the workers, several at once.

Only whole files get their names, and nothing is written over: a name that is taken gets a number.
"""

from __future__ import annotations

import contextlib
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path

from photosim.core.errors import PhotoUnreadable, UsageError, told_as
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.imaging.processes.workers import WorkerPool
from photosim.imaging.writing import WriteRequest, WrittenPhoto
from photosim.library.filing.values import ExportChoice, ExportedFile, ExportReport
from photosim.library.removal import trash
from photosim.library.removal.file_ops import draft_name
from photosim.library.removal.refusals import (
    RefusalKind,
    TrashRefusal,
    refusing,
    unreadable,
)
from photosim.library.removal.values import NotDone

AT_ONCE = 4
"""Photos that are under way: each may be 64 megapixels."""


def export(
    workers: WorkerPool,
    paths: Iterable[Path],
    folder: Path,
    choice: ExportChoice,
    job: JobContext,
) -> ExportReport:
    """Write photos anew into a folder, which is made.

    Raises UsageError for a folder that can't be, Cancelled; what was written before stays.
    """
    if not folder.is_absolute():
        raise UsageError(tr("Where to?"), tr("{folder} is no absolute path.", folder=folder))
    with told_as(UsageError, tr("No such folder"), tr("{folder} can't be made", folder=folder)):
        folder.mkdir(parents=True, exist_ok=True)
    wanted = list(dict.fromkeys(paths))
    done: list[ExportedFile] = []
    left: list[NotDone] = []
    for path, future in _under_way(workers, wanted, choice):
        job.report(
            tr("exporting photos"),
            len(done) + len(left),
            len(wanted),
            unit=tr("photos", context="a second"),
        )
        job.check()
        try:
            written = future.result()
            target = _put(folder, f"{path.stem}{choice.format.extension}", written.data)
            size = len(written.data)
            done.append(ExportedFile(path, target, size, written.width, written.height))
        except PhotoUnreadable as error:
            left.append(NotDone(path, unreadable(error)))
        except TrashRefusal as error:
            left.append(NotDone(path, error.refusal))
    return ExportReport(folder, tuple(done), tuple(left))


def _under_way(
    workers: WorkerPool, paths: Iterable[Path], choice: ExportChoice
) -> Iterator[tuple[Path, Future[WrittenPhoto]]]:
    """Each photo and what becomes of it, with the next ones in work; those that nobody waits for
    any more are taken out of the queue."""
    queue: deque[tuple[Path, Future[WrittenPhoto]]] = deque()
    try:
        for path in paths:
            request = WriteRequest(
                path, choice.format, choice.side, choice.quality, choice.metadata
            )
            queue.append((path, workers.write(request)))
            if len(queue) == AT_ONCE:
                yield queue.popleft()
        while queue:
            yield queue.popleft()
    finally:
        for _, future in queue:
            future.cancel()


def _put(folder: Path, name: str, data: bytes) -> Path:
    """Write a file under a free name. Raises TrashRefusal; nothing is there then."""
    draft = folder / draft_name()
    try:
        with refusing(RefusalKind.NOT_WRITTEN):
            draft.write_bytes(data)
            with draft.open("rb") as file:
                os.fsync(file.fileno())
            target = trash.free_name(folder, name)
            trash.move(draft, target)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
    return target
