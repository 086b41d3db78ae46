"""The window. The only package, with ``app.py``, that knows Qt; it paints and nothing else.

The way of a photo's data through it: ``drops`` turns what a person drops, pastes or opens into
a ``query``; ``session`` puts the query into a lane (``lanes``: threads with one job at a time,
every job with exactly one end) where the library answers; the answer comes back to the GUI
thread as photo ids and a query number, and ``window`` shows it in the ``grid``, unless a newer
query has overtaken it. Pictures follow on their own: the ``thumbnails`` loader asks the library
for what is visible, the ``preview`` for what is chosen. ``history`` remembers the places that a
person can go back to.

``actions`` is the one list of what a person can do: menus, shortcuts and the overview of keys
are made from it. ``folders``, ``query_bar``, ``status_bar`` and ``empty`` are the parts around
the grid, ``dialogs`` and ``settings`` the windows that open over it.

No module here reads SQL, decodes, or computes an embedding, and the GUI thread never touches a
photo's file: a network share that does not answer must not freeze the window.
"""
