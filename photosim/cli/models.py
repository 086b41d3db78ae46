"""``photosim models …``: what says which photos are similar, and what was learnt before."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import Answer, absolute, command, going_on, group, photo_at
from photosim.cli.teaching import figures_change
from photosim.core import quantities
from photosim.core.language import clauses, labelled, tr, tr_n
from photosim.library import words
from photosim.library.models.words import objection_words
from photosim.library.words import base_figures
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext
    from photosim.library.library import Library
    from photosim.library.models.values import BaseModel, KeptModel
    from photosim.library.values import ChangeoverReport

app = group(
    tr("Models of the library: what says which photos are similar, and what said so before.")
)

Id = Annotated[str, typer.Argument(metavar="ID", help=tr("A model's id, or its first letters."))]
IdOrBase = Annotated[str, typer.Argument(metavar="ID|base")]


@app.command("list")
@command()
def list_models(library: Library) -> Answer:
    """List the models with date, albums and figures; * marks the one in use."""
    found, bases = library.models.all(), library.models.bases.all()
    document = {
        "models": [_json(model) for model in found],
        "base_models": [dataclasses.asdict(model) for model in bases],
    }
    lines = [*map(_line, found), tr("base models to choose from:"), *map(_base_line, bases)]
    return Answer(document, lines)


def _json(model: KeptModel) -> dict[str, Any]:
    told = model.report.to_json() if model.kind == "taught" else {}
    names = ("before", "after", "untouched", "gain")
    figures: dict[str, Any] = {name: told[name] for name in names if name in told}
    if model.kind == "taught":
        figures["reasons"] = [*map(objection_words, model.report.reasons)]
    return {
        "model": model.id,
        "kind": model.kind,
        "created": model.created,
        "albums": list(model.albums),
        "in_use": model.in_use,
        "usable": model.usable,
        "adopted": model.adopted,
        "photos": model.placed,
        "deep": model.deep,
        **figures,
    }


def _line(model: KeptModel) -> str:
    mark = "*" if model.in_use else " "
    if model.kind == "base":
        return tr(
            "{mark} {id}  {created}  the base model", mark=mark, id=model.id, created=model.created
        )
    parts = [clauses((quantities.albums(len(model.albums)), tr("deep") if model.deep else ""))]
    before, after = model.report.before, model.report.after
    if before and after and before.queries:
        parts += figures_change(before, after)
    if not model.adopted:
        parts.append(tr("did not pass its report card"))
    if not model.usable:
        parts.append(tr("of another base model: teach again"))
    return f"{mark} {model.id}  {model.created}  {clauses(parts)}"


@app.command()
@command(write=Right.OWN)
def use(
    library: Library,
    job: JobContext,
    wanted: Annotated[
        str,
        typer.Argument(
            metavar="ID|base|default|light",
            help=tr(
                "A model's id, or base; default, light or another base model's id: go over to it."
            ),
        ),
    ],
) -> Answer:
    """Let a model say what is similar from now on.

    Another base model sees all photos first, and the one before answers meanwhile; stopped, the
    same command or photosim index goes on.
    """
    if library.models.bases.is_base(wanted):
        library.models.bases.choose(wanted)
        with going_on():
            report = library.change_over(job)
        answer = _in_use(library.models.in_use())
        return Answer(answer.document, [*answer.lines, *changeover_lines(report)])
    return _in_use(library.models.use(wanted, job).value)


@app.command()
@command(write=Right.OWN)
def stay(library: Library) -> Answer:
    """Stay with the base model that answers now, and don't go over to another one."""
    library.models.bases.stay()
    return _in_use(library.models.in_use())


@app.command()
@command(write=Right.OWN)
def measure(
    library: Library,
    job: JobContext,
    wanted: Annotated[str, typer.Argument(metavar="default|light|ID")] = "default",
) -> Answer:
    """Measure how many photos a second a base model sees on this computer."""
    rate = library.models.bases.measure(wanted, job).value
    document = {"model": wanted, "photos_per_second": rate}
    return Answer(
        document,
        [tr("{wanted}: {rate:,.1f} photos/s, the network alone", wanted=wanted, rate=rate)],
    )


def _base_line(model: BaseModel) -> str:
    """A base model to choose, with its figures."""
    mark = "*" if model.in_use else ">" if model.chosen else " "
    return f"{mark} {model.id}  {labelled(model.size, base_figures(model))}"


def changeover_lines(report: ChangeoverReport) -> Iterator[str]:
    """What going over to another base model has done; nothing where there was nothing to do."""
    if report.model and report.finished:
        yield (
            tr_n(
                "the base model is {model} now; {n} photo was seen by it in {duration}",
                "the base model is {model} now; {n} photos were seen by it in {duration}",
                report.photos,
                model=report.model,
                duration=quantities.duration(report.seconds),
            )
        )
    if report.taught:
        yield tr("the albums taught it again: {taught} says what is similar", taught=report.taught)
    elif report.lost:
        yield words.lost_words(report)


@app.command()
@command(write=Right.OWN)
def rollback(library: Library, job: JobContext) -> Answer:
    """Go back to the model that was in use before."""
    return _in_use(library.models.rollback(job).value)


def _in_use(model: KeptModel) -> Answer:
    return Answer(_json(model), [tr("in use: {line}", line=_line(model)[2:])])


@app.command()
@command(write=Right.OWN)
def remove(library: Library, wanted: Id) -> Answer:
    """Forget a taught model that is not in use."""
    library.models.remove(wanted)
    return Answer(
        {"model": wanted, "removed": True}, [tr("forgot the model {wanted}", wanted=wanted)]
    )


@app.command()
@command()
def export(
    library: Library,
    wanted: Id,
    file: Annotated[Path, typer.Argument(metavar="FILE", help=tr("Ends in .photosim-model."))],
) -> Answer:
    """Write a taught model to a file, for another library."""
    library.models.export(wanted, absolute(file))
    return Answer(
        {"model": wanted, "file": str(file)},
        [tr("the model {wanted} is in {file}", wanted=wanted, file=file)],
    )


@app.command("import")
@command(write=Right.OWN)
def import_model(library: Library, file: Annotated[Path, typer.Argument(metavar="FILE")]) -> Answer:
    """Keep the model of a file; models use lets it answer."""
    model = library.models.import_file(absolute(file)).value
    kept = tr(
        "kept {line}; photosim models use {id} lets it answer",
        line=_line(model)[2:],
        id=model.id[:6],
    )
    return Answer(_json(model), [kept])


@app.command()
@command()
def compare(
    library: Library,
    job: JobContext,
    first: IdOrBase,
    second: IdOrBase,
    count: Annotated[
        int, typer.Option("-k", min=1, max=300, metavar="N", help=tr("How many photos at most."))
    ] = 10,
) -> Answer:
    """Print the photos whose nearest photos two models see most differently."""
    found = library.models.compare(first, second, count, job)
    ids = {photo for one in found for photo in (one.photo, *one.first, *one.second)}
    names = dict.fromkeys(ids, "") | {
        one.photo_id: str(one.paths[0]) if one.paths else "" for one in library.details(sorted(ids))
    }
    rows = [
        {
            "path": names[one.photo],
            "shared": round(one.shared, 4),
            "first": [names[photo] for photo in one.first],
            "second": [names[photo] for photo in one.second],
        }
        for one in found
    ]
    lines = []
    for one in found:
        lines.append(
            tr(
                "{names}  ({shared:.0f} % of the nearest are the same)",
                names=names[one.photo],
                shared=100 * one.shared,
            )
        )
        for label, photos in ((first, one.first), (second, one.second)):
            lines += [f"    {label}  {names[photo]}" for photo in photos]
    return Answer(
        {"first": first, "second": second, "differences": rows},
        lines,
        [] if found else [tr("The two models agree on every photo that was looked at.")],
    )


@app.command()
@command(write=Right.LABEL)
def vote(
    library: Library,
    job: JobContext,
    photo: Annotated[Path, typer.Argument(metavar="PHOTO", help=tr("A photo of the library."))],
    better: Annotated[str, typer.Argument(metavar="ID|base", help=tr("The model that is right."))],
    than: Annotated[str, typer.Argument(metavar="ID|base", help=tr("The one that is not."))],
) -> Answer:
    """Say which of two models knows better what is like a photo; the next teaching learns it."""
    known = photo_at(library, absolute(photo))
    pairs = library.models.vote(known, better, than, job).value
    document = {"photo": str(photo), "votes": pairs}
    return Answer(
        document,
        [
            tr_n(
                "{n} vote kept for the next photosim teach",
                "{n} votes kept for the next photosim teach",
                pairs,
            )
        ],
    )
