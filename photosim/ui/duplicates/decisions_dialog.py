"""The list of what a person decided about duplicates, to take any of it back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosim.core.language import tr
from photosim.core.types import DecisionKind
from photosim.library.duplicates.values import Decision
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.table_dialog import Column, TableDialog, TableRow

COLUMNS = (
    Column(tr("Photo"), 200),
    Column(tr("and"), 200),
    Column(tr("Decision"), 120),
    Column(tr("When")),
)
WORDS = {DecisionKind.DIFFERENT: tr("Not a duplicate"), DecisionKind.KEEP_BOTH: tr("Keep both")}


class DecisionsDialog(TableDialog):
    """What was decided about pairs of photos, and by whom where not by ``me``.

    ``forget_asked(list of Decision)``.
    """

    forget_asked = Signal(object)

    def __init__(self, parent: QWidget | None, writable: bool, me: str) -> None:
        super().__init__(parent, tr("Decisions on duplicates"), COLUMNS, size=(760, 420), many=True)
        self._me = me
        self.forget = self.add_button(tr("Take back"), self.forget_asked.emit, lambda _: writable)

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Fill the list, the newest first."""
        if not decisions:
            self.show_nothing(
                "duplicates",
                tr("Nothing is decided yet."),
                tr("Press N on a group that is no duplicate."),
            )
            return
        self.show_rows(
            [_row(one, self._me) for one in decisions],
            tr(
                "These pairs are not offered again, wherever their files go. Take a decision "
                "back to "
                "see them as duplicates again."
            ),
        )


def _row(one: Decision, me: str) -> TableRow:
    pair = (one.first_paths, one.second_paths)
    words, when = WORDS[one.kind], fmt.moment_of(one.decided_at, one.person, me)
    tips = ["\n".join(map(str, paths)) for paths in pair]
    return TableRow(one, (*map(_name, pair), words, when), (*tips, words, when))


def _name(paths: Sequence[Path]) -> str:
    if not paths:
        return tr("(in no folder now)")
    more = len(paths) - 1
    return f"{paths[0].name} (+{more})" if more else paths[0].name
