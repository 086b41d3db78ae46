"""Where the names in statements are looked up, and numbers that all processes agree on."""

from __future__ import annotations

SET_PATH = """
    SELECT set_config(
        'search_path', concat_ws(', ', 'photosim', quote_ident(nspname), 'pg_temp'), false
    )
    FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
    WHERE extname = 'vector'
"""
"""The library's schema, and that of pgvector, which an administrator may have put elsewhere.

Of the schemas that others may write to none is looked into before them.
"""

MIGRATING = 0x50485349
"""The advisory lock of who changes the layout, until its transaction ends."""

WRITING = MIGRATING + 1
"""The advisory lock of who writes, until its transaction ends."""

ALONE = MIGRATING + 2
"""The advisory lock of who does what must be done alone."""

CHANNEL = "photosim"
"""The channel on which each commit is told (LISTEN)."""
