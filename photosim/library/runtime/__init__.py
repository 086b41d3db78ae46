"""What answers and takes photos, held in one :class:`~.runtime.Runtime` for each library.

:class:`~.model.Model` embeds, :class:`~.photo_index.PhotoIndex` finds the nearest,
:mod:`.projector` gives photos their places under the models of :mod:`.taught_store`;
:mod:`.connections` lends each thread a connection to read with, and lets long work write now and
then.
"""
