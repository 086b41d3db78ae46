"""From marked files to the trash and back: overview, carrying out, report, undo.

Nothing is moved before a person agreed to the overview; every file is checked again by the
library, and what it refuses to move is listed with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photosim.core.jobs import JobContext, Progress
from photosim.library.duplicates.values import (
    Action,
    NotDone,
    Plan,
    RemovalReport,
    UndoReport,
)
from photosim.library.library import Library
from photosim.ui import format as fmt
from photosim.ui.duplicates_dialogs import OverviewDialog, files_text
from photosim.ui.duplicates_review import Review, choices_of
from photosim.ui.engine import Engine
from photosim.ui.window_banner import Banners

KEY = "removal"
MOST_REASONS = 5
"""Refused files that a banner names; the rest is a number."""


def refused_text(left: Sequence[NotDone]) -> str:
    """The files that stay where they are, each with its reason; "" where there are none."""
    if not left:
        return ""
    lines = [f"{one.path}: {one.reason}" for one in left[:MOST_REASONS]]
    if len(left) > MOST_REASONS:
        lines.append(f"and {fmt.count(len(left) - MOST_REASONS)} more")
    return "\n".join([f"Left as they are: {files_text(len(left))}", *lines])


class Removal(QObject):
    """Removes what reviews of groups say. ``changed`` follows when files were moved."""

    changed = Signal()

    def __init__(self, engine: Engine, banners: Banners, window: QWidget) -> None:
        super().__init__(window)
        self._engine = engine
        self._banners = banners
        self._window = window
        self.dialog: OverviewDialog | None = None
        """The overview that waits for an answer."""

    def ask(self, reviews: Sequence[Review]) -> None:
        """Show what would go to the trash, of one group as marked, of several what is proved."""
        choices = choices_of(reviews, bulk=len(reviews) > 1)
        if choices and self._engine.writable and self.dialog is None:
            self._engine.read(
                "plan the removal", lambda library: library.duplicates.plan(choices), self._show
            )

    def _show(self, plan: Plan) -> None:
        dialog = OverviewDialog(self._window, Action.TRASH, plan.overview)
        dialog.accepted.connect(lambda: self._carry_out(plan))
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _carry_out(self, plan: Plan) -> None:
        def work(library: Library, job: JobContext) -> RemovalReport:
            return library.duplicates.carry_out(plan, job)

        self._engine.write("move files to the trash", work, self._told, self._progress)

    def _progress(self, progress: Progress) -> None:
        self._banners.show_banner(KEY, f"Moving files to the trash: {fmt.count(progress.done)}")

    def _told(self, report: RemovalReport) -> None:
        moved = f"{files_text(len(report.done))} moved to the trash."
        text = "\n".join(part for part in (moved, refused_text(report.not_done)) if part)
        role = "warning" if report.not_done else "accent"
        entry = report.entry
        if entry is None or not report.done:
            self._banners.show_banner(KEY, text, role=role)
        else:
            self._banners.show_banner(
                KEY, text, role=role, button=self.tr("Undo"), do=lambda: self.undo(entry)
            )
        self.changed.emit()

    def undo(self, entry: int | None = None) -> None:
        """Put back what an entry of the journal moved; the newest one where none is named."""

        def work(library: Library, job: JobContext) -> UndoReport:
            return library.duplicates.undo(entry, job)

        self._engine.write("put the files back", work, self._undone)

    def _undone(self, report: UndoReport) -> None:
        back = f"{files_text(len(report.restored))} put back."
        text = "\n".join(part for part in (back, refused_text(report.not_done)) if part)
        self._banners.show_banner(KEY, text, role="warning" if report.not_done else "accent")
        self.changed.emit()
