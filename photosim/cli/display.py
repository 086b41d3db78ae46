"""Whether there is a display that a window could be shown on."""

from __future__ import annotations

import ctypes
import os
import sys

from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr

_X11 = "xcb"
"""What Qt calls it."""


def check() -> None:
    """Raise UsageError where a window has nowhere to be shown: Qt would end the process for that,
    with words for programmers."""
    chosen = os.environ.get("QT_QPA_PLATFORM") or ""
    if not sys.platform.startswith("linux") or chosen.partition(":")[0] not in {"", _X11}:
        return
    if os.environ.get("WAYLAND_DISPLAY") and not chosen:
        return
    display = os.environ.get("DISPLAY")
    if not display:
        raise UsageError(
            tr("No display"), tr("The app needs a display and there is none."), Remedy.USE_COMMANDS
        )
    if not _answers():
        raise UsageError(
            tr("No display"),
            tr("The app needs a display, and {display} can't be reached.", display=display),
            Remedy.USE_COMMANDS,
        )


def _answers() -> bool:
    """Whether an X server takes a connection from here."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:  # Qt says what it lacks
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
