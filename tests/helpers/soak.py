"""A session with the window made short: actions and changes of files at random, and now and then a
look at what the process holds. Run as a program: FOLDER ACTIONS; prints a line of JSON each time.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from photosim.core import memory, paths
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.main_window import MainWindow
from photosim.ui.work.gc_timer import GarbageCollector
from photosim.ui.work.session import Session, SessionState
from tests.helpers.models import tiny_model
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.windows import lanes, write_photos

LOOKS = 40
"""How often memory is looked at in a whole run."""

PHOTOS, PICTURES = 80, 40

CONTENTS = 120
"""That come and go: the library, and what is kept of it to be shown again, grow no more once all
have been there."""

TRIGGERED = (
    *("home", "back", "forward", "duplicates", "map", "teach", "statistics", "reports", "settings"),
    *("find_similar", "more_like", "less_like", "facts_panel", "narrow", "folders_panel", "albums"),
    *("zoom_in", "zoom_out", "zoom_reset", "uniform_cells", "copies_only", "select_all", "compare"),
    *("next_group", "previous_group", "suggestions", "star", "undo", "refresh", "rescan"),
    *("shortcuts", "about", "journal", "guide"),
)
"""Actions of the window that ask nothing and end nothing."""

KEYS = (
    *(Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Home, Qt.Key.Key_End),
)


class Soak:
    """The window and the folder that it watches. root: a folder of the soak's own."""

    def __init__(self, root: Path) -> None:
        self._rng = random.Random("soak")
        self._photos = root / "photos"
        write_photos(self._photos, [*range(PHOTOS), *range(100, 112)])
        pool = root / "pool"
        for number in range(PICTURES):
            write_jpeg(pool / f"{number}.jpg", photo_like(500 + number, (320, 240)))
        self._pool = [path.read_bytes() for path in sorted(pool.iterdir())]
        themes = ThemeManager(QApplication.instance(), "light", 100, "normal")
        self.session = Session(root / "library")
        self.window = MainWindow(self.session, themes, Preferences(root / "config"))
        self.window.resize(1100, 760)
        self._themes = themes
        self._number = 0

    def begin(self) -> None:
        """Show the window and let all photos be taken."""
        self.window.show()
        self.session.open()
        self.wait(lambda: self.session.library is not None)
        self.session.add_folders([self._photos])
        self.wait(lambda: len(self.window.grid.ids()) >= PHOTOS)
        self.settle()

    def wait(self, what: Callable[[], bool], seconds: float = 600) -> None:
        """Run the event loop until it is true."""
        end = time.monotonic() + seconds
        while not what():
            if time.monotonic() > end:
                raise TimeoutError(f"waited {seconds} s in vain")
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        quiet = {SessionState.READY, SessionState.READING}
        self.wait(
            lambda: (
                self.session.state in quiet and not any(lane.busy for lane in lanes(self.session))
            )
        )

    def act(self) -> None:
        """Do something."""
        choose = self._rng.random()
        if choose < 0.25:
            self._change_a_file()
        elif choose < 0.4:
            ids = self.window.grid.ids()
            if len(ids):
                self.window.control.search_photos([int(self._rng.choice(ids.tolist()))])
        elif choose < 0.6:
            focus = QApplication.focusWidget() or self.window.grid
            QTest.keyClick(focus, self._rng.choice(KEYS))
        elif choose < 0.63:
            self._themes.set_choice(self._rng.choice(("light", "dark")))
        else:
            self._trigger(self._rng.choice(TRIGGERED))
        QApplication.processEvents()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible():
                widget.close()

    def _trigger(self, name: str) -> None:
        with contextlib.suppress(KeyError):
            action = self.window.action_set[name]
            if action.isEnabled():
                action.trigger()

    def _change_a_file(self) -> None:
        own = sorted(self._photos.glob("new*.jpg"))
        what = self._rng.random()
        self._number += 1
        if len(own) < 10 or (what < 0.4 and len(own) < 30):
            path = self._photos / f"new {self._number}.jpg"
            own_end, picture = divmod(self._rng.randrange(CONTENTS), len(self._pool))
            path.write_bytes(self._pool[picture] + own_end.to_bytes(4, "big"))
        elif what < 0.7:
            own[0].rename(self._photos / f"new {self._number} renamed.jpg")
        else:
            self._rng.choice(own).unlink()

    def look(self, done: int) -> dict[str, float]:
        """What the process holds after so many actions."""
        self._trigger("home")
        self.settle()
        gc.collect()
        memory.give_back()
        me = psutil.Process()
        return {
            "actions": done,
            "bytes": me.memory_info().rss,
            "threads": me.num_threads(),
            "python threads": threading.active_count(),
            "handles": me.num_fds(),
            "children": len(me.children(recursive=True)),
            "widgets": len(QApplication.allWidgets()),
            "objects": len(gc.get_objects()) + gc.get_freeze_count(),
            "pictures": self.window.cache.bytes,
            "temporary": len(list(Path(os.environ["TMPDIR"]).iterdir())),
        }

    def end(self) -> None:
        """Close everything in order."""
        loop = QEventLoop()
        self.session.closed.connect(loop.quit)
        self.window.close()
        self.window.close_loaders()
        self.session.close()
        loop.exec()


def main() -> None:
    root, actions = Path(sys.argv[1]), int(sys.argv[2])
    tiny_model(root / "models")
    paths.models_dir = lambda: root / "models"
    qt = QApplication([])
    garbage = GarbageCollector()
    soak = Soak(root)
    soak.begin()
    step = max(20, actions // LOOKS)
    for number in range(actions):
        if number % step == 0:
            print(json.dumps(soak.look(number)), flush=True)
        soak.act()
        if number % 10 == 9:
            soak.settle()
    print(json.dumps(soak.look(actions)), flush=True)
    soak.end()
    garbage.stop()
    qt.quit()


if __name__ == "__main__":
    main()
