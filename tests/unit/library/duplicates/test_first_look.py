"""Groups that are there while photos are still being taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from photosim.core import jobs
from photosim.core.jobs import JobContext, Progress
from photosim.core.types import Level
from photosim.library.duplicates import finder, first_look
from photosim.library.duplicates.first_look import FirstLook
from photosim.library.indexing import pipeline
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.storage.pairs import PairRow
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos, of each a twin, a smaller and a mirrored copy."""
    root = photo_folder(tmp_path / "photos", ["0.jpg", "1.jpg", "2.jpg"])
    for seed in range(3):
        photo = photo_like(seed, (320, 240))
        copy(root / f"{seed}.jpg", root / f"{seed}-twin.jpg")
        write_jpeg(root / f"{seed}-small.jpg", photo.resize((200, 150)))
        write_jpeg(root / f"{seed}-mirror.jpg", photo.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    return root


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        yield opened


def names(library: Library) -> list[set[str]]:
    return [{one.path.stem for one in group.members} for group in library.duplicates.groups()]


WHOLE = [{f"{seed}{edit}" for edit in ("", "-twin", "-small", "-mirror")} for seed in range(3)]


def test_groups_grow_while_photos_are_taken(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "GROUP", 4)
    monkeypatch.setattr(pipeline, "GROUP_SECONDS", 600.0)
    monkeypatch.setattr(first_look, "PAUSE", 0.0)
    monkeypatch.setattr(first_look, "SHARE", 1e9)
    monkeypatch.setattr(first_look, "LONGEST", 60.0)
    monkeypatch.setattr(jobs, "REPORT_INTERVAL", 0.0)  # each step is told, however fast
    seen: list[tuple[int, int]] = []

    def look(progress: Progress) -> None:
        if progress.what == "adding photos":
            seen.append((progress.done, sum(map(len, names(library)))))

    report = library.update(job=JobContext(look))
    files = [found for done, found in seen if 0 < done < 12]
    assert files == sorted(files)
    assert files[0] > 0
    assert sorted(names(library), key=sorted) == WHOLE
    assert report.change == Change(photos=True, decisions=True)
    assert len(library.duplicates.unexamined()) == 9  # all are examined afterwards, too


def test_what_is_found_in_the_end_is_the_same_without_it(
    library: Library, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.update()
    library.duplicates.find()
    monkeypatch.setattr(FirstLook, "look", lambda _: Change())
    with open_library(tmp_path / "without", folder) as without:
        without.update()
        assert sorted(names(without), key=sorted) == [{f"{n}", f"{n}-twin"} for n in range(3)]
        without.duplicates.find()
        for one, other in zip(
            library.duplicates.groups(), without.duplicates.groups(), strict=True
        ):
            assert [(m.path, m.how, m.certainty) for m in one.members] == [
                (m.path, m.how, m.certainty) for m in other.members
            ]


def test_what_turns_out_to_be_nothing_goes(library: Library, folder: Path) -> None:
    """An older version had judged it otherwise, and was stopped before the search."""
    library.update()
    store = library._stores.writer()
    photos = [library.photo_at(folder / name) for name in ("0.jpg", "0-small.jpg", "1.jpg")]
    zero, small, one = (photo or 0 for photo in photos)
    near = sorted((zero, one))
    with store.transaction():
        store.pairs.put([PairRow(near[0], near[1], Level.COPY, (), 1.0)])
    wanted = {finder.edge(zero, one): 0.9, finder.edge(zero, small): 0.9}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(finder.Candidates, "of", lambda *_: wanted)
        library.duplicates.find()
    found = {row[:2] for row in store.pairs.all()}
    assert tuple(near) not in found
    assert finder.edge(zero, small) in found


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_it_takes_a_small_share_of_the_time(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(FirstLook, "look", lambda _: Change())
        library.update()
    clock, looked = Clock(), []
    real = finder.judge

    def judge(store: object, runtime: object, pool: object, pairs: list[object]) -> object:
        looked.append(len(pairs))
        clock.now += 0.4
        return real(store, runtime, pool, pairs)  # type: ignore[arg-type]

    monkeypatch.setattr(first_look, "judge", judge)
    monkeypatch.setattr(first_look, "AT_ONCE", 3)
    look = FirstLook(library._runtime, clock)
    ids = library.duplicates.unexamined().tolist()
    look.taken(ids)
    assert looked == []  # too early
    clock.now += 1.9
    look.taken([])
    assert looked == []
    clock.now += 0.1
    look.taken([])
    assert looked == [3, 3]  # as many as half a second allows, and those begun
    clock.now += 7.9
    look.taken([])
    assert looked == [3, 3]  # ten times as long as it took
    clock.now += 0.2
    look.taken([])
    assert looked == [3, 3, 3]
    assert look.look() == Change(decisions=True)
    assert sorted(names(library), key=sorted) == WHOLE
