"""What a report card says, in words and numbers to show. Pure functions over plain values."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from photosim.core.language import sentences, tr, tr_n
from photosim.library.models.values import Figures, KeptModel, LessonReport
from photosim.library.models.words import objection_words
from photosim.ui.widgets import format as fmt


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures of all albums together or of one; shares from 0 to 1, None where not measured."""

    name: str
    queries: int
    first: tuple[float | None, float | None]
    nearest: tuple[float | None, float | None]


def figure_rows(report: LessonReport) -> list[FigureRow]:
    """All albums together, then each; nothing where nothing was measured."""
    before, after = report.before, report.after
    if before is None or after is None or not before.queries:
        return []
    albums = [
        _row(name, own, after.albums.get(name, Figures())) for name, own in before.albums.items()
    ]
    return [_row(tr("All albums"), before, after), *albums]


def gain_text(report: LessonReport) -> str:
    """What a lesson gained, in one sentence; empty where nothing was measured."""
    rows = figure_rows(report)
    if not rows:
        return ""
    before, after = map(percent, rows[0].nearest)
    return tr(
        "Near a photo put aside lie photos of its own album: {before} before, {after} now.",
        before=before,
        after=after,
    )


def _row(name: str, before: Figures, after: Figures) -> FigureRow:
    return FigureRow(
        name,
        before.queries,
        (before.recall_at_1, after.recall_at_1),
        (before.map_at_r, after.map_at_r),
    )


def percent(share: float | None) -> str:
    """A share as a percentage with one decimal, "–" where there is none."""
    return "–" if share is None else f"{QLocale().toString(share * 100, 'f', 1)} %"


def change_text(pair: tuple[float | None, float | None]) -> str:
    """Before and after."""
    return f"{percent(pair[0])} → {percent(pair[1])}"


def change_role(pair: tuple[float | None, float | None]) -> str:
    """The colour of a change: better, worse, neither."""
    before, after = pair
    if before is None or after is None or abs(after - before) < 0.0005:
        return "muted"
    return "exact" if after > before else "error"


def untouched_text(report: LessonReport) -> str:
    """What became of the rest of the library."""
    rest = report.untouched
    if rest is None or rest.neighbours_kept is None:
        return tr("There are too few photos outside the albums to say what changes for them.")
    words = tr(
        "Outside the albums: of the ten nearest of {photos}, {percent} stay the same.",
        photos=fmt.photos(rest.photos),
        percent=percent(rest.neighbours_kept),
    )
    if rest.near and rest.moved is not None:
        words += tr(
            " Near your albums ({photos}), {percent} of them are other photos now.",
            photos=fmt.photos(rest.near),
            percent=percent(rest.moved),
        )
    return words


def guarded_text(report: LessonReport) -> str:
    """What became of the kinds of photos that the albums are not about; empty where not known."""
    guarded = report.guarded
    if guarded is None:
        return ""
    words = []
    if guarded.before is not None:
        change = change_text((guarded.before, guarded.after))
        words.append(
            tr(
                "Photos of other kinds that the model is tried on find their like: {change}.",
                change=change,
            )
        )
    else:
        words.append(tr("What becomes of other kinds of photos was not measured."))
    if guarded.unlike is not None:
        words.append(
            tr(
                "Your photos that are unlike the albums are told apart {percent} as well as "
                "by the base model.",
                percent=percent(guarded.unlike),
            )
        )
    return sentences(words)


def strength_text(report: LessonReport) -> str:
    """How much of what was learnt is in the model, and why not more; empty where not known."""
    if report.strength is None or report.reasons:
        return ""
    share = QLocale().toString(report.strength * 100, "f", 0)
    said = (
        tr("All of what was learnt is in the model.")
        if report.strength == 1
        else tr("{share} % of what was learnt is in the model.", share=share)
    )
    return (
        tr(
            "{said} With more of it: {names}",
            said=said,
            names=sentences(map(objection_words, report.held_back)),
        )
        if report.held_back
        else said
    )


def doubted_text(report: LessonReport) -> str:
    """How many photos did not teach, and why; empty where all did."""
    doubted = report.doubted
    if not doubted:
        return ""
    look = tr_n("looks", "look", doubted)
    did = tr_n("it did", "they did", doubted)
    return tr(
        "{photos} {look} more like those of another album, so {did} not teach. Look "
        "through the albums for wrong ones.",
        photos=fmt.photos(doubted),
        look=look,
        did=did,
    )


def model_note(model: KeptModel) -> str:
    """The second line of a model in the list."""
    if model.kind == "base":
        return tr("As it came, for every kind of photo")
    albums = tr_n("{n} album", "{n} albums", len(model.albums))
    albums = tr("Deep, {albums}", albums=albums) if model.deep else albums
    rows = figure_rows(model.report)
    return f"{albums} · {change_text(rows[0].nearest)}" if rows else albums


def model_state(model: KeptModel) -> tuple[str, str]:
    """A word about a model, and its colour."""
    if model.in_use:
        return tr("In use"), "good"
    if not model.usable:
        return tr("Of another base model"), "warning"
    if not model.adopted:
        return tr("Candidate"), "warning"
    return "", "muted"


def verdict(model: KeptModel) -> str:
    """What stands at the top of a report card."""
    if model.kind == "base":
        return tr(
            "The model that photosim came with. It finds copies whatever is in use, and says what "
            "is similar until a taught model does."
        )
    if not model.usable:
        return tr("It was taught on another base model and can't answer here. Teach again.")
    if model.adopted:
        return tr("It passed: better on photos put aside, and nothing else is told apart worse.")
    return tr("It did not pass, so it is only used where you say so:")


def contents_of(report: LessonReport) -> list[str]:
    """The contents that a card shows as pictures, as hexadecimal text."""
    found: list[str] = []
    for query in report.worst:
        found += [query.photo, *(each.photo for each in (*query.before, *query.after))]
    return list(dict.fromkeys(found))


def voted_text(name: str) -> str:
    """What is said of a vote that is kept. Pure."""
    return tr("{name} is right: kept for the next lesson.", name=name)
