"""The rules: a list of them, and what is asked to make one or to change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPushButton, QWidget

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.reporting.values import RuleContent, WatchRule
from photosim.library.values import RuleKind
from photosim.library.words import rule_words
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import choice, in_column, text_label
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow

COLUMNS = (Column(tr("What is reported")), Column(tr("Where"), 240, end=True))
ALL = tr("All folders")

KINDS = (
    (tr("Is a copy of one I have"), RuleKind.COPY),
    (tr("Belongs to an album"), RuleKind.ALBUM),
    (tr("Resembles the selected photos"), RuleKind.LIKE),
    (tr("Resembles nothing I have"), RuleKind.UNLIKE),
)
NOTES = {
    RuleKind.COPY: tr("The same bytes, or the same picture: resized, cropped, edited."),
    RuleKind.ALBUM: tr("As much like the album's photos as these are like each other."),
    RuleKind.LIKE: tr("What the model in use calls similar."),
    RuleKind.UNLIKE: tr(
        "Of a folder with pictures of one fixed camera: what is otherwise than usual there."
    ),
}


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """What there is to choose from: folders, and names of albums."""

    folders: tuple[Path, ...]
    albums: tuple[str, ...]


def rule_choices(library: Library) -> RuleChoices:
    """What a library has."""
    return RuleChoices(
        tuple(one.path for one in library.places().folders),
        tuple(one.name for one in library.albums.all()),
    )


class WatchRulesDialog(TableDialog):
    """The list. ``add_asked()``, ``change_asked(WatchRule)``, ``remove_asked(WatchRule)``."""

    add_asked = Signal()
    change_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None, writable: bool) -> None:
        super().__init__(parent, tr("Watch rules"), COLUMNS, size=(640, 380))
        self._rules: dict[int, WatchRule] = {}
        self.change = self.add_button(
            tr("Change…"),
            lambda ids: self.change_asked.emit(self._rules[ids[0]]),
            lambda _: writable,
        )
        self.remove = self.add_button(
            tr("Remove"),
            lambda ids: self.remove_asked.emit(self._rules[ids[0]]),
            lambda _: writable,
        )
        self.add = QPushButton(tr("Add…"))
        self.add.setAutoDefault(False)
        self.add.setEnabled(writable)
        self.add.clicked.connect(lambda _: self.add_asked.emit())
        self._buttons.insertWidget(0, self.add)
        self.setTabOrder(self.table, self.add)

    def show_rules(self, rules: Sequence[WatchRule]) -> None:
        """Fill the list."""
        self._rules = {rule.id: rule for rule in rules}
        if not rules:
            self.show_nothing(
                "bell",
                tr("There is no rule yet."),
                tr("A rule says which new photos you want to hear of."),
            )
            return
        rows = [
            TableRow(rule.id, (rule_words(rule), ALL if rule.folder is None else str(rule.folder)))
            for rule in rules
        ]
        self.show_rows(
            rows,
            tr("What is said of photos that come into your folders from now on."),
        )


class WatchRuleDialog(QDialog):
    """Asks what a rule watches for; ``chosen(RuleContent)``.

    photos: those to resemble; before: the rule that is changed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        choices: RuleChoices,
        photos: Sequence[PhotoId],
        before: RuleContent | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Watch rule"))
        self._photos = tuple(photos)
        if before is not None and before.photos:
            self._photos = before.photos
        self.kind = choice(tr("What is reported"), KINDS)
        self.album = choice(tr("Album"), [(name, name) for name in choices.albums])
        self.folder = choice(
            tr("Folder"), [(ALL, None), *((str(one), one) for one in choices.folders)]
        )
        self.note = text_label(role="muted", wrap=True)
        self.problem = text_label(role="error", wrap=True)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("A new photo"), self.kind)
        form.addRow(tr("Album"), self.album)
        form.addRow(tr("In"), self.folder)
        self._form = form
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        yes = tr("Add rule") if before is None else tr("Change rule")
        self.yes = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        heading = text_label(tr("Tell me when"), role="heading")
        in_column(heading, form, self.note, self.problem, buttons, spacing=12, on=self)
        self.setMinimumWidth(460)
        if before is not None:
            self.kind.setCurrentIndex(max(0, self.kind.findData(before.kind)))
            self.album.setCurrentIndex(max(0, self.album.findText(before.album)))
            at = next((n for n, one in enumerate(choices.folders, 1) if one == before.folder), 0)
            self.folder.setCurrentIndex(at)
        self.kind.currentIndexChanged.connect(lambda _: self._show())
        self._show()

    @property
    def content(self) -> RuleContent:
        """What is chosen."""
        kind = RuleKind(self.kind.currentData())
        album = self.album.currentText() if kind is RuleKind.ALBUM else ""
        photos = self._photos if kind is RuleKind.LIKE else ()
        return RuleContent(kind, self.folder.currentData(), album, photos)

    def _show(self) -> None:
        content = self.content
        self._form.setRowVisible(self.album, content.kind is RuleKind.ALBUM)
        note = NOTES[content.kind]
        if content.kind is RuleKind.LIKE and self._photos:
            note = tr(
                "{photos} to resemble. {note}", photos=fmt.photos(len(self._photos)), note=note
            )
        self.note.setText(note)
        problem = ""
        if content.kind is RuleKind.ALBUM and not content.album:
            problem = tr("There is no album yet.")
        elif content.kind is RuleKind.LIKE and not content.photos:
            problem = tr("Select the photos that new ones shall resemble first.")
        self.problem.setText(problem)
        self.yes.setEnabled(not problem)

    def _accept(self) -> None:
        self.accept()
        self.chosen.emit(self.content)
