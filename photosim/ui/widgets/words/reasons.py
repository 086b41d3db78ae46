"""Why a file is kept, and what becomes of the others, in the words of the window."""

from __future__ import annotations

from functools import lru_cache

from photosim.library.duplicates.values import Ground, Reason, Rule, Stays
from photosim.library.words import REASONS, measured

OWN: dict[Rule | Ground, str] = {Ground.BY_HAND: "chosen by you"}
REVERSED: dict[Rule | Ground, str] = {
    Rule.RESOLUTION: "the fewest pixels, {size}",
    Rule.FILE_SIZE: "the smallest file",
    Rule.FORMAT: "the simpler format, {format}",
    Rule.RAW_FIRST: "has no RAW",
    Rule.SHARPNESS: "the softest",
    Rule.HAS_TIME: "has no date",
    Rule.HAS_GPS: "has no place",
    Rule.HAS_CAMERA: "has the least camera data",
    Rule.OLDER: "the newest, taken {moment}",
    Rule.OLDER_FILE: "the newest file, {moment}",
    Rule.THIS_FOLDER: "not in {folder}",
    Rule.NAME: "the name and folder most like a copy's",
    Rule.LONGER_NAME: "the shortest name",
    Rule.SHORTER_PATH: "the deepest in folders",
    Rule.IN_ALBUM: "in the fewest albums",
}
"""What a rule says that is turned round."""

STAYS: dict[Stays, str] = {
    Stays.UNKNOWN: "not in the library",
    Stays.NO_DUPLICATE: "no duplicate of the file to keep",
    Stays.KEEPER: "the file to keep",
    Stays.PROTECTED: "protected folder",
    Stays.REFERENCE: "reference folder",
    Stays.OFFLINE: "offline",
    Stays.LINKED: "another name of a kept file: nothing is freed",
    Stays.KEEPER_OFFLINE: "the file to keep is offline",
    Stays.NOT_PROVED: "not proved",
    Stays.HOLDS: "holds something of its own",
    Stays.UNMARKED: "not marked",
}


def stays_words(stays: Stays) -> str:
    """Why a file stays, in a few words."""
    return STAYS[stays]


def fate_words(stays: Stays | None) -> str:
    """What becomes of a file of a group, in a few words; None: it goes."""
    if stays is None:
        return "Remove"
    if stays is Stays.KEEPER:
        return "Keep"
    return f"Keep: {stays_words(stays)}"


def reason_words(reason: Reason) -> str:
    """One reason in words."""
    words: dict[Rule | Ground, str] = {**REASONS, **OWN, **(REVERSED if reason.reverse else {})}
    return measured(words[reason.kind], reason)


@lru_cache(maxsize=4096)
def why_line(reasons: tuple[Reason, ...]) -> str:
    """All reasons in one line, the strongest first. Kept: a list asks whenever it is painted."""
    return ", ".join(map(reason_words, reasons))
