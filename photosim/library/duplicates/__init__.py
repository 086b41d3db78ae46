"""Duplicates: from "these look alike" to "these are copies, and this one stays".

The way through it: :mod:`.candidates` proposes pairs of photos that may be copies, ``matching``
says what two photos are to each other, :mod:`.finder` keeps the proved pairs in the database
and opens whole files where thumbnails can't tell, :mod:`.grouping` makes groups of them in which
every two are proved, :mod:`.keeper` chooses the one that stays by a chain of rules
(:mod:`.presets`), and :mod:`.listing` puts all of that together for lists and grids.
:mod:`.service` is what the windows and the command line use; what goes is for ``removal``.
"""
