"""One update of the library: look at the folders, take what changed, keep the index saved."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from photosim.core.arrays import Ints, distinct
from photosim.core.errors import LibraryError, ServerAway, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import sentences, tr, tr_n
from photosim.imaging.decode import READER
from photosim.library.browsing.sharpness import MEASURED, measure_sharpness
from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.folder_map import FolderMap
from photosim.library.folders.scan import FolderScan, Scanner, ScanResult
from photosim.library.holding.reader import read_holdings
from photosim.library.indexing.ingest import Ingest, Onlooker
from photosim.library.indexing.reconcile import pending_tasks, take_again
from photosim.library.indexing.shots import look_once
from photosim.library.runtime.cards import keep_card, kept_card
from photosim.library.runtime.coming import BY_THUMBNAIL
from photosim.library.runtime.projector import place
from photosim.library.runtime.runtime import BEHIND, MODEL, NEXT, Runtime
from photosim.library.succession.passing_on import Estate
from photosim.library.values import Change, IndexReport
from photosim.ml.registry import shipped_cards
from photosim.storage.files import Folder
from photosim.storage.rights import Right

WAIT_SECONDS = 0.5
"""Between two looks at what others have left."""

REMEMBER_SECONDS = 30 * 86_400.0
"""How long photos without any file are remembered, so that files that come back cost nothing."""


PACKED_AT_ONCE = 1_000
"""Vectors of one transaction: some tenths of a second."""


class Update:
    """Brings the library up to date. Belongs to the library lane."""

    def __init__(self, runtime: Runtime, first_look: Onlooker) -> None:
        self._store = runtime.stores.writer()
        self._runtime = runtime
        self._first_look = first_look
        self._cut_short = IndexReport()
        """What this did before the server could not be reached; it is then asked once more."""
        self._scanner = Scanner(self._store, runtime.directory)

    def whole(self, paths: Sequence[Path] | None, job: JobContext) -> IndexReport:
        """Compare folders with the disk and take what changed; see ``Library.update``."""
        started = time.monotonic()
        folders = self._named(paths)
        with self._store.transaction():
            for folder in folders:
                self._store.files.try_again(folder.id, READER)
        self._keep_card()
        look_once(self._store, folders)
        self._take_up(job)
        self._see_files_again(folders)
        self._ask_for_lost_vectors(folders)
        found = self._scanner.whole(folders, job)
        report = self._take(found, job)
        self._see_to_the_rest([scan.folder for scan in found.scans], report, job, wait=True)
        self._place_left_behind(job)
        self._prune()
        self._drop_old_vectors()
        save_index(self._runtime)
        # Last, for it may read every file of a library that an older version made.
        if read_holdings(self._store, self._runtime, job):
            report.change |= Change(decisions=True)
        self._pack_vectors(job)
        report.add(self._cut_short)
        return _timed(report, started)

    def changed(self, changes: FolderChanges, job: JobContext) -> IndexReport:
        """Take what the watcher named; the index is saved with the next whole update or close."""
        started = time.monotonic()
        folders = self._here()
        self._take_up(job)
        self._try_again(changes)
        if changes.rescan:  # as when the library was opened just now
            self._keep_card()
            self._see_files_again(folders)
        found = self._scanner.changed(folders, changes, job)
        report = self._take(found, job)
        if changes.rescan:
            self._drop_old_vectors()
            self._pack_vectors(job)
        report.add(self._cut_short)
        return _timed(report, started)

    def is_something_left(self) -> bool:
        """Whether other processes have left something to take in the folders: pending files, or
        photos without vectors, which are told of once."""
        claims = self._store.claims
        if not claims.shared:
            return False
        here = [folder for folder in self._here() if folder.online]
        left = claims.open_work([folder.id for folder in here])
        if left.free or left.others:
            return left.free > 0
        # Ids of all photos are compared: once nobody is at work any more, not again and again.
        return self._store.changed_since() and len(self._lost_vectors(here)) > 0

    def left_by_others(self, job: JobContext) -> IndexReport:
        """Take what processes that are no more, or stand still, have left in the folders."""
        started, report = time.monotonic(), IndexReport()
        folders = [folder for folder in self._here() if folder.online]
        self._see_to_the_rest(folders, report, job, wait=False)
        report.add(self._cut_short)
        return _timed(report, started)

    def _see_to_the_rest(
        self, folders: Sequence[Folder], report: IndexReport, job: JobContext, *, wait: bool
    ) -> None:
        """Take what others had claimed and left; with ``wait``, wait for what they take."""
        claims = self._store.claims
        if not claims.shared:
            return
        ids, before = [folder.id for folder in folders], None
        while True:
            left = claims.open_work(ids)
            if not (left.free or left.others):
                self._ask_for_lost_vectors(folders)
                left = claims.open_work(ids)
            if left.free and left != before:
                before = left
                ingest = Ingest(self._runtime, self._first_look)
                try:
                    report.add(ingest.go_on(folders, job))
                except ServerAway:
                    self._cut_short.add(report)
                    self._cut_short.add(ingest.cut_short)
                    raise
            elif left.others and wait:
                job.report(tr("waiting for photos that others take"), force=True)
                job.wait(WAIT_SECONDS)
                job.check()
                before = None
            else:
                return

    def _take_up(self, job: JobContext) -> None:
        """What a pass that was stopped left on the way."""
        if self._runtime.inputs.exists():
            Ingest(self._runtime, self._first_look).take_up(job)

    def _try_again(self, changes: FolderChanges) -> None:
        """Failed files that are named get another try, changed or not; where a whole folder is,
        those that an earlier version could not read."""
        files, folders = self._store.files, FolderMap(self._store)
        named = [row for row in files.failed() if folders.path_of(row) in changes.touched]
        whole = [one for one in self._here() if str(one.path) in changes.rescan]
        if named or whole:
            with self._store.transaction():
                for folder in whole:
                    files.try_again(folder.id, READER, passing=False)
                for row in named:
                    files.mark_pending(row.id)

    def _named(self, paths: Sequence[Path] | None) -> list[Folder]:
        """The watched folders of this computer, or those of them that the paths lie in."""
        if paths is None:
            return self._here()
        folders = FolderMap(self._store)
        homes: dict[int, Folder] = {}
        for path in paths:
            home = folders.home_of(os.path.abspath(path))  # noqa: PTH100
            if home is None or not home[0].here:
                raise UsageError(
                    tr("Not in a watched folder"),
                    tr("{path} lies in no watched folder of the library.", path=path),
                )
            homes[home[0].id] = home[0]
        return list(homes.values())

    def _here(self) -> list[Folder]:
        return [folder for folder in self._store.folders.all() if folder.here]

    def _take(self, found: ScanResult, job: JobContext) -> IndexReport:
        settings, report = self._store.settings, IndexReport()
        if any(scan.plan for scan in found.scans):
            with self._store.transaction():
                settings.set(BEHIND, True)
                settings.set(MODEL, self._runtime.model().id)  # asked in the turn to write
            self._keep_card()
            ingest = Ingest(self._runtime, self._first_look)
            try:
                report = ingest.run(found.scans, job)
            except ServerAway:
                self._cut_short.add(ingest.cut_short)
                raise
            except LibraryError as error:
                raise self._with_what_is_left(error, found.scans) from error
        elif settings.get(BEHIND, False):
            Ingest(self._runtime, self._first_look).catch_up(job)
        if report.added or not settings.get(MEASURED, False):
            measure_sharpness(self._store, job)
        # What a pass that was killed left open too, where nothing else is to be done.
        report.change |= Change(folders=found.turned) | Estate(self._store).settle()
        return report

    def _with_what_is_left(self, error: LibraryError, scans: Sequence[FolderScan]) -> LibraryError:
        """An error that ended a pass, saying also what was not done, as far as that can be read."""
        left = 0
        try:
            for scan in scans:
                known = self._store.files.in_folder(scan.folder.id)
                left += sum(entry.relative not in known for entry in scan.plan.new)
            left += len(pending_tasks(self._store, [scan.folder for scan in scans]))
            with_vectors = self._store.vectors.ids(self._runtime.taking_model().id)
            waiting = len(np.setdiff1d(self._store.photos.live_ids(), with_vectors))
        except LibraryError:
            return error
        told = [error.message]
        if left:
            told.append(tr_n("{n} file was not taken.", "{n} files were not taken.", left))
        if waiting:
            told.append(
                tr_n(
                    "{n} photo can't be found by likeness yet.",
                    "{n} photos can't be found by likeness yet.",
                    waiting,
                )
            )
        return LibraryError(error.title, sentences(told), error.remedy, error.about)

    def _place_left_behind(self, job: JobContext) -> None:
        """Photos whose vectors were made anew, or came while a taught model could not be read."""
        for one in self._runtime.followers(self._store):
            placed = place(self._store, self._runtime.model().id, one.placer, job)
            if placed and one.nearest is not None:
                one.nearest.refresh(self._store)

    def _ask_for_lost_vectors(self, folders: Iterable[Folder]) -> None:
        """Photos without vectors of the model in use (another one made them, or a repair threw
        them away) are taken again: their files become pending."""
        folders = list(folders)
        lost = self._lost_vectors(folders)
        if len(lost):
            with self._store.transaction():
                take_again(self._store, lost.tolist(), folders)

    def _lost_vectors(self, folders: Sequence[Folder]) -> Ints:
        """Photos in these folders that lack them, and that nobody makes them of."""
        if self._store.settings.get(MODEL, None) is None:
            return np.empty(0, np.int64)
        photos = self._store.photos
        of_each = [photos.live_ids(folder_id=folder.id) for folder in folders if folder.online]
        lost = distinct(np.concatenate([np.empty(0, np.int64), *of_each]))
        for model in {self._runtime.model().id, self._runtime.taking_model().id}:
            lost = np.setdiff1d(lost, self._store.vectors.ids(model))
        return np.setdiff1d(lost, list(self._store.claims.under_way()))

    def _pack_vectors(self, job: JobContext) -> None:
        """Vectors that an older version wrote take less room from now on; part by part, so that who
        stops it keeps what is done."""
        while True:
            job.check()
            with self._store.transaction():
                if not self._store.vectors.pack(PACKED_AT_ONCE):
                    return
            job.report(tr("making the library smaller"))

    def _keep_card(self) -> None:
        """What is known of the library's model outlives the model."""
        stored, kept = self._store.settings.get(MODEL, None), kept_card(self._store)
        model = self._runtime.model()
        if stored == model.id and model.runs and (kept is None or kept.id != stored):
            with self._store.transaction():
                keep_card(self._store, model.card)

    def _see_files_again(self, folders: Iterable[Folder]) -> None:
        """Photos that a model has seen by their thumbnails alone, as no file of theirs could be
        opened, are taken again once one can be."""
        seen = self._store.settings.get(BY_THUMBNAIL, {})
        if seen.get("model") != self._runtime.model().id or not seen["photos"]:
            return
        heads = [card.id for card in self._runtime.taught.cards() if card.base == seen["model"]]
        with self._store.transaction():
            again = take_again(self._store, seen["photos"], folders)
            for model_id in (seen["model"], *heads):
                self._store.vectors.remove(again, model_id)
            left = sorted({*seen["photos"]} - again)
            self._store.settings.set(BY_THUMBNAIL, {**seen, "photos": left})

    def _drop_old_vectors(self) -> None:
        """Vectors of a model that is not here any more go once every photo has new ones, and with
        them the places by heads on them."""
        store, vectors = self._store, self._store.vectors
        if store.claims.shared:  # another computer may have the model
            return
        counts = vectors.models()
        if len(counts) < 2:
            return
        current = store.settings.get(MODEL, None)
        here = {card.id for card in shipped_cards()} | {current, store.settings.get(NEXT, None)}
        heads = {card.id: card.base for card in self._runtime.taught.cards()}
        for model_id in counts:
            base = heads.get(model_id, model_id)
            if not base or base in here or (model_id not in heads and self._taught(model_id)):
                continue
            if len(np.setdiff1d(vectors.ids(model_id), vectors.ids(str(current)))) == 0:
                with store.transaction():
                    vectors.drop_model(model_id)
                self._runtime.drop_index(model_id)

    def _taught(self, model_id: str) -> bool:
        """Whether it is a taught model, if only one that can't be read now."""
        return self._runtime.taught.has(model_id)

    def _prune(self) -> None:
        """Forget photos that have had no file for 30 days."""
        with self._store.transaction():
            gone = self._store.photos.prune(time.time() - REMEMBER_SECONDS)
            if len(gone):
                self._store.settings.set(BEHIND, True)
        if len(gone):
            self._runtime.refresh(self._store)


def save_index(runtime: Runtime, *, closing: bool = False) -> None:
    """Save what is unsaved, and write down that the saved index has all there is."""
    runtime.save(closing=closing)
    if runtime.stores.right < Right.CLEAN:
        return  # who labels photos has changed nothing that an index has
    store = runtime.stores.writer(Right.CLEAN)
    if store.settings.get(BEHIND, False) and runtime.is_saved():
        with store.transaction():
            store.settings.set(BEHIND, False)


def _timed(report: IndexReport, started: float) -> IndexReport:
    report.seconds = time.monotonic() - started
    taken = report.added + report.updated + report.moved
    report.photos_per_second = taken / report.seconds if report.seconds > 0 else 0.0
    return report
