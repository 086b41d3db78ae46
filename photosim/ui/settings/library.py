"""Where the library lies, and how much room it takes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.library.health.caches import Cache, LibrarySize
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.storage.address import called
from photosim.storage.rights import Right
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.file_manager import open_folder
from photosim.ui.widgets.layout import flow_of, row_of, text_label
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

CACHES: dict[Cache, tuple[str, str, str]] = {
    Cache.INDEX: (
        tr("Search index"),
        tr("Finds the nearest photos fast. It is made again from the database at once."),
        tr("Make again"),
    ),
    Cache.MAPS: (
        tr("Maps"),
        tr(
            "Where each photo lies on the map by likeness. They are computed again when the map is"
            " looked at."
        ),
        tr("Clear"),
    ),
}
"""Each cache: its name, what it is for, and the words of its button."""


class LibrarySection(SettingsSection):
    """Place, size of the database, and the caches with a button each."""

    name = tr("Library")
    icon = "drive"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._newest = Latest(self)
        place = text_label(called(session.directory), wrap=True)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown = QPushButton(tr("Open in the file manager"))
        shown.clicked.connect(
            lambda _=False: session.attempt(lambda: open_folder(str(session.directory)))
        )
        self.add_row(
            tr("Place"),
            place,
            flow_of(shown),
            note=tr("Start photosim with --library DIR to use another one."),
        )
        self.database = text_label()
        self.add_row(
            tr("Database"),
            self.database,
            note=tr(
                "Thumbnails, vectors, albums, decisions and the journal: what can't be made again"
                " without opening the photos, or not at all. Your photos lie where they are."
            ),
        )
        self.sizes: dict[Cache, QLabel] = {}
        self.buttons: dict[Cache, QPushButton] = {}
        for cache, (name, what, words) in CACHES.items():
            size, button = text_label(), QPushButton(words)
            button.setAccessibleName(f"{words}: {name}")
            button.clicked.connect(partial(self._clear, cache))
            self.sizes[cache], self.buttons[cache] = size, button
            self.add_row(name, row_of((size, 1), button), note=what)
        self.finish()

    def read(self) -> None:
        self._newest.ask(
            self._session.read,
            "measure the library",
            lambda lib: lib.caches.sizes(),
            self._show,
        )

    def _show(self, found: LibrarySize) -> None:
        models = (
            tr(", and {human_bytes} of taught models", human_bytes=fmt.human_bytes(found.models))
            if found.models
            else ""
        )
        self.database.setText(f"{fmt.human_bytes(found.database)}{models}")
        for cache, label in self.sizes.items():
            size = found.caches[cache]
            label.setText(fmt.human_bytes(size) if size else tr("Empty"))
            self.buttons[cache].setEnabled(self._session.may(Right.OWN) and size > 0)

    def _clear(self, cache: Cache) -> None:
        def work(library: Library, job: JobContext) -> Change:
            return library.caches.clear(cache, job)

        self.buttons[cache].setEnabled(False)
        self._session.write(
            "clear the cache",
            work,
            lambda _: self.read(),
            files=False,
            on_failed=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        self._session.trouble.emit(error)
        self.read()
