"""Where things are, and the log."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import language, log, paths
from photosim.core.errors import LibraryError
from photosim.core.language import tr


def test_the_default_library_is_in_the_users_data_folder() -> None:
    assert paths.default_library() == Path(os.environ["XDG_DATA_HOME"], "photosim", "library")


def test_models_and_resources_are_found() -> None:
    assert (paths.models_dir() / "README.md").is_file()
    assert paths.resources_dir().is_dir()


@pytest.fixture
def _quiet_log() -> Iterator[None]:
    logger = logging.getLogger("photosim")
    before = (list(logger.handlers), logger.level, logger.propagate)
    yield
    for handler in logger.handlers:
        handler.close()
    logger.handlers, logger.level, logger.propagate = before


@pytest.mark.usefixtures("_quiet_log")
def test_records_reach_the_file_and_warnings_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.set_up(file=tmp_path / "logs" / "photosim.log")
    logging.getLogger("photosim.test").info("for later")
    logging.getLogger("photosim.test").warning("for now")
    text = (tmp_path / "logs" / "photosim.log").read_text(encoding="utf-8")
    assert "for later" in text
    assert "for now" in text
    assert capsys.readouterr().err == "photosim: for now\n"


@pytest.mark.usefixtures("_quiet_log")
def test_a_log_that_cannot_be_written_is_one_line_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    log.set_up(file=tmp_path / "logs" / "photosim.log")
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.usefixtures("_quiet_log")
def test_the_log_is_english_whatever_is_spoken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], english: None
) -> None:
    language.use("zh_CN", {
        "The folder {path} is offline: {reason}.": "文件夹 {path} 离线：{reason}。",
        "it isn't there": "它不在那里",
    })  # fmt: skip
    file = tmp_path / "photosim.log"
    log.set_up(file=file)
    reason = tr("it isn't there")
    told = tr("The folder {path} is offline: {reason}.", path="/a", reason=reason)
    error = LibraryError("title", told)
    for number in range(1000):  # the error is logged long after it was raised
        tr("{n} others", n=number)
    logger = logging.getLogger("photosim.test")
    logger.warning("%s", error)
    logger.warning("left out: %s, %d", error, 3)
    english = "The folder /a is offline: it isn't there."
    lines = file.read_text("utf-8").splitlines()
    assert [line.partition("test: ")[2] for line in lines] == [english, f"left out: {english}, 3"]
    # A sentence alone is for the person at the terminal.
    said = capsys.readouterr().err.splitlines()
    assert said == ["photosim: 文件夹 /a 离线：它不在那里。", f"photosim: left out: {english}, 3"]
    assert language.in_english("never said {x}") == "never said {x}"
