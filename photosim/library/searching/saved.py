"""Searches that a person has saved: live lists at the side, by name.

A saved search is a filter, and perhaps a query: photos to be like and photos not to be like. A
photo of the library is kept by its content, so that it is found wherever its file goes; a file by
its path; bytes that have no file are kept themselves.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

import msgspec
import numpy as np

from photosim.core.errors import Remedy, UsageError
from photosim.core.filter_text import parse, written
from photosim.core.filters import NO_FILTER, Filter
from photosim.core.language import tr
from photosim.core.types import ContentHash, Level, PhotoId, Region
from photosim.core.written_paths import path_named
from photosim.library.runtime.runtime import Runtime
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource, photo_behind
from photosim.library.values import Alteration, Change, Source, WriteResult
from photosim.storage.rights import Right
from photosim.storage.searches import SearchRow
from photosim.storage.store import Store

LONGEST_NAME = 100
MOST_BYTES = 32_000_000
"""The largest photo without a file that is kept."""


class KeptSource(msgspec.Struct, frozen=True, omit_defaults=True):
    """A photo asked with, as it is kept: by content (hexadecimal), by path, or by the digest of its
    bytes. label: what it is called."""

    label: str = ""
    content: str = ""
    path: str = ""
    data: str = ""


class KeptQuery(msgspec.Struct, frozen=True, omit_defaults=True):
    """The photos asked with, and what of the answer is wanted."""

    like: tuple[KeptSource, ...]
    unlike: tuple[KeptSource, ...] = ()
    region: tuple[float, float, float, float] | None = None
    copies_only: bool = False


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A photo asked with, and what it is called."""

    source: Source
    label: str


@dataclass(frozen=True, slots=True)
class SearchContent:
    """What a search asks: ``like`` is empty where it only filters the library."""

    filter: Filter = NO_FILTER
    like: tuple[NamedSource, ...] = ()
    unlike: tuple[NamedSource, ...] = ()
    region: Region | None = None
    copies_only: bool = False

    @property
    def level(self) -> Level | None:
        """The farthest level of its hits."""
        return Level.COPY if self.copies_only else None


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A saved search as a list shows it. photos: how many a filter leaves now, None of a query;
    picture: a photo to show for it."""

    id: int
    name: str
    filter: Filter
    photos: int | None = None
    picture: PhotoId | None = None

    @property
    def is_query(self) -> bool:
        """Whether it asks with photos."""
        return self.photos is None


class SearchAltered(Alteration[int, SearchRow]):
    """A saved search before and after, by its id."""


class SavedSearches:
    """The saved searches of one library. Reading from any thread; the rest is for the library
    lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._stores = runtime.stores

    # -- any thread ----------------------------------------------------------------------

    def all(self) -> list[SavedSearch]:
        """All of them by name, with what they find now."""
        with self._stores.reading() as store:
            rows = store.searches.all()
            live = store.photos.live_ids() if rows else np.zeros(0, dtype=np.int64)
            found = []
            for row in rows:
                asked = parse(row.filter)
                if row.query is None:
                    left = np.intersect1d(store.filters.matching(asked), live)
                    picture = int(left[-1]) if len(left) else None
                    found.append(SavedSearch(row.id, row.name, asked, len(left), picture))
                else:
                    kept = _query(row.query)
                    picture = None if kept is None else _picture(store, kept.like)
                    found.append(SavedSearch(row.id, row.name, asked, None, picture))
        return found

    def content(self, search_id: int) -> SearchContent:
        """What a saved search asks. Raises UsageError where it is gone, or what it asks with is."""
        with self._stores.reading() as store:
            row = _row(store, search_id)
            asked = parse(row.filter)
            if row.query is None:
                return SearchContent(asked)
            kept = _query(row.query)
            found = None if kept is None else opened(store, kept)
        if found is None:
            raise UsageError(
                tr("Nothing to search with"),
                tr("The photos that “{name}” searches with are gone.", name=row.name),
                Remedy.OTHER_PHOTO,
            )
        return replace(found, filter=asked)

    def kept(self, content: SearchContent) -> KeptQuery | None:
        """A query as it can be kept without its bytes, None where it asks with none or with bytes
        that are too large."""
        with self._stores.reading() as store:
            return _kept(store, content) if content.like else None

    def reopened(self, kept: KeptQuery) -> SearchContent | None:
        """A query that was kept, as it can be asked now; None where a photo to be like is gone."""
        with self._stores.reading() as store:
            return opened(store, kept)

    # -- library lane --------------------------------------------------------------------

    def save(self, name: str, content: SearchContent) -> WriteResult[int]:
        """Save a search; tells its id. Raises UsageError where the name is taken or none, or where
        nothing is asked."""
        if not content.filter and not content.like:
            raise UsageError(
                tr("Nothing to save"), tr("This list is all photos: narrow it down first.")
            )
        store = self._stores.writer(Right.LABEL)
        with store.transaction():
            cleaned = _free(store, name)
            query = None
            if content.like:
                query = msgspec.json.encode(_kept(store, content)).decode()
                _keep_data(store, (*content.like, *content.unlike))
            row = SearchRow(
                store.searches.new_id(), cleaned, written(content.filter), query, time.time()
            )
            store.searches.put(row)
        return WriteResult(row.id, _changed(SearchAltered(row.id, None, row)))

    def rename(self, search_id: int, name: str) -> Change:
        """Give a search another name. Raises UsageError as :meth:`save` does."""
        store = self._stores.writer(Right.LABEL)
        with store.transaction():
            before = _row(store, search_id)
            after = before._replace(name=_free(store, name, besides=search_id))
            store.searches.put(after)
        return _changed(SearchAltered(search_id, before, after))

    def delete(self, search_id: int) -> Change:
        """Forget a search; no photo is touched."""
        store = self._stores.writer(Right.LABEL)
        with store.transaction():
            before = _row(store, search_id)
            store.searches.remove(search_id)
        return _changed(SearchAltered(search_id, before, None))

    def take_back(self, change: Change) -> Change:
        """Put searches back as they were before a write that answered with this; see
        ``Library.take_back``."""
        back = [one.back for one in change.alterations if isinstance(one, SearchAltered)]
        if not back:
            return Change()
        store, done = self._stores.writer(Right.LABEL), []
        with store.transaction():
            now = {row.id: row for row in store.searches.all()}
            for one in reversed(back):
                if now.get(one.key) != one.before:
                    continue
                if one.after is None:
                    store.searches.remove(one.key)
                else:
                    _free(store, one.after.name, besides=one.key)
                    store.searches.put(one.after)
                done.append(one)
        return _changed(*done)


def _changed(*altered: SearchAltered) -> Change:
    return Change(searches=bool(altered), alterations=altered)


def _row(store: Store, search_id: int) -> SearchRow:
    found = next((row for row in store.searches.all() if row.id == search_id), None)
    if found is None:
        raise UsageError(tr("No such search"), tr("This saved search is gone."))
    return found


def _free(store: Store, name: str, besides: int | None = None) -> str:
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > LONGEST_NAME or not cleaned.isprintable():
        raise UsageError(
            tr("No name for a search"),
            tr(
                "A search's name has 1 to {longest_name} characters that can be printed.",
                longest_name=LONGEST_NAME,
            ),
        )
    for row in store.searches.all():
        if row.id != besides and row.name.casefold() == cleaned.casefold():
            raise UsageError(
                tr("The name is taken"),
                tr("There is a search {name!r} already.", name=row.name),
                Remedy.OTHER_NAME,
            )
    return cleaned


# -- photos asked with -----------------------------------------------------------------------


def _kept(store: Store, content: SearchContent) -> KeptQuery:
    region = content.region
    return KeptQuery(
        tuple(_kept_source(store, one) for one in content.like),
        tuple(_kept_source(store, one) for one in content.unlike),
        None if region is None else (region.x, region.y, region.width, region.height),
        content.copies_only,
    )


def _kept_source(store: Store, one: NamedSource) -> KeptSource:
    photo = photo_behind(store, one.source)
    if photo is not None and (row := store.photos.rows([photo]).get(photo)) is not None:
        return KeptSource(one.label, content=row.content_hash.hex())
    if isinstance(one.source, FileSource):
        return KeptSource(one.label, path=str(one.source.path))
    if isinstance(one.source, DataSource):
        return KeptSource(one.label, data=_digest(one.source.data))
    raise UsageError(
        tr("No such photo"), tr("The library has no photo “{label}” any more.", label=one.label)
    )


def _keep_data(store: Store, sources: Iterable[NamedSource]) -> None:
    for one in sources:
        if not isinstance(one.source, DataSource) or photo_behind(store, one.source) is not None:
            continue
        if len(one.source.data) > MOST_BYTES:
            raise UsageError(
                tr("Too large to keep"),
                tr(
                    "“{label}” has no file, and is too large to keep with the search.",
                    label=one.label,
                ),
                Remedy.SAVE_PICTURE,
            )
        store.searches.put_data(_digest(one.source.data), one.source.data)


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=20).hexdigest()


def _query(text: str) -> KeptQuery | None:
    try:
        return msgspec.json.decode(text, type=KeptQuery)
    except msgspec.DecodeError:
        return None


def opened(store: Store, kept: KeptQuery) -> SearchContent | None:
    """A kept query as it can be asked now; None where a photo to be like is gone."""
    like = [_opened_source(store, one) for one in kept.like]
    found = tuple(one for one in like if one is not None)
    if not found or len(found) < len(like):
        return None
    unlike = (_opened_source(store, one) for one in kept.unlike)
    return SearchContent(
        like=found,
        unlike=tuple(one for one in unlike if one is not None),
        region=None if kept.region is None else Region(*kept.region),
        copies_only=kept.copies_only,
    )


def _photo(store: Store, content: str) -> PhotoId | None:
    try:
        known: ContentHash = bytes.fromhex(content)
    except ValueError:
        return None
    return store.photos.id_of(store.heirs.holder(known))


def _opened_source(store: Store, one: KeptSource) -> NamedSource | None:
    if one.content:
        photo = _photo(store, one.content)
        return None if photo is None else NamedSource(PhotoSource(photo), one.label)
    if one.path:
        return NamedSource(FileSource(path_named(one.path)), one.label)
    data = store.searches.data(one.data)
    return None if data is None else NamedSource(DataSource(data), one.label)


def _picture(store: Store, like: Iterable[KeptSource]) -> PhotoId | None:
    return next(
        (photo for one in like if one.content and (photo := _photo(store, one.content))), None
    )
