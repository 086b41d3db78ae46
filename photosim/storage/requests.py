"""What one computer asks another one to do with files that lie there."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash


class RequestKind(StrEnum):
    """What is asked for."""

    REMOVE = "remove"
    """To move files to the trash of which copies stay."""
    UNDO = "undo"
    """To put back what an entry of the journal did."""


class RequestState(StrEnum):
    """How a request stands."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    """A person there has agreed, and it is being done."""
    DONE = "done"
    REFUSED = "refused"


OPEN = (RequestState.ASKED, RequestState.ACCEPTED)
"""One that was accepted stays so where the process was killed: it can be accepted again then."""


class RequestedFile(NamedTuple):
    """A file that is asked about, by the path that the asked computer gives it, and what it held
    then."""

    path: Path
    content: ContentHash


class RequestRow(NamedTuple):
    """A request. Times in seconds since the epoch; names are empty where not known yet.

    host, computer: id and name of the computer that is asked; here: whether that is this one.
    asker: the name of the one that asks, by the hand of ``person``; own: whether that is this one.
    entry_id: what is to be undone; of a removal, what came of it. answered_by: who agreed or
    refused. done, left: how many files went or came back, and how many did not.
    """

    id: int
    host: str
    computer: str
    here: bool
    asker: str
    own: bool
    person: str
    asked_at: float
    kind: RequestKind
    files: tuple[RequestedFile, ...]
    entry_id: int | None
    state: RequestState
    answered_at: float | None
    answered_by: str
    done: int
    left: int

    @property
    def is_open(self) -> bool:
        """Whether it can still be answered."""
        return self.state in OPEN


class RequestStore(Protocol):
    """Store of requests. Writes need the caller's transaction. There are none in a library of one
    computer."""

    def all(self, limit: int) -> list[RequestRow]:
        """The newest requests, the newest first; those that are open come before all others into
        the limit, however old they are."""

    def get(self, request_id: int) -> RequestRow | None:
        """The request with an id."""

    def ask(
        self,
        host: str,
        kind: RequestKind,
        when: float,
        files: Sequence[RequestedFile] = (),
        entry_id: int | None = None,
    ) -> int:
        """Ask a computer; the new request's id. RuntimeError in a library of one computer."""

    def accept(self, request_id: int, when: float) -> bool:
        """This process does in its person's name what is asked of this computer; False where it was
        answered, or another process that lives does it."""

    def refuse(self, request_id: int, when: float) -> bool:
        """The same to refuse it."""

    def give_back(self, request_id: int) -> None:
        """What this process accepted is unanswered again."""

    def close(self, request_id: int, entry_id: int | None, done: int, left: int) -> None:
        """What was asked for is done: in which entry of the journal, and to how many files."""
