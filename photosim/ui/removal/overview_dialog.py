"""What is about to happen to files, for a person to agree to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QWidget,
)

from photosim.library.duplicates.values import Stays
from photosim.library.removal.values import NotDone, Overview, RemovalKind
from photosim.ui.removal.worse import lost_text
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import in_column, text_label
from photosim.ui.widgets.table_dialog import Column, Table, TableRow
from photosim.ui.widgets.words.reasons import stays_words

MOST_FOLDERS = 200

MOST_REASONS = 5
"""Files that a sentence names; the rest is a number."""

VERBS = {
    RemovalKind.TRASH: "Move {files} to the trash",
    RemovalKind.MOVE: "Move {files} to “{target}”",
    RemovalKind.HARD_LINK: "Replace {files} by hard links to the kept ones",
    RemovalKind.SYMBOLIC_LINK: "Replace {files} by symbolic links to the kept ones",
    RemovalKind.TAG: "Put the photos of {files} into the album “{target}”",
}
FREED = {
    RemovalKind.TRASH: "{size} are freed once the trash is emptied.",
    RemovalKind.MOVE: "{size} leave their folders.",
    RemovalKind.HARD_LINK: "{size} are freed.",
    RemovalKind.SYMBOLIC_LINK: "{size} are freed.",
    RemovalKind.TAG: "No file is touched.",
}


HARMLESS = frozenset({RemovalKind.MOVE, RemovalKind.TAG})
"""After these every file is still there."""


def left_text(left: Sequence[NotDone]) -> str:
    """The files that stay where they are, each with its reason; "" where there are none."""
    if not left:
        return ""
    lines = [
        f"{one.path}: {stays_words(one.reason) if isinstance(one.reason, Stays) else one.reason}"
        for one in left[:MOST_REASONS]
    ]
    if len(left) > MOST_REASONS:
        lines.append(f"and {fmt.count(len(left) - MOST_REASONS)} more")
    return "\n".join([f"Left as they are: {fmt.files(len(left))}", *lines])


def kept_text(overview: Overview, *, named: bool) -> str:
    """What stays for the files that go. ``named``: a person named the files, not groups."""
    checked = "opened and checked again before anything happens."
    if named:
        copies = overview.files - overview.along - len(overview.last)
        if not copies:
            return ""
        if overview.last:
            return f"A copy of {fmt.count(copies)} of them stays, and is {checked}"
        whose = "A copy of it" if copies == 1 else "A copy of each of them"
        return f"{whose} stays, and is {checked}"
    groups = "1 group" if overview.groups == 1 else f"{fmt.count(overview.groups)} groups"
    return f"One file of each of {groups} is kept, and is {checked}"


def last_text(overview: Overview) -> str:
    """A warning that no copy of some files stays; "" where one of each does."""
    number = len(overview.last)
    if not number:
        return ""
    if number == 1 == overview.files - overview.along:
        return "The library has no other copy of this photo."
    names = [path.name for path in overview.last[:MOST_REASONS]]
    if number > MOST_REASONS:
        names.append(f"and {fmt.count(number - MOST_REASONS)} more")
    photos = "1 photo" if number == 1 else f"{fmt.count(number)} photos"
    return f"The library has no other copy of {photos}: {', '.join(names)}."


def along_text(overview: Overview) -> str:
    """What goes along, and what frees nothing; "" where nothing does."""
    parts = []
    if overview.along:
        what = "1 file lies" if overview.along == 1 else f"{fmt.count(overview.along)} files lie"
        parts.append(f"{what} beside the photos and go{'es' * (overview.along == 1)} along.")
    if overview.linked:
        one = overview.linked == 1
        whose = "1 of them has" if one else f"{fmt.count(overview.linked)} of them have"
        parts.append(f"{whose} another name that stays: no space is freed by it.")
    return " ".join(parts)


class OverviewDialog(QDialog):
    """What is about to happen, for a person to agree to: files, bytes, folders touched, what
    stays, and whether something is the last copy. ``staying``: files that were named, but stay."""

    def __init__(
        self,
        parent: QWidget | None,
        action: RemovalKind,
        overview: Overview,
        target: str = "",
        *,
        named: bool = False,
        staying: Sequence[NotDone] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Move to the trash" if named else "Clean up duplicates")
        verb = VERBS[action].format(files=fmt.files(overview.files), target=target)
        title = text_label(f"{verb}?", role="title", wrap=True)
        parts = (
            along_text(overview),
            kept_text(overview, named=named),
            FREED[action].format(size=fmt.human_bytes(overview.bytes)),
            "It can be undone.",
        )
        self.summary = QLabel(" ".join(part for part in parts if part))
        self.warning = text_label(last_text(overview), role="warning")
        self.lost = text_label("" if action in HARMLESS else lost_text(overview.lost), role="error")
        self.staying = text_label(left_text(staying), role="muted")
        for label in (self.summary, self.warning, self.lost, self.staying):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setVisible(bool(label.text()))
        self.view = _folders(overview)
        buttons = QDialogButtonBox()
        self.yes = buttons.addButton(
            "Move to trash" if action is RemovalKind.TRASH else "Go on",
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        self.no = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        # Where something is lost, going on has to be meant.
        default = self.no if self.lost.text() else self.yes
        default.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = in_column(
            title,
            self.warning,
            self.lost,
            self.summary,
            self.staying,
            margins=(18, 18, 18, 14),
            spacing=10,
            on=self,
        )
        touched = (
            "Folders of these files:" if action is RemovalKind.TAG else "Folders that are touched:"
        )
        column.addWidget(QLabel(touched))
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self.resize(560, 380)
        default.setFocus()


def _folders(overview: Overview) -> Table:
    rows = [
        TableRow(folder, (str(folder), fmt.count(number)))
        for folder, number in overview.folders[:MOST_FOLDERS]
    ]
    more = len(overview.folders) - MOST_FOLDERS
    if more > 0:
        rows.append(TableRow(None, (f"and {fmt.count(more)} more folders",)))
    columns = (Column("Folder"), Column("Files", 80, numbers=True))
    table = Table("Folders", columns, to_read=True)
    table.show_rows(rows)
    return table
