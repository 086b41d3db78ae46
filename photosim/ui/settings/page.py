"""The page Settings: its sections at the left, the one chosen at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from photosim.core.language import tr
from photosim.ui.settings.opening import TITLE
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, line, scrolled, sided
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.quiet_stack import QuietStack
from photosim.ui.widgets.row_list import ListRow, RowList
from photosim.ui.work.session import Session

HINTS = (
    (tr("Up, Down"), tr("Another section")),
    (tr("Tab"), tr("Into the section")),
    (tr("Esc"), tr("Back")),
)
SPLIT = (190, 800)


class SettingsPage(Page):
    """Shows one section at a time, and reads it again whenever the library has changed."""

    name = TITLE

    def __init__(self, session: Session, icons: IconBinder) -> None:
        super().__init__(icons, tr("In the settings"), HINTS)
        self._sections: list[SettingsSection] = []
        self.list = RowList(TITLE)
        self.stack = QuietStack()
        self._areas: list[QScrollArea] = []
        header = PageHeader(TITLE, icons)
        header.left.connect(self.left)
        side = QFrame()
        side.setProperty("role", "panel")
        in_column((self.list, 1), margins=(0, 8, 0, 0), on=side)
        self.splitter = sided(side, self.stack, sizes=SPLIT, handle=1)
        side.setMinimumWidth(140)
        in_column(header, line(), (self.splitter, 1), margins=0, spacing=0, on=self)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        for changed in (session.opened, session.changed, session.folders_changed):
            changed.connect(self._read)
        session.state_changed.connect(self._read)

    def add_sections(self, sections: Sequence[SettingsSection]) -> None:
        """Put them in, once, from the top."""
        self._sections = list(sections)
        for section in sections:
            area = scrolled(section, section.name)
            area.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            area.setObjectName("settingsArea")
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._areas.append(area)
            self.stack.addWidget(area)
        self.list.rows.set_rows(
            [ListRow(one.name, one.name, icon=one.icon) for one in self._sections]
        )
        self.list.choose(0)

    def sections_by_name(self) -> dict[str, SettingsSection]:
        """The sections, by what they are called."""
        return {section.name: section for section in self._sections}

    def show_section(self, name: str) -> None:
        """Show a section; nothing where none is called so."""
        row = self.list.rows.row_of(name)
        if row >= 0:
            self.list.choose(row)

    @property
    def section(self) -> SettingsSection:
        """The one that is shown."""
        return self._sections[self.stack.currentIndex()]

    def _show_current(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.stack.setCurrentIndex(row)
            self._read()

    def _read(self, *_: object) -> None:
        if self.isVisible() and self._sections:
            self.section.read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The arrow keys go from section to section."""
        self.list.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
