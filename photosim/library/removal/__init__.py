"""Removing files, without ever losing one.

Choices → :mod:`.plan` (or, for files that a person named, its ``request``), with what belongs to
each file and goes along (:mod:`.going_along`) → a :class:`~.values.Plan` that a person agrees to →
:mod:`.executor` checks each file again and what lies beside it → :mod:`.steps` writes the step
into the journal, moves the files (:mod:`.file_ops`, :mod:`.trash`), and puts the rows right
(:mod:`.file_rows`) → undo, the same way back. :mod:`.service` is what the windows and the command
line use.
"""
