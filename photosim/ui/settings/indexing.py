"""Which photos are taken from the folders, and on how many cores."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from photosim.core.language import sentences, tr, tr_n
from photosim.library.folders.taken import EVERYTHING, Taken
from photosim.library.values import passed_over
from photosim.library.words import KIND_NAMES, passed_over_words
from photosim.storage.rights import Right
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets.action import ActionButton
from photosim.ui.widgets.layout import choice, flow_of, text_label
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

NAMES = tr(
    "What a file without a telling name is, its bytes decide. A RAW beside its JPEG and a film"
    " beside its photo are one item with it."
)
FALL_OUT = tr(
    "Of the longer side. Photos that are not taken any more leave the library as those of a folder"
    " that is left out do; no file is touched, and they come back when they are taken again."
)
LEAST = (0, 100, 200, 320, 640, 1000, 1600)
"""Sizes that are offered: pixels of the longer side."""

PASSED_OVER = tr(
    "Hidden files and folders, trash folders, previews of other programs, links, and files of a"
    " cloud drive that are not on this computer."
)
EXCLUDED = tr(
    "What is left out of a folder is set under Folders, or with Del in the tree of folders."
)
CORES = tr("With fewer, indexing takes longer and leaves the computer responsive.")


class IndexingSection(SettingsSection):
    """``buttons``: what lists the files that failed, and looks for changes now."""

    name = tr("Indexing")
    icon = "refresh"

    def __init__(self, session: Session, preferences: Preferences, *buttons: ActionButton) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self._chosen = EVERYTHING
        self.kinds = {kind: QCheckBox(name) for kind, name in KIND_NAMES.items()}
        for box in self.kinds.values():
            box.clicked.connect(lambda _: self._take())
        self.add_row(tr("Kinds of files"), flow_of(*self.kinds.values(), gap=16), note=NAMES)
        offered = [(least_words(pixels), pixels) for pixels in LEAST]
        self.least = choice(tr("Least size of a photo"), offered)
        self.least.activated.connect(lambda _: self._take())
        self.add_row(tr("Least size"), flow_of(self.least), note=sentences((FALL_OUT, EXCLUDED)))
        self.others = text_label(role="muted", wrap=True)
        self.add_row(tr("Passed over"), text_label(PASSED_OVER, wrap=True), self.others)
        self.failed = text_label(wrap=True)
        self.add_row(tr("Failed"), self.failed, flow_of(*buttons))
        self.background = QCheckBox(tr("Use fewer cores while I work"))
        self.background.clicked.connect(self._choose)
        self.cores = self.add_row(tr("Cores"), self.background, note=CORES)
        self.finish()
        self._newest = Latest(self)

    def read(self) -> None:
        session = self._session
        self.background.setChecked(self._preferences.background)
        self._newest.ask(
            session.read,
            "read what is taken",
            lambda library: (library.cores, library.taken()),
            self._show_chosen,
        )
        others = passed_over_words(passed_over(session.folders))
        self.others.setText(
            tr("And, of kinds that are not read: {others}.", others=others) if others else ""
        )
        self.others.setVisible(bool(others))
        failed = sum(folder.failed for folder in session.folders)
        self.failed.setText(
            tr_n("{n} file could not be read.", "{n} files could not be read.", failed)
            if failed
            else tr("Every file could be read.")
        )

    def _show_chosen(self, found: tuple[tuple[int, int], Taken]) -> None:
        (used, there), self._chosen = found
        self.cores.setText(
            tr("{used} of {there} cores are in use. {cores}", used=used, there=there, cores=CORES)
        )
        self._show_taken()

    def _show_taken(self) -> None:
        chosen, writable = self._chosen, self._session.may(Right.OWN)
        left = [kind for kind in self.kinds if kind not in chosen.left_out]
        for kind, box in self.kinds.items():
            box.setChecked(kind in left)
            # With none a library would be empty: the last one can't be left out.
            box.setEnabled(writable and left != [kind])
        if self.least.findData(chosen.least) < 0:  # chosen on the command line
            self.least.addItem(least_words(chosen.least), chosen.least)
        self.least.setCurrentIndex(self.least.findData(chosen.least))
        self.least.setEnabled(writable)

    def _take(self) -> None:
        """What is ticked now is taken from now on."""
        left_out = frozenset(kind for kind, box in self.kinds.items() if not box.isChecked())
        self._chosen = Taken(left_out, int(self.least.currentData()))
        self._show_taken()
        self._session.take_only(self._chosen)

    def _choose(self, background: bool) -> None:
        self._preferences.background = background
        self._session.set_background(background)


def least_words(pixels: int) -> str:
    """How large a photo has to be, in words; pure."""
    if not pixels:
        return tr("Any size")
    return tr("{n} pixels or more", n=f"{pixels:,}")
