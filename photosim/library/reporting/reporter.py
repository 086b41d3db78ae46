"""Asks the rules about the files that are new, at the end of a pass over the folders.

* A *copy*: the same bytes lie elsewhere, or the pictures are compared and proved to be copies.
* *Belongs to an album*: it is as much like the photos of the album as these are like each other
  (three of four of them), and like no other album's more.
* *Resembles* given photos: the model calls them similar.
* *Resembles nothing*: no photo below the rule's folder is as near to it as the model's level for
  similar, or as nearly all of these are to each other: before a fixed camera, where every picture
  is like the next, what is otherwise stands out though it is similar.

Photos that came with one pass are not asked about each other, but for copies: of two, one is told.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Floats, Ints
from photosim.core.jobs import JobContext
from photosim.core.types import PROVED, ContentHash, DecisionKind, FileState, PhotoId
from photosim.library.albums.suggest import NEAREST_MEMBERS, likeness
from photosim.library.browsing import catalog
from photosim.library.duplicates import finder
from photosim.library.duplicates.keeper import is_below
from photosim.library.folders.folder_map import FolderMap
from photosim.library.runtime.model import Model
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Order, RuleKind, RuleReport
from photosim.storage.files import Folder
from photosim.storage.rules import RuleReportRow, WatchRuleRow
from photosim.storage.store import Store

TAKEN = "folders that were taken once"
"""Setting: folders whose photos were all taken once (:func:`kept_name`); before, none of them is
news."""

AMONG_MEMBERS = 0.25
"""Share of an album's own photos that are less like it than what is reported."""

LEAST_TO_COMPARE = 5
"""Photos that must be there before one can be said to resemble none."""

USUAL_FROM = 20
"""Photos from which on it is known how near those of a place are to each other."""

MOST_LOOKED_AT = 500
UNUSUAL = 0.01
"""Share of the photos of a place that are taken for its least: some may be something else
themselves."""


@dataclass(frozen=True, slots=True)
class _New:
    """A file that is new, and its photo."""

    file: int
    path: Path
    photo: PhotoId


@dataclass(frozen=True, slots=True)
class _Finding:
    """What a rule has to say: of which new file, the photo it stands beside, and how near."""

    new: _New
    other: PhotoId | None = None
    other_path: Path | None = None
    similarity: float | None = None


def kept_name(folder: Folder) -> str:
    """How :data:`TAKEN` names a folder: by its path, or, where each computer may see it at another
    one, by its number."""
    return f"folder {folder.id}" if folder.host or not folder.here else str(folder.path)


class Reporter:
    """Looks at what is new. Belongs to the library lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._store = runtime.stores.writer()

    def look(self, taken: Iterable[Path], job: JobContext) -> tuple[RuleReport, ...]:
        """Ask every rule about the files that are new, and keep what they say.

        taken: watched folders that were compared with the disk as a whole just now. Raises
        Cancelled; the next pass begins anew then.
        """
        store = self._store
        rules, known = store.rules.all(), set(store.settings.get(TAKEN, []))
        noted = self._noted() if rules else []
        new = self._new(noted, known)
        rows: list[tuple[int, RuleReportRow]] = []
        if new:
            if any(RuleKind(rule.kind) is RuleKind.COPY for rule in rules):
                finder.find(store, self._runtime, job, sorted({one.photo for one in new}))
            for rule in rules:
                job.check()
                mine = [
                    one for one in new if rule.folder is None or is_below(one.path, rule.folder)
                ]
                rows += self._rows(rule, self._ask(rule, mine, new) if mine else [])
        folders, whole = store.folders.all(), set(taken)
        now_known = known & {kept_name(folder) for folder in folders}
        now_known |= {kept_name(folder) for folder in folders if folder.path in whole}
        if not noted and not rows and now_known == known:
            return ()
        with store.transaction():
            if store.claims.shared:  # another process may have looked at the same ones meanwhile
                still = set(store.rules.newcomers())
                rows = [(file, row) for file, row in rows if file in still]
                now_known |= set(store.settings.get(TAKEN, [])) - known
            store.settings.set(TAKEN, sorted(now_known))
            store.rules.forget_newcomers(noted)
            kept = store.rules.report([row for _, row in rows])
        return tuple(told(store, kept))

    def _noted(self) -> list[int]:
        """Files that are new, of folders that this computer sees."""
        noted = self._store.rules.newcomers()
        here = {folder.id for folder in self._store.folders.all() if folder.here}
        found = ((one, self._store.files.get(one)) for one in noted)
        return [one for one, row in found if row is None or row.folder_id in here]

    def _new(self, noted: Sequence[int], known: set[str]) -> list[_New]:
        """The files that are new and news."""
        folders = FolderMap(self._store)
        homes = {one.id: kept_name(one) for one in self._store.folders.all()}
        rows = [row for one in noted if (row := self._store.files.get(one)) is not None]
        return [
            _New(row.id, Path(folders.path_of(row)), row.photo_id)
            for row in rows
            if row.state is FileState.INDEXED
            and row.primary_id is None
            and row.photo_id is not None
            and homes.get(row.folder_id) in known
        ]

    def _rows(
        self, rule: WatchRuleRow, findings: Iterable[_Finding]
    ) -> list[tuple[int, RuleReportRow]]:
        """What a rule has to say, each with the file that is new."""
        findings = list(findings)
        ids = {one.new.photo for one in findings} | {one.other for one in findings if one.other}
        contents = {photo: row.content_hash for photo, row in self._store.photos.rows(ids).items()}
        album = _album_name(self._store, rule)
        now = time.time()
        return [
            (
                one.new.file,
                RuleReportRow(
                    0,
                    rule.id,
                    rule.kind,
                    album,
                    now,
                    contents[one.new.photo],
                    one.new.path,
                    None if one.other is None else contents.get(one.other),
                    one.other_path,
                    one.similarity,
                    False,
                ),
            )
            for one in findings
        ]

    # -- what each kind of rule says -----------------------------------------------------

    def _ask(self, rule: WatchRuleRow, mine: Sequence[_New], new: Sequence[_New]) -> list[_Finding]:
        kind = RuleKind(rule.kind)
        if kind is RuleKind.COPY:
            return self._copies(mine, new)
        model = self._runtime.similar_model()
        stored, vectors = self._store.vectors.embeddings([one.photo for one in mine], model.id)
        if not len(stored):
            return []
        place = {photo: at for at, photo in enumerate(stored.tolist())}
        asked = [one for one in mine if one.photo in place]
        vectors = vectors[[place[one.photo] for one in asked]]
        if kind is RuleKind.UNLIKE:
            return self._unlike(rule, asked, vectors, model, {one.photo for one in new})
        rows = model.as_similar(vectors)
        if kind is RuleKind.ALBUM:
            return self._of_album(rule, asked, rows, model)
        return self._alike(rule, asked, rows, model)

    def _copies(self, mine: Sequence[_New], new: Sequence[_New]) -> list[_Finding]:
        """Copies of photos that are there; of two new ones, one is there before the other."""
        order = {one.file: at for at, one in enumerate(sorted(new, key=lambda one: one.file))}
        first = {}
        for one in sorted(new, key=lambda one: -one.file):
            first[one.photo] = one
        files = self._store.files.of_photos({one.photo for one in mine})
        folders = FolderMap(self._store)
        partners = self._proved([one.photo for one in mine])
        seen = catalog.files_seen(
            self._store, {other for all_ in partners.values() for other in all_}
        )
        found = []
        for one in mine:
            twins = [
                row
                for row in files.get(one.photo, ())
                if row.id != one.file
                and row.state is FileState.INDEXED
                and row.primary_id is None
                and order.get(row.id, -1) < order[one.file]
            ]
            if twins:
                path = Path(folders.path_of(min(twins, key=lambda row: row.id)))
                found.append(_Finding(one, one.photo, path))
                continue
            for other in partners.get(one.photo, ()):
                newer = first.get(other)
                if other in seen and (newer is None or order[newer.file] < order[one.file]):
                    found.append(_Finding(one, other, Path(seen[other][0].path)))
                    break
        return found

    def _proved(self, photos: Sequence[PhotoId]) -> dict[PhotoId, list[PhotoId]]:
        """The photos that each of some was proved to be a copy of, but for those that a person took
        apart; the surest first."""
        store, found = self._store, dict[PhotoId, list[PhotoId]]()
        pairs = [pair for pair in store.pairs.of(photos) if pair.level in PROVED]
        ids = {photo for pair in pairs for photo in (pair.first, pair.second)}
        contents = {photo: row.content_hash for photo, row in store.photos.rows(ids).items()}
        for pair in sorted(pairs, key=lambda pair: -pair.certainty):
            decided = store.decisions.get(contents[pair.first], contents[pair.second])
            if decided != DecisionKind.DIFFERENT:
                found.setdefault(pair.first, []).append(pair.second)
                found.setdefault(pair.second, []).append(pair.first)
        return found

    def _of_album(
        self, rule: WatchRuleRow, asked: Sequence[_New], rows: Floats, model: Model
    ) -> list[_Finding]:
        store = self._store
        labels: dict[int, tuple[list[PhotoId], list[PhotoId]]] = {}
        for label in store.albums.labels():
            photo = store.photos.id_of(store.heirs.holder(label.content_hash))
            if photo is not None:
                labels.setdefault(label.album_id, ([], []))[label.refused].append(photo)
        if rule.album not in labels:
            return []
        new = {one.photo for one in asked}
        own, refused = labels[rule.album]
        ids, members = self._vectors([one for one in own if one not in new], model)
        if not len(ids):
            return []
        least = max(model.levels.similar, _usual(members))
        scores = likeness(rows, members, self._vectors(refused, model)[1])
        rivals = np.full(len(asked), -2.0, dtype=np.float32)
        for album, (photos, _) in labels.items():
            _, others = self._vectors(photos, model)
            if album != rule.album and len(others):
                rivals = np.maximum(rivals, likeness(rows, others, others[:0]))
        decided = {*own, *refused}
        nearest = (rows @ members.T).argmax(axis=1)
        return [
            self._finding(one, int(ids[nearest[at]]), float(scores[at]))
            for at, one in enumerate(asked)
            if scores[at] >= least and scores[at] >= rivals[at] and one.photo not in decided
        ]

    def _alike(
        self, rule: WatchRuleRow, asked: Sequence[_New], rows: Floats, model: Model
    ) -> list[_Finding]:
        photos = [_photo(self._store, content) for content in rule.contents]
        ids, given = self._vectors([one for one in photos if one is not None], model)
        if not len(ids):
            return []
        cosines = rows @ given.T
        nearest = cosines.argmax(axis=1)
        return [
            self._finding(one, int(ids[nearest[at]]), float(cosines[at, nearest[at]]))
            for at, one in enumerate(asked)
            if cosines[at, nearest[at]] >= model.levels.similar and one.photo not in ids
        ]

    def _unlike(
        self,
        rule: WatchRuleRow,
        asked: Sequence[_New],
        vectors: Floats,
        model: Model,
        new: set[PhotoId],
    ) -> list[_Finding]:
        """vectors: of the photos asked about, as they are stored."""
        store, index = self._store, self._runtime.nearest(model)
        there = np.intersect1d(catalog.browse(store, Order.ADDED, rule.folder), index.ids())
        there = np.setdiff1d(there, np.fromiter(new, dtype=np.int64, count=len(new)))
        if len(there) < LEAST_TO_COMPARE:
            return []
        least = max(model.levels.similar, self._usually_near(there, model))
        _, cosines = index.search(vectors, 1, there)
        nearest = [float(row[0]) for row in cosines]
        return [
            _Finding(one, None, None, near)
            for one, near in zip(asked, nearest, strict=True)
            if near < least
        ]

    def _usually_near(self, there: Ints, model: Model) -> float:
        """How near to another one a photo of a place is at least, unless it is something else: as
        far below the least of them as that is below their middle. -1 where too few are there."""
        if len(there) < USUAL_FROM:
            return -1.0
        some = there[np.linspace(0, len(there) - 1, min(len(there), MOST_LOOKED_AT)).astype(int)]
        own, vectors = self._store.vectors.embeddings(some.tolist(), model.id)
        ids, cosines = self._runtime.nearest(model).search(vectors, 2, there)
        nearest = [
            float(near[row != photo][0])
            for photo, row, near in zip(own.tolist(), ids, cosines, strict=True)
            if (row != photo).any()
        ]
        least, middle = np.quantile(nearest, [UNUSUAL, 0.5])
        return float(least - (middle - least))

    def _vectors(self, photos: Sequence[PhotoId], model: Model) -> tuple[Ints, Floats]:
        """Ids of those that have a vector, and these as what is similar is told by."""
        ids, stored = self._store.vectors.embeddings(photos, model.id)
        return ids, model.as_similar(stored)

    def _finding(self, new: _New, other: PhotoId, similarity: float) -> _Finding:
        files = catalog.files_seen(self._store, [other]).get(other)
        return _Finding(new, other, Path(files[0].path) if files else None, similarity)


def _usual(members: Floats) -> float:
    """How much like their album its own photos are, but for the least; -1 for one alone."""
    if len(members) < 2:
        return -1.0
    cosines = members @ members.T
    np.fill_diagonal(cosines, -np.inf)
    count = min(NEAREST_MEMBERS, len(members) - 1)
    nearest = -np.partition(-cosines, count - 1, axis=1)[:, :count]
    return float(np.quantile(nearest.mean(axis=1), AMONG_MEMBERS))


def _photo(store: Store, content: ContentHash) -> PhotoId | None:
    return store.photos.id_of(store.heirs.holder(content))


def _album_name(store: Store, rule: WatchRuleRow) -> str:
    return next((one.name for one in store.albums.all() if one.id == rule.album), "")


def told(store: Store, rows: Iterable[RuleReportRow]) -> list[RuleReport]:
    """Reports as they are stored, as plain values with what the library has of their photos now."""
    found = []
    for row in rows:
        other = None if row.other_hash is None else _photo(store, row.other_hash)
        found.append(
            RuleReport(
                row.id,
                row.rule_id,
                RuleKind(row.kind),
                row.at,
                row.path,
                _photo(store, row.content_hash),
                row.other,
                other,
                row.album,
                row.similarity,
                row.read,
            )
        )
    return found
