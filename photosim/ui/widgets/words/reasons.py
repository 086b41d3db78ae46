"""Why a file is kept, and what becomes of the others, in the words of the window."""

from __future__ import annotations

import time
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from photosim.library.duplicates.values import Ground, Reason, Rule, Stays

REASONS: dict[Rule | Ground, tuple[str, ...]] = {
    Rule.RESOLUTION: ("the most pixels, {size}", "the fewest pixels, {size}"),
    Rule.FILE_SIZE: ("the largest file", "the smallest file"),
    Rule.FORMAT: ("the better format, {format}", "the simpler format, {format}"),
    Rule.RAW_FIRST: ("has the RAW", "has no RAW"),
    Rule.SHARPNESS: ("the sharpest", "the softest"),
    Rule.HAS_TIME: ("has the date it was taken", "has no date"),
    Rule.HAS_GPS: ("has the place it was taken", "has no place"),
    Rule.HAS_CAMERA: ("has the camera's data", "has the least camera data"),
    Rule.OLDER: ("the oldest, taken {moment}", "the newest, taken {moment}"),
    Rule.OLDER_FILE: ("the oldest file, {moment}", "the newest file, {moment}"),
    Rule.THIS_FOLDER: ("in {folder}", "not in {folder}"),
    Rule.LONGER_NAME: ("the longest name", "the shortest name"),
    Rule.SHORTER_PATH: ("the least deep in folders", "the deepest in folders"),
    Rule.IN_ALBUM: ("in the albums {albums}", "in the fewest albums"),
    Ground.MORE_DETAIL: (
        "the most detail, {size}: {larger} is larger, but enlarged from a smaller picture",
    ),
    Ground.REFERENCE: ("in a reference folder",),
    Ground.PATH: ("first by its path",),
    Ground.BY_HAND: ("chosen by you",),
    Ground.OTHERS_NAMED: ("the others were named by you",),
}
"""Each reason, and that of a rule reversed."""

STAYS: dict[Stays, str] = {
    Stays.UNKNOWN: "not in the library",
    Stays.NO_DUPLICATE: "no duplicate of the file to keep",
    Stays.KEEPER: "the file to keep",
    Stays.PROTECTED: "protected folder",
    Stays.REFERENCE: "reference folder",
    Stays.OFFLINE: "offline",
    Stays.KEEPER_OFFLINE: "the file to keep is offline",
    Stays.NOT_PROVED: "not proved",
    Stays.UNMARKED: "not marked",
}


def stays_words(stays: Stays) -> str:
    """Why a file stays, in a few words."""
    return _tr(STAYS[stays])


def fate_words(stays: Stays | None) -> str:
    """What becomes of a file of a group, in a few words; None: it goes."""
    if stays is None:
        return _tr("Remove")
    if stays is Stays.KEEPER:
        return _tr("Keep")
    return _tr("Keep: {reason}").format(reason=stays_words(stays))


def reason_words(reason: Reason) -> str:
    """One reason in words."""
    return _tr(REASONS[reason.kind][reason.reverse]).format(
        size=f"{reason.size[0]} × {reason.size[1]}",
        larger=f"{reason.larger[0]} × {reason.larger[1]}",
        format=reason.format,
        moment=time.strftime("%Y-%m-%d %H:%M", time.gmtime(reason.moment)),
        folder=reason.folder,
        albums=", ".join(reason.albums),
    )


@lru_cache(maxsize=4096)
def why_line(reasons: tuple[Reason, ...]) -> str:
    """All reasons in one line, the strongest first. Kept: a list asks whenever it is painted."""
    return ", ".join(map(reason_words, reasons))


def _tr(text: str) -> str:
    return QCoreApplication.translate("reasons", text)
