"""Requests between computers, as a person sees and answers them."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosim.library.library import Library
from photosim.storage.address import ServerAddress, folder_of
from photosim.storage.requests import RequestedFile, RequestKind, RequestRow, RequestState
from photosim.ui.removal.journal_dialog import JournalDialog
from photosim.ui.removal.requests_dialog import RequestsDialog
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.postgres import PostgresForTests
from tests.helpers.windows import Opened, make_library, opened, write_photos

FILES = (RequestedFile(Path("/photos/a.jpg"), b"a"),)
ASKED = RequestRow(
    1, "1", "desk", True, "studio", False, "ben", 0.0, RequestKind.REMOVE, FILES, None,
    RequestState.ASKED, None, "", 0, 0,
)  # fmt: skip


def test_what_is_asked_of_this_computer_can_be_answered(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = RequestsDialog(None, writable=True)
    qtbot.addWidget(dialog)
    dialog.show_requests([])
    assert "yet" in dialog.summary.text()
    assert dialog.files.isHidden()
    assert dialog.accept_it.isHidden()
    undo = ASKED._replace(id=2, here=False, kind=RequestKind.UNDO, files=(), entry_id=12)
    refused = ASKED._replace(id=3, state=RequestState.REFUSED, answered_by="anna")
    dialog.show_requests([ASKED, undo, refused])
    assert dialog.table.text(0, 1) == (
        "ben on studio asks this computer to move 1 file to the trash"
    )
    assert dialog.table.text(1, 1) == "ben on studio asks desk to undo number 12 of the journal"
    assert dialog.table.text(2, 2) == "refused by anna"
    assert not dialog.files.isHidden()
    assert dialog.files.text(0, 0) == "/photos/a.jpg"
    enabled = []
    for row in range(3):
        dialog.table.setCurrentIndex(dialog.table.model().index(row, 0))
        enabled.append((dialog.accept_it.isEnabled(), dialog.refuse.isEnabled()))
    assert enabled == [(True, True), (False, False), (False, False)]
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 0))
    for signal, button in (
        (dialog.accept_asked, dialog.accept_it),
        (dialog.refuse_asked, dialog.refuse),
    ):
        with qtbot.waitSignal(signal) as told:
            button.click()
        assert told.args == [ASKED]
    reading = RequestsDialog(None, writable=False)
    qtbot.addWidget(reading)
    reading.show_requests([ASKED])
    assert not reading.accept_it.isEnabled()


@pytest.fixture
def studio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[ServerAddress], Library]]:
    """Opens a library as another computer, which has photos of its own."""
    with contextlib.ExitStack() as stack:

        def open_there(address: ServerAddress) -> Library:
            folder = tmp_path / "studio"
            folder.mkdir()
            address.keep(folder)
            with monkeypatch.context() as patch:
                patch.setenv("XDG_CONFIG_HOME", str(tmp_path / "studio settings"))
                patch.setattr(socket, "gethostname", lambda: "studio")
                library = stack.enter_context(Library.open(folder, write=True, provider="cpu"))
                library.add_folder(tmp_path / "theirs")
                library.update()
                library.folders()  # each connection asks once which computer this is
                return library

        yield open_there


def test_a_window_answers_and_asks(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    themed: ThemeManager,
    model: Path,
    tmp_path: Path,
    postgres: PostgresForTests,
    studio: Callable[[ServerAddress], Library],
) -> None:
    own, theirs = tmp_path / "photos", tmp_path / "theirs"
    write_photos(own, [0, 100])
    write_photos(theirs, [1, 101])
    copy = own / "photo 100.jpg"

    with postgres.database() as address:
        folder = folder_of(address)
        make_library(folder, [own])
        there = studio(address)
        (desk,) = [one for one in there.folders() if not one.here]
        there.requests.ask_removal([desk.path / copy.name])
        with opened(qtbot, themed, folder) as app:
            app.wait(lambda: "requests" in app.window.banners.texts())
            assert "asks this computer" in app.window.banners.texts()["requests"]
            accept(app, 1)
            app.wait(lambda: app.window.removal.dialog is not None)
            assert copy.exists()
            assert "asks this computer" in app.window.removal.dialog.asked.text()
            app.window.removal.dialog.yes.click()
            app.wait(lambda: not copy.exists())
            app.wait(lambda: "requests" not in app.window.banners.texts())
            app.wait_settled()
            assert app.window.history.newest is not None
            asked_for(app, Path(f"/studio:{theirs}") / "photo 101.jpg")
            library = app.session.library
            assert library is not None
            app.wait(lambda: len(library.requests.all()) == 2)
            sent, answered = library.requests.all()
            assert (sent.computer, sent.state) == ("studio", RequestState.ASKED)
            assert (answered.state, answered.done, answered.left) == (RequestState.DONE, 1, 0)
            app.wait_settled()
            (mine,) = there.removal.whole_journal()
            there.requests.accept(sent.id)
            told = f"studio: done by {library.person}: 1 file."
            app.wait(lambda: app.window.toast.label.text() == told)
            assert not (theirs / "photo 101.jpg").exists()
            app.window.removal.show_journal()
            (dialog,) = app.window.findChildren(JournalDialog)
            app.wait(lambda: dialog.table.count() == 2)
            assert dialog.table.text(0, 1).startswith("studio:")
            assert not dialog.undo.isEnabled()
            dialog.request.click()
            app.wait(lambda: "studio was asked" in dialog.told.text())
            dialog.reject()
            there.requests.ask_undo(mine.id)
            accept(app, 4)
            app.wait(copy.exists)
            app.wait_settled()
            assert app.window.history.newest is None


def accept(app: Opened, requests: int) -> None:
    """Agree to the newest that is asked of this computer, of so many that are listed."""
    app.window.action_set["requests"].trigger()
    (dialog,) = app.window.findChildren(RequestsDialog)
    app.wait(lambda: dialog.table.count() == requests)
    row = next(row for row in range(requests) if "this computer" in dialog.table.text(row, 1))
    dialog.table.setCurrentIndex(dialog.table.model().index(row, 0))
    dialog.accept_it.click()


def asked_for(app: Opened, path: Path) -> None:
    app.window.removal.ask_for(lambda _: [path])
    app.wait(lambda: bool(app.window.findChildren(QMessageBox)))
    (box,) = app.window.findChildren(QMessageBox)
    assert box.text() == "1 file lies on studio."
    button = box.findChild(QPushButton, "ask")
    assert isinstance(button, QPushButton)
    button.click()
