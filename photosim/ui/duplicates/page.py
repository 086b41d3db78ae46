"""The Duplicates page: groups of the whole library, which files go, and what that comes to.

What is proposed and what a person changes about it is in ``removal.review`` (pure) and
``removal.marks``, what is asked of the library in ``controller``, the list in ``groups_view``.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QMenu,
    QProgressBar,
    QPushButton,
    QWidget,
)

from photosim.core.language import sentences, tr, tr_n
from photosim.core.types import Level
from photosim.library.duplicates.values import Kind, Stays
from photosim.ui.duplicates.accessible import GroupItems
from photosim.ui.duplicates.actions import OTHERS, GroupActions
from photosim.ui.duplicates.bar import DuplicatesBar
from photosim.ui.duplicates.controller import DuplicatesControl
from photosim.ui.duplicates.decisions_dialog import DecisionsDialog
from photosim.ui.duplicates.folders_menu import FoldersMenu
from photosim.ui.duplicates.group_list import GroupList
from photosim.ui.duplicates.groups_view import LIST_KEYS, GroupsView
from photosim.ui.duplicates.kinds_panel import KindsPanel
from photosim.ui.duplicates.marked_file import MarkedFile
from photosim.ui.duplicates.opening import TITLE
from photosim.ui.duplicates.rules_dialog import RulesDialog
from photosim.ui.duplicates.tour import GroupsTour
from photosim.ui.filing.actions import filing_actions
from photosim.ui.filing.control import FilingControl
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.removal import Removal
from photosim.ui.removal.review import refusal, with_kind
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action, ActionButton
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.empty_page import EmptyPage, Message, Offer
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import (
    FlowRow,
    column_of,
    in_column,
    line,
    scrolled,
    sided,
    text_label,
)
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.quiet_stack import QuietStack
from photosim.ui.widgets.spoken.announce import announce
from photosim.ui.widgets.spoken.roles import tell_by
from photosim.ui.widgets.words.reasons import stays_words
from photosim.ui.widgets.words.remedies import error_words
from photosim.ui.work.history import History
from photosim.ui.work.session import Session

SIDE_WIDTH = 236
LAST = tr("One file of each group stays. Keep another one first.")


tell_by(GroupsView, GroupItems)


class DuplicatesPage(Page):
    """Groups of duplicates. ``compare_asked()``: a person wants to look at the current one closely;
    ``view_asked(photo ids, photo id)``: at the current file in the whole window.

    tour: the way through the groups while they are compared.
    """

    name = TITLE
    tells_end = True

    compare_asked = Signal()
    view_asked = Signal(object, object)

    def __init__(
        self,
        session: Session,
        history: History,
        removal: Removal,
        thumbnails: ThumbnailLoader,
        icons: IconBinder,
        *,
        filing: FilingControl,
    ) -> None:
        super().__init__(icons, tr("Among the duplicates"), LIST_KEYS)
        self._session = session
        self.marks = Marks(self)
        """What of each group goes; the comparison shows and changes it, too."""
        self.groups = GroupList(self.marks, self)
        self.control = DuplicatesControl(session, history, self.marks, self)
        self.view = GroupsView(self.groups, thumbnails.cache)
        self.bar = DuplicatesBar(icons)
        self.kinds = KindsPanel()
        self.removal = removal
        self.tour = GroupsTour(self.view, self.control, self.isVisible)
        self.empty = EmptyPage()
        self.stack = QuietStack()
        self.progress = QProgressBar()
        self._awaited = False
        """Whether groups may have come since they were said the last time."""
        self.note = text_label()
        self._actions = GroupActions(
            session, self.view, self.control, removal, self.compare_asked.emit
        )
        marked = MarkedFile(self.view)
        self.keys.add(
            *self._actions.actions(),
            *self._list_actions(),
            *filing_actions(filing, marked, (("group",), 5, 6)),
        )
        self._lay_out()
        self._connect(thumbnails)
        self.refresh()

    def _list_actions(self) -> tuple[Action, ...]:
        """What is about all groups."""
        return (
            Action("view", tr("View"), self._ask_view, keys="V", menus=(("group", 1),), icon="eye",
                   tip=tr("The marked file in the whole window, and the others of its group"),
                   enabled=lambda: self.view.current_member() is not None),
            Action("sort", tr("Sort again"), self.groups.sort, keys="S",
                   tip=tr("Put the groups that came in meanwhile in their places"),
                   enabled=lambda: self.groups.unsorted > 0,
                   shown=lambda: self.groups.unsorted > 0),
            Action("rules", tr("Rules…"), self.edit_rules, keys="R",
                   tip=tr("Which file of a group is kept")),
            Action("decisions", tr("Decisions…"), self.show_decisions,
                   tip=tr("What you said is no duplicate, or is kept")),
        )  # fmt: skip

    def _ask_view(self) -> None:
        review, member = self.view.current_review(), self.view.current_member()
        if review is not None and member is not None:
            photos = dict.fromkeys(one.photo_id for one in review.group.members)
            self.view_asked.emit(list(photos), member.photo_id)

    # ---- putting together

    def _lay_out(self) -> None:
        self.others = QPushButton(tr("Other…"))
        self.others.setToolTip(
            tr("Move, replace by links, or put into an album, after an overview")
        )
        self.others.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self.others)
        menu.addActions([self.keys[name] for name in OTHERS])
        self.others.setMenu(menu)
        self.primary = ActionButton(self.keys["trash"])
        self.primary.setProperty("primary", True)
        buttons = [ActionButton(self.keys[name]) for name in ("compare", "keep", "different")]
        row, before = FlowRow(), QWidget()
        row.set_widgets([before, *buttons, self.others, self.primary], grows=before)
        footer = in_column(self.note, row, margins=(12, 8, 12, 8), spacing=6)
        self.note.setWordWrap(True)
        self.folders = FoldersMenu(self.marks, self._mark_folder, self)
        self.bar.add_buttons(self.keys["sort"])
        self.bar.add_menu(
            tr("Tick by folder…"), tr("Tick or untick by folder, or everything"), self.folders
        )
        self.bar.add_buttons(self.keys["rules"], self.keys["decisions"])
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(3)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the list would jump whenever comparing begins
        self.progress.setSizePolicy(policy)
        self.progress.setAccessibleName(tr("Comparing the photos"))
        self.side = scrolled(self.kinds)
        self.side.setMinimumWidth(150)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        middle = sided(self.side, self.stack, sizes=(SIDE_WIDTH, 800), handle=1)
        self._middle = column_of(line(), self.progress, middle, line(), stretch=middle)
        in_column(self.bar, (self._middle, 1), footer, margins=0, spacing=0, on=self)

    def _connect(self, thumbnails: ThumbnailLoader) -> None:
        self.bar.left.connect(self.left)
        self.bar.level_chosen.connect(self._on_level)
        self.bar.narrowed.connect(self._on_narrowed)
        self.bar.order_chosen.connect(self.groups.sort)
        self.bar.side_chosen.connect(self.view.set_side)
        self.kinds.chosen.connect(self._mark_kind)
        self.control.changed.connect(self.refresh)
        self.view.wanted.connect(lambda ids: thumbnails.request(ids, self.view.thumbnail_side()))
        thumbnails.loaded.connect(lambda _: self.view.viewport().update())
        self.view.current_moved.connect(self._refresh_actions)
        self.view.touched.connect(self._on_touched)
        self.view.opened.connect(self.keys["compare"].trigger)
        self.view.refused.connect(self._say_refused)
        self.view.menu_asked.connect(self._show_menu)
        self.groups.reset.connect(self.refresh)
        self.marks.changed.connect(lambda _: self.refresh())
        self.marks.changed.connect(lambda _: self._on_touched())
        self.marks.busy_changed.connect(self._refresh_actions)
        self.view.verticalScrollBar().sliderPressed.connect(self._on_touched)
        self.removal.preparing_changed.connect(self._refresh_actions)
        self._session.folders_changed.connect(self.bar.show_folders)
        self._session.state_changed.connect(lambda _: self.refresh())

    # ---- what is shown

    @property
    def content(self) -> QWidget:
        """The groups, or what stands in their place."""
        return self.stack

    def refresh(self) -> None:
        """Words, buttons, and whether there is anything to show."""
        self.bar.detail.setText(self._detail())
        self.bar.detail.setToolTip(self._detail())
        if not self.marks.busy:  # else a box that was clicked is ahead
            self.kinds.show_total(self.marks.total)
        self.side.setVisible(self.marks.total.groups > 0)
        if len(self.groups):
            self._show(self.view)
        else:
            self.empty.show_message(self._message())
            self._show(self.empty)
        now = self.control.progress
        self.progress.setVisible(self.control.at_work)
        self.progress.setRange(0, now.total if now is not None else 0)
        self.progress.setValue(now.done if now is not None else 0)
        self._refresh_actions()
        self._tell_end()

    def _tell_end(self) -> None:
        """Say what was found, once the work that somebody waited for is done."""
        if self.control.at_work:
            self._awaited = True
        elif self._awaited and self.control.settled:
            self._awaited = False
            if self.isVisible():
                announce(self, self._detail() or self._message().title)

    def _detail(self) -> str:
        number = len(self.groups)
        if not number:
            return ""
        parts = [tr_n("{n} group", "{n} groups", number)]
        if gain := self.groups.gain:
            parts.append(tr("{human_bytes} to gain", human_bytes=fmt.human_bytes(gain)))
        if self.groups.unsorted:
            parts.append(tr("{unsorted} new at the end", unsorted=fmt.count(self.groups.unsorted)))
        if self.control.at_work:
            now = self.control.progress
            parts.append(tr("still {what}", what=now.what if now is not None else tr("comparing")))
        return " · ".join(parts)

    def _show(self, widget: QWidget) -> None:
        had_focus = self.view.hasFocus() or self.empty.hasFocus()
        self.stack.setCurrentWidget(widget)
        if had_focus:
            widget.setFocus()

    def _message(self) -> Message:
        if self.control.error is not None:
            shown = as_shown(self.control.error)
            again = (Offer(tr("Try again"), self.control.read),)
            return Message("warning", shown.title, error_words(shown), again)
        if self.marks.total.groups:
            return Message(
                "sort",
                tr("Nothing in this choice"),
                tr("Other kinds, folders or sizes have duplicates."),
                (Offer(tr("Show all groups"), self.bar.show_everything),),
            )
        if not self.control.answered or self.control.at_work:
            return Message("search", tr("Looking for duplicates"), self._progress_text())
        if self.control.level is Level.EXACT:
            text = tr("No file is there twice. Copies that are not exact may be, and moments.")
            all_levels = (Offer(tr("Show copies and moments"), self.bar.show_everything),)
            return Message("check", tr("No exact duplicates"), text, all_levels)
        return Message(
            "check", tr("No duplicates"), tr("Every photo in the folders is there only once.")
        )

    def _progress_text(self) -> str:
        now = self.control.progress
        text = tr("Each photo is compared once; what is found appears here at once.")
        if now is None:
            return text
        parts = [now.what[:1].upper() + now.what[1:]]
        if now.total:
            parts.append(
                tr("{done} of {total}", done=fmt.count(now.done), total=fmt.count(now.total))
            )
        if left := fmt.time_left(now.seconds_left):
            parts.append(left)
        return f"{' · '.join(parts)}\n{text}"

    def _refresh_actions(self) -> None:
        self._say(*self._note())
        self.keys.update()
        self.others.setEnabled(self.keys["move"].isEnabled())

    def _note(self) -> tuple[str, str]:
        """What is to be said of all that is marked, and how."""
        total = self.marks.total
        parts, role = [], "muted"
        if total.lost:
            files = tr_n("{n} file", "{n} files", total.lost)
            parts.append(tr("Something is lost with {files}.", files=files))
            role = "error"
        if self.groups.narrowed:
            hidden = total.files - self.groups.going
            if hidden:
                parts.append(
                    tr("{files} of those ticked are out of sight.", files=fmt.files(hidden))
                )
        return sentences(parts), role

    def _say(self, text: str, role: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if self.note.property("role") != role:
            self.note.setProperty("role", role)
            self.note.style().unpolish(self.note)
            self.note.style().polish(self.note)

    def _say_refused(self, path: Path) -> None:
        """Why a file has to stay that a person wanted gone."""
        review = self.marks.of(path)
        if review is not None:
            why = refusal(review.member(path), review)
            text = (
                LAST
                if why is Stays.KEEPER
                else tr("It stays: {stays_words}.", stays_words=stays_words(why))
                if why
                else ""
            )
            self._say(text, "warning")

    def _on_level(self, level: Level) -> None:
        self.control.set_level(level)
        self._on_narrowed()

    def _on_narrowed(self) -> None:
        self.groups.narrow(self.bar.narrowing())

    # ---- marks

    def _mark_kind(self, kind: Kind, going: bool) -> None:
        self.marks.change_all(lambda review: with_kind(review, kind, going=going))

    def _mark_folder(self, folder: Path, going: bool) -> None:
        self._actions.mark_folder(folder, going=going)

    # ---- decisions and rules

    def show_decisions(self) -> None:
        """List what was decided, to take it back."""
        dialog = DecisionsDialog(self, self._session.writable, self._session.person)
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
        self.keys.menu("group", self).popup(at)

    # ---- events

    def _on_touched(self) -> None:
        self.groups.at_work = True

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
