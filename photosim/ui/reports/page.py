"""The page Reports: what rules had to say of new photos, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent

from photosim.core.language import tr
from photosim.library.values import Change, RuleReport
from photosim.library.words import report_words
from photosim.storage.rights import Right
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.reports.opening import TITLE
from photosim.ui.reports.rules_control import RulesControl
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action, ActionButton
from photosim.ui.widgets.empty_page import EmptyPage, Message, Offer
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, line
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.row_list import PICTURE, ListRow, RowList
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

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


class ReportsPage(Page):
    """The list of reports. ``rules`` is asked for the rules that they come from.

    ``opened(photos, photo)``: a person wants to see a photo, beside the one that it is a copy of or
    like.
    """

    name = TITLE

    opened = Signal(object, object)

    def __init__(
        self,
        session: Session,
        rules: RulesControl,
        loader: ThumbnailLoader,
        icons: IconBinder,
    ) -> None:
        super().__init__(icons, tr("Among the reports"), HINTS)
        self._session = session
        self._rules = rules
        self._newest = Latest(self)
        self._reports: dict[int, RuleReport] = {}
        self.keys.add(
            Action("report_rules", tr("Watch rules…"), rules.show, icon="bell",
                   tip=tr("Say which new photos you want to hear of")),
            Action("report_forget", tr("Forget all"), self._forget, icon="trash",
                   tip=tr("Empty this list; no photo is touched"),
                   enabled=lambda: bool(self._reports) and session.may(Right.OWN)),
        )  # fmt: skip
        side = round(PICTURE * self.devicePixelRatioF())
        self._pictures = SmallPictures(loader, side, KEPT_PICTURES, self)
        self.view = RowList(TITLE, (), self._pictures.get)
        self.empty = EmptyPage()
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
        offer = Offer(tr("Watch rules…"), self._rules.show)
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

    def _forget(self) -> None:
        self._session.write(
            "forget the reports", lambda library, _: library.rules.forget_reports(), files=False
        )
