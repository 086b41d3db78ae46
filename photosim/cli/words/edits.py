"""What was done to a picture, in the words of the command line."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.edits import Edit, EditKind

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


def edit_words(edit: Edit) -> str:
    """One edit in words."""
    return EDITS[edit.kind].format(
        percent=edit.percent,
        degrees=edit.degrees,
        format=edit.format,
        before=edit.before.upper(),
        after=edit.format.upper(),
    )


def how_words(how: Iterable[Edit]) -> list[str]:
    """Each of some edits in words, as JSON has them."""
    return [edit_words(edit) for edit in how]


def how_line(how: Iterable[Edit]) -> str:
    """All that was done, for a person; what is larger isn't called resized."""
    return ", ".join(
        f"larger: {edit.percent} %"
        if edit.kind is EditKind.RESIZED and edit.scale > 1
        else edit_words(edit)
        for edit in how
    )
