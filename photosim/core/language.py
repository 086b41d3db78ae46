"""The language that photosim speaks, for every layer and without Qt.

A new string
    Write it in plain English inside ``tr``: ``tr("Photos from {folder}", folder=name)``. What
    changes is a named placeholder, never a part of an f-string and never glued on: other languages
    put it elsewhere. Where a number decides the words, both forms go in:
    ``tr_n("{n} photo", "{n} photos", count)``. A word that means two things says which:
    ``tr("Open", context="verb")``. The source is a literal, as the tables are made from the syntax
    tree (``packaging/languages.py update``), and what is only looked up later is a literal inside
    ``mark``. Numbers, sizes, durations and dates are :mod:`photosim.core.quantities`. Parts are put
    together by :func:`listed` and :func:`sentences`, since not every language has commas and
    spaces between them. What is never for a person (names of objects, SQL, the log) stays bare.

A new language
    Its line in ``LANGUAGES``, then ``packaging/languages.py update`` makes
    ``resources/languages/photosim_<language>.ts``; translate it with Qt Linguist or an editor.

The language is settled before the first word, once for a process: by :func:`set_up`, which
``photosim.__main__`` calls before it imports anything that speaks, else by the environment when the
first word is asked for. So tables of words may be made when their module is imported. The order:
``--language``, ``$PHOTOSIM_LANGUAGE``, what was chosen in the settings (:func:`chosen`; it holds
from the next start on), the locale of the system. Child processes speak as their parent does.
With ``--json`` everything is in English: what programs read never changes with the language.
"""

from __future__ import annotations

import json
import locale
import os
import string
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from photosim.core import paths
from photosim.core.language_files import Table, key_of, read_ts

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "zh_CN": "中文"}
"""Each language that photosim speaks, by its own name."""

SYSTEM = "system"
"""The choice to speak as the system does."""

VARIABLE = "PHOTOSIM_LANGUAGE"
OPTION = "--language"

RECENT = 64
"""Texts whose English is remembered. An error that is made of one asks at once."""


class UnknownLanguage(ValueError):
    """A language was asked for by a name that is none of those there are."""


class _Speech:
    """What the process speaks; ``table`` is None until the first word."""

    language = ENGLISH
    table: Mapping[str, str | Sequence[str]] | None = None


def tr(text: str, /, *, context: str = "", **values: object) -> str:
    """A text in the language of the person, its placeholders filled with ``values``.

    Without values it stays as it is, braces too, for a ``format`` that comes later.
    """
    told = _table().get(key_of(text, context), text)
    if not isinstance(told, str):
        told = told[0]
    told = _FORMATTER.vformat(told, (), values) if values else told
    return _remembered(told, text, values)


def tr_n(one: str, many: str, count: int, /, *, context: str = "", **values: object) -> str:
    """A text whose words depend on a number, which is ``{n}`` in it, written as numbers are."""
    forms = _table().get(key_of(one, context))
    if forms is None:
        told = one if count == 1 else many
    elif isinstance(forms, str):
        told = forms
    else:
        told = forms[min(_form(count), len(forms) - 1)]
    values = {"n": f"{count:,}", **values}
    told = _FORMATTER.vformat(told, (), values)
    return _remembered(told, one if count == 1 else many, values)


def in_english(told: str) -> str:
    """What was said just now, for the log: in English where it is one of the last RECENT texts that
    were looked up, else as it is."""
    text, values = _RECENT.get(told, (told, {}))
    english = {
        name: in_english(value) if isinstance(value, str) and value != told else value
        for name, value in values.items()
    }
    return _FORMATTER.vformat(text, (), english) if english else text


def mark(text: str, /, *, context: str = "") -> str:
    """A text that is looked up later, by ``tr`` with the same context; as it is."""
    return text


def listed(parts: Iterable[str]) -> str:
    """Parts of an enumeration in one line: "a, b, c"."""
    return tr(", ", context="between the parts of a list").join(parts)


def clauses(parts: Iterable[str]) -> str:
    """Parts of one line that say different things: "40 of 100, 8 s left"; empty ones are left
    out."""
    return tr(", ", context="between the parts of a line").join(filter(None, parts))


def sentences(parts: Iterable[str]) -> str:
    """Whole sentences one after another; empty ones are left out."""
    return tr(" ", context="between two sentences").join(filter(None, parts))


def sentence(words: str) -> str:
    """Words with the full stop of a sentence, which they may have already."""
    return tr("{words}.", words=words.rstrip(".。"))


def labelled(name: object, words: object) -> str:
    """What something is called, and what is said of it: "Size: 3 MB"."""
    return tr("{name}: {words}", name=name, words=words)


def aside(words: str) -> str:
    """What is said behind other words, in brackets and with the space before them: " (of two)";
    empty for nothing."""
    return tr(" ({words})", words=words) if words else ""


def spoken() -> str:
    """The language that is spoken: one of ``LANGUAGES``."""
    _table()
    return _Speech.language


def set_up(words: Sequence[str]) -> list[str]:
    """Settle the language by a command line and what else says it; the words without it.

    Raises:
        UnknownLanguage: ``--language`` names none, or one that photosim doesn't speak.
    """
    rest, named = _without_option(words)
    ending = rest.index("--") if "--" in rest else len(rest)
    if "--json" in rest[:ending]:
        named = ENGLISH
    use(_known(named) if named is not None else _by_environment())
    # Processes that are started from here, decoders say, speak the same.
    os.environ[VARIABLE] = _Speech.language
    return rest


def use(language: str, table: Mapping[str, str | Sequence[str]] | None = None) -> None:
    """Speak a language from now on; ``table`` instead of its own, for tests."""
    _RECENT.clear()
    _Speech.language = language
    _Speech.table = _load(language) if table is None else table


def chosen() -> str:
    """What a person chose in the settings: a language, or ``SYSTEM``."""
    try:
        name = _choice().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return SYSTEM
    return name if name in LANGUAGES else SYSTEM


def choose(language: str) -> None:
    """Keep what a person chose in the settings, for the next start. Raises OSError."""
    if language == SYSTEM:
        _choice().unlink(missing_ok=True)
        return
    _choice().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _choice().write_text(f"{language}\n", encoding="utf-8")


def named(name: str) -> str | None:
    """The language of LANGUAGES that a name of a locale means ("zh_CN.UTF-8", "zh-Hans", "en")."""
    plain = name.split(".", maxsplit=1)[0].split("@", maxsplit=1)[0].replace("-", "_").lower()
    parts = plain.split("_")
    if parts[0] in {"", "c", "posix", "en"}:
        return ENGLISH if parts[0] else None
    if parts[0] == "zh":
        # Who reads traditional characters isn't given simplified ones unasked.
        traditional = {"tw", "hk", "mo", "hant"} & set(parts)
        return None if traditional else "zh_CN"
    return next((one for one in LANGUAGES if one.split("_")[0] == parts[0]), None)


def _without_option(words: Sequence[str]) -> tuple[list[str], str | None]:
    rest: list[str] = []
    found: str | None = None
    waiting = iter(words)
    for word in waiting:
        if word == "--":
            rest += [word, *waiting]
        elif word == OPTION:
            found = next(waiting, "")
        elif word.startswith(f"{OPTION}="):
            found = word.removeprefix(f"{OPTION}=")
        else:
            rest.append(word)
    return rest, found


def _known(name: str) -> str:
    language = named(name)
    if language is None:
        raise UnknownLanguage(name)
    return language


def _by_environment() -> str:
    for name in (os.environ.get(VARIABLE, ""), chosen()):
        if name and name != SYSTEM and (language := named(name)):
            return language
    return named(_system_locale()) or ENGLISH


def _system_locale() -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if name := os.environ.get(variable, ""):
            return name
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    if sys.platform == "darwin":
        asked = ["/usr/bin/defaults", "read", "-g", "AppleLocale"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
        return answer.stdout.strip()
    return ""


def _choice() -> Path:
    return paths.config_dir() / "language"


def _table() -> Mapping[str, str | Sequence[str]]:
    if _Speech.table is None:
        use(_by_environment())
    assert _Speech.table is not None
    return _Speech.table


def _load(language: str) -> Table:
    """The table of a language: compiled by the build, or from its source where that is newer."""
    if language == ENGLISH:
        return {}
    folder = paths.resources_dir() / "languages"
    compiled, source = (folder / f"photosim_{language}.{ending}" for ending in ("json", "ts"))
    if compiled.is_file() and (
        not source.is_file() or source.stat().st_mtime_ns <= compiled.stat().st_mtime_ns
    ):
        loaded: Table = json.loads(compiled.read_text(encoding="utf-8"))
        return loaded
    return read_ts(source)


def _remembered(told: str, text: str, values: Mapping[str, object]) -> str:
    """The text, of which :func:`in_english` can tell where it came from."""
    if _Speech.language != ENGLISH:
        # Any thread, without a lock: each step does whatever others do between two of them.
        _RECENT.pop(told, None)
        _RECENT[told] = text, values
        if len(_RECENT) > RECENT:
            _RECENT.popitem(last=False)
    return told


def _form(count: int) -> int:
    """Which of the plural forms a number takes; languages of one form have no other."""
    return 0 if count == 1 else 1


_RECENT: OrderedDict[str, tuple[str, Mapping[str, object]]] = OrderedDict()
"""What was said last, in another language than English: where it came from."""


class _Formatter(string.Formatter):
    """``str.format`` by names alone; a text can't reach into what it is given."""

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        return kwargs[field_name], field_name


_FORMATTER = _Formatter()
