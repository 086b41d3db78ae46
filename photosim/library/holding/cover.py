"""Whether one file covers another. Pure; its tests are a table of cases."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from photosim.core.edits import EditKind, How
from photosim.core.holdings import Holdings, Part, PartKind, Work
from photosim.core.types import PhotoFacts
from photosim.library.holding.values import (
    BesideKind,
    Between,
    Holder,
    Likeness,
    Loss,
    LossKind,
)

LEAST_SCENE = 0.01
"""Share of a scene that shows nothing: the rounding of edges."""

LEAST_FINER = 1.04
"""Finer by less than this along a side is as fine: sizes are rounded."""

CLEARLY_COARSER = 0.75
"""What is coarser than this along a side is not saved better for being saved without loss: the
steps of the finer one vanish in its pixels."""

SAME_PLACE = 0.0003
"""Degrees by which a place may differ in writing: some thirty metres."""

_PARTS = {
    PartKind.FRAMES: LossKind.FRAMES,
    PartKind.PAGES: LossKind.PAGES,
    PartKind.FILM: LossKind.FILM,
    PartKind.SOUND: LossKind.SOUND,
    PartKind.GAIN_MAP: LossKind.GAIN_MAP,
    PartKind.DEPTH: LossKind.DEPTH,
    PartKind.SECOND_VIEW: LossKind.SECOND_VIEW,
    PartKind.CREDENTIALS: LossKind.CREDENTIALS,
    PartKind.UNKNOWN: LossKind.UNKNOWN,
}
_DESCRIBING = frozenset(
    {"caption", "title", "headline", "comment", "subject", "notes", "alternative text"}
)
"""Names of texts on what a picture shows, which programs take for each other."""

_BESIDE = {
    BesideKind.RAW: LossKind.RAW,
    BesideKind.MOVIE: LossKind.MOVIE,
    BesideKind.SIDECAR: LossKind.SIDECAR,
}
_WORK = frozenset(
    {
        EditKind.CROPPED,
        EditKind.MIRRORED,
        EditKind.TURNED,
        EditKind.STRETCHED,
        EditKind.GREYED,
        EditKind.COLOURED,
        EditKind.RECOLOURED,
        EditKind.COVERED,
        EditKind.PASTED,
        EditKind.BORDERED,
        EditKind.DEVELOPED,
    }
)
"""What a person does to a picture on purpose; a frame is no scene, but a person's work, and so is
what was made of a RAW."""


def losses(stays: Holder, goes: Holder, between: Between) -> tuple[Loss, ...]:
    """What would be lost with ``goes`` while ``stays`` is kept, gravest first; empty: covered."""
    return tuple(_losses(stays, goes, between))


def _losses(stays: Holder, goes: Holder, between: Between) -> Iterator[Loss]:
    if between.likeness is not Likeness.BYTES:
        yield from _of_the_picture(between)
        if stays.holdings is None or goes.holdings is None:
            yield Loss(LossKind.UNREAD)
        kept, lost = stays.holdings or _PLAIN, goes.holdings or _PLAIN
        yield from _of_fidelity(kept, lost, between)
        yield from _of_parts(kept, lost, same_frames=between.same_frames)
        yield from _of_facts(stays, goes)
        if not _tells_time(stays, goes):
            yield Loss(LossKind.TIME)
        yield from _of_words(stays, kept, lost)
        if _is_edited(stays, goes, between):
            yield Loss(LossKind.EDITED)
    yield from _of_what_lies_beside(stays, goes)


_PLAIN = Holdings()


def _of_the_picture(between: Between) -> Iterator[Loss]:
    if between.likeness is Likeness.DIFFERENT:
        yield Loss(LossKind.DIFFERENT)
        return
    if between.scene >= LEAST_SCENE:
        yield Loss(LossKind.SCENE, share=between.scene)
    if between.finer >= LEAST_FINER:
        yield Loss(LossKind.DETAIL, times=between.finer)
    if between.changed:
        yield Loss(LossKind.CHANGED, count=between.changed)
    elif between.likeness is Likeness.THUMBNAILS and not is_work(between.how):
        yield Loss(LossKind.NOT_COMPARED)


def _of_fidelity(kept: Holdings, lost: Holdings, between: Between) -> Iterator[Loss]:
    if any(edit.kind is EditKind.RAW_OF_IT for edit in between.how):
        yield Loss(LossKind.RAW)
    if kept.grey and not lost.grey:
        yield Loss(LossKind.COLOUR)
    if lost.hdr and not kept.hdr:
        yield Loss(LossKind.HDR)
    if lost.transparent and not kept.transparent:
        yield Loss(LossKind.TRANSPARENCY)
    if between.derived:
        return  # whatever its container could hold, it holds no more than it was made from
    alike = between.likeness is Likeness.PIXELS
    if lost.bits > kept.bits and not alike:
        yield Loss(LossKind.BITS, count=lost.bits)
    # Inks and light mean other colours, and neither comes back from the other.
    if lost.inks != kept.inks or not (lost.grey or contains(kept.gamut, lost.gamut)):
        yield Loss(LossKind.GAMUT)  # pixels are compared in sRGB, which has no more colours
    if alike:
        return
    if lost.lossless and not kept.lossless and between.finer > CLEARLY_COARSER:
        yield Loss(LossKind.LOSSLESS)
    elif not between.worse:
        yield Loss(LossKind.QUALITY)


def contains(outer: tuple[float, ...], inner: tuple[float, ...]) -> bool:
    """Whether a triangle of primaries contains another, but for rounding."""
    if outer == inner:
        return True
    corners = list(zip(outer[::2], outer[1::2], strict=True))
    points = zip(inner[::2], inner[1::2], strict=True)
    return all(_inside(corners, point) for point in points)


def _inside(corners: list[tuple[float, float]], point: tuple[float, float]) -> bool:
    """Whether a point lies in a triangle whose corners go round counterclockwise, or at most 0.015
    outside."""
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        across = (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)
        if across < -0.015 * math.hypot(bx - ax, by - ay):
            return False
    return True


def _of_parts(kept: Holdings, lost: Holdings, *, same_frames: bool) -> Iterator[Loss]:
    there = {(part.kind, part.digest) for part in kept.parts}
    missing: dict[PartKind, list[Part]] = {}
    for part in lost.parts:
        if part.kind is PartKind.FRAMES and same_frames:
            continue
        if (part.kind, part.digest) not in there:
            missing.setdefault(part.kind, []).append(part)
    for kind, parts in missing.items():
        yield Loss(_PARTS[kind], count=sum(part.count for part in parts))


def _of_facts(stays: Holder, goes: Holder) -> Iterator[Loss]:
    kept, lost = stays.facts, goes.facts
    if not _tells_place(kept, lost):
        yield Loss(LossKind.PLACE)
    noted, told = ((one.holdings or _PLAIN).maker_note for one in (stays, goes))
    if (told and noted is False) or any(
        there is not None and there != here
        for there, here in (
            (lost.camera, kept.camera),
            (lost.lens, kept.lens),
            (lost.exposure, kept.exposure),
        )
    ):
        yield Loss(LossKind.CAMERA)


def _tells_place(kept: PhotoFacts, lost: PhotoFacts) -> bool:
    if lost.latitude is None or lost.longitude is None:
        return True
    if kept.latitude is None or kept.longitude is None:
        return False
    return _is_one_place(
        (kept.latitude, kept.longitude),
        (lost.latitude, lost.longitude),
    )


def _is_one_place(one: tuple[float, float], other: tuple[float, float]) -> bool:
    around = abs(one[1] - other[1])
    return max(abs(one[0] - other[0]), min(around, 360 - around)) <= SAME_PLACE


def _tells_time(stays: Holder, goes: Holder) -> bool:
    """Whether the kept file tells the moment at least as exactly: the same second, the fraction
    and the zone where the other has them. A moment is one on the clocks of two zones, too."""
    kept, lost = stays.facts.taken_at, goes.facts.taken_at
    if kept is None or lost is None:
        return lost is None
    zones = stays.facts.utc_offset, goes.facts.utc_offset
    if zones[0] is not None and zones[1] is not None:
        kept, lost = kept - zones[0], lost - zones[1]
    if math.floor(kept) != math.floor(lost):
        return False
    known, told = ((one.holdings or _PLAIN) for one in (stays, goes))
    if told.zone and not known.zone:
        return False
    if told.time_digits and kept != lost:
        near = 0.5 * 10.0**-told.time_digits
        return known.time_digits >= told.time_digits and abs(kept - lost) < near
    return True


def _of_words(stays: Holder, kept: Holdings, lost: Holdings) -> Iterator[Loss]:
    if lost.rating is not None and lost.rating != kept.rating:
        yield Loss(LossKind.RATING, count=lost.rating)
    told = _texts(stays, kept)
    for name, text in lost.texts:
        if not any(_says(there, name, text) for there in told):
            yield Loss(LossKind.TEXT, name=name)
    if missing := _missing(lost.keywords, kept.keywords):
        yield Loss(LossKind.KEYWORDS, count=len(missing), name=min(missing))
    if missing := _missing(lost.people, kept.people):
        yield Loss(LossKind.PEOPLE, count=len(missing), name=min(missing))


def _texts(holder: Holder, holdings: Holdings) -> list[tuple[str, str]]:
    """The texts of a file; when and where it was taken among them, as XMP writes it."""
    texts, facts = list(holdings.texts), holder.facts
    if facts.taken_at is not None:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=math.floor(facts.taken_at))
        texts.append(("date", moment.strftime("%Y-%m-%dT%H:%M:%S")))
    if facts.latitude is not None and facts.longitude is not None:
        texts.append(("place", f"{facts.latitude:.5f} {facts.longitude:.5f}"))
    return texts


def _says(there: tuple[str, str], name: str, text: str) -> bool:
    """Whether one text says another: of the same name, or both are of the picture itself."""
    if name == "date":  # with less of it than the other tells, or with a zone behind it
        return there[0] == "date" and (there[1].startswith(text) or text.startswith(there[1]))
    if name == "place":
        return there[0] == "place" and _are_near(there[1], text)
    same = there[0] == name or {there[0], name} <= _DESCRIBING
    return same and text.casefold() in there[1].casefold()


def _are_near(one: str, other: str) -> bool:
    """Whether two places, as texts, are one but for how exactly they are written."""
    north, east = map(float, one.split())
    its_north, its_east = map(float, other.split())
    return _is_one_place((north, east), (its_north, its_east))


def _missing(lost: frozenset[str], kept: frozenset[str]) -> list[str]:
    there = {word.casefold() for word in kept}
    return [word for word in lost if word.casefold() not in there]


def _of_what_lies_beside(stays: Holder, goes: Holder) -> Iterator[Loss]:
    contents = {one.content for one in stays.beside if one.content}
    missing = (
        Loss(_BESIDE[one.kind], name=one.name)
        for one in goes.beside
        if not one.shared and (not one.content or one.content not in contents)
    )
    yield from dict.fromkeys(missing)  # one file may say several things


def is_work(how: How) -> bool:
    """Whether a picture was made into another on purpose: more than saved again or resized."""
    return not _WORK.isdisjoint(edit.kind for edit in how)


def _is_edited(stays: Holder, goes: Holder, between: Between) -> bool:
    """Whether what goes is an edited version, and what stays is not as much so."""
    there, here = ((one.holdings or _PLAIN).work for one in (stays, goes))
    by_name = goes.edited and not stays.edited
    if between.likeness is Likeness.PIXELS:
        # Settings of a developer are edits that no pixel shows: programs write them into JPEGs.
        return by_name or (Work.DEVELOPED in here and Work.DEVELOPED not in there)
    new_signs = (here - {Work.HISTORY}) - there
    saved_again = Work.HISTORY in here and not there
    worked_on = is_work(between.how) or between.reworked
    return worked_on or by_name or bool(new_signs) or saved_again
