"""Set photosim up from a fresh checkout with nothing but Python's standard library.

``run.py`` and ``test.py`` beside this file are the two commands of the README. Both call
:func:`prepare`: system packages (Debian and its relatives), a virtual environment in ``.venv``,
and the Python packages of ``pyproject.toml``. A second call finds everything done and is quick.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("PHOTOSIM_VENV", CHECKOUT / ".venv"))

# What Qt's wheels need of Debian 12, and one font so that texts aren't boxes.
WINDOW_PACKAGES = (
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libgssapi-krb5-2",  # of Qt's sockets, by which a second start finds the window that is there
    "fonts-dejavu-core",
)
# A screen, a window manager, a hand and a bus for readers of the screen, for the end-to-end tests;
# programs that write into photos.
TEST_PACKAGES = (
    "xvfb",
    "openbox",
    "xdotool",
    "imagemagick",
    "libimage-exiftool-perl",
    "libjpeg-turbo-progs",
    "at-spi2-core",
)


class SetupError(Exception):
    """The set-up can't go on; the message says what to do."""


def prepare(*, extras: Sequence[str] = (), testing: bool = False) -> Path:
    """Set everything up and return the virtual environment's Python.

    Raises:
        SetupError: something is missing that only the person can provide.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 (this script runs before anything is checked)
        raise SetupError(
            f"photosim needs Python 3.11 or newer; this is {sys.version.split()[0]}. "
            "Start this script with a newer Python."
        )
    _system_packages(testing=testing)
    python = _virtual_environment()
    _python_packages(python, extras)
    return python


def _system_packages(*, testing: bool) -> None:
    if not sys.platform.startswith("linux"):
        return
    wanted = [*WINDOW_PACKAGES, *(TEST_PACKAGES if testing else ())]
    if _chinese():
        wanted.append("fonts-noto-cjk")
    # hnswlib is built on installation: a compiler and this Python's headers.
    if shutil.which("g++") is None and shutil.which("c++") is None:
        wanted.append("g++")
    if not Path(sysconfig.get_paths()["include"], "Python.h").is_file():
        wanted.append(f"python{sys.version_info.major}.{sys.version_info.minor}-dev")
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        print(
            "photosim: not a Debian system, so system packages are left alone. Where Qt reports "
            f"a missing library, install your system's counterpart of: {' '.join(wanted)}",
            file=sys.stderr,
        )
        return
    missing = [name for name in wanted if not _installed(name)]
    if not missing:
        return
    if os.geteuid() != 0:
        raise SetupError(
            "Some system packages are missing. Install them with\n\n"
            f"    sudo apt-get install -y --no-install-recommends {' '.join(missing)}\n\n"
            "and start this command again."
        )
    print(f"photosim: installing system packages: {' '.join(missing)}", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-q", "update"],
        ["apt-get", "-q", "install", "-y", "--no-install-recommends", *missing],
    ):
        result = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False
        )
        if result.returncode != 0:
            raise SetupError(f"'{' '.join(command)}' failed:\n{result.stdout}{result.stderr}")


def _chinese() -> bool:
    """Whether the app will speak Chinese, whose letters the fonts above lack."""
    asked = sys.argv[sys.argv.index("--language") + 1 :][:1] if "--language" in sys.argv else []
    for variable in ("PHOTOSIM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        asked.append(os.environ.get(variable, ""))
    return next(filter(None, asked), "").startswith("zh")


def _installed(package: str) -> bool:
    result = subprocess.run(
        ["dpkg-query", "-W", "-f=${Status}", package], capture_output=True, text=True, check=False
    )
    return result.stdout.strip() == "install ok installed"


def _virtual_environment() -> Path:
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not _works(python):
        print(f"photosim: making a virtual environment in {VENV}", file=sys.stderr)
        result = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode != 0:
            raise SetupError(f"The virtual environment failed:\n{result.stdout}{result.stderr}")
    return python


def _works(python: Path) -> bool:
    """True where the environment is whole: a set-up that was cut off leaves one without pip."""
    if not python.exists():
        return False
    result = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False)
    return result.returncode == 0


def _python_packages(python: Path, extras: Sequence[str]) -> None:
    wanted = f".[{','.join(extras)}]" if extras else "."
    stamp = VENV / "photosim-setup"
    state = _fingerprint(wanted)
    # One line for each kind of set-up that was completed: the app's stays valid beside the tests'.
    done = stamp.read_text(encoding="utf-8").split() if stamp.is_file() else []
    if state in done:
        return
    print("photosim: installing Python packages (a few minutes the first time)", file=sys.stderr)
    command = [python, "-m", "pip", "install", "--quiet", "--no-input", "--editable", wanted]
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    result = subprocess.run(
        command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False
    )
    if result.returncode != 0:
        raise SetupError(f"pip failed:\n{result.stdout[-4000:]}{result.stderr[-4000:]}")
    stamp.write_text("\n".join([*done, state]) + "\n", encoding="utf-8")


def _fingerprint(wanted: str) -> str:
    text = (CHECKOUT / "pyproject.toml").read_bytes() + f"{wanted} {CHECKOUT}".encode()
    return hashlib.sha256(text).hexdigest()
