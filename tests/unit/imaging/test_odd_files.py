from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import PreparedPhoto, PrepareRequest, prepare
from photosim.imaging.processes.workers import WorkerPool
from tests.helpers.pictures import OddFile, odd_files
from tests.helpers.transforms import Squeeze


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[OddFile]:
    return odd_files(tmp_path_factory.mktemp("odd"))


def test_there_are_many_and_no_two_are_the_same(files: list[OddFile]) -> None:
    assert len(files) >= 160
    assert sum(file.expect == "failed" for file in files) >= 40
    locked = "no permission to read it"
    readable = [file.path.read_bytes() for file in files if file.reason != locked]
    assert len({hashlib.sha256(data).digest() for data in readable}) == len(readable)


def test_they_are_the_same_each_time(files: list[OddFile], tmp_path: Path) -> None:
    again = odd_files(tmp_path)
    assert [file.path.name for file in again] == [file.path.name for file in files]
    for one, other in zip(files, again, strict=True):
        assert (one.expect, one.reason) == (other.expect, other.reason)
        if one.reason != "no permission to read it":
            assert one.path.read_bytes() == other.path.read_bytes(), one.path.name


def test_each_is_taken_or_refused_with_its_reason(files: list[OddFile]) -> None:
    wrong = []
    for file in files:
        try:
            got = prepare(PrepareRequest(file.path, Squeeze()))
            assert isinstance(got, PreparedPhoto)
            assert got.pixels.shape == (32, 32, 3)
            assert got.facts.width >= 1
            seen, reason = "indexed", ""
        except PhotoUnreadable as error:
            seen, reason = "failed", error.reason
        if seen != file.expect or (file.reason and reason != file.reason):
            wrong.append((file.path.name, file.why, file.expect, file.reason, seen, reason))
    assert not wrong


def test_no_worker_dies_of_them(files: list[OddFile]) -> None:
    with WorkerPool(2, Limits(seconds=60)) as pool:
        futures = [pool.submit(PrepareRequest(file.path, Squeeze())) for file in files]
        errors = [future.exception(timeout=120) for future in futures]
        assert len(pool.pids) <= 2
    for file, error in zip(files, errors, strict=True):
        assert (error is None) == (file.expect == "indexed"), (file, error)
        if error is not None:
            assert isinstance(error, PhotoUnreadable)
            assert "crashed" not in error.reason
            assert "internal" not in error.reason
