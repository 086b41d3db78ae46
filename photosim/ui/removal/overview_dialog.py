"""What is about to happen to files, for a person to agree to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QWidget

from photosim.core.language import labelled, listed, sentences, tr, tr_n
from photosim.library.duplicates.values import Kind
from photosim.library.removal.values import NotDone, Overview, RemovalKind
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.removal.left import MOST_REASONS, left_text
from photosim.ui.removal.planned_list import HARMLESS, PlannedRow, PlannedView
from photosim.ui.removal.worse import lost_text
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import in_column, roomy, text_label
from photosim.ui.widgets.table_dialog import Column, Table, TableRow
from photosim.ui.widgets.words.kinds import kind_title

MOST_FOLDERS = 200
SMALL, LARGE = QSize(560, 380), QSize(940, 720)


VERBS = {
    RemovalKind.TRASH: tr("Move {files} to the trash"),
    RemovalKind.MOVE: tr("Move {files} to “{target}”"),
    RemovalKind.HARD_LINK: tr("Replace {files} by hard links to the kept ones"),
    RemovalKind.SYMBOLIC_LINK: tr("Replace {files} by symbolic links to the kept ones"),
    RemovalKind.TAG: tr("Put the photos of {files} into the album “{target}”"),
}
AGREE = {
    RemovalKind.TRASH: tr("Move {files} to the trash"),
    RemovalKind.MOVE: tr("Move {files}"),
    RemovalKind.HARD_LINK: tr("Replace {files}"),
    RemovalKind.SYMBOLIC_LINK: tr("Replace {files}"),
    RemovalKind.TAG: tr("Put into the album"),
}
"""What the button says."""

FREED = {
    RemovalKind.TRASH: tr("{size} are freed once the trash is emptied."),
    RemovalKind.MOVE: tr("{size} leave their folders."),
    RemovalKind.HARD_LINK: tr("{size} are freed."),
    RemovalKind.SYMBOLIC_LINK: tr("{size} are freed."),
    RemovalKind.TAG: tr("No file is touched."),
}


def kept_text(overview: Overview, *, named: bool) -> str:
    """What stays for the files that go. ``named``: a person named the files, not groups."""
    checked = tr("opened and checked again before anything happens.")
    if named:
        copies = overview.files - overview.along - len(overview.last)
        if not copies:
            return ""
        if overview.last:
            return tr(
                "A copy of {copies} of them stays, and is {checked}",
                copies=fmt.count(copies),
                checked=checked,
            )
        whose = tr_n("A copy of it", "A copy of each of them", copies)
        return tr("{whose} stays, and is {checked}", whose=whose, checked=checked)
    groups = tr_n("{n} group", "{n} groups", overview.groups)
    return tr(
        "At least one file of each of {groups} is kept, and is {checked}",
        groups=groups,
        checked=checked,
    )


def last_text(overview: Overview) -> str:
    """A warning that no copy of some files stays; "" where one of each does."""
    number = len(overview.last)
    if not number:
        return ""
    if number == 1 == overview.files - overview.along:
        return tr("The library has no other copy of this photo.")
    names = [path.name for path in overview.last[:MOST_REASONS]]
    if number > MOST_REASONS:
        names.append(tr("and {number} more", number=fmt.count(number - MOST_REASONS)))
    photos = tr_n("{n} photo", "{n} photos", number)
    return tr(
        "The library has no other copy of {photos}: {names}.", photos=photos, names=listed(names)
    )


def along_text(overview: Overview) -> str:
    """What goes along, and what frees nothing; "" where nothing does."""
    parts = []
    if overview.along:
        parts.append(
            tr_n(
                "{n} file lies beside the photos and goes along.",
                "{n} files lie beside the photos and go along.",
                overview.along,
            )
        )
    if overview.linked:
        parts.append(
            tr_n(
                "{n} of them has another name that stays: no space is freed by it.",
                "{n} of them have another name that stays: no space is freed by it.",
                overview.linked,
            )
        )
    return sentences(parts)


def kinds_text(rows: Sequence[PlannedRow]) -> str:
    """What kinds of files go, a line for each, with how much is free without them."""
    counts: dict[Kind, tuple[int, int]] = {}
    for row in rows:
        if row.goes.kind is not None:
            files, size = counts.get(row.goes.kind, (0, 0))
            along = sum(one.freed for one in row.goes.takes)
            counts[row.goes.kind] = files + 1, size + row.goes.freed + along
    return "\n".join(
        labelled(
            kind_title(kind), f"{fmt.files(counts[kind][0])} · {fmt.human_bytes(counts[kind][1])}"
        )
        for kind in Kind
        if kind in counts
    )


class OverviewDialog(QDialog):
    """What is about to happen, for a person to agree to: files and kinds of files, bytes, pictures
    of what goes beside what stays, folders touched, what is lost, and of what no copy stays.

    asked: who asks for it, where that is another computer. staying: files that were named, but
    stay. rows: every file that goes; pictures: theirs.
    """

    def __init__(
        self,
        parent: QWidget | None,
        action: RemovalKind,
        overview: Overview,
        target: str = "",
        *,
        named: bool = False,
        asked: str = "",
        staying: Sequence[NotDone] = (),
        rows: Sequence[PlannedRow] = (),
        pictures: SmallPictures | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Move to the trash") if named else tr("Clean up duplicates"))
        files = fmt.files(overview.files)
        verb = VERBS[action].format(files=files, target=target)
        title = text_label(f"{verb}?", role="title", wrap=True)
        self.asked = text_label(asked, wrap=True)
        parts = (
            along_text(overview),
            kept_text(overview, named=named),
            FREED[action].format(size=fmt.human_bytes(overview.bytes)),
            tr("It can be undone."),
        )
        self.summary = text_label(sentences(parts), wrap=True)
        self.kinds = text_label(kinds_text(rows), role="muted", wrap=True)
        self.warning = text_label(last_text(overview), role="warning", wrap=True)
        lost = "" if action in HARMLESS else lost_text(overview.lost)
        self.lost = text_label(lost, role="error", wrap=True)
        self.staying = text_label(left_text(staying), role="muted", wrap=True)
        said = (self.asked, self.lost, self.warning, self.summary, self.kinds, self.staying)
        for label in said:
            label.setVisible(bool(label.text()))
        self.view = _folders(overview)
        self.pictures = None if pictures is None else PlannedView(rows, action, pictures)
        buttons = QDialogButtonBox()
        self.yes = buttons.addButton(
            AGREE[action].format(files=files), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.no = buttons.addButton(
            tr("Leave all as it is"), QDialogButtonBox.ButtonRole.RejectRole
        )
        # Where something is lost, going on has to be meant.
        default = self.no if self.lost.text() else self.yes
        default.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        touched = (
            tr("Folders of these files") if action is RemovalKind.TAG else tr("Folders touched")
        )
        column = in_column(title, *said, margins=(18, 18, 18, 14), spacing=10, on=self)
        if self.pictures is None:
            column.addWidget(QLabel(f"{touched}:"))
            column.addWidget(self.view, 1)
        else:
            self.tabs = QTabWidget()
            self.tabs.setDocumentMode(True)
            self.tabs.addTab(self.pictures, tr("What goes, and what stays"))
            self.tabs.addTab(self.view, f"{touched} ({fmt.count(len(overview.folders))})")
            column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(self._room(SMALL if self.pictures is None else LARGE))
        default.setFocus()

    def _room(self, wanted: QSize) -> QSize:
        """As large as this size of text takes, but no larger than the window below it."""
        parent = self.parentWidget()
        wanted = roomy(self, wanted.width(), wanted.height())
        if parent is None:
            return wanted
        return wanted.boundedTo(parent.window().size() - QSize(24, 24))


def _folders(overview: Overview) -> Table:
    rows = [
        TableRow(folder, (str(folder), fmt.count(number)))
        for folder, number in overview.folders[:MOST_FOLDERS]
    ]
    more = len(overview.folders) - MOST_FOLDERS
    if more > 0:
        rows.append(TableRow(None, (tr_n("and {n} more folder", "and {n} more folders", more),)))
    columns = (Column(tr("Folder")), Column(tr("Files"), 80, numbers=True))
    table = Table(tr("Folders"), columns, to_read=True)
    table.show_rows(rows)
    return table
