"""Version 13: what came on servers, where several computers share a library: which of them sees a
folder, and who works on what. A file is one computer's, and has no more tables than before."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ()
