"""Write the man pages: ``python packaging/man.py FOLDER``.

They are made of what the commands say of themselves (``--help``), in each language:
``FOLDER/man1/photosim.1``, ``FOLDER/zh_CN/man1/photosim.1``. Run it with a Python that has
photosim.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "zh_CN")


def escaped(text: str) -> str:
    """A text in which roff finds nothing of its own."""
    text = text.replace("\\", "\\(rs").replace("-", "\\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


def page() -> Iterator[str]:
    """The manual page in the language that is spoken, line by line."""
    import typer.main

    from photosim import __version__
    from photosim.cli import main
    from photosim.core.language import tr

    command: Any = typer.main.get_command(main.app)
    context = command.make_context("photosim", [], resilient_parsing=True)
    about, *more = command.help.split("\n\n")
    yield '.\\" Made by packaging/man.py; change the commands instead.'
    yield f'.TH PHOTOSIM 1 "" "photosim {__version__}" "{escaped(tr("User commands"))}"'
    yield f".SH {escaped(tr('NAME'))}"
    yield f"photosim \\- {escaped(about)}"
    yield f".SH {escaped(tr('SYNOPSIS'))}"
    for pieces in ("[--library DIR|URL] [--language LANGUAGE] [FILES]...", "COMMAND [ARGS]..."):
        yield f".B photosim\n{escaped(pieces)}"
        yield ".br"
    yield f".SH {escaped(tr('DESCRIPTION'))}"
    for paragraph in more:
        yield ".PP"
        yield escaped(paragraph)
    yield ".PP"
    yield escaped(
        tr(
            "Everything that the window does with photos can be done by commands, too. Photos are"
            " opened read-only and never leave the computer."
        )
    )
    yield f".SH {escaped(tr('OPTIONS'))}"
    yield from _options(command, context)
    yield f".SH {escaped(tr('COMMANDS'))}"
    yield from _commands(command, context, "photosim")
    yield f".SH {escaped(tr('EXIT STATUS'))}"
    yield escaped(
        tr(
            "0: done; 1: failed, with one line on standard error; 2: wrong usage; 130: interrupted,"
            " everything so far is kept."
        )
    )
    yield f".SH {escaped(tr('FILES'))}"
    for place, what in (
        ("$XDG_DATA_HOME/photosim/library", tr("The library, where none is named.")),
        (
            "$XDG_DATA_HOME/photosim/shared",
            tr("What this machine keeps of libraries on servers: the index, and what was taught."),
        ),
        ("$XDG_CONFIG_HOME/photosim", tr("What a person prefers.")),
    ):
        yield f".TP\n.I {place}"
        yield escaped(what)
    yield f".SH {escaped(tr('ENVIRONMENT'))}"
    yield ".TP"
    yield ".B PHOTOSIM_LANGUAGE"
    yield escaped(tr("The language of the window and of messages; default: the system's."))


def _commands(group: Any, context: Any, before: str) -> Iterator[str]:
    for name, command in group.commands.items():
        if command.hidden:
            continue
        called = f"{before} {name}"
        inner = type(context)(command, parent=context, info_name=name)
        if hasattr(command, "commands"):
            yield f".SS {escaped(called)}"
            yield escaped(command.help or "")
            yield from _commands(command, inner, called)
            continue
        pieces = " ".join(command.collect_usage_pieces(inner))
        yield f".SS {escaped(f'{called} {pieces}')}"
        for number, paragraph in enumerate((command.help or "").split("\n\n")):
            if number:
                yield ".PP"
            yield escaped(paragraph)
        yield from _options(command, inner)


def _options(command: Any, context: Any) -> Iterator[str]:
    from photosim.cli.help import told

    for one in command.params:
        record = None if getattr(one, "hidden", False) else one.get_help_record(context)
        if record and record[1]:
            yield ".TP"
            yield f".B {escaped(record[0])}"
            yield escaped(told(record[1]))


def main(words: list[str]) -> int:
    """Write the page of each language, each in a process of its own."""
    if words == ["--print"]:
        sys.stdout.buffer.write(("\n".join(page()) + "\n").encode())
        return 0
    for language in LANGUAGES:
        folder = Path(words[0]) if language == "en" else Path(words[0]) / language
        target = folder / "man1" / "photosim.1"
        target.parent.mkdir(parents=True, exist_ok=True)
        environment = {**os.environ, "PHOTOSIM_LANGUAGE": language}
        made = subprocess.run(
            [sys.executable, __file__, "--print"], env=environment, capture_output=True, check=True
        )
        target.write_bytes(made.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
