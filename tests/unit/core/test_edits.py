from __future__ import annotations

import json
from dataclasses import fields

import pytest

from photosim.core.edits import Edit, EditKind, from_json, to_json
from tests.helpers.edits import CASES

EDITS = [edit for edit, _, _ in CASES]


def test_the_cases_are_complete() -> None:
    assert {edit.kind for edit in EDITS} == set(EditKind)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_comes_back_from_json(edit: Edit) -> None:
    document = json.loads(json.dumps(to_json([edit])))
    assert from_json(document) == (edit,)
    # The kind and its own numbers, nothing else.
    told = {"kind": edit.kind.value}
    told |= {field.name: getattr(edit, field.name) for field in fields(edit)[1:]}
    assert document == [{key: value for key, value in told.items() if value}]


def test_a_crop_is_told_as_scripts_read_it() -> None:
    assert to_json([Edit(EditKind.CROPPED, kept=0.62)]) == [{"kind": "cropped", "kept": 0.62}]


@pytest.mark.parametrize(
    "document", [[{"kind": "eaten"}], [{"kept": 0.5}], [{"kind": "cropped", "eaten": 0.5}], [7]]
)
def test_other_json_is_refused(document: list[dict[str, object]]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_json(document)
