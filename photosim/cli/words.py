"""What can be done about a trouble, in the words of the command line."""

from __future__ import annotations

from photosim.core.errors import PhotosimError, Remedy
from photosim.library import words

REMEDIES: dict[Remedy, str] = {
    **words.REMEDIES,
    Remedy.OTHER_PLACE: "Free some space, or name another place.",
    Remedy.CHECK_DISK: "Check that the disk is connected, has room and may be written; try again.",
    Remedy.CONNECT_DRIVE: "Check that it still exists and that its drive is connected; try again.",
    Remedy.WAIT_FOR_DRIVE: (
        "Its photos stay in the library; connect the drive to update them, or remove the folder"
        " from the library: photosim remove FOLDER."
    ),
    Remedy.REPAIR_WITH_DRIVE: "Connect their drives and repair again.",
    Remedy.OTHER_LIBRARY: "Choose another folder with --library.",
    Remedy.CHECK_LIBRARY_FOLDER: (
        "Check that the folder exists, belongs to you (reading needs that too), has room and lies"
        " on a disk with file locks; or choose another one with --library."
    ),
    Remedy.CLOSE_OTHER_OR_LIST: (
        "Close that one or wait until it is done; photosim duplicates --so-far prints what is found"
        " by now."
    ),
    Remedy.OPEN_ONCE: "Start photosim, or run photosim index, once: that updates it.",
    Remedy.RESTORE: "Put it back from a backup, or move it away and index the folders again.",
    Remedy.REPAIR: "photosim check --repair puts right what can be.",
    Remedy.REPAIR_THUMBNAILS: "photosim check --repair and photosim index make them again.",
    Remedy.TAKE_AGAIN: "photosim index takes these photos again.",
    Remedy.BRING_BACK_OR_FORGET: (
        "They count again when the pictures are back and indexed; photosim check --forget-lost"
        " forgets them."
    ),
    Remedy.INDEX_FOLDER: "Index a folder first: photosim index FOLDER.",
    Remedy.INDEX_AGAIN: "Bring it up to date with photosim index.",
    Remedy.INDEX_ANEW: "photosim index makes them again with the model that is.",
    Remedy.EXCLUDE_FOLDER: "Leave it out with photosim add --exclude.",
    Remedy.USE_COMMANDS: (
        "Without one, use photosim index, search, watch, status and the others that"
        " photosim --help lists."
    ),
    Remedy.SAVE_PICTURE: "Save the picture, and name its file.",
    Remedy.COPY_FIRST: "Name a file.",
    Remedy.DROP_PHOTOS: "Name photos or a folder.",
    Remedy.SELECT_FOR_COMPARING: "Name two to {about} photos.",
    Remedy.SELECT_FEWER: "Name at most {about} photos.",
    Remedy.LIST_ALBUMS: "photosim album list names those that there are.",
    Remedy.EXPORTED_ALBUMS: "Choose a file that photosim album export wrote.",
    Remedy.INDEX_CLASS_FOLDERS: "Index it first: photosim index FOLDER.",
    Remedy.FILL_ALBUM: "Put some in: photosim album add {about!r} PHOTO...",
    Remedy.FILL_ALBUMS: (
        "photosim teach --check says what each album lacks; photosim album add NAME PHOTO... puts"
        " photos into one."
    ),
    Remedy.SECOND_ALBUM: "Make another one: photosim album create NAME PHOTO...",
    Remedy.SHOW_JOURNAL: "photosim undo --list shows what can be undone.",
    Remedy.NAME_TARGET: "Name it with --to.",
    Remedy.PLAN_AGAIN: "photosim duplicates --plan FILE writes a plan.",
    Remedy.LIST_MODELS: "photosim models list names those that there are.",
    Remedy.EXPORTED_MODEL: "photosim models export writes such a file.",
    Remedy.TAUGHT_MODEL: "Name a taught model.",
    Remedy.LEAVE_MODEL: "Use another one first: photosim models use base.",
    Remedy.REMOVE_MODEL: "Remove it with photosim models remove, and teach again.",
    Remedy.TEACH_AGAIN: "Teach again: photosim teach.",
    Remedy.TEACH_OWN_ALBUMS: "Teach this library on its own albums: photosim teach.",
    Remedy.TEACH_QUICKLY: "Teach without --deep, or install photosim again.",
    Remedy.TEACH_AGAIN_OR_QUICKLY: "Teach again; if it happens again, teach without --deep.",
    Remedy.INSTALL_OR_TEACH_QUICKLY: (
        'Install them: pip install "photosim[train]"; or teach without --deep, which needs none.'
    ),
    Remedy.FREE_SPACE_AND_GO_ON: (
        "Make room on the library's disk and run it again: it goes on where it was."
    ),
    Remedy.FREE_MEMORY_AND_GO_ON: "Close other programs and run it again: it goes on where it was.",
    Remedy.GO_ON: "Run it again: it goes on where it was; or teach without --deep.",
    Remedy.CLASS_FOLDERS: "Name a folder of two class folders or more, of two photos or more.",
    Remedy.OTHER_FOLDER: "Name another folder.",
    Remedy.TRAIN_FROM_START: "Remove the checkpoint to begin again, or name another folder.",
    Remedy.LEAVE_OUT: "Leave out --{about}, or choose another loss.",
    Remedy.LOCAL_WEIGHTS: "Name a file of this network's weights, or train from none.",
}


def remedy_words(remedy: Remedy | None, about: str = "") -> str:
    """What to do next in one sentence; empty where there is nothing."""
    return "" if remedy is None else REMEDIES[remedy].format(about=about)


def error_words(error: PhotosimError) -> str:
    """What happened, and what to do next, in one line."""
    return f"{error.message} {remedy_words(error.remedy, error.about)}".rstrip()
