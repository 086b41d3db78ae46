"""What processes that write a library at the same time know of each other.

``lease``: a process is there, until it says so no longer, and what it has claimed (``claims``,
``journal``) is its own so long. ``lock``: whose the folder here is, and who does what must be done
alone. ``listener``: what another has just committed.
"""
