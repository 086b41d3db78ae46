"""A library in one SQLite file: the only modules with SQL.

``Database.open`` brings a file to the newest layout (``migrations``); a
:class:`~.store.SqliteStore` puts a class around each table of it. No ``sqlite3`` exception leaves
this package: :mod:`.failures` says what a user can do about it.
"""
