"""What the Duplicates page asks of the library, and what it makes of the answers.

Photos are compared as long work in the library lane, groups are read in the reading lane; both
again after each change of the library, and groups now and then while it is worked at, by this
window or by another process; but only while somebody looks.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from itertools import combinations
from operator import is_

from PySide6.QtCore import QObject, Signal

from photosim.core.jobs import Progress
from photosim.core.language import sentence, tr, tr_n
from photosim.core.types import DecisionKind, Level, PhotoId
from photosim.library.duplicates.values import Decision, KeepRule, SearchForDuplicates
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.ui.removal.marks import MarkedGroups, Marks
from photosim.ui.removal.review import Review, proposed
from photosim.ui.work.history import History, Notice, way_back
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import STEPS_OF_COMPARING, Session, SessionState

DECIDED = {
    DecisionKind.DIFFERENT: (
        tr("Remembered: no duplicate. It is not offered again."),
        tr("decision “not a duplicate”"),
    ),
    DecisionKind.KEEP_BOTH: (
        tr("Remembered: all of them stay. They are not offered again."),
        tr("decision “keep all”"),
    ),
}
"""What is said of a decision, and what stands behind "Undo"."""


TOLD_EVERY = 0.25
"""Seconds between two numbers of progress: more of them nobody can read."""

PAUSES = 4
"""Times as long as reading takes, until it is read again while the library is worked at."""


class DuplicatesControl(QObject):
    """Keeps :class:`Marks` up to date. ``changed`` follows when what is to be said of it may be
    another thing."""

    changed = Signal()

    def __init__(self, session: Session, history: History, marks: Marks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._history = history
        self._marks = marks
        self.level = Level.BURST
        """The farthest level that counts: a group is of this level or closer."""
        self._looking = False
        self._newest = Latest(self)
        self._searches = Latest(self)
        self._left = 0
        self.comparing = False
        """Whether photos are being compared with each other."""
        self.progress: Progress | None = None
        """What is being done to the library, and how far that is; None where it isn't known."""
        self.answered = False
        """Whether the library has told its groups since the page was opened."""
        self._told: list[Review] = []
        """The groups as the library told them last."""
        self._due = self._told_at = 0.0
        self.error: BaseException | None = None
        """Why the groups could not be read the last time; None where they were."""
        session.opened.connect(lambda _: self.look(self._looking))
        session.changed.connect(self._on_change)
        session.finished_update.connect(lambda _: self._compare())
        session.progressed.connect(self._on_progress)
        session.state_changed.connect(lambda _: self._on_state())
        session.folders_changed.connect(lambda _: self._look_again())

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
        if not self._looking or self._session.library is None:
            return
        self._searches.drop()
        self._left = STEPS_OF_COMPARING
        # Only the newest search counts: one that was cut short has left some steps undone.
        done = self._searches.only(self._on_compared)
        self.comparing = self._session.find_duplicates(done)
        self.changed.emit()

    def _on_compared(self, _: SearchForDuplicates) -> None:
        self._left -= 1
        self.comparing = self._left > 0
        self.progress = None
        self.changed.emit()

    def _on_progress(self, progress: Progress) -> None:
        if not self._looking:
            return
        before, self.progress = self.progress, progress
        now = time.monotonic()
        if before is None or before.what != progress.what or now - self._told_at >= TOLD_EVERY:
            self._told_at = now
            self.changed.emit()

    @property
    def settled(self) -> bool:
        """Whether the groups are known, and none are on their way."""
        return self.answered and not self.at_work and not self._newest.waiting

    @property
    def at_work(self) -> bool:
        """Whether groups may still come: photos are compared, or still being added."""
        working = self._session.state in {SessionState.WORKING, SessionState.PAUSED}
        return self.comparing or working

    def _on_state(self) -> None:
        if not self.at_work:
            self.progress = None
        self.changed.emit()

    def _on_change(self, change: Change) -> None:
        if self._looking and (change.photos or change.folders or change.albums or change.decisions):
            self.read()

    def read(self) -> None:
        """Read the groups again; only the newest answer counts."""
        self._read(())

    def _look_again(self) -> None:
        """Read what is new while the library is being worked at, in a fifth of the time."""
        another = self._session.state is SessionState.READING
        waits = self._newest.waiting or time.monotonic() < self._due
        if self._looking and self.answered and (self.at_work or another) and not waits:
            self._read(self._told)

    def _read(self, before: Sequence[Review]) -> None:
        """before: groups that were told; those of which nothing is new stay the same objects."""
        level, started, said = self.level, time.monotonic(), self._marks.said()

        def work(library: Library) -> tuple[list[Review], MarkedGroups | None]:
            known = {id(one.group): one for one in before}
            groups = library.duplicates.groups(level, before=[one.group for one in before])
            told = [known.get(id(group)) or proposed(group) for group in groups]
            same = len(told) == len(before) > 0 and all(map(is_, told, before))
            return told, None if same else MarkedGroups.of(told, said)

        def done(found: tuple[list[Review], MarkedGroups | None]) -> None:
            now = time.monotonic()
            self._due = now + PAUSES * (now - started)
            self.answered, self.error = True, None
            self._told, groups = found
            if groups is not None:
                self._marks.take(groups)
            self.changed.emit()

        def failed(error: BaseException) -> None:
            self.error = error
            self.changed.emit()

        self._newest.ask(self._session.read, "read the duplicates", work, done, failed)

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

    def decide_on(self, kind: DecisionKind, review: Review, photo: PhotoId) -> None:
        """Remember that a photo of a group is none of the others, or that all of them stay."""
        ids = list(dict.fromkeys(one.photo_id for one in review.members))
        pairs = list(combinations(ids, 2))
        if kind is DecisionKind.DIFFERENT:
            pairs = [pair for pair in pairs if photo in pair]
        self.decide(kind, pairs)

    def forget(self, decisions: Iterable[Decision]) -> None:
        """Take decisions back."""
        taken = list(decisions)
        many = tr_n("{n} decision", "{n} decisions", len(taken))
        text = tr("{many} on duplicates taken back", many=many)
        self._history.write(
            "take the decision back",
            lambda library, _: library.duplicates.forget(*taken),
            lambda change: Notice(sentence(text), way_back(text, change)),
        )

    # ---- rules

    def use_rules(self, name: str, rules: tuple[KeepRule, ...], *, save: bool) -> None:
        """Choose keepers by a chain from now on, and save it first."""

        def work(library: Library) -> Change:
            saved = library.duplicates.presets.save(name, rules) if save else Change()
            return saved | library.duplicates.presets.use(name)

        self._session.write("change the rules", lambda library, _: work(library), files=False)
