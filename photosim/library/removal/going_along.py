"""Which files go with a photo that goes: only what the keeper has beside it too.

A RAW beside its JPEG, or the movie of a Live Photo, is a photograph of its own right: that the
JPEG is a copy proves nothing of it. So it goes only where the same bytes lie beside the keeper.
Sidecars go where nothing stays that they could belong to. Where a person wants the photo itself
gone, without a copy that stays, everything of its shot goes.
"""

from __future__ import annotations

from pathlib import Path

from photosim.imaging.file_types import SIDECAR_EXTENSIONS
from photosim.library.folders import companions as pairs
from photosim.library.folders.rules import extension
from photosim.library.removal import file_ops as disk
from photosim.library.removal.trash import refusing


def going_along(path: Path, keep: Path | None) -> list[Path]:
    """Companions of a photo that may go where it goes, sorted. Raises TrashRefusal."""
    with refusing("its folder can't be read"):
        own = pairs.companions_on_disk(path)
        if keep is None:
            return sorted(own)
        others = pairs.companions_on_disk(keep)
    sidecars = [one for one in own if extension(one.name) in SIDECAR_EXTENSIONS]
    shots = [one for one in own if one not in sidecars]
    going = [one for one in shots if _is_beside(one, others)]
    return sorted(going + sidecars) if going == shots else sorted(going)


def _is_beside(path: Path, others: list[Path]) -> bool:
    size = path.stat().st_size
    return any(
        other.stat().st_size == size
        and not other.samefile(path)
        and disk.hash_of(other) == disk.hash_of(path)
        for other in others
    )
