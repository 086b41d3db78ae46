"""Deep teaching of a library, its child a small program in place of the training."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from photosim.cli import laboratory
from photosim.cli import teaching as cli
from photosim.core.errors import (
    Cancelled,
    LibraryError,
    ModelError,
    PhotosimError,
    Remedy,
    UsageError,
)
from photosim.core.jobs import JobContext, Progress
from photosim.library.library import Library
from photosim.library.models.values import Guarded
from photosim.library.models.words import objection_words
from photosim.library.teaching import child, deep, service
from photosim.library.teaching.deep import DeepOptions
from photosim.library.teaching.values import LOSSES, UnfinishedLesson
from photosim.ml.teach.job import Result, read_job, write_result, write_step
from photosim.ml.teach.objections import Objection, ObjectionKind
from tests.helpers.deep_child import CHILD
from tests.helpers.jobs import heard
from tests.helpers.models import tiny_model
from tests.helpers.teaching import KINDS, TAUGHT, ids_by_name

CHANCE = Objection(ObjectionKind.CHANCE)


class Stage:
    """What the child will be, and the folders that it was run on."""

    def __init__(self, network: Path, patch: pytest.MonkeyPatch) -> None:
        self._network, self._patch = network, patch
        self.runs: list[Path] = []
        self.plays(CHILD, "good")

    def plays(self, code: str, *words: str) -> None:
        def command(folder: Path) -> list[str]:
            self.runs.append(folder)
            return [sys.executable, "-c", code, str(folder), str(self._network), *words]

        self._patch.setattr(service, "command", command)

    def teach(self, library: Library, job: JobContext | None = None, **more: Any) -> Any:
        more.setdefault("options", DeepOptions(steps=3))
        return library.teacher.teach_deep(job, **more)


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    monkeypatch.setattr(service, "require_training", lambda: None)
    card = tiny_model(tmp_path / "network", seed=1)
    return Stage(tmp_path / "network" / card.file, monkeypatch)


def jobs_of(library: Library) -> list[Path]:
    return sorted((library.directory / deep.FOLDER).glob("*"))


def in_use(library: Library) -> str:
    return library.models.in_use().id


def test_a_good_lesson_is_adopted(kinds: Library, stage: Stage) -> None:
    base = in_use(kinds)
    progress: list[Progress] = []
    report = stage.teach(kinds, heard(progress.append))
    assert (report.adopted, report.passed, report.card.reasons) == (True, True, ())
    assert report.card.before.queries == report.card.after.queries == 12
    assert report.card.after.map_at_r > report.card.before.map_at_r + 0.1
    rest = report.card.untouched
    assert (rest.photos, rest.neighbours_kept, rest.map_at_r_kept) == (88, 1.0, 1.0)
    assert report.card.guarded == Guarded(None, None, 1.0)
    assert report.card.strength == 1.0
    assert report.deep["precision"] == "fp32"
    assert report.deep["loss"] == "batch-hard"
    assert len(report.card.map.points) == len(KINDS) * TAUGHT
    assert len(report.card.worst) == 3
    json.dumps(report.to_json())
    model = kinds.models.in_use()
    assert (model.id, model.deep, model.albums, model.placed) == (report.model, True, KINDS, 224)
    assert model.report.after.map_at_r == report.card.after.map_at_r
    assert kinds._runtime.model(model.id).card.levels["copy"] == 2.0
    assert kinds.check().problems == ()
    assert jobs_of(kinds) == []
    steps = [(one.done, one.loss) for one in progress if one.what == "teaching the network"]
    assert steps == [(1, 0.5), (2, 0.5), (3, 0.5)]
    assert kinds.models.rollback().value.id == base


@pytest.mark.parametrize(("after", "passed"), [(0.595, True), (0.58, False)])
def test_one_that_forgets_the_guard_set_is_refused(
    kinds: Library, stage: Stage, after: float, passed: bool
) -> None:
    # A sentence is of a job that an older photosim began.
    held_back = ["More.", msgspec.to_builtins(CHANCE)]
    told = f"last_loss=0.5, guard=[0.6, {after}], held_back={held_back})"
    stage.plays(CHILD.replace("last_loss=0.5)", told), "good")
    report = stage.teach(kinds)
    assert (report.card.guarded.before, report.card.guarded.after) == (0.6, after)
    assert (report.adopted, report.passed) == (passed, passed)
    assert report.card.held_back == (("More.", CHANCE) if passed else ())
    assert any("2.0 points worse" in reason for reason in report.to_json()["reasons"]) is not passed
    words = ["More.", objection_words(CHANCE)]
    assert report.to_json()["held_back"] == (words if passed else [])
    assert report.to_json()["deep"]["held_back"] == words
    assert kinds.models.all()[0].report == report.card


def test_one_that_learnt_nothing_stays_a_candidate(kinds: Library, stage: Stage) -> None:
    base = in_use(kinds)
    stage.plays(CHILD, "bad")
    report = stage.teach(kinds)
    assert (report.adopted, report.passed) == (False, False)
    assert report.card.reasons[0] == CHANCE
    assert in_use(kinds) == base
    assert kinds.models.use(report.model).value.in_use


def test_what_the_child_gets(kinds: Library, stage: Stage) -> None:
    stage.plays("import sys; sys.exit(5)")
    with pytest.raises(ModelError, match="status 5"):
        stage.teach(kinds, options=DeepOptions("n-pair", 7), seed=3)
    (folder,) = jobs_of(kinds)
    settings, snapshot = read_job(folder)
    assert (settings.loss, settings.steps, settings.seed) == ("n-pair", 7, 3)
    assert (settings.int8, settings.device) == (True, "cpu")
    assert Path(settings.base).is_file()
    assert snapshot.albums == KINDS
    assert snapshot.member.sum(axis=0).tolist() == [TAUGHT] * len(KINDS)
    assert snapshot.held.sum() == 12
    assert snapshot.rest == 88
    assert len(snapshot.base) == len(snapshot.member) + 88 + 88
    np.testing.assert_allclose(np.linalg.norm(snapshot.base, axis=1), 1, atol=2**-11)


def test_votes_are_taken_along_but_for_photos_put_aside(kinds: Library, stage: Stage) -> None:
    ids = ids_by_name(kinds)
    model = kinds.teacher.teach(adopt=False).model
    rest = [ids[f"other-{number:03}"] for number in range(160)]
    differing = kinds.models.compare("base", model, 300)
    voted = [one.photo for one in differing if one.photo in rest][:5]
    for photo in voted:
        kinds.models.vote(photo, model, "base")
    stage.plays("raise SystemExit(1)")
    with pytest.raises(ModelError):
        stage.teach(kinds)
    (folder,) = jobs_of(kinds)
    _, snapshot = read_job(folder)
    gathered = kinds.teacher._gather()
    assert len(gathered.votes) >= 5
    aside = set(snapshot.photos[snapshot.held].tolist())
    wanted = [vote for vote in gathered.votes.tolist() if not aside & set(vote)]
    assert 0 < len(snapshot.votes) == len(wanted)
    with kinds._runtime.stores.reading() as store:
        stored = dict(
            zip(*store.vectors.embeddings(ids.values(), str(kinds.model_id())), strict=True)
        )
    for vote, rows in zip(wanted, snapshot.votes.tolist(), strict=True):
        for photo, row in zip(vote, rows, strict=True):
            np.testing.assert_array_equal(snapshot.base[row], stored[photo])
    kinds.models.vote(
        next(one.photo for one in differing if one.photo in rest and one.photo not in voted),
        model,
        "base",
    )
    with pytest.raises(ModelError):
        stage.teach(kinds)
    assert stage.runs[0] != stage.runs[1]  # another lesson


def test_the_rest_is_drawn_from_all_of_the_library(
    kinds: Library, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deep, "NEAREST", 5)
    monkeypatch.setattr(deep, "MOST_REST", 20)
    monkeypatch.setattr(deep, "MOST_UNTOUCHED", 20)
    stage.plays("raise SystemExit(1)")
    with pytest.raises(ModelError):
        stage.teach(kinds)
    _, snapshot = read_job(jobs_of(kinds)[0])
    assert snapshot.rest == len(snapshot.others) == 20
    aside = kinds.teacher._gather().untouched
    places = np.searchsorted(aside, snapshot.others)
    assert np.isin(snapshot.others, aside).all()
    assert places.max() > 60  # of 88, and not the first twenty


@pytest.mark.parametrize(
    ("code", "says", "remedy"),
    [
        (
            "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
            "memory ran out",
            Remedy.FREE_MEMORY_AND_GO_ON,
        ),
        (
            "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
            "signal 11",
            Remedy.FREE_MEMORY_AND_GO_ON,
        ),
        ("raise SystemExit(0)", "without a word", Remedy.FREE_MEMORY_AND_GO_ON),
        (
            'print("""{"event": "failed", "message": "No.", "remedy": "pray"}""")',
            "without a word",
            Remedy.FREE_MEMORY_AND_GO_ON,
        ),
        (
            'import json; print(json.dumps({"event": "failed", "message": "The disk is full.",'
            ' "remedy": "free_space_and_go_on", "hopeless": False}))',
            r"The disk is full\. The model in use is unchanged\.",
            Remedy.FREE_SPACE_AND_GO_ON,
        ),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_child_that_dies_leaves_the_old_model_and_its_work(
    kinds: Library, stage: Stage, code: str, says: str, remedy: Remedy
) -> None:
    base = in_use(kinds)
    stage.plays(code)
    with pytest.raises(ModelError, match=says) as caught:
        stage.teach(kinds)
    assert caught.value.remedy is remedy
    assert in_use(kinds) == base
    assert kinds.models.all()[0].kind == "base"
    (folder,) = jobs_of(kinds)
    stage.plays(CHILD, "good")
    assert stage.teach(kinds).adopted
    assert stage.runs == [folder, folder]


def test_a_hopeless_lesson_is_thrown_away(kinds: Library, stage: Stage) -> None:
    stage.plays(
        'import json; print(json.dumps({"event": "failed", "message": "No.",'
        ' "remedy": None, "hopeless": True}))'
    )
    with pytest.raises(ModelError, match="No"):
        stage.teach(kinds)
    assert jobs_of(kinds) == []


def test_a_cancel_ends_the_child_and_keeps_its_work(kinds: Library, stage: Stage) -> None:
    base = in_use(kinds)
    stage.plays(
        "import json, time\n"
        'print(json.dumps({"event": "progress", "what": "teaching the network", "done": 1,'
        ' "total": 9}), flush=True)\n'
        "time.sleep(600)"
    )
    job = heard(lambda progress: job.cancel() if progress.done else None)
    with pytest.raises(Cancelled):
        stage.teach(kinds, job)
    assert in_use(kinds) == base
    assert len(jobs_of(kinds)) == 1


def test_stopped_while_placing_it_goes_on_there(kinds: Library, stage: Stage) -> None:
    job = JobContext(lambda progress: job.cancel() if progress.what == "placing photos" else None)
    with pytest.raises(Cancelled):
        stage.teach(kinds, job)
    assert kinds.models.in_use().kind == "base"
    assert len(jobs_of(kinds)) == 1
    assert stage.teach(kinds).adopted
    assert len(stage.runs) == 1  # the child had done its part
    assert jobs_of(kinds) == []


def test_other_labels_are_another_lesson(kinds: Library, stage: Stage) -> None:
    stage.plays("raise SystemExit(1)")
    for _ in range(2):
        with pytest.raises(ModelError):
            stage.teach(kinds)
    kinds.albums.remove("ash", [int(kinds.albums.get("ash").photos[0])])
    with pytest.raises(ModelError):
        stage.teach(kinds)
    with pytest.raises(ModelError):
        stage.teach(kinds, options=DeepOptions(steps=4))
    first, same, other, steps = stage.runs
    assert first == same
    assert len({first, other, steps}) == 3
    assert jobs_of(kinds) == [steps]


def test_an_interrupted_lesson_goes_on_whatever_the_albums_say_by_now(
    kinds: Library, stage: Stage
) -> None:
    assert kinds.teacher.unfinished() is None
    with pytest.raises(UsageError, match="there is none"):
        kinds.teacher.continue_deep()
    stage.plays("raise SystemExit(1)")
    with pytest.raises(ModelError):
        stage.teach(kinds, options=DeepOptions("n-pair", 7))
    (folder,) = jobs_of(kinds)
    told = kinds.teacher.unfinished()
    assert told == UnfinishedLesson("n-pair", 7, 0, trained=False, usable=True, albums=KINDS)
    write_step(folder, 5)
    told = kinds.teacher.unfinished()
    assert told is not None
    assert told.step == 5
    photos = [int(one) for one in kinds.albums.get("ash").photos]
    kinds.albums.remove("ash", photos[:4])
    kinds.albums.delete("date")
    stage.plays(CHILD, "good")
    report = kinds.teacher.continue_deep()
    assert stage.runs == [folder, folder]
    assert (report.adopted, report.albums) == (True, KINDS)
    assert len(report.card.map.points) == len(KINDS) * TAUGHT
    assert kinds.teacher.unfinished() is None


def test_one_that_only_had_to_be_published_says_so(kinds: Library, stage: Stage) -> None:
    job = JobContext(lambda progress: job.cancel() if progress.what == "placing photos" else None)
    with pytest.raises(Cancelled):
        stage.teach(kinds, job)
    told = kinds.teacher.unfinished()
    assert told is not None
    assert told.trained
    kinds.albums.delete("date")
    assert kinds.teacher.continue_deep().adopted
    assert len(stage.runs) == 1


def test_begun_anew_or_thrown_away(kinds: Library, stage: Stage) -> None:
    stage.plays("raise SystemExit(1)")
    for anew in (False, True):
        with pytest.raises(ModelError):
            stage.teach(kinds, anew=anew)
        (folder,) = jobs_of(kinds)
        assert (folder / "mine").exists() is False
        (folder / "mine").write_bytes(b"")
    kinds.teacher.discard_deep()
    assert jobs_of(kinds) == []
    assert kinds.teacher.unfinished() is None
    kinds.teacher.discard_deep()


def test_a_lesson_of_another_base_model_can_not_go_on(kinds: Library, stage: Stage) -> None:
    stage.plays("raise SystemExit(1)")
    with pytest.raises(ModelError):
        stage.teach(kinds)
    file = jobs_of(kinds)[0] / "job.json"
    file.write_text(file.read_text().replace(str(kinds.model_id()), "0" * 16))
    told = kinds.teacher.unfinished()
    assert told is not None
    assert not told.usable
    with pytest.raises(UsageError, match="another base model"):
        kinds.teacher.continue_deep()
    file.write_text("{")
    assert kinds.teacher.unfinished() is None


def test_a_damaged_job_is_made_again(kinds: Library, stage: Stage) -> None:
    stage.plays("raise SystemExit(1)")
    with pytest.raises(ModelError):
        stage.teach(kinds)
    (folder,) = jobs_of(kinds)
    (folder / "photos.bin").write_bytes(b"")
    stage.plays(CHILD, "good")
    assert stage.teach(kinds).adopted


def test_a_damaged_result_is_not_taken(kinds: Library, stage: Stage) -> None:
    spoilt = CHILD.replace(
        'say(event="done")', '(folder / "fp32.onnx").write_bytes(b"x")\nsay(event="done")'
    )
    assert spoilt != CHILD
    stage.plays(spoilt, "good")
    with pytest.raises(ModelError, match="is damaged"):
        stage.teach(kinds)
    assert kinds.models.in_use().kind == "base"
    stage.plays(CHILD, "good")
    assert stage.teach(kinds).adopted


def test_a_full_disk_is_told(kinds: Library, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("photosim.ml.teach.job.write_whole", full)
    with pytest.raises(LibraryError, match="No space left"):
        stage.teach(kinds)
    assert jobs_of(kinds) == []


def test_without_the_extra_one_sentence_says_how_to_add_it(
    kinds: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(PhotosimError, match="torch") as caught:
        kinds.teacher.teach_deep()
    assert caught.value.remedy is Remedy.INSTALL_OR_TEACH_QUICKLY
    monkeypatch.undo()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(PhotosimError, match="packaged app"):
        child.require_training()


def test_options_that_mean_nothing_are_refused() -> None:
    for name in ("code-distance", "triplet-quantization", "nonsense"):
        with pytest.raises(UsageError, match=f"no loss '{name}'.*Known: batch-hard, .* triplet,"):
            DeepOptions(name)
    assert DeepOptions("triplet").loss == "triplet"
    with pytest.raises(UsageError):
        DeepOptions(steps=0)
    assert cli.LOSSES == LOSSES
    assert set(laboratory.LOSSES) - set(LOSSES) == {"code-distance", "triplet-quantization"}


def test_a_base_without_its_fp32_file_is_told(
    kinds: Library, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deep, "shipped_models", list)
    with pytest.raises(ModelError, match="FP32 file"):
        stage.teach(kinds)


def test_results_of_a_wrong_shape_are_refused(kinds: Library, stage: Stage) -> None:
    stage.plays("raise SystemExit(1)")
    with pytest.raises(ModelError):
        stage.teach(kinds)
    (folder,) = jobs_of(kinds)
    (folder / "fp32.onnx").write_bytes(b"x")
    few = np.zeros((1, 32), dtype=np.float32)
    write_result(folder, Result(few, few, few, "fp32.onnx", "0" * 64, "fp32", {}))
    stage.plays(CHILD, "good")
    assert stage.teach(kinds).adopted
