"""The child process of deep teaching, its parts and its lines."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch

from photosim.core.errors import ModelError, Remedy, UsageError
from photosim.library.teaching.deep import LOSSES
from photosim.ml.guard import load_guard
from photosim.ml.registry import ModelCard, ModelFile
from photosim.ml.teach import gate
from photosim.ml.teach.gate import Harm
from photosim.ml.teach.job import Snapshot, read_job, read_result, read_step
from photosim.ml.teach.objections import ObjectionKind
from photosim.ml.train.deep.base import load_base
from photosim.ml.train.deep.batches import TRIPLETS, LessonBatches
from photosim.ml.train.deep.events import Events
from photosim.ml.train.deep.lesson import CHECKPOINT, DeepLesson, loss_named, rate_share
from photosim.ml.train.deep.outcome import _by_views, as_good, choose_share, parity
from photosim.ml.train.deep.run import explained, run_job
from photosim.ml.train.deep.views import make_views
from photosim.ml.train.deep.work import LessonWork
from photosim.ml.train.efficientnet_lite import root_mean_square
from photosim.ml.train.embedding_network import EmbeddingNetwork
from tests.helpers.deep import DIM, EACH, KINDS, OTHERS, REST, small_base, small_guard, small_job

# The child gives way to everything else, so that a busy computer makes it slow.
pytestmark = [pytest.mark.train, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def card(models: Path, tmp_path_factory: pytest.TempPathFactory) -> ModelCard:
    torch.set_num_threads(1)
    return small_guard(models, small_base(models), tmp_path_factory.mktemp("guard"))


@pytest.fixture(scope="module")
def _job(models: Path, card: ModelCard, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("job")
    small_job(folder, models, card, int8=True)
    return folder


@pytest.fixture
def job(_job: Path, tmp_path: Path) -> Path:
    shutil.copytree(_job, tmp_path / "job")
    return tmp_path / "job"


@pytest.fixture(scope="module")
def whole(_job: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A job that was done without a break."""
    folder = tmp_path_factory.mktemp("whole") / "job"
    shutil.copytree(_job, folder)
    run_job(folder, Events(io.StringIO()))
    return folder


def child(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "photosim.ml.train.deep", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def lines(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    assert process.stdout is not None
    return [json.loads(line) for line in process.stdout]


def test_a_job_ends_with_a_model_that_gives_what_it_says(whole: Path) -> None:
    result = read_result(whole)
    assert result.labelled.shape == (KINDS * EACH, DIM)
    assert result.untouched.shape == result.untouched_base.shape == (OTHERS, DIM)
    work = LessonWork.open(whole)
    session = onnxruntime.InferenceSession(
        str(whole / result.file), providers=["CPUExecutionProvider"]
    )
    pixels = [work.preprocessing(work.picture(row)) for row in range(3)]
    found = session.run(["embedding"], {"image": work.preprocessing.to_batch(pixels)})[0]
    np.testing.assert_allclose(found, result.labelled[:3], atol=1e-4)
    # The base's, though by way of kept activations in half precision and of thumbnails.
    _, _, _, others = work.snapshot.parts
    cosines = (result.untouched_base * work.snapshot.base[others]).sum(axis=1)
    assert cosines.min() > 0.9
    assert not np.allclose(result.untouched, result.untouched_base, atol=1e-3)
    told = result.told
    assert told["share"] in {0.25, 0.5, 0.75, 1.0}
    before, after = told["guard"]
    assert 0 < before <= 1
    assert 0 <= after <= 1
    assert told["torch_difference"] < 2e-3
    assert set(told["precisions"]) == {"fp32", "int8"}
    small = as_good(told["precisions"]["int8"], told["precisions"]["fp32"])
    assert result.precision == ("int8" if small else "fp32")


def test_a_killed_child_goes_on_and_ends_the_same(job: Path, whole: Path) -> None:
    # What is trained decides; the small model that is made of it takes as long again.
    text = (job / "job.json").read_text()
    assert text.count('"int8": true') == 1
    (job / "job.json").write_text(text.replace('"int8": true', '"int8": false'))
    told = []
    with child(job) as process:
        assert process.stdout is not None
        for line in process.stdout:
            told.append(json.loads(line))
            if told[-1].get("what") == "teaching the network" and told[-1]["done"] == 2:
                process.kill()
                break
    assert told[0] == {"event": "progress", "what": "starting", "done": 0, "total": 0}
    assert told[-1]["loss"] > 0
    assert (job / CHECKPOINT).is_file()
    assert read_step(job) in {2, 3}
    assert not (job / "result.json").exists()

    with child(job) as again:
        events = lines(again)
        assert again.wait() == 0
    steps = [one["done"] for one in events if one.get("what") == "teaching the network"]
    assert steps in ([3, 4], [4])  # of step 3 the checkpoint may have been written
    assert events[-1]["event"] == "done"
    unbroken = (whole / "fp32.onnx").read_bytes()
    assert read_result(job).sha256 == hashlib.sha256(unbroken).hexdigest()


def test_the_child_ends_with_its_parent(job: Path) -> None:
    with child(job) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=120) == 3


def test_what_fails_is_told_in_a_sentence(job: Path) -> None:
    settings, _ = read_job(job)
    text = (job / "job.json").read_text()
    (job / "job.json").write_text(text.replace(settings.base_sha256, "0" * 64))
    with child(job) as process:
        events = lines(process)
        assert process.wait() == 1
    assert events[-1]["event"] == "failed"
    assert "its bytes are not those" in events[-1]["message"]


def test_the_base_network_is_that_of_the_file(models: Path, card: ModelCard) -> None:
    network = load_base(models / card.file, card.sha256)
    pixels = np.random.default_rng(0).integers(0, 256, (2, 32, 32, 3)).astype(np.uint8)
    batch = card.preprocessing.to_batch(pixels)
    session = onnxruntime.InferenceSession(
        str(models / card.file), providers=["CPUExecutionProvider"]
    )
    with torch.no_grad():
        features, embeddings = network(torch.from_numpy(batch))
        # Cut anywhere it is the same.
        cut = network.backbone.after(network.backbone.before(torch.from_numpy(batch), 11), 11)
    expected = session.run(["features", "embedding"], {"image": batch})
    np.testing.assert_allclose(features, expected[0], atol=2e-4)
    np.testing.assert_allclose(embeddings, expected[1], atol=2e-5)
    assert torch.equal(root_mean_square(cut), features)
    with pytest.raises(ModelError, match="can't be trained further"):
        load_base(models / "none.onnx", card.sha256)


def test_training_moves_the_last_blocks_and_leaves_the_others(job: Path, card: ModelCard) -> None:
    work = LessonWork.open(job)
    untouched = load_base(Path(work.settings.base), card.sha256)
    network = load_base(Path(work.settings.base), card.sha256)
    seen: list[tuple[int, int]] = []
    views = make_views(work, untouched, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (seen[-1][1],) * 2
    assert views.plain.shape[0] == KINDS * EACH + 1 + REST + OTHERS + 3
    assert not np.array_equal(views.of(0, 0), views.of(0, 1))
    log = DeepLesson(work, network, views).run(lambda entry: None)
    assert len(log.losses) == 4
    before, after = untouched.state_dict(), network.state_dict()
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert {"head.weight", "backbone._conv_head.weight"} <= moved
    assert any(name.startswith("backbone._blocks.11.") for name in moved)
    assert not any(
        name.startswith(("backbone._blocks.10.", "backbone._conv_stem")) for name in moved
    )
    # So few photos in no album say nothing, and without a guard set nothing stands against it.
    assert choose_share(untouched, network, views, work.snapshot, None) == (1.0, Harm(), ())


def test_no_more_is_taken_than_the_guard_set_bears(
    job: Path, card: ModelCard, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = LessonWork.open(job)
    untouched = load_base(Path(work.settings.base), card.sha256)
    network = load_base(Path(work.settings.base), card.sha256)
    with torch.no_grad():  # as if all that was learnt were to see nothing of some directions
        network.head.weight[DIM // 4 :] = 0
    views = make_views(work, untouched, lambda done, total: None)
    guard = load_guard(ModelFile(card, models / card.file))
    assert guard is not None
    assert guard.activations is not None

    share, harm, held_back = choose_share(untouched, network, views, work.snapshot, guard)
    assert harm.guard is not None
    assert 0 < harm.guard[0] <= 1
    assert share < 1
    assert harm.reasons() or held_back[0].kind is ObjectionKind.OTHER_KINDS
    assert harm.guard[1] >= harm.guard[0] - gate.MOST_LOST or share == 0.25
    monkeypatch.setattr(gate, "MOST_LOST", 1.0)
    share, harm, held_back = choose_share(untouched, network, views, work.snapshot, guard)
    assert (share, harm.reasons(), held_back) == (1.0, (), ())
    assert harm.guard is not None
    assert harm.guard[1] < harm.guard[0] - 0.01


def test_a_vote_brings_the_chosen_photo_nearer(job: Path, card: ModelCard) -> None:
    work = LessonWork.open(job)
    base = load_base(Path(work.settings.base), card.sha256)
    views = make_views(work, base, lambda done, total: None)
    rows = work.snapshot.votes[0].tolist()

    def lead(snapshot: Snapshot) -> float:
        """How much nearer the second photo is to the first than the third is."""
        network = load_base(Path(work.settings.base), card.sha256)
        (job / CHECKPOINT).unlink(missing_ok=True)
        DeepLesson(replace(work, snapshot=snapshot), network, views).run(lambda entry: None)
        query, near, far = _by_views(network, views, rows)
        return float(query @ near - query @ far)

    none = replace(work.snapshot, votes=np.empty((0, 3), dtype=np.int64))
    assert lead(work.snapshot) > lead(none)


def test_batches_hold_no_photo_that_was_put_aside(job: Path) -> None:
    snapshot = LessonWork.open(job).snapshot
    batches = LessonBatches(snapshot, 4, 0)
    labelled, refused, rest, untouched = snapshot.parts
    kinds = set()
    for step in range(20):
        batch = batches.batch(step)
        taught = batch.rows[: len(batch.labels)]
        assert len(set(batch.rows.tolist())) <= len(batch.rows)
        assert not snapshot.held[taught[taught < labelled.stop]].any()
        assert not ((batch.rows >= untouched.start) & (batch.rows < untouched.stop)).any()
        voted = batch.rows[len(batch.labels) :][: 3 * batch.votes]
        assert voted.tolist() == snapshot.votes.ravel().tolist()
        sample = batch.rows[len(batch.labels) + 3 :]
        assert len(sample) == batch.sample == REST
        assert ((sample >= rest.start) & (sample < rest.stop)).all()
        own = batch.labels < KINDS
        assert (snapshot.member[taught[own], batch.labels[own]]).all()
        assert len(set(batch.labels[~own].tolist())) == (~own).sum()
        assert not batch.views[len(batch.labels) :].any()
        kinds |= {"refused"} if (taught == refused.start).any() else set()
        again = batches.batch(step)
        assert np.array_equal(again.rows, batch.rows)
        assert np.array_equal(again.views, batch.views)
    assert kinds == {"refused"}
    assert not np.array_equal(batches.batch(0).rows, batches.batch(1).rows)


@pytest.mark.parametrize("name", LOSSES)
def test_every_loss_that_can_teach_gives_a_slope(job: Path, name: str) -> None:
    batch = LessonBatches(LessonWork.open(job).snapshot, 4, 0, triplets=name == "triplet").batch(0)
    generator = torch.Generator().manual_seed(0)
    embeddings = torch.randn(len(batch.labels), DIM, generator=generator, requires_grad=True)
    answer = loss_named(name)(
        torch.nn.functional.normalize(embeddings, dim=1), torch.from_numpy(batch.labels)
    )
    answer.value.backward()
    assert embeddings.grad is not None
    assert bool((embeddings.grad != 0).any())


def test_random_triplets_are_two_of_an_album_and_one_that_is_not_of_it(job: Path) -> None:
    snapshot = LessonWork.open(job).snapshot
    labelled, refused, rest, _ = snapshot.parts
    batches = LessonBatches(snapshot, 4, 0, triplets=True)
    negatives = set()
    for step in range(20):
        batch = batches.batch(step)
        assert batch.rows.tolist() == batches.batch(step).rows.tolist()
        assert len(batch.labels) == 3 * TRIPLETS
        rows = batch.rows[: 3 * TRIPLETS].reshape(-1, 3)
        for anchor, positive, negative in rows.tolist():
            assert anchor != positive
            (album,) = np.flatnonzero(snapshot.member[anchor])
            assert snapshot.member[positive, album]
            assert not snapshot.held[[anchor, positive]].any()
            if negative < labelled.stop:
                assert not snapshot.member[negative, album]
                assert not snapshot.held[negative]
                negatives.add("album")
            elif negative < refused.stop:
                assert snapshot.refused[negative - refused.start, album]
                negatives.add("refused")
            else:
                assert rest.start <= negative < rest.stop
                negatives.add("rest")
        assert (batch.views[: 3 * TRIPLETS][batch.rows[: 3 * TRIPLETS] >= labelled.stop] == 0).all()
    assert negatives >= {"album", "refused"}


def test_a_lesson_by_random_triplets(models: Path, card: ModelCard, tmp_path: Path) -> None:
    small_job(tmp_path / "job", models, card, loss="triplet", steps=3)
    work = LessonWork.open(tmp_path / "job")
    network = load_base(Path(work.settings.base), card.sha256)
    views = make_views(work, load_base(Path(work.settings.base), card.sha256), lambda *_: None)
    log = DeepLesson(work, network, views).run(lambda entry: None)
    assert len(log.losses) == 3
    assert all(0 < loss < 5 for loss in log.losses)


def test_a_label_that_looks_wrong_is_in_no_batch(job: Path) -> None:
    snapshot = LessonWork.open(job).snapshot
    apart = np.repeat(np.eye(KINDS, DIM, dtype=np.float32), EACH, axis=0)
    base = snapshot.base.copy()
    base[: len(apart)] = apart
    member = snapshot.member.copy()
    wrong = 3
    base[wrong] = base[-1] = np.eye(KINDS, DIM, dtype=np.float32)[1]
    batches = LessonBatches(
        replace(snapshot, base=base, member=member, held=snapshot.held & False), 4, 0
    )
    seen = {row for step in range(30) for row in batches.batch(step).rows.tolist()}
    assert wrong not in seen
    assert set(range(len(apart))) - seen == {wrong}


@pytest.mark.parametrize("name", ["code-distance", "triplet-quantization", "none"])
def test_other_losses_are_refused(name: str) -> None:
    with pytest.raises(UsageError):
        loss_named(name)


def test_rates_rise_and_fall() -> None:
    shares = [rate_share(step, 100) for step in range(100)]
    assert shares[0] == pytest.approx(0.1)
    assert max(shares) == shares[9] == 1
    assert 0 < shares[-1] < 0.01
    assert rate_share(0, 1) == 1


def test_a_model_that_was_written_wrong_is_refused() -> None:
    one = np.eye(3, dtype=np.float32)
    assert parity(one, one) == 0
    with pytest.raises(ModelError, match="differs"):
        parity(one, one[::-1].copy())
    with pytest.raises(ModelError, match="differs"):
        parity(one, np.full_like(one, np.nan))


def test_int8_is_taken_within_half_a_point() -> None:
    large = {"recall_at_1": 0.9, "map_at_r": 0.8}
    assert as_good({"recall_at_1": 0.895, "map_at_r": 0.81}, large)
    assert not as_good({"recall_at_1": 0.9, "map_at_r": 0.7949}, large)
    assert as_good({}, {})


def test_reasons_are_sentences() -> None:
    assert "memory" in explained(MemoryError())[0]
    assert "memory" in explained(RuntimeError("DefaultCPUAllocator: can't allocate memory"))[0]
    assert explained(OSError(errno.ENOSPC, "No space left on device"))[0] == "The disk is full."
    assert "Deep teaching failed: odd." in explained(ValueError("odd"))[0]
    assert "AssertionError" in explained(AssertionError())[0]
    assert explained(UsageError("a", "b.", Remedy.GO_ON)) == ("b.", Remedy.GO_ON)


def test_progress_is_told_now_and_then_and_at_the_end() -> None:
    out = io.StringIO()
    events = Events(out)
    for done in range(1001):
        events.progress("x", done, 1000)
    told = [json.loads(line)["done"] for line in out.getvalue().splitlines()]
    assert told[0] == 0
    assert told[-1] == 1000
    assert len(told) < 500


def test_damaged_jobs_are_refused(job: Path) -> None:
    (job / "photos.bin").write_bytes(b"short")
    with pytest.raises(ModelError, match="do not belong together"):
        read_job(job)
    (job / "job.json").write_text("{}")
    with pytest.raises(ModelError, match="can't be used"):
        read_job(job)
    with pytest.raises(ModelError, match="can't be used"):
        read_result(job)


def test_networks_of_other_shapes_are_refused(tmp_path: Path, card: ModelCard) -> None:
    from tests.helpers.models import tiny_model

    tiny = tiny_model(tmp_path)
    content = (tmp_path / tiny.file).read_bytes()
    with pytest.raises(ModelError, match="not the network"):
        load_base(tmp_path / tiny.file, hashlib.sha256(content).hexdigest())
    assert issubclass(EmbeddingNetwork, torch.nn.Module)
