"""What an album lacks to teach, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from photosim.library.teaching.values import AlbumLack, AlbumReadiness

LACKS: dict[AlbumLack, str] = {
    AlbumLack.NO_PHOTOS: "It has no photos yet: add at least {lacking}.",
    AlbumLack.COPIES_ONLY: (
        "All its {photos} photos are copies of one picture: add {lacking} more different ones."
    ),
    AlbumLack.FEW_PICTURES: (
        "Its {photos} photos show only {pictures} different pictures: add {lacking} more."
    ),
    AlbumLack.FEW_PHOTOS: "It has only {photos} photo{s}: add {lacking} more.",
}


def lack_words(album: AlbumReadiness) -> str:
    """What an album lacks, in one sentence; empty where it can teach."""
    if album.lack is None:
        return ""
    return QCoreApplication.translate("lessons", LACKS[album.lack]).format(
        photos=album.photos,
        pictures=album.pictures,
        lacking=album.lacking,
        s="" if album.photos == 1 else "s",
    )
