"""The Duplicates page: groups of the whole library, which file stays, and what goes.

What is proposed and what a person changes about it is in ``duplicates_review`` (pure), what is
asked of the library in ``duplicates_control``, the list in ``duplicates_view``.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from photosim.core.types import DecisionKind, Level, PhotoId
from photosim.ui.duplicates.actions import OtherActions
from photosim.ui.duplicates.bar import DuplicatesBar
from photosim.ui.duplicates.controller import DuplicatesControl
from photosim.ui.duplicates.list_model import GroupsModel
from photosim.ui.duplicates.list_view import GroupsView
from photosim.ui.duplicates.rules_dialog import RulesDialog
from photosim.ui.photo.compared import MOST_COMPARED, ComparedPhoto
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.removal.overview_dialog import DecisionsDialog, files_text
from photosim.ui.removal.removal import Removal
from photosim.ui.removal.review import Narrowing, Review, anything_goes, summed
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.empty_page import EmptyPage, Message
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.work.session import Session

Pair = tuple[PhotoId, PhotoId]


class DuplicatesPage(QWidget):
    """Groups of duplicates. ``left``: a person wants back; ``compare_asked(photos)``: a list of
    :class:`ComparedPhoto`; ``open_asked(path)``, ``show_asked(path)``: a file;
    ``wanted(ids, side)``: thumbnails."""

    left = Signal()
    compare_asked = Signal(object)
    open_asked = Signal(str)
    show_asked = Signal(str)
    wanted = Signal(object, int)

    def __init__(self, session: Session, thumbnails: ThumbnailCache, binder: IconBinder) -> None:
        super().__init__()
        self._session = session
        self.model = GroupsModel(self)
        self.control = DuplicatesControl(session, self.model, self)
        self.view = GroupsView(self.model, thumbnails)
        self.bar = DuplicatesBar(binder)
        self.banners = Banners(binder)
        self.removal = Removal(session, self.banners, self)
        self.empty = EmptyPage()
        self.stack = QStackedWidget()
        self._place: tuple[str, int] = ("", 0)
        self._selection = QLabel()
        self._selection.setProperty("role", "muted")
        self.buttons = self._make_buttons()
        self.others = OtherActions(session, self)
        self._lay_out()
        self._make_keys()
        self._connect()
        self.refresh()

    # ---- putting together

    def _make_buttons(self) -> dict[str, QPushButton]:
        buttons = {}
        for name, text, tip, act in (
            ("compare", self.tr("Compare"), self.tr("Look closely (Enter)"), self.compare),
            ("keep", self.tr("Keep this one"), self.tr("Keep the marked file (K)"),
             self.view.keep_current),
            ("toggle", self.tr("Stays / goes"), self.tr("Let the marked file go, or stay (X)"),
             self.view.toggle_current),
            ("different", self.tr("Not a duplicate"),
             self.tr("The marked file is another photo; remembered (N)"), self.mark_different),
            ("both", self.tr("Keep all"),
             self.tr("Duplicates, but all stay; remembered (B)"), self.mark_keep_both),
            ("trash", self.tr("Move to trash…"),
             self.tr("What goes of the selected groups, after an overview (Del)"), self.remove),
        ):  # fmt: skip
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, act=act: act())
            buttons[name] = button
        return buttons

    def _lay_out(self) -> None:
        self.actions_row = QHBoxLayout()
        self.actions_row.setContentsMargins(12, 8, 12, 8)
        self.actions_row.setSpacing(6)
        self.actions_row.addWidget(self._selection)
        self.actions_row.addStretch(1)
        for button in self.buttons.values():
            self.actions_row.addWidget(button)
        self.actions_row.addWidget(self.others)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.banners)
        column.addWidget(self.stack, 1)
        column.addLayout(self.actions_row)

    def _make_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("K", self.view.keep_current),
            ("X", self.view.toggle_current),
            ("C", self.compare),
            ("N", self.mark_different),
            ("B", self.mark_keep_both),
            ("R", self.edit_rules),
            ("Ctrl+A", self.view.selectAll),
            ("Del", self.remove),
            ("Ctrl+Z", self.undo),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _connect(self) -> None:
        self.bar.left.connect(self.left)
        self.bar.level_chosen.connect(self._on_level)
        self.bar.narrowed.connect(self._on_narrowed)
        self.bar.rules_asked.connect(self.edit_rules)
        self.bar.decisions_asked.connect(self.show_decisions)
        self.control.changed.connect(self.refresh)
        self.control.decided.connect(self._on_decided)
        self.removal.changed.connect(self.control.read)
        self.others.chosen.connect(
            lambda action, target: self.removal.ask(self.view.selected_reviews(), action, target)
        )
        self.view.visibleChanged.connect(
            lambda ids: self.wanted.emit(ids, self.view.thumbnail_side())
        )
        self.view.currentMoved.connect(self._on_moved)
        self.view.activatedMember.connect(self.compare)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._refresh_buttons())
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.model.modelAboutToBeReset.connect(self._remember_place)
        self.model.modelReset.connect(self._restore_place)
        self.model.dataChanged.connect(lambda *_: self.refresh())
        self._session.folders_changed.connect(self.bar.show_folders)
        self._session.state_changed.connect(lambda _: self.refresh())

    # ---- what is shown

    @Slot()
    def refresh(self) -> None:
        """Words, buttons, and whether there is anything to show."""
        total = self.model.total
        if self.model.rowCount():
            groups = "1 group" if total.groups == 1 else f"{fmt.count(total.groups)} groups"
            gain = f" · {fmt.human_bytes(total.bytes)} to gain" if total.bytes else ""
            note = " · still comparing" if self.control.comparing else ""
            self.bar.detail.setText(f"{groups}{gain}{note}")
            self._show(self.view)
        else:
            self.bar.detail.setText("")
            self.empty.show_message(self._message())
            self._show(self.empty)
        self._refresh_buttons()

    def _show(self, widget: QWidget) -> None:
        had_focus = self.view.hasFocus() or self.empty.hasFocus()
        self.stack.setCurrentWidget(widget)
        if had_focus:
            widget.setFocus()

    def _message(self) -> Message:
        if self.model.all():
            return Message(
                "sort", "Nothing in this choice", "Other folders or sizes have duplicates."
            )
        if not self.control.answered or self.control.comparing:
            return Message(
                "search",
                "Comparing the photos",
                "Each photo is compared once; what is found appears here.",
            )
        if self.control.level is Level.BURST:
            return Message("check", "No bursts", "No photos of one moment were found.")
        return Message("check", "No duplicates", "Every photo in the folders is there only once.")

    @Slot()
    def _refresh_buttons(self) -> None:
        reviews = self.view.selected_reviews()
        review, member = self.view.current_review(), self.view.current_member()
        writable = self._session.writable
        if len(reviews) > 1:
            total = summed(reviews)
            text = f"{fmt.count(total.groups)} groups selected: {files_text(total.files)} to go, "
            self._selection.setText(text + fmt.human_bytes(total.bytes))
        else:
            self._selection.setText(member.path.name if member is not None else "")
        self.buttons["compare"].setEnabled(review is not None)
        self.buttons["keep"].setEnabled(
            review is not None and member is not None and member.path != review.keep
        )
        self.buttons["toggle"].setEnabled(
            review is not None and member is not None and member.path != review.keep
        )
        possible = writable and anything_goes(reviews, bulk=len(reviews) > 1)
        self.buttons["trash"].setEnabled(possible)
        self.others.set_possible(possible)
        for name in ("different", "both"):
            self.buttons[name].setEnabled(writable and self._decidable(review))

    @staticmethod
    def _decidable(review: Review | None) -> bool:
        """A decision is on two contents: a group of files with the same bytes has but one."""
        return review is not None and len({one.photo_id for one in review.members}) > 1

    @Slot(object)
    def _on_level(self, level: Level) -> None:
        self.control.set_level(level)
        self._on_narrowed()

    @Slot()
    def _on_narrowed(self) -> None:
        level = Level.BURST if self.control.level is Level.BURST else None
        self.model.set_narrowing(
            Narrowing(level, self.bar.folder.currentData(), int(self.bar.gain.currentData()))
        )
        self.refresh()

    @Slot()
    def _on_moved(self) -> None:
        self._refresh_buttons()

    @Slot()
    def _remember_place(self) -> None:
        review = self.view.current_review()
        row = self.view.currentIndex().row()
        self._place = (review.group.key if review is not None else "", max(0, row))

    @Slot()
    def _restore_place(self) -> None:
        """The same group as before, or the one that has taken its place."""
        key, row = self._place
        found = self.model.row_of(key)
        self.view.go_to(found if found >= 0 else row)

    # ---- acting

    def compare(self) -> None:
        """Look at the current group closely: the keeper, then the marked file, then others."""
        review, member = self.view.current_review(), self.view.current_member()
        if review is None or member is None:
            return
        members = [review.members[0]]
        members += [member] if member.path != review.keep else []
        members += [one for one in review.members[1:] if one is not member]
        # Files with the same bytes look the same: one of them is enough, where there are others.
        different = {one.photo_id: one for one in reversed(members)}
        chosen = list(reversed(different.values())) if len(different) > 1 else members
        self.compare_asked.emit(
            [ComparedPhoto(one.path, one.path.name) for one in chosen[:MOST_COMPARED]]
        )

    def remove(self) -> None:
        """Move to the trash what goes of the selected groups, once a person agreed."""
        self.removal.ask(self.view.selected_reviews())

    def undo(self) -> None:
        """Put back what was removed last, also before a restart."""
        if self._session.writable:
            self.removal.undo()

    def mark_different(self) -> None:
        """The current file is no duplicate of the others: remembered by content."""
        self._decide(DecisionKind.DIFFERENT)

    def mark_keep_both(self) -> None:
        """All of the current group stay: remembered by content."""
        self._decide(DecisionKind.KEEP_BOTH)

    def _decide(self, kind: DecisionKind) -> None:
        review, member = self.view.current_review(), self.view.current_member()
        if review is None or member is None or not self.buttons["both"].isEnabled():
            return
        ids = list(dict.fromkeys(one.photo_id for one in review.members))
        pairs: list[Pair] = list(combinations(ids, 2))
        if kind is DecisionKind.DIFFERENT:
            pairs = [pair for pair in pairs if member.photo_id in pair]
        self.control.decide(kind, pairs)

    @Slot(object, object)
    def _on_decided(self, kind: DecisionKind, pairs: list[Pair]) -> None:
        text = (
            self.tr("Remembered: no duplicate. It is not offered again.")
            if kind is DecisionKind.DIFFERENT
            else self.tr("Remembered: all of them stay. They are not offered again.")
        )

        def undo() -> None:
            self.banners.remove("decided")
            self.control.forget_pairs(pairs)

        self.banners.show_banner("decided", text, button=self.tr("Undo"), do=undo)

    def show_decisions(self) -> None:
        """List what was decided, to take it back."""
        dialog = DecisionsDialog(self, self._session.writable)
        dialog.forget_asked.connect(self.control.forget)

        def fill() -> None:
            if isValid(dialog):
                self._session.read(
                    "list decisions",
                    lambda library: library.duplicates.decisions(),
                    lambda found: dialog.show_decisions(found) if isValid(dialog) else None,
                )

        fill()
        connection = self.model.modelReset.connect(fill)
        dialog.finished.connect(lambda: self.model.modelReset.disconnect(connection))
        dialog.open()

    def edit_rules(self) -> None:
        """Let a person put the rules for the keeper in order."""
        dialog = RulesDialog(self._session, self)
        dialog.chosen.connect(
            lambda name, rules, save: self.control.use_rules(name, rules, save=save)
        )
        dialog.open()

    def _show_menu(self, at: QPoint) -> None:
        if self.view.current_review() is not None:
            self.menu().popup(self.view.viewport().mapToGlobal(at))

    def menu(self) -> QMenu:
        """Everything for the current file and its group."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self.buttons.values():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _=False, press=button.click: press())
        menu.addActions(list(self.others.actions_.values()))
        member = self.view.current_member()
        if member is not None:
            menu.addSeparator()
            path = str(member.path)
            menu.addAction(self.tr("Open"), lambda: self.open_asked.emit(path))
            menu.addAction(self.tr("Show in folder"), lambda: self.show_asked.emit(path))
        return menu

    # ---- events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the list, or to what stands in its place.

        No focus proxy does that: Tab would never come past it to the bar.
        """
        (self.stack.currentWidget() or self.view).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: compare and read."""
        super().showEvent(event)
        self.bar.show_folders(self._session.folders)
        self.control.look(True)
        self.view.refresh_visible()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self.control.look(False)
