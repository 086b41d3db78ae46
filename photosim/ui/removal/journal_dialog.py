"""The list of what was done to files, to take any of it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosim.core.language import labelled, sentences, tr
from photosim.library.removal.values import JournalEntry, JournalFile, RemovalKind
from photosim.ui.removal.entries import something_done, undoable
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import text_label
from photosim.ui.widgets.table_dialog import Column, Table, TableDialog, TableRow

COLUMNS = (
    Column(tr("When"), 190, wraps=True),
    Column(tr("What"), 270, wraps=True),
    Column(tr("Files"), 60, numbers=True),
    Column("", wraps=True),
)
FILE_COLUMNS = (Column(tr("File")), Column(tr("Where it is")))


MOST_FILES = 500
"""Files of an entry that are listed; the rest is a number."""

WORDS = {
    RemovalKind.TRASH: tr("Moved to the trash"),
    RemovalKind.MOVE: tr("Moved to “{target}”"),
    RemovalKind.HARD_LINK: tr("Replaced by hard links"),
    RemovalKind.SYMBOLIC_LINK: tr("Replaced by symbolic links"),
    RemovalKind.TAG: tr("Put into the album “{target}”"),
    RemovalKind.COPY: tr("Copied to “{target}”"),
    RemovalKind.RENAME: tr("Renamed to “{target}”"),
}

BACK = {
    RemovalKind.TRASH: tr("Put back"),
    RemovalKind.MOVE: tr("Moved back"),
    RemovalKind.HARD_LINK: tr("Put back in place of the link"),
    RemovalKind.SYMBOLIC_LINK: tr("Put back in place of the link"),
    RemovalKind.TAG: tr("Taken out again"),
    RemovalKind.COPY: tr("Its copy is in the trash"),
    RemovalKind.RENAME: tr("Called as before"),
}


def action_text(entry: JournalEntry) -> str:
    """What was done, in words."""
    words = WORDS[entry.action].format(target=entry.target)
    return labelled(entry.computer, words) if entry.computer else words


def state_text(entry: JournalEntry, me: str) -> str:
    """Whether an entry was undone, and when; or how much of it."""
    if entry.undone_at is not None:
        return tr("Undone, {moment}", moment=fmt.moment_of(entry.undone_at, entry.undone_by, me))
    back = sum(file.state == "undone" for file in entry.files)
    return f"{fmt.files(back)} {BACK[entry.action].lower()}" if back else ""


def file_text(file: JournalFile, action: RemovalKind) -> str:
    """How a file stands, in words."""
    if file.state == "failed":
        return tr("Left as it is: {reason}", reason=file.reason)
    if file.state == "undone":
        return BACK[action]
    if file.state in {"doing", "undoing"}:
        return tr("Under way when photosim ended; its drive is away")
    if action is RemovalKind.TAG:
        return tr("In the album")
    where = tr("Copied to") if action is RemovalKind.COPY else tr("Now")
    return tr("In the system's trash") if file.target is None else f"{where} {file.target}"


def _summary(entries: Sequence[JournalEntry]) -> str:
    undone = tr("Each line can be undone, also after a restart: files, albums and dates.")
    if all(entry.seen for entry in entries):
        return undone
    there = tr(
        "What another computer did to files that this one does not see is undone there: ask that"
        " computer for it."
    )
    return sentences((undone, there))


class JournalDialog(TableDialog):
    """Entries of the journal, the newest first, whose they are where not ``me``'s, and the files of
    the chosen one.

    ``undo_asked(JournalEntry)``: a person wants this entry taken back; ``request_asked``: by the
    computer that has the files, which is asked for it.
    """

    undo_asked = Signal(object)
    request_asked = Signal(object)

    def __init__(self, parent: QWidget | None, writable: bool, me: str) -> None:
        super().__init__(parent, tr("What was done to files"), COLUMNS, size=(760, 520))
        self._me = me
        self._entries: dict[int, JournalEntry] = {}
        self.files = Table(tr("Files of the chosen line"), FILE_COLUMNS, to_read=True)
        self.told = text_label(wrap=True)
        self.told.hide()
        self.add_below(self.files, 2)
        self.add_below(self.told)
        self.undo = self.add_button(
            tr("Undo"), self._undo, lambda ids: writable and self._can(ids[0])
        )
        self.request = self.add_button(
            tr("Ask its computer to undo it"),
            self._request,
            lambda ids: writable and self._can_ask(ids[0]),
        )
        self.request.hide()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_files())

    def show_entries(self, entries: Sequence[JournalEntry]) -> None:
        """Fill the list; the chosen line stays chosen."""
        self._entries = {entry.id: entry for entry in entries}
        if not entries:
            self.show_nothing(
                "undo",
                tr("Nothing was done to files yet."),
                tr("What is removed, moved, copied or renamed stands here, to be taken back."),
            )
            return
        self.show_rows(
            [
                TableRow(
                    entry.id,
                    (
                        fmt.moment_of(entry.started_at, entry.person, self._me),
                        action_text(entry),
                        fmt.count(len(entry.files)),
                        state_text(entry, self._me),
                    ),
                )
                for entry in entries
            ],
            _summary(entries),
        )
        self.request.setVisible(any(entry.computer for entry in entries))
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
            rows.append(
                TableRow(None, (tr("and {count} more", count=fmt.count(len(files) - MOST_FILES)),))
            )
        self.files.show_rows(rows)

    def _can(self, number: int) -> bool:
        entry = self._entries.get(number)
        return entry is not None and undoable(entry)

    def _can_ask(self, number: int) -> bool:
        entry = self._entries.get(number)
        return bool(entry is not None and entry.computer and something_done(entry))

    def _request(self, ids: list[int]) -> None:
        self.tell("")
        self.request_asked.emit(self._entries[ids[0]])

    def _undo(self, ids: list[int]) -> None:
        self.tell("")
        self.undo_asked.emit(self._entries[ids[0]])
