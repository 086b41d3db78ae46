"""The table of facts, and which photo has the better ones."""

from __future__ import annotations

import pytest

from photosim.core.types import PhotoFacts
from photosim.ui.compare.facts import (
    Verdict,
    by_amount,
    by_difference,
    by_presence,
    compared,
)
from photosim.ui.photo.facts import PhotoSheet, SheetFile

S, D, B, W = Verdict.SAME, Verdict.DIFFERENT, Verdict.BETTER, Verdict.WORSE


@pytest.mark.parametrize(
    ("values", "verdicts"),
    [
        ([5, 5], [S, S]),
        ([9, 5], [B, W]),
        ([5, 9, 7], [W, B, D]),
        ([5, None], [B, W]),
        ([5, 9, None], [D, B, W]),
        ([5, 5, None], [B, B, W]),
        ([None, None], [S, S]),
        ([0, 0], [S, S]),
    ],
)
def test_more_is_better(values: list[float | None], verdicts: list[Verdict]) -> None:
    assert by_amount(values) == verdicts


@pytest.mark.parametrize(
    ("values", "verdicts"),
    [
        (["x", "x"], [S, S]),
        (["x", "y"], [D, D]),
        (["x", ""], [B, W]),
        (["", None], [S, S]),
        (["x", "y", ""], [B, B, W]),
    ],
)
def test_to_have_is_better(values: list[object], verdicts: list[Verdict]) -> None:
    assert by_presence(values) == verdicts


def test_difference_alone_is_no_fault() -> None:
    assert by_difference(["a", "a", "b"]) == [D, D, D]
    assert by_difference([]) == []


def sheet(name: str, bytes_: int = 1000, *, offline: bool = False, **facts: object) -> PhotoSheet:
    known = PhotoFacts(**{"format": "jpeg", "width": 400, "height": 300, **facts})  # type: ignore[arg-type]
    return PhotoSheet(1, (SheetFile(f"/p/{name}", offline),), bytes_, known)


def test_rows_say_what_differs_and_leave_out_what_nobody_has() -> None:
    rows = compared([sheet("a.jpg", 2000, camera="X"), sheet("b.jpg", width=800, height=600)])
    verdicts = {row.label: [cell.verdict for cell in row.cells] for row in rows}
    assert verdicts["Dimensions"] == [W, B]
    assert verdicts["Size"] == [B, W]
    assert verdicts["Camera"] == [B, W]
    assert verdicts["Folder"] == verdicts["Format"] == verdicts["Name"] == [S, S]
    assert "Lens" not in verdicts
    assert "State" not in verdicts
    camera = next(row for row in rows if row.label == "Camera")
    assert [cell.text for cell in camera.cells] == ["X", "—"]


def test_a_photo_that_the_library_does_not_know_is_not_judged() -> None:
    rows = compared([None, sheet("a.jpg")])
    assert {cell.verdict for row in rows for cell in row.cells} == {S}
    rows = compared([None, sheet("a.jpg", 10), sheet("b.jpg", 20)])
    size = next(row for row in rows if row.label == "Size")
    assert [cell.verdict for cell in size.cells] == [S, W, B]


def test_what_is_offline_is_worse_than_what_is_at_hand() -> None:
    rows = compared([sheet("a.jpg"), sheet("b.jpg", offline=True)])
    state = next(row for row in rows if row.label == "State")
    assert [(cell.text, cell.verdict) for cell in state.cells] == [("At hand", B), ("Offline", W)]
