"""Which file of a group is kept: a chain of rules, and what each of them decided. Pure.

The first rule keeps the files that are best by it, the next chooses among those, and so on. What is
left equal in the end, files of the same bytes are decided by the path; of others the larger file is
kept, then the older one. Before every chain stands one rule that no chain can change: files of a
reference folder are kept.

What was edited is no better for its format or its size: a mirrored, recoloured or overwritten
picture saved as PNG does not win over its JPEG by that. So these two rules compare only files that
differ by nothing but saving and being reduced. Nor is a JPEG better for being saved again as PNG,
pixel for pixel: they don't compare these two either. And what was enlarged has no more detail than
what it was made from: it counts for a little less than that.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from photosim.core.errors import UsageError
from photosim.core.language import tr
from photosim.imaging.file_types import RAW_EXTENSIONS
from photosim.library.duplicates import names
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.values import Ground, KeepRule, Member, Preset, Reason, Rule

_FORMATS = ("tiff", "png", "heic", "heif", "avif", "jpeg", "mpo", "webp", "bmp", "gif")

_BEST = (
    *(Rule.RAW_FIRST, Rule.RESOLUTION, Rule.HAS_TIME, Rule.HAS_CAMERA, Rule.HAS_GPS, Rule.FORMAT),
    *(Rule.NAME, Rule.FILE_SIZE, Rule.IN_ALBUM, Rule.OLDER, Rule.OLDER_FILE),
)
BEST = Preset(
    tr("Best quality"),
    tuple(map(KeepRule, _BEST)),
    built_in=True,
)
OLDEST = Preset(
    tr("Oldest file"),
    (
        *(KeepRule(Rule.OLDER), KeepRule(Rule.OLDER_FILE), KeepRule(Rule.RESOLUTION)),
        KeepRule(Rule.NAME),
    ),
    built_in=True,
)
SMALLEST = Preset(
    tr("Smallest file"),
    (KeepRule(Rule.FILE_SIZE, reverse=True), KeepRule(Rule.NAME), KeepRule(Rule.OLDER)),
    built_in=True,
)
BUILT_IN = (BEST, OLDEST, SMALLEST)


@dataclass(frozen=True, slots=True)
class KeeperChoice:
    """The file that stays: its place among the members, why, and the rule that settled it.

    decided: place in the chain of the last rule that made a difference; None where none of them
    settled it.
    """

    place: int
    why: tuple[Reason, ...]
    decided: int | None


_EQUALLY_SHARP = 1.1
"""Sharpness that differs by less than this factor is the same: saving again changes it as much."""

_LAST = (Rule.FILE_SIZE, Rule.OLDER_FILE)
"""What decides between files of different bytes where no rule of the chain does."""

_OF_THE_FILE = frozenset({Rule.FORMAT, Rule.FILE_SIZE})
"""Rules that say nothing of two different pictures."""


def choose(
    members: Sequence[Member],
    rules: Sequence[KeepRule],
    sharpness: Mapping[int, float] | None = None,
    *,
    edited: Set[Edge] = frozenset(),
    enlarged: Mapping[int, int] = MappingProxyType({}),
    unpacked: Set[int] = frozenset(),
) -> KeeperChoice:
    """The member to keep.

    sharpness: of each photo by id, for the rule of that name; unknown ones count as 0.
    edited: pairs of photos (smaller id first) that differ by more than saving and resizing.
    enlarged: pixels of the smallest photo that a photo was enlarged from, by its id.
    unpacked: photos that are a lossy file's picture in a format without loss.
    Raises ValueError without members.
    """
    if not members:
        raise ValueError("a group without members has no keeper")
    left = list(range(len(members)))
    why: list[Reason] = []
    decided: int | None = None
    if any(one.reference for one in members) and not all(one.reference for one in members):
        left = [place for place in left if members[place].reference]
        why.append(Reason(Ground.REFERENCE))
    for number, rule in enumerate(rules):
        if len(left) == 1:
            break
        measure = _measure(rule, sharpness or {}, enlarged, members)
        values = {place: measure(members[place]) for place in left}
        classes = _comparable(members, left, rule, edited, unpacked | enlarged.keys())
        ahead = sorted(place for one in classes for place in _ahead(one, values, rule))
        if len(ahead) < len(left):
            why.append(_reason(rule, members[ahead[0]], [members[place] for place in left]))
            left, decided = ahead, number
    for last in _LAST:
        if len({members[place].photo_id for place in left}) == 1:
            break
        values = {place: _MEASURES[last](members[place]) for place in left}
        ahead = _ahead(left, values, KeepRule(last))
        if len(ahead) < len(left):
            why.append(_reason(KeepRule(last), members[ahead[0]], [members[p] for p in left]))
            left, decided = ahead, None
    place = min(left, key=lambda one: os.fspath(members[one].path))
    if len(left) > 1:
        decided = None
        why.append(Reason(Ground.PATH))
    return KeeperChoice(place, tuple(why), decided)


def _ahead(places: list[int], values: Mapping[int, float | None], rule: KeepRule) -> list[int]:
    """The places that are best by a rule; all of them where it says nothing."""
    known = [value for place in places if (value := values[place]) is not None]
    best = (min if rule.reverse else max)(known, default=None)
    near = _EQUALLY_SHARP if rule.rule is Rule.SHARPNESS else 1.0
    return [place for place in places if _as_good(values[place], best, near)]


def _comparable(
    members: Sequence[Member],
    left: list[int],
    rule: KeepRule,
    edited: Set[Edge],
    padded: Set[int],
) -> list[list[int]]:
    """Places gathered so that a rule can choose among those in one list.

    padded: photos with more bytes than they have to tell.
    """
    if rule.rule not in _OF_THE_FILE:
        return [left]
    classes = _unedited(members, left, edited)
    if rule.reverse:
        return classes
    split = [
        [place for place in places if (members[place].photo_id in padded) is either]
        for places in classes
        for either in (False, True)
    ]
    return [places for places in split if places]


def _as_good(value: float | None, best: float | None, near: float) -> bool:
    """Whether a value is the best, or within a factor of it."""
    if value is None or best is None:
        return value is best
    return value == best or max(value, best) <= near * min(value, best)


def _reason(rule: KeepRule, keep: Member, others: Sequence[Member]) -> Reason:
    """Why a file is kept by a rule, with what it was measured by; ``others``: it among them."""
    larger = max((other.facts for other in others), key=lambda facts: facts.pixels)
    if rule.rule is Rule.RESOLUTION and not rule.reverse and larger.pixels > keep.facts.pixels:
        return Reason(Ground.MORE_DETAIL, size=keep.facts.size, larger=larger.size)
    told: dict[Rule, dict[str, Any]] = {
        Rule.RESOLUTION: {"size": keep.facts.size},
        Rule.FORMAT: {"format": keep.facts.format},
        Rule.OLDER: {"moment": keep.facts.taken_at or 0.0},
        Rule.OLDER_FILE: {"moment": keep.modified},
        Rule.THIS_FOLDER: {"folder": rule.folder},
        Rule.IN_ALBUM: {"albums": keep.albums},
    }
    return Reason(rule.rule, rule.reverse, **told.get(rule.rule, {}))


def _unedited(members: Sequence[Member], left: list[int], edited: Set[Edge]) -> list[list[int]]:
    """Places gathered so that those in one list show one picture, edited nowhere between them."""
    classes: list[list[int]] = []
    for place in left:
        photo = members[place].photo_id
        for others in classes:
            if not any(edge(photo, members[other].photo_id) in edited for other in others):
                others.append(place)
                break
        else:
            classes.append([place])
    return classes


def check_rules(rules: Sequence[KeepRule]) -> None:
    """Raise UsageError for an invalid chain: empty, a rule twice, no folder named."""
    if not rules:
        raise UsageError(tr("No rules"), tr("A chain of rules needs at least one rule."))
    seen: set[tuple[Rule, Path | None]] = set()
    for rule in rules:
        if (rule.rule is Rule.THIS_FOLDER) != (rule.folder is not None):
            raise UsageError(
                tr("Which folder?"),
                tr(
                    "Only the rule “{this_folder}” names a folder, and it must.",
                    this_folder=Rule.THIS_FOLDER,
                ),
            )
        if (rule.rule, rule.folder) in seen:
            raise UsageError(
                tr("A rule twice"),
                tr("The rule “{rule}” stands in the chain twice.", rule=rule.rule),
            )
        seen.add((rule.rule, rule.folder))


def is_below(path: Path, folder: Path) -> bool:
    """Whether a path lies in a folder or below it, by their names alone."""
    return path == folder or folder in path.parents


def _measure(
    rule: KeepRule,
    sharpness: Mapping[int, float],
    enlarged: Mapping[int, int],
    members: Sequence[Member],
) -> Callable[[Member], float | None]:
    """How a rule measures a file; more is better. members: all of the group."""
    if rule.rule is Rule.NAME:
        paths = [one.path for one in members]
        likely = dict(zip(paths, names.ranks(paths), strict=True))
        return lambda m: likely[m.path]
    if rule.rule is Rule.SHARPNESS:
        return lambda m: sharpness.get(m.photo_id, 0.0)
    if rule.rule is Rule.RESOLUTION and not rule.reverse:
        return lambda m: min(m.facts.pixels, enlarged.get(m.photo_id, math.inf) - 0.5)
    if rule.rule is Rule.THIS_FOLDER:
        folder = rule.folder
        return lambda m: float(folder is not None and is_below(m.path, folder))
    return _MEASURES[rule.rule]


def _format_rank(member: Member) -> float:
    kind = member.facts.format.lower()
    if kind in RAW_EXTENSIONS:
        return len(_FORMATS) + 1.0
    return float(len(_FORMATS) - _FORMATS.index(kind)) if kind in _FORMATS else 0.0


def _has_raw(member: Member) -> bool:
    """The file is a RAW, or the RAW of its shot lies beside it and goes where it goes."""
    names = [path.suffix.lower().lstrip(".") for path in member.companions]
    return member.facts.format.lower() in RAW_EXTENSIONS or any(n in RAW_EXTENSIONS for n in names)


_MEASURES: dict[Rule, Callable[[Member], float | None]] = {
    Rule.RESOLUTION: lambda m: float(m.facts.pixels),
    Rule.FILE_SIZE: lambda m: float(m.bytes),
    Rule.FORMAT: _format_rank,
    Rule.RAW_FIRST: lambda m: float(_has_raw(m)),
    Rule.HAS_TIME: lambda m: float(m.facts.taken_at is not None),
    Rule.HAS_GPS: lambda m: float(m.facts.latitude is not None),
    Rule.HAS_CAMERA: lambda m: sum(f is not None for f in (m.facts.camera, m.facts.exposure)),
    Rule.OLDER: lambda m: None if m.facts.taken_at is None else -m.facts.taken_at,
    Rule.OLDER_FILE: lambda m: -m.modified,
    Rule.LONGER_NAME: lambda m: float(len(m.path.stem)),
    Rule.SHORTER_PATH: lambda m: -float(len(m.path.parts)),
    Rule.IN_ALBUM: lambda m: float(len(m.albums)),
}
