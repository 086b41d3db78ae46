"""What was done to a picture, in the words of the window."""

from __future__ import annotations

from functools import lru_cache, partial

from PySide6.QtCore import QCoreApplication

from photosim.core.edits import How
from photosim.library import words

_say = partial(QCoreApplication.translate, "edits")


@lru_cache(maxsize=4096)
def how_line(how: How) -> str:
    """All that was done, in one line. Kept: a list asks for it whenever it is painted."""
    return words.how_line(how, _say)
