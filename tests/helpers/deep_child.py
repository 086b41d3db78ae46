"""A small program in place of the child of deep teaching, which needs no torch."""

from __future__ import annotations

# Does what the child does to its folder, with another network in place of a trained one: argv
# is the job's folder, that network, and the seed of how well the photos put aside are found.
CHILD = """
import hashlib, json, sys, shutil
from pathlib import Path
import numpy as np
from photosim.ml.teach.job import Result, read_job, write_result
folder, network, good = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "good"
settings, snapshot = read_job(folder)
def say(**event): print(json.dumps(event), flush=True)
say(event="progress", what="looking at the photos", done=1, total=1)
print("a library that prints")
for step in range(1, settings.steps + 1):
    say(event="progress", what="teaching the network", done=step, total=settings.steps, loss=0.5)
shutil.copy(network, folder / "fp32.onnx")
dim = snapshot.base.shape[1]
album = snapshot.member.argmax(axis=1)
labelled = snapshot.base[: len(album)] + (2.0 * good) * np.eye(dim)[album]
labelled = (labelled / np.linalg.norm(labelled, axis=1, keepdims=True)).astype(np.float32)
others = snapshot.base[snapshot.parts[3]]
digest = hashlib.sha256((folder / "fp32.onnx").read_bytes()).hexdigest()
told = dict(loss=settings.loss, steps=settings.steps, device="cpu", share=1.0, first_loss=1.0,
            last_loss=0.5)
write_result(folder, Result(labelled, others, others, "fp32.onnx", digest, "fp32", told))
say(event="done")
"""
