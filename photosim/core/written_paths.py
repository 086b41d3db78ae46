"""Paths as people and programs write them: pasted text, addresses, quotes. No file is touched."""

from __future__ import annotations

import os
import platform
import re
import shlex
import sys
from pathlib import Path
from urllib.parse import unquote_to_bytes

_LONGEST = 4096
# Programs put these before the addresses of a copied file, each in a line of its own.
_PREAMBLE = re.compile(r"x-special/[\w-]+|copy|cut")
_ADDRESS = re.compile(r"(?i)(https?|ftp|data):")
_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\[^\\]")
_ESCAPED = re.compile(r"\\(\W)")


def path_of_address(address: str) -> Path | None:
    """The path that a ``file:`` address stands for, None for any other text.

    Whatever follows the host is the path: a ``#`` or ``?`` that nobody encoded is part of a name.
    This computer's own name is no host; another host is a share (``//host/share``).
    """
    match = re.match(r"(?is)file:(?://([^/\\]*))?([/\\].*)", address)
    if match is None:
        return None
    host, path = match[1] or "", os.fsdecode(unquote_to_bytes(os.fsencode(match[2])))
    if "\0" in path:
        return None
    if sys.platform == "win32" and _WINDOWS.match(path, 1):
        path = path[1:]
    if host.lower() in {"", "localhost", platform.node().lower()}:
        # Two slashes at the start would be another place than one.
        return Path(path if sys.platform == "win32" else "/" + path.lstrip("/"))
    return Path(f"//{host}{path}")


def path_named(word: str) -> Path:
    """The path that a word of the command line names: a path, or a ``file:`` address."""
    return path_of_address(word) or Path(word)


def paths_and_links(text: str) -> list[Path | str]:
    """The files and the addresses on the network in a text; empty where any line is neither.

    A line is a path from the root or from home (``~/``), as it is, in quotes (several of them
    too) or with blanks escaped as shells do it, or an address (``file:``, ``https:``, ``data:``).
    What file managers write around a copied file is passed over.
    """
    lines = [line.strip(" \t\0\ufeff\xa0") for line in re.split(r"[\r\n]+", text)]
    lines = [line for line in lines if line and not line.startswith("#")]
    while len(lines) > 1 and _PREAMBLE.fullmatch(lines[0]):
        del lines[0]
    found: list[Path | str] = []
    for line in lines:
        items = _items(line)
        if not items:
            return []
        found += items
    return found


def _items(line: str) -> list[Path | str]:
    if _ADDRESS.match(line):
        return [line]
    paths = [_path(word) for word in _words(line)]
    return [] if None in paths else [path for path in paths if path is not None]


def _words(line: str) -> list[str]:
    """The paths of a line without quotes and escapes, not looked at yet."""
    if len(line) > _LONGEST:
        return [""]
    if re.fullmatch(r'(?:"[^"]+"\s*)+', line):
        # In these a backslash is Windows' own, or else escapes what a shell would look at.
        quoted = re.findall(r'"([^"]+)"', line)
        return [one if _WINDOWS.match(one) else re.sub(r"\\([$`\\])", r"\1", one) for one in quoted]
    if _WINDOWS.match(line):
        return [line]
    if line[0] in "'\"" or _ESCAPED.search(line):
        try:
            words = shlex.split(line)
        except ValueError:  # an apostrophe in a name
            words = []
        if words and all(_path(word) is not None for word in words):
            return words
        return [line[1:-1] if line[0] == line[-1] in "'\"" else _ESCAPED.sub(r"\1", line)]
    return [line]


def _path(word: str) -> Path | None:
    if "\0" in word:
        return None
    if word.startswith("~/"):
        return Path(word).expanduser()
    if word.startswith("/") or _WINDOWS.match(word):
        return Path(word)
    return path_of_address(word)
