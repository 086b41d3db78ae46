"""What can be done about a trouble, in the words of the window."""

from __future__ import annotations

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import sentences, tr
from photosim.library import words

REMEDIES: dict[Remedy, str] = {
    **words.REMEDIES,
    Remedy.OTHER_PLACE: tr("Free some space, or choose another place."),
    Remedy.CHECK_DISK: tr("Check the drive and its permissions, then try again."),
    Remedy.CONNECT_DRIVE: tr("Check that it still exists and that its drive is connected."),
    Remedy.WAIT_FOR_DRIVE: tr(
        "Its photos stay in the library; connect the drive to update them, or remove the folder"
        " from the library."
    ),
    Remedy.REPAIR_WITH_DRIVE: tr("Connect their drives."),
    Remedy.OTHER_LIBRARY: tr("Choose another folder for the library."),
    Remedy.CHECK_LIBRARY_FOLDER: tr(
        "Check that the folder exists, belongs to you (reading needs that too), has room and lies"
        " on a disk with file locks; or choose another library."
    ),
    Remedy.ASK_OWNER: tr("Ask its owner to share it with you for more."),
    Remedy.ASK_OWNER_OR_LIST: tr("Ask its owner to share it with you for more."),
    Remedy.MAKE_PERSON: tr("Have them made on the server."),
    Remedy.LIST_PEOPLE: tr("Its owner knows who may do what."),
    Remedy.MOVE_TO_SERVER: tr("Have it moved onto a server first."),
    Remedy.TAKE_PART: tr("Keep a part of a shared library on this computer first."),
    Remedy.CHOOSE_PART: tr("Choose some folders or albums."),
    Remedy.NAME_SHARED: tr("Ask its owner where it is now."),
    Remedy.OPEN_ONCE: tr("Start photosim once to update it."),
    Remedy.SALVAGE: tr(
        "Have it repaired: a new one is made of what can be read, and the damaged file is kept"
        " beside it. Or put it back from a backup."
    ),
    Remedy.REPAIR: tr("Have the library repaired."),
    Remedy.REPAIR_THUMBNAILS: tr(
        "Add their folder again, so that their thumbnails are made again."
    ),
    Remedy.TAKE_AGAIN: tr("These photos are taken again."),
    Remedy.BRING_BACK_OR_FORGET: tr("They count again when the pictures are back."),
    Remedy.INDEX_FOLDER: tr("Add a folder of photos first."),
    Remedy.INDEX_AGAIN: tr("Add its folder, or wait until the library is up to date."),
    Remedy.INDEX_ANEW: tr(
        "They are made again with the model that is there, once indexing is done."
    ),
    Remedy.EXCLUDE_FOLDER: tr("Leave it out with “Excluded folders…” in the folder's menu."),
    Remedy.USE_COMMANDS: tr("Start it where there is a display."),
    Remedy.SAVE_PICTURE: tr(
        "Save the image and drop the file, or copy the image and paste it here."
    ),
    Remedy.COPY_FIRST: tr("Copy an image or a file first, then paste."),
    Remedy.DROP_PHOTOS: tr(
        "Drop photos or a folder from a file manager, or an image from a browser."
    ),
    Remedy.SELECT_FOR_COMPARING: tr(
        "Select two to {about} photos, or one result of a search with one photo."
    ),
    Remedy.SELECT_FEWER: tr("Select at most {about} photos to open them."),
    Remedy.LIST_ALBUMS: tr("Choose one of the albums at the left."),
    Remedy.EXPORTED_ALBUMS: tr("Choose a file that “Export all albums…” wrote."),
    Remedy.INDEX_CLASS_FOLDERS: tr(
        "Choose a folder that is watched, or lies in one, and has a folder for each album."
    ),
    Remedy.FILL_ALBUM: tr("Put some photos in."),
    Remedy.FILL_ALBUMS: tr("Put more photos into the albums."),
    Remedy.SECOND_ALBUM: tr("Make another one (Ctrl+N) and put some photos in."),
    Remedy.SHOW_JOURNAL: tr("“What was done to files…” (Ctrl+J) shows what can be put back."),
    Remedy.UNDO_THERE: tr(
        "Undo it there, or ask that computer: “What was done to files…” (Ctrl+J) lists it."
    ),
    Remedy.LIST_REQUESTS: tr("“Requests of other computers…” lists those that there are."),
    Remedy.NAME_TARGET: tr("Choose the folder or the album."),
    Remedy.PLAN_AGAIN: tr("Choose again what to remove."),
    Remedy.LIST_MODELS: tr("Choose a model in the list."),
    Remedy.EXPORTED_MODEL: tr("Choose a file that “Export…” wrote."),
    Remedy.TAUGHT_MODEL: tr("Choose a taught model."),
    Remedy.LEAVE_MODEL: tr("Use another model first."),
    Remedy.REMOVE_MODEL: tr("Remove the model, and teach again."),
    Remedy.TEACH_AGAIN: tr("Teach again."),
    Remedy.TEACH_OWN_ALBUMS: tr("Teach this library on its own albums."),
    Remedy.TEACH_QUICKLY: tr("Choose Quick, or install photosim again."),
    Remedy.TEACH_AGAIN_OR_QUICKLY: tr("Teach again; if it happens again, choose Quick."),
    Remedy.INSTALL_OR_TEACH_QUICKLY: tr(
        'Install them: pip install "photosim[train]"; or choose Quick, which needs none.'
    ),
    Remedy.FREE_SPACE_AND_GO_ON: tr(
        "Make room on the library's disk and press Continue: it goes on where it was."
    ),
    Remedy.FREE_MEMORY_AND_GO_ON: tr(
        "Close other programs and press Continue: it goes on where it was."
    ),
    Remedy.GO_ON: tr("Press Continue: it goes on where it was; or choose Quick."),
    Remedy.CLASS_FOLDERS: tr(
        "Choose a folder of two class folders or more, of two photos or more."
    ),
    Remedy.OTHER_FOLDER: tr("Choose another folder."),
    Remedy.TRAIN_FROM_START: tr("Remove the checkpoint to begin again."),
    Remedy.LEAVE_OUT: tr("Choose another loss."),
    Remedy.LOCAL_WEIGHTS: tr("Choose a file of this network's weights, or train from none."),
}


def remedy_words(remedy: Remedy | None, about: str = "") -> str:
    """What to do next in one sentence; empty where there is nothing."""
    return "" if remedy is None else REMEDIES[remedy].format(about=about)


def error_words(error: PhotosimError) -> str:
    """What happened, and what to do next, in one line."""
    return sentences((error.message, remedy_words(error.remedy, error.about)))
