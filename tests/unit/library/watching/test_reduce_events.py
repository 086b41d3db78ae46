"""The reduction of events, case by case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosim.library.folders.changes import Cover, FolderChanges, outermost
from photosim.library.watching.reduce_events import EventKind, FileEvent, reduce


def ev(text: str) -> FileEvent:
    """``created /r/a``, ``moved /r/a /r/b``; a path that ends with / is a folder."""
    kind, path, *dest = text.split(" ")
    return FileEvent(
        EventKind(kind), path.rstrip("/"), dest[0].rstrip("/") if dest else None, path.endswith("/")
    )


def takes(path: str, is_dir: bool) -> bool:
    hidden = any(part.startswith(".") for part in path.split("/"))
    return not hidden and "/excluded" not in path and (is_dir or path.endswith(".jpg"))


CASES: dict[str, tuple[list[str], dict[str, object]]] = {
    "nothing": ([], {}),
    "created": (["created /r/a.jpg", "closed /r/a.jpg"], {"touched": {"/r/a.jpg"}}),
    "only closed": (["closed /r/a.jpg"], {"touched": {"/r/a.jpg"}}),
    "deleted": (["deleted /r/a.jpg"], {"gone": {"/r/a.jpg"}}),
    "came and went": (["created /r/a.jpg", "modified /r/a.jpg", "deleted /r/a.jpg"], {}),
    "written and deleted": (["closed /r/a.jpg", "deleted /r/a.jpg"], {"gone": {"/r/a.jpg"}}),
    "deleted and made again": (
        ["deleted /r/a.jpg", "created /r/a.jpg"],
        {"touched": {"/r/a.jpg"}},
    ),
    "deleted, made, deleted": (
        ["deleted /r/a.jpg", "created /r/a.jpg", "deleted /r/a.jpg"],
        {"gone": {"/r/a.jpg"}},
    ),
    "came, went, came": (
        ["created /r/a.jpg", "deleted /r/a.jpg", "created /r/a.jpg"],
        {"touched": {"/r/a.jpg"}},
    ),
    "written to after deletion, out of order": (
        ["deleted /r/a.jpg", "closed /r/a.jpg"],
        {"touched": {"/r/a.jpg"}},
    ),
    "renamed": (
        ["moved /r/a.jpg /r/b.jpg"],
        {"touched": {"/r/b.jpg"}, "gone": {"/r/a.jpg"}, "moved": [("/r/a.jpg", "/r/b.jpg")]},
    ),
    "renamed, then written": (
        ["moved /r/a.jpg /r/b.jpg", "closed /r/b.jpg"],
        {"touched": {"/r/b.jpg"}, "gone": {"/r/a.jpg"}, "moved": [("/r/a.jpg", "/r/b.jpg")]},
    ),
    "renamed, then deleted": (
        ["moved /r/a.jpg /r/b.jpg", "deleted /r/b.jpg"],
        {"gone": {"/r/a.jpg", "/r/b.jpg"}},
    ),
    "chain": (
        ["moved /r/a.jpg /r/b.jpg", "moved /r/b.jpg /r/c.jpg"],
        {
            "touched": {"/r/c.jpg"},
            "gone": {"/r/a.jpg", "/r/b.jpg"},
            "moved": [("/r/a.jpg", "/r/c.jpg")],
        },
    ),
    "there and back": (
        ["moved /r/a.jpg /r/b.jpg", "moved /r/b.jpg /r/a.jpg"],
        {"touched": {"/r/a.jpg"}, "gone": {"/r/b.jpg"}},
    ),
    "swap": (
        ["moved /r/a.jpg /r/t.jpg", "moved /r/b.jpg /r/a.jpg", "moved /r/t.jpg /r/b.jpg"],
        {
            "touched": {"/r/a.jpg", "/r/b.jpg"},
            "gone": {"/r/t.jpg"},
            "moved": [("/r/a.jpg", "/r/b.jpg"), ("/r/b.jpg", "/r/a.jpg")],
        },
    ),
    "swap by an untaken name": (
        ["moved /r/a.jpg /r/t", "moved /r/b.jpg /r/a.jpg", "moved /r/t /r/b.jpg"],
        {"touched": {"/r/a.jpg", "/r/b.jpg"}, "moved": [("/r/b.jpg", "/r/a.jpg")]},
    ),
    "saved by a temporary file": (
        ["created /r/tmp.jpg", "closed /r/tmp.jpg", "moved /r/tmp.jpg /r/a.jpg"],
        {"touched": {"/r/a.jpg"}},
    ),
    "saved by a temporary file of another kind": (
        ["created /r/a.part", "closed /r/a.part", "moved /r/a.part /r/a.jpg"],
        {"touched": {"/r/a.jpg"}},
    ),
    "saved with a backup beside": (
        ["moved /r/a.jpg /r/a.jpg~", "created /r/a.jpg", "closed /r/a.jpg", "deleted /r/a.jpg~"],
        {"touched": {"/r/a.jpg"}},
    ),
    "one renamed over another": (
        ["moved /r/a.jpg /r/b.jpg", "created /r/a.jpg"],
        {"touched": {"/r/a.jpg", "/r/b.jpg"}, "moved": [("/r/a.jpg", "/r/b.jpg")]},
    ),
    "new file renamed twice": (
        ["created /r/a.jpg", "moved /r/a.jpg /r/b.jpg", "moved /r/b.jpg /r/c.jpg"],
        {"touched": {"/r/c.jpg"}, "gone": {"/r/b.jpg"}},
    ),
    "hidden and excluded": (
        ["created /r/.a.jpg", "closed /r/excluded/a.jpg", "deleted /r/.trash/", "closed /r/a.txt"],
        {},
    ),
    "moved to the trash": (["moved /r/a.jpg /r/.trash/a.jpg"], {"gone": {"/r/a.jpg"}}),
    "back from the trash": (["moved /r/.trash/a.jpg /r/a.jpg"], {"touched": {"/r/a.jpg"}}),
    "moved between hidden places": (["moved /r/.a.jpg /r/.b.jpg"], {}),
    "folder made": (["created /r/d/"], {"appeared": {"/r/d"}}),
    "folders made in each other": (["created /r/d/", "created /r/d/e/"], {"appeared": {"/r/d"}}),
    "folder deleted": (["deleted /r/d/a.jpg", "deleted /r/d/"], {"rescan": {"/r/d"}}),
    "folder made and deleted": (["created /r/d/", "deleted /r/d/"], {"rescan": {"/r/d"}}),
    "folder renamed": (
        ["closed /r/d/a.jpg", "moved /r/d/ /r/e/", "closed /r/e/b.jpg"],
        {"rescan": {"/r/d", "/r/e"}, "moved": [("/r/d", "/r/e")]},
    ),
    "folder renamed twice": (
        ["moved /r/d/ /r/e/", "moved /r/e/ /r/f/"],
        {"rescan": {"/r/d", "/r/e", "/r/f"}, "moved": [("/r/d", "/r/f")]},
    ),
    "folder hidden": (["moved /r/d/ /r/.d/"], {"rescan": {"/r/d"}}),
    "folder shown": (["moved /r/.d/ /r/d/"], {"appeared": {"/r/d"}}),
    "folder modified": (["modified /r/d/"], {}),
    "out of a folder that goes": (
        ["moved /r/d/a.jpg /r/a.jpg", "deleted /r/d/"],
        {"touched": {"/r/a.jpg"}, "rescan": {"/r/d"}, "moved": [("/r/d/a.jpg", "/r/a.jpg")]},
    ),
    "lost": (
        ["closed /r/d/a.jpg", "created /r/e/", "lost /r/", "closed /s/a.jpg"],
        {"rescan": {"/r"}, "touched": {"/s/a.jpg"}},
    ),
    "like names are not inside": (
        ["deleted /r/d/", "closed /r/d2/a.jpg"],
        {"rescan": {"/r/d"}, "touched": {"/r/d2/a.jpg"}},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    events, expected = CASES[name]
    assert reduce([ev(text) for text in events], takes) == FolderChanges(**expected)  # type: ignore[arg-type]


def test_a_burst_becomes_few_rescans() -> None:
    events = [
        FileEvent(EventKind.CLOSED, f"/r/big/{i // 1000}/{i}.jpg") for i in range(100_000)
    ] + [FileEvent(EventKind.CLOSED, "/r/small/a.jpg")]
    changes = reduce(events, takes)
    assert len(changes.touched) <= 10_000
    assert "/r/small/a.jpg" in changes.touched
    cover = Cover(changes.rescan | changes.touched)
    assert all(cover.holds(event.path) for event in events)
    assert len(changes.rescan) <= 100


PATHS = ["/r/a.jpg", "/r/b.jpg", "/r/c.jpg", "/r/d/a.jpg"]


@given(
    st.sets(st.sampled_from(PATHS)),
    st.lists(
        st.tuples(
            st.sampled_from(["write", "delete", "move"]),
            st.sampled_from(PATHS),
            st.sampled_from(PATHS),
        )
    ),
)
def test_every_difference_is_named(start: set[str], steps: list[tuple[str, str, str]]) -> None:
    """Against a simulated folder: each path whose content differs at the end is named rightly."""
    disk = {path: f"old {path}" for path in start}
    events: list[FileEvent] = []
    for number, (what, path, other) in enumerate(steps):
        if what == "write":
            events.append(FileEvent(EventKind.CLOSED if path in disk else EventKind.CREATED, path))
            disk[path] = f"new {number}"
        elif path in disk and what == "delete":
            events.append(FileEvent(EventKind.DELETED, path))
            del disk[path]
        elif path in disk and path != other:
            events.append(FileEvent(EventKind.MOVED, path, other))
            disk[other] = disk.pop(path)
    changes = reduce(events)
    for path in PATHS:
        before = f"old {path}" if path in start else None
        if disk.get(path) != before:
            assert path in (changes.touched if path in disk else changes.gone)
    assert not changes.touched & changes.gone
    for source, target in changes.moved:
        assert disk[target] in {f"old {source}"} | {f"new {i}" for i in range(len(steps))}


def test_outermost_and_cover() -> None:
    assert outermost(["/r/a", "/r/a/b", "/r/ab", "/r/a/b/c"]) == {"/r/a", "/r/ab"}
    assert outermost([""]) == {""}
    assert Cover(["a"]).holds("a/b")
    assert not Cover(["a"]).holds("ab")
    assert Cover([""]).holds("a/b")
    assert not Cover([]).holds("a")


def test_changes_are_true_when_there_are_any() -> None:
    assert not FolderChanges()
    assert FolderChanges(rescan={"/r"})
    assert reduce([ev("created /r/d/")])
