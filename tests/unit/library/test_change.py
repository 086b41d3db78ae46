"""Every write of the library answers with exactly what it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Guard, KeepRule, Rule
from photosim.library.library import Library
from photosim.library.removal.values import Choice, RemovalKind
from photosim.library.searching.sources import DataSource, FileSource
from photosim.library.values import Change, Report
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg

UNKNOWN = DataSource(b"unknown")
BOTH = Change(photos=True, folders=True)


@dataclass(slots=True)
class Stage:
    """A library, its folder, and what a step leaves for a later one."""

    library: Library
    root: Path
    kept: dict[str, Any] = field(default_factory=dict)

    def path(self, name: str) -> str:
        return str(self.root / name)

    def paths(self, *names: str) -> frozenset[str]:
        return frozenset(map(self.path, names))

    def ids(self, *names: str) -> list[int]:
        found = [self.library.photo_at(self.root / name) for name in names]
        return [one for one in found if one is not None]

    def rename(self, name: str, new: str) -> None:
        (self.root / name).rename(self.root / new)

    def apart(self) -> None:
        """The drive of the folder is taken away, or comes back."""
        away = self.root.with_name("away")
        (self.root.rename(away) if self.root.exists() else away.rename(self.root))


Act = Callable[[Stage], Report]
Expected = Change | Callable[[Stage], Change]


def after(prepare: Callable[[Stage], object], act: Act) -> Act:
    """The write that follows something that is not the library's doing."""

    def run(stage: Stage) -> Report:
        prepare(stage)
        return act(stage)

    return run


def update(stage: Stage) -> Report:
    return stage.library.update()


def named(*albums: str) -> Change:
    return Change(albums={name: name for name in albums})


def remove(name: str, action: RemovalKind = RemovalKind.TRASH, target: str = "") -> Act:
    def run(stage: Stage) -> Report:
        group = next(
            one
            for one in stage.library.duplicates.groups()
            if any(member.path.name == name for member in one.members)
        )
        keep = next(one.path for one in group.members if one.path.name != name)
        made = stage.library.removal.plan([Choice(keep, (stage.root / name,))], action, target)
        return stage.library.removal.carry_out(made)

    return run


STORY: tuple[tuple[str, Act, Expected], ...] = (
    ("a folder is watched", lambda s: s.library.add_folder(s.root), Change(folders=True)),
    ("it is watched already", lambda s: s.library.add_folder(s.root), Change()),
    ("so is what lies in it", lambda s: s.library.add_folder(s.root / "sub"), Change()),
    ("it is indexed", update, Change(photos=True, decisions=True)),
    ("nothing is new", update, Change()),
    (
        "a file can't be read",
        after(lambda s: (s.root / "broken.jpg").write_bytes(b"no photo"), update),
        Change(folders=True),
    ),
    (
        "a file has another name",
        after(lambda s: s.rename("x.jpg", "y.jpg"), update),
        lambda s: Change(photos=True, gone=s.paths("x.jpg"), back=s.paths("y.jpg")),
    ),
    (
        "a file goes",
        after(lambda s: s.rename("y.jpg", "../y.jpg"), update),
        lambda s: Change(photos=True, gone=s.paths("y.jpg")),
    ),
    (
        "and comes back",
        after(lambda s: s.rename("../y.jpg", "y.jpg"), update),
        lambda s: Change(photos=True, back=s.paths("y.jpg")),
    ),
    (
        "a file is edited",
        after(lambda s: write_jpeg(s.root / "y.jpg", photo_like(40, (320, 240))), update),
        Change(photos=True),
    ),
    ("the drive is away", after(Stage.apart, update), Change(folders=True)),
    ("the drive is back", after(Stage.apart, update), Change(folders=True)),
    (
        "a part is left out",
        lambda s: s.library.exclude(s.root, [s.root / "sub"]),
        Change(folders=True),
    ),
    ("and so is its photo", update, lambda s: Change(photos=True, gone=s.paths("sub/twin.jpg"))),
    ("or not", lambda s: s.library.exclude(s.root, []), Change(folders=True)),
    ("its photo is back", update, lambda s: Change(photos=True, back=s.paths("sub/twin.jpg"))),
    # Albums
    ("an album is made", lambda s: s.library.albums.create("Dogs"), named("Dogs")),
    ("filled", lambda s: s.library.albums.add("dogs", s.ids("a.jpg", "small.jpg")), named("Dogs")),
    ("with what it has", lambda s: s.library.albums.add("Dogs", s.ids("a.jpg")), Change()),
    (
        "something is refused",
        lambda s: s.library.albums.refuse("Dogs", s.ids("y.jpg")),
        named("Dogs"),
    ),
    ("once more", lambda s: s.library.albums.refuse("Dogs", s.ids("y.jpg")), Change()),
    ("taken out", lambda s: s.library.albums.remove("Dogs", s.ids("y.jpg")), named("Dogs")),
    ("which was not in it", lambda s: s.library.albums.remove("Dogs", s.ids("y.jpg")), Change()),
    (
        "one is made and filled at once",
        lambda s: s.library.albums.add("Cats", s.ids("y.jpg"), new=True),
        named("Cats"),
    ),
    (
        "files are dropped on one",
        lambda s: s.library.albums.add_dropped(
            "Cats", [], [FileSource(s.root / "small.jpg"), UNKNOWN]
        ),
        named("Cats"),
    ),
    (
        "that the library does not know",
        lambda s: s.library.albums.add_dropped("New", [], [UNKNOWN], new=True),
        Change(),
    ),
    (
        "it has another name",
        lambda s: s.library.albums.rename("Cats", "Cat"),
        Change(albums={"Cats": "Cat"}),
    ),
    (
        "two are merged",
        lambda s: s.library.albums.merge(["Cat"], "Dogs"),
        Change(albums={"Cat": "Dogs", "Dogs": "Dogs"}),
    ),
    (
        "class folders are imported",
        lambda s: s.library.albums.import_folder(s.root),
        named("sub"),
    ),
    ("one goes", lambda s: s.library.albums.delete("sub"), Change(albums={"sub": None})),
    (
        "a file is imported that says nothing new",
        after(
            lambda s: s.library.albums.export(s.root.with_name("albums.json")),
            lambda s: s.library.albums.import_file(s.root.with_name("albums.json")),
        ),
        Change(),
    ),
    # Duplicates
    ("photos are compared", lambda s: s.library.duplicates.find(), Change(decisions=True)),
    ("there are no new ones", lambda s: s.library.duplicates.find(), Change()),
    (
        "a pair is taken apart",
        lambda s: s.library.duplicates.decide(s.ids("a.jpg", "y.jpg"), DecisionKind.DIFFERENT),
        Change(decisions=True),
    ),
    (
        "one photo is no pair",
        lambda s: s.library.duplicates.decide(s.ids("a.jpg"), DecisionKind.DIFFERENT),
        Change(),
    ),
    (
        "the decision is taken back",
        after(
            lambda s: s.kept.update(one=s.library.duplicates.decisions()[0]),
            lambda s: s.library.duplicates.forget(s.kept["one"]),
        ),
        Change(decisions=True),
    ),
    ("as it was", lambda s: s.library.duplicates.forget(s.kept["one"]), Change()),
    (
        "a folder is guarded",
        lambda s: s.library.duplicates.guard(s.root / "sub", Guard.PROTECTED),
        Change(decisions=True),
    ),
    ("no longer", lambda s: s.library.duplicates.unguard(s.root / "sub"), Change(decisions=True)),
    ("as it was", lambda s: s.library.duplicates.unguard(s.root / "sub"), Change()),
    (
        "rules are saved",
        lambda s: s.library.duplicates.presets.save("Mine", [KeepRule(Rule.RESOLUTION)]),
        Change(decisions=True),
    ),
    ("used", lambda s: s.library.duplicates.presets.use("Mine"), Change(decisions=True)),
    (
        "and forgotten",
        lambda s: s.library.duplicates.presets.remove("Mine"),
        Change(decisions=True),
    ),
    # Removal
    (
        "files are named, and compared for that",
        lambda s: s.library.removal.request([s.root / "small.jpg"]),
        Change(decisions=True),
    ),
    ("once more", lambda s: s.library.removal.request([s.root / "small.jpg"]), Change()),
    (
        "a copy goes",
        remove("small.jpg"),
        lambda s: Change(photos=True, gone=s.paths("small.jpg")),
    ),
    (
        "and is put back",
        lambda s: s.library.removal.undo(),
        lambda s: Change(photos=True, back=s.paths("small.jpg")),
    ),
    (
        "a copy goes whose album the other takes over",
        after(
            lambda s: s.library.albums.remove("Dogs", s.ids("a.jpg")),
            remove("small.jpg"),
        ),
        lambda s: Change(photos=True, albums={"Dogs": "Dogs"}, gone=s.paths("small.jpg")),
    ),
    (
        "and is put back",
        lambda s: s.library.removal.undo(),
        lambda s: Change(photos=True, albums={"Dogs": "Dogs"}, back=s.paths("small.jpg")),
    ),
    ("copies are put into an album", remove("small.jpg", RemovalKind.TAG, "Twins"), named("Twins")),
    ("and taken out again", lambda s: s.library.removal.undo(), named("Twins")),
    ("a sound library is repaired", lambda s: s.library.check(repair=True), Change()),
    (
        "the folder is forgotten",
        lambda s: s.library.remove_folder(s.root),
        lambda s: Change(
            photos=True,
            folders=True,
            gone=s.paths("a.jpg", "y.jpg", "small.jpg", "broken.jpg", "sub/twin.jpg"),
        ),
    ),
)


@pytest.fixture
def stage(tmp_path: Path, tiny: Path) -> Iterator[Stage]:
    root = photo_folder(tmp_path / "photos", ["a.jpg", "x.jpg"])
    copy(root / "a.jpg", root / "sub" / "twin.jpg")
    write_jpeg(root / "small.jpg", photo_like(0, (320, 240)).resize((200, 150)))
    with open_library(tmp_path / "library") as library:
        yield Stage(library, root)


def test_each_write_answers_with_exactly_what_it_changed(stage: Stage) -> None:
    for what, act, expected in STORY:
        change = act(stage).change
        assert change == (expected if isinstance(expected, Change) else expected(stage)), what


def test_a_model_in_use_is_told_and_so_is_another_one_to_choose(
    kinds: Library, tmp_path: Path
) -> None:
    report = kinds.teacher.teach(adopt=False)
    assert report.change == Change(models=True)
    assert kinds.models.use(report.model).change == Change(model=True)
    assert kinds.models.use(report.model).change == Change()
    assert kinds.models.rollback().change == Change(model=True)
    one = kinds.models.compare("base", report.model)[0]
    assert kinds.models.vote(one.photo, "base", report.model).change == Change()
    file = tmp_path / "one.photosim-model"
    kinds.models.export(report.model, file)
    assert kinds.models.remove(report.model).change == Change(models=True)
    assert kinds.models.import_file(file).change == Change(models=True)
    assert kinds.teacher.discard_deep().change == Change(models=True)
    assert kinds.teacher.teach(adopt=True).change == Change(model=True, models=True)


def test_a_repair_that_takes_photos_again_says_so(stage: Stage) -> None:
    stage.library.add_folder(stage.root)
    stage.library.update()
    (photo,) = stage.ids("x.jpg")
    with stage.library._runtime.stores.writing() as store:
        store.vectors.remove([photo], stage.library._runtime.model().id)
    assert stage.library.check().change == Change()
    assert stage.library.check(repair=True).change == Change(photos=True)


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        (Change(), Change(), Change()),
        (Change(photos=True), Change(folders=True), BOTH),
        (Change(model=True), Change(models=True), Change(model=True, models=True)),
        (Change(decisions=True), Change(), Change(decisions=True)),
        (named("a"), named("b"), named("a", "b")),
        (Change(albums={"a": "b"}), Change(albums={"b": "c"}), Change(albums={"a": "c"})),
        (Change(albums={"a": "b"}), Change(albums={"b": None}), Change(albums={"a": None})),
        (Change(albums={"a": None}), named("a"), named("a")),
        (named("a"), Change(albums={"a": "b"}), Change(albums={"a": "b"})),
        (
            Change(gone=frozenset("xy")),
            Change(gone=frozenset("z"), back=frozenset("x")),
            Change(gone=frozenset("yz"), back=frozenset("x")),
        ),
        (Change(back=frozenset("x")), Change(gone=frozenset("x")), Change(gone=frozenset("x"))),
    ],
)
def test_two_changes_are_one(first: Change, second: Change, both: Change) -> None:
    assert first | second == both
    assert Change() | first == first == first | Change()


def test_no_change_is_false_and_each_change_is_true() -> None:
    assert not Change()
    assert Change(photos=True)
    assert Change(albums={"a": None})
    assert Change(gone=frozenset("x"))
    assert Change(photos=True).change == Change(photos=True)
