"""``photosim evaluate``: how good a model is on a folder of photos, without any training code."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photosim import storage
from photosim.cli.command import Answer, ProviderOption, command, working

if TYPE_CHECKING:
    from photosim.library.evaluation.copies import CopyProofs
    from photosim.ml.embedder import Embedder
    from photosim.ml.measure.evaluate import CopyEvaluation
    from photosim.ml.measure.evaluate_classes import Evaluation


@command()
def evaluate(  # noqa: PLR0917 - one parameter for each option
    directory: Path,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of class folders.")],
    copies: Annotated[
        bool,
        typer.Option(
            "--copies",
            help="Measure how well edited copies find their originals and are proved to be copies.",
        ),
    ] = False,
    queries: Annotated[
        int,
        typer.Option(
            "--queries", metavar="N", min=1, help="With --copies: photos to edit in every way."
        ),
    ] = 100,
    model: Annotated[
        str | None, typer.Option("--model", metavar="ID", help="The model to measure.")
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
            job.report("measuring", done, total)

        if copies:
            prover = CopyProver()
            found = evaluate_copies(
                embedder, folder, queries=queries, progress=progress, inspect=prover
            )
            proofs = prover.proofs()
            document = {**found.to_json(), "verified": proofs.to_json()}
            lines = _copy_lines(found) + _proof_lines(proofs)
        else:
            classes = evaluate_folder(embedder, folder, progress)
            document, lines = classes.to_json(), _class_lines(classes)
    left = [f"left out: {failed['path']}: {failed['reason']}" for failed in document["failed"]]
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
        f"model   {found.model} on {found.provider}",
        f"photos  {found.images} in {found.classes} classes, {found.queries} queries",
        f"found   {at}  mAP@R {found.map_at_r:.3f}",
        f"found   {'  '.join(f'P@{k} {value:.3f}' for k, value in found.precision_at.items())}",
    ]
    if found.nothing is not None:
        told = found.nothing
        noise, strangers = _figure(told.auroc_noise), _figure(told.auroc_strangers)
        lines.append(
            f"nothing AUROC against noise {noise}, against photos of other kinds {strangers}"
        )
        if told.level is not None:
            lines.append(
                f"level   similar {told.level:.3f}: {_figure(told.found)} find something;"
                f" nothing is found for {_figure(told.noise_refused)} of noise"
                f" and {_figure(told.strangers_refused)} of photos of other kinds"
            )
    return lines


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _copy_lines(found: CopyEvaluation) -> list[str]:
    lines = [
        f"model   {found.model} on {found.provider}",
        f"photos  {found.images}, {found.copies} edited copies",
        f"found   top-1 {found.top1:.3f}  mAP {found.mean_average_precision:.3f}"
        f"  within the first 50 {found.within:.4f}",
    ]
    if found.level is not None and found.recall is not None:
        precision = "-" if found.precision is None else f"{found.precision:.3f}"
        lines.append(f"level   {found.level:.3f}: precision {precision}, recall {found.recall:.3f}")
    return lines


def _proof_lines(found: CopyProofs) -> list[str]:
    share = found.called_copy / found.different if found.different else 0.0
    width = max(len(name) for name in found.attacks)
    head = f"{'original on top':<17} {'embedding':>9}  {'verified':>8}  {'copy':>5}  {'within':>6}"
    return [
        f"proved  original on top {found.verified:.4f}, worst attack {found.worst:.3f};"
        f" called a copy {found.named:.4f}",
        f"others  {found.called_copy} of {found.different} pairs of different photos called a copy"
        f" ({100 * share:.3f} %)",
        f"time    {found.milliseconds:.0f} ms for the first candidates of one photo",
        "",
        head,
        *(
            f"  {name:<{max(width, 15)}} {one.by_embedding:>9.3f}  {one.verified:>8.3f}"
            f"  {one.named:>5.3f}  {one.within:>6.3f}"
            for name, one in found.attacks.items()
        ),
    ]
