"""What a person does with the files of photos: copying, moving, renaming, and writing new ones.

The files that are meant, with what belongs to each → :mod:`.filer`: names that are free, checks,
and one step of the journal for each file, done and undone as removals are
(``library.removal.steps``). :mod:`.service` is what the windows and the command line use.
"""
