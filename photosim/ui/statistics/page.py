"""The page Library statistics: figures at the top, charts below. It only reads."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from photosim.core.language import tr
from photosim.library.values import FolderStatus
from photosim.library.words import passed_over_words
from photosim.ui.statistics.charts import INSET, Bar, BarList, Chart, ColumnChart
from photosim.ui.statistics.counting import Share, Statistics, count, with_gaps
from photosim.ui.statistics.opening import TITLE
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.empty_page import EmptyPage, Message
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import (
    Part,
    ReadingArea,
    in_column,
    in_row,
    line,
    no_wider,
    text_label,
)
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.spoken.roles import tell_as
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

UNKNOWN = Message("search", tr("Nothing counted yet"), tr("What the library holds appears here."))
EMPTY = Message("photos", tr("No photos yet"), tr("What your folders hold is counted here."))
HINTS = (
    (tr("Tab"), tr("To the charts")),
    (tr("Up, Down"), tr("Scroll")),
    (tr("Esc"), tr("Back to where you were")),
)


class StatisticsPage(Page):
    """What the library holds, counted while somebody looks, and again whenever it has changed."""

    name = TITLE

    def __init__(self, session: Session, icons: IconBinder) -> None:
        super().__init__(icons, tr("In the statistics"), HINTS)
        self._session = session
        self._newest = Latest(self)
        self._counted: list[FolderStatus] = []
        self.figures: dict[str, tuple[QLabel, QLabel]] = {}
        self.years = ColumnChart(tr("Photos by year"))
        self.formats = BarList(tr("Photos by format"))
        self.folders = BarList(tr("Size by folder"))
        self.undated = text_label(role="muted")
        self.passed_over = text_label(role="muted", wrap=True)
        self.empty, self.area = EmptyPage(), ReadingArea()
        self._lay_out(PageHeader(TITLE, icons))
        for changed in (session.opened, session.changed):
            changed.connect(self.read)
        session.folders_changed.connect(self._on_folders)

    def _lay_out(self, header: PageHeader) -> None:
        figures = in_row(spacing=12)
        for name in (tr("Photos"), tr("Files"), tr("Size"), tr("Duplicates")):
            value, note = text_label(role="title"), text_label(role="muted", wrap=True)
            self.figures[name] = value, note
            figures.addWidget(_card(text_label(name, role="muted"), value, note, None), 1)
        row = in_row((_chart(self.formats), 1), (_chart(self.folders), 1), spacing=12)
        self.years.setFixedHeight(190)
        body = QWidget()
        no_wider(body, 1100)
        cards = (figures, _chart(self.years, self.undated), row, self.passed_over, None)
        in_column(*cards, margins=16, spacing=12, on=body)
        self.area.setWidget(body)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setProperty("role", "area")
        tell_as(self.area, QAccessible.Role.Grouping, TITLE)
        self.area.hide()
        self.empty.show_message(UNKNOWN)
        header.left.connect(self.left)
        in_column(header, line(), (self.empty, 1), (self.area, 1), margins=0, spacing=0, on=self)

    @Slot()
    def read(self) -> None:
        """Count, where somebody looks; only the newest answer counts."""
        if self.isVisible():
            self._counted = self._session.folders
            self._newest.ask(self._session.ask, "count the library", count, self.show_statistics)

    @Slot(object)
    def _on_folders(self, folders: list[FolderStatus]) -> None:
        """Photos come in. No count is cut short, or a large library would never see its end."""
        if folders != self._counted and not self._newest.waiting:
            self.read()

    def show_statistics(self, known: Statistics) -> None:
        """Show what was counted."""
        total, undated = known.total, known.undated
        self.empty.show_message(EMPTY)
        self.empty.setVisible(not total.photos)
        self.area.setVisible(bool(total.photos))
        if self.hasFocus():
            self.area.setFocus()
        average = fmt.human_bytes(total.bytes // max(1, total.files))
        words = {
            tr("Photos"): (fmt.count(total.photos), tr("each counted once")),
            tr("Files"): (fmt.count(total.files), tr("with all copies")),
            tr("Size"): (
                fmt.human_bytes(total.bytes),
                tr("{average} a file on average", average=average),
            ),
            tr("Duplicates"): duplicates_words(known),
        }
        for name, (value, note) in words.items():
            self.figures[name][0].setText(value)
            self.figures[name][1].setText(note)
        told = "; ".join(f"{name}: {value}, {note}" for name, (value, note) in words.items())
        self.area.setAccessibleDescription(told)
        years = with_gaps(known.years).items()
        self.years.show_bars([Bar(str(year), size, fmt.photos(size)) for year, size in years])
        self.years.setVisible(bool(years))
        self.undated.setText(
            tr("{photos} without a date", photos=fmt.photos(undated)) if undated else ""
        )
        formats = sorted(known.formats.items(), key=lambda one: (-one[1].photos, one[0]))
        self.formats.show_bars(
            [Bar(name.upper(), one.photos, _words(one)) for name, one in formats]
        )
        others = passed_over_words(known.passed_over)
        self.passed_over.setText(
            tr("Passed over, of kinds that are not read: {others}", others=others)
        )
        self.passed_over.setVisible(bool(others))
        folders = sorted(known.folders.items(), key=lambda one: (-one[1].bytes, one[0]))
        self.folders.show_bars([Bar(str(path), one.bytes, _words(one)) for path, one in folders])

    def on_leave(self) -> None:
        self._newest.drop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The arrow keys scroll."""
        self.area.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()


def duplicates_words(known: Statistics) -> tuple[str, str]:
    """What duplicates hold, and how far that is known."""
    gain = fmt.human_bytes(known.gain)
    if known.unexamined >= known.total.photos:
        return tr("Not searched yet"), tr("{gain} in files with the same bytes", gain=gain)
    waiting = (
        tr("; {photos} not compared yet", photos=fmt.photos(known.unexamined))
        if known.unexamined
        else ""
    )
    return gain, tr("could be gained{waiting}", waiting=waiting)


def _words(share: Share) -> str:
    return f"{fmt.photos(share.photos)} · {fmt.human_bytes(share.bytes)}"


def _chart(chart: Chart, *beside: QLabel) -> QFrame:
    """A card with a chart under its name, and what is said beside that."""
    name = text_label(chart.accessibleName(), role="heading")
    head = in_row(name, None, *beside, margins=(INSET, 0, INSET, 0))
    return _card(head, chart, None, margin=14 - INSET)


def _card(*parts: Part, margin: int = 14) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    in_column(*parts, margins=(margin, 12, margin, 12), spacing=6, on=card)
    return card
