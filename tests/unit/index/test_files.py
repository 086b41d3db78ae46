from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from photosim.core.errors import LibraryError, Remedy
from photosim.index import files
from photosim.index.files import Health, HealthState, open_index
from photosim.index.graph import Graph, GraphSettings
from photosim.index.hnsw import HnswIndex

Photos = Callable[..., npt.NDArray[np.float32]]
NAMES = {"m.1.hnsw", "m.1.ids", "m.1.vectors", "m.json"}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def saved(folder: Path, photos: Photos) -> HnswIndex:
    """A saved index with 2,500 vectors, some of them gone and come back."""
    index, health = open_index(folder, "m", 16)
    assert health.state is HealthState.MISSING
    index.add(range(400), photos(400))
    index.remove(range(10))
    index.add(range(5), photos(5))
    index.save()
    return index


def opened(folder: Path, model_id: str = "m", dim: int = 16) -> tuple[HnswIndex, Health]:
    return open_index(folder, model_id, dim)


def test_nothing_is_written_by_opening(folder: Path) -> None:
    index, health = opened(folder)
    assert (len(index), health.state, health.good) == (0, HealthState.MISSING, False)
    assert health.note
    assert not folder.exists()


def test_what_was_saved_comes_back(folder: Path, saved: HnswIndex, photos: Photos) -> None:
    index, health = opened(folder)
    assert health == Health(HealthState.GOOD, "")
    assert names(folder) == NAMES
    np.testing.assert_array_equal(index.ids(), saved.ids())
    np.testing.assert_array_equal(index.vectors([3, 77]), saved.vectors([3, 77]))
    queries = photos(40, seed=5)
    index._exact_below = saved._exact_below = 0  # the graph, however small
    for k, allowed in ((10, None), (50, None), (5, range(0, 200))):
        before, after = saved.search(queries, k, allowed), index.search(queries, k, allowed)
        for a, b in zip(before[0], after[0], strict=True):
            assert a.tolist() == b.tolist()
        for x, y in zip(before[1], after[1], strict=True):
            np.testing.assert_allclose(x, y, atol=1e-6)


def test_a_loaded_index_lives_on(folder: Path, saved: HnswIndex, photos: Photos) -> None:
    index, _ = opened(folder)
    index.add(range(5000, 5700), photos(700, seed=2))
    index.remove(range(100))
    index.add([50], photos(1))
    index.save()
    again, health = opened(folder)
    assert health.good
    assert again.ids().tolist() == [50, *range(100, 400), *range(5000, 5700)]
    assert again.search(photos(1), 1)[0][0].tolist() == [50]


def test_each_save_is_a_new_generation_and_leaves_no_other(folder: Path, saved: HnswIndex) -> None:
    saved.save()
    saved.save()
    assert names(folder) == {"m.3.hnsw", "m.3.ids", "m.3.vectors", "m.json"}
    assert opened(folder)[1].good


def test_an_empty_index_can_be_saved(folder: Path) -> None:
    index, _ = opened(folder)
    index.save()
    again, health = opened(folder)
    assert health.good
    assert len(again) == 0


def test_models_do_not_touch_each_other(folder: Path, saved: HnswIndex, photos: Photos) -> None:
    for name in ("m.1", "m1", "M"):
        other, health = opened(folder, name, 8)
        assert health.state is HealthState.MISSING
        other.add(range(10), photos(10, 8))
        other.save()
        other.save()
    saved.save()
    for name, count in (("m", 395), ("m.1", 10), ("m1", 10)):
        index, health = opened(folder, name, 16 if name == "m" else 8)
        assert (health.good, len(index)) == (True, count)


@pytest.mark.parametrize("name", ["", ".hidden", "a/b", "../up", "a b", "ü"])
def test_model_ids_that_can_not_name_a_file(folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match="model id"):
        opened(folder, name)


def test_the_manifest_says_what_it_is(folder: Path, saved: HnswIndex) -> None:
    manifest = json.loads((folder / "m.json").read_text())
    assert manifest["format"] == 1
    assert manifest["model_id"] == "m"
    assert manifest["dim"] == 16
    assert manifest["space"] == "ip"
    assert manifest["count"] == len(saved) == 395
    assert manifest["generation"] == 1
    assert manifest["M"] == saved.settings.links
    assert manifest["ef_construction"] == saved.settings.ef_construction
    assert manifest["hnswlib"] == "0.8.0"
    assert manifest["files"]["hnsw"]["bytes"] == (folder / "m.1.hnsw").stat().st_size
    assert len(manifest["files"]["ids"]["blake2b"]) == 64


@pytest.mark.parametrize("part", ["hnsw", "ids", "vectors"])
@pytest.mark.parametrize("place", [0, 8, 24, 96, -1, 0.3, 0.7])
def test_one_changed_byte_is_found_before_hnswlib_sees_it(
    folder: Path, saved: HnswIndex, part: str, place: float
) -> None:
    path = folder / f"m.1.{part}"
    content = bytearray(path.read_bytes())
    at = int(len(content) * place) if isinstance(place, float) else place
    content[at] ^= 0x55
    path.write_bytes(content)
    index, health = opened(folder)
    assert (len(index), health.state) == (0, HealthState.DAMAGED)
    assert health.note
    assert names(folder) == NAMES  # looking changes nothing


@pytest.mark.parametrize("part", ["hnsw", "ids", "vectors"])
@pytest.mark.parametrize("size", [0, 100, -1, 1])
def test_another_length_is_found(folder: Path, saved: HnswIndex, part: str, size: int) -> None:
    path = folder / f"m.1.{part}"
    content = path.read_bytes()
    path.write_bytes(content + b"x" if size == 1 else content[:size])
    assert opened(folder)[1].state is HealthState.DAMAGED


@pytest.mark.parametrize("part", ["hnsw", "ids", "vectors"])
def test_a_file_that_is_gone(folder: Path, saved: HnswIndex, part: str) -> None:
    (folder / f"m.1.{part}").unlink()
    assert opened(folder)[1].state is HealthState.DAMAGED


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"format": 1}', "\x00\xff"])
def test_a_manifest_that_is_none(folder: Path, saved: HnswIndex, text: str) -> None:
    (folder / "m.json").write_text(text, encoding="latin-1")
    index, health = opened(folder)
    assert len(index) == 0
    assert health.state in {HealthState.DAMAGED, HealthState.OTHER}
    index.save()  # and it can be made anew, whatever lies there
    assert opened(folder)[1].good
    assert len(names(folder)) == 4


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("format", 2),
        ("model_id", "other"),
        ("dim", 15),
        ("space", "l2"),
        ("hnswlib", "0.9.0"),
        ("machine", "big-endian, 32 bit"),
    ],
)
def test_an_index_of_something_else(
    folder: Path, saved: HnswIndex, key: str, value: object
) -> None:
    edit(folder, {key: value})
    index, health = opened(folder)
    assert (len(index), health.state) == (0, HealthState.OTHER)
    assert health.note


@pytest.mark.parametrize(
    "change",
    [
        {"count": 7},
        {"count": "many"},
        {"generation": None},
        {"generation": 2},
        {"files": {}},
        {"files": {"hnsw": 1, "ids": 2, "vectors": 3}},
    ],
)
def test_a_manifest_that_does_not_fit(
    folder: Path, saved: HnswIndex, change: dict[str, object]
) -> None:
    edit(folder, change)
    assert opened(folder)[1].state is HealthState.DAMAGED


def edit(folder: Path, change: dict[str, object]) -> None:
    path = folder / "m.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))


def test_another_length_of_vectors(folder: Path, saved: HnswIndex) -> None:
    index, health = opened(folder, dim=8)
    assert (len(index), index.dim, health.state) == (0, 8, HealthState.OTHER)


def test_files_that_do_not_belong_together(folder: Path, saved: HnswIndex, photos: Photos) -> None:
    """Right checksums, wrong contents: a bug of ours would still end in a rebuild."""
    labelled = saved.dump(folder / "m.1.hnsw")
    for path, array in (
        (folder / "m.1.ids", labelled.ids[:-1]),
        (folder / "m.1.vectors", labelled.halves[:-1]),
    ):
        with path.open("wb") as file:
            np.save(file, array)
    edit(
        folder, {"files": {part: files._described(folder / f"m.1.{part}") for part in files.PARTS}}
    )
    assert opened(folder)[1].state is HealthState.DAMAGED


def test_the_settings_of_a_saved_graph_stay(folder: Path, photos: Photos) -> None:
    index, _ = open_index(folder, "m", 16, GraphSettings(links=8, ef_construction=40))
    index.add(range(100), photos(100))
    index.save()
    again, health = opened(folder)
    assert health.good
    assert again.settings == GraphSettings(8, 40)


def test_a_save_between_two_reads_of_another_process(
    folder: Path, saved: HnswIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The manifest was read, then the writer saved and deleted what it named: read again."""
    original, moments = files._verify, []

    def verify(path: Path, described: dict[str, Any]) -> None:
        if not moments:
            moments.append(path)
            saved.save()
        original(path, described)

    monkeypatch.setattr(files, "_verify", verify)
    index, health = opened(folder)
    assert health.good
    assert len(index) == len(saved)


# -- what can go wrong while saving --------------------------------------------------------


def refusal(index: HnswIndex) -> LibraryError | None:
    """What saving an index says, None where it was saved."""
    try:
        index.save()
    except LibraryError as error:
        return error
    return None


STEPS = ["dump", "fsync", "replace", "sync_folder"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("call", [1, 2, 3, 4])
def test_an_error_at_any_step_leaves_the_old_index(  # noqa: PLR0917 - fixtures and a table
    folder: Path,
    saved: HnswIndex,
    monkeypatch: pytest.MonkeyPatch,
    photos: Photos,
    step: str,
    call: int,
) -> None:
    saved.add([9000], photos(1))
    calls = {"n": 0}

    def failing(original: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            calls["n"] += 1
            if calls["n"] == call:
                raise OSError(28, "No space left on device")
            return original(*args, **kwargs)

        return wrapped

    with monkeypatch.context() as patched:
        if step == "dump":
            patched.setattr(Graph, "dump", failing(Graph.dump))
        elif step == "fsync":
            patched.setattr(os, "fsync", failing(os.fsync))
        elif step == "replace":
            patched.setattr(Path, "replace", failing(Path.replace))
        else:
            patched.setattr(files, "sync_folder", failing(files.sync_folder))
        error = refusal(saved)
    failed = error is not None
    if error is not None:
        assert error.title == "Search index not saved"
        assert "No space left" in error.message
        assert error.remedy is Remedy.SAVE_INDEX
    assert failed == (calls["n"] >= call)
    index, health = opened(folder)
    assert health.good
    # After the last step but syncing the folder, the new one is in place already.
    if not failed or (step == "sync_folder" and call == 2):
        assert len(index) == 396
    else:
        assert len(index) == 395
        assert names(folder) == NAMES
    saved.save()
    assert len(opened(folder)[0]) == 396
    assert len(names(folder)) == 4


def test_a_file_that_is_not_written_whole_is_noticed(
    folder: Path, saved: HnswIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    """hnswlib says nothing when the disk is full."""

    class Silent:
        def __init__(self, index: Any) -> None:
            self._index = index

        def save_index(self, path: str) -> None:
            self._index.save_index(path)
            with Path(path).open("rb+") as file:
                file.truncate(1000)

        def index_file_size(self) -> int:
            return int(self._index.index_file_size())

    monkeypatch.setattr(saved._graph, "_index", Silent(saved._graph._index))
    with pytest.raises(LibraryError, match="can't be saved"):
        saved.save()
    assert opened(folder)[1].good
    assert names(folder) == NAMES


def test_a_folder_that_can_not_be_made(tmp_path: Path, photos: Photos) -> None:
    (tmp_path / "index").write_text("a file")
    index, health = opened(tmp_path / "index")
    assert not health.good
    index.add([1], photos(1))
    with pytest.raises(LibraryError, match="can't be saved"):
        index.save()


def test_what_a_broken_off_save_left_is_tidied_by_the_next(folder: Path, saved: HnswIndex) -> None:
    for name in ("m.2.hnsw.tmp", "m.2.ids", "m.7.hnsw", "m.json.tmp"):
        (folder / name).write_bytes(b"left behind")
    (folder / "notes.txt").write_text("somebody's own")
    index, health = opened(folder)
    assert health.good
    index.save()
    assert names(folder) == {"m.8.hnsw", "m.8.ids", "m.8.vectors", "m.json", "notes.txt"}
