"""The truth about a library: one SQLite file, and the lock that makes its process the only writer.

The way of the data: ``Database.open`` brings a file to the newest layout (``migrations``) → the
caller opens ``with db.transaction():`` and writes through the stores, small classes around one
table each (``Folders``, ``Files``, ``Photos``, ``Vectors``, ``Thumbnails``, ``Settings``) →
commit. A store never commits, so what belongs together is written together: a photo, its
vectors, its thumbnail and the state of its file, or none of them. Reading needs no transaction.

No SQL and no ``sqlite3`` exception leaves this package: what a user can meet (disk full, file
damaged, folder not writable, library too new) is a :class:`~photosim.core.errors.LibraryError`.

Paths need not be UTF-8: folders and files are stored as the bytes that the file system has
(``os.fsencode``, BLOB) and read back by ``os.fsdecode``, which gives the same ``str`` that
``os.scandir`` gave.
"""
