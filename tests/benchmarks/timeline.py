"""The timeline of many photos: start to a grid with its pictures, frames of scrolling.

    python -m tests.benchmarks.timeline make LIBRARY FOLDER COUNT
    python -m tests.benchmarks.timeline window LIBRARY

The first makes a library of rows with real thumbnails, over ten years and in 400 folders, whose
files are there and empty, so that the app finds nothing changed. The second measures in this
process, in a real window.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from photosim import storage
from photosim.core.types import PhotoFacts
from photosim.imaging.thumbnails import thumbnail
from photosim.library.folders.walk import change_time
from photosim.library.library import Library
from photosim.storage.files import FileStat
from tests.helpers.pictures import photo_like

PICTURES = 60
SIZES = ((4000, 3000), (4000, 3000), (3000, 4000), (6000, 4000), (4000, 6000), (3000, 3000))
FOLDERS = 400
CHUNK = 2000
YEAR = 365.25 * 86_400
FIRST = 1_400_000_000.0
FRAMES = 600


def make(directory: str, photos: str, count: str) -> dict[str, float]:
    """A library of ``count`` photos; seconds to make it."""
    started = time.perf_counter()
    folder, rng = Path(photos), np.random.default_rng(7)
    pictures = []
    for number in range(PICTURES):
        width, height = SIZES[number % len(SIZES)]
        scale = 320 / max(width, height)
        small = photo_like(number, (round(width * scale), round(height * scale)))
        pictures.append((thumbnail(small), (width, height)))
    for number in range(FOLDERS):
        (folder / f"{2014 + number // 40}" / f"{number:03d}").mkdir(parents=True)
    taken = np.sort(FIRST + rng.uniform(0, 10 * YEAR, int(count)))
    with Library.open(Path(directory), write=True, provider="cpu") as library:
        library.add_folder(folder)
    store = storage.open(Path(directory), write=True)
    root = store.folders.all()[0].id
    for start in range(0, int(count), CHUNK):
        with store.transaction():
            for number in range(start, min(start + CHUNK, int(count))):
                place = number * FOLDERS // int(count)
                name = f"{2014 + place // 40}/{place:03d}/IMG_{number:06d}.jpg"
                file = folder / name
                file.touch()
                jpeg, size = pictures[number % PICTURES]
                facts = PhotoFacts("jpeg", *size, taken_at=float(taken[number]), camera="A camera")
                content = number.to_bytes(20, "big")
                photo = store.photos.add(content, 0, facts, int(rng.integers(1, 1 << 63)))
                row = store.files.add_pending(root, name, _stat(file))
                store.files.link(row, photo)
                store.thumbnails.put(photo, jpeg)
    store.close()
    return {"photos": int(count), "seconds": time.perf_counter() - started}


def _stat(file: Path) -> FileStat:
    found = file.stat()
    return FileStat(
        found.st_size, found.st_mtime_ns, found.st_ino, found.st_dev, change_time(found)
    )


def window(directory: str) -> dict[str, object]:
    """Seconds from the interpreter's start until the grid shows its photos, and milliseconds of
    frames: what one turn of the event loop takes with its painting."""
    gc.disable()  # as the command that opens the app does
    # Here, so that making a library needs no Qt application.
    from functools import partial

    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from photosim.app import SWITCH_INTERVAL
    from photosim.ui.work.gc_timer import GarbageCollector
    from photosim.ui.work.session import SessionState
    from tests.benchmarks.measure import own_peak_mb, process_start
    from tests.benchmarks.window import AppRun

    gc.freeze()
    gc.enable()
    sys.setswitchinterval(SWITCH_INTERVAL)  # as the app does
    run = AppRun(Path(directory))
    garbage = GarbageCollector()
    main = run.app.window
    grid, session = main.grid, run.app.session
    bar = grid.verticalScrollBar()

    def complete() -> bool:
        ids = grid.visible_ids()
        sides = grid.thumbnail_sides(ids)
        return bool(ids) and all(map(main.cache.has, ids, sides))

    run.until(lambda: grid.count() > 0)
    listed = time.time() - process_start()
    run.until(complete)
    usable, computed = time.time() - process_start(), time.process_time()
    run.until(
        lambda: (
            session.state is SessionState.READY
            and not any(lane.busy for lane in (session.writing, *session.lanes_of_readers()))
        )
    )
    quiet = time.time() - process_start()

    def frames(steps: Sequence[Callable[[], object]], gap: float) -> list[tuple[float, float]]:
        """Of each step with all that is painted for it, milliseconds, and those of them that this
        thread computed; ``gap``: seconds between steps."""
        found = []
        for step in steps:
            start, busy = time.perf_counter(), time.thread_time()
            step()
            run.qt.processEvents()
            busy = time.thread_time() - busy
            found.append(((time.perf_counter() - start) * 1000, busy * 1000))
            # What is left of the frame belongs to the threads that load pictures.
            time.sleep(max(0.0, gap - (time.perf_counter() - start)))
        return found

    turn = 1 / 60
    slow = frames([lambda: bar.setValue(bar.value() + 30)] * FRAMES, turn)
    fast = frames([lambda: bar.setValue(bar.value() + 400)] * FRAMES, turn)
    scrubber = grid.scrubber
    handle = scrubber.handle().center()
    QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=handle)
    heights = np.linspace(handle.y(), scrubber.height() - 10, FRAMES).round().astype(int)
    scrubbed = frames(
        [partial(QTest.mouseMove, scrubber, QPoint(handle.x(), y)) for y in heights.tolist()],
        turn,
    )
    QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton)
    there = time.perf_counter()
    run.until(complete)
    there = time.perf_counter() - there
    sizes = frames([partial(main.resize, 1280 + n, 800) for n in range(0, 120, 4)], turn)
    found = {
        "photos": grid.count(),
        "listed": listed,
        "usable": usable,
        "usable_cpu": computed,
        "quiet": quiet,
        "scroll_ms": _figures(slow),
        "fast_ms": _figures(fast),
        "scrub_ms": _figures(scrubbed),
        "pictures_after_scrub": there,
        "resize_ms": _figures(sizes),
        "peak_mb": own_peak_mb(),
    }
    run.close()
    garbage.stop()
    return found


def _figures(frames: list[tuple[float, float]]) -> dict[str, float]:
    """Median, 99th percentile and the longest; on a busy machine those of the computing alone say
    more."""
    all_of_it, busy = np.array(frames).T
    return {
        "median": round(float(np.median(all_of_it)), 2),
        "p99": round(float(np.percentile(all_of_it, 99)), 2),
        "longest": round(float(all_of_it.max()), 2),
        "busy_median": round(float(np.median(busy)), 2),
        "busy_p99": round(float(np.percentile(busy, 99)), 2),
    }


if __name__ == "__main__":
    parts: dict[str, Callable[..., object]] = {"make": make, "window": window}
    print(json.dumps(parts[sys.argv[1]](*sys.argv[2:])))
