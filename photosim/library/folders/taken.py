"""Which photos a library takes from its folders, as a person chose: kinds of files, least size.

The rules of a watched folder (:mod:`.rules`) have the kinds, so scan and watcher alike leave a file
out by its name, or by its first bytes where its name leaves it open. How large a photo is says the
header of its file, which is read for its hash and not decoded (a RAW and what was taken before
are): it is kept as a photo without a file, and passed over as long as its file stays the same
(:mod:`.scan`). What is in the library and falls out goes the way of photos in a folder that is left
out: their files count as missing, and come back when they are taken again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from photosim.imaging.file_types import PhotoKind

if TYPE_CHECKING:  # the command line imports the rules for its words, before it needs a store
    from photosim.storage.store import Store

_KEY = "what is taken"


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken. left_out: kinds of files that are not; least: how many pixels the longer side
    of a photo has at least, 0 for any."""

    left_out: frozenset[PhotoKind] = frozenset()
    least: int = 0

    def takes(self, kind: PhotoKind | None) -> bool:
        """Whether files of a kind are taken; None for one that nobody can choose."""
        return kind not in self.left_out


EVERYTHING = Taken()


def taken(store: Store) -> Taken:
    """What a library takes."""
    kept: dict[str, Any] = store.settings.get(_KEY, {})
    known = {kind.value: kind for kind in PhotoKind}
    left_out = frozenset(known[name] for name in kept.get("left_out", ()) if name in known)
    return Taken(left_out, int(kept.get("least", 0)))


def keep_taken(store: Store, chosen: Taken) -> None:
    """Take this from now on. Needs the caller's transaction."""
    left_out = sorted(kind.value for kind in chosen.left_out)
    store.settings.set(_KEY, {"left_out": left_out, "least": chosen.least})
