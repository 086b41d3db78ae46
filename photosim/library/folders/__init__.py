"""Watched folders: which they are, what is in them, and what of that is new.

:mod:`.watched` adds and forgets folders; :mod:`.rules` says what may be a photo at all,
:mod:`.walk` lists it, and :mod:`.scan` sets it against the rows of the database, one folder after
the other. :mod:`.companions` makes one item of a RAW and its JPEG;
:mod:`.folder_map` goes from a path to its folder and back; :class:`.changes.Changes` names what
has to be looked at.
"""
