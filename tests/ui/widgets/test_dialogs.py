"""How an error is told."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError, Remedy
from photosim.ui.widgets import icons
from photosim.ui.widgets.dialogs import as_shown, error_box, message_box
from photosim.ui.widgets.theme import DARK, LIGHT, Theme, ThemeManager
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


def test_the_icon_of_a_message_is_ours_and_grows_with_the_text(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    def seen(box: QMessageBox, icon: str, theme: Theme, role: str) -> int:
        """Points across it."""
        qtbot.addWidget(box)
        shown = box.iconPixmap()
        side = round(shown.deviceIndependentSize().width())
        expected = icons.pixmap(icon, theme.tokens[role], side, shown.devicePixelRatio())
        assert shown.toImage() == expected.toImage()
        return side

    small = seen(error_box(None, OSError(28, "No space")), "warning", LIGHT, "warning")
    themed.set_choice(DARK.name)
    themed.set_text_size(200)
    box = message_box(None, "Title", "Go on?", "More", icon="help", role="accent")
    assert seen(box, "help", DARK, "accent") > 1.3 * small
