"""From a file's bytes to everything that is kept of a photo; the only place that decodes.

The way of the data: ``reading`` reads a file once and makes sure that it held still -> ``sniff``
names its type by the bytes -> ``decode`` opens it (``formats`` has a reader for each kind that
needs its own), reduced where the format allows, upright (``exif``), in sRGB and without alpha
(``color``) -> ``fingerprint`` and ``thumbnails`` are computed from that one picture, and
``holdings`` reads from the same bytes what else is in the file -> ``prepare`` puts the steps
together for one photo -> ``processes`` runs ``prepare`` in processes of its own, each with a limit
on memory, pixels and time, so that a hostile file can end a worker but never the app.

Importing this package loads nothing; its modules import what they need, the rarer decoders
only when a file of their kind comes.
"""
