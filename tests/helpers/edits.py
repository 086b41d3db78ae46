"""Every kind of edit with its numbers, and its words in JSON and in the window."""

from __future__ import annotations

from msgspec.structs import replace

from photosim.core.edits import Edit, EditKind, How

CASES: list[tuple[Edit, str, str]] = [
    (edit, words, words)
    for edit, words in (
        (Edit(EditKind.SAME_FILE), "the same file under another name"),
        (Edit(EditKind.SAME_BYTES), "same bytes"),
        (Edit(EditKind.OTHER_METADATA), "same picture, other metadata"),
        (Edit(EditKind.OTHER_BYTES), "same picture, other bytes"),
        (
            Edit(EditKind.OTHER_CONTAINER, before="jpeg", format="tiff"),
            "same picture in another container (JPEG → TIFF)",
        ),
        (Edit(EditKind.RE_ENCODED), "re-encoded"),
        (Edit(EditKind.SAVED_AS, format="png"), "saved as png"),
        (Edit(EditKind.RESIZED, scale=0.4996), "resized to 50 %"),
        (Edit(EditKind.ENLARGED, scale=2.0), "enlarged to 200 %"),
        (Edit(EditKind.BEFORE_ENLARGING, scale=0.5), "before enlarging: 50 %"),
        (Edit(EditKind.CROPPED, kept=0.6213), "cropped, keeps 62 %"),
        (Edit(EditKind.SHOWS_MORE, share=0.62), "shows more around: 62 % of it is this"),
        (Edit(EditKind.BORDERED), "borders added"),
        (Edit(EditKind.PASTED), "pasted into a larger picture"),
        (Edit(EditKind.MIRRORED), "mirrored"),
        (Edit(EditKind.TURNED, degrees=270), "rotated 270°"),
        (Edit(EditKind.TURNED, degrees=-15.2), "rotated -15°"),
        (Edit(EditKind.STRETCHED), "stretched"),
        (Edit(EditKind.GREYED), "made grey"),
        (Edit(EditKind.COLOURED), "coloured"),
        (Edit(EditKind.RECOLOURED), "colours changed"),
        (Edit(EditKind.COVERED), "text or logo on top"),
        (Edit(EditKind.DEVELOPED), "developed from this RAW"),
        (Edit(EditKind.RAW_OF_IT), "the RAW of this picture"),
        (Edit(EditKind.ANOTHER_MOMENT), "taken at another moment"),
        (Edit(EditKind.SAME_SCENE), "the same scene, taken again"),
    )
] + [(Edit(EditKind.RESIZED, scale=6.16), "resized to 616 %", "larger: 616 %")]

RE_ENCODED = Edit(EditKind.RE_ENCODED)
MIRRORED = Edit(EditKind.MIRRORED)
GREYED = Edit(EditKind.GREYED)
COVERED = Edit(EditKind.COVERED)
SAME_BYTES = Edit(EditKind.SAME_BYTES)
AS_PNG = Edit(EditKind.SAVED_AS, format="png")
HALF = Edit(EditKind.RESIZED, scale=0.5)
TWICE = Edit(EditKind.RESIZED, scale=2.0)
CROPPED = Edit(EditKind.CROPPED, kept=0.62)
ANOTHER_MOMENT = Edit(EditKind.ANOTHER_MOMENT)
SAME_SCENE = Edit(EditKind.SAME_SCENE)


def roughly(how: How) -> tuple[Edit, ...]:
    """Measured edits with their numbers as people read them."""
    return tuple(
        replace(
            edit,
            scale=round(edit.scale, 2),
            kept=round(edit.kept, 2),
            share=round(edit.share, 2),
            degrees=round(edit.degrees),
        )
        for edit in how
    )
