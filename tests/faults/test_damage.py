"""A library whose files have rotted: told in one sentence, repaired from what remains.

Random bytes of one of its files are changed, then it is searched, checked, repaired, brought up to
date and searched again; each by a process of its own, for a crash must not be missed.
``PHOTOSIM_DAMAGE=300`` does so 300 times for each kind of file, every run of the tests once.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from photosim.core import paths
from photosim.library.library import Library
from tests.helpers.killing import Ended, Killing
from tests.helpers.models import tiny_model
from tests.helpers.teaching import KINDS, TAUGHT, kinds_library

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")

TIMES = int(os.environ.get("PHOTOSIM_DAMAGE", "1"))

KINDS_OF_FILES = {
    "database": ["library.db"],
    "log of the database": ["library.db-wal"],
    "index": ["index/*"],
    "taught model": ["models/*"],
    "backups of albums": ["albums/*"],
    "lock": ["lock"],
}
TABLES = {
    "thumbnails": ["thumbnails"],
    "settings": ["settings"],
    "rows": [],  # of any table
}
"""What is changed by statements, so that all pages are whole and only what they hold is not."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damage")


@pytest.fixture(scope="module")
def models(place: Path) -> Path:
    tiny_model(place / "models")
    return place / "models"


@pytest.fixture(autouse=True)
def _models(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "models_dir", lambda: models)


@pytest.fixture(scope="module")
def server(place: Path) -> Iterator[Killing]:
    with Killing(place) as killing:
        yield killing


@pytest.fixture(scope="module")
def made(place: Path, models: Path, server: Killing) -> Path:
    """A library with albums and a taught model in use, with all that such a one keeps."""
    folder = place / "made"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "models_dir", lambda: models)
        kinds_library(folder, place / "photos")
        server.whole(folder, "teach")
        # What a process that was killed leaves: rows that are in the log alone.
        log = place / "log"
        store = sqlite3.connect(folder / "library.db")
        store.execute("INSERT INTO settings VALUES ('left', '1')")
        store.commit()
        shutil.copytree(folder, log)
        store.close()
        shutil.copy(log / "library.db", folder / "library.db")
        shutil.copy(log / "library.db-wal", folder / "library.db-wal")
    return folder


def damaged(data: bytes, rng: random.Random) -> bytes:
    """With some bytes or a stretch changed, or the end cut off."""
    result = bytearray(data)
    for _ in range(rng.choice((1, 1, 3, 20))):
        at = rng.randrange(len(result) or 1)
        what = rng.randrange(4)
        if what == 0:
            result[at : at + 1] = bytes([rng.randrange(256)])
        elif what == 1:
            some = rng.randrange(1, 64)
            result[at : at + some] = rng.randbytes(some)
        elif what == 2:
            some = rng.choice((512, 4096, 8192))
            at -= at % some
            result[at : at + some] = bytes(len(result[at : at + some]))
        elif rng.random() < 0.2 and len(result) > 100:
            del result[at:]
    return bytes(result) or b"\0"


def change(library: Path, kind: str, rng: random.Random) -> str:
    """Damage a file or some rows of a library; which."""
    if kind in KINDS_OF_FILES:
        files = sorted(one for pattern in KINDS_OF_FILES[kind] for one in library.glob(pattern))
        file = rng.choice(files)
        file.write_bytes(damaged(file.read_bytes(), rng))
        return file.name
    with closing(sqlite3.connect(library / "library.db", isolation_level=None)) as store:
        store.execute("PRAGMA ignore_check_constraints = ON")
        names = [
            name
            for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("sqlite_")
            and store.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0]
        ]
        table = rng.choice(TABLES[kind] or names)
        columns = [row[1] for row in store.execute(f"PRAGMA table_info({table})")]
        told = []
        for _ in range(rng.choice((1, 5))):
            column = "data" if kind == "thumbnails" else rng.choice(columns)
            at = rng.randrange(store.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])
            key = ", ".join(columns)
            where = " AND ".join(f"{name} IS ?" for name in columns)
            row = store.execute(f"SELECT {key} FROM {table} LIMIT 1 OFFSET {at}").fetchone()
            value = row[columns.index(column)]
            data = value if isinstance(value, bytes) else str(value or "").encode()
            new: object = damaged(data, rng)
            if isinstance(value, str):
                new = bytes(damaged(data, rng)).decode("latin-1")
            elif isinstance(value, int | float):
                new = rng.choice((-1, 0, 2**40, 1e300, -(2**62), value + 1))
            with contextlib.suppress(sqlite3.IntegrityError):
                store.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (new, *row))
                told.append(f"{table}.{column} {at}")
    return ", ".join(told)


def labels(library: Path) -> Counter[str]:
    with Library.open(library, write=False, provider="cpu") as reader:
        return Counter({one.name: len(one.photos) for one in reader.albums.all()})


class Damaged:
    """A library with one damaged file, and what is said of it."""

    def __init__(self, server: Killing, library: Path, photos: Path, about: str) -> None:
        self._server, self.library, self.photos, self._about = server, library, photos, about

    def run(self, *words: str | Path) -> Ended:
        """A command that has to end well or with one sentence."""
        ended = self._server.run(self.library, *words)
        about = f"{self._about}: {words[0]}: {ended}"
        assert ended.status in {0, 1}, about
        assert "Traceback" not in ended.said, about
        assert "nexpected" not in ended.said, about
        if ended.status:
            assert ended.said.strip(), about
        return ended

    def found(self) -> list[str] | None:
        """What a photo of a kind is most like; None where an error was told instead."""
        photo = self.photos / "ash-00.jpg"
        ended = self.run("search", photo, "-k", "8", "--min-similarity", "-1", "--json")
        if ended.status:
            return None
        answer: dict[str, Any] = json.loads(ended.said.splitlines()[-1])
        return [hit["path"] for hit in answer["hits"]]


@pytest.mark.timeout(max(300, 30 * TIMES))
@pytest.mark.parametrize("kind", [*KINDS_OF_FILES, *TABLES])
def test_damage_is_told_and_repaired(
    kind: str, made: Path, server: Killing, place: Path, tmp_path: Path
) -> None:
    photos, library = place / "photos", tmp_path / "library"
    shutil.copytree(made, library)
    expected = Damaged(server, library, photos, "whole").found()
    outcomes: Counter[str] = Counter()
    wrong: list[str] = []
    for number in range(TIMES):
        rng = random.Random(f"{kind} {number}")
        shutil.rmtree(library)
        shutil.copytree(made, library)
        about = f"{kind} {number}: {change(library, kind, rng)}"
        one = Damaged(server, library, photos, about)
        try:
            came = through(one, expected, kind)
            outcomes.update(came)
            if "sound" not in came:
                print(f"{about}: {', '.join(came)}")
        except AssertionError as error:
            wrong.append(f"{about}: {error}")
    print(f"{kind}: {dict(outcomes)}")
    assert not wrong, "\n".join(wrong)


def through(one: Damaged, expected: list[str] | None, kind: str) -> list[str]:
    """Search, check, repair and bring up to date a library; what came of it."""
    answer = one.found()
    outcomes = ["told at once" if answer is None else "answered"]
    if answer is not None:
        assert set(answer) <= {str(path) for path in one.photos.iterdir()}
    one.run("check")
    one.run("check", "--repair")
    index = one.run("index", one.photos)
    assert index.status == 0, index
    one.run("check", "--repair")
    again = one.found()
    outcomes.append("the same found" if again == expected else "something else found")
    checked = one.run("check")
    outcomes.append("sound" if checked.status == 0 else f"left: {checked.said[:80]}")
    kept = labels(one.library)
    outcomes.append(f"{sum(kept.values())} labels")
    if kind not in {"database", "rows"}:
        assert kept == Counter(dict.fromkeys(KINDS, TAUGHT)), kept
    return outcomes
