"""What a part of a shared library and the shared one said otherwise, and what a join brings, in
words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from photosim.core.language import tr, tr_n
from photosim.library.replica.merge import Party, Thing
from photosim.library.replica.values import GONE, PHOTO, REFRESHED, Conflict, Stance

_SAID: dict[tuple[Thing, str | None], str] = {
    (Thing.LABEL, "in"): tr("in it"),
    (Thing.LABEL, "refused"): tr("refused for it"),
    (Thing.LABEL, None): tr("taken out of it"),
    (Thing.REMOVED, "in"): tr("in it"),
    (Thing.REMOVED, None): tr("the file removed"),
    (Thing.ALBUM, None): tr("deleted"),
    (Thing.DECISION, "different"): tr("not a duplicate"),
    (Thing.DECISION, "keep both"): tr("keep both"),
    (Thing.DECISION, None): tr("no decision any more"),
    (Thing.VOTE, None): tr("no vote any more"),
    (Thing.GUARD, "protected"): tr("protected"),
    (Thing.GUARD, "reference"): tr("a reference folder"),
    (Thing.GUARD, None): tr("not guarded any more"),
}
"""What a side says in a conflict."""


def thing_words(conflict: Conflict) -> str:
    """What a conflict is about."""
    one, other = (*conflict.names, "", "")[:2]
    if conflict.kind in {Thing.LABEL, Thing.REMOVED}:
        return tr("{photo} in the album {album}", photo=one, album=conflict.subject)
    if conflict.kind is Thing.ALBUM:
        return tr("the album {album}", album=conflict.subject)
    if conflict.kind is Thing.GUARD:
        return tr("the folder {folder}", folder=conflict.subject)
    if conflict.kind is Thing.VOTE:
        return tr("what is more like {photo}", photo=one)
    return tr("{photo} and {other}", photo=one, other=other)


def said_words(conflict: Conflict, side: Party) -> str:
    """What a side says of it, and who, as far as that is known."""
    said: Stance = conflict.replica if side is Party.REPLICA else conflict.shared
    words = _SAID.get((conflict.kind, said.value))
    if words is None:
        words = (
            tr("another vote")
            if conflict.kind is Thing.VOTE
            else tr("called {name}", name=said.value)
        )
    return tr("{what} ({person})", what=words, person=said.person) if said.person else words


def conflict_words(conflict: Conflict) -> str:
    """A conflict in one line."""
    here, there = (said_words(conflict, side) for side in (Party.REPLICA, Party.SHARED))
    return tr(
        "{thing}: the part said: {here}; the shared library: {there}; what holds: {stands}",
        thing=thing_words(conflict),
        here=here,
        there=there,
        stands=here if conflict.kept is Party.REPLICA else there,
    )


def exchanged_words(counts: Mapping[str, int]) -> list[str]:
    """What one side of a join gets, each kind of thing with its number."""
    words: list[tuple[str, Callable[[int], str]]] = [
        (PHOTO, lambda n: tr_n("{n} new photo", "{n} new photos", n)),
        (Thing.FOLDER, lambda n: tr_n("{n} new folder", "{n} new folders", n)),
        (Thing.FILE, lambda n: tr_n("{n} file", "{n} files", n)),
        (GONE, lambda n: tr_n("{n} file less", "{n} files less", n)),
        (
            REFRESHED,
            lambda n: tr_n("facts of {n} photo", "facts of {n} photos", n),
        ),
        (Thing.REMOVAL, lambda n: tr_n("{n} removal", "{n} removals", n)),
        (Thing.ALBUM, lambda n: tr_n("{n} changed album", "{n} changed albums", n)),
        (Thing.LABEL, lambda n: tr_n("{n} changed label", "{n} changed labels", n)),
        (Thing.DECISION, lambda n: tr_n("{n} changed decision", "{n} changed decisions", n)),
        (Thing.VOTE, lambda n: tr_n("{n} vote", "{n} votes", n)),
        (Thing.GUARD, lambda n: tr_n("{n} changed guard", "{n} changed guards", n)),
    ]
    return [told(counts[kind]) for kind, told in words if counts.get(kind)]
