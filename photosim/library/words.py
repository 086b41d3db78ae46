"""Values in plain English, where the command line and the window say the same.

What one of the two says in its own way stands in its own tables.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from functools import lru_cache

from photosim.core.edits import Edit, EditKind, How
from photosim.core.errors import Remedy
from photosim.core.language import listed, tr
from photosim.imaging.file_types import NOTE_EXTENSIONS, TELLING_EXTENSIONS, PhotoKind
from photosim.library.duplicates.values import Ground, Kind, Reason, Rule
from photosim.library.folders.rules import extension
from photosim.library.folders.taken import Taken
from photosim.library.holding.values import Loss, LossKind
from photosim.library.models.values import BaseModel
from photosim.library.reporting.values import WatchRule
from photosim.library.teaching.values import AlbumLack, AlbumReadiness
from photosim.library.values import ChangeoverReport, RuleKind, RuleReport

PASSED_OVER_SHOWN = 10
"""Extensions that are named of those passed over; the others are summed up."""

EDITS: dict[EditKind, str] = {
    EditKind.SAME_FILE: "the same file under another name",
    EditKind.SAME_BYTES: "same bytes",
    EditKind.OTHER_METADATA: "same picture, other metadata",
    EditKind.OTHER_BYTES: "same picture, other bytes",
    EditKind.OTHER_CONTAINER: "same picture in another container ({before} → {after})",
    EditKind.RE_ENCODED: "re-encoded",
    EditKind.SAVED_AS: "saved as {format}",
    EditKind.RESIZED: "resized to {percent} %",
    EditKind.ENLARGED: "enlarged to {percent} %",
    EditKind.BEFORE_ENLARGING: "before enlarging: {percent} %",
    EditKind.CROPPED: "cropped, keeps {percent} %",
    EditKind.SHOWS_MORE: "shows more around: {percent} % of it is this",
    EditKind.BORDERED: "borders added",
    EditKind.PASTED: "pasted into a larger picture",
    EditKind.MIRRORED: "mirrored",
    EditKind.TURNED: "rotated {degrees:.0f}°",
    EditKind.STRETCHED: "stretched",
    EditKind.GREYED: "made grey",
    EditKind.COLOURED: "coloured",
    EditKind.RECOLOURED: "colours changed",
    EditKind.COVERED: "text or logo on top",
    EditKind.DEVELOPED: "developed from this RAW",
    EditKind.RAW_OF_IT: "the RAW of this picture",
    EditKind.ANOTHER_MOMENT: "taken at another moment",
    EditKind.SAME_SCENE: "the same scene, taken again",
}
LARGER = "larger: {percent} %"
"""What has more pixels, and perhaps more detail, was not resized: often it is the original."""

REASONS: dict[Rule | Ground, str] = {
    Rule.RESOLUTION: "the most pixels, {size}",
    Rule.FILE_SIZE: "the largest file",
    Rule.FORMAT: "the better format, {format}",
    Rule.RAW_FIRST: "has the RAW",
    Rule.SHARPNESS: "the sharpest",
    Rule.HAS_TIME: "has the date it was taken",
    Rule.HAS_GPS: "has the place it was taken",
    Rule.HAS_CAMERA: "has the camera's data",
    Rule.OLDER: "the oldest, taken {moment}",
    Rule.OLDER_FILE: "the oldest file, {moment}",
    Rule.THIS_FOLDER: "in {folder}",
    Rule.NAME: "the name and folder least like a copy's",
    Rule.LONGER_NAME: "the longest name",
    Rule.SHORTER_PATH: "the least deep in folders",
    Rule.IN_ALBUM: "in the albums {albums}",
    Ground.MORE_DETAIL: ("the most detail, {size}: {larger} is larger, but shows it no finer"),
    Ground.COVERS: "holds all that the others hold",
    Ground.ORIGINAL: "the others were made of it",
    Ground.REFERENCE: "in a reference folder",
    Ground.PATH: "first by its path",
    Ground.BY_HAND: "chosen by hand",
    Ground.OTHERS_NAMED: "the others were named by you",
}

KINDS: dict[Kind, str] = {
    Kind.SAME: "the same picture again",
    Kind.WORSE: "smaller or saved worse",
    Kind.EDITED: "edited version",
    Kind.PART: "part of a larger picture",
    Kind.SHOWN_IN: "shown in another picture",
    Kind.MOMENT: "another moment",
    Kind.OWN: "holds something of its own",
}

LOSSES: dict[LossKind, str] = {
    LossKind.DIFFERENT: "another picture, as far as is proved",
    LossKind.NOT_COMPARED: "not compared in full size yet",
    LossKind.UNREAD: "not read yet for what it holds",
    LossKind.SCENE: "{percent} % of it is in no other",
    LossKind.DETAIL: "finer, {times} times along a side",
    LossKind.CHANGED: "differs in {count} place{s}",
    LossKind.COLOUR: "in colour, the other is grey",
    LossKind.BITS: "{count} bits a channel",
    LossKind.GAMUT: "a wider range of colours",
    LossKind.HDR: "high dynamic range",
    LossKind.TRANSPARENCY: "transparent parts",
    LossKind.LOSSLESS: "saved without loss",
    LossKind.QUALITY: "saved with less loss",
    LossKind.FRAMES: "{count} more picture{s}",
    LossKind.PAGES: "{count} more page{s}",
    LossKind.FILM: "a film behind the picture",
    LossKind.SOUND: "a sound recording",
    LossKind.GAIN_MAP: "a gain map for high dynamic range",
    LossKind.DEPTH: "a depth map",
    LossKind.SECOND_VIEW: "a second view",
    LossKind.UNKNOWN: "data of an unknown kind behind the picture",
    LossKind.TIME: "the time it was taken",
    LossKind.PLACE: "the place it was taken",
    LossKind.CAMERA: "data of the camera",
    LossKind.RATING: "a rating of {count}",
    LossKind.TEXT: "a text ({name})",
    LossKind.KEYWORDS: "{count} keyword{s} ({name})",
    LossKind.PEOPLE: "{count} name{s} of people ({name})",
    LossKind.RAW: "a RAW {name}",
    LossKind.MOVIE: "the film {name}",
    LossKind.SIDECAR: "edits in {name}",
    LossKind.EDITED: "an edited version",
}

LACKS: dict[AlbumLack, str] = {
    AlbumLack.NO_PHOTOS: "It has no photos yet: add at least {lacking}.",
    AlbumLack.COPIES_ONLY: (
        "All its {photos} photos are copies of one picture: add {lacking} more different ones."
    ),
    AlbumLack.FEW_PICTURES: (
        "Its {photos} photos show only {pictures} different pictures: add {lacking} more."
    ),
    AlbumLack.FEW_PHOTOS: "It has only {photos} photo{s}: add {lacking} more.",
}


REMEDIES: dict[Remedy, str] = {
    Remedy.FREE_SPACE: "Free some space and try again; everything written before is kept.",
    Remedy.USE_FILE_MANAGER: "Open it from your file manager.",
    Remedy.RAISE_LIMIT: (
        "To watch it, run: sudo sysctl {about} (and, to keep that after a restart, write {about} "
        "into /etc/sysctl.d/60-photosim.conf), then start photosim again."
    ),
    Remedy.LOCAL_DISK: "Choose a library folder on a local disk.",
    Remedy.CLOSE_OTHER: "Close that one or wait until it is done, or choose another library.",
    Remedy.CLOSE_OTHER_OR_LIST: "Close that one or wait until it is done.",
    Remedy.UPDATE_PHOTOSIM: "Update photosim, or choose another library.",
    Remedy.SAVE_INDEX: (
        "Free some space or check the folder; until then the index is made again from the library"
        " at each start."
    ),
    Remedy.READ_LOG: "Your photos are not touched. The details are in the log file.",
    Remedy.WAIT_FOR_CHANGE: "It is tried again when the file changes.",
    Remedy.OTHER_PHOTO: "See whether another program opens it, or search with another photo.",
    Remedy.SEARCH_AGAIN: "Search again.",
    Remedy.OTHER_NAME: "Choose another name, or merge the two.",
    Remedy.OTHER_MODEL: "Choose another model.",
    Remedy.INSTALL_AGAIN: "Install photosim again, or choose another model.",
    Remedy.INSTALL_CUDA: "Use the CPU, or install photosim's extra “cuda” and the driver.",
    Remedy.INSTALL_TRAINING: 'Install them: pip install "photosim[train]"',
    Remedy.FREE_SPACE_AND_TEACH: (
        "Make room on that disk, and teach again; the model in use is unchanged."
    ),
    Remedy.TRAIN_SLOWER: "Train with a smaller rate.",
    Remedy.OTHER_NETWORK: "Choose another network, or the size it was made for: 224 for most.",
}
"""What can be done next, where it is the same in a terminal and in a window."""


def report_words(report: RuleReport) -> str:
    """What a rule had to say of a new photo, in one line."""
    name = report.path.name
    other = "a photo that is gone" if report.other is None else report.other.name
    match report.kind:
        case RuleKind.COPY:
            place = "" if report.other is None else f" in {report.other.parent}"
            return f"{name} is a copy of {other}{place}"
        case RuleKind.ALBUM:
            return f"{name} looks as if it belongs to the album “{report.album}”"
        case RuleKind.LIKE:
            return f"{name} resembles {other}"
        case RuleKind.UNLIKE:
            return f"{name} resembles nothing that is there"


def rule_words(rule: WatchRule) -> str:
    """What a rule watches for, without where."""
    match rule.kind:
        case RuleKind.COPY:
            return "Copies of photos that are there"
        case RuleKind.ALBUM:
            return f"Photos for the album “{rule.album}”" if rule.album else "An album that is gone"
        case RuleKind.LIKE:
            count = len(rule.photos) + rule.absent
            return f"Photos like {'a given one' if count == 1 else f'{count} given ones'}"
        case RuleKind.UNLIKE:
            return "Photos like no other"


def how_words(how: Iterable[Edit]) -> list[str]:
    """Each of some edits in words, as JSON has them."""
    return [_with_numbers(EDITS[edit.kind], edit) for edit in how]


@lru_cache(maxsize=4096)
def how_line(how: How) -> str:
    """All that was done, for a person, in one line; what is larger isn't called resized.

    Kept: a list asks for it whenever it is painted.
    """
    return ", ".join(_with_numbers(_text(edit), edit) for edit in how)


def _text(edit: Edit) -> str:
    larger = edit.kind is EditKind.RESIZED and edit.scale > 1
    return LARGER if larger else EDITS[edit.kind]


def _with_numbers(text: str, edit: Edit) -> str:
    return text.format(
        percent=edit.percent,
        degrees=edit.degrees,
        format=edit.format,
        before=edit.before.upper(),
        after=edit.format.upper(),
    )


def loss_words(losses: Iterable[Loss]) -> list[str]:
    """Each of some losses in words: what only this file holds."""
    return [
        _loss_text(one)
        .format(
            percent=round(100 * one.share),
            times=f"{one.times:.1f}",
            count=one.count,
            s="" if one.count == 1 else "s",
            name=one.name,
        )
        .rstrip()
        for one in losses
    ]


def _loss_text(loss: Loss) -> str:
    """The words for a loss; of what lies beside a file they depend on what that is."""
    if loss.kind is not LossKind.SIDECAR:
        return LOSSES[loss.kind]
    if not loss.name:
        return "whatever lies beside it: its folder can't be read"
    kind = extension(loss.name)
    if kind in NOTE_EXTENSIONS:
        return "a spoken note, {name}"
    return "what {name} says" if kind in TELLING_EXTENSIONS else LOSSES[loss.kind]


def why_words(reasons: Iterable[Reason]) -> list[str]:
    """Each of some reasons in words, the strongest first."""
    told = ((one, measured(REASONS[one.kind], one)) for one in reasons)
    return [f"not {text}" if one.reverse else text for one, text in told]


def measured(text: str, reason: Reason) -> str:
    """The words for a reason with what it was measured by."""
    return text.format(
        size=f"{reason.size[0]} × {reason.size[1]}",
        larger=f"{reason.larger[0]} × {reason.larger[1]}",
        format=reason.format,
        moment=time.strftime("%Y-%m-%d %H:%M", time.gmtime(reason.moment)),
        folder=reason.folder,
        albums=", ".join(reason.albums),
    )


def lack_words(album: AlbumReadiness) -> str:
    """What an album lacks, in one sentence; empty where it can teach."""
    if album.lack is None:
        return ""
    return LACKS[album.lack].format(
        photos=album.photos,
        pictures=album.pictures,
        lacking=album.lacking,
        s="" if album.photos == 1 else "s",
    )


def passed_over_words(counts: Mapping[str, int]) -> str:
    """Files passed over, by extension ("3 jxl, 2 php, 1 without an extension"); empty for none."""
    parts = [f"{count:,} {kind or 'without an extension'}" for kind, count in counts.items()]
    if left := sum([*counts.values()][PASSED_OVER_SHOWN:]):
        parts[PASSED_OVER_SHOWN:] = [f"{left:,} others"]
    return ", ".join(parts)


KIND_NAMES: dict[PhotoKind, str] = {
    PhotoKind.JPEG: "JPEG",
    PhotoKind.HEIF: tr("HEIC and AVIF"),
    PhotoKind.RAW: tr("Camera RAW"),
    PhotoKind.PNG: "PNG",
    PhotoKind.WEBP: "WebP",
    PhotoKind.GIF: "GIF",
    PhotoKind.TIFF: "TIFF",
    PhotoKind.BMP: "BMP",
}
"""What each kind of file is called."""


def taken_words(chosen: Taken) -> list[str]:
    """What is taken from the folders, in sentences."""
    taken = [name for kind, name in KIND_NAMES.items() if kind not in chosen.left_out]
    left = [name for kind, name in KIND_NAMES.items() if kind in chosen.left_out]
    lines = [tr("Taken: {kinds}.", kinds=listed(taken))]
    if left:
        lines.append(tr("Left out: {kinds}.", kinds=listed(left)))
    if chosen.least:
        lines.append(
            tr("Left out: photos whose longer side has fewer than {n} pixels.", n=chosen.least)
        )
    return lines


def base_figures(model: BaseModel) -> str:
    """What a base model was measured at, and how fast it is; empty where nothing is known."""
    parts = []
    if model.copies is not None:
        parts.append(f"finds {model.copies:.1%} of edited copies first")
    if model.recall_at_1 is not None:
        parts.append(f"the nearest photo is of the same kind in {model.recall_at_1:.1%}")
    if model.speed is not None:
        rate = f"{model.speed.photos_per_second:,.0f} photos/s"
        measured = model.speed.measured
        parts.append(f"{rate} on this computer" if measured else f"{rate} on one core elsewhere")
    return "; ".join(parts)


def lost_words(report: ChangeoverReport) -> str:
    """That a taught model can't be kept, and why, in one sentence."""
    why = f": {report.why.rstrip('.')}" if report.why else ", as it did not pass its report card"
    return (
        f"The taught model {report.lost} was of the base model before and can't be used any more;"
        f" the albums did not teach it again{why}."
    )


def left_out_words(photos: int) -> str:
    """That an answer does not speak for the whole library, in one sentence."""
    what = "One photo was" if photos == 1 else f"{photos:,} photos were"
    return f"{what} left out: the library is moving to another model, which has not seen them yet."


def changed_over_words(report: ChangeoverReport) -> str:
    """That another base model answers now, and what became of what was taught, in a sentence or
    two."""
    said = ["The library has moved to its new model."] if report.finished else []
    if report.taught:
        said.append("The albums have taught it again.")
    elif report.lost:
        said.append(lost_words(report))
    return " ".join(said)
