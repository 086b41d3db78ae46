"""A library that kept what was done to pictures as words, taken over: nothing is told otherwise."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.edits import EditKind
from photosim.core.types import Level
from photosim.library.duplicates import listing
from photosim.library.duplicates.values import KeepRule, Rule
from photosim.library.matching.thumbnails import named_before
from photosim.library.words import how_words
from photosim.storage.store import Store

STORED = Path(__file__).parents[2] / "storage" / "sqlite"
SQL = (STORED / "version_4.sql").read_text(encoding="utf-8")
TOLD = json.loads((STORED / "version_4.json").read_text(encoding="utf-8"))
"""What the photosim that wrote the library said of it."""

_THEN = {
    "Best quality": (
        *(Rule.RAW_FIRST, Rule.RESOLUTION, Rule.HAS_TIME, Rule.HAS_CAMERA, Rule.HAS_GPS),
        *(Rule.FORMAT, Rule.FILE_SIZE, Rule.IN_ALBUM, Rule.OLDER, Rule.OLDER_FILE),
        Rule.SHORTER_PATH,
    ),
    "Oldest file": (Rule.OLDER, Rule.OLDER_FILE, Rule.RESOLUTION),
}
"""The chains that were built in then, but for the smallest file."""
CHAINS = {name: tuple(map(KeepRule, rules)) for name, rules in _THEN.items()} | {
    "Smallest file": (KeepRule(Rule.FILE_SIZE, reverse=True), KeepRule(Rule.OLDER)),
    "sharpest": (KeepRule(Rule.SHARPNESS), KeepRule(Rule.FORMAT)),
    "simplest": (
        KeepRule(Rule.FORMAT, reverse=True),
        KeepRule(Rule.RESOLUTION, reverse=True),
    ),
}


def old_library(path: Path, *statements: str) -> Path:
    old = sqlite3.connect(path)
    old.executescript(f"BEGIN; {SQL} COMMIT;")
    for statement in statements:
        old.execute(statement)
    old.commit()
    old.close()
    return path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = storage.open(old_library(tmp_path / "library.db").parent, write=True)
    yield opened
    assert opened.problems() == []
    opened.close()


@pytest.mark.parametrize("asked", TOLD["groups"])
def test_groups_and_levels_are_the_same(store: Store, asked: str) -> None:
    """Which files stay is judged by what they hold now, and by no words that were kept."""
    level, _, name = asked.partition(": ")
    found = listing.groups(listing.read(store, Level(level)), CHAINS[name], Level(level))
    now = {group.key: (group.level, {str(one.path) for one in group.members}) for group in found}
    assert now == {
        group["key"]: (group["level"], {group["keep"], *group["files"]})
        for group in TOLD["groups"][asked]
    }


def test_every_photo_is_to_the_others_what_it_was(store: Store) -> None:
    now = {
        photo: {
            str(other): [named.level, named.certainty, *how_words(named.how)]
            for other, named in named_before(store, int(photo)).items()
        }
        for photo in TOLD["seen from"]
    }
    assert now == TOLD["seen from"]


def test_what_waits_for_whole_files_still_does(store: Store) -> None:
    waiting = [[row.first, row.second, list(row.sharpness)] for row in store.pairs.waiting()]
    assert waiting == TOLD["waiting"]


def test_the_library_has_every_kind_of_edit_that_pairs_can_have(store: Store) -> None:
    rows = store.pairs.all()
    kinds = {edit.kind for row in rows for edit in (*row.how, *row.back)}
    # These two lie between files of one photo.
    assert kinds == set(EditKind) - {EditKind.SAME_BYTES, EditKind.SAME_FILE}


@pytest.mark.parametrize("how", ['[["eaten by a dog"], ["mirrored"]]', '[["mirrored"], [7]]', "[]"])
def test_a_pair_with_unknown_words_is_looked_at_again(tmp_path: Path, how: str) -> None:
    unknown = f"UPDATE pairs SET how = '{how}' WHERE first = 1 AND second = 2"
    store = storage.open(old_library(tmp_path / "library.db", unknown).parent, write=True)
    left = {(row.first, row.second) for row in store.pairs.all()}
    assert (1, 2) not in left
    assert {(1, 3), (2, 3)} <= left
    assert store.pairs.unexamined("11 model").tolist() == [1, 2]
    store.close()
