"""The window. The only package, with ``app.py``, that knows Qt; it paints and nothing else.

The way of a photo's data through it: ``search`` turns what a person drops, pastes or opens into a
query; ``work`` puts the query into a lane (a thread with one job at a time, every job with exactly
one end) where the library answers; the answer comes back to the GUI thread as photo ids, and is
shown in the ``grid`` unless a newer query has overtaken it. ``pictures`` follow on their own: they
ask the library for what is visible, and for what is chosen.

What a person can do stands beside its feature, as actions; ``window`` puts the features together
and makes menus, keys and their overview of the actions. What a write changed comes back as one
``Change``, and each view decides what to read again.

No module here reads SQL, decodes, or computes an embedding, and the GUI thread never touches a
photo's file: a network share that does not answer must not freeze the window.
"""
