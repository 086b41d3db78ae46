"""What a condition says on its chip. Pure."""

from __future__ import annotations

from pathlib import Path

from photosim.core.filter_text import day_text, whole_period
from photosim.core.filters import Condition, Field, PictureShape
from photosim.core.language import tr
from photosim.ui.widgets import format as fmt

_SHAPES = {
    PictureShape.LANDSCAPE: tr("Landscape"),
    PictureShape.PORTRAIT: tr("Portrait"),
    PictureShape.SQUARE: tr("Square"),
    PictureShape.PANORAMA: tr("Panorama"),
}
_NAMES = {
    Field.NAME: tr("Name"),
    Field.FOLDER: tr("Folder"),
    Field.CAMERA: tr("Camera"),
    Field.ALBUM: tr("Album"),
    Field.FORMAT: tr("Format"),
    Field.DATE: tr("Date"),
    Field.BYTES: tr("Size"),
    Field.PIXELS: tr("Size"),
    Field.WIDTH: tr("Width"),
    Field.HEIGHT: tr("Height"),
    Field.RATING: tr("Rating"),
}
_ANY = {
    Field.ALBUM: (tr("In an album"), tr("In no album")),
    Field.CAMERA: (tr("With a camera"), tr("No camera")),
    Field.DATE: (tr("With a date taken"), tr("No date taken")),
    Field.RATING: (tr("Rated"), tr("Not rated")),
}
DAY = 86_400


def condition_words(one: Condition) -> str:
    """A condition as a person says it: "Camera: canon", "In no album", "Rating 4 or more"."""
    if one.field is Field.COPIES:
        return tr("No copies") if one.unless else tr("Has copies")
    if one.field is Field.OFFLINE:
        return tr("Not offline") if one.unless else tr("Offline")
    if one.anything and one.field in _ANY:
        return _ANY[one.field][one.unless]
    said = _said(one)
    return tr("Not {said}", said=f"{said[:1].lower()}{said[1:]}") if one.unless else said


def _said(one: Condition) -> str:
    if one.field is Field.ORIENTATION:
        return tr(" or ").join(_SHAPES[PictureShape(word)] for word in one.words)
    if one.field is Field.TEXT:
        return tr(" or ").join(f"“{word}”" for word in one.words)
    if one.words:
        words = one.words
        if one.field is Field.FOLDER:
            words = tuple(Path(word).name or word for word in words)
        if one.field is Field.FORMAT:
            words = tuple(word.upper() for word in words)
        return f"{_NAMES[one.field]}: {tr(' or ').join(words)}"
    if one.field is Field.DATE:
        return _dates(one.least, one.below)
    if one.field is Field.RATING and one.least == -1:
        return tr("Rejected")
    return f"{_NAMES[one.field]} {_range(one)}"


def _dates(least: float | None, below: float | None) -> str:
    if least is None or below is None:
        return (
            tr("From {day_text} on", day_text=day_text(least))
            if least is not None
            else tr("Before {day_text}", day_text=day_text(below or 0))
        )
    whole = whole_period(least, below)
    return (
        tr("Date: {whole}", whole=whole)
        if whole
        else tr(
            "Date: {day_text} to {day_text2}",
            day_text=day_text(least),
            day_text2=day_text(below - DAY),
        )
    )


def _range(one: Condition) -> str:
    least, most = one.least, None if one.below is None else one.below - 1
    if one.field is Field.RATING and least == 1 and most is not None:
        least = None
    if least is not None and most is not None:
        return _number(one.field, least) + (
            "" if least == most else tr(" to {number}", number=_number(one.field, most))
        )
    if least is not None:
        # What is "more than 5 MB" is at least one byte more.
        return tr("{number} or more", number=_number(one.field, least))
    return tr("{number} or less", number=_number(one.field, most or 0))


def _number(field: Field, number: float) -> str:
    if field is Field.BYTES:
        return fmt.human_bytes(round(number))
    if field is Field.PIXELS:
        return f"{number / 1e6:.1f}".removesuffix(".0") + " MP"
    if field in {Field.WIDTH, Field.HEIGHT}:
        return f"{fmt.count(round(number))} px"
    return f"{number:.0f}"
