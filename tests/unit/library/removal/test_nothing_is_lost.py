"""Folders drawn at random, cleaned up by default: what any file held, some file still holds.

A few of them; ``python -m tests.benchmarks.oracle`` does the same with 2,000.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.known.cleaned import Compared, Count, memory_folder
from tests.helpers.known.files import Known, Scene
from tests.helpers.known.judge import Judge, lacks
from tests.helpers.known.libraries import Drawn, Placed, draw

RECIPES = (
    {
        *("camera", "bare", "rated", "again_75", "half", "half_bare", "messenger", "unpacked"),
        *("grey", "sticker", "sticker_again", "webp_animated", "first_frame", "motion_a"),
    },
    {
        *("camera", "precise", "told", "again_40", "small", "large", "export_png", "heic_10"),
        *("heic_as_jpeg", "sign_192", "sign_214", "recoloured", "pages_a", "next_moment"),
    },
)


EACH = 22


@pytest.fixture
def in_memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose files cost no disk, with the trash in it."""
    with memory_folder() as folder:
        monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
        yield folder


@pytest.mark.parametrize("number", range(len(RECIPES)))
def test_what_any_file_held_is_still_held(in_memory: Path, number: int) -> None:
    compared = Compared(in_memory, [number], RECIPES[number])
    count = Count()
    for seed in range(EACH):
        compared.clean(1000 * number + seed, count)
    assert not count.faults, "\n".join(count.faults)
    # A cleaner that leaves everything where it is loses nothing either.
    assert count.went > EACH
    assert count.share >= 0.97, "\n".join(count.could)


@pytest.fixture(scope="module")
def made() -> Scene:
    return Scene(0)


@pytest.mark.parametrize(
    ("stays", "goes", "lost"),
    [
        ("camera", "camera", ""),
        ("camera", "bare", ""),
        ("bare", "camera", "time, place, camera"),
        ("camera", "again_75", ""),
        ("again_75", "camera", "quality"),
        ("camera", "half", ""),
        ("half", "camera", "detail (320 for 640)"),
        ("half", "large", ""),
        ("half", "back_to_size", ""),
        ("camera", "unpacked", ""),
        ("unpacked_tiff", "camera", ""),
        ("camera", "export_png", "quality"),
        ("export_png", "deep_png", "16 bits"),
        ("heic_as_png", "heic_10", "10 bits"),
        ("heic_10", "heic_as_png", ""),
        ("heic_10", "heic_as_jpeg", ""),
        ("camera", "grey", "another picture (0 grey)"),
        ("grey", "camera", "another picture (0)"),
        ("sign_192", "sign_214", "another picture (0 sign 214)"),
        ("sticker", "sticker_again", ""),
        ("camera", "precise", "time"),
        ("precise", "camera", ""),
        ("camera", "rated", "rating, keyword lake, keyword summer"),
        ("camera", "elsewhere", "place"),
        ("webp_animated", "first_frame", ""),
        ("first_frame", "webp_animated", "what is with it: frames a"),
        ("pages_a", "pages_b", "what is with it: page 8"),
        ("motion_a", "camera", ""),
        ("camera", "motion_a", "what is with it: film 1"),
        ("display_p3", "p3_as_png", ""),
        ("developed", "recoloured", ""),
        ("camera", "touched", ""),
        ("camera", "settings", "what is with it: settings"),
        ("recoloured", "developed", "a person's work"),
    ],
)
def test_the_judge_knows_what_a_file_lacks(made: Scene, stays: str, goes: str, lost: str) -> None:
    assert ", ".join(lacks(made.file(stays), made.file(goes))) == lost


def _folder(*files: Placed, **said: object) -> Drawn:
    return Drawn({one.path: one for one in files}, **said)  # type: ignore[arg-type]


def _placed(path: str, known: Known) -> Placed:
    return Placed(path, known.data, 0, known)


def test_the_judge_finds_what_should_not_have_gone(made: Scene) -> None:
    camera, half = _placed("a/1.jpg", made.file("camera")), _placed("b/1.jpg", made.file("half"))
    both = _folder(camera, half)
    assert not Judge(both).faults({"a/1.jpg"})
    assert Judge(both).faults({"b/1.jpg"}) == [
        "a/1.jpg (camera) went: b/1.jpg (half) lacks detail (320 for 640)"
    ]
    assert len(Judge(both).faults(set())) == 2
    assert Judge(_folder(camera, half, protected="b")).faults({"a/1.jpg"})
    assert Judge(_folder(camera, half, different=[("a/1.jpg", "b/1.jpg")])).faults({"a/1.jpg"})
    edited = _placed("b/1-edited.jpg", made.file("half"))
    assert Judge(_folder(camera, edited)).faults({"a/1.jpg"})


def test_the_judge_finds_what_was_torn_apart(made: Scene) -> None:
    camera, half = _placed("a/1.jpg", made.file("camera")), _placed("b/1.jpg", made.file("half"))
    mine = Placed("b/1.jpg.xmp", b"work", 0, beside=("b/1.jpg",))
    assert Judge(_folder(camera, half, mine)).faults({"a/1.jpg"})  # it takes the work along
    same = Placed("a/1.jpg.xmp", b"work", 0, beside=("a/1.jpg",))
    judge = Judge(_folder(camera, half, mine, same))
    assert not judge.faults({"a/1.jpg", "a/1.jpg.xmp"})
    assert judge.faults({"a/1.jpg", "a/1.jpg.xmp", "b/1.jpg.xmp"}) == [
        "b/1.jpg.xmp is left without b/1.jpg"
    ]
    assert judge.faults({"a/1.jpg", "b/1.jpg", "b/1.jpg.xmp"}) == ["a/1.jpg.xmp went from a/1.jpg"]


def test_the_judge_counts_what_could_have_gone(made: Scene) -> None:
    camera, half = _placed("a/1.jpg", made.file("camera")), _placed("b/1.jpg", made.file("half"))
    twin = _placed("c/1.jpg", made.file("camera"))
    folder = _folder(camera, half, twin)
    assert [one.path for one in Judge(folder).could_go(folder.files)] == ["b/1.jpg", "c/1.jpg"]
    assert not Judge(folder).could_go({"c/1.jpg"})


def test_a_seed_draws_one_folder(made: Scene) -> None:
    files = [made.file(name) for name in RECIPES[0]]
    files.sort(key=lambda one: one.name)
    one, same, other = (draw(seed, files, [b"raw"]) for seed in (3, 3, 4))
    assert list(one.files) == list(same.files) != list(other.files)
