"""Suggestions for the album that is shown: asked for, answered, the next one at once.

An answer is shown before it is written; the library's new suggestions, which know it, come
later and are put behind the photos that a person is looking at. Answers to older questions are
dropped, and a photo that was answered never comes back from one that was under way.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from photosim.core.errors import PhotosimError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.albums.values import LabelChange, Suggestion, Suggestions
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.ui.albums.controller import AlbumsControl
from photosim.ui.albums.suggestions.queue import Queue
from photosim.ui.albums.suggestions.strip import SuggestStrip
from photosim.ui.albums.suggestions.view import Suggested
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.search.controller import QueryControl
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.words.remedies import error_words
from photosim.ui.work.history import Deed, History, Notice, way_back
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

log = logging.getLogger(__name__)

SUGGESTED_PICTURE = 256
"""Longest side of a suggested picture, pixels."""

COUNT = 24
"""Suggestions asked for at a time."""

SOON = 60
"""Milliseconds after a change before the library is asked again: several come together."""


@dataclass(frozen=True, slots=True)
class SuggestionAnswer:
    """A decision on a photo, and where it stands in the history."""

    album: str
    suggestion: Suggestion
    deed: Deed


def words_of(suggestion: Suggestion) -> str:
    """What stands below a suggested photo. Pure."""
    if suggestion.rival is not None:
        return tr("or “{rival}”", rival=suggestion.rival)
    return fmt.similarity(suggestion.likeness)


class SuggestControl(QObject):
    """Drives the strip. ``changed`` follows when answers may be possible, or no longer;
    ``looked_at(photo id)`` when a person turns to another suggestion; ``view_asked(photo ids, photo
    id)``: look at the photo large."""

    changed = Signal()
    looked_at = Signal(object)
    view_asked = Signal(object, object)

    def __init__(
        self,
        session: Session,
        history: History,
        control: QueryControl,
        albums: AlbumsControl,
        strip: SuggestStrip,
        *,
        pictures: SmallPictures,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._history = history
        self._control = control
        self._albums = albums
        self._strip = strip
        self._pictures = pictures
        self._preferences = preferences
        self.unsure = False
        """Whether the photos most worth a decision are suggested, not the most likely ones."""
        self._album: str | None = None
        self._newest = Latest(self)
        self._problem = ""
        self._answers: list[SuggestionAnswer] = []
        self.queue = Queue()
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.ask)
        strip.view.chosen.connect(self._choose)
        strip.view.opened.connect(self._open)
        pictures.arrived.connect(strip.view.update)
        control.place_changed.connect(self._follow)
        albums.changed.connect(self._on_labels)
        session.changed.connect(self._on_change)
        history.going_back.connect(self._ask_again)
        self._follow()

    # ---- what is shown

    @property
    def active(self) -> bool:
        """Whether the strip is shown for an album."""
        return self._album is not None

    @property
    def can_answer(self) -> bool:
        """Whether there is a photo to answer for."""
        return self.active and self.queue.asked is not None

    @property
    def can_take_back(self) -> bool:
        """Whether an answer of this album can be taken back."""
        return self.active and bool(self._answers)

    @property
    def wanted(self) -> bool:
        """Whether the strip is shown with albums."""
        return self._preferences.shown("suggestions")

    def set_wanted(self, wanted: bool) -> None:
        """Show the strip with albums, or never."""
        self._preferences.set_shown("suggestions", wanted)
        self._follow()

    def set_unsure(self, unsure: bool) -> None:
        """Suggest the photos most worth a decision, or the most likely ones."""
        if unsure != self.unsure:
            self.unsure = unsure
            self._begin()

    def _follow(self) -> None:
        """Show the strip where an album with photos is shown."""
        here = self._control.here
        shown = here.album if not here.is_query else None
        seen = self._albums.seen(shown)
        possible = self.wanted and self._session.writable and seen is not None and seen.photos > 0
        album = shown if possible else None
        if album != self._album:
            self._album = album
            self._answers.clear()
            self._begin()
        self._strip.setVisible(album is not None)
        self.changed.emit()

    def _on_change(self, change: Change) -> None:
        if change.model:
            self._begin()
        elif change.albums and self.active:
            self._timer.start()

    def _on_labels(self) -> None:
        self._follow()
        if self.active:
            self._timer.start()

    def _begin(self) -> None:
        """Forget what was suggested, and ask."""
        self.queue = Queue()
        self._problem = ""
        self._newest.drop()
        if self._album is not None:
            self._strip.show_title(tr("More for “{album}”?", album=self._album))
            self.ask()
        self._render()

    # ---- asking

    def ask(self) -> None:
        """Ask the library; an answer to an older question is not shown any more."""
        album, unsure = self._album, self.unsure
        self._timer.stop()
        if album is None:
            return

        def work(library: Library, _: JobContext) -> Suggestions:
            return library.albums.suggestions(album, COUNT, unsure=unsure)

        def done(found: Suggestions) -> None:
            self._problem = ""
            self.queue.renew(found.photos, found.labelled)
            log.info("%d photos suggested", len(self.queue.photos))
            self._render()

        def failed(error: BaseException) -> None:
            self._problem = problem_text(error)
            self.queue.photos.clear()
            self.queue.current = 0
            self._render()

        self._newest.ask(self._session.ask, "suggest photos", work, done, failed)

    def _render(self) -> None:
        photos = [Suggested(one.photo_id, words_of(one)) for one in self.queue.photos]
        self._pictures.want(one.photo_id for one in photos)
        nothing = tr("Every photo is in the album or was refused.")
        message = self._problem or (tr("Looking…") if self._newest.waiting else nothing)
        self._strip.view.show_photos(photos, self.queue.current, message)
        self.changed.emit()

    def _choose(self, place: int) -> None:
        self.queue.current = place
        self._strip.view.setFocus()
        self._render()
        self._tell_looked_at()

    def _open(self, photo_id: PhotoId) -> None:
        self.view_asked.emit([one.photo_id for one in self.queue.photos], photo_id)

    def _tell_looked_at(self) -> None:
        asked = self.queue.asked
        if asked is not None:
            self.looked_at.emit(asked.photo_id)

    # ---- answers

    def accept(self) -> None:
        """The photo belongs to the album."""
        self._answer(belongs=True)

    def refuse(self) -> None:
        """It does not: never suggested again, and an example of what the album is not."""
        self._answer(belongs=False)

    def _answer(self, *, belongs: bool) -> None:
        album, taken = self._album, self.queue.take()
        if album is None or taken is None:
            return
        text = (
            tr("1 photo added to “{album}”", album=album)
            if belongs
            else tr("1 photo refused for “{album}”", album=album)
        )

        def work(library: Library, _: JobContext) -> LabelChange:
            book = library.albums
            return (book.add if belongs else book.refuse)(album, [taken.photo_id])

        def notice(change: LabelChange) -> Notice:
            return Notice("", way_back(text, change.change))  # the next photo says enough

        def failed(error: BaseException) -> None:
            self._ask_again(deed)
            self._session.trouble.emit(error)

        deed = self._history.write("answer", work, notice, on_failed=failed)
        if deed is not None:
            self._answers.append(SuggestionAnswer(album, taken, deed))
        self._render()
        self._tell_looked_at()

    def take_back(self) -> None:
        """Ask for the photo answered last once more."""
        if self.can_take_back:
            self._history.take_back(self._answers[-1].deed)

    def _ask_again(self, deed: Deed | None) -> None:
        """Show the photo of an answer again that doesn't count any more."""
        answer = next((one for one in self._answers if one.deed is deed), None)
        if answer is not None:
            self._answers.remove(answer)
            self.queue.put_back(answer.suggestion)
            self._render()


def problem_text(error: BaseException) -> str:
    """Why there are no suggestions, and what to do. Pure."""
    if isinstance(error, PhotosimError):
        return error_words(error)
    return tr("There are no suggestions: {error}.", error=error)
