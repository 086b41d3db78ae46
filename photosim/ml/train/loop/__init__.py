"""The training loop.

``Trainer`` takes a network, a loss and a function from the step's number to a batch, and does
what belongs to every run: the rate's schedule, mixed precision on CUDA, checkpoints and resuming,
progress with rate and time left, the log, and the warning of a collapse.
"""
