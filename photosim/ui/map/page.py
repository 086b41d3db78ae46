"""The page Map: header, the map itself, the legend, and what can be done with chosen photos."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from photosim.core.jobs import Progress
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.mapping.values import Grouping, Groups
from photosim.library.models.values import KeptModel
from photosim.library.values import Change, PhotoDetails
from photosim.ui.filing.actions import filing_actions
from photosim.ui.filing.control import FilingControl
from photosim.ui.map.accessible import LegendItems, MapItems
from photosim.ui.map.canvas import CELL, HOVERED, KEPT_PICTURES, Label, MapCanvas
from photosim.ui.map.controller import MapControl, Shown
from photosim.ui.map.legend import Legend
from photosim.ui.map.opening import TITLE
from photosim.ui.map.tiles import PICTURE
from photosim.ui.photo.actions import photo_actions
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.search.details import DetailsCache
from photosim.ui.search.selection import KnownSelection
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action, ActionButton, tool_button
from photosim.ui.widgets.empty_page import EmptyPage, Message, Offer
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import (
    choice,
    flow_of,
    in_column,
    in_row,
    line,
    scrolled,
    side_width,
    text_label,
)
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.palette import group_colour, ramp
from photosim.ui.widgets.quiet_stack import QuietStack
from photosim.ui.widgets.spoken.roles import tell_by
from photosim.ui.widgets.theme import theme_of
from photosim.ui.widgets.words.models import model_name
from photosim.ui.work.session import Session

EMPTY = Message(
    "map", tr("No photos yet"), tr("Photos of your folders appear here, alike ones together.")
)
COMPUTING = Message(
    "map",
    tr("Laying out the map"),
    tr(
        "Every photo gets a place near those that it resembles. It goes on while you do other "
        "things, "
        "and is kept for the next time."
    ),
)
HINTS = (
    (tr("Wheel, +, -"), tr("Nearer, or farther away")),
    ("0", tr("The whole map")),
    (tr("Arrows, drag"), tr("Move the map")),
    (tr("Shift+arrows"), tr("Go from photo to photo")),
    (tr("Space"), tr("Select the photo gone to, or one more")),
    (tr("Shift+drag"), tr("Draw around photos to select them")),
    (tr("Click, Ctrl+click"), tr("Select a photo, or one more")),
    (tr("Ctrl+A"), tr("Select all photos")),
    (tr("Double click, Enter"), tr("Open the photo")),
    (tr("Esc"), tr("Select nothing, then back to where you were")),
)
GROUPINGS = (
    (tr("Albums"), Grouping.ALBUM),
    (tr("Folders"), Grouping.FOLDER),
    (tr("Years"), Grouping.YEAR),
    (tr("Nothing"), Grouping.NONE),
)
LABELLED = 12
"""Groups whose names stand on the map."""

LEGEND_WIDTH = 236
NARROW = 620
"""Width of the page below which the legend makes room for the map; points."""


tell_by(MapCanvas, MapItems)
tell_by(Legend, LegendItems)


class MapPage(Page):
    """The library's photos by likeness.

    ``opened(photos, photo)``: a person opens a photo; photos are those around it, nearest first,
    or the selected ones. ``listed(photos)``, ``searched(photos)``: they want the selected photos
    in the grid, or others like them. ``albums_asked(selection)``: they want them in an album.
    """

    name = TITLE

    opened = Signal(object, object)
    listed = Signal(object)
    searched = Signal(object)
    albums_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        details: DetailsCache,
        loader: ThumbnailLoader,
        icons: IconBinder,
        *,
        filing: FilingControl,
    ) -> None:
        super().__init__(icons, tr("On the map"), HINTS)
        self._session = session
        ratio = self.devicePixelRatioF()
        pictures = SmallPictures(loader, round(PICTURE * ratio), KEPT_PICTURES, self)
        previews = SmallPictures(loader, round(HOVERED * ratio), 60, self)
        self.canvas = MapCanvas(pictures, previews)
        self.selection = KnownSelection(self.canvas.selected_ids, details, self._below_canvas)
        self.control = MapControl(session, round(CELL * ratio), self)
        self.legend = Legend()
        self._groups: Groups | None = None
        self._models: Sequence[KeptModel] = ()
        self._error: BaseException | None = None
        self.keys.add(
            *self._actions(),
            *photo_actions(self.selection),
            *filing_actions(filing, self.selection),
        )
        self.header = PageHeader(TITLE, icons)
        self.colours = choice(tr("Colours"), GROUPINGS, tr("What the colours mean"))
        self.model = choice(tr("Model"), (), tr("Whose likeness the map shows"))
        self.bar = QProgressBar()
        self.progress = text_label(role="muted")
        self.stop = QPushButton(tr("Stop"))
        self.empty = EmptyPage()
        self.selected = text_label(role="heading")
        self._stack = QuietStack()
        self._tray = QFrame()
        self._working = QFrame()
        self._side = QWidget()
        self._lay_out()
        self._connect()
        self._show_state()

    @property
    def content(self) -> QWidget:
        return self._stack

    def _below_canvas(self) -> QPoint:
        """The middle of the canvas's lower edge: near what can be done with its photos."""
        canvas = self.canvas
        return canvas.mapToGlobal(QPoint(canvas.width() // 2, canvas.height()))

    # ---- putting together

    def _actions(self) -> tuple[Action, ...]:
        canvas = self.canvas

        def chosen() -> bool:
            return bool(canvas.selected_ids())

        return (
            Action("map_lasso", tr("Lasso"), canvas.set_lassoing, keys="L", icon="lasso",
                   tip=tr("Draw around photos to select them; also with Shift held"),
                   checked=lambda: canvas.lassoing),
            Action("map_closer", tr("Zoom in"), lambda: canvas.zoom_by(1.5), icon="zoom-in",
                   hint="+"),
            Action("map_farther", tr("Zoom out"), lambda: canvas.zoom_by(1 / 1.5), icon="zoom-out",
                   hint="-"),
            Action("map_whole", tr("The whole map"), canvas.camera.fit, icon="fit", hint="0"),
            Action("map_anew", tr("Lay out anew"), lambda: self.control.bring_up(anew=True),
                   icon="refresh", tip=tr("Compute all places again, not only those of new "
                   "photos")),
            Action("map_list", tr("Show in the grid"),
                   lambda: self.listed.emit(canvas.selected_ids()), keys="G", enabled=chosen),
            Action("map_album", tr("Add to album…"),
                   lambda: self.albums_asked.emit(self.selection), keys="A; Ctrl+L",
                   enabled=lambda: self._session.writable and chosen()),
            Action("map_like", tr("More like these"),
                   lambda: self.searched.emit(canvas.selected_ids()), keys="S", enabled=chosen),
            Action("map_none", tr("Select nothing"), canvas.clear_selection, enabled=chosen),
        )  # fmt: skip

    def _lay_out(self) -> None:
        keys = self.keys
        for name in ("map_lasso", "map_closer", "map_farther", "map_whole", "map_anew"):
            self.header.row.addWidget(tool_button(keys[name]))
        self.header.row.insertWidget(self.header.row.count() - 5, self.model)
        self.model.setMaximumWidth(240)
        buttons = (ActionButton(keys[one]) for one in ("map_list", "map_album", "map_like"))
        self._tray.setObjectName("toast")
        none = ActionButton(keys["map_none"], tr("Clear"))
        in_row(self.selected, None, *buttons, none, margins=(16, 8, 8, 8), spacing=8, on=self._tray)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(tr("Progress of the map"))
        in_row(
            self.bar,
            (self.progress, 1),
            self.stop,
            margins=(16, 6, 8, 6),
            spacing=12,
            on=self._working,
        )
        colours = flow_of(text_label(tr("Colours by"), role="muted"), self.colours, gap=8)
        head = in_row((colours, 1), margins=(14, 10, 12, 6))
        area = scrolled(self.legend)
        in_column(head, (area, 1), margins=0, spacing=0, on=self._side)
        self._side.setObjectName("map-legend")
        full = QWidget()
        middle = in_column((self.canvas, 1), self._tray, margins=0, spacing=0)
        edge = line()
        edge.setFixedSize(1, 16_777_215)
        edge.setMinimumHeight(0)
        edge.setMaximumHeight(16_777_215)
        self._edge = edge
        in_row((middle, 1), edge, self._side, margins=0, spacing=0, on=full)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(full)
        self._full = full
        in_column(
            self.header, line(), (self._stack, 1), self._working, margins=0, spacing=0, on=self
        )

    def _connect(self) -> None:
        control, canvas, session = self.control, self.canvas, self._session
        control.arrived.connect(self._on_arrived)
        control.progressed.connect(self._on_progress)
        control.ended.connect(self._show_state)
        control.failed.connect(self._on_failed)
        control.grouped.connect(self._on_groups)
        control.detailed.connect(self._on_details)
        canvas.chosen.connect(self._on_chosen)
        canvas.opened.connect(self._open)
        canvas.hovered.connect(self._on_hovered)
        self.legend.brought_out.connect(canvas.bring_out)
        self.colours.activated.connect(
            lambda _: control.group_by(Grouping(self.colours.currentData()))
        )
        self.model.activated.connect(lambda _: control.choose_model(self.model.currentData()))
        self.stop.clicked.connect(control.cancel)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_change)

    # ---- what is shown

    def _on_opened(self) -> None:
        self.control.drop()
        if self.isVisible():
            self._look()

    def _on_change(self, change: Change) -> None:
        if self.isVisible():  # else it is looked at when somebody comes here
            self.control.on_change(change)

    def _on_hovered(self, photo: PhotoId | None) -> None:
        if photo is not None:
            self.control.want_details(photo)

    def _look(self) -> None:
        self._error = None
        self.control.look()
        self._show_state()

    def _on_arrived(self, shown: Shown) -> None:
        self._error = None
        self.canvas.show_field(shown.field)
        self._show_models(shown)
        self._show_state()

    def _show_models(self, shown: Shown) -> None:
        if shown.models != self._models:
            self._models = shown.models
            self.model.clear()
            for one in shown.models:
                self.model.addItem(model_name(one), one.id)
        self.model.setCurrentIndex(self.model.findData(shown.map.model))
        self.model.setVisible(len(self._models) > 1)

    def _on_progress(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        left = progress.seconds_left
        rest = "" if left is None else f", {fmt.time_left(left)}"
        self.progress.setText(f"{progress.what[:1].upper()}{progress.what[1:]}{rest}")
        self._show_state()

    def _on_failed(self, error: BaseException) -> None:
        self._error = error
        self._show_state()

    def _show_state(self) -> None:
        """Empty, computing, error or full."""
        count = len(self.canvas.field)
        computing = self.control.computing
        self._stack.setCurrentWidget(self._full if count else self.empty)
        if count and self.hasFocus():
            self.canvas.setFocus()
        if not count:
            again = Offer(tr("Try again"), self._look)
            if self._error is not None:
                failed = Message("warning", tr("No map"), str(self._error), (again,))
                self.empty.show_message(failed)
            elif computing:
                self.empty.show_message(COMPUTING)
            elif self.control.shown is not None or not self.isVisible():
                self.empty.show_message(EMPTY)
            else:
                stopped = Message("map", tr("The map is not laid out"), COMPUTING.text, (again,))
                self.empty.show_message(stopped)
        self._working.setVisible(computing)
        self.header.detail.setText(fmt.photos(count) if count else "")
        wide = self.width() >= NARROW
        self._side.setVisible(wide)
        self._edge.setVisible(wide)
        self._on_chosen()

    def _on_groups(self, groups: Groups) -> None:
        self._groups = groups
        self.colours.setCurrentIndex(self.colours.findData(groups.grouping))
        self._colour()

    def _colour(self) -> None:
        groups, field = self._groups, self.canvas.field
        if groups is None or len(groups.numbers) != len(field):
            return
        dark = theme_of(self).is_dark
        ordered = groups.grouping is Grouping.YEAR
        count = len(groups.names)
        colours: list[QColor] = (
            list(ramp(count, dark=dark))
            if ordered
            else [group_colour(number, dark=dark) for number in range(count)]
        )
        labels: list[Label] = []
        if not ordered and count > 1:
            labels = [
                (
                    groups.names[one],
                    colours[one],
                    field.middle_of(np.flatnonzero(groups.numbers == one)),
                )
                for one in range(min(count, LABELLED))
            ]
        self.canvas.show_groups(groups.numbers, colours, labels)
        self.legend.show_groups(groups.names, groups.counts, colours)

    def _on_details(self, details: PhotoDetails) -> None:
        groups, place = self._groups, ""
        points = self.canvas.field.points_of(np.array([details.photo_id]))
        if groups is not None and len(points) and len(groups.numbers) == len(self.canvas.field):
            number = int(groups.numbers[points[0]])
            place = groups.names[number] if number >= 0 else ""
        name = details.paths[0].name if details.paths else ""
        self.canvas.show_caption(details.photo_id, name, place)

    def _on_chosen(self) -> None:
        count = len(self.canvas.selected_ids())
        self.selected.setText(tr("{photos} selected", photos=fmt.photos(count)))
        self._tray.setVisible(count > 0)
        self.keys.update()

    def _open(self, photo: PhotoId) -> None:
        chosen = self.canvas.selected_ids()
        among = len(chosen) > 1 and photo in chosen
        self.opened.emit(chosen if among else self.canvas.photos_around(photo), photo)

    # ---- events

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected photos."""
        if self.canvas.selected_ids():
            self.keys.menu("photos", self).popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are the map's."""
        if len(self.canvas.field):
            self.canvas.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def resizeEvent(self, event: object) -> None:
        self._side.setFixedWidth(side_width(LEGEND_WIDTH, self.width()))
        self._show_state()

    def changeEvent(self, event: object) -> None:
        """Another theme has other colours, larger text takes more room."""
        self._colour()
        self._side.setFixedWidth(side_width(LEGEND_WIDTH, self.width()))
        super().changeEvent(event)  # type: ignore[arg-type]
