"""Deep teaching: the last blocks and the head of the base network, trained on a library's albums.

The way of the data: a job folder (:mod:`photosim.ml.teach.job`) → ``base`` loads the network from
its ONNX file → ``views`` runs the frozen part of it on the photos and a few edited views of each,
once → ``lesson`` trains the rest on these activations in batches of ``batches``, with a
checkpoint a minute → ``outcome`` takes as much of what was learnt as leaves the rest of the
library in place, writes the models, compares them, and embeds the photos to be measured.

``python -m photosim.ml.train.deep JOB_FOLDER`` does all of it and tells how it goes on standard
output, one JSON object a line (``events``); killed anywhere, the same command goes on.
"""
