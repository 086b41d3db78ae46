"""Where things are: the default library, the shipped models and resources."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import platformdirs

APP_NAME = "photosim"


def default_library() -> Path:
    """The library used when none is named: ``library`` in the platform's data folder."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "library"


def shared_libraries() -> Path:
    """Folder of what this machine keeps of libraries on servers, a folder for each."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "shared"


def config_dir() -> Path:
    """Folder of the settings that belong to the person, not to a library."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False))


def log_dir() -> Path:
    """Folder of the log files."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def models_dir() -> Path:
    """The shipped models: inside the installed package, or at the checkout's top level."""
    return _shipped("models")


def resources_dir() -> Path:
    """Icons, styles and translations, found as the models are."""
    return _shipped("resources")


@cache
def _shipped(name: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name
