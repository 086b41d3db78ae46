"""The page Reports: what rules had to say of new photos, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from photosim.core.jobs import JobContext
from photosim.core.language import sentence, tr
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.reporting.values import RuleContent, WatchRule
from photosim.library.values import Change, IndexReport, RuleReport
from photosim.library.words import report_words, rule_words
from photosim.storage.rights import Right
from photosim.ui.desktop.notices import DesktopNotices
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.reports.rules_dialog import (
    RuleChoices,
    WatchRuleDialog,
    WatchRulesDialog,
    rule_choices,
)
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action, ActionButton
from photosim.ui.widgets.empty_page import EmptyPage, Message, Offer
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, line
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.row_list import PICTURE, ListRow, RowList
from photosim.ui.widgets.toast import Toast
from photosim.ui.work.history import History, Notice, way_back
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

TITLE = tr("Reports")
HINTS = ((tr("Enter"), tr("View the photo")), (tr("Esc"), tr("Back to where you were")))
SHOWN = 500
KEPT_PICTURES = 200


def report_rows(reports: Sequence[RuleReport]) -> list[ListRow]:
    """A row for each report. Pure."""
    rows = []
    for one in reports:
        when = fmt.moment(one.at)
        place = str(one.path.parent)
        gone = "" if one.photo is not None else tr(" · not here any more")
        text = report_words(one)
        rows.append(
            ListRow(
                one.id,
                text,
                note=f"{when} · {place}{gone}",
                side="" if one.read else tr("new"),
                icon="image-off" if one.photo is None else "photo",
                tip=f"{one.path}\n{one.other or ''}".strip(),
                spoken=f"{'' if one.read else tr('New: ')}{text}, {when}",
                photo=one.photo,
                side_role="accent",
            )
        )
    return rows


def notice_text(reports: Sequence[RuleReport]) -> str:
    """What came just now, in a sentence."""
    first = report_words(reports[0])
    more = len(reports) - 1
    return (
        sentence(first)
        if not more
        else tr("{first}, and {more} more.", first=first, more=fmt.count(more))
    )


class ReportsPage(Page):
    """The list of reports, and the way to the rules.

    chosen: the photos that are selected in the window, for a rule about photos like these.

    ``opened(photos, photo)``: a person wants to see a photo, beside the one that it is a copy of or
    like.
    """

    opened = Signal(object, object)

    def __init__(
        self,
        session: Session,
        history: History,
        toast: Toast,
        loader: ThumbnailLoader,
        icons: IconBinder,
        *,
        chosen: Callable[[], list[PhotoId]],
        notices: DesktopNotices,
    ) -> None:
        super().__init__(icons, tr("Among the reports"), HINTS)
        self._session = session
        self._history = history
        self._toast = toast
        self._chosen = chosen
        self._newest = Latest(self)
        self._reports: dict[int, RuleReport] = {}
        self.rules_dialog: WatchRulesDialog | None = None
        self.rule_dialog: WatchRuleDialog | None = None
        self.opening = (
            Action("reports", TITLE, self.visit_asked.emit, menus=(("Library", 1),),
                   keys="Ctrl+Shift+R", icon="bell", tip=tr("What rules had to say of new photos"),
                   anywhere=True),
            Action("watch_rules", tr("Watch rules…"), self.show_rules, menus=(("Library", 1),),
                   icon="bell", tip=tr("Say which new photos you want to hear of"), anywhere=True),
        )  # fmt: skip
        self.keys.add(
            Action("report_rules", tr("Watch rules…"), self.show_rules, icon="bell",
                   tip=tr("Say which new photos you want to hear of")),
            Action("report_forget", tr("Forget all"), self._forget, icon="trash",
                   tip=tr("Empty this list; no photo is touched"),
                   enabled=lambda: bool(self._reports) and session.may(Right.OWN)),
        )  # fmt: skip
        side = round(PICTURE * self.devicePixelRatioF())
        self._pictures = SmallPictures(loader, side, KEPT_PICTURES, self)
        self.view = RowList(TITLE, (), self._pictures.get)
        self.empty = EmptyPage()
        self.notices = notices
        header = PageHeader(TITLE, icons)
        self.detail = header.detail
        for name in ("report_forget", "report_rules"):
            header.row.addWidget(ActionButton(self.keys[name]))
        header.left.connect(self.left)
        in_column(header, line(), (self.empty, 1), (self.view, 1), margins=0, spacing=0, on=self)
        self._pictures.arrived.connect(self.view.viewport().update)
        self.view.picked.connect(self._open)
        session.opened.connect(lambda _: self._read())
        session.changed.connect(self._on_change)
        session.finished_update.connect(self._on_update)
        self._show([])

    # ---- what is shown

    def _read(self) -> None:
        if self.isVisible():
            self._newest.ask(
                self._session.read,
                "read the reports",
                lambda library: library.rules.reports(SHOWN),
                self._show,
            )

    def _show(self, reports: Sequence[RuleReport]) -> None:
        self._reports = {one.id: one for one in reports}
        self._pictures.want([one.photo for one in reports if one.photo is not None])
        self.view.rows.set_rows(report_rows(reports))
        self.view.setVisible(bool(reports))
        self.empty.setVisible(not reports)
        offer = Offer(tr("Watch rules…"), self.show_rules)
        self.empty.show_message(
            Message(
                "bell",
                tr("Nothing was reported yet"),
                tr(
                    "A rule says which new photos you want to hear of: copies of what you have, "
                    "photos"
                    " for an album, photos like some you chose, or photos like no other."
                ),
                (offer,),
            )
        )
        unread = sum(not one.read for one in reports)
        self.detail.setText(tr("{unread} new", unread=fmt.count(unread)) if unread else "")
        if reports and self.view.current_key() is None:
            self.view.choose(0)
        if reports and self.hasFocus():
            self.view.setFocus()
        self.keys.update()

    def _on_change(self, change: Change) -> None:
        if change.reports or change.photos:
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are the list's, or of what stands in its place."""
        (self.view if self._reports else self.empty).setFocus(event.reason())

    def on_leave(self) -> None:
        """What was on the page has been seen."""
        if self._session.may(Right.OWN) and any(not one.read for one in self._reports.values()):
            self._session.write(
                "note what was seen", lambda library, _: library.rules.mark_read(), files=False
            )

    def _open(self, number: int | None) -> None:
        one = None if number is None else self._reports.get(number)
        if one is not None and one.photo is not None:
            beside = [] if one.other_photo in {None, one.photo} else [one.other_photo]
            self.opened.emit([one.photo, *beside], one.photo)

    # ---- what comes

    def _on_update(self, report: object) -> None:
        if not isinstance(report, IndexReport) or not report.reports:
            return
        text = notice_text(report.reports)
        self._toast.say(text, tr("Show"), self.visit_asked.emit)
        window: QWidget = self.window()
        if not window.isActiveWindow():
            self.notices.show("photosim", text, self._come_forward)

    def _come_forward(self) -> None:
        """From a notice of the desktop."""
        window = self.window()
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        self.visit_asked.emit()

    # ---- rules

    def show_rules(self) -> None:
        """List the rules, to add, change and remove them."""
        dialog = WatchRulesDialog(self.window(), self._session.may(Right.OWN))
        dialog.add_asked.connect(lambda: self._ask(None))
        dialog.change_asked.connect(self._ask)
        dialog.remove_asked.connect(self._remove)
        self._session.keep_filled(
            dialog,
            "read the rules",
            lambda library: library.rules.all(),
            dialog.show_rules,
            self._session.changed,
        )
        self.rules_dialog = dialog
        dialog.open()

    def _ask(self, rule: WatchRule | None) -> None:
        photos = self._chosen()

        def ask(choices: RuleChoices) -> None:
            before = None if rule is None else rule.content
            dialog = WatchRuleDialog(self.window(), choices, photos, before)
            dialog.chosen.connect(lambda content: self._write(rule, content))
            self.rule_dialog = dialog
            dialog.open()

        self._session.read("look what can be watched", rule_choices, ask)

    def _write(self, rule: WatchRule | None, content: RuleContent) -> None:
        def work(library: Library, _: JobContext) -> Change:
            if rule is None:
                return library.rules.add(content).change
            return library.rules.change(rule.id, content)

        said = tr("Rule added") if rule is None else tr("Rule changed")
        self._history.write(
            "write the rule", work, lambda change: Notice(sentence(said), way_back(said, change))
        )

    def _remove(self, rule: WatchRule) -> None:
        said = tr("Rule “{rule_words}” removed", rule_words=rule_words(rule))
        self._history.write(
            "remove the rule",
            lambda library, _: library.rules.remove(rule.id),
            lambda change: Notice(sentence(said), way_back(said, change)),
        )

    def _forget(self) -> None:
        self._session.write(
            "forget the reports", lambda library, _: library.rules.forget_reports(), files=False
        )
