"""Parts of shared libraries from the window: made, joined again, and what was in conflict."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photosim.core.language import tr
from photosim.storage.address import address_in
from photosim.ui.desktop.login import launcher
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.programs import run
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

if TYPE_CHECKING:
    from photosim.library.replica.values import Origin


class ReplicaControl(QObject):
    """Keeps a part of a shared library on this computer, and joins it again.

    window: what the dialogs stand over. ``changed``: whether the open library is a part of a shared
    one, or shared itself, is known, or it was joined.
    """

    changed = Signal()

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._is_shared = False
        self.origin: Origin | None = None
        """Where the open library came from; None where it is no part of a shared one."""
        session.opened.connect(lambda _: self._look())

    def actions(self) -> tuple[Action, ...]:
        """Those that there are for the open library."""
        return (
            Action("take_part", tr("Keep a part on this computer…"), self.ask_what,
                   menus=(("File", 3),), shown=lambda: self._is_shared, anywhere=True,
                   tip=tr("Some folders and albums, to go on with without the server")),
            Action("join", tr("Join the shared library again…"), self.ask_to_join,
                   menus=(("File", 3),), shown=lambda: self.origin is not None,
                   enabled=lambda: self._session.writable, anywhere=True,
                   tip=tr("Bring what was changed here, and take what is new there")),
            Action("conflicts", tr("Conflicts of joining…"), self.show_conflicts,
                   menus=(("File", 3),), anywhere=True,
                   shown=lambda: self._is_shared or self.origin is not None,
                   tip=tr("What a part and the shared library had both changed, and differently")),
        )  # fmt: skip

    @property
    def words(self) -> str:
        """That the open library is a part of a shared one; empty where it is none."""
        if self.origin is None:
            return ""
        return tr("Part of a shared library, joined {when}", when=fmt.moment(self.origin.joined_at))

    @property
    def address(self) -> str:
        """Where the shared library was met last; empty where the open one is no part of one."""
        return "" if self.origin is None else self.origin.address

    def ask_what(self) -> None:
        """Ask what of the library is kept on this computer, and keep it."""
        from photosim.ui.window.take_part_dialog import TakePartDialog

        session, dialog = self._session, TakePartDialog(self._window)
        newest = Latest(dialog)
        session.read(
            "list what there is",
            lambda library: (library.folders(), library.albums.seen()),
            newest.only(lambda found: dialog.show_choices(*found)),
            newest.only(dialog.show_failure),
        )

        def take(target: Path, folders: list[Path], albums: list[str]) -> None:
            newest.follow(
                session.export(
                    "keep a part",
                    lambda library, job: library.replicas.take(target, folders, albums, job),
                    newest.only(dialog.show_taken),
                    newest.only(dialog.show_failure),
                    on_progress=newest.only(dialog.show_progress),
                )
            )

        dialog.take_asked.connect(take)
        dialog.stopped.connect(newest.drop)
        dialog.open_asked.connect(lambda part: session.attempt(lambda: _start(part)))
        dialog.open()

    def ask_to_join(self) -> None:
        """Say what joining would do, and do it when asked."""
        from photosim.ui.window.join_dialog import JoinDialog

        dialog = JoinDialog(self._window)
        newest = Latest(dialog)

        def join(*, only_try: bool) -> None:
            newest.follow(
                self._session.write(
                    "join the shared library",
                    lambda library, job: library.replicas.join(job, only_try=only_try),
                    newest.only(dialog.show_report),
                    newest.only(dialog.show_progress),
                    on_failed=newest.only(dialog.show_failure),
                    files=not only_try,
                )
            )

        dialog.try_asked.connect(lambda: join(only_try=True))
        dialog.join_asked.connect(lambda: join(only_try=False))
        dialog.finished.connect(lambda _: newest.drop())
        dialog.finished.connect(lambda _: self._look())
        dialog.open()
        join(only_try=True)

    def show_conflicts(self) -> None:
        """List what was said otherwise when libraries were joined."""
        from photosim.ui.window.join_dialog import ConflictsDialog

        dialog = ConflictsDialog(self._window)
        newest = Latest(dialog)
        self._session.read(
            "list conflicts",
            lambda library: library.replicas.conflicts(),
            newest.only(dialog.show_conflicts),
            newest.only(dialog.show_failure),
        )
        dialog.open()

    def _look(self) -> None:
        self._is_shared = address_in(self._session.directory) is not None

        def seen(origin: Origin | None) -> None:
            self.origin = origin
            self.changed.emit()

        self._session.read("ask where the library is from", lambda lib: lib.replicas.origin(), seen)


def _start(part: Path) -> None:
    run([*launcher(), "--library", str(part)], "photosim")
