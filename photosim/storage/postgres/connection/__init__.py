"""The way to the server: one connection with its transactions, and what can go wrong on it.

Statements go through a :class:`~.database.ServerDatabase`; ``adapters`` make values into what the
server takes, ``failures`` make what it says into errors that a person can read, and ``checks`` ask
whether the tables are whole.
"""
