"""What can be done with a file, its group, its folder, and with all files that are marked."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from photosim.core.language import tr
from photosim.core.types import DecisionKind
from photosim.library.removal.values import RemovalKind
from photosim.storage.rights import Right
from photosim.ui.duplicates.controller import DuplicatesControl
from photosim.ui.duplicates.groups_view import GroupsView
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.removal import Removal
from photosim.ui.removal.review import Review, all_kept, proposed, refusal, with_folder
from photosim.ui.widgets import file_manager as files
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.dialogs import ask_text
from photosim.ui.widgets.pickers import pick_folder
from photosim.ui.work.session import Session

OTHERS = ("move", "hard_link", "symbolic_link", "tag")
"""What can be done with all that is marked, beside the trash."""


class GroupActions:
    """The actions of the Duplicates page. ``compare``: look at the current group closely."""

    def __init__(
        self,
        session: Session,
        view: GroupsView,
        control: DuplicatesControl,
        removal: Removal,
        compare: Callable[[], None],
    ) -> None:
        self._session = session
        self._view = view
        self._marks: Marks = view.groups.marks
        self._control = control
        self._removal = removal
        self._compare = compare

    def actions(self) -> tuple[Action, ...]:
        """All but those about the whole list."""
        view = self._view
        file, group, folder, only, outside = ((("group", place),) for place in range(1, 6))
        return (
            Action("toggle", tr("Remove"), view.toggle_current, menus=file, keys="X",
                   hint=tr("Space"),
                   tip=tr("Remove the file, or keep it"),
                   label=lambda: tr("Keep this file") if self._goes() else tr("Remove this file"),
                   enabled=self._can_toggle),
            Action("keep", tr("Keep this one"), view.keep_current, menus=file, keys="K",
                   tip=tr("Keep the file in place of the one that is kept now"),
                   enabled=self._no_keeper),
            Action("compare", tr("Compare"), self._compare, menus=file, keys="C", hint=tr("Enter"),
                   tip=tr("Look closely"), enabled=lambda: view.current_review() is not None),
            Action("keep_all", tr("Keep all of this group"), lambda: self._change(all_kept),
                   menus=group, keys="A", tip=tr("Nothing of the group goes"),
                   enabled=lambda: bool((one := view.current_review()) and one.going)),
            Action("proposal", tr("As it was proposed"),
                   lambda: self._change(lambda review: proposed(review.group)), menus=group,
                   keys="P", tip=tr("What the rules propose for the group, again"),
                   enabled=lambda: bool((one := view.current_review()) and one.touched)),
            Action("different", tr("Not a duplicate"), lambda: self._decide(DecisionKind.DIFFERENT),
                   menus=group, keys="N", tip=tr("The marked file is another photo; remembered"),
                   enabled=self._decidable),
            Action("both", tr("Keep all for good"), lambda: self._decide(DecisionKind.KEEP_BOTH),
                   menus=group, keys="B", tip=tr("Duplicates, but all are kept; remembered"),
                   enabled=self._decidable),
            Action("untick_folder", tr("Untick all in its folder"),
                   lambda: self.mark_folder(self._folder(), going=False), menus=folder,
                   label=lambda: tr("Untick all in “{folder_name}”",
                   folder_name=self._folder_name()),
                   tip=tr("Nothing below the file's folder goes"),
                   enabled=lambda: view.current_member() is not None),
            Action("tick_folder", tr("Tick all in its folder"),
                   lambda: self.mark_folder(self._folder(), going=True), menus=folder,
                   label=lambda: tr("Tick all in “{folder_name}”", folder_name=self._folder_name()),
                   tip=tr("All files below the file's folder that a file elsewhere covers"),
                   enabled=lambda: view.current_member() is not None),
            Action("trash_group", tr("Move only this group's to the trash…"), self._remove_group,
                   menus=only, keys="Ctrl+Del", tip=tr("What is marked of the group"),
                   enabled=self._group_removable),
            Action("trash", tr("Move to the trash…"), lambda: self.remove(RemovalKind.TRASH),
                   keys="Del", label=self._trash_label, enabled=self._removable,
                   tip=tr("Everything that is marked, in sight or not, after an overview")),
            Action("move", tr("Move to a folder…"), self._ask_target, keys="M",
                   enabled=self._removable),
            Action("hard_link", tr("Replace by hard links…"),
                   lambda: self.remove(RemovalKind.HARD_LINK), keys="L", enabled=self._removable),
            Action("symbolic_link", tr("Replace by symbolic links…"),
                   lambda: self.remove(RemovalKind.SYMBOLIC_LINK), keys="Shift+L",
                   enabled=self._removable),
            Action("tag", tr("Only put into an album…"), self._ask_album, keys="T",
                   enabled=self._removable),
            Action("open_file", tr("Open"), lambda: self._with_file(files.open_with_usual_program),
                   menus=outside),
            Action("show_in_folder", tr("Show in folder"),
                   lambda: self._with_file(files.show_in_folder), menus=outside),
        )  # fmt: skip

    # ---- when

    def _no_keeper(self) -> bool:
        review, member = self._view.current_review(), self._view.current_member()
        return review is not None and member is not None and member.path != review.keep

    def _goes(self) -> bool:
        review, member = self._view.current_review(), self._view.current_member()
        return review is not None and member is not None and member.path in review.going

    def _can_toggle(self) -> bool:
        review, member = self._view.current_review(), self._view.current_member()
        return review is not None and member is not None and refusal(member, review) is None

    def _decidable(self) -> bool:
        """A decision is on two contents: a group of files with the same bytes has but one."""
        review = self._view.current_review()
        ids = {one.photo_id for one in review.members} if review is not None else set()
        return self._session.writable and len(ids) > 1

    def _removable(self) -> bool:
        return self._ready() and self._marks.total.files > 0

    def _group_removable(self) -> bool:
        review = self._view.current_review()
        return self._ready() and review is not None and bool(review.going)

    def _ready(self) -> bool:
        """Whether something can be removed, as far as that does not depend on what is marked."""
        may = self._session.may(Right.CLEAN)
        return may and not self._removal.preparing and not self._marks.busy

    def _trash_label(self) -> str:
        total = self._marks.total
        if self._removal.preparing:
            return tr("Preparing the overview…")
        if not total.files:
            return tr("Nothing is ticked")
        return tr(
            "Move {files} · {human_bytes} to the trash…",
            files=fmt.files(total.files),
            human_bytes=fmt.human_bytes(total.bytes),
        )

    # ---- marks

    def _change(self, change: Callable[[Review], Review]) -> None:
        review = self._view.current_review()
        if review is not None:
            self._marks.change([review.group.key], change)

    def _folder(self) -> Path:
        member = self._view.current_member()
        return Path() if member is None else member.path.parent

    def _folder_name(self) -> str:
        folder = self._folder()
        return folder.name or str(folder)

    def mark_folder(self, folder: Path, *, going: bool) -> None:
        """All files below a folder stay; or those of them go that a file elsewhere covers."""
        inside = os.path.join(folder, "")  # noqa: PTH118 - with a separator at its end
        self._marks.change_all(
            lambda review: with_folder(
                review, lambda path: str(path).startswith(inside), going=going
            )
        )

    # ---- what

    def _decide(self, kind: DecisionKind) -> None:
        review, member = self._view.current_review(), self._view.current_member()
        if review is None or member is None:
            return
        self._control.decide_on(kind, review, member.photo_id)

    def remove(self, kind: RemovalKind, target: str = "") -> None:
        """Do this to everything that is marked, once a person agreed.

        target: the folder that files are moved to, or the album's name.
        """
        self._removal.ask(self._marks.going(), kind, target)

    def _remove_group(self) -> None:
        review = self._view.current_review()
        if review is not None:
            self._removal.ask([review])

    def _ask_target(self) -> None:
        pick_folder(
            self._view,
            tr("Move to a folder"),
            lambda folder: self.remove(RemovalKind.MOVE, str(folder)),
        )

    def _ask_album(self) -> None:
        self._session.read(
            "list the albums",
            lambda library: [album.name for album in library.albums.all()],
            lambda names: ask_text(
                self._view,
                tr("Put into an album"),
                tr("Album, one there is or a new one:"),
                partial(self.remove, RemovalKind.TAG),
                names,
            ),
        )

    def _with_file(self, act: Callable[[str], None]) -> None:
        if (member := self._view.current_member()) is not None:
            act(str(member.path))
