"""An action is declared once; menus, buttons, keys and enabling follow from that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenuBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.ui.widgets.action import Action, ActionButton, ActionSet, tool_button
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import ThemeManager


@dataclass
class Desk:
    """A widget with actions, and what was done."""

    widget: QWidget
    edit: QLineEdit
    actions: ActionSet
    done: list[object] = field(default_factory=list)
    front: bool = True
    chosen: int = 0
    on: bool = False


@pytest.fixture
def desk(qtbot: QtBot, themed: ThemeManager) -> Iterator[Desk]:
    widget = QWidget()
    qtbot.addWidget(widget)
    made = Desk(widget, QLineEdit(), ActionSet(widget, IconBinder(themed)))
    made.actions = ActionSet(
        widget, IconBinder(themed), active=lambda: made.front, hints=(("Arrows", "Move"),)
    )
    QVBoxLayout(widget).addWidget(made.edit)

    def turn(on: bool) -> None:
        made.on = on
        made.done.append(on)

    def fail() -> None:
        raise PhotosimError("Title", "Sentence.")

    made.actions.add(
        Action(
            "open",
            "Open…",
            lambda: made.done.append("open"),
            menus=(("File", 1), ("photos", 2)),
            keys="F6; Ctrl+F6",
            icon="open",
            tip="Open it",
            anywhere=True,
        ),
        Action(
            "copy",
            "Copy",
            lambda: made.done.append("copy"),
            menus=(("Photo", 1), ("photos", 1)),
            hint="Enter",
            label=lambda: f"Copy {made.chosen}",
            enabled=lambda: made.chosen > 0,
        ),
        Action(
            "put",
            "Put into…",
            lambda: made.done.append("put"),
            menus=(("Photo", 2), ("photos", 1)),
            fill=lambda menu: menu.addAction("There") and None,
        ),
        Action(
            "take",
            "Take out",
            lambda: made.done.append("take"),
            menus=(("photos", 2),),
            enabled=lambda: made.chosen > 1,
            optional=True,
        ),
        Action(
            "turn",
            "Turn",
            turn,
            menus=(("View", 1),),
            keys="F7",
            icon=lambda: "play" if made.on else "pause",
            checked=lambda: made.on,
        ),
        Action("fail", "Fail", fail, menus=(("View", 1),)),
    )
    with qtbot.waitExposed(widget):
        widget.show()
    yield made
    widget.close()


def test_keys_and_triggers_do_what_was_declared(desk: Desk) -> None:
    QTest.keyClick(desk.edit, Qt.Key.Key_F6)
    QTest.keyClick(desk.edit, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == ["open", "open"]
    assert desk.actions["open"].toolTip() == "Open it (F6)"


def test_what_makes_no_sense_now_is_off(desk: Desk) -> None:
    assert not desk.actions["copy"].isEnabled()
    desk.chosen = 2
    assert not desk.actions["copy"].isEnabled()  # nobody has told it
    desk.actions.update()
    assert desk.actions["copy"].isEnabled()
    assert desk.actions["copy"].text() == "Copy 2"
    assert desk.actions["copy"].toolTip() == "Copy 2 (Enter)"
    desk.front = False
    desk.actions.update()
    assert not desk.actions["copy"].isEnabled()
    assert desk.actions["open"].isEnabled()  # works anywhere


def test_a_state_is_shown_and_changed_without_doing_it_twice(desk: Desk) -> None:
    desk.on = True
    desk.actions.update()
    assert desk.actions["turn"].isChecked()
    assert desk.done == []
    QTest.keyClick(desk.edit, Qt.Key.Key_F7)
    assert desk.done == [False]
    assert not desk.actions["turn"].isChecked()


def test_what_was_done_is_followed_at_once(desk: Desk) -> None:
    desk.chosen = 1
    desk.actions["open"].trigger()
    assert desk.actions["copy"].text() == "Copy 1"


def test_what_there_is_not_has_no_button_and_no_line(qtbot: QtBot, desk: Desk) -> None:
    desk.actions.add(
        Action("back", "Roll back", list, menus=(("photos", 1),), shown=lambda: desk.on)
    )
    button = ActionButton(desk.actions["back"])
    desk.widget.layout().addWidget(button)
    assert not button.isVisible()
    assert not desk.actions["back"].isEnabled()
    desk.on = True
    desk.actions.update()
    assert button.isVisible()
    assert desk.actions["back"].isEnabled()
    desk.on = False
    desk.actions.update()
    assert not button.isVisible()


def test_a_failure_is_told(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.actions.failed) as failed:
        desk.actions["fail"].trigger()
    assert failed.args[0].title == "Title"


def test_an_id_is_given_once(desk: Desk) -> None:
    with pytest.raises(ValueError, match="two actions are called open"):
        desk.actions.add(Action("open", "Again", lambda: None))


def test_the_bar_has_every_action_in_its_menu(desk: Desk) -> None:
    bar = QMenuBar(desk.widget)
    desk.actions.fill(bar)
    texts = {
        action.text(): [one.text() for one in action.menu().actions()] for action in bar.actions()
    }
    assert texts["&File"] == ["Open…"]
    assert texts["&Photo"] == ["Copy 0", "", "Put into…"]
    assert texts["&View"] == ["Turn", "Fail"]
    assert texts["&Help"] == []


def test_a_context_menu_has_sections_submenus_and_only_what_makes_sense(desk: Desk) -> None:
    menu = desk.actions.menu("photos", desk.widget)
    assert [one.text() for one in menu.actions()] == ["Copy 0", "Put into", "", "Open…"]
    below = menu.actions()[1].menu()
    assert [one.text() for one in below.actions()] == ["There"]
    desk.chosen = 2
    menu = desk.actions.menu("photos", desk.widget)
    assert [one.text() for one in menu.actions()][-2:] == ["Open…", "Take out"]
    assert menu.actions()[0] is desk.actions["copy"]


def test_the_overview_has_all_keys(desk: Desk, themed: ThemeManager) -> None:
    assert dict(desk.actions.overview()) == {
        "File": (("F6, Ctrl+F6", "Open"),),
        "Photo": (("Enter", "Copy"),),
        "View": (("F7", "Turn"),),
    }
    page = ActionSet(
        QWidget(), IconBinder(themed), title="On the page", hints=(("Arrows", "Move"),)
    )
    page.add(Action("keep", "Keep…", lambda: None, keys="K"))
    assert page.overview() == [("On the page", (("K", "Keep"), ("Arrows", "Move")))]


def test_buttons_follow_their_action(qtbot: QtBot, desk: Desk) -> None:
    button, named = ActionButton(desk.actions["copy"]), ActionButton(desk.actions["copy"], "Now")
    tool = tool_button(desk.actions["turn"])
    for one in (button, named, tool):
        qtbot.addWidget(one)
    assert not button.isEnabled()
    desk.chosen, desk.on = 3, True
    desk.actions.update()
    assert (button.text(), named.text()) == ("Copy 3", "Now")
    button.click()
    assert desk.done == ["copy"]
    assert tool.isChecked()
    named.deleteLater()
    qtbot.wait(1)
    desk.chosen = 0
    desk.actions.update()
    assert not button.isEnabled()
