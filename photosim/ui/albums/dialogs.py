"""Questions about albums: a name, and whether one may be deleted or merged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QWidget,
)

from photosim.library.albums.book import LONGEST_NAME
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.dialogs import ask
from photosim.ui.widgets.layout import in_column, text_label


def name_problem(name: str, taken: Sequence[str]) -> str:
    """Why an album can't have this name; empty where it can. Pure."""
    cleaned = " ".join(name.split())
    if not cleaned:
        return "A name has at least one letter."
    if not cleaned.isprintable():
        return "The name has a character that can't be shown."
    other = next((one for one in taken if one.lower() == cleaned.lower()), None)
    return f"There is an album “{other}” already." if other is not None else ""


class NameDialog(QDialog):
    """Asks for an album's name; ``named(str)`` once it is one that can be had."""

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
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._taken = list(taken)
        heading = text_label(text, wrap=True)
        self.edit = QLineEdit(name)
        self.edit.setMaxLength(LONGEST_NAME)
        self.edit.setPlaceholderText("Name of the album")
        self.edit.setAccessibleName("Name of the album")
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
        problem = name_problem(self.edit.text(), self._taken)
        self.yes.setEnabled(not problem)
        # An empty field is no mistake yet.
        self.problem.setText(problem if self.edit.text() else "")

    def _accept(self) -> None:
        self.accept()
        self.named.emit(" ".join(self.edit.text().split()))


def ask_delete(parent: QWidget, album: str, photos: int, do: Callable[[], object]) -> None:
    """Ask whether an album should be deleted."""
    stay = "Its photo stays" if photos == 1 else f"Its {fmt.photos(photos)} stay"
    ask(
        parent,
        "Delete album",
        f"Delete the album “{album}”?",
        do,
        more=f"{stay} in the library and on the disk; only the label goes.",
        yes=("delete", "Delete album"),
        no="Keep it",
    )


def ask_merge(parent: QWidget, album: str, target: str, do: Callable[[], object]) -> None:
    """Ask whether an album should go up in another one."""
    ask(
        parent,
        "Merge albums",
        f"Merge “{album}” into “{target}”?",
        do,
        more=f"All photos of “{album}” are in “{target}” then, and “{album}” is gone. No photo is "
        "touched.",
        yes=("merge", "Merge"),
        no="Cancel",
    )


def file_name(name: str) -> str:
    """A file's name for an album's. Pure."""
    kept = "".join(c if c.isalnum() or c in " -_()" else "_" for c in name).strip()
    return f"{kept or 'albums'}.json"
