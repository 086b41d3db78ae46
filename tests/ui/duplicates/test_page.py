"""The Duplicates page on a real library: groups, keys, decisions, rules, protection."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QInputDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from photosim.core.types import DecisionKind, Level, PhotoFacts
from photosim.library.duplicates.values import (
    DuplicateGroup,
    Guard,
    KeepRule,
    Rule,
)
from photosim.library.removal.values import RemovalKind
from photosim.ui.duplicates.decisions_dialog import DecisionsDialog
from photosim.ui.duplicates.list_model import GroupsModel
from photosim.ui.duplicates.list_view import GroupsView
from photosim.ui.duplicates.narrowing import Narrowing
from photosim.ui.duplicates.page import DuplicatesPage
from photosim.ui.duplicates.rules_dialog import RulesDialog
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.removal.review import proposed
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.groups import group, member
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, make_library, opened

SEEDS = 5


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Five photos in ``mine``; the first three again in ``copies``, byte for byte, the third one
    under two names."""
    mine, copies = tmp_path / "mine", tmp_path / "copies"
    for folder in (mine, copies):
        folder.mkdir()
    for seed in range(SEEDS):
        photo_like(seed, (320, 240)).save(mine / f"photo {seed}.jpg", quality=88)
    for seed in range(3):
        shutil.copyfile(mine / f"photo {seed}.jpg", copies / f"copy {seed}.jpg")
    shutil.copyfile(mine / "photo 2.jpg", copies / "another.jpg")
    # Nearly the same pixels, other bytes: a copy that has to be proved.
    photo_like(3, (320, 240)).save(copies / "again 3.jpg", quality=70)
    return tmp_path


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, photos: Path, model: Path) -> Iterator[Opened]:
    make_library(photos / "library", [photos / "mine", photos / "copies"])
    with opened(qtbot, themed, photos / "library", watcher=None) as made:
        yield made


@pytest.fixture
def page(app: Opened) -> DuplicatesPage:
    """The page, opened by its key, with its four groups."""
    app.window.grid.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(app.window, Qt.Key.Key_D, modifiers)
    shown = app.window.duplicates
    app.wait(lambda: shown.model.rowCount() == 4 and not shown.control.comparing)
    app.wait_settled()
    return shown


def names(page: DuplicatesPage) -> list[set[str]]:
    return [{one.path.name for one in review.members} for review in page.model.shown()]


def go_to(page: DuplicatesPage, name: str) -> None:
    """Make the group with this file current, by the keyboard."""
    row = next(row for row, found in enumerate(names(page)) if name in found)
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert name in {one.path.name for one in page.view.current_review().members}


def front_again(app: Opened, page: DuplicatesPage) -> None:
    """A dialog has closed: without a screen there is no window manager that makes the window
    the active one again, and shortcuts belong to the active window."""
    app.window.activateWindow()
    app.wait(page.view.hasFocus)


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))


def test_the_key_opens_the_groups_and_escape_leaves(app: Opened, page: DuplicatesPage) -> None:
    window = app.window
    assert window.pages.currentWidget() is page
    assert page.view.hasFocus()
    assert sorted(names(page), key=len)[-1] == {"photo 2.jpg", "copy 2.jpg", "another.jpg"}
    assert "4 groups" in page.bar.detail.text()
    app.wait(lambda: all(window.cache.get(one) for one in page.view.visible_ids()))
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert window.pages.at_main
    assert window.grid.hasFocus()


def test_levels_folders_and_sizes_narrow(app: Opened, page: DuplicatesPage, photos: Path) -> None:
    choose(page.bar.level, Level.EXACT)
    app.wait(lambda: page.model.rowCount() == 3)
    choose(page.bar.level, Level.BURST)
    app.wait(lambda: page.control.answered and page.model.rowCount() == 0)
    assert page.empty.message is not None
    assert page.stack.currentWidget() is page.empty
    choose(page.bar.level, Level.COPY)
    app.wait(lambda: page.model.rowCount() == 4)
    choose(page.bar.folder, photos / "mine")
    assert page.model.rowCount() == 4
    choose(page.bar.gain, 1_000_000)
    assert page.model.rowCount() == 0
    assert page.empty.message is not None
    assert page.empty.message.title == "Nothing in this choice"
    choose(page.bar.gain, 0)
    assert page.model.rowCount() == 4


def test_keys_choose_the_keeper_and_what_goes(page: DuplicatesPage) -> None:
    view = page.view
    go_to(page, "another.jpg")
    first = view.current_review()
    assert first is not None
    assert len(first.going) == 2
    QTest.keyClick(view, Qt.Key.Key_Right)
    marked = view.current_member()
    assert marked is not None
    QTest.keyClick(view, Qt.Key.Key_X)
    after = view.current_review()
    assert after is not None
    assert after.going == first.going - {marked.path}
    QTest.keyClick(view, Qt.Key.Key_X)
    QTest.keyClick(view, Qt.Key.Key_K)
    kept = view.current_review()
    assert kept is not None
    assert kept.keep == marked.path
    assert first.keep in kept.going
    assert view.current_member() == kept.keeper
    assert not page.keys["keep"].isEnabled()


def test_a_click_chooses_the_file_under_it(page: DuplicatesPage) -> None:
    view = page.view
    rect = view.visualRect(page.model.index(1))
    cell = view.delegate.layout_in(view.viewport().width()).rect(1)
    at = rect.topLeft() + cell.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.currentIndex().row() == 1
    assert view.current_member() == page.model.review(1).members[1]
    assert view.member_at(rect.topLeft() + QPoint(2, 2)) is None


def test_enter_compares_and_escape_comes_back(app: Opened, page: DuplicatesPage) -> None:
    go_to(page, "again 3.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    compare = app.window.compare
    app.wait(lambda: compare.loaded)
    assert {item.name for item in compare.items()} == {"photo 3.jpg", "again 3.jpg"}
    QTest.keyClick(compare.view, Qt.Key.Key_Escape)
    assert app.window.pages.currentWidget() is page
    assert page.view.hasFocus()
    app.wait_settled()
    assert "again 3.jpg" in {one.path.name for one in page.view.current_review().members}


def test_not_a_duplicate_is_remembered_and_can_be_taken_back(
    app: Opened, page: DuplicatesPage
) -> None:
    go_to(page, "photo 1.jpg")
    assert not page.keys["different"].isEnabled()  # the same bytes can't be two photos
    go_to(page, "again 3.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_N)
    app.wait(lambda: page.model.rowCount() == 3)
    assert "no duplicate" in app.window.toast.label.text()
    app.wait_settled()
    page.show_decisions()
    dialog = page.findChild(DecisionsDialog)
    assert dialog is not None
    app.wait(lambda: dialog.table.count() == 1)
    assert dialog.table.text(0, 2) == "Not a duplicate"
    assert {dialog.table.text(0, n) for n in (0, 1)} == {"photo 3.jpg", "again 3.jpg"}
    QTest.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    app.wait(lambda: page.model.rowCount() == 4)
    app.wait(lambda: dialog.table.count() == 0)
    dialog.reject()


def test_undo_beside_the_message_takes_the_decision_back(app: Opened, page: DuplicatesPage) -> None:
    go_to(page, "again 3.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_B)
    app.wait(lambda: "Remembered" in app.window.toast.label.text())
    library = app.session.library
    assert library is not None
    assert [one.kind for one in library.duplicates.decisions()] == [DecisionKind.KEEP_BOTH]
    QTest.mouseClick(app.window.toast.button, Qt.MouseButton.LeftButton)
    app.wait(lambda: not library.duplicates.decisions())
    app.wait(lambda: page.model.rowCount() == 4)


def test_a_reference_folder_is_kept_and_marked(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    panel = app.window.folders
    panel.select(photos / "copies")
    menu = app.window.action_set.menu("folder", app.window)
    below = next(action.menu() for action in menu.actions() if action.menu())
    reference = next(one for one in below.actions() if one.text().startswith("Reference"))
    reference.trigger()
    app.wait(lambda: all(one.keep.parent.name == "copies" for one in page.model.shown()))
    app.wait(lambda: panel.model.rows[1].note == "Reference")
    app.wait_settled()
    library = app.session.library
    assert library is not None
    assert [one.guard for one in library.duplicates.guarded()] == [Guard.REFERENCE]


def test_rules_are_previewed_put_in_order_saved_and_used(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_R)
    dialog = page.findChild(RulesDialog)
    assert dialog is not None
    app.wait(lambda: dialog.list.count() > 3)
    app.wait(lambda: "stay the same" in dialog.summary.text())
    other = "copies" if page.model.review(0).keep.parent.name == "mine" else "mine"
    dialog.add_rule(KeepRule(Rule.THIS_FOLDER, photos / other))
    app.wait(lambda: "kept than now" in dialog.summary.text())
    assert "decides" in dialog.list.item(0).text()
    assert dialog.presets.currentIndex() == -1
    QTest.mouseClick(dialog.down, Qt.MouseButton.LeftButton)
    assert dialog.rules()[1].rule is Rule.THIS_FOLDER
    QTest.mouseClick(dialog.up, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.turn, Qt.MouseButton.LeftButton)
    assert dialog.rules()[0].reverse
    QTest.mouseClick(dialog.turn, Qt.MouseButton.LeftButton)
    dialog._save_as("Mine first")
    app.wait(lambda: page.model.review(0).keep.parent.name == other)
    library = app.session.library
    assert library is not None
    assert library.duplicates.presets.current().name == "Mine first"


def test_delete_goes_to_the_trash_after_an_overview_and_undo_brings_it_back(
    app: Opened, page: DuplicatesPage, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(photos / "data"))
    go_to(page, "copy 0.jpg")
    review = page.view.current_review()
    (gone,) = review.going
    before = gone.read_bytes()
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    app.wait(lambda: page.removal.dialog is not None)
    QTest.keyClick(page.removal.dialog, Qt.Key.Key_Escape)
    assert page.removal.dialog is None
    assert gone.exists()
    front_again(app, page)

    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    app.wait(lambda: page.removal.dialog is not None)
    assert "1 file" in page.removal.dialog.findChildren(QLabel)[0].text()
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: "1 file moved" in app.window.toast.label.text())
    app.wait(lambda: page.model.rowCount() == 3)
    assert not gone.exists()
    assert review.keep.exists()
    trashed = photos / "data" / "Trash" / "files" / gone.name
    assert trashed.read_bytes() == before

    front_again(app, page)
    QTest.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    app.wait(lambda: "1 file put back" in app.window.toast.label.text())
    app.wait(lambda: page.model.rowCount() == 4)
    assert gone.read_bytes() == before
    assert not trashed.exists()


def test_a_keeper_that_changed_meanwhile_is_told_and_nothing_goes(
    app: Opened, page: DuplicatesPage, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(photos / "data"))
    go_to(page, "copy 0.jpg")
    review = page.view.current_review()
    (gone,) = review.going
    review.keep.write_bytes(b"no photo any more")
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    app.wait(lambda: page.removal.dialog is not None)
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: "Left as they are" in app.window.toast.label.text())
    assert gone.exists()


@pytest.mark.parametrize(
    ("key", "words", "done"),
    [
        ("L", "Replace 1 file by hard links", "replaced by hard links"),
        ("Shift+L", "Replace 1 file by symbolic links", "replaced by symbolic links"),
    ],
)
def test_a_key_replaces_by_links_after_an_overview(
    app: Opened, page: DuplicatesPage, key: str, words: str, done: str
) -> None:
    go_to(page, "copy 0.jpg")
    review = page.view.current_review()
    (gone,) = review.going
    QTest.keySequence(page.view, QKeySequence(key))
    app.wait(lambda: page.removal.dialog is not None)
    assert words in page.removal.dialog.findChildren(QLabel)[0].text()
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: done in app.window.toast.label.text())
    app.wait_settled()
    assert gone.samefile(review.keep)
    assert gone.is_symlink() == (key == "Shift+L")


def test_files_are_moved_to_a_folder_or_only_put_into_an_album(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    go_to(page, "copy 0.jpg")
    (gone,) = page.view.current_review().going
    page.keys["tag"].trigger()
    app.wait(lambda: page.findChildren(QInputDialog))
    (box,) = page.findChildren(QInputDialog)
    box.setTextValue(" Twice ")
    box.accept()
    app.wait(lambda: page.removal.dialog is not None)
    assert "album “Twice”" in page.removal.dialog.findChildren(QLabel)[0].text()
    assert "No file is touched" in page.removal.dialog.summary.text()
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: "album “Twice”" in app.window.toast.label.text())
    app.wait_settled()
    library = app.session.library
    assert library is not None
    assert [album.name for album in library.albums.all()] == ["Twice"]
    assert gone.exists()
    front_again(app, page)
    QTest.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undone = "The photos of 1 file taken out of the album “Twice” again."
    app.wait(lambda: app.window.toast.label.text() == undone)
    app.wait_settled()
    assert not library.albums.get("Twice").photos

    target = photos / "elsewhere"
    page.keys["move"].trigger()
    (picker,) = page.findChildren(QFileDialog)
    picker.fileSelected.emit(str(target))
    picker.reject()
    app.wait(lambda: page.removal.dialog is not None)
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: f"moved to “{target}”" in app.window.toast.label.text())
    app.wait(lambda: page.model.rowCount() == 3)
    assert (target / gone.name).exists()
    assert not gone.exists()


def test_what_the_library_refuses_is_shown_as_it_says_it(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    (photos / "a file").write_bytes(b"no folder")
    go_to(page, "copy 0.jpg")
    page.removal.ask(page.view.selected_reviews(), RemovalKind.MOVE, str(photos / "a file"))
    app.wait(lambda: page.removal.dialog is not None)
    troubles: list[object] = []
    app.session.trouble.connect(troubles.append)
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: troubles)
    (box,) = app.window.findChildren(QMessageBox)
    assert box.text() == "No such folder"
    box.reject()


# ---- the list alone


def many(number: int) -> list[DuplicateGroup]:
    facts = PhotoFacts("jpeg", 4000, 3000)
    one, other = (
        member(Path("/p/x.jpg"), Level.EXACT, facts=facts),
        member(Path("/p/y.jpg"), facts=facts),
    )
    return [
        group(
            replace(one, photo_id=2 * n, path=Path(f"/p/{n} a.jpg")),
            replace(other, photo_id=2 * n + 1, path=Path(f"/p/{n} b.jpg")),
            key=f"{n}",
        )
        for n in range(number)
    ]


def test_ten_thousand_groups_cost_only_what_is_on_screen(
    qtbot: QtBot, themed: ThemeManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = GroupsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    view = GroupsView(model, ThumbnailCache())
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    painted: list[int] = []
    paint = view.delegate._paint_head
    monkeypatch.setattr(
        view.delegate, "_paint_head", lambda *args, **kw: (painted.append(1), paint(*args, **kw))
    )
    model.set_groups([proposed(one) for one in many(10_000)])
    view.go_to(0)  # as the page does; without a current row, Qt's End only goes to the first
    view.grab()
    assert 0 < len(painted) < 30
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 9_999
    painted.clear()
    view.grab()
    assert 0 < len(painted) < 30
    assert len(view.visible_ids()) < 30
    view.selectAll()
    assert len(view.selected_reviews()) == 10_000
    model.set_narrowing(Narrowing(folder=Path("/other")))
    assert model.rowCount() == 0


def test_a_group_of_many_files_is_reached_by_going_right(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    (pair,) = many(1)
    extra = tuple(
        replace(pair.members[1], path=Path(f"/p/more {n}.jpg"), photo_id=50 + n) for n in range(9)
    )
    model = GroupsModel()
    model.set_groups([proposed(group(*pair.members, *extra))])
    view = GroupsView(model, ThumbnailCache())
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.go_to(0)
    fits = view.delegate.layout_in(view.viewport().width()).fitting
    assert fits < 11
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_member() == extra[-1]
    assert view.delegate.first_seen(0, 11) == 11 - fits
