"""What turns photos into vectors, and what is known of the models that do it.

The way of the data: ``preprocess`` makes pixels of an upright photo (in the decoding workers);
``embedder`` runs an ONNX model on batches of them and gives features and embeddings; ``heads``
maps stored features to the embeddings of another head without opening a photo; ``registry``
knows the models and verifies them, ``headfile`` keeps a head in a file; ``foreign`` looks at
networks from elsewhere; ``measure`` says how good a model is; ``teach`` learns a head from albums.
``train`` alone needs torch.
"""

from __future__ import annotations

import os

# From 1.32 on ONNX Runtime, as soon as it is imported, gives the computer a number, keeps a
# database of what it is used for and sends that to its makers, unless this is set before.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
