"""The use cases: what photosim does with a library, without windows, SQL text or tensors.

How a file becomes a photo: :mod:`.watch` (while the app runs) and :mod:`.scan` (when it starts)
find the same things by two ways. The watcher's events only mark paths; :mod:`.coalesce` reduces
them to :class:`~photosim.library.watching.reduce_events.Changes` nobody writes to it any more, and
then a look at the disk decides: :mod:`.rules` says what may be a photo at all, :mod:`.disk` lists
it, :func:`~photosim.library.folders.scan.compare` sets it against the rows of the database, and
:mod:`.pairs` makes one item of a RAW and its JPEG. The resulting plan is carried out by the ingest,
and searched by the search.
"""
