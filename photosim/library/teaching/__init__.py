"""Teaching on the library's albums.

:mod:`.material` takes a frozen snapshot of albums and stored vectors, and says what is missing →
:func:`photosim.ml.teach.lesson.teach` trains, measures and judges → :mod:`.card` makes the
report → :mod:`.service` publishes the head, and lets it answer where it passed.

Deep teaching goes another way in between: :mod:`.deep` writes the snapshot and the thumbnails to
a job's folder → :mod:`.child` runs ``photosim.ml.train.deep`` on it in a process of its own,
which trains the network's last blocks → what it made is measured, judged and published alike.
"""
