"""Why a file is kept, in the words of the command line."""

from __future__ import annotations

import time
from collections.abc import Iterable

from photosim.library.duplicates.reasons import Reason, ReasonKind

REASONS: dict[ReasonKind, str] = {
    ReasonKind.RESOLUTION: "the most pixels, {size}",
    ReasonKind.MORE_DETAIL: (
        "the most detail, {size}: {larger} is larger, but enlarged from a smaller picture"
    ),
    ReasonKind.FILE_SIZE: "the largest file",
    ReasonKind.FORMAT: "the better format, {format}",
    ReasonKind.RAW_FIRST: "has the RAW",
    ReasonKind.SHARPNESS: "the sharpest",
    ReasonKind.HAS_TIME: "has the date it was taken",
    ReasonKind.HAS_GPS: "has the place it was taken",
    ReasonKind.HAS_CAMERA: "has the camera's data",
    ReasonKind.OLDER: "the oldest, taken {moment}",
    ReasonKind.OLDER_FILE: "the oldest file, {moment}",
    ReasonKind.THIS_FOLDER: "in {folder}",
    ReasonKind.LONGER_NAME: "the longest name",
    ReasonKind.SHORTER_PATH: "the least deep in folders",
    ReasonKind.IN_ALBUM: "in the albums {albums}",
    ReasonKind.REFERENCE: "in a reference folder",
    ReasonKind.PATH: "first by its path",
    ReasonKind.BY_HAND: "chosen by hand",
    ReasonKind.OTHERS_NAMED: "the others were named by you",
}


def reason_words(reason: Reason) -> str:
    """One reason in words."""
    text = REASONS[reason.kind].format(
        size=f"{reason.size[0]} × {reason.size[1]}",
        larger=f"{reason.larger[0]} × {reason.larger[1]}",
        format=reason.format,
        moment=time.strftime("%Y-%m-%d %H:%M", time.gmtime(reason.moment)),
        folder=reason.folder,
        albums=", ".join(reason.albums),
    )
    return f"not {text}" if reason.reverse else text


def why_words(reasons: Iterable[Reason]) -> list[str]:
    """Each of some reasons in words, the strongest first."""
    return [reason_words(one) for one in reasons]
