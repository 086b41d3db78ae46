"""Opening a library on a server from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim import storage
from photosim.core import paths
from photosim.core.errors import LibraryError, Remedy
from photosim.library.library import Library
from photosim.storage.address import ServerAddress, address_in, folder_of
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window import shared_library
from photosim.ui.window.about import AboutDialog
from photosim.ui.window.shared_library import SharedLibraries
from photosim.ui.window.shared_library_dialog import SharedLibraryDialog
from photosim.ui.work.session import Session
from tests.helpers.postgres import PostgresForTests
from tests.helpers.windows import make_library, opened, write_photos

URL = "postgresql://anna@server/photos"


@pytest.fixture
def dialog(qtbot: QtBot, themed: ThemeManager) -> SharedLibraryDialog:
    made = SharedLibraryDialog(None, [URL])
    qtbot.addWidget(made)
    return made


def test_an_address_is_asked_for(qtbot: QtBot, dialog: SharedLibraryDialog) -> None:
    assert dialog.address.currentText() == URL
    with qtbot.waitSignal(dialog.test_asked) as asked:
        dialog.test.click()
    assert asked.args == [ServerAddress(URL)]
    with qtbot.waitSignal(dialog.open_asked) as asked:
        dialog.yes.click()
    assert asked.args == [ServerAddress(URL)]


def test_what_is_no_address_is_told_and_a_password_is_not_repeated(
    qtbot: QtBot, dialog: SharedLibraryDialog
) -> None:
    dialog.address.setEditText("")
    assert not dialog.yes.isEnabled()
    for text in ("/home/anna/library", "postgresql://anna:hunter2@server/photos"):
        dialog.address.setEditText(text)
        with qtbot.assertNotEmitted(dialog.open_asked):
            dialog.yes.click()
        assert dialog.state.text()
        assert "hunter2" not in dialog.state.text()
    dialog.address.setEditText(URL)
    assert dialog.state.text() == ""


def test_what_the_server_says(dialog: SharedLibraryDialog) -> None:
    dialog.show_waiting()
    assert not dialog.test.isEnabled()
    dialog.show_found(True)
    assert "has a library" in dialog.state.text()
    dialog.show_found(False)
    assert "Opening makes one" in dialog.state.text()
    dialog.show_failure(LibraryError("t", "It is away.", Remedy.CHECK_SERVER))
    assert dialog.state.text().startswith("It is away. Check the address")
    assert dialog.test.isEnabled()


def test_it_opens_in_a_photosim_of_its_own(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(shared_library, "run", lambda words, _name: started.append(words))
    monkeypatch.setattr(storage, "standing", lambda _: None)  # all answer, and have no library
    preferences = Preferences(tmp_path)
    session = Session(tmp_path / "library")
    shared = SharedLibraries(None, session, preferences)
    for number in (*range(7), 5):
        shared.open(ServerAddress.parse(f"{URL}{number}"))
    qtbot.waitUntil(lambda: len(started) == 8)
    with qtbot.waitSignal(session.closed):
        session.close()
    assert started[0][-2] == "--library"
    folder = Path(started[0][-1])
    assert folder.parent == paths.shared_libraries()
    assert address_in(folder) == ServerAddress(f"{URL}0")
    assert preferences.shared_libraries == [f"{URL}{number}" for number in (5, 6, 4, 3, 2)]


def test_a_mistyped_address_opens_nothing_and_leaves_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_library, "run", lambda words, _name: pytest.fail(str(words)))
    preferences = Preferences(tmp_path)
    session = Session(tmp_path / "library")
    shared = SharedLibraries(None, session, preferences)
    with qtbot.waitSignal(session.trouble) as told:
        shared.open(ServerAddress.parse(f"postgresql:///x?host={tmp_path}"))
    assert told.args[0].remedy is Remedy.CHECK_SERVER
    assert preferences.shared_libraries == []
    assert not paths.shared_libraries().exists()
    with qtbot.waitSignal(session.closed):
        session.close()


def another_machine(tmp_path: Path, address: ServerAddress) -> None:
    """It takes a photo and makes an album, while the window is open."""
    folder = tmp_path / "there"
    folder.mkdir()
    address.keep(folder)
    write_photos(tmp_path / "photos", [9])
    with Library.open(folder, write=True, provider="cpu") as library:
        library.update()
        library.albums.create("theirs")


def test_a_window_on_a_shared_library(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path, postgres: PostgresForTests
) -> None:
    write_photos(tmp_path / "photos", range(3))
    with postgres.database() as address:
        folder = folder_of(address)
        make_library(folder, [tmp_path / "photos"])
        with opened(qtbot, themed, folder) as app:
            app.wait(lambda: app.window.grid.count() == 3)
            another_machine(tmp_path, address)
            app.wait(lambda: app.window.grid.count() == 4)
            app.wait(lambda: "theirs" in app.window.albums.names)
            app.window.action_set["about"].trigger()
            app.wait(lambda: bool(app.window.findChildren(AboutDialog)))
            (about,) = app.window.findChildren(AboutDialog)
            assert any(str(address) in fact.text() for fact in about.facts)
            about.reject()
            app.window.action_set["open_shared"].trigger()
            (asked,) = app.window.findChildren(SharedLibraryDialog)
            asked.address.setEditText(str(address))
            asked.test.click()
            app.wait(lambda: "has a library" in asked.state.text())
            asked.address.setEditText(f"postgresql:///x?host={tmp_path}")
            asked.test.click()
            app.wait(lambda: "can't be reached" in asked.state.text())
            asked.reject()
        assert address_in(folder) == address
        assert not (folder / storage.DATABASE).exists()


def test_what_is_told_has_room(dialog: SharedLibraryDialog, qtbot: QtBot) -> None:
    with qtbot.waitExposed(dialog):
        dialog.show()
    edit = dialog.address.lineEdit()
    assert edit is not None
    assert edit.contentsRect().height() >= edit.fontMetrics().height()
    assert dialog.yes.isDefault()
    dialog.show_failure(LibraryError("t", "It is away. " * 30, Remedy.CHECK_SERVER))
    state = dialog.state
    qtbot.waitUntil(lambda: state.height() >= state.heightForWidth(state.width()))
