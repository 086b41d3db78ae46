"""Starting with the desktop, by each system's own means; written on request alone.

On freedesktop systems a desktop entry in the person's ``autostart`` folder ("Desktop Application
Autostart Specification" 0.5), on Windows a value of the person's ``Run`` key, on macOS an agent in
``~/Library/LaunchAgents``. Only the person's own files are touched.
"""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.files import write_whole
from photosim.core.language import tr
from photosim.core.paths import default_library
from photosim.core.system_words import system_words

ID = "org.photosim.photosim"
RUN_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
LAUNCHER = "PHOTOSIM_LAUNCHER"
"""Set by what started photosim where that is another file than the program (one file, AppImage)."""


def possible() -> bool:
    """Whether photosim may write such a thing: not from inside a sandbox, whose files the desktop
    doesn't read."""
    return not Path("/.flatpak-info").exists()


def launcher() -> list[str]:
    """The words that start photosim again, as it was started now."""
    for name in (LAUNCHER, "APPIMAGE"):
        if os.environ.get(name):
            return [os.environ[name]]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.argv[0]).absolute()
    if script.stem in {"photosim", "photosim-app"} and os.access(script, os.X_OK):
        return [str(script)]
    return [sys.executable, "-m", "photosim"]


def command(library: Path) -> list[str]:
    """What starts photosim with a library, without its window where it may."""
    named = [] if library == default_library() else ["--library", str(library.absolute())]
    return [*launcher(), *named, "open", "--in-tray"]


def is_on() -> bool:
    """Whether photosim starts with the desktop."""
    if sys.platform == "win32":
        return bool(QSettings(RUN_KEY, QSettings.Format.NativeFormat).value("photosim"))
    if sys.platform == "darwin":
        return _agent().is_file()
    try:
        lines = _entry().read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    # Tools of desktops turn an entry off in these two ways.
    return not {"Hidden=true", "X-GNOME-Autostart-enabled=false"}.intersection(lines)


def choose(on: bool, library: Path) -> None:
    """Start photosim with the desktop from now on, or no longer.

    Raises:
        PhotosimError: the file can't be written or removed.
    """
    words = command(library)
    if sys.platform == "win32":
        store = QSettings(RUN_KEY, QSettings.Format.NativeFormat)
        if on:
            store.setValue("photosim", subprocess.list2cmdline(words))
        else:
            store.remove("photosim")
        return
    file = _agent() if sys.platform == "darwin" else _entry()
    content = agent_text(words) if sys.platform == "darwin" else entry_text(words)
    try:
        if on:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, content)
        else:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise PhotosimError(
            tr("Start at login not changed"),
            tr(
                "The file {file} can't be written ({why}).", file=str(file), why=system_words(error)
            ),
            Remedy.OTHER_PLACE,
        ) from error


def entry_text(words: list[str]) -> bytes:
    """The desktop entry."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=photosim",
        f"Exec={' '.join(map(_quoted, words))}",
        f"Icon={ID}",
        "X-GNOME-Autostart-enabled=true",
        "",
    )
    return "\n".join(lines).encode()


def agent_text(words: list[str]) -> bytes:
    """macOS's description of what to start."""
    return plistlib.dumps({"Label": ID, "ProgramArguments": words, "RunAtLoad": True})


def _entry() -> Path:
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "autostart" / f"{ID}.desktop"


def _agent() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{ID}.plist"


def _quoted(word: str) -> str:
    """A word of ``Exec``: quoted for the command, then escaped as every value of an entry."""
    if re.fullmatch(r"[\w@+=:,./-]+", word):
        return word
    for letter in ("\\", '"', "`", "$"):
        word = word.replace(letter, f"\\{letter}")
    return f'"{word}"'.replace("\\", "\\\\").replace("%", "%%")
