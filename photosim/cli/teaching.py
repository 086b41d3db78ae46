"""``photosim teach``: learning from albums."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photosim.cli import output
from photosim.cli.command import Answer, command, going_on, open_library, working
from photosim.core import quantities
from photosim.core.language import clauses, tr, tr_n
from photosim.library.models.words import objection_words
from photosim.library.teaching.values import LOSSES
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.jobs import Progress
    from photosim.library.library import Library
    from photosim.library.models.values import Figures, Guarded
    from photosim.library.teaching.values import Readiness, TeachReport


@command()
def teach(  # noqa: PLR0917 - one parameter for each option
    directory: Path,
    check: Annotated[
        bool,
        typer.Option("--check", help=tr("Only say whether the albums are ready, and what lacks.")),
    ] = False,
    adopt: Annotated[
        bool | None,
        typer.Option(
            "--adopt/--no-adopt",
            help=tr(
                "Use the new model whatever its report card says, or in no case."
                " Default: only where it is better and nothing else gets worse."
            ),
        ),
    ] = None,
    deep: Annotated[
        bool,
        typer.Option(
            "--deep",
            help=tr(
                "Train the network itself, in minutes instead of seconds (needs pip install"
                ' "photosim[train]"); stopped, the same command goes on.'
            ),
        ),
    ] = False,
    loss: Annotated[
        str | None,
        typer.Option(
            "--loss",
            metavar="NAME",
            help=tr(
                "With --deep, what to train for: {names}; default: the first. Losses "
                "that make bits are for photosim train.",
                names=", ".join(LOSSES),
            ),
        ),
    ] = None,
    steps: Annotated[
        int | None, typer.Option("--steps", min=1, help=tr("With --deep, batches to train on."))
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", min=0, help=tr("Of everything drawn at random."))
    ] = 0,
) -> Answer:
    """Learn from the albums what “similar” means, and print the report card.

    Takes seconds, on this computer alone. Duplicates are still told by the base model; photosim
    models rollback goes back to the model before.
    """
    if not deep and (loss is not None or steps is not None):
        raise typer.BadParameter(tr("--loss and --steps belong to --deep."))
    if loss is not None and loss not in LOSSES:
        raise typer.BadParameter(
            tr(
                "{loss!r} is none of {names}; those that make bits are for photosim train.",
                loss=loss,
                names=", ".join(LOSSES),
            )
        )
    if check:
        with open_library(directory, write=None) as library:
            ready = library.teacher.readiness()
        return _readiness(ready)
    with open_library(directory, write=Right.OWN) as library:
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
            parts.append(tr("loss {loss:.4f}", loss=progress.loss))
        return clauses(parts)

    with going_on(), working(words) as job:
        options = DeepOptions(loss, steps)
        return opened.teacher.teach_deep(job, adopt=adopt, options=options, seed=seed)


def _readiness(ready: Readiness) -> Answer:
    from photosim.library.teaching.words import lack_words

    refusal = ready.refusal
    albums = [{**dataclasses.asdict(one), "missing": lack_words(one)} for one in ready.albums]
    missing = [refusal.message] if refusal is not None else []
    if refusal is not None:
        missing += [f"{row['name']}: {row['missing']}" for row in albums if row["missing"]]
    lines = [
        tr(
            "{name}: {photos}, {pictures} different; {lack}",
            name=one.name,
            photos=quantities.photos(one.photos),
            pictures=one.pictures,
            lack=lack_words(one) or tr("ready"),
        )
        for one in ready.albums
    ]
    lines.append(tr("The albums are ready: photosim teach") if refusal is None else refusal.message)
    document = {"ready": refusal is None, "albums": albums, "missing": missing}
    return Answer(document, lines, status=0 if refusal is None else 1)


def _report_lines(report: TeachReport) -> Iterator[str]:
    yield tr(
        "model      {model}, taught on {albums}",
        model=report.model,
        albums=quantities.albums(len(report.albums)),
    )
    card, rest = report.card, report.card.untouched
    if card.before and card.after:
        yield tr("put aside  {change}", change=_change(card.before, card.after))
        width = max((len(name) for name in report.albums), default=0)
        for name, before in card.before.albums.items():
            yield f"  {name:<{width}}  {_change(before, card.after.albums[name])}"
    if rest is None or rest.neighbours_kept is None:
        yield tr("the rest   too few photos in no album to measure on")
    else:
        yield (
            tr(
                "the rest   {neighbours_kept:.1f} % of the neighbours of {photos} other photos "
                "stayed",
                neighbours_kept=100 * rest.neighbours_kept,
                photos=rest.photos,
            )
        )
        if rest.near and rest.moved is not None:
            yield tr(
                "           near the albums ({photos}) {moved:.1f} % are others now",
                photos=quantities.photos(rest.near),
                moved=100 * rest.moved,
            )
    yield from _guarded_lines(card.guarded)
    if card.doubted:
        yield tr_n(
            "left out   {n} photo that looks like those of another album",
            "left out   {n} photos that look like those of another album",
            card.doubted,
        )
    if report.deep is not None:
        told = report.deep
        yield (
            tr(
                "training   {told} steps of {told2} on {told3}, loss {told4:.3f} -> "
                "{told5:.3f}; {told6:.0f} % of what was learnt is in the model ({told7})",
                told=told["steps"],
                told2=told["loss"],
                told3=told["device"],
                told4=told["first_loss"],
                told5=told["last_loss"],
                told6=100 * told["share"],
                told7=str(told["precision"]).upper(),
            )
        )
    elif card.strength is not None and not card.reasons:
        yield tr(
            "strength   {strength:.0f} % of what was learnt is in the model",
            strength=100 * card.strength,
        )
    for reason in card.held_back:
        yield tr("no more:   {reason}", reason=objection_words(reason))
    for reason in card.reasons:
        yield tr("but        {reason}", reason=objection_words(reason))
    if report.adopted:
        yield tr(
            "in use now, after {seconds:.1f} s; photosim models rollback goes back",
            seconds=report.seconds,
        )
    else:
        yield (
            tr(
                "not in use ({seconds:.1f} s); photosim models use {model} takes it all the same",
                seconds=report.seconds,
                model=report.model[:6],
            )
        )


def _guarded_lines(guarded: Guarded | None) -> Iterator[str]:
    """What must not get worse."""
    if guarded is None:
        return
    if guarded.before is not None and guarded.after is not None:
        yield tr(
            "guard set  mAP@R {before:.3f} -> {after:.3f}, other kinds of photos",
            before=guarded.before,
            after=guarded.after,
        )
    else:
        yield tr("guard set  none to measure on")
    if guarded.unlike is not None:
        yield tr(
            "unlike     {unlike:.3f} of how photos unlike the albums were told apart",
            unlike=guarded.unlike,
        )


def _change(before: Figures, after: Figures) -> str:
    if not before.queries:
        return tr("nothing could be put aside")
    return tr(
        "{names}  ({photos})",
        names="  ".join(figures_change(before, after)),
        photos=quantities.photos(before.queries),
    )


def figures_change(before: Figures, after: Figures) -> list[str]:
    """Each figure before and after."""
    return [
        f"{name} {'–' if one is None else f'{one:.3f}'} -> {'–' if two is None else f'{two:.3f}'}"
        for name, one, two in (
            ("R@1", before.recall_at_1, after.recall_at_1),
            ("mAP@R", before.map_at_r, after.map_at_r),
        )
    ]
