"""Version 15: what came on servers, where computers ask each other to do something with their
files. A file is one computer's, and has no more tables than before."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
