"""What a person prefers, kept in the platform's configuration folder, and the dialog for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from photosim.core.paths import config_dir
from photosim.library.values import Order
from photosim.ui.widgets.pickers import pick_folder


class Preferences:
    """The person's choices, stored in ``window.ini``; unreadable values count as not set."""

    def __init__(self, folder: Path | None = None) -> None:
        self._store = QSettings(
            str((folder or config_dir()) / "window.ini"), QSettings.Format.IniFormat
        )

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        value = str(self._store.value("theme", "system"))
        return value if value in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def background(self) -> bool:
        """Leave room for a person at the computer: fewer workers and threads."""
        return str(self._store.value("background", "false")).lower() == "true"

    @background.setter
    def background(self, value: bool) -> None:
        self._store.setValue("background", "true" if value else "false")

    @property
    def zoom(self) -> int | None:
        """Size of the thumbnails, in points."""
        value = str(self._store.value("zoom", ""))
        return int(value) if value.isdigit() else None

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", str(value))

    @property
    def order(self) -> Order:
        """Order of the photos when browsing."""
        value = str(self._store.value("order", Order.NEWEST.value))
        return Order(value) if value in {order.value for order in Order} else Order.NEWEST

    @order.setter
    def order(self, value: Order) -> None:
        self._store.setValue("order", value.value)

    @property
    def last_album(self) -> str:
        """The album that photos were added to last; empty before the first."""
        return str(self._store.value("last_album", ""))

    @last_album.setter
    def last_album(self, name: str) -> None:
        self._store.setValue("last_album", name)

    def layout(self, name: str) -> QByteArray | None:
        """A window's or a splitter's saved state."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Keep a window's or a splitter's state."""
        self._store.setValue(f"layout/{name}", state)

    def shown(self, name: str) -> bool:
        """Whether a side panel is shown; yes until it was hidden."""
        return str(self._store.value(f"shown/{name}", "true")).lower() == "true"

    def set_shown(self, name: str, shown: bool) -> None:
        """Keep whether a side panel is shown."""
        self._store.setValue(f"shown/{name}", "true" if shown else "false")

    def save(self) -> None:
        """Write now."""
        self._store.sync()


class SettingsDialog(QDialog):
    """Theme and cores, with the library's place shown; each choice takes effect at once."""

    theme_chosen = Signal(str)
    background_chosen = Signal(bool)

    def __init__(self, preferences: Preferences, library: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Settings")
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.themes: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        themes = QHBoxLayout()
        themes.setSpacing(18)
        for name, text in (("system", "As the system"), ("light", "Light"), ("dark", "Dark")):
            button = QRadioButton(text)
            button.setChecked(preferences.theme == name)
            button.clicked.connect(lambda _=False, value=name: self.theme_chosen.emit(value))
            group.addButton(button)
            themes.addWidget(button)
            self.themes[name] = button
        themes.addStretch(1)
        form.addRow("Theme", themes)
        self.background = QCheckBox("Use fewer cores while I work")
        self.background.setChecked(preferences.background)
        self.background.toggled.connect(self.background_chosen)
        note = QLabel("Indexing takes longer and leaves the computer responsive.")
        note.setProperty("role", "muted")
        cores = QVBoxLayout()
        cores.setSpacing(2)
        cores.addWidget(self.background)
        cores.addWidget(note)
        form.addRow("Indexing", cores)
        place = QLabel(str(library))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        form.addRow("Library", place)
        hint = QLabel("Start photosim with --library DIR to use another one.")
        hint.setProperty("role", "muted")
        form.addRow("", hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 14)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(520, 260)


class ExcludedDialog(QDialog):
    """Parts of a watched folder that are left out. ``chosen`` carries the list when accepted."""

    chosen = Signal(list)

    def __init__(self, folder: Path, excluded: Sequence[Path], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Excluded folders")
        self.folder = folder
        heading = QLabel(f"Folders inside “{folder.name or folder}” that photosim leaves out:")
        heading.setWordWrap(True)
        self.list = QListWidget()
        self.list.addItems([str(path) for path in excluded])
        add = QPushButton("Exclude a folder…")
        add.clicked.connect(self._pick)
        self.remove = QPushButton("Take back in")
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._update)
        self._problem = QLabel()
        self._problem.setProperty("role", "error")
        self._problem.hide()
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(self.remove)
        row.addStretch(1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        column.addWidget(self._problem)
        column.addLayout(row)
        column.addWidget(buttons)
        self.resize(520, 320)
        self._update()

    def paths(self) -> list[Path]:
        """The folders in the list."""
        return [Path(self.list.item(row).text()) for row in range(self.list.count())]

    def add(self, path: Path) -> bool:
        """Take a folder into the list; False, and a sentence, where it isn't inside."""
        inside = path != self.folder and path.is_relative_to(self.folder)
        self._problem.setVisible(not inside)
        if not inside:
            self._problem.setText(f"“{path.name or path}” is not inside this folder.")
        elif path not in self.paths():
            self.list.addItem(str(path))
        return inside

    def _pick(self) -> None:
        pick_folder(self, "Exclude a folder", self.add, start=self.folder)

    def _remove(self) -> None:
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._update()

    def _update(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _accept(self) -> None:
        self.chosen.emit(self.paths())
        self.accept()
