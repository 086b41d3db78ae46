"""Where things are, and the log."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import log, paths


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
