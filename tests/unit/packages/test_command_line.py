"""Completions and the man page know every command."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer

from photosim.cli.main import app

Script = Callable[[str], ModuleType]


@pytest.fixture
def written(script: Script, tmp_path: Path) -> Path:
    script("completion").write(tmp_path)
    return tmp_path


def completed_all(file: Path, lines: Iterable[Sequence[str]]) -> list[list[str]]:
    """What bash offers for the last word of each line."""
    asked = [f"source '{file}'"]
    for words in lines:
        line = " ".join(f"'{word}'" for word in words)
        asked.append(f"COMPREPLY=(); COMP_WORDS=(photosim {line}); COMP_CWORD={len(words)}")
        asked.append('_photosim; echo "${COMPREPLY[@]}"')
    told = subprocess.run(
        ["bash", "--norc", "-c", "\n".join(asked)], capture_output=True, text=True, check=True
    )
    assert told.stderr == ""
    return [line.split() for line in told.stdout.splitlines()]


def completed(file: Path, *words: str) -> list[str]:
    """What bash offers for the last word."""
    (offered,) = completed_all(file, [words])
    return offered


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["ind"], ["index"]),
        (["rules", "ad"], ["add"]),
        (["--library", "/somewhere", "rules", "re"], ["remove", "reports"]),
        (["index", "--prov"], ["--provider"]),
        (["index", "--provider", "c"], ["cpu", "cuda"]),
        (["duplicates", "--level", ""], ["exact", "copy"]),
    ],
)
def test_bash_completes(written: Path, words: list[str], offered: list[str]) -> None:
    file = written / "bash-completion" / "completions" / "photosim"
    assert completed(file, *words) == offered


def parsed(
    words: tuple[str, ...] = (), command: Any = None
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each command as the parser has it, after the words that name it."""
    command = command or typer.main.get_command(app)
    yield words, command
    for name, below in commands_of(command).items():
        yield from parsed((*words, name), below)


def commands_of(command: Any) -> dict[str, Any]:
    """The commands below one, by name; those that are not for people are left out."""
    below: dict[str, Any] = getattr(command, "commands", {})
    return {name: one for name, one in below.items() if not one.hidden}


def options_of(command: Any) -> set[str]:
    """All spellings of the options of a command."""
    found = [one for one in command.params if one.param_type_name == "option"]
    return {"--help", *(name for one in found for name in (*one.opts, *one.secondary_opts))}


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_offers_what_the_parser_knows_and_no_more(written: Path) -> None:
    file = written / "bash-completion" / "completions" / "photosim"
    commands = dict(parsed())
    assert len(commands) > 50
    asked = [[*words, last] for words in commands for last in ("-", "")]
    offered = iter(completed_all(file, asked))
    for words, command in commands.items():
        assert set(next(offered)) == options_of(command), words
        assert set(next(offered)) == set(commands_of(command)), words


def test_the_man_page_has_each_option_below_its_command(script: Script) -> None:
    page = "\n".join(script("man").page()).replace("\\-", "-")
    sections = page.split("\n.SS photosim ")[1:]
    for words, command in parsed():
        if not words or hasattr(command, "commands"):
            continue
        name = " ".join(words)
        (section,) = [one for one in sections if one.startswith(f"{name} [OPTIONS]")]
        for option in options_of(command) - {"--help"}:
            assert re.search(rf"^\.B .*{re.escape(option)}(?![\w-])", section, re.MULTILINE), (
                f"{name} {option}"
            )


def test_every_command_is_in_every_shell_and_in_the_man_page(script: Script, written: Path) -> None:
    tree = script("completion").commands()
    texts = [file.read_text("utf-8") for file in written.rglob("*") if file.is_file()]
    assert len(texts) == 3
    page = "\n".join(script("man").page())
    names = [one for one in tree.all() if one.words and not one.below]
    assert len(names) > 30
    for one in names:
        assert f".SS photosim {' '.join(one.words)}".replace("-", "\\-") in page
        for text in texts:
            assert one.words[-1] in text
            for option in one.options:
                assert all(name.lstrip("-") in text for name in option.names)


@pytest.mark.parametrize(
    ("shell", "file"),
    [
        (["bash", "-n"], "bash-completion/completions/photosim"),
        (["zsh", "-n"], "zsh/vendor-completions/_photosim"),
        (["fish", "--no-execute"], "fish/vendor_completions.d/photosim.fish"),
    ],
)
def test_a_shell_can_read_its_completion(written: Path, shell: list[str], file: str) -> None:
    if shutil.which(shell[0]) is None:
        pytest.skip(f"there is no {shell[0]}")
    told = subprocess.run([*shell, written / file], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")
