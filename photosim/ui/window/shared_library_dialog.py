"""Opening a library on a server: its address, whether it answers, and where passwords come from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from photosim.core.errors import UsageError
from photosim.core.language import sentences, tr
from photosim.storage.address import ServerAddress
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.layout import in_column, in_row, roomy, text_label
from photosim.ui.widgets.words.remedies import remedy_words

EXAMPLE = "postgresql://anna@server/photos"


class SharedLibraryDialog(QDialog):
    """Asks for an address; ``test_asked(ServerAddress)`` and ``open_asked(ServerAddress)``.

    known: addresses that were opened before, the newest first.
    """

    test_asked = Signal(object)
    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None, known: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Open a shared library"))
        heading = text_label(
            tr(
                "A library in a PostgreSQL database, for several machines and people. It opens in"
                " a window of its own; this one stays."
            ),
            wrap=True,
        )
        self.address = QComboBox()
        edit = QLineEdit()
        edit.setPlaceholderText(EXAMPLE)
        self.address.setLineEdit(edit)
        self.address.addItems(list(known))
        for one in (self.address, edit):
            one.setAccessibleName(tr("Address of the library"))
        label = QLabel(tr("&Address"))
        label.setBuddy(self.address)
        passwords = text_label(
            tr(
                "The address has no password in it, and photosim keeps none. It is read from the"
                " file ~/.pgpass, or the one that PGPASSFILE names; what a service file names is"
                " postgresql:///?service=studio."
            ),
            role="muted",
            wrap=True,
        )
        self.test = QPushButton(tr("Test the connection"))
        self.test.setAutoDefault(False)
        self.test.clicked.connect(lambda: self._ask(self.test_asked))
        self.state = text_label(wrap=True)
        self.state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.yes = buttons.addButton(tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        self._column = in_column(
            heading,
            in_row(label, (self.address, 1), self.test, spacing=8),
            passwords,
            self.state,
            buttons,
            spacing=10,
            on=self,
        )
        self.setMinimumWidth(roomy(self, 560, 0).width())
        self.address.editTextChanged.connect(self._changed)
        self._changed(self.address.currentText())

    def event(self, event: QEvent) -> bool:
        """As high as the words are that stand here now: a dialog asks a wrapped label for its
        height at a width that it then doesn't give."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))
        return done

    def show_waiting(self) -> None:
        """The server is being asked."""
        self.test.setEnabled(False)
        self._tell(tr("Asking the server…"))

    def show_found(self, found: bool) -> None:
        """The server has answered; whether the database has a library."""
        self.test.setEnabled(True)
        self._tell(
            tr("The server answers, and the database has a library.")
            if found
            else tr("The server answers; the database has no library yet. Opening makes one.")
        )

    def show_failure(self, error: BaseException) -> None:
        """The server can't be asked, and why."""
        self.test.setEnabled(True)
        told = as_shown(error)
        words = (told.message, remedy_words(told.remedy, told.about))
        self._tell(sentences(filter(None, words)), role="error")

    def _changed(self, text: str) -> None:
        self.test.setEnabled(bool(text.strip()))
        self.yes.setEnabled(bool(text.strip()))
        self._tell("")

    def _accept(self) -> None:
        if self._ask(self.open_asked):
            self.accept()

    def _ask(self, signal: SignalInstance) -> bool:
        try:
            address = ServerAddress.parse(self.address.currentText().strip())
        except UsageError as error:
            self.show_failure(error)
            return False
        signal.emit(address)
        return True

    def _tell(self, text: str, *, role: str = "") -> None:
        self.state.setText(text)
        self.state.setProperty("role", role)
        self.state.style().polish(self.state)
