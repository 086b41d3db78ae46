"""The rules that choose which file of a group is kept: their order, presets, and what they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosim.core.language import tr, tr_n
from photosim.library.duplicates.values import KeepRule, Preset, Preview, Rule
from photosim.library.library import Library
from photosim.storage.rights import Right
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import as_shown, ask_text
from photosim.ui.widgets.layout import choice, in_column, in_row, roomy, text_label
from photosim.ui.widgets.pickers import pick_folder
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

RULES: dict[Rule, tuple[str, str]] = {
    Rule.RESOLUTION: (tr("More pixels"), tr("Fewer pixels")),
    Rule.FILE_SIZE: (tr("Larger file"), tr("Smaller file")),
    Rule.FORMAT: (tr("Better format"), tr("Simpler format")),
    Rule.RAW_FIRST: (tr("RAW first"), tr("RAW last")),
    Rule.SHARPNESS: (tr("Sharper"), tr("Softer")),
    Rule.HAS_TIME: (tr("Has the date it was taken"), tr("Has no date")),
    Rule.HAS_GPS: (tr("Has the place it was taken"), tr("Has no place")),
    Rule.HAS_CAMERA: (tr("Has camera data"), tr("Has no camera data")),
    Rule.OLDER: (tr("Taken earlier"), tr("Taken later")),
    Rule.OLDER_FILE: (tr("Older file"), tr("Newer file")),
    Rule.THIS_FOLDER: (tr("In {folder}"), tr("Not in {folder}")),
    Rule.NAME: (tr("Name and folder of an original"), tr("Name or folder of a copy")),
    Rule.LONGER_NAME: (tr("Longer name"), tr("Shorter name")),
    Rule.SHORTER_PATH: (tr("Shorter path"), tr("Longer path")),
    Rule.IN_ALBUM: (tr("In an album"), tr("In no album")),
}
"""Each rule in words, and reversed."""

RULE_ROLE = Qt.ItemDataRole.UserRole


def rule_text(rule: KeepRule) -> str:
    """A rule in words."""
    text = RULES[rule.rule][1 if rule.reverse else 0]
    return text.format(folder=f"“{rule.folder}”" if rule.folder is not None else "")


def decided_text(preview: Preview | None, place: int) -> str:
    """What a rule decided, as it stands beside it; empty while unknown."""
    if preview is None or place >= len(preview.shares):
        return ""
    number = preview.shares[place].decided
    groups = tr_n("group", "groups", number)
    return (
        tr("decides {number} {groups}", number=fmt.count(number), groups=groups)
        if number
        else tr("decides none")
    )


def summary_text(preview: Preview | None) -> str:
    """What the whole chain would change."""
    if preview is None:
        return tr("Looking at the groups…")
    if not preview.groups:
        return tr("There are no groups of duplicates to choose in.")
    groups = tr_n("{n} group", "{n} groups", preview.groups)
    left = preview.shares[-1].decided
    tie = (
        tr(" In {left} no rule makes a difference: the path decides.", left=fmt.count(left))
        if left
        else ""
    )
    if not preview.changed:
        return tr("The kept files of {groups} stay the same.{tie}", groups=groups, tie=tie)
    number = len(preview.changed)
    what = tr_n("another file would be kept", "other files would be kept", number)
    return tr(
        "In {number} of {groups} {what} than now.{tie}",
        number=fmt.count(number),
        groups=groups,
        what=what,
        tie=tie,
    )


class RulesDialog(QDialog):
    """Edits a chain of rules. ``chosen(name, rules, save)``: use it, after saving it under its
    name."""

    chosen = Signal(str, object, bool)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Which file is kept"))
        self._session = session
        self._presets: list[Preset] = []
        self._preview: Preview | None = None
        self._newest = Latest(self)
        intro = text_label(
            (
                tr(
                    "The first rule decides; where files are equal by it, the next one does. "
                    "Files of "
                    "a reference folder are always kept."
                )
            ),
            wrap=True,
        )
        self.presets = choice(tr("Saved rules"))
        self.presets.activated.connect(self._on_preset)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Rules in order"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.currentRowChanged.connect(lambda _: self._update_buttons())
        self.list.model().rowsMoved.connect(lambda *_: self._on_edited())
        self.summary = text_label(summary_text(None), role="muted", wrap=True)
        self._lay_out(intro)
        self._read_presets()
        self.resize(roomy(self, 620, 500))
        self.list.setFocus()

    def _lay_out(self, intro: QLabel) -> None:
        side = QVBoxLayout()
        self.up = self._button(tr("Up"), lambda: self._move(-1), "Alt+Up")
        self.down = self._button(tr("Down"), lambda: self._move(1), "Alt+Down")
        self.turn = self._button(tr("Reverse"), self._turn, "Alt+T")
        self.take = self._button(tr("Remove"), self._remove, tr("Del"))
        self.add = QPushButton(tr("Add"))
        self.add.setAutoDefault(False)
        self.add_menu = QMenu(self)
        self.add_menu.aboutToShow.connect(self._fill_add_menu)
        self.add.setMenu(self.add_menu)
        for button in (self.up, self.down, self.turn, self.take, self.add):
            side.addWidget(button)
        side.addStretch(1)
        middle = in_row((self.list, 1), side)
        self.save = self._button(tr("Save as…"), self._save)
        self.use = self._button(tr("Use these rules"), self._use)
        self.use.setDefault(True)
        cancel = self._button(tr("Cancel"), self.reject)
        below = in_row(self.save, None, self.use, cancel)
        in_column(
            intro,
            self.presets,
            (middle, 1),
            self.summary,
            below,
            margins=(16, 16, 16, 12),
            spacing=10,
            on=self,
        )

    def _button(self, text: str, act: Callable[[], object], key: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        if key:
            button.setToolTip(key)
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(button.click)
        return button

    # ---- presets

    def _read_presets(self) -> None:
        def read(library: Library) -> tuple[list[Preset], Preset]:
            return library.duplicates.presets.all(), library.duplicates.presets.current()

        def done(found: tuple[list[Preset], Preset]) -> None:
            self._presets = found[0]
            names = [preset.name for preset in self._presets]
            self.presets.clear()
            self.presets.addItems(names)
            self.presets.setCurrentIndex(names.index(found[1].name))
            self.show_rules(found[1].rules)

        Latest(self).ask(self._session.read, "read the rules", read, done)

    def _on_preset(self, place: int) -> None:
        if 0 <= place < len(self._presets):
            self.show_rules(self._presets[place].rules)

    def _saved(self) -> Preset | None:
        """The preset that the rules shown are, unchanged."""
        rules = self.rules()
        return next((one for one in self._presets if list(one.rules) == rules), None)

    # ---- rules

    def rules(self) -> list[KeepRule]:
        """The rules shown, in order."""
        return [self.list.item(row).data(RULE_ROLE) for row in range(self.list.count())]

    def show_rules(self, rules: Sequence[KeepRule], current: int = 0) -> None:
        """Show these rules and what they would do."""
        self.list.clear()
        for rule in rules:
            item = QListWidgetItem(rule_text(rule))
            item.setData(RULE_ROLE, rule)
            self.list.addItem(item)
        self.list.setCurrentRow(min(current, len(rules) - 1))
        self._on_edited()

    def _on_edited(self) -> None:
        """Ask what the rules would do; the newest question counts."""
        self._newest.drop()
        rules = self.rules()
        self._preview = None
        self._show_preview()
        self._update_buttons()
        saved = self._saved()
        self.presets.setCurrentIndex(self._presets.index(saved) if saved is not None else -1)
        self.presets.setPlaceholderText(tr("Rules of your own, not saved"))
        if not rules:
            self.summary.setText(tr("A chain needs at least one rule."))
            return

        def done(preview: Preview) -> None:
            self._preview = preview
            self._show_preview()

        def failed(error: BaseException) -> None:
            self.summary.setText(as_shown(error).message)

        def work(library: Library) -> Preview:
            return library.duplicates.preview(rules)

        self._newest.ask(self._session.read, "preview the rules", work, done, failed)

    def _show_preview(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            note = decided_text(self._preview, row)
            text = rule_text(item.data(RULE_ROLE))
            item.setText(f"{row + 1}.  {text}" + (f"   —   {note}" if note else ""))
        self.summary.setText(summary_text(self._preview))

    def _move(self, step: int) -> None:
        rules, row = self.rules(), self.list.currentRow()
        if 0 <= row + step < len(rules):
            rules[row], rules[row + step] = rules[row + step], rules[row]
            self.show_rules(rules, row + step)

    def _turn(self) -> None:
        rules, row = self.rules(), self.list.currentRow()
        if row >= 0:
            old = rules[row]
            rules[row] = KeepRule(old.rule, old.folder, not old.reverse)
            self.show_rules(rules, row)

    def _remove(self) -> None:
        rules, row = self.rules(), self.list.currentRow()
        if row >= 0:
            del rules[row]
            self.show_rules(rules, max(0, row - 1))

    def _fill_add_menu(self) -> None:
        self.add_menu.clear()
        used = {rule.rule for rule in self.rules()}
        for rule, (text, _) in RULES.items():
            if rule is Rule.THIS_FOLDER:
                self.add_menu.addAction(tr("A folder first…"), self._pick_folder)
            elif rule not in used:
                self.add_menu.addAction(text, partial(self.add_rule, KeepRule(rule)))

    def add_rule(self, rule: KeepRule) -> None:
        """Put a rule before the current one."""
        rules, row = self.rules(), max(0, self.list.currentRow())
        if rule not in rules:
            rules.insert(row, rule)
            self.show_rules(rules, row)

    def _pick_folder(self) -> None:
        pick_folder(
            self,
            tr("Whose photos are kept first"),
            lambda folder: self.add_rule(KeepRule(Rule.THIS_FOLDER, folder)),
        )

    def _update_buttons(self) -> None:
        row, number = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < number - 1)
        self.turn.setEnabled(row >= 0)
        self.take.setEnabled(row >= 0 and number > 1)
        writable = self._session.may(Right.CLEAN)
        self.use.setEnabled(writable and number > 0)
        self.save.setEnabled(writable and number > 0)

    # ---- ends

    def _save(self) -> None:
        ask_text(self, tr("Save the rules"), tr("Name of these rules:"), self._save_as)

    def _save_as(self, name: str) -> None:
        self.chosen.emit(name, tuple(self.rules()), True)
        self.accept()

    def _use(self) -> None:
        saved = self._saved()
        if saved is not None:
            self.chosen.emit(saved.name, saved.rules, False)
        else:
            self.chosen.emit(tr("My rules"), tuple(self.rules()), True)
        self.accept()
