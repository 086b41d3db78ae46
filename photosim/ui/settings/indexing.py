"""What is taken from the folders, and on how many cores."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from photosim.library.values import passed_over
from photosim.library.words import passed_over_words
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets.action import ActionButton
from photosim.ui.widgets.layout import flow_of, text_label
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

TAKEN = (
    "JPEG, PNG, WebP, GIF, TIFF, BMP, HEIC, AVIF and camera RAW. What a file is, its bytes decide,"
    " not its name. A RAW beside its JPEG and a film beside its photo are one item with it."
)
PASSED_OVER = (
    "Hidden files and folders, trash folders, previews of other programs, links, and files of a"
    " cloud drive that are not on this computer."
)
EXCLUDED = "What is left out of a folder is set under Folders, or with Del in the tree of folders."
CORES = "With fewer, indexing takes longer and leaves the computer responsive."


class IndexingSection(SettingsSection):
    """``buttons``: what lists the files that failed, and looks for changes now."""

    name = "Indexing"
    icon = "refresh"

    def __init__(self, session: Session, preferences: Preferences, *buttons: ActionButton) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.add_row("Taken", text_label(TAKEN, wrap=True), note=EXCLUDED)
        self.others = text_label(role="muted", wrap=True)
        self.add_row("Passed over", text_label(PASSED_OVER, wrap=True), self.others)
        self.failed = text_label(wrap=True)
        self.add_row("Failed", self.failed, flow_of(*buttons))
        self.background = QCheckBox("Use fewer cores while I work")
        self.background.clicked.connect(self._choose)
        self.cores = self.add_row("Cores", self.background, note=CORES)
        self.finish()
        self._newest = Latest(self)

    def read(self) -> None:
        session = self._session
        self.background.setChecked(self._preferences.background)
        self._newest.ask(
            session.read, "count the cores", lambda library: library.cores, self._show_cores
        )
        others = passed_over_words(passed_over(session.folders))
        self.others.setText(f"And, as no photos: {others}." if others else "")
        self.others.setVisible(bool(others))
        failed = sum(folder.failed for folder in session.folders)
        self.failed.setText(
            f"{failed:,} {'file' if failed == 1 else 'files'} could not be read."
            if failed
            else "Every file could be read."
        )

    def _show_cores(self, cores: tuple[int, int]) -> None:
        used, there = cores
        self.cores.setText(f"{used} of {there} cores are in use. {CORES}")

    def _choose(self, background: bool) -> None:
        self._preferences.background = background
        self._session.set_background(background)
