"""The map of a library: computed, kept, extended, and computed again where it has to be."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.mapping import service
from photosim.library.mapping.kept import KeptMaps
from photosim.library.mapping.values import Grouping, PhotoMap
from tests.helpers.libraries import open_library, paths_of, photo_folder
from tests.helpers.teaching import EACH, KINDS, ids_by_name


@pytest.fixture
def small(tmp_path: Path) -> tuple[Library, Path]:
    photos = photo_folder(tmp_path / "photos", [f"{number:02}.jpg" for number in range(20)])
    library = open_library(tmp_path / "library", photos)
    library.update()
    return library, photos


def by_photo(found: PhotoMap) -> dict[PhotoId, tuple[float, float]]:
    return {
        int(one): (float(x), float(y)) for one, (x, y) in zip(found.ids, found.places, strict=True)
    }


def test_every_photo_has_a_place_that_is_kept(kinds: Library) -> None:
    assert kinds.map.kept() is None
    made = kinds.map.bring_up()
    assert made.ids.tolist() == sorted(paths_of(kinds).values())
    assert (made.lacking, made.whole) == (0, len(made))
    kept = kinds.map.kept()
    assert kept is not None
    assert np.array_equal(kept.places, made.places)
    assert kept.model == kinds.model_id()


def test_neighbours_of_the_index_lie_near(kinds: Library) -> None:
    made = kinds.map.bring_up()
    index = kinds._runtime.nearest(kinds._runtime.similar_model())
    near = index.neighbours(made.ids, 5, 1)
    assert (near != made.ids[:, None]).all()
    at = np.searchsorted(made.ids, near)
    apart = np.linalg.norm(made.places[at] - made.places[:, None], axis=2)
    assert np.median(apart) < 0.3 * np.median(np.linalg.norm(made.places, axis=1))


def test_the_same_library_gives_the_same_map(kinds: Library) -> None:
    first = kinds.map.bring_up()
    KeptMaps(kinds.directory)._path(first.model).unlink()
    assert np.array_equal(kinds.map.bring_up().places, first.places)


def test_new_photos_join_and_those_gone_leave(
    small: tuple[Library, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, photos = small
    monkeypatch.setattr(service, "ALWAYS_WHOLE", 0)
    with library:
        before = by_photo(library.map.bring_up())
        photo_folder(photos, ["new.jpg"], first_seed=400)
        (photos / "03.jpg").unlink()
        library.update()
        seen = library.map.kept()
        assert seen is not None
        assert (seen.lacking, len(seen)) == (1, 19)
        after = library.map.bring_up()
        new = paths_of(library)[str(photos / "new.jpg")]
        assert after.whole == 20
        assert set(by_photo(after)) == set(paths_of(library).values())
        # A photo's own place stays, to the last digit.
        assert {one: at for one, at in by_photo(after).items() if one != new} == {
            one: at for one, at in before.items() if one in by_photo(after)
        }
        # Much has changed: all are laid out together, not far from where they lay.
        photo_folder(photos, [f"more{number}.jpg" for number in range(8)], first_seed=500)
        library.update()
        again = library.map.bring_up()
        assert again.whole == len(again) == 28
        assert by_photo(again) != before


def test_a_damaged_map_is_computed_again(kinds: Library, caplog: pytest.LogCaptureFixture) -> None:
    made = kinds.map.bring_up()
    file = KeptMaps(kinds.directory)._path(made.model)
    whole = file.read_bytes()
    nan = PhotoMap(made.model, made.ids, np.full_like(made.places, np.nan), 1)
    for damage in (b"", b"nothing", whole[:200], whole[:-300] + bytes(300)):
        file.write_bytes(damage)
        assert kinds.map.kept() is None
        assert "computed again" in caplog.text
    KeptMaps(kinds.directory).write(nan, set())
    assert kinds.map.kept() is None
    assert np.array_equal(kinds.map.bring_up().places, made.places)
    assert file.read_bytes() != b""


def test_a_reader_keeps_nothing(kinds: Library) -> None:
    with Library.open(kinds.directory, write=False, provider="cpu") as reader:
        made = reader.map.bring_up()
    assert len(made) == len(paths_of(kinds))
    assert kinds.map.kept() is None


def test_it_can_be_cancelled_and_leaves_the_map_before(kinds: Library) -> None:
    made = kinds.map.bring_up()
    job = JobContext(lambda progress: job.cancel() if "laying" in progress.what else None)
    with pytest.raises(Cancelled):
        kinds.map.bring_up(job=job, anew=True)
    kept = kinds.map.kept()
    assert kept is not None
    assert np.array_equal(kept.places, made.places)


def test_progress_is_told(kinds: Library) -> None:
    told: dict[str, int] = {}
    kinds.map.bring_up(job=JobContext(lambda one: told.update({one.what: one.total})))
    assert told == {"looking for alike photos": len(paths_of(kinds)), "laying out the map": 500}


def test_a_taught_model_has_a_map_of_its_own(kinds: Library) -> None:
    base = kinds.map.bring_up()
    taught = kinds.teacher.teach(adopt=True).model
    assert taught is not None
    found = kinds.map.bring_up()
    assert (found.model, base.model) == (taught, kinds.model_id())
    assert kinds.map.bring_up(base.model).model == base.model
    ids = ids_by_name(kinds)
    numbers = np.array([[ids[f"{kind}-{n:02}"] for n in range(EACH)] for kind in KINDS])

    def together(one: PhotoMap) -> float:
        """The share of a kind among the nearest of its photos on the map."""
        kinds_of = np.full(len(one.ids), -1)
        for kind, photos in enumerate(numbers):
            kinds_of[np.searchsorted(one.ids, photos)] = kind
        apart = np.linalg.norm(one.places[:, None] - one.places[None], axis=2)
        near = np.argsort(apart, axis=1)[:, 1:EACH]
        return float((kinds_of[near] == kinds_of[:, None])[kinds_of >= 0].mean())

    assert together(found) > together(base) + 0.05
    kinds.models.use("base")
    kinds.models.remove(taught)
    kinds.map.bring_up(anew=True)
    assert [one.stem for one in (kinds.directory / "maps").iterdir()] == [base.model]


def test_an_empty_library_has_an_empty_map(tmp_path: Path) -> None:
    with open_library(tmp_path / "library") as library:
        made = library.map.bring_up()
        assert len(made) == 0
        assert made.places.shape == (0, 2)
        assert library.map.spots(made) == []
        assert list(library.map.groups(made.ids, Grouping.ALBUM).names) == []


def test_photos_are_told_apart_by_album_folder_and_year(kinds: Library) -> None:
    made = kinds.map.bring_up()
    albums = kinds.map.groups(made.ids, Grouping.ALBUM)
    assert set(albums.names) == set(KINDS)
    ash = ids_by_name(kinds)["ash-00"]
    at = int(np.searchsorted(made.ids, ash))
    assert albums.names[albums.numbers[at]] == "ash"
    folders = kinds.map.groups(made.ids, Grouping.FOLDER)
    assert (len(folders.names), set(folders.numbers.tolist())) == (1, {0})
    assert list(kinds.map.groups(made.ids, Grouping.YEAR).names) == []
    assert list(kinds.map.groups(made.ids, Grouping.NONE).names) == []


def test_another_thread_may_compute_while_photos_come(small: tuple[Library, Path]) -> None:
    library, photos = small
    with library:
        made: list[PhotoMap] = []
        thread = threading.Thread(target=lambda: made.append(library.map.bring_up()))
        photo_folder(photos, [f"more{number}.jpg" for number in range(6)], first_seed=700)
        thread.start()
        library.update()
        thread.join()
        assert len(made[0]) >= 20
        assert len(library.map.bring_up()) == 26
