"""The dialogs for files: what may be picked in them, and what comes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from photosim.imaging.file_types import PHOTO_EXTENSIONS, WEB_JPEG_EXTENSIONS
from photosim.library.folders.rules import Rules
from photosim.ml.measure.photos import class_folder
from photosim.ui.widgets.pickers import (
    ALBUMS,
    ALL_FILES,
    LABELS,
    PHOTOS,
    pick_file,
    pick_files,
    pick_folder,
    pick_new_file,
)
from photosim.ui.widgets.theme import ThemeManager


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_no_word_of_it_is_qts_own_english(parent: QWidget, qtbot: QtBot) -> None:
    """Qt's tables lack two of its labels, so they are photosim's."""
    dialog = pick_file(parent, "Find", PHOTOS, lambda _: None)
    labels = {one: dialog.labelText(one) for one in LABELS}
    assert labels == LABELS
    close(qtbot, parent, dialog)


def close(qtbot: QtBot, parent: QWidget, dialog: QFileDialog) -> None:
    """Once closed, it is gone."""
    assert parent.findChildren(QFileDialog) == [dialog]
    dialog.reject()
    qtbot.waitUntil(lambda: not parent.findChildren(QFileDialog))


def test_a_folder_is_picked_without_blocking_and_only_folders_are_shown(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    picked: list[Path] = []
    dialog = pick_folder(parent, "Move to a folder", picked.append, start=tmp_path)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Move to a folder"
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    assert dialog.testOption(QFileDialog.Option.ShowDirsOnly)
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    assert kinds is not None
    assert kinds.currentText() == "Folders"
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.fileSelected.emit(str(tmp_path / "elsewhere"))
    assert picked == [tmp_path / "elsewhere"]
    close(qtbot, parent, dialog)


def test_a_file_of_its_kind_is_picked_or_any_other(qtbot: QtBot, parent: QWidget) -> None:
    picked: list[Path] = []
    dialog = pick_file(parent, "Import albums", ALBUMS, picked.append)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    assert dialog.nameFilters() == [ALBUMS, ALL_FILES]
    assert Path(dialog.directory().absolutePath()) == Path.home()
    dialog.fileSelected.emit("/albums/cats.json")
    assert picked == [Path("/albums/cats.json")]
    close(qtbot, parent, dialog)


def test_several_files_come_together(qtbot: QtBot, parent: QWidget) -> None:
    picked: list[list[Path]] = []
    dialog = pick_files(parent, "Open photos", PHOTOS, picked.append)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit(["/a.jpg", "/b.jpg"])
    assert picked == [[Path("/a.jpg"), Path("/b.jpg")]]
    close(qtbot, parent, dialog)


def test_a_new_file_has_a_name_and_its_suffix_is_added(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    picked: list[Path] = []
    dialog = pick_new_file(parent, "Export albums", ALBUMS, "Cats.json", picked.append)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "json"
    assert Path(dialog.selectedFiles()[0]).name == "Cats.json"
    dialog.fileSelected.emit(str(tmp_path / "Cats.json"))
    assert picked == [tmp_path / "Cats.json"]
    close(qtbot, parent, dialog)


def test_nothing_is_picked_where_a_person_cancels(qtbot: QtBot, parent: QWidget) -> None:
    picked: list[Path] = []
    dialog = pick_folder(parent, "Add a folder", picked.append)
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    close(qtbot, parent, dialog)
    assert not picked


def test_the_photos_offered_are_those_that_the_library_takes(tmp_path: Path) -> None:
    offered = re.findall(r"\*\.([\w-]+)", PHOTOS)
    assert len(offered) == len(set(offered))

    rules = Rules(str(tmp_path))
    words = {*offered, *PHOTO_EXTENSIONS, "xmp", "mov", "txt", "part", "psd"}
    by_name = {word: rules.takes_name(f"a.{word}") for word in words}
    # Of the names of the web and of phones the first bytes decide.
    assert {word for word in words if by_name[word] is None} == WEB_JPEG_EXTENSIONS
    taken = {word for word in words if by_name[word] is not False}
    for word in words:
        (tmp_path / f"a.{word}").write_bytes(b"")
    measured = {photo.path.suffix[1:] for photo in class_folder(tmp_path)}
    assert set(offered) == taken == measured == PHOTO_EXTENSIONS
    assert {"jfif", "jif", "hif", "3fr", "x3f", "raw"} <= taken


def test_a_kind_of_files_is_said_without_all_its_patterns(qtbot: QtBot, parent: QWidget) -> None:
    dialog = pick_file(parent, "Find", PHOTOS, lambda _: None)
    assert dialog.testOption(QFileDialog.Option.HideNameFilterDetails)
    close(qtbot, parent, dialog)


def test_the_heads_of_qts_own_dialog_are_seen_whole_with_large_text(
    qtbot: QtBot, themed: ThemeManager, parent: QWidget
) -> None:
    themed.set_text_size(200)
    try:
        dialog = pick_folder(parent, "Move to a folder", lambda _: None)
        table = dialog.findChild(QTreeView, "treeView")
        assert table is not None
        header = table.header()
        qtbot.waitUntil(
            lambda: all(
                header.sectionSize(column) >= header.sectionSizeHint(column) for column in range(4)
            )
        )
        close(qtbot, parent, dialog)
    finally:
        themed.set_text_size(100)
