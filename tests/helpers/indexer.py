"""One of several indexers of a library on a server: ``photosim index`` in a process of its own,
with a short lease, and a line in a file for each content that it decodes.

Arguments: the folder of the model, the file, seconds of the lease, then those of photosim.
"""

from __future__ import annotations

import sys
from pathlib import Path

from photosim.cli import run
from photosim.core import paths
from photosim.core.types import ContentHash
from photosim.library.indexing.ingest import Claims
from photosim.library.indexing.pipeline import Task
from photosim.storage import claims
from photosim.storage.postgres.connection import database


def main() -> int:
    """Run it."""
    model, decoded, lease, *words = sys.argv[1:]
    paths.models_dir = lambda: Path(model)
    claims.LEASE_SECONDS = float(lease)
    database.STANDSTILL = max(1, int(float(lease)))
    wants = Claims.wants
    with Path(decoded).open("a") as file:

        def told(self: Claims, task: Task, content: ContentHash) -> bool:
            if wanted := wants(self, task, content):
                file.write(f"{content.hex()}\n")
                file.flush()
            return wanted

        Claims.wants = told  # type: ignore[method-assign]
        return run(words)


if __name__ == "__main__":
    sys.exit(main())
