"""Version 7: when anything about a file changed last, its bytes included; NULL where unknown."""

from __future__ import annotations

STATEMENTS = ("ALTER TABLE files ADD COLUMN ctime_ns INTEGER",)
"""Run in this order, one transaction."""
