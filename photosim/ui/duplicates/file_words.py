"""What is said of a group and of each of its files: in the list, in tool tips, to screen readers.

Plain values and pure functions.
"""

from __future__ import annotations

from dataclasses import dataclass

from photosim.core.language import labelled, listed, tr, tr_n
from photosim.library.duplicates.values import Member, Stays
from photosim.library.holding.words import loss_words
from photosim.library.words import how_line
from photosim.ui.removal.review import Review, done_to, fate, summed
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.words.kinds import kind_count
from photosim.ui.widgets.words.reasons import stays_words, why_line

LINKED = tr("another name of the same file: nothing gained")
HARMLESS = tr("nothing would be lost with it")


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and the token of their colour."""

    text: str
    role: str = "muted"


def heading(review: Review) -> str:
    """The first words of a group: how many files, and what would be gained."""
    text = tr("{count} files", count=fmt.count(len(review.group.members)))
    if review.going:
        gain = fmt.human_bytes(review.gain)
        return tr(
            "{words} · {count} to remove · {gain} to gain",
            words=text,
            count=fmt.count(len(review.going)),
            gain=gain,
        )
    return tr("{words} · nothing to remove", words=text)


def kinds_line(review: Review) -> Said:
    """What kinds of files a group has; in red where something would be lost as it is marked."""
    lost = len(review.lost())
    if lost:
        files = tr_n("{n} file", "{n} files", lost)
        return Said(tr("Something is lost with {files}", files=files), "error")
    total = summed([review])
    parts = [kind_count(kind, count.files) for kind, count in total.kinds.items()]
    parts += (
        [tr("not compared yet: {waiting}", waiting=fmt.count(total.waiting))]
        if total.waiting
        else []
    )
    return Said(" · ".join(parts))


def what_was_done(member: Member, review: Review) -> str:
    """What was done to the keeper to get this file; "" of the keeper itself."""
    if member.path == review.keep:
        return ""
    if member.linked:
        return ""
    return how_line(done_to(member, review))


def outcome(member: Member, review: Review) -> Said:
    """What becomes of a file: why it is kept, what is lost with it, or why it stays."""
    told = fate(member, review)
    losses = listed(loss_words(told.losses))
    if told.goes:
        along = (
            tr("takes {names} along", names=listed(one.name for one in member.takes))
            if member.takes
            else ""
        )
        return Said(tr("Lost: {losses}", losses=losses), "error") if losses else Said(along)
    if told.stays is Stays.KEEPER:
        return Said(tr("kept: {why_line}", why_line=why_line(review.why)) if review.why else "kept")
    if told.stays is Stays.LINKED:
        return Said(LINKED)
    if told.stays not in {Stays.UNMARKED, Stays.HOLDS} and told.stays is not None:
        return Said(tr("stays: {stays_words}", stays_words=stays_words(told.stays)))
    return Said(tr("stays: {losses}", losses=losses) if losses else HARMLESS)


def size_line(member: Member) -> str:
    """Size in pixels, bytes, and the day it was taken."""
    facts = member.facts
    return f"{facts.width} × {facts.height} · {fmt.human_bytes(member.bytes)}"


def day_of(member: Member) -> str:
    """When it was taken, else when its file was changed last."""
    if member.facts.taken_at is not None:
        return fmt.day(member.facts.taken_at)
    return tr("file of {day_of}", day_of=fmt.day_of(member.modified))


def box_name(member: Member) -> str:
    """What the check box of a file is called."""
    return tr("Remove {name}", name=member.path.name)


def file_text(member: Member, review: Review) -> str:
    """One file of a group in words, for tool tips and screen readers."""
    facts = member.facts
    told = fate(member, review)
    state = tr("to be removed") if told.goes else ""
    parts = [
        str(member.path),
        fmt.dimensions(facts.width, facts.height),
        fmt.human_bytes(member.bytes),
        fmt.date_taken(facts.taken_at) or day_of(member),
        tr("in the albums {names}", names=listed(member.albums)) if member.albums else "",
        what_was_done(member, review),
        state,
        outcome(member, review).text,
        *(tr("takes {path} along", path=path) for path in member.takes if told.goes),
    ]
    return "\n".join(dict.fromkeys(part for part in parts if part))


def spoken(member: Member, review: Review) -> str:
    """A file for a screen reader: which, of what group, and what becomes of it."""
    place = [one.path for one in review.group.members].index(member.path) + 1
    where = tr("file {place} of {count}", place=place, count=len(review.group.members))
    return listed([member.path.name, where, *file_text(member, review).split("\n")[1:]])


def group_text(review: Review) -> str:
    """A group for a tool tip: level, heading, kinds, and why its keeper is kept."""
    parts = [
        labelled(fmt.level_name(review.group.level), heading(review)),
        kinds_line(review).text,
        tr("Kept: {name}, {why_line}", name=review.keep.name, why_line=why_line(review.why))
        if review.why
        else "",
    ]
    return "\n".join(part for part in parts if part)
