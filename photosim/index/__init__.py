"""Nearest photos by their embeddings: a cache that can always be made again from SQLite.

The way of the data: unit vectors come from the database → :class:`.HnswIndex` adds them to a graph
(``graph``, the only module that knows hnswlib) → ``files`` saves the graph behind a manifest with
checksums and loads it again only if every byte is as it was saved. Whatever is wrong with what
lies on disk, :func:`.files.open_index` gives an empty index and says why; the caller refills it.

More vectors than should lie in memory as they are go to a :class:`.CompactIndex`: short ``codes``
of each in memory, sorted into cells (``kmeans``), and whole vectors in a file that is read where it
is needed (``records``). ``files`` keeps it in the same way.

:class:`.ExactIndex` (NumPy) answers the same without approximation: for small sets, and as
the yardstick of ``exact.measured_recall``. All are :class:`.VectorIndex`.

Where very many ask about each other at once, ``cells`` finds what is near all of them.

Ids are photo ids (int64, 0 or more), similarities cosines in [-1, 1], best first. Vectors of any
length are accepted and stored at unit length; vectors without a direction (zero, NaN, infinite)
are refused before anything is changed.
"""
