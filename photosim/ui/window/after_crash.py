"""After a run that did not end in order: an offer to go on where one was, once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from photosim.core.language import tr
from photosim.ui.search.remembered import RememberedPlaces
from photosim.ui.widgets.banner import Banners
from photosim.ui.window.unexpected_dialog import UnexpectedDialog

KEY = "crashed"


def offer_to_go_on(window: QWidget, banners: Banners, remembered: RememberedPlaces) -> None:
    """Say that the last run was cut short. Where a person was is brought back when they want it,
    not by itself: it may be what ended the run."""

    def go_on() -> None:
        banners.remove(KEY)
        remembered.go_on()

    remembered.wait()
    banners.show_banner(
        KEY,
        tr("photosim did not end in order the last time. What was done before is kept."),
        button=tr("Go on where you were"),
        do=go_on,
        more=((tr("Save a report…"), lambda: UnexpectedDialog(window, None).open()),),
    )
