"""What a person does with the files of photos: copying, moving, renaming, and writing new ones.

The files that are meant, with what belongs to each → :mod:`.filer`: names that are free, checks,
and one step of the journal for each file, done and undone as removals are
(``library.removal.steps``). :mod:`.export` has photos written anew by the workers, :mod:`.sheet`
puts many into one document. :mod:`.service` is what the windows and the command line use.
"""
