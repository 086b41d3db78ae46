"""How paths are kept for comparing them with what a person types."""

from __future__ import annotations

import unicodedata


def said(relative: str) -> tuple[str, int]:
    """A path as it is compared, and where its name begins in it."""
    text = compared(relative)
    return text, text.rfind("/") + 1


def compared(text: str) -> str:
    """A text without case, its characters composed; what can't be UTF-8 becomes ``?``."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", whole.casefold())
