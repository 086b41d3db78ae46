"""Suggestions for albums: the scores by hand, and from a library's own vectors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from photosim import storage
from photosim.core.errors import UsageError
from photosim.library.albums import suggest
from photosim.library.library import Library
from photosim.ml.registry import model_by_id
from tests.helpers.libraries import open_library, paths_of, photo_folder

ANGLES = {"a1": 0, "a2": 10, "near": 20, "middle": 44, "b-side": 60, "b1": 80, "b2": 90, "far": 180}


def at(*degrees: float) -> np.ndarray:
    angles = np.deg2rad(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def cos(degrees: float) -> float:
    return float(np.cos(np.deg2rad(degrees)))


NOBODY = np.empty((0, 2), dtype=np.float32)


@pytest.mark.parametrize(
    ("members", "refused", "expected"),
    [
        ((10,), (), cos(10)),
        ((10, 20), (), (cos(10) + cos(20)) / 2),
        ((10, 20, 30, 170), (), (cos(10) + cos(20) + cos(30)) / 3),
        ((10,), (40,), cos(10)),  # the album is nearer than what was refused
        ((40,), (10, 90), cos(40) - (cos(10) - cos(40))),
    ],
)
def test_likeness(members: tuple[int, ...], refused: tuple[int, ...], expected: float) -> None:
    no = at(*refused) if refused else NOBODY
    assert suggest.likeness(at(0), at(*members), no).tolist() == [pytest.approx(expected, abs=1e-6)]


def test_equal_scores_come_by_id() -> None:
    ids, scores = np.array([7, 3, 5]), np.array([0.5, 0.5, 0.9], dtype=np.float32)
    assert suggest.best(ids, scores, 2).tolist() == [2, 1]


def test_what_is_in_doubt() -> None:
    own = np.array([0.9, 0.62, 0.50, 0.3, 0.01], dtype=np.float32)
    others = np.array(
        [[0.1, 0.0], [0.6, 0.0], [0.45, 0.0], [0.7, 0.8], [0.01, 0.0]], dtype=np.float32
    )
    ids = np.arange(5)
    # 3 lies between two others; 4 is least sure of all, but far from everything.
    assert suggest.doubtful(ids, own, others, 1).tolist() == [4]
    assert suggest.doubtful(ids, own, others, 5).tolist() == [4, 1, 2, 0]
    many = np.concatenate([np.full(10, 0.8, dtype=np.float32), own[4:]])
    rivals = np.concatenate([np.full(10, 0.7, dtype=np.float32), own[4:]])[:, None]
    assert suggest.doubtful(np.arange(11), many, rivals, 2).tolist() == [0, 1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", [f"{name}.jpg" for name in ANGLES])


@pytest.fixture
def library(tmp_path: Path, folder: Path, shipped: None) -> Iterator[Library]:
    """Photos whose vectors lie on a circle; album a at 0 and 10 degrees, b at 80 and 90."""
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        ids = {Path(path).stem: photo for path, photo in paths_of(opened).items()}
        model = opened.status().model
        with closing(storage.open(tmp_path / "library", write=True)) as store:
            aspects = model_by_id(model).card.aspects
            assert aspects is not None
            rows = aspects.joined(
                np.pad(at(*(ANGLES[name] for name in ids)), ((0, 0), (0, aspects.similar - 2))),
                np.eye(1, aspects.copy, dtype=np.float32).repeat(len(ids), axis=0),
            )
            with store.transaction():
                store.vectors.add_embeddings(ids.values(), model, rows)
        for album in ("a", "b"):
            opened.albums.create(album)
            opened.albums.add(album, [ids[f"{album}1"], ids[f"{album}2"]])
        yield opened


def names(library: Library, album: str, count: int = 20, *, unsure: bool = False) -> list[str]:
    found = library.albums.suggestions(album, count, unsure=unsure).photos
    return [one.paths[0].stem for one in library.details([s.photo_id for s in found])]


def test_the_most_likely_come_first_and_members_never(library: Library) -> None:
    assert names(library, "a") == ["near", "middle", "b-side", "b1", "b2", "far"]
    assert names(library, "A", 2) == ["near", "middle"]
    assert library.albums.suggestions("a", 1).photos[0].likeness == pytest.approx(
        (cos(20) + cos(10)) / 2,
        rel=2**-11,  # vectors are kept as halves
    )


def test_a_refusal_is_gone_and_takes_its_likes_along(library: Library, folder: Path) -> None:
    before = {s.photo_id: s.likeness for s in library.albums.suggestions("a").photos}
    library.albums.refuse("a", [folder / "b-side.jpg"])
    after = {s.photo_id: s.likeness for s in library.albums.suggestions("a").photos}
    ids = {Path(path).stem: photo for path, photo in paths_of(library).items()}
    assert ids["b-side"] not in after
    assert after[ids["near"]] == before[ids["near"]]
    assert after[ids["b1"]] == pytest.approx(before[ids["b1"]] - (cos(20) - cos(70)), abs=2**-11)


def test_the_unsure_lie_between_two_albums(library: Library) -> None:
    found = library.albums.suggestions("a", 2, unsure=True).photos
    assert names(library, "a", 2, unsure=True)[0] == "middle"
    assert {one.rival for one in found} == {"b"}
    # What is in another album is decided.
    assert not {"b1", "b2"} & set(names(library, "a", unsure=True))


def test_a_step_at_a_time_gives_the_same(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = library.albums.suggestions("a").photos
    monkeypatch.setattr(suggest, "CHUNK", 2)
    assert [one.photo_id for one in library.albums.suggestions("a").photos] == [
        one.photo_id for one in whole
    ]


def test_what_is_missing_is_said(library: Library) -> None:
    library.albums.create("empty")
    with pytest.raises(UsageError, match="no photos"):
        library.albums.suggestions("empty")
    with pytest.raises(UsageError, match="no album"):
        library.albums.suggestions("nowhere")
    library.albums.delete("b")
    with pytest.raises(UsageError, match="no other album"):
        library.albums.suggestions("a", unsure=True)
