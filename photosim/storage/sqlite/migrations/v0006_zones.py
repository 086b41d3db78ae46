"""Version 6: how far the clock that dated a photo is ahead of UTC.

Photos from before have none: their files said nothing of a zone, or were not asked.
"""

from __future__ import annotations

STATEMENTS = ("ALTER TABLE photos ADD COLUMN utc_offset REAL",)
"""Run in this order, one transaction."""
