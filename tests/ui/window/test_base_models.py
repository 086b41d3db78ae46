"""The base model of the library, chosen in the settings, and going over to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.core import paths
from photosim.library.models import changeover
from photosim.library.values import ChangeoverStatus
from photosim.ui.settings.models import ModelSection, moving_text
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.work import changing_over
from photosim.ui.work.session import Session
from tests.helpers.models import tiny_model
from tests.helpers.sizes import Sizes
from tests.helpers.windows import Opened, make_library, opened, write_photos

PHOTOS = 9


@pytest.fixture
def sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sizes:
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    monkeypatch.setattr(changeover, "PART", 3)
    return Sizes(tmp_path / "models")


@pytest.fixture
def library(tmp_path: Path, sizes: Sizes) -> Path:
    write_photos(tmp_path / "photos", range(PHOTOS))
    make_library(tmp_path / "library", [tmp_path / "photos"])
    return tmp_path / "library"


@pytest.fixture
def app(qtbot: QtBot, themed: ThemeManager, library: Path) -> Iterator[Opened]:
    with opened(qtbot, themed, library) as made:
        yield made


def settings(app: Opened) -> ModelSection:
    """The settings, opened by their keys, once they show the models."""
    app.window.activateWindow()
    QTest.keyClick(app.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    app.wait(app.window.settings.isVisible)
    app.window.settings.show_section("Model")
    section = app.window.settings.section
    assert isinstance(section, ModelSection)
    app.wait(section.models["light"].isVisible)
    return section


def model_of(app: Opened) -> str | None:
    assert app.session.library is not None
    return app.session.library.model_id()


def click(dialog: ModelSection, size: str) -> None:
    button = dialog.models[size]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center() / 2)


def test_light_is_chosen_and_the_library_moves_to_it(app: Opened, sizes: Sizes) -> None:
    dialog = settings(app)
    assert [dialog.models[size].isChecked() for size in ("default", "light")] == [True, False]
    assert not dialog.moving.isVisible()
    told: list[str] = []
    app.session.progressed.connect(lambda progress: told.append(progress.what))
    click(dialog, "light")
    app.wait(lambda: model_of(app) == sizes.light.id)
    assert changeover.WHAT in told
    app.wait(lambda: "moved to its new model" in app.window.toast.label.text())
    app.wait_settled()
    app.wait(lambda: dialog.models["light"].isChecked() and not dialog.moving.isVisible())
    assert app.window.status.state.text() == "Up to date"
    app.window.pages.go_main()


def test_the_old_model_answers_and_one_can_stay_with_it(
    app: Opened, sizes: Sizes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing_over, "SLICE_SECONDS", 0)
    dialog = settings(app)
    app.session.pause()
    click(dialog, "light")
    app.wait(dialog.moving.isVisible)
    assert f"0 of {PHOTOS} photos" in dialog.moving.text()
    assert dialog.keep.isVisible()
    assert app.window.status.state.text().startswith("Paused")
    assert model_of(app) == sizes.default.id
    QTest.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    app.wait(lambda: not dialog.moving.isVisible())
    app.session.resume()
    app.wait_settled()
    assert model_of(app) == sizes.default.id
    app.wait(dialog.models["default"].isChecked)
    app.window.pages.go_main()


def test_a_write_in_between_does_not_stop_it(
    app: Opened, sizes: Sizes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing_over, "SLICE_SECONDS", 0)
    app.session.choose_model("light")
    write_photos(tmp_path / "more", range(20, 23))
    app.session.add_folders([tmp_path / "more"])
    app.wait(lambda: model_of(app) == sizes.light.id)
    app.wait_settled()
    assert app.session.library is not None
    assert app.session.library.status().photos == PHOTOS + 3


def test_a_library_of_a_model_before_moves_by_itself(
    qtbot: QtBot, themed: ThemeManager, library: Path, sizes: Sizes
) -> None:
    sizes.retire(sizes.default)
    newer = tiny_model(sizes.folder, seed=7, name="newer", cells=9, dim=40)
    with opened(qtbot, themed, library) as app:
        app.wait(lambda: model_of(app) == newer.id)
        app.wait(lambda: "moved to its new model" in app.window.toast.label.text())


def test_the_models_are_measured_on_request(app: Opened) -> None:
    dialog = settings(app)
    assert "photos/s on this computer" not in dialog.figures["light"].text()
    QTest.mouseClick(dialog.measure, Qt.MouseButton.LeftButton)
    app.wait(lambda: "photos/s on this computer" in dialog.figures["light"].text())
    assert "photos/s on this computer" in dialog.figures["default"].text()
    app.window.pages.go_main()


def test_slices_wait_for_the_end_of_a_lesson(
    app: Opened, sizes: Sizes, monkeypatch: pytest.MonkeyPatch
) -> None:
    session: Session = app.session
    lesson = session.lessons.lane.submit("a lesson", lambda job: job.wait(60))
    session.choose_model("light")
    app.wait(lambda: not session.writing.busy)
    assert model_of(app) == sizes.default.id
    lesson.cancel()
    app.wait(lambda: model_of(app) == sizes.light.id)


@pytest.mark.parametrize(
    ("can_stay", "end"),
    [
        (True, "; the one before answers meanwhile."),
        (False, "; what is kept of the one before answers meanwhile."),
    ],
)
def test_how_far_it_is_in_words(can_stay: bool, end: str) -> None:
    way = ChangeoverStatus("id", "light", 120, 500, can_stay)
    assert moving_text(way) == "Moving to this model: 120 of 500 photos" + end
