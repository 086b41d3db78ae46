"""The first minute, the guide, and what is told about photosim itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosim.core.language import ENGLISH, LANGUAGES, use
from photosim.core.licences import BESIDE, bundled
from photosim.ui.widgets import row_list
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.about import AboutDialog
from photosim.ui.window.first_steps import Beginning, Step, step_now
from photosim.ui.window.guide_dialog import (
    GuideDialog,
    chapters,
    guide_dir,
    guide_file,
    guide_picture,
)
from photosim.ui.window.shortcuts_dialog import ShortcutsDialog
from tests.helpers.windows import Opened, opened
from tests.ui.conftest import Indexed


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, indexed: Indexed) -> Iterator[Opened]:
    with opened(qtbot, themed, indexed.library, watcher=None) as made:
        yield made


@pytest.mark.parametrize(
    ("now", "step"),
    [
        (Beginning(0, 0, working=False), Step.CHOOSE),
        (Beginning(1, 0, working=True), Step.FILL),
        (Beginning(1, 30, working=True), Step.FILL),
        (Beginning(1, 0, working=False), Step.FILL),
        (Beginning(2, 30, working=False), Step.DROP),
    ],
)
def test_a_step_is_done_by_doing_it(now: Beginning, step: Step) -> None:
    assert step_now(now) is step


def test_the_last_step_is_a_search_and_then_none_come_again(app: Opened) -> None:
    steps = app.window.steps
    steps.begin()
    assert steps.isVisible()
    assert [one.text()[0] for one in steps.marks] == ["✓", "✓", "3"]
    assert steps.button.text() == "Find by photo…"
    app.window.control.search_photos([app.id_of("photo 000.jpg")])
    app.wait(lambda: not steps.isVisible())
    assert not app.window.preferences.shown("first_steps")
    app.wait_settled()
    app.window.app_actions.go_home()
    app.wait_settled()
    assert not steps.isVisible()


@pytest.mark.parametrize(("percent", "width"), [(100, 960), (200, 1280)])
def test_where_the_room_is_small_the_step_to_take_is_whole(
    app: Opened, themed: ThemeManager, percent: int, width: int
) -> None:
    """Those that are done, or come later, are short instead, and say the rest where pointed at."""
    steps = app.window.steps
    steps.begin()
    themed.set_text_size(percent)
    app.window.resize(width, 700)
    app.wait_settled()
    QTest.qWait(0)
    try:
        for mark in filter(QLabel.isVisible, steps.marks):
            if mark.wordWrap():
                assert mark.height() >= mark.heightForWidth(mark.width()), mark.text()
            else:
                assert mark.width() >= mark.minimumSizeHint().width(), mark.text()
        assert steps.marks[-1].isVisible()
        assert steps.marks[-1].text().endswith("Drop a photo here")
        assert steps.button.width() >= steps.button.minimumSizeHint().width()
    finally:
        themed.set_text_size(100)


def test_who_skips_the_steps_has_a_hint_until_a_photo_was_dropped(app: Opened) -> None:
    steps = app.window.steps
    steps.begin()
    steps.skip.click()
    assert steps.isVisible()
    assert not any(one.isVisible() for one in steps.marks)
    assert steps.hint.text().startswith("Drop a photo")
    steps.skip.click()
    assert not steps.isVisible()


def test_the_guide_opens_at_its_first_chapter_and_shows_each(app: Opened) -> None:
    QTest.keyClick(app.window, Qt.Key.Key_F1)
    (guide,) = app.window.findChildren(GuideDialog)
    assert "Begin" in guide.page.toPlainText()
    for number, (title, _) in enumerate(guide.chapters):
        guide.list.choose(number)
        assert not guide.grab().isNull()  # its rows can be painted
        assert guide.page.toPlainText().startswith(title)
    guide.reject()


def test_chapters_are_named_in_full_with_the_largest_text(
    app: Opened, themed: ThemeManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut: list[str] = []

    def write(painter: QPainter, room: QRect, text: str, *_: object) -> None:
        if painter.fontMetrics().horizontalAdvance(text) > room.width():
            cut.append(text)

    monkeypatch.setattr(row_list, "write", write)
    themed.set_text_size(200)
    try:
        guide = GuideDialog(app.window)
        guide.resize(1216, 760)  # on a screen of 1280 x 800
        guide.show()
        app.wait_settled()
        guide.grab()
        assert cut == []
        guide.reject()
    finally:
        themed.set_text_size(100)


@pytest.mark.parametrize("width", [700, 1250])
def test_pictures_of_the_guide_are_as_wide_as_there_is_room(
    qtbot: QtBot, themed: ThemeManager, width: int
) -> None:
    themed.set_text_size(200)
    try:
        guide = GuideDialog()
        qtbot.addWidget(guide)
        guide.resize(width, 500)
        with qtbot.waitExposed(guide):
            guide.show()
        guide.list.choose(1)
        guide.list.choose(0)
        assert guide.page.verticalScrollBar().maximum() > 0
        assert guide.page.horizontalScrollBar().maximum() == 0
        guide.reject()
    finally:
        themed.set_text_size(100)


def test_a_screen_reader_goes_through_a_chapter_line_by_line(qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    try:
        guide = GuideDialog()
    finally:
        QAccessible.setActive(False)
    qtbot.addWidget(guide)
    with qtbot.waitExposed(guide):
        guide.show()
    guide.page.setFocus()
    assert guide.page.accessibleName() == guide.chapters[0][0]
    QTest.keyClick(guide.page, Qt.Key.Key_Down)
    QTest.keyClick(guide.page, Qt.Key.Key_Down)
    assert guide.page.textCursor().blockNumber() > 0


def text_in(language: str) -> str:
    return guide_file(language).read_text("utf-8")


def pictures_in(text: str) -> list[str]:
    return re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)


def bold_in(text: str) -> list[str]:
    return [one for one in re.findall(r"\*\*([^*]+)\*\*", text) if one.isascii() and " " not in one]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_guide_is_there(language: str) -> None:
    text = text_in(language)
    assert pictures_in(text)
    own = guide_dir() if language == ENGLISH else guide_dir() / language
    shown = [guide_picture(one, language) for one in pictures_in(text)]
    assert shown == [own / one for one in pictures_in(text)]
    assert all((own / one).is_file() for one in pictures_in(text))
    assert len(chapters(text)) >= 6


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != ENGLISH])
def test_the_guide_says_the_same_in_each_language(language: str) -> None:
    english, other = text_in(ENGLISH), text_in(language)
    assert other != english
    assert len(chapters(other)) == len(chapters(english))
    for (_, here), (_, there) in zip(chapters(english), chapters(other), strict=True):
        assert pictures_in(there) == pictures_in(here)
        assert bold_in(there) == bold_in(here)
        assert there.count("\n- ") == here.count("\n- ")


@pytest.fixture
def in_chinese() -> Iterator[None]:
    use("zh_CN")
    yield
    use(ENGLISH)


@pytest.mark.usefixtures("in_chinese")
def test_the_guide_is_told_in_the_language_without_a_mark_left_over(qtbot: QtBot) -> None:
    guide = GuideDialog()
    qtbot.addWidget(guide)
    assert guide.chapters == chapters(text_in("zh_CN"))
    for number, (title, _) in enumerate(guide.chapters):
        guide.list.choose(number)
        shown = guide.page.toPlainText()
        assert shown.startswith(title)
        assert "**" not in shown
        assert not re.search(r"\*[^:\s]", shown.replace(":*", ""))


def test_every_key_that_the_guide_names_is_one(app: Opened) -> None:
    text = text_in(ENGLISH)
    known = {key for _, rows in app.window.app_actions.key_parts(app.window.action_set)
             for keys, _ in rows for key in re.split(r", |; ", keys)}  # fmt: skip
    named = set(re.findall(r"\*\*((?:Ctrl\+|Shift\+|Alt\+)*[A-Z0-9?][a-z0-9]*)\*\*", text))
    assert len(named) > 10
    others = {"Tab", "Shift", "Esc", "Begin", "?"}
    assert {one for one in named - known - others if "+" in one or len(one) == 1} == set()


def test_the_keys_have_a_key_of_their_own(app: Opened) -> None:
    app.window.action_set["shortcuts"].trigger()
    (keys,) = app.window.findChildren(ShortcutsDialog)
    keys.keys.field.setText("guide")
    assert "Guide" in keys.keys.shown()
    keys.reject()


def test_about_names_the_model_and_all_licences(app: Opened) -> None:
    app.window.action_set["about"].trigger()
    app.wait(lambda: app.window.findChildren(AboutDialog))
    (about,) = app.window.findChildren(AboutDialog)
    told = "\n".join(one.text() for one in about.facts)
    assert "Model: Base model" in told
    assert about.parts.count() == len(bundled())
    about.reject()


def test_every_package_that_is_bundled_states_a_licence() -> None:
    parts = bundled()
    assert [one.name for one in parts if not one.licence] == []
    names = {one.name.lower() for one in parts}
    assert {"numpy", "pillow", "onnxruntime", "hnswlib"} <= names
    assert parts[-len(BESIDE) :] == list(BESIDE)
