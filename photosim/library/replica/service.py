"""Replicas of a library: made here, and joined with the shared one again."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from photosim import storage
from photosim.core.errors import LibraryError, Remedy, UsageError, told_as
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.person import local_person
from photosim.library.albums.book import back_up
from photosim.library.browsing.catalog import details
from photosim.library.duplicates.presets import IN_USE, SAVED
from photosim.library.folders.folder_map import FolderMap
from photosim.library.folders.taken import keep_taken, taken
from photosim.library.replica.exchange import Exchange, Exchanged, next_try, send_photos
from photosim.library.replica.merge import Party, Thing
from photosim.library.replica.values import (
    GONE,
    PHOTO,
    REFRESHED,
    Chosen,
    Conflict,
    JoinReport,
    Origin,
    Stance,
    TakeReport,
    keep_origin,
    origin_of,
)
from photosim.library.runtime.cards import CARD
from photosim.library.runtime.new_library import check_empty, holds_something, make_directory
from photosim.library.runtime.runtime import MODEL, TAUGHT, WANTED, Runtime
from photosim.library.runtime.taught_store import FOLDER as TAUGHT_MODELS
from photosim.library.values import Change
from photosim.storage.address import ServerAddress, address_in
from photosim.storage.replicas import ConflictRow
from photosim.storage.rights import Right, Standing, not_own_part
from photosim.storage.store import Store

KEPT = (MODEL, CARD, WANTED, IN_USE, SAVED)
"""Settings that a replica takes over."""


class Replicas:
    """Parts of a shared library that are kept on this computer."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._stores = runtime.stores

    # -- any thread ----------------------------------------------------------------------

    def origin(self) -> Origin | None:
        """Where this library came from; None where it is no replica."""
        with self._stores.reading() as store:
            return origin_of(store)

    def conflicts(self) -> list[Conflict]:
        """What was said otherwise when libraries were joined, the newest first: of a replica what
        it said, of a shared library what all its replicas said."""
        with self._stores.reading() as store:
            return _told(store, store.replicas.conflicts())

    def take(
        self,
        target: Path,
        folders: Sequence[Path],
        albums: Sequence[str],
        job: JobContext | None = None,
    ) -> TakeReport:
        """Make a replica in a folder, which has no library yet: of the photos in some folders,
        watched or inside a watched one, and of those in some albums.

        Everything comes, or nothing does. Raises UsageError where nothing is chosen, for a folder
        or an album that there isn't, where the library is not on a server, and where the target
        holds something; LibraryError, LibraryBusy, Cancelled.
        """
        job, address = job or JobContext(), storage.server_address(self._runtime.directory)
        target = Path(os.path.abspath(target))  # noqa: PTH100 - links stay as named
        with self._stores.reading() as store:
            origin = _origin(store, address, folders, albums)
            make_directory(target)
            if address_in(target) is not None:
                raise holds_something(target)
            with (
                storage.writer_lock(target),
                contextlib.closing(storage.open(target, write=True)) as replica,
            ):
                check_empty(replica, target)
                with replica.transaction(durable=True):
                    for name in KEPT:
                        value = store.settings.get(name, None)
                        if value is not None:
                            replica.settings.set(name, value)
                    keep_taken(replica, taken(store))
                    self._take_taught(store, replica, target)
                    exchange = Exchange(replica, store, origin, Right.READ, {}, job)
                    exchange.bring(new=True)
                    done = exchange.take()
                return TakeReport(
                    str(address),
                    target,
                    done.taken.get(PHOTO, 0),
                    done.taken.get(Thing.FILE, 0),
                    done.taken.get(Thing.ALBUM, 0),
                    done.taken.get(Thing.LABEL, 0),
                )

    def _take_taught(self, shared: Store, replica: Store, target: Path) -> None:
        """The taught model in use goes along where this computer has it."""
        taught = shared.settings.get(TAUGHT, None)
        if taught is None or not self._runtime.taught.has(str(taught)):
            return
        what = tr("What lies beside the library {directory} can't be copied", directory=target)
        with told_as(LibraryError, tr("Not moved whole"), what, Remedy.OTHER_PLACE):
            (target / TAUGHT_MODELS).mkdir(exist_ok=True)
            for path in (self._runtime.directory / TAUGHT_MODELS).glob(f"{taught}.*"):
                shutil.copy2(path, target / TAUGHT_MODELS / path.name)
        replica.settings.set(TAUGHT, taught)

    # -- library lane --------------------------------------------------------------------

    def join(
        self,
        job: JobContext | None = None,
        *,
        address: ServerAddress | None = None,
        only_try: bool = False,
    ) -> JoinReport:
        """Make this replica and its shared library one, by the rule of :mod:`.merge`.

        address: where the shared library is now, where that is another place than before. only_try:
        tell what would be done, and do nothing. What the shared library gets is kept as a whole or
        not at all, and so is then what this one gets; where this process dies between the two, or
        is cancelled, the next join does the rest.

        Raises UsageError where this is no replica, or another library is at the address;
        LibraryError where the server can't be reached, NotPermitted where it is not shared any
        more, or shared for labelling and this part is somebody else's, Cancelled.
        """
        job, replica = job or JobContext(), self._stores.writer()
        origin = origin_of(replica)
        if origin is None:
            raise UsageError(
                tr("No part of a shared library"),
                tr(
                    "The library {directory} is no part of a shared one.",
                    directory=self._runtime.directory,
                ),
                Remedy.TAKE_PART,
            )
        if address is not None:
            origin = msgspec.structs.replace(origin, address=str(address))
        place = ServerAddress.parse(origin.address)
        mine = storage.standing(place)
        if mine is None:
            raise _another(origin)
        with contextlib.closing(storage.open(place, write=mine.right >= Right.LABEL)) as shared:
            if shared.replicas.library() != origin.library:
                raise _another(origin)
            names = {local_person(): mine.person}
            if mine.right >= Right.LABEL:
                _check_own(shared, origin, mine)
                origin = next_try(shared, origin)
                if not only_try:
                    with replica.transaction(durable=True):
                        keep_origin(replica, origin)
            if mine.right is Right.OWN and not only_try:
                send_photos(replica, shared, origin, job)
            try:
                with replica.transaction(durable=True):
                    exchange = Exchange(
                        replica, shared, origin, mine.right, names, job, only_try=only_try
                    )
                    with _turn(shared, mine.right, only_try=only_try):
                        exchange.bring()
                    done = exchange.take()
                    conflicts = tuple(_told(replica, done.conflicts))
                    if only_try:
                        raise _OnlyTried
            except _OnlyTried:
                return _report(origin, done, conflicts, only_tried=True)
        self._runtime.refresh(replica)
        report = _report(origin, done, conflicts)
        if report.change.albums:
            back_up(self._runtime.directory, replica)
        return report


class _OnlyTried(Exception):
    """Nothing is to be kept."""


@contextlib.contextmanager
def _turn(shared: Store, right: Right, *, only_try: bool) -> Iterator[None]:
    """In a transaction of the shared library, where it may be written."""
    if right < Right.LABEL:
        yield
        return
    with contextlib.suppress(_OnlyTried), shared.transaction(durable=True):
        yield
        if only_try:
            raise _OnlyTried


def _report(
    origin: Origin, done: Exchanged, conflicts: tuple[Conflict, ...], *, only_tried: bool = False
) -> JoinReport:
    files = {Thing.FILE.value, PHOTO, GONE, REFRESHED}
    change = Change(
        photos=bool(files & done.taken.keys()),
        folders=bool(files & done.taken.keys()),
        albums=done.names if {Thing.ALBUM.value, Thing.LABEL.value} & done.taken.keys() else {},
        decisions=bool({Thing.DECISION.value, Thing.GUARD.value, PHOTO} & done.taken.keys()),
    )
    return JoinReport(
        origin.address,
        done.brought,
        done.taken,
        conflicts,
        done.staying,
        only_tried,
        Change() if only_tried else change,
    )


def _told(store: Store, rows: Sequence[ConflictRow]) -> list[Conflict]:
    said = {one for row in rows for one in (row.first, row.second) if one is not None}
    ids = {content: store.photos.id_of(content) for content in said}
    seen = details(store, [photo for photo in ids.values() if photo is not None])
    places = {one.photo_id: one.paths[0] for one in seen if one.paths}
    found = []
    for row in rows:
        contents = [one for one in (row.first, row.second) if one is not None]
        found.append(
            Conflict(
                Thing(row.kind),
                row.at,
                row.subject,
                tuple(content.hex() for content in contents),
                tuple(places.get(ids[content] or 0) for content in contents),
                Stance(row.replica_value, row.replica_at, row.replica_person),
                Stance(row.shared_value, row.shared_at, row.shared_person),
                Party(row.kept),
            )
        )
    return found


def _origin(
    store: Store, address: ServerAddress, folders: Sequence[Path], albums: Sequence[str]
) -> Origin:
    if not folders and not albums:
        raise UsageError(
            tr("Nothing chosen"),
            tr("A part of a library is of some folders or albums, and none is named."),
            Remedy.CHOOSE_PART,
        )
    known, chosen, named = FolderMap(store), [], []
    for path in folders:
        home = known.home_of(os.path.abspath(path.expanduser()))  # noqa: PTH100
        if home is None:
            raise UsageError(
                tr("Not a folder of this library"),
                tr("{folder} lies in no watched folder.", folder=path),
            )
        chosen.append(Chosen(home[0].id, home[1]))
    for name in albums:
        row = store.albums.by_name(name)
        if row is None:
            raise UsageError(
                tr("No such album"),
                tr("There is no album {name!r}.", name=name),
                Remedy.LIST_ALBUMS,
            )
        named.append(row.id)
    now = time.time()
    return Origin(
        store.replicas.library(),
        str(address),
        secrets.token_hex(16),
        tuple(dict.fromkeys(chosen)),
        tuple(dict.fromkeys(named)),
        now,
        now,
    )


def _check_own(shared: Store, origin: Origin, mine: Standing) -> None:
    """The server refuses it too, when all is done."""
    last = shared.replicas.last_join(origin.replica)
    if last is not None and last.person != mine.person and mine.right < Right.CLEAN:
        raise not_own_part(mine, last.person)


def _another(origin: Origin) -> UsageError:
    return UsageError(
        tr("Another library"),
        tr("The library that this one is a part of is not at {address}.", address=origin.address),
        Remedy.NAME_SHARED,
    )
