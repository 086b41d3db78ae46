"""The Duplicates page: groups of the whole library, which file is kept, and what is removed.

What is proposed and what a person changes about it is in ``removal.review`` (pure), what is asked
of the library in ``controller``, the list in ``list_view``.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from photosim.core.types import Level
from photosim.ui.duplicates.actions import OTHERS, GroupActions
from photosim.ui.duplicates.bar import DuplicatesBar
from photosim.ui.duplicates.controller import DuplicatesControl
from photosim.ui.duplicates.decisions_dialog import DecisionsDialog
from photosim.ui.duplicates.list_model import GroupsModel
from photosim.ui.duplicates.list_view import LIST_KEYS, GroupsView
from photosim.ui.duplicates.narrowing import Narrowing
from photosim.ui.duplicates.rules_dialog import RulesDialog
from photosim.ui.duplicates.tour import GroupsTour
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.removal.removal import Removal
from photosim.ui.removal.review import summed
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action, ActionButton
from photosim.ui.widgets.empty_page import EmptyPage, Message
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, in_row, text_label
from photosim.ui.widgets.page import Page
from photosim.ui.work.history import History
from photosim.ui.work.session import Session


class DuplicatesPage(Page):
    """Groups of duplicates. ``compare_asked()``: a person wants to look at the current one closely.

    tour: the way through the groups while they are compared.
    """

    compare_asked = Signal()

    def __init__(
        self,
        session: Session,
        history: History,
        removal: Removal,
        thumbnails: ThumbnailLoader,
        icons: IconBinder,
    ) -> None:
        super().__init__(icons, "Among the duplicates", LIST_KEYS)
        self._session = session
        self.opening = (
            Action("duplicates", "Duplicates", self.visit_asked.emit, menus=(("Library", 1),),
                   keys="Ctrl+Shift+D", icon="duplicates",
                   tip="Find the duplicates of the whole library, and clean up", anywhere=True),
        )  # fmt: skip
        self.model = GroupsModel(self)
        self.control = DuplicatesControl(session, history, self.model, self)
        self.view = GroupsView(self.model, thumbnails.cache)
        self.bar = DuplicatesBar(icons)
        self.removal = removal
        self.tour = GroupsTour(self.view, self.control, self.isVisible)
        self.empty = EmptyPage()
        self.stack = QStackedWidget()
        self._place: tuple[str, int] = ("", 0)
        self._selection = text_label(role="muted")
        self.keys.add(
            *GroupActions(
                session, self.view, self.control, self.removal, self.compare_asked.emit
            ).actions(),
            *self._list_actions(),
        )
        self._lay_out()
        self._connect(thumbnails)
        self.refresh()

    def _list_actions(self) -> tuple[Action, ...]:
        """What is about all groups."""
        return (
            Action("select_all", "Select all", self.view.selectAll, keys="Ctrl+A"),
            Action("rules", "Rules…", self.edit_rules, keys="R",
                   tip="Which file of a group is kept"),
            Action("decisions", "Decisions…", self.show_decisions,
                   tip="What you said is no duplicate, or is kept"),
        )  # fmt: skip

    # ---- putting together

    def _lay_out(self) -> None:
        row = in_row(self._selection, None, margins=(12, 8, 12, 8), spacing=6)
        for name in ("compare", "keep", "toggle", "different", "both", "trash"):
            row.addWidget(ActionButton(self.keys[name]))
        self.others = QPushButton("Other…")
        self.others.setToolTip("Move, replace by links, or put into an album, after an overview")
        self.others.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self.others)
        menu.addActions([self.keys[name] for name in OTHERS])
        self.others.setMenu(menu)
        row.addWidget(self.others)
        self.bar.add_buttons(self.keys["rules"], self.keys["decisions"])
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        in_column(self.bar, (self.stack, 1), row, margins=0, spacing=0, on=self)

    def _connect(self, thumbnails: ThumbnailLoader) -> None:
        self.bar.left.connect(self.left)
        self.bar.level_chosen.connect(self._on_level)
        self.bar.narrowed.connect(self._on_narrowed)
        self.control.changed.connect(self.refresh)
        self.view.visibleChanged.connect(
            lambda ids: thumbnails.request(ids, self.view.thumbnail_side())
        )
        thumbnails.loaded.connect(lambda _: self.view.viewport().update())
        self.view.currentMoved.connect(self._refresh_actions)
        self.view.activatedMember.connect(self.keys["compare"].trigger)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._refresh_actions())
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.model.modelAboutToBeReset.connect(self._remember_place)
        self.model.modelReset.connect(self._restore_place)
        self.model.dataChanged.connect(lambda *_: self.refresh())
        self._session.folders_changed.connect(self.bar.show_folders)
        self._session.state_changed.connect(lambda _: self.refresh())

    # ---- what is shown

    @property
    def content(self) -> QWidget:
        """The groups, or what stands in their place."""
        return self.stack

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
        self._refresh_actions()

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

    def _refresh_actions(self) -> None:
        reviews, member = self.view.selected_reviews(), self.view.current_member()
        if len(reviews) > 1:
            total = summed(reviews)
            text = (
                f"{fmt.count(total.groups)} groups selected: {fmt.files(total.files)} to remove, "
            )
            self._selection.setText(text + fmt.human_bytes(total.bytes))
        else:
            self._selection.setText(member.path.name if member is not None else "")
        self.keys.update()
        self.others.setEnabled(self.keys["move"].isEnabled())

    def _on_level(self, level: Level) -> None:
        self.control.set_level(level)
        self._on_narrowed()

    def _on_narrowed(self) -> None:
        level = Level.BURST if self.control.level is Level.BURST else None
        self.model.set_narrowing(
            Narrowing(level, self.bar.folder.currentData(), int(self.bar.gain.currentData()))
        )
        self.refresh()

    def _remember_place(self) -> None:
        review = self.view.current_review()
        row = self.view.currentIndex().row()
        self._place = (review.group.key if review is not None else "", max(0, row))

    def _restore_place(self) -> None:
        """The same group as before, or the one that has taken its place."""
        key, row = self._place
        found = self.model.row_of(key)
        self.view.go_to(found if found >= 0 else row)

    # ---- decisions and rules

    def show_decisions(self) -> None:
        """List what was decided, to take it back."""
        dialog = DecisionsDialog(self, self._session.writable)
        dialog.forget_asked.connect(self.control.forget)
        self._session.keep_filled(
            dialog,
            "list decisions",
            lambda library: library.duplicates.decisions(),
            dialog.show_decisions,
            self._session.changed,
        )
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
            self.keys.menu("group", self).popup(self.view.viewport().mapToGlobal(at))

    # ---- events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the list, or to what stands in its place.

        No focus proxy does that: Tab would never come past it to the bar.
        """
        (self.stack.currentWidget() or self.view).setFocus(event.reason())

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
