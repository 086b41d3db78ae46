"""The user guide: its chapters at the left, the chosen one beside them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QWidget

from photosim.core.language import ENGLISH, spoken, tr
from photosim.core.paths import resources_dir
from photosim.ui.widgets.layout import in_column, roomy, sided, text_share
from photosim.ui.widgets.row_list import ListRow, RowList

PICTURE = re.compile(r"^!\[[^]]*\]\(([^)]+)\)\n", re.MULTILINE)
SIZES = (300, 620)
MARGIN = 12
"""Points around a chapter."""


def guide_dir() -> Path:
    """The text of the guide and its pictures."""
    return resources_dir() / "guide"


def guide_file(language: str) -> Path:
    """The text in a language; in English where there is none in it."""
    name = "guide.md" if language == ENGLISH else f"guide.{language}.md"
    there = guide_dir() / name
    return there if there.is_file() else guide_dir() / "guide.md"


def guide_picture(name: str, language: str) -> Path:
    """A picture of the window in a language; in English where there is none in it."""
    there = guide_dir() / language / name
    return there if there.is_file() else guide_dir() / name


def chapters(text: str) -> list[tuple[str, str]]:
    """A text in chapters: the title of each, and its words. Pure."""
    parts = re.split(r"^# (.+)\n", text, flags=re.MULTILINE)
    return list(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))


class GuidePage(QTextBrowser):
    """A chapter; its pictures grow with the text, as far as there is room."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        image = QImage(str(guide_picture(QUrl(name).fileName(), spoken())))
        # A long chapter has a bar beside it, which comes only after its pictures.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - bar - 2 * MARGIN
        width = max(80, min(room, round(image.width() * text_share())))
        if image.isNull() or image.width() == width:
            return image
        return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


class GuideDialog(QDialog):
    """The guide; it can stay open beside the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Guide"))
        self.chapters = chapters(guide_file(spoken()).read_text("utf-8"))
        self.list = RowList(
            tr("Chapters"),
            [ListRow(n, title, icon="help") for n, (title, _) in enumerate(self.chapters)],
        )
        self.page = GuidePage()
        self.page.setOpenExternalLinks(False)
        if QAccessible.isActive():
            # A reader follows the caret from line to line.
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.page.setTextInteractionFlags(self.page.textInteractionFlags() | keys)
        self.page.document().setDocumentMargin(MARGIN)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chapter())
        parts = sided(self.list, self.page, sizes=SIZES)
        in_column((parts, 1), buttons, margins=(12, 12, 12, 12), spacing=10, on=self)
        self.resize(roomy(self, 940, 660))
        self.list.choose(0)
        self.list.setFocus()

    def _show_chapter(self) -> None:
        number = self.list.currentIndex().row()
        if number < 0:
            return
        title, words = self.chapters[number]
        missing = {
            one for one in PICTURE.findall(words) if not guide_picture(one, spoken()).is_file()
        }
        words = PICTURE.sub(lambda found: "" if found[1] in missing else found[0], words)
        self.page.setAccessibleName(title)
        self.page.setMarkdown(f"## {title}\n\n{words}")
        self.page.moveCursor(self.page.textCursor().MoveOperation.Start)
