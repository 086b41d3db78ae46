"""Values in plain English, where the command line and the window say the same.

What one of the two says in its own way stands in its own tables.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from photosim.core import quantities
from photosim.core.edits import Edit, EditKind, How
from photosim.core.errors import Remedy
from photosim.core.language import clauses, listed, sentences, tr, tr_n
from photosim.imaging.file_types import PhotoKind
from photosim.library.duplicates.values import Ground, Kind, Reason, Rule
from photosim.library.folders.taken import Taken
from photosim.library.reporting.values import WatchRule
from photosim.library.values import ChangeoverReport, RuleKind, RuleReport
from photosim.storage.requests import RequestKind, RequestRow, RequestState

if TYPE_CHECKING:
    from photosim.library.models.values import BaseModel

PASSED_OVER_SHOWN = 10
"""Extensions that are named of those passed over; the others are summed up."""

EDITS: dict[EditKind, str] = {
    EditKind.SAME_FILE: tr("the same file under another name"),
    EditKind.SAME_BYTES: tr("same bytes"),
    EditKind.OTHER_METADATA: tr("same picture, other metadata"),
    EditKind.OTHER_BYTES: tr("same picture, other bytes"),
    EditKind.OTHER_CONTAINER: tr("same picture in another container ({before} → {after})"),
    EditKind.RE_ENCODED: tr("re-encoded"),
    EditKind.SAVED_AS: tr("saved as {format}"),
    EditKind.RESIZED: tr("resized to {percent} %"),
    EditKind.ENLARGED: tr("enlarged to {percent} %"),
    EditKind.BEFORE_ENLARGING: tr("before enlarging: {percent} %"),
    EditKind.CROPPED: tr("cropped, keeps {percent} %"),
    EditKind.SHOWS_MORE: tr("shows more around: {percent} % of it is this"),
    EditKind.BORDERED: tr("borders added"),
    EditKind.PASTED: tr("pasted into a larger picture"),
    EditKind.MIRRORED: tr("mirrored"),
    EditKind.TURNED: tr("rotated {degrees:.0f}°"),
    EditKind.STRETCHED: tr("stretched"),
    EditKind.GREYED: tr("made grey"),
    EditKind.COLOURED: tr("coloured"),
    EditKind.RECOLOURED: tr("colours changed"),
    EditKind.COVERED: tr("text or logo on top"),
    EditKind.DEVELOPED: tr("developed from this RAW"),
    EditKind.RAW_OF_IT: tr("the RAW of this picture"),
    EditKind.ANOTHER_MOMENT: tr("taken at another moment"),
    EditKind.SAME_SCENE: tr("the same scene, taken again"),
}
LARGER = tr("larger: {percent} %")
"""What has more pixels, and perhaps more detail, was not resized: often it is the original."""

REASONS: dict[Rule | Ground, str] = {
    Rule.RESOLUTION: tr("the most pixels, {size}"),
    Rule.FILE_SIZE: tr("the largest file"),
    Rule.FORMAT: tr("the better format, {format}"),
    Rule.RAW_FIRST: tr("has the RAW"),
    Rule.SHARPNESS: tr("the sharpest"),
    Rule.HAS_TIME: tr("has the date it was taken"),
    Rule.HAS_GPS: tr("has the place it was taken"),
    Rule.HAS_CAMERA: tr("has the camera's data"),
    Rule.OLDER: tr("the oldest, taken {moment}"),
    Rule.OLDER_FILE: tr("the oldest file, {moment}"),
    Rule.THIS_FOLDER: tr("in {folder}"),
    Rule.NAME: tr("the name and folder least like a copy's"),
    Rule.LONGER_NAME: tr("the longest name"),
    Rule.SHORTER_PATH: tr("the least deep in folders"),
    Rule.IN_ALBUM: tr("in the albums {albums}"),
    Ground.MORE_DETAIL: tr("the most detail, {size}: {larger} is larger, but shows it no finer"),
    Ground.COVERS: tr("holds all that the others hold"),
    Ground.ORIGINAL: tr("the others were made of it"),
    Ground.REFERENCE: tr("in a reference folder"),
    Ground.PATH: tr("first by its path"),
    Ground.BY_HAND: tr("chosen by hand"),
    Ground.OTHERS_NAMED: tr("the others were named by you"),
}

KINDS: dict[Kind, str] = {
    Kind.SAME: tr("the same picture again"),
    Kind.WORSE: tr("smaller or saved worse"),
    Kind.EDITED: tr("edited version"),
    Kind.PART: tr("part of a larger picture"),
    Kind.SHOWN_IN: tr("shown in another picture"),
    Kind.MOMENT: tr("another moment"),
    Kind.OWN: tr("holds something of its own"),
}

REMEDIES: dict[Remedy, str] = {
    Remedy.FREE_SPACE: tr("Free some space and try again; everything written before is kept."),
    Remedy.USE_FILE_MANAGER: tr("Open it from your file manager."),
    Remedy.RAISE_LIMIT: tr(
        "To watch it, run: sudo sysctl {about} (and, to keep that after a restart, write {about} "
        "into /etc/sysctl.d/60-photosim.conf), then start photosim again."
    ),
    Remedy.LOCAL_DISK: tr("Choose a library folder on a local disk."),
    Remedy.CLOSE_OTHER: tr("Close that one or wait until it is done, or choose another library."),
    Remedy.CLOSE_OTHER_OR_LIST: tr("Close that one or wait until it is done."),
    Remedy.UPDATE_PHOTOSIM: tr("Update photosim, or choose another library."),
    Remedy.SAVE_INDEX: tr(
        "Free some space or check the folder; until then the index is made again from the library"
        " at each start."
    ),
    Remedy.SERVER_ADDRESS: tr(
        "It is written like this: postgresql://anna@server/photos; what a service file names is"
        " postgresql:///?service=studio."
    ),
    Remedy.CHECK_SERVER: tr(
        "Check the address, the network, and whether the server runs; then try again."
    ),
    Remedy.PASSWORD_FILE: tr(
        "Passwords are read from the file ~/.pgpass, or the one that PGPASSFILE names; who runs the"
        " server says who may come in."
    ),
    Remedy.SERVICE_FILE: tr(
        "Services are written into ~/.pg_service.conf, or the file that PGSERVICEFILE names."
    ),
    Remedy.CHECK_CERTIFICATE: tr(
        "Check sslmode in the address, and the certificate ~/.postgresql/root.crt."
    ),
    Remedy.MAKE_DATABASE: tr("Have it made on the server (createdb), or correct the address."),
    Remedy.OTHER_DATABASE: tr("Choose another database."),
    Remedy.ASK_FOR_RIGHTS: tr("Ask who runs the server for the rights, or open another library."),
    Remedy.LEAVE_TO_OWNER: tr("Leave that to its owner."),
    Remedy.OWNER_OPENS_ONCE: tr("Ask its owner to start photosim once: that updates it."),
    Remedy.MAKE_ROLES: tr(
        "Have an administrator of the server run: ALTER ROLE {about} CREATEROLE."
    ),
    Remedy.INSTALL_PGVECTOR: tr(
        "Have pgvector installed on the server; then its owner runs, in the database: CREATE"
        " EXTENSION vector."
    ),
    Remedy.INSTALL_SERVER: tr('Install it: pip install "photosim[server]"'),
    Remedy.FREE_SERVER_SPACE: tr(
        "Free some space on the server and try again; everything written before is kept."
    ),
    Remedy.RESTORE_SERVER: tr("Have the database put back from a backup."),
    Remedy.READ_LOG: tr("Your photos are not touched. The details are in the log file."),
    Remedy.WAIT_FOR_CHANGE: tr("It is tried again when the file changes."),
    Remedy.OTHER_PHOTO: tr("See whether another program opens it, or search with another photo."),
    Remedy.SEARCH_AGAIN: tr("Search again."),
    Remedy.OTHER_NAME: tr("Choose another name, or merge the two."),
    Remedy.OTHER_MODEL: tr("Choose another model."),
    Remedy.INSTALL_AGAIN: tr("Install photosim again, or choose another model."),
    Remedy.INSTALL_CUDA: tr("Use the CPU, or install photosim's extra “cuda” and the driver."),
    Remedy.INSTALL_TRAINING: tr('Install them: pip install "photosim[train]"'),
    Remedy.FREE_SPACE_AND_TEACH: tr(
        "Make room on that disk, and teach again; the model in use is unchanged."
    ),
    Remedy.TRAIN_SLOWER: tr("Train with a smaller rate."),
    Remedy.OTHER_NETWORK: tr("Choose another network, or the size it was made for: 224 for most."),
}
"""What can be done next, where it is the same in a terminal and in a window."""


def report_words(report: RuleReport) -> str:
    """What a rule had to say of a new photo, in one line."""
    name = report.path.name
    other = tr("a photo that is gone") if report.other is None else report.other.name
    match report.kind:
        case RuleKind.COPY:
            place = "" if report.other is None else tr(" in {parent}", parent=report.other.parent)
            return tr("{name} is a copy of {other}{place}", name=name, other=other, place=place)
        case RuleKind.ALBUM:
            return tr(
                "{name} looks as if it belongs to the album “{album}”",
                name=name,
                album=report.album,
            )
        case RuleKind.LIKE:
            return tr("{name} resembles {other}", name=name, other=other)
        case RuleKind.UNLIKE:
            return tr("{name} resembles nothing that is there", name=name)


def rule_words(rule: WatchRule) -> str:
    """What a rule watches for, without where."""
    match rule.kind:
        case RuleKind.COPY:
            return tr("Copies of photos that are there")
        case RuleKind.ALBUM:
            return (
                tr("Photos for the album “{album}”", album=rule.album)
                if rule.album
                else tr("An album that is gone")
            )
        case RuleKind.LIKE:
            count = len(rule.photos) + rule.absent
            return tr("Photos like {what}", what=tr_n("a given one", "{n} given ones", count))
        case RuleKind.UNLIKE:
            return tr("Photos like no other")


def how_words(how: Iterable[Edit]) -> list[str]:
    """Each of some edits in words, as JSON has them."""
    return [_with_numbers(EDITS[edit.kind], edit) for edit in how]


@lru_cache(maxsize=4096)
def how_line(how: How) -> str:
    """All that was done, for a person, in one line; what is larger isn't called resized.

    Kept: a list asks for it whenever it is painted.
    """
    return listed(_with_numbers(_text(edit), edit) for edit in how)


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


def why_words(reasons: Iterable[Reason]) -> list[str]:
    """Each of some reasons in words, the strongest first."""
    told = ((one, measured(REASONS[one.kind], one)) for one in reasons)
    return [tr("not {words}", words=text) if one.reverse else text for one, text in told]


def measured(text: str, reason: Reason, moment: str = "") -> str:
    """The words for a reason with what it was measured by. moment: in the form of who tells it;
    empty: as JSON has it, by the camera's clock or, of files, by this computer's."""
    if not moment:
        clock = time.localtime if reason.kind is Rule.OLDER_FILE else time.gmtime
        moment = time.strftime("%Y-%m-%d %H:%M", clock(reason.moment))
    return text.format(
        size=f"{reason.size[0]} × {reason.size[1]}",
        larger=f"{reason.larger[0]} × {reason.larger[1]}",
        format=reason.format,
        moment=moment,
        folder=reason.folder,
        albums=listed(reason.albums),
    )


def passed_over_words(counts: Mapping[str, int]) -> str:
    """Files passed over, by extension ("3 jxl, 2 php, 1 without an extension"); empty for none."""
    parts = [f"{count:,} {kind or tr('without an extension')}" for kind, count in counts.items()]
    if left := sum([*counts.values()][PASSED_OVER_SHOWN:]):
        parts[PASSED_OVER_SHOWN:] = [tr("{left:,} others", left=left)]
    return listed(parts)


KIND_NAMES: dict[PhotoKind, str] = {
    PhotoKind.JPEG: "JPEG",
    PhotoKind.HEIF: tr("HEIC and AVIF"),
    PhotoKind.RAW: tr("Camera RAW"),
    PhotoKind.PNG: "PNG",
    PhotoKind.WEBP: tr("WebP"),
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
        parts.append(tr("finds {copies:.1f} % of edited copies first", copies=100 * model.copies))
    if model.recall_at_1 is not None:
        parts.append(
            tr(
                "the nearest photo is of the same kind in {recall_at_1:.1f} %",
                recall_at_1=100 * model.recall_at_1,
            )
        )
    if model.speed is not None:
        rate = tr(
            "{photos_per_second:,.0f} photos/s", photos_per_second=model.speed.photos_per_second
        )
        measured = model.speed.measured
        parts.append(
            tr("{rate} on this computer", rate=rate)
            if measured
            else tr("{rate} on one core elsewhere", rate=rate)
        )
    return tr("; ", context="between the parts of a line").join(parts)


def lost_words(report: ChangeoverReport) -> str:
    """That a taught model can't be kept, and why, in one sentence."""
    why = (
        tr(": {why}", why=report.why.rstrip(".。"))
        if report.why
        else tr(", as it did not pass its report card")
    )
    return tr(
        "The taught model {lost} was of the base model before and can't be used any more; "
        "the albums did not teach it again{why}.",
        lost=report.lost,
        why=why,
    )


def left_out_words(photos: int) -> str:
    """That an answer does not speak for the whole library, in one sentence."""
    what = tr_n("One photo was", "{n} photos were", photos)
    return tr(
        "{what} left out: the library is moving to another model, which has not seen them yet.",
        what=what,
    )


def changed_over_words(report: ChangeoverReport) -> str:
    """That another base model answers now, and what became of what was taught, in a sentence or
    two."""
    said = [tr("The library has moved to its new model.")] if report.finished else []
    if report.taught:
        said.append(tr("The albums have taught it again."))
    elif report.lost:
        said.append(lost_words(report))
    return sentences(said)


def request_words(row: RequestRow) -> str:
    """Who asks which computer for what."""
    whom = tr("this computer") if row.here else row.computer
    if row.kind is RequestKind.UNDO:
        return tr(
            "{person} on {asker} asks {whom} to undo number {entry} of the journal",
            person=row.person,
            asker=row.asker,
            whom=whom,
            entry=row.entry_id,
        )
    return tr(
        "{person} on {asker} asks {whom} to move {files} to the trash",
        person=row.person,
        asker=row.asker,
        whom=whom,
        files=quantities.files(len(row.files)),
    )


def request_state_words(row: RequestRow) -> str:
    """How a request stands."""
    if row.state is RequestState.ASKED:
        return tr("waits for an answer")
    if row.state is RequestState.ACCEPTED:
        return tr("accepted by {person}", person=row.answered_by)
    if row.state is RequestState.REFUSED:
        return tr("refused by {person}", person=row.answered_by)
    done = tr("done by {person}: {files}", person=row.answered_by, files=quantities.files(row.done))
    if not row.left:
        return done
    return clauses((done, tr_n("{n} left as it is", "{n} left as they are", row.left)))
