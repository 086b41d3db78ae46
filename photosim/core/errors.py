"""Errors that a person can meet: each has a title, one clear sentence and a remedy.

The remedy is a value; the command line and the window each have their words for it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from enum import StrEnum, auto

from photosim.core.language import in_english, labelled, sentence, tr
from photosim.core.system_words import phrase_words, system_words


class Remedy(StrEnum):
    """What can be done next. In a comment: what the ``about`` beside it names."""

    # Files and disks
    OTHER_PLACE = auto()
    FREE_SPACE = auto()
    CHECK_DISK = auto()
    CONNECT_DRIVE = auto()
    WAIT_FOR_DRIVE = auto()
    REPAIR_WITH_DRIVE = auto()
    USE_FILE_MANAGER = auto()
    RAISE_LIMIT = auto()  # a setting of the system with the number to set, as sysctl takes it

    # The library
    OTHER_LIBRARY = auto()
    CHECK_LIBRARY_FOLDER = auto()
    LOCAL_DISK = auto()
    CLOSE_OTHER = auto()
    CLOSE_OTHER_OR_LIST = auto()
    UPDATE_PHOTOSIM = auto()
    OPEN_ONCE = auto()
    SALVAGE = auto()
    REPAIR = auto()
    REPAIR_THUMBNAILS = auto()
    TAKE_AGAIN = auto()
    BRING_BACK_OR_FORGET = auto()
    INDEX_FOLDER = auto()
    INDEX_AGAIN = auto()
    INDEX_ANEW = auto()
    SAVE_INDEX = auto()
    EXCLUDE_FOLDER = auto()
    USE_COMMANDS = auto()
    READ_LOG = auto()

    # A library on a server
    SERVER_ADDRESS = auto()
    CHECK_SERVER = auto()
    PASSWORD_FILE = auto()
    SERVICE_FILE = auto()
    CHECK_CERTIFICATE = auto()
    MAKE_DATABASE = auto()
    OTHER_DATABASE = auto()
    ASK_FOR_RIGHTS = auto()
    ASK_OWNER = auto()  # who asks, and for what: "anna --as labeller"
    ASK_OWNER_OR_LIST = auto()  # the same
    LEAVE_TO_OWNER = auto()
    OWNER_OPENS_ONCE = auto()
    MAKE_PERSON = auto()  # the name
    MAKE_ROLES = auto()  # the owner's name
    LIST_PEOPLE = auto()
    MOVE_TO_SERVER = auto()
    TAKE_PART = auto()
    CHOOSE_PART = auto()
    NAME_SHARED = auto()
    INSTALL_PGVECTOR = auto()
    INSTALL_SERVER = auto()
    FREE_SERVER_SPACE = auto()
    RESTORE_SERVER = auto()

    # Photos to search with
    WAIT_FOR_CHANGE = auto()
    OTHER_PHOTO = auto()
    SEARCH_AGAIN = auto()
    SAVE_PICTURE = auto()
    COPY_FIRST = auto()
    DROP_PHOTOS = auto()
    SELECT_FEWER = auto()  # the most that can be opened
    SELECT_FOR_COMPARING = auto()  # the most that can be compared

    # Albums
    LIST_ALBUMS = auto()
    OTHER_NAME = auto()
    EXPORTED_ALBUMS = auto()
    INDEX_CLASS_FOLDERS = auto()
    FILL_ALBUM = auto()  # the album's name
    FILL_ALBUMS = auto()
    SECOND_ALBUM = auto()

    # Duplicates
    SHOW_JOURNAL = auto()
    UNDO_THERE = auto()  # the number in the journal
    LIST_REQUESTS = auto()
    NAME_TARGET = auto()
    PLAN_AGAIN = auto()

    # Models and teaching
    LIST_MODELS = auto()
    EXPORTED_MODEL = auto()
    TAUGHT_MODEL = auto()
    OTHER_MODEL = auto()
    LEAVE_MODEL = auto()
    REMOVE_MODEL = auto()
    INSTALL_AGAIN = auto()
    INSTALL_CUDA = auto()
    INSTALL_TRAINING = auto()
    TEACH_AGAIN = auto()
    TEACH_OWN_ALBUMS = auto()
    TEACH_QUICKLY = auto()
    TEACH_AGAIN_OR_QUICKLY = auto()
    INSTALL_OR_TEACH_QUICKLY = auto()
    FREE_SPACE_AND_TEACH = auto()
    FREE_SPACE_AND_GO_ON = auto()
    FREE_MEMORY_AND_GO_ON = auto()
    GO_ON = auto()

    # The laboratory
    CLASS_FOLDERS = auto()
    OTHER_FOLDER = auto()
    TRAIN_FROM_START = auto()
    TRAIN_SLOWER = auto()
    LEAVE_OUT = auto()  # an option
    OTHER_NETWORK = auto()
    LOCAL_WEIGHTS = auto()


class PhotosimError(Exception):
    """An error to show to the user as it is.

    title: a few words, for a dialog's heading.
    message: one sentence that says what happened, ending with a full stop. It names neither
        an option nor a button: the same error may reach a terminal and a window.
    remedy: what can be done about it; None where nothing needs to be said.
    about: what the remedy names, where it names anything.

    ``logged`` is the message in English, whatever the person speaks.
    """

    def __init__(
        self, title: str, message: str, remedy: Remedy | None = None, about: str = ""
    ) -> None:
        super().__init__(title, message, remedy, about)
        self.title = title
        self.message = message
        self.logged = in_english(message)
        self.remedy = remedy
        self.about = about

    def __str__(self) -> str:
        return self.message


@contextlib.contextmanager
def told_as(
    kind: type[PhotosimError], title: str, what: str, remedy: Remedy | None = None
) -> Iterator[None]:
    """Turn what the system says about files (OSError) into an error of this kind.

    what: what can't be done ("/x/y can't be written"); the message adds why.
    """
    try:
        yield
    except OSError as error:
        raise kind(title, sentence(labelled(what, system_words(error))), remedy) from error


class UsageError(PhotosimError):
    """The user asked for something that makes no sense (a folder that isn't one, say)."""


class LibraryError(PhotosimError):
    """The library on disk cannot be used: too new, damaged, not writable, disk full."""


class LibraryBusy(LibraryError):
    """Another process holds the library; the message names it."""


class NotPermitted(LibraryError):
    """The library is shared, and not for this; the message says for what."""


class ServerAway(LibraryError):
    """The server that has the library can't be reached just now; it may be back in a while."""


class ModelError(PhotosimError):
    """A model or its card is missing, damaged or does not fit."""


class PhotoFault(StrEnum):
    """Why a photo can't be read: stable phrases for the database; ``fault_words`` for a person.

    {} stands for a detail: a number of seconds, a format, what the system says.
    """

    EMPTY = "empty file"
    TRUNCATED = "truncated file"
    DAMAGED = "damaged file"
    TOO_LARGE = "file too large"
    NO_FILE = "not a file"
    NOT_FOUND = "file not found"
    NO_PERMISSION = "no permission to read it"
    CHANGED = "changed while it was read"
    READ_ERROR = "read error: {}"
    NO_PICTURE = "not a picture"
    VIDEO = "a video, not a photo"
    FORMAT = "format not supported: {}"
    RAW_FORMAT = "RAW format not supported"
    NO_PIXELS = "no pixels"
    TOO_MANY_PIXELS = "too many pixels"
    TOO_MUCH_MEMORY = "needs too much memory"
    TOO_SLOW = "took longer than {} s"
    NO_VECTOR = "the model makes no usable vector of it"
    NOT_STARTED = "the decoder could not be started"
    NOT_STARTED_FOR = "the decoder could not be started: {}"
    DECODER_ENDED = "the decoder ended (status {})"
    DECODER_CRASHED = "the decoder crashed ({})"
    NO_ANSWER = "the decoder gave no sensible answer"
    INTERNAL = "internal error"
    THUMBNAIL = "damaged thumbnail"
    REMOVED = "it was just removed from the library"


FAULTS: dict[PhotoFault, str] = {
    PhotoFault.EMPTY: tr("empty file"),
    PhotoFault.TRUNCATED: tr("truncated file"),
    PhotoFault.DAMAGED: tr("damaged file"),
    PhotoFault.TOO_LARGE: tr("file too large"),
    PhotoFault.NO_FILE: tr("not a file"),
    PhotoFault.NOT_FOUND: tr("file not found"),
    PhotoFault.NO_PERMISSION: tr("no permission to read it"),
    PhotoFault.CHANGED: tr("changed while it was read"),
    PhotoFault.READ_ERROR: tr("read error: {}"),
    PhotoFault.NO_PICTURE: tr("not a picture"),
    PhotoFault.VIDEO: tr("a video, not a photo"),
    PhotoFault.FORMAT: tr("format not supported: {}"),
    PhotoFault.RAW_FORMAT: tr("RAW format not supported"),
    PhotoFault.NO_PIXELS: tr("no pixels"),
    PhotoFault.TOO_MANY_PIXELS: tr("too many pixels"),
    PhotoFault.TOO_MUCH_MEMORY: tr("needs too much memory"),
    PhotoFault.TOO_SLOW: tr("took longer than {} s"),
    PhotoFault.NO_VECTOR: tr("the model makes no usable vector of it"),
    PhotoFault.NOT_STARTED: tr("the decoder could not be started"),
    PhotoFault.NOT_STARTED_FOR: tr("the decoder could not be started: {}"),
    PhotoFault.DECODER_ENDED: tr("the decoder ended (status {})"),
    PhotoFault.DECODER_CRASHED: tr("the decoder crashed ({})"),
    PhotoFault.NO_ANSWER: tr("the decoder gave no sensible answer"),
    PhotoFault.INTERNAL: tr("internal error"),
    PhotoFault.THUMBNAIL: tr("damaged thumbnail"),
    PhotoFault.REMOVED: tr("it was just removed from the library"),
}
"""The faults in the language of the person."""


def fault_words(reason: str) -> str:
    """Why a photo can't be read, as it is kept, in the language of the person."""
    for fault, told in FAULTS.items():
        before, _, after = fault.value.partition("{}")
        detail = reason.removeprefix(before).removesuffix(after)
        if fault.value.format(detail) == reason:
            return told.format(phrase_words(detail))
    return reason


class PhotoUnreadable(PhotosimError):
    """One photo cannot be decoded.

    fault, detail: why; ``reason`` is both as a short phrase for lists ("truncated file").
    transient: trying again may help (a time limit, a file being written).
    remedy: for a photo that is no file of the library, and so is not tried again.
    """

    def __init__(
        self,
        fault: PhotoFault,
        detail: str = "",
        *,
        message: str = "",
        transient: bool = False,
        remedy: Remedy = Remedy.WAIT_FOR_CHANGE,
    ) -> None:
        self.fault = fault
        self.detail = detail
        self.reason = fault.value.format(detail)
        self.transient = transient
        told = message or tr("The photo can't be read: {reason}.", reason=fault_words(self.reason))
        super().__init__(tr("This photo can't be read"), told, remedy)
        self.args = (fault, detail)  # pickle makes it anew with these


class Cancelled(Exception):
    """Work was stopped on request; what was finished before is kept."""
