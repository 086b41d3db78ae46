"""The panels of the Teach page and what drives them, without a library."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.exceptions import TimeoutError as QtTimeout
from pytestqt.qtbot import QtBot

from photosim.core.jobs import Progress
from photosim.library.models.values import Disagreement
from photosim.library.teaching.child import INSTALL
from photosim.library.teaching.deep import STEPS, DeepOptions
from photosim.library.teaching.values import LOSSES, AlbumReadiness, Readiness, UnfinishedLesson
from photosim.library.values import Change
from photosim.ui.teach.comparison import ComparePanel, VoteView, of_difference
from photosim.ui.teach.controller import Compared, TeachControl
from photosim.ui.teach.found_row import IN_LINES, FoundView
from photosim.ui.teach.lesson_panel import InterruptedCard, LessonPanel, Ways
from photosim.ui.teach.report_card import ReportCard
from photosim.ui.teach.report_text import voted_text
from photosim.ui.widgets.layout import scrolled
from photosim.ui.widgets.theme import ThemeManager
from tests.ui.teach.test_page import kept

LEFT = Qt.MouseButton.LeftButton
NAMES = ("Base model", "Taught")
LESSON = UnfinishedLesson(LOSSES[0], 100, 40, trained=False, usable=True, albums=("Cats",))


def no_picture(_: int | None) -> None:
    return None


# ---- the two ways


def test_a_deep_lesson_can_be_told_its_loss_and_steps(qtbot: QtBot, themed: ThemeManager) -> None:
    ways = Ways()
    qtbot.addWidget(ways)
    assert ways.options is None
    with qtbot.waitSignal(ways.changed):
        ways.deep.setChecked(True)
    assert ways.options == DeepOptions(LOSSES[0], STEPS)
    ways.loss.setCurrentText(LOSSES[1])
    ways.steps.setCurrentIndex(2)
    assert ways.options == DeepOptions(LOSSES[1], 4 * STEPS)


def test_what_deep_teaching_lacks_is_said_with_the_command(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    ways = Ways()
    qtbot.addWidget(ways)
    ways.show()
    ways.show_missing("PyTorch is missing.")
    assert (ways.possible, ways.installed) == (True, False)  # the quick way is
    ways.deep.setChecked(True)
    assert not ways.possible
    assert ways.missing.isVisible()
    assert not ways.loss.isVisible()
    QTest.mouseClick(ways.copy, LEFT)
    assert QGuiApplication.clipboard().text() == INSTALL
    ways.show_missing("")
    assert ways.possible
    assert ways.loss.isVisible()


@pytest.mark.parametrize(
    ("state", "enabled"),
    [
        ((True, True, True), (True, True, True)),
        ((True, True, False), (False, True, True)),
        ((False, True, True), (False, False, True)),
        ((True, False, True), (False, False, False)),
    ],
)
def test_an_interrupted_lesson_offers_what_can_be_done(
    qtbot: QtBot,
    themed: ThemeManager,
    state: tuple[bool, bool, bool],
    enabled: tuple[bool, bool, bool],
) -> None:
    """By whether deep teaching is installed, the library writable and the lesson of use."""
    possible, writable, usable = state
    card = InterruptedCard()
    qtbot.addWidget(card)
    lesson = UnfinishedLesson(LOSSES[0], 100, 40, False, usable, ("Cats",))
    card.show_lesson(lesson, possible=possible, writable=writable)
    buttons = (card.go_on, card.over, card.discard)
    assert tuple(button.isEnabled() for button in buttons) == enabled
    signals = (card.continue_asked, card.over_asked, card.discard_asked)
    for button, signal, can in zip(buttons, signals, enabled, strict=True):
        if can:
            with qtbot.waitSignal(signal):
                QTest.mouseClick(button, LEFT)


# ---- the lesson


def test_the_lesson_shows_albums_what_is_missing_and_how_far_it_is(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    panel = LessonPanel()
    qtbot.addWidget(panel)
    panel.show()
    albums = (AlbumReadiness("Cats", 9, 7), AlbumReadiness("Dogs", 1, 1))
    panel.show_readiness(Readiness(albums))
    panel.show_state(teaching=False, ready=False, writable=True)
    need = (
        "Teaching needs at least 2 albums of 5 different photos or more, and 1 of the 2 is ready."
    )
    shown = {"Cats", "Dogs", "It has only 1 photo: add 4 more.", need}
    labels = panel.findChildren(QLabel)
    qtbot.waitUntil(lambda: shown <= {label.text() for label in labels if label.isVisible()})
    assert not panel.button.isEnabled()
    with qtbot.waitSignal(panel.albums_asked):
        QTest.mouseClick(panel.more, LEFT)
    panel.show_state(teaching=False, ready=True, writable=True)
    with qtbot.waitSignal(panel.teach_asked):
        QTest.mouseClick(panel.button, LEFT)
    panel.show_state(teaching=True, ready=True, writable=True)
    assert panel.state.text() == "Waiting for its turn"
    panel.show_progress(Progress("reading", 3, 12))
    assert (panel.bar.value(), panel.bar.maximum()) == (3, 12)
    assert panel.state.text() == "Reading · 25 %"
    with qtbot.waitSignal(panel.cancel_asked):
        QTest.mouseClick(panel.stop, LEFT)
    panel.show_state(teaching=False, ready=True, writable=False, unfinished=LESSON)
    assert panel.interrupted.isVisible()
    assert panel.state.text() == "The library can only be read now."


# ---- two models compared


def vote_view(qtbot: QtBot) -> VoteView:
    found = FoundView(no_picture, of_difference(Disagreement(1, (2, 3), (3, 4), 0.5), NAMES))
    view = VoteView(1, found, NAMES)
    qtbot.addWidget(view)
    view.show()
    return view


def test_a_vote_is_down_only_once_it_is_kept(qtbot: QtBot, themed: ThemeManager) -> None:
    view = vote_view(qtbot)
    with qtbot.waitSignal(view.voted) as voted:
        QTest.keyClick(view, Qt.Key.Key_2)
    assert voted.args == [1]
    assert not any(button.isChecked() for button in view.buttons)
    with qtbot.assertNotEmitted(view.voted):
        QTest.keyClick(view, Qt.Key.Key_1)  # one at a time
    view.show_kept(1)
    assert [button.isChecked() for button in view.buttons] == [False, True]
    assert view.state.text() == voted_text("Taught")
    QTest.mouseClick(view.buttons[0], LEFT)
    view.show_failed()
    assert [button.isChecked() for button in view.buttons] == [False, True]  # what was said holds
    view.set_writable(False)
    assert not any(button.isEnabled() for button in view.buttons)
    with qtbot.waitSignal(view.step_asked) as step:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert step.args == [1]


def test_a_pair_is_asked_for_and_only_its_answer_is_shown(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    panel = ComparePanel(no_picture)
    qtbot.addWidget(panel)
    models = [kept(id=one) for one in ("a", "b")] + [kept(id="c", usable=False)]
    with qtbot.waitSignal(panel.pair_chosen) as pair:
        panel.start(models, "a", "b")
    assert pair.args == ["a", "b"]
    assert panel.first.count() == 2  # not what can't answer
    found = (Disagreement(1, (2, 3), (3, 4), 0.5), Disagreement(5, (2,), (4,), 0.2))
    panel.show_differences(Compared("b", "a", found))
    assert not panel.votes()
    panel.show_differences(Compared("a", "b", found))
    first, second = panel.votes()
    with qtbot.waitSignal(panel.voted) as voted:
        QTest.keyClick(first, Qt.Key.Key_1)
    assert voted.args == [1, "a", "b"]
    panel.show_vote(1, "a")
    assert (first.chosen, second.chosen) == (0, None)
    with qtbot.waitSignal(panel.shown_asked) as shown:
        QTest.keyClick(first, Qt.Key.Key_Down)
    assert shown.args == [second]
    with qtbot.assertNotEmitted(panel.pair_chosen):
        panel.second.setCurrentIndex(0)
    assert panel.note.text() == "Choose two different models."


def test_a_double_click_on_a_picture_opens_its_photo(qtbot: QtBot, themed: ThemeManager) -> None:
    red = QPixmap(64, 64)
    red.fill(QColor("#ff0000"))
    found = of_difference(Disagreement(1, (2, 3), (3, 4), 0.5), NAMES)
    view = FoundView(lambda one: red if one == 4 else None, found)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    view.show()
    place = next(rect for rect, shown in view.cells() if shown.photo == 4).center()
    with qtbot.waitSignal(view.opened) as opened:
        QTest.mouseDClick(view, LEFT, pos=place)
    assert opened.args == [4]
    assert view.photos() == [1, 2, 3, 3, 4]
    assert view.grab().toImage().pixelColor(place).name() == "#ff0000"


# ---- what is asked of the library


class Asked(QObject):
    """A session that only notes what it is asked."""

    trouble = Signal(object)
    changed = Signal(object)

    def __init__(self, writable: bool) -> None:
        super().__init__()
        self.writable = writable
        self.library = object()
        self.questions: list[tuple[str, Callable[..., None]]] = []
        self.writes: list[tuple[str, Callable[..., None], dict[str, Any]]] = []

    def ask(self, what: str, work: object, done: Callable[..., None], *_: object) -> None:
        self.questions.append((what, done))

    def write(self, what: str, work: object, done: Callable[..., None], **more: Any) -> None:
        self.writes.append((what, done, more))

    def teach(self, what: str, *_: object, **more: object) -> object:
        return object() if self.writable else None


def test_only_the_newest_comparison_is_told(qtbot: QtBot) -> None:
    session = Asked(writable=True)
    control = TeachControl(session, session)  # type: ignore[arg-type]
    control.compare("a", "b")
    control.compare("a", "c")
    (_, early), (_, late) = session.questions
    told: list[Compared] = []
    control.compared.connect(told.append)
    newest = Compared("a", "c", ())
    early(Compared("a", "b", ()))
    late(newest)
    assert told == [newest]


def test_a_vote_is_told_kept_failed_or_not_possible(qtbot: QtBot) -> None:
    session = Asked(writable=True)
    control = TeachControl(session, session)  # type: ignore[arg-type]
    told: list[tuple[int, str | None]] = []
    control.voted.connect(lambda photo, model: told.append((photo, model)))
    control.vote(7, "a", "b")
    ((what, done, more),) = session.writes
    assert what == "keep the vote"
    done(1)
    more["on_cancelled"]()
    with qtbot.waitSignal(session.trouble) as trouble:
        more["on_failed"](OSError("no disk"))
    assert str(trouble.args[0]) == "no disk"
    session.writable = False
    control.vote(8, "a", "b")
    assert told == [(7, "a"), (7, None), (7, None), (8, None)]
    assert len(session.writes) == 1


def test_a_library_that_is_only_read_begins_no_lesson(qtbot: QtBot) -> None:
    session = Asked(writable=False)
    control = TeachControl(session, session)  # type: ignore[arg-type]
    control.teach()
    control.continue_deep()
    control.use("a")
    control.start_over()
    assert not control.busy
    assert not control.teaching


def test_one_thing_at_a_time_is_done_with_the_models(qtbot: QtBot) -> None:
    session = Asked(writable=True)
    control = TeachControl(session, session)  # type: ignore[arg-type]
    control.use("a")
    assert control.busy
    assert not control.teaching  # a model's photos get their places: no lesson
    control.remove("b")
    assert session.writes == []


def test_models_are_read_again_when_there_are_others_or_another_is_in_use(qtbot: QtBot) -> None:
    session = Asked(writable=True)
    TeachControl(session, session)  # type: ignore[arg-type]
    session.changed.emit(Change(photos=True))
    assert session.questions == []
    session.changed.emit(Change(models=True))
    session.changed.emit(Change(model=True))
    assert [what for what, _ in session.questions] == ["read the models"] * 2


# ---- the report card


@pytest.mark.parametrize("passed", [True, False])
def test_what_did_not_pass_is_neither_praised_nor_offered_first(
    qtbot: QtBot, themed: ThemeManager, passed: bool
) -> None:
    use = QAction("Use this model")
    use.setObjectName("use")
    card = ReportCard(no_picture, [use])
    qtbot.addWidget(card)
    card.show_model(kept(adopted=passed), {})
    assert card.buttons["use"].property("primary") is passed
    better = [one for one in card.findChildren(QLabel) if one.property("role") == "exact"]
    assert any("→" in one.text() for one in better) is passed


def test_a_card_begins_with_one_verdict_and_has_its_figures_under_details(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    card = ReportCard(no_picture, [])
    qtbot.addWidget(card)
    card.resize(900, 700)
    card.show_model(kept(adopted=True), {})
    with qtbot.waitExposed(card):
        card.show()

    def figures() -> list[str]:
        return [one.text() for one in card.findChildren(QLabel) if "→" in one.text()
                and one.isVisible()]  # fmt: skip

    assert card.gain.text().startswith("Near a photo put aside")
    assert figures() == []
    QTest.mouseClick(card.details, Qt.MouseButton.LeftButton)
    assert figures()
    card.show_model(kept(adopted=True), {})  # another card is as one left this one
    assert figures()
    QTest.mouseClick(card.details, Qt.MouseButton.LeftButton)
    assert figures() == []


def test_no_figure_stands_without_an_explanation(qtbot: QtBot, themed: ThemeManager) -> None:
    card = ReportCard(no_picture, [])
    qtbot.addWidget(card)
    card.show_model(kept(adopted=True), {})
    labels = card.findChildren(QLabel)
    for short in ("R@1", "mAP@R"):
        assert not any(short in one.text() for one in labels)
        assert any(short in one.toolTip() for one in labels)


# ---- larger text


def test_nothing_of_a_lesson_is_squeezed_with_large_text(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    panel = LessonPanel()
    area = scrolled(panel, "Lesson")
    qtbot.addWidget(area)
    themed.set_text_size(200)
    try:
        area.resize(980, 600)
        with qtbot.waitExposed(area):
            area.show()
        albums = tuple(AlbumReadiness(f"Album {n}", 8, 8) for n in range(7))
        panel.show_readiness(Readiness(albums))

        def squeezed() -> list[str]:
            labels = (one for one in panel.findChildren(QLabel) if one.isVisible())
            return [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]

        with suppress(QtTimeout):
            qtbot.waitUntil(lambda: not squeezed())
        assert squeezed() == []
    finally:
        themed.set_text_size(100)


def test_the_names_before_rows_of_pictures_are_seen_whole_with_large_text(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    one = Disagreement(1, (2, 3), (3, 4), 0.5)
    names = ("Base model", "Taught 29 Nov 2026, 12:11")
    themed.set_text_size(200)
    try:
        view = FoundView(no_picture, of_difference(one, names))
        qtbot.addWidget(view)
        (_, upper), (_, lower) = ((c[1], c[0]) for c in (view.cells()[1], view.cells()[3]))
        words = view.fontMetrics().boundingRect(
            QRect(0, 0, upper.left() - view.cells()[0][0].right() - 26, 10), IN_LINES, names[1]
        )
        assert lower.center().y() - upper.center().y() >= words.height()
        assert view.height() >= lower.center().y() + words.height() // 2
    finally:
        themed.set_text_size(100)


def test_how_many_are_the_same_is_said_in_the_right_number() -> None:
    one = Disagreement(1, (2, 3), (3, 4), 0.5)
    assert of_difference(one, NAMES).title == "1 of 2 is the same"
    two = Disagreement(1, (2, 3, 5), (3, 2, 4), 0.5)
    assert of_difference(two, NAMES).title == "2 of 3 are the same"
