"""Which group a choice is of, where a file is in a group of copies and in a larger one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from photosim.core.errors import UsageError
from photosim.core.types import Level
from photosim.library.duplicates.values import Kind
from photosim.library.removal.plan import make_plan
from photosim.library.removal.values import Choice, RemovalKind
from tests.helpers.groups import A, B, C, group, member

FILES = (member(A, Level.EXACT), member(B), member(C, Level.BURST))
MOMENTS = group(*FILES, level=Level.BURST, key="moments")
COPIES = replace(MOMENTS, members=MOMENTS.members[:2], level=Level.COPY, key="copies")
CONTENTS = {one.photo_id: one.photo_id.to_bytes(20, "big") for one in FILES}


def test_moments_go_beside_the_copies_of_a_photo() -> None:
    choice = Choice(A, (B, C), by_hand=True)
    plan = make_plan([choice], [MOMENTS, COPIES], CONTENTS, RemovalKind.TRASH)
    (planned,) = plan.groups
    assert [(one.path, one.kind) for one in planned.remove] == [(B, Kind.SAME), (C, Kind.MOMENT)]
    assert planned.remove[1].losses


def test_copies_alone_are_those_of_the_group_of_copies() -> None:
    plan = make_plan([Choice(A, (B,))], [MOMENTS, COPIES], CONTENTS, RemovalKind.TRASH)
    assert [one.path for one in plan.groups[0].remove] == [B]


def test_a_file_of_no_such_group_is_named() -> None:
    choice = Choice(A, (Path("/q/another.jpg"),), by_hand=True)
    with pytest.raises(UsageError, match="another"):
        make_plan([choice], [MOMENTS, COPIES], CONTENTS, RemovalKind.TRASH)
