"""Indexing that is killed, interrupted or robbed of its disk goes on as if nothing had been."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from photosim.core import paths
from photosim.core.errors import LibraryError
from photosim.library.library import Library
from photosim.library.searching.sources import FileSource
from photosim.library.values import Order, Query
from tests.helpers.libraries import copy, paths_of, photo_folder
from tests.helpers.models import tiny_model

PHOTOS = 240
KILLS = max(3, int(os.environ.get("PHOTOSIM_KILLS", "0")) // 30)

RUN = (
    "import sys; from pathlib import Path; import photosim.core.paths as paths;"
    "models = Path(sys.argv.pop(1));"
    "paths.models_dir = lambda: models;"
    "from photosim.cli import run; sys.exit(run(sys.argv[1:]))"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kill") / "photos"
    photo_folder(root, [f"{number % 7}/{number:03}.jpg" for number in range(PHOTOS)])
    for number in range(10):
        copy(root / "0/000.jpg", root / "copies" / f"{number}.jpg")
    (root / "broken.jpg").write_bytes(b"no photo")
    return root


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    tiny_model(tmp_path / "models")
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    return tmp_path / "models"


def start(models: Path, library: Path, *words: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(models), *map(str, words), "--library", str(library)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def taken(library: Path) -> int:
    """How many photos the database has by now; 0 where there is none yet."""
    if not (library / "library.db").exists():
        return 0
    try:
        with Library.open(library, write=False, provider="cpu") as reader:
            return len(reader.browse(Order.ADDED))
    except LibraryError:
        return 0  # not made yet


def files_of(library: Path) -> dict[str, int]:
    """Every taken file and its photo."""
    with Library.open(library, write=False, provider="cpu") as reader:
        return paths_of(reader)


def wait_until(process: subprocess.Popen[str], library: Path, count: int) -> None:
    while process.poll() is None and taken(library) < count:
        time.sleep(0.01)  # between two looks at another process


def finished(process: subprocess.Popen[str]) -> Any:
    out, err = process.communicate(timeout=240)
    assert process.returncode == 0, err
    return json.loads(out)


def expect_whole(library: Path, folder: Path) -> None:
    """Exactly what an uninterrupted run makes: every file, every content once, all sound."""
    with Library.open(library, write=False, provider="cpu") as reader:
        files = paths_of(reader)
        assert len(files) == PHOTOS + 10
        assert len(set(files.values())) == PHOTOS
        assert len(reader.browse(Order.ADDED)) == PHOTOS
        assert [one.path for one in reader.failed()] == [str(folder / "broken.jpg")]
        check = reader.check()
        assert check.problems == ()
        assert (check.photos, check.vectors) == (PHOTOS, PHOTOS)
        hits = reader.search(
            Query((FileSource(folder / "0/000.jpg"),), min_similarity=-1, k=999)
        ).hits
        assert len(hits) == PHOTOS + 10 - 1
        assert [hit.level for hit in hits[:10]] == ["exact"] * 10


@pytest.mark.timeout(600)
def test_kill_minus_nine_at_any_moment(models: Path, folder: Path, tmp_path: Path) -> None:
    rng = random.Random(20261123)
    library = tmp_path / "library"
    for count in sorted(rng.randrange(0, PHOTOS) for _ in range(KILLS)):
        process = start(models, library, "index", folder, "--json")
        wait_until(process, library, count)
        process.kill()
        process.communicate()
        if taken(library):
            assert finished(start(models, library, "check", "--json"))["ok"]
    before = len(files_of(library))
    report = finished(start(models, library, "index", folder, "--json"))
    # A copy of a photo that an earlier run took counts as moved or copied.
    assert report["added"] + report["moved"] == PHOTOS + 10 - before
    assert report["removed"] == report["updated"] == 0
    expect_whole(library, folder)
    again = finished(start(models, library, "index", "--json"))
    assert (again["added"], again["moved"], again["failed"]) == (0, 0, [])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_keeps_everything_so_far(
    models: Path, folder: Path, tmp_path: Path, number: signal.Signals
) -> None:
    library = tmp_path / "library"
    process = start(models, library, "index", folder, "--json")
    wait_until(process, library, 20)
    process.send_signal(number)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130, err
    assert out == ""
    assert "everything finished so far is kept" in err
    before = len(files_of(library))
    assert 20 <= before < PHOTOS
    report = finished(start(models, library, "index", "--json"))
    assert report["added"] + report["moved"] == PHOTOS + 10 - before
    expect_whole(library, folder)


def test_a_worker_that_is_killed_costs_one_photo_at_most(
    models: Path, folder: Path, tmp_path: Path
) -> None:
    import psutil

    library = tmp_path / "library"
    process = start(models, library, "index", folder, "--json")
    wait_until(process, library, 10)
    for child in psutil.Process(process.pid).children(recursive=True):
        child.kill()
    report = finished(process)
    reasons = [row for row in report["failed"] if not row["path"].endswith("broken.jpg")]
    finished(start(models, library, "index", "--json"))
    if len(reasons) <= 2:  # a photo in hand of each worker
        with Library.open(library, write=False, provider="cpu") as reader:
            assert len(paths_of(reader)) + len(reader.failed()) == PHOTOS + 11
            assert reader.check().ok
    else:
        pytest.fail(f"more photos failed than there were workers: {reasons}")


def test_watch_takes_what_comes_until_it_is_interrupted(models: Path, tmp_path: Path) -> None:
    folder = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg"])
    library = tmp_path / "library"
    process = start(models, library, "watch", folder)
    wait_until(process, library, 2)
    photo_folder(folder, ["new/c.jpg"], first_seed=30)
    wait_until(process, library, 3)
    busy = start(models, library, "index", folder)
    _, err = busy.communicate(timeout=120)
    assert busy.returncode == 1
    assert f"process {process.pid}" in err
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130, err
    assert "2 added" in out
    assert "1 added" in out
    assert set(files_of(library)) == {
        str(folder / name) for name in ("a.jpg", "b.jpg", "new/c.jpg")
    }
