"""Write the man page: ``python packaging/man.py FOLDER``.

It is made of the command line itself. Run it with a Python that has photosim.
"""

from __future__ import annotations

import sys
from pathlib import Path

from completion import Command, commands

import photosim

HEAD = """\
.TH PHOTOSIM 1 "" "photosim {version}" "User Commands"
.SH NAME
photosim \\- find the duplicates and look\\-alikes of a photo
.SH SYNOPSIS
.B photosim
.RI [ FILE... ]
.br
.B photosim
.I COMMAND
.RI [ ARGUMENT... ]
.SH DESCRIPTION
Without a command the app opens, and files are its first query. Everything that its engine does
can be done by commands, too. Photos are opened read\\-only and never leave the computer.
.SH COMMANDS
"""

TAIL = """\
.SH EXIT STATUS
0: done; 1: failed, with a line on standard error; 2: wrong usage; 130: interrupted, with everything
kept that was finished.
.SH FILES
.TP
.I $XDG_DATA_HOME/photosim/library
The library, where none is named.
.TP
.I $XDG_CONFIG_HOME/photosim
What a person prefers.
"""


def page(tree: Command) -> str:
    """The page in the language of man."""
    lines = [HEAD.format(version=photosim.__version__)]
    for one in tree.all()[1:]:
        if one.below:
            continue
        lines.append(f".SS {_escaped(' '.join(('photosim', *one.words)))}\n")
        lines.append(f"{_escaped(one.help)}\n")
        for option in one.options:
            lines.append(f".TP\n.B {_escaped(', '.join(option.names))}\n{_escaped(option.help)}\n")
    return "".join([*lines, TAIL])


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    folder = Path(sys.argv[1]) / "man1"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "photosim.1").write_text(page(commands()), encoding="utf-8")
