"""Filing as plain values: what became of files that were copied, moved, renamed or written."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from photosim.library.removal.values import NotDone, RemovalKind
from photosim.library.values import Change


@dataclass(frozen=True, slots=True)
class FiledFile:
    """A file that was filed: where it was, and where it (or its copy) is.

    beside: it lies beside a photo and went along. numbered: its name was not free.
    """

    source: Path
    target: Path
    beside: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class FilingReport:
    """What became of files. ``entry``: its number in the journal, None where nothing was done.

    target: the folder, or the new name of a file that was renamed. outside: photos that are in no
    watched folder now, so that the library shows them no more.
    """

    action: RemovalKind
    target: str
    entry: int | None
    done: tuple[FiledFile, ...] = ()
    not_done: tuple[NotDone, ...] = ()
    outside: int = 0
    change: Change = field(default_factory=Change)

    @property
    def photos(self) -> tuple[FiledFile, ...]:
        """Those that don't lie beside another."""
        return tuple(one for one in self.done if not one.beside)
