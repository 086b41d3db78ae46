"""Albums between the column, the grid and the library: reads and changes.

All changes can be taken back (``work.history``). They go to the library lane and leave the folders
alone. ``changed`` follows when the albums that were read are others, or another one is the last one
used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from photosim.core.types import PhotoId
from photosim.library.albums.values import AlbumImport, AlbumSummary, LabelChange
from photosim.library.library import Library
from photosim.library.values import Change, Report, Source
from photosim.ui.albums.panel import AlbumsPanel
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.toast import Toast
from photosim.ui.work.history import History, Notice, way_back
from photosim.ui.work.session import Session

R = TypeVar("R", bound=Report)

ALBUM_PICTURE = 128
"""Longest side of an album's picture, pixels."""


class AlbumsControl(QObject):
    """The albums of the window. ``changed`` follows a change; ``refused(text)``: files could not
    be put into an album, and what to do."""

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        session: Session,
        history: History,
        panel: AlbumsPanel,
        *,
        pictures: SmallPictures,
        preferences: Preferences,
        toast: Toast,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._history = history
        self._panel = panel
        self._pictures = pictures
        self._preferences = preferences
        self._toast = toast
        self.albums: list[AlbumSummary] = []
        session.changed.connect(self._on_change)
        session.folders_changed.connect(lambda _: self.refresh())
        pictures.arrived.connect(lambda: panel.view.viewport().update())

    # ---- reading

    def refresh(self) -> None:
        """Read the albums again."""
        self._session.read("read the albums", lambda lib: lib.albums.seen(), self._show)

    def _show(self, albums: list[AlbumSummary]) -> None:
        same = albums == self.albums
        self.albums = albums
        self._pictures.want([one.picture for one in albums if one.picture is not None])
        self._panel.show_albums(albums)
        if not same:
            self.changed.emit()

    @property
    def names(self) -> list[str]:
        """The albums by name."""
        return [one.name for one in self.albums]

    def seen(self, name: str | None) -> AlbumSummary | None:
        """An album as it was read last."""
        return next((one for one in self.albums if one.name == name), None)

    @property
    def last(self) -> str | None:
        """The album that photos were added to last, where it is still there."""
        name = self._preferences.last_album
        return name if self.seen(name) is not None else None

    def _on_change(self, change: Change) -> None:
        if change.albums:
            last = self._preferences.last_album
            self._preferences.last_album = change.albums.get(last, last) or ""
            self.refresh()

    def _note_last(self, album: str) -> None:
        self._preferences.last_album = album
        self.changed.emit()

    # ---- photos in and out

    def add(self, album: str, photos: Sequence[PhotoId], *, new: bool = False) -> None:
        """Put photos into an album, ``new``: which is made first."""

        def notice(change: LabelChange) -> Notice:
            if new and not change.photos:
                way = way_back(made_text(change), change.change)
                return Notice(f"The album “{change.album}” is there: drag photos onto it.", way)
            return added_notice(change, new=new)

        self._write(
            "add to the album",
            lambda lib: lib.albums.add(album, photos, new=new),
            notice,
            lambda change: self._note_last(change.album),
        )

    def add_dropped(
        self, album: str, folders: Sequence[Path], sources: Sequence[Source], *, new: bool = False
    ) -> None:
        """Put files into an album, those that the library knows; ``refused`` says of the rest."""

        def done(change: LabelChange) -> None:
            if change.photos:
                self._note_last(change.album)
            if change.unknown:
                self.refused.emit(unknown_text(change, len(folders) + len(sources)))

        def notice(change: LabelChange) -> Notice:
            told = added_notice(change, new=new)
            return Notice("", told.way) if change.unknown else told

        self._write(
            "add to the album",
            lambda lib: lib.albums.add_dropped(album, folders, sources, new=new),
            notice,
            done,
        )

    def remove(self, album: str, photos: Sequence[PhotoId]) -> None:
        """Take the label off photos; they stay in the library."""

        def notice(change: LabelChange) -> Notice:
            text = f"{fmt.photos(len(change.photos))} taken out of “{album}”"
            way = way_back(text, change.change)
            return Notice(f"{text}, not out of the library.", way)

        self._write("take out of the album", lambda lib: lib.albums.remove(album, photos), notice)

    # ---- whole albums

    def rename(self, album: str, name: str) -> None:
        """Give an album another name."""
        self._write(
            "rename the album",
            lambda lib: lib.albums.rename(album, name),
            lambda change: _notice(f"Album “{album}” renamed to “{name}”", change),
        )

    def merge(self, album: str, target: str) -> None:
        """Put all of an album into another one; it goes."""
        self._write(
            "merge the albums",
            lambda lib: lib.albums.merge([album], target),
            lambda change: _notice(f"Album “{album}” merged into “{target}”", change),
        )

    def delete(self, album: str) -> None:
        """Forget an album; its photos stay."""
        self._write(
            "delete the album",
            lambda lib: lib.albums.delete(album),
            lambda change: _notice(f"Album “{album}” deleted", change),
        )

    def import_folder(self, folder: Path) -> None:
        """Make an album of each folder in a folder."""
        self._write(
            "import class folders",
            lambda lib: lib.albums.import_folder(folder),
            imported_notice,
        )

    def import_file(self, path: Path) -> None:
        """Add the albums of a file."""
        self._write("import albums", lambda lib: lib.albums.import_file(path), imported_notice)

    def export(self, path: Path, names: Sequence[str] = ()) -> None:
        """Write albums to a file."""

        def done(number: int) -> None:
            albums = "1 album" if number == 1 else f"{fmt.count(number)} albums"
            self._toast.say(f"{albums} written to {path.name}.")

        self._session.read(
            "export albums",
            lambda lib: lib.albums.export(path, names),
            done,
            self._session.trouble.emit,
        )

    def _write(
        self,
        what: str,
        work: Callable[[Library], R],
        notice: Callable[[R], Notice],
        on_done: Callable[[R], None] | None = None,
    ) -> None:
        self._history.write(what, lambda library, _: work(library), notice, on_done)


def _notice(text: str, change: Change) -> Notice:
    return Notice(f"{text}.", way_back(text, change))


def made_text(change: LabelChange) -> str:
    """What was done where an album was made, perhaps with photos in it. Pure."""
    text = f"Album “{change.album}” made"
    return f"{text} with {fmt.photos(len(change.photos))}" if change.photos else text


def added_notice(change: LabelChange, *, new: bool = False) -> Notice:
    """What adding photos to an album did; ``new``: which was made for them. Pure."""
    if not change.photos:
        return Notice(f"Already in “{change.album}”.")
    added = f"{fmt.photos(len(change.photos))} added to “{change.album}”"
    return Notice(f"{added}.", way_back(made_text(change) if new else added, change.change))


def imported_notice(done: AlbumImport) -> Notice:
    """What an import did. Pure."""
    albums = "1 album" if len(done.albums) == 1 else f"{fmt.count(len(done.albums))} albums"
    text = f"{albums} imported, {fmt.photos(done.added)} labelled."
    if done.votes:
        text += f" {fmt.count(done.votes)} votes between models came along."
    if done.absent:
        text += f" {fmt.photos(done.absent)} are not here; their labels wait for them."
    return Notice(text, way_back(f"{albums} imported", done.change))


def unknown_text(change: LabelChange, dropped: int) -> str:
    """Of so many things dropped, which are not in the library, and what to do. Pure."""
    if dropped == 1:
        lead = f"This is not in the library, so “{change.album}” can't have it."
    elif change.unknown == dropped:
        lead = f"None of the {fmt.count(dropped)} files is in the library."
    else:
        known = dropped - change.unknown
        are, others = (
            ("is" if known == 1 else "are"),
            "other is" if change.unknown == 1 else "others are",
        )
        lead = (
            f"{fmt.count(known)} of {fmt.count(dropped)} files {are} in “{change.album}” now; the "
            f"{others} not in the library."
        )
    return f"{lead} Add the folder first, then drop again."
