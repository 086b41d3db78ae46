"""Cleaning up can't lose a photo: kills, refusals, swaps, links, and random runs of all of them."""

from __future__ import annotations

import errno
import os
import random
import shutil
from pathlib import Path

import pytest

from photosim.core.errors import PhotoFault, PhotoUnreadable, UsageError
from photosim.core.jobs import JobContext
from photosim.imaging.prepare import content_hash
from photosim.library.removal import file_ops as disk
from photosim.library.removal import trash
from photosim.library.removal.executor import Carrier
from photosim.library.removal.file_ops import hash_of
from photosim.library.removal.refusals import TrashRefusal
from photosim.library.removal.values import Plan, PlannedGroup, RemovalKind
from tests.helpers.duplicates import (
    Killed,
    SmallLibrary,
    contents_below,
    killed_after,
    own_trash,
    trashed,
    tree,
)

FILES = {"a/keep.jpg": b"A large", "b/copy.jpg": b"A small", "b/twin.jpg": b"A large"}
ACTIONS = [RemovalKind.TRASH, RemovalKind.MOVE, RemovalKind.HARD_LINK, RemovalKind.SYMBOLIC_LINK]


@pytest.fixture
def small(tmp_path: Path) -> SmallLibrary:
    return SmallLibrary(tmp_path, FILES)


def whole_plan(small: SmallLibrary, action: RemovalKind, tmp_path: Path) -> Plan:
    target = str(tmp_path / "moved") if action is RemovalKind.MOVE else ""
    return small.plan(action, "a/keep.jpg", "b/copy.jpg", "b/twin.jpg", target=target)


@pytest.mark.parametrize("action", ACTIONS)
def test_killed_at_every_moment_each_file_is_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: RemovalKind
) -> None:
    moments = 0
    while True:
        root = tmp_path / f"run{moments}"
        small = SmallLibrary(root, FILES)
        before = tree(small.photos)
        shutil.rmtree(own_trash(), ignore_errors=True)
        died = False
        with killed_after(monkeypatch, moments):
            try:
                small.carrier().carry_out(whole_plan(small, action, root), JobContext())
            except Killed:
                died = True
        carrier = small.reopen()
        assert carrier.settle() == 0
        kept = contents_below(small.photos, own_trash(), root / "moved")
        assert kept == {content_hash(b"A large"): 2, content_hash(b"A small"): 1}
        steps = [
            step for e in small.store.journal.entries(9) for step in small.store.journal.steps(e.id)
        ]
        assert {step.state for step in steps} <= {"done", "failed"}
        for step in steps:
            name = str(step.source.relative_to(small.photos))
            if step.state == "failed":
                assert step.source.read_bytes() == before[name]
            else:
                assert step.target.read_bytes() == before[name]
        if any(step.state == "done" for step in steps):
            report = carrier.undo(None, JobContext())
            assert report.not_done == ()
        assert tree(small.photos) == before
        assert set(small.states().values()) == {"indexed"}
        small.store.close()
        if not died:
            assert moments > 8
            return
        moments += 1


def test_killed_at_every_moment_a_file_without_a_copy_is_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments, died = 0, True
    while died:
        root = tmp_path / f"run{moments}"
        small = SmallLibrary(root, {"x.jpg": b"X alone"})
        shutil.rmtree(own_trash(), ignore_errors=True)
        plan = Plan(RemovalKind.TRASH, (), alone=(small.file("x.jpg"),))
        with killed_after(monkeypatch, moments):
            try:
                small.carrier().carry_out(plan, JobContext())
                died = False
            except Killed:
                pass
        carrier = small.reopen()
        assert carrier.settle() == 0
        assert contents_below(small.photos, own_trash()) == {content_hash(b"X alone"): 1}
        if not (small.photos / "x.jpg").exists():
            assert carrier.undo(None, JobContext()).not_done == ()
        assert (small.photos / "x.jpg").read_bytes() == b"X alone"
        assert small.states() == {"x.jpg": "indexed"}
        small.store.close()
        moments += 1
    assert moments > 4


@pytest.mark.parametrize("action", ACTIONS)
def test_killed_at_every_moment_of_an_undo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: RemovalKind
) -> None:
    moments = 0
    while True:
        root = tmp_path / f"run{moments}"
        small = SmallLibrary(root, FILES)
        before = tree(small.photos)
        shutil.rmtree(own_trash(), ignore_errors=True)
        report = small.carrier().carry_out(whole_plan(small, action, root), JobContext())
        assert len(report.done) == 2
        died = False
        with killed_after(monkeypatch, moments):
            try:
                small.carrier().undo(None, JobContext())
            except Killed:
                died = True
        carrier = small.reopen()
        assert carrier.settle() == 0
        if small.store.journal.entries(1)[0].undone_at is None:
            assert carrier.undo(None, JobContext()).not_done == ()
        assert tree(small.photos) == before
        small.store.close()
        if not died:
            assert moments > 4
            return
        moments += 1


def test_where_the_trash_refuses_nothing_goes(
    small: SmallLibrary, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = tree(small.photos)

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "rename", refuse)
    report = small.carrier().carry_out(whole_plan(small, RemovalKind.TRASH, tmp_path), JobContext())
    assert report.done == ()
    assert report.entry is None
    assert [one.path.name for one in report.not_done] == ["copy.jpg", "twin.jpg"]
    assert "Permission denied" in str(report.not_done[0].reason)
    assert tree(small.photos) == before
    assert not list((own_trash() / "info").iterdir())


def test_where_there_can_be_no_trash_nothing_goes(small: SmallLibrary, tmp_path: Path) -> None:
    own_trash().write_bytes(b"a file where the trash should be")
    before = tree(small.photos)
    report = small.carrier().carry_out(whole_plan(small, RemovalKind.TRASH, tmp_path), JobContext())
    assert len(report.not_done) == 2
    assert tree(small.photos) == before


def test_a_full_disk_at_the_target_leaves_the_original(
    small: SmallLibrary, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = tree(small.photos)

    def full(_: Path, target: Path) -> None:
        target.write_bytes(b"A l")
        raise OSError(errno.ENOSPC, "No space left on device")

    real = Path.stat

    def other_disk(path: Path, **options: bool) -> os.stat_result:
        status = real(path, **options)
        if path.name == "moved":
            values = list(status)
            values[2] += 1  # st_dev
            return os.stat_result(values)
        return status

    monkeypatch.setattr(Path, "stat", other_disk)
    monkeypatch.setattr(shutil, "copy2", full)
    report = small.carrier().carry_out(whole_plan(small, RemovalKind.MOVE, tmp_path), JobContext())
    assert len(report.not_done) == 2
    assert "No space left" in str(report.not_done[0].reason)
    assert tree(small.photos) == before
    assert list((tmp_path / "moved").iterdir()) == []


def test_to_another_disk_the_copy_is_compared_before_the_original_goes(
    small: SmallLibrary, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = Path.stat

    def other_disk(path: Path, **options: bool) -> os.stat_result:
        status = real(path, **options)
        if path.name == "moved":
            values = list(status)
            values[2] += 1
            return os.stat_result(values)
        return status

    monkeypatch.setattr(Path, "stat", other_disk)
    report = small.carrier().carry_out(whole_plan(small, RemovalKind.MOVE, tmp_path), JobContext())
    assert len(report.done) == 2
    assert {p.read_bytes() for p in (tmp_path / "moved").iterdir()} == {b"A small", b"A large"}

    def torn(_: Path, target: Path) -> None:
        target.write_bytes(b"something else")

    monkeypatch.setattr(shutil, "copy2", torn)
    assert len(small.carrier().undo(None, JobContext()).not_done) == 0


@pytest.mark.parametrize("swap", ["changed", "gone", "unreadable", "offline"])
def test_a_keeper_that_is_not_as_it_was_stops_everything(
    small: SmallLibrary, tmp_path: Path, swap: str
) -> None:
    plan = whole_plan(small, RemovalKind.TRASH, tmp_path)
    carrier = small.carrier()
    keep = small.photos / "a/keep.jpg"
    if swap == "changed":
        keep.write_bytes(b"A other")
    elif swap == "gone":
        keep.unlink()
    elif swap == "unreadable":

        def unreadable(_: Path) -> bytes:
            raise PhotoUnreadable(PhotoFault.TRUNCATED)

        carrier = Carrier(small.store, unreadable)
    else:
        with small.store.transaction():
            small.store.write("UPDATE folders SET online = 0")
    before = tree(small.photos)
    report = carrier.carry_out(plan, JobContext())
    assert report.done == ()
    assert all("keep" in str(one.reason) for one in report.not_done)
    assert tree(small.photos) == before
    assert small.store.journal.entries(5) == []


def test_another_name_of_the_keeper_is_not_removed(small: SmallLibrary, tmp_path: Path) -> None:
    twin = small.photos / "b/twin.jpg"
    twin.unlink()
    os.link(small.photos / "a/keep.jpg", twin)
    report = small.carrier().carry_out(
        small.plan(RemovalKind.TRASH, "a/keep.jpg", "b/twin.jpg"), JobContext()
    )
    assert "another name" in str(report.not_done[0].reason)
    assert twin.exists()


def test_a_folder_reached_by_two_names_does_not_lose_its_only_copy(
    small: SmallLibrary, tmp_path: Path
) -> None:
    (small.photos / "loop").symlink_to(small.photos / "a", target_is_directory=True)
    (small.photos / "a" / "round").symlink_to(small.photos, target_is_directory=True)
    plan = small.plan(RemovalKind.TRASH, "a/keep.jpg", "loop/keep.jpg")
    with pytest.raises(UsageError, match="both to keep and to remove"):
        small.carrier().carry_out(plan, JobContext())
    assert (small.photos / "a/keep.jpg").exists()


def test_what_is_not_proved_or_is_guarded_stays(small: SmallLibrary, tmp_path: Path) -> None:
    other = small.photos / "b/other.jpg"
    other.write_bytes(b"B stranger")
    plan = small.plan(RemovalKind.TRASH, "a/keep.jpg", "b/other.jpg", "b/copy.jpg")
    with small.store.transaction():
        small.store.guards.put(small.photos / "b", "protected")
    report = small.carrier().carry_out(plan, JobContext())
    assert all("protected" in str(one.reason) for one in report.not_done)
    with small.store.transaction():
        small.store.guards.remove(small.photos / "b")
    report = small.carrier().carry_out(plan, JobContext())
    assert [str(one.reason) for one in report.not_done] == [
        "it is not proved to be a copy of the file to keep"
    ]
    assert other.exists()
    assert trashed() == ["copy.jpg"]


def test_undo_never_overwrites_what_lies_there_now(small: SmallLibrary, tmp_path: Path) -> None:
    small.carrier().carry_out(whole_plan(small, RemovalKind.TRASH, tmp_path), JobContext())
    (small.photos / "b/copy.jpg").write_bytes(b"a new photo")
    report = small.carrier().undo(None, JobContext())
    assert [one.path.name for one in report.not_done] == ["copy.jpg"]
    assert [path.name for path in report.restored] == ["twin.jpg"]
    assert (small.photos / "b/copy.jpg").read_bytes() == b"a new photo"
    (small.photos / "b/copy.jpg").unlink()
    assert small.carrier().undo(None, JobContext()).not_done == ()
    assert tree(small.photos)["b/copy.jpg"] == b"A small"


@pytest.mark.parametrize("seed", range(200))
def test_nothing_is_ever_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Random libraries, plans, faults and kills; every content is there before and after."""
    rng = random.Random(seed)
    contents = {
        f"{rng.choice('xyz')}/{number}.jpg": f"{rng.choice('AB')}{rng.randrange(3)}".encode()
        for number in range(rng.randint(2, 7))
    }
    small = SmallLibrary(tmp_path, contents)
    names = list(contents)
    action = rng.choice(ACTIONS)
    target = str(tmp_path / "moved") if action is RemovalKind.MOVE else ""
    groups = []
    free = rng.sample(names, len(names))
    while len(free) > 1:
        size = rng.randint(2, len(free))
        keep, *remove = (free.pop() for _ in range(size))
        groups.append(PlannedGroup(small.file(keep), tuple(small.file(name) for name in remove)))
    plan = Plan(action, tuple(groups), target)
    fault = rng.choice(["none", "none", "kill", "kill", "swap", "hard link", "rename", "gone"])
    victim = small.photos / rng.choice(names)
    if fault == "swap":
        victim.write_bytes(b"A swapped")
    elif fault == "hard link":
        other = small.photos / rng.choice(names)
        if other != victim:
            other.unlink()
            os.link(victim, other)
    elif fault == "gone":
        victim.unlink()
    elif fault == "rename":
        real, odds = os.rename, rng.random()

        def unwilling(source: Path, to: Path) -> None:
            if rng.random() < odds:
                raise PermissionError(errno.EROFS, "Read-only file system")
            real(source, to)

        monkeypatch.setattr(os, "rename", unwilling)
    before, files = contents_below(small.photos), tree(small.photos)
    with killed_after(monkeypatch, rng.randint(0, 40) if fault == "kill" else 10**6):
        try:
            small.carrier().carry_out(plan, JobContext())
        except Killed:
            assert fault == "kill"
    monkeypatch.setattr(os, "rename", os.rename if fault != "rename" else real)
    carrier = small.reopen()
    assert carrier.settle() == 0
    assert contents_below(small.photos, own_trash(), tmp_path / "moved") == before
    if any(row.undone_at is None for row in small.store.journal.entries(5)) and any(
        step.state == "done"
        for row in small.store.journal.entries(5)
        for step in small.store.journal.steps(row.id)
    ):
        carrier.undo(None, JobContext())
    assert contents_below(small.photos, own_trash(), tmp_path / "moved") == before
    assert tree(small.photos) == files
    small.store.close()


def test_disk_and_trash_agree_on_what_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "b").write_bytes(b"b")
    with pytest.raises(TrashRefusal, match="in the way"):
        trash.move(tmp_path / "a", tmp_path / "b")
    with pytest.raises(TrashRefusal, match="changed"):
        disk.check_file(tmp_path / "a", tmp_path / "b", hash_of(tmp_path / "b"))
    (tmp_path / "link").symlink_to(tmp_path / "a")
    with pytest.raises(TrashRefusal, match="ordinary"):
        disk.check_file(tmp_path / "link", tmp_path / "b", hash_of(tmp_path / "a"))
