"""Errors that a person can meet: each has a title, one clear sentence and a next step."""

from __future__ import annotations


class PhotosimError(Exception):
    """An error to show to the user as it is.

    title: a few words, for a dialog's heading.
    message: one sentence that says what happened, ending with a full stop.
    next_step: one sentence that says what can be done about it; may be empty.
    """

    def __init__(self, title: str, message: str, next_step: str = "") -> None:
        super().__init__(title, message, next_step)
        self.title = title
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}".strip()


class UsageError(PhotosimError):
    """The user asked for something that cannot be meant (a folder that isn't one, say)."""


class LibraryError(PhotosimError):
    """The library on disk cannot be used: too new, damaged, not writable, disk full."""


class LibraryBusy(LibraryError):
    """Another process holds the library; the message names it."""


class ModelError(PhotosimError):
    """A model or its card is missing, damaged or does not fit."""


class PhotoUnreadable(PhotosimError):
    """One photo cannot be decoded.

    ``reason`` is a short stable phrase for lists ("truncated file", "not a picture");
    ``transient`` is true where trying again may help (a time limit, a file being written);
    ``next_step`` is for a photo that is no file of the library, and so is not tried again.
    """

    def __init__(
        self,
        reason: str,
        message: str = "",
        *,
        transient: bool = False,
        next_step: str = "It is tried again when the file changes.",
    ) -> None:
        super().__init__(
            "This photo can't be read",
            message or f"The photo can't be read: {reason}.",
            next_step,
        )
        self.reason = reason
        self.transient = transient

    def __reduce__(self) -> tuple[object, ...]:
        # Travels from a worker process; the default reduce would call __init__ with args.
        return _unreadable, (self.reason, self.message, self.transient, self.next_step)


def _unreadable(reason: str, message: str, transient: bool, next_step: str) -> PhotoUnreadable:
    return PhotoUnreadable(reason, message, transient=transient, next_step=next_step)


class Cancelled(Exception):
    """Work was stopped on request; what was finished before is kept."""
