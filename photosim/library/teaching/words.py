"""What an album lacks to teach, in words."""

from __future__ import annotations

from photosim.core.language import tr
from photosim.library.teaching.values import AlbumLack, AlbumReadiness

LACKS: dict[AlbumLack, str] = {
    AlbumLack.NO_PHOTOS: tr("It has no photos yet: add at least {lacking}."),
    AlbumLack.COPIES_ONLY: tr(
        "All its {photos} photos are copies of one picture: add {lacking} more different ones."
    ),
    AlbumLack.FEW_PICTURES: tr(
        "Its {photos} photos show only {pictures} different pictures: add {lacking} more."
    ),
    AlbumLack.FEW_PHOTOS: tr("It has only {photos} photos: add {lacking} more."),
}


def lack_words(album: AlbumReadiness) -> str:
    """What an album lacks, in one sentence; empty where it can teach."""
    if album.lack is None:
        return ""
    if album.lack is AlbumLack.FEW_PHOTOS and album.photos == 1:
        return tr("It has only 1 photo: add {lacking} more.", lacking=album.lacking)
    return LACKS[album.lack].format(
        photos=album.photos,
        pictures=album.pictures,
        lacking=album.lacking,
    )
