"""Searches that were saved: a filter, and perhaps the photos asked with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol


class SearchRow(NamedTuple):
    """A saved search. ``filter`` as it is written, ``query`` as JSON or None; ``created_at``
    seconds since the epoch."""

    id: int
    name: str
    filter: str
    query: str | None
    created_at: float


class SearchStore(Protocol):
    """Store of saved searches. Writes need the caller's transaction. Names differ by more than
    case."""

    def all(self) -> list[SearchRow]:
        """All saved searches by name."""

    def put(self, row: SearchRow) -> None:
        """Keep a search, in place of one with the same id."""

    def new_id(self) -> int:
        """An id that no search has had."""

    def remove(self, search_id: int) -> None:
        """Forget a search."""

    def put_data(self, digest: str, data: bytes) -> None:
        """Keep the bytes of a photo asked with; nothing happens where they are kept."""

    def data(self, digest: str) -> bytes | None:
        """The bytes of that digest, None where they are not kept."""

    def keep_data(self, digests: Iterable[str]) -> None:
        """Forget the bytes of all others."""
