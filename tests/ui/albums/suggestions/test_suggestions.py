"""Suggestions below an album: the queue of photos, and its keys in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from photosim.core.errors import Remedy, UsageError
from photosim.library.albums.values import Suggestion
from photosim.library.values import Order
from photosim.ui.albums.suggestions.controller import problem_text, words_of
from photosim.ui.albums.suggestions.queue import Queue
from photosim.ui.albums.suggestions.view import StripLayout, first_seen
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed

NOBODY: frozenset[int] = frozenset()


def photos(*ids: int) -> list[Suggestion]:
    return [Suggestion(one, 1 - one / 100) for one in ids]


def ids(queue: Queue) -> list[int]:
    return [one.photo_id for one in queue.photos]


# ---- the queue


def test_the_next_photo_is_current_at_once() -> None:
    queue = Queue(photos(1, 2, 3))
    taken = queue.take()
    assert taken is not None
    assert taken.photo_id == 1
    assert queue.asked == photos(2)[0]
    queue.current = 1
    queue.take()
    assert queue.asked == photos(2)[0]  # the last one was taken: the one before it
    queue.take()
    assert queue.asked is None
    assert queue.take() is None


def test_what_was_answered_never_comes_back_from_an_older_question() -> None:
    queue = Queue(photos(1, 2, 3))
    queue.take()
    queue.renew(photos(1, 2, 3, 4), NOBODY)
    assert ids(queue) == [2, 3, 4]


def test_the_photo_looked_at_stays_where_new_suggestions_come() -> None:
    queue = Queue(photos(1, 2, 3))
    queue.renew(photos(9, 3, 1), NOBODY)
    assert ids(queue) == [1, 9, 3]
    queue.current = 1
    queue.renew(photos(3, 4, 5), NOBODY)
    assert ids(queue) == [1, 9, 3, 4, 5]
    assert queue.asked == photos(9)[0]


def test_a_photo_that_was_labelled_otherwise_goes_even_where_it_is_looked_at() -> None:
    queue = Queue(photos(1, 2, 3))
    queue.renew(photos(2, 3), frozenset({1}))
    assert ids(queue) == [2, 3]
    assert queue.current == 0


def test_an_answer_taken_back_is_asked_for_again() -> None:
    queue = Queue(photos(1, 2))
    taken = queue.take()
    assert taken is not None
    queue.put_back(taken)
    assert ids(queue) == [1, 2]
    assert queue.asked == taken
    assert queue.decided == set()
    empty = Queue()
    empty.put_back(taken)
    assert empty.asked == taken


def test_what_stands_below_a_photo() -> None:
    assert words_of(Suggestion(1, 0.62)) == "62 %"
    assert words_of(Suggestion(1, 0.62, "Dogs")) == "or “Dogs”"


def test_a_problem_has_a_step_that_the_window_has() -> None:
    text = problem_text(UsageError("Only one album", "No other has photos.", Remedy.SECOND_ALBUM))
    assert text == "No other has photos. Make another one (Ctrl+N) and put some photos in."
    assert problem_text(UsageError("Other", "It is gone.")) == "It is gone."
    assert "boom" in problem_text(RuntimeError("boom"))


# ---- geometry


@pytest.mark.parametrize(
    ("first", "fitting", "current", "number", "expected"),
    [
        (0, 5, 0, 20, 0),
        (0, 5, 3, 20, 0),
        (0, 5, 4, 20, 1),  # the one after it is seen too
        (0, 5, 19, 20, 15),
        (10, 5, 9, 20, 9),
        (10, 5, 0, 3, 0),
        (0, 1, 4, 20, 4),
        (3, 5, 0, 0, 0),
    ],
)
def test_the_current_photo_is_seen(
    first: int, fitting: int, current: int, number: int, expected: int
) -> None:
    assert first_seen(first, fitting, current, number) == expected


def test_cells_stand_beside_each_other() -> None:
    layout = StripLayout(700, 16, first=2)
    assert layout.cell == QSize(126, 142)
    assert layout.fitting == 5
    assert layout.place_at(layout.rect(3).center(), 10) == 3
    assert layout.place_at(layout.rect(3).center(), 3) == -1
    assert layout.place_at(QPoint(2, 2), 10) == -1
    assert not layout.rect(3).intersects(layout.rect(4))


# ---- in the window


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        made.window.activateWindow()
        yield made


def fill(app: Opened, album: str, *names: str) -> None:
    library = app.session.library
    assert library is not None
    everything = library.details(library.browse(Order.NAME).tolist())
    photos = [one.photo_id for one in everything if one.paths[0].name in names]
    app.window.albums.add(album, photos, new=True)
    app.wait(lambda: album in app.window.album_list.names())
    app.wait_settled()


def show(app: Opened, album: str) -> list[int]:
    """Go to an album; the photos that are suggested for it."""
    app.window.control.browse(album=album)
    app.wait(lambda: app.window.suggestions.active and app.window.suggestions.can_answer)
    app.wait_settled()
    return ids(app.window.suggestions.queue)


def quiet(app: Opened) -> bool:
    return app.settled() and not app.window.suggestions._timer.isActive()


def test_the_strip_comes_with_an_album_that_has_photos(app: Opened) -> None:
    window = app.window
    assert not window.strip.isVisible()
    assert not window.action_set["suggest_accept"].isEnabled()
    fill(app, "Empty")
    window.control.browse(album="Empty")
    app.wait_settled()
    assert not window.strip.isVisible()
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    suggested = show(app, "Cats")
    assert window.strip.isVisible()
    assert len(suggested) == 20
    library = app.session.library
    assert library is not None
    assert suggested == [one.photo_id for one in library.albums.suggestions("Cats", 24).photos]
    app.wait(lambda: all(window.suggestions._pictures.has(one) for one in suggested))
    window.control.browse()
    app.wait_settled()
    assert not window.strip.isVisible()


def test_keys_answer_and_the_next_photo_comes_before_anything_is_written(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    first, second, third = show(app, "Cats")[:3]
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_Y)
    assert window.suggestions.queue.asked == photos_like(app, second)
    QTest.keyClick(window.grid, Qt.Key.Key_N)
    assert window.suggestions.queue.asked == photos_like(app, third)
    app.wait(lambda: quiet(app) and window.grid.count() == 3)
    library = app.session.library
    assert library is not None
    album = library.albums.get("Cats")
    assert first in album.photos
    assert album.refused == (second,)
    shown = ids(window.suggestions.queue)
    assert shown[0] == third
    assert not {first, second} & set(shown)
    # The refusal counts: what the library suggests now is what comes behind.
    fresh = [one.photo_id for one in library.albums.suggestions("Cats", 24).photos]
    assert shown[1:] == [one for one in fresh if one != third]


def test_the_suggestion_that_is_answered_for_is_seen_at_the_right(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    first, second, third = show(app, "Cats")[:3]
    view = window.strip.view
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.cell_rect(1).center())
    app.wait(lambda: window.side.pane.photo_id() == second and window.side.pane.view.has_picture())
    QTest.keyClick(view, Qt.Key.Key_N)
    asked = window.suggestions.queue.asked
    assert asked is not None
    assert asked.photo_id in {first, third}
    app.wait(lambda: window.side.pane.photo_id() == asked.photo_id)
    app.wait(lambda: quiet(app))
    window.grid.set_current(int(window.grid.ids()[0]))
    app.wait(lambda: window.side.pane.photo_id() == int(window.grid.ids()[0]))


def test_a_double_click_on_a_suggestion_opens_it_large_among_the_others(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    suggested = show(app, "Cats")
    view = window.strip.view
    place = view.cell_rect(1).center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert window.pages.currentWidget() is window.viewer
    assert window.viewer.control.photo == suggested[1]
    assert window.viewer.control.trail.here.row.tolist() == suggested
    app.wait_settled()


def photos_like(app: Opened, photo_id: int) -> Suggestion:
    queue = app.window.suggestions.queue
    return next(one for one in queue.photos if one.photo_id == photo_id)


def test_answers_can_be_taken_back_one_after_the_other(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    first, second = show(app, "Cats")[:2]
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_Y)
    QTest.keyClick(window.grid, Qt.Key.Key_N)
    for expected in (second, first):
        QTest.keyClick(window.grid, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier)
        asked = window.suggestions.queue.asked
        assert asked is not None
        assert asked.photo_id == expected
    assert not window.action_set["suggest_undo"].isEnabled()
    app.wait(lambda: quiet(app) and window.grid.count() == 2)
    library = app.session.library
    assert library is not None
    assert library.albums.get("Cats").refused == ()


def test_an_answer_is_the_newest_that_undo_takes_back(app: Opened) -> None:
    """Also before the library has written it, and after something else was taken back."""
    window = app.window
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    first, second = show(app, "Cats")[:2]
    library = app.session.library
    assert library is not None
    window.grid.setFocus()
    QTest.keyClick(window.grid, Qt.Key.Key_Y)
    QTest.keyClick(window.grid, Qt.Key.Key_N)
    for asked_again, photos, refused in ((second, 3, ()), (first, 2, ())):
        window.action_set["undo"].trigger()
        asked = window.suggestions.queue.asked
        assert asked is not None
        assert asked.photo_id == asked_again
        app.wait(lambda photos=photos: len(library.albums.get("Cats").photos) == photos)
        app.wait(lambda refused=refused: library.albums.get("Cats").refused == refused)
        app.wait_settled()
    assert not window.suggestions.can_take_back
    assert window.action_set["redo"].text() == "Redo: 1 photo added to “Cats”"


def test_another_photo_of_the_row_can_be_answered_first(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    suggested = show(app, "Cats")
    view = window.strip.view
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.cell_rect(2).center())
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.mouseClick(window.strip.accept, Qt.MouseButton.LeftButton)
    library = app.session.library
    assert library is not None
    app.wait(lambda: suggested[2] in library.albums.get("Cats").photos)
    assert ids(window.suggestions.queue)[:3] == [*suggested[:2], suggested[3]]


def test_most_worth_labelling_says_between_which_albums(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg", "photo 001.jpg")
    show(app, "Cats")
    QTest.keyClick(window, Qt.Key.Key_U)
    app.wait_settled()
    assert "no other album has photos" in window.strip.view.message()
    assert "Ctrl+N" in window.strip.view.message()
    assert not window.suggestions.can_answer
    assert window.strip.order.currentIndex() == 1
    window.strip.order.setCurrentIndex(0)
    fill(app, "Dogs", "photo 002.jpg", "photo 003.jpg")
    show(app, "Cats")
    QTest.keyClick(window, Qt.Key.Key_U)
    app.wait_settled()
    words = {one.words for one in window.strip.view.photos()}
    assert words == {"or “Dogs”"}


def test_an_answer_to_an_older_question_is_not_shown(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg")
    fill(app, "Dogs", "photo 001.jpg")
    window.control.browse(album="Cats")
    window.control.browse(album="Dogs")  # before the library has answered for the first
    app.wait_settled()
    library = app.session.library
    assert library is not None
    wanted = [one.photo_id for one in library.albums.suggestions("Dogs", 24).photos]
    assert ids(window.suggestions.queue) == wanted


def test_a_photo_dragged_in_is_no_suggestion_any_more(app: Opened) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg")
    first = show(app, "Cats")[0]
    window.albums.add("Cats", [first])
    app.wait(lambda: first not in ids(window.suggestions.queue))


def test_an_answer_that_can_not_be_written_is_asked_for_again(
    app: Opened, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = app.window
    fill(app, "Cats", "photo 000.jpg")
    first = show(app, "Cats")[0]

    def fail(*_: object) -> None:
        raise UsageError("Disk full", "The disk is full.", Remedy.FREE_SPACE)

    monkeypatch.setattr("photosim.library.albums.book.AlbumBook.add", fail)
    with qtbot.waitSignal(app.session.trouble):
        window.suggestions.accept()
    asked = window.suggestions.queue.asked
    assert asked is not None
    assert asked.photo_id == first
    assert not window.suggestions.can_take_back
    for box in window.findChildren(QMessageBox):
        box.reject()


def test_the_strip_can_be_hidden_and_stays_so(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        fill(app, "Cats", "photo 000.jpg")
        show(app, "Cats")
        app.window.action_set["suggestions"].trigger()
        assert not app.window.strip.isVisible()
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        app.window.control.browse(album="Cats")
        app.wait_settled()
        assert not app.window.strip.isVisible()
        app.window.action_set["suggestions"].trigger()
        app.wait(app.window.strip.isVisible)


def test_the_strip_says_which_album_it_is_about_where_there_is_little_room(
    app: Opened, themed: ThemeManager
) -> None:
    window = app.window
    window.resize(1280, 800)
    themed.set_text_size(200)
    try:
        window.albums.add("Sunflowers", window.grid.ids()[:4].tolist(), new=True)
        app.wait_settled()
        window.control.browse(album="Sunflowers")
        app.wait(lambda: window.suggestions.can_answer)
        app.wait(lambda: window.strip.title.text() == "More for “Sunflowers”?")
        for one in (window.strip.accept, window.strip.refuse):
            assert one.width() >= one.minimumSizeHint().width()
    finally:
        themed.set_text_size(100)
