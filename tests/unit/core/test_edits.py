from __future__ import annotations

import json

import msgspec
import pytest

from photosim.core.edits import Edit, EditKind, How
from tests.helpers.edits import CASES

EDITS = [edit for edit, _, _ in CASES]


def test_the_cases_are_complete() -> None:
    assert {edit.kind for edit in EDITS} == set(EditKind)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_comes_back_from_json(edit: Edit) -> None:
    text = msgspec.json.encode((edit,))
    assert msgspec.json.decode(text, type=How) == (edit,)
    # The kind and its own numbers, nothing else.
    told = {**msgspec.structs.asdict(edit), "kind": edit.kind.value}
    assert json.loads(text) == [{key: value for key, value in told.items() if value}]


def test_a_crop_is_told_as_scripts_read_it() -> None:
    how = (Edit(EditKind.CROPPED, kept=0.62),)
    assert list(msgspec.to_builtins(how)) == [{"kind": "cropped", "kept": 0.62}]


@pytest.mark.parametrize(
    "document", [[{"kind": "eaten"}], [{"kept": 0.5}], [{"kind": "cropped", "eaten": 0.5}], [7]]
)
def test_other_json_is_refused(document: list[dict[str, object]]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(document, How)
