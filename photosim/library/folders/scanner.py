"""Scans of the watched folders against their rows; where a folder is away, that is the result."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from photosim.core.jobs import JobContext
from photosim.library.folders.changes import Changes
from photosim.library.folders.folder_map import mark_key, rules_of
from photosim.library.folders.scan import ScanPlan, scan_changes, scan_root
from photosim.library.folders.walk import RootMark, RootOffline
from photosim.storage.folders import Folder
from photosim.storage.store import Store

Look = Callable[..., ScanPlan]
"""As :func:`photosim.library.folders.scan.scan_root`."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class FolderScan:
    """What a scan found in one watched folder."""

    folder: Folder
    plan: ScanPlan


@dataclass(slots=True)
class ScanResult:
    """Plans of the folders that are there; ``offline`` names those that are not, with why.

    turned: a folder that was there before is away now, or the other way round.
    """

    scans: list[FolderScan] = field(default_factory=list)
    offline: list[RootOffline] = field(default_factory=list)
    turned: bool = False


class Scanner:
    """Looks at watched folders. Belongs to the library lane.

    library: the library's own folder, which is never looked into.
    """

    def __init__(self, store: Store, library: Path) -> None:
        self._store = store
        self._library = library

    def whole(self, folders: Sequence[Folder], job: JobContext) -> ScanResult:
        """Compare whole folders with their rows. Raises Cancelled."""
        found = ScanResult()
        for number, folder in enumerate(folders):
            job.report("looking through folders", number, len(folders), force=True)
            self._look(folder, partial(scan_root, job=job), found)
        return found

    def changed(self, folders: Sequence[Folder], changes: Changes, job: JobContext) -> ScanResult:
        """Look at what the watcher named, in the folders where it lies. Raises Cancelled."""
        found = ScanResult()
        named = changes.touched | changes.gone | changes.rescan | changes.appeared
        for folder in folders:
            rules = rules_of(folder, self._library)
            if any(rules.relative(path) is not None for path in named):
                self._look(folder, partial(scan_changes, changes=changes, job=job), found)
        return found

    def _look(self, folder: Folder, look: Look, found: ScanResult) -> None:
        known = self._store.files.in_folder(folder.id)
        mark = RootMark.from_json(self._store.settings.get(mark_key(folder), None))
        try:
            plan = look(rules_of(folder, self._library), known, mark=mark)
        except RootOffline as offline:
            log.warning("%s", offline)
            found.offline.append(offline)
            found.turned |= self._set_online(folder, online=False)
            return
        for problem in plan.problems:
            log.warning("%s: %s", folder.path / problem.relative, problem.reason)
        found.turned |= self._set_online(folder, online=True)
        if plan.mark is not None and plan.mark != mark:
            with self._store.transaction():
                self._store.settings.set(mark_key(folder), plan.mark.to_json())
        found.scans.append(FolderScan(folder, plan))

    def _set_online(self, folder: Folder, *, online: bool) -> bool:
        if folder.online == online:
            return False
        with self._store.transaction():
            self._store.folders.set_online(folder.id, online)
        return True
