"""The training loop.

``Trainer`` takes a network, a loss and a function from the step's number to a batch, and does
what belongs to every run: the rate's schedule, mixed precision on CUDA, checkpoints and resuming,
progress with rate and time left, the log, and the warning of a collapse.
"""

from photosim.ml.train.loop.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from photosim.ml.train.loop.collapse import CollapseWatch
from photosim.ml.train.loop.config import TrainConfig
from photosim.ml.train.loop.log import StepLog, TrainLog
from photosim.ml.train.loop.trainer import Trainer

__all__ = [
    "Checkpoint",
    "CollapseWatch",
    "StepLog",
    "TrainConfig",
    "TrainLog",
    "Trainer",
    "load_checkpoint",
    "save_checkpoint",
]
