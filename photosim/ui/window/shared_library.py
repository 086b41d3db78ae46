"""Libraries on servers: asked whether they answer, opened, and remembered without passwords."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from photosim import storage
from photosim.core.language import tr
from photosim.storage.address import ServerAddress
from photosim.ui.desktop.login import launcher
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.programs import run
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session


class SharedLibraries:
    """Opens libraries on servers, each in a photosim of its own.

    window: what the dialog stands over.
    """

    def __init__(self, window: QWidget, session: Session, preferences: Preferences) -> None:
        self._window = window
        self._session = session
        self._preferences = preferences

    def actions(self) -> tuple[Action, ...]:
        """The one that asks for an address."""
        return (
            Action("open_shared", tr("Open a shared library…"), self.ask, menus=(("File", 3),),
                   tip=tr("A library in a PostgreSQL database, for several machines and people"),
                   anywhere=True),
        )  # fmt: skip

    def ask(self) -> None:
        """Ask which one."""
        from photosim.ui.window.shared_library_dialog import SharedLibraryDialog

        dialog = SharedLibraryDialog(self._window, self._preferences.shared_libraries)
        newest = Latest(dialog)

        def test(address: ServerAddress) -> None:
            dialog.show_waiting()
            newest.follow(
                self._session.searching.submit(
                    "ask a server",
                    lambda _: storage.exists(address),
                    on_done=newest.only(dialog.show_found),
                    on_failed=newest.only(dialog.show_failure),
                )
            )

        dialog.test_asked.connect(test)
        dialog.open_asked.connect(self.open)
        dialog.finished.connect(lambda _: newest.drop())
        dialog.open()

    def open(self, address: ServerAddress) -> None:
        """Ask the server, and start a photosim with that library; the session says why not."""

        def start(folder: Path) -> None:
            run([*launcher(), "--library", str(folder)], "photosim")
            self._preferences.remember_shared_library(str(address))

        self._session.searching.submit(
            "ask a server",
            lambda _: storage.folder_for(address),
            on_done=lambda folder: self._session.attempt(lambda: start(folder)),
            on_failed=self._session.trouble.emit,
        )
