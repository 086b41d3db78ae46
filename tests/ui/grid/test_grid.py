"""The grid through real events."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QDrag, QFontMetrics, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosim.core.edits import Edit, EditKind
from photosim.core.types import Level
from photosim.library.words import how_line
from photosim.ui.grid.actions import NORMAL_ZOOM
from photosim.ui.grid.area import DEFAULT_ZOOM
from photosim.ui.grid.cell import CellPainter, Stack, badge_texts, description, note_text
from photosim.ui.grid.drag import PHOTO_IDS_MIME
from photosim.ui.grid.grid import CellInfo, PhotoGrid
from photosim.ui.grid.headings import Heading
from photosim.ui.grid.layout import PADDING
from photosim.ui.pictures.thumbnails import Thumbnail, ThumbnailCache
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.edits import ANOTHER_MOMENT, CASES, CROPPED, MIRRORED, RE_ENCODED, SAME_BYTES

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTHING = Qt.KeyboardModifier.NoModifier
TAKEN_AT = datetime(2026, 6, 3, 14, 5, tzinfo=UTC).timestamp()

MakeGrid = Callable[..., PhotoGrid]


@pytest.fixture
def make_grid(qtbot: QtBot, themed: ThemeManager) -> MakeGrid:
    """Function that shows a grid with ``count`` photos whose ids are 1000, 1001, …"""

    def make(count: int, width: int = 640, height: int = 480) -> PhotoGrid:
        grid = PhotoGrid(ThumbnailCache())
        qtbot.addWidget(grid)
        grid.resize(width, height)
        grid.set_items(np.arange(1000, 1000 + count))
        grid.show()
        qtbot.waitUntil(grid.isVisible)
        QApplication.processEvents()
        return grid

    return make


def center(grid: PhotoGrid, index: int) -> QPoint:
    return grid.cell_rect(index).center()


def wheel(grid: PhotoGrid, at: QPoint, notches: int, modifiers: Qt.KeyboardModifier) -> None:
    view = grid.viewport()
    QApplication.sendEvent(
        view,
        QWheelEvent(
            QPointF(at),
            QPointF(view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


# Cost


def test_100_000_photos_cost_a_page(
    make_grid: MakeGrid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QRect] = []
    paint = CellPainter.paint

    def counting(self: CellPainter, painter: object, cell: QRect, *rest: object, **named: object):
        painted.append(cell)
        paint(self, painter, cell, *rest, **named)

    monkeypatch.setattr(CellPainter, "paint", counting)
    asked: list[int] = []
    wanted: list[list[int]] = []
    grid = make_grid(0)
    grid.infoWanted.connect(asked.extend)
    grid.infoWanted.connect(lambda ids: grid.update_info({one: CellInfo() for one in ids}))
    grid.visibleChanged.connect(wanted.append)
    grid.set_items(np.arange(100_000))
    page = len(grid.visible_ids())
    assert 4 < page < 40
    qtbot.waitUntil(lambda: bool(wanted) and bool(painted))
    assert len(painted) <= 3 * page  # first painted, then with the names that came
    assert wanted[-1][:page] == list(range(page))
    assert page < len(wanted[-1]) <= 3 * page
    assert sorted(asked) == sorted(wanted[-1])
    # Far down at once: nothing on the way there is painted or asked for.
    bar = grid.verticalScrollBar()
    painted.clear()
    asked.clear()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: grid.visible_ids()[0] in asked)
    assert len(painted) <= 3 * page
    assert len(asked) <= 3 * page
    # A step down paints the new strip, and each cell's name is asked for once.
    asked.clear()
    painted.clear()
    for _ in range(20):
        bar.setValue(bar.value() + 10)
        QApplication.processEvents()
    assert len(painted) < 20 * page
    assert len(set(asked)) == len(asked)


def test_page_ahead_follows_the_direction(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(10_000)
    bar = grid.verticalScrollBar()
    wanted: list[list[int]] = []
    # None, where it was on screen for so short that it flies past.
    grid.visibleChanged.connect(lambda ids: wanted.append(ids) if ids else None)
    bar.setValue(20_000)
    qtbot.waitUntil(lambda: len(wanted) == 1)
    visible = grid.visible_ids()
    assert wanted[0][: len(visible)] == visible
    assert min(wanted[0][len(visible) :]) > max(visible)
    bar.setValue(15_000)
    qtbot.waitUntil(lambda: len(wanted) == 2)
    visible = grid.visible_ids()
    assert wanted[1][: len(visible)] == visible
    assert max(wanted[1][len(visible) :]) < min(visible)


def test_pages_that_fly_past_are_not_asked_for(
    make_grid: MakeGrid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("area", "glance"):  # longer than a busy computer stands still itself
        monkeypatch.setattr(f"photosim.ui.grid.{module}.STILL", 0.6)
    grid = make_grid(10_000)
    bar = grid.verticalScrollBar()
    wanted: list[list[int]] = []
    named: list[int] = []
    grid.visibleChanged.connect(wanted.append)
    grid.infoWanted.connect(named.extend)
    passed: set[int] = set()
    for step in range(3, 20):
        bar.setValue(bar.maximum() * step // 20)
        QApplication.processEvents()
        passed.update(grid.visible_ids())
    bar.setValue(bar.maximum())
    visible = grid.visible_ids()
    qtbot.waitUntil(lambda: bool(wanted) and wanted[-1][: len(visible)] == visible)
    qtbot.waitUntil(lambda: set(visible) <= set(named))
    assert [] in wanted
    assert not passed - set(visible) & {one for ids in wanted for one in ids}
    assert not passed - set(visible) & set(named)


def test_what_changes_nothing_to_be_seen_is_not_painted_again(
    make_grid: MakeGrid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = make_grid(0)
    grid.set_items(np.arange(5), shapes=np.full(5, 1.5, dtype=np.float32))
    grid.set_look(uniform=False, names=False)
    painted: list[list[int]] = []
    monkeypatch.setattr(grid, "repaint_cells", painted.append)
    grid.update_info({0: CellInfo("a.jpg", taken_at=TAKEN_AT), 1: CellInfo("b.jpg")})
    assert painted == [[]]
    grid.update_info({0: CellInfo("a.jpg", taken_at=TAKEN_AT), 1: CellInfo("b.jpg", offline=True)})
    assert painted[1:] == [[1]]
    grid.set_look(uniform=False, names=True)
    grid.update_info({0: CellInfo("c.jpg", taken_at=TAKEN_AT)})
    assert painted[2:] == [[0]]


def test_hidden_grid_asks_for_nothing(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(100)
    grid.hide()
    with qtbot.assertNotEmitted(grid.visibleChanged, wait=50):
        grid.set_items(np.arange(5))
    with qtbot.waitSignal(grid.visibleChanged) as asked:
        grid.show()
    assert asked.args == [[0, 1, 2, 3, 4]]


def test_info_arrives_later_and_is_not_asked_for_again(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(5)
    with qtbot.waitSignal(grid.infoWanted) as wanted:
        grid.set_items(np.arange(2000, 2003))
    assert wanted.args == [[2000, 2001, 2002]]
    grid.update_info({2000: CellInfo("a.jpg"), 2001: CellInfo("b.jpg"), 2002: CellInfo("c.jpg")})
    assert grid.info(2001).name == "b.jpg"
    with qtbot.assertNotEmitted(grid.infoWanted, wait=50):
        grid.set_zoom(100)
    with qtbot.waitSignal(grid.infoWanted) as wanted:
        grid.forget_info([2001])
    assert wanted.args == [[2001]]


# Keys


def test_keys_move_select_and_open(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(50)
    columns = grid.grid_layout().columns
    qtbot.keyClick(grid, Key.Key_Right)
    assert grid.current_id() == 1000
    qtbot.keyClick(grid, Key.Key_Down)
    assert grid.current_id() == 1000 + columns
    qtbot.keyClick(grid, Key.Key_Right, SHIFT)
    assert grid.selected_ids() == [1000 + columns, 1001 + columns]
    qtbot.keyClick(grid, Key.Key_End, CONTROL)
    assert grid.current_id() == 1049
    assert len(grid.selected_ids()) == 2
    qtbot.keyClick(grid, Key.Key_Space, CONTROL)
    assert grid.selected_ids()[-1] == 1049
    selected = grid.selected_ids()
    for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
        with qtbot.waitSignal(grid.openAsked) as opened:
            qtbot.keyClick(grid, key)
        assert opened.args == [1049]
        assert grid.selected_ids() == selected
    grid.select_all()
    assert len(grid.selected_ids()) == 50
    qtbot.keyClick(grid, Key.Key_Escape)
    assert grid.selected_ids() == []
    assert grid.current_id() == 1049


def test_keys_bring_the_current_photo_into_view(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(500)
    for key in (Key.Key_End, Key.Key_PageUp, Key.Key_Up, Key.Key_Home, Key.Key_PageDown):
        qtbot.keyClick(grid, key)
        rect = grid.cell_rect(grid.selection.current)
        assert grid.viewport().rect().contains(rect), key


def test_page_down_moves_by_whole_rows(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(500)
    layout = grid.grid_layout()
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_PageDown)
    rows = layout.rows_in(grid.viewport().height())
    assert grid.current_id() == 1000 + rows * layout.columns


def test_escape_and_letters_are_left_to_the_window(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(5)
    seen: list[int] = []

    class Outer(PhotoGrid):
        def keyPressEvent(self, event):
            super().keyPressEvent(event)
            if not event.isAccepted():
                seen.append(event.key())

    outer = Outer(grid.thumbnails)
    qtbot.addWidget(outer)
    outer.set_items(np.arange(3))
    for key in (Key.Key_Escape, Key.Key_F, Key.Key_Right):
        qtbot.keyClick(outer, key)
    assert seen == [Key.Key_Escape, Key.Key_F]


# Mouse


def test_clicks(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(50)
    view = grid.viewport()
    with qtbot.waitSignals([grid.selectionChanged, grid.currentChanged]):
        qtbot.mouseClick(view, LEFT, NOTHING, center(grid, 1))
    assert grid.selected_ids() == [1001]
    qtbot.mouseClick(view, LEFT, CONTROL, center(grid, 3))
    assert grid.selected_ids() == [1001, 1003]
    qtbot.mouseClick(view, LEFT, SHIFT, center(grid, 5))
    assert grid.selected_ids() == [1003, 1004, 1005]
    # A plain click on one of several leaves that one.
    qtbot.mouseClick(view, LEFT, NOTHING, center(grid, 4))
    assert grid.selected_ids() == [1004]
    with qtbot.waitSignal(grid.activated) as activated:
        qtbot.mouseDClick(view, LEFT, NOTHING, center(grid, 2))
    assert activated.args == [1002]
    qtbot.mouseClick(view, LEFT, NOTHING, QPoint(2, 2))
    assert grid.selected_ids() == []


def drag_to(qtbot: QtBot, grid: PhotoGrid, *points: QPoint, modifier=NOTHING) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    view = grid.viewport()
    qtbot.mousePress(view, LEFT, modifier, points[0])
    for point in points[1:]:
        at = QPointF(point)
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            QPointF(view.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            LEFT,
            modifier,
        )
        QApplication.sendEvent(view, move)


def test_rubber_band(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(50)
    columns = grid.grid_layout().columns
    start, end = QPoint(3, 3), center(grid, columns + 1)
    drag_to(qtbot, grid, start, end)
    assert grid.selected_ids() == [1000, 1001, 1000 + columns, 1001 + columns]
    assert grid.band is not None
    drag_to_back = QPoint(end.x(), center(grid, 0).y())
    drag_to(qtbot, grid, start, drag_to_back)
    assert grid.selected_ids() == [1000, 1001]
    qtbot.mouseRelease(grid.viewport(), LEFT, NOTHING, drag_to_back)
    assert grid.band is None
    # With Control the band turns over what it covers.
    drag_to(qtbot, grid, start, center(grid, 2) * 1, modifier=CONTROL)
    assert grid.selected_ids() == [1002]
    qtbot.mouseRelease(grid.viewport(), LEFT, CONTROL, center(grid, 2))


def test_band_scrolls_at_the_edge(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(500)
    below = QPoint(300, grid.viewport().height() + 30)
    drag_to(qtbot, grid, QPoint(3, 3), below)
    before = len(grid.selected_ids())
    qtbot.waitUntil(lambda: len(grid.selected_ids()) > before)
    assert grid.verticalScrollBar().value() > 0
    qtbot.mouseRelease(grid.viewport(), LEFT, NOTHING, below)
    with qtbot.assertNotEmitted(grid.selectionChanged, wait=60):
        pass


def test_new_items_end_a_band(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(50)
    drag_to(qtbot, grid, QPoint(3, 3), center(grid, 5))
    grid.set_items(np.arange(2))
    drag_to(qtbot, grid, QPoint(3, 3), QPoint(4, 4))
    qtbot.mouseRelease(grid.viewport(), LEFT, NOTHING, QPoint(4, 4))
    assert grid.band is None


def test_drag_gives_files_and_ids(
    make_grid: MakeGrid, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    grid = make_grid(50)
    drags: list[tuple[list[str], bytes]] = []

    def run(drag: QDrag) -> None:
        mime = drag.mimeData()
        paths = [url.toLocalFile() for url in mime.urls()]
        drags.append((paths, bytes(mime.data(PHOTO_IDS_MIME).data())))

    monkeypatch.setattr(grid, "run_drag", run)
    grid.set_drag_provider(lambda ids: [str(tmp_path / f"ü {one}.jpg") for one in ids])
    grid.thumbnails.put(1001, Thumbnail(QPixmap(160, 160), QSize(160, 160), 160))
    qtbot.mouseClick(grid.viewport(), LEFT, NOTHING, center(grid, 1))
    qtbot.mouseClick(grid.viewport(), LEFT, CONTROL, center(grid, 2))
    drag_to(qtbot, grid, center(grid, 1), center(grid, 1) + QPoint(30, 0))
    paths = [str(tmp_path / "ü 1001.jpg"), str(tmp_path / "ü 1002.jpg")]
    assert drags == [(paths, b"1001,1002")]
    qtbot.mouseRelease(grid.viewport(), LEFT, NOTHING, center(grid, 1))
    assert grid.selected_ids() == [1001, 1002]
    # Without a file at hand (a drive that is away) there is nothing to drag.
    grid.set_drag_provider(lambda _ids: [])
    drag_to(qtbot, grid, center(grid, 1), center(grid, 1) + QPoint(30, 0))
    assert len(drags) == 1


def test_context_menu_by_mouse_and_by_key(make_grid: MakeGrid, qtbot: QtBot) -> None:
    from PySide6.QtGui import QContextMenuEvent

    grid = make_grid(50)
    view = grid.viewport()
    at = center(grid, 2)
    qtbot.mousePress(view, Qt.MouseButton.RightButton, NOTHING, at)
    assert grid.selected_ids() == [1002]
    for reason, point, expected in (
        (QContextMenuEvent.Reason.Mouse, center(grid, 3), 1003),
        (QContextMenuEvent.Reason.Mouse, QPoint(2, 2), None),
        (QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), 1002),
    ):
        with qtbot.waitSignal(grid.contextMenuAsked) as asked:
            QApplication.sendEvent(view, QContextMenuEvent(reason, point, view.mapToGlobal(point)))
        assert asked.args[1] == expected


# Zoom and items


@pytest.mark.parametrize("notches", [-3, 4])
def test_wheel_zoom_keeps_the_photo_under_the_pointer(make_grid: MakeGrid, notches: int) -> None:
    grid = make_grid(5000)
    grid.verticalScrollBar().setValue(30_000)
    first = grid.index_at(QPoint(200, 240))
    index = first if first >= 0 else grid.index_at(QPoint(200, 260))
    at = center(grid, index)
    step = 1 if notches > 0 else -1
    for _ in range(abs(notches)):
        wheel(grid, at, step, CONTROL)
        layout = grid.grid_layout()
        rect = grid.cell_rect(index)
        assert abs(rect.center().y() - at.y()) <= layout.row_pitch // 2 + 2
        first = grid.index_at(QPoint(rect.center().x(), at.y()))
        assert first == index
        index = layout.nearest(at.x(), at.y() + grid.verticalScrollBar().value())
    assert grid.zoom() == 160 + 16 * notches


def test_zoom_has_limits_and_keeps_the_current_photo(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(5000)
    grid.set_current(3000)
    before = center(grid, 2000).y()
    with qtbot.waitSignal(grid.zoomChanged) as changed:
        grid.set_zoom(9999)
    assert changed.args == [320]
    assert abs(center(grid, 2000).y() - before) <= 2
    grid.set_zoom(1)
    assert grid.zoom() == 64
    assert abs(center(grid, 2000).y() - before) <= 2


def test_wheel_scrolls_in_pixels(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(500)
    bar = grid.verticalScrollBar()
    values: list[int] = []
    bar.valueChanged.connect(values.append)
    wheel(grid, QPoint(50, 50), -1, NOTHING)
    wheel(grid, QPoint(50, 50), -1, NOTHING)
    qtbot.waitUntil(lambda: bar.value() == 220)
    assert values == sorted(values)


def test_items_keep_selection_and_place(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(500)
    grid.select([1100, 1200])
    grid.verticalScrollBar().setValue(3000)
    top = grid.visible_ids()[0]
    offset = grid.cell_rect(top - 1000).top()
    # Forty new photos at the front: a multiple of the columns, so that rows stay as they are.
    columns = grid.grid_layout().columns
    new = np.concatenate([np.arange(10 * columns), np.arange(1000, 1500)])
    grid.set_items(new, keep_position=True)
    assert grid.visible_ids()[0] == top
    assert grid.cell_rect(grid.ids().tolist().index(top)).top() == offset
    assert grid.selected_ids() == [1100, 1200]
    with qtbot.waitSignal(grid.selectionChanged):
        grid.set_items(np.array([1200, 3]))
    assert grid.selected_ids() == [1200]
    assert grid.verticalScrollBar().value() == 0


def test_current_photo_that_goes_is_told(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(50)
    grid.set_current(1005)
    with qtbot.waitSignal(grid.currentChanged) as changed:
        grid.set_items(np.arange(3))
    assert changed.args == [None]
    assert grid.current_id() is None
    with pytest.raises(ValueError, match="similarities"):
        grid.set_items(np.arange(3), np.zeros(2, dtype=np.float32))


def test_resizing_keeps_the_top_photo_on_screen(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(2000)
    grid.verticalScrollBar().setValue(8000)
    top = grid.visible_ids()[0]
    grid.resize(1100, 480)
    qtbot.waitUntil(lambda: grid.grid_layout().columns > 4)
    assert top in grid.visible_ids()


# What cells say


@pytest.mark.parametrize(
    ("info", "texts"),
    [
        (CellInfo("a"), []),
        (CellInfo("a", 0.97), ["97 %"]),
        (CellInfo("a", 0.97, Level.SIMILAR), ["97 %"]),
        (CellInfo("a", 0.99, Level.COPY), ["99 %"]),  # near enough, but nothing is proved
        (CellInfo("a", 0.5, Level.COPY, how=(CROPPED,)), ["Copy"]),
        (CellInfo("a", 1.0, Level.EXACT), ["Exact"]),
        (CellInfo("a", None, Level.BURST), ["Burst"]),
    ],
)
def test_badges(info: CellInfo, texts: list[str]) -> None:
    assert badge_texts(info) == texts


@pytest.mark.parametrize(
    ("info", "text"),
    [
        (CellInfo("a", 0.97), ""),
        (CellInfo("a", 0.97, Level.SIMILAR, how=(CROPPED,)), ""),
        (CellInfo("a", 0.97, Level.COPY), ""),  # by its cosine alone: nothing is known of it
        (
            CellInfo("a", 0.9, Level.COPY, how=(CROPPED, RE_ENCODED)),
            f"Copy: {how_line((CROPPED, RE_ENCODED))}",
        ),
        (CellInfo("a", 1.0, Level.EXACT, how=(SAME_BYTES,)), f"Exact: {how_line((SAME_BYTES,))}"),
        (CellInfo("a", 0.9, Level.BURST, how=(ANOTHER_MOMENT,)),
         f"Burst: {how_line((ANOTHER_MOMENT,))}"),
    ],
)  # fmt: skip
def test_what_a_match_is_and_what_was_done(info: CellInfo, text: str) -> None:
    assert note_text(info) == text
    assert not text or how_line(info.how) in description(info)


def test_notes_have_a_line_of_their_own_below_the_name(make_grid: MakeGrid) -> None:
    grid = make_grid(4)
    plain = grid.grid_layout().row_pitch
    before = grid.grab().toImage()
    grid.set_notes_shown(True)
    line = grid._cell_painter().note_height
    assert grid.grid_layout().row_pitch == plain + line
    photo = int(grid.ids()[0])
    without = grid.grab().toImage()
    grid.update_info({photo: CellInfo("b.jpg", 0.9, Level.COPY, how=(MIRRORED,))})
    cell = grid.cell_rect(0)
    strip = QRect(cell.left() + 4, cell.bottom() - line, cell.width() - 8, line)
    ratio = grid.devicePixelRatio()
    strip = QRect(strip.topLeft() * ratio, strip.size() * ratio)
    assert grid.grab().toImage().copy(strip) != without.copy(strip)
    grid.set_zoom(64)
    assert grid.grid_layout().row_pitch < plain  # a small cell has no room for words
    grid.set_zoom(DEFAULT_ZOOM)
    grid.set_notes_shown(False)
    assert grid.grab().toImage().size() == before.size()
    assert grid.grid_layout().row_pitch == plain


def test_cells_in_words(make_grid: MakeGrid) -> None:
    info = CellInfo("a.jpg", 0.97, Level.COPY, offline=True, failed=True)
    assert description(info) == "a.jpg, 97 %, offline, can't be read"
    grid = make_grid(0)
    grid.set_items(np.array([5, 6]), np.array([0.5, 0.25], dtype=np.float32))
    grid.update_info({6: CellInfo("b.jpg")})
    grid.set_current(6)
    assert grid.accessibleDescription() == "b.jpg, 25 %"


def test_a_picture_is_painted_where_it_belongs(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(3)
    red = QPixmap(120, 160)
    red.fill(Qt.GlobalColor.red)
    grid.thumbnails.put(1001, Thumbnail(red, QSize(120, 160), 160))
    grid.update_cells([1001])
    image = grid.viewport().grab().toImage()
    middle = center(grid, 1) - QPoint(0, 10)
    assert image.pixelColor(middle).name() == "#ff0000"
    assert image.pixelColor(middle - QPoint(70, 0)).name() != "#ff0000"
    assert image.pixelColor(center(grid, 0)).name() != "#ff0000"


def test_odd_cells_are_painted(make_grid: MakeGrid) -> None:
    grid = make_grid(6)
    for photo_id, size in ((1000, (160, 1)), (1001, (1, 160)), (1002, (1, 1))):
        grid.thumbnails.put(photo_id, Thumbnail(QPixmap(*size), QSize(*size), 160))
    grid.thumbnails.mark_missing(1003)
    grid.update_info(
        {
            1000: CellInfo("a", 0.9, Level.COPY, offline=True),
            1001: CellInfo("b", 0.9, Level.EXACT, failed=True),
            1004: CellInfo("", failed=True),
        }
    )
    for zoom in (64, 96, 320):
        grid.set_zoom(zoom)
        assert not grid.grab().isNull()
    grid.set_items(np.zeros(0, dtype=np.int64))
    assert not grid.grab().isNull()


def test_painting_and_emitting_50_000_times_leaves_python_alive() -> None:
    """PySide6 6.12.0 dropped a reference to None with each such call, until Python ended."""
    code = """
import numpy as np
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.pictures.thumbnails import ThumbnailCache

class Source(QObject):
    told = Signal(int)

app = QApplication([])
source, image, color = Source(), QImage(8, 8, QImage.Format.Format_RGB32), QColor("red")
source.told.connect(lambda number: None)
painter = QPainter(image)
for number in range(50_000):
    painter.fillRect(QRect(0, 0, 4, 4), color)
    source.told.emit(number)
painter.end()
grid = PhotoGrid(ThumbnailCache())
grid.resize(900, 700)
grid.set_zoom(64)
grid.set_items(np.arange(100_000))
grid.show()
for number in range(400):
    grid.verticalScrollBar().setValue(number * 700)
    grid.grab()
print("alive")
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=240, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


def test_a_screen_reader_hears_the_current_photo(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(3)
    grid.update_info({1001: CellInfo("b.jpg", 0.5)})
    QAccessible.setActive(True)
    try:
        grid.set_current(1001)
        qtbot.keyClick(grid, Key.Key_Left)
        qtbot.keyClick(grid, Key.Key_Right)
        reader = QAccessible.queryAccessibleInterface(grid)
        assert reader.text(QAccessible.Text.Name) == "Photos"
        assert reader.text(QAccessible.Text.Description) == "b.jpg, 50 %"
    finally:
        QAccessible.setActive(False)


def test_a_screen_reader_finds_the_photos_as_a_list(make_grid: MakeGrid, qtbot: QtBot) -> None:
    grid = make_grid(300)
    grid.update_info({1001: CellInfo("b.jpg", taken_at=TAKEN_AT), 1299: CellInfo("z.jpg")})
    QAccessible.setActive(True)
    try:
        qtbot.mouseClick(grid.viewport(), LEFT, pos=center(grid, 1))
        reader = QAccessible.queryAccessibleInterface(grid)
        assert reader.role() == QAccessible.Role.List
        assert reader.childCount() == 300
        item = reader.child(1)
        assert item.role() == QAccessible.Role.ListItem
        assert item.text(QAccessible.Text.Name) == "b.jpg, 3 Jun 2026, 14:05"
        assert item.state().selected
        assert not reader.child(0).state().selected
        assert item.rect().center() == grid.viewport().mapToGlobal(center(grid, 1))
        at = item.rect().center()
        assert reader.indexOfChild(reader.childAt(at.x(), at.y())) == 1
        last = reader.child(299)
        assert last.state().offscreen
        assert last.text(QAccessible.Text.Name) == "z.jpg"
        assert reader.child(5).text(QAccessible.Text.Name) == "Photo 6"  # its name is on its way
        assert reader.child(300) is None
        grid.set_items(np.arange(3))
        assert not last.isValid()
        assert reader.childCount() == 3
    finally:
        QAccessible.setActive(False)


# Timelines


def headings(*rows: tuple[int, str, str]) -> list[Heading]:
    return [Heading(first, title, year=year) for first, title, year in rows]


@pytest.fixture
def timeline(make_grid: MakeGrid) -> PhotoGrid:
    """2,000 photos of four months in justified rows, three of them standing for bursts."""
    grid = make_grid(0)
    shapes = np.resize(np.array([1.5, 0.75, 1.0, 1.33], dtype=np.float32), 2000)
    grid.set_items(
        np.arange(1000, 3000),
        shapes=shapes,
        headings=headings(
            (0, "June 2026", "2026"), (700, "May 2026", "2026"), (1200, "July 2019", "2019"),
            (1900, "Dates in the future", ""),
        ),
        stacks={1002: Stack(5), 1010: Stack(2), 1400: Stack(3)},
    )  # fmt: skip
    grid.set_look(uniform=False, names=False)
    return grid


def test_the_scrubber_stands_for_time_and_goes_there(timeline: PhotoGrid, qtbot: QtBot) -> None:
    grid, scrubber = timeline, timeline.scrubber
    bar = grid.verticalScrollBar()
    assert scrubber.isVisible()
    assert not bar.isVisible()
    assert [mark.text for mark in scrubber.marks()] == ["2026", "2019"]
    layout = grid.grid_layout()
    share = layout.heading_top[2] / layout.height
    assert scrubber.marks()[1].at == pytest.approx(share)
    # A click goes there; dragging on goes on, and the bubble says the month that is on top.
    at = QPoint(30, round(scrubber.height() * (share + 0.12)))
    qtbot.mousePress(scrubber, LEFT, pos=at)
    assert scrubber.bubble.isVisible()
    assert scrubber.bubble.text() == "July 2019"
    assert grid.visible_ids()[0] > 2200
    qtbot.mouseMove(scrubber, QPoint(30, 0))
    assert bar.value() == 0
    assert scrubber.bubble.text() == "June 2026"
    qtbot.mouseMove(scrubber, QPoint(30, scrubber.height() + 50))
    assert bar.value() == bar.maximum()
    qtbot.mouseRelease(scrubber, LEFT, pos=QPoint(30, scrubber.height() - 1))
    grid.set_items(np.arange(500))
    assert not scrubber.isVisible()
    assert bar.maximum() > 0


def test_photos_end_where_the_years_begin_however_large_they_are_written(
    timeline: PhotoGrid, themed: ThemeManager, qtbot: QtBot
) -> None:
    for percent in (200, 100):
        themed.set_text_size(percent)
        qtbot.waitUntil(lambda: timeline.scrubber.width() == timeline.scrubber.sizeHint().width())
        assert timeline.viewport().geometry().right() < timeline.scrubber.geometry().left()


def test_headings_are_written_above_their_photos(timeline: PhotoGrid) -> None:
    grid = timeline
    layout = grid.grid_layout()
    grid.verticalScrollBar().setValue(int(layout.heading_top[1]) - 100)
    with_words = grid.viewport().grab().toImage()
    box = layout.heading_rect(1).translated(0, -grid.verticalScrollBar().value())
    canvas = grid.theme().color("canvas").name()
    ratio = grid.devicePixelRatio()
    found = {
        with_words.pixelColor(round(x * ratio), round(y * ratio)).name()
        for x in range(box.left(), box.left() + 120)
        for y in range(box.top(), box.bottom())
    }
    assert canvas in found
    assert grid.theme().color("text").name() in found
    assert grid.index_at(box.center()) == -1


def test_keys_go_through_justified_rows(timeline: PhotoGrid, qtbot: QtBot) -> None:
    grid = timeline
    layout = grid.grid_layout()
    grid.set_current(1001)
    qtbot.keyClick(grid, Key.Key_Down)
    assert layout.row_of(grid.selection.current) == 1
    qtbot.keyClick(grid, Key.Key_End)
    assert grid.current_id() == 2999
    assert grid.viewport().rect().contains(grid.cell_rect(1999))
    qtbot.keyClick(grid, Key.Key_Home)
    qtbot.keyClick(grid, Key.Key_PageDown)
    assert layout.row_of(grid.selection.current) == layout.rows_in(grid.viewport().height())


def test_a_picture_fills_its_justified_cell_and_small_ones_are_not_enlarged(
    timeline: PhotoGrid,
) -> None:
    grid = timeline
    side = grid.thumbnail_sides([1000])[0]
    red = QPixmap(side, round(side / 1.5))
    red.fill(Qt.GlobalColor.red)
    grid.thumbnails.put(1000, Thumbnail(red, QSize(320, 213), side))
    blue = QPixmap(24, 32)
    blue.fill(Qt.GlobalColor.blue)
    grid.thumbnails.put(1001, Thumbnail(blue, QSize(24, 32), 32))
    image = grid.viewport().grab().toImage()
    cell = grid.cell_rect(0)
    for point in (cell.topLeft() + QPoint(2, 2), cell.center(), cell.bottomRight() - QPoint(2, 2)):
        assert image.pixelColor(point).name() == "#ff0000"
    small = grid.cell_rect(1)
    assert image.pixelColor(small.center()).name() == "#0000ff"
    assert image.pixelColor(small.center() + QPoint(40, 0)).name() != "#0000ff"


def test_a_click_on_the_badge_of_a_burst_asks_to_open_it_and_selects_nothing(
    timeline: PhotoGrid, qtbot: QtBot
) -> None:
    grid = timeline
    cell = grid.cell_rect(2)
    badge = cell.bottomRight() - QPoint(16, 14)
    with qtbot.waitSignal(grid.stackAsked) as asked:
        qtbot.mouseClick(grid.viewport(), LEFT, pos=badge)
    assert asked.args == [1002]
    assert grid.selected_ids() == []
    with qtbot.assertNotEmitted(grid.activated), qtbot.waitSignal(grid.stackAsked):
        qtbot.mouseDClick(grid.viewport(), LEFT, pos=badge)
    qtbot.mouseClick(grid.viewport(), LEFT, pos=cell.center())
    assert grid.selected_ids() == [1002]
    assert "burst of 5" in grid.described(2)


def test_another_look_keeps_the_photo_in_place(timeline: PhotoGrid) -> None:
    grid = timeline
    grid.set_look(uniform=True, names=True)
    assert grid.verticalScrollBar().value() == 0  # the first heading stays to be seen
    grid.set_look(uniform=False, names=False)
    grid.set_current(1900)
    before = grid.cell_rect(900).center().y()
    grid.set_look(uniform=True, names=True)
    assert len({grid.grid_layout().rect(n).width() for n in range(0, 2000, 50)}) == 1
    assert abs(grid.cell_rect(900).center().y() - before) < 40
    grid.set_look(uniform=False, names=True)
    named = grid.grid_layout().row_pitch
    grid.set_look(uniform=False, names=False)
    assert grid.grid_layout().row_pitch < named


LONGEST = Edit(EditKind.SHOWS_MORE, share=0.594)


@pytest.mark.parametrize("edit", [one for one, *_ in CASES] + [LONGEST], ids=str)
def test_what_was_done_is_seen_whole_below_a_result(
    themed: ThemeManager, qapp: QApplication, edit: Edit
) -> None:
    """In the narrowest cell of results at the normal size of thumbnails."""
    painter = CellPainter(themed.theme, qapp.font(), 1.0)
    info = CellInfo("photo.jpg", 0.9, Level.COPY, how=(edit,))
    shown = painter.shown_note(note_text(info), info, NORMAL_ZOOM - 2 * PADDING)
    assert "…" not in shown
    assert shown.replace("\N{NO-BREAK SPACE}", " ").endswith(how_line((edit,)))


def test_marks_on_photos_grow_with_the_text(themed: ThemeManager, qapp: QApplication) -> None:
    box = QRect(0, 0, 200, 200)
    small = CellPainter(themed.theme, qapp.font(), 1.0)
    themed.set_text_size(200)
    large = CellPainter(themed.theme, qapp.font(), 1.0)
    assert large.tick(box).width() > 1.3 * small.tick(box).width()
    before, after = (one.stack_badge(box, Stack(12)) for one in (small, large))
    assert after.height() > 1.3 * before.height()
    assert after.height() >= QFontMetrics(large.badge_font).height()
    assert box.contains(after)
