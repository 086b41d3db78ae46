"""What is about the app itself: panels, going back, indexing, help."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from photosim.core.language import tr
from photosim.storage.address import called
from photosim.storage.rights import Right
from photosim.ui.grid.actions import GRID_KEYS
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.photo_side import SidePanel
from photosim.ui.widgets.action import Action, ActionSet, KeyHints
from photosim.ui.widgets.file_manager import show_in_folder
from photosim.ui.window.left_column import LeftColumn
from photosim.ui.window.pages import Pages
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session, SessionState

if TYPE_CHECKING:
    from photosim.library.models.values import KeptModel


class AppActions:
    """The actions that belong to no feature.

    window: what dialogs stand over; leave: what quitting does.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        control: QueryControl,
        pages: Pages,
        *,
        leave: Callable[[], None],
    ) -> None:
        self._window = window
        self._session = session
        self._control = control
        self._pages = pages
        self._leave = leave

    def actions(self, keys: ActionSet, left: LeftColumn, side: SidePanel) -> tuple[Action, ...]:
        """All of them. ``keys``: what the overview of keys tells, beside those of the pages."""
        return (*self._going(), *self._views(left, side), *self._indexing(), *self._app(keys))

    def _going(self) -> tuple[Action, ...]:
        control, pages = self._control, self._pages

        def elsewhere() -> bool:
            here = control.here
            browsed = here.recent or bool(here.filter)
            return here.is_query or browsed or (here.folder, here.album) != (None, None)

        return (
            Action("back", tr("Back"), self._back, menus=(("Go", 1),), keys="Alt+Left",
                   hint=tr("Mouse: back"), icon="back",
                   enabled=lambda: control.history.can_go_back or not pages.at_main, anywhere=True),
            Action("forward", tr("Forward"), self._forward, menus=(("Go", 1),), keys="Alt+Right",
                   hint=tr("Mouse: forward"), icon="forward",
                   enabled=lambda: pages.can_go_forward if not pages.at_main
                   else control.history.can_go_forward, anywhere=True),
            Action("home", tr("All photos"), self.go_home, menus=(("Go", 1),), keys="Alt+Home",
                   hint=tr("Esc"), icon="photos", tip=tr("Leave the search"),
                   enabled=lambda: elsewhere() or not pages.at_main, anywhere=True),
        )  # fmt: skip

    def _views(self, left: LeftColumn, side: SidePanel) -> tuple[Action, ...]:
        return (
            Action("folders_panel", tr("Folders and albums"), left.set_shown, menus=(("View", 3),),
                   keys="F9", icon="list", tip=tr("Show or hide the folders and albums"),
                   checked=lambda: left.shown),
            Action("facts_panel", tr("Photo and facts"), side.set_shown, menus=(("View", 3),),
                   keys="Ctrl+I", icon="info", tip=tr("Show or hide the photo and its facts"),
                   checked=lambda: not side.isHidden()),
        )  # fmt: skip

    def _indexing(self) -> tuple[Action, ...]:
        session = self._session

        def working() -> bool:
            return session.state in {SessionState.WORKING, SessionState.PAUSED}

        def paused() -> bool:
            return session.state is SessionState.PAUSED

        return (
            Action("pause", tr("Pause indexing"),
                   lambda: session.resume() if session.paused else session.pause(),
                   menus=(("Library", 1),), keys="Ctrl+P",
                   icon=lambda: "play" if paused() else "pause",
                   label=lambda: tr("Resume indexing") if paused() else tr("Pause indexing"),
                   enabled=working, anywhere=True),
            Action("rescan", tr("Look for changes now"), session.update, menus=(("Library", 1),),
                   keys="F5", icon="refresh", anywhere=True,
                   enabled=lambda: session.may(Right.OWN) and not working()),
            Action("failed", tr("Files that failed…"), self.show_failed, menus=(("Library", 2),),
                   keys="Ctrl+E", icon="warning", anywhere=True),
            Action("check", tr("Check the library…"), self.show_check, menus=(("Library", 2),),
                   icon="check", tip=tr("Look for damage, and for labels whose picture is nowhere"),
                   anywhere=True),
        )  # fmt: skip

    def _app(self, keys: ActionSet) -> tuple[Action, ...]:
        def show_keys() -> None:
            from photosim.ui.window.shortcuts_dialog import ShortcutsDialog

            ShortcutsDialog(self.key_parts(keys), self._window).open()

        return (
            Action("quit", tr("Quit"), self._leave, menus=(("File", 4),), keys="Ctrl+Q",
                   anywhere=True),
            Action("guide", tr("Guide"), self.show_guide, menus=(("Help", 1),),
                   keys="F1", icon="help", anywhere=True),
            Action("shortcuts", tr("Keyboard shortcuts"), show_keys, menus=(("Help", 1),),
                   keys="?; Ctrl+F1", anywhere=True),
            Action("report", tr("Save a report…"), self.save_report,
                   menus=(("Help", 2),), anywhere=True,
                   tip=tr("Versions and the log, for those who make photosim")),
            Action("about", tr("About photosim"), self.show_about,
                   menus=(("Help", 3),), icon="info", anywhere=True),
        )  # fmt: skip

    def key_parts(self, keys: ActionSet) -> list[tuple[str, KeyHints]]:
        """All keys under their headings; ``keys``: of the window itself."""
        return [*keys.overview(), (tr("In the grid"), GRID_KEYS), *self._pages.overview()]

    def _back(self) -> None:
        if self._pages.at_main:
            self._control.back()
        else:
            self._pages.go_back()

    def _forward(self) -> None:
        if self._pages.at_main:
            self._control.forward()
        else:
            self._pages.go_forward()

    def go_home(self) -> None:
        """To all photos, from wherever one is."""
        self._pages.go_main()
        self._control.browse(None)

    def show_guide(self) -> None:
        """What can be done, and how."""
        from photosim.ui.window.guide_dialog import GuideDialog

        GuideDialog(self._window).show()

    def save_report(self) -> None:
        """Offer to write a report for those who make photosim."""
        from photosim.ui.window.unexpected_dialog import UnexpectedDialog

        UnexpectedDialog(self._window, None).open()

    def show_about(self) -> None:
        """What photosim is, and which model answers."""
        from photosim.ui.widgets.words.models import model_name
        from photosim.ui.window.about import AboutDialog

        session = self._session

        def told(model: KeptModel | None) -> None:
            name = "" if model is None else f"{model_name(model)} ({model.id[:12]})"
            AboutDialog(self._window, called(session.directory), name).open()

        if session.library is None:
            told(None)
            return
        session.read("name the model", lambda lib: lib.models.in_use(), told, lambda _: told(None))

    def show_check(self) -> None:
        """Look through the library, and list what is wrong; closing the list ends the look."""
        from photosim.ui.window.check_dialog import CheckDialog

        session = self._session
        dialog = CheckDialog(self._window, session.may(Right.OWN))
        newest = Latest(dialog)
        newest.follow(
            session.ask(
                "check the library",
                lambda library, job: library.check(job=job),
                newest.only(dialog.show_report),
                newest.only(dialog.show_failure),
                newest.only(dialog.show_progress),
            )
        )

        def repair() -> None:
            session.write(
                "repair the library",
                lambda library, job: library.check(repair=True, job=job),
                newest.only(dialog.show_report),
                newest.only(dialog.show_progress),
                on_failed=newest.only(dialog.show_failure),
            )

        def make_anew() -> None:
            dialog.accept()
            session.make_anew()

        dialog.repair_asked.connect(repair)
        dialog.make_anew_asked.connect(make_anew)
        dialog.finished.connect(lambda _: newest.drop())
        dialog.open()

    def show_failed(self) -> None:
        """List the files that failed; the list follows what is tried again."""
        from photosim.ui.window.failed_files_dialog import FailedDialog

        session = self._session
        dialog = FailedDialog(self._window, session.may(Right.OWN))
        dialog.show_asked.connect(lambda path: session.attempt(lambda: show_in_folder(path)))
        dialog.retry_asked.connect(lambda paths: session.retry([Path(path) for path in paths]))
        session.keep_filled(
            dialog,
            "list failed files",
            lambda library: library.failed(),
            dialog.show_files,
            session.folders_changed,
        )
        dialog.open()
