"""Keeping a part of a shared library, and joining it again, from the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosim.core.errors import LibraryError, Remedy
from photosim.library.albums.values import AlbumSummary
from photosim.library.library import Library
from photosim.library.replica.merge import Party, Thing
from photosim.library.replica.values import Conflict, JoinReport, Stance
from photosim.storage.address import folder_of
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window import replicas
from photosim.ui.window.join_dialog import ConflictsDialog, JoinDialog, join_words
from photosim.ui.window.take_part_dialog import TakePartDialog
from tests.helpers.libraries import paths_of
from tests.helpers.postgres import PostgresForTests
from tests.helpers.windows import make_library, opened, write_photos

CONFLICT = Conflict(
    Thing.LABEL,
    1.0,
    "Roses",
    ("ab" * 20,),
    (Path("/photos/a.jpg"),),
    Stance("in", 1.0, "anna"),
    Stance("refused", 2.0, "ben"),
    Party.SHARED,
)


@pytest.fixture
def shared(model: Path, tmp_path: Path, postgres: PostgresForTests) -> Iterator[Path]:
    """The folder of a library on a server, with three photos."""
    write_photos(tmp_path / "photos", range(3))
    with postgres.database() as address:
        folder = folder_of(address)
        make_library(folder, [tmp_path / "photos"])
        yield folder


def test_a_part_is_kept_from_the_window_and_opened(
    qtbot: QtBot,
    themed: ThemeManager,
    shared: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(replicas, "run", lambda words, _name: started.append(words))
    with opened(qtbot, themed, shared) as app:
        actions = app.window.action_set
        app.wait(actions["take_part"].isVisible)
        assert not actions["join"].isVisible()
        assert app.window.status.origin.isHidden()
        actions["take_part"].trigger()
        (dialog,) = app.window.findChildren(TakePartDialog)
        app.wait(lambda: dialog.list.count() == 1)
        assert not dialog.take.isEnabled()
        dialog.list.setFocus()
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        dialog.list.setCurrentRow(0)
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        dialog.place.setText(str(shared))
        dialog.take.click()
        app.wait(lambda: "holds something already" in dialog.state.text())
        assert dialog.take.isDefault()
        assert dialog.place.hasFocus()
        dialog.place.setText(str(tmp_path / "part"))
        dialog.take.click()
        assert dialog.state.text() == "Making the part…"
        assert not any(one.isEnabled() for one in (dialog.take, dialog.list, dialog.place))
        app.wait(dialog.open_part.isVisible)
        assert dialog.state.text() == f"{tmp_path / 'part'} has 3 photos of this library."
        dialog.open_part.click()
        assert started[0][-2:] == ["--library", str(tmp_path / "part")]


def test_a_part_says_so_and_joins_again(
    qtbot: QtBot, themed: ThemeManager, shared: Path, tmp_path: Path
) -> None:
    with Library.open(shared, write=True, provider="cpu") as library:
        library.replicas.take(tmp_path / "part", [tmp_path / "photos"], [])
        photo = next(iter(paths_of(library).values()))
        library.albums.add("theirs", [photo], new=True)
    with opened(qtbot, themed, tmp_path / "part") as app:
        window = app.window
        app.wait(window.action_set["join"].isVisible)
        assert not window.action_set["take_part"].isVisible()
        assert window.status.origin.text().startswith("Part of a shared library, joined ")
        assert window.status.origin.toolTip().startswith("postgresql://")
        window.action_set["join"].trigger()
        (dialog,) = window.findChildren(JoinDialog)
        app.wait(dialog.join.isEnabled)
        assert "This part will get: 1 changed album, 1 changed label." in dialog.summary.text()
        assert window.albums.names == []
        qtbot.keyClick(dialog.join, Qt.Key.Key_Space)
        app.wait(lambda: window.albums.names == ["theirs"])
        app.wait(lambda: dialog.summary.text().startswith("The two are joined."))
        assert dialog.join.isHidden()
        dialog.reject()
        window.action_set["conflicts"].trigger()
        (listed,) = (
            one for one in window.findChildren(ConflictsDialog) if not isinstance(one, JoinDialog)
        )
        app.wait(lambda: listed.summary.text() == "There were no conflicts.")
        listed.reject()


def test_another_library_has_nothing_to_join(
    qtbot: QtBot, themed: ThemeManager, model: Path, tmp_path: Path
) -> None:
    write_photos(tmp_path / "photos", range(1))
    make_library(tmp_path / "library", [tmp_path / "photos"])
    with opened(qtbot, themed, tmp_path / "library") as app:
        assert not any(
            app.window.action_set[name].isVisible() for name in ("join", "take_part", "conflicts")
        )


def test_conflicts_are_told_in_a_row_each(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = JoinDialog(None)
    qtbot.addWidget(dialog)
    report = JoinReport("postgresql:///x", {"label": 2}, {}, (CONFLICT,), 3, True)
    dialog.show_report(report)
    texts = [dialog.table.text(0, column) for column in range(4)]
    assert texts == [
        "a.jpg in the album Roses", "in it (anna)", "refused for it (ben)", "refused for it (ben)",
    ]  # fmt: skip
    told = join_words(report)
    assert "3 changes stay here" in told
    assert "The shared library will get: 2 changed labels." in told
    with qtbot.waitSignal(dialog.join_asked):
        dialog.join.click()
    assert not dialog.join.isEnabled()
    assert not dialog.table.isHidden()


def test_joining_is_offered_only_where_it_does_something(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = JoinDialog(None)
    qtbot.addWidget(dialog)
    for staying in (0, 3):
        dialog.show_report(JoinReport("x", {}, {}, (), staying, True))
        assert dialog.join.isHidden()
        assert dialog.table.isHidden()
    assert join_words(JoinReport("x", {}, {})).startswith("There is nothing to join")
    dialog.show_report(JoinReport("x", {"label": 1}, {}, (), 0, True))
    assert not dialog.join.isHidden()


def test_all_that_joining_would_do_is_read(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = JoinDialog(None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    everything = {kind.value: 1234 for kind in Thing}
    dialog.show_report(JoinReport("x", everything, everything, (), 12, True))
    qtbot.waitUntil(
        lambda: dialog.summary.height() >= dialog.summary.heightForWidth(dialog.summary.width())
    )


def test_what_could_not_be_joined_can_be_tried_again(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = JoinDialog(None)
    qtbot.addWidget(dialog)
    dialog.show_report(JoinReport("x", {}, {}, (CONFLICT,), 0, True))
    dialog.show_failure(LibraryError("t", "It is away.", Remedy.CHECK_SERVER))
    assert dialog.summary.text().startswith("It is away.")
    assert dialog.join.isHidden()
    assert dialog.table.isHidden()
    with qtbot.waitSignal(dialog.try_asked):
        dialog.again.click()
    assert dialog.again.isHidden()
    assert dialog.summary.text() == "Asking the server…"


def test_a_library_without_folders_and_albums_has_no_part(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = TakePartDialog(None)
    qtbot.addWidget(dialog)
    assert dialog.state.text() == "Looking…"
    dialog.show_choices([], [])
    assert dialog.state.text() == "This library has no folders and albums yet."
    assert not dialog.take.isEnabled()


def test_long_names_of_what_can_be_chosen_are_read_whole(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = TakePartDialog(None)
    qtbot.addWidget(dialog)
    albums = [AlbumSummary(name, 1) for name in ("a", "name " * 40)]
    dialog.show_choices([], albums)
    with qtbot.waitExposed(dialog):
        dialog.show()
    short, long = (dialog.list.visualItemRect(dialog.list.item(row)) for row in range(2))
    assert long.height() > 1.8 * short.height()
