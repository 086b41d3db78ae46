"""What can be done about a trouble, in the words of the command line."""

from __future__ import annotations

import unicodedata

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import tr
from photosim.core.types import Level
from photosim.library import words

REMEDIES: dict[Remedy, str] = {
    **words.REMEDIES,
    Remedy.OTHER_PLACE: tr("Free some space, or name another place."),
    Remedy.CHECK_DISK: tr(
        "Check that the disk is connected, has room and may be written; try again."
    ),
    Remedy.CONNECT_DRIVE: tr(
        "Check that it still exists and that its drive is connected; try again."
    ),
    Remedy.WAIT_FOR_DRIVE: tr(
        "Its photos stay in the library; connect the drive to update them, or remove the folder"
        " from the library: photosim remove FOLDER."
    ),
    Remedy.REPAIR_WITH_DRIVE: tr("Connect their drives and repair again."),
    Remedy.OTHER_LIBRARY: tr("Choose another folder with --library."),
    Remedy.CHECK_LIBRARY_FOLDER: tr(
        "Check that the folder exists, belongs to you (reading needs that too), has room and lies"
        " on a disk with file locks; or choose another one with --library."
    ),
    Remedy.CLOSE_OTHER_OR_LIST: tr(
        "Close that one or wait until it is done; photosim duplicates --so-far prints what is found"
        " by now."
    ),
    Remedy.ASK_OWNER: tr("Ask its owner for more: photosim library share {about}."),
    Remedy.ASK_OWNER_OR_LIST: tr(
        "photosim duplicates --so-far prints what is found by now; for more, ask its owner:"
        " photosim library share {about}."
    ),
    Remedy.MAKE_PERSON: tr("Have them made on the server: createuser --pwprompt {about}."),
    Remedy.LIST_PEOPLE: tr("photosim library people lists who may do what."),
    Remedy.MOVE_TO_SERVER: tr("photosim library move URL puts it onto a server."),
    Remedy.TAKE_PART: tr("photosim --library URL library take DIR makes one of a shared library."),
    Remedy.CHOOSE_PART: tr("Name some by --folder or --album."),
    Remedy.NAME_SHARED: tr("Say by --at where it is now."),
    Remedy.OPEN_ONCE: tr("Start photosim, or run photosim index, once: that updates it."),
    Remedy.SALVAGE: tr(
        "photosim check --repair makes a new one of what can be read, and keeps this one beside it."
    ),
    Remedy.REPAIR: tr("photosim check --repair puts right what can be."),
    Remedy.REPAIR_THUMBNAILS: tr("photosim check --repair and photosim index make them again."),
    Remedy.TAKE_AGAIN: tr("photosim index takes these photos again."),
    Remedy.BRING_BACK_OR_FORGET: tr(
        "They count again when the pictures are back and indexed; photosim check --forget-lost"
        " forgets them."
    ),
    Remedy.INDEX_FOLDER: tr("Index a folder first: photosim index FOLDER."),
    Remedy.INDEX_AGAIN: tr("Bring it up to date with photosim index."),
    Remedy.INDEX_ANEW: tr("photosim index makes them again with the model that is."),
    Remedy.EXCLUDE_FOLDER: tr("Leave it out with photosim add --exclude."),
    Remedy.USE_COMMANDS: tr(
        "Without one, use photosim index, search, watch, status and the others that"
        " photosim --help lists."
    ),
    Remedy.SAVE_PICTURE: tr("Save the picture, and name its file."),
    Remedy.COPY_FIRST: tr("Name a file."),
    Remedy.DROP_PHOTOS: tr("Name photos or a folder."),
    Remedy.SELECT_FOR_COMPARING: tr("Name two to {about} photos."),
    Remedy.SELECT_FEWER: tr("Name at most {about} photos."),
    Remedy.LIST_ALBUMS: tr("photosim album list names those that there are."),
    Remedy.EXPORTED_ALBUMS: tr("Choose a file that photosim album export wrote."),
    Remedy.INDEX_CLASS_FOLDERS: tr("Index it first: photosim index FOLDER."),
    Remedy.FILL_ALBUM: tr("Put some in: photosim album add {about!r} PHOTO..."),
    Remedy.FILL_ALBUMS: tr(
        "photosim teach --check says what each album lacks; photosim album add NAME PHOTO... puts"
        " photos into one."
    ),
    Remedy.SECOND_ALBUM: tr("Make another one: photosim album create NAME PHOTO..."),
    Remedy.SHOW_JOURNAL: tr("photosim undo --list shows what can be undone."),
    Remedy.UNDO_THERE: tr(
        "Undo it there, or ask for it: photosim requests undo {about}; or say where its folder lies"
        " here: photosim folders FOLDER --also-at DIR."
    ),
    Remedy.LIST_REQUESTS: tr("photosim requests list names those that there are."),
    Remedy.NAME_TARGET: tr("Name it with --to."),
    Remedy.PLAN_AGAIN: tr("photosim duplicates --plan FILE writes a plan."),
    Remedy.LIST_MODELS: tr("photosim models list names those that there are."),
    Remedy.EXPORTED_MODEL: tr("photosim models export writes such a file."),
    Remedy.TAUGHT_MODEL: tr("Name a taught model."),
    Remedy.LEAVE_MODEL: tr("Use another one first: photosim models use base."),
    Remedy.REMOVE_MODEL: tr("Remove it with photosim models remove, and teach again."),
    Remedy.TEACH_AGAIN: tr("Teach again: photosim teach."),
    Remedy.TEACH_OWN_ALBUMS: tr("Teach this library on its own albums: photosim teach."),
    Remedy.TEACH_QUICKLY: tr("Teach without --deep, or install photosim again."),
    Remedy.TEACH_AGAIN_OR_QUICKLY: tr("Teach again; if it happens again, teach without --deep."),
    Remedy.INSTALL_OR_TEACH_QUICKLY: tr(
        'Install them: pip install "photosim[train]"; or teach without --deep, which needs none.'
    ),
    Remedy.FREE_SPACE_AND_GO_ON: tr(
        "Make room on the library's disk and run it again: it goes on where it was."
    ),
    Remedy.FREE_MEMORY_AND_GO_ON: tr(
        "Close other programs and run it again: it goes on where it was."
    ),
    Remedy.GO_ON: tr("Run it again: it goes on where it was; or teach without --deep."),
    Remedy.CLASS_FOLDERS: tr("Name a folder of two class folders or more, of two photos or more."),
    Remedy.OTHER_FOLDER: tr("Name another folder."),
    Remedy.TRAIN_FROM_START: tr("Remove the checkpoint to begin again, or name another folder."),
    Remedy.LEAVE_OUT: tr("Leave out --{about}, or choose another loss."),
    Remedy.LOCAL_WEIGHTS: tr("Name a file of this network's weights, or train from none."),
}


STATES: dict[str, str] = {
    "pending": tr("pending"),
    "indexed": tr("indexed"),
    "failed": tr("failed"),
    "missing": tr("missing"),
    "left_out": tr("of kinds that are left out"),
    "small": tr("smaller than is wanted"),
    "offline": tr("offline"),
    "ready": tr("ready"),
    "trash": tr("trash"),
    "move": tr("move"),
    "hard-link": tr("hard-link"),
    "symbolic-link": tr("symbolic-link"),
    "tag": tr("tag"),
    "copy": tr("copy"),
    "rename": tr("rename"),
    "doing": tr("under way"),
    "done": tr("done"),
    "undoing": tr("being undone"),
    "undone": tr("undone"),
    "different": tr("different"),
    "keep both": tr("keep both"),
    "unknown": tr("no photo of the library"),
    "protected folder": tr("in a protected folder"),
    "reference folder": tr("in a reference folder"),
    "another name of a file that stays": tr("another name of a file that stays"),
}
"""Where files and folders stand, what was done to files, and why they stay."""


LEVELS: dict[Level, str] = {
    Level.EXACT: tr("exact", context="a level"),
    Level.COPY: tr("copy", context="a level"),
    Level.BURST: tr("burst", context="a level"),
    Level.SIMILAR: tr("similar", context="a level"),
}


def level_column(level: Level) -> str:
    """A level, as wide as the widest of them."""
    widest = max(map(columns, LEVELS.values()))
    return LEVELS[level] + " " * (widest - columns(LEVELS[level]))


def columns(words: str) -> int:
    """How many columns of a terminal some words take: letters of Chinese two each."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words)


def counted(count: int, state: str) -> str:
    """How many there are in a state: "3 failed"."""
    return tr("{count} {state}", count=count, state=state_words(state))


def state_words(value: str) -> str:
    """A state or an action, for a person."""
    return STATES.get(value, value)


def remedy_words(remedy: Remedy | None, about: str = "") -> str:
    """What to do next in one sentence; empty where there is nothing."""
    return "" if remedy is None else REMEDIES[remedy].format(about=about)


def error_words(error: PhotosimError) -> str:
    """What happened, and what to do next, in one line."""
    return f"{error.message} {remedy_words(error.remedy, error.about)}".rstrip()
