"""Rules of what new photos are reported for, what was reported, and which files are new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash
from photosim.storage.albums import AlbumId


class WatchRuleRow(NamedTuple):
    """A rule. ``folder``: only for files below it, None for all; ``album`` and ``contents`` as its
    kind wants them; ``created_at`` seconds since the epoch."""

    id: int
    kind: str
    folder: Path | None
    album: AlbumId | None
    contents: tuple[ContentHash, ...]
    created_at: float


class RuleReportRow(NamedTuple):
    """What was reported: by which rule, when (seconds since the epoch), of which file, and beside
    which other one. ``album``: its name then; ``similarity``: a cosine."""

    id: int
    rule_id: int
    kind: str
    album: str
    at: float
    content_hash: ContentHash
    path: Path
    other_hash: ContentHash | None
    other: Path | None
    similarity: float | None
    read: bool


class RuleStore(Protocol):
    """Store of rules, reports and new files. Writes need the caller's transaction.

    While there is a rule, the store notes by itself each file that shows another photo than before:
    a *newcomer*, until it is forgotten.
    """

    def all(self) -> list[WatchRuleRow]:
        """All rules, the oldest first."""

    def put(self, row: WatchRuleRow) -> None:
        """Keep a rule, in place of one with the same id."""

    def new_id(self) -> int:
        """An id that no rule has had."""

    def remove(self, rule_id: int) -> None:
        """Forget a rule; what it has reported stays."""

    def newcomers(self) -> list[int]:
        """Files that are new, by id."""

    def forget_newcomers(self, files: Iterable[int]) -> None:
        """These were looked at."""

    def report(self, rows: Sequence[RuleReportRow]) -> list[RuleReportRow]:
        """Keep what is reported; the same with their ids."""

    def reports(self, limit: int) -> list[RuleReportRow]:
        """What was reported, the newest first."""

    def unread(self) -> int:
        """How many reports nobody has seen yet."""

    def mark_read(self) -> int:
        """All reports were seen; of how many that is new."""

    def forget_reports(self) -> int:
        """Forget all reports; how many there were."""
