"""Which language is spoken, and how a text is looked up."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import language
from photosim.core.errors import LibraryError, told_as
from photosim.core.language import tr, tr_n
from photosim.core.language_files import key_of


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for variable in ("PHOTOSIM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    yield
    language.use("en")
    os.environ["PHOTOSIM_LANGUAGE"] = "en"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("zh_CN.UTF-8", "zh_CN"),
        ("zh-Hans", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh", "zh_CN"),
        ("zh_TW", None),
        ("zh-Hant-HK", None),
        ("en_GB.UTF-8", "en"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("", None),
        ("xx", None),
    ],
)
def test_a_name_of_a_locale_means_a_language(name: str, meant: str | None) -> None:
    assert language.named(name) == meant


def test_what_is_nearest_to_the_person_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert (language.set_up(["status"]), language.spoken()) == (["status"], "zh_CN")
    monkeypatch.delenv("PHOTOSIM_LANGUAGE")
    monkeypatch.setenv("LC_ALL", "C")
    language.set_up([])
    assert language.spoken() == "en"
    monkeypatch.delenv("PHOTOSIM_LANGUAGE")
    language.choose("zh_CN")
    language.set_up([])
    assert (language.chosen(), language.spoken()) == ("zh_CN", "zh_CN")
    monkeypatch.setenv("PHOTOSIM_LANGUAGE", "en")
    language.set_up([])
    assert language.spoken() == "en"
    assert language.set_up(["--language", "zh", "list"]) == ["list"]
    assert (language.spoken(), os.environ["PHOTOSIM_LANGUAGE"]) == ("zh_CN", "zh_CN")
    language.choose(language.SYSTEM)
    assert language.chosen() == language.SYSTEM


def test_programs_read_english() -> None:
    assert language.set_up(["list", "--language=zh_CN", "--json"]) == ["list", "--json"]
    assert language.spoken() == "en"
    assert language.set_up(["--language=zh_CN", "open", "--", "--json"])[0] == "open"
    assert language.spoken() == "zh_CN"


def test_no_language_is_made_up() -> None:
    for words in (["--language", "klingon"], ["--language"]):
        with pytest.raises(language.UnknownLanguage):
            language.set_up(words)


def test_an_unknown_language_is_wrong_usage() -> None:
    asked = [sys.executable, "-m", "photosim", "--language", "klingon", "--version"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert told.stderr == "photosim: no language is called 'klingon'; there are en, zh_CN.\n"


def test_texts_are_looked_up_and_filled() -> None:
    table = {
        "Photos from {folder}": "{folder} 中的照片",
        "{n} photo": ["{n} 张照片"],
        key_of("Open", "verb"): "打开",
        key_of(", ", "between the parts of a list"): "、",
        key_of(" ", "between two sentences"): "",
    }
    language.use("zh_CN", table)
    assert tr("Photos from {folder}", folder="夏天") == "夏天 中的照片"
    assert tr("Photos from {folder}") == "{folder} 中的照片"
    assert tr_n("{n} photo", "{n} photos", 12345) == "12,345 张照片"
    assert (tr("Open", context="verb"), tr("Open")) == ("打开", "Open")
    assert language.listed(["甲", "乙"]) == "甲、乙"
    assert language.sentences(["好。", "", "对。"]) == "好。对。"


def test_what_the_system_says_of_files_ends_as_a_sentence_does() -> None:
    table = {
        "{name}: {words}": "{name}：{words}",
        "{words}.": "{words}。",
    }
    language.use("zh_CN", table)
    with pytest.raises(LibraryError) as told, told_as(LibraryError, "t", "无法写入 x"):
        raise OSError(28, "No space left on device")
    assert told.value.message == "无法写入 x：No space left on device。"


def test_the_source_is_english() -> None:
    language.use("en")
    assert tr_n("{n} photo", "{n} photos", 1) == "1 photo"
    assert tr_n("{n} photo", "{n} photos", 1234) == "1,234 photos"
    assert tr_n("{n} file of {all}", "{n} files of {all}", 2, all=5) == "2 files of 5"
    assert language.listed(["a", "b"]) == "a, b"
    assert language.sentences(["A.", "", "B."]) == "A. B."
    assert tr("{size:.1f} of {what!r}", size=2.25, what="x") == "2.2 of 'x'"


def test_a_text_reaches_into_nothing() -> None:
    with pytest.raises(KeyError):
        tr("{path.parent}", path=Path("/a/b"))


def test_a_broken_choice_counts_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language.paths, "config_dir", lambda: tmp_path)
    (tmp_path / "language").write_bytes(b"\xff\xfe")
    assert language.chosen() == language.SYSTEM
    (tmp_path / "language").write_text("klingon\n")
    assert language.chosen() == language.SYSTEM
