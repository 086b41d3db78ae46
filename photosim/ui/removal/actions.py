"""Moving the selected photos to the trash, and what was removed."""

from __future__ import annotations

from photosim.core.language import tr
from photosim.storage.rights import Right
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.removal.removal import Removal
from photosim.ui.widgets.action import Action
from photosim.ui.work.session import Session


def removal_actions(
    session: Session, removal: Removal, selection: PhotoSelection
) -> tuple[Action, ...]:
    """Trash and the journal, through the overview that ``removal`` shows."""
    return (
        Action("trash", tr("Move to trash…"), lambda: trash(session, removal, selection),
               menus=(("Photo", 5), ("photos", 5)), hint=tr("Del"), icon="trash",
               tip=tr("The selected photos, after an overview"),
               enabled=lambda: len(selection) > 0 and session.may(Right.CLEAN)),
        Action("journal", tr("What was done to files…"), removal.show_journal, menus=(("Library",
               1),),
               keys="Ctrl+J", icon="clock",
               tip=tr("List what was moved, copied or renamed, and take any of it back"),
               anywhere=True),
    )  # fmt: skip


def trash(session: Session, removal: Removal, selection: PhotoSelection) -> None:
    """Show what moving the selected photos to the trash would do; else say why it can't be."""
    if len(selection) and session.can_write(Right.CLEAN):
        removal.ask_for(selection.files())
