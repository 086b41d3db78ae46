"""What a file holds that another does not, in plain words."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.language import tr
from photosim.imaging.file_types import NOTE_EXTENSIONS, TELLING_EXTENSIONS
from photosim.library.folders.rules import extension
from photosim.library.holding import attributes
from photosim.library.holding.values import Loss, LossKind

LOSSES: dict[LossKind, str] = {
    LossKind.DIFFERENT: tr("another picture, as far as is proved"),
    LossKind.NOT_COMPARED: tr("not compared in full size yet"),
    LossKind.UNREAD: tr("not read yet for what it holds"),
    LossKind.SCENE: tr("{percent} % of it is in no other"),
    LossKind.DETAIL: tr("finer, {times} times along a side"),
    LossKind.CHANGED: tr("differs in {count} place"),
    LossKind.COLOUR: tr("in colour, the other is grey"),
    LossKind.BITS: tr("{count} bits a channel"),
    LossKind.GAMUT: tr("a wider range of colours"),
    LossKind.HDR: tr("high dynamic range"),
    LossKind.TRANSPARENCY: tr("transparent parts"),
    LossKind.LOSSLESS: tr("saved without loss"),
    LossKind.QUALITY: tr("saved with less loss"),
    LossKind.FRAMES: tr("{count} more picture"),
    LossKind.PAGES: tr("{count} more page"),
    LossKind.FILM: tr("a film behind the picture"),
    LossKind.SOUND: tr("a sound recording"),
    LossKind.GAIN_MAP: tr("a gain map for high dynamic range"),
    LossKind.DEPTH: tr("a depth map"),
    LossKind.SECOND_VIEW: tr("a second view"),
    LossKind.CREDENTIALS: tr("content credentials"),
    LossKind.UNKNOWN: tr("data of an unknown kind behind the picture"),
    LossKind.TIME: tr("the time it was taken"),
    LossKind.PLACE: tr("the place it was taken"),
    LossKind.CAMERA: tr("data of the camera"),
    LossKind.RATING: tr("a rating of {count}"),
    LossKind.TEXT: tr("a text ({name})"),
    LossKind.KEYWORDS: tr("{count} keyword ({name})"),
    LossKind.PEOPLE: tr("{count} name of people ({name})"),
    LossKind.RAW: tr("a RAW {name}"),
    LossKind.MOVIE: tr("the film {name}"),
    LossKind.SIDECAR: tr("edits in {name}"),
    LossKind.EDITED: tr("an edited version"),
}

MANY_LOSSES: dict[LossKind, str] = {
    LossKind.CHANGED: tr("differs in {count} places"),
    LossKind.FRAMES: tr("{count} more pictures"),
    LossKind.PAGES: tr("{count} more pages"),
    LossKind.KEYWORDS: tr("{count} keywords ({name})"),
    LossKind.PEOPLE: tr("{count} names of people ({name})"),
}
"""Where there is more than one of what is lost."""


def loss_words(losses: Iterable[Loss]) -> list[str]:
    """Each of some losses in words: what only this file holds."""
    return [
        _loss_text(one)
        .format(
            percent=round(100 * one.share),
            times=f"{one.times:.1f}",
            count=one.count,
            name=one.name,
        )
        .rstrip()
        for one in losses
    ]


def _loss_text(loss: Loss) -> str:
    """The words for a loss; of what lies beside a file they depend on what that is."""
    if loss.kind is not LossKind.SIDECAR:
        many = MANY_LOSSES if loss.count != 1 else {}
        return many.get(loss.kind) or LOSSES[loss.kind]
    if not loss.name:
        return tr("whatever lies beside it: its folder can't be read")
    if loss.name in attributes.NAMES:
        return tr("what the file manager says of it ({name})")
    kind = extension(loss.name)
    if kind in NOTE_EXTENSIONS:
        return tr("a spoken note, {name}")
    return tr("what {name} says") if kind in TELLING_EXTENSIONS else LOSSES[loss.kind]
