"""``photosim evaluate``: how good a model is on a folder of photos, without any training code."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photosim import storage
from photosim.cli.command import Answer, ProviderOption, command, working
from photosim.core.language import tr

if TYPE_CHECKING:
    from photosim.library.evaluation.copies import CopyProofs
    from photosim.ml.embedder import Embedder
    from photosim.ml.measure.evaluate import CopyEvaluation
    from photosim.ml.measure.evaluate_classes import Evaluation


@command()
def evaluate(  # noqa: PLR0917 - one parameter for each option
    directory: Path,
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help=tr("A folder of class folders."))
    ],
    copies: Annotated[
        bool,
        typer.Option(
            "--copies",
            help=tr(
                "Measure how well edited copies find their originals and are proved to be copies."
            ),
        ),
    ] = False,
    queries: Annotated[
        int,
        typer.Option(
            "--queries", metavar="N", min=1, help=tr("With --copies: photos to edit in every way.")
        ),
    ] = 100,
    model: Annotated[
        str | None, typer.Option("--model", metavar="ID", help=tr("The model to measure."))
    ] = None,
    provider: ProviderOption = "auto",
) -> Answer:
    """Measure a model on photos sorted into class folders; of a library only its model is used."""
    from photosim.library.evaluation.copies import CopyProver
    from photosim.ml.measure.evaluate import evaluate_copies
    from photosim.ml.measure.evaluate_classes import evaluate_folder

    with contextlib.ExitStack() as stack:
        embedder = _embedder(stack, directory, model, provider, copies)
        job = stack.enter_context(working())

        def progress(done: int, total: int) -> None:
            job.check()
            job.report(tr("measuring"), done, total)

        if copies:
            prover = CopyProver(embedder.card.levels.get("lowest"))
            found = evaluate_copies(
                embedder, folder, queries=queries, progress=progress, inspect=prover
            )
            proofs = prover.proofs()
            document = {**found.to_json(), "verified": proofs.to_json()}
            lines = _copy_lines(found) + _proof_lines(proofs)
        else:
            classes = evaluate_folder(embedder, folder, progress)
            document, lines = classes.to_json(), _class_lines(classes)
    left = [
        tr("left out: {failed}: {failed2}", failed=failed["path"], failed2=failed["reason"])
        for failed in document["failed"]
    ]
    return Answer(document, lines + left)


def _embedder(
    stack: contextlib.ExitStack, directory: Path, model: str | None, provider: str, copies: bool
) -> Embedder:
    """The model of that id; without one the library's (for copies its base model), or ours."""
    from photosim.library.library import Library, known_provider
    from photosim.library.runtime.model import choose_model

    if not storage.exists(directory):
        return choose_model(model, known_provider(provider)).session()
    library = stack.enter_context(Library.open(directory, write=False, provider=provider))
    if model is None and (copies or library.model_id() is None):
        model = library.model_id()
        return choose_model(model, known_provider(provider)).session()
    return library.embedder(model)


def _class_lines(found: Evaluation) -> list[str]:
    at = "  ".join(f"R@{k} {value:.3f}" for k, value in found.recall_at.items())
    lines = [
        tr("model   {model} on {provider}", model=found.model, provider=found.provider),
        tr(
            "photos  {images} in {classes} classes, {queries} queries",
            images=found.images,
            classes=found.classes,
            queries=found.queries,
        ),
        tr("found   {at}  mAP@R {map_at_r:.3f}", at=at, map_at_r=found.map_at_r),
        tr(
            "found   {names}",
            names="  ".join(f"P@{k} {value:.3f}" for k, value in found.precision_at.items()),
        ),
    ]
    if found.nothing is not None:
        told = found.nothing
        noise, strangers = _figure(told.auroc_noise), _figure(told.auroc_strangers)
        lines.append(
            tr(
                "nothing AUROC against noise {noise}, against photos of other kinds {strangers}",
                noise=noise,
                strangers=strangers,
            )
        )
        if told.level is not None:
            lines.append(
                tr(
                    "level   similar {level:.3f}: {figure} find something; nothing is found "
                    "for {figure2} of noise and {figure3} of photos of other kinds",
                    level=told.level,
                    figure=_figure(told.found),
                    figure2=_figure(told.noise_refused),
                    figure3=_figure(told.strangers_refused),
                )
            )
    return lines


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _copy_lines(found: CopyEvaluation) -> list[str]:
    lines = [
        tr("model   {model} on {provider}", model=found.model, provider=found.provider),
        tr("photos  {images}, {copies} edited copies", images=found.images, copies=found.copies),
        tr(
            "found   top-1 {top1:.3f}  mAP {mean_average_precision:.3f}  within the first 50 "
            "{within:.4f}",
            top1=found.top1,
            mean_average_precision=found.mean_average_precision,
            within=found.within,
        ),
    ]
    if found.level is not None and found.recall is not None:
        precision = "-" if found.precision is None else f"{found.precision:.3f}"
        lines.append(
            tr(
                "level   {level:.3f}: precision {precision}, recall {recall:.3f}",
                level=found.level,
                precision=precision,
                recall=found.recall,
            )
        )
    return lines


def _proof_lines(found: CopyProofs) -> list[str]:
    share = found.called_copy / found.different if found.different else 0.0
    width = max(len(name) for name in found.attacks)
    head = (
        f"{tr('original on top'):<17} {'embedding':>9}  {'verified':>8}  {'copy':>5}  {'within':>6}"
    )
    return [
        tr(
            "proved  original on top {verified:.4f}, worst attack {worst:.3f}; called a copy "
            "{named:.4f}",
            verified=found.verified,
            worst=found.worst,
            named=found.named,
        ),
        tr(
            "others  {called_copy} of {different} pairs of different photos called a copy "
            "({value:.3f} %)",
            called_copy=found.called_copy,
            different=found.different,
            value=100 * share,
        ),
        tr(
            "time    {milliseconds:.0f} ms for the first candidates of one photo",
            milliseconds=found.milliseconds,
        ),
        "",
        head,
        *(
            f"  {name:<{max(width, 15)}} {one.by_embedding:>9.3f}  {one.verified:>8.3f}"
            f"  {one.named:>5.3f}  {one.within:>6.3f}"
            for name, one in found.attacks.items()
        ),
    ]
