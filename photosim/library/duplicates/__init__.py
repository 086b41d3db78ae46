"""Duplicates: from "these look alike" to "these are copies, this one stays, the rest can go".

The way through it: :mod:`.candidates` proposes pairs of photos that may be copies, :mod:`.naming`
says what two photos are to each other, :mod:`.finding` keeps the proved pairs in the database,
:mod:`.looking` opens whole files where thumbnails can't tell (:mod:`.closer`: equal pixels, an
enlargement),
:mod:`.grouping` makes groups of them in which every two are proved, :mod:`.keeper` chooses the one
that stays by a chain of rules, and :mod:`.listing` puts all of that together for lists and grids.
:mod:`.service` is what the windows and the command line use.
"""
