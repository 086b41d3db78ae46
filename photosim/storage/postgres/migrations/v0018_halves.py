"""Version 18: what files have that servers have no need of. pgvector says itself what its vectors
are made of."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
