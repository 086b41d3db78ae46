"""Each language is complete, and its table is made from the code as it is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from photosim.core.language import ENGLISH, LANGUAGES
from photosim.core.language_files import compile_ts, read_ts

PACKAGING = Path(__file__).parents[3] / "packaging"


@pytest.fixture(scope="module")
def languages() -> Iterator[ModuleType]:
    sys.path.insert(0, str(PACKAGING))
    import languages

    yield languages
    sys.path.remove(str(PACKAGING))
    del sys.modules["languages"]


def test_every_language_has_a_table(languages: ModuleType) -> None:
    assert set(languages.LANGUAGES) == set(LANGUAGES) - {ENGLISH}


def test_every_language_is_complete(languages: ModuleType) -> None:
    """``packaging/languages.py update`` brings the tables up to date; then translate what it names
    with Qt Linguist or an editor, and ``tidy`` takes out what vanished."""
    for language in languages.LANGUAGES:
        assert languages.wrong(language) == []


def code(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "code" / "cli"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "words.py").write_text(text, encoding="utf-8")
    return folder.parent


def test_translations_are_kept_and_vanished_ones_marked(
    languages: ModuleType, tmp_path: Path
) -> None:
    table = tmp_path / "photosim_zh_CN.ts"
    first = code(tmp_path, 'tr("Open {file}", file=1)\ntr_n("{n} <b>", "{n} <b>s", 2)\n')
    languages.update("zh_CN", first, table)
    entries = languages.read(table)
    assert [one.finished for one in entries.values()] == [False, False]
    for text, entry in entries.items():
        entry.forms = ["打开 {file}" if text.source.startswith("Open") else "{n} 个 <b>"]
    languages.write(table, "zh_CN", entries.values())
    assert languages.wrong("zh_CN", first, table) == []
    assert read_ts(table) == {"Open {file}": "打开 {file}", "{n} <b>": ["{n} 个 <b>"]}
    compile_ts(table, tmp_path / "table.json")
    assert (tmp_path / "table.json").read_text("utf-8").startswith('{"Open {file}":"打开')
    second = code(tmp_path, 'tr("Open {file}", file=1)\n')
    languages.update("zh_CN", second, table)
    kept = {text.source: entry for text, entry in languages.read(table).items()}
    assert kept["{n} <b>"].vanished
    assert kept["Open {file}"].forms == ["打开 {file}"]
    assert languages.wrong("zh_CN", second, table) == ["vanished from the code: '{n} <b>'"]


def test_a_wrong_table_says_so(languages: ModuleType, tmp_path: Path) -> None:
    table = tmp_path / "photosim_zh_CN.ts"
    source = code(tmp_path, 'tr("Open {file}", file=1)\ntr("New")\n')
    languages.update("zh_CN", source, table)
    entries = languages.read(table)
    next(one for text, one in entries.items() if text.source != "New").forms = ["打开 {files}"]
    languages.write(table, "zh_CN", entries.values())
    assert languages.wrong("zh_CN", source, table) == [
        "not translated: 'New'",
        "other placeholders in the translation: 'Open {file}', '打开 {files}'",
    ]
    newer = code(tmp_path, 'tr("Newer")\n')
    assert "not in the table: 'Newer'" in languages.wrong("zh_CN", newer, table)


def test_a_text_of_parts_is_refused(languages: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(languages.NotLiteral):
        languages.texts(code(tmp_path, 'tr(f"Open {name}")\n'))


def test_the_help_of_a_command_is_a_text(languages: ModuleType, tmp_path: Path) -> None:
    told = code(tmp_path, '@command()\ndef add():\n    """Add.\n\n    More.\n    """\n')
    assert [one.source for one in languages.texts(told)] == ["Add.\n\nMore."]
