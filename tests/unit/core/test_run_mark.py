"""The mark of a run says at the next start whether the last one ended in order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from photosim.core.run_mark import RunMark


def test_a_run_that_ended_leaves_no_mark(tmp_path: Path) -> None:
    mark = RunMark(tmp_path / "new" / "running")
    assert not mark.begin()
    mark.end()
    assert not RunMark(tmp_path / "new" / "running").begin()


def test_a_run_that_was_cut_short_is_noticed_once(tmp_path: Path) -> None:
    file = tmp_path / "running"
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom photosim.core.run_mark import RunMark\n"
        "RunMark(Path(sys.argv[1])).begin()\nos._exit(1)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], check=False, timeout=60)
    assert done.returncode == 1
    mark = RunMark(file)
    assert mark.begin()
    mark.end()
    assert not RunMark(file).begin()


def test_a_run_that_goes_on_beside_is_none_that_broke(tmp_path: Path) -> None:
    file = tmp_path / "running"
    file.write_text(str(os.getppid()), "ascii")
    mark = RunMark(file)
    assert not mark.begin()
    mark.end()
    assert file.exists()  # not ours to take away


def test_what_is_no_mark_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "running").write_text("\x00\x00", "ascii")
    assert not RunMark(tmp_path / "running").begin()
    (tmp_path / "file").write_text("")
    assert not RunMark(tmp_path / "file" / "running").begin()
