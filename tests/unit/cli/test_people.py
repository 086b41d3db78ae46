"""Commands of several people on one library: what each of them may do, and what is told."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer

from photosim import storage
from photosim.cli import main
from photosim.library.library import Library
from photosim.storage.address import folder_of
from photosim.storage.rights import NAMES, Right
from tests.helpers.commands import Cli
from tests.helpers.libraries import photo_folder
from tests.helpers.people import SharedLibrary, shared_library
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.postgres import PostgresForTests


@dataclass(frozen=True, slots=True)
class Studio:
    """A library with photos, of which two are copies, and an album, on a server; and its people."""

    shared: SharedLibrary
    photos: Path
    capsys: pytest.CaptureFixture[str]

    def at(self, name: str) -> Path:
        """The file of a photo."""
        return next(self.photos.rglob(f"{name}.jpg"))

    def as_(self, right: Right) -> Cli:
        cli = Cli(Path(), self.capsys)
        cli.library = str(self.shared.of(right))  # type: ignore[assignment] - a path would lose a slash
        return cli


@pytest.fixture
def studio(
    cli: Cli,
    postgres: PostgresForTests,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Studio]:
    photos = photo_folder(tmp_path / "photos", ["one/a.jpg", "one/b.jpg", "two/c.jpg", "two/d.jpg"])
    write_jpeg(photos / "one" / "copy.jpg", photo_like(0, (320, 240)).resize((200, 150)))
    with shared_library(postgres) as shared:
        made = Studio(shared, photos, capsys)
        owner = made.as_(Right.OWN)
        owner("index", photos)
        owner("album", "create", "Cats", made.at("a"))
        owner("album", "create", "Dogs", made.at("b"))
        owner("rules", "add", "copy")
        owner("duplicates")
        yield made


def commands(app: typer.Typer, before: str = "") -> set[str]:
    """The words of all commands."""
    found = {
        before + (one.name or one.callback.__name__.replace("_", "-"))  # type: ignore[union-attr]
        for one in app.registered_commands
    }
    for group in app.registered_groups:
        assert group.typer_instance is not None
        found |= commands(group.typer_instance, f"{before}{group.name} ")
    return found


WITHOUT_A_LIBRARY = {"open", "train", "export", "compare-methods"}

READING: dict[str, list[str]] = {
    "folders": [""],
    "take": [""],
    "search": ["{a} --min-similarity -1"],
    "list": [""],
    "map": [""],
    "status": [""],
    "check": [""],
    "evaluate": ["{photos}"],
    "duplicates": ["--so-far"],
    "undo": ["--list"],
    "requests list": [""],
    "decide": ["list"],
    "library people": [""],
    "library move": ["{new}"],
    "library take": ["{new}-part --folder {photos} --album Cats"],
    "library conflicts": [""],
    "files export": ["{a} --to {new}"],
    "files sheet": ["{a} --output {new}.html"],
    "album list": [""],
    "album show": ["Cats"],
    "album suggest": ["Cats"],
    "album export": ["{new}.json"],
    "rules list": [""],
    "rules reports": [""],
    "models list": [""],
}
"""What changes nothing, by the words of its command."""

LABELLING: dict[str, list[str]] = {
    "album create": ["New {c}"],
    "album add": ["Cats {c}"],
    "album refuse": ["Cats {b}"],
    "album remove": ["Cats {c}"],
    "album rename": ["New Newer"],
    "album merge": ["Newer --into Cats"],
    "album delete": ["Dogs"],
    "album import": ["{photos}"],
    "decide": ["different {a} {b}", "keep-both {a} {c}", "forget {a} {b}"],
}
"""In an order in which each of them has something to do."""

CLEANING: dict[str, list[str]] = {
    "duplicates": ["", "--plan {new}.plan", "--apply {new}.plan"],
    "undo": [""],
    "requests remove": ["{a}"],
    "requests undo": ["1"],
    "requests accept": ["1"],
    "requests refuse": ["1"],
}

OWNING: dict[str, list[str]] = {
    "add": ["{photos}"],
    "folders": ["{photos} --also-at {new}"],
    "remove": ["{photos}"],
    "take": ["--least 10"],
    "index": ["", "{photos}"],
    "watch": [""],
    "check": ["--repair", "--forget-lost"],
    "teach": ["", "--deep"],
    "library share": ["somebody --as cleaner"],
    "library unshare": ["somebody"],
    "library join": [""],
    "files copy": ["{a} --to {new}"],
    "files move": ["{a} --to {new}"],
    "files rename": ["{a} z.jpg"],
    "rules add": ["unlike"],
    "rules remove": ["1"],
    "rules reports": ["--forget"],
    "models use": ["light"],
    "models stay": [""],
    "models measure": [""],
    "models rollback": [""],
    "models remove": ["base"],
    "models import": ["{a}"],
}

NEEDS_MODELS = {"models compare", "models export", "models vote"}
"""They ask for a taught model, which the library does not have."""


def test_every_command_is_named_here() -> None:
    named = {*READING, *LABELLING, *CLEANING, *OWNING} | NEEDS_MODELS | WITHOUT_A_LIBRARY
    assert named == commands(main.app)


def words_of(studio: Studio, tmp_path: Path, asked: dict[str, list[str]]) -> list[list[str]]:
    """The commands, each as words."""
    names = {name: studio.at(name) for name in "abc"}
    named = {**names, "photos": studio.photos, "new": tmp_path / "new"}
    return [
        [*command.split(), *line.format(**named).split()]
        for command, lines in asked.items()
        for line in lines
    ]


def refused(cli: Cli, words: list[str], kind: str, next_step: str) -> None:
    """One clear sentence, and the next step."""
    cli(*words, rc=1)
    assert cli.out == "", words
    (line,) = cli.err.splitlines()
    assert line.startswith(f"photosim: The library {cli.library} is shared with you for {kind}")
    assert next_step in line, words


def on_disk(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_reader_reads_by_every_command_and_changes_nothing_by_any(
    studio: Studio, tmp_path: Path
) -> None:
    """Takes its time: some seventy commands on a server."""
    reader = studio.as_(Right.READ)
    before, files = studio.shared.whole(), on_disk(studio.photos)
    for words in words_of(studio, tmp_path, READING):
        reader(*words)
        assert studio.shared.whole() == before, words
    for needed, asked in ((Right.LABEL, LABELLING), (Right.CLEAN, CLEANING)):
        for words in words_of(studio, tmp_path, asked):
            name = f"{studio.shared.people[Right.READ]} --as {NAMES[needed]}"
            refused(reader, words, "reading", f"library share {name}.")
    for words in words_of(studio, tmp_path, OWNING):
        refused(reader, words, "reading", "owner")
    reader("teach", "--check", rc=1)
    assert "Cats: 1 photo" in reader.out
    reader("models", "vote", studio.at("a"), "base", "base", rc=1)
    assert "for reading" in reader.err
    assert studio.shared.whole() == before
    assert on_disk(studio.photos) == files


def test_a_labeller_says_what_photos_are_and_changes_nothing_else(
    studio: Studio, tmp_path: Path
) -> None:
    labeller, shared = studio.as_(Right.LABEL), studio.shared
    said = {"albums", "album_photos", "decisions", "counters"}
    for words in words_of(studio, tmp_path, LABELLING):
        before = shared.whole()
        labeller(*words)
        after = shared.whole()
        assert {name for name in after if before[name] != after[name]} <= said
        assert after != before, words
    before, files = shared.whole(), on_disk(studio.photos)
    for words in words_of(studio, tmp_path, {**CLEANING, **OWNING}):
        refused(labeller, words, "labelling", "owner")
    assert shared.whole() == before
    assert on_disk(studio.photos) == files


def test_a_cleaner_plans_carries_out_and_undoes_and_labels_too(
    studio: Studio, tmp_path: Path
) -> None:
    cleaner, files = studio.as_(Right.CLEAN), on_disk(studio.photos)
    owner = studio.as_(Right.OWN)
    owner("index", photo_folder(tmp_path / "more", ["d.jpg"], first_seed=7))
    write_jpeg(tmp_path / "more" / "smaller.jpg", photo_like(7, (320, 240)).resize((240, 180)))
    owner("index")
    plan, apply, undo = (words_of(studio, tmp_path, CLEANING)[at] for at in (1, 2, 3))
    cleaner(*plan)
    cleaner(*apply)
    assert not (studio.photos / "one" / "copy.jpg").exists()
    assert len(cleaner.json("undo", "--list")["journal"]) == 1
    cleaner(*undo)
    assert on_disk(studio.photos) == files
    for words in words_of(studio, tmp_path, LABELLING):
        cleaner(*words)
    before = studio.shared.whole()
    for words in words_of(studio, tmp_path, OWNING):
        refused(cleaner, words, "cleaning", "owner")
    assert studio.shared.whole() == before
    assert "nothing is wrong" in owner("check")


def test_people_label_while_another_process_has_the_library_open(studio: Studio) -> None:
    with Library.open(folder_of(studio.shared.of(Right.OWN)), write=True) as opened:
        for right in (Right.LABEL, Right.CLEAN, Right.OWN):
            studio.as_(right)("album", "add", "Cats", studio.at("c"))
            assert len(opened.albums.get("Cats").photos) == 2
            studio.as_(right)("album", "remove", "Cats", studio.at("c"))


def test_whose_process_is_alone_is_told_where_the_server_tells_no_more(studio: Studio) -> None:
    with storage.alone(folder_of(studio.shared.of(Right.OWN))):
        cleaner = studio.as_(Right.CLEAN)
        cleaner("library", "move", studio.photos.parent / "moved", rc=1)
        assert f"by {studio.shared.people[Right.OWN]}." in cleaner.err


def test_people_are_listed_shared_with_and_left_out(studio: Studio) -> None:
    owner, shared = studio.as_(Right.OWN), studio.shared
    listed = owner.json("library", "people")
    assert listed["library"] == str(shared.of(Right.OWN))
    assert listed["people"] == [
        {"name": shared.people[right], "as": NAMES[right]} for right in sorted(Right, reverse=True)
    ]
    assert studio.as_(Right.READ).json("library", "people")["people"] == listed["people"]
    assert f"{shared.stranger}" in owner("library", "share", shared.stranger, "--as", "reader")
    owner("library", "unshare", shared.stranger)
    assert owner.json("library", "people") == listed
    owner("library", "share", "nobody", "--as", "reader", rc=1)
    assert "createuser --pwprompt nobody" in owner.err
    owner("library", "share", shared.stranger, "--as", "king", rc=2)


def test_a_library_in_a_folder_is_shared_with_nobody(cli: Cli, tmp_path: Path) -> None:
    cli("index", photo_folder(tmp_path / "photos", ["a.jpg"]))
    cli("library", "people", rc=1)
    assert "library move URL" in cli.err


def test_who_and_when_is_told(studio: Studio, tmp_path: Path) -> None:
    labeller, cleaner, owner = (studio.as_(one) for one in (Right.LABEL, Right.CLEAN, Right.OWN))
    people = studio.shared.people
    labeller("album", "add", "Cats", studio.at("c"))
    cats = owner.json("album", "list")["albums"][0]
    assert cats["by"] == people[Right.OWN]
    assert {one["person"]: one["photos"] for one in cats["labellers"]} == {
        people[Right.OWN]: 1, people[Right.LABEL]: 1
    }  # fmt: skip
    shown = owner.json("album", "show", "Cats")["photos"]
    assert {Path(one["path"]).name: one["by"] for one in shown} == {
        "a.jpg": people[Right.OWN], "c.jpg": people[Right.LABEL]
    }  # fmt: skip
    assert all(one["at"] > cats["created_at"] - 1 for one in shown)
    labeller("decide", "different", studio.at("b"), studio.at("c"))
    (decided,) = owner.json("decide", "list")["decisions"]
    assert decided["by"] == people[Right.LABEL]
    assert f"({people[Right.LABEL]}, " in owner("decide", "list")
    for words in words_of(studio, tmp_path, CLEANING)[1:3]:
        cleaner(*words)
    owner("undo")
    (entry,) = owner.json("undo", "--list")["journal"]
    assert (entry["by"], entry["undone_by"]) == (people[Right.CLEAN], people[Right.OWN])
    listed = owner("undo", "--list")
    assert f"trash by {people[Right.CLEAN]}: 1 file (undone by {people[Right.OWN]})" in listed


def test_what_another_computer_did_is_listed_and_undone_there(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = socket.gethostname()
    for words in words_of(studio, tmp_path, CLEANING)[1:3]:
        studio.as_(Right.CLEAN)(*words)
    with monkeypatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path / "studio"))
        patch.setattr(socket, "gethostname", lambda: "studio")
        owner = studio.as_(Right.OWN)
        (entry,) = owner.json("undo", "--list")["journal"]
        assert entry["computer"] == here
        assert f"trash by {studio.shared.people[Right.CLEAN]} on {here}: 1 file" in owner(
            "undo", "--list"
        )
        owner("undo", rc=1)
        refused(studio.as_(Right.LABEL), ["undo", str(entry["entry"])], "labelling", "--as cleaner")
        owner("undo", str(entry["entry"]), rc=1)
        assert f"was done on {here}" in owner.err
        assert "--also-at" in owner.err
    (entry,) = studio.as_(Right.OWN).json("undo", "--list")["journal"]
    assert entry["computer"] is None
    studio.as_(Right.OWN)("undo")
    assert studio.at("copy").exists()
