"""What a person set is there after a restart."""

from __future__ import annotations

from pathlib import Path

from photosim.library.values import Order
from photosim.ui.widgets.preferences import Preferences


def test_preferences_survive_a_restart(tmp_path: Path) -> None:
    first = Preferences(tmp_path)
    assert (first.theme, first.background, first.zoom, first.order) == (
        "system", False, None, Order.NEWEST,
    )  # fmt: skip
    assert first.shown("facts_panel")
    first.theme, first.background, first.zoom, first.order = "dark", True, 200, Order.NAME
    first.set_shown("facts_panel", False)
    assert first.text_size == 100
    first.text_size = 150
    first.save()
    second = Preferences(tmp_path)
    assert (second.theme, second.background, second.zoom, second.order) == (
        "dark", True, 200, Order.NAME,
    )  # fmt: skip
    assert not second.shown("facts_panel")
    assert second.text_size == 150


def test_nonsense_in_the_file_counts_as_not_set(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text(
        "[General]\ntheme=purple\ntext_size=9000\nzoom=big\norder=random\nbackground=perhaps\n"
        "[layout]\nwindow=nothing\n"
    )
    preferences = Preferences(tmp_path)
    assert preferences.theme == "system"
    assert preferences.zoom is None
    assert preferences.text_size == 200  # the largest there is
    assert preferences.order is Order.NEWEST
    assert not preferences.background
    assert preferences.layout("window") is None
