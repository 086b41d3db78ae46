"""A library in one database of a PostgreSQL server: the only modules that know psycopg.

Everything lies in the schema ``photosim`` of the database; ``migrations`` makes it and brings it
to the newest layout. A :class:`~.store.PostgresStore` puts a class around each table, beside those
of ``storage/sqlite`` and with the same answers. No psycopg exception leaves this package:
:mod:`.failures` says what a user can do about it.

Several processes may write. A transaction that writes takes the library's turn when it begins
(:meth:`.database.ServerDatabase.transaction`), as SQLite's do, so that what it reads is what it
changes, and no two of them can wait for each other. Each commit is told to those who listen.
"""
