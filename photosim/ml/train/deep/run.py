"""A job from its folder to its result."""

from __future__ import annotations

import copy
import errno
from dataclasses import replace
from pathlib import Path

import torch

from photosim.core.errors import PhotosimError, Remedy
from photosim.ml.teach.job import write_result
from photosim.ml.train.deep.base import load_base
from photosim.ml.train.deep.events import Events
from photosim.ml.train.deep.lesson import DeepLesson
from photosim.ml.train.deep.outcome import outcome
from photosim.ml.train.deep.views import make_views
from photosim.ml.train.deep.work import LessonWork
from photosim.ml.train.loop.log import StepLog


def run_job(folder: Path, events: Events) -> None:
    """Do the job in a folder, or what is left of it. Raises PhotosimError, OSError, MemoryError."""
    work = LessonWork.open(folder)
    settings = work.settings
    torch.set_num_threads(settings.threads)
    untouched = load_base(Path(settings.base), settings.base_sha256)
    trained = copy.deepcopy(untouched)
    views = make_views(
        work,
        untouched,
        lambda done, total: events.progress("looking at the photos", done, total),
    )

    def on_step(entry: StepLog) -> None:
        events.progress(
            "teaching the network", entry.step + 1, settings.steps, loss=round(entry.loss, 4)
        )

    log = DeepLesson(work, trained, views).run(on_step)
    result = outcome(work, untouched.cpu(), trained.cpu(), views, events.progress)
    told = {
        **result.told,
        "loss": settings.loss,
        "steps": settings.steps,
        "device": work.device.type,
        "first_loss": round(log.losses[0], 4),
        "last_loss": round(log.losses[-1], 4),
    }
    write_result(folder, replace(result, told=told))
    events.done(file=result.file, precision=result.precision, **told)


def explained(error: BaseException) -> tuple[str, Remedy | None]:
    """A sentence for what ended a job, and what can be done."""
    text = str(error).strip().splitlines()
    if isinstance(error, PhotosimError):
        return error.message, error.remedy
    # torch says so with a RuntimeError, on the CPU and (OutOfMemoryError) on CUDA alike.
    out_of_memory = isinstance(error, MemoryError | torch.OutOfMemoryError) or (
        isinstance(error, RuntimeError)
        and any(words in str(error) for words in ("not enough memory", "can't allocate memory"))
    )
    if out_of_memory:
        return "Deep teaching ran out of memory.", Remedy.FREE_MEMORY_AND_GO_ON
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "The disk is full.", Remedy.FREE_SPACE_AND_GO_ON
    what = text[0] if text else type(error).__name__
    return f"Deep teaching failed: {what}.", Remedy.GO_ON
