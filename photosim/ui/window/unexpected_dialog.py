"""What nobody expected: one dialog that says so, and lets a report be saved."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from photosim.core.errors import PhotosimError
from photosim.core.language import tr
from photosim.core.paths import log_dir
from photosim.core.report import report
from photosim.core.system_words import system_words
from photosim.ui.widgets.layout import in_column, roomy, text_label, text_share
from photosim.ui.widgets.pickers import pick_new_file
from photosim.ui.widgets.theme import type_of

WIDTH, TALL, SIDE = 520, 520, 18
"""Points: the dialog's width with the smallest text at least, its height where it shows the report,
and its margins."""

CRASHES = "crash.txt"
"""Beside the log: what Python wrote where the process itself broke."""


CALM = tr(
    "Your photos were not touched, and what was done before is kept. Go on; should it happen "
    "again, start photosim anew."
)
SEND = tr("The report has versions and the log; save it and send it to those who make photosim.")


def is_unexpected(error: BaseException) -> bool:
    """Whether an error is one of ours that nobody foresaw: neither told by photosim in its own
    words, nor by the system."""
    return not isinstance(error, (PhotosimError, OSError))


def report_files() -> list[Path]:
    """What a report is made of."""
    return [log_dir() / CRASHES, log_dir() / "photosim.log"]


class UnexpectedDialog(QDialog):
    """Says what happened and what to do. ``error`` is None for a report on the last run."""

    def __init__(
        self,
        parent: QWidget | None,
        error: BaseException | None,
        files: Sequence[Path] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong in photosim"))
        self._files = report_files() if files is None else list(files)
        self._trace = "" if error is None else "".join(traceback.format_exception(error))
        self.said = text_label(self._sentence(error), role="heading", wrap=True)
        self.advice = text_label("" if error is None else CALM, wrap=True)
        self.advice.setVisible(error is not None)
        self.send = text_label(SEND, wrap=True)
        self.names = QCheckBox(tr("With names and paths of photos"))
        self.names.setToolTip(tr("Else they are left out of the report"))
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("The report"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(type_of(self.font(), "small").pointSizeF())
        self.details.setFont(font)
        self.details.hide()
        self.saved = text_label(role="muted", wrap=True)
        self.saved.hide()
        buttons = QDialogButtonBox()
        self.save = QPushButton(tr("Save report…"))
        self.show_details = QPushButton(tr("Show report"))
        self.show_details.setCheckable(True)
        self.go_on = QPushButton(tr("Go on") if error is not None else tr("Close"))
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.show_details, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.save.clicked.connect(self._ask_where)
        self.show_details.toggled.connect(self._show_details)
        self.names.toggled.connect(lambda _: self._fill())
        self._column = in_column(
            self.said,
            self.advice,
            self.send,
            self.names,
            self.saved,
            (self.details, 1),
            buttons,
            margins=(SIDE, 16, SIDE, 14),
            spacing=12,
            on=self,
        )
        width = max(round(WIDTH * text_share()), buttons.sizeHint().width() + 2 * SIDE)
        self.setMinimumWidth(width)
        # A report that was asked for is to be saved; after an error the next thing is to go on.
        first = self.save if error is None else self.go_on
        first.setDefault(True)
        # A dialog asks a wrapped label for its height at a width that it then doesn't give.
        for label in (self.said, self.advice, self.send):
            label.ensurePolished()
            label.setMinimumHeight(max(0, label.heightForWidth(width - 2 * SIDE)))
        self.resize(width, self._column.totalHeightForWidth(width))
        first.setFocus()

    @staticmethod
    def _sentence(error: BaseException | None) -> str:
        if error is None:
            return tr("A report says what photosim did last.")
        return tr("photosim met an error that nobody expected ({kind}).", kind=type(error).__name__)

    def text(self) -> str:
        """The report as it would be saved now."""
        return report(self._files, self._trace, with_names=self.names.isChecked())

    def _show_details(self, on: bool) -> None:
        self._fill()
        self.details.setVisible(on)
        self.show_details.setText(tr("Hide report") if on else tr("Show report"))
        width = self.width()
        short = self._column.totalHeightForWidth(width)
        self.resize(width, roomy(self, WIDTH, TALL).height() if on else short)

    def _fill(self) -> None:
        if self.show_details.isChecked():
            self.details.setPlainText(self.text())

    def _ask_where(self) -> None:
        pick_new_file(
            self,
            tr("Save the report"),
            tr("Text files (*.txt)"),
            "photosim-report.txt",
            self.save_to,
        )

    def save_to(self, path: Path) -> None:
        """Write the report; the dialog says where it is, or why it is nowhere."""
        try:
            path.write_text(self.text(), "utf-8")
        except OSError as error:
            self.saved.setText(
                tr("It can't be saved there: {reason}. Choose another place.",
                   reason=system_words(error))
            )  # fmt: skip
        else:
            self.saved.setText(tr("Saved as {path}.", path=path))
        self.saved.show()
