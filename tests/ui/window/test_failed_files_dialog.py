"""The list of files that can't be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from photosim.core.types import FailedFile
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.failed_files_dialog import FailedDialog


@pytest.fixture
def failed(qtbot: QtBot, themed: ThemeManager) -> FailedDialog:
    dialog = FailedDialog(None, writable=True)
    qtbot.addWidget(dialog)
    dialog.show_files(
        [FailedFile("/a/one.jpg", "truncated file"), FailedFile("/b/two.heic", "not a picture")]
    )
    return dialog


def test_the_list_of_failed_files(qtbot: QtBot, failed: FailedDialog) -> None:
    assert failed.table.count() == 2
    with qtbot.waitSignal(failed.show_asked) as shown:
        failed.show_in.click()
    assert shown.args == ["/a/one.jpg"]
    failed.table.selectAll()
    assert not failed.show_in.isEnabled()  # one at a time
    with qtbot.waitSignal(failed.retry_asked) as retry:
        failed.retry.click()
    assert retry.args[0] == ["/a/one.jpg", "/b/two.heic"]


def test_of_a_long_folder_the_end_is_shown(failed: FailedDialog) -> None:
    index = failed.table.model().index(0, 2)
    option = QStyleOptionViewItem()
    failed.table.itemDelegateForIndex(index).initStyleOption(option, index)
    assert option.textElideMode is Qt.TextElideMode.ElideLeft
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "/a"


def test_the_list_can_be_filtered_by_reason(failed: FailedDialog) -> None:
    failed.search.setText("not a pic")
    assert failed.table.count() == 1
    failed.table.selectAll()
    assert failed.table.selected() == ["/b/two.heic"]


def test_a_library_that_is_only_read_tries_nothing_again(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = FailedDialog(None, writable=False)
    qtbot.addWidget(dialog)
    dialog.show_files([FailedFile("/a/one.jpg", "truncated file")])
    assert dialog.copy.isEnabled()
    assert not dialog.retry.isEnabled()
    dialog.show_files([])
    assert not dialog.copy.isEnabled()
