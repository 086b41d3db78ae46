"""Who sits at this computer."""

from __future__ import annotations

import getpass
import os


def local_person() -> str:
    """The name of the system's user; their number where they have no name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return str(os.getuid()) if hasattr(os, "getuid") else ""
