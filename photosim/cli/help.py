"""Help and complaints about wrong usage in another language than English.

Typer (and Click in it) writes English, and counts a Chinese letter as one column where a terminal
gives it two. So help is laid out here from what each command says of itself, and what Typer
complains of is found again by its words: they differ between its versions, so what isn't found
stays as it is.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import typer.main

from photosim.cli import output
from photosim.core.language import tr

WIDEST = 80
"""Columns of a terminal that help takes at most."""

NAMES = 30
"""Columns that the names of options and commands take at most."""

_WIDE = "⺀-鿿＀-￯“（"
PIECES = re.compile(rf"[{_WIDE}]?[{_WIDE}][，。：；？！”）、…]*|\s+|[^\s{_WIDE}]+")
"""What a line may be broken between: letters as wide as Chinese ones with what must not begin a
line, spaces, and words of other letters."""

KNOWN: tuple[tuple[str, str], ...] = (
    (r"Missing argument '(?P<name>[^']+)'\.", tr("The argument “{name}” is missing.")),
    (r"Missing option '(?P<name>[^']+)'\.", tr("The option “{name}” is missing.")),
    (r"Missing command\.", tr("A command is missing.")),
    (r"No such command '(?P<name>[^']+)'\.", tr("There is no command “{name}”.")),
    (r"No such option: (?P<name>\S+)( .*)?", tr("There is no option {name}.")),
    (r"Got unexpected extra arguments? \((?P<name>.+)\)", tr("This is too much: {name}.")),
    (r"Got unexpected extra argument\(s\) \((?P<name>.+)\)", tr("This is too much: {name}.")),
    (r"Option '(?P<name>[^']+)' requires an argument\.", tr("The option {name} needs a value.")),
    (r"Option '(?P<name>[^']+)' does not take a value\.", tr("The option {name} takes no value.")),
    (
        r"Invalid value for '?(?P<name>[^':]+)'?: '?(?P<value>[^']+)'? is not a valid "
        r"(integer|int|float|number)\.?",
        tr("{name}: “{value}” is no number."),
    ),
    (
        r"Invalid value for '?(?P<name>[^':]+)'?: (?P<value>\S+) is not in the range "
        r"(?P<range>.+?)\.?",
        tr("{name}: {value} does not lie in {range}."),
    ),
    (
        r"Invalid value for '?(?P<name>[^':]+)'?: Input should be a valid "
        r"(integer|number|int|float).*",
        tr("{name} needs a number."),
    ),
    (
        r"Invalid value for '?(?P<name>[^':]+)'?: Input should be "
        r"(?P<range>(greater|less) than .+)",
        tr("{name} is out of range ({range})."),
    ),
    (r"Invalid value for '?(?P<name>[^':]+)'?: (?P<why>.+)", tr("{name}: {why}")),
    (r"Invalid value: (?P<why>.+)", "{why}"),
)
"""What Typer complains of, and how it is said instead."""


def run(app: typer.Typer, words: Sequence[str]) -> int:
    """Run a command as ``app(words)`` does, with help and complaints in the language that is
    spoken; the exit status."""
    command: Any = typer.main.get_command(app)
    _teach(command)
    try:
        ended = command.main(args=list(words), prog_name="photosim", standalone_mode=False)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        _complain(error)
        return int(getattr(error, "exit_code", 2))
    return ended if isinstance(ended, int) else 0


def _teach(command: Any) -> None:
    command.get_help = lambda context: "\n".join(help_lines(command, context))
    for below in getattr(command, "commands", {}).values():
        _teach(below)


def _complain(error: Any) -> None:
    why = error.format_message()
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        output.note_lines(why)
        return
    if context is not None:
        output.note(_usage(context))
        hint = tr("“{command} --help” says more.", command=context.command_path)
        output.note(hint)
        output.note("")
    output.note(tr("Wrong usage: {why}", why=complaint(why)))


def complaint(told: str) -> str:
    """What Typer complains of, in the language that is spoken."""
    for pattern, words in KNOWN:
        if found := re.fullmatch(pattern, told, re.DOTALL):
            return words.format(**found.groupdict())
    return told


def help_lines(command: Any, context: Any) -> Iterator[str]:
    """The help of a command, line by line."""
    width = min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns)
    yield from wrapped(_usage(context), width, 0, 6)
    for paragraph in (command.help or "").split("\n\n"):
        yield ""
        yield from wrapped(paragraph, width, 2, 2)
    records = [(one.param_type_name, one.get_help_record(context)) for one in _params(command)]
    arguments = [record for kind, record in records if kind == "argument" and record]
    options = [record for kind, record in records if kind != "argument" and record]
    commands = [
        (name, (one.help or "").split("\n\n")[0])
        for name, one in getattr(command, "commands", {}).items()
        if not one.hidden
    ]
    for heading, rows in (
        (tr("Arguments:"), arguments),
        (tr("Options:"), options),
        (tr("Commands:"), commands),
    ):
        if rows:
            yield ""
            yield heading
            yield from _table([(name, told(words)) for name, words in rows], width)


def _params(command: Any) -> list[Any]:
    found = [one for one in command.params if not getattr(one, "hidden", False)]
    asked = command.get_help_option(command.make_context("help", [], resilient_parsing=True))
    return found if asked is None or asked in found else [*found, asked]


def told(words: str) -> str:
    """What an option says of itself, with Typer's own words in the language that is spoken."""
    words = words.replace("Show this message and exit.", tr("Show this help."))
    words = re.sub(r"\[default: (.+?)\]", lambda one: tr("[default: {value}]", value=one[1]), words)
    return words.replace("[required]", tr("[required]"))


def _usage(context: Any) -> str:
    pieces = " ".join(context.command.collect_usage_pieces(context))
    return tr("Usage: {usage}", usage=f"{context.command_path} {pieces}")


def _table(rows: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    first = min(NAMES, max(columns(name) for name, _ in rows)) + 4
    for name, words in rows:
        lead = f"  {name}"
        lines = list(wrapped(words, width, first, first))
        if columns(lead) + 2 > first:
            yield lead
        elif lines:
            lines[0] = lead + " " * (first - columns(lead)) + lines[0].lstrip()
        else:
            lines = [lead]
        yield from lines


def columns(text: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def wrapped(text: str, width: int, first: int, rest: int) -> Iterator[str]:
    """A text in lines, indented; it breaks at spaces, and between letters as wide as Chinese ones,
    but never before their punctuation."""
    line, used = " " * first, first
    for piece in PIECES.findall(text):
        size = columns(piece)
        if piece.isspace():
            line, used = f"{line} ", used + 1
        elif used + size > width and line.strip():
            yield line.rstrip()
            line, used = " " * rest + piece, rest + size
        else:
            line, used = line + piece, used + size
    if line.strip():
        yield line.rstrip()
