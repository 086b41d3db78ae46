"""Why a file is kept, and what becomes of the others, in the words of the window."""

from __future__ import annotations

from functools import lru_cache

from photosim.core.language import listed, tr
from photosim.library.duplicates.values import Ground, Reason, Rule, Stays
from photosim.library.words import REASONS, measured
from photosim.ui.widgets import format as fmt

OWN: dict[Rule | Ground, str] = {Ground.BY_HAND: tr("chosen by you")}
REVERSED: dict[Rule | Ground, str] = {
    Rule.RESOLUTION: tr("the fewest pixels, {size}"),
    Rule.FILE_SIZE: tr("the smallest file"),
    Rule.FORMAT: tr("the simpler format, {format}"),
    Rule.RAW_FIRST: tr("has no RAW"),
    Rule.SHARPNESS: tr("the softest"),
    Rule.HAS_TIME: tr("has no date"),
    Rule.HAS_GPS: tr("has no place"),
    Rule.HAS_CAMERA: tr("has the least camera data"),
    Rule.OLDER: tr("the newest, taken {moment}"),
    Rule.OLDER_FILE: tr("the newest file, {moment}"),
    Rule.THIS_FOLDER: tr("not in {folder}"),
    Rule.NAME: tr("the name and folder most like a copy's"),
    Rule.LONGER_NAME: tr("the shortest name"),
    Rule.SHORTER_PATH: tr("the deepest in folders"),
    Rule.IN_ALBUM: tr("in the fewest albums"),
}
"""What a rule says that is turned round."""

STAYS: dict[Stays, str] = {
    Stays.UNKNOWN: tr("not in the library"),
    Stays.NO_DUPLICATE: tr("no duplicate of the file to keep"),
    Stays.KEEPER: tr("the file to keep"),
    Stays.PROTECTED: tr("protected folder"),
    Stays.REFERENCE: tr("reference folder"),
    Stays.OFFLINE: tr("offline"),
    Stays.LINKED: tr("another name of a kept file: nothing is freed"),
    Stays.KEEPER_OFFLINE: tr("the file to keep is offline"),
    Stays.NOT_PROVED: tr("not proved"),
    Stays.HOLDS: tr("holds something of its own"),
    Stays.UNMARKED: tr("not marked"),
}


def stays_words(stays: Stays) -> str:
    """Why a file stays, in a few words."""
    return STAYS[stays]


def fate_words(stays: Stays | None) -> str:
    """What becomes of a file of a group, in a few words; None: it goes."""
    if stays is None:
        return tr("Remove")
    if stays is Stays.KEEPER:
        return tr("Keep")
    return tr("Keep: {stays_words}", stays_words=stays_words(stays))


def reason_words(reason: Reason) -> str:
    """One reason in words."""
    words: dict[Rule | Ground, str] = {**REASONS, **OWN, **(REVERSED if reason.reverse else {})}
    when = fmt.moment if reason.kind is Rule.OLDER_FILE else fmt.date_taken
    return measured(words[reason.kind], reason, when(reason.moment))


@lru_cache(maxsize=4096)
def why_line(reasons: tuple[Reason, ...]) -> str:
    """All reasons in one line, the strongest first. Kept: a list asks whenever it is painted."""
    return listed(map(reason_words, reasons))
