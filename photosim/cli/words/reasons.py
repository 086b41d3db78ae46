"""Why a file is kept, in the words of the command line."""

from __future__ import annotations

import time
from collections.abc import Iterable

from photosim.library.duplicates.values import Ground, Reason, Rule

REASONS: dict[Rule | Ground, str] = {
    Rule.RESOLUTION: "the most pixels, {size}",
    Ground.MORE_DETAIL: (
        "the most detail, {size}: {larger} is larger, but enlarged from a smaller picture"
    ),
    Rule.FILE_SIZE: "the largest file",
    Rule.FORMAT: "the better format, {format}",
    Rule.RAW_FIRST: "has the RAW",
    Rule.SHARPNESS: "the sharpest",
    Rule.HAS_TIME: "has the date it was taken",
    Rule.HAS_GPS: "has the place it was taken",
    Rule.HAS_CAMERA: "has the camera's data",
    Rule.OLDER: "the oldest, taken {moment}",
    Rule.OLDER_FILE: "the oldest file, {moment}",
    Rule.THIS_FOLDER: "in {folder}",
    Rule.LONGER_NAME: "the longest name",
    Rule.SHORTER_PATH: "the least deep in folders",
    Rule.IN_ALBUM: "in the albums {albums}",
    Ground.REFERENCE: "in a reference folder",
    Ground.PATH: "first by its path",
    Ground.BY_HAND: "chosen by hand",
    Ground.OTHERS_NAMED: "the others were named by you",
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
