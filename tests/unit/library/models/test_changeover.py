"""A library goes over from one base model to another."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosim.core import paths
from photosim.core.errors import Cancelled, ModelError, UsageError
from photosim.core.jobs import JobContext, Progress
from photosim.library.library import Library
from photosim.library.models import changeover
from photosim.library.models.changeover import Changeover
from photosim.library.runtime.model import Model
from photosim.library.searching.searcher import NO_PROVIDER
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource
from photosim.library.values import Order, Query
from photosim.ml.registry import ModelCard
from tests.helpers.jobs import heard
from tests.helpers.kept import database, found_by, keep_network
from tests.helpers.libraries import Embedded, open_library, paths_of, photo_folder
from tests.helpers.models import tiny_model
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.sizes import Sizes
from tests.helpers.teaching import KINDS, draw_vectors

PHOTOS = 12


@pytest.fixture
def sizes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sizes:
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    return Sizes(tmp_path / "models")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    names = [f"{number:02}.jpg" for number in range(PHOTOS)]
    return photo_folder(tmp_path / "photos", names)


@pytest.fixture
def library(tmp_path: Path, folder: Path, sizes: Sizes) -> Iterator[Library]:
    """A library made with the default model."""
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def other_photo(folder: Path, seed: int = 500) -> Path:
    """A photo that no library has."""
    write_jpeg(folder / "elsewhere.jpg", photo_like(seed, (320, 240)))
    return folder / "elsewhere.jpg"


def hits(library: Library, path: Path) -> list[str]:
    query = Query((FileSource(path),), min_similarity=-1, k=99)
    return [hit.path for hit in library.search(query).hits]


def vectors_of(library: Library, card: ModelCard) -> int:
    with database(library) as store:
        return store.vectors.models().get(card.id, 0)


def as_if_new(sizes: Sizes, folder: Path, at: Path) -> dict[str, list[str]]:
    """What a library that was made with the model of now finds with each photo."""
    with open_library(at, folder) as fresh:
        fresh.models.bases.choose("light")
        fresh.update()
        return {path: hits(fresh, Path(path)) for path in paths_of(fresh)}


def test_a_new_library_has_the_model_that_was_chosen(
    tmp_path: Path, folder: Path, sizes: Sizes
) -> None:
    with open_library(tmp_path / "library", folder) as opened:
        assert opened.models.bases.choose("light").value == sizes.light.id
        opened.update()
        assert not opened.is_changing_over()
        assert opened.model_id() == sizes.light.id
        assert [(one.size, one.in_use) for one in opened.models.bases.all()] == [
            ("default", False),
            ("light", True),
        ]


def test_the_old_model_answers_until_the_new_one_has_seen_all(
    tmp_path: Path, folder: Path, sizes: Sizes, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changeover, "PART", 5)
    asked = folder / "03.jpg"
    before = hits(library, asked)
    assert library.models.bases.choose("light").value == sizes.light.id
    assert library.is_changing_over()
    steps = []
    while library.is_changing_over():
        assert library.model_id() == sizes.default.id
        assert hits(library, asked) == before
        result = library.search(Query((FileSource(asked),)))
        assert (result.model, result.left_out) == (sizes.default.id, 0)
        report = library.change_over(seconds=0)
        steps.append((report.photos, report.left, report.finished))
    assert steps == [(5, 7, False), (5, 2, False), (2, 0, True)]
    assert library.model_id() == sizes.light.id
    assert library.search(Query((FileSource(asked),))).model == sizes.light.id
    expected = as_if_new(sizes, folder, tmp_path / "fresh")
    assert {path: hits(library, Path(path)) for path in paths_of(library)} == expected
    assert library.check().ok


def test_progress_is_told(library: Library, sizes: Sizes) -> None:
    library.models.bases.choose("light")
    status = library.status()
    assert status.changeover is not None
    assert (status.changeover.model, status.changeover.size) == (sizes.light.id, "light")
    assert (status.changeover.done, status.changeover.photos) == (0, PHOTOS)
    assert status.changeover.can_stay
    told: list[Progress] = []
    library.change_over(JobContext(told.append))
    moving = [(one.done, one.total) for one in told if one.what == changeover.WHAT]
    assert moving[0] == (0, PHOTOS)
    assert moving[-1] == (PHOTOS, PHOTOS)
    assert moving == sorted(moving)
    assert library.status().changeover is None


def test_the_newest_photos_come_first(
    library: Library, sizes: Sizes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changeover, "PART", 4)
    library.models.bases.choose("light")
    library.change_over(seconds=0)
    newest = library.browse(Order.NEWEST)[:4].tolist()
    with database(library) as store:
        assert store.vectors.ids(sizes.light.id).tolist() == sorted(newest)


def test_new_photos_meanwhile_get_the_vectors_of_both(
    folder: Path, library: Library, sizes: Sizes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changeover, "PART", 8)
    library.models.bases.choose("light")
    library.change_over(seconds=0)
    write_jpeg(folder / "new.jpg", photo_like(3, (300, 225)))  # smaller, of what 03.jpg is
    library.update()
    assert str(folder / "new.jpg") in hits(library, folder / "03.jpg")[0]
    report = library.change_over()
    assert report.finished
    assert vectors_of(library, sizes.default) == vectors_of(library, sizes.light) == PHOTOS + 1
    assert str(folder / "new.jpg") in hits(library, folder / "03.jpg")[0]


def test_a_cancel_keeps_what_is_done(
    library: Library, sizes: Sizes, embedded: Embedded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changeover, "PART", 4)
    library.models.bases.choose("light")
    job = heard(lambda progress: job.cancel() if progress.done >= 4 else None)
    with pytest.raises(Cancelled):
        library.change_over(job)
    assert library.model_id() == sizes.default.id
    done = vectors_of(library, sizes.light)
    assert done >= 4
    embedded.take()
    assert library.change_over().finished
    assert embedded.take() == PHOTOS - done


def test_staying_drops_what_was_done(
    folder: Path, library: Library, sizes: Sizes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changeover, "PART", 4)
    before = hits(library, folder / "03.jpg")
    library.models.bases.choose("light")
    library.change_over(seconds=0)
    assert vectors_of(library, sizes.light) == 4
    assert list((library.directory / "index").glob(f"{sizes.light.id}*"))
    assert library.models.bases.stay().models
    assert not library.is_changing_over()
    assert vectors_of(library, sizes.light) == 0
    assert not list((library.directory / "index").glob(f"{sizes.light.id}*"))
    assert library.change_over().model == ""
    assert (library.model_id(), hits(library, folder / "03.jpg")) == (sizes.default.id, before)


def test_choosing_the_model_in_use_again_is_staying(library: Library, sizes: Sizes) -> None:
    library.models.bases.choose("light")
    assert library.models.bases.choose("default").value == sizes.default.id
    assert not library.is_changing_over()


def test_there_and_back_costs_nothing_twice(library: Library, embedded: Embedded) -> None:
    library.models.bases.choose("light")
    library.change_over()
    library.update()
    embedded.take()
    library.models.bases.choose("default")
    assert library.change_over().finished
    assert embedded.take() == 0


def test_a_model_is_chosen_by_the_first_letters_of_its_id(library: Library, sizes: Sizes) -> None:
    assert library.models.bases.choose(sizes.light.id[:7]).value == sizes.light.id
    with pytest.raises(UsageError, match="no base model"):
        library.models.bases.choose("nothing like it")
    assert library.change_over().finished
    # An id stays chosen though it is not the default of its size.
    assert library.models.bases.choose(sizes.light.id).value == sizes.light.id
    assert not library.is_changing_over()


def test_labels_decisions_and_pairs_stay(folder: Path, library: Library) -> None:
    shutil.copyfile(folder / "00.jpg", folder / "again.jpg")
    write_jpeg(folder / "small.jpg", photo_like(1, (160, 120)))
    library.update()
    library.duplicates.find()
    ids = paths_of(library)
    library.albums.create("cats")
    library.albums.add("cats", [ids[str(folder / "02.jpg")]])
    with database(library) as store:
        pairs = [row[:2] for row in store.pairs.of(ids.values())]
    assert pairs
    library.models.bases.choose("light")
    library.change_over()
    assert [album.photos for album in library.albums.all()] == [(ids[str(folder / "02.jpg")],)]
    # What was proved needs no model: it stays while the new one proposes its own pairs.
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        library.duplicates.find(job)
    with database(library) as store:
        assert [row[:2] for row in store.pairs.of(ids.values())] == pairs
    assert library.duplicates.find().photos == len(set(ids.values()))
    with database(library) as store:
        assert [row[:2] for row in store.pairs.of(ids.values())] == pairs


# -- a model that is shipped no longer


@pytest.fixture(params=["card kept by the library", "card kept by photosim", "no card"])
def old(
    request: pytest.FixtureRequest, tmp_path: Path, folder: Path, sizes: Sizes
) -> Iterator[Library]:
    """A library whose model is shipped no longer, but another one."""
    where = tmp_path / "library"
    with open_library(where, folder) as made:
        made.update()
        if request.param != "card kept by the library":
            store = made._runtime.stores.writer()
            with store.transaction():
                store.settings.remove("card of the model")
    sizes.retire(sizes.default, keep_card=request.param == "card kept by photosim")
    sizes.light = tiny_model(sizes.folder, seed=9, name="newer", cells=9, dim=40)
    (sizes.folder / "little.json").unlink()
    with open_library(where) as opened:
        yield opened


def test_a_library_of_a_model_before_answers_and_goes_over_by_itself(
    folder: Path, old: Library, sizes: Sizes, embedded: Embedded
) -> None:
    # From what it keeps, with no network of its own.
    assert len(hits(old, folder / "03.jpg")) == PHOTOS - 1
    content = (folder / "03.jpg").read_bytes()
    for source in (DataSource(content), PhotoSource(int(old.browse(Order.ADDED)[0]))):
        result = old.search(Query((source,), min_similarity=-1))
        assert (result.model, result.provider) == (sizes.default.id, NO_PROVIDER)
        assert result.left_out == 0
    assert embedded.take() == 0
    assert old.levels().similar == 0.5
    status = old.status()
    assert (status.model, status.photos) == (sizes.default.id, PHOTOS)
    assert status.changeover is not None
    assert not status.changeover.can_stay
    assert old.is_changing_over()
    assert old.update().updated == 0
    assert old.check().ok
    with pytest.raises(UsageError, match="not here any more"):
        old.models.bases.stay()
    assert old.change_over().finished
    assert (embedded.take(), old.model_id()) == (PHOTOS, sizes.light.id)
    old.update()
    with database(old) as store:
        assert store.vectors.models() == {sizes.light.id: PHOTOS}
    assert not list((old.directory / "index").glob(f"{sizes.default.id}*"))
    assert len(hits(old, folder / "03.jpg")) == PHOTOS - 1
    assert old.check().ok


def test_another_photo_is_looked_for_as_far_as_the_next_model_has_come(
    tmp_path: Path, old: Library, sizes: Sizes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changeover, "PART", 5)
    asked = other_photo(tmp_path)
    with pytest.raises(ModelError, match="only photos of the library can be looked for"):
        hits(old, asked)
    old.change_over(seconds=0)
    result = old.search(Query((FileSource(asked),), min_similarity=-1))
    assert (result.model, len(result.hits)) == (sizes.light.id, 5)
    assert result.left_out == PHOTOS - 5
    old.change_over()
    assert old.search(Query((FileSource(asked),), min_similarity=-1)).left_out == 0


def test_photos_that_come_meanwhile_are_taken_by_the_next_model(
    folder: Path, old: Library, sizes: Sizes
) -> None:
    write_jpeg(folder / "new.jpg", photo_like(3, (300, 225)))
    (folder / "04.jpg").rename(folder / "moved.jpg")
    report = old.update()
    assert (report.added, report.moved) == (1, 1)
    assert str(folder / "moved.jpg") in hits(old, folder / "03.jpg")
    assert vectors_of(old, sizes.light) == 1
    result = old.search(Query((FileSource(folder / "new.jpg"),), min_similarity=-1))
    assert (result.model, result.left_out) == (sizes.light.id, PHOTOS)
    assert old.check().ok
    old.duplicates.find()
    assert old.change_over().finished
    assert str(folder / "new.jpg") == hits(old, folder / "03.jpg")[0]


def test_a_reader_answers_too_and_follows(
    tmp_path: Path, folder: Path, old: Library, sizes: Sizes
) -> None:
    with Library.open(old.directory, write=False, provider="cpu") as reader:
        assert len(hits(reader, folder / "03.jpg")) == PHOTOS - 1
        with pytest.raises(ModelError, match="only photos of the library"):
            hits(reader, other_photo(tmp_path))
        old.change_over()
        result = reader.search(Query((FileSource(other_photo(tmp_path)),), min_similarity=-1))
        assert (result.model, len(result.hits)) == (sizes.light.id, PHOTOS)


def test_a_drive_that_is_away_is_seen_by_its_thumbnails(
    tmp_path: Path, folder: Path, old: Library, sizes: Sizes, embedded: Embedded
) -> None:
    folder.rename(tmp_path / "away")
    old.update()
    assert old.folders()[0].state == "offline"
    assert old.change_over().finished
    assert len(hits(old, tmp_path / "away" / "03.jpg")) == PHOTOS
    assert embedded.take() == PHOTOS
    # Back again, its photos are taken by their files, and once.
    (tmp_path / "away").rename(folder)
    old.update()
    assert old.folders()[0].state == "ready"
    old.update()
    assert embedded.take() == PHOTOS
    old.update()
    assert embedded.take() == 0
    assert old.check().ok


def test_a_file_that_shows_something_else_by_now_does_not_stop_it(
    folder: Path, old: Library, sizes: Sizes
) -> None:
    write_jpeg(folder / "05.jpg", photo_like(77, (320, 240)))
    assert old.change_over().finished
    old.update()
    assert vectors_of(old, sizes.light) == PHOTOS + 1
    assert old.check().ok


# -- what was taught


def go_over_from(library: Library, folder: Path) -> ModelCard:
    """Let a library go over to a model with features as long as those of its own."""
    tiny_model(folder, seed=0)
    card = tiny_model(folder, seed=4, name="light", dim=48, size="light")
    library.models.bases.choose("light")
    return card


def test_a_head_is_taught_again_on_the_new_model(
    kinds: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = kinds.teacher.teach().model
    assert kinds.models.in_use().id == old
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    card = go_over_from(kinds, tmp_path / "models")
    real = Changeover._exchange

    def with_kinds(self: Changeover, model: Model, job: JobContext) -> None:
        draw_vectors(kinds, dict.fromkeys(KINDS, 1.3), model)
        kinds._runtime.drop_index(model.id)
        real(self, model, job)

    monkeypatch.setattr(Changeover, "_exchange", with_kinds)
    report = kinds.change_over()
    assert report.finished
    assert report.taught not in {"", old}
    assert (report.lost, report.change.model) == ("", True)
    in_use = kinds.models.in_use()
    assert (in_use.id, in_use.kind) == (report.taught, "taught")
    assert kinds._runtime.model(report.taught).card.base == card.id
    assert not kinds.is_changing_over()


def test_what_can_not_be_taught_again_is_said(
    kinds: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = kinds.teacher.teach().model
    for album in kinds.albums.all():
        kinds.albums.delete(album.name)
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    go_over_from(kinds, tmp_path / "models")
    report = kinds.change_over()
    assert report.finished
    assert (report.taught, report.lost) == ("", old)
    assert "album" in report.why
    assert kinds.models.in_use().kind == "base"
    kept = next(one for one in kinds.models.all() if one.id == old)
    assert (kept.usable, kept.in_use) == (False, False)
    with pytest.raises(ModelError, match="another base model"):
        kinds.models.use(old)


def test_a_taught_network_stays_in_use(library: Library, tmp_path: Path, folder: Path) -> None:
    network = keep_network(library, tmp_path / "deep").id
    library.models.use(network)
    photo = paths_of(library)[str(folder / "03.jpg")]
    before = found_by(library, photo)
    library.models.bases.choose("light")
    report = library.change_over()
    assert (report.finished, report.taught, report.lost) == (True, "", "")
    assert library.models.in_use().id == network
    assert found_by(library, photo) == before
    assert np.isin(before, library.browse(Order.ADDED)).all()
    # A photo from elsewhere is seen by the base model too, which takes photos in another size.
    copy = tmp_path / "copy.jpg"
    write_jpeg(copy, photo_like(3, (240, 180)))
    assert library.search(Query((FileSource(copy),))).hits[0].photo_id == photo


def test_models_are_measured_here(library: Library, sizes: Sizes) -> None:
    card = next(one for one in library.models.bases.all() if one.size == "light")
    assert card.speed is None  # of the tiny model nothing is known
    rate = library.models.bases.measure("light").value
    assert rate > 0
    speed = next(one for one in library.models.bases.all() if one.size == "light").speed
    assert speed is not None
    assert (speed.photos_per_second, speed.measured) == (rate, True)
