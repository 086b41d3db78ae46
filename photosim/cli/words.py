"""What can be done about a trouble, in the words of the command line."""

from __future__ import annotations

from photosim.core.errors import PhotosimError, Remedy

REMEDIES: dict[Remedy, str] = {
    Remedy.OTHER_PLACE: "Free some space, or name another place.",
    Remedy.FREE_SPACE: "Free some space and try again; everything written before is kept.",
    Remedy.CHECK_DISK: "Check that the disk is connected, has room and may be written; try again.",
    Remedy.CONNECT_DRIVE: "Check that it still exists and that its drive is connected; try again.",
    Remedy.WAIT_FOR_DRIVE: (
        "Its photos stay in the library; connect the drive to update them, or remove the folder"
        " from the library: photosim remove FOLDER."
    ),
    Remedy.REPAIR_WITH_DRIVE: "Connect their drives and repair again.",
    Remedy.USE_FILE_MANAGER: "Open it from your file manager.",
    Remedy.RAISE_LIMIT: (
        "To watch it, run: sudo sysctl {about} (and, to keep that after a restart, write {about} "
        "into /etc/sysctl.d/60-photosim.conf), then start photosim again."
    ),
    Remedy.OTHER_LIBRARY: "Choose another folder with --library.",
    Remedy.CHECK_LIBRARY_FOLDER: (
        "Check that the folder exists, belongs to you (reading needs that too), has room and lies"
        " on a disk with file locks; or choose another one with --library."
    ),
    Remedy.LOCAL_DISK: "Choose a library folder on a local disk.",
    Remedy.CLOSE_OTHER: "Close that one or wait until it is done, or choose another library.",
    Remedy.UPDATE_PHOTOSIM: "Update photosim, or choose another library.",
    Remedy.OPEN_ONCE: "Start photosim, or run photosim index, once: that updates it.",
    Remedy.RESTORE: "Put it back from a backup, or move it away and index the folders again.",
    Remedy.REPAIR: "photosim check --repair puts right what can be.",
    Remedy.REPAIR_THUMBNAILS: "photosim check --repair and photosim index make them again.",
    Remedy.TAKE_AGAIN: "photosim index takes these photos again.",
    Remedy.INDEX_FOLDER: "Index a folder first: photosim index FOLDER.",
    Remedy.INDEX_AGAIN: "Bring it up to date with photosim index.",
    Remedy.INDEX_ANEW: "photosim index makes them again with the model that is.",
    Remedy.SAVE_INDEX: (
        "Free some space or check the folder; until then the index is made again from the library"
        " at each start."
    ),
    Remedy.EXCLUDE_FOLDER: "Leave it out with photosim add --exclude.",
    Remedy.USE_COMMANDS: (
        "Without one, use photosim index, search, watch, status and the others that"
        " photosim --help lists."
    ),
    Remedy.READ_LOG: "Your photos are not touched. The details are in the log file.",
    Remedy.WAIT_FOR_CHANGE: "It is tried again when the file changes.",
    Remedy.OTHER_PHOTO: "See whether another program opens it, or search with another photo.",
    Remedy.SEARCH_AGAIN: "Search again.",
    Remedy.SAVE_PICTURE: "Save the picture, and name its file.",
    Remedy.COPY_FIRST: "Name a file.",
    Remedy.DROP_PHOTOS: "Name photos or a folder.",
    Remedy.SELECT_FEWER: "Name at most {about} photos.",
    Remedy.LIST_ALBUMS: "photosim album list names those that there are.",
    Remedy.OTHER_NAME: "Choose another name, or merge the two.",
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
    Remedy.OTHER_MODEL: "Choose another model.",
    Remedy.LEAVE_MODEL: "Use another one first: photosim models use base.",
    Remedy.REMOVE_MODEL: "Remove it with photosim models remove, and teach again.",
    Remedy.INSTALL_AGAIN: "Install photosim again, or choose another model.",
    Remedy.INSTALL_CUDA: "Use the CPU, or install photosim's extra “cuda” and the driver.",
    Remedy.INSTALL_TRAINING: 'Install them: pip install "photosim[train]"',
    Remedy.TEACH_AGAIN: "Teach again: photosim teach.",
    Remedy.TEACH_OWN_ALBUMS: "Teach this library on its own albums: photosim teach.",
    Remedy.TEACH_QUICKLY: "Teach without --deep, or install photosim again.",
    Remedy.TEACH_AGAIN_OR_QUICKLY: "Teach again; if it happens again, teach without --deep.",
    Remedy.INSTALL_OR_TEACH_QUICKLY: (
        'Install them: pip install "photosim[train]"; or teach without --deep, which needs none.'
    ),
    Remedy.FREE_SPACE_AND_TEACH: (
        "Make room on that disk, and teach again; the model in use is unchanged."
    ),
    Remedy.FREE_SPACE_AND_GO_ON: (
        "Make room on the library's disk and run it again: it goes on where it was."
    ),
    Remedy.FREE_MEMORY_AND_GO_ON: "Close other programs and run it again: it goes on where it was.",
    Remedy.GO_ON: "Run it again: it goes on where it was; or teach without --deep.",
    Remedy.CLASS_FOLDERS: "Name a folder of two class folders or more, of two photos or more.",
    Remedy.OTHER_FOLDER: "Name another folder.",
    Remedy.TRAIN_FROM_START: "Remove the checkpoint to begin again, or name another folder.",
    Remedy.TRAIN_SLOWER: "Train with a smaller rate.",
    Remedy.LEAVE_OUT: "Leave out --{about}, or choose another loss.",
    Remedy.OTHER_NETWORK: "Choose another network, or the size it was made for: 224 for most.",
    Remedy.LOCAL_WEIGHTS: "Name a file of this network's weights, or train from none.",
}


def remedy_words(remedy: Remedy | None, about: str = "") -> str:
    """What to do next in one sentence; empty where there is nothing."""
    return "" if remedy is None else REMEDIES[remedy].format(about=about)


def error_words(error: PhotosimError) -> str:
    """What happened, and what to do next, in one line."""
    return f"{error.message} {remedy_words(error.remedy, error.about)}".rstrip()
