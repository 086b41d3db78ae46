"""``photosim teach`` and ``photosim models …``: learning from albums, and what was learnt."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli import commands, interrupts, output
from photosim.cli.options import JsonOption, LibraryOption, open_library

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext, Progress
    from photosim.library.library import Library
    from photosim.library.models.report import Figures
    from photosim.library.models.values import KeptModel
    from photosim.library.teaching.values import Readiness, TeachReport

#: Losses that deep teaching takes, spelled out so that help needs no engine.
LOSSES = (
    "batch-hard",
    "batch-all",
    "triplet",
    "triplet-semi-hard",
    "triplet-hard",
    "contrastive",
    "n-pair",
    "adaptive",
)

models = typer.Typer(
    help="Models of the library: what says which photos are similar, and what said so before.",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)

Id = Annotated[str, typer.Argument(metavar="ID", help="A model's id, or its first letters.")]


@contextlib.contextmanager
def _job() -> Iterator[JobContext]:
    with output.progress_job() as job, interrupts.cancels(job):
        yield job


def teach(  # noqa: PLR0917 - one parameter for each option
    context: typer.Context,
    check: Annotated[
        bool, typer.Option("--check", help="Only say whether the albums are ready, and what lacks.")
    ] = False,
    adopt: Annotated[
        bool | None,
        typer.Option(
            "--adopt/--no-adopt",
            help="Use the new model whatever its report card says, or in no case."
            " Default: only where it is better and nothing else gets worse.",
        ),
    ] = None,
    deep: Annotated[
        bool,
        typer.Option(
            "--deep",
            help="Train the network itself, in minutes instead of seconds (needs pip install"
            ' "photosim[train]"); stopped, the same command goes on.',
        ),
    ] = False,
    loss: Annotated[
        str | None,
        typer.Option(
            "--loss",
            metavar="NAME",
            help=f"With --deep, what to train for: {', '.join(LOSSES)}; default: the first."
            " Losses that make bits are for photosim train.",
        ),
    ] = None,
    steps: Annotated[
        int | None, typer.Option("--steps", min=1, help="With --deep, batches to train on.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of everything drawn at random.")] = 0,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Learn from the albums what "similar" means, and print the report card.

    Takes seconds, on this computer alone. Duplicates are still told by the base model; photosim
    models rollback goes back to the model before.
    """
    if not deep and (loss is not None or steps is not None):
        raise typer.BadParameter("--loss and --steps belong to --deep.")
    if loss is not None and loss not in LOSSES:
        raise typer.BadParameter(
            f"{loss!r} is none of {', '.join(LOSSES)}; those that make bits are for photosim train."
        )
    if check:
        with open_library(context, library, write=False) as opened:
            ready = opened.teacher.readiness()
        if json:
            output.say_json(ready.to_json())
        else:
            _say_readiness(ready)
        raise typer.Exit(0 if ready.ready else 1)
    with open_library(context, library, write=True) as opened:
        if deep:
            report = _teach_deep(opened, adopt, loss, steps, seed)
        else:
            with _job() as job:
                report = opened.teacher.teach(job, adopt=adopt, seed=seed)
    if json:
        output.say_json(report.to_json())
        return
    _say_report(report)


def _teach_deep(
    opened: Library, adopt: bool | None, loss: str | None, steps: int | None, seed: int
) -> TeachReport:
    """Teach deeply, with the loss beside the progress."""
    from photosim.core.errors import Cancelled
    from photosim.library.teaching.deep import DeepOptions

    def words(progress: Progress) -> str:
        parts = [output.pace(progress)]
        if progress.loss is not None:
            parts.append(f"loss {progress.loss:.4f}")
        return ", ".join(filter(None, parts))

    try:
        with output.progress_job(words) as job, interrupts.cancels(job):
            options = DeepOptions(loss, steps)
            return opened.teacher.teach_deep(job, adopt=adopt, options=options, seed=seed)
    except Cancelled:
        output.note("what was done is kept: the same command goes on there")
        raise


def _say_readiness(ready: Readiness) -> None:
    for album in ready.albums:
        state = album.missing or "ready"
        output.say(f"{album.name}: {album.photos} photos, {album.pictures} pictures; {state}")
    if ready.ready:
        output.say("The albums are ready: photosim teach")
    else:
        output.say(ready.missing[0])


def _say_report(report: TeachReport) -> None:
    output.say(f"model      {report.model}, taught on {len(report.albums)} albums")
    card, rest = report.card, report.card.untouched
    if card.before and card.after:
        output.say(f"put aside  {_change(card.before, card.after)}")
        width = max((len(name) for name in report.albums), default=0)
        for name, before in card.before.albums.items():
            output.say(f"  {name:<{width}}  {_change(before, card.after.albums[name])}")
    if rest is None or rest.neighbours_kept is None:
        output.say("the rest   too few photos in no album to measure on")
    else:
        output.say(
            f"the rest   {rest.neighbours_kept:.1%} of the neighbours of {rest.photos} other"
            " photos stayed"
        )
    if card.doubted:
        output.say(f"left out   {card.doubted} photos that look like those of another album")
    if report.deep is not None:
        told = report.deep
        output.say(
            f"training   {told['steps']} steps of {told['loss']} on {told['device']}, loss"
            f" {told['first_loss']:.3f} -> {told['last_loss']:.3f}; {told['share']:.0%} of what"
            f" was learnt is in the model ({str(told['precision']).upper()})"
        )
    for reason in card.reasons:
        output.say(f"but        {reason}")
    if report.adopted:
        output.say(f"in use now, after {report.seconds:.1f} s; photosim models rollback goes back")
    else:
        output.say(
            f"not in use ({report.seconds:.1f} s); photosim models use {report.model[:6]} takes it"
            " all the same"
        )


def _change(before: Figures, after: Figures) -> str:
    if not before.queries:
        return "nothing could be put aside"
    return f"{'  '.join(_figures(before, after))}  ({before.queries} photos)"


def _figures(before: Figures, after: Figures) -> list[str]:
    return [
        f"{name} {'–' if one is None else f'{one:.3f}'} -> {'–' if two is None else f'{two:.3f}'}"
        for name, one, two in (
            ("R@1", before.recall_at_1, after.recall_at_1),
            ("mAP@R", before.map_at_r, after.map_at_r),
        )
    ]


@models.command("list")
def list_models(
    context: typer.Context, library: LibraryOption = None, json: JsonOption = False
) -> None:
    """List the models with date, albums and figures; * marks the one in use."""
    with open_library(context, library, write=False) as opened:
        found = opened.models.all()
    if json:
        output.say_json({"models": [_document(model) for model in found]})
        return
    for model in found:
        output.say(_line(model))


def _document(model: KeptModel) -> dict[str, Any]:
    told = model.report.to_json() if model.kind == "taught" else {}
    names = ("before", "after", "untouched", "gain", "reasons")
    figures: dict[str, Any] = {name: told[name] for name in names if name in told}
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
        return f"{mark} {model.id}  {model.created}  the base model"
    parts = [f"{len(model.albums)} albums{', deep' if model.deep else ''}"]
    before, after = model.report.before, model.report.after
    if before and after and before.queries:
        parts += _figures(before, after)
    if not model.adopted:
        parts.append("did not pass its report card")
    if not model.usable:
        parts.append("of another base model: teach again")
    return f"{mark} {model.id}  {model.created}  {', '.join(parts)}"


@models.command()
def use(
    context: typer.Context,
    wanted: Annotated[str, typer.Argument(metavar="ID|base", help="A model's id, or base.")],
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Let a model say what is similar from now on."""
    with open_library(context, library, write=True) as opened, _job() as job:
        model = opened.models.use(wanted, job)
    _say_in_use(model, json)


@models.command()
def rollback(
    context: typer.Context, library: LibraryOption = None, json: JsonOption = False
) -> None:
    """Go back to the model that was in use before."""
    with open_library(context, library, write=True) as opened, _job() as job:
        model = opened.models.rollback(job)
    _say_in_use(model, json)


def _say_in_use(model: KeptModel, as_json: bool) -> None:
    if as_json:
        output.say_json(_document(model))
    else:
        output.say(f"in use: {_line(model)[2:]}")


@models.command()
def remove(
    context: typer.Context, wanted: Id, library: LibraryOption = None, json: JsonOption = False
) -> None:
    """Forget a taught model that is not in use."""
    with open_library(context, library, write=True) as opened:
        opened.models.remove(wanted)
    if json:
        output.say_json({"model": wanted, "removed": True})
    else:
        output.say(f"forgot the model {wanted}")


@models.command()
def export(
    context: typer.Context,
    wanted: Id,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Ends in .photosim-model.")],
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Write a taught model to a file, for another library."""
    with open_library(context, library, write=False) as opened:
        opened.models.export(wanted, commands.absolute(file))
    if json:
        output.say_json({"model": wanted, "file": str(file)})
    else:
        output.say(f"the model {wanted} is in {file}")


@models.command("import")
def import_model(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Keep the model of a file; models use lets it answer."""
    with open_library(context, library, write=True) as opened:
        model = opened.models.import_file(commands.absolute(file))
    if json:
        output.say_json(_document(model))
    else:
        output.say(f"kept {_line(model)[2:]}; photosim models use {model.id[:6]} lets it answer")


@models.command()
def compare(  # noqa: PLR0917 - one parameter for each option
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="ID|base")],
    second: Annotated[str, typer.Argument(metavar="ID|base")],
    count: Annotated[int, typer.Option("-k", min=1, max=300, metavar="N")] = 10,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Print the photos whose nearest photos two models see most differently."""
    with open_library(context, library, write=False) as opened:
        with _job() as job:
            found = opened.models.compare(first, second, count, job)
        ids = {photo for one in found for photo in (one.photo, *one.first, *one.second)}
        names = {
            one.photo_id: str(one.paths[0]) if one.paths else ""
            for one in opened.details(sorted(ids))
        }
    if json:
        rows = [
            {
                "path": names.get(one.photo, ""),
                "shared": round(one.shared, 4),
                "first": [names.get(photo, "") for photo in one.first],
                "second": [names.get(photo, "") for photo in one.second],
            }
            for one in found
        ]
        output.say_json({"first": first, "second": second, "differences": rows})
        return
    for one in found:
        output.say(f"{names.get(one.photo, '')}  ({one.shared:.0%} of the nearest are the same)")
        for label, photos in ((first, one.first), (second, one.second)):
            for photo in photos:
                output.say(f"    {label}  {names.get(photo, '')}")
    if not found:
        output.note("The two models agree on every photo that was looked at.")


@models.command()
def vote(  # noqa: PLR0917 - one parameter for each option
    context: typer.Context,
    photo: Annotated[Path, typer.Argument(metavar="PHOTO", help="A photo of the library.")],
    better: Annotated[str, typer.Argument(metavar="ID|base", help="The model that is right.")],
    than: Annotated[str, typer.Argument(metavar="ID|base", help="The one that is not.")],
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Say which of two models knows better what is like a photo; the next teaching learns it."""
    from photosim.core.errors import Remedy, UsageError

    with open_library(context, library, write=True) as opened, _job() as job:
        known = opened.photo_at(commands.absolute(photo))
        if known is None:
            raise UsageError(
                "No photo of the library",
                f"The library has no photo at {photo}.",
                Remedy.COMPARE_MODELS,
            )
        pairs = opened.models.vote(known, better, than, job)
    if json:
        output.say_json({"photo": str(photo), "votes": pairs})
    else:
        output.say(f"{pairs} votes kept for the next photosim teach")
