"""The Duplicates page on a real library: groups, marks, kinds, decisions, rules, removal."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.core.jobs import Progress
from photosim.core.types import DecisionKind, Level
from photosim.library.duplicates import first_look
from photosim.library.duplicates.values import (
    Guard,
    KeepRule,
    Kind,
    Rule,
    SearchForDuplicates,
)
from photosim.library.indexing import pipeline
from photosim.library.removal.values import RemovalKind
from photosim.ui.duplicates.decisions_dialog import DecisionsDialog
from photosim.ui.duplicates.group_layout import FileAt
from photosim.ui.duplicates.groups_view import SIDES
from photosim.ui.duplicates.narrowing import GroupOrder
from photosim.ui.duplicates.page import LAST, DuplicatesPage
from photosim.ui.duplicates.rules_dialog import RulesDialog
from photosim.ui.removal.review import Review, summed
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.work import session as session_module
from photosim.ui.work.session import SessionState
from tests.helpers.pictures import photo_like
from tests.helpers.windows import Opened, make_library, opened
from tests.ui.conftest import Reader

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
    app.wait(lambda: len(shown.groups) == 4 and not shown.control.comparing)
    app.wait_settled()
    return shown


def names(page: DuplicatesPage) -> list[set[str]]:
    return [{one.path.name for one in review.members} for review in page.groups.shown()]


def go_to(page: DuplicatesPage, name: str) -> None:
    """Make this file the current one, by the keyboard."""
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    for _ in range(20):
        if page.view.current_member().path.name == name:
            return
        QTest.keyClick(page.view, Qt.Key.Key_Right)
    raise AssertionError(f"{name} is not reached")


def front_again(app: Opened, page: DuplicatesPage) -> None:
    """A dialog has closed: without a screen there is no window manager that makes the window
    the active one again, and shortcuts belong to the active window."""
    app.window.activateWindow()
    app.wait(page.view.hasFocus)


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))


def only(page: DuplicatesPage, name: str) -> set[str]:
    """Let nothing go but what goes of the group of a file; the names of that."""
    go_to(page, name)
    page.folders.nothing.trigger()
    QTest.keyClick(page.view, Qt.Key.Key_P)
    going = page.view.current_review().going
    assert page.marks.total.files == len(going) > 0
    return {one.name for one in going}


def test_a_screen_reader_says_what_was_found(
    app: Opened, reader: Reader, request: pytest.FixtureRequest
) -> None:
    page: DuplicatesPage = request.getfixturevalue("page")
    assert reader.said == [page.bar.detail.text()]
    assert reader.said[0].startswith("4 groups · ")


def test_the_key_opens_the_groups_and_escape_leaves(app: Opened, page: DuplicatesPage) -> None:
    window = app.window
    assert window.pages.currentWidget() is page
    assert page.view.hasFocus()
    assert sorted(names(page), key=len)[-1] == {"photo 2.jpg", "copy 2.jpg", "another.jpg"}
    assert page.bar.detail.text().startswith("4 groups · ")
    app.wait(lambda: all(window.cache.get(one) for one in page.view.visible_ids()))
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert window.pages.at_main
    assert window.grid.hasFocus()


def test_levels_folders_kinds_and_sizes_narrow(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    choose(page.bar.level, Level.EXACT)
    app.wait(lambda: len(page.groups) == 3)
    choose(page.bar.level, Level.BURST)
    app.wait(lambda: page.control.answered and len(page.groups) == 0)
    assert page.stack.currentWidget() is page.empty
    choose(page.bar.level, Level.COPY)
    app.wait(lambda: len(page.groups) == 4)
    choose(page.bar.folder, photos / "mine")
    assert len(page.groups) == 4
    choose(page.bar.kind, Kind.WORSE)
    assert names(page) == [{"photo 3.jpg", "again 3.jpg"}]
    choose(page.bar.gain, 1_000_000)
    assert len(page.groups) == 0
    assert page.empty.message is not None
    assert page.empty.message.title == "Nothing in this choice"
    (again,) = page.empty.findChildren(QPushButton)
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    app.wait(lambda: len(page.groups) == 4)


def test_groups_are_put_in_order(app: Opened, page: DuplicatesPage) -> None:
    choose(page.bar.order, GroupOrder.NAME)
    keepers = [one.group.keep.path.name for one in page.groups.shown()]
    assert keepers == sorted(keepers)
    choose(page.bar.order, GroupOrder.FILES)
    assert len(page.groups.review(0).members) == 3


def test_keys_choose_the_keeper_and_what_goes(app: Opened, page: DuplicatesPage) -> None:
    view = page.view
    go_to(page, "another.jpg")
    first = view.current_review()
    assert len(first.going) == 2
    marked = view.current_member()
    if marked.path == first.keep:
        QTest.keyClick(view, Qt.Key.Key_Right)
        marked = view.current_member()
    QTest.keyClick(view, Qt.Key.Key_X)
    assert view.current_review().going == first.going - {marked.path}
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_K)
    kept = view.current_review()
    assert kept.keep == marked.path
    assert first.keep in kept.going
    assert not page.keys["keep"].isEnabled()
    QTest.keyClick(view, Qt.Key.Key_A)
    assert view.current_review().going == frozenset()
    QTest.keyClick(view, Qt.Key.Key_P)
    assert view.current_review() == first


def test_what_is_refused_is_told(page: DuplicatesPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.current_member().path == page.view.current_review().keep
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.note.text() == LAST
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert page.note.text() != LAST


def test_the_button_counts_what_it_will_do_in_sight_or_not(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    size = fmt.human_bytes(page.marks.total.bytes)
    assert page.primary.text() == f"Move 5 files · {size} to the trash…"
    choose(page.bar.kind, Kind.WORSE)
    assert page.primary.text() == f"Move 5 files · {size} to the trash…"
    assert page.note.text() == "4 files of those ticked are out of sight."
    QTest.keyClick(page.view, Qt.Key.Key_A)
    assert page.primary.text().startswith("Move 4 files · ")
    page.folders.nothing.trigger()
    assert page.primary.text() == "Nothing is ticked"
    assert not page.primary.isEnabled()
    assert not page.others.isEnabled()
    page.folders.proposal.trigger()
    assert page.primary.text() == f"Move 5 files · {size} to the trash…"


def test_a_kind_is_ticked_and_unticked_as_one(page: DuplicatesPage) -> None:
    same, worse = page.kinds.rows[Kind.SAME], page.kinds.rows[Kind.WORSE]
    assert (same.number.text(), worse.number.text()) == ("4", "1")
    assert same.box.checkState() is Qt.CheckState.Checked
    QTest.mouseClick(same.box, Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert page.marks.total.files == 1
    assert same.box.checkState() is Qt.CheckState.Unchecked
    # One by hand: then it is neither.
    go_to(page, "copy 0.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    if page.marks.total.files == 1:  # it was the keeper: the other one is to go
        QTest.keyClick(page.view, Qt.Key.Key_Left)
        QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert same.number.text() == "1 of 4"
    assert same.box.checkState() is Qt.CheckState.PartiallyChecked
    assert same.box.accessibleName() == "The same picture again: 4 files, 1 to be removed"
    same.box.setFocus()
    QTest.keyClick(same.box, Qt.Key.Key_Space)
    assert page.marks.total.files == 5
    assert not page.kinds.rows[Kind.MOMENT].isVisible()  # there are none


def test_folders_are_ticked_and_unticked_from_the_menus(page: DuplicatesPage, photos: Path) -> None:
    def folder_action(menu: QMenu, name: str) -> QAction:
        page.folders.aboutToShow.emit()
        return next(one for one in menu.actions() if f"/{name} (" in one.text())

    def going() -> set[str]:
        return {path.parent.name for one in page.marks.all() for path in one.going}

    mine = photos / "mine"
    folder_action(page.folders.tick, "mine").trigger()
    # What a copy elsewhere covers goes, and that one stays now.
    gone = {path.name for one in page.marks.all() for path in one.going if path.parent == mine}
    assert gone >= {"photo 0.jpg", "photo 1.jpg", "photo 2.jpg"}
    assert all(
        one.keep.parent != mine for one in page.marks.all() if mine / "photo 0.jpg" in one.going
    )
    assert page.marks.total.lost == 0
    folder_action(page.folders.untick, "mine").trigger()
    assert "mine" not in going()
    page.folders.nothing.trigger()
    # The same from the menu of a file.
    go_to(page, "copy 0.jpg")
    assert page.keys["tick_folder"].text() == "Tick all in “copies”"
    page.keys["tick_folder"].trigger()
    assert going() == {"copies"}
    page.keys["untick_folder"].trigger()
    assert page.marks.total.files == 0


def test_marks_stay_while_groups_come_in_and_other_pages_are_shown(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    go_to(page, "again 3.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_A)
    key = page.view.current_review().group.key
    order = [one.group.key for one in page.groups.shown()]
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert app.window.pages.at_main
    shutil.copyfile(photos / "mine" / "photo 4.jpg", photos / "copies" / "new.jpg")
    app.session.update()
    app.wait_settled()
    app.window.action_set["duplicates"].trigger()
    app.wait(lambda: len(page.groups) == 5 and not page.control.comparing)
    assert not page.marks.get(key).going
    assert page.view.current_review().group.key == key
    assert [one.group.key for one in page.groups.shown()][:4] == order
    assert "new at the end" in page.bar.detail.text()
    assert page.keys["sort"].isVisible()
    page.keys["sort"].trigger()
    assert not page.keys["sort"].isVisible()


def test_groups_come_in_while_photos_are_added_and_one_compares(
    app: Opened, page: DuplicatesPage, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One group is new and one has grown before all photos are there; the comparison that is open,
    the marks, the order of the groups and the place on screen are as they were."""
    monkeypatch.setattr(pipeline, "GROUP", 1)
    monkeypatch.setattr(first_look, "PAUSE", 0.0)
    monkeypatch.setattr(first_look, "SHARE", 1e9)
    monkeypatch.setattr(first_look, "LONGEST", 60.0)  # on a busy computer, too
    monkeypatch.setattr(session_module, "REFRESH_WHILE_WORKING", 20)
    session, view, compare = app.session, page.view, app.window.compare
    go_to(page, "again 3.jpg")
    QTest.keyClick(view, Qt.Key.Key_Space)
    review, at = view.current_review(), view.file_rect(view._current)
    assert review is not None
    goes = photos / "copies" / "again 3.jpg" in review.going
    first = [one.keep for one in page.groups.shown()]
    QTest.keyClick(view, Qt.Key.Key_Return)
    app.wait(lambda: compare.isVisible() and len(compare._loaded) == 2)
    items = [one.path for one in compare._items]

    added = photos / "mine" / "added"
    small = added / "0 small 4.jpg", added / "1 small 0.jpg"

    def hold(progress: Progress) -> None:
        # Photos come as they are decoded, not quite in their order.
        there = session.library is not None and all(map(session.library.photo_at, small))
        if progress.what == "adding photos" and there:
            session.pause()

    session.progressed.connect(hold)
    added.mkdir()
    photo_like(4, (320, 240)).resize((200, 150)).save(small[0])
    photo_like(0, (320, 240)).resize((200, 150)).save(small[1])
    for seed in range(60, 110):
        photo_like(seed, (320, 240)).save(added / f"{seed}.jpg")
    session.update()
    app.wait(lambda: session.state is SessionState.PAUSED)
    app.wait(lambda: all(page.marks.of(path) is not None for path in small))
    assert session.state is SessionState.PAUSED
    assert len(page.groups) == 5
    assert compare.isVisible()
    assert [one.path for one in compare._items] == items
    assert [one.keep for one in page.groups.shown()][:4] == first
    QTest.keyClick(compare.view, Qt.Key.Key_Escape)
    app.wait(view.isVisible)
    current = view.current_review()
    assert current is not None
    assert (photos / "copies" / "again 3.jpg" in current.going) is goes
    assert view.file_rect(view._current) == at
    assert page.marks.total == summed(page.marks.all())
    assert page.bar.detail.text().endswith("still adding photos")
    session.progressed.disconnect(hold)
    session.resume()
    app.wait(lambda: session.state is SessionState.READY and not page.control.comparing)
    assert len(page.groups) == 5


def test_a_click_chooses_the_file_under_it(page: DuplicatesPage) -> None:
    view = page.view
    view.go_to(1)
    at = view.file_rect(FileAt(1, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.current_row == 1
    assert view.current_member() == page.groups.review(1).group.members[1]


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
    assert page.view.current_member().path.name == "again 3.jpg"


def test_not_a_duplicate_is_remembered_and_can_be_taken_back(
    app: Opened, page: DuplicatesPage
) -> None:
    go_to(page, "photo 1.jpg")
    assert not page.keys["different"].isEnabled()  # the same bytes can't be two photos
    go_to(page, "again 3.jpg")
    QTest.keyClick(page.view, Qt.Key.Key_N)
    app.wait(lambda: len(page.groups) == 3)
    assert "no duplicate" in app.window.toast.label.text()
    app.wait_settled()
    page.show_decisions()
    dialog = page.findChild(DecisionsDialog)
    assert dialog is not None
    app.wait(lambda: dialog.table.count() == 1)
    assert dialog.table.text(0, 2) == "Not a duplicate"
    assert {dialog.table.text(0, n) for n in (0, 1)} == {"photo 3.jpg", "again 3.jpg"}
    QTest.mouseClick(dialog.forget, Qt.MouseButton.LeftButton)
    app.wait(lambda: len(page.groups) == 4)
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
    app.wait(lambda: len(page.groups) == 4)


def test_a_reference_folder_is_kept_and_marked(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    panel = app.window.folders
    panel.select(photos / "copies")
    menu = app.window.action_set.menu("folder", app.window)
    below = next(action.menu() for action in menu.actions() if action.menu())
    reference = next(one for one in below.actions() if one.text().startswith("Reference"))
    reference.trigger()

    def kept(review: Review) -> bool:
        """Of equal files that of the reference folder, and nothing of it goes."""
        going = {path.parent.name for path in review.going}
        equal = review.group.level is Level.EXACT
        return "copies" not in going and (not equal or review.keep.parent.name == "copies")

    app.wait(lambda: all(kept(one) for one in page.groups.shown()))
    copies = photos / "copies"
    app.wait(lambda: [row.note for row in panel.model.rows if row.key == copies] == ["Reference"])
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
    other = "copies" if page.groups.review(0).keep.parent.name == "mine" else "mine"
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
    app.wait(lambda: page.groups.review(0).keep.parent.name == other)
    library = app.session.library
    assert library is not None
    assert library.duplicates.presets.current().name == "Mine first"


def test_delete_goes_to_the_trash_after_an_overview_and_undo_brings_it_back(
    app: Opened, page: DuplicatesPage, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(photos / "data"))
    assert len(only(page, "copy 0.jpg")) == 1
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
    app.wait(lambda: len(page.groups) == 3)
    assert not gone.exists()
    assert review.keep.exists()
    trashed = photos / "data" / "Trash" / "files" / gone.name
    assert trashed.read_bytes() == before

    front_again(app, page)
    QTest.keyClick(page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    app.wait(lambda: "1 file put back" in app.window.toast.label.text())
    app.wait(lambda: len(page.groups) == 4)
    assert gone.read_bytes() == before
    assert not trashed.exists()


def test_a_keeper_that_changed_meanwhile_is_told_and_nothing_goes(
    app: Opened, page: DuplicatesPage, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(photos / "data"))
    assert len(only(page, "copy 0.jpg")) == 1
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
    assert len(only(page, "copy 0.jpg")) == 1
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
    only(page, "copy 0.jpg")
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
    app.wait(lambda: len(page.groups) == 3)
    assert (target / gone.name).exists()
    assert not gone.exists()


def test_what_the_library_refuses_is_shown_as_it_says_it(
    app: Opened, page: DuplicatesPage, photos: Path
) -> None:
    (photos / "a file").write_bytes(b"no folder")
    only(page, "copy 0.jpg")
    page.removal.ask(page.marks.going(), RemovalKind.MOVE, str(photos / "a file"))
    app.wait(lambda: page.removal.dialog is not None)
    troubles: list[object] = []
    app.session.trouble.connect(troubles.append)
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: troubles)
    (box,) = app.window.findChildren(QMessageBox)
    assert box.text() == "No such folder"
    box.reject()


def test_only_what_is_ticked_of_the_group_goes_where_a_person_wants_that(
    app: Opened, page: DuplicatesPage, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(photos / "data"))
    go_to(page, "copy 1.jpg")
    (gone,) = page.view.current_review().going
    QTest.keySequence(page.view, QKeySequence("Ctrl+Del"))
    app.wait(lambda: page.removal.dialog is not None)
    QTest.keyClick(page.removal.dialog.yes, Qt.Key.Key_Return)
    app.wait(lambda: "1 file moved" in app.window.toast.label.text())
    assert not gone.exists()
    app.wait(lambda: page.marks.total.files == 4)


# ---- states


def test_comparing_says_how_far_it_is(app: Opened, page: DuplicatesPage) -> None:
    page.marks.replace([])
    page.control.comparing, page.control._left = True, 1
    app.session.progressed.emit(Progress("compare", 1200, 4800, seconds_left=130.0))
    assert page.empty.message is not None
    assert page.empty.message.title == "Looking for duplicates"
    assert page.empty.message.text.startswith("Compare · 1200 of 4800 · 2 min left")
    assert page.progress.isVisible()
    assert (page.progress.value(), page.progress.maximum()) == (1200, 4800)
    page.control._on_compared(SearchForDuplicates())
    assert not page.progress.isVisible()
    assert page.empty.message.title == "No duplicates"


def test_while_photos_are_added_nobody_is_told_that_there_are_no_duplicates(
    app: Opened, page: DuplicatesPage
) -> None:
    groups = page.marks.all()
    page.marks.replace([])
    app.session._set_state(SessionState.WORKING)
    app.session.progressed.emit(Progress("adding photos", 40, 100, seconds_left=10.0))
    assert page.empty.message is not None
    assert page.empty.message.title == "Looking for duplicates"
    assert page.empty.message.text.startswith("Adding photos · 40 of 100 · 10 s left")
    page.marks.replace(groups)
    assert page.bar.detail.text().endswith(" · still adding photos")
    page.marks.replace([])
    app.session._set_state(SessionState.READY)
    assert page.empty.message.title == "No duplicates"
    assert not page.progress.isVisible()


def test_groups_that_can_not_be_read_say_why_and_can_be_tried_again(
    app: Opened, page: DuplicatesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = app.session.library
    assert library is not None
    groups = library.duplicates.groups

    def broken(*_: object, **__: object) -> object:
        raise PhotosimError("The library can't be read", "Its disk does not answer.")

    monkeypatch.setattr(library.duplicates, "groups", broken)
    page.control.read()
    app.wait(lambda: page.control.error is not None)
    assert len(page.groups) == 4  # what was there is better than nothing
    page.marks.replace([])
    assert page.empty.message is not None
    assert page.empty.message.title == "The library can't be read"
    assert "does not answer" in page.empty.message.text
    monkeypatch.setattr(library.duplicates, "groups", groups)
    (again,) = page.empty.findChildren(QPushButton)
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    app.wait(lambda: len(page.groups) == 4)


@pytest.mark.parametrize("size", [(800, 600), (1440, 900), (2560, 1440)])
def test_the_page_is_usable_in_small_and_large_windows(
    app: Opened, page: DuplicatesPage, size: tuple[int, int]
) -> None:
    app.window.resize(*size)
    app.wait(lambda: (app.window.width(), app.window.height()) == size)
    for side in SIDES:
        choose(page.bar.side, side)
        view = page.view
        view.go_to(0, 1)
        rect = view.file_rect(FileAt(0, 1))
        assert view.viewport().rect().contains(rect) or rect.height() > view.viewport().height()
        assert rect.left() >= 0
        assert rect.right() < view.viewport().width()
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width()
            corner = button.mapTo(page, button.rect().bottomRight())
            assert page.rect().contains(corner)
