"""The benchmarks of how far each engine carries a library, in their smallest form: that they still
measure, and that what is told of other sizes follows from what was measured."""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

import numpy as np
import psutil
import pytest

from photosim.core.arrays import Floats
from photosim.storage.address import ServerAddress
from tests.benchmarks import claimants, indexes, server
from tests.benchmarks.growth import Growth
from tests.benchmarks.million import ASPECTS
from tests.benchmarks.postgres import MeasuredServer
from tests.helpers.postgres import PostgresForTests


def photos(count: int) -> Floats:
    """Vectors in kinds, as those of photos are."""
    rng = np.random.default_rng(0)
    kinds = rng.standard_normal((12, ASPECTS.dim))
    made = kinds[rng.integers(0, 12, count)] + 0.8 * rng.standard_normal((count, ASPECTS.dim))
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), dtype=np.float32)


def test_growth_is_found_in_what_follows_a_power_and_its_forecast_is_sure() -> None:
    law = Growth.through({n: 3 * n**1.5 for n in (1e3, 1e4, 1e5)})
    assert law.exponent == pytest.approx(1.5)
    assert law.at(1e7) == pytest.approx(3 * 1e7**1.5)
    assert law.spread(1e7) == pytest.approx(1)


def test_a_forecast_is_less_sure_the_farther_it_goes_and_not_to_be_had_of_two_points() -> None:
    law = Growth.through({1e3: 1, 1e4: 12, 1e5: 90, 1e6: 1100})
    assert 1 < law.spread(1e7) < law.spread(1e9)
    assert math.isnan(Growth.through({1e3: 1, 1e4: 10}).spread(1e5))
    with pytest.raises(ValueError, match="no growth"):
        Growth.through({1e3: 1})


def test_a_forecast_holds_what_a_textbook_reckons() -> None:
    # x = 0, 1, 2 and y = 0, 1, 0 in logarithms: scatter √(2/3), at x = 3 √(1 + 1/3 + 4/2) wide.
    law = Growth.through({1: 1, math.e: math.e, math.e**2: 1})
    assert law.exponent == pytest.approx(0)
    assert math.log(law.spread(math.e**3)) == pytest.approx(
        3.078 * math.sqrt(2 / 3) * math.sqrt(1 + 1 / 3 + 2)
    )


def test_lines_tell_the_growth_of_each_kind_and_figure() -> None:
    lines = [{"kind": "graph", "count": n, "bytes": 5 * n, "p50_ms": 0} for n in (10, 100, 1000)]
    (told,) = indexes.growths(lines)
    assert "graph" in told
    assert "bytes" in told
    assert "n^1.00" in told


@pytest.fixture
def measured(postgres: PostgresForTests) -> MeasuredServer:
    data = Path(postgres.run("SHOW data_directory")[0][0])
    number = int((data / "postmaster.pid").read_text().splitlines()[0])
    return MeasuredServer(postgres.url, psutil.Process(number))


def test_the_index_of_the_server_is_measured(
    measured: MeasuredServer, postgres: PostgresForTests, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexes, "ADDED", 20)
    made = photos(90)
    found = list(indexes.measure_pgvector(measured, made[10:], made[:10], 300))
    postgres.run("DROP DATABASE vectors_300")
    exact, *by_width, added = found
    assert exact["recall_similar"] == exact["recall_copies"] == 1
    assert [one["kind"] for one in by_width] == [
        f"pgvector, ef_search {width}" for width in indexes.EF_SEARCH
    ]
    assert by_width[-1]["recall_similar"] > 0.9
    assert by_width[-1]["bytes"] > 300 * 2 * ASPECTS.dim
    assert added["add_1000_s"] > 0


@pytest.mark.parametrize("kind", ["graph", "compact"])
def test_the_indexes_of_a_process_are_measured(kind: str, tmp_path: Path) -> None:
    made = photos(90)
    found = indexes.measure_local(tmp_path / kind, kind, made[10:], made[:10], 300)
    assert found["recall_similar"] > 0.9
    assert found["bytes"] > 300 * 2 * ASPECTS.dim
    assert found["asked"] == 20


def test_a_library_is_measured_in_a_folder_and_on_a_server(
    measured: MeasuredServer,
    postgres: PostgresForTests,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server, "BATCH", 20)
    monkeypatch.setattr(server, "PICTURES", 2)
    np.save(tmp_path / "vectors.npy", photos(360))
    options = argparse.Namespace(directory=tmp_path, vectors=tmp_path / "vectors.npy", rows=60)
    (tmp_path / "library").mkdir()
    places: list[Path | ServerAddress] = [tmp_path / "library", postgres.new_database()]
    for number, where in enumerate(places):
        index = tmp_path / str(number)
        made, first, second, lists = (
            server.step(name, where, index, options) for name in server.STEPS
        )
        assert made["bytes"] > 60 * 4 * ASPECTS.dim
        assert first["index_bytes"] > 60 * 2 * ASPECTS.dim
        assert second["kind"] == "graph"
        assert min(second["recall_similar"], second["recall_copies"]) > 0.99  # half floats
        assert {"all_s", "filtered_s", "three_rows_ms"} <= lists.keys()
        json.dumps([made, first, second, lists])


def test_several_indexers_take_every_file_once(
    measured: MeasuredServer, postgres: PostgresForTests
) -> None:
    with postgres.database() as address:
        found = claimants.measure(measured, address, 2, 70, 0.001)
    assert found["photos"] == 140
    assert 0 < found["photos_per_s"] < found["ideal_per_s"] == 2000
    assert set(found["shares"]) == {"claiming", "work", "turn", "writing"}
