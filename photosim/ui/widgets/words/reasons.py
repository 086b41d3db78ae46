"""Why a file is kept, and what becomes of the others, in the words of the window."""

from __future__ import annotations

import time
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from photosim.library.duplicates.reasons import Reason, ReasonKind, Stays

REASONS: dict[ReasonKind, tuple[str, str]] = {
    ReasonKind.RESOLUTION: ("the most pixels, {size}", "the fewest pixels, {size}"),
    ReasonKind.MORE_DETAIL: (
        "the most detail, {size}: {larger} is larger, but enlarged from a smaller picture",
        "",
    ),
    ReasonKind.FILE_SIZE: ("the largest file", "the smallest file"),
    ReasonKind.FORMAT: ("the better format, {format}", "the simpler format, {format}"),
    ReasonKind.RAW_FIRST: ("has the RAW", "has no RAW"),
    ReasonKind.SHARPNESS: ("the sharpest", "the softest"),
    ReasonKind.HAS_TIME: ("has the date it was taken", "has no date"),
    ReasonKind.HAS_GPS: ("has the place it was taken", "has no place"),
    ReasonKind.HAS_CAMERA: ("has the camera's data", "has the least camera data"),
    ReasonKind.OLDER: ("the oldest, taken {moment}", "the newest, taken {moment}"),
    ReasonKind.OLDER_FILE: ("the oldest file, {moment}", "the newest file, {moment}"),
    ReasonKind.THIS_FOLDER: ("in {folder}", "not in {folder}"),
    ReasonKind.LONGER_NAME: ("the longest name", "the shortest name"),
    ReasonKind.SHORTER_PATH: ("the least deep in folders", "the deepest in folders"),
    ReasonKind.IN_ALBUM: ("in the albums {albums}", "in the fewest albums"),
    ReasonKind.REFERENCE: ("in a reference folder", ""),
    ReasonKind.PATH: ("first by its path", ""),
    ReasonKind.BY_HAND: ("chosen by you", ""),
    ReasonKind.OTHERS_NAMED: ("the others were named by you", ""),
}
"""Each reason, and that of its rule reversed where it is one of a rule."""

STAYS: dict[Stays, str] = {
    Stays.UNKNOWN: "the library has no photo there",
    Stays.NO_DUPLICATE: "it is no duplicate of the file to keep",
    Stays.KEEPER: "it is the file to keep",
    Stays.PROTECTED: "its folder is protected",
    Stays.REFERENCE: "its folder is a reference folder",
    Stays.OFFLINE: "its drive is offline",
    Stays.KEEPER_OFFLINE: "the drive of the file to keep is offline",
    Stays.NOT_PROVED: "another exposure is removed only by hand, one by one",
}


class Fate(Enum):
    """What becomes of a file of a group, where no reason of its own makes it stay."""

    KEPT = auto()
    GOES = auto()
    STAYS = auto()


FATES: dict[Fate | Stays, str] = {
    Fate.KEPT: "Keep",
    Fate.GOES: "Remove",
    Fate.STAYS: "Keep as well",
    Stays.REFERENCE: "Keep: reference folder",
    Stays.PROTECTED: "Keep: protected folder",
    Stays.OFFLINE: "Keep: offline",
    Stays.NOT_PROVED: "Keep: not proved",
}


def fate_words(fate: Fate | Stays) -> str:
    """What becomes of a file, in a word or two."""
    return _tr(FATES[fate])


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


def stays_words(stays: Stays) -> str:
    """Why a file stays, in words."""
    return _tr(STAYS[stays])


def _tr(text: str) -> str:
    return QCoreApplication.translate("reasons", text)
