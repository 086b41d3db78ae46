"""Keeping a part of a shared library, and joining it again, from the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from photosim.core.errors import LibraryError, Remedy
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
        dialog.place.setText(str(tmp_path / "part"))
        dialog.take.click()
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
        assert window.status.origin.text().startswith("Part of postgresql://")
        window.action_set["join"].trigger()
        (dialog,) = window.findChildren(JoinDialog)
        app.wait(dialog.join.isEnabled)
        assert "This part gets: 1 changed album, 1 changed label." in dialog.summary.text()
        assert window.albums.names == []
        qtbot.keyClick(dialog.join, Qt.Key.Key_Space)
        app.wait(lambda: window.albums.names == ["theirs"])
        app.wait(dialog.join.isHidden)
        dialog.reject()
        window.action_set["conflicts"].trigger()
        (listed,) = (
            one for one in window.findChildren(ConflictsDialog) if not isinstance(one, JoinDialog)
        )
        app.wait(lambda: listed.summary.text() == "Nothing was said otherwise.")
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
    assert "postgresql:///x gets: 2 changed labels." in told
    with qtbot.waitSignal(dialog.join_asked):
        dialog.join.click()
    assert not dialog.join.isEnabled()
    dialog.show_failure(LibraryError("t", "It is away.", Remedy.CHECK_SERVER))
    assert dialog.summary.text().startswith("It is away.")
    assert dialog.join.isHidden()
    assert join_words(JoinReport("x", {}, {})) == "x and this part say the same."
