"""A small window of another program: drag from it, and what it offers is in your hand.

``python drag_source.py X Y files PATH…`` offers file addresses as a file manager does,
``python drag_source.py X Y image PATH`` the picture's PNG bytes alone, as some browsers do.
It prints ``ready`` once shown and ``dropped ACTION`` after each drag.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

SIDE = 120


class Source(QLabel):
    """The window."""

    def __init__(self, kind: str, paths: list[str]) -> None:
        super().__init__("drag me")
        self.setWindowTitle("drag source")
        self.setFixedSize(SIDE, SIDE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self._kind, self._paths = kind, paths
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < 5:
            return
        self._pressed = None
        data = QMimeData()
        if self._kind == "files":
            data.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        else:
            data.setData("image/png", Path(self._paths[0]).read_bytes())
        drag = QDrag(self)
        drag.setMimeData(data)
        action = drag.exec(Qt.DropAction.CopyAction)
        print(f"dropped {action.name}", flush=True)


def main() -> int:
    """Show the window until it is ended."""
    x, y, kind, *paths = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    source = Source(kind, paths)
    source.move(int(x), int(y))
    source.show()
    print("ready", flush=True)
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
