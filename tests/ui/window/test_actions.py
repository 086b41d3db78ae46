"""The list of what a person can do is complete and without conflicts."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from photosim.core.paths import resources_dir
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.actions import MENUS, SPECS, Actions, overview
from photosim.ui.window.actions_handler import ActionsHandler


class Recorder:
    """Answers every do_… and remembers it."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __getattr__(self, name: str) -> object:
        if not name.startswith("do_"):
            raise AttributeError(name)
        return lambda *_: self.done.append(name)


def test_no_two_actions_share_a_shortcut() -> None:
    keys = Counter(key for spec in SPECS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_each_action_has_a_method_an_icon_that_exists_and_a_menu() -> None:
    for spec in SPECS:
        assert callable(getattr(ActionsHandler, f"do_{spec.name}")), spec.name
        assert spec.menu in MENUS
        if spec.icon:
            assert (resources_dir() / "icons" / f"{spec.icon}.svg").is_file(), spec.icon


def test_every_action_stands_in_its_menu_and_calls_its_method(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    recorder = Recorder()
    actions = Actions(window, recorder, IconBinder(themed))
    bar = QMenuBar(window)
    menus = actions.fill(bar)
    found = {action.objectName() for menu in menus.values() for action in menu.actions()}
    assert {spec.name for spec in SPECS} <= found
    for spec in SPECS:
        actions[spec.name].trigger()
    assert recorder.done == [f"do_{spec.name}" for spec in SPECS]


def test_the_overview_names_every_shortcut() -> None:
    text = {name for _, rows in overview() for _, name in rows}
    for spec in SPECS:
        if spec.keys or spec.hint:
            assert spec.text.rstrip("…") in text
