"""Version 8: what a file holds beside its picture, and what two whole files say of each other.

Both are JSON; NULL where the file was not looked at for it yet.
"""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE photos ADD COLUMN holdings TEXT",
    "ALTER TABLE pairs ADD COLUMN comparison TEXT",
)
"""Run in this order, one transaction."""
