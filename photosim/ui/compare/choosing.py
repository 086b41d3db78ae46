"""What is kept of the photos that are compared, and what goes.

Of a group of duplicates by its marks (``removal.marks``), which the page of duplicates shows and
changes too; of other photos by naming those that go, which the overview of a request then shows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from photosim.core.language import tr
from photosim.core.types import DecisionKind, PhotoId
from photosim.library.library import Library
from photosim.ui.photo.compared import ComparedPhoto
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.removal import Removal
from photosim.ui.removal.review import Review, anything_goes, fate, refusal
from photosim.ui.removal.worse import keep_instead, lost_text
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.words.reasons import stays_words


@dataclass(frozen=True, slots=True)
class PaneMark:
    """What becomes of a photo: in words, in which of the theme's colours, and whether it goes."""

    text: str
    colour: str
    goes: bool = False


class GroupTour(Protocol):
    """Groups in the order of a list, of which one after the other is compared.

    The list stands where the comparison is, so that a person finds it there afterwards.
    """

    def begin(self) -> None:
        """Keep the groups up to date while they are not in sight."""

    def end(self) -> None:
        """No longer."""

    def current(self) -> Sequence[ComparedPhoto]:
        """Photos of the group where the list stands; fewer than two where there are none."""

    def can_decide(self, review: Review) -> bool:
        """Whether there is something to decide: there are two contents."""

    def decide(self, kind: DecisionKind, review: Review, path: Path) -> None:
        """Remember that a file is another photo than the others, or that all of them stay."""

    def can_step(self, step: int) -> bool:
        """Whether there is a group so many places on."""

    def step(self, step: int) -> None:
        """Go on so many places in the list."""


class Choosing(Protocol):
    """What can be done with the compared photos, by their places."""

    keep_words: str
    in_groups: bool

    @property
    def trash_words(self) -> str:
        """What moving to the trash would do."""

    def mark(self, place: int) -> PaneMark | None:
        """What becomes of a photo; None where nothing is marked."""

    def lost(self, names: Callable[[Path], str]) -> str:
        """What would be lost, as it is marked; "" for nothing."""

    def can_keep(self, place: int) -> bool:
        """Whether a photo can be kept in place of others."""

    def keep(self, place: int) -> None:
        """Keep it."""

    def can_toggle(self, place: int) -> bool:
        """Whether a photo can be marked to go, or to stay."""

    def toggle(self, place: int) -> None:
        """It goes that stayed, or stays that went."""

    def can_trash(self, place: int) -> bool:
        """Whether something can be moved to the trash."""

    def trash(self, place: int) -> None:
        """Show what would be moved, to agree to it."""

    def can_decide(self) -> bool:
        """Whether it can be remembered what the photos are to each other."""

    def decide(self, kind: DecisionKind, place: int) -> None:
        """Remember that a photo is another one than the others, or that all of them stay."""


class GroupChoosing:
    """Among the files of a group, by its marks. paths: of the photos, in their order."""

    keep_words = tr("Keep this one")
    in_groups = True

    def __init__(
        self,
        parent: QWidget,
        tour: GroupTour,
        marks: Marks,
        removal: Removal,
        paths: Sequence[Path],
    ) -> None:
        self._parent = parent
        self._tour = tour
        self._marks = marks
        self._removal = removal
        self._paths = list(paths)

    def review(self) -> Review | None:
        """The group; None where it is none any more."""
        found = [self._marks.of(path) for path in self._paths]
        first = found[0]
        same = first is not None and all(one is first for one in found)
        return first if same else None

    @property
    def trash_words(self) -> str:
        review = self.review()
        if review is None or not review.going:
            return tr("Nothing is ticked")
        return tr("Move {files} to the trash…", files=fmt.files(review.files))

    def mark(self, place: int) -> PaneMark | None:
        review = self.review()
        if review is None:
            return None
        found = fate(review.member(self._paths[place]), review)
        if found.stays is None:
            return PaneMark(tr("goes"), "error" if found.losses else "text", goes=True)
        if self._paths[place] == review.keep:
            return PaneMark(tr("kept"), "good")
        return PaneMark(tr("stays: {stays_words}", stays_words=stays_words(found.stays)), "good")

    def lost(self, names: Callable[[Path], str]) -> str:
        review = self.review()
        return "" if review is None else lost_text(review.lost(), names)

    def can_keep(self, place: int) -> bool:
        review = self.review()
        return review is not None and self._paths[place] != review.keep

    def keep(self, place: int) -> None:
        keep_instead(self._parent, self._marks, self._paths[place])

    def can_toggle(self, place: int) -> bool:
        review, path = self.review(), self._paths[place]
        return review is not None and refusal(review.member(path), review) is None

    def toggle(self, place: int) -> None:
        self._marks.toggle(self._paths[place])

    def can_trash(self, place: int) -> bool:
        review = self.review()
        return review is not None and anything_goes([review])

    def trash(self, place: int) -> None:
        if (review := self.review()) is not None:
            self._removal.ask([review])

    def can_decide(self) -> bool:
        review = self.review()
        return review is not None and self._tour.can_decide(review)

    def decide(self, kind: DecisionKind, place: int) -> None:
        if (review := self.review()) is not None:
            self._tour.decide(kind, review, self._paths[place])


class PhotoChoosing:
    """Among photos that were selected: what goes is named, and looked at in the overview.

    photos: what is known of each by now, the library's photo or None.
    """

    keep_words = tr("Keep only this one…")
    trash_words = tr("Move this one to the trash…")
    in_groups = False

    def __init__(self, removal: Removal, photos: Callable[[], Sequence[PhotoId | None]]) -> None:
        self._removal = removal
        self._photos = photos

    def _others(self, place: int) -> list[PhotoId]:
        photos = self._photos()
        return [one for one in photos if one is not None and one != photos[place]]

    def mark(self, place: int) -> PaneMark | None:
        return None

    def lost(self, names: Callable[[Path], str]) -> str:
        return ""

    def can_keep(self, place: int) -> bool:
        return bool(self._others(place))

    def keep(self, place: int) -> None:
        self._ask(self._others(place))

    def can_toggle(self, place: int) -> bool:
        return False

    def toggle(self, place: int) -> None:
        pass

    def can_trash(self, place: int) -> bool:
        return self._photos()[place] is not None

    def trash(self, place: int) -> None:
        self._ask([one for one in self._photos()[place : place + 1] if one is not None])

    def can_decide(self) -> bool:
        return False

    def decide(self, kind: DecisionKind, place: int) -> None:
        pass

    def _ask(self, photos: Collection[PhotoId]) -> None:
        def files(library: Library) -> list[Path]:
            return [path for one in library.details(list(photos)) for path in one.paths]

        self._removal.ask_for(files)
