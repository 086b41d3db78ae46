"""What can be done about a trouble, in the words of the window."""

from __future__ import annotations

from photosim.core.errors import PhotosimError, Remedy
from photosim.library import words

REMEDIES: dict[Remedy, str] = {
    **words.REMEDIES,
    Remedy.OTHER_PLACE: "Free some space, or choose another place.",
    Remedy.CHECK_DISK: "Check the drive and its permissions, then try again.",
    Remedy.CONNECT_DRIVE: "Check that it still exists and that its drive is connected.",
    Remedy.WAIT_FOR_DRIVE: (
        "Its photos stay in the library; connect the drive to update them, or remove the folder"
        " from the library."
    ),
    Remedy.REPAIR_WITH_DRIVE: "Connect their drives.",
    Remedy.OTHER_LIBRARY: "Choose another folder for the library.",
    Remedy.CHECK_LIBRARY_FOLDER: (
        "Check that the folder exists, belongs to you (reading needs that too), has room and lies"
        " on a disk with file locks; or choose another library."
    ),
    Remedy.OPEN_ONCE: "Start photosim once to update it.",
    Remedy.RESTORE: "Put it back from a backup, or move it away and add the folders again.",
    Remedy.REPAIR: "Have the library repaired.",
    Remedy.REPAIR_THUMBNAILS: "Add their folder again, so that their thumbnails are made again.",
    Remedy.TAKE_AGAIN: "These photos are taken again.",
    Remedy.BRING_BACK_OR_FORGET: "They count again when the pictures are back.",
    Remedy.INDEX_FOLDER: "Add a folder of photos first.",
    Remedy.INDEX_AGAIN: "Add its folder, or wait until the library is up to date.",
    Remedy.INDEX_ANEW: "They are made again with the model that is there, once indexing is done.",
    Remedy.EXCLUDE_FOLDER: "Leave it out with “Excluded folders…” in the folder's menu.",
    Remedy.USE_COMMANDS: "Start it where there is a display.",
    Remedy.SAVE_PICTURE: "Save the image and drop the file, or copy the image and paste it here.",
    Remedy.COPY_FIRST: "Copy an image or a file first, then paste.",
    Remedy.DROP_PHOTOS: "Drop photos or a folder from a file manager, or an image from a browser.",
    Remedy.SELECT_FOR_COMPARING: "Select two to {about} photos, or one result of a search with one "
    "photo.",
    Remedy.SELECT_FEWER: "Select at most {about} photos to open them.",
    Remedy.LIST_ALBUMS: "Choose one of the albums at the left.",
    Remedy.EXPORTED_ALBUMS: "Choose a file that “Export all albums…” wrote.",
    Remedy.INDEX_CLASS_FOLDERS: (
        "Choose a folder that is watched, or lies in one, and has a folder for each album."
    ),
    Remedy.FILL_ALBUM: "Put some photos in.",
    Remedy.FILL_ALBUMS: "Put more photos into the albums.",
    Remedy.SECOND_ALBUM: "Make another one (Ctrl+N) and put some photos in.",
    Remedy.SHOW_JOURNAL: "“What was done to files…” (Ctrl+J) shows what can be put back.",
    Remedy.NAME_TARGET: "Choose the folder or the album.",
    Remedy.PLAN_AGAIN: "Choose again what to remove.",
    Remedy.LIST_MODELS: "Choose a model in the list.",
    Remedy.EXPORTED_MODEL: "Choose a file that “Export…” wrote.",
    Remedy.TAUGHT_MODEL: "Choose a taught model.",
    Remedy.LEAVE_MODEL: "Use another model first.",
    Remedy.REMOVE_MODEL: "Remove the model, and teach again.",
    Remedy.TEACH_AGAIN: "Teach again.",
    Remedy.TEACH_OWN_ALBUMS: "Teach this library on its own albums.",
    Remedy.TEACH_QUICKLY: "Choose Quick, or install photosim again.",
    Remedy.TEACH_AGAIN_OR_QUICKLY: "Teach again; if it happens again, choose Quick.",
    Remedy.INSTALL_OR_TEACH_QUICKLY: (
        'Install them: pip install "photosim[train]"; or choose Quick, which needs none.'
    ),
    Remedy.FREE_SPACE_AND_GO_ON: (
        "Make room on the library's disk and press Continue: it goes on where it was."
    ),
    Remedy.FREE_MEMORY_AND_GO_ON: (
        "Close other programs and press Continue: it goes on where it was."
    ),
    Remedy.GO_ON: "Press Continue: it goes on where it was; or choose Quick.",
    Remedy.CLASS_FOLDERS: "Choose a folder of two class folders or more, of two photos or more.",
    Remedy.OTHER_FOLDER: "Choose another folder.",
    Remedy.TRAIN_FROM_START: "Remove the checkpoint to begin again.",
    Remedy.LEAVE_OUT: "Choose another loss.",
    Remedy.LOCAL_WEIGHTS: "Choose a file of this network's weights, or train from none.",
}


def remedy_words(remedy: Remedy | None, about: str = "") -> str:
    """What to do next in one sentence; empty where there is nothing."""
    return "" if remedy is None else REMEDIES[remedy].format(about=about)


def error_words(error: PhotosimError) -> str:
    """What happened, and what to do next, in one line."""
    return f"{error.message} {remedy_words(error.remedy, error.about)}".rstrip()
