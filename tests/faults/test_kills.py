"""``kill -9`` at seeded random moments of everything that writes: nothing is lost, nothing doubled.

Each command is killed at a step of its way (see ``tests.helpers.kill_server``), looked at, and run
again to its end. ``PHOTOSIM_KILLS=300`` kills so often; every run of the tests kills each once.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from photosim import storage
from photosim.core import paths
from photosim.core.types import ContentHash, DecisionKind
from photosim.library.library import Library
from photosim.library.runtime.runtime import BEHIND, MODEL
from photosim.library.searching.sources import PhotoSource
from photosim.library.values import Order, Query
from tests.helpers.duplicates import contents_below, own_trash, tree
from tests.helpers.killing import Ended, Killing
from tests.helpers.libraries import copy
from tests.helpers.models import tiny_model
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.sizes import Sizes
from tests.helpers.teaching import kinds_library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")

KILLS = int(os.environ.get("PHOTOSIM_KILLS", "9"))
PHOTOS = 24
UNDER_WAY = 8 + 4 * (1 + 1)
"""Photos that the model may have seen without their being written: a group, and what is under way
beside it (the batches of ``tests.helpers.kill_server``)."""

SAID = {
    "albums": "SELECT name, hex(content_hash), refused FROM album_photos"
    " JOIN albums ON albums.id = album_id",
    "decisions": "SELECT hex(first), hex(second), kind FROM decisions",
    "votes": "SELECT hex(query), hex(near), hex(far) FROM votes",
}
"""What a person said."""

FOUND = {
    "files": "SELECT folders.path, relative, state, hex(content_hash) FROM files"
    " JOIN folders ON folders.id = folder_id LEFT JOIN photos ON photos.id = photo_id"
    " WHERE state <> 'missing'",
    "pairs": "SELECT min(hex(a.content_hash), hex(b.content_hash)),"
    " max(hex(a.content_hash), hex(b.content_hash)), level FROM pairs"
    " JOIN photos a ON a.id = first JOIN photos b ON b.id = second",
    "embeddings": "SELECT model_id, hex(content_hash) FROM embeddings"
    " JOIN models ON models.id = model JOIN photos ON photos.id = photo_id",
    "in use": "SELECT key, value FROM settings WHERE key IN ('model', 'taught model')",
}
"""What was found out, by content: ids differ from run to run."""


@dataclass
class Stage:
    """Photos and a library at one place, which can be put back to how they were."""

    root: Path
    killing: Killing
    photos: Path = field(init=False)
    library: Path = field(init=False)

    def __post_init__(self) -> None:
        self.photos, self.library = self.root / "photos", self.root / "library"

    def save(self) -> None:
        """This is how they are from now on."""
        for source, kept in self._places():
            shutil.rmtree(kept, ignore_errors=True)
            if source.exists():
                shutil.copytree(source, kept, symlinks=True)

    def reset(self) -> None:
        """Put them back."""
        for source, kept in self._places():
            shutil.rmtree(source, ignore_errors=True)
            if kept.exists():
                shutil.copytree(kept, source, symlinks=True)

    def _places(self) -> list[tuple[Path, Path]]:
        kept = self.root.with_name(f"{self.root.name} kept")
        return [(self.root, kept / "stage"), (own_trash(), kept / "trash")]

    def run(self, *words: str | Path, **kill: Any) -> Ended:
        return self.killing.run(self.library, *words, **kill)

    def whole(self, *words: str | Path) -> Ended:
        return self.killing.whole(self.library, *words)

    def rows(self, asked: dict[str, str]) -> dict[str, Counter[tuple[Any, ...]]]:
        """What the database has of some things; nothing where there is none."""
        if not storage.exists(self.library):
            return {name: Counter() for name in asked}
        store = sqlite3.connect(self.library / "library.db")
        try:
            return {name: Counter(store.execute(sql)) for name, sql in asked.items()}
        finally:
            store.close()

    def contents(self) -> Counter[ContentHash]:
        """Photos on the disk, in the trash too."""
        return contents_below(self.photos, own_trash())


@dataclass(frozen=True)
class Scenario:
    """A command to be killed.

    prepare: from the common photos to what the command finds. words: the command. models: which
    base models there are. done: statuses with which it may end when it is run again. same: what has
    to be as after a run that nothing stopped. finish: what else has to hold in the end. answering:
    models change, and whichever is in use has to answer as it does when nothing was stopped.
    """

    prepare: Callable[[Stage], None]
    words: Callable[[Stage], list[str | Path]]
    models: str = "sizes"
    done: tuple[int, ...] = (0,)
    same: tuple[str, ...] = ("files", "pairs", "in use")
    finish: Callable[[Stage], None] = lambda stage: None
    answering: bool = False


def path_of(stage: Stage, seed: int) -> Path:
    return stage.photos / f"{seed % 3}/{seed:02}.jpg"


def common(stage: Stage) -> None:
    """Photos, most of them different, some of them copies."""
    for seed in range(PHOTOS):
        write_jpeg(path_of(stage, seed), photo_like(seed, (160, 120)))
    for seed in range(6):
        picture = photo_like(seed, (160, 120))
        write_jpeg(stage.photos / f"small/{seed}.jpg", picture.resize((120, 90)))
        copy(path_of(stage, seed), stage.photos / f"twins/{seed}.jpg")


def labelled(stage: Stage) -> None:
    """And a library of them, with what a person said."""
    made = stage.root.with_name("labelled")
    if made.exists():
        shutil.copytree(made, stage.root)
        return
    common(stage)
    stage.whole("index", stage.photos)
    with Library.open(stage.library, write=True, provider="cpu") as library:
        ids = [library.photo_at(path_of(stage, seed)) for seed in range(3, 11)]
        for name in ("cats", "dogs"):
            library.albums.create(name)
        library.albums.add("cats", ids[:4])
        library.albums.add("dogs", ids[3:6])
        library.duplicates.decide(ids[6:], DecisionKind.DIFFERENT)
    shutil.copytree(stage.root, made)


def changed(stage: Stage) -> None:
    labelled(stage)
    for number in range(3):
        path_of(stage, number).rename(stage.photos / f"renamed-{number}.jpg")
        path_of(stage, 12 + number).unlink()
        write_jpeg(stage.photos / f"new/{number}.jpg", photo_like(100 + number, (160, 120)))
        write_jpeg(path_of(stage, 15 + number), photo_like(200 + number, (160, 120)))


def without_index(stage: Stage) -> None:
    labelled(stage)
    shutil.rmtree(stage.library / "index")
    with closing(storage.open(stage.library, write=True)) as store, store.transaction():
        store.settings.set(BEHIND, True)


def planned(stage: Stage) -> None:
    labelled(stage)
    stage.whole("duplicates", "--plan", stage.root / "plan.json", "--also", "edited")


def removed(stage: Stage) -> None:
    planned(stage)
    before = tree(stage.photos)
    stage.whole("duplicates", "--apply", stage.root / "plan.json")
    assert tree(stage.photos) != before


def of_kinds(stage: Stage) -> None:
    kinds_library(stage.library, stage.photos)


def of_version_1(stage: Stage) -> None:
    """A library as the first version wrote it, with many rows."""
    stage.library.mkdir(parents=True)
    script = Path(__file__).parents[1] / "unit/storage/sqlite/version_1.sql"
    store = sqlite3.connect(stage.library / "library.db")
    store.executescript(script.read_text("utf-8"))
    for number in range(10, 200):
        store.execute(
            "INSERT INTO photos (id, content_hash, bytes, format, width, height, fingerprint)"
            " VALUES (?, ?, 10, 'jpeg', 640, 480, ?)",
            (number, number.to_bytes(20, "big"), number),
        )
        store.execute(
            "INSERT INTO files (folder_id, relative, name_at, name_key, bytes, mtime_ns, inode,"
            " device, photo_id, state) VALUES (1, ?, 0, ?, 10, 1, ?, 1, ?, 'indexed')",
            (b"%d.jpg" % number, f"{number}.jpg", number, number),
        )
        vector = (1.0).hex().encode()
        store.execute("INSERT INTO thumbnails VALUES (?, ?)", (number, vector))
    store.commit()
    store.close()


def all_back(stage: Stage) -> None:
    """Whatever was removed, by whichever run, can be put back."""
    with Library.open(stage.library, write=True, provider="cpu") as library:
        while any(entry.undone_at is None for entry in library.removal.journal()):
            assert library.removal.undo(None).not_done == ()
    (plan,) = stage.root.glob("plan.json")
    for group in json.loads(plan.read_bytes())["groups"]:
        for one in group["remove"]:
            assert Path(one["path"]).exists()


SCENARIOS = {
    # What a killed pass had not compared yet, the search for duplicates compares.
    "indexing": Scenario(
        common, lambda stage: ["index", stage.photos], same=("files", "embeddings", "in use")
    ),
    "changes": Scenario(changed, lambda _: ["index"], same=("files", "in use")),
    "saving the index": Scenario(without_index, lambda _: ["index"]),
    "proving": Scenario(labelled, lambda _: ["duplicates"]),
    "removing": Scenario(
        planned,
        lambda stage: ["duplicates", "--apply", stage.root / "plan.json"],
        done=(0, 1),  # what went before the kill can't go again
        finish=all_back,
    ),
    "undoing": Scenario(removed, lambda _: ["undo"], done=(0, 1)),
    "teaching": Scenario(of_kinds, lambda _: ["teach"], models="tiny", answering=True),
    "swapping": Scenario(labelled, lambda _: ["models", "use", "light"], answering=True),
    # Killed after its end, the album is there already.
    "migrating": Scenario(of_version_1, lambda _: ["album", "create", "new"], done=(0, 1)),
}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two base models in ``sizes``, and with one that can be taught in ``tiny``."""
    folder = tmp_path_factory.mktemp("models")
    Sizes(folder / "sizes")
    tiny_model(folder / "tiny")
    return folder


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("kills")
    with Killing(folder) as killing:
        yield Stage(folder / "stage", killing)


@pytest.mark.timeout(max(300, 10 * KILLS))
@pytest.mark.parametrize("name", SCENARIOS)
def test_nothing_is_lost_or_doubled(
    name: str, stage: Stage, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = SCENARIOS[name]
    monkeypatch.setattr(paths, "models_dir", lambda: models / scenario.models)
    shutil.rmtree(stage.root, ignore_errors=True)
    scenario.prepare(stage)
    stage.save()
    stage.reset()
    words, contents, said = scenario.words(stage), stage.contents(), stage.rows(SAID_OF[name])
    answers = dict([answer_of(stage)]) if scenario.answering else {}
    whole = stage.whole(*words)
    expected = stage.rows(FOUND)
    if scenario.answering:
        last = answer_of(stage)
        answers |= [last]
        assert len({*answers.values()}) == 2, "the two models answer alike"
    rng = random.Random(f"20261128 {name}")
    killed = 0
    for number in range(max(1, KILLS // len(SCENARIOS))):
        stage.reset()
        at, delay = rng.randrange(1, whole.steps + 1), rng.choice((0.0, 0.003 * rng.random()))
        ended = stage.run(*words, kill_at=at, delay=delay)
        about = f"{name} {number}: step {at} of {whole.steps}, {delay * 1e6:.0f} µs"
        assert ended.killed or ended.status in scenario.done, (about, ended)
        killed += ended.killed
        assert stage.contents() == contents, about
        look(stage, about)
        if scenario.answering:
            in_use, answer = answer_of(stage)
            assert answer == answers[in_use], about
        again = stage.run(*words)
        assert again.status in scenario.done, (about, again)
        assert stage.contents() == contents, about
        look(stage, about)
        assert stage.rows(SAID_OF[name]) == said, about
        found = stage.rows(FOUND)
        assert {of: found[of] for of in scenario.same} == {
            of: expected[of] for of in scenario.same
        }, about
        assert ended.embedded + again.embedded <= whole.embedded + UNDER_WAY, about
        scenario.finish(stage)
        if scenario.answering:
            assert answer_of(stage) == last, about
        assert stage.contents() == contents, about
    print(f"{name}: {killed} kills over {whole.steps} steps")
    assert killed


SAID_OF = {name: {} if name == "migrating" else SAID for name in SCENARIOS}


def answer_of(stage: Stage) -> tuple[tuple[str, str], tuple[int, ...]]:
    """The models in use, the base model's id first, and the nearest photos of one by them."""
    with Library.open(stage.library, write=False, provider="cpu") as library:
        photo = int(library.browse(Order.ADDED)[0])
        found = library.search(Query((PhotoSource(photo),), min_similarity=-1, k=10))
        in_use = str(library.model_id()), library.models.in_use().id
        return in_use, tuple(hit.photo_id for hit in found.hits)


def look(stage: Stage, about: str) -> None:
    """The library, where there is one by now, is sound and can be read."""
    if not storage.exists(stage.library):
        return
    # A kill may have come before there were any tables.
    with closing(storage.open(stage.library, write=True)) as store:
        assert store.problems() == [], about
        if store.settings.get(MODEL) == "m" * 8:  # of made rows; there is no such model
            return
    with Library.open(stage.library, write=False, provider="cpu") as library:
        assert library.check().problems == (), about
