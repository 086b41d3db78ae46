"""``Library.map``: reading the map of a library, bringing it up to date, and its groups."""

from __future__ import annotations

import os
from collections.abc import Callable

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.library.browsing import catalog
from photosim.library.mapping.groups import branches, by_name, short_names, smallest, year
from photosim.library.mapping.kept import KeptMaps
from photosim.library.mapping.values import Grouping, Groups, PhotoMap, Spot
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.runtime import Runtime
from photosim.ml import layout

CHUNK = 1_000
"""Photos whose neighbours are looked up between two looks at the job."""

MUCH = 0.25
"""Share of photos that came since all were last laid out together from which it is done again."""

ALWAYS_WHOLE = 600
"""Photos up to which a map is laid out as a whole: it takes a second or two."""


class LikenessMap:
    """The maps of one library, one for each model. Any thread; writes nothing but its own files.

    model: id of the model whose likeness is meant; None: the one that says what is similar.
    """

    def __init__(self, runtime: Runtime, *, writable: bool) -> None:
        self._runtime = runtime
        self._kept = KeptMaps(runtime.directory)
        self._writable = writable

    def kept(self, model: str | None = None) -> PhotoMap | None:
        """The map as it was kept, with the photos that still are there; None without one.

        Raises ModelError.
        """
        meant = self._model(model)
        found = self._kept.read(meant.id)
        return None if found is None else _with_those_left(found, self._index(meant).ids())

    def bring_up(
        self, model: str | None = None, job: JobContext | None = None, *, anew: bool = False
    ) -> PhotoMap:
        """The map with every photo that can be found, computed as far as it is not kept.

        New photos are placed among their neighbours. All are laid out together where there was no
        map, where much has changed since, or with ``anew``. Raises Cancelled, ModelError.
        """
        job = job or JobContext()
        meant = self._model(model)
        index = self._index(meant)
        ids = index.ids()
        before = self._kept.read(meant.id)
        old = None if before is None else _with_those_left(before, ids)
        if old is not None and not old.lacking and not anew:
            made = old
        elif old is not None and not anew and not _much_changed(old, len(ids)):
            made = self._extended(old, index, ids, job)
        else:
            made = self._whole(meant, index, ids, old, job)
        if self._writable and (made is not old or old is None or len(old) != len(before or ())):
            with self._runtime.stores.reading() as store:
                known = store.vectors.known()
            self._kept.write(made, known)
        return made

    def groups(self, ids: Ints, grouping: Grouping) -> Groups:
        """What the photos (int64 (n,)) are told apart by."""
        wanted = ids.tolist()
        names: list[str | None] = [None] * len(wanted)
        with self._runtime.stores.reading() as store:
            if grouping is Grouping.ALBUM:
                albums = smallest(store.albums.of_photos(wanted))
                names = [albums.get(one) for one in wanted]
            elif grouping is Grouping.YEAR:
                rows = store.photos.rows(wanted)
                taken = (rows[one].facts.taken_at if one in rows else None for one in wanted)
                names = [year(one) for one in taken]
            elif grouping is Grouping.FOLDER:
                files = catalog.files_seen(store, wanted)
                homes = {photo: os.path.dirname(seen[0].path) for photo, seen in files.items()}  # noqa: PTH120
                names = _branch_names([homes.get(one) for one in wanted])
        return by_name(grouping, names)

    def spots(self, of: PhotoMap) -> list[Spot]:
        """The photos of a map by path, each with the file that is seen of it."""
        with self._runtime.stores.reading() as store:
            files = catalog.files_seen(store, of.ids.tolist())
        spots = [
            Spot(photo, files[photo][0].path, float(x), float(y))
            for photo, (x, y) in zip(of.ids.tolist(), of.places, strict=True)
            if photo in files
        ]
        return sorted(spots, key=lambda spot: spot.path)

    # ---- computing

    def _model(self, wanted: str | None) -> Model:
        runtime = self._runtime
        return runtime.similar_model() if wanted is None else runtime.model(wanted)

    def _index(self, model: Model) -> PhotoIndex:
        return self._runtime.nearest(model)

    def _whole(
        self, model: Model, index: PhotoIndex, ids: Ints, old: PhotoMap | None, job: JobContext
    ) -> PhotoMap:
        """All photos laid out together, from where they lie on the map there is, if any."""
        near = _places_of(self._neighbours(index, ids, job), ids)
        known = old or self._map_of_another(model, ids)
        if known is not None and len(known):
            here = np.isin(ids, known.ids)
            start = np.zeros((len(ids), 2))
            start[here] = known.places[np.isin(known.ids, ids)]
            # The known in front, as first_places wants them.
            order = np.concatenate([np.flatnonzero(here), np.flatnonzero(~here)])
            rank = np.empty_like(order)
            rank[order] = np.arange(len(order))
            later = np.where(near >= 0, rank[near], -1)[~here]
            start[~here] = layout.first_places(start[here], later)
            start = layout.drawn_together(start)
        else:
            start = layout.principal(index.as_similar(index.vectors(ids)))
        plane = layout.laid_out(start, layout.Edges.of(near), _steps(job, tr("laying out the map")))
        return PhotoMap(model.id, ids, plane.astype(np.float32), len(ids))

    def _map_of_another(self, model: Model, ids: Ints) -> PhotoMap | None:
        """A map of another model that has most of the photos: the two are easier to compare."""
        for other in self._kept.others(model.id):
            found = self._kept.read(other)
            if found is not None and 2 * np.isin(ids, found.ids).sum() > len(ids):
                return found
        return None

    def _extended(self, old: PhotoMap, index: PhotoIndex, ids: Ints, job: JobContext) -> PhotoMap:
        """The map with its new photos among those that stay where they are."""
        new = np.setdiff1d(ids, old.ids, assume_unique=True)
        together = np.concatenate([old.ids, new])
        near = _places_of(self._neighbours(index, new, job), together)
        kept = old.places.astype(np.float64)
        start = layout.first_places(kept, near)
        step = _steps(job, tr("placing new photos on the map"))
        places = np.concatenate([kept, layout.placed(kept, start, layout.Edges.of(near), step)])
        order = np.argsort(together)
        return PhotoMap(old.model, together[order], places[order].astype(np.float32), old.whole)

    def _neighbours(self, index: PhotoIndex, ids: Ints, job: JobContext) -> Ints:
        parts = [np.empty((0, layout.NEIGHBOURS), np.int64)]
        for start in range(0, len(ids), CHUNK):
            job.report(
                tr("looking for alike photos"),
                start,
                len(ids),
                unit=tr("photos", context="a second"),
            )
            job.check()
            some = ids[start : start + CHUNK]
            parts.append(index.neighbours(some, layout.NEIGHBOURS, self._runtime.cores))
        return np.concatenate(parts)


def _with_those_left(kept: PhotoMap, ids: Ints) -> PhotoMap:
    """A map without the photos that can't be found any more; ids: those that can, sorted."""
    left = np.isin(kept.ids, ids, assume_unique=True)
    lacking = len(ids) - int(left.sum())
    return PhotoMap(kept.model, kept.ids[left], kept.places[left], kept.whole, lacking)


def _much_changed(old: PhotoMap, count: int) -> bool:
    """Whether so many came or went since all photos were laid out together that they should be
    again."""
    came = count - min(old.whole, len(old))
    return count <= ALWAYS_WHOLE or came > MUCH * count or len(old) < (1 - MUCH) * old.whole


def _places_of(neighbours: Ints, ids: Ints) -> Ints:
    """Photo ids as places in ``ids``; -1 for those that are not there."""
    order = np.argsort(ids, kind="stable")
    at = np.searchsorted(ids, neighbours, sorter=order).clip(max=max(0, len(ids) - 1))
    if not len(ids):
        return np.full_like(neighbours, -1)
    found = order[at]
    return np.where(ids[found] == neighbours, found, -1)


def _branch_names(homes: list[str | None]) -> list[str | None]:
    counted: dict[str, int] = {}
    for home in homes:
        if home is not None:
            counted[home] = counted.get(home, 0) + 1
    parts = branches(counted)
    names = short_names(parts.values())
    return [None if home is None else names[parts[home]] for home in homes]


def _steps(job: JobContext, what: str) -> Callable[[int, int], None]:
    def on_step(done: int, total: int) -> None:
        job.report(what, done, total, unit=tr("steps", context="a second"))
        job.check()

    return on_step
