"""Why a file is left as it is, when photosim was to remove, move, copy or put it back.

A refusal is a value: it is kept in the journal as JSON, and each person reads it in their own
language. What an older photosim wrote down is a sentence, and stays one.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from photosim.core.errors import PhotoUnreadable, fault_words
from photosim.core.language import labelled, listed, mark, tr
from photosim.core.system_words import phrase_of, phrase_words
from photosim.library.duplicates.values import Guard
from photosim.library.holding.values import Loss
from photosim.library.holding.words import loss_words


class RefusalKind(StrEnum):
    """What is in the way; in a comment: what the refusal names."""

    # The file itself
    UNKNOWN = "unknown"
    NOT_WATCHED = "not watched"
    OFFLINE = "offline"
    PROTECTED = "protected"
    REFERENCE = "reference"
    UNREAD = "unread"
    NO_FILE = "no file"
    CHANGED = "changed"
    CHANGED_SINCE_ASKED = "changed since asked"
    NOT_PROVED = "not proved"
    UNCOVERED = "uncovered"
    HOLDS_MORE = "holds more"  # losses
    NO_COPY = "no copy"
    PHOTO_FAULT = "photo fault"  # fault

    # The file to keep
    KEEPER_AWAY = "keeper away"  # path
    KEEPER_GONE = "keeper gone"  # path
    KEEPER_UNREAD = "keeper unread"  # path, fault
    KEEPER_CHANGED = "keeper changed"  # path
    KEEPER_ITSELF = "keeper itself"
    KEEPER_ELSEWHERE = "keeper elsewhere"

    # What lies beside it
    BESIDE_UNREAD = "beside unread"
    BESIDE_ALONE = "beside alone"  # name
    BESIDE_UNNAMED = "beside unnamed"  # name
    BESIDE_CHANGED = "beside changed"  # name
    PHOTO_STAYS = "photo stays"

    # Where it is to go
    TRASH_REFUSES = "trash refuses"
    TRASH_FULL = "trash full"
    NO_NAME = "no name"  # path
    IN_THE_WAY = "in the way"  # path
    THERE_ALREADY = "there already"
    NO_FOLDER = "no folder"
    NOT_MOVED = "not moved"
    NOT_TAKEN_AWAY = "not taken away"
    NOT_COPIED = "not copied"
    NOT_WRITTEN = "not written"
    COPY_DIFFERS = "copy differs"
    NO_LINK = "no link"
    PLACE_TAKEN = "place taken"

    # The way back
    GONE_FROM = "gone from"  # path
    OTHER_FILE_AT = "other file at"  # path
    PLACE_TAKEN_AT = "place taken at"  # path
    NO_FOLDER_BACK = "no folder back"
    NOT_MOVED_BACK = "not moved back"
    COPY_GONE_FROM = "copy gone from"  # path
    COPY_CHANGED_AT = "copy changed at"  # path
    IN_SYSTEM_TRASH = "in system trash"
    IN_TRASH_ELSEWHERE = "in trash elsewhere"  # computer
    OUT_OF_SIGHT = "out of sight"  # computer, path
    UNDONE_BY_OTHER = "undone by other"

    # A process that ended
    ENDED_BEFORE_MOVING = "ended before moving"
    ENDED_BEFORE_COPYING = "ended before copying"


WORDS: dict[RefusalKind, str] = {
    RefusalKind.UNKNOWN: mark("the library has no photo there"),
    RefusalKind.NOT_WATCHED: mark("it is offline or in no watched folder"),
    RefusalKind.OFFLINE: mark("it is offline"),
    RefusalKind.PROTECTED: mark("it lies in a protected folder"),
    RefusalKind.REFERENCE: mark("it lies in a reference folder"),
    RefusalKind.UNREAD: mark("it can't be read"),
    RefusalKind.NO_FILE: mark("it is no ordinary file any more"),
    RefusalKind.CHANGED: mark("it has changed since the plan was made"),
    RefusalKind.CHANGED_SINCE_ASKED: mark("it has changed since it was asked for"),
    RefusalKind.NOT_PROVED: mark("it is not proved to be a copy of the file to keep"),
    RefusalKind.UNCOVERED: mark("it holds more than the copy that stays"),
    RefusalKind.HOLDS_MORE: mark("it holds more than the file to keep: {losses}"),
    RefusalKind.NO_COPY: mark("no copy of it would stay here"),
    RefusalKind.PHOTO_FAULT: "{fault}",
    RefusalKind.KEEPER_AWAY: mark("the file to keep, {path}, is offline or in no watched folder"),
    RefusalKind.KEEPER_GONE: mark("the file to keep, {path}, is not there"),
    RefusalKind.KEEPER_UNREAD: mark("the file to keep, {path}, can't be read: {fault}"),
    RefusalKind.KEEPER_CHANGED: mark(
        "the file to keep, {path}, has changed since the plan was made"
    ),
    RefusalKind.KEEPER_ITSELF: mark("it is the file to keep, under another name (a link)"),
    RefusalKind.KEEPER_ELSEWHERE: mark("the file to keep lies on another disk"),
    RefusalKind.BESIDE_UNREAD: mark("what lies beside it can't be read"),
    RefusalKind.BESIDE_ALONE: mark("{name} lies beside it, and nothing that stays holds that"),
    RefusalKind.BESIDE_UNNAMED: mark("{name} lies beside it, and the plan does not name that"),
    RefusalKind.BESIDE_CHANGED: mark("{name} beside it has changed since the plan was made"),
    RefusalKind.PHOTO_STAYS: mark("the photo that it belongs to stays"),
    RefusalKind.TRASH_REFUSES: mark("the trash can't take it"),
    RefusalKind.TRASH_FULL: mark("the trash can't take it: no free name"),
    RefusalKind.NO_NAME: mark("no free name in {path}"),
    RefusalKind.IN_THE_WAY: mark("{path} is in the way"),
    RefusalKind.THERE_ALREADY: mark("it is in that folder already"),
    RefusalKind.NO_FOLDER: mark("its folder can't be made"),
    RefusalKind.NOT_MOVED: mark("it can't be moved"),
    RefusalKind.NOT_TAKEN_AWAY: mark("it can't be taken away"),
    RefusalKind.NOT_COPIED: mark("it can't be copied"),
    RefusalKind.NOT_WRITTEN: mark("it can't be written"),
    RefusalKind.COPY_DIFFERS: mark("the copy is not the same as the file"),
    RefusalKind.NO_LINK: mark("no link can be made"),
    RefusalKind.PLACE_TAKEN: mark("another file took its place"),
    RefusalKind.GONE_FROM: mark("it is not at {path} any more"),
    RefusalKind.OTHER_FILE_AT: mark("the file at {path} is another one now"),
    RefusalKind.PLACE_TAKEN_AT: mark("another file lies at {path} now"),
    RefusalKind.NO_FOLDER_BACK: mark("its folder can't be made again"),
    RefusalKind.NOT_MOVED_BACK: mark("it can't be moved back"),
    RefusalKind.COPY_GONE_FROM: mark("its copy is not at {path} any more"),
    RefusalKind.COPY_CHANGED_AT: mark("its copy at {path} is another file now"),
    RefusalKind.IN_SYSTEM_TRASH: mark("the system's own trash has it; restore it there"),
    RefusalKind.IN_TRASH_ELSEWHERE: mark("the trash of {computer} has it"),
    RefusalKind.OUT_OF_SIGHT: mark("{computer} has it at {path}, which this computer does not see"),
    RefusalKind.UNDONE_BY_OTHER: mark("another photosim is putting it back, or has done so"),
    RefusalKind.ENDED_BEFORE_MOVING: mark("photosim was ended before it was moved"),
    RefusalKind.ENDED_BEFORE_COPYING: mark("photosim was ended before it was copied"),
}
"""In English, to be looked up when they are read."""


class Refusal(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why nothing was done to a file; as text, in the language of the person.

    path, name, computer: what the kind names. fault: why a photo can't be read, as it is kept.
    losses: what would be lost. system: what the system says, a phrase of
    :mod:`photosim.core.system_words`. left_at: where the file is until photosim can put it back.
    """

    kind: RefusalKind
    path: str = ""
    name: str = ""
    computer: str = ""
    fault: str = ""
    losses: tuple[Loss, ...] = ()
    system: str = ""
    left_at: str = ""

    def __str__(self) -> str:
        words = tr(
            WORDS[self.kind],
            path=self.path,
            name=self.name,
            computer=self.computer,
            fault=fault_words(self.fault),
            losses=listed(loss_words(self.losses)),
        )
        if self.system:
            words = labelled(words, phrase_words(self.system))
        if self.left_at:
            return tr(
                "{refused}; until photosim can put it back it is {target}",
                refused=words,
                target=self.left_at,
            )
        return words

    def to_text(self) -> str:
        """What is kept."""
        return json.dumps(msgspec.to_builtins(self))

    @classmethod
    def of_text(cls, text: str) -> Refusal | str:
        """What was kept; a sentence that an older photosim wrote down, as it is."""
        try:
            return msgspec.convert(json.loads(text), cls)
        except (ValueError, msgspec.ValidationError):
            return text


GUARDS = {Guard.PROTECTED: RefusalKind.PROTECTED, Guard.REFERENCE: RefusalKind.REFERENCE}
"""What keeps a file of a guarded folder where it is."""


class TrashRefusal(Exception):
    """Nothing was done to a file: it is where it was."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


def refused(
    kind: RefusalKind, *, path: Path | None = None, name: str = "", computer: str = ""
) -> TrashRefusal:
    """The error of a kind, with what it names."""
    place = "" if path is None else os.fspath(path)
    return TrashRefusal(Refusal(kind, place, name, computer))


def unreadable(error: PhotoUnreadable) -> Refusal:
    """That a photo can't be read, and why."""
    return Refusal(RefusalKind.PHOTO_FAULT, fault=error.reason)


@contextlib.contextmanager
def refusing(kind: RefusalKind) -> Iterator[None]:
    """Turn what the system says about files (OSError) into a refusal: what can't be done, why."""
    try:
        yield
    except OSError as error:
        raise TrashRefusal(Refusal(kind, system=phrase_of(error))) from error
