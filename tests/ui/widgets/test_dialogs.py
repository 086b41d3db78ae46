"""How an error is told."""

from __future__ import annotations

from photosim.core.errors import PhotosimError, Remedy
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.words.remedies import error_words


def test_any_error_has_a_title_a_sentence_and_a_remedy() -> None:
    ours = PhotosimError("Title", "Sentence.", Remedy.SEARCH_AGAIN)
    assert as_shown(ours) is ours
    disk = as_shown(OSError(28, "No space left on device", "/x/library.db"))
    assert disk.message == "No space left on device (/x/library.db)."
    assert disk.remedy is Remedy.CHECK_DISK
    bug = as_shown(KeyError("x"))
    assert "KeyError" in bug.message
    assert bug.remedy is Remedy.READ_LOG
    assert "log file" in error_words(bug)
