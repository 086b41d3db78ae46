"""The Duplicates page with many groups: how long the GUI thread stays away from its event loop.

    python -m tests.benchmarks.groups make LIBRARY FOLDER COUNT
    python -m tests.benchmarks.groups window LIBRARY

``make`` writes a library of COUNT groups of two small files with pairs and thumbnails, examined
already; there are no vectors in it. ``window`` opens the app on it, does in turn what a person
does with many groups, and prints the longest gap of each step as JSON. It wants a display.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from photosim import storage
from photosim.core.comparison import Comparison
from photosim.core.edits import Edit, EditKind
from photosim.core.holdings import Holdings
from photosim.core.types import Level, PhotoFacts
from photosim.imaging.thumbnails import thumbnail
from photosim.library.duplicates.finder import METHOD
from photosim.library.duplicates.keeper import OLDEST
from photosim.library.library import Library
from photosim.storage.files import FileStat
from photosim.storage.pairs import PairRow
from tests.helpers.gaps import LoopWatch
from tests.helpers.pictures import photo_like

CHUNK = 500
PICTURES = 40


def make(directory: str, folder: str, count: str) -> dict[str, float]:
    """The library; seconds that making it took."""
    started = time.perf_counter()
    root, groups = Path(folder), int(count)
    with Library.open(Path(directory), write=True, provider="cpu") as library:
        method = f"{METHOD} {library._runtime.model().id}"
    pictures = [thumbnail(photo_like(seed, (320, 240))) for seed in range(PICTURES)]
    store = storage.open(Path(directory), write=True)
    with store.transaction():
        homes = [store.folders.add(_made(root / name)) for name in ("phone", "camera")]
    for start in range(0, groups, CHUNK):
        with store.transaction():
            for number in range(start, min(groups, start + CHUNK)):
                photos = []
                for place, home in enumerate(homes):
                    relative = f"{number // 1000:02d}/IMG_{number:05d}.jpg"
                    path = Path(home.path) / relative
                    _made(path.parent)
                    content = number.to_bytes(10, "big") + place.to_bytes(10, "big")
                    path.write_bytes(content * (1 + number % 7))
                    status = path.stat()
                    facts = PhotoFacts("jpeg", 4000 // (1 + place), 3000 // (1 + place))
                    photo = store.photos.add(content, status.st_size, facts, number + 1, Holdings())
                    row = store.files.add_pending(
                        home.id,
                        relative,
                        FileStat(status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev),
                    )
                    store.files.link(row, photo)
                    store.thumbnails.put(photo, pictures[number % PICTURES])
                    photos.append(photo)
                level = Level.EXACT if number % 3 == 0 else Level.COPY
                back = (Edit(EditKind.RESIZED, scale=2.0),)
                how = (Edit(EditKind.RESIZED, scale=0.5),)
                said = Comparison(finer=2.0)
                pair = PairRow(photos[0], photos[1], level, how, 0.99, back, comparison=said)
                store.pairs.put([pair])
                store.pairs.mark(photos, method)
    store.close()
    return {"groups": groups, "seconds": time.perf_counter() - started}


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Steps:
    """Measures one step after the other: the longest gap, and the seconds until it is done."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, float]] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Everything until the end of the block belongs to the step."""
        watch = LoopWatch()
        watch.start()
        start = time.perf_counter()
        yield
        seconds = time.perf_counter() - start
        gaps = watch.stop()
        longest = max(gaps.late, key=lambda gap: gap.seconds, default=None)
        self.found[name] = {
            "longest_ms": round(1000 * gaps.longest, 1),
            "busy_ms": round(1000 * longest.busy, 1) if longest else 0.0,
            "seconds": round(seconds, 2),
        }


def window(directory: str) -> dict[str, dict[str, float]]:
    """What a person does with many groups, step by step."""
    # Here, so that making a library needs no Qt application.
    from photosim.app import SWITCH_INTERVAL
    from photosim.library.duplicates.values import Kind
    from photosim.ui.duplicates.narrowing import GroupOrder
    from photosim.ui.work.gc_timer import GarbageCollector
    from photosim.ui.work.session import SessionState
    from tests.benchmarks.window import AppRun

    sys.setswitchinterval(SWITCH_INTERVAL)  # as the app does
    run = AppRun(Path(directory))
    garbage = GarbageCollector()
    app, steps = run.app, Steps()
    page, session = app.window.duplicates, app.session
    view, bar = page.view, page.bar

    def quiet() -> bool:
        lanes = (session.writing, session.reading, session.searching, session.files)
        return session.state is SessionState.READY and not any(lane.busy for lane in lanes)

    def settle(done: Callable[[], bool] = lambda: True) -> None:
        run.until(lambda: done() and quiet() and not page.control.comparing and not page.marks.busy)

    def pictures() -> bool:
        side = view.thumbnail_side()
        return all(app.window.cache.has(one, side) for one in view.visible_ids())

    settle()
    with steps.step("open the page"):
        app.window.action_set["duplicates"].trigger()
        settle(lambda: page.control.answered and len(page.groups) > 0 and pictures())
    groups = len(page.groups)
    with steps.step("scroll to the end, a page at a time"):
        scroll = view.verticalScrollBar()
        for _ in range(200):
            scroll.setValue(scroll.value() + scroll.pageStep())
            run.qt.processEvents()
        QTest.keyClick(view, Qt.Key.Key_End)
        settle(pictures)
    with steps.step("back to the top"):
        QTest.keyClick(view, Qt.Key.Key_Home)
        settle(pictures)
    for name, box, place in (
        ("filter by level", bar.level, 1),
        ("all levels again", bar.level, 0),
        ("filter by folder", bar.folder, 1),
        ("all folders again", bar.folder, 0),
        ("filter by size", bar.gain, 1),
        ("any size again", bar.gain, 0),
    ):
        with steps.step(name):
            box.setCurrentIndex(place)
            settle()
    with steps.step("open the rules"):
        page.edit_rules()
        settle()
    rules = page.findChild(_rules_dialog())
    assert rules is not None
    rules.reject()
    settle()
    with steps.step("change the rules"):
        page.control.use_rules(OLDEST.name, OLDEST.rules, save=False)
        settle()
    with steps.step("sort by name"):
        bar.order.setCurrentIndex(bar.order.findData(GroupOrder.NAME))
        settle(pictures)
    with steps.step("larger pictures"):
        bar.side.setCurrentIndex(2)
        settle(pictures)
    with steps.step("let one file of a group stay"):
        view.go_to(groups // 2, 1)
        QTest.keyClick(view, Qt.Key.Key_Space)
        settle()
    for name in ("tick a whole kind", "untick it", "tick it again"):
        with steps.step(name):
            QTest.mouseClick(page.kinds.rows[Kind.WORSE].box, Qt.MouseButton.LeftButton)
            settle()
    with steps.step("read the groups again"):
        page.control.read()
        settle()
    with steps.step("open the overview"):
        page.keys["trash"].trigger()
        settle(lambda: page.removal.dialog is not None)
    assert page.removal.dialog is not None
    page.removal.dialog.reject()
    steps.found["groups"] = {"count": groups, "marked": page.marks.total.files}
    run.close()
    garbage.stop()
    return steps.found


def _rules_dialog() -> type:
    from photosim.ui.duplicates.rules_dialog import RulesDialog

    return RulesDialog


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parts: dict[str, Callable[..., object]] = {"make": make, "window": window}
    print(json.dumps(parts[sys.argv[1]](*sys.argv[2:])))
