"""Completions and the man page know every command."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.fixture
def written(script: Script, tmp_path: Path) -> Path:
    script("completion").write(tmp_path)
    return tmp_path


def completed(file: Path, *words: str) -> list[str]:
    """What bash offers for the last word."""
    line = " ".join(f"'{word}'" for word in words)
    told = subprocess.run(
        [
            "bash",
            "--norc",
            "-c",
            f"source '{file}'; COMP_WORDS=(photosim {line}); COMP_CWORD={len(words)}; _photosim; "
            'echo "${COMPREPLY[@]}"',
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stderr == ""
    return told.stdout.split()


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
