"""Teaching a library: what is missing, what is learnt, when it is adopted."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosim.core import paths
from photosim.core.errors import Cancelled, ModelError, Remedy, UsageError
from photosim.core.jobs import Progress
from photosim.library.library import Library
from photosim.library.searching.sources import PhotoSource
from photosim.library.teaching.service import WHAT
from photosim.library.teaching.values import AlbumLack
from photosim.library.values import Query
from photosim.ml.guard import guard_bytes
from photosim.ml.registry import GuardFile
from photosim.ml.teach import gate
from photosim.ml.teach.gate import STRENGTHS
from photosim.ml.teach.objections import ObjectionKind
from tests.helpers.jobs import heard
from tests.helpers.libraries import open_library
from tests.helpers.models import FEATURES, tiny_model
from tests.helpers.teaching import EACH, KINDS, TAUGHT, ids_by_name


def test_a_good_lesson_is_adopted_and_tells_what_it_did(kinds: Library) -> None:
    progress: list[Progress] = []
    report = kinds.teacher.teach(heard(progress.append))

    assert (report.adopted, report.passed, report.card.reasons) == (True, True, ())
    assert kinds.models.in_use().id == report.model
    assert report.albums == KINDS
    assert report.card.before.queries == report.card.after.queries == 12
    assert report.card.after.map_at_r > report.card.before.map_at_r + 0.03
    assert set(report.card.after.albums) == set(KINDS)
    assert report.card.after.albums["ash"].queries == 3
    rest, guarded = report.card.untouched, report.card.guarded
    assert rest.photos == 88
    assert 0 < rest.neighbours_kept < 1
    assert 0 < rest.near <= 88
    assert 0 <= rest.moved < 1
    assert (guarded.before, guarded.after) == (None, None)  # the tiny model has no guard set
    assert 0.95 <= guarded.unlike < 1.05
    assert report.card.strength in STRENGTHS
    assert report.card.gain is not None
    assert 0 < report.card.gain < report.card.after.map_at_r - report.card.before.map_at_r
    assert report.seconds >= 0
    taught = [one for one in progress if one.what == WHAT]
    assert [one.done for one in taught] == list(range(1, taught[-1].total + 1))
    assert all(one.loss is not None and one.loss > 0 for one in taught)
    assert progress[-1].what in {"placing photos", "building the index"}
    model = kinds.models.all()[0]
    assert (model.albums, model.adopted) == (KINDS, True)
    assert model.report.after.map_at_r == report.card.after.map_at_r


@pytest.fixture
def guarded(kinds_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Path of the guard set of the model that the library with albums uses."""
    card = tiny_model(tmp_path / "models")
    drawn = np.random.default_rng(2).standard_normal((30, FEATURES))
    kinds = np.repeat(np.arange(60), 4)
    features = np.repeat(3 * drawn, 8, axis=0) + np.random.default_rng(3).normal(size=(240, 192))
    content = guard_bytes(features, kinds)
    guard = GuardFile("tiny.guard.safetensors", hashlib.sha256(content).hexdigest(), 240, 60)
    replace(card, guard=guard).save(tmp_path / "models" / "tiny.json")
    (tmp_path / "models" / guard.file).write_bytes(content)
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")
    return tmp_path / "models" / guard.file


def test_a_lesson_is_checked_with_the_guard_set(guarded: Path, kinds: Library) -> None:
    report = kinds.teacher.teach()
    found = report.card.guarded
    assert found is not None
    assert 0.1 < found.before < 0.9
    assert found.after != found.before
    assert report.adopted is (found.after >= found.before - gate.MOST_LOST)
    # It is the base model's, and a taught model has none of its own.
    assert kinds._runtime.model().card.guard is not None
    assert kinds._runtime.model(report.model).card.guard is None


def test_a_lesson_that_forgets_the_guard_set_is_refused(
    guarded: Path, kinds: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "MOST_LOST", -1.0)  # as if every lesson lost too much
    report = kinds.teacher.teach()
    assert not report.adopted
    assert ObjectionKind.OTHER_KINDS in {one.kind for one in report.card.reasons}
    assert report.card.strength == 1


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_without_its_guard_set_nothing_is_taught(
    guarded: Path, kinds: Library, damage: str
) -> None:
    base = kinds.models.in_use().id
    if damage == "missing":
        guarded.unlink()
    else:
        guarded.write_bytes(guarded.read_bytes()[:-1] + b"?")
    with pytest.raises(ModelError, match=r"tiny\.guard\.safetensors") as raised:
        kinds.teacher.teach()
    assert raised.value.remedy is Remedy.INSTALL_AGAIN
    assert [model.id for model in kinds.models.all()] == [base]


def test_photos_outside_the_albums_find_their_kind_better(kinds: Library) -> None:
    ids = ids_by_name(kinds)
    names = {photo: name.split("-")[0] for name, photo in ids.items()}

    def right() -> int:
        """Of the twelve nearest of every fourth photo in no album, those of its kind."""
        outside = [f"{kind}-{number:02}" for kind in KINDS for number in range(TAUGHT, EACH, 4)]
        return sum(
            names[hit.photo_id] == name.split("-")[0]
            for name in outside
            for hit in kinds.search(Query((PhotoSource(ids[name]),), k=12, min_similarity=-1)).hits
        )

    before = right()
    kinds.teacher.teach()
    assert right() > before


def test_the_worst_and_the_map_name_photos_by_content(kinds: Library) -> None:
    report = kinds.teacher.teach(adopt=False)
    with kinds._runtime.stores.reading() as store:
        known = {content.hex(): photo for content, photo in store.photos.known_hashes().items()}
    names = {photo: name for name, photo in ids_by_name(kinds).items()}
    assert len(report.card.worst) == 3
    for query in report.card.worst:
        kind = names[known[query.photo]].split("-")[0]
        assert query.albums == (kind,)
        for row in (query.before, query.after):
            assert len(row) == 6
            for neighbour in row:
                same = names[known[neighbour.photo]].startswith(kind)
                assert neighbour.right is same
    assert report.card.map is not None
    assert report.card.map.albums == KINDS
    points = report.card.map.points
    assert len(points) == len(KINDS) * TAUGHT
    assert sum(point.held for point in points) == 12
    for point in points:
        assert names[known[point.photo]].startswith(KINDS[point.album])
        assert max(map(abs, point.before + point.after)) <= 1


def test_labels_by_chance_are_not_adopted(kinds: Library) -> None:
    photos = np.array([ids_by_name(kinds)[f"other-{number:03}"] for number in range(48)])
    drawn = np.random.default_rng(1).permutation(photos).reshape(4, 12)
    for kind, row in zip(KINDS, drawn, strict=True):
        kinds.albums.delete(kind)
        kinds.albums.create(kind)
        kinds.albums.add(kind, row.tolist())
    base = kinds.models.in_use().id
    report = kinds.teacher.teach()
    assert (report.adopted, report.passed) == (False, False)
    assert report.card.reasons
    assert kinds.models.in_use().id == base
    # It stays as a candidate, with the reason, and may be taken all the same.
    candidate = kinds.models.all()[0]
    assert (candidate.id, candidate.adopted) == (report.model, False)
    assert list(candidate.report.reasons) == list(report.card.reasons)
    assert kinds.teacher.teach(adopt=True).adopted


def test_what_is_missing_is_said_before(kinds: Library) -> None:
    ids = ids_by_name(kinds)
    for kind in KINDS[1:]:
        kinds.albums.delete(kind)
    with pytest.raises(UsageError, match=r"at least 2 albums of 5 .* 1 of the 1 is ready"):
        kinds.teacher.teach()
    kinds.albums.create("empty")
    kinds.albums.create("few")
    kinds.albums.add("few", [ids["beech-00"], ids["beech-01"]])
    ready = kinds.teacher.readiness()
    assert ready.refusal is not None
    assert ready.refusal.remedy is Remedy.FILL_ALBUMS
    told = {one.name: (one.photos, one.pictures, one.lack, one.lacking) for one in ready.albums}
    assert told["ash"] == (TAUGHT, TAUGHT, None, 0)
    assert told["empty"] == (0, 0, AlbumLack.NO_PHOTOS, 5)
    assert told["few"] == (2, 2, AlbumLack.FEW_PHOTOS, 3)
    # One picture five times is one picture.
    writer = kinds._runtime.stores.writer()
    same = [ids[f"beech-{number:02}"] for number in range(5)]
    with writer.transaction():
        writer.write(
            "UPDATE photos SET fingerprint = 77 WHERE id IN (SELECT value FROM json_each(?))",
            (str(same),),
        )
    kinds.albums.add("few", same)
    (few,) = [one for one in kinds.teacher.readiness().albums if one.name == "few"]
    assert (few.photos, few.pictures) == (5, 1)
    assert (few.lack, few.lacking) == (AlbumLack.COPIES_ONLY, 4)


def test_albums_that_are_not_ready_do_not_hold_up_the_others(kinds: Library) -> None:
    kinds.albums.create("empty")
    report = kinds.teacher.teach(adopt=False)
    assert report.albums == KINDS


def test_an_empty_library_says_what_is_missing(tmp_path_factory: pytest.TempPathFactory) -> None:
    with open_library(tmp_path_factory.mktemp("empty")) as library:
        refusal = library.teacher.readiness().refusal
        assert refusal is not None
        assert "no album yet" in refusal.message
        with pytest.raises(UsageError, match="no album yet"):
            library.teacher.teach()


def test_a_cancel_leaves_nothing_behind(kinds: Library) -> None:
    base = kinds.models.in_use().id
    job = heard(lambda progress: job.cancel() if progress.done == 7 else None)
    with pytest.raises(Cancelled):
        kinds.teacher.teach(job)
    assert [model.id for model in kinds.models.all()] == [base]
    assert kinds.check().problems == ()


def test_refused_photos_teach_too(kinds: Library) -> None:
    ids = ids_by_name(kinds)
    plain = kinds.teacher.teach(adopt=False)
    kinds.albums.refuse("ash", [ids[f"other-{number:03}"] for number in range(20)])
    assert kinds.teacher.teach(adopt=False).model != plain.model


def test_the_same_albums_give_the_same_model(kinds: Library) -> None:
    first, second = (kinds.teacher.teach(adopt=False).model for _ in range(2))
    assert first == second
    assert kinds.teacher.teach(adopt=False, seed=4).model != first
