"""What was done to a picture, in the words of the window."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from photosim.core.edits import Edit, EditKind, How

EDITS: dict[EditKind, str] = {
    EditKind.SAME_FILE: "the same file under another name",
    EditKind.SAME_BYTES: "same bytes",
    EditKind.OTHER_METADATA: "same picture, other metadata",
    EditKind.OTHER_BYTES: "same picture, other bytes",
    EditKind.OTHER_CONTAINER: "same picture in another container ({before} → {after})",
    EditKind.RE_ENCODED: "re-encoded",
    EditKind.SAVED_AS: "saved as {format}",
    EditKind.RESIZED: "resized to {percent} %",
    EditKind.ENLARGED: "enlarged to {percent} %",
    EditKind.BEFORE_ENLARGING: "before enlarging: {percent} %",
    EditKind.CROPPED: "cropped, keeps {percent} %",
    EditKind.SHOWS_MORE: "shows more around: {percent} % of it is this",
    EditKind.BORDERED: "borders added",
    EditKind.PASTED: "pasted into a larger picture",
    EditKind.MIRRORED: "mirrored",
    EditKind.TURNED: "rotated {degrees:.0f}°",
    EditKind.STRETCHED: "stretched",
    EditKind.GREYED: "made grey",
    EditKind.COLOURED: "coloured",
    EditKind.RECOLOURED: "colours changed",
    EditKind.COVERED: "text or logo on top",
    EditKind.DEVELOPED: "developed from this RAW",
    EditKind.RAW_OF_IT: "the RAW of this picture",
    EditKind.ANOTHER_MOMENT: "taken at another moment",
    EditKind.SAME_SCENE: "the same scene, taken again",
}
LARGER = "larger: {percent} %"
"""What has more pixels, and perhaps more detail, was not resized: often it is the original."""


def edit_words(edit: Edit) -> str:
    """One edit in words."""
    larger = edit.kind is EditKind.RESIZED and edit.scale > 1
    text = QCoreApplication.translate("edits", LARGER if larger else EDITS[edit.kind])
    return text.format(
        percent=edit.percent,
        degrees=edit.degrees,
        format=edit.format,
        before=edit.before.upper(),
        after=edit.format.upper(),
    )


@lru_cache(maxsize=4096)
def how_line(how: How) -> str:
    """All that was done, in one line. Kept: a list asks for it whenever it is painted."""
    return ", ".join(map(edit_words, how))
