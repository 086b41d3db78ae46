"""Files that were left as they are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from photosim.core.language import tr
from photosim.library.duplicates.values import Stays
from photosim.library.removal.values import NotDone
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.words.reasons import stays_words

MOST_REASONS = 5
"""Files that a sentence names; the rest is a number."""


def left_text(left: Sequence[NotDone]) -> str:
    """The files that stay where they are, each with its reason; "" where there are none."""
    if not left:
        return ""
    lines = [
        f"{one.path}: {stays_words(one.reason) if isinstance(one.reason, Stays) else one.reason}"
        for one in left[:MOST_REASONS]
    ]
    if len(left) > MOST_REASONS:
        lines.append(tr("and {count} more", count=fmt.count(len(left) - MOST_REASONS)))
    return "\n".join([tr("Left as they are: {files}", files=fmt.files(len(left))), *lines])
