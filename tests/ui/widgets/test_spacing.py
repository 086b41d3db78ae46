"""Margins and gaps lie on the grid of the theme, in every module of the window."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.ui import widgets
from photosim.ui.widgets.theme import GRID

UI = Path(widgets.__file__).parent.parent
SPACED = {"in_row", "in_column", "row_of", "flow_of"}
QT = {"setContentsMargins", "setSpacing", "setHorizontalSpacing", "setVerticalSpacing"}


def numbers(node: ast.expr) -> Iterator[int]:
    """The whole numbers that are written in an expression."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and type(one.value) is int:
            yield one.value


def spaces(text: str) -> Iterator[tuple[int, int]]:
    """Line and points of each margin and gap that a module writes down."""
    for call in ast.walk(ast.parse(text)):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if name in SPACED:
            wanted = [
                one.value for one in call.keywords if one.arg in {"margins", "spacing", "gap"}
            ]
        elif name in QT:
            wanted = list(call.args)
        else:
            continue
        for one in wanted:
            for points in numbers(one):
                yield call.lineno, points


@pytest.mark.parametrize(
    "path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI))
)
def test_margins_and_gaps_lie_on_the_grid(path: Path) -> None:
    beside = [one for one in spaces(path.read_text("utf-8")) if one[1] % (GRID // 2)]
    assert beside == []


def test_what_is_beside_the_grid_is_found() -> None:
    assert list(spaces("in_row(a, margins=(8, 5, 8, 6), spacing=3)")) == [
        (1, 8), (1, 5), (1, 8), (1, 6), (1, 3),
    ]  # fmt: skip
