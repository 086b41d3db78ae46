"""The report card of a lesson: there and back through JSON, and nothing else is taken."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from photosim.library.models.values import (
    EMPTY,
    AlbumsFigures,
    Figures,
    FlatMap,
    LessonReport,
    MapPoint,
    Neighbour,
    Untouched,
    WorstQuery,
)
from photosim.ml.teach.objections import Objection, ObjectionKind

REPORT = LessonReport(
    before=AlbumsFigures(0.9, 0.5, 10, {"Cats": Figures(0.8, 0.4, 5)}),
    after=AlbumsFigures(0.9, 0.75, 10, {"Cats": Figures(0.6, None, 5)}),
    untouched=Untouched(332, 0.953, None),
    gain=0.1,
    reasons=(
        Objection(ObjectionKind.OTHER_KINDS, 0.021, 0.01),
        "The rest would be moved.",  # as an older photosim wrote it
    ),
    held_back=(Objection(ObjectionKind.CHANCE),),
    doubted=3,
    worst=(WorstQuery("aa", ("Cats",), (Neighbour("bb", True),), (Neighbour("cc", False),)),),
    map=FlatMap(("Cats",), (MapPoint("aa", 0, True, (0.1, 1.0), (-0.5, 0.0)),)),
)


def through(report: LessonReport) -> Any:
    return json.loads(json.dumps(report.to_json()))


@pytest.mark.parametrize("report", [REPORT, EMPTY, LessonReport(before=AlbumsFigures())])
def test_a_report_comes_back_from_json(report: LessonReport) -> None:
    assert LessonReport.from_json(through(report)) == report


def test_a_card_of_before_reads_the_same() -> None:
    figures = {"recall_at_1": 0.9, "map_at_r": 0.5, "queries": 10}
    assert through(REPORT)["before"] == {
        **figures,
        "albums": {"Cats": {"recall_at_1": 0.8, "map_at_r": 0.4, "queries": 5}},
    }
    assert LessonReport.from_json({"before": figures, "gain": None}) == LessonReport(
        before=AlbumsFigures(0.9, 0.5, 10)
    )


def test_what_names_photos_does_not_travel_and_is_not_read() -> None:
    told = {**through(REPORT), "worst": "anything", "map": 3}
    assert LessonReport.from_json(told, travelled=True) == replace(REPORT, worst=(), map=None)


@pytest.mark.parametrize(
    "told",
    [
        [],
        {"gain": "much"},
        {"gain": float("nan")},
        {"before": {"map_at_r": "x"}},
        {"before": {"queries": "many"}},
        {"before": {"queries": None}},
        {"before": {"albums": []}},
        {"before": {"albums": {str(number): {} for number in range(10_001)}}},
        {"reasons": "none"},
        {"reasons": [{"kind": "mood"}]},
        {"reasons": [{"kind": "chance", "measured": -1}]},
        {"worst": [{}]},
        {"worst": [{"photo": "aa", "before": [{"photo": "bb"}]}]},
        {"map": {"points": [{"photo": "aa", "album": 0, "held": True, "before": [1]}]}},
    ],
)
def test_anything_else_is_refused(told: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        LessonReport.from_json(told)
