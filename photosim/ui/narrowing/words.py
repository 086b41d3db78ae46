"""What a condition says on its chip. Pure."""

from __future__ import annotations

from pathlib import Path

from photosim.core.filter_text import day_text, whole_period
from photosim.core.filters import Condition, Field, Shape
from photosim.ui.widgets import format as fmt

_SHAPES = {
    Shape.LANDSCAPE: "Landscape",
    Shape.PORTRAIT: "Portrait",
    Shape.SQUARE: "Square",
    Shape.PANORAMA: "Panorama",
}
_NAMES = {
    Field.NAME: "Name",
    Field.FOLDER: "Folder",
    Field.CAMERA: "Camera",
    Field.ALBUM: "Album",
    Field.FORMAT: "Format",
    Field.DATE: "Date",
    Field.BYTES: "Size",
    Field.PIXELS: "Size",
    Field.WIDTH: "Width",
    Field.HEIGHT: "Height",
    Field.RATING: "Rating",
}
_ANY = {
    Field.ALBUM: ("In an album", "In no album"),
    Field.CAMERA: ("With a camera", "No camera"),
    Field.DATE: ("With a date taken", "No date taken"),
    Field.RATING: ("Rated", "Not rated"),
}
DAY = 86_400


def condition_words(one: Condition) -> str:
    """A condition as a person says it: "Camera: canon", "In no album", "Rating 4 or more"."""
    if one.field is Field.COPIES:
        return "No copies" if one.unless else "Has copies"
    if one.field is Field.OFFLINE:
        return "Not offline" if one.unless else "Offline"
    if one.anything and one.field in _ANY:
        return _ANY[one.field][one.unless]
    said = _said(one)
    return f"Not {said[:1].lower()}{said[1:]}" if one.unless else said


def _said(one: Condition) -> str:
    if one.field is Field.ORIENTATION:
        return " or ".join(_SHAPES[Shape(word)] for word in one.words)
    if one.field is Field.TEXT:
        return " or ".join(f"“{word}”" for word in one.words)
    if one.words:
        words = one.words
        if one.field is Field.FOLDER:
            words = tuple(Path(word).name or word for word in words)
        if one.field is Field.FORMAT:
            words = tuple(word.upper() for word in words)
        return f"{_NAMES[one.field]}: {' or '.join(words)}"
    if one.field is Field.DATE:
        return _dates(one.least, one.below)
    if one.field is Field.RATING and one.least == -1:
        return "Rejected"
    return f"{_NAMES[one.field]} {_range(one)}"


def _dates(least: float | None, below: float | None) -> str:
    if least is None or below is None:
        return (
            f"From {day_text(least)} on" if least is not None else f"Before {day_text(below or 0)}"
        )
    whole = whole_period(least, below)
    return f"Date: {whole}" if whole else f"Date: {day_text(least)} to {day_text(below - DAY)}"


def _range(one: Condition) -> str:
    least, most = one.least, None if one.below is None else one.below - 1
    if one.field is Field.RATING and least == 1 and most is not None:
        least = None
    if least is not None and most is not None:
        return _number(one.field, least) + (
            "" if least == most else f" to {_number(one.field, most)}"
        )
    if least is not None:
        # What is "more than 5 MB" is at least one byte more.
        return f"{_number(one.field, least)} or more"
    return f"{_number(one.field, most or 0)} or less"


def _number(field: Field, number: float) -> str:
    if field is Field.BYTES:
        return fmt.human_bytes(round(number))
    if field is Field.PIXELS:
        return f"{number / 1e6:.1f}".removesuffix(".0") + " MP"
    if field in {Field.WIDTH, Field.HEIGHT}:
        return f"{fmt.count(round(number))} px"
    return f"{number:.0f}"
