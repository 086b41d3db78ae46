"""What is done with watched folders: in the menus, and in the context menu of their column.

All of it is about the folder that is chosen in the column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from photosim.core.language import labelled, tr
from photosim.storage.rights import Right
from photosim.ui.folders.controller import FoldersControl
from photosim.ui.folders.panel import GUARDS, FoldersPanel
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.file_manager import open_folder
from photosim.ui.widgets.pickers import pick_folder
from photosim.ui.work.session import Session


class FolderActions:
    """Adds folders, and changes what is known of the chosen one.

    searching: whether the results of a search are shown; narrow: to those in a folder.
    """

    def __init__(
        self,
        session: Session,
        panel: FoldersPanel,
        control: FoldersControl,
        *,
        searching: Callable[[], bool],
        narrow: Callable[[Path | None], object],
    ) -> None:
        self._session = session
        self._panel = panel
        self._control = control
        self._searching = searching
        self._narrow = narrow
        panel.remove_asked.connect(self.ask_remove)

    def actions(self) -> tuple[Action, ...]:
        """Everything for folders."""
        session, folder = self._session, self._panel.current_folder

        def writable() -> bool:
            return session.may(Right.OWN)

        def changeable() -> bool:
            return session.may(Right.OWN) and folder() is not None

        def is_watched() -> bool:
            return folder() in {one.path for one in session.folders}

        return (
            Action("add_folder", tr("Add folder…"), self.add, menus=(("File", 2),),
                   keys="Ctrl+Shift+O",
                   icon="folder-add", tip=tr("Watch a folder of photos"), enabled=writable,
                   anywhere=True),
            Action("show_folder", tr("Show photos"), lambda: self._panel.chosen.emit(folder()),
                   menus=(("folder", 1),)),
            Action("search_folder", tr("Narrow the search to it"), lambda: self._narrow(folder()),
                   menus=(("folder", 1),), enabled=self._searching, optional=True),
            Action("open_folder", tr("Open in the file manager"),
                   lambda: open_folder(str(folder())),
                   menus=(("folder", 1),)),
            Action("rescan_folder", tr("Look for changes now"),
                   lambda: session.update([path]) if (path := folder()) is not None else None,
                   menus=(("folder", 2),), enabled=writable),
            Action("remove_folder", tr("Remove folder…"), self.ask_remove,
                   menus=(("Library", 2), ("folder", 3)), hint=tr("Del in the folders"),
                   icon="folder-off", tip=tr("Stop watching the chosen folder; no file is touched"),
                   label=lambda: tr("Remove folder…") if is_watched() or folder() is None
                   else tr("Leave out folder…"), enabled=changeable, anywhere=True),
            Action("excluded", tr("Excluded folders…"), self.edit_excluded,
                   menus=(("Library", 2), ("folder", 2)),
                   tip=tr("Leave out parts of the chosen folder"),
                   enabled=lambda: changeable() and is_watched(), anywhere=True),
            Action("guard_folder", tr("When cleaning up"), lambda: None, menus=(("folder", 2),),
                   enabled=changeable, fill=self._fill_guards),
        )  # fmt: skip

    def _fill_guards(self, menu: QMenu) -> None:
        """Whether files of the folder may be removed as duplicates."""
        path = self._panel.current_folder()
        if path is None:
            return
        for guard, (text, tip) in GUARDS.items():
            action = menu.addAction(labelled(text, f"{tip[0].lower()}{tip[1:]}"))
            action.setCheckable(True)
            action.setChecked(self._panel.guards.get(path) is guard)
            action.triggered.connect(lambda _=False, guard=guard: self._control.guard(path, guard))

    def add(self) -> None:
        """Let a person pick a folder to watch."""
        if self._session.can_write(Right.OWN):
            pick_folder(
                self._panel.window(),
                tr("Add a folder of photos"),
                lambda folder: self._session.add_folders([folder]),
            )

    def ask_watch(self, folders: Sequence[Path]) -> None:
        """Ask, then watch dropped folders."""
        from photosim.ui.folders.dialogs import ask_watch

        if self._session.can_write(Right.OWN):
            add = partial(self._session.add_folders, folders)
            ask_watch(self._panel.window(), folders, add)

    def ask_remove(self) -> None:
        """Ask, then forget the chosen folder; one inside a watched folder is left out of it."""
        from photosim.ui.folders.dialogs import ask_leave_out, ask_remove

        folder = self._panel.current_folder()
        home = next(
            (
                one
                for one in self._session.folders
                if folder is not None and folder != one.path and folder.is_relative_to(one.path)
            ),
            None,
        )
        if folder is not None and home is not None:
            if self._session.can_write(Right.OWN):
                leave_out = partial(self._session.set_excluded, home.path, [*home.excluded, folder])
                ask_leave_out(self._panel.window(), folder, leave_out)
            return
        known = {status.path: status.photos for status in self._session.folders}
        if folder is not None and folder in known and self._session.can_write(Right.OWN):
            remove = partial(self._session.remove_folder, folder)
            ask_remove(self._panel.window(), folder, known[folder], remove)

    def edit_excluded(self) -> None:
        """Let a person choose what is left out of the chosen folder."""
        from photosim.ui.folders.excluded_dialog import ExcludedDialog

        folder = self._panel.current_folder()
        known = {status.path: status.excluded for status in self._session.folders}
        if folder is not None and folder in known and self._session.can_write(Right.OWN):
            dialog = ExcludedDialog(folder, known[folder], self._panel.window())
            dialog.chosen.connect(lambda paths: self._session.set_excluded(folder, paths))
            dialog.open()
