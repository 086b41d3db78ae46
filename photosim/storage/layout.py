"""Which tables a library has: one number for all engines.

A new layout is a step in the ``migrations`` of each engine, and the next number here.
"""

from __future__ import annotations

NEWEST = 18
"""The layout that this photosim writes."""
