"""``photosim compare-methods``: the laboratory's methods and searches in two tables."""

from __future__ import annotations

import json as json_module
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photosim.cli import output
from photosim.cli.command import Answer, absolute, command, working
from photosim.cli.laboratory import files_of, needs_the_extra
from photosim.core.errors import Cancelled

if TYPE_CHECKING:
    from photosim.core.arrays import Ints, Reals
    from photosim.ml.codes import SearchMethod

TABLES, FIGURES = "methods.md", "methods.json"


@command()
def compare_methods(  # noqa: PLR0917 - one parameter for each option
    photos: Annotated[
        Path,
        typer.Argument(
            metavar="PHOTOS", help="A folder with classes/splits.csv: path, set, class, split."
        ),
    ],
    into: Annotated[
        Path,
        typer.Option("--output", metavar="DIR", help="Where tables, figures and runs are kept."),
    ],
    subset: Annotated[
        str, typer.Option("--set", metavar="NAME", help="The set of splits.csv.")
    ] = "flowers102",
    steps: Annotated[int, typer.Option("--steps", min=1, help="Batches of each run.")] = 200,
    classes: Annotated[int, typer.Option("--classes", min=2, help="Classes in a batch.")] = 16,
    each: Annotated[int, typer.Option("--photos", min=2, help="Photos of each class in it.")] = 4,
    dim: Annotated[int, typer.Option("--dim", min=1, help="Numbers of an embedding.")] = 128,
    bits: Annotated[int, typer.Option("--bits", min=1, help="Bits of a learned hash.")] = 64,
    per_class: Annotated[
        int, typer.Option("--per-class", min=0, help="Most photos of a class; 0 for all.")
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of all that is drawn.")] = 0,
    seeds: Annotated[
        int, typer.Option("--seeds", min=1, help="Runs of each method, for mean and spread.")
    ] = 1,
    timed: Annotated[
        int, typer.Option("--timed-photos", min=1, help="Searches are timed among so many.")
    ] = 50_000,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="METHOD", help="This method alone; repeatable."),
    ] = None,
) -> Answer:
    """Train every loss, pooling and hash under one budget; the same command goes on."""
    with needs_the_extra():
        from photosim.ml.train.lab import TableOptions
        from photosim.ml.train.lab import compare_methods as compared

    folder = absolute(into)
    options = TableOptions(
        photos=absolute(photos),
        cache=folder,
        subset=subset,
        steps=steps,
        classes=classes,
        photos_per_class=each,
        dim=dim,
        bits=bits,
        per_class=per_class,
        seed=seed,
        seeds=seeds,
        timed_photos=timed,
        only=tuple(only or ()),
    )
    try:
        with files_of(folder), working() as job:
            table = compared(options, {"HNSW": hnsw}, job)
            (folder / TABLES).write_text(table.to_markdown(), encoding="utf-8")
            document = table.to_json()
            text = json_module.dumps(document, indent=2, allow_nan=False)
            (folder / FIGURES).write_text(text + "\n", encoding="utf-8")
    except Cancelled:
        output.note(f"{folder} keeps what is done: the same command goes on there")
        raise
    return Answer(document, table.to_markdown().splitlines())


def hnsw(vectors: Reals) -> SearchMethod:
    """The app's own HNSW index over unit vectors float (n, d), never scanned instead.

    Its bytes are those that the app saves: vectors, links, ids and the copy in half floats.
    """
    import numpy as np

    from photosim.index.graph import Graph, GraphSettings
    from photosim.index.hnsw import HnswIndex
    from photosim.ml.codes import SearchMethod

    graph = Graph(vectors.shape[1], GraphSettings())
    index = HnswIndex("compared", graph, lambda _: None, exact_below=0)
    index.add(np.arange(len(vectors)), vectors)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph"
        beside = index.dump(file)
        size = file.stat().st_size + beside.ids.nbytes + beside.halves.nbytes

    def search(queries: Reals, k: int) -> Ints:
        found, _ = index.search(queries, k)
        rows: Ints = np.stack(found)
        return rows

    return SearchMethod(search, size / max(1, len(vectors)))
