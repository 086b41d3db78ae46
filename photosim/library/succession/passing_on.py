"""What belongs to a content is handed over to the one that shows its picture now.

:meth:`Estate.judge` is called after each group of photos that was taken, :meth:`Estate.settle` at
the end of a pass, on the library lane; nothing that they don't get to is lost, for what they work
on is stored.

* A *succession* that the store wrote down is judged: are both one picture (or, of a RAW and what
  was developed from it, one shot)?
* A content that a file *shows again* (restored from a backup, rewritten to what it was, back from
  the trash) gets back what its heir has now.
* A picture that was *moved and rewritten* at once stands at no path where it was before: for each
  content that something belongs to and that has lost its last file, one is looked for that has the
  same samples, or the same name and the same picture.

Where the origin has another file still, both have everything. A person who said that two photos
are different is believed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from photosim.core.types import ContentHash, DecisionKind, PhotoId
from photosim.imaging.fingerprint import distance, symmetries
from photosim.library.folders.companions import stem
from photosim.library.folders.rules import name_of
from photosim.library.succession.same_picture import Kept, one_shot, same_picture
from photosim.library.values import Change
from photosim.storage.heirs import HandedOver, Succession
from photosim.storage.store import Store

NEAR = 6
"""Bits by which fingerprints of one picture, turned as needed, may differ."""


@dataclass(frozen=True, slots=True)
class _Known:
    kept: Kept
    fingerprint: int


class Estate:
    """Hands over what belongs to contents. Belongs to the library lane."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heirs = store.heirs

    def judge(self) -> Change:
        """Judge the successions that are open; tells which albums are others now, and whether
        decisions are."""
        return self._told([handed for one in self._heirs.open() for handed in self._judge(one)])

    def settle(self, fresh: Collection[PhotoId] = ()) -> Change:
        """Judge them, and see to the pictures that are back and to those that were moved and
        rewritten; ``fresh``: the photos that have just been taken."""
        return self.judge() | self._told(self._give_back() + self._find(fresh))

    def _told(self, done: Sequence[HandedOver]) -> Change:
        names = {row.id: row.name for row in self._store.albums.all()} if done else {}
        changed = {names[one] for handed in done for one in handed.albums if one in names}
        return Change(
            albums=dict(zip(changed, changed, strict=True)),
            decisions=any(handed.decisions for handed in done),
        )

    def _judge(self, one: Succession) -> list[HandedOver]:
        with self._store.transaction():
            done = []
            if self._heirs.holder(one.origin) != one.heir:
                known = self._known([one.origin, one.heir])
                if len(known) == 2 and not self._told_apart(*one):
                    origin, heir = (known[content].kept for content in one)
                    if one_shot(origin, heir):
                        done.append(self._pass_on(one.origin, one.heir))
            self._heirs.close(one)
        return done

    def _give_back(self) -> list[HandedOver]:
        done = []
        for one in self._heirs.returned():
            with self._store.transaction():
                copy = self._heirs.has_file(one.heir)
                done.append(self._heirs.hand_over(one.heir, one.origin, copy=copy))
                self._heirs.forget(one.origin)
        return done

    def _find(self, fresh: Collection[PhotoId]) -> list[HandedOver]:
        done = []
        homeless = self._heirs.homeless()
        named: dict[str, list[PhotoId]] = {}
        for photo, names in self._names(fresh if homeless else ()).items():
            for name in names:
                named.setdefault(name, []).append(photo)
        for origin in homeless:
            heir = next(
                (one for one in self._heirs.with_pixels_of(origin) if self._may(origin, one)), None
            ) or self._of_its_name(origin, named)
            if heir is not None:
                with self._store.transaction():
                    done.append(self._pass_on(origin, heir))
        return done

    def _of_its_name(
        self, origin: ContentHash, named: Mapping[str, Sequence[PhotoId]]
    ) -> ContentHash | None:
        """The one of the photos taken, by their names, that has a content's name and picture."""
        photo = self._store.photos.id_of(origin)
        names = set() if photo is None else self._names([photo]).get(photo, set())
        rows = self._store.photos.rows(one for name in names for one in named.get(name, ()))
        known = self._known([origin, *(row.content_hash for row in rows.values())])
        lost = known.pop(origin, None)
        if lost is None:
            return None
        turned = symmetries(lost.fingerprint)
        for content, one in known.items():
            if (
                min(distance(one.fingerprint, print_) for print_ in turned) <= NEAR
                and self._may(origin, content)
                and same_picture(lost.kept, one.kept)
            ):
                return content
        return None

    def _may(self, origin: ContentHash, heir: ContentHash) -> bool:
        return origin != heir and self._heirs.has_file(heir) and not self._told_apart(origin, heir)

    def _pass_on(self, origin: ContentHash, heir: ContentHash) -> HandedOver:
        # Where it has an heir already, that one has what was its own.
        holder = self._heirs.holder(origin)
        self._store.photos.pass_date(origin, heir)
        return self._heirs.hand_over(holder, heir, copy=self._heirs.has_file(holder))

    def _told_apart(self, one: ContentHash, other: ContentHash) -> bool:
        return self._store.decisions.get(one, other) == DecisionKind.DIFFERENT

    def _names(self, photos: Iterable[PhotoId]) -> dict[PhotoId, set[str]]:
        """What the files of photos are called, without folder and extension, in lower case."""
        return {
            photo: {stem(name_of(row.relative)).casefold() for row in rows}
            for photo, rows in self._store.files.of_photos(photos).items()
        }

    def _known(self, contents: Iterable[ContentHash]) -> dict[ContentHash, _Known]:
        """What is kept of contents; those of which too little is are left out."""
        store = self._store
        ids = [photo for one in contents if (photo := store.photos.id_of(one)) is not None]
        thumbnails = store.thumbnails.get_many(ids)
        hashes = self._heirs.pixel_hashes(ids)
        return {
            row.content_hash: _Known(
                Kept(row.content_hash, row.facts, thumbnails[photo], hashes.get(photo)),
                row.fingerprint,
            )
            for photo, row in store.photos.rows(ids).items()
            if photo in thumbnails
        }
