"""The list of what was done to files, to take any of it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosim.library.removal.values import JournalEntry, JournalFile, RemovalKind
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import text_label
from photosim.ui.widgets.table_dialog import Column, Table, TableDialog, TableRow

COLUMNS = (Column("When", 150), Column("What", 270), Column("Files", 60, numbers=True), Column(""))
FILE_COLUMNS = (Column("File"), Column("Where it is"))

SHOWN = 200
"""Entries that are listed, the newest."""

MOST_FILES = 500
"""Files of an entry that are listed; the rest is a number."""

WORDS = {
    RemovalKind.TRASH: "Moved to the trash",
    RemovalKind.MOVE: "Moved to “{target}”",
    RemovalKind.HARD_LINK: "Replaced by hard links",
    RemovalKind.SYMBOLIC_LINK: "Replaced by symbolic links",
    RemovalKind.TAG: "Put into the album “{target}”",
    RemovalKind.COPY: "Copied to “{target}”",
    RemovalKind.RENAME: "Renamed to “{target}”",
}

BACK = {
    RemovalKind.TRASH: "Put back",
    RemovalKind.MOVE: "Moved back",
    RemovalKind.HARD_LINK: "Put back in place of the link",
    RemovalKind.SYMBOLIC_LINK: "Put back in place of the link",
    RemovalKind.TAG: "Taken out again",
    RemovalKind.COPY: "Its copy is in the trash",
    RemovalKind.RENAME: "Called as before",
}


def action_text(entry: JournalEntry) -> str:
    """What was done, in words."""
    return WORDS[entry.action].format(target=entry.target)


def state_text(entry: JournalEntry) -> str:
    """Whether an entry was undone, and when; or how much of it."""
    if entry.undone_at is not None:
        return f"Undone, {fmt.moment(entry.undone_at)}"
    back = sum(file.state == "undone" for file in entry.files)
    return f"{fmt.files(back)} {BACK[entry.action].lower()}" if back else ""


def file_text(file: JournalFile, action: RemovalKind) -> str:
    """How a file stands, in words."""
    if file.state == "failed":
        return f"Left as it is: {file.reason}"
    if file.state == "undone":
        return BACK[action]
    if file.state in {"doing", "undoing"}:
        return "Under way when photosim ended; its drive is away"
    if action is RemovalKind.TAG:
        return "In the album"
    where = "Copied to" if action is RemovalKind.COPY else "Now"
    return "In the system's trash" if file.target is None else f"{where} {file.target}"


def undoable(entry: JournalEntry) -> bool:
    """Whether something of an entry can be taken back."""
    return entry.undone_at is None and any(file.state == "done" for file in entry.files)


class JournalDialog(TableDialog):
    """Entries of the journal, the newest first, and the files of the chosen one.

    ``undo_asked(JournalEntry)``: a person wants this entry taken back.
    """

    undo_asked = Signal(object)

    def __init__(self, parent: QWidget | None, writable: bool) -> None:
        super().__init__(parent, "What was done to files", COLUMNS, size=(760, 520))
        self._entries: dict[int, JournalEntry] = {}
        self.files = Table("Files of the chosen line", FILE_COLUMNS, to_read=True)
        self.told = text_label(wrap=True)
        self.told.hide()
        self.add_below(self.files, 2)
        self.add_below(self.told)
        self.undo = self.add_button("Undo", self._undo, lambda ids: writable and self._can(ids[0]))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_files())

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Fill the list; the chosen line stays chosen."""
        self._entries = {entry.id: entry for entry in entries}
        self.show_rows(
            [
                TableRow(
                    entry.id,
                    (
                        fmt.moment(entry.started_at),
                        action_text(entry),
                        fmt.count(len(entry.files)),
                        state_text(entry),
                    ),
                )
                for entry in entries
            ],
            "Each line can be undone, also after a restart: files, albums and dates."
            if entries
            else "Nothing was done to files yet.",
        )
        self._show_files()

    def tell(self, text: str) -> None:
        """Say what came of an undo."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _show_files(self) -> None:
        entry = self._entries.get(self.table.current())
        files = () if entry is None else entry.files
        rows = [
            TableRow(file.source, (str(file.source), file_text(file, entry.action)))
            for file in files[:MOST_FILES]
            if entry is not None
        ]
        if len(files) > MOST_FILES:
            rows.append(TableRow(None, (f"and {fmt.count(len(files) - MOST_FILES)} more",)))
        self.files.show_rows(rows)

    def _can(self, number: int) -> bool:
        entry = self._entries.get(number)
        return entry is not None and undoable(entry)

    def _undo(self, ids: list[int]) -> None:
        self.tell("")
        self.undo_asked.emit(self._entries[ids[0]])
