"""What the Duplicates page asks of the library, and what it makes of the answers.

Photos are compared as long work in the library lane, groups are read in the reading lane; both
again after each change of the library, but only while somebody looks.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from photosim.core.types import DecisionKind, Level, PhotoId
from photosim.library.duplicates.values import Decision, KeepRule, SearchForDuplicates
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.ui.duplicates.list_model import GroupsModel
from photosim.ui.removal.review import Review, proposed
from photosim.ui.work.history import History, Notice, way_back
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

DECIDED = {
    DecisionKind.DIFFERENT: (
        "Remembered: no duplicate. It is not offered again.",
        "decision “not a duplicate”",
    ),
    DecisionKind.KEEP_BOTH: (
        "Remembered: all of them stay. They are not offered again.",
        "decision “keep all”",
    ),
}
"""What is said of a decision, and what stands behind "Undo"."""


class DuplicatesControl(QObject):
    """Keeps a :class:`GroupsModel` up to date. ``changed`` follows when what is to be said of it
    may be another thing."""

    changed = Signal()

    def __init__(
        self, session: Session, history: History, groups: GroupsModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._history = history
        self._groups = groups
        self.level = Level.COPY
        """The farthest level that counts: a group is of this level or closer."""
        self._looking = False
        self._newest = Latest(self)
        self.comparing = False
        """Whether photos are being compared with each other."""
        self.answered = False
        """Whether the library has told its groups since the page was opened."""
        session.opened.connect(lambda _: self.look(self._looking))
        session.changed.connect(self._on_change)
        session.finished_update.connect(lambda _: self._compare())

    def set_level(self, level: Level) -> None:
        """Group by another level."""
        if level is not self.level:
            self.level = level
            self.answered = False
            self.read()

    def look(self, looking: bool) -> None:
        """Whether somebody looks: then it is kept up to date."""
        self._looking = looking
        if looking:
            self.read()
            self._compare()

    def _compare(self) -> None:
        if self._looking and self._session.library is not None:
            self.comparing = self._session.find_duplicates(self._on_compared)
            self.changed.emit()

    def _on_compared(self, _: SearchForDuplicates) -> None:
        self.comparing = False
        self.changed.emit()

    def _on_change(self, change: Change) -> None:
        if self._looking and (change.photos or change.folders or change.albums or change.decisions):
            self.read()

    def read(self) -> None:
        """Read the groups again; only the newest answer counts."""
        level = self.level

        def work(library: Library) -> list[Review]:
            return [proposed(group) for group in library.duplicates.groups(level)]

        def done(reviews: list[Review]) -> None:
            self.answered = True
            self._groups.set_groups(reviews)
            self.changed.emit()

        self._newest.ask(self._session.read, "read the duplicates", work, done)

    # ---- decisions

    def decide(self, kind: DecisionKind, pairs: Iterable[tuple[PhotoId, PhotoId]]) -> None:
        """Remember that each two photos are no duplicates, or that both stay."""
        told = [pair for pair in pairs if pair[0] != pair[1]]
        said, done = DECIDED[kind]
        if told:
            self._history.write(
                "remember the decision",
                lambda library, _: library.duplicates.decide_pairs(told, kind),
                lambda result: Notice(said, way_back(done, result.change)),
            )

    def forget(self, decisions: Iterable[Decision]) -> None:
        """Take decisions back."""
        taken = list(decisions)
        many = "1 decision" if len(taken) == 1 else f"{len(taken)} decisions"
        text = f"{many} on duplicates taken back"
        self._history.write(
            "take the decision back",
            lambda library, _: library.duplicates.forget(*taken),
            lambda change: Notice(f"{text}.", way_back(text, change)),
        )

    # ---- rules

    def use_rules(self, name: str, rules: tuple[KeepRule, ...], *, save: bool) -> None:
        """Choose keepers by a chain from now on, and save it first."""

        def work(library: Library) -> Change:
            saved = library.duplicates.presets.save(name, rules) if save else Change()
            return saved | library.duplicates.presets.use(name)

        self._session.write("change the rules", lambda library, _: work(library), files=False)
