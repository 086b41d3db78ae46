"""What a person may do with a library.

Who has it in a folder may do everything. On a server its owner shares it, by roles of the server:
the server itself refuses what was not granted, whichever program asks, and this says so before
anything is begun.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from photosim.core.errors import NotPermitted, Remedy
from photosim.core.language import tr


class Right(IntEnum):
    """What a person may do; each includes those before."""

    READ = 0
    """Search and browse."""
    LABEL = 1
    """Change what people say: albums, labels, votes, decisions, saved searches, rules."""
    CLEAN = 2
    """Compare photos, and plan, carry out and undo removals."""
    OWN = 3
    """All the rest: folders and their photos, models, settings, the layout, and sharing it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody may do with a library.

    library: how it is called. person: the name on the server, or that of the system's user.
    """

    library: str
    person: str
    right: Right

    @property
    def limits(self) -> str:
        """In one sentence, what the person may do and what not; empty for who may do all."""
        words = _SHARED.get(self.right, "")
        return words and words.format(library=self.library)

    def require(self, needed: Right) -> None:
        """Raise NotPermitted where that is more than the person may do."""
        if self.right >= needed:
            return
        if needed is Right.OWN:
            remedy, about = Remedy.LEAVE_TO_OWNER, ""
        else:
            remedy, about = Remedy.ASK_OWNER, _asked(self.person, needed)
        raise NotPermitted(tr("Not permitted"), self.limits, remedy, about)


NAMES = {
    Right.READ: "reader",
    Right.LABEL: "labeller",
    Right.CLEAN: "cleaner",
    Right.OWN: "owner",
}
"""What a person with a right is called, also in JSON and in the server's roles."""

_SHARED = {
    Right.READ: tr(
        "The library {library} is shared with you for reading: you can search and browse it, and"
        " change nothing in it."
    ),
    Right.LABEL: tr(
        "The library {library} is shared with you for labelling: you can change albums, labels and"
        " decisions in it, and nothing else."
    ),
    Right.CLEAN: tr(
        "The library {library} is shared with you for cleaning: you can label photos and remove"
        " copies; its folders, models and settings are its owner's."
    ),
}


def not_shared(library: str, person: str) -> NotPermitted:
    """The error for a library that is there, and that a person may not even read."""
    return NotPermitted(
        tr("Not shared with you"),
        tr("The library {library} is not shared with you.", library=library),
        Remedy.ASK_OWNER,
        _asked(person, Right.READ),
    )


def not_own_part(standing: Standing, other: str) -> NotPermitted:
    """The error for a part of a library that somebody else has joined, and that only who cleans
    may join besides."""
    return NotPermitted(
        tr("Somebody else's part"),
        tr(
            "This part of the library {library} belongs to {person}; labellers join only parts of"
            " their own.",
            person=other,
            library=standing.library,
        ),
        Remedy.ASK_OWNER,
        _asked(standing.person, Right.CLEAN),
    )


def _asked(person: str, right: Right) -> str:
    """What the owner is asked for, as words of a command."""
    return f"{shlex.quote(person)} --as {NAMES[right]}"


class Person(NamedTuple):
    """Somebody who may use a library."""

    name: str
    right: Right
