"""The groups of a library, put together from its rows, for lists and grids."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

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
from photosim.library.duplicates.values import (
    DuplicateGroup,
    Guard,
    GuardedFolder,
    KeepRule,
    Member,
)
from photosim.library.folders.folder_map import FolderMap
from photosim.library.holding.values import Beside, BesideKind, Holder, Loss
from photosim.library.matching.edits import has, is_edited, is_unpacked
from photosim.storage.files import FileRow
from photosim.storage.pairs import PairRow
from photosim.storage.photos import PhotoRow
from photosim.storage.store import Store


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything that groups are made of, read once: files of each photo, pairs, decisions."""

    members: Mapping[PhotoId, tuple[Member, ...]]
    inodes: Mapping[Path, tuple[int, int]]
    contents: Mapping[PhotoId, ContentHash]
    pairs: Mapping[Edge, PairRow]
    severed: frozenset[Edge]


def read(store: Store, level: Level) -> Listing:
    """The photos of the library that are in a pair or have several files, with all about them."""
    pairs = {
        (row.first, row.second): row
        for row in store.pairs.all()
        if row.level is not Level.BURST or level is Level.BURST
    }
    ids = {photo for pair in pairs for photo in pair} | set(store.files.photos_with_copies())
    rows = store.photos.rows(sorted(ids))
    members, inodes = members_of(store, rows)
    contents = {one: rows[one].content_hash for one in members}
    by_content = {content: photo for photo, content in contents.items()}
    severed = {
        edge(by_content[row.first], by_content[row.second])
        for row in store.decisions.all()
        if row.first in by_content and row.second in by_content
    }
    return Listing(members, inodes, contents, pairs, frozenset(severed))


def members_of(
    store: Store, rows: Mapping[PhotoId, PhotoRow]
) -> tuple[dict[PhotoId, tuple[Member, ...]], dict[Path, tuple[int, int]]]:
    """The files of photos by path, and the device and inode of each."""
    folders = FolderMap(store)
    guards = guarded(store)
    albums = store.albums.of_photos(rows)
    holdings = store.photos.holdings(rows)
    members: dict[PhotoId, tuple[Member, ...]] = {}
    inodes: dict[Path, tuple[int, int]] = {}
    for photo_id, files in store.files.of_photos(rows).items():
        photo = rows[photo_id]
        holds = holdings.get(photo_id)
        own = [_member(photo, row, files, folders, guards, albums, holds) for row in _shown(files)]
        if own:
            members[photo_id] = tuple(sorted(own, key=lambda one: os.fspath(one.path)))
        for row in _shown(files):
            inodes[Path(folders.path_of(row))] = (row.device, row.inode)
    return members, inodes


def losses_at(store: Store, keep: Path, goes: Path) -> tuple[Loss, ...]:
    """What would be lost with a file while another stays, as far as the library knows now.

    Both are files of the library, and of one photo or of a pair that was compared.
    """
    rows = {
        file.row.photo_id: file.row.id
        for file in (catalog.file_at(store, os.fspath(path)) for path in (keep, goes))
        if file is not None and file.row.photo_id is not None
    }
    photos = store.photos.rows(rows)
    members, _ = members_of(store, photos)
    by_path = {one.path: one for files in members.values() for one in files}
    pairs = {(row.first, row.second): row for row in store.pairs.of(rows)}
    return coverage.losses_between(by_path[keep], by_path[goes], pairs)


def guarded(store: Store) -> list[GuardedFolder]:
    """The guarded folders, by path."""
    return [GuardedFolder(path, Guard(guard)) for path, guard in store.guards.all()]


def groups(
    listing: Listing,
    rules: Sequence[KeepRule],
    level: Level = Level.COPY,
    below: Sequence[Path] = (),
) -> list[DuplicateGroup]:
    """The groups of a listing, the most bytes to gain first.

    below: only groups with a file in one of these folders.
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
    found = [
        _group(listing, photos, usable, rules, sharpness)
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


def _group(
    listing: Listing,
    photos: tuple[PhotoId, ...],
    pairs: Mapping[Edge, PairRow],
    rules: Sequence[KeepRule],
    sharpness: Mapping[PhotoId, float],
) -> DuplicateGroup:
    files = [one for photo in photos for one in listing.members[photo]]
    matches = [pairs[edge(*pair)] for pair in combinations(photos, 2)]
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
    keep, *others = settled.members
    return DuplicateGroup(
        key=group_key(listing.contents[photo] for photo in photos),
        level=Level.EXACT if weakest is None else weakest.level,
        members=(keep, *(_beside(keep, one, pairs, listing.inodes) for one in others)),
        why=settled.why,
        decided=settled.decided,
        weakest=weakest,
        pairs=own,
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


def _beside(
    keep: Member,
    other: Member,
    pairs: Mapping[Edge, PairRow],
    inodes: Mapping[Path, tuple[int, int]],
) -> Member:
    """A member, named by what it is to the keeper."""
    if other.photo_id == keep.photo_id:
        one, two = inodes[keep.path], inodes[other.path]
        linked = one == two and one[1] != 0
        kind = EditKind.SAME_FILE if linked else EditKind.SAME_BYTES
        return replace(other, level=Level.EXACT, how=(Edit(kind),), certainty=1.0, linked=linked)
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
    lies_beside = tuple(Beside(one.name, BesideKind.RAW) for one in companions)
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
        holder=Holder(photo.content_hash, photo.facts, holdings, lies_beside),
    )
