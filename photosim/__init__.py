"""photosim: find the duplicates and the look-alikes of a photo in your own folders.

Read ``ARCHITECTURE.md`` for the way a photo takes from a folder to the grid; each
sub-package's docstring tells its own part of it.
"""

from __future__ import annotations

__version__ = "0.1.0"
