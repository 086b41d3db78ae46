"""What every other part may use: types, arrays, errors, jobs, files, paths and the log.

Nothing here knows about images, databases, models or windows, and nothing here imports
another part of photosim. ``types`` are the plain values that travel between the parts,
``arrays`` the names of their arrays, ``errors`` what a person gets to read when something
cannot be done, ``jobs`` how long work reports its progress and is cancelled.
"""
