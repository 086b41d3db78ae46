"""Every dialog that lets a person pick a file or a folder. None of them blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QSplitter, QTreeView, QWidget

from photosim.core.language import tr
from photosim.imaging.file_types import PHOTO_EXTENSIONS
from photosim.ui.widgets.layout import roomy, text_share

ALL_FILES = tr("All files (*)")
PHOTOS = tr("Photos ({names})", names=" ".join(f"*.{kind}" for kind in sorted(PHOTO_EXTENSIONS)))
SHEETS = tr("Web page (*.html);;PDF document (*.pdf)")
ALBUMS = tr("Albums (*.json)")
MODELS = tr("Taught models (*.photosim-model)")

LABELS = {
    QFileDialog.DialogLabel.LookIn: tr("Look in:"),
    QFileDialog.DialogLabel.FileType: tr("Files of type:"),
}
"""What Qt's own dialog says in English in every language."""

_SUFFIX = re.compile(r"\*\.(\w+)\)$")

Picked = Callable[[Path], object]


def pick_folder(
    parent: QWidget, title: str, on_picked: Picked, *, start: Path | None = None
) -> QFileDialog:
    """Let a person pick a folder, beginning in ``start`` (their home)."""
    dialog = _dialog(parent, title, start=start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, tr("Folder:"))
    dialog.setNameFilter(f"{tr('Folders')} (*)")
    return _open(dialog, on_picked)


def pick_file(parent: QWidget, title: str, kind: str, on_picked: Picked) -> QFileDialog:
    """Let a person pick a file of a kind (``PHOTOS``, ``ALBUMS``, ``MODELS``; "" for any)."""
    dialog = _dialog(parent, title, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open(dialog, on_picked)


def pick_files(
    parent: QWidget, title: str, kind: str, on_picked: Callable[[list[Path]], object]
) -> QFileDialog:
    """Let a person pick any number of files of a kind."""
    dialog = _dialog(parent, title, kind)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)

    def picked(names: Sequence[str]) -> None:
        on_picked([Path(name) for name in names])

    dialog.filesSelected.connect(picked)
    return _open(dialog)


def pick_new_file(
    parent: QWidget, title: str, kind: str, name: str, on_picked: Picked
) -> QFileDialog:
    """Let a person say where a file of a kind, or of one of several, is written to.

    name: what it is called by default; its suffix is added where a person leaves it out.
    """
    dialog = _dialog(parent, title, kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)

    def follow(chosen: str) -> None:
        """Of several kinds, what is left out is that of the one that is chosen."""
        if named := _SUFFIX.search(chosen):
            dialog.setDefaultSuffix(named[1])

    dialog.filterSelected.connect(follow)
    return _open(dialog, on_picked)


def _dialog(parent: QWidget, title: str, kind: str = "", start: Path | None = None) -> QFileDialog:
    filters = f"{kind};;{ALL_FILES}" if kind else ""
    dialog = QFileDialog(parent, title, str(start or Path.home()), filters)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    for label, words in LABELS.items():
        dialog.setLabelText(label, words)
    if (table := dialog.findChild(QTreeView, "treeView")) is not None:
        _make_room(dialog, table)
    return dialog


def _make_room(dialog: QFileDialog, table: QTreeView) -> None:
    """Where the dialog is Qt's own, as much as its words take in this size of text."""
    dialog.resize(roomy(dialog, 720, 460))
    modes = QHeaderView.ResizeMode
    for column in range(1, table.model().columnCount()):
        table.header().setSectionResizeMode(column, modes.ResizeToContents)
    table.header().setSectionResizeMode(0, modes.Stretch)
    if (parts := dialog.findChild(QSplitter, "splitter")) is not None:
        side = round(140 * text_share())
        parts.setSizes([side, dialog.width() - side])


def _open(dialog: QFileDialog, on_picked: Picked | None = None) -> QFileDialog:
    if on_picked is not None:
        dialog.fileSelected.connect(lambda name: on_picked(Path(name)))
    dialog.open()
    return dialog
