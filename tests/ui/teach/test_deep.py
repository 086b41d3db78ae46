"""Deep teaching on the Teach page, a small program in place of the training."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.core.jobs import Progress
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.projector import HeadPlacer, NetworkPlacer
from photosim.library.searching.sources import PhotoSource
from photosim.library.teaching import service
from photosim.library.teaching.child import INSTALL
from photosim.library.teaching.values import UnfinishedLesson
from photosim.library.values import Order, Query
from photosim.ui.teach.lesson_panel import interrupted_note, interrupted_text, progress_text
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.widgets.words.remedies import error_words
from tests.helpers.deep_child import CHILD
from tests.helpers.models import tiny_model
from tests.helpers.windows import Opened, copy_library, opened, write_photos

STOPS = """
import json, sys, time
from pathlib import Path
from photosim.ml.teach.job import write_step
write_step(Path(sys.argv[1]), 2)
print(json.dumps(dict(event="progress", what="teaching the network", done=2, total=3, loss=0.4)),
      flush=True)
time.sleep(600)
"""
"""A child that gets to its second step and no farther."""

LESSON = UnfinishedLesson("batch-hard", 400, 120, trained=False, usable=True, albums=("a", "b"))


class Stage:
    """What the child will be."""

    def __init__(self, network: Path, patch: pytest.MonkeyPatch) -> None:
        self._network, self._patch = network, patch
        self.plays(CHILD, "good")

    def plays(self, code: str, *words: str) -> None:
        self._patch.setattr(
            service,
            "command",
            lambda folder: [sys.executable, "-c", code, str(folder), str(self._network), *words],
        )


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setattr(service, "require_training", lambda: None)
    monkeypatch.setattr(service, "missing_training", lambda: "")
    card = tiny_model(tmp_path / "network", seed=1)
    return Stage(tmp_path / "network" / card.file, monkeypatch)


@pytest.fixture
def library(_kinds: Path, model: Path, tmp_path: Path) -> Path:
    return copy_library(_kinds / "library", tmp_path / "library")


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, stage: Stage, library: Path) -> Iterator[Opened]:
    with opened(qtbot, themed, library, watcher=None) as made:
        yield made


def show_page(app: Opened) -> None:
    app.window.activateWindow()
    QTest.keyClick(app.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    app.wait(lambda: app.window.teach.control.known is not None)
    app.wait_settled()


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def begin(app: Opened, steps: int = 3) -> None:
    """Choose the deep way and press the button."""
    page = app.window.teach
    QTest.keyClick(page.lesson.ways.deep, Qt.Key.Key_Space)
    assert page.lesson.ways.deep.isChecked()
    page.lesson.ways.steps.setItemData(0, steps)
    click(page.lesson.button)
    assert page.control.teaching


def interrupt(app: Opened) -> None:
    """Cancel at the second step."""
    page = app.window.teach
    begin(app)
    app.wait(lambda: "step 2 of 3" in page.lesson.state.text())
    click(page.lesson.stop)
    app.wait(lambda: not page.control.teaching)
    app.wait_settled()


def answer(app: Opened, name: str) -> None:
    """Press a button of the question that is asked."""
    box = app.window.teach.findChild(QMessageBox)
    assert box is not None
    button = box.findChild(QPushButton, name)
    assert button is not None
    button.click()


def in_use(app: Opened) -> str:
    library = app.session.library
    assert library is not None
    return library.models.in_use().id


def jobs(library: Path) -> list[Path]:
    return list((library / "teaching").glob("*"))


def taught(app: Opened) -> str:
    """Wait for the report card; its model."""
    page = app.window.teach
    app.wait(lambda: page.models.current_key() is not None)
    app.wait_settled()
    wanted = page.models.current_key()
    assert wanted is not None
    return wanted


# ---- pure parts


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "A deep lesson was interrupted at step 120 of 400."),
        ({"step": 0}, "A deep lesson was interrupted before its first step."),
        ({"trained": True}, "A deep lesson was interrupted after its last step, before its model "
         "could answer."),
    ],
)  # fmt: skip
def test_where_a_lesson_was_interrupted(changes: dict[str, object], text: str) -> None:
    values = {name: getattr(LESSON, name) for name in LESSON.__slots__}
    lesson = UnfinishedLesson(**{**values, **changes})  # type: ignore[arg-type]
    assert interrupted_text(lesson) == text
    assert "from the 2 albums as they were" in interrupted_note(lesson)


def test_steps_are_counted() -> None:
    text = progress_text(Progress("teaching the network", 120, 400, 1.0, 280.0, loss=0.5))
    assert text.startswith("Teaching the network · step 120 of 400 · loss 0")


# ---- in the window


def test_a_deep_lesson_ends_with_the_same_report_card(app: Opened) -> None:
    page = app.window.teach
    show_page(app)
    assert page.lesson.ways.quick.isChecked()
    assert not page.lesson.ways.loss.isVisible()
    progress: list[Progress] = []
    page.control.progressed.connect(progress.append)
    begin(app)
    assert page.lesson.stop.isVisible()
    assert not page.lesson.ways.isVisible()
    model = taught(app)
    assert in_use(app) == model
    assert page.control.model(model).deep
    assert [one.done for one in progress if one.loss is not None][-1] == 3
    assert page.lesson.loss.points[-1] == (1.0, 0.5)
    assert len(page.card.found()) == 3
    assert page.bar.detail.text().startswith("In use: Taught")
    page.models.choose_model(None)
    assert not page.lesson.interrupted.isVisible()
    assert page.lesson.ways.isVisible()


def test_without_the_extra_the_page_says_how_to_add_it(
    app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "missing_training", lambda: "torch can't be found.")
    page = app.window.teach
    show_page(app)
    assert page.lesson.button.isEnabled()
    page.lesson.ways.deep.click()
    assert not page.lesson.button.isEnabled()
    assert page.lesson.ways.missing.isVisible()
    assert "torch can't be found." in page.lesson.ways.missing.text()
    assert INSTALL in page.lesson.ways.missing.text()
    assert not page.lesson.ways.loss.isVisible()
    click(page.lesson.ways.copy)
    assert QGuiApplication.clipboard().text() == INSTALL
    page.lesson.ways.quick.click()
    assert page.lesson.button.isEnabled()
    assert not page.lesson.ways.missing.isVisible()


def test_a_cancelled_lesson_goes_on_where_it_was(app: Opened, stage: Stage, library: Path) -> None:
    page = app.window.teach
    base = in_use(app)
    stage.plays(STOPS)
    show_page(app)
    interrupt(app)
    assert "can go on" in page.toast.label.text()
    assert in_use(app) == base
    card = page.lesson.interrupted
    assert card.text.text() == "A deep lesson was interrupted at step 2 of 3."
    # Its labels are its own: what the albums say by now is for the next lesson.
    session = app.session.library
    assert session is not None
    session.albums.remove("ash", list(session.albums.get("ash").photos[:2]))
    stage.plays(CHILD, "good")
    (folder,) = jobs(library)
    click(card.go_on)
    assert page.control.teaching
    model = taught(app)
    assert in_use(app) == model
    assert not folder.exists()


def test_after_a_restart_it_can_go_on_begin_anew_or_go(
    qtbot: QtBot, themed: ThemeManager, stage: Stage, library: Path
) -> None:
    stage.plays(STOPS)
    with opened(qtbot, themed, library, watcher=None) as app:
        show_page(app)
        begin(app)
        app.wait(lambda: "step 2 of 3" in app.window.teach.lesson.state.text())
        # Closed while it runs.
    (folder,) = jobs(library)
    (folder / "checkpoint.pt").write_bytes(b"of this run")
    with opened(qtbot, themed, library, watcher=None) as app:
        show_page(app)
        card = app.window.teach.lesson.interrupted
        assert card.isVisible()
        assert "step 2 of 3" in card.text.text()
        click(card.over)
        answer(app, "over")
        app.wait(lambda: "step 2 of 3" in app.window.teach.lesson.state.text())
        assert [one.exists() for one in jobs(library)] == [True]
        assert not (folder / "checkpoint.pt").exists()
        click(app.window.teach.lesson.stop)
        app.wait(lambda: not app.window.teach.control.teaching)
        app.wait_settled()
        click(card.discard)
        answer(app, "discard")
        app.wait(lambda: not card.isVisible())
        app.wait_settled()
        assert jobs(library) == []


def test_another_deep_lesson_asks_before_the_interrupted_one_goes(
    app: Opened, stage: Stage, library: Path
) -> None:
    stage.plays(STOPS)
    show_page(app)
    interrupt(app)
    page = app.window.teach
    page.lesson.ways.steps.setItemData(0, 2)
    click(page.lesson.button)
    assert not page.control.teaching
    (folder,) = jobs(library)
    stage.plays(CHILD, "good")
    answer(app, "begin")
    taught(app)
    assert not folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("code", "says", "step"),
    [
        (
            "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
            "most likely because memory ran out",
            "press Continue",
        ),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "signal 11", "press Continue"),
        (
            'import json; print(json.dumps({"event": "failed", "message": "The disk is full.",'
            ' "remedy": "free_space_and_go_on", "hopeless": False}))',
            "The disk is full.",
            "Make room on the library's disk and press Continue: it goes on where it was.",
        ),
    ],
)
def test_a_lesson_that_dies_says_so_and_the_old_model_answers(
    app: Opened, stage: Stage, code: str, says: str, step: str
) -> None:
    page = app.window.teach
    base = in_use(app)
    troubles: list[PhotosimError] = []
    app.session.trouble.disconnect()  # the window would show them
    app.session.trouble.connect(troubles.append)
    stage.plays(code)
    show_page(app)
    begin(app)
    app.wait(lambda: troubles)
    app.wait_settled()
    assert says in troubles[0].message
    assert "The model in use is unchanged." in troubles[0].message
    assert step in error_words(troubles[0])
    assert in_use(app) == base
    assert not page.control.teaching
    assert page.lesson.interrupted.isVisible()
    stage.plays(CHILD, "good")
    click(page.lesson.interrupted.go_on)
    assert in_use(app) == base or page.control.teaching
    assert taught(app) == in_use(app)


# ---- meanwhile


def label_and_ask(app: Opened) -> None:
    """Label two photos and search with one, while the lesson is under way."""
    window, library = app.window, app.session.library
    assert library is not None
    ids = library.browse(Order.NAME).tolist()
    inside = library.albums.get("ash").photos
    before, others = len(inside), [one for one in ids if one not in inside]
    window.albums.add("ash", others[-2:])
    app.wait(lambda: len(library.albums.get("ash").photos) == before + 2)
    window.albums.remove("ash", others[-1:])
    app.wait(lambda: len(library.albums.get("ash").photos) == before + 1)
    window.control.search_photos([ids[0]])
    app.wait(lambda: window.control.here.result is not None)
    assert window.control.here.result.hits


class Gate:
    """Holds a function of the lesson where it begins, until it is let go."""

    def __init__(self, patch: pytest.MonkeyPatch, owner: object, name: str) -> None:
        self.reached, self.open = threading.Event(), threading.Event()
        real = getattr(owner, name)

        def held(*values: object, **named: object) -> object:
            self.reached.set()
            assert self.open.wait(60)
            return real(*values, **named)

        patch.setattr(owner, name, held)


@pytest.mark.parametrize(
    ("owner", "name"),
    [(service.lessons, "teach"), (HeadPlacer, "embeddings"), (PhotoIndex, "absorb")],
    ids=["computing", "placing", "indexing"],
)
def test_labels_and_queries_go_on_during_a_quick_lesson(
    app: Opened, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    page = app.window.teach
    show_page(app)
    app.session.library.search(Query((PhotoSource(1),)))  # the base model's index is loaded
    gate = Gate(monkeypatch, owner, name)
    click(page.lesson.button)
    app.wait(gate.reached.is_set)
    label_and_ask(app)
    assert page.control.teaching
    gate.open.set()
    assert taught(app) == in_use(app)


def test_labels_and_queries_go_on_during_a_deep_lesson(
    app: Opened, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = app.window.teach
    stage.plays(STOPS)
    show_page(app)
    begin(app)
    app.wait(lambda: "step 2 of 3" in page.lesson.state.text())
    label_and_ask(app)
    assert page.control.teaching
    app.window.action_set["teach"].trigger()
    app.wait(page.lesson.stop.isVisible)
    click(page.lesson.stop)
    app.wait(lambda: not page.control.teaching)
    app.wait_settled()
    stage.plays(CHILD, "good")
    gate = Gate(monkeypatch, NetworkPlacer, "embeddings")
    page.models.choose_model(None)
    click(page.lesson.interrupted.go_on)
    app.wait(gate.reached.is_set)
    label_and_ask(app)
    gate.open.set()
    assert taught(app) == in_use(app)
    library = app.session.library
    assert library is not None
    assert library.check().problems == ()


def test_indexing_waits_for_the_last_part_of_a_lesson_and_goes_on(
    app: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page, session = app.window.teach, app.session
    show_page(app)
    gate = Gate(monkeypatch, HeadPlacer, "embeddings")
    click(page.lesson.button)
    app.wait(gate.reached.is_set)
    write_photos(tmp_path / "new", range(3))
    session.add_folders([tmp_path / "new"])
    app.wait(lambda: any(folder.path == tmp_path / "new" for folder in session.folders))
    assert sum(folder.photos for folder in session.folders) == 224
    gate.open.set()
    assert taught(app) == in_use(app)
    app.wait(lambda: sum(folder.photos for folder in session.folders) == 227)
    app.wait_settled()
    library = session.library
    assert library is not None
    assert library.check().problems == ()
