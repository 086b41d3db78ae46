"""Albums between the column, the grid and the library: reads and changes.

All changes can be taken back (``work.history``). They go to the library lane and leave the folders
alone. ``changed`` follows when the albums that were read are others, or another one is the last one
used.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from photosim.core.language import sentence, tr, tr_n
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

log = logging.getLogger(__name__)

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
        self._panel.show_albums(albums, self._session.person)
        if not same:
            log.info("%d albums listed", len(albums))
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
                return Notice(
                    tr("The album “{album}” is there: drag photos onto it.", album=change.album),
                    way,
                )
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
            text = tr(
                "{photos} taken out of “{album}”",
                photos=fmt.photos(len(change.photos)),
                album=album,
            )
            way = way_back(text, change.change)
            return Notice(tr("{words}, not out of the library.", words=text), way)

        self._write("take out of the album", lambda lib: lib.albums.remove(album, photos), notice)

    # ---- whole albums

    def rename(self, album: str, name: str) -> None:
        """Give an album another name."""
        self._write(
            "rename the album",
            lambda lib: lib.albums.rename(album, name),
            lambda change: _notice(
                tr("Album “{album}” renamed to “{name}”", album=album, name=name), change
            ),
        )

    def merge(self, album: str, target: str) -> None:
        """Put all of an album into another one; it goes."""
        self._write(
            "merge the albums",
            lambda lib: lib.albums.merge([album], target),
            lambda change: _notice(
                tr("Album “{album}” merged into “{target}”", album=album, target=target), change
            ),
        )

    def delete(self, album: str) -> None:
        """Forget an album; its photos stay."""
        self._write(
            "delete the album",
            lambda lib: lib.albums.delete(album),
            lambda change: _notice(tr("Album “{album}” deleted", album=album), change),
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
            albums = tr_n("{n} album", "{n} albums", number)
            self._toast.say(tr("{albums} written to {name}.", albums=albums, name=path.name))

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
    return Notice(sentence(text), way_back(text, change))


def made_text(change: LabelChange) -> str:
    """What was done where an album was made, perhaps with photos in it. Pure."""
    text = tr("Album “{album}” made", album=change.album)
    return (
        tr("{words} with {photos}", words=text, photos=fmt.photos(len(change.photos)))
        if change.photos
        else text
    )


def added_notice(change: LabelChange, *, new: bool = False) -> Notice:
    """What adding photos to an album did; ``new``: which was made for them. Pure."""
    if not change.photos:
        return Notice(tr("Already in “{album}”.", album=change.album))
    added = tr(
        "{photos} added to “{album}”", photos=fmt.photos(len(change.photos)), album=change.album
    )
    return Notice(sentence(added), way_back(made_text(change) if new else added, change.change))


def imported_notice(done: AlbumImport) -> Notice:
    """What an import did. Pure."""
    albums = tr_n("{n} album", "{n} albums", len(done.albums))
    text = tr("{albums} imported, {photos} labelled.", albums=albums, photos=fmt.photos(done.added))
    if done.votes:
        text += tr_n(
            " {n} vote between models came along.",
            " {n} votes between models came along.",
            done.votes,
            n=fmt.count(done.votes),
        )
    if done.absent:
        text += tr(
            " {photos} are not here; their labels wait for them.", photos=fmt.photos(done.absent)
        )
    return Notice(text, way_back(tr("{albums} imported", albums=albums), done.change))


def unknown_text(change: LabelChange, dropped: int) -> str:
    """Of so many things dropped, which are not in the library, and what to do. Pure."""
    if dropped == 1:
        lead = tr("This is not in the library, so “{album}” can't have it.", album=change.album)
    elif change.unknown == dropped:
        lead = tr("None of the {dropped} files is in the library.", dropped=fmt.count(dropped))
    else:
        known = dropped - change.unknown
        are, others = (
            (tr_n("is", "are", known)),
            tr_n("other is", "others are", change.unknown),
        )
        lead = tr(
            "{known} of {dropped} files {are} in “{album}” now; the {others} not in the library.",
            known=fmt.count(known),
            dropped=fmt.count(dropped),
            are=are,
            album=change.album,
            others=others,
        )
    return tr("{lead} Add the folder first, then drop again.", lead=lead)
