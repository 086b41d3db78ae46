"""Removing files, without ever losing one.

Choices → :mod:`.plan` (or, for files that a person named, its ``request``) → a
:class:`~.values.Plan` that a person agrees to → :mod:`.executor` checks each file again, writes
the step into the journal, moves the file (:mod:`.file_ops`, :mod:`.trash`) with what belongs to
it (``going_along``), and puts the rows right (:mod:`.file_rows`) → undo, the same way back.
:mod:`.service` is what the windows and the command line use.
"""
