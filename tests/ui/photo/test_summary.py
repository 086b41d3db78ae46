"""What several photos are together, as it is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosim.library.browsing.summary import PhotosSummary
from photosim.ui.photo.summary import SummaryPanel
from photosim.ui.widgets.theme import ThemeManager


def test_a_value_stands_beside_its_name_where_letters_are_higher(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    """As those of a font of the system are."""
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 300)
    panel.show()
    formats, folders = (("jpeg", 2),), ((Path("/photos"), 2),)
    panel.show_summary(PhotosSummary(2, 44_000, None, None, 2, formats, (), folders))
    labels = panel.findChildren(QLabel)
    name = next(one for one in labels if one.text() == "Size")
    value = next(one for one in labels if one.text() == "44.0 kB")
    name.setMinimumHeight(3 * value.sizeHint().height())
    qtbot.waitUntil(lambda: 0 < value.width() < 400)  # it is laid out
    assert abs(value.geometry().center().y() - name.geometry().center().y()) <= 1
