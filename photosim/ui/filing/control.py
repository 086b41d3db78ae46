"""Files photos as a person wants it: asks for what is missing, lets the library do it, says it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage, QPagedPaintDevice
from PySide6.QtWidgets import QDialog, QWidget

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.jobs import JobContext, Progress
from photosim.core.language import listed, sentence, sentences, tr, tr_n
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.removal.values import RemovalKind
from photosim.library.searching.sources import PhotoSource
from photosim.storage.rights import Right
from photosim.ui.pictures.image import to_image
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.removal.left import left_text
from photosim.ui.removal.removal import DOING, Removal, deed_text
from photosim.ui.widgets import file_manager, pickers, programs
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.programs import Program
from photosim.ui.widgets.toast import Toast
from photosim.ui.work.history import History, Notice, Outcome, WayBack
from photosim.ui.work.lane import Job
from photosim.ui.work.session import Session

if TYPE_CHECKING:
    from photosim.library.filing.values import ExportChoice, ExportReport, FilingReport
    from photosim.ui.filing.dialogs import Paper

    Work = Callable[[Library, JobContext], FilingReport]

MOST_OPENED = 10
MOST_NAMES = 3

T = TypeVar("T")

Chosen = Callable[[Library], list[Path]]


def filed_text(report: FilingReport) -> str:
    """What became of photos that were filed elsewhere, in sentences."""
    parts = []
    if report.done:
        name = report.target
        if report.action is RemovalKind.RENAME and report.photos:
            name = report.photos[0].target.name
        parts.append(sentence(deed_text(report.action, len(report.done), name)))
    numbered = [one.target.name for one in report.photos if one.numbered]
    if numbered:
        more = len(numbered) - MOST_NAMES
        names = [f"“{one}”" for one in numbered[:MOST_NAMES]]
        names += [tr("{more} more", more=fmt.count(more))] if more > 0 else []
        whose = tr_n("The name was taken: now", "Names were taken: now", len(numbered))
        parts.append(sentence(f"{whose} {listed(names)}"))
    if report.outside:
        what = tr_n("It is", "{photos} are", report.outside, photos=fmt.photos(report.outside))
        parts.append(tr("{what} in no watched folder now, and not shown any more.", what=what))
    text = sentences(parts)
    left = left_text(report.not_done)
    return "\n".join(part for part in (text, left) if part) or tr("Nothing was to be done.")


def exported_text(report: ExportReport) -> str:
    """What became of an export."""
    done = ""
    if report.done:
        size = fmt.human_bytes(report.bytes)
        done = tr(
            "{photos} exported to “{folder}”, {size}.",
            photos=fmt.photos(len(report.done)),
            folder=report.folder,
            size=size,
        )
    return "\n".join(part for part in (done, left_text(report.not_done)) if part)


class FilingControl(QObject):
    """What is done with the files of photos, whatever view they are selected in."""

    def __init__(
        self,
        session: Session,
        history: History,
        removal: Removal,
        toast: Toast,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._history = history
        self._removal = removal
        self._toast = toast
        self._window = window
        self._folder: Path | None = None
        self._choice: ExportChoice | None = None
        self.dialog: QDialog | None = None
        """What was asked last, for as long as it is open."""

    @property
    def window(self) -> QWidget:
        """What dialogs and menus stand over."""
        return self._window

    def attempt(self, act: Callable[[], None]) -> None:
        """Do what may raise a PhotosimError, of which a person is told."""
        self._session.attempt(act)

    @property
    def writable(self) -> bool:
        """Whether files can be copied, moved and renamed."""
        return self._session.may(Right.OWN)

    # ---- programs

    def open_with(self, program: Program, selection: PhotoSelection) -> None:
        """Open the selected photos with a program. Raises PhotosimError."""
        programs.start(program, _few(selection))

    def open_with_usual(self, selection: PhotoSelection) -> None:
        """Open them with the usual program. Raises PhotosimError."""
        for path in _few(selection):
            file_manager.open_with_usual_program(path)

    def open_with_other(self, selection: PhotoSelection) -> None:
        """Let a person name the program by its file. Raises PhotosimError."""
        paths = _few(selection)
        pickers.pick_file(
            self._window,
            tr("Open with"),
            "",
            lambda place: self._session.attempt(
                lambda: programs.start_other(os.fspath(place), paths)
            ),
        )

    # ---- elsewhere

    def copy_to(self, selection: PhotoSelection) -> None:
        """Ask for a folder, and copy the selected photos there."""
        self._ask_folder(
            tr("Copy {photos} to a folder", photos=fmt.photos(len(selection))),
            selection.chosen(),
            self.copy,
        )

    def move_to(self, selection: PhotoSelection) -> None:
        """Ask for a folder, and move the selected photos there."""
        self._ask_folder(
            tr("Move {photos} to a folder", photos=fmt.photos(len(selection))),
            selection.chosen(),
            self.move,
        )

    def copy(self, chosen: Chosen, folder: Path) -> None:
        """Copy photos into a folder."""
        self._write(
            RemovalKind.COPY, lambda library, job: library.filing.copy(chosen(library), folder, job)
        )

    def move(self, chosen: Chosen, folder: Path) -> None:
        """Move photos into a folder."""
        self._write(
            RemovalKind.MOVE, lambda library, job: library.filing.move(chosen(library), folder, job)
        )

    def rename(self, selection: PhotoSelection) -> None:
        """Ask for another name of the selected photo."""
        from photosim.ui.filing.dialogs import RenameDialog

        chosen = selection.chosen()

        def look(library: Library) -> tuple[Path, int] | None:
            path = next(iter(chosen(library)), None)
            return None if path is None else (path, library.filing.beside(path))

        def ask(found: tuple[Path, int] | None) -> None:
            if found is None:
                return
            path, along = found
            dialog = RenameDialog(self._window, path, along)
            dialog.named.connect(
                lambda name: self._write(
                    RemovalKind.RENAME,
                    lambda library, job: library.filing.rename(path, name, job),
                )
            )
            self._show(dialog)

        if len(selection) == 1:
            self._session.read("look at the file", look, ask)

    def _ask_folder(self, title: str, chosen: Chosen, do: Callable[[Chosen, Path], None]) -> None:
        def picked(folder: Path) -> None:
            self._folder = folder
            do(chosen, folder)

        self.dialog = pickers.pick_folder(self._window, title, picked, start=self._folder)

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _write(self, action: RemovalKind, work: Work) -> None:
        def progress(now: Progress) -> None:
            if now.total > 1:
                self._toast.say(
                    tr(
                        "{doing}: {done} of {total}",
                        doing=DOING[action],
                        done=fmt.count(now.done),
                        total=fmt.count(now.total),
                    )
                )

        self._history.write(
            DOING[action].lower(),
            work,
            lambda report: self._notice(report, work),
            on_progress=progress,
            files=True,
        )

    def _notice(self, report: FilingReport, work: Work) -> Notice:
        way = None
        text = filed_text(report)
        if report.entry is not None:
            deed = deed_text(report.action, len(report.done), report.target)
            way = self._removal.way_back(report.entry, deed, again=self._again(deed, work))
        return Notice(text, way, warning=bool(report.not_done or report.outside))

    def _again(self, deed: str, work: Work) -> WayBack:
        def outcome(report: FilingReport) -> Outcome:
            told = self._notice(report, work)
            return Outcome(told.way, text=told.text, warning=told.warning)

        return WayBack(deed, work, outcome, files=True)

    # ---- written anew

    def export(self, selection: PhotoSelection) -> None:
        """Ask how and where to, and write the selected photos anew."""
        from photosim.ui.filing.dialogs import ExportDialog

        chosen = selection.chosen()
        from photosim.library.filing.values import ExportChoice

        dialog = ExportDialog(self._window, len(selection), self._choice or ExportChoice())

        def picked(choice: ExportChoice) -> None:
            self._choice = choice
            title = tr("Export to a folder")
            self._ask_folder(title, chosen, lambda these, to: self.export_to(these, to, choice))

        dialog.chosen.connect(picked)
        self._show(dialog)

    def export_to(self, chosen: Chosen, folder: Path, choice: ExportChoice) -> None:
        """Write photos anew into a folder, with progress and a way to stop."""

        def work(library: Library, job: JobContext) -> ExportReport:
            return library.filing.export(chosen(library), folder, choice, job)

        def done(report: ExportReport) -> None:
            text = exported_text(report) or tr("Nothing was exported.")
            show = (lambda: self._reveal(report.done[0].target)) if report.done else None
            self._toast.say(text, tr("Show"), show, stays=bool(report.not_done))

        self._compute(tr("Exporting photos"), work, done)

    def sheet(self, selection: PhotoSelection) -> None:
        """Ask for a file, and put the selected photos on a contact sheet: HTML or PDF."""
        ids = selection.ids()

        def picked(file: Path) -> None:
            self.write_sheet(ids, file)

        self.dialog = pickers.pick_new_file(
            self._window, tr("Contact sheet"), pickers.SHEETS, tr("Contact sheet.html"), picked
        )

    def write_sheet(self, ids: Sequence[PhotoId], file: Path) -> None:
        """Write a contact sheet; what it is follows from the file's extension."""
        from photosim.ui.filing import sheets

        def work(library: Library, job: JobContext) -> int:
            if file.suffix.lower() != ".pdf":
                return library.filing.write_sheet(ids, file, file.stem)
            photos = library.filing.sheet_photos(ids)
            sheets.paint_sheet(sheets.pdf(file, file.stem), photos, file.stem, job)
            return len(photos)

        def done(count: int) -> None:
            self._toast.say(
                tr("{photos} on “{name}”.", photos=fmt.photos(count), name=file.name),
                tr("Open"),
                lambda: self._session.attempt(
                    lambda: file_manager.open_with_usual_program(str(file))
                ),
            )

        self._compute(tr("Making the contact sheet"), work, done)

    def print(self, selection: PhotoSelection) -> None:
        """Ask how and where, and print the selected photos."""
        from photosim.ui.filing.dialogs import PrintDialog

        ids = selection.ids()
        dialog = PrintDialog(self._window, len(ids))
        dialog.chosen.connect(lambda paper: self._ask_printer(ids, paper))
        self._show(dialog)

    def _ask_printer(self, ids: Sequence[PhotoId], paper: Paper) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self.print_on(printer, ids, paper))
        dialog.finished.connect(dialog.deleteLater)
        self._show(dialog)

    def print_on(self, device: QPagedPaintDevice, ids: Sequence[PhotoId], paper: Paper) -> None:
        """Print photos."""
        from photosim.ui.filing import sheets
        from photosim.ui.filing.dialogs import Paper

        def work(library: Library, job: JobContext) -> int:
            if paper is Paper.SHEET:
                photos = library.filing.sheet_photos(ids)
                return sheets.paint_sheet(device, photos, tr("Photos"), job)

            def load(place: int, room: QSize) -> QImage:
                source = PhotoSource(ids[place])
                viewed = library.view(source, room.width(), room.height())
                return to_image(viewed.frames[0])

            return sheets.paint_whole(device, len(ids), load, job)

        def done(pages: int) -> None:
            what = tr_n("{n} page", "{n} pages", pages)
            self._toast.say(tr("{what} printed.", what=what))

        self._compute(tr("Printing"), work, done)

    def _compute(
        self,
        what: str,
        work: Callable[[Library, JobContext], T],
        done: Callable[[T], None],
    ) -> None:
        """Work that takes a while, with progress in words and a button that stops it."""
        under_way: list[Job[T]] = []

        def stop() -> None:
            for job in under_way:
                job.cancel()

        def progress(now: Progress) -> None:
            count = (
                tr(": {done} of {total}", done=fmt.count(now.done), total=fmt.count(now.total))
                if now.total
                else "…"
            )
            self._toast.say(f"{what}{count}", tr("Stop"), stop, stays=True)

        def failed(error: BaseException) -> None:
            self._toast.hide()
            self._session.trouble.emit(error)

        self._toast.say(f"{what}…", tr("Stop"), stop, stays=True)
        job = self._session.export(
            what.lower(),
            work,
            done,
            failed,
            on_progress=progress,
            on_cancelled=lambda: self._toast.say(tr("Stopped. What was finished stays.")),
        )
        if job is not None:
            under_way.append(job)

    def _reveal(self, path: Path) -> None:
        self._session.attempt(lambda: file_manager.show_in_folder(str(path)))


def _few(selection: PhotoSelection) -> list[str]:
    """The files of the selected photos. Raises PhotosimError where there are too many."""
    found = selection.paths(selection.ids())
    if len(found) > MOST_OPENED:
        raise PhotosimError(
            tr("Too many photos at once"),
            tr("{count} photos are selected.", count=len(found)),
            Remedy.SELECT_FEWER,
            str(MOST_OPENED),
        )
    return found
