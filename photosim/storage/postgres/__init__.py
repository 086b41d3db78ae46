"""A library in one database of a PostgreSQL server: the only modules that know psycopg.

Everything lies in the schema ``photosim`` of the database. A :class:`~.store.PostgresStore` puts a
class around each table, a module for each thing that is stored, beside those of ``storage/sqlite``
and with the same answers. What a file has no need of is in rooms, from the top:

- ``processes``: what processes that write at the same time know of each other;
- ``connection``: the way to the server, and what it says when something is wrong;
- ``migrations``: the layout of the tables, brought to the newest;
- ``sharing``: who may do what.

No psycopg exception leaves this package: :mod:`.connection.failures` says what a user can do about
it.

Several processes may write. A transaction that writes takes the library's turn when it begins
(:meth:`.connection.database.ServerDatabase.transaction`), as SQLite's do, so that what it reads is
what it changes, and no two of them can wait for each other. Each commit is told to those who
listen.
"""
