"""What can be picked to narrow down by: a menu of the values that photos have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QMenu

from photosim.core.filter_text import parse
from photosim.core.filters import Condition, Field, PictureShape
from photosim.core.language import tr
from photosim.storage.filters import FilterChoices
from photosim.ui.narrowing.words import condition_words
from photosim.ui.widgets import format as fmt

MOST = 25
"""Cameras and albums in a menu; others can be typed."""

YEARS = 12

Pick = Callable[[Condition], None]
Part = tuple[str, Sequence[tuple[str, Condition]]]


def parts(choices: FilterChoices, albums: Sequence[str], year: int) -> Iterator[Part]:
    """The submenus: a title, and what stands in it with the condition that it picks. Pure."""
    yield tr("Rating"), [
        *((f"{'★' * stars}{tr(' or more') if stars < 5 else ''}", Condition(Field.RATING, (),
            stars))
          for stars in range(5, 0, -1)),
        *_plain("rating:none", "rating:rejected"),
    ]  # fmt: skip
    years = [parse(f"date:{one}").conditions[0] for one in range(year, year - YEARS, -1)]
    yield (
        tr("Date"),
        [
            *((str(year - place), one) for place, one in enumerate(years)),
            *_plain(f"before:{year - YEARS + 1}", "date:none"),
        ],
    )
    if choices.cameras:
        yield tr("Camera"), [
            *((f"{name}  ({fmt.count(count)})", Condition(Field.CAMERA, (name,)))
              for name, count in choices.cameras[:MOST]),
            *_plain("camera:none"),
        ]  # fmt: skip
    yield (
        tr("Album"),
        [
            *((name, Condition(Field.ALBUM, (name,))) for name in albums[:MOST]),
            *_plain("album:*", "album:none"),
        ],
    )
    if choices.formats:
        yield (
            tr("Format"),
            [
                (f"{name.upper()}  ({fmt.count(count)})", Condition(Field.FORMAT, (name,)))
                for name, count in choices.formats
            ],
        )
    yield tr("Orientation"), _plain(*(f"orientation:{shape}" for shape in PictureShape))
    sizes = ("size:>=20MP", "size:>=12MP", "size:<2MP", "size:>10MB", "size:<200kB")
    yield tr("Size"), _plain(*sizes)
    yield tr("Copies and drives"), _plain("has:copies", "-has:copies", "is:offline", "-is:offline")


def _plain(*texts: str) -> list[tuple[str, Condition]]:
    found = [parse(text).conditions[0] for text in texts]
    return [(condition_words(one), one) for one in found]


def fill(menu: QMenu, choices: FilterChoices, albums: Sequence[str], pick: Pick) -> None:
    """Put the submenus into a menu."""
    for title, rows in parts(choices, albums, datetime.now(UTC).year):
        below = menu.addMenu(title)
        for text, condition in rows:
            action = below.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=condition: pick(one))
