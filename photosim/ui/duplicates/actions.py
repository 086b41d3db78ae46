"""What can be done with a group of duplicates, its marked file, and the selected groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from itertools import combinations

from photosim.core.types import DecisionKind, PhotoId
from photosim.library.removal.values import RemovalKind
from photosim.ui.duplicates.controller import DuplicatesControl
from photosim.ui.duplicates.list_view import GroupsView
from photosim.ui.removal.removal import Removal
from photosim.ui.removal.review import anything_goes
from photosim.ui.widgets import file_manager as files
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.dialogs import ask_text
from photosim.ui.widgets.pickers import pick_folder
from photosim.ui.work.session import Session

Pair = tuple[PhotoId, PhotoId]

OTHERS = ("move", "hard_link", "symbolic_link", "tag")
"""What can be done beside the trash."""


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
        self._control = control
        self._removal = removal
        self._compare = compare

    def actions(self) -> tuple[Action, ...]:
        """All but those about the whole list."""
        view = self._view
        group, other = (("group", 1),), (("group", 2),)
        return (
            Action("compare", "Compare", self._compare, menus=group, keys="C", hint="Enter",
                   tip="Look closely", enabled=lambda: view.current_review() is not None),
            Action("keep", "Keep this one", view.keep_current, menus=group, keys="K",
                   tip="Keep the marked file in place of the one that the rules chose",
                   enabled=self._no_keeper),
            Action("toggle", "Keep or remove", view.toggle_current, menus=group, keys="X",
                   tip="Keep the marked file too, or let it be removed",
                   label=lambda: "Keep" if self._goes() else "Remove", enabled=self._no_keeper),
            Action("different", "Not a duplicate", lambda: self._decide(DecisionKind.DIFFERENT),
                   menus=group, keys="N", tip="The marked file is another photo; remembered",
                   enabled=self._decidable),
            Action("both", "Keep all", lambda: self._decide(DecisionKind.KEEP_BOTH), menus=group,
                   keys="B", tip="Duplicates, but all are kept; remembered",
                   enabled=self._decidable),
            Action("trash", "Move to trash…", lambda: self.remove(RemovalKind.TRASH), menus=group,
                   keys="Del",
                   tip="What is to be removed of the selected groups, after an overview",
                   enabled=self._removable),
            Action("move", "Move to a folder…", self._ask_target, menus=group, keys="M",
                   enabled=self._removable),
            Action("hard_link", "Replace by hard links…",
                   lambda: self.remove(RemovalKind.HARD_LINK), menus=group, keys="L",
                   enabled=self._removable),
            Action("symbolic_link", "Replace by symbolic links…",
                   lambda: self.remove(RemovalKind.SYMBOLIC_LINK), menus=group, keys="Shift+L",
                   enabled=self._removable),
            Action("tag", "Only put into an album…", self._ask_album, menus=group, keys="T",
                   enabled=self._removable),
            Action("open_file", "Open", lambda: self._with_file(files.open_with_usual_program),
                   menus=other),
            Action("show_in_folder", "Show in folder",
                   lambda: self._with_file(files.show_in_folder), menus=other),
        )  # fmt: skip

    # ---- when

    def _no_keeper(self) -> bool:
        review, member = self._view.current_review(), self._view.current_member()
        return review is not None and member is not None and member.path != review.keep

    def _goes(self) -> bool:
        review, member = self._view.current_review(), self._view.current_member()
        return review is not None and member is not None and member.path in review.going

    def _decidable(self) -> bool:
        """A decision is on two contents: a group of files with the same bytes has but one."""
        review = self._view.current_review()
        ids = {one.photo_id for one in review.members} if review is not None else set()
        return self._session.writable and len(ids) > 1

    def _removable(self) -> bool:
        return self._session.writable and anything_goes(self._view.selected_reviews())

    # ---- what

    def _decide(self, kind: DecisionKind) -> None:
        review, member = self._view.current_review(), self._view.current_member()
        if review is None or member is None:
            return
        ids = list(dict.fromkeys(one.photo_id for one in review.members))
        pairs: Iterable[Pair] = combinations(ids, 2)
        if kind is DecisionKind.DIFFERENT:
            pairs = [pair for pair in pairs if member.photo_id in pair]
        self._control.decide(kind, pairs)

    def remove(self, kind: RemovalKind, target: str = "") -> None:
        """Do this to what goes of the selected groups, once a person agreed.

        target: the folder that files are moved to, or the album's name.
        """
        self._removal.ask(self._view.selected_reviews(), kind, target)

    def _ask_target(self) -> None:
        pick_folder(
            self._view,
            "Move to a folder",
            lambda folder: self.remove(RemovalKind.MOVE, str(folder)),
        )

    def _ask_album(self) -> None:
        self._session.read(
            "list the albums",
            lambda library: [album.name for album in library.albums.all()],
            lambda names: ask_text(
                self._view,
                "Put into an album",
                "Album, one there is or a new one:",
                partial(self.remove, RemovalKind.TAG),
                names,
            ),
        )

    def _with_file(self, act: Callable[[str], None]) -> None:
        if (member := self._view.current_member()) is not None:
            act(str(member.path))
