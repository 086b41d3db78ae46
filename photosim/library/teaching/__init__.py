"""Teaching on the library's albums.

:mod:`.material` takes a frozen snapshot of albums and stored vectors, and says what is missing →
:func:`photosim.ml.teach.lesson.teach` trains, measures and judges → :mod:`.card` makes the
report → :mod:`.service` publishes the head, and lets it answer where it passed.
"""
