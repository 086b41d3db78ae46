"""The report as one HTML file without outside parts."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes, Floats, Ints
from photosim.core.files import write_whole
from photosim.ml.train.data.classes import SkippedFile
from photosim.ml.train.loop.log import TrainLog
from photosim.ml.train.report.neighbours import QueryRow, random_queries, worst_queries
from photosim.ml.train.report.projection import pca_map, tsne_map
from photosim.ml.train.report.svg import class_colour, curve, scatter

_THUMBNAIL = 96
_MOST_ON_A_MAP = 2000
_MOST_IN_LEGEND = 40

_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:1180px;padding:0 1rem;
color:#1c1c1e;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.2rem}
table{border-collapse:collapse}td,th{padding:.25rem .8rem;text-align:left;
border-bottom:1px solid #ddd}td.n{text-align:right;font-variant-numeric:tabular-nums}
.charts{display:flex;flex-wrap:wrap;gap:1rem}.charts svg{width:540px;max-width:100%}
.map svg{width:540px}
svg .title{font-size:14px;font-weight:600}svg .tick{font-size:11px;fill:#666}
svg .end{text-anchor:end}svg .grid{stroke:#e3e3e3}
svg .raw{fill:none;stroke:#9db8e8;stroke-width:1}svg .mean{fill:none;stroke:#1f5fd0;
stroke-width:2}
.warning{background:#fff3cd;border-left:4px solid #d39e00;padding:.5rem 1rem}
.legend span{display:inline-block;margin-right:1rem;font-size:13px}
.legend i{display:inline-block;width:.8em;height:.8em;border-radius:50%;margin-right:.35em}
.row{display:flex;gap:6px;margin:.3rem 0;align-items:flex-start}
figure{margin:0;width:96px}figure img{display:block;border:3px solid transparent;width:90px}
figure.right img{border-color:#2e9e4f}figure.wrong img{border-color:#cf3b33}
figure.query img{border-color:#1f5fd0}figure.query{margin-right:10px}
figcaption{font-size:11px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
"""


@dataclass(frozen=True, slots=True, eq=False)
class RunReport:
    """What the report shows.

    title, facts: heading and a table of plain facts (settings, times).
    figures: rows of measured values by column, e.g. {"before": {"R@1": 0.9}, "after": {…}}.
    log: the run. embeddings: unit length float (n, d) of the measured photos. labels: int64 (n,).
    names: of the classes. picture: row to pixels uint8 (h, w, 3). dropped: files left out.
    """

    title: str
    facts: Mapping[str, str]
    figures: Mapping[str, Mapping[str, float]]
    log: TrainLog
    embeddings: Floats
    labels: Ints
    names: Sequence[str]
    picture: Callable[[int], Bytes]
    dropped: Sequence[SkippedFile] = ()
    seed: int = 0


def write_html(report: RunReport, path: Path) -> None:
    """Write the report; every picture, curve and style is inside the file.

    Corner cases
        A run of no steps has empty curves; fewer than two photos have no queries; fewer than
        five no t-SNE. Maps show at most 2,000 photos, chosen at random. Names are escaped.
    """
    body = [
        f"<h1>{escape(report.title)}</h1>",
        *[f'<p class="warning">{escape(w)}</p>' for w in report.log.warnings],
        _facts(report.facts),
        "<h2>Figures</h2>",
        _figures(report.figures),
        "<h2>Curves</h2>",
        '<div class="charts">',
        curve("Loss", report.log.losses),
        curve("Active terms", [100 * s for s in report.log.active_shares], " %"),
        curve("Learning rate", report.log.rates),
        "</div>",
        "<h2>Map of the measured photos</h2>",
        _maps(report),
        "<h2>Random queries and their ten nearest</h2>",
        _sheet(report, random_queries(report.embeddings, report.labels, seed=report.seed)),
        "<h2>Worst queries</h2>",
        _sheet(report, worst_queries(report.embeddings, report.labels)),
        _dropped(report.dropped),
    ]
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(report.title)}</title><style>{_STYLE}</style></head>"
        f"<body>{''.join(body)}</body></html>\n"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, page.encode())


def _facts(facts: Mapping[str, str]) -> str:
    rows = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in facts.items()
    )
    return f"<table>{rows}</table>"


def _figures(figures: Mapping[str, Mapping[str, float]]) -> str:
    columns = list(figures)
    names = list(dict.fromkeys(name for column in figures.values() for name in column))
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    rows = [f"<tr><th></th>{head}</tr>"]
    for name in names:
        cells = []
        for column in columns:
            value = figures[column].get(name)
            cells.append(f'<td class="n">{"" if value is None else f"{value:.3f}"}</td>')
        rows.append(f"<tr><th>{escape(name)}</th>{''.join(cells)}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _maps(report: RunReport) -> str:
    rng = np.random.default_rng(report.seed)
    count = len(report.labels)
    rows = np.sort(rng.permutation(count)[:_MOST_ON_A_MAP])
    if len(rows) == 0:
        return "<p>No photos were measured.</p>"
    embeddings, labels = report.embeddings[rows], report.labels[rows]
    parts = [scatter("PCA", pca_map(embeddings), labels, report.names)]
    neighbourhoods = tsne_map(embeddings, seed=report.seed)
    if neighbourhoods is not None:
        parts.append(scatter("t-SNE", neighbourhoods, labels, report.names))
    return f'<div class="charts map">{"".join(parts)}</div>{_legend(labels, report.names)}'


def _legend(labels: Ints, names: Sequence[str]) -> str:
    present = [int(label) for label in np.unique(labels)]
    if len(present) > _MOST_IN_LEGEND:
        return f"<p>{len(present)} classes; a point says its class under the cursor.</p>"
    entries = "".join(
        f'<span><i style="background:{class_colour(label)}"></i>{escape(names[label])}</span>'
        for label in present
    )
    return f'<p class="legend">{entries}</p>'


def _sheet(report: RunReport, rows: Sequence[QueryRow]) -> str:
    if not rows:
        return "<p>No photos were measured.</p>"
    lines = []
    for row in rows:
        own = int(report.labels[row.query])
        told = "alone" if row.precision is None else f"AP {row.precision:.2f}"
        figures = [_figure(report, row.query, "query", f"{told} {report.names[own]}")]
        for place, similarity in zip(row.neighbours, row.similarities, strict=True):
            label = int(report.labels[place])
            kind = "right" if label == own else "wrong"
            figures.append(_figure(report, place, kind, f"{similarity:.2f} {report.names[label]}"))
        lines.append(f'<div class="row">{"".join(figures)}</div>')
    return "".join(lines)


def _figure(report: RunReport, row: int, kind: str, caption: str) -> str:
    text = escape(caption)
    return (
        f'<figure class="{kind}"><img alt="{text}" src="{_inline_jpeg(report.picture(row))}">'
        f'<figcaption title="{text}">{text}</figcaption></figure>'
    )


def _inline_jpeg(pixels: Bytes) -> str:
    image = Image.fromarray(np.ascontiguousarray(pixels))
    image.thumbnail((_THUMBNAIL, _THUMBNAIL))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=80)
    return f"data:image/jpeg;base64,{base64.b64encode(stream.getvalue()).decode()}"


def _dropped(dropped: Sequence[SkippedFile]) -> str:
    if not dropped:
        return ""
    rows = "".join(
        f"<tr><td>{escape(str(entry.path))}</td><td>{escape(entry.reason)}</td></tr>"
        for entry in dropped
    )
    return f"<h2>Left out</h2><table>{rows}</table>"
