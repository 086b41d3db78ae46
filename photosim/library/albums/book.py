"""Albums of a library: labels on contents, made, filled, merged, taken along and backed up.

Photos are named by id or by path. What a label holds is the content behind it, so that moving,
copying or losing a file changes no album. After every change labels and votes are also written to a
dated file in the library's folder (see :mod:`photosim.library.albums.files`).
"""

from __future__ import annotations

import contextlib
import logging
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.errors import Remedy, UsageError, told_as
from photosim.core.files import write_whole
from photosim.core.language import tr
from photosim.core.types import ContentHash, PhotoId
from photosim.library.albums import files as album_files
from photosim.library.albums.files import AlbumFile, PhotoReference, SavedAlbum, undecided
from photosim.library.albums.suggest import suggest
from photosim.library.albums.values import (
    LONGEST_NAME,
    Album,
    AlbumAltered,
    AlbumImport,
    AlbumSummary,
    LabelAltered,
    LabelChange,
    Labeller,
    SignedLabel,
    Suggestions,
    VoteAltered,
)
from photosim.library.browsing import catalog
from photosim.library.folders.folder_map import FolderMap
from photosim.library.runtime.runtime import Runtime
from photosim.library.searching.sources import photo_behind
from photosim.library.values import Alteration, Change, Order, Source
from photosim.storage.albums import AlbumId, AlbumRow, Label
from photosim.storage.decisions import Vote
from photosim.storage.rights import Right
from photosim.storage.store import Store

log = logging.getLogger(__name__)

K = TypeVar("K")
V = TypeVar("V")
Head = tuple[str, float, str]
Said = tuple[bool, float, str]
Altered = list[Alteration[Any, Any]]


class AlbumBook:
    """The albums of one library. Reading from any thread; the rest is for the library lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._stores = runtime.stores

    # -- any thread ----------------------------------------------------------------------

    def all(self) -> list[Album]:
        """All albums by name."""
        with self._stores.reading() as store:
            return _albums(store)

    def get(self, name: str) -> Album:
        """The album of that name. Raises UsageError where there is none."""
        with self._stores.reading() as store:
            row = _named(store, name)
            return _filled(row, store.albums.labels(row.id))

    def labelled(self, name: str) -> list[SignedLabel]:
        """Who put which photo into an album or refused it, and when; photos that the library has
        not are left out. Raises UsageError where there is no such album."""
        with self._stores.reading() as store:
            labels = store.albums.labels(_named(store, name).id)
        return [
            SignedLabel(one.photo_id, one.person, one.since)
            for one in labels
            if one.photo_id is not None
        ]

    def seen(self) -> list[AlbumSummary]:
        """All albums by name, as a list shows them."""
        with self._stores.reading() as store:
            albums = _albums(store)
            live = set(store.photos.live_ids().tolist()) if albums else set()
        found = []
        for album in albums:
            shown = [photo for photo in album.photos if photo in live]
            absent = album.absent + len(album.photos) - len(shown)
            found.append(
                AlbumSummary(
                    album.name,
                    len(shown),
                    absent,
                    shown[0] if shown else None,
                    album.created_at,
                    album.person,
                    album.labellers,
                )
            )
        return found

    def photos(self, name: str) -> Ints | None:
        """Ids of the photos of an album; None where there is no such album."""
        with self._stores.reading() as store:
            row = store.albums.by_name(name)
            if row is None:
                return None
            return np.array(_filled(row, store.albums.labels(row.id)).photos, dtype=np.int64)

    def browse(self, name: str, order: Order) -> Ints | None:
        """Ids of the photos of an album that have a file; None where there is no such album."""
        photos = self.photos(name)
        if photos is None:
            return None
        with self._stores.reading() as store:
            ids = catalog.browse(store, order, None)
        return ids[np.isin(ids, photos)]

    def suggestions(self, name: str, count: int = 20, *, unsure: bool = False) -> Suggestions:
        """Photos that most likely belong to an album, best first.

        unsure: instead those most worth a decision, as they lie between it and another album.
        Raises UsageError where there is no such album, or too little in it to go by.
        """
        album = self.get(name)
        model = self._runtime.similar_model()
        with self._stores.reading() as store:
            albums = _albums(store)
            found = suggest(store, model, albums, album.name, count, unsure=unsure)
        return Suggestions(tuple(found), frozenset((*album.photos, *album.refused)))

    def known(self, source: Source) -> PhotoId | None:
        """The photo that a source is, None where the library has none such.

        A file that lies in no watched folder is known by its content.
        """
        with self._stores.reading() as store:
            return photo_behind(store, source)

    def of_photos(self, ids: Sequence[PhotoId]) -> Mapping[PhotoId, Sequence[str]]:
        """Names of the albums that photos are in; photos in none are left out."""
        with self._stores.reading() as store:
            return store.albums.of_photos(ids)

    def export(self, path: Path, names: Sequence[str] = ()) -> int:
        """Write albums (all, and the votes, or those named) to a file; returns how many albums.

        Raises UsageError where it can't be written or there is no such album.
        """
        with self._stores.reading() as store:
            wanted = {_named(store, name).name for name in names}
            saved = _saved(store)
        if wanted:
            saved = AlbumFile(tuple(one for one in saved.albums if one.name in wanted))
        what = tr("{path} can't be written", path=path)
        with told_as(UsageError, tr("The albums can't be written"), what, Remedy.OTHER_PLACE):
            write_whole(path, album_files.dump(saved, datetime.now()))
        return len(saved.albums)

    # -- library lane --------------------------------------------------------------------

    def create(self, name: str) -> Change:
        """Make an empty album. Raises UsageError where the name is taken or none."""
        with self._changes(name) as (store, altered):
            made = _create(store, name).name
        return _changed(altered, made)

    def rename(self, name: str, new: str) -> Change:
        """Give an album another name. Raises UsageError as :meth:`create` does."""
        with self._changes(name) as (store, altered):
            album, wanted = _named(store, name), _clean(new)
            other = store.albums.by_name(wanted)
            if other is not None and other.id != album.id:
                raise _taken(other.name)
            store.albums.rename(album.id, wanted)
        return Change(albums={album.name: wanted}, alterations=tuple(altered))

    def merge(self, sources: Sequence[str], target: str) -> Change:
        """Put everything of the sources into the target, which may be new; the sources go."""
        with self._changes(*sources, target) as (store, altered):
            rows = [_named(store, name) for name in sources]
            into = store.albums.by_name(_clean(target)) or _create(store, target)
            for album_id in {row.id for row in rows} - {into.id}:
                store.albums.merge(album_id, into.id)
        names = [*(row.name for row in rows), into.name]
        return Change(albums=dict.fromkeys(names, into.name), alterations=tuple(altered))

    def delete(self, name: str) -> Change:
        """Forget an album; its photos stay where they are."""
        with self._changes(name) as (store, altered):
            album = _named(store, name)
            store.albums.delete(album.id)
        return Change(albums={album.name: None}, alterations=tuple(altered))

    def add(self, name: str, photos: Iterable[PhotoId | Path], *, new: bool = False) -> LabelChange:
        """Put photos into an album, ``new``: which is made first; tells those that were not in it.

        A path may be a folder: all its photos are meant. A photo that was refused before is in.
        Raises UsageError where there is no such album or photo, or, with ``new``, one already.
        """
        with self._changes(name) as (store, altered):
            album, before = _before(store, name, new=new)
            coming = _without(_rows(store, photos), before.photos)
            store.albums.add(album.id, coming.values(), time.time())
        return _labelled(before, coming, altered)

    def add_dropped(
        self, name: str, folders: Sequence[Path], sources: Sequence[Source], *, new: bool = False
    ) -> LabelChange:
        """Put what was dropped into an album, as far as the library knows it.

        An album is only made where there is something to put into it.
        """
        with self._stores.reading() as store:
            behind = [_in_folder_or_file(store, folder, True) for folder in folders]
            photos = [photo_behind(store, source) for source in sources]
        behind += [[] if photo is None else [photo] for photo in photos]
        found = [photo for some in behind for photo in some]
        if not found:
            return LabelChange(name, (), unknown=len(behind))
        return replace(self.add(name, found, new=new), unknown=behind.count([]))

    def refuse(self, name: str, photos: Iterable[PhotoId | Path]) -> LabelChange:
        """Say that photos do not belong to an album: never suggested again, and negatives."""
        with self._changes(name) as (store, altered):
            album, before = _before(store, name)
            going = _without(_rows(store, photos), before.refused)
            store.albums.add(album.id, going.values(), time.time(), refused=True)
        return _labelled(before, going, altered)

    def remove(self, name: str, photos: Iterable[PhotoId | Path]) -> LabelChange:
        """Take photos out of an album (refusals too); tells those that were in it."""
        with self._changes(name) as (store, altered):
            album, before = _before(store, name)
            inside = {*before.photos, *before.refused}
            wanted = _rows(store, photos)
            going = {photo: content for photo, content in wanted.items() if photo in inside}
            store.albums.remove(album.id, going.values())
        return _labelled(before, going, altered)

    def take_back(self, change: Change) -> Change:
        """Put albums, labels and votes back as they were before a write that answered with this.

        What was altered again since stays as it is now; an album that was made goes only where
        nothing else is in it. The answer can be taken back in its turn, which does the same again.
        Raises UsageError where an album's name is another album's by now.
        """
        back = [one.back for one in reversed(change.alterations)]
        albums = [one for one in back if isinstance(one, AlbumAltered)]
        labels = [one for one in back if isinstance(one, LabelAltered)]
        votes = [one for one in back if isinstance(one, VoteAltered)]
        if not albums and not labels and not votes:
            return Change()
        touched = {one.key for one in albums} | {one.key[0] for one in labels}
        with self._changes(*touched) as (store, altered):
            _put_albums(store, albums)
            _put_labels(store, [_followed(store, one) for one in labels])
            for one in albums:
                if one.after is None and not store.albums.labels(one.key):
                    store.albums.delete(one.key)
            votes = [one.at(Vote(*map(store.heirs.holder, one.key))) for one in votes]
            _put_votes(store, votes)
            names = {row.id: row.name for row in store.albums.all()}
        return Change(albums=_told(altered, names), alterations=(*altered, *votes))

    def import_file(self, path: Path) -> AlbumImport:
        """Add what a file holds that :meth:`export` or a backup wrote to what is here.

        Labels of photos that are not here are kept, and count when the photos come; those of
        contents that another program has rewritten since go to what shows their pictures now.
        Raises UsageError where it is no such file.
        """
        with told_as(UsageError, tr("No album file"), tr("{path} can't be read", path=path)):
            content = path.read_bytes()
        saved = album_files.parse(content, str(path))
        added = 0
        changed: set[str] = set()
        with self._changes() as (store, altered):
            albums = store.albums
            here, now_at = store.photos.known_hashes(), store.heirs.holder
            absent: set[ContentHash] = set()
            for one in saved.albums:
                before = albums.by_name(_clean(one.name))
                album = before or _create(store, one.name)
                known = {row.content_hash for row in albums.labels(album.id)}
                labels = 0
                for photos, refused in ((one.photos, False), (one.refused, True)):
                    new = dict.fromkeys(now_at(photo.content_hash) for photo in photos)
                    absent |= set() if refused else new.keys() - here.keys()
                    # What is decided here already stays as it is.
                    labels += albums.add(
                        album.id,
                        [content for content in new if content not in known],
                        time.time(),
                        refused=refused,
                    )
                added += labels
                if labels or before is None:
                    changed.add(album.name)
            said = [Vote(*map(now_at, vote)) for vote in saved.votes]
            said = [vote for vote in said if len(set(vote)) == len(vote)]
            votes, now = undecided(said, store.votes.all()), time.time()
            store.votes.add(votes, now)
        names = tuple(one.name for one in saved.albums)
        altered += [VoteAltered(vote, None, now) for vote in votes]
        return AlbumImport(names, added, len(absent), len(votes), _changed(altered, *changed))

    def import_folder(self, folder: Path) -> AlbumImport:
        """Make an album of each subfolder that holds photos of the library, named like it.

        Raises UsageError where the folder has no such subfolder.
        """
        root = os.path.abspath(folder)  # noqa: PTH100 - links stay as named
        names: list[str] = []
        added = 0
        with self._changes() as (store, altered):
            with told_as(
                UsageError, tr("No such folder"), tr("{folder} can't be read", folder=folder)
            ):
                entries = sorted(entry.name for entry in os.scandir(root) if entry.is_dir())
            for entry in entries:
                contents = _rows(store, [Path(root, entry)], empty=True).values()
                if contents:
                    name = _clean(os.fsencode(entry).decode("utf-8", "replace"))
                    album = store.albums.by_name(name) or _create(store, name)
                    added += store.albums.add(album.id, contents, time.time())
                    names.append(album.name)
            if not names:
                raise UsageError(
                    tr("No folder to make an album of"),
                    tr("No folder inside {folder} holds photos of this library.", folder=folder),
                    Remedy.INDEX_CLASS_FOLDERS,
                )
        return AlbumImport(tuple(names), added, 0, change=_changed(altered, *names))

    @contextlib.contextmanager
    def _changes(self, *touched: str | AlbumId) -> Iterator[tuple[Store, Altered]]:
        """A transaction on some albums (none named: on any), and after it the backup; what it
        altered is known at its end."""
        altered: Altered = []
        with self._stores.writing(Right.LABEL) as store:
            before = _State(store, touched)
            yield store, altered
            altered += before.altered()
        back_up(self._runtime.directory, store)


class _State:
    """Some albums and their labels as they are before a write. touched: none means all."""

    def __init__(self, store: Store, touched: Sequence[str | AlbumId]) -> None:
        self._store = store
        named = {" ".join(one.split()) for one in touched if isinstance(one, str)}
        rows = (store.albums.by_name(name) for name in named)
        ids = {row.id for row in rows if row is not None}
        self._ids = ids | {one for one in touched if isinstance(one, int)} if touched else None
        self._known = {row.id for row in store.albums.all()}
        self._albums, self._labels = self._read()

    def _read(self) -> tuple[dict[AlbumId, Head], dict[tuple[AlbumId, ContentHash], Said]]:
        albums, ids = self._store.albums, self._ids
        heads = {
            row.id: row[1:]
            for row in albums.all()
            if ids is None or row.id in ids or row.id not in self._known
        }
        return heads, {
            (album, content): said
            for album in heads
            for content, said in albums.said(album).items()
        }

    def altered(self) -> Altered:
        """What is another thing now; the albums first."""
        (heads, labels), found = self._read(), Altered()
        found += [AlbumAltered(*one) for one in _differences(self._albums, heads)]
        found += [LabelAltered(*one) for one in _differences(self._labels, labels)]
        return found


def _differences(
    before: Mapping[K, V], now: Mapping[K, V]
) -> Iterator[tuple[K, V | None, V | None]]:
    for key in (*before, *(one for one in now if one not in before)):
        if before.get(key) != now.get(key):
            yield key, before.get(key), now.get(key)


def _put_albums(store: Store, altered: Iterable[AlbumAltered]) -> None:
    """Make albums again that went, and give them their names again, where they are as was left."""
    for one in altered:
        row = next((row for row in store.albums.all() if row.id == one.key), None)
        now = None if row is None else row[1:]
        if one.after is None or now != one.before:
            continue
        name, made, person = one.after
        other = store.albums.by_name(name)
        if other is not None and other.id != one.key:
            raise _taken(other.name)
        if row is None:
            store.albums.create(name, made, one.key, person)
        else:
            store.albums.rename(row.id, name)


def _put_labels(store: Store, altered: Iterable[LabelAltered]) -> None:
    there = {row.id for row in store.albums.all()}
    now = {album: store.albums.said(album) for album in {one.key[0] for one in altered}}
    for one in altered:
        album, content = one.key
        if album not in there or now[album].get(content) != one.before:
            continue
        if one.after is None:
            store.albums.remove(album, [content])
        else:
            refused, since, person = one.after
            store.albums.add(album, [content], since, refused=refused, person=person)


def _followed(store: Store, altered: LabelAltered) -> LabelAltered:
    """The same of the content that has now what belonged to the one of then."""
    album, content = altered.key
    return altered.at((album, store.heirs.holder(content)))


def _put_votes(store: Store, altered: Iterable[VoteAltered]) -> None:
    for one in altered:
        if one.after is None:
            store.votes.remove([one.key])
        else:
            store.votes.add([one.key], one.after)


def _told(altered: Altered, names: Mapping[AlbumId, str]) -> dict[str, str | None]:
    """Of the albums that were altered, the name before and the name now."""
    heads = {one.key: one for one in altered if isinstance(one, AlbumAltered)}
    found: dict[str, str | None] = {}
    for album in (*heads, *(one.key[0] for one in altered if isinstance(one, LabelAltered))):
        head, now = heads.get(album), names.get(album)
        before = now if head is None or head.before is None else head.before[0]
        if before is not None:
            found[before] = now
    return found


def back_up(directory: Path, store: Store) -> None:
    """Write labels and votes to the dated backup, after a change of them. Library lane."""
    try:
        album_files.back_up(directory, _saved(store), datetime.now())
    except OSError as error:
        # What was said is committed itself; the next change tries again.
        log.warning("the backup of the albums could not be written: %s", error)


def _clean(name: str) -> str:
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > LONGEST_NAME or not cleaned.isprintable():
        raise UsageError(
            tr("No name for an album"),
            tr(
                "An album's name has 1 to {longest_name} characters that can be printed.",
                longest_name=LONGEST_NAME,
            ),
        )
    return cleaned


def _taken(name: str) -> UsageError:
    return UsageError(
        tr("The name is taken"),
        tr("There is an album {name!r} already.", name=name),
        Remedy.OTHER_NAME,
    )


def _create(store: Store, name: str) -> AlbumRow:
    cleaned, now = _clean(name), time.time()
    other = store.albums.by_name(cleaned)
    if other is not None:
        raise _taken(other.name)
    return AlbumRow(store.albums.create(cleaned, now), cleaned, now, store.standing.person)


def _named(store: Store, name: str) -> AlbumRow:
    found = store.albums.by_name(" ".join(name.split()))
    if found is None:
        raise UsageError(
            tr("No such album"), tr("There is no album {name!r}.", name=name), Remedy.LIST_ALBUMS
        )
    return found


def _before(store: Store, name: str, *, new: bool = False) -> tuple[AlbumRow, Album]:
    """An album, and what is in it before it is changed."""
    row = _create(store, name) if new else _named(store, name)
    return row, _filled(row, store.albums.labels(row.id))


def _rows(
    store: Store, photos: Iterable[PhotoId | Path], *, empty: bool = False
) -> dict[PhotoId, ContentHash]:
    """Photos given by id, by file or by folder, and their contents; ``empty``: a folder may have
    none."""
    ids: list[PhotoId] = []
    for photo in photos:
        ids += _in_folder_or_file(store, photo, empty) if isinstance(photo, Path) else [photo]
    rows = store.photos.rows(dict.fromkeys(ids))
    for photo_id in ids:
        if photo_id not in rows:
            raise UsageError(
                tr("No such photo"), tr("The library has no photo {photo_id}.", photo_id=photo_id)
            )
    return {photo: row.content_hash for photo, row in rows.items()}


def _without(
    photos: Mapping[PhotoId, ContentHash], known: Iterable[PhotoId]
) -> dict[PhotoId, ContentHash]:
    there = set(known)
    return {photo: content for photo, content in photos.items() if photo not in there}


def _changed(altered: Altered, *names: str) -> Change:
    """Albums of these names are others now."""
    return Change(albums=dict(zip(names, names, strict=True)), alterations=tuple(altered))


def _labelled(before: Album, photos: Iterable[PhotoId], altered: Altered) -> LabelChange:
    """What labels of these photos of an album have changed, perhaps with the album itself."""
    change = _changed(altered, before.name) if altered else Change()
    return LabelChange(before.name, tuple(photos), change=change)


def _in_folder_or_file(store: Store, path: Path, empty: bool) -> list[PhotoId]:
    name = os.path.abspath(path)  # noqa: PTH100 - links stay as named
    known = catalog.file_at(store, name)
    if known is not None and known.row.photo_id is not None:
        return [known.row.photo_id]
    inside = FolderMap(store).photos_below(name) if known is None else []
    if inside or empty:
        return inside
    raise UsageError(
        tr("No photo of the library"),
        tr("The library has no photo at {path}.", path=path),
        Remedy.INDEX_AGAIN,
    )


def _albums(store: Store) -> list[Album]:
    labels: dict[int, list[Label]] = {}
    for label in store.albums.labels():
        labels.setdefault(label.album_id, []).append(label)
    return [_filled(row, labels.get(row.id, [])) for row in store.albums.all()]


def _filled(row: AlbumRow, labels: Sequence[Label]) -> Album:
    known = [(one.photo_id, one.refused) for one in labels if one.photo_id is not None]
    return Album(
        row.name,
        row.created_at,
        photos=tuple(photo for photo, refused in known if not refused),
        refused=tuple(photo for photo, refused in known if refused),
        absent=sum(1 for one in labels if one.photo_id is None and not one.refused),
        person=row.person,
        labellers=_labellers(labels),
    )


def _labellers(labels: Iterable[Label]) -> tuple[Labeller, ...]:
    """Who put in photos, who put in most first."""
    times: dict[str, list[float]] = {}
    for one in labels:
        if not one.refused:
            times.setdefault(one.person, []).append(one.since)
    found = [Labeller(person, len(since), max(since)) for person, since in times.items()]
    return tuple(sorted(found, key=lambda one: (-one.photos, one.person)))


def _saved(store: Store) -> AlbumFile:
    """All albums and votes as a file has them."""
    labels = store.albums.labels()
    photos = {one.photo_id for one in labels if one.photo_id is not None}
    hints = {
        photo: rows[0].relative for photo, rows in store.files.of_photos(photos).items() if rows
    }

    def part(album: int, refused: bool) -> tuple[PhotoReference, ...]:
        return tuple(
            PhotoReference(one.content_hash, hints.get(one.photo_id or -1, ""))
            for one in labels
            if one.album_id == album and one.refused is refused
        )

    albums = tuple(
        SavedAlbum(row.name, row.created_at, part(row.id, False), part(row.id, True))
        for row in store.albums.all()
    )
    return AlbumFile(albums, tuple(store.votes.all()))
