"""The parts of the benchmarks: which are run, what is told of their commands, and that a made
library is still measured."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.benchmarks import by_size, million
from tests.benchmarks.__main__ import command, parser, run
from tests.benchmarks.figures import Figure, Timed
from tests.benchmarks.million import ASPECTS, Taking
from tests.benchmarks.parts import PARTS, Bench, Measuring, NotMeasured, Part
from tests.unit.test_scaling import photos


def bench(tmp_path: Path, *words: str) -> Bench:
    return Bench(parser().parse_args(words), tmp_path)


def test_a_command_names_what_its_part_heeds_and_no_folder_of_this_computer() -> None:
    words = parser()
    said = "again growth --small 300 --rounds 2 --photos /home/a --work /home/b --pairs 7"
    chosen = words.parse_args(said.split())
    assert command(words, chosen, "again") == (
        "python -m tests.benchmarks again --photos DIR --small 300 --rounds 2"
    )
    assert command(words, chosen, "growth") == (
        "python -m tests.benchmarks growth --photos DIR --work DIR --rounds 2"
    )


def test_options_of_parts_are_options_of_the_command() -> None:
    known = vars(parser().parse_args([])).keys()
    for part in PARTS.values():
        assert set(part.options) <= known


@pytest.mark.parametrize("name", ["large", "peers", "growth"])
def test_parts_that_need_photos_say_so(name: str, tmp_path: Path) -> None:
    with pytest.raises(NotMeasured, match="needs --photos"):
        PARTS[name].start(bench(tmp_path))


def test_a_part_is_kept_with_its_data_and_what_was_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def start(_: Bench) -> Measuring:
        left_out = ["another: not installed"]
        return Measuring("a library", iter([Figure("x", "ms", (1.0,), timed=Timed.CPU)]), left_out)

    monkeypatch.setitem(PARTS, "again", Part(start, ()))
    found = run("again", bench(tmp_path), parser())
    assert (found.part, found.data) == ("again", "a library")
    assert found.figures == (Figure("x", "ms", (1.0,), timed=Timed.CPU),)
    assert found.left_out == ("another: not installed",)
    assert "1 ms CPU" in capsys.readouterr().out


def test_growth_goes_up_by_tens() -> None:
    assert by_size.sizes(100_000) == [1_000, 10_000, 100_000]
    assert by_size.sizes(99_999) == [1_000, 10_000]


def test_vectors_are_made_of_photos_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def real_vectors(folder: Path, count: int) -> np.ndarray:
        made.append((folder, count))
        return np.zeros((3, ASPECTS.dim), np.float32)

    monkeypatch.setattr(by_size, "real_vectors", real_vectors)
    work = tmp_path / "work"
    assert by_size.vectors_file(None, None, work) is None
    for _ in range(2):
        assert by_size.vectors_file(None, tmp_path, work) == work / "vectors.npy"
    assert made == [(tmp_path, by_size.REAL)]
    assert np.load(work / "vectors.npy").shape == (3, ASPECTS.dim)


def test_a_made_library_is_measured(tmp_path: Path) -> None:
    count, library, scanned = 60, tmp_path / "library", tmp_path / "scanned"
    vectors = photos(360)
    million.make_rows(library, library / "0", count)
    million.make_index(library / "index", vectors[300:], count)
    million.make_files(scanned, tmp_path / "files", count)
    taking = Taking(count)
    million.measure_search(taking, library, vectors[:5])
    million.measure_recall(taking, library, vectors[:5])
    million.measure_lists(taking, library)
    million.measure_scan(taking, scanned)
    found = {(one.what, one.timed): one.middle for one in taking.figures}
    assert len(found) == len(taking.figures)
    assert found["found of the ten nearest: what is similar", None] > 0.9
    assert found["a photo in the index", None] > 2 * ASPECTS.dim
    assert found["unchanged files looked through", Timed.CPU] > 0
    (tmp_path / "files" / "00000" / "0000000.jpg").write_bytes(b"changed")
    with pytest.raises(RuntimeError, match="59 of 60 files are unchanged"):
        million.measure_scan(taking, scanned)
