"""One pass over a folder of new photos, and when all of them were seen.

``python -m tests.benchmarks.taking FOLDER LIBRARY [PROVIDER]`` prints as JSON: ``added``,
``seconds`` of the whole pass, ``seen``: seconds until the last photo was in the library with its
thumbnail and its fingerprint to be compared.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from photosim.core.jobs import JobContext, Progress
from photosim.library.library import Library


def main() -> None:
    """Measure and print."""
    folder, directory = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    seen = 0.0

    def note(progress: Progress) -> None:
        nonlocal seen
        if progress.what == "adding photos" and progress.done == progress.total:
            seen = time.perf_counter() - started

    provider = sys.argv[3] if len(sys.argv) > 3 else "auto"
    with Library.open(directory, write=True, provider=provider) as library:
        library.add_folder(folder)
        started = time.perf_counter()
        report = library.update(job=JobContext(note))
    answer = {"added": report.added, "seconds": report.seconds, "seen": seen}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
