"""Watched folders: which they are, what is in them, and what of that is new.

:mod:`.watched` adds and forgets folders; :mod:`.rules` says what may be a photo at all,
:mod:`.taken` which of them a person wants (kinds of files, least size), :mod:`.walk` lists them,
and :mod:`.scan` sets that against the rows of the database, one folder after the other.
:mod:`.companions` makes one item of a RAW and its JPEG; :mod:`.folder_map` goes from a path to its
folder and back; :class:`.changes.Changes` names what has to be looked at.
"""
