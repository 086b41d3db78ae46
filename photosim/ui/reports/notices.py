"""What is said when rules have reported of new photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from photosim.core.language import sentence, tr
from photosim.library.values import IndexReport, RuleReport
from photosim.library.words import report_words
from photosim.ui.desktop.notices import DesktopNotices
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.toast import Toast
from photosim.ui.work.session import Session


def notice_text(reports: Sequence[RuleReport]) -> str:
    """What came just now, in a sentence."""
    first = report_words(reports[0])
    more = len(reports) - 1
    return (
        sentence(first)
        if not more
        else tr("{first}, and {more} more.", first=first, more=fmt.count(more))
    )


class ReportNotices(QObject):
    """Says it in the window, and by the desktop while another window is in front.

    show: brings the reports on screen; come_forward: the window.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        toast: Toast,
        notices: DesktopNotices,
        *,
        show: Callable[[], None],
        come_forward: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._toast = toast
        self._notices = notices
        self._show = show
        self._come_forward = come_forward
        session.finished_update.connect(self._on_update)

    def _on_update(self, report: object) -> None:
        if not isinstance(report, IndexReport) or not report.reports:
            return
        text = notice_text(report.reports)
        self._toast.say(text, tr("Show"), self._show)
        if not self._window.isActiveWindow():
            self._notices.show("photosim", text, self._show_in_front)

    def _show_in_front(self) -> None:
        """From a notice of the desktop."""
        self._come_forward()
        self._show()
