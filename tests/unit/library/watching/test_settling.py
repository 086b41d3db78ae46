"""Files are held back until nobody writes to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.library.watching.settling import SettledFiles, Settling, shape_on_disk


class World:
    """A clock and a disk that the test turns by hand."""

    def __init__(self) -> None:
        self.now = 0.0
        self.files: dict[str, tuple[int, int]] = {}
        self.settling = Settling(1.0, shape=self.files.get, clock=lambda: self.now)

    def after(self, seconds: float) -> SettledFiles:
        self.now += seconds
        return self.settling.look()


@pytest.fixture
def world() -> World:
    return World()


def test_a_quiet_file_is_ready_after_a_second(world: World) -> None:
    world.files["a"] = (5, 5)
    world.settling.add(["a"])
    assert world.after(0.9) == SettledFiles(set(), set())
    assert world.after(0.1) == SettledFiles({"a"}, set())
    assert len(world.settling) == 0


def test_a_growing_file_is_waited_for(world: World) -> None:
    world.settling.add(["a"])
    for size in range(100):
        world.files["a"] = (size, 0)
        assert world.after(1.0) == SettledFiles(set(), set())
    assert world.after(1.0) == SettledFiles({"a"}, set())


def test_same_size_and_another_time_is_not_settled(world: World) -> None:
    world.files["a"] = (5, 5)
    world.settling.add(["a"])
    world.files["a"] = (5, 6)
    assert not world.after(1.0).ready


def test_events_without_a_change_do_not_prolong_the_wait(world: World) -> None:
    world.files["a"] = (5, 5)
    world.settling.add(["a"])
    world.now = 0.8
    world.settling.add(["a"])
    assert world.after(0.2).ready == {"a"}


def test_a_vanished_file_is_gone(world: World) -> None:
    world.files["a"] = (5, 5)
    world.settling.add(["a", "never"])
    del world.files["a"]
    assert world.after(1.0) == SettledFiles(set(), {"a", "never"})


def test_discarded_files_are_forgotten(world: World) -> None:
    world.files["a"] = (5, 5)
    world.settling.add(["a"])
    assert "a" in world.settling
    world.settling.discard(["a", "b"])
    assert world.after(5.0) == SettledFiles(set(), set())


def test_shape_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    assert shape_on_disk(str(path)) is None
    path.write_bytes(b"12345")
    assert shape_on_disk(str(path)) == (5, path.stat().st_mtime_ns)
