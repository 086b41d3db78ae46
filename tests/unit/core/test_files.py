"""Files are written whole or not at all, whatever they are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosim.core.files import drafted, write_whole

NAMES = ["a.json", "x" * 250 + ".json", "写真" * 41 + "-.json", os.fsdecode(b"\xff" * 255)]


@pytest.mark.parametrize("name", NAMES, ids=["short", "255 letters", "252 bytes", "no text"])
def test_a_file_of_any_name_is_written_and_what_was_left_of_it_goes(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    with drafted(path) as draft:
        draft.write_bytes(b"first")
        assert list(tmp_path.iterdir()) == [draft]
        assert draft.name.startswith(".")
        dead = draft.with_name(draft.name.replace(f".{os.getpid()}.", ".999999999."))
    dead.write_bytes(b"left by a process that was killed")
    other = tmp_path / (name[:-1] + "_")
    write_whole(other, b"another file")
    assert dead.exists()
    write_whole(path, b"second")
    assert (path.read_bytes(), other.read_bytes()) == (b"second", b"another file")
    assert sorted(tmp_path.iterdir()) == sorted([path, other])


@pytest.mark.parametrize("name", NAMES)
def test_what_fails_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    write_whole(tmp_path / name, b"old")

    def half_written() -> None:
        with drafted(tmp_path / name) as draft:
            draft.write_bytes(b"ne")
            raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        half_written()
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [(name, b"old")]
