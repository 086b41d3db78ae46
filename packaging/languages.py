"""The tables of translations, made from the syntax tree of the code.

    python packaging/languages.py update    new texts go into each table, vanished ones are marked
    python packaging/languages.py check     says what is missing, vanished, or wrong; 1 if anything
    python packaging/languages.py tidy      takes vanished texts out of the tables
    python packaging/languages.py compile   writes the tables as they are loaded
    python packaging/languages.py todo LANGUAGE     untranslated texts, a line of JSON for each
    python packaging/languages.py fill LANGUAGE FILE     such lines with "translation", put in

What is a text: the literal in ``tr``, ``tr_n`` and ``mark``, and the docstring of a command, which
is its help. How to write one stands in ``photosim/core/language.py``. Python's own library is all
that is needed.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import string
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

CHECKOUT = Path(__file__).resolve().parent.parent
CODE = CHECKOUT / "photosim"
TABLES = CHECKOUT / "resources" / "languages"
MANUAL = CHECKOUT / "packaging" / "man.py"
"""It speaks, too, where commands do."""
LANGUAGES = {"zh_CN": 1}
"""Each language of a table, and how many plural forms it has."""

MAY_BE_EMPTY = {"between two sentences"}
"""Contexts whose translation may be nothing."""


def _language_files() -> ModuleType:
    """``photosim.core.language_files``, without importing photosim."""
    path = CODE / "core" / "language_files.py"
    spec = importlib.util.spec_from_file_location("language_files", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_FILES = _language_files()


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the code: its source, what tells it from the same words elsewhere, its plural."""

    source: str
    context: str = ""
    plural: str = ""


@dataclass(slots=True)
class Entry:
    """A text in a table: where it is from (the rooms of the code), and its translation's forms."""

    text: Text
    room: str = ""
    files: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    vanished: bool = False

    @property
    def finished(self) -> bool:
        empty = self.text.context in MAY_BE_EMPTY and bool(self.forms)
        return empty or (bool(self.forms) and all(self.forms))


class NotLiteral(Exception):
    """A text that is no literal can't be found by the tables; the message says where."""


def texts(code: Path = CODE) -> dict[Text, list[str]]:
    """All texts of the code, and the files of each, as paths below the code."""
    found: dict[Text, list[str]] = {}
    files = sorted(code.rglob("*.py"))
    if code == CODE:
        files.append(MANUAL)
    for path in files:
        name = path.relative_to(code).as_posix() if path != MANUAL else "packaging/man.py"
        for text in _of_file(path, name):
            files = found.setdefault(text, [])
            if name not in files:
                files.append(name)
    return found


def _of_file(path: Path, name: str) -> Iterator[Text]:
    if name == "core/language.py":
        yield Text(", ", "between the parts of a list")
        yield Text(", ", "between the parts of a line")
        yield Text(" ", "between two sentences")
        yield Text("{name}: {words}")
        yield Text("{words}.")
        yield Text(" ({words})")
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in {"tr", "mark"}:
                yield from _of_call(node, name, 1)
            elif node.func.id == "tr_n":
                yield from _of_call(node, name, 2)
        elif isinstance(node, ast.FunctionDef) and _is_command(node, name):
            told = ast.get_docstring(node)
            if told:
                yield Text(_FILES.paragraphs(told))


def _is_command(node: ast.FunctionDef, name: str) -> bool:
    def called(one: ast.expr) -> str:
        plain = one.func if isinstance(one, ast.Call) else one
        return ast.unparse(plain)

    return name.startswith("cli/") and any(
        called(one) in {"command", "app.command"} for one in node.decorator_list
    )


def _of_call(node: ast.Call, name: str, count: int) -> Iterator[Text]:
    literals = [one.value for one in node.args[:count] if isinstance(one, ast.Constant)]
    context = next((one.value for one in node.keywords if one.arg == "context"), None)
    said = context.value if isinstance(context, ast.Constant) else ""
    if len(literals) < count:
        if node.args and isinstance(node.args[0], (ast.JoinedStr, ast.BinOp)):
            raise NotLiteral(f"{name}:{node.lineno}: a text is a literal, not made of parts")
        return  # what was marked is looked up
    one = str(literals[0])
    yield Text(one, str(said), str(literals[1]) if count == 2 else "")


def read(path: Path) -> dict[Text, Entry]:
    """The entries of a table; none where there is no table yet."""
    from xml.etree import ElementTree

    entries: dict[Text, Entry] = {}
    if not path.is_file():
        return entries
    for context in ElementTree.parse(path).iter("context"):
        room = context.findtext("name", "")
        for message in context.iter("message"):
            text = Text(
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.findtext("extra-po-msgid_plural", ""),
            )
            told = message.find("translation")
            entry = Entry(text, room, [one.get("filename", "") for one in message.iter("location")])
            if told is not None:
                entry.vanished = told.get("type") == "vanished"
                forms = (
                    [one.text or "" for one in told.iter("numerusform")]
                    if message.get("numerus") == "yes"
                    else [told.text or ""]
                )
                if told.get("type") != "unfinished":
                    entry.forms = forms
            entries[text] = entry
    return entries


def write(path: Path, language: str, entries: Iterable[Entry]) -> None:
    """Write a table: by rooms, in each by file and source, so that changes stay where they are."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    rooms: dict[str, list[Entry]] = {}
    for entry in entries:
        rooms.setdefault(entry.room, []).append(entry)
    for room in sorted(rooms):
        lines += ["<context>", f"    <name>{escape(room)}</name>"]
        for entry in sorted(rooms[room], key=_order):
            lines += _message(entry)
        lines.append("</context>")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _order(entry: Entry) -> tuple[str, str, str, str]:
    return entry.files[0] if entry.files else "", *_key(entry.text)


def _key(text: Text) -> tuple[str, str, str]:
    return text.source, text.context, text.plural


def _message(entry: Entry) -> Iterator[str]:
    text, indent = entry.text, "        "
    yield '    <message numerus="yes">' if text.plural else "    <message>"
    yield from (f'{indent}<location filename="{name}"/>' for name in entry.files)
    yield f"{indent}<source>{escape(text.source)}</source>"
    if text.context:
        yield f"{indent}<comment>{escape(text.context)}</comment>"
    kind = ' type="vanished"' if entry.vanished else "" if entry.finished else ' type="unfinished"'
    if text.plural:
        forms = "".join(f"<numerusform>{escape(one)}</numerusform>" for one in entry.forms)
        yield f"{indent}<translation{kind}>{forms}</translation>"
        yield f"{indent}<extra-po-msgid_plural>{escape(text.plural)}</extra-po-msgid_plural>"
    else:
        told = escape(entry.forms[0]) if entry.forms else ""
        yield f"{indent}<translation{kind}>{told}</translation>"
    yield "    </message>"


def table_of(language: str) -> Path:
    """Where the table of a language is."""
    return TABLES / f"photosim_{language}.ts"


def room_of(name: str) -> str:
    """The room of a file, by its path below the code: "ui/compare"."""
    return "/".join(name.split("/")[:-1][:2]) or "app"


def update(language: str, code: Path = CODE, path: Path | None = None) -> None:
    """Bring a table up to date: translations are kept, texts that are gone are marked so."""
    path = path or table_of(language)
    known, now = read(path), texts(code)
    entries = []
    for text, files in now.items():
        entry = known.get(text) or Entry(text)
        entry.room, entry.files, entry.vanished = room_of(files[0]), files, False
        entries.append(entry)
    for text, entry in known.items():
        if text not in now and entry.forms:
            entry.vanished = True
            entries.append(entry)
    write(path, language, entries)


def wrong(language: str, code: Path = CODE, path: Path | None = None) -> list[str]:
    """What is wrong with a table, a sentence for each fault; empty where it is complete."""
    known, now = read(path or table_of(language)), texts(code)
    faults = [f"not in the table: {text.source!r}" for text in now if text not in known]
    for text, entry in known.items():
        if text not in now or entry.vanished:
            faults.append(f"vanished from the code: {text.source!r}")
        elif not entry.finished:
            faults.append(f"not translated: {text.source!r}")
        else:
            faults += _wrong_forms(entry, LANGUAGES[language])
    return faults


def _wrong_forms(entry: Entry, forms: int) -> Iterator[str]:
    source = entry.text.plural or entry.text.source
    wanted = placeholders(source)
    if entry.text.plural and len(entry.forms) != forms:
        yield f"{len(entry.forms)} plural forms, not {forms}: {source!r}"
    for told in entry.forms:
        if placeholders(told) != wanted:
            yield f"other placeholders in the translation: {source!r}, {told!r}"
        if told.count("\n") != source.count("\n") and "\n\n" not in source:
            yield f"other lines in the translation: {source!r}, {told!r}"


def placeholders(text: str) -> list[str]:
    """The names in braces, sorted; one that a text has twice is there twice."""
    try:
        parsed = list(string.Formatter().parse(text))
    except ValueError:
        return ["not a format"]
    return sorted({name for _, name, _, _ in parsed if name is not None})


def compile_all(folder: Path | None = None) -> list[Path]:
    """Write all tables as they are loaded, into a folder or beside their sources."""
    made = []
    for language in LANGUAGES:
        target = (folder or TABLES) / f"photosim_{language}.json"
        _FILES.compile_ts(table_of(language), target)
        made.append(target)
    return made


def todo(language: str) -> Iterator[str]:
    """The untranslated texts of a table, each a line of JSON."""
    for entry in sorted(read(table_of(language)).values(), key=lambda one: (one.room, _order(one))):
        if not entry.finished and not entry.vanished:
            text = entry.text
            line = {"source": text.source, "context": text.context, "plural": text.plural}
            line["files"] = " ".join(entry.files)
            yield json.dumps({k: v for k, v in line.items() if v}, ensure_ascii=False)


def fill(language: str, lines: Iterable[str]) -> list[str]:
    """Put translations into a table: lines as ``todo`` has them, with "translation" (a text, or
    a list of plural forms); the sources that no entry has."""
    entries, lost = read(table_of(language)), []
    for line in filter(str.strip, lines):
        told = json.loads(line)
        text = Text(told["source"], told.get("context", ""), told.get("plural", ""))
        entry = entries.get(text)
        if entry is None:
            lost.append(text.source)
            continue
        forms = told["translation"]
        entry.forms = forms if isinstance(forms, list) else [forms]
    write(table_of(language), language, entries.values())
    return lost


def main(words: list[str]) -> int:
    match words:
        case ["update"]:
            for language in LANGUAGES:
                update(language)
        case ["check"]:
            faults = [f"{one}: {fault}" for one in LANGUAGES for fault in wrong(one)]
            print("\n".join(faults) or "all languages are complete")
            return 1 if faults else 0
        case ["tidy"]:
            for language in LANGUAGES:
                known = read(table_of(language)).values()
                write(table_of(language), language, [one for one in known if not one.vanished])
        case ["compile"]:
            compile_all()
        case ["todo", language]:
            print("\n".join(todo(language)))
        case ["fill", language, file]:
            lost = fill(language, Path(file).read_text(encoding="utf-8").splitlines())
            print("\n".join(f"no such text: {one!r}" for one in lost))
            return 1 if lost else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
