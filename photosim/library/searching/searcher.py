"""From the sources of a query to what is asked: known photos by their stored vectors, others by
decoding them in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Bytes, Floats, Ints
from photosim.core.errors import ModelError, PhotoFault, PhotoUnreadable, Remedy, fault_words
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, Level, PhotoId, Region, SearchResult
from photosim.imaging import thumbnails as pictures
from photosim.imaging.prepare import FitWithin, KnownContent, PreparedPhoto, PrepareRequest
from photosim.imaging.verify import Sketch
from photosim.library.browsing import catalog
from photosim.library.matching.naming import COPY_CERTAINTY, Named, Seen
from photosim.library.matching.thumbnails import (
    TOP,
    Frames,
    Look,
    looks_in_search,
    name_all,
    named_before,
    seen_of,
    told_apart,
)
from photosim.library.matching.whole_files import CloserLook, Side, files_of
from photosim.library.runtime.model import Model
from photosim.library.runtime.photo_index import searchable_ids
from photosim.library.runtime.runtime import Runtime
from photosim.library.runtime.stored_neighbours import Neighbours
from photosim.library.searching.ranking import QueryPart, choose, closest, mean_embedding
from photosim.library.searching.sources import photo_behind
from photosim.library.values import Near, Query, Source
from photosim.storage.store import Store

Prepared = PreparedPhoto | KnownContent

MOST_COMPARED = 8
"""Photos asked with whose copies are looked for; of more together nobody asks for copies."""

LEAST_COMPARED = 12
"""Photos compared with each of several."""

NO_PROVIDER = "none"
"""Provider of an answer by stored vectors alone, of a model whose network is not here any more."""


class _Answering(NamedTuple):
    """The model that answers, the base model that knows copies, and how many photos have no vectors
    of these yet."""

    model: Model
    base: Model
    left_out: int = 0


class Searcher:
    """Answers queries about one library. Thread-safe."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._frames = Frames()

    def get_ready(self) -> None:
        """Load what a search waits for; see ``Library.get_ready``."""
        decoding = self._runtime.workers().get_ready()  # while the network is loaded here
        model = self._runtime.similar_model()
        if model.runs:
            model.session()
        self._runtime.neighbours(model)
        decoding.result()

    def search(
        self,
        query: Query,
        job: JobContext | None = None,
        on_hits: Callable[[SearchResult], None] | None = None,
    ) -> SearchResult:
        """The photos nearest to the query, best first; see ``Library.search``."""
        job = job or JobContext()
        with self._runtime.stores.reading() as store:
            by = self._answering(query, store)
            model = by.model
            asked = self._understand(query.sources, query.region, by, store)
            unlike = self._understand(query.unlike, None, by, store)
            # Own files are dropped from the answer, so as many more are needed.
            wanted = max(query.k, TOP) + len(asked)
            look = Nearby(
                self._runtime.neighbours(model),
                mean_embedding([one.embedding for one in asked]),
                np.stack([one.embedding for one in unlike]) if unlike else None,
                store.filters.matching(query.filter) if query.filter else None,
            )
            nearest = look.nearest(wanted)
            # A part of a photo is not the photo.
            whole = asked if query.region is None else asked[1:]
            compared = whole[:MOST_COMPARED]
            two_tasks = by.base.card.aspects is not None
            by_copies = {
                place: self._copy_candidates(by.base, one, look, wanted if len(asked) == 1 else TOP)
                for place, one in enumerate(compared)
                if one.base is not None or len(asked) > 1 or two_tasks
            }
            candidates = by_copies or {0: dict(nearest)}
            # What a taught model says of copies is measured by nothing.
            tells_copies = bool(by_copies) or model.id == by.base.id
            lowest = by.base.card.levels.get("lowest") if tells_copies else None
            near = {photo for photos in candidates.values() for photo in photos}
            nearest |= look.cosines(near - nearest.keys())
            exact = look.left({one.photo_id for one in whole if one.photo_id is not None})
            for one in unlike:
                nearest.pop(one.photo_id or 0, None)
            files = catalog.files_seen(store, {*nearest, *exact})
            own = frozenset().union(*(one.own for one in asked))
            provider = model.session().provider if model.runs else NO_PROVIDER

            def answer(named: dict[PhotoId, Named] | None) -> SearchResult:
                hits = choose(query, model.levels, nearest, exact, files, own, named)
                return SearchResult(
                    query=tuple(one.name for one in asked),
                    model=model.id,
                    provider=provider,
                    match="found" if hits else "none",
                    hits=hits,
                    left_out=by.left_out,
                )

            if not any(one.seen is not None and one.thumbnail for one in compared):
                return answer(self._by_cosines(by.base, asked[0], nearest) if two_tasks else None)
            if on_hits is not None and query.level not in {Level.COPY, Level.EXACT}:
                on_hits(answer({}))
            each = max(LEAST_COMPARED, TOP // len(compared))
            named: dict[PhotoId, Named] | None = None
            for place, cosines in candidates.items():
                if not compared[place].thumbnail:
                    continue
                top = [photo for photo in cosines if photo in nearest and photo not in exact]
                looks = dict.fromkeys(top[:each], Look.FULL)
                if lowest is not None:
                    looks = looks_in_search({one: cosines[one] for one in looks}, lowest)
                found = self._compare(compared[place], looks, store, job)
                if found is not None:
                    named = closest(named or {}, found)
            return answer(named)

    def _answering(self, query: Query, store: Store) -> _Answering:
        """Who answers.

        Where the network that made the library's vectors is not here any more, what was never seen
        with it is looked for by the next model, as far as that has come. Raises ModelError where it
        has not begun.
        """
        runtime, base = self._runtime, self._runtime.model()
        model = runtime.similar_model() if query.model is None else runtime.model(query.model)
        if model.runs or _all_placed(query, model, store):
            return _Answering(model, base)
        coming = runtime.next_model()
        have = 0 if coming is None else len(searchable_ids(store, coming.id))
        if coming is None or not have:
            raise ModelError(
                tr("The photo can't be looked for yet"),
                tr(
                    "The model {id} that made this library's vectors is not here any more, so "
                    "that only photos of the library can be looked for.",
                    id=base.id,
                ),
                Remedy.INDEX_ANEW,
            )
        return _Answering(coming, coming, len(store.photos.live_ids()) - have)

    def _by_cosines(
        self, base: Model, one: QueryPart, nearest: Iterable[PhotoId]
    ) -> dict[PhotoId, Named]:
        """What is a copy by its cosine alone, where nothing can be compared."""
        index = self._runtime.neighbours(base)
        ids = np.fromiter(nearest, dtype=np.int64)
        ids = ids[index.has(ids)]
        vector = one.embedding if one.base is None else one.base
        near = ids[index.copy_cosines(ids, vector[None])[:, 0] >= base.levels.copy]
        return dict.fromkeys(near.tolist(), Named(Level.COPY, (), COPY_CERTAINTY))

    def _copy_candidates(
        self, base: Model, one: QueryPart, look: Nearby, count: int
    ) -> dict[PhotoId, float]:
        """The photos most likely to be copies under the base model, with their cosines: what says
        which photos are similar knows nothing of copies."""
        vector = one.embedding if one.base is None else one.base
        index = self._runtime.neighbours(base)
        ids, cosines = index.search_copies(vector[None], count, look.allowed)
        return dict(zip(ids[0].tolist(), cosines[0].tolist(), strict=True))

    def _compare(
        self, one: QueryPart, looks: Mapping[PhotoId, Look], store: Store, job: JobContext
    ) -> dict[PhotoId, Named] | None:
        """What these photos are to the one asked about, each looked at so closely; None where it
        can't be compared."""
        if one.seen is None:
            return None
        try:
            sketch = Sketch.of(one.thumbnail)
        except PhotoUnreadable:
            return None
        closer = CloserLook(self._runtime.workers, urgent=True)
        before = {} if one.photo_id is None else named_before(store, one.photo_id)
        unknown = [photo for photo in looks if photo not in before]
        seen, thumbnails = seen_of(store, unknown), store.thumbnails.get_many(unknown)
        named = name_all(
            sketch, one.seen, thumbnails, seen, job.check, looks=looks, frames=self._frames
        )
        own = [] if one.source is not None or one.photo_id is None else [one.photo_id]
        same = [photo for photo, name in named.items() if name.level is not Level.SIMILAR]
        files = files_of(store, [*same, *own])
        asked = Side(one.seen, lambda: sketch, files.get(own[0]) if own else one.source)
        for photo in same:
            job.check()
            side = Side(seen[photo], partial(Sketch.of, thumbnails[photo]), files.get(photo))
            rename = closer.rename(asked, side, named[photo])
            if rename is not None:
                named[photo] = rename(asked.seen, side.seen, named[photo])
        named |= {photo: before[photo] for photo in looks if photo in before}
        return named | dict.fromkeys(told_apart(store, one.seen), Named(Level.SIMILAR, (), 0.0))

    def nearest(self, photo: PhotoId, k: int) -> list[Near]:
        """The photos most like one of the library; see ``Library.nearest``."""
        model = self._runtime.similar_model()
        with self._runtime.stores.reading() as store:
            vector = store.vectors.embedding(photo, model.id)
        if vector is None:
            return []
        ids, similarities = self._runtime.neighbours(model).search(vector[None], k + 1)
        found = zip(ids[0].tolist(), similarities[0].tolist(), strict=True)
        return [Near(one, similarity) for one, similarity in found if one != photo][:k]

    def picture(self, source: Source, side: int) -> Bytes:
        """A photo for showing; see ``Library.picture``."""
        with self._runtime.stores.reading() as store:
            data = source.find(store).opened()
        request = PrepareRequest(data, FitWithin(side), min_side=side)
        result = self._runtime.workers().submit(request, urgent=True).result()
        if isinstance(result, KnownContent):  # only where is_wanted is given
            raise TypeError("the worker did not decode")
        return result.pixels

    def _understand(
        self, sources: Sequence[Source], region: Region | None, by: _Answering, store: Store
    ) -> list[QueryPart]:
        waiting = [
            self._begin(source, region if place == 0 else None, by, store)
            for place, source in enumerate(sources)
        ]
        return [
            one if isinstance(one, QueryPart) else self._finish(one, by, store) for one in waiting
        ]

    def _begin(
        self, source: Source, region: Region | None, by: _Answering, store: Store
    ) -> QueryPart | _Decoding:
        """What a source is, as far as it is known; what is not is being decoded afterwards."""
        facts = source.find(store)
        if region is None:
            stored = self._stored(facts.photo, facts.name, facts.own, by, store)
            if stored is not None:
                return stored
        return self._decode(facts.opened(), facts.name, facts.own, region, by.model)

    def _stored(
        self,
        photo_id: PhotoId | None,
        name: str,
        own: frozenset[str],
        by: _Answering,
        store: Store,
    ) -> QueryPart | None:
        if photo_id is None:
            return None
        embedding = store.vectors.embedding(photo_id, by.model.id)
        if embedding is None:
            return None
        by_base = None
        if by.model.card.kind == "taught":
            by_base = store.vectors.embedding(photo_id, by.base.id)
        thumbnail = store.thumbnails.get(photo_id) or b""
        seen = seen_of(store, [photo_id]).get(photo_id)
        return QueryPart(name, embedding, photo_id, own, thumbnail, seen, by_base)

    def _decode(
        self,
        source: Path | bytes,
        name: str,
        own: frozenset[str],
        region: Region | None,
        model: Model,
    ) -> _Decoding:
        def is_wanted(content: ContentHash) -> bool:
            with self._runtime.stores.reading() as store:
                photo_id = store.photos.id_of(content)
                return photo_id is None or store.vectors.embedding(photo_id, model.id) is None

        future = self._runtime.workers().submit(
            PrepareRequest(source, model.card.preprocessing, region),
            is_wanted if region is None else None,
            urgent=True,
        )
        return _Decoding(name, own, source, future)

    def _finish(self, decoding: _Decoding, by: _Answering, store: Store) -> QueryPart:
        try:
            result = decoding.future.result()
        except PhotoUnreadable as error:
            raise PhotoUnreadable(
                error.fault,
                error.detail,
                message=tr(
                    "{name} can't be read: {reason}.",
                    name=decoding.name,
                    reason=fault_words(error.reason),
                ),
                transient=error.transient,
                remedy=Remedy.OTHER_PHOTO,
            ) from error
        photo_id = store.photos.id_of(result.content_hash)
        if isinstance(result, KnownContent):
            known = self._stored(photo_id, decoding.name, decoding.own, by, store)
            if known is not None:
                return known
            # Forgotten since it was asked about, a moment ago.
            raise PhotoUnreadable(PhotoFault.REMOVED, transient=True, remedy=Remedy.SEARCH_AGAIN)
        _, embeddings = by.model.embed([result.pixels])
        by_base = None
        if by.model.card.kind == "taught" and by.base.runs:
            by_base = _by_base(by.base, by.model, result)
        seen = Seen(result.facts, result.content_hash)
        return QueryPart(
            decoding.name,
            embeddings[0],
            photo_id,
            decoding.own,
            result.thumbnail,
            seen,
            by_base,
            decoding.source,
        )


def _all_placed(query: Query, model: Model, store: Store) -> bool:
    """Whether all that is asked about has its vector of a model already."""
    if query.region is not None:
        return False
    photos = [photo_behind(store, source) for source in (*query.sources, *query.unlike)]
    known = [photo for photo in photos if photo is not None]
    return len(known) == len(photos) and len(store.vectors.some_ids(known, model.id)) == len(
        set(known)
    )


def _by_base(base: Model, model: Model, photo: PreparedPhoto) -> Floats | None:
    """What the base model makes of a photo that was decoded for another one; by its thumbnail,
    where the two take photos in different sizes. None where that can't be read."""
    if base.card.preprocessing == model.card.preprocessing:
        vectors = base.embed([photo.pixels])[1]
    else:
        try:
            vectors = base.embed_pictures([pictures.read(photo.thumbnail)])
        except PhotoUnreadable:
            return None
    found: Floats = vectors[0]
    return found


class Nearby:
    """The photos near a vector, among those that may be answers.

    unlike: unit vectors (n, dim) of what the answer shall not be like: what is nearer to one of
    them than to the vector is none. allowed: ids of those that a filter leaves, sorted; None: all.
    """

    def __init__(
        self, index: Neighbours, vector: Floats, unlike: Floats | None, allowed: Ints | None
    ) -> None:
        self._index = index
        self._vector = vector
        self._unlike = unlike
        self.allowed = allowed

    def nearest(self, count: int) -> dict[PhotoId, float]:
        """The nearest photos and their cosines, best first."""
        wanted = count
        while True:
            ids, cosines = self._index.search(self._vector[None], wanted, self.allowed)
            found = self._kept(ids[0], cosines[0])
            if len(found) >= count or len(ids[0]) < wanted:
                return dict(list(found.items())[:count])
            wanted *= 4

    def cosines(self, photos: Set[PhotoId]) -> dict[PhotoId, float]:
        """Cosines of those of the photos that have a vector and may be answers."""
        ids = np.fromiter(photos, dtype=np.int64, count=len(photos))
        known = ids[self._index.has(ids)]
        return self._kept(known, self._index.cosines(known, self._vector[None])[:, 0])

    def left(self, photos: Set[PhotoId]) -> set[PhotoId]:
        """Those of the photos that the filter leaves."""
        return set(photos) if self.allowed is None else set(photos) & set(self.allowed.tolist())

    def _kept(self, ids: Ints, cosines: Floats) -> dict[PhotoId, float]:
        if self._unlike is not None and len(ids):
            nearer = self._index.cosines(ids, self._unlike).max(axis=1) < cosines
            ids, cosines = ids[nearer], cosines[nearer]
        return dict(zip(ids.tolist(), cosines.tolist(), strict=True))


class _Decoding(NamedTuple):
    """A source on its way through a worker."""

    name: str
    own: frozenset[str]
    source: Path | bytes
    future: Future[Prepared]
