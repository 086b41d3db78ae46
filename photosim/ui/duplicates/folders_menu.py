"""The menu that marks or unmarks all files of a folder, and everything."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from photosim.core.language import tr
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.review import Review, all_kept, proposed
from photosim.ui.widgets import format as fmt

MOST_FOLDERS = 20
"""Folders that are offered, those with the most files."""

WIDTH = 60
"""Characters of a path that are shown."""

MarkFolder = Callable[[Path, bool], None]


def folders_of(reviews: Iterable[Review], *, going: bool) -> list[tuple[Path, int]]:
    """Folders with files that go, or with some that don't, and how many; most files first."""
    counts: Counter[str] = Counter()
    for review in reviews:
        for one in review.group.members:
            if (one.path in review.going) is going and one.stays is None:
                counts[os.path.dirname(os.fspath(one.path))] += 1  # noqa: PTH120 - for thousands
    return [(Path(folder), number) for folder, number in counts.most_common(MOST_FOLDERS)]


class FoldersMenu(QMenu):
    """Filled when it is opened. mark: marks all files below a folder, or (False) unmarks them."""

    def __init__(self, marks: Marks, mark: MarkFolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks = marks
        self._mark = mark
        self.untick = self.addMenu(tr("Untick all in"))
        self.tick = self.addMenu(tr("Tick all in"))
        self.addSeparator()
        self.nothing = self.addAction(tr("Untick everything"), lambda: self._change(all_kept))
        self.proposal = self.addAction(
            tr("Everything as it was proposed"),
            lambda: self._change(lambda review: proposed(review.group)),
        )
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        reviews = self._marks.all()
        for menu, going in ((self.untick, True), (self.tick, False)):
            menu.clear()
            for folder, number in folders_of(reviews, going=going):
                text = f"{fmt.elide_path(str(folder), WIDTH)} ({fmt.files(number)})"
                menu.addAction(text.replace("&", "&&"), partial(self._mark, folder, not going))
            menu.setEnabled(not menu.isEmpty())
        self.nothing.setEnabled(self._marks.total.files > 0)
        self.proposal.setEnabled(any(one.touched for one in reviews))

    def _change(self, change: Callable[[Review], Review]) -> None:
        self._marks.change_all(change)
