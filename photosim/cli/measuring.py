"""``photosim evaluate``: how good a model is on a folder of photos, without any training code."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from photosim import storage
from photosim.cli import interrupts, output

if TYPE_CHECKING:
    from photosim.library.evaluation.copies import CopyProofs
    from photosim.ml.embedder import Embedder
    from photosim.ml.measure.evaluate import CopyEvaluation
    from photosim.ml.measure.evaluate_classes import Evaluation

QUERIES = 100
"""Photos that are edited in every way, where nothing else is asked for."""


def evaluate(
    folder: Path,
    library: Path,
    model: str | None,
    provider: str,
    *,
    copies: bool,
    queries: int = QUERIES,
    as_json: bool,
) -> None:
    """Measure retrieval by class, or the finding of edited copies, and print the figures.

    With the model of that id, else with the one that the library uses (for copies its base
    model), else with the one that photosim comes with. queries: photos that are edited; each
    copy's nearest photos are compared and named.
    """
    with contextlib.ExitStack() as stack:
        embedder = _embedder(stack, library, model, provider, copies)
        _evaluate(folder, embedder, copies=copies, queries=queries, as_json=as_json)


def _embedder(
    stack: contextlib.ExitStack, library: Path, model: str | None, provider: str, copies: bool
) -> Embedder:
    from photosim.library.library import Library, known_provider
    from photosim.library.runtime.model import choose_model

    if not storage.exists(library):
        return choose_model(model, known_provider(provider)).session()
    opened = stack.enter_context(Library.open(library, write=False, provider=provider))
    if model is None and (copies or opened.model_id() is None):
        model = opened.model_id()
        return choose_model(model, known_provider(provider)).session()
    return opened.embedder(model)


def _evaluate(
    folder: Path, embedder: Embedder, *, copies: bool, queries: int, as_json: bool
) -> None:
    from photosim.library.evaluation.copies import CopyProver
    from photosim.ml.measure.evaluate import evaluate_copies
    from photosim.ml.measure.evaluate_classes import evaluate_folder

    with output.progress_job() as job, interrupts.cancels(job):

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
    if as_json:
        output.say_json(document)
        return
    for line in lines:
        output.say(line)
    for failed in document["failed"]:
        output.say(f"left out: {failed['path']}: {failed['reason']}")


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
