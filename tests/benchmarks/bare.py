"""A Qt program that shows one label: what no app can start faster than, or in less memory.

``python -m tests.benchmarks.bare`` prints seconds from the start of the process, of processor time,
and MB as JSON. It wants a display, and imports nothing of photosim.
"""

from __future__ import annotations

import json
import time

from PySide6.QtWidgets import QApplication, QLabel

from tests.benchmarks.measure import own_peak_mb, process_start


def main() -> None:
    """Show it, and say what that took."""
    qt = QApplication([])
    label = QLabel("hello")
    label.resize(1280, 800)
    label.show()
    qt.processEvents()
    opened = time.time() - process_start()
    print(json.dumps({"open": opened, "cpu": time.process_time(), "peak_mb": own_peak_mb()}))


if __name__ == "__main__":
    main()
