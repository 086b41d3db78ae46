"""At the top of the left column: the places that every library has, with how much is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame

from photosim.core.jobs import JobContext
from photosim.core.language import tr, tr_n
from photosim.core.memory import let_go
from photosim.library.browsing.listing import RECENT_DAYS
from photosim.library.browsing.places import Places
from photosim.library.duplicates.values import DuplicateGroup
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.ui.folders.panel import FoldersPanel
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import in_column
from photosim.ui.widgets.row_list import ListRow, RowList
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session, SessionState


class LibraryPlace(StrEnum):
    """A place that is no folder and no album."""

    ALL = "all"
    RECENT = "recent"
    DUPLICATES = "duplicates"
    FAILED = "failed"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class DuplicatesCount:
    """Groups of duplicates as far as photos were compared, bytes to gain, and how many photos were
    not compared yet."""

    groups: int
    gain: int
    unexamined: int

    @property
    def words(self) -> tuple[str, str]:
        """What stands at the right, and below."""
        if not self.groups:
            return ("", tr("Not all photos compared yet")) if self.unexamined else (tr("none"), "")
        groups = tr_n("{n} group", "{n} groups", self.groups)
        return "", tr(
            "{groups} · {human_bytes} to gain",
            groups=groups,
            human_bytes=fmt.human_bytes(self.gain),
        )


def _counts(photos: int | None) -> tuple[str, str]:
    """A number of photos as figures and in words; nothing while it is not known."""
    return ("", "") if photos is None else (fmt.count(photos), fmt.photos(photos))


def rows_of(places: Places | None, duplicates: DuplicatesCount | None) -> list[ListRow]:
    """The rows; pure. None: not counted yet."""
    photos, all_photos = _counts(None if places is None else places.photos)
    recent, all_recent = _counts(None if places is None else places.recent)
    failed = places.failed if places is not None else 0
    side, note = duplicates.words if duplicates is not None else ("", "")
    rows = [
        _row(LibraryPlace.ALL, tr("All photos"), photos, "photos", all_photos),
        _row(
            LibraryPlace.RECENT,
            tr("Recently added"),
            recent,
            "clock",
            all_recent,
            tip=tr(
                "What came into the library in the last {recent_days} days", recent_days=RECENT_DAYS
            ),
        ),
        _row(
            LibraryPlace.DUPLICATES,
            tr("Duplicates"),
            side,
            "duplicates",
            side or note,
            note=note,
        ),
    ]
    unread = places.unread if places is not None else None
    if unread is not None:
        new = tr("{unread} new", unread=fmt.count(unread)) if unread else ""
        rows.append(
            _row(
                LibraryPlace.REPORTS,
                tr("Reports"),
                new,
                "bell",
                new,
                tip=tr("What rules had to say of new photos"),
                icon_role="accent" if unread else "muted",
            )
        )
    if failed:
        rows.append(
            _row(
                LibraryPlace.FAILED,
                tr("Failed"),
                fmt.count(failed),
                "warning",
                fmt.files(failed),
                tip=tr("Files that can't be read, and why"),
                icon_role="warning",
            )
        )
    return rows


def _row(
    key: LibraryPlace,
    text: str,
    side: str,
    icon: str,
    spoken: str,
    *,
    note: str = "",
    tip: str = "",
    icon_role: str = "muted",
) -> ListRow:
    said = f"{text}, {spoken}" if spoken else text
    return ListRow(key, text, note, side, icon, tip, said, icon_role=icon_role)


class PlacesPanel(QFrame):
    """The list. ``chosen(place)``: a person picked one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.view = RowList(tr("Library"), rows_of(None, None))
        self.view.fit()
        self.view.picked.connect(self.chosen)
        in_column(self.view, margins=(0, 8, 0, 0), on=self)

    def show_places(self, places: Places | None, duplicates: DuplicatesCount | None) -> None:
        """Show these numbers."""
        current = self.view.current_key()
        self.view.rows.set_rows(rows_of(places, duplicates))
        self.select(current)

    def select(self, place: LibraryPlace | None) -> None:
        """Mark a row as chosen without asking anybody to show it; None: no row."""
        self.view.choose(self.view.rows.row_of(place) if place is not None else -1)


class PlacesControl(QObject):
    """Keeps the numbers of the panel, and the tree of folders, up to date."""

    def __init__(self, session: Session, panel: PlacesPanel, folders: FoldersPanel) -> None:
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._folders = folders
        self._places: Places | None = None
        self._groups: list[DuplicateGroup] = []
        self._duplicates: DuplicatesCount | None = None
        self._newest = Latest(self)
        self._changed_since = False
        self._newest_groups = Latest(self)
        self._stale = True
        session.folders_changed.connect(lambda _: self._read())
        session.changed.connect(self._on_change)
        session.state_changed.connect(lambda _: self._count_groups())

    def _read(self) -> None:
        if self._newest.waiting:
            self._changed_since = True
            return
        self._newest.ask(
            self._session.read_whole,
            "count the places",
            lambda library: library.places(),
            self._take,
        )

    def _take(self, places: Places) -> None:
        changed, self._changed_since = self._changed_since, False
        if changed:
            self._read()
        self._show(places)

    def _show(self, places: Places) -> None:
        self._places = places
        self._folders.show_tree(places.folders)
        self._render()
        self._count_groups()

    def _on_change(self, change: Change) -> None:
        if change.reports:
            self._read()
        if change.photos or change.folders or change.decisions:
            self._stale = True
            self._count_groups()

    def _count_groups(self) -> None:
        """Count the duplicates once the library is at rest, and what is less work is counted: it is
        long work in a large one."""
        ready = self._session.state in {SessionState.READY, SessionState.READING}
        ready = ready and self._places is not None
        if not self._stale or not ready or self._session.library is None:
            return
        self._stale = False
        before = self._groups

        def work(library: Library, _: JobContext) -> tuple[list[DuplicateGroup], int]:
            found = library.duplicates
            return found.groups(before=before), len(found.unexamined())

        self._newest_groups.follow(
            self._session.ask("count the duplicates", work, self._newest_groups.only(self._found))
        )

    def _found(self, answer: tuple[list[DuplicateGroup], int]) -> None:
        before, (self._groups, unexamined) = self._groups, answer
        # Where this thread, or the lane's, dropped the list, all else would wait for its end.
        self._session.ask("let go of the groups", lambda _, __: let_go(before), lambda _: None)
        gain = sum(group.gain for group in self._groups)
        self._duplicates = DuplicatesCount(len(self._groups), gain, unexamined)
        self._render()

    def _render(self) -> None:
        self._panel.show_places(self._places, self._duplicates)
