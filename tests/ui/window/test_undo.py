"""One way back from everything that was done in the window, the newest first, by one key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Guard
from photosim.library.library import Library
from photosim.ui.removal.journal_dialog import JournalDialog
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.duplicates import trashed
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, make_library, opened, write_photos

PHOTOS = 6


@pytest.fixture
def photos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six photos, and a copy of the second in a folder of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "photos"
    write_photos(folder, range(PHOTOS))
    (folder / "sub").mkdir()
    photo_like(1, (320, 240)).save(folder / "sub" / "copy.jpg", quality=70)
    return folder


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path) -> Iterator[Opened]:
    make_library(photos.parent / "library", [photos])
    with opened(qtbot, themed, photos.parent / "library", watcher=None) as made:
        made.wait(lambda: all(made.names()))
        yield made


def library_of(app: Opened) -> Library:
    assert app.session.library is not None
    return app.session.library


def press(app: Opened, keys: str) -> None:
    """Keys where the keyboard is; a dialog that has closed gave it back to the window."""
    app.window.activateWindow()
    app.wait(app.window.isActiveWindow)
    QTest.keySequence(app.window, QKeySequence(keys))
    app.wait_settled()


def said(app: Opened) -> str:
    toast = app.window.toast
    return toast.label.text() if toast.isVisible() else ""


def label(app: Opened, name: str = "undo") -> str:
    action = app.window.action_set[name]
    return action.text() if action.isEnabled() else ""


def trash(app: Opened, name: str) -> None:
    """Del on a photo of the grid, and yes."""
    window = app.window
    window.grid.setFocus()
    window.grid.set_current(app.id_of(name))
    window.activateWindow()
    app.wait(window.grid.hasFocus)
    QTest.keyClick(window.grid, Qt.Key.Key_Delete)
    app.wait(lambda: window.removal.dialog is not None)
    QTest.keyClick(window.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: "moved to the trash" in said(app))
    app.wait_settled()


def albums(app: Opened) -> dict[str, list[str]]:
    library = library_of(app)
    return {
        album.name: [one.paths[0].name for one in library.details(album.photos)]
        for album in library.albums.all()
    }


def test_the_newest_goes_back_whatever_it_is(app: Opened, photos: Path) -> None:
    """An album changed after a file was trashed: first the album, then the file."""
    window = app.window
    window.albums.add("Cats", [app.id_of("photo 001.jpg")], new=True)
    app.wait_settled()
    assert label(app) == "Undo: Album “Cats” made with 1 photo"
    trash(app, "photo 003.jpg")
    assert label(app) == "Undo: 1 file moved to the trash"
    window.grid.set_current(app.id_of("photo 002.jpg"))
    press(app, "A")
    assert said(app) == "1 photo added to “Cats”."
    assert label(app) == "Undo: 1 photo added to “Cats”"

    press(app, "Ctrl+Z")
    assert said(app) == "Undone: 1 photo added to “Cats”."
    assert albums(app) == {"Cats": ["photo 001.jpg"]}
    assert trashed() == ["photo 003.jpg"]

    press(app, "Ctrl+Z")
    assert said(app) == "1 file put back."
    assert trashed() == []
    assert (photos / "photo 003.jpg").exists()
    assert albums(app) == {"Cats": ["photo 001.jpg"]}

    press(app, "Ctrl+Z")
    assert albums(app) == {}
    assert label(app) == ""
    assert label(app, "redo") == "Redo: Album “Cats” made with 1 photo"

    for words in ("Done again: Album “Cats” made", "1 file moved to the trash.", "Done again: 1"):
        press(app, "Ctrl+Shift+Z")
        assert said(app).startswith(words)
    assert albums(app) == {"Cats": ["photo 001.jpg", "photo 002.jpg"]}
    assert trashed() == ["photo 003.jpg"]
    assert label(app, "redo") == ""
    press(app, "Ctrl+Z")
    press(app, "Ctrl+Z")
    assert trashed() == []


def guards(app: Opened) -> dict[str, Guard]:
    return {one.path.name: one.guard for one in library_of(app).duplicates.guarded()}


def decisions(app: Opened) -> list[DecisionKind]:
    return [one.kind for one in library_of(app).duplicates.decisions()]


def decide(app: Opened, kind: DecisionKind) -> None:
    pair = (app.id_of("photo 001.jpg"), app.id_of("photo 002.jpg"))
    app.window.duplicates.control.decide(kind, [pair])


def forget(app: Opened) -> None:
    app.window.duplicates.control.forget(library_of(app).duplicates.decisions())


State = tuple[dict[str, list[str]], dict[str, Guard], list[DecisionKind]]


def state(app: Opened) -> State:
    return albums(app), guards(app), decisions(app)


DEEDS: dict[str, tuple[Callable[[Opened], object], str]] = {
    "an album is made": (
        lambda app: app.window.albums.add("Dogs", [], new=True),
        "Album “Dogs” made",
    ),
    "photos are taken out": (
        lambda app: app.window.albums.remove("Cats", [app.id_of("photo 001.jpg")]),
        "1 photo taken out of “Cats”",
    ),
    "an album has another name": (
        lambda app: app.window.albums.rename("Cats", "Cat & mouse"),
        "Album “Cats” renamed to “Cat && mouse”",
    ),
    "albums are merged": (
        lambda app: app.window.albums.merge("Birds", "Cats"),
        "Album “Birds” merged into “Cats”",
    ),
    "an album is deleted": (
        lambda app: app.window.albums.delete("Cats"),
        "Album “Cats” deleted",
    ),
    "class folders are imported": (
        lambda app: app.window.albums.import_folder(app.session.folders[0].path),
        "1 album imported",
    ),
    "a folder is guarded": (
        lambda app: app.window.folders_control.guard(
            app.session.folders[0].path / "sub", Guard.REFERENCE
        ),
        "“sub” made a reference folder",
    ),
    "a folder is guarded no longer": (
        lambda app: app.window.folders_control.guard(app.session.folders[0].path, None),
        "“photos” protected no longer",
    ),
    "no duplicates": (
        lambda app: decide(app, DecisionKind.DIFFERENT),
        "decision “not a duplicate”",
    ),
    "all are kept": (lambda app: decide(app, DecisionKind.KEEP_BOTH), "decision “keep all”"),
    "a decision is forgotten": (forget, "1 decision on duplicates taken back"),
}  # fmt: skip


def test_every_kind_goes_back_and_forth_and_says_so(app: Opened) -> None:
    window, library = app.window, library_of(app)
    window.albums.add("Cats", [app.id_of("photo 001.jpg"), app.id_of("photo 002.jpg")], new=True)
    window.albums.add("Birds", [app.id_of("photo 003.jpg")], new=True)
    window.folders_control.guard(app.session.folders[0].path, Guard.PROTECTED)
    window.duplicates.control.decide(
        DecisionKind.DIFFERENT, [(app.id_of("photo 001.jpg"), app.id_of("photo 004.jpg"))]
    )
    app.wait_settled()
    for name, (act, text) in DEEDS.items():
        before = state(app)
        act(app)
        app.wait_settled()
        after = state(app)
        assert after != before, name
        assert label(app) == f"Undo: {text}"
        press(app, "Ctrl+Z")
        assert state(app) == before, name
        assert said(app) == f"Undone: {text.replace('&&', '&')}."
        assert label(app, "redo") == f"Redo: {text}"
        press(app, "Ctrl+Shift+Z")
        assert state(app) == after, name
        assert said(app) == f"Done again: {text.replace('&&', '&')}."
        press(app, "Ctrl+Z")
        assert state(app) == before, name
    assert library.albums.get("Cats").photos


def test_a_new_deed_ends_what_could_be_done_again(app: Opened) -> None:
    app.window.albums.add("Cats", [], new=True)
    app.wait_settled()
    press(app, "Ctrl+Z")
    assert label(app, "redo")
    app.window.albums.add("Dogs", [], new=True)
    app.wait_settled()
    assert label(app, "redo") == ""
    app.window.albums.add("Dogs", [app.id_of("photo 001.jpg")])
    app.wait_settled()
    press(app, "Ctrl+Z")
    app.window.albums.remove("Dogs", [app.id_of("photo 001.jpg")])  # which changes nothing
    app.wait_settled()
    assert label(app, "redo") == "Redo: 1 photo added to “Dogs”"


def test_what_is_under_way_is_taken_back_once_it_is_done(app: Opened) -> None:
    """Two deeds and two undos before the library has done the first."""
    window, photo = app.window, app.id_of("photo 001.jpg")
    window.albums.add("Cats", [photo], new=True)
    app.wait_settled()
    window.albums.add("Cats", [app.id_of("photo 002.jpg")])
    window.albums.add("Cats", [app.id_of("photo 003.jpg")])
    window.action_set["undo"].trigger()
    window.action_set["undo"].trigger()
    app.wait_settled()
    app.wait(lambda: albums(app) == {"Cats": ["photo 001.jpg"]})
    app.wait_settled()
    window.action_set["redo"].trigger()
    window.action_set["redo"].trigger()
    app.wait_settled()
    app.wait(lambda: len(albums(app)["Cats"]) == 3)
    app.wait_settled()
    window.action_set["undo"].trigger()
    window.action_set["redo"].trigger()
    window.action_set["undo"].trigger()
    app.wait_settled()
    app.wait(lambda: len(albums(app)["Cats"]) == 2)


def test_a_messages_own_undo_is_about_its_own_deed(app: Opened) -> None:
    """The button of a message that is still there, after something newer was done silently."""
    window = app.window
    trash(app, "photo 003.jpg")
    button = window.toast.button
    window.control.browse(None)
    window.albums.export(app.session.directory.with_name("x.json"))
    library_of(app).albums.create("Silent")
    app.wait_settled()
    trash(app, "photo 004.jpg")
    assert sorted(trashed()) == ["photo 003.jpg", "photo 004.jpg"]
    window.albums.rename("Silent", "Loud")
    app.wait_settled()
    assert said(app) == "Album “Silent” renamed to “Loud”."
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    app.wait_settled()
    assert list(albums(app)) == ["Silent"]
    assert sorted(trashed()) == ["photo 003.jpg", "photo 004.jpg"]
    assert not window.banners.texts()  # nothing stands in a second place


def test_removals_can_be_taken_back_after_a_restart_in_their_place(
    qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path
) -> None:
    directory = photos.parent / "library"
    make_library(directory, [photos])
    with opened(qtbot, themed, directory, watcher=None) as app:
        app.wait(lambda: all(app.names()))
        trash(app, "photo 003.jpg")
        trash(app, "photo 004.jpg")
        app.window.albums.add("Cats", [], new=True)
        app.wait_settled()
    with opened(qtbot, themed, directory, watcher=None) as app:
        app.wait(lambda: label(app) == "Undo: 1 file moved to the trash")
        app.window.albums.add("Dogs", [app.id_of("photo 001.jpg")], new=True)
        app.wait_settled()
        press(app, "Ctrl+Z")
        assert list(albums(app)) == ["Cats"]
        press(app, "Ctrl+Z")
        assert trashed() == ["photo 003.jpg"]  # the newest of the journal first
        press(app, "Ctrl+Z")
        assert trashed() == []
        assert label(app) == ""


def test_what_can_not_go_back_does_not_bar_the_way(app: Opened, photos: Path) -> None:
    """Something else lies where a file was: it is told, and the next undo takes what is older."""
    app.window.albums.add("Cats", [], new=True)
    app.wait_settled()
    trash(app, "photo 003.jpg")
    (photos / "photo 003.jpg").write_bytes(b"another file")
    press(app, "Ctrl+Z")
    assert "Left as they are" in said(app)
    assert app.window.toast.close_button.isVisible()
    press(app, "Ctrl+Z")
    assert albums(app) == {}
    assert trashed() == ["photo 003.jpg"]
    # The journal can still try again, once the place is free.
    (photos / "photo 003.jpg").unlink()
    app.window.action_set["journal"].trigger()
    (dialog,) = app.window.findChildren(JournalDialog)
    app.wait(dialog.undo.isEnabled)
    QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    app.wait(lambda: dialog.told.text() == "1 file put back.")
    dialog.reject()
    app.wait_settled()
    assert trashed() == []
