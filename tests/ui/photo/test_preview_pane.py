from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotoFault, PhotosimError, PhotoUnreadable
from photosim.core.types import FileState, Level, PhotoFacts, PhotoId
from photosim.library.values import PhotoDetails
from photosim.library.words import how_line
from photosim.ui.photo.facts import (
    FactsPanel,
    PathLabel,
    PhotoSheet,
    SheetFile,
    fact_rows,
    sheet_of,
    wrapped_path,
)
from photosim.ui.photo.preview_pane import PreviewPane
from photosim.ui.pictures.image import Picture, picture_of, to_image
from photosim.ui.pictures.picture_view import PictureView
from photosim.ui.pictures.thumbnails import Thumbnail, ThumbnailCache
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import ThemeManager, theme_of
from tests.helpers.edits import HALF

MakeJpeg = Callable[..., bytes]
MakePane = Callable[..., PreviewPane]
LEFT = Qt.MouseButton.LeftButton
FACTS = PhotoFacts("jpeg", 400, 300, 1372636800.0, "Camera", None, "1/200 s", 47.0, 8.0)


@pytest.fixture
def make_pane(qtbot: QtBot, themed: ThemeManager) -> Iterator[MakePane]:
    """Function that shows a preview pane around ``load``, which gives the bytes of a picture."""
    panes: list[PreviewPane] = []

    def make(load: Callable[[int], bytes]) -> PreviewPane:
        icons = IconBinder(themed)
        pane = PreviewPane(lambda one: QImage.fromData(load(one)), ThumbnailCache(), icons)
        panes.append(pane)
        qtbot.addWidget(pane)
        pane.resize(400, 900)
        pane.show()
        return pane

    yield make
    for pane in panes:
        pane.loader.close()


def sheet(photo_id: int = 1, path: str = "/photos/a.jpg") -> PhotoSheet:
    return PhotoSheet(photo_id, (SheetFile(path),), 1_500_000, FACTS)


def move(view: PictureView, at: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


def wheel(view: PictureView, at: QPointF, notches: int) -> None:
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


# Loading


def test_thumbnail_at_once_then_the_picture(
    make_pane: MakePane, jpeg: MakeJpeg, qtbot: QtBot
) -> None:
    go_on = threading.Event()

    def load(photo_id: int) -> bytes:
        assert photo_id == 1
        assert go_on.wait(20)
        return jpeg(400, 300)

    pane = make_pane(load)
    pane._thumbnails.put(1, Thumbnail(QPixmap(160, 120), QSize(320, 240), 160))
    pane.show_photo(sheet())
    place = pane.view.camera.shown()
    assert not pane.view.has_picture()
    assert place.width() / place.height() == pytest.approx(4 / 3)
    go_on.set()
    qtbot.waitUntil(pane.view.has_picture)
    assert pane.view.camera.shown() == place


def test_only_the_newest_photo_is_shown(
    make_pane: MakePane, jpeg: MakeJpeg, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, go_on = threading.Event(), threading.Event()
    loaded: list[int] = []

    def load(photo_id: int) -> bytes:
        loaded.append(photo_id)
        first.set()
        assert go_on.wait(20)
        return jpeg(400 + photo_id, 300)

    shown: list[int] = []
    pane = make_pane(load)
    show = pane.view.show_picture
    monkeypatch.setattr(
        pane.view,
        "show_picture",
        lambda picture: (shown.append(picture.natural.width()), show(picture)),
    )
    pane.show_photo(sheet(1))
    assert first.wait(20)
    pane.show_photo(sheet(2))
    pane.show_photo(sheet(3))
    go_on.set()
    qtbot.waitUntil(pane.view.has_picture)
    assert pane.view.camera.shown().width() / pane.view.camera.scale == pytest.approx(403)
    assert shown == [403]
    assert loaded == [1, 3]  # 2 was never looked at


def test_a_photo_that_cannot_be_shown_says_why(make_pane: MakePane, qtbot: QtBot) -> None:
    def load(photo_id: int) -> bytes:
        if photo_id == 1:
            raise PhotoUnreadable(PhotoFault.TRUNCATED)
        return b"not a picture"

    pane = make_pane(load)
    for photo_id, text in ((1, "truncated file"), (2, "not a picture")):
        with qtbot.waitSignal(pane.loader.failed) as failed:
            pane.show_photo(sheet(photo_id))
        assert failed.args[0] == [photo_id]
        assert text in failed.args[1].message
        assert not pane.view.grab().isNull()


def test_nothing_to_show(make_pane: MakePane, jpeg: MakeJpeg, qtbot: QtBot) -> None:
    pane = make_pane(lambda _id: jpeg(400, 300))
    pane.show_photo(sheet())
    qtbot.waitUntil(pane.view.has_picture)
    pane.show_photo(None)
    assert pane.photo_id() is None
    assert not pane.view.has_picture()
    assert pane.facts.rows() == []


def test_new_facts_of_the_same_photo_keep_the_picture(
    make_pane: MakePane, jpeg: MakeJpeg, qtbot: QtBot
) -> None:
    pane = make_pane(lambda _id: jpeg(400, 300))
    pane.show_photo(sheet())
    qtbot.waitUntil(pane.view.has_picture)
    pane.view.camera.actual_size()
    pane.show_photo(sheet(path="/photos/moved.jpg"))
    assert pane.view.has_picture()
    assert pane.view.zoom() == 1.0
    assert pane.facts.rows()[-1].file == "/photos/moved.jpg"


def test_pictures_are_reduced(jpeg: MakeJpeg) -> None:
    picture = picture_of(QImage.fromData(jpeg(3000, 1500)))
    assert picture.natural == QSize(3000, 1500)
    assert picture.small.size() == QSize(1280, 640)
    with pytest.raises(PhotosimError, match="not a picture"):
        picture_of(QImage())


@pytest.mark.parametrize("size", [(1, 1), (3, 5), (640, 481)])
def test_pixels_become_an_image_in_the_screens_format(size: tuple[int, int]) -> None:
    width, height = size
    pixels = np.random.default_rng(7).integers(0, 256, (height, width, 3), dtype=np.uint8)
    for given in (pixels, pixels[:, ::-1], np.asfortranarray(pixels)):
        image = to_image(given)
        assert image.format() is QImage.Format.Format_RGB32
        for x, y in ((0, 0), (width - 1, height - 1), (width // 2, height // 3)):
            assert image.pixelColor(x, y).getRgb() == (*given[y, x].tolist(), 255)
        assert picture_of(image).full == image


# Zoom, pan, region


@pytest.fixture
def view(qtbot: QtBot, themed: ThemeManager) -> PictureView:
    """A view of 424 × 324 with a photo of 4000 × 3000 fitted into it."""
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(424, 324)
    view.show()
    full = QImage(4000, 3000, QImage.Format.Format_RGB32)
    full.fill(Qt.GlobalColor.blue)
    view.show_thumbnail(None, QSize(4000, 3000))
    view.show_picture(Picture(full, full.scaled(1280, 960), full.size()))
    return view


def test_wheel_zooms_around_the_pointer(view: PictureView) -> None:
    assert view.camera.fitted
    at = QPointF(100, 80)
    before = (at - view.camera.shown().topLeft()) / view.camera.scale
    for _ in range(4):
        wheel(view, at, 1)
    after = (at - view.camera.shown().topLeft()) / view.camera.scale
    assert not view.camera.fitted
    assert (after - before).manhattanLength() < 1.0
    for _ in range(9):
        wheel(view, at, -1)
    assert view.camera.fitted
    assert view.camera.shown().center().x() == pytest.approx(212)


def test_where_the_keys_act_is_seen(view: PictureView, qtbot: QtBot) -> None:
    def corner() -> QColor:
        return view.grab().toImage().pixelColor(view.width() // 2, 1)

    view.clearFocus()
    without = corner()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert corner() != without
    assert corner() == theme_of(view).color("accent")


def test_double_click_is_100_percent_and_back(view: PictureView, qtbot: QtBot) -> None:
    qtbot.mouseDClick(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(200, 150))
    assert view.zoom() == 1.0
    assert view.camera.shown().width() == 4000
    qtbot.mouseDClick(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(200, 150))
    assert view.camera.fitted


def test_the_percentage_follows_wheel_double_click_keys_and_buttons(
    make_pane: MakePane, jpeg: MakeJpeg, qtbot: QtBot
) -> None:
    pane = make_pane(lambda _id: jpeg(4000, 3000))
    pane.show_photo(sheet())
    qtbot.waitUntil(pane.view.has_picture)

    def shown() -> str:
        (text,) = [one.text() for one in pane.findChildren(QLabel) if one.text().endswith(" %")]
        assert text == f"{pane.view.zoom() * 100:.0f} %"
        return text

    fitted = shown()
    wheel(pane.view, QPointF(100, 80), 1)
    assert shown() != fitted
    qtbot.keyClick(pane.view, Qt.Key.Key_0)
    assert shown() == fitted
    qtbot.mouseDClick(pane.view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(100, 80))
    assert shown() == "100 %"
    qtbot.mouseDClick(pane.view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(100, 80))
    assert shown() == fitted
    (larger,) = [one for one in pane.findChildren(QToolButton) if one.toolTip() == "Larger"]
    qtbot.mouseClick(larger, LEFT)
    assert shown() != fitted


def test_dragging_moves_but_never_leaves_a_gap(view: PictureView, qtbot: QtBot) -> None:
    view.camera.actual_size()
    start = view.camera.shown().topLeft()
    qtbot.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(200, 150))
    move(view, QPoint(180, 140))
    assert view.camera.shown().topLeft() == start - QPointF(20, 10)
    move(view, QPoint(9000, 9000))
    assert view.camera.shown().topLeft() == QPointF(0, 0)
    qtbot.mouseRelease(view, LEFT)
    move(view, QPoint(100, 100))
    assert view.camera.shown().topLeft() == QPointF(0, 0)


def test_region_as_fractions(view: PictureView, qtbot: QtBot) -> None:
    view.set_region_mode(True)
    area = view.camera.shown()
    begin = area.topLeft() + QPointF(area.width() / 4, area.height() / 2)
    end = area.topLeft() + QPointF(area.width() * 2, area.height() * 2)  # beyond the photo
    qtbot.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, begin.toPoint())
    move(view, end.toPoint())
    assert not view.grab().isNull()
    with qtbot.waitSignal(view.regionDrawn) as drawn:
        qtbot.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, end.toPoint())
    region: QRectF = drawn.args[0]
    for value, expected in zip(region.getRect(), (0.25, 0.5, 0.75, 0.5), strict=True):
        assert value == pytest.approx(expected, abs=0.01)
    # A click is no region.
    with qtbot.assertNotEmitted(view.regionDrawn):
        qtbot.mouseClick(view, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(200, 150))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.region_mode


def test_pane_tells_region_and_photo(make_pane: MakePane, jpeg: MakeJpeg, qtbot: QtBot) -> None:
    pane = make_pane(lambda _id: jpeg(400, 300))
    pane.show_photo(sheet(77))
    qtbot.waitUntil(pane.view.has_picture)
    pane.start_region()
    with qtbot.waitSignal(pane.regionAsked) as asked:
        pane.view.regionDrawn.emit(QRectF(0.1, 0.2, 0.3, 0.4))
    assert asked.args == [77, QRectF(0.1, 0.2, 0.3, 0.4)]


# Facts


def test_rows_have_what_is_known() -> None:
    full = PhotoSheet(
        1,
        (
            SheetFile("/photos/a.jpg"),
            SheetFile("/photos/b.jpg"),
            SheetFile("/photos/a.cr2", companion=True),
        ),
        1_500_000,
        FACTS,
        0.973,
        Level.COPY,
        (HALF,),
    )
    rows = [(row.label, row.value) for row in fact_rows(full)]
    assert ("Match", f"Copy: {how_line((HALF,))}") in rows
    assert ("Camera", "Camera") in rows
    assert ("Place", "47.00000, 8.00000") in rows
    assert rows[-3:] == [
        ("Files", "/photos/a.jpg"),
        ("", "/photos/b.jpg"),
        ("With", "/photos/a.cr2"),
    ]
    assert "Lens" not in dict(rows)


def test_offline_and_failed_are_said_first() -> None:
    away = PhotoSheet(1, (SheetFile("/x/a.jpg", offline=True),), failed_reason="truncated file")
    assert [row.role for row in fact_rows(away)][:2] == ["error", "warning"]
    mixed = PhotoSheet(1, (SheetFile("/x/a.jpg", offline=True), SheetFile("/y/a.jpg")))
    assert not mixed.offline
    assert not PhotoSheet(1, ()).offline


def test_sheet_of_the_librarys_answer() -> None:
    details = PhotoDetails(
        9, (Path("/p/a.jpg"),), (Path("/p/a.mov"),), 12, FACTS, FileState.OFFLINE
    )
    made = sheet_of(details, similarity=0.5, level=Level.SIMILAR)
    assert (made.photo_id, made.name, made.offline) == (9, "a.jpg", True)
    assert [file.companion for file in made.files] == [False, True]
    assert made.similarity == 0.5


def test_the_file_that_is_meant_comes_first() -> None:
    paths = (Path("/p/a.jpg"), Path("/p/b.jpg"), Path("/p/c.jpg"))
    details = PhotoDetails(9, paths, (), 12, FACTS, FileState.INDEXED)
    made = sheet_of(details, first=paths[1])
    assert [file.path for file in made.files] == ["/p/b.jpg", "/p/a.jpg", "/p/c.jpg"]
    assert made.name == "b.jpg"
    assert sheet_of(details, first=Path("/q.jpg")).name == "a.jpg"


def test_the_only_file_is_named_by_its_folder_and_by_its_date_where_the_camera_told_none() -> None:
    undated = replace(FACTS, taken_at=None)
    alone = PhotoSheet(1, (SheetFile("/photos/Rome/a.jpg"),), 12, undated, modified=1.5e9)
    rows = {row.label: (row.value, row.file) for row in fact_rows(alone)}
    assert rows["Folder"] == ("/photos/Rome", "/photos/Rome/a.jpg")
    assert "Taken" not in rows
    assert rows["File date"] == (fmt.moment(1.5e9), "")
    dated = fact_rows(replace(alone, facts=FACTS))
    assert "File date" not in {row.label for row in dated}


@pytest.mark.parametrize(
    ("path", "room", "lines"),
    [
        ("/a/bb/ccc", 9, ["/a/bb/ccc"]),
        ("/a/bb/ccc", 6, ["/a/bb/", "ccc"]),
        ("/a/bb/ccc", 4, ["/a/", "bb/", "ccc"]),
        ("/abcdefgh/i", 4, ["/", "abcd", "efgh", "/i"]),
        ("C:\\x\\yy", 5, ["C:\\x\\", "yy"]),
        ("name", 0, ["n", "a", "m", "e"]),
        ("", 5, []),
    ],
)
def test_a_path_is_broken_between_folders_and_nothing_is_left_out(
    path: str, room: int, lines: list[str]
) -> None:
    assert wrapped_path(path, room, len) == lines
    assert "".join(lines) == path


def test_long_paths_are_shown_and_copied_whole(qtbot: QtBot, themed: ThemeManager) -> None:
    folder = "/photos/" + "a long folder name/" * 6
    path = folder + "IMG_1.jpg"
    panel = FactsPanel()
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    panel.show_sheet(sheet(path=path))
    panel.show()
    (label,) = panel.findChildren(PathLabel)
    qtbot.waitUntil(lambda: "\n" in label.text())
    assert label.text().replace("\n", "") == folder[:-1]
    assert label.width() >= max(
        map(label.fontMetrics().horizontalAdvance, label.text().split("\n"))
    )
    menu = panel.menu_for(label)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Copy", "Show in folder", "Copy all facts"]
    menu.actions()[0].trigger()
    assert QApplication.clipboard().text() == folder[:-1]
    QApplication.clipboard().clear()
    label.setSelection(0, len(label.text()))
    label.setFocus()
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == folder[:-1]
    with qtbot.waitSignal(panel.pathMenuAsked) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [path]
    menu.actions()[2].trigger()
    assert "Dimensions\t400 × 300" in QApplication.clipboard().text()


def test_values_stand_below_their_labels_where_text_is_large(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    panel = FactsPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 600)
    panel.show_sheet(sheet())
    panel.show()

    def beside() -> bool:
        labels = {one.text(): one for one in panel.findChildren(QLabel)}
        return labels["Dimensions"].y() == labels["400 × 300"].y()

    qtbot.waitUntil(beside)
    themed.set_text_size(200)
    qtbot.waitUntil(lambda: not beside())
    themed.set_text_size(100)
    qtbot.waitUntil(beside)


def test_where_no_photo_is_chosen_the_words_have_all_the_room(make_pane: MakePane) -> None:
    pane = make_pane(lambda _: b"")
    assert pane.view.height() == pane.height()


def test_the_photo_has_the_room_that_facts_do_not_need_until_a_person_divides_it(
    make_pane: MakePane, jpeg: MakeJpeg
) -> None:
    pane = make_pane(lambda _: jpeg(400, 300))
    pane.show_photo(sheet(1))
    (splitter,) = pane.findChildren(QSplitter)
    photo, facts = splitter.sizes()
    assert facts >= pane.facts.sizeHint().height()  # nothing has to be scrolled to
    assert photo > 1.5 * facts
    pane.show_photo(replace(sheet(2), facts=None))  # of which less is known
    assert splitter.sizes() == [photo, facts]  # the picture does not jump
    pane.resize(400, 600)
    QApplication.processEvents()
    assert splitter.sizes()[0] >= splitter.sizes()[1]
    handle = splitter.handle(1)
    at = handle.rect().center()
    QTest.mousePress(handle, LEFT, pos=at)
    QTest.mouseMove(handle, at - QPoint(0, 120))
    QTest.mouseRelease(handle, LEFT, pos=at - QPoint(0, 120))
    chosen = splitter.sizes()
    pane.show_photo(sheet(3))
    assert splitter.sizes() == chosen


def test_facts_know_how_high_they_are_in_another_width(qtbot: QtBot, themed: ThemeManager) -> None:
    """Else the scroll bar beside them comes and goes until the stack overflows, at a height that is
    enough for the lines of a path in one width and not in the other."""
    facts = FactsPanel()
    qtbot.addWidget(facts)
    path = "/home/anna/Pictures/Holidays/Norway/The second week/Bergen/IMG_2081.jpg"
    facts.show_sheet(PhotoSheet(PhotoId(1), (SheetFile(path),) * 2, 1000, FACTS))
    facts.resize(400, 600)
    with qtbot.waitExposed(facts):
        facts.show()
    wide, narrow = facts.heightForWidth(400), facts.heightForWidth(260)
    assert narrow >= wide + 2 * facts.fontMetrics().height()
    facts.resize(260, 600)
    QApplication.processEvents()
    assert (facts.heightForWidth(400), facts.heightForWidth(260)) == (wide, narrow)
    for label in facts.findChildren(PathLabel):
        assert label.heightForWidth(label.width()) == label.sizeHint().height()
