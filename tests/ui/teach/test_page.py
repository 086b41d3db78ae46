"""The Teach page: readiness, a lesson with its card, adopting, rolling back, models, comparing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosim.core.errors import Remedy, UsageError
from photosim.core.jobs import Progress
from photosim.library.models.values import (
    EMPTY,
    AlbumsFigures,
    Disagreement,
    Guarded,
    KeptModel,
    LessonReport,
    Untouched,
)
from photosim.library.teaching.values import AlbumReadiness
from photosim.library.values import Order
from photosim.ml.teach.objections import Objection, ObjectionKind
from photosim.ui.teach.comparison import VoteView, of_difference
from photosim.ui.teach.found_row import of_worst
from photosim.ui.teach.lesson_panel import album_text, progress_text
from photosim.ui.teach.loss_curve import curve, loss_text
from photosim.ui.teach.model_list import TEACH, rows_of
from photosim.ui.teach.report_text import (
    change_role,
    change_text,
    contents_of,
    doubted_text,
    figure_rows,
    guarded_text,
    model_note,
    model_state,
    strength_text,
    untouched_text,
    verdict,
    voted_text,
)
from photosim.ui.widgets.palette import group_colour
from photosim.ui.widgets.row_list import RowsModel
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.widgets.words.models import model_name
from photosim.ui.widgets.words.remedies import error_words
from tests.helpers.teaching import KINDS
from tests.helpers.windows import Opened, copy_library, opened

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

REPORT = LessonReport.from_json({
    "before": {
        "recall_at_1": 0.9, "map_at_r": 0.5, "queries": 10,
        "albums": {"Cats": {"recall_at_1": 0.8, "map_at_r": 0.4, "queries": 5}},
    },
    "after": {
        "recall_at_1": 0.9, "map_at_r": 0.75, "queries": 10,
        "albums": {"Cats": {"recall_at_1": 0.6, "map_at_r": 0.6, "queries": 5}},
    },
    "untouched": {"photos": 332, "neighbours_kept": 0.953, "map_at_r_kept": 0.9},
    "reasons": ["The rest would be moved.", {"kind": "few_aside", "measured": 4, "limit": 8}],
    "worst": [
        {
            "photo": "aa", "albums": ["Cats"],
            "before": [{"photo": "bb", "right": True}, {"photo": "cc", "right": False}],
            "after": [{"photo": "cc", "right": False}, {"photo": "bb", "right": True}],
        }
    ],
    "map": {
        "albums": ["Cats"],
        "points": [
            {"photo": "aa", "album": 0, "held": True, "before": [0.1, 1.0], "after": [-0.5, 0.0]}
        ],
    },
})  # fmt: skip


def kept(**changes: object) -> KeptModel:
    values: dict[str, object] = {
        "id": "abc", "kind": "taught", "created": "2026-11-26T04:20:31", "albums": ("Cats", "Dogs"),
        "in_use": False, "usable": True, "adopted": True, "placed": 7, "report": REPORT,
    }  # fmt: skip
    return KeptModel(**{**values, **changes})  # type: ignore[arg-type]


# ---- pure parts


def test_figures_are_all_albums_and_then_each() -> None:
    rows = figure_rows(REPORT)
    assert [row.name for row in rows] == ["All albums", "Cats"]
    assert [row.queries for row in rows] == [10, 5]
    assert [change_text(row.nearest) for row in rows] == ["50.0 % → 75.0 %", "40.0 % → 60.0 %"]
    assert [change_role(row.first) for row in rows] == ["muted", "error"]
    assert change_role(rows[0].nearest) == "exact"
    assert change_text((None, 0.5)) == "– → 50.0 %"
    assert change_role((None, 0.5)) == "muted"
    for nothing in (EMPTY, LessonReport(AlbumsFigures(), AlbumsFigures())):
        assert figure_rows(nothing) == []


def test_the_rest_of_the_library_is_told_in_words() -> None:
    assert untouched_text(REPORT).endswith("of 332 photos, 95.3 % stay the same.")
    near = untouched_text(LessonReport(untouched=Untouched(332, 0.87, 0.8, 40, 0.25)))
    assert near.endswith("Near your albums (40 photos), 25.0 % of them are other photos now.")
    assert "too few photos" in untouched_text(LessonReport(untouched=Untouched()))
    assert "too few photos" in untouched_text(EMPTY)


def test_what_must_not_get_worse_is_told_in_words() -> None:
    assert guarded_text(EMPTY) == ""
    measured = guarded_text(LessonReport(guarded=Guarded(0.657, 0.652, 0.994)))
    assert "65.7 % → 65.2 %" in measured
    assert "99.4 % as well" in measured
    assert "not measured" in guarded_text(LessonReport(guarded=Guarded()))


def test_how_much_of_a_lesson_is_taken_and_why_not_more() -> None:
    assert strength_text(EMPTY) == ""
    assert strength_text(LessonReport(strength=1.0, reasons=("No.",))) == ""
    assert strength_text(LessonReport(strength=1.0)) == "All of what was learnt is in the model."
    some = LessonReport(strength=0.75, held_back=(Objection(ObjectionKind.CHANCE),))
    assert strength_text(some) == (
        "75 % of what was learnt is in the model. With more of it: "
        "The photos put aside are not found better than chance could explain."
    )


@pytest.mark.parametrize(
    ("model", "name", "note", "state"),
    [
        (kept(), "Taught 26 Nov 2026, 04:20", "2 albums · 50.0 % → 75.0 %", ""),
        (kept(adopted=False), "Taught 26 Nov 2026, 04:20", "2 albums · 50.0 % → 75.0 %",
         "Candidate"),
        (kept(in_use=True, adopted=False, report=EMPTY), "Taught 26 Nov 2026, 04:20", "2 albums",
         "In use"),
        (kept(usable=False, created="long ago"), "Taught long ago", "2 albums · 50.0 % → 75.0 %",
         "Of another base model"),
        (kept(kind="base", report=EMPTY), "Base model", "As it came, for every kind of photo", ""),
    ],
)  # fmt: skip
def test_a_model_in_the_list(model: KeptModel, name: str, note: str, state: str) -> None:
    assert model_name(model, ENGLISH) == name
    assert model_note(model) == note
    assert model_state(model)[0] == state
    assert verdict(model).strip()


def test_a_worst_query_shows_what_is_right() -> None:
    found = of_worst(REPORT.worst[0], {"aa": 1, "cc": 3})
    assert found.title == "A photo of “Cats” finds:"
    assert found.query.photo == 1
    before, after = found.rows
    assert [(one.photo, one.role) for one in before[1]] == [(None, "exact"), (3, "error")]
    assert [one.role for one in after[1]] == ["error", "exact"]
    assert contents_of(REPORT) == ["aa", "bb", "cc"]


def test_what_one_model_alone_finds_is_framed() -> None:
    found = of_difference(Disagreement(1, (2, 3), (3, 4), 0.5), ("Base model", "Taught"))
    assert found.title == "1 of 2 is the same"
    assert [(words, [one.role for one in row]) for words, row in found.rows] == [
        ("Base model", ["accent", ""]),
        ("Taught", ["", "accent"]),
    ]


def test_photos_that_did_not_teach_are_told() -> None:
    assert doubted_text(EMPTY) == doubted_text(LessonReport(doubted=0)) == ""
    assert doubted_text(LessonReport(doubted=1)).startswith(
        "1 photo looks more like those of another"
    )
    assert "12 photos look" in doubted_text(LessonReport(doubted=12))


def test_points_and_colours_of_the_map() -> None:
    assert REPORT.map is not None
    (point,) = REPORT.map.points
    assert (point.album, point.held) == (0, True)
    assert (point.before, point.after) == ((0.1, 1.0), (-0.5, 0.0))
    assert len({group_colour(number, dark=False).name() for number in range(36)}) == 36


def test_albums_and_progress_in_words() -> None:
    assert album_text(AlbumReadiness("Cats", 6, 6)) == "Ready: 6 photos"
    assert album_text(AlbumReadiness("Cats", 9, 6)) == "Ready: 9 photos, 6 different"
    assert album_text(AlbumReadiness("Cats", 1, 1)) == "It has only 1 photo: add 4 more."
    text = progress_text(Progress("teaching", 80, 320, 10.0, 24.0))
    assert text == "Teaching · 25 % · 25 s left"
    text = progress_text(Progress("teaching", 80, 320, 10.0, 24.0, loss=0.1234))
    assert text == f"Teaching · 25 % · {loss_text(0.1234)} · 25 s left"
    assert loss_text(0.1234).startswith("loss 0")
    assert loss_text(None) == ""
    assert progress_text(Progress("reading the albums")) == "Reading the albums"


def test_the_curve_of_the_loss_fills_its_box() -> None:
    box = QRectF(10, 20, 100, 50)
    places = curve([(0.0, 0.4), (0.5, 0.2), (1.0, 0.0)], box)
    assert [(at.x(), at.y()) for at in places] == [(10, 20), (60, 45), (110, 70)]
    assert curve([], box) == []
    assert [at.y() for at in curve([(0.0, 0.0)], box)] == [70]


def test_errors_name_a_remedy_that_the_window_has() -> None:
    told = UsageError("Nothing to go back to", "No other.", Remedy.LIST_MODELS)
    assert error_words(told) == "No other. Choose a model in the list."


def test_the_list_begins_with_teaching(qtbot: QtBot) -> None:
    model = RowsModel(rows_of(()))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [row.text for row in rows_of(())] == [TEACH]
    model.set_rows(rows_of([kept(), kept(id="base", kind="base", in_use=True)]))
    assert model.row_of("base") == 2
    assert model.row_of("gone") == -1
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_rows(rows_of([kept(in_use=True), kept(id="base", kind="base")]))
    assert (model.rows[1].side, model.rows[1].side_role) == ("In use", "good")


# ---- in the window


@pytest.fixture
def app(
    qtbot: QtBot, themed: ThemeManager, _kinds: Path, model: Path, tmp_path: Path
) -> Iterator[Opened]:
    library = copy_library(_kinds / "library", tmp_path / "library")
    with opened(qtbot, themed, library, watcher=None) as made:
        made.window.activateWindow()
        yield made


def show_page(app: Opened) -> None:
    QTest.keyClick(app.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    app.wait(lambda: app.window.teach.control.known is not None)
    app.wait_settled()


def teach(app: Opened) -> str:
    """Press the button and wait for the card; the new model."""
    page = app.window.teach
    QTest.mouseClick(page.lesson.button, Qt.MouseButton.LeftButton)
    assert page.control.teaching
    app.wait(lambda: page.models.current_key() is not None)
    app.wait_settled()
    wanted = page.models.current_key()
    assert wanted is not None
    return wanted


def in_use(app: Opened) -> str:
    library = app.session.library
    assert library is not None
    return library.models.in_use().id


def neighbours(app: Opened, name: str) -> list[int]:
    """What the window finds for a photo."""
    window = app.window
    library = app.session.library
    assert library is not None
    ids = library.details(library.browse(Order.NAME).tolist())
    photo = next(one.photo_id for one in ids if one.paths[0].name == name)
    window.control.browse()
    window.control.search_photos([photo])
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    return [hit.photo_id for hit in window.control.here.result.hits][:12]


def texts(app: Opened) -> list[str]:
    return [label.text() for label in app.window.teach.card.findChildren(QLabel)]


def test_the_page_says_which_albums_are_ready(app: Opened) -> None:
    show_page(app)
    page = app.window.teach
    assert page.isVisible()
    assert page.lesson.button.isEnabled()
    assert not page.lesson.missing.isVisible()
    assert page.bar.detail.text() == "In use: Base model"
    rows = [label.text() for label in page.lesson.findChildren(QLabel)]
    assert set(KINDS) <= set(rows)
    assert rows.count("Ready: 12 photos") == len(KINDS)
    QTest.keyClick(page.models, Qt.Key.Key_Escape)
    assert app.window.pages.at_main


def test_without_enough_albums_it_says_what_is_missing(app: Opened) -> None:
    library = app.session.library
    assert library is not None
    for kind in KINDS[1:]:
        library.albums.delete(kind)
    show_page(app)
    page = app.window.teach
    assert not page.lesson.button.isEnabled()
    assert "at least 2 albums" in page.lesson.missing.text()
    QTest.mouseClick(page.lesson.more, Qt.MouseButton.LeftButton)
    assert app.window.pages.at_main


def test_a_lesson_is_adopted_changes_the_neighbours_and_is_rolled_back(app: Opened) -> None:
    window, page = app.window, app.window.teach
    base = in_use(app)
    before = neighbours(app, "ash-13.jpg")
    show_page(app)
    progress: list[Progress] = []
    page.control.progressed.connect(progress.append)
    model = teach(app)
    assert in_use(app) == model != base
    # The search behind the page is answered anew, and the page with the report card stays.
    assert page.isVisible()
    assert any(one.what == "teaching" and one.total for one in progress)
    told = [(one.done / one.total, one.loss) for one in progress if one.loss is not None]
    assert len(told) > 1
    assert page.lesson.loss.points == told
    assert not page.lesson.loss.isVisible()
    assert page.bar.detail.text().startswith("In use: Taught")
    words = texts(app)
    assert "All albums" in words
    assert set(KINDS) <= set(words)
    assert verdict(kept()) in words
    found = page.card.found()
    assert len(found) == 3
    assert all(one.found.query.photo is not None for one in found)
    app.wait(lambda: all(page.pictures.has(one) for view in found for one in view.photos()))
    after = neighbours(app, "ash-13.jpg")
    assert after != before
    # Going back to where the search was asks the model that is in use, not the old answer.
    show_page(app)
    page.models.choose_model(model)
    QTest.mouseClick(page.card.buttons["back"], Qt.MouseButton.LeftButton)
    app.wait(lambda: in_use(app) == base)
    app.wait_settled()
    assert page.bar.detail.text() == "In use: Base model"
    window.pages.go_main()
    app.wait(lambda: window.control.here.result is not None)
    app.wait_settled()
    assert [hit.photo_id for hit in window.control.here.result.hits][:12] == before


def test_a_lesson_is_cancelled_and_nothing_has_changed(
    app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = app.window.teach
    base = in_use(app)
    show_page(app)
    # At the first sign of progress, as a person who has thought better of it.
    seen: list[bool] = []

    def cancel(progress: Progress) -> None:
        if progress.loss is not None:
            seen.append(page.lesson.loss.isVisible())
            page.control.cancel()

    page.control.progressed.connect(cancel)
    QTest.mouseClick(page.lesson.button, Qt.MouseButton.LeftButton)
    assert page.lesson.stop.isVisible()
    assert not page.lesson.button.isVisible()
    app.wait(lambda: not page.control.teaching)
    assert seen
    assert all(seen)
    assert not page.lesson.loss.isVisible()
    assert "nothing has changed" in page.toast.label.text()
    assert in_use(app) == base
    assert page.lesson.button.isEnabled()
    library = app.session.library
    assert library is not None
    assert len(library.models.all()) == 1


def test_a_candidate_says_why_and_can_be_used_all_the_same(
    app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosim.ml.teach.gate.LEAST_GAIN", 0.9)
    page = app.window.teach
    base = in_use(app)
    show_page(app)
    model = teach(app)
    assert in_use(app) == base
    assert "did not pass" in page.toast.label.text()
    assert page.card.state.text() == "Candidate"
    assert page.card.why.text().startswith("• ")
    use = page.card.buttons["use"]
    assert use.text() == "Use it all the same"
    QTest.mouseClick(use, Qt.MouseButton.LeftButton)
    app.wait(lambda: in_use(app) == model)
    app.wait_settled()
    assert page.card.state.text() == "In use"
    assert not page.card.buttons["delete"].isEnabled()


def test_models_are_compared_taken_along_deleted_and_brought_back(
    app: Opened, tmp_path: Path
) -> None:
    page = app.window.teach
    show_page(app)
    model = teach(app)
    QTest.mouseClick(page.card.buttons["compare"], Qt.MouseButton.LeftButton)
    app.wait(lambda: len(page.compare.found()) > 0)
    assert {page.compare.first.currentText(), page.compare.second.currentText()} >= {"Base model"}
    page.compare.second.setCurrentIndex(page.compare.first.currentIndex())
    assert page.compare.note.text() == "Choose two different models."
    assert page.compare.found() == []
    QTest.keyClick(page.compare, Qt.Key.Key_Escape)
    assert page.isVisible()
    file = tmp_path / "mine.photosim-model"
    page.control.export(model, file)
    app.wait(file.is_file)
    QTest.mouseClick(page.card.buttons["back"], Qt.MouseButton.LeftButton)
    app.wait(lambda: in_use(app) != model)
    app.wait_settled()
    QTest.keyClick(page.models, Qt.Key.Key_Delete)
    boxes = [box for box in page.findChildren(QMessageBox) if box.isVisible()]
    QTest.mouseClick(boxes[0].findChild(QPushButton, "delete"), Qt.MouseButton.LeftButton)
    app.wait(lambda: page.control.model(model) is None)
    app.wait_settled()
    assert page.models.current_key() is None
    page.control.import_file(file)
    app.wait(lambda: page.control.model(model) is not None)
    app.wait_settled()
    page.models.choose_model(model)
    # Pictures stay at home: a card that came in a file has figures only.
    assert page.card.found() == []
    assert "All albums" in texts(app)


def compare(app: Opened) -> list[VoteView]:
    """Teach, and have the new model compared with the base model."""
    page = app.window.teach
    show_page(app)
    teach(app)
    QTest.mouseClick(page.card.buttons["compare"], Qt.MouseButton.LeftButton)
    app.wait(lambda: len(page.compare.votes()) > 1)
    app.wait(lambda: all(button.height() for one in page.compare.votes() for button in one.buttons))
    app.wait_settled()
    return page.compare.votes()


def voted_on(app: Opened) -> set[int]:
    """The photos that the library keeps votes for."""
    library = app.session.library
    assert library is not None
    with library._runtime.stores.reading() as store:
        contents = [vote.query for vote in store.votes.all()]
    return set(library.with_contents(contents).values())


def test_a_person_says_which_of_two_models_is_right(app: Opened) -> None:
    first, second, *_ = compare(app)
    page = app.window.teach
    assert first.names[0] == "Base model"
    QTest.mouseClick(first.buttons[1], Qt.MouseButton.LeftButton)
    app.wait(lambda: first.chosen == 1)
    assert [button.isChecked() for button in first.buttons] == [False, True]
    assert first.state.text() == voted_text(first.names[1]) == page.toast.label.text()
    assert voted_on(app) == {first.photo}
    # By keys: the next photo, the upper row, and then rather the lower one.
    first.take_focus()
    QTest.keyClick(first.buttons[1], Qt.Key.Key_Down)
    assert app.window.focusWidget() is second.buttons[0]
    for key, row in ((Qt.Key.Key_1, 0), (Qt.Key.Key_2, 1)):
        QTest.keyClick(second.buttons[0], key)
        app.wait(lambda row=row: second.chosen == row)
    app.wait_settled()
    assert voted_on(app) == {first.photo, second.photo}


def test_a_vote_that_cannot_be_kept_says_why(app: Opened) -> None:
    first, *_ = compare(app)
    page = app.window.teach
    model = first.names[1]
    assert model.startswith("Taught")
    troubles: list[BaseException] = []
    app.session.trouble.disconnect()  # the window would show them
    app.session.trouble.connect(troubles.append)
    page.control.vote(first.photo, "base", "base")
    app.wait(lambda: troubles)
    assert str(troubles[0]).startswith("The two models name the same photos")
    assert first.chosen is None
    assert first.state.text() == ""
    assert all(button.isEnabled() for button in first.buttons)


def test_a_library_that_can_only_be_read_teaches_nothing(
    app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.session, "may", lambda _: False)
    show_page(app)
    page = app.window.teach
    assert not page.lesson.button.isEnabled()
    assert "only be read" in page.lesson.state.text()
    assert not page.keys["import"].isEnabled()
    page.control.teach()
    assert not page.control.teaching
