"""The use cases: what photosim does with a library, without windows, SQL text or tensors.

:class:`~photosim.library.library.Library` is all that the command line and the windows open. Its
rooms, a room importing only those below it:

* ``teaching``: albums → a lesson → a taught model; ``models``: which there are, which answers;
* ``removal``: plans, the journal, undo; ``health``: counts and damage;
* ``albums``, ``duplicates`` and ``indexing``: what a person and the disk say about photos;
* ``searching``: a query → hits; ``evaluation``: how well copies are told;
* ``matching``: what two photos are to each other; ``watching``: events → what changed;
* ``browsing``: rows → lists and grids; ``folders``: what is on the disk, set against the rows;
* ``runtime``: model, index, workers and connections; ``values``: questions and answers.

How a file becomes a photo: while the app runs ``watching`` reduces events to
:class:`~photosim.library.folders.changes.FolderChanges`, and when it starts ``folders`` compares
disk and rows; both end in a plan that ``indexing`` carries out.
"""
