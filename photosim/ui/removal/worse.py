"""Keeping another file of a group than the one that is kept now.

Where that would lose something, it is said before anything is marked, and a person chooses: go on,
keep both, or leave it as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from photosim.core.language import listed, tr, tr_n
from photosim.library.holding.values import Loss, LossKind
from photosim.library.holding.words import loss_words
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.review import Review, marked, with_keeper
from photosim.ui.widgets.layout import in_column, text_label

Lost = Mapping[Path, tuple[Loss, ...]]

MOST_NAMED = 6
"""Files that are named with what would be lost; the rest is a number."""


UNSURE = frozenset({LossKind.NOT_COMPARED, LossKind.UNREAD})
"""Nobody has looked yet: what would be lost is not known."""


def newly_lost(before: Review, after: Review) -> dict[Path, tuple[Loss, ...]]:
    """What would be lost after a change of marks, and not before it, by the files that go. Pure."""
    known = before.lost()
    return {
        path: losses
        for path, losses in after.lost().items()
        if set(losses) - {*known.get(path, ())}
    }


def lost_text(lost: Lost, names: Callable[[Path], str] = lambda path: path.name) -> str:
    """What would be lost, a line for each file; "" for nothing. Pure."""
    lines = []
    for path, losses in list(lost.items())[:MOST_NAMED]:
        for lead, told in ((tr("Lost with"), _known(losses)), (tr("Not sure of"), _unsure(losses))):
            if told:
                lines.append(
                    tr(
                        "{lead} {name}: {losses}.",
                        lead=lead,
                        name=names(path),
                        losses=listed(loss_words(told)),
                    )
                )
    if len(lost) > MOST_NAMED:
        lines.append(
            tr_n(
                "and more with {n} other file.",
                "and more with {n} other files.",
                len(lost) - MOST_NAMED,
            )
        )
    return "\n".join(lines)


def _unsure(losses: Iterable[Loss]) -> list[Loss]:
    return [one for one in losses if one.kind in UNSURE]


def _known(losses: Iterable[Loss]) -> list[Loss]:
    return [one for one in losses if one.kind not in UNSURE]


def keep_instead(
    parent: QWidget, marks: Marks, path: Path, kept: Callable[[], object] = lambda: None
) -> None:
    """Keep a file in place of the one that its group keeps; ask where that loses something.

    kept: called once it is the keeper.
    """
    review = marks.of(path)
    if review is None:
        return
    lost = newly_lost(review, with_keeper(review, path))
    if not lost:
        marks.keep(path)
        kept()
        return
    dialog = WorseKeeperDialog(parent, review.keep, path, lost)
    dialog.chosen.accepted.connect(partial(marks.keep, path))
    dialog.both.clicked.connect(lambda _=False: _keep_both(marks, path, lost))
    dialog.accepted.connect(kept)
    dialog.open()


def _keep_both(marks: Marks, path: Path, lost: Lost) -> None:
    if (review := marks.of(path)) is not None:
        marks.change(
            [review.group.key],
            lambda one: marked(with_keeper(one, path), set(lost), going=False),
        )


class WorseKeeperDialog(QDialog):
    """Says what would be lost if another file were kept; going on is never the default."""

    def __init__(self, parent: QWidget, before: Path, path: Path, lost: Lost) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keep another file"))
        self.question = text_label(
            tr("Keep “{name}” in place of “{name2}”?", name=path.name, name2=before.name),
            role="title",
            wrap=True,
        )
        self.lost = text_label(lost_text(lost), role="error", wrap=True)
        what = tr_n("it", "them", len(lost))
        note = text_label(
            tr(
                "Nothing is moved yet. You can keep both, or let {what} go all the same.", what=what
            ),
            role="muted",
            wrap=True,
        )
        self.chosen = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.go_on = self.chosen.addButton(tr("Keep only this one"), roles.AcceptRole)
        self.both = QPushButton(tr("Keep both"))
        self.chosen.addButton(self.both, roles.ActionRole)
        self.no = self.chosen.addButton(tr("Leave it as it is"), roles.RejectRole)
        self.no.setDefault(True)
        self.chosen.accepted.connect(self.accept)
        self.chosen.rejected.connect(self.reject)
        self.both.clicked.connect(self.accept)
        in_column(
            self.question,
            self.lost,
            note,
            self.chosen,
            margins=(18, 18, 18, 14),
            spacing=10,
            on=self,
        )
        self.setMinimumWidth(460)
        self.no.setFocus()
