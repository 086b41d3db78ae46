"""What a replica and its shared library have is made one, in one transaction on each side.

The way, while nobody else writes the shared library: base and what both sides say
(:mod:`.statements`) → who stands (:mod:`.merge`) → albums, labels, decisions, votes and guards are
written on both sides → files that the replica brings, whose photos came ahead
(:func:`send_photos`) → removals of the replica's journal → conflicts, and who joined. Then, in the
replica alone: files and photos that are new to it → conflicts, and the base.
"""

from __future__ import annotations

import json
import secrets
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from photosim.core.host import this_host
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import ContentHash, PhotoId
from photosim.library.replica.file_exchange import (
    FileExchange,
    FilesExchanged,
    StoredFiles,
    copy_ahead,
    place_of,
    shown,
)
from photosim.library.replica.homes import Home, Homes, is_in
from photosim.library.replica.merge import (
    Contradiction,
    Merged,
    Party,
    Statement,
    Thing,
    album_of,
    kept_albums,
    merge,
    plain,
    settle_names,
)
from photosim.library.replica.statements import (
    IN,
    Writer,
    contents_in,
    contents_of,
    guards_of,
    labels_of,
    path_of,
    statements_of,
)
from photosim.library.replica.values import Origin, keep_origin
from photosim.library.runtime.runtime import BEHIND
from photosim.storage.albums import AlbumId, AlbumRow
from photosim.storage.replicas import ConflictRow, JoinRow, Key
from photosim.storage.rights import Right
from photosim.storage.store import Store
from photosim.storage.tables import BY_NAME

NEEDED = {
    Thing.ALBUM: Right.LABEL,
    Thing.LABEL: Right.LABEL,
    Thing.DECISION: Right.LABEL,
    Thing.VOTE: Right.LABEL,
    Thing.GUARD: Right.CLEAN,
}
"""Who may bring what. Files are the owner's, but for those that went through the journal."""


DRAWN = 20
"""Bits of a join's number that are drawn."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What was done: how many things of each kind each side got, the conflicts, and how many
    changes of the replica stay in it. names: of the replica's albums, before and now."""

    brought: dict[str, int]
    taken: dict[str, int]
    conflicts: list[ConflictRow]
    staying: int
    names: dict[str, str | None]
    origin: Origin


class Exchange:
    """One join: made in the caller's transaction in the replica, which it reads, and then
    :meth:`bring` and :meth:`take`.

    right: what they may do there. names: who says there what the replica has somebody say.
    only_try: photos are counted, and not copied.
    """

    def __init__(  # noqa: PLR0917 - both sides, and who asks
        self,
        replica: Store,
        shared: Store,
        origin: Origin,
        right: Right,
        names: Mapping[str, str],
        job: JobContext,
        *,
        only_try: bool = False,
    ) -> None:
        self._replica, self._shared, self._origin = replica, shared, origin
        self._right, self._names, self._job = right, names, job
        self._only_try = only_try
        self._agreed: dict[Key, str | None] = {}
        self._base = replica.replicas.agreed()
        self._before = _names_in(replica)
        self._contents_here = contents_of(replica)
        self._files_here = StoredFiles.all_of(replica)
        self._said: dict[Key, str | None] = {}
        """What the replica says otherwise than the base."""
        self._new: dict[str, str] = {}
        """The numbers that the replica's new albums got in the shared library."""
        self._staying = 0
        self._brought: Counter[str] = Counter()
        self._taken: Counter[str] = Counter()
        self._conflicts: list[ConflictRow] = []

    def bring(self, *, new: bool = False) -> None:
        """Make one of what both say, and let the shared library have all that the replica brings.
        Needs the caller's transactions on both sides, that of the shared library only where who
        joins may bring anything. new: the replica has nothing yet. Raises LibraryError, Cancelled.
        """
        self._meet_again()
        if self._right is Right.OWN:
            self._brought[Thing.FOLDER] += len(self._homes.add_own())
        if new:
            self._homes.choose(self._origin.folders)
        self._homes.drop_gone()
        self._job.check()
        chosen = self._chosen_photos()
        self._homes.see_to(chosen)
        self._job.report(tr("comparing labels and decisions"), force=True)
        labels = self._exchange_statements(chosen)
        self._job.report(tr("comparing files"), force=True)
        self._job.check()
        self._chosen = self._chosen_photos()
        self._files_done = self._bring_files(labels)
        self._write_down_there()

    def _meet_again(self) -> None:
        """Know what both said alike when they met last, and where the files of both lie."""
        last = self._shared.replicas.last_join(self._origin.replica)
        if last is not None and last.number in self._origin.tries:
            # It was killed before it could write that down here.
            self._agree({(kind, key): value for kind, key, value in json.loads(last.said)})
        elif is_older(last, self._origin):
            # What is not there any more was not taken away by anybody.
            said = {*NEEDED, Thing.FILE}
            self._agree({key: None for key in self._base if key[0] in said})
        self._homes = Homes(self._replica, self._shared, self._base)
        self._files = FileExchange(
            self._replica,
            self._shared,
            self._homes,
            self._right,
            self._job,
            only_try=self._only_try,
        )
        self._origin = _still_chosen(self._origin, self._homes.dropped)

    def take(self) -> Exchanged:
        """Let the replica have the photos that are new to it. Needs the caller's transaction in the
        replica alone: others write the shared library meanwhile. Raises as :meth:`bring`."""
        files, done = self._files, self._files_done
        files.take(done, self._chosen)
        self._agree(done.merged.agreed)
        self._taken += done.taken
        origin = self._write_down_here()
        before, after = self._before, _names_in(self._replica)
        names = {name: after.get(number) for number, name in before.items()}
        names |= {name: name for number, name in after.items() if number not in before}
        return Exchanged(
            dict(+self._brought), dict(+self._taken), self._conflicts, self._staying, names, origin
        )

    def _agree(self, changes: Mapping[Key, str | None]) -> None:
        self._agreed |= changes
        for key, value in changes.items():
            if value is None:
                self._base.pop(key, None)
            else:
                self._base[key] = value

    # -- what is said --------------------------------------------------------------------

    def _exchange_statements(self, chosen_photos: set[PhotoId]) -> Merged:
        here, unified = self._albums_here()
        there = {str(row.id): row.id for row in self._shared.albums.all()}
        contents = self._contents(chosen_photos)
        chosen = {str(number) for number in self._origin.albums}
        labels = labels_of(self._shared, contents)
        chosen |= {str(one.album_id) for one in labels}
        chosen |= here.keys() | {key for kind, key in self._base if kind == Thing.ALBUM}
        wanted = {album: there[album] for album in chosen if album in there}
        prefixes = self._homes.prefixes()
        said_here = statements_of(
            self._replica,
            here,
            labels_of(self._replica, contents),
            contents,
            guards_of(self._replica, prefixes, replica=True),
        )
        said_there = statements_of(
            self._shared,
            wanted,
            labels,
            contents,
            guards_of(self._shared, prefixes, replica=False),
        )
        known = {kind.value for kind in NEEDED}
        base = {key: value for key, value in self._base.items() if key[0] in known}
        decided, told = kept_albums(
            base, said_here, said_there, self._with_more(base, here, there, contents)
        )
        decided |= dict.fromkeys(unified, Party.SHARED)
        self._note_said(base, said_here)
        merged = merge(base, said_here, said_there, may=self._may, decided=decided)
        if self._right >= Right.LABEL:
            names = {str(row.id): row.name for row in self._shared.albums.all()}
            settle_names(merged, said_here, names)
        self._write_statements(merged, here, there)
        names = self._album_names()
        for one in (*told, *merged.conflicts):
            if self._right >= NEEDED[Thing(one.key[0])]:
                self._conflict(one, names)
        self._staying += merged.staying
        return merged

    def _albums_here(self) -> tuple[dict[str, AlbumId], list[Key]]:
        """The replica's albums by their numbers in the shared library; and those new ones that it
        has by another case of the letters."""
        rows = {row.id: row for row in self._replica.albums.all()}
        found: dict[str, AlbumId] = {}
        for (kind, key), value in self._base.items():
            if kind == Thing.ALBUM_ID and int(value) in rows:
                found[key] = int(value)
        free = {
            plain(row.name): row for row in self._shared.albums.all() if str(row.id) not in found
        }
        unified: list[Key] = []
        for number in rows.keys() - found.values():
            same = free.get(plain(rows[number].name))
            found[f"+{number}" if same is None else str(same.id)] = number
            if same is not None and (Thing.ALBUM, str(same.id)) not in self._base:
                unified.append((Thing.ALBUM.value, str(same.id)))
        return found, unified

    def _contents(self, chosen: set[PhotoId]) -> set[ContentHash]:
        """All that the replica has or says anything of, and what was chosen."""
        found = self._contents_here | contents_in(self._base)
        found |= set(self._shared.photos.contents(chosen).values())
        for album in self._origin.albums:
            found |= self._shared.albums.said(album).keys()
        return found

    def _chosen_photos(self) -> set[PhotoId]:
        """The photos of the shared library that were chosen, and that a file shows."""
        photos = self._shared.photos
        live = set(photos.live_ids().tolist())
        found: set[PhotoId] = set()
        for folder, below in self._origin.folders:
            found |= set(photos.live_ids(folder_id=folder, below=below).tolist())
        for album in self._origin.albums:
            found |= {
                label.photo_id
                for label in self._shared.albums.labels(album)
                if label.photo_id is not None and not label.refused
            }
        return found & live

    def _with_more(
        self,
        base: Mapping[Key, str],
        here: Mapping[str, AlbumId],
        there: Mapping[str, AlbumId],
        contents: set[ContentHash],
    ) -> set[str]:
        """Albums that the replica has deleted, and that hold what it never had."""
        gone = [key for kind, key in base if kind == Thing.ALBUM and key not in here]
        return {
            album
            for album in gone
            if album in there and self._shared.albums.said(there[album]).keys() - contents
        }

    def _may(self, key: Key) -> bool:
        return self._right >= NEEDED[Thing(key[0])]

    def _note_said(self, base: Mapping[Key, str], said: Mapping[Key, Statement]) -> None:
        for key in {*base, *said}:
            value = said[key].value if key in said else None
            if value != base.get(key):
                self._said[key] = value

    def _write_statements(
        self, merged: Merged, here: dict[str, AlbumId], there: dict[str, AlbumId]
    ) -> None:
        mine = {row.id: row for row in self._replica.albums.all()}
        made: dict[str, AlbumRow] = {album: mine[number] for album, number in here.items()}
        theirs = {str(row.id): row for row in self._shared.albums.all()}
        bringing = Writer(self._shared, there, made, self._names, numbers=True)
        if merged.brought:
            bringing.write(merged.brought)
        taking = Writer(self._replica, here, theirs, {}, self._homes.prefixes())
        taking.write(merged.taken)
        agreed = {
            key: value
            for key, value in merged.agreed.items()
            if album_of(key) is None or album_of(key) in taking.albums or value is None
        }
        new = {
            album: str(there[album]) for album in here if album.startswith("+") and album in there
        }
        self._new = new
        self._agree({_renumbered(key, new): value for key, value in agreed.items()})
        self._said = {_renumbered(key, new): value for key, value in self._said.items()}
        numbers = {new.get(album, album): str(number) for album, number in here.items()}
        known = {key for kind, key in self._base if kind == Thing.ALBUM_ID}
        self._agree(
            {
                (Thing.ALBUM_ID.value, album): numbers.get(album)
                for album in known | numbers.keys()
                if not album.startswith("+") and numbers.get(album) != self._id_of(album)
            }
        )
        for album in new.values():
            self._said[Thing.ALBUM_ID.value, album] = numbers[album]
        self._brought.update(key[0] for key in merged.brought)
        self._taken.update(key[0] for key in merged.taken)

    def _id_of(self, album: str) -> str | None:
        return self._base.get((Thing.ALBUM_ID.value, album))

    def _album_names(self) -> dict[str, str]:
        """Names of albums by their numbers, in what is told; also of those that were deleted."""
        names = {key: value for (kind, key), value in self._base.items() if kind == Thing.ALBUM}
        return names | {str(row.id): row.name for row in self._shared.albums.all()}

    # -- files ---------------------------------------------------------------------------

    def _bring_files(self, labels: Merged) -> FilesExchanged:
        base = {key: value for key, value in self._base.items() if key[0] == Thing.FILE}
        lost = {key: None for key in base if not self._homes.has(*place_of(key))}
        self._agree(lost)
        done = self._files.bring(
            self._files_here,
            {key: value for key, value in base.items() if key not in lost},
            self._chosen,
        )
        self._said |= done.said
        self._staying += done.merged.staying
        self._brought += done.brought
        if self._right >= Right.LABEL:
            self._tell_of_removed(labels, done)
        if self._right >= Right.CLEAN:
            albums = {
                int(value): int(key)
                for (kind, key), value in self._base.items()
                if kind == Thing.ALBUM_ID
            }
            removals = self._files.bring_removals(self._base, albums)
            self._agree(removals)
            self._said |= removals
            self._brought[Thing.REMOVAL] += len(removals)
        return done

    def _tell_of_removed(self, labels: Merged, files: FilesExchanged) -> None:
        """A photo that has gone on one side and was put into an album on the other is told."""
        names = self._album_names()
        gone_here = files.gone_here - files.coming
        for changes, gone, store, side in (
            (labels.brought, files.gone_there, self._shared, Party.REPLICA),
            (labels.taken, gone_here, self._replica, Party.SHARED),
        ):
            for key, statement in changes.items():
                if key[0] != Thing.LABEL or statement is None or statement.value != IN:
                    continue
                content = bytes.fromhex(key[1].partition("/")[2])
                if content in gone and not shown(store, [content]):
                    here, there = (statement, None) if side is Party.REPLICA else (None, statement)
                    told = Contradiction(_renumbered(key, self._new), here, there, side)
                    self._conflict(told, names, Thing.REMOVED)

    # -- what is written down ------------------------------------------------------------

    def _conflict(
        self, one: Contradiction, names: Mapping[str, str], kind: Thing | None = None
    ) -> None:
        known, key = Thing(one.key[0]), one.key[1]
        first = second = None
        subject = ""
        if known is Thing.LABEL:
            album, _, content = key.partition("/")
            first, subject = bytes.fromhex(content), names.get(album, "")
        elif known is Thing.ALBUM:
            subject = names.get(key, "")
        elif known in {Thing.DECISION, Thing.VOTE}:
            first, second = map(bytes.fromhex, key.split("/")[:2])
        elif known is Thing.GUARD:
            subject = str(path_of(key)).encode("utf-8", "replace").decode()
        here, there = one.replica or _NOTHING, one.shared or _NOTHING
        self._conflicts.append(
            ConflictRow(
                0,
                self._origin.replica,
                time.time(),
                (kind or known).value,
                subject,
                first,
                second,
                one.kept.value,
                None if one.replica is None else here.value,
                here.at,
                self._names.get(here.person, here.person),
                None if one.shared is None else there.value,
                there.at,
                there.person,
            )
        )

    def _write_down_there(self) -> None:
        """Write down who joined, and what is in conflict."""
        if self._right < Right.LABEL:
            return
        self._said |= self._homes.brought
        origin, said = self._origin, [(*key, value) for key, value in sorted(self._said.items())]
        self._shared.replicas.put_join(
            JoinRow(
                origin.replica, origin.tries[-1], time.time(), this_host().name, json.dumps(said)
            )
        )
        self._shared.replicas.add_conflicts(self._conflicts)

    def _write_down_here(self) -> Origin:
        """Write down what is in conflict, and what both say alike now."""
        origin = self._origin
        last = origin.tries[-1] if self._right >= Right.LABEL else origin.last
        self._agree(self._homes.agreed)
        self._replica.tables.overwrite(
            BY_NAME["conflicts"], self._shared.replicas.conflicts(origin.replica)
        )
        self._replica.replicas.agree(self._agreed)
        origin = msgspec.structs.replace(origin, last=last, tries=(), joined_at=time.time())
        keep_origin(self._replica, origin)
        self._replica.settings.set(BEHIND, True)
        return origin


def send_photos(replica: Store, shared: Store, origin: Origin, job: JobContext) -> None:
    """Let the shared library have the photos that the replica's owner is about to bring; see
    :func:`.file_exchange.copy_ahead`. Needs no transaction. Raises LibraryError, Cancelled."""
    last = shared.replicas.last_join(origin.replica)
    base = {} if is_older(last, origin) else replica.replicas.agreed()
    copy_ahead(replica, shared, base, job)


def next_try(shared: Store, origin: Origin) -> Origin:
    """With the number of a join that is about to be tried: larger than all before, and another one
    than a copy of the replica draws."""
    last = shared.replicas.last_join(origin.replica)
    before = max(origin.last, 0 if last is None else last.number, *origin.tries)
    drawn = ((before >> DRAWN) + 1 << DRAWN) + secrets.randbits(DRAWN)
    return msgspec.structs.replace(origin, tries=(*origin.tries, drawn))


def is_older(last: JoinRow | None, origin: Origin) -> bool:
    """Whether the shared library is as it was before the replica joined it last: somebody has put
    it back from a backup."""
    return (0 if last is None else last.number) >> DRAWN < origin.last >> DRAWN


_NOTHING = Statement("")


def _names_in(store: Store) -> dict[AlbumId, str]:
    return {row.id: row.name for row in store.albums.all()}


def _still_chosen(origin: Origin, dropped: Sequence[Home]) -> Origin:
    """Without the folders that the replica has forgotten since."""
    folders = tuple(
        one
        for one in origin.folders
        if not any(one.folder == home.shared and is_in(one.below, home.below) for home in dropped)
    )
    return msgspec.structs.replace(origin, folders=folders)


def _renumbered(key: Key, new: Mapping[str, str]) -> Key:
    """The key with the number that a new album has got."""
    if key[0] == Thing.ALBUM and key[1] in new:
        return key[0], new[key[1]]
    album = album_of(key)
    if album is not None and album in new:
        return key[0], new[album] + key[1].removeprefix(album)
    return key
