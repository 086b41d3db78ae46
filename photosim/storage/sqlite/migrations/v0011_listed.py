"""Version 11: what lists of photos go by: when a photo came into the library, and how sharp it is.

When a photo came that is there already isn't known: it was when it was last without one of its
files at the latest, which is when it came for all that never lost one. ``sharpness`` is measured
for photos of bursts only; NULL where it was not measured.
"""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE photos ADD COLUMN came_at REAL",
    "ALTER TABLE photos ADD COLUMN sharpness REAL",
    "UPDATE photos SET came_at = unused_since",
)
"""Run in this order, one transaction."""
