"""The viewer: a photo in the whole window, its nearest below it, its facts beside it."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame

from photosim.core.arrays import Ints
from photosim.core.language import tr
from photosim.core.types import PhotoId, Region
from photosim.library.searching.sources import PhotoSource
from photosim.ui.filing.actions import filing_actions
from photosim.ui.filing.control import FilingControl
from photosim.ui.photo.actions import photo_actions
from photosim.ui.photo.compared import ComparedPhoto
from photosim.ui.photo.facts import FactsPanel
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailCache, ThumbnailLoader
from photosim.ui.removal.actions import trash
from photosim.ui.removal.removal import Removal
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.details import DetailsCache
from photosim.ui.search.selection import KnownSelection
from photosim.ui.viewer.actions import (
    VIEWER_KEYS,
    Errands,
    Panels,
    Playing,
    moving_actions,
    photo_errands,
    view_actions,
)
from photosim.ui.viewer.bar import Controls, ViewerBar
from photosim.ui.viewer.canvas import PhotoCanvas
from photosim.ui.viewer.controller import NEAREST, ViewerControl
from photosim.ui.viewer.opening import TITLE
from photosim.ui.viewer.pictures import Size
from photosim.ui.viewer.strip import NearStrip
from photosim.ui.widgets import file_manager
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, in_row, scrolled, side_width, text_label
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager, moves, wear
from photosim.ui.work.session import Session

log = logging.getLogger(__name__)

FACTS_WIDTH = 300
TILE_PICTURE = 160
"""Longest side of a picture in the strip, points: half of a stored thumbnail, which is decoded
fast, and more than the tile needs of one that is twice as wide as it is high."""

KEPT = 300
MESSAGE = 4000
"""Milliseconds that a message stands over the photo."""

BUTTONS = (
    *("wander", None, "find_similar", "find_region", "compare", "albums", "trash", None),
    *("play", "fit", "actual_size", None, "strip", "facts", "full_screen"),
)


class ViewerPage(Page):
    """Shows one photo, dark in either theme.

    ``returned(photo ids)``: one comes back, having looked at these last, the last one first.
    ``compare_asked(photos)``: put these beside each other. ``albums_asked(selection)``: put the
    photo shown into an album.
    """

    name = TITLE

    returned = Signal(object)
    compare_asked = Signal(object)
    albums_asked = Signal(object)

    fills_window = True

    def __init__(
        self,
        session: Session,
        query: QueryControl,
        details: DetailsCache,
        removal: Removal,
        *,
        filing: FilingControl,
        thumbnails: ThumbnailLoader,
        preferences: Preferences,
        themes: ThemeManager,
    ) -> None:
        icons = IconBinder(themes, dark=True)
        super().__init__(icons, tr("In the viewer"), VIEWER_KEYS)
        self._session = session
        self._query = query
        self._removal = removal
        self._filing = filing
        self._preferences = preferences
        self._cache: ThumbnailCache = thumbnails.cache
        self._shown_photo: PhotoId | None = None
        self._full_screen = False
        self._plays = True
        """Whether the photo shown plays where it is an animation."""
        self._looked_at: list[PhotoId] = []
        self.control = ViewerControl(session, query, details, parent=self)
        side = TILE_PICTURE * math.ceil(self.devicePixelRatioF())
        self.small = SmallPictures(thumbnails, side, KEPT, self)
        self.canvas = PhotoCanvas()
        self.facts = FactsPanel()
        self.facts_side = scrolled(self.facts, tr("Facts of the photo"))
        self.strip = NearStrip(self.small.get, self.control.name)
        self._strip_row = QFrame()
        self.selection = KnownSelection(self._shown, details, self._middle)
        self._add_actions()
        lead = tuple(
            self._by_mouse(icons, *one)
            for one in (
                ("back", tr("Back (Alt+Left)"), self.go_back),
                ("forward", tr("Forward (Alt+Right)"), self.go_forward),
            )
        )
        self._forward = lead[1]
        leave = self._by_mouse(icons, "close", tr("Close (Esc)"), self.left.emit)
        self.bar = ViewerBar(self.keys, lead, BUTTONS, leave)
        self.controls = Controls(self.canvas, self.bar, (self.keys["previous"], self.keys["next"]))
        self._said = text_label(role="pill")
        self._said.setParent(self.canvas)
        self._said.hide()
        self._said_for = QTimer(self, singleShot=True, interval=MESSAGE)
        self._said_for.timeout.connect(self._said.hide)
        self._lay_out()
        self._themes = themes
        self._wear()
        themes.text_resized.connect(self._wear)
        themes.changed.connect(self._follow)
        self._connect()
        self.facts_side.setVisible(preferences.shown("viewer_facts", default=False))
        self._strip_row.setVisible(preferences.shown("viewer_strip"))

    def _by_mouse(
        self, icons: IconBinder, icon: str, tip: str, do: Callable[[], object]
    ) -> QAction:
        """What the window or the page itself has keys for."""
        made = QAction(tip, self)
        made.triggered.connect(lambda _: do())
        icons.bind(made, icon)
        return made

    def _add_actions(self) -> None:
        panels = Panels(
            lambda: not self.facts_side.isHidden(),
            self._set_facts,
            lambda: not self._strip_row.isHidden(),
            self._set_strip,
            lambda: self._full_screen,
            self.set_full_screen,
        )
        errands = Errands(self._search, self._ask_albums, self._compare, self._trash)
        self.keys.add(
            *moving_actions(self.control),
            *photo_errands(self._session, self.control, self.canvas, errands),
            *view_actions(
                self.canvas, panels, Playing(self._animated, lambda: self._plays, self.set_playing)
            ),
            *photo_actions(self.selection),
            *filing_actions(self._filing, self.selection),
        )

    def _wear(self) -> None:
        """Be dark, with the contrast that the rest has."""
        self._worn = self._themes.dark
        wear(self, self._worn)
        self._fit_facts()

    def _fit_facts(self) -> None:
        self.facts_side.setFixedWidth(side_width(FACTS_WIDTH, self.width(), 4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_facts()
        super().resizeEvent(event)

    def _follow(self) -> None:
        if self._worn is not self._themes.dark:
            self._wear()

    def _lay_out(self) -> None:
        self.facts_side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = self._strip_row
        row.setProperty("role", "panel")
        in_column(
            text_label(tr("Nearest photos"), role="hint"),
            self.strip,
            margins=(10, 6, 10, 8),
            spacing=6,
            on=row,
        )
        upper = in_row((self.canvas, 1), self.facts_side, margins=0, spacing=0)
        in_column((upper, 1), row, margins=0, spacing=0, on=self)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        control, canvas = self.control, self.canvas
        control.moved.connect(self._on_moved)
        control.near_found.connect(self._on_near)
        control.known.connect(self._show_facts)
        control.said.connect(self._say)
        control.pictures.arrived.connect(self._on_picture)
        control.pictures.failed.connect(self._on_problem)
        control.wander.changed.connect(self._on_wander)
        canvas.stepped.connect(control.step)
        canvas.row_end_asked.connect(control.go_to_end)
        canvas.went.connect(lambda by: self.go_back() if by < 0 else self.go_forward())
        canvas.stirred.connect(self.controls.wake)
        canvas.sharper_asked.connect(self._want)
        canvas.camera.changed.connect(self._on_zoom)
        canvas.regionDrawn.connect(self._search_region)
        canvas.regionModeChanged.connect(self._on_region_mode)
        self.strip.chosen.connect(control.go_near)
        self.strip.horizontalScrollBar().valueChanged.connect(self._want_small)
        self.small.arrived.connect(self._on_small)
        self.facts.pathMenuAsked.connect(
            lambda path: self._session.attempt(lambda: file_manager.show_in_folder(path))
        )
        self._session.state_changed.connect(lambda _: self.keys.update())

    # ---- opening and leaving

    def open(self, row: Ints, place: int, words: str = "") -> None:
        """Bring the page to the front with a photo of a row; nothing where there is none."""
        if not 0 <= place < len(row):
            return
        screen = self.screen()
        self.control.pictures.set_room(screen.size() * screen.devicePixelRatio())
        self._looked_at = []
        self._shown_photo = None
        self.control.wander.set_seconds(self._preferences.wander_seconds)
        self.visit_asked.emit()
        self.control.open(row, place, words)
        self.controls.wake()

    def open_photos(self, photos: Sequence[PhotoId], photo: PhotoId, words: str = "") -> None:
        """The same by the photo's id; where the row lacks it, it stands alone."""
        row = np.asarray(photos, dtype=np.int64)
        places = np.flatnonzero(row == photo)
        if len(places):
            self.open(row, int(places[0]), words)
        else:
            self.open(np.asarray([photo], dtype=np.int64), 0, words)

    def on_leave(self) -> None:
        """Tell what was looked at, and let go of the pictures."""
        self._return()
        self.set_full_screen(False)
        self.control.close()
        self.canvas.play(None)
        self.canvas.set_region_mode(False)
        self.canvas.show_thumbnail(None, QSize())
        self._shown_photo = None
        self._said.hide()

    def _return(self) -> None:
        """Once: the view that one came from may follow."""
        looked, self._looked_at = self._looked_at, []
        if looked:
            self.returned.emit(looked)

    def shut_down(self) -> None:
        """Stop loading for good."""
        self.control.pictures.close()

    @property
    def can_go_back(self) -> bool:
        """Whether there is a photo that one came from."""
        return self.control.trail.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether one has come back."""
        return self.control.trail.can_go_forward

    def go_back(self) -> None:
        """To the photo that one came from; from the first, out of the viewer."""
        if self.can_go_back:
            self.control.back()
        else:
            self.left.emit()

    def go_forward(self) -> None:
        """Where one had gone from here."""
        if self.can_go_forward:
            self.control.forward()

    # ---- showing

    def _on_moved(self) -> None:
        photo = self.control.photo
        if photo is None:
            self.left.emit()
            return
        self._looked_at = [photo, *(one for one in self._looked_at[:200] if one != photo)]
        if photo != self._shown_photo:
            self._shown_photo = photo
            self._plays = moves(self.canvas)
            self.canvas.play(None)
            self.canvas.set_region_mode(False)
            details = self.control.details
            facts = details.facts if details is not None else None
            natural = QSize(facts.width, facts.height) if facts is not None else QSize()
            thumbnail = self._cache.get(photo) or self.small.get(photo)
            self.canvas.show_thumbnail(thumbnail, natural)
            self._on_picture(photo, Size.GLANCE)
            if self.control.pictures.get(photo) is not None:
                self._on_picture(photo, Size.SCREEN)
            self.strip.show_near([])
        self._show_facts()
        self._forward.setVisible(self.can_go_forward)
        self.keys.update()

    def _on_picture(self, photo: PhotoId, size: Size) -> None:
        if photo != self._shown_photo:
            return
        pictures = self.control.pictures
        if size is Size.GLANCE:
            glance = pictures.get(photo, size)
            if glance is not None and glance.frames and not self.canvas.has_picture():
                self.canvas.sharpen(QPixmap.fromImage(glance.frames[0]))
            return
        screen, frames = pictures.get(photo), pictures.get(photo, Size.FRAMES)
        if size is Size.FRAMES and frames is not None and frames.milliseconds:
            if self._plays:
                self.canvas.play(frames)
        elif screen is not None and not self.canvas.playing:
            self.canvas.show_viewed(screen, pictures.get(photo, Size.WHOLE))
        if size is Size.SCREEN:
            if screen is not None and screen.animated:
                self._want()
                self.keys.update()
            log.info("viewing photo %d", photo)
            self.control.stand(photo)

    def _on_problem(self, photo: PhotoId, error: Exception) -> None:
        if photo == self._shown_photo:
            if not self.canvas.has_picture():
                self.canvas.show_message(as_shown(error).message)
            self.control.stand(photo)

    def _animated(self) -> bool:
        """Whether the photo shown is known to be an animation."""
        photo = self._shown_photo
        screen = self.control.pictures.get(photo) if photo is not None else None
        return screen is not None and screen.animated

    def set_playing(self, on: bool) -> None:
        """Play the animation shown, or let it stand still on its first picture."""
        photo = self._shown_photo
        if photo is None or on == self._plays:
            return
        self._plays = on
        if not on:
            self.canvas.play(None)
            self._on_picture(photo, Size.WHOLE)
        elif self.control.pictures.get(photo, Size.FRAMES) is not None:
            self._on_picture(photo, Size.FRAMES)
        else:
            self._want()
        self.keys.update()

    def _want(self) -> None:
        """More of the photo shown than fits the screen: what moves, and what is enlarged."""
        sizes = [Size.FRAMES] if self._plays and self._animated() else []
        if self.canvas.is_blurred:
            sizes.append(Size.WHOLE)
        if sizes:
            self.control.want(sizes)

    def _show_facts(self) -> None:
        photo, trail = self.control.photo, self.control.trail
        if photo is None:
            return
        if not self.facts_side.isHidden():
            self.facts.show_sheet(self.control.sheet())
        here = trail.here
        parts = [here.words]
        if len(here.row) > 1:
            parts.insert(
                0,
                tr(
                    "{place} of {count}",
                    place=fmt.count(here.place + 1),
                    count=fmt.count(len(here.row)),
                ),
            )
        wander = self.control.wander
        if wander.on:
            how = tr("paused") if wander.paused else tr("every {seconds} s", seconds=wander.seconds)
            space = tr("Space goes on") if wander.paused else tr("Space pauses")
            parts = [
                tr("Wandering, {how}", how=how),
                tr("{count} seen", count=fmt.count(len(wander.seen))),
                space,
            ]
        self.canvas.setAccessibleName(self.control.name(photo) or tr("Photo"))
        self.bar.show_name(self.control.name(photo), " · ".join(part for part in parts if part))

    def _on_near(self) -> None:
        near = self.control.near[:NEAREST]
        self.strip.show_near(near)
        self._want_small()
        self.keys.update()

    def _want_small(self) -> None:
        """The pictures of the strip that are on screen, and the next ones."""
        self.small.want(one.photo for one in self.strip.near[: self.strip.last_seen + 4])

    def _on_small(self) -> None:
        self.strip.viewport().update()
        photo = self._shown_photo
        if photo is not None and not self.canvas.has_picture():
            self.canvas.update()

    def _on_zoom(self) -> None:
        shown = self._shown_photo is not None
        self.bar.scale.setText(f"{self.canvas.zoom() * 100:.0f} %" if shown else "")
        self.keys.update()

    def _on_wander(self) -> None:
        wander = self.control.wander
        if wander.on:
            self._preferences.wander_seconds = wander.seconds
        self.controls.hides_pointer = wander.on or self._full_screen
        self._show_facts()
        self.keys.update()

    def _on_region_mode(self, on: bool) -> None:
        if on:
            self._say(tr("Draw a rectangle around what you look for."), stays=True)
        else:
            self._said.hide()
        self.keys.update()

    def _say(self, text: str, *, stays: bool = False) -> None:
        self._said.setText(text)
        self._said.adjustSize()
        room = self.canvas.rect()
        self._said.move(
            (room.width() - self._said.width()) // 2, room.height() - self._said.height() - 24
        )
        self._said.show()
        self._said.raise_()
        if stays:
            self._said_for.stop()
        else:
            self._said_for.start()

    # ---- panels

    def _set_facts(self, shown: bool) -> None:
        self._preferences.set_shown("viewer_facts", shown)
        self.facts_side.setVisible(shown)
        self._show_facts()

    def _set_strip(self, shown: bool) -> None:
        if not self._full_screen:
            self._preferences.set_shown("viewer_strip", shown)
        self._strip_row.setVisible(shown)

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen, or the window again; on the screen the photo stands alone."""
        if on == self._full_screen:
            return
        self._full_screen = on
        window = self.window()
        state = window.windowState()
        flag = Qt.WindowState.WindowFullScreen
        window.setWindowState(state | flag if on else state & ~flag)
        self._strip_row.setVisible(not on and self._preferences.shown("viewer_strip"))
        self.controls.hides_pointer = on or self.control.wander.on
        self.keys.update()

    # ---- errands

    def _shown(self) -> list[PhotoId]:
        photo = self.control.photo
        return [] if photo is None else [photo]

    def _middle(self) -> QPoint:
        return self.canvas.mapToGlobal(self.canvas.rect().center())

    def _search(self) -> None:
        photo = self.control.photo
        if photo is not None:
            self._return()  # so that the way back from the results leads to this photo
            self._query.search_photos([photo])

    def _search_region(self, rect: QRectF) -> None:
        photo = self.control.photo
        if photo is not None:
            self._return()
            region = Region(rect.x(), rect.y(), rect.width(), rect.height())
            self._query.search_photos([photo], region)

    def _ask_albums(self) -> None:
        self.albums_asked.emit(self.selection)

    def _compare(self) -> None:
        """With the photo that one came from, else with the nearest."""
        photo, other = self.control.photo, self.control.trail.before
        if other in {None, photo} and self.control.near:
            other = self.control.near[0].photo
        if photo is not None and other is not None:
            name = self.control.name
            self.compare_asked.emit(
                [ComparedPhoto(PhotoSource(one), name(one), one) for one in (other, photo)]
            )

    def _trash(self) -> None:
        trash(self._session, self._removal, self.selection)

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends wandering, then leaves."""
        if event.key() == Qt.Key.Key_Escape and self.control.wander.on:
            self.control.set_wandering(False)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything for the photo shown."""
        self.keys.menu("photos", self).popup(event.globalPos())
