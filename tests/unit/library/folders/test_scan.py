"""What is on the disk, set against the rows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.core.types import FileState
from photosim.library.folders import walk as disk
from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.rules import Rules
from photosim.library.folders.scan import (
    ScanPlan,
    compare,
    needs_whole_root,
    scan_changes,
    scan_root,
)
from photosim.library.folders.walk import (
    DiskEntry,
    RootMark,
    RootOffline,
    WalkNotes,
    look,
    read_mark,
    walk,
)
from tests.helpers.watching import Row, photo, rows_of

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(40)


def listed(root: Path, **settings: Any) -> list[str]:
    return [entry.relative for entry in walk(Rules(root, **settings))]


def entry(relative: str, size: int = 10, mtime: int = 1_000, inode: int = 0) -> DiskEntry:
    return DiskEntry(relative, size, mtime, inode, 1)


def summary(plan: ScanPlan) -> dict[str, object]:
    """What a plan has to say, empty parts left out."""
    parts: dict[str, object] = {
        "new": [e.relative for e in plan.new],
        "changed": [row.relative for row, _ in plan.changed],
        "pending": [row.relative for row, _ in plan.pending],
        "moved": [(row.relative, e.relative) for row, e in plan.moved],
        "returned": [row.relative for row, _ in plan.returned],
        "missing": [row.relative for row in plan.missing],
        "learned": [row.relative for row, _ in plan.learned],
        "unchanged": plan.unchanged,
        "placeholders": plan.placeholders,
    }
    return {name: value for name, value in parts.items() if value}


# Walking.


def test_walk_takes_photos_and_passes_over_the_rest(tmp_path: Path) -> None:
    for name in (
        "a.jpg",
        "B.HEIC",
        "d/e/f.cr2",
        "notes.txt",
        "movie.mov",
        "a.xmp",
        ".hidden.jpg",
        ".git/x.jpg",
        "$RECYCLE.BIN/x.jpg",
        "@eaDir/x.jpg",
        "out/x.jpg",
        "library/x.jpg",
    ):
        photo(tmp_path / name)
    (tmp_path / "scan").write_bytes(JPEG)
    (tmp_path / "letter").write_bytes(b"no photo")
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    os.mkfifo(tmp_path / "pipe")
    found = listed(tmp_path, excluded=["out"], library=tmp_path / "library")
    assert found == ["B.HEIC", "a.jpg", "scan", "d/e/f.cr2"]


def test_walk_tells_size_time_and_inode(tmp_path: Path) -> None:
    status = photo(tmp_path / "d/a.jpg", 77).stat()
    assert list(walk(Rules(tmp_path))) == [
        DiskEntry(
            "d/a.jpg",
            77,
            status.st_mtime_ns,
            status.st_ino,
            status.st_dev,
            ctime_ns=status.st_ctime_ns,
        )
    ]


def test_links_are_not_followed_and_hard_links_are_files(tmp_path: Path) -> None:
    target = photo(tmp_path / "d/a.jpg")
    (tmp_path / "d/loop").symlink_to(tmp_path)
    (tmp_path / "b.jpg").symlink_to(target)
    (tmp_path / "broken.jpg").symlink_to(tmp_path / "nowhere")
    (tmp_path / "c.jpg").hardlink_to(target)
    assert listed(tmp_path) == ["c.jpg", "d/a.jpg"]


def test_the_root_may_be_a_link(tmp_path: Path) -> None:
    photo(tmp_path / "real/a.jpg")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert listed(tmp_path / "link") == ["a.jpg"]


def test_undecodable_names_survive(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.jpg")
    photo(tmp_path / "caf\udce9-folder" / name)
    rules = Rules(tmp_path)
    (found,) = walk(rules)
    assert Path(rules.absolute(found.relative)).read_bytes() == b"x" * 10
    assert list(look(rules, [found.relative])) == [found]


def test_a_tree_deeper_than_the_stack(tmp_path: Path) -> None:
    folders = [tmp_path]
    for _ in range(1_400):
        folders.append(folders[-1] / "d")
        folders[-1].mkdir()
    (folders[-1] / "a.jpg").write_bytes(b"x")
    assert listed(tmp_path) == ["d/" * 1_400 + "a.jpg"]
    (folders[-1] / "a.jpg").unlink()
    for folder in reversed(folders[1:]):  # pytest's own cleaning up would recurse
        folder.rmdir()


def test_holes_are_placeholders_where_others_have_blocks(tmp_path: Path) -> None:
    photo(tmp_path / "a.jpg", 20_000)
    with (tmp_path / "b.jpg").open("wb") as file:
        file.truncate(50_000)
    if (tmp_path / "b.jpg").stat().st_blocks or not (tmp_path / "a.jpg").stat().st_blocks:
        pytest.skip("this file system has no holes")
    by_name = {e.relative: e.placeholder for e in walk(Rules(tmp_path))}
    assert by_name == {"a.jpg": False, "b.jpg": True}
    assert [e.placeholder for e in look(Rules(tmp_path), ["a.jpg", "b.jpg"])] == [False, True]


def test_without_any_blocks_reported_all_files_are_here(tmp_path: Path) -> None:
    class NoBlocks(disk._Walk):
        def _subfolder(self, relative: str, status: os.stat_result, above: int) -> int | None:
            found = super()._subfolder(relative, status, above)
            self._devices_with_blocks.clear()
            return found

    for name in ("a.jpg", "d/b.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        with (tmp_path / name).open("wb") as file:
            file.truncate(50_000)
    found = list(NoBlocks(Rules(tmp_path), None, WalkNotes()).below(""))
    assert {e.relative: e.placeholder for e in found} == {"a.jpg": False, "d/b.jpg": False}


def test_stubs_stand_for_their_photos(tmp_path: Path) -> None:
    photo(tmp_path / ".IMG_1.HEIC.icloud")
    (found,) = walk(Rules(tmp_path))
    assert (found.relative, found.placeholder) == ("IMG_1.HEIC", True)


def test_a_cancelled_walk_stops(tmp_path: Path) -> None:
    photo(tmp_path / "a.jpg")
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        list(walk(Rules(tmp_path), job=job))


@pytest.fixture
def deny(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, int], None]:
    """Makes listing a folder fail, also for the superuser."""
    denied: dict[str, int] = {}
    real = os.scandir

    def scandir(path: str) -> Any:
        if (code := denied.get(str(path))) is not None:
            raise OSError(code, os.strerror(code), str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    return lambda path, code: denied.__setitem__(str(path), code)


def test_unreadable_folders_are_noted(tmp_path: Path, deny: Callable[[Path, int], None]) -> None:
    for name in ("a/1.jpg", "b/2.jpg", "c/3.jpg"):
        photo(tmp_path / name)
    deny(tmp_path / "b", 13)
    deny(tmp_path / "c", 2)
    notes = WalkNotes()
    assert [e.relative for e in walk(Rules(tmp_path), notes=notes)] == ["a/1.jpg"]
    assert notes.unreadable == {"b"}
    assert [(p.relative, p.reason) for p in notes.problems] == [("b", "Permission denied")]


def test_files_of_an_unreadable_folder_are_kept(
    tmp_path: Path, deny: Callable[[Path, int], None]
) -> None:
    for name in ("a/1.jpg", "b/2.jpg"):
        photo(tmp_path / name)
    rows = rows_of(walk(Rules(tmp_path)))
    mark = read_mark(tmp_path)
    deny(tmp_path / "b", 5)
    plan = scan_root(Rules(tmp_path), rows, mark=mark)
    assert summary(plan) == {"unchanged": 1}
    assert plan.problems
    changes = FolderChanges(rescan={str(tmp_path / "b")})
    assert summary(scan_changes(Rules(tmp_path), lambda _: rows, changes, mark=mark)) == {}


def test_look_lists_only_what_is_named(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.jpg", "d/c.jpg", "d/e/f.jpg", ".h/g.jpg", "d/t.txt"):
        photo(tmp_path / name)
    found = look(
        Rules(tmp_path), ["a.jpg", "gone.jpg", ".h/g.jpg", "d/t.txt", "a.jpg/x.jpg"], ["d"]
    )
    assert [e.relative for e in found] == ["d/c.jpg", "d/e/f.jpg", "a.jpg"]


# Comparing.

R = Row
CASES: dict[str, tuple[list[Row], list[DiskEntry], dict[str, object]]] = {
    "nothing": ([], [], {}),
    "new": ([], [entry("b"), entry("a")], {"new": ["a", "b"]}),
    "unchanged": ([R(1, "a")], [entry("a")], {"unchanged": 1}),
    "another size": ([R(1, "a")], [entry("a", 11)], {"changed": ["a"]}),
    "another time, even an older one": ([R(1, "a")], [entry("a", mtime=999)], {"changed": ["a"]}),
    "missing": ([R(1, "a"), R(2, "b")], [entry("b")], {"missing": ["a"], "unchanged": 1}),
    "missing still": ([R(1, "a", state=FileState.MISSING)], [], {}),
    "failed and unchanged": ([R(1, "a", state=FileState.FAILED)], [entry("a")], {"unchanged": 1}),
    "failed and changed": (
        [R(1, "a", state=FileState.FAILED)],
        [entry("a", 11)],
        {"changed": ["a"]},
    ),
    "never finished": ([R(1, "a", state=FileState.PENDING)], [entry("a")], {"pending": ["a"]}),
    "never finished and gone": ([R(1, "a", state=FileState.PENDING)], [], {"missing": ["a"]}),
    "back": ([R(1, "a", state=FileState.MISSING)], [entry("a")], {"returned": ["a"]}),
    "back and changed": (
        [R(1, "a", state=FileState.MISSING)],
        [entry("a", 11)],
        {"changed": ["a"]},
    ),
    "moved": ([R(1, "a", inode=7)], [entry("d/b", inode=7)], {"moved": [("a", "d/b")]}),
    "moved after it was missing": (
        [R(1, "a", inode=7, state=FileState.MISSING)],
        [entry("b", inode=7)],
        {"moved": [("a", "b")]},
    ),
    "moved and written to": (
        [R(1, "a", inode=7)],
        [entry("b", 11, inode=7)],
        {"missing": ["a"], "new": ["b"]},
    ),
    "moved to another drive": (
        [R(1, "a", inode=7)],
        [entry("b", inode=8)],
        {"missing": ["a"], "new": ["b"]},
    ),
    "no inodes, no moves": ([R(1, "a")], [entry("b")], {"missing": ["a"], "new": ["b"]}),
    "a hard link is no move": (
        [R(1, "a", inode=7)],
        [entry("a", inode=7), entry("b", inode=7)],
        {"unchanged": 1, "new": ["b"]},
    ),
    "hard links move by their names": (
        [R(1, "x/a", inode=7), R(2, "x/b", inode=7)],
        [entry("y/a", inode=7), entry("y/b", inode=7)],
        {"moved": [("x/a", "y/a"), ("x/b", "y/b")]},
    ),
    "one of two hard links moves": (
        [R(1, "a", inode=7), R(2, "b", inode=7)],
        [entry("c", inode=7)],
        {"moved": [("a", "c")], "missing": ["b"]},
    ),
    "a chain of renames": (
        [R(1, "a", inode=7), R(2, "b", 20, inode=8)],
        [entry("b", inode=7), entry("c", 20, inode=8)],
        {"changed": ["b"], "missing": ["a"], "new": ["c"]},
    ),
    "twins trade places": (
        [R(1, "a", inode=7), R(2, "b", inode=8)],
        [entry("a", inode=8), entry("b", inode=7)],
        {"changed": ["a", "b"]},
    ),
    "inodes that changed by a restart": (
        [R(1, "a", inode=7), R(2, "b", 20, inode=8)],
        [entry("a", inode=8), entry("b", 20, inode=7)],
        {"unchanged": 2},
    ),
    "another change time": (
        [R(1, "a", inode=7, ctime_ns=5)],
        [entry("a", inode=7)._replace(ctime_ns=6)],
        {"changed": ["a"]},
    ),
    "the same change time": (
        [R(1, "a", inode=7, ctime_ns=5)],
        [entry("a", inode=8)._replace(ctime_ns=5)],
        {"unchanged": 1},
    ),
    "a change time that the row lacks": (
        [R(1, "a", inode=7)],
        [entry("a", inode=7)._replace(ctime_ns=5)],
        {"unchanged": 1, "learned": ["a"]},
    ),
    "a change time that the system lacks": (
        [R(1, "a", inode=7, ctime_ns=5)],
        [entry("a", inode=7)],
        {"unchanged": 1},
    ),
    "a rename sets the change time": (
        [R(1, "a", inode=7, ctime_ns=5)],
        [entry("b", inode=7)._replace(ctime_ns=6)],
        {"moved": [("a", "b")]},
    ),
    "away and back by renames": (
        [R(1, "a", inode=7, ctime_ns=5, state=FileState.MISSING)],
        [entry("a", inode=7)._replace(ctime_ns=6)],
        {"returned": ["a"]},
    ),
    "away, and another file there": (
        [R(1, "a", inode=7, ctime_ns=5, state=FileState.MISSING)],
        [entry("a", inode=8)._replace(ctime_ns=6)],
        {"changed": ["a"]},
    ),
    "a placeholder that was known": (
        [R(1, "a")],
        [entry("a", 1)._replace(placeholder=True)],
        {"unchanged": 1, "placeholders": 1},
    ),
    "a placeholder that was not": (
        [],
        [entry("a", 1)._replace(placeholder=True)],
        {"placeholders": 1},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_compare(name: str) -> None:
    rows, entries, expected = CASES[name]
    assert summary(compare({row.relative: row for row in rows}, entries)) == expected


def test_compare_keeps_what_could_not_be_looked_at() -> None:
    rows = {name: Row(i, name) for i, name in enumerate(["d/a", "d/e/b", "d2/c", "f"])}
    assert summary(compare(rows, [], unreadable=["d", "f"])) == {"missing": ["d2/c"]}
    assert summary(compare(rows, [], unreadable=lambda: {""})) == {}


def test_compare_leaves_alone_what_is_outside() -> None:
    rows = {name: Row(i, name) for i, name in enumerate(["d/a", "b"])}
    plan = compare(rows, [], within=lambda relative: relative.startswith("d/"))
    assert summary(plan) == {"missing": ["d/a"]}


def test_compare_finds_what_was_missing_outside() -> None:
    rows = {"a": Row(1, "a", inode=7, state=FileState.MISSING), "b": Row(2, "b", inode=8)}
    entries = [entry("d/a", inode=7), entry("d/b", inode=8)]
    plan = compare(rows, entries, within=lambda relative: relative.startswith("d/"))
    assert summary(plan) == {"moved": [("a", "d/a")], "new": ["d/b"]}


def test_an_empty_plan_is_false() -> None:
    assert not compare({"a": Row(1, "a")}, [entry("a")])
    assert compare({}, [entry("a")])


# Whole roots.


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a.jpg", "d/b.jpg", "d/e/c.jpg"):
        photo(tmp_path / "root" / name)
    return tmp_path / "root"


def known(root: Path) -> tuple[dict[str, Row], RootMark]:
    plan: ScanPlan = scan_root(Rules(root), {})
    assert plan.mark is not None
    return rows_of(plan.new), plan.mark


def elsewhere(mark: RootMark) -> RootMark:
    return RootMark(mark.device, mark.inode + 1, mark.fsid, mark.mounts)


def test_nothing_changed(root: Path) -> None:
    rows, mark = known(root)
    plan = scan_root(Rules(root), rows, mark=mark)
    assert summary(plan) == {"unchanged": 3}
    assert plan.mark == mark
    assert not plan


def test_a_folder_renamed_costs_no_read(root: Path) -> None:
    rows, mark = known(root)
    (root / "d").rename(root / "x")
    assert summary(scan_root(Rules(root), rows, mark=mark)) == {
        "unchanged": 1,
        "moved": [("d/b.jpg", "x/b.jpg"), ("d/e/c.jpg", "x/e/c.jpg")],
    }


def test_a_root_that_is_not_there_is_offline(root: Path) -> None:
    rows, mark = known(root)
    root.rename(root.parent / "away")
    with pytest.raises(RootOffline, match="isn't there"):
        scan_root(Rules(root), rows, mark=mark)
    photo(root)
    with pytest.raises(RootOffline, match="no longer a folder"):
        scan_root(Rules(root), rows, mark=mark)


def test_an_empty_mount_point_is_offline(root: Path) -> None:
    rows, mark = known(root)
    root.rename(root.parent / "away")
    root.mkdir()
    with pytest.raises(RootOffline, match="none of its 3 known files"):
        scan_root(Rules(root), rows, mark=mark)
    with pytest.raises(RootOffline):
        scan_root(Rules(root), rows, mark=None)
    with pytest.raises(RootOffline):
        scan_changes(
            Rules(root), lambda _: rows, FolderChanges(gone={str(root / "a.jpg")}), mark=mark
        )


def test_another_drive_at_the_same_place_is_offline(root: Path) -> None:
    rows, mark = known(root)
    root.rename(root.parent / "away")
    photo(root / "other.jpg", 99)
    with pytest.raises(RootOffline):
        scan_root(Rules(root), rows, mark=mark)


def test_a_folder_that_was_really_emptied_is_not_offline(root: Path) -> None:
    rows, mark = known(root)
    for row in rows.values():
        (root / row.relative).unlink()
    plan = scan_root(Rules(root), rows, mark=mark)
    assert summary(plan) == {"missing": ["a.jpg", "d/b.jpg", "d/e/c.jpg"]}


def test_a_copy_at_the_same_place_is_the_folder(root: Path) -> None:
    rows, mark = known(root)
    assert summary(scan_root(Rules(root), rows, mark=elsewhere(mark))) == {"unchanged": 3}
    (root / "d").rename(root / "sorted")
    (root / "a.jpg").rename(root / "sorted" / "a.jpg")
    for row in rows.values():
        row.inode += 1_000_000
    plan = scan_root(Rules(root), rows, mark=elsewhere(mark))
    assert len(plan.new) == len(plan.missing) == 3


def test_an_empty_folder_without_known_files_is_fine(tmp_path: Path) -> None:
    assert summary(scan_root(Rules(tmp_path), {})) == {}
    gone = {"a": Row(1, "a", state=FileState.MISSING)}
    assert summary(scan_root(Rules(tmp_path), gone)) == {}


@pytest.mark.parametrize("folder_stays", [True, False])
def test_files_of_an_unmounted_drive_inside_are_kept(root: Path, folder_stays: bool) -> None:
    rows, mark = known(root)
    mark = RootMark(mark.device, mark.inode, mark.fsid, ("d",))
    (root / "d").rename(root.parent / "away")
    if folder_stays:
        (root / "d").mkdir()
    plan = scan_root(Rules(root), rows, mark=mark)
    assert summary(plan) == {"unchanged": 1}
    assert [p.relative for p in plan.problems] == ["d"]
    assert plan.mark == mark
    changes = FolderChanges(rescan={str(root / "d")}, gone={str(root / "d/b.jpg")})
    assert summary(scan_changes(Rules(root), lambda _: rows, changes, mark=mark)) == {}


def test_a_drive_inside_that_was_copied_to_the_folder_is_forgotten(root: Path) -> None:
    rows, mark = known(root)
    mark = RootMark(mark.device, mark.inode, mark.fsid, ("d",))
    (root / "d/b.jpg").unlink()
    plan = scan_root(Rules(root), rows, mark=mark)
    assert summary(plan) == {"unchanged": 2, "missing": ["d/b.jpg"]}
    assert plan.mark is not None
    assert plan.mark.mounts == ()


def test_marks_travel_as_json(root: Path) -> None:
    mark = RootMark(1, 2, 3, ("a/b", os.fsdecode(b"caf\xe9")))
    assert RootMark.from_json(mark.to_json()) == mark
    assert RootMark.from_json(None) is None
    assert RootMark.from_json({"device": 1}) is None
    assert read_mark(root).is_same(read_mark(root))
    assert not read_mark(root).is_same(read_mark(root / "d"))


# FolderChanges.


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The folders that are listed."""
    seen: list[str] = []
    real = os.scandir

    def scandir(path: str) -> Any:
        seen.append(str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    return seen  # type: ignore[return-value]


def test_changes_look_only_where_they_say(root: Path, looked_at: list[str]) -> None:
    rows, mark = known(root)
    (root / "a.jpg").rename(root / "d/z.jpg")
    photo(root / "d/e/new.jpg")
    (root / "d/b.jpg").unlink()
    looked_at.clear()
    changes = FolderChanges(
        touched={str(root / "d/z.jpg"), str(root / "nothing.jpg"), "/elsewhere/a.jpg"},
        gone={str(root / "a.jpg")},
        rescan={str(root / "d/e")},
    )
    assert summary(scan_changes(Rules(root), lambda _: rows, changes, mark=mark)) == {
        "moved": [("a.jpg", "d/z.jpg")],
        "new": ["d/e/new.jpg"],
        "unchanged": 1,
    }
    assert set(looked_at) == {str(root), str(root / "d/e")}


def test_gone_files_that_are_there_are_not_missing(root: Path) -> None:
    rows, mark = known(root)
    changes = FolderChanges(gone={str(root / "a.jpg")}, rescan={str(root / "d/gone")})
    assert summary(scan_changes(Rules(root), lambda _: rows, changes, mark=mark)) == {
        "unchanged": 1
    }


def test_when_the_whole_root_is_needed(root: Path) -> None:
    _, mark = known(root)
    rules, one = Rules(root), FolderChanges(touched={str(root / "a.jpg")})
    assert not needs_whole_root(rules, one, mark)
    assert needs_whole_root(rules, one, None)
    assert needs_whole_root(rules, one, elsewhere(mark))
    assert needs_whole_root(rules, FolderChanges(rescan={str(root)}), mark)
    assert needs_whole_root(rules, FolderChanges(rescan={str(root.parent)}), mark)
    assert not needs_whole_root(rules, FolderChanges(rescan={str(root / "d")}), mark)


WEB_NAMES = {
    "DxYzA.jpg_large", "photo.pjpeg", "stereo.jps", "ring.insp", "photo.jpg.1", "photo.jpg.large",
    "photo.jpg!large", "IMG_1.jpg_640x640", "noext", "a.jpg",
}  # fmt: skip


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A folder of pictures as browsers and phones name them, and of others."""
    for name in (*WEB_NAMES, "saved.php", "a.jxl", "b.jxl", "a.jpg.part", "a.jpg_original"):
        (tmp_path / name).write_bytes(JPEG)
    for name in ("page.jpg.html", "empty.pjpeg", "README", ".hidden.php", "a.xmp"):
        (tmp_path / name).write_text("no picture")
    (tmp_path / "folder.php").mkdir()
    (tmp_path / "c.jpg.nextcloud").touch()
    return tmp_path


def test_pictures_with_names_of_the_web_are_taken_by_walk_and_look(saved: Path) -> None:
    rules = Rules(saved)
    assert {one.relative for one in walk(rules) if not one.placeholder} == WEB_NAMES
    names = [entry.name for entry in os.scandir(saved)]
    assert {one.relative for one in look(rules, names)} == WEB_NAMES
    assert all(rules.may_take(name) for name in WEB_NAMES)


def test_what_is_passed_over_is_counted_by_extension(saved: Path) -> None:
    plan = scan_root(Rules(saved), {})
    assert plan.passed_over == {
        "jxl": 2, "php": 1, "part": 1, "jpg_original": 1, "html": 1, "pjpeg": 1, "": 1, "xmp": 1,
    }  # fmt: skip
    changes = FolderChanges(touched={str(saved / "a.jxl")})
    assert scan_changes(Rules(saved), lambda _: {}, changes, mark=plan.mark).passed_over is None
