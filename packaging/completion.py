"""Write completions for bash, zsh and fish: ``python packaging/completion.py FOLDER``.

They are made of the command line itself, as plain tables: completing a word then starts no Python
and takes no noticeable time. Run it with a Python that has photosim.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typer

from photosim.cli.main import app

FOLDERS = re.compile(r"DIR|FOLDER|\bOUT\b")


@dataclass
class Option:
    """One option: its names, help, whether a value follows, and what that may be."""

    names: list[str]
    help: str
    takes_value: bool
    choices: list[str]
    folder: bool


@dataclass
class Command:
    """One command, or a group of them: ``words`` are what is typed after ``photosim``."""

    words: tuple[str, ...]
    help: str
    options: list[Option]
    below: list[Command] = field(default_factory=list)

    def all(self) -> list[Command]:
        """This one and everything below."""
        return [self, *(inner for one in self.below for inner in one.all())]


def commands() -> Command:
    """The command line as it is."""
    return _command((), typer.main.get_command(app))


def _command(words: tuple[str, ...], command: Any) -> Command:
    options = [
        _option(one)
        for one in command.params
        if one.param_type_name == "option" and not getattr(one, "hidden", False)
    ]
    options.append(Option(["--help"], "Show the help.", False, [], False))
    below = [
        _command((*words, name), inner)
        for name, inner in getattr(command, "commands", {}).items()
        if not inner.hidden
    ]
    text = re.split(r"\n\n|(?<=\.)\s", (command.help or "").strip())[0].replace("\n", " ")
    return Command(words, text, options, below)


def _option(one: Any) -> Option:
    metavar = one.metavar or ""
    choices = [word for word in re.split(r"[|,]", metavar) if re.fullmatch(r"[a-z0-9-]+", word)]
    text = re.split(r"(?<=[.;:])\s", (one.help or "").strip())[0].rstrip(".;:")
    takes_value = not (one.is_flag or one.count)
    names = [*one.opts, *one.secondary_opts]
    return Option(names, text, takes_value, choices, bool(FOLDERS.search(metavar)))


def bash(tree: Command) -> str:
    """A function for bash; where photos or folders may stand it offers files."""
    lines = [
        "# bash completion for photosim",
        "_photosim() {",
        '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"',
        '    local path="" at one',
        "    for ((at = 1; at < COMP_CWORD; at++)); do",
        '        one="${COMP_WORDS[at]}"',
        '        case "$path $one" in',
    ]
    known = "|".join(f'"{_joined(one.words[:-1])} {one.words[-1]}"' for one in tree.all()[1:])
    lines += [
        f'            {known}) path="$path $one" ;;',
        "        esac",
        "    done",
        '    case "$path|$before" in',
    ]
    for one in tree.all():
        for option in one.options:
            if option.takes_value and (option.choices or option.folder):
                case = "|".join(f'"{_joined(one.words)}|{name}"' for name in option.names)
                offer = "-d" if option.folder else f'-W "{" ".join(option.choices)}"'
                lines.append(
                    f'        {case}) COMPREPLY=($(compgen {offer} -- "$word")); return ;;'
                )
    lines += ["    esac", '    local names="" options=""', '    case "$path" in']
    for one in tree.all():
        options = " ".join(name for option in one.options for name in option.names)
        names = " ".join(inner.words[-1] for inner in one.below)
        lines.append(f'        "{_joined(one.words)}") names="{names}" options="{options}" ;;')
    lines += [
        "    esac",
        '    if [[ "$word" == -* ]]; then',
        '        COMPREPLY=($(compgen -W "$options" -- "$word"))',
        '    elif [[ -n "$names" ]]; then',
        '        COMPREPLY=($(compgen -W "$names" -- "$word"))',
        "    fi",
        "}",
        "complete -o default -o bashdefault -F _photosim photosim",
    ]
    return "\n".join(lines) + "\n"


def zsh(tree: Command) -> str:
    """A function for zsh, with what each command and option means."""
    lines = ["#compdef photosim", ""]
    for one in reversed(tree.all()):
        name = "_".join(["_photosim", *(word.replace("-", "_") for word in one.words)])
        lines.append(f"{name}() {{")
        if one.below:
            lines.append("    local -a commands=(")
            lines += [f"        {_quoted(_colons(one))}" for one in one.below]
            lines.append("    )")
        lines.append("    _arguments -C \\")
        lines += [f"        {_zsh_option(option)} \\" for option in one.options]
        if one.below:
            files = " || _files" if not one.words else ""
            lines.append(f"        '1: :{{ _describe command commands{files} }}' '*::word:->word'")
            lines.append("    [[ $state == word ]] || return")
            lines.append("    case $words[1] in")
            for inner in one.below:
                function = "_".join([name, inner.words[-1].replace("-", "_")])
                lines.append(f"        {inner.words[-1]}) {function} ;;")
            lines += ["        *) _files ;;", "    esac"]
        else:
            lines.append("        '*:file:_files'")
        lines += ["}", ""]
    return "\n".join([*lines, '_photosim "$@"', ""])


def fish(tree: Command) -> str:
    """Lines for fish, with what each command and option means."""
    lines = ["# fish completion for photosim"]
    for one in tree.all():
        seen = " ".join(one.words)
        below = " ".join(inner.words[-1] for inner in one.below)
        if not one.words:
            here = "__fish_use_subcommand"
        else:
            here = f"__fish_seen_subcommand_from {one.words[0]}"
            if len(one.words) > 1:
                here += f"; and __fish_seen_subcommand_from {one.words[1]}"
        for inner in one.below:
            only = f"{here}; and not __fish_seen_subcommand_from {below}" if seen else here
            lines.append(
                f"complete -c photosim -n {_quoted(only)} -a {inner.words[-1]} "
                f"-d {_quoted(inner.help)}"
            )
        for option in one.options:
            words = " ".join(f"-l {name[2:]}" for name in option.names if name.startswith("--"))
            words += "".join(f" -s {name[1:]}" for name in option.names if len(name) == 2)
            if option.takes_value:
                words += " -r"
                if option.choices:
                    words += f" -f -a {_quoted(' '.join(option.choices))}"
                elif option.folder:
                    words += " -f -a '(__fish_complete_directories)'"
            lines.append(
                f"complete -c photosim -n {_quoted(here)} {words} -d {_quoted(option.help)}"
            )
    return "\n".join(lines) + "\n"


def _zsh_option(option: Option) -> str:
    text = option.help.replace("[", "(").replace("]", ")").replace(":", "\\:")
    value = ""
    if option.takes_value:
        value = ":value:_files"
        if option.choices:
            value = f":value:({' '.join(option.choices)})"
        elif option.folder:
            value = ":folder:_files -/"
    return " ".join(_quoted(f"{name}[{text}]{value}") for name in option.names)


def _colons(one: Command) -> str:
    return f"{one.words[-1]}:{one.help}"


def _joined(words: tuple[str, ...]) -> str:
    return "".join(f" {word}" for word in words)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def write(folder: Path) -> None:
    """Put them where Debian looks for them, below ``folder`` (``/usr/share``)."""
    tree = commands()
    for place, text in (
        ("bash-completion/completions/photosim", bash(tree)),
        ("zsh/vendor-completions/_photosim", zsh(tree)),
        ("fish/vendor_completions.d/photosim.fish", fish(tree)),
    ):
        file = folder / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
