"""The report is one file that holds everything, and says what is so."""

from __future__ import annotations

import base64
import io
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from photosim.ml.measure.metrics import average_precisions
from photosim.ml.train.data.classes import SkippedFile
from photosim.ml.train.loop.log import StepLog, TrainLog
from photosim.ml.train.networks.build import NetworkSpec, build
from photosim.ml.train.report.html import RunReport, write_html
from photosim.ml.train.report.neighbours import random_queries, worst_queries
from photosim.ml.train.report.projection import pca_map, tsne_map
from photosim.ml.train.report.svg import curve, scatter
from photosim.ml.train.report.tensorboard import write_tensorboard

NAMES = ("cat", "<dog & co>", "bird")


def points(n: int = 36, noise: float = 0.5) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    labels = np.arange(n) % 3
    values = rng.standard_normal((3, 12))[labels] + noise * rng.standard_normal((n, 12))
    values /= np.linalg.norm(values, axis=1, keepdims=True)
    return values.astype(np.float32), labels.astype(np.int64)


def run_log() -> TrainLog:
    steps = [StepLog(i, 1.0 / (i + 1), 10 - i // 5, 10, 1e-3, 0.1) for i in range(40)]
    return TrainLog(steps, ["a <warning>"])


def picture(row: int) -> np.ndarray:
    return np.full((20, 30, 3), row * 5 % 256, dtype=np.uint8)


def report(n: int = 36, log: TrainLog | None = None) -> RunReport:
    embeddings, labels = points(n)
    return RunReport(
        title="Cats & dogs",
        facts={"loss": "batch-hard"},
        figures={"before": {"R@1": 0.5}, "after": {"R@1": 0.75, "mAP@R": 0.625}},
        log=log or run_log(),
        embeddings=embeddings,
        labels=labels,
        names=NAMES,
        picture=picture,
        dropped=[SkippedFile(Path("cat/a<b>.jpg"), "not a picture")],
    )


class Page(HTMLParser):
    """Tags that are open, sources, and text."""

    VOID = frozenset({"meta", "img", "line", "circle", "polyline"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.sources: list[str] = []
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.sources += [v or "" for k, v in attrs if k in {"src", "href"}]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    assert page.open == []
    return page


def test_one_file_with_everything_inside(tmp_path: Path) -> None:
    write_html(report(), tmp_path / "report.html")
    page = read(tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert page.tags.count("svg") == 5, "three curves and two maps"
    assert page.tags.count("img") == 30 * 11, "twenty random and ten worst queries, ten nearest"
    assert all(source.startswith("data:image/jpeg;base64,") for source in page.sources)
    assert not {"script", "link", "iframe"} & set(page.tags)
    assert "url(" not in (tmp_path / "report.html").read_text(encoding="utf-8")
    first = base64.b64decode(page.sources[0].split(",")[1])
    with Image.open(io.BytesIO(first)) as image:
        assert image.size == (30, 20)
    for expected in ("Cats & dogs", "a <warning>", "<dog & co>", "0.625", "cat/a<b>.jpg"):
        assert expected in page.text


def test_names_cannot_break_out(tmp_path: Path) -> None:
    write_html(report(), tmp_path / "report.html")
    assert "<dog" not in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("n", [0, 1, 2, 6])
def test_few_photos_and_no_steps(tmp_path: Path, n: int) -> None:
    write_html(report(n, TrainLog()), tmp_path / "report.html")
    page = read(tmp_path / "report.html")
    assert "no data" in page.text
    assert page.tags.count("svg") == {0: 3, 1: 4, 2: 4, 6: 5}[n]


def test_neighbours_are_the_nearest_others() -> None:
    embeddings, labels = points()
    for row in random_queries(embeddings, labels, count=5, k=4):
        similarity = embeddings @ embeddings[row.query]
        similarity[row.query] = -2
        assert list(row.neighbours) == np.argsort(-similarity, kind="stable")[:4].tolist()
        assert list(row.similarities) == pytest.approx(similarity[list(row.neighbours)], abs=1e-5)


def test_average_precision_by_hand() -> None:
    embeddings = np.array([[1, 0], [0.9, 0.436], [0.8, 0.6], [0, 1]], dtype=np.float32)
    labels = np.array([0, 1, 0, 2])
    found = average_precisions(embeddings, labels)
    assert found[0] == pytest.approx(1 / 2)  # its mate is second
    assert np.isnan(found[1])
    assert np.isnan(found[3])


def test_worst_queries_come_worst_first() -> None:
    embeddings, labels = points(noise=1.5)
    rows = worst_queries(embeddings, labels, count=6)
    precisions = [row.precision for row in rows]
    assert precisions == sorted(precisions)  # type: ignore[type-var]
    assert precisions[0] == pytest.approx(np.nanmin(average_precisions(embeddings, labels)))


def test_maps() -> None:
    embeddings, labels = points(60, 0.1)
    flat = pca_map(embeddings)
    assert flat.shape == (60, 2)
    assert flat.var(axis=0)[0] >= flat.var(axis=0)[1]
    tsne = tsne_map(embeddings, seed=1)
    assert tsne is not None
    assert np.array_equal(tsne, tsne_map(embeddings, seed=1))  # type: ignore[arg-type]
    for mapped in (flat, tsne):
        distances = np.linalg.norm(mapped[:, None] - mapped[None], axis=2)
        np.fill_diagonal(distances, np.inf)
        assert (labels[distances.argmin(axis=1)] == labels).mean() > 0.95
    assert tsne_map(embeddings[:4]) is None
    assert pca_map(embeddings[:1]).tolist() == [[0.0, 0.0]]


def test_svg_is_well_formed_whatever_the_values() -> None:
    for values in ([], [1.0], [2.0, 2.0], [float("nan"), 1.0, 2.0], [0.0] * 3, [1.0] * 5000):
        ET.fromstring(curve("A & B", values))
    drawn = ET.fromstring(curve("loss", [3.0, 1.0, 2.0]))
    raw = next(e for e in drawn.iter() if e.get("class") == "raw")
    heights = [float(p.split(",")[1]) for p in (raw.get("points") or "").split()]
    assert heights[0] < heights[2] < heights[1], "larger is higher up"
    embeddings, labels = points(9)
    ET.fromstring(scatter("map", embeddings[:, :2], labels, NAMES))


def test_tensorboard_has_scalars_graph_and_projector(tmp_path: Path) -> None:
    embeddings, labels = points(9)
    network = build(NetworkSpec(backbone="small", dim=4, size=32))
    write_tensorboard(
        tmp_path,
        run_log(),
        figures={"R@1": 0.75},
        embeddings=embeddings,
        labels=[NAMES[label] for label in labels],
        picture=picture,
        network=network,
        example=torch.zeros(1, 3, 32, 32),
    )
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    events = EventAccumulator(str(tmp_path)).Reload()
    assert [e.step for e in events.Scalars("train/loss")] == list(range(40))
    assert events.Scalars("measured/R@1")[0].value == pytest.approx(0.75)
    assert events.Graph() is not None
    (tensors,) = tmp_path.rglob("tensors.tsv")
    rows = [line.split("\t") for line in tensors.read_text().splitlines()]
    assert np.allclose(np.array(rows, dtype=np.float64), embeddings, atol=1e-5)
    (metadata,) = tmp_path.rglob("metadata.tsv")
    assert metadata.read_text().splitlines() == [NAMES[label] for label in labels]
    assert list(tmp_path.rglob("sprite.png"))
    assert re.search(r"sprite", (tmp_path / "projector_config.pbtxt").read_text())
