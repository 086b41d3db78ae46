"""Rules as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from photosim.core.types import PhotoId
from photosim.library.values import Alteration, RuleKind
from photosim.storage.rules import WatchRuleRow


@dataclass(frozen=True, slots=True)
class RuleContent:
    """What a rule watches for.

    folder: only files below it, None for all. album: the name of one, of ``ALBUM``. photos: of
    ``LIKE``, those to resemble.
    """

    kind: RuleKind
    folder: Path | None = None
    album: str = ""
    photos: tuple[PhotoId, ...] = ()


@dataclass(frozen=True, slots=True)
class WatchRule:
    """A rule as a list shows it. album: "" where it has gone; absent: photos to resemble that are
    not here."""

    id: int
    kind: RuleKind
    folder: Path | None = None
    album: str = ""
    photos: tuple[PhotoId, ...] = ()
    absent: int = 0

    @property
    def content(self) -> RuleContent:
        """What it watches for."""
        return RuleContent(self.kind, self.folder, self.album, self.photos)


class RuleAltered(Alteration[int, WatchRuleRow]):
    """A rule before and after, by its id."""
