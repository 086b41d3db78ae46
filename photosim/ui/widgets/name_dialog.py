"""Asking for the name of something that a person makes: an album, a saved search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from photosim.core.language import tr
from photosim.ui.widgets.layout import in_column, text_label

LONGEST_NAME = 100


def name_problem(name: str, taken: Sequence[str], kind: str = tr("an album")) -> str:
    """Why something can't have this name; empty where it can. Pure."""
    cleaned = " ".join(name.split())
    if not cleaned:
        return tr("A name has at least one letter.")
    if not cleaned.isprintable():
        return tr("The name has a character that can't be shown.")
    other = next((one for one in taken if one.lower() == cleaned.lower()), None)
    return (
        tr("There is {kind} “{other}” already.", kind=kind, other=other)
        if other is not None
        else ""
    )


class NameDialog(QDialog):
    """Asks for a name; ``named(str)`` once it is one that can be had. kind: of what, with "a"."""

    named = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        *,
        yes: str,
        taken: Sequence[str],
        name: str = "",
        kind: str = tr("an album"),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._taken = list(taken)
        self._kind = kind
        heading = text_label(text, wrap=True)
        self.edit = QLineEdit(name)
        self.edit.setMaxLength(LONGEST_NAME)
        self.edit.setPlaceholderText(
            tr("Name of the {rpartition}", rpartition=kind.rpartition(" ")[2])
        )
        self.edit.setAccessibleName(
            tr("Name of the {rpartition}", rpartition=kind.rpartition(" ")[2])
        )
        self.edit.selectAll()
        self.problem = text_label(role="error")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.yes = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        in_column(heading, self.edit, self.problem, buttons, spacing=10, on=self)
        self.setMinimumWidth(400)
        self.edit.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        problem = name_problem(self.edit.text(), self._taken, self._kind)
        self.yes.setEnabled(not problem)
        # An empty field is no mistake yet.
        self.problem.setText(problem if self.edit.text() else "")

    def _accept(self) -> None:
        self.accept()
        self.named.emit(" ".join(self.edit.text().split()))
