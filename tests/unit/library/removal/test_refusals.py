"""Why a file was left: kept as a value, and read in the language of each reader."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import language
from photosim.core.errors import PhotoFault
from photosim.library.holding.values import Loss, LossKind
from photosim.library.library import Library
from photosim.library.removal import refusals
from photosim.library.removal.refusals import Refusal, RefusalKind, TrashRefusal, refusing
from tests.helpers.libraries import open_library, photo_folder


@pytest.fixture
def library(tmp_path: Path, tiny: Path) -> Iterator[Library]:
    folder = photo_folder(tmp_path / "photos", ["a.jpg"])
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def test_the_table_is_complete() -> None:
    assert refusals.WORDS.keys() == set(RefusalKind)


@pytest.mark.parametrize("kind", RefusalKind)
def test_what_is_kept_is_read_again(kind: RefusalKind) -> None:
    refusal = Refusal(
        kind,
        path=os.fsdecode(b"/p/\xff {path}.jpg"),
        name="a.xmp",
        computer="garden",
        fault=PhotoFault.TRUNCATED.value,
        losses=(Loss(LossKind.FRAMES, count=14),),
        system="Permission denied",
        left_at="/trash/a.jpg",
    )
    kept = refusal.to_text()
    assert kept.isascii()
    assert Refusal.of_text(kept) == refusal
    assert str(refusal).endswith("until photosim can put it back it is /trash/a.jpg")


@pytest.mark.parametrize(
    "text", ["it was in the way", "它已不在原处", "{}", '{"kind": "new"}', "[1]", ""]
)
def test_a_sentence_of_an_older_photosim_stays_one(text: str) -> None:
    assert Refusal.of_text(text) == text


def test_each_reader_of_a_journal_has_it_in_their_own_language(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, english: None
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "in the words of this system")

    language.use("zh_CN")
    monkeypatch.setattr(shutil, "copy2", full)
    report = library.filing.copy([tmp_path / "photos" / "a.jpg"], tmp_path / "out")
    (entry,) = library.removal.journal()
    (file,) = entry.files
    assert [str(one.reason) for one in report.not_done] == [str(file.reason)]
    assert str(file.reason) == "无法复制：设备上没有剩余空间"
    language.use("en")
    assert str(file.reason) == "it can't be copied: No space left on device"


def test_what_the_system_says_in_words_of_its_own_is_told_as_it_is() -> None:
    said = pytest.raises(TrashRefusal, match="it can't be moved: a strange trouble")
    with said, refusing(RefusalKind.NOT_MOVED):
        raise OSError(9999, "a strange trouble")
