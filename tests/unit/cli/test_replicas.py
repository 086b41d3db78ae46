"""Commands on a part of a shared library, for people of each right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from photosim.storage.rights import Right
from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder
from tests.helpers.people import SharedLibrary, shared_library
from tests.helpers.postgres import PostgresForTests


@dataclass(frozen=True, slots=True)
class Studio:
    """A library on a server with four photos, and its people."""

    shared: SharedLibrary
    photos: Path
    root: Path
    capsys: pytest.CaptureFixture[str]

    def as_(self, right: Right) -> Cli:
        cli = Cli(Path(), self.capsys)
        cli.library = str(self.shared.of(right))  # type: ignore[assignment] - a path would lose a slash
        return cli

    def part_of(self, right: Right) -> Cli:
        """A part that such a person has taken, with a folder of its own."""
        name = right.name.lower()
        self.as_(right)("library", "take", self.root / name, "--folder", self.photos)
        part = Cli(self.root / name, self.capsys)
        own = photo_folder(self.root / f"own {name}", [f"{name}.jpg"], first_seed=20 + right)
        part("index", own)
        part("album", "create", name, self.photos / "a.jpg", own / f"{name}.jpg")
        return part


@pytest.fixture
def studio(
    cli: Cli,
    postgres: PostgresForTests,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Studio]:
    photos = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "c.jpg", "d.jpg"])
    with shared_library(postgres) as shared:
        made = Studio(shared, photos, tmp_path, capsys)
        made.as_(Right.OWN)("index", photos)
        yield made


def test_a_part_is_taken_answers_and_joins(studio: Studio) -> None:
    owner, labeller = studio.as_(Right.OWN), studio.as_(Right.LABEL)
    target = studio.root / "part"
    taken = labeller.json("library", "take", target, "--folder", studio.photos)
    assert taken["photos"] == taken["files"] == 4
    assert taken["replica"] == str(target)
    part = Cli(target, studio.capsys)
    assert part.json("status")["part_of"]["library"] == taken["library"]
    assert f"part of   {taken['library']}, joined " in part("status")
    assert owner.json("status")["part_of"] is None
    assert len(part.json("search", studio.photos / "a.jpg", "--min-similarity", "-1")["hits"]) == 3
    part("album", "create", "Roses", studio.photos / "a.jpg")
    owner("album", "create", "Roses", studio.photos / "b.jpg")
    owner("album", "refuse", "Roses", studio.photos / "a.jpg")
    tried = part.json("library", "join", "--dry-run")
    assert (tried["dry_run"], tried["staying"]) == (True, 0)
    assert part.json("library", "conflicts") == {"conflicts": []}
    joined = part.json("library", "join")
    assert {**tried, "conflicts": len(tried["conflicts"])} == {
        **joined, "dry_run": True, "conflicts": len(joined["conflicts"])
    }  # fmt: skip
    (told,) = part.json("library", "conflicts")["conflicts"]
    assert (told["kind"], told["subject"], told["kept"]) == ("label", "Roses", "shared")
    assert told["paths"] == [str(studio.photos / "a.jpg")]
    assert told["part"]["person"] == studio.shared.people[Right.LABEL]
    assert owner.json("library", "conflicts")["conflicts"] == [told]
    line = part("library", "conflicts").splitlines()[0]
    assert "a.jpg in the album Roses: the part said: in it" in line
    assert line.endswith(f"what holds: refused for it ({studio.shared.people[Right.OWN]})")
    assert "say the same" in part("library", "join")


@pytest.mark.parametrize("right", list(Right))
def test_everybody_brings_what_they_may(studio: Studio, right: Right) -> None:
    part = studio.part_of(right)
    before = studio.shared.whole()
    report = part.json("library", "join")
    owner = studio.as_(Right.OWN)
    albums = {one["name"]: one for one in owner.json("album", "list")["albums"]}
    if right is Right.READ:
        assert report["staying"] == 4
        assert report["brought"] == {}
        assert studio.shared.whole() == before
        assert "4 changes stay here" in part("library", "join")
        return
    assert albums[right.name.lower()]["by"] == studio.shared.people[right]
    assert owner.json("status")["photos"] == 4 + (right is Right.OWN)
    assert ("photo" in report["brought"]) == (right is Right.OWN)
    assert report["staying"] == (right is not Right.OWN)
    assert ("say the same" in part("library", "join")) == (right is Right.OWN)


def test_what_waited_comes_once_the_person_may_bring_it(studio: Studio) -> None:
    part = studio.part_of(Right.READ)
    part("library", "join")
    reader = studio.shared.people[Right.READ]
    owner = studio.as_(Right.OWN)
    owner("library", "share", reader, "--as", "labeller")
    assert part.json("library", "join")["brought"] == {"album": 1, "label": 2}
    owner("library", "unshare", reader)
    part("library", "join", rc=1)
    assert "is not shared with you" in part.err
    assert part.err.count("\n") == 1


def test_labellers_join_parts_of_their_own_and_others_do_so_besides(studio: Studio) -> None:
    mine, owners = studio.part_of(Right.LABEL), studio.part_of(Right.OWN)
    labeller = studio.shared.of(Right.LABEL)
    for part, places in (
        (mine, (labeller, studio.shared.of(Right.CLEAN), studio.shared.of(Right.OWN), labeller)),
        (owners, (studio.shared.of(Right.OWN), studio.shared.of(Right.CLEAN))),
    ):
        for place in places:
            part("library", "join", "--at", place)
    before = studio.shared.whole()
    owners("library", "join", "--at", labeller, rc=1)
    assert f"belongs to {studio.shared.people[Right.OWN]}; labellers" in owners.err
    assert f"{studio.shared.people[Right.LABEL]} --as cleaner" in owners.err
    assert owners.err.count("\n") == 1
    assert studio.shared.whole() == before
    assert owners.json("status")["part_of"]["library"] == str(studio.shared.of(Right.CLEAN))


def test_what_can_not_be_is_said_in_a_sentence(studio: Studio) -> None:
    part = studio.part_of(Right.OWN)
    part("library", "take", studio.root / "other", "--folder", studio.photos, rc=1)
    assert "not on a server" in part.err
    part("library", "join", "--at", f"postgresql:///x?host={studio.root}", rc=1)
    assert part.err.count("\n") == 1
    part("library", "join", "--at", "somewhere", rc=1)
    assert "begins with postgresql://" in part.err
    studio.as_(Right.READ)("library", "take", studio.root / "other", rc=1)
    assert not (studio.root / "other").exists()
