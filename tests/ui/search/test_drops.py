"""Drops and pastes of every kind, from the mime data to the photo or the sentence."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.library.searching.sources import DataSource, FileSource
from photosim.ui.search.drop_data import (
    MOST_PHOTOS,
    Dropped,
    Resolved,
    explain_nothing,
    may_be_taken,
    read_mime,
    resolve,
)
from photosim.ui.search.drop_target import DropTarget, notices
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.work.lane import Lane
from tests.helpers.pictures import jpeg_bytes, photo_like
from tests.helpers.windows import opened
from tests.ui.conftest import Indexed

LINK = "https://example.org/photo.jpg"


def mime(**data: object) -> QMimeData:
    """Mime data with ``urls``, ``text``, ``image`` or raw bytes by type in ``raw``."""
    made = QMimeData()
    if "urls" in data:
        made.setUrls([QUrl(url) for url in data["urls"]])  # type: ignore[attr-defined]
    if "text" in data:
        made.setText(str(data["text"]))
    if "image" in data:
        made.setImageData(data["image"])
    for kind, content in data.get("raw", {}).items():  # type: ignore[attr-defined]
        made.setData(kind, content)
    return made


@pytest.fixture
def png() -> bytes:
    from io import BytesIO

    buffer = BytesIO()
    photo_like(1, (64, 48)).save(buffer, "PNG")
    return buffer.getvalue()


# ---- reading, without touching a file


def test_files_of_a_file_manager() -> None:
    dropped = read_mime(mime(urls=["file:///a/one.jpg", "file:///a/t%C3%BCr%20%231.jpg"]))
    assert dropped.paths == [Path("/a/one.jpg"), Path("/a/tür #1.jpg")]
    assert read_mime(mime(urls=["file:///a/x.jpg", "file:///a/x.jpg"])).paths == [Path("/a/x.jpg")]


def test_a_file_wins_over_the_picture_that_comes_with_it(png: bytes) -> None:
    dropped = read_mime(mime(urls=["file:///a/one.jpg"], raw={"image/png": png}))
    assert dropped.paths == [Path("/a/one.jpg")]
    assert dropped.images == []


def test_png_bytes_count_even_where_qt_sees_no_image(png: bytes) -> None:
    data = mime(raw={"image/png": png})
    assert not data.hasImage()
    assert may_be_taken(data)
    assert read_mime(data).images == [png]


def test_a_picture_wins_over_the_link_that_comes_with_it(png: bytes) -> None:
    dropped = read_mime(mime(urls=[LINK], raw={"image/png": png}))
    assert dropped.images == [png]
    assert dropped.usable


def test_the_best_of_several_formats_is_taken(png: bytes) -> None:
    raw = {"image/x-icon": b"icon", "image/bmp": b"BM", "image/png": png}
    assert read_mime(mime(raw=raw)).images == [png]


def test_a_qimage_is_taken_where_there_are_no_bytes() -> None:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = mime(image=image)
    # Qt offers its own type only: no image/… bytes are made here in the GUI thread.
    dropped = read_mime(data)
    assert dropped.pixels is not None
    chips = resolve(dropped).chips
    assert len(chips) == 1
    assert isinstance(chips[0].source, DataSource)
    back = QImage.fromData(chips[0].source.data)
    assert (back.width(), back.height()) == (20, 10)


def test_a_link_alone_is_understood_but_not_used() -> None:
    for data in (mime(urls=[LINK]), mime(text=LINK)):
        assert may_be_taken(data)
        dropped = read_mime(data)
        assert dropped.links == [LINK]
        assert not dropped.usable
        assert not dropped.empty


def test_an_inline_picture_needs_no_network(png: bytes) -> None:
    address = "data:image/png;base64," + base64.b64encode(png).decode()
    assert read_mime(mime(urls=[address])).images == [png]
    assert read_mime(mime(text=address)).images == [png]
    assert read_mime(mime(text="data:text/plain;base64,aGk=")).empty
    assert read_mime(mime(text="data:image/png;base64,%%%")).images == []


def test_paths_pasted_as_text() -> None:
    assert read_mime(mime(text="/a/one.jpg\n/a/two.jpg\n")).paths == [
        Path("/a/one.jpg"),
        Path("/a/two.jpg"),
    ]
    assert read_mime(mime(text="file:///a/one.jpg")).paths == [Path("/a/one.jpg")]
    assert read_mime(mime(text="two words")).empty
    assert not may_be_taken(mime(text="two words"))


@pytest.mark.parametrize(
    "data",
    [
        {"text": "'/a/my photo.jpg'\n"},
        {"text": "/a/my\\ photo.jpg"},
        {"text": "x-special/nautilus-clipboard\ncopy\nfile:///a/my%20photo.jpg\n"},
        {"urls": ["file://localhost/a/my%20photo.jpg"]},
        {"raw": {"text/uri-list": b"file:///a/my%20photo.jpg\r\n"}},
        {"raw": {"x-special/gnome-copied-files": b"copy\nfile:///a/my%20photo.jpg"}},
        {"raw": {"x-special/mate-copied-files": b"cut\nfile:///a/my%20photo.jpg"}},
        {"raw": {"application/x-kde4-urilist": b"file:///a/my%20photo.jpg\r\n"}},
    ],
    ids=lambda data: next(iter(data)),
)
def test_a_path_however_it_is_written(data: dict[str, object]) -> None:
    assert may_be_taken(mime(**data))
    assert read_mime(mime(**data)).paths == [Path("/a/my photo.jpg")]


# ---- looking at the files


def test_files_folders_and_what_is_gone(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg_bytes(photo_like(1, (32, 24))))
    folder = tmp_path / "folder"
    folder.mkdir()
    gone = tmp_path / "gone.jpg"
    resolved = resolve(Dropped(paths=[photo, folder, gone]), temporary=Path("/nowhere"))
    assert [chip.source for chip in resolved.chips] == [FileSource(photo)]
    assert resolved.folders == [folder]
    assert resolved.gone == [gone]


def test_a_browsers_temporary_file_is_read_before_it_is_removed(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    picture = temporary / "abc.bmp"
    photo_like(2, (32, 24)).save(picture)
    content = picture.read_bytes()
    resolved = resolve(Dropped(paths=[picture]), temporary=temporary)
    # One that is watched, or that a person named, stays where it is.
    for other in (
        resolve(Dropped(paths=[picture]), [tmp_path], temporary=temporary),
        resolve(Dropped(paths=[picture], origin="files"), temporary=temporary),
    ):
        assert other.chips[0].source == FileSource(picture)
    picture.unlink()
    assert resolved.chips[0].source == DataSource(content)
    assert resolved.chips[0].label == "abc.bmp"


def test_too_many_photos_are_cut_and_counted(tmp_path: Path) -> None:
    files = []
    for number in range(MOST_PHOTOS + 3):
        files.append(tmp_path / f"{number}.jpg")
        files[-1].write_bytes(b"x")
    resolved = resolve(Dropped(paths=files), temporary=Path("/nowhere"))
    assert len(resolved.chips) == MOST_PHOTOS
    assert resolved.left_out == 3
    assert "3 more were left out" in notices(resolved)[0]


@pytest.mark.parametrize(
    ("resolved", "origin", "words"),
    [
        (Resolved(links=[LINK]), "drop", "doesn't fetch pictures from the network"),
        (Resolved(gone=[Path("/a/x.jpg")]), "drop", "/a/x.jpg"),
        (Resolved(gone=[Path("/a"), Path("/b")]), "drop", "None of the 2 files"),
        (Resolved(), "clipboard", "clipboard holds neither"),
        (Resolved(), "drop", "neither a picture nor a file"),
    ],
)
def test_nothing_usable_is_explained(resolved: Resolved, origin: str, words: str) -> None:
    error = explain_nothing(resolved, origin)
    assert error is not None
    assert words in error.message
    assert error.title
    assert error.remedy is not None


def test_something_usable_needs_no_explanation(tmp_path: Path) -> None:
    assert explain_nothing(Resolved(folders=[tmp_path], links=[LINK]), "drop") is None
    assert "network" in notices(Resolved(folders=[tmp_path], links=[LINK]))[0]


# ---- real events on a widget


@pytest.fixture
def target(qtbot: QtBot, themed: ThemeManager) -> Iterator[DropTarget]:
    window = QWidget()
    window.resize(400, 300)
    qtbot.addWidget(window)
    lane = Lane("files")
    made = DropTarget(window, lane)
    made.window = window  # type: ignore[attr-defined]
    with qtbot.waitExposed(window):
        window.show()
    yield made
    with qtbot.waitSignal(lane.drained):
        lane.close()


def enter(widget: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
    return event


def drop(widget: QWidget, data: QMimeData) -> QDropEvent:
    enter(widget, data)  # Qt delivers no drop without
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
    return event


def test_a_drop_gives_photos_and_is_always_a_copy(
    qtbot: QtBot, target: DropTarget, tmp_path: Path
) -> None:
    window = target.parent()
    assert isinstance(window, QWidget)
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg_bytes(photo_like(1, (32, 24))))
    data = mime(urls=[QUrl.fromLocalFile(str(photo)).toString()])
    entered = enter(window, data)
    assert entered.isAccepted()
    assert entered.dropAction() == Qt.DropAction.CopyAction
    assert target.overlay.isVisible()
    with qtbot.waitSignal(target.photos) as photos:
        event = drop(window, data)
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert not target.overlay.isVisible()
    assert [chip.label for chip in photos.args[0]] == ["a.jpg"]


def test_the_overlay_goes_when_the_drag_leaves(target: DropTarget) -> None:
    window = target.parent()
    assert isinstance(window, QWidget)
    enter(window, mime(urls=["file:///a.jpg"]))
    assert target.overlay.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not target.overlay.isVisible()


def test_words_dragged_over_the_window_are_not_taken(target: DropTarget) -> None:
    window = target.parent()
    assert isinstance(window, QWidget)
    assert not enter(window, mime(text="some words")).isAccepted()
    assert not target.overlay.isVisible()


def test_a_link_is_refused_with_a_sentence(qtbot: QtBot, target: DropTarget) -> None:
    window = target.parent()
    assert isinstance(window, QWidget)
    with qtbot.waitSignal(target.refused) as refused:
        drop(window, mime(urls=[LINK]))
    assert isinstance(refused.args[0], PhotosimError)
    assert "network" in refused.args[0].message


def test_photos_and_a_folder_together(qtbot: QtBot, target: DropTarget, tmp_path: Path) -> None:
    window = target.parent()
    assert isinstance(window, QWidget)
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg_bytes(photo_like(1, (32, 24))))
    folder = tmp_path / "folder"
    folder.mkdir()
    urls = [QUrl.fromLocalFile(str(path)).toString() for path in (photo, folder)]
    with qtbot.waitSignals([target.photos, target.folders]) as _:
        drop(window, mime(urls=urls))


def test_files_that_are_gone_are_refused(qtbot: QtBot, target: DropTarget, tmp_path: Path) -> None:
    with qtbot.waitSignal(target.refused) as refused:
        target.take_files([tmp_path / "gone.jpg"])
    assert "gone.jpg" in refused.args[0].message


def test_what_the_first_search_waits_for_is_loaded_while_a_photo_is_dragged_over_the_window(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed, tmp_path: Path
) -> None:
    """The network and a process that decodes take a second."""
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg_bytes(photo_like(1, (320, 240))))
    data = mime(urls=[QUrl.fromLocalFile(str(photo)).toString()])
    with opened(qtbot, themed, indexed.library) as app:
        assert app.session.library is not None
        runtime = app.session.library._runtime
        model = runtime.similar_model()
        assert model._embedder is None
        enter(app.window, mime(text="some words"))
        app.wait_settled()
        assert model._embedder is None
        enter(app.window, data)
        app.wait_settled()
        assert model._embedder is not None
        assert runtime.workers().pids
        drop(app.window, data)
        app.wait(lambda: app.window.control.here.result is not None)
        app.wait_settled()
