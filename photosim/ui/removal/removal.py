"""From marked files to the trash and back: overview, carrying out, report, undo.

Nothing is moved before a person agreed to the overview; every file is checked again by the
library, and what it refuses to move is listed with its reason. What the journal has is part of the
one history (``work.history``), also what it has from before the window was opened.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from photosim.core.errors import PhotosimError
from photosim.core.jobs import JobContext, Progress
from photosim.core.language import listed, sentence, tr, tr_n
from photosim.library.library import Library
from photosim.library.removal.values import (
    JournalEntry,
    Overview,
    Plan,
    RemovalKind,
    RemovalReport,
    Request,
    UndoReport,
)
from photosim.library.values import Change, WriteResult
from photosim.library.words import request_words
from photosim.storage.requests import RequestRow
from photosim.storage.rights import Right
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.removal.entries import SHOWN, undoable
from photosim.ui.removal.left import left_text
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import ask
from photosim.ui.widgets.toast import Toast
from photosim.ui.work.history import History, Notice, Outcome, WayBack
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

if TYPE_CHECKING:
    from photosim.library.removal.requests import RequestReport
    from photosim.ui.removal.journal_dialog import JournalDialog
    from photosim.ui.removal.overview_dialog import OverviewDialog
    from photosim.ui.removal.planned_list import PlannedRow
    from photosim.ui.removal.review import Review

DONE = {
    RemovalKind.TRASH: tr("{files} moved to the trash."),
    RemovalKind.MOVE: tr("{files} moved to “{target}”."),
    RemovalKind.HARD_LINK: tr("{files} replaced by hard links to the kept ones."),
    RemovalKind.SYMBOLIC_LINK: tr("{files} replaced by symbolic links to the kept ones."),
    RemovalKind.TAG: tr("The photos of {files} are in the album “{target}”."),
    RemovalKind.COPY: tr("{files} copied to “{target}”."),
    RemovalKind.RENAME: tr("{files} renamed to “{target}”."),
}
DOING = {
    RemovalKind.TRASH: tr("Moving files to the trash"),
    RemovalKind.MOVE: tr("Moving files"),
    RemovalKind.HARD_LINK: tr("Replacing files by links"),
    RemovalKind.SYMBOLIC_LINK: tr("Replacing files by links"),
    RemovalKind.TAG: tr("Putting photos into the album"),
    RemovalKind.COPY: tr("Copying files"),
    RemovalKind.RENAME: tr("Renaming the photo"),
}


UNDONE = {
    RemovalKind.TRASH: tr("{files} put back."),
    RemovalKind.MOVE: tr("{files} moved back from “{target}”."),
    RemovalKind.HARD_LINK: tr("{files} put back in place of the hard links."),
    RemovalKind.SYMBOLIC_LINK: tr("{files} put back in place of the symbolic links."),
    RemovalKind.TAG: tr("The photos of {files} taken out of the album “{target}” again."),
    RemovalKind.COPY: tr("The copies of {files} in “{target}” are in the trash."),
    RemovalKind.RENAME: tr("{files} called as before again."),
}


def deed_text(action: RemovalKind, files: int, target: str) -> str:
    """What was done to so many files, as the history says it."""
    return DONE[action].format(files=fmt.files(files), target=target).rstrip(".。")


def done_text(report: RemovalReport, plan: Plan) -> str:
    """What became of a plan, with what was left and why."""
    done = sentence(deed_text(plan.action, len(report.done), plan.target))
    parts = (done if report.done else "", left_text(report.not_done))
    return "\n".join(part for part in parts if part) or tr("Nothing was to be done.")


def undone_text(report: UndoReport) -> str:
    """What an undo took back, with what was left and why."""
    count = len(report.restored)
    back = UNDONE[report.action].format(files=fmt.files(count), target=report.target)
    parts = (back if count else "", left_text(report.not_done))
    return "\n".join(part for part in parts if part) or tr("There was nothing to take back.")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a person is asked about: a request, what it comes to, and a row for each file."""

    request: Request
    overview: Overview
    rows: list[PlannedRow]
    elsewhere: Mapping[Path, str] = field(default_factory=dict)
    """Where nothing can go: files that other computers have, and which."""

    @property
    def change(self) -> Change:
        """What was compared on the way."""
        return self.request.change


def _prepared(library: Library, request: Request) -> Prepared:
    from photosim.ui.removal.planned_list import SeenFile, planned_rows

    seen = {path: SeenFile(library.photo_at(path)) for path in files_of(request.plan)}
    return Prepared(request, request.plan.overview, planned_rows(request.plan, seen))


def files_of(plan: Plan) -> list[Path]:
    """All files that a plan names, those that stay too."""
    kept = [group.keep.path for group in plan.groups]
    gone = [file.path for group in plan.groups for file in group.remove]
    return [*kept, *gone, *(file.path for file in plan.alone)]


class Removal(QObject):
    """Does to files what a person wants, after an overview. ``restored(UndoReport)``: something
    was taken back. ``preparing_changed()``: an overview is being made, or no longer."""

    restored = Signal(object)

    preparing_changed = Signal()

    def __init__(
        self,
        session: Session,
        history: History,
        toast: Toast,
        thumbnails: ThumbnailLoader,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._thumbnails = thumbnails
        self.preparing = False
        """Whether an overview is being made of what a person wants."""
        self._session = session
        self._history = history
        self._toast = toast
        self._window = window
        self._newest = Latest(self)
        session.opened.connect(lambda _: self._read_journal())
        self.dialog: OverviewDialog | None = None
        """The overview that waits for an answer."""

    def ask(
        self, reviews: Sequence[Review], action: RemovalKind = RemovalKind.TRASH, target: str = ""
    ) -> None:
        """Show what would be done with the files that go of these groups, as they are marked.

        target: the folder of ``MOVE``, the album of ``TAG``.
        """
        from photosim.ui.removal.planned_list import SeenFile, planned_rows
        from photosim.ui.removal.review import anything_goes, choices_of

        marked = list(reviews)

        def work(library: Library) -> Prepared:
            # All of it in the lane: there may be ten thousand groups.
            plan = library.removal.plan(choices_of(marked), action, target)
            seen = {
                one.path: SeenFile(one.photo_id, (one.facts.width, one.facts.height))
                for review in marked
                for one in review.group.members
            }
            return Prepared(Request(plan), plan.overview, planned_rows(plan, seen))

        def done(prepared: Prepared) -> None:
            self._set_preparing(False)
            self._show(prepared, named=False)

        def failed(error: BaseException) -> None:
            self._set_preparing(False)
            self._session.trouble.emit(error)

        if anything_goes(marked) and self._session.may(Right.CLEAN) and self._free:
            self._set_preparing(True)
            self._session.read("plan the removal", work, done, failed)

    @property
    def _free(self) -> bool:
        """Whether nothing else is being asked."""
        return self.dialog is None and not self.preparing

    def _set_preparing(self, preparing: bool) -> None:
        self.preparing = preparing
        self.preparing_changed.emit()

    def ask_for(self, paths: Callable[[Library], Iterable[Path]]) -> None:
        """Show what moving some files to the trash would do, copies or not.

        paths: tells the files, in the library lane.
        """

        def work(library: Library, job: JobContext) -> Prepared:
            named = list(paths(library))
            prepared = _prepared(library, library.removal.request(named, job))
            if prepared.overview.files:
                return prepared
            return replace(prepared, elsewhere=library.requests.others_with(named))

        def done(prepared: Prepared) -> None:
            if prepared.overview.files or not prepared.elsewhere:
                self._show_named(prepared)
            else:
                self._ask_others(prepared)

        if self._session.may(Right.CLEAN) and self._free:
            self._session.write("look for copies", work, done)

    def ask_for_request(self, row: RequestRow) -> None:
        """Show what doing would do that another computer asks for, which is answered then."""

        def work(library: Library, job: JobContext) -> Prepared:
            return _prepared(library, library.requests.plan(row.id, job))

        def done(prepared: Prepared) -> None:
            self._show_named(prepared, row)

        if self._session.may(Right.CLEAN) and self._free:
            self._session.write("look for copies", work, done)

    def _show_named(self, prepared: Prepared, row: RequestRow | None = None) -> None:
        """The overview of files that a person named, here or (``row``) on another computer."""
        staying = prepared.request.staying
        if prepared.overview.files:
            self._show(prepared, named=True, row=row)
        elif staying:
            title = tr("Nothing can be moved to the trash")
            self._session.trouble.emit(PhotosimError(title, left_text(staying)))

    def _ask_others(self, prepared: Prepared) -> None:
        """Offer to ask the computers that have the files."""
        paths = list(prepared.elsewhere)
        names = listed(sorted(set(prepared.elsewhere.values())))

        def asked(_: WriteResult[list[RequestRow]]) -> None:
            self._toast.say(tr("{computer} was asked.", computer=names))

        def ask_them() -> None:
            self._session.write(
                "ask another computer",
                lambda library, _: library.requests.ask_removal(paths),
                asked,
                files=False,
            )

        ask(
            self._window,
            tr("Move to the trash"),
            tr_n(
                "{n} file lies on {computer}.",
                "{n} files lie on {computer}.",
                len(paths),
                computer=names,
            ),
            ask_them,
            more=tr(
                "{computer} can be asked to move them to the trash. That is done once a person"
                " there agrees, and only where a copy stays there.",
                computer=names,
            ),
            yes=("ask", tr("Ask {computer}", computer=names)),
            no=tr("Leave all as it is"),
            safe=True,
        )

    def _show(self, prepared: Prepared, *, named: bool, row: RequestRow | None = None) -> None:
        from photosim.ui.removal.overview_dialog import OverviewDialog
        from photosim.ui.removal.planned_list import MOST_PICTURES, PICTURE

        if self.dialog is not None:
            return
        plan = prepared.request.plan
        side = round(PICTURE * self._window.devicePixelRatioF())
        pictures = SmallPictures(self._thumbnails, side, MOST_PICTURES, self)
        self.dialog = OverviewDialog(
            self._window,
            plan.action,
            prepared.overview,
            plan.target,
            named=named,
            asked="" if row is None else sentence(request_words(row)),
            staying=prepared.request.staying,
            rows=prepared.rows,
            pictures=pictures,
        )
        self.dialog.finished.connect(pictures.deleteLater)
        agreed = partial(self._carry_out, plan)
        if row is not None:
            agreed = partial(self._accept, row, prepared.request)
        self.dialog.accepted.connect(agreed)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _carry_out(self, plan: Plan) -> None:
        def work(library: Library, job: JobContext) -> RemovalReport:
            return library.removal.carry_out(plan, job)

        def progress(now: Progress) -> None:
            text = tr(
                "{doing}: {done} of {total}",
                doing=DOING[plan.action],
                done=fmt.count(now.done),
                total=fmt.count(now.total or 0),
            )
            self._toast.say(text)

        self._history.write(
            DOING[plan.action].lower(),
            work,
            lambda report: self._notice(report, plan),
            on_progress=progress,
            on_failed=self._failed,
            files=True,
        )

    def _accept(self, row: RequestRow, request: Request) -> None:
        """Do what another computer asked for, as the overview showed it."""

        def work(library: Library, job: JobContext) -> RequestReport:
            return library.requests.accept(row.id, job, request)

        def notice(answered: RequestReport) -> Notice:
            assert isinstance(answered.report, RemovalReport)
            return self._notice(answered.report, request.plan)

        doing = DOING[RemovalKind.TRASH].lower()
        self._history.write(doing, work, notice, on_failed=self._failed, files=True)

    def _failed(self, error: BaseException) -> None:
        self._session.trouble.emit(error)
        self._read_journal()  # it has what was done before

    def _notice(self, report: RemovalReport, plan: Plan) -> Notice:
        way = None
        if report.entry is not None:
            text = deed_text(plan.action, len(report.done), plan.target)
            way = self.way_back(report.entry, text, again=self._again(text, plan))
        return Notice(done_text(report, plan), way, warning=bool(report.not_done))

    # ---- the way back

    def way_back(
        self, entry: int, text: str, *, again: WayBack | None = None, when: float = 0.0
    ) -> WayBack:
        """The way back from an entry of the journal. text: what it did; again: how that is done
        again."""

        def take(library: Library, job: JobContext) -> UndoReport:
            return library.removal.undo(entry, job)

        def outcome(report: UndoReport) -> Outcome:
            self.restored.emit(report)
            left, some = bool(report.not_done), bool(report.restored)
            return Outcome(
                None if left else again, stays=left and some, text=undone_text(report), warning=left
            )

        return WayBack(text, take, outcome, files=True, entry=entry, when=when)

    def _again(self, text: str, plan: Plan) -> WayBack:
        """Doing again what was taken back: by the same plan, whose files are checked again."""

        def take(library: Library, job: JobContext) -> RemovalReport:
            return library.removal.carry_out(plan, job)

        def outcome(report: RemovalReport) -> Outcome:
            told = self._notice(report, plan)
            return Outcome(told.way, text=told.text, warning=told.warning)

        return WayBack(text, take, outcome, files=True)

    def _read_journal(self) -> None:
        """Tell the history what was removed before, and can be put back."""

        now = time.time()

        def done(entries: list[JournalEntry]) -> None:
            self._history.know([self._before(one) for one in entries if undoable(one)], now)

        self._newest.ask(
            self._session.read, "read the journal", lambda lib: lib.removal.journal(SHOWN), done
        )

    def _before(self, entry: JournalEntry) -> WayBack:
        files = sum(file.state == "done" for file in entry.files)
        text = deed_text(entry.action, files, entry.target)
        return self.way_back(entry.id, text, when=entry.started_at)

    def undo(self, entry: JournalEntry) -> None:
        """Take back what an entry of the journal did, the newest or not."""
        if self._session.may(Right.CLEAN):
            deed = self._history.of_entry(entry.id) or self._history.record(self._before(entry))
            self._history.take_back(deed)

    def undo_for(self, row: RequestRow) -> None:
        """Take back what another computer asks this one to take back."""

        def work(library: Library, job: JobContext) -> RequestReport:
            return library.requests.accept(row.id, job)

        def notice(answered: RequestReport) -> Notice:
            report = answered.report
            assert isinstance(report, UndoReport)
            self.restored.emit(report)
            self._read_journal()  # one thing less can be taken back
            return Notice(undone_text(report), warning=bool(report.not_done))

        if self._session.may(Right.CLEAN):
            what = tr("take it back")
            self._history.write(what, work, notice, on_failed=self._failed, files=True)

    def _ask_undo(self, entry: JournalEntry, dialog: JournalDialog) -> None:
        """Ask the computer that has the files to take back what it did."""

        def done(_: WriteResult[RequestRow]) -> None:
            dialog.tell(
                tr(
                    "{computer} was asked to undo this. It is done once a person there agrees.",
                    computer=entry.computer,
                )
            )

        self._session.write(
            "ask another computer",
            lambda library, _: library.requests.ask_undo(entry.id),
            done,
            files=False,
        )

    def show_journal(self) -> None:
        """List what was done to files, to take any of it back."""
        from photosim.ui.removal.journal_dialog import JournalDialog

        session = self._session
        dialog = JournalDialog(self._window, session.may(Right.CLEAN), session.person)
        dialog.undo_asked.connect(self.undo)
        dialog.request_asked.connect(lambda entry: self._ask_undo(entry, dialog))
        connection = self.restored.connect(lambda report: dialog.tell(undone_text(report)))
        dialog.finished.connect(lambda: self.restored.disconnect(connection))
        session.keep_filled(
            dialog,
            "read the journal",
            lambda library: library.removal.whole_journal(SHOWN),
            dialog.show_entries,
            self.restored,
        )
        dialog.open()
