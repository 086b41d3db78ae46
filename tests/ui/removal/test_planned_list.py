"""What goes beside what stays: the rows of a plan, in words and as pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from photosim.core.types import Level
from photosim.library.duplicates.values import Kind
from photosim.library.holding.values import Loss, LossKind
from photosim.library.removal.values import (
    Plan,
    PlannedFile,
    PlannedGroup,
    RemovalKind,
    TakenFile,
)
from photosim.ui.removal.overview_dialog import OverviewDialog, kinds_text
from photosim.ui.removal.planned_list import (
    PlannedRow,
    PlannedView,
    SeenFile,
    goes_lines,
    keep_lines,
    planned_rows,
)
from photosim.ui.widgets.theme import LIGHT, ThemeManager
from tests.helpers.edits import HALF

GREY = (Loss(LossKind.COLOUR),)


def file(name: str, kind: Kind | None = Kind.SAME, **more: object) -> PlannedFile:
    return PlannedFile(Path(f"/p/{name}.jpg"), "00", 1000, Level.COPY, kind=kind, **more)  # type: ignore[arg-type]


def plan(*groups: tuple[PlannedFile, ...], action: RemovalKind = RemovalKind.TRASH) -> Plan:
    made = (PlannedGroup(keep, tuple(gone)) for keep, *gone in groups)
    return Plan(action, tuple(made), "t")


KEEP = file("keep", None)


def order(rows: list[PlannedRow]) -> list[str]:
    return [row.goes.path.stem for row in rows]


def test_what_is_lost_comes_first_then_last_copies_then_by_kind() -> None:
    made = plan(
        (KEEP, file("worse", Kind.WORSE), file("same")),
        (file("other", None), file("edited", Kind.EDITED, losses=GREY), file("same too")),
    )
    made = Plan(made.action, made.groups, alone=(file("alone", None),))
    assert order(planned_rows(made, {})) == ["edited", "alone", "same", "same too", "worse"]
    moved = Plan(RemovalKind.MOVE, made.groups, "t", made.alone)
    assert order(planned_rows(moved, {}))[0] == "alone"  # nothing is lost by moving


def test_a_row_says_what_goes_why_and_what_with_it() -> None:
    raw = TakenFile(Path("/p/a.dng"), "00", 50)
    gone = file("a", Kind.EDITED, how=(HALF,), losses=GREY, takes=(raw,), linked=True)
    seen = {gone.path: SeenFile(7, (40, 30)), KEEP.path: SeenFile(8, (80, 60))}
    (row,) = planned_rows(plan((KEEP, gone)), seen)
    assert goes_lines(row, RemovalKind.TRASH) == [
        ("a.jpg", "text"),
        ("/p", "muted"),
        ("40 × 30 · 1.0 kB", "muted"),
        ("edited version", "muted"),
        ("resized to 50 %", "muted"),
        ("Lost: in colour, the other is grey", "error"),
        ("another name of it stays: nothing gained", "muted"),
        ("takes a.dng along", "muted"),
    ]
    assert not any(role == "error" for _, role in goes_lines(row, RemovalKind.MOVE))
    assert keep_lines(row)[2:] == [("80 × 60 · 1.0 kB", "muted"), ("stays", "good")]
    alone = PlannedRow(file("b", None), None)
    assert ("no other copy of it", "warning") in goes_lines(alone, RemovalKind.TRASH)
    assert keep_lines(alone) == []


def test_kinds_are_summed_up_with_what_is_gained() -> None:
    raw = TakenFile(Path("/p/a.dng"), "00", 500)
    rows = planned_rows(
        plan((KEEP, file("a", takes=(raw,)), file("b", linked=True), file("c", Kind.EDITED))), {}
    )
    assert kinds_text(rows) == (
        "The same picture again: 2 files · 1.5 kB\nEdited versions: 1 file · 1.0 kB"
    )


class Pictures(QObject):
    """Pictures that are there at once, and which were asked for."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wanted: list[int] = []
        self.red = QPixmap(60, 40)
        self.red.fill(QColor("#ff0000"))

    def want(self, ids: object) -> None:
        self.wanted = list(ids)  # type: ignore[call-overload]

    def get(self, photo: int | None) -> QPixmap | None:
        return None if photo is None else self.red


@pytest.fixture
def many() -> list[PlannedRow]:
    files = [file(f"{n}") for n in range(5_000)]
    seen = {one.path: SeenFile(n + 1) for n, one in enumerate(files)} | {KEEP.path: SeenFile(9_999)}
    return planned_rows(plan((KEEP, *files)), seen)


def test_thousands_of_rows_ask_for_the_pictures_in_sight_alone(
    qtbot: QtBot, themed: ThemeManager, many: list[PlannedRow]
) -> None:
    pictures = Pictures()
    view = PlannedView(many, RemovalKind.TRASH, pictures)  # type: ignore[arg-type]
    QAbstractItemModelTester(
        view.planned, QAbstractItemModelTester.FailureReportingMode.Fatal, view.planned
    )
    qtbot.addWidget(view)
    view.resize(800, 500)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: len(pictures.wanted) > 0)
    assert set(pictures.wanted) <= {*range(1, 8), 9_999}
    image = view.viewport().grab().toImage()
    row = view.visualRect(view.planned.index(0))
    for half in view.delegate.halves(row):
        assert image.pixelColor(half.topLeft() + QPoint(60, 64)).name() == "#ff0000"
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 5_000 in pictures.wanted)
    spoken = view.planned.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("0.jpg, /p, ")
    assert "keep.jpg" in spoken


def test_the_overview_shows_pictures_folders_and_kinds(qtbot: QtBot, themed: ThemeManager) -> None:
    made = plan((KEEP, file("a"), file("b", Kind.EDITED, losses=GREY)))
    rows = planned_rows(made, {})
    dialog = OverviewDialog(
        None, made.action, made.overview, rows=rows, pictures=Pictures()  # type: ignore[arg-type]
    )  # fmt: skip
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.yes.text() == "Move 2 files to the trash"
    assert dialog.no.text() == "Leave all as it is"
    assert dialog.no.isDefault()
    assert dialog.kinds.text().startswith("The same picture again: 1 file")
    assert dialog.pictures.isVisible()
    assert order(list(dialog.pictures.planned.rows)) == ["b", "a"]
    image = dialog.pictures.viewport().grab().toImage()
    red = LIGHT.color("error").rgb()
    top = dialog.pictures.visualRect(dialog.pictures.planned.index(0))
    below = dialog.pictures.visualRect(dialog.pictures.planned.index(1))
    seen = [
        any(image.pixel(x, y) == red for x in range(r.left(), r.right()) for y in
            range(r.top(), min(r.bottom(), image.height())))
        for r in (top, below)
    ]  # fmt: skip
    assert seen == [True, False]
    dialog.tabs.setCurrentIndex(1)
    assert dialog.view.isVisible()
    assert dialog.view.text(0, 0) == "/p"
