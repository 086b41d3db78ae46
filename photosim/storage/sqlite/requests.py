"""Requests of :mod:`photosim.storage.requests`, of which a library in a file has none."""

from __future__ import annotations

from collections.abc import Sequence

from photosim.storage.requests import RequestedFile, RequestKind, RequestRow, RequestStore

_ALONE = "a library in a file knows no computers"


class SqliteRequests(RequestStore):
    """No requests: one computer has the files."""

    def all(self, limit: int) -> list[RequestRow]:
        return []

    def get(self, request_id: int) -> RequestRow | None:
        return None

    def ask(
        self,
        host: str,
        kind: RequestKind,
        when: float,
        files: Sequence[RequestedFile] = (),
        entry_id: int | None = None,
    ) -> int:
        raise RuntimeError(_ALONE)

    def accept(self, request_id: int, when: float) -> bool:
        return False

    def refuse(self, request_id: int, when: float) -> bool:
        return False

    def give_back(self, request_id: int) -> None:
        raise RuntimeError(_ALONE)

    def close(self, request_id: int, entry_id: int | None, done: int, left: int) -> None:
        raise RuntimeError(_ALONE)
