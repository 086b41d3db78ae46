"""What models are called, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt

from photosim.core.language import tr
from photosim.library.models.values import KeptModel


def model_name(model: KeptModel, locale: QLocale | None = None) -> str:
    """What a model is called in lists."""
    return (
        tr("Base model")
        if model.kind == "base"
        else tr("Taught {when}", when=when(model.created, locale))
    )


def when(created: str, locale: QLocale | None = None) -> str:
    """A moment written as ISO text, as people read it; as it stands where it is none."""
    moment = QDateTime.fromString(created, Qt.DateFormat.ISODate)
    return (locale or QLocale()).toString(
        moment, tr("d MMM yyyy, HH:mm", context="the form of a moment, as Qt writes it")
    ) or created
