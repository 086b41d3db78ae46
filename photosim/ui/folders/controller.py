"""The column of folders and the library: what is watched, what the watcher says, what is
protected."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from photosim.core.jobs import JobContext
from photosim.core.language import sentence, sentences, tr
from photosim.library.duplicates.values import Guard, GuardedFolder
from photosim.library.library import Library
from photosim.library.values import Change, FolderStatus
from photosim.library.watching.watcher import NoteKind, WatchNote
from photosim.ui.folders.panel import FoldersPanel
from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.words.remedies import remedy_words
from photosim.ui.work.history import History, Notice, way_back
from photosim.ui.work.session import Session

GUARDED = {
    Guard.PROTECTED: tr("“{name}” protected"),
    Guard.REFERENCE: tr("“{name}” made a reference folder"),
    None: tr("“{name}” protected no longer"),
}


class FoldersControl(QObject):
    """Keeps the column of folders up to date, and changes what a folder is guarded as.

    What a person has to know of the watcher stands in ``banners``, too, until it watches again.
    """

    def __init__(
        self, session: Session, history: History, panel: FoldersPanel, banners: Banners
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._history = history
        self._panel = panel
        self._banners = banners
        session.folders_changed.connect(self._on_folders)
        session.noted.connect(self._on_note)
        session.changed.connect(self._on_change)

    def _on_folders(self, folders: list[FolderStatus]) -> None:
        self._panel.show_folders(folders)
        self.refresh()

    def _on_note(self, note: WatchNote) -> None:
        key = f"watch {note.path}"
        text = sentences((note.message, remedy_words(note.remedy, note.about)))
        if note.kind in {NoteKind.LIMIT, NoteKind.FAILED}:
            self._banners.show_banner(key, text, role="warning")
            self._panel.show_advice(note.path, text)
        elif note.kind is NoteKind.POLLING:
            self._panel.show_advice(note.path, text)
        elif note.kind is NoteKind.WATCHING:
            self._banners.remove(key)
            self._panel.show_advice(note.path, "")

    def _on_change(self, change: Change) -> None:
        if change.decisions:
            self.refresh()

    def refresh(self) -> None:
        """Read which folders are guarded."""

        def done(guarded: list[GuardedFolder]) -> None:
            self._panel.show_guards({one.path: one.guard for one in guarded})

        self._session.read(
            "read protected folders", lambda library: library.duplicates.guarded(), done
        )

    def guard(self, folder: Path, guard: Guard | None) -> None:
        """Guard a folder, or no longer."""

        def work(library: Library, _: JobContext) -> Change:
            if guard is None:
                return library.duplicates.unguard(folder)
            return library.duplicates.guard(folder, guard)

        def notice(change: Change) -> Notice:
            text = GUARDED[guard].format(name=folder.name or folder)
            way = way_back(text, change)
            return Notice(sentence(text) if way is not None else "", way)

        self._history.write("change the protection", work, notice)
