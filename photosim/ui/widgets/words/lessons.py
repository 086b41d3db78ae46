"""What an album lacks to teach, in the words of the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from photosim.library import words
from photosim.library.teaching.values import AlbumReadiness


def lack_words(album: AlbumReadiness) -> str:
    """What an album lacks, in one sentence; empty where it can teach."""
    return words.lack_words(album, partial(QCoreApplication.translate, "lessons"))
