"""Help and complaints in another language: laid out by columns, and no English left."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from photosim.cli.help import columns, complaint, wrapped


def told(*words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PHOTOSIM_LANGUAGE": "zh_CN", "PYTHONIOENCODING": "utf-8"}
    asked = [sys.executable, "-m", "photosim", *words]
    return subprocess.run(
        asked, capture_output=True, encoding="utf-8", check=False, env=environment
    )


def test_help_is_in_the_language_and_fits_the_terminal() -> None:
    answer = told("search", "--help")
    assert answer.returncode == 0
    assert answer.stdout.startswith("用法：photosim search")
    for english in ("Usage", "Options", "Arguments", "Show this"):
        assert english not in answer.stdout
    assert max(map(columns, answer.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["search"], "用法有误：缺少参数“IMAGE”。"),
        (["search", "--unknown"], "用法有误：没有选项 --unknown。"),
        (["album", "nothing"], "用法有误：没有命令“nothing”。"),
        (["nothing-there"], "用法有误：没有名为“nothing-there”的命令或文件。"),
    ],
)
def test_wrong_usage_is_said_in_the_language(words: list[str], line: str) -> None:
    answer = told(*words)
    assert answer.returncode == 2
    assert answer.stderr.splitlines()[-1] == line


def test_json_and_the_status_are_the_same_in_every_language() -> None:
    answers = []
    for language in ("en", "zh_CN"):
        asked = [sys.executable, "-m", "photosim", "--language", language, "status", "--json"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=False)
        answers.append((answer.returncode, json.loads(answer.stdout)))
    assert answers[0] == answers[1]


def test_a_complaint_that_is_not_known_stays_as_it_is() -> None:
    assert complaint("Something else.") == "Something else."
    assert complaint("Missing argument 'IMAGE'.") == "The argument “IMAGE” is missing."


def test_lines_break_between_chinese_letters_and_not_before_their_punctuation() -> None:
    lines = list(wrapped("照片、相册，photosim search 查找。", 12, 0, 2))
    assert "".join(line.strip() for line in lines).replace(" ", "") == (
        "照片、相册，photosimsearch查找。"
    )
    assert all(columns(line) <= 12 for line in lines)
    assert not any(line.strip()[0] in "、，。" for line in lines)
