"""Programs of the system that open a kind of file, and starting one of them.

On freedesktop systems they are read from the desktop entries and from what a person has chosen
among them ("Desktop Entry Specification" 1.5, "Association between MIME types and applications"
1.0). They are started by their own command line, word by word, never through a shell.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QMimeDatabase, QProcess

from photosim.core.errors import PhotosimError
from photosim.core.language import tr

FREEDESKTOP = sys.platform not in {"win32", "darwin"}

_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
_ONE, _MANY = ("%f", "%u"), ("%F", "%U")


@dataclass(frozen=True, slots=True)
class Program:
    """A program: the name of its desktop entry, what it is called, its command line with the codes
    of the specification, where the entry lies, its icon ("" for none) and working folder."""

    id: str
    name: str
    command: str
    entry: str = ""
    icon: str = ""
    folder: str = ""


def programs_for(path: str) -> list[Program]:
    """The programs that open a file, the one that a person has chosen first; none on systems that
    don't tell."""
    if not FREEDESKTOP:
        return []
    kind = QMimeDatabase().mimeTypeForFile(path)
    return of_kinds([kind.name(), *kind.allAncestors()])


def of_kinds(kinds: Sequence[str]) -> list[Program]:
    """The programs of MIME types, those of the first before those of its ancestors."""
    folders = [Path(folder) / "applications" for folder in _data_folders()]
    entries = _entries(folders)
    lists = [_sections(path) for path in _choices(folders)]
    found: dict[str, Program] = {}
    for kind in kinds:
        removed: set[str] = set()
        wanted: list[str] = []
        for chosen in lists:
            for section in ("Default Applications", "Added Associations"):
                wanted += [one for one in _listed(chosen, section, kind) if one not in removed]
            removed.update(_listed(chosen, "Removed Associations", kind))
        wanted += [
            name
            for name, (_, entry) in entries.items()
            if name not in removed and kind in entry.get("MimeType", "").split(";")
        ]
        for name in wanted:
            if name in entries and name not in found:
                program = _program(name, *entries[name])
                if program is not None:
                    found[name] = program
    return list(found.values())


def command_lines(program: Program, paths: Sequence[str]) -> list[list[str]]:
    """What is started to open files: one command, or one for each file where it takes one only.

    Raises PhotosimError where the entry's command line is none.
    """
    try:
        words = shlex.split(_unescaped(program.command))
    except ValueError as error:
        raise _not_started(program.name) from error
    if not words:
        raise _not_started(program.name)
    if any(code in words for code in _MANY):
        return [_filled(program, words, paths)]
    return [_filled(program, words, [path]) for path in paths]


def start(program: Program, paths: Sequence[str]) -> None:
    """Open files with a program. Raises PhotosimError where it doesn't start."""
    for words in command_lines(program, paths):
        run(words, program.name, program.folder)


def start_other(place: str, paths: Sequence[str]) -> None:
    """Open files with a program that a person named by its file. Raises PhotosimError."""
    words = ["open", "-a", place, *paths] if sys.platform == "darwin" else [place, *paths]
    run(words, Path(place).name)


def run(words: Sequence[str], name: str, folder: str = "") -> None:
    """Start a program that outlives this one. Raises PhotosimError where it doesn't start."""
    process = QProcess()
    process.setProgram(words[0])
    process.setArguments(list(words[1:]))
    process.setWorkingDirectory(folder)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    if not process.startDetached():
        raise _not_started(name)


def _not_started(name: str) -> PhotosimError:
    return PhotosimError(
        tr("The program did not start"), tr("“{name}” can't be started.", name=name)
    )


def _filled(program: Program, words: Iterable[str], paths: Sequence[str]) -> list[str]:
    """The words of a command line with the codes in them replaced."""
    urls = [Path(path).as_uri() for path in paths]
    whole = {"%F": list(paths), "%U": urls, "%f": list(paths[:1]), "%u": urls[:1]}
    whole["%i"] = ["--icon", program.icon] if program.icon else []
    parts = {"f": paths[0], "u": urls[0], "c": program.name, "k": program.entry, "%": "%"}
    found: list[str] = []
    for word in words:
        found += whole[word] if word in whole else [_with_parts(word, parts)]
    return found


def _with_parts(word: str, parts: Mapping[str, str]) -> str:
    """A word with the codes within it replaced; those that are no more in use go."""
    pieces, rest = [], word
    while "%" in rest:
        before, _, after = rest.partition("%")
        pieces += [before, parts.get(after[:1], "")]
        rest = after[1:]
    return "".join([*pieces, rest])


def _program(name: str, path: Path, entry: Mapping[str, str]) -> Program | None:
    """The program of a desktop entry; None where it isn't one that opens files here."""
    command = entry.get("Exec", "")
    takes_files = any(code in command for code in (*_ONE, *_MANY))
    tried = _unescaped(entry.get("TryExec", ""))
    if (
        entry.get("Type") != "Application"
        or "true" in {entry.get("Hidden"), entry.get("Terminal")}
        or not takes_files
        or (tried and shutil.which(tried) is None)
    ):
        return None
    language = QLocale().name()
    names = (f"Name[{language}]", f"Name[{language.partition('_')[0]}]", "Name")
    shown = next((entry[one] for one in names if one in entry), name)
    return Program(
        name,
        _unescaped(shown),
        command,
        os.fspath(path),
        _unescaped(entry.get("Icon", "")),
        _unescaped(entry.get("Path", "")),
    )


def _entries(folders: Iterable[Path]) -> dict[str, tuple[Path, Mapping[str, str]]]:
    """Desktop entries by their ids; the folders before hide those behind."""
    found: dict[str, tuple[Path, Mapping[str, str]]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.desktop")) if folder.is_dir() else ():
            name = "-".join(path.relative_to(folder).parts)
            if name not in found:
                found[name] = path, _sections(path).get("Desktop Entry", {})
    return found


def _choices(folders: Iterable[Path]) -> Iterator[Path]:
    """The lists of what a person, a desktop and the system have chosen, the strongest first."""
    config = [os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"]
    config += (os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
    desktops = os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    for place in (*map(Path, config), *folders):
        for desktop in filter(None, desktops):
            yield place / f"{desktop}-mimeapps.list"
        yield place / "mimeapps.list"


def _data_folders() -> list[str]:
    own = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [own, *filter(None, shared.split(":"))]


def _listed(sections: Mapping[str, Mapping[str, str]], section: str, kind: str) -> list[str]:
    return [one for one in sections.get(section, {}).get(kind, "").split(";") if one]


def _sections(path: Path) -> dict[str, dict[str, str]]:
    """The groups of a desktop entry or list; none where there is no such file."""
    found: dict[str, dict[str, str]] = {}
    now: dict[str, str] = {}
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return {}
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            now = found.setdefault(line[1:-1], {})
        elif "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            now.setdefault(key.strip(), value.strip())
    return found


def _unescaped(value: str) -> str:
    """A value of type string, its escapes replaced."""
    pieces, rest = [], value
    while "\\" in rest:
        before, _, after = rest.partition("\\")
        pieces += [before, _ESCAPES.get(after[:1], f"\\{after[:1]}")]
        rest = after[1:]
    return "".join([*pieces, rest])
