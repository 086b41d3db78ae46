"""The groups of a library, put together from its rows, for lists and grids."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from photosim.core import memory
from photosim.core.edits import Edit, EditKind, How
from photosim.core.holdings import Holdings
from photosim.core.types import ContentHash, FileState, Level, PhotoId
from photosim.library.browsing import catalog
from photosim.library.duplicates import coverage, keeper
from photosim.library.duplicates.grouping import (
    Edge,
    edge,
    group_key,
    group_pairs,
    weakest_pair,
)
from photosim.library.duplicates.names import says_edited
from photosim.library.duplicates.values import (
    DuplicateGroup,
    Guard,
    GuardedFolder,
    KeepRule,
    Member,
)
from photosim.library.folders.folder_map import FolderMap
from photosim.library.holding.beside import LyingBeside, Surroundings, stands_apart
from photosim.library.holding.values import Holder, Loss, LossKind
from photosim.library.matching.edits import has, is_edited, is_unpacked
from photosim.storage.files import FileRow
from photosim.storage.pairs import PairRow
from photosim.storage.photos import PhotoRow
from photosim.storage.store import Store


@dataclass(frozen=True, slots=True)
class GroupListing:
    """Everything that groups are made of, read once: files of each photo, pairs, decisions.

    surroundings: what lies beside the files; folders are listed when it is asked for.
    """

    members: dict[PhotoId, tuple[Member, ...]]
    contents: Mapping[PhotoId, ContentHash]
    pairs: dict[Edge, PairRow]
    severed: frozenset[Edge]
    surroundings: Surroundings

    def let_go(self) -> None:
        """Free it, while others go on; nobody may need it any more."""
        memory.let_go(self.members, self.pairs)


def read(store: Store, level: Level) -> GroupListing:
    """The photos of the library that are in a pair or have several files, with all about them."""
    pairs = {
        (row.first, row.second): row
        for row in store.pairs.all()
        if row.level is not Level.BURST or level is Level.BURST
    }
    ids = {photo for pair in pairs for photo in pair} | set(store.files.photos_with_copies())
    rows = store.photos.rows(sorted(ids))
    members = members_of(store, rows)
    contents = {one: rows[one].content_hash for one in members}
    by_content = {content: photo for photo, content in contents.items()}
    severed = {
        edge(by_content[row.first], by_content[row.second])
        for row in store.decisions.all()
        if row.first in by_content and row.second in by_content
    }
    around = Surroundings(stands_apart(store))
    return GroupListing(members, contents, pairs, frozenset(severed), around)


def members_of(store: Store, rows: Mapping[PhotoId, PhotoRow]) -> dict[PhotoId, tuple[Member, ...]]:
    """The files of photos by path; what lies beside them is not looked up: :func:`surrounded`."""
    folders = FolderMap(store)
    guards = guarded(store)
    albums = store.albums.of_photos(rows)
    holdings = store.photos.holdings(rows)
    members: dict[PhotoId, tuple[Member, ...]] = {}
    for photo_id, files in store.files.of_photos(rows).items():
        photo = rows[photo_id]
        holds = holdings.get(photo_id)
        own = [_member(photo, row, files, folders, guards, albums, holds) for row in _shown(files)]
        if own:
            members[photo_id] = tuple(sorted(own, key=lambda one: os.fspath(one.path)))
    return members


def surrounded(files: Sequence[Member], surroundings: Surroundings) -> list[Member]:
    """The files of a group with what lies beside them, what their names say beside each other, and
    how many names they have now.

    Of those that can't be reached only the names are looked at.
    """
    beside = surroundings.beside([one.path for one in files if one.online])
    names = [one.path.name for one in files]
    return [
        replace(
            _counted(one) if one.online else one,
            holder=None
            if one.holder is None
            else replace(
                one.holder,
                beside=beside.get(one.path, ()),
                edited=says_edited(one.path.name, names),
            ),
        )
        for one in files
    ]


def _counted(one: Member) -> Member:
    try:
        status = one.path.stat()
    except OSError:  # it is gone since; whoever removes it looks again
        return one
    return replace(one, identity=(status.st_dev, status.st_ino), links=status.st_nlink)


def _taking(members: Sequence[Member], surroundings: Surroundings) -> list[Member]:
    """Members with what goes along: with all together that go, with each of the others alone."""
    together = {one.path: one.cover for one in members if one.goes}
    along = _along(surroundings, together)
    for one in members:
        if one.may_go and one.path not in together:
            along |= _along(surroundings, {one.path: one.cover})
    return [
        replace(
            one,
            takes=tuple(other.path for other in along[one.path]),
            takes_bytes=sum(other.bytes for other in along[one.path] if other.links < 2),
        )
        if along.get(one.path)
        else one
        for one in members
    ]


def _along(
    surroundings: Surroundings, going: Mapping[Path, Path | None]
) -> dict[Path, tuple[LyingBeside, ...]]:
    try:
        return surroundings.along(going)
    except OSError:  # what is unknown keeps its file where it is, and goes nowhere
        return {}


def losses_at(
    store: Store, keep: Path, goes: Path, surroundings: Surroundings | None = None
) -> tuple[Loss, ...]:
    """What would be lost with a file while another stays, as far as the library knows now.

    Both are files of the library, and of one photo or of a pair that was compared. surroundings:
    folders that were listed already; None lists them.
    """
    rows = {
        file.row.photo_id: file.row.id
        for file in (catalog.file_at(store, os.fspath(path)) for path in (keep, goes))
        if file is not None and file.row.photo_id is not None
    }
    photos = store.photos.rows(rows)
    members = members_of(store, photos)
    around = surroundings or Surroundings(stands_apart(store))
    both = [one for files in members.values() for one in files if one.path in {keep, goes}]
    by_path = {one.path: one for one in surrounded(both, around)}
    if not {keep, goes} <= by_path.keys():
        return (Loss(LossKind.UNREAD),)
    pairs = {(row.first, row.second): row for row in store.pairs.of(rows)}
    return coverage.losses_between(by_path[keep], by_path[goes], pairs)


def guarded(store: Store) -> list[GuardedFolder]:
    """The guarded folders, by path."""
    return [GuardedFolder(path, Guard(guard)) for path, guard in store.guards.all()]


def groups(
    listing: GroupListing,
    rules: Sequence[KeepRule],
    level: Level = Level.COPY,
    below: Sequence[Path] = (),
    before: Iterable[DuplicateGroup] = (),
) -> list[DuplicateGroup]:
    """The groups of a listing, the most bytes to gain first.

    below: only groups with a file in one of these folders. before: groups that were told before;
    those whose rows are the same are told again as they are, without a look at their folders.
    """
    usable = {pair: match for pair, match in listing.pairs.items() if pair not in listing.severed}
    together = group_pairs(usable.values(), listing.contents, listing.severed, level)
    sharpness = {
        photo: value
        for match in usable.values()
        for photo, value in zip((match.first, match.second), match.sharpness, strict=False)
    }
    inside = {photo for photos in together for photo in photos}
    alone = [(photo,) for photo in sorted(set(listing.members) - inside)]
    known = {one.key: one for one in before}
    found = [
        _group(listing, photos, usable, rules, sharpness, known)
        for photos in [*together, *alone]
        if sum(len(listing.members[photo]) for photo in photos) > 1
    ]
    if below:
        found = [
            group
            for group in found
            if any(keeper.is_below(one.path, folder) for one in group.members for folder in below)
        ]
    return sorted(found, key=lambda group: (-group.gain, group.key))


def _group(  # noqa: PLR0917 - all that a group is made of
    listing: GroupListing,
    photos: tuple[PhotoId, ...],
    pairs: Mapping[Edge, PairRow],
    rules: Sequence[KeepRule],
    sharpness: Mapping[PhotoId, float],
    told: Mapping[str, DuplicateGroup],
) -> DuplicateGroup:
    key = group_key(listing.contents[photo] for photo in photos)
    known = [one for photo in photos for one in listing.members[photo]]
    matches = [pairs[edge(*pair)] for pair in combinations(photos, 2)]
    made_of = (tuple(known), tuple(matches), tuple(rules))
    if (before := told.get(key)) is not None and before.made_of == made_of:
        return before
    files = surrounded(known, listing.surroundings)
    ways = [(match.first, match.second, match.how) for match in matches]
    ways += [(match.second, match.first, match.back) for match in matches]
    edited = {(one, other) for one, other, how in ways if one < other and is_edited(how)}
    enlarged = _enlarged(ways, listing.members)
    unpacked = {other for _, other, how in ways if is_unpacked(how)}

    def choose(some: Sequence[Member]) -> keeper.KeeperChoice:
        return keeper.choose(
            some, rules, sharpness, edited=edited, enlarged=enlarged, unpacked=unpacked
        )

    own = {edge(*pair): pairs[edge(*pair)] for pair in combinations(photos, 2)}
    settled = coverage.settle(files, own, choose)
    weakest = weakest_pair(matches)
    keep, *others = _linked(settled.members)
    others = [_beside(keep, one, pairs) for one in others]
    return DuplicateGroup(
        key=key,
        level=Level.EXACT if weakest is None else weakest.level,
        members=(keep, *_taking(others, listing.surroundings)),
        why=settled.why,
        decided=settled.decided,
        weakest=weakest,
        pairs=own,
        made_of=made_of,
    )


def _enlarged(
    ways: Iterable[tuple[PhotoId, PhotoId, How]], members: Mapping[PhotoId, Sequence[Member]]
) -> dict[PhotoId, int]:
    """Pixels of the smallest photo that another was enlarged from or framed around, by the latter.

    What frames a photo has as many pixels of it as that photo, reduced as it was.
    """
    found: dict[PhotoId, int] = {}
    for small, large, how in ways:
        framed = has(how, EditKind.PASTED) or has(how, EditKind.BORDERED)
        if framed or has(how, EditKind.ENLARGED):
            pixels = members[small][0].facts.pixels
            if framed:
                scale = [edit.scale for edit in how if edit.kind is EditKind.RESIZED]
                pixels = round(pixels * min(1.0, *scale) ** 2) if scale else pixels
            found[large] = min(pixels, found.get(large, pixels))
    return found


def _linked(members: Sequence[Member]) -> list[Member]:
    """The members of a group, those marked that are another name of one that stays.

    members: the keeper first; it is never marked.
    """
    staying = {one.identity: one.path for one in reversed(members) if not one.goes}
    return [
        replace(one, linked=True)
        if one.identity[1] and staying.get(one.identity, one.path) != one.path
        else one
        for one in members
    ]


def _beside(keep: Member, other: Member, pairs: Mapping[Edge, PairRow]) -> Member:
    """A member, named by what it is to the keeper."""
    if other.photo_id == keep.photo_id:
        same = other.identity == keep.identity and other.identity[1] != 0
        kind = EditKind.SAME_FILE if same else EditKind.SAME_BYTES
        return replace(other, level=Level.EXACT, how=(Edit(kind),), certainty=1.0)
    match = pairs[edge(keep.photo_id, other.photo_id)]
    done = match.how if keep.photo_id == match.first else match.back
    return replace(other, level=match.level, how=done, certainty=match.certainty)


def _shown(files: Iterable[FileRow]) -> list[FileRow]:
    return [r for r in files if r.state is FileState.INDEXED and r.primary_id is None]


def _member(  # noqa: PLR0917 - rows of every table that tells of a file
    photo: PhotoRow,
    row: FileRow,
    files: Iterable[FileRow],
    folders: FolderMap,
    guards: Sequence[GuardedFolder],
    albums: Mapping[PhotoId, Sequence[str]],
    holdings: Holdings | None,
) -> Member:
    path = Path(folders.path_of(row))
    over = {one.guard for one in guards if keeper.is_below(path, one.path)}
    companions = tuple(
        Path(folders.path_of(other)) for other in files if other.primary_id == row.id
    )
    return Member(
        photo_id=photo.id,
        path=path,
        level=Level.EXACT,
        how=(),
        certainty=1.0,
        bytes=row.bytes,
        facts=photo.facts,
        modified=row.mtime_ns / 1e9,
        online=folders.online(row),
        protected=Guard.PROTECTED in over,
        reference=Guard.REFERENCE in over,
        companions=companions,
        albums=tuple(albums.get(photo.id, ())),
        identity=(row.device, row.inode),
        holder=Holder(photo.content_hash, photo.facts, holdings),
    )
