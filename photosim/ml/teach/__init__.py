"""Instant teaching: a head that tells a person's albums apart, trained in NumPy in seconds.

The way of the data: base embeddings of labelled photos and of a sample of the rest of the
library → ``split`` puts some labelled photos aside, copies on one side → ``lesson`` trains a
square matrix on the base embedding (``trainer``: batch-hard triplets in P × K batches by
``triplets``, held to the base geometry by distillation), chooses margin, steps and strength on
an inner split, measures on what was put aside (``measure``), and trains once more on everything
→ a :class:`~photosim.ml.heads.LinearHead` on features: the matrix times the base head.

Nothing here knows libraries, files or torch.
"""
