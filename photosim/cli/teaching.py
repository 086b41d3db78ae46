"""``photosim teach``: learning from albums."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photosim.cli import output
from photosim.cli.command import Answer, command, going_on, open_library, working
from photosim.library.teaching.values import LOSSES

if TYPE_CHECKING:
    from photosim.core.jobs import Progress
    from photosim.library.library import Library
    from photosim.library.models.values import Figures, Guarded
    from photosim.library.teaching.values import Readiness, TeachReport


@command()
def teach(  # noqa: PLR0917 - one parameter for each option
    directory: Path,
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
) -> Answer:
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
        with open_library(directory, write=False) as library:
            ready = library.teacher.readiness()
        return _readiness(ready)
    with open_library(directory, write=True) as library:
        if deep:
            report = _teach_deep(library, adopt, loss, steps, seed)
        else:
            with working() as job:
                report = library.teacher.teach(job, adopt=adopt, seed=seed)
    return Answer(report.to_json(), _report_lines(report))


def _teach_deep(
    opened: Library, adopt: bool | None, loss: str | None, steps: int | None, seed: int
) -> TeachReport:
    """Teach deeply, with the loss beside the progress."""
    from photosim.library.teaching.deep import DeepOptions

    def words(progress: Progress) -> str:
        parts = [output.pace(progress)]
        if progress.loss is not None:
            parts.append(f"loss {progress.loss:.4f}")
        return ", ".join(filter(None, parts))

    with going_on(), working(words) as job:
        options = DeepOptions(loss, steps)
        return opened.teacher.teach_deep(job, adopt=adopt, options=options, seed=seed)


def _readiness(ready: Readiness) -> Answer:
    from photosim.library.words import lack_words

    refusal = ready.refusal
    albums = [{**dataclasses.asdict(one), "missing": lack_words(one)} for one in ready.albums]
    missing = [refusal.message] if refusal is not None else []
    if refusal is not None:
        missing += [f"{row['name']}: {row['missing']}" for row in albums if row["missing"]]
    lines = [
        f"{row['name']}: {row['photos']} photos, {row['pictures']} pictures;"
        f" {row['missing'] or 'ready'}"
        for row in albums
    ]
    lines.append("The albums are ready: photosim teach" if refusal is None else refusal.message)
    document = {"ready": refusal is None, "albums": albums, "missing": missing}
    return Answer(document, lines, status=0 if refusal is None else 1)


def _report_lines(report: TeachReport) -> Iterator[str]:
    yield f"model      {report.model}, taught on {len(report.albums)} albums"
    card, rest = report.card, report.card.untouched
    if card.before and card.after:
        yield f"put aside  {_change(card.before, card.after)}"
        width = max((len(name) for name in report.albums), default=0)
        for name, before in card.before.albums.items():
            yield f"  {name:<{width}}  {_change(before, card.after.albums[name])}"
    if rest is None or rest.neighbours_kept is None:
        yield "the rest   too few photos in no album to measure on"
    else:
        yield (
            f"the rest   {rest.neighbours_kept:.1%} of the neighbours of {rest.photos} other"
            " photos stayed"
        )
        if rest.near and rest.moved is not None:
            yield f"           near the albums ({rest.near} photos) {rest.moved:.1%} are others now"
    yield from _guarded_lines(card.guarded)
    if card.doubted:
        yield f"left out   {card.doubted} photos that look like those of another album"
    if report.deep is not None:
        told = report.deep
        yield (
            f"training   {told['steps']} steps of {told['loss']} on {told['device']}, loss"
            f" {told['first_loss']:.3f} -> {told['last_loss']:.3f}; {told['share']:.0%} of what"
            f" was learnt is in the model ({str(told['precision']).upper()})"
        )
    elif card.strength is not None and not card.reasons:
        yield f"strength   {card.strength:.0%} of what was learnt is in the model"
    for reason in card.held_back:
        yield f"no more:   {reason}"
    for reason in card.reasons:
        yield f"but        {reason}"
    if report.adopted:
        yield f"in use now, after {report.seconds:.1f} s; photosim models rollback goes back"
    else:
        yield (
            f"not in use ({report.seconds:.1f} s); photosim models use {report.model[:6]} takes it"
            " all the same"
        )


def _guarded_lines(guarded: Guarded | None) -> Iterator[str]:
    """What must not get worse."""
    if guarded is None:
        return
    if guarded.before is not None and guarded.after is not None:
        yield f"guard set  mAP@R {guarded.before:.3f} -> {guarded.after:.3f}, other kinds of photos"
    else:
        yield "guard set  none to measure on"
    if guarded.unlike is not None:
        yield f"unlike     {guarded.unlike:.3f} of how photos unlike the albums were told apart"


def _change(before: Figures, after: Figures) -> str:
    if not before.queries:
        return "nothing could be put aside"
    return f"{'  '.join(figures_change(before, after))}  ({before.queries} photos)"


def figures_change(before: Figures, after: Figures) -> list[str]:
    """Each figure before and after."""
    return [
        f"{name} {'–' if one is None else f'{one:.3f}'} -> {'–' if two is None else f'{two:.3f}'}"
        for name, one, two in (
            ("R@1", before.recall_at_1, after.recall_at_1),
            ("mAP@R", before.map_at_r, after.map_at_r),
        )
    ]
