"""Kinds of files of a group, in the words of the window."""

from __future__ import annotations

from photosim.core.language import labelled, tr
from photosim.library.duplicates.values import Kind
from photosim.ui.widgets import format as fmt

MANY: dict[Kind, str] = {
    Kind.SAME: tr("the same picture again"),
    Kind.WORSE: tr("smaller or saved worse"),
    Kind.EDITED: tr("edited versions"),
    Kind.PART: tr("parts of a larger picture"),
    Kind.SHOWN_IN: tr("shown in another picture"),
    Kind.MOMENT: tr("other moments"),
    Kind.OWN: tr("hold something of their own"),
}

TIPS: dict[Kind, str] = {
    Kind.SAME: tr("A file that stays holds all that these hold: nothing is lost without them."),
    Kind.WORSE: tr("A file that stays shows the same, finer or with less loss."),
    Kind.EDITED: tr("Cropped, turned, recoloured or retouched: a person's work."),
    Kind.PART: tr("A file that stays shows all of it, and more around it."),
    Kind.SHOWN_IN: tr("A frame, a story or a collage in which a file that stays is shown."),
    Kind.MOMENT: tr("The same scene, taken at another moment."),
    Kind.OWN: tr("Each holds something that no other file has. They go only one by one."),
}


def kind_title(kind: Kind) -> str:
    """A kind as a heading, for any number of files."""
    text = MANY[kind]
    return text[0].upper() + text[1:]


def kind_count(kind: Kind, number: int) -> str:
    """A kind, and how many files are of it."""
    return labelled(MANY[kind], fmt.count(number))
