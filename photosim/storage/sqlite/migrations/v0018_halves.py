"""Version 18: embeddings are kept as half floats (``storage/sqlite/vectors``: ``pack_embedding``).

Those that are there already are packed by and by (``VectorStore.pack``); ``embeddings_packed`` of
``settings`` says how far that has come, and is there for as long as some may be left.
"""

from __future__ import annotations

STATEMENTS = (
    """
    INSERT INTO settings (key, value)
    SELECT 'embeddings_packed', '[0, 0]' WHERE EXISTS (SELECT 1 FROM embeddings)
    """,
)
"""Run in this order, one transaction."""
