"""Starting at login: written and removed on request, and nothing else is touched."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from photosim.core.errors import PhotosimError
from photosim.core.paths import default_library
from photosim.ui.desktop import login

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="these are the files of freedesktop.org"
)


def entry() -> Path:
    return Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "org.photosim.photosim.desktop"


def test_it_is_written_and_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTOSIM_LAUNCHER", "/opt/photosim.run")
    assert not login.is_on()
    login.choose(True, default_library())
    assert login.is_on()
    assert "Exec=/opt/photosim.run open --in-tray" in entry().read_text().splitlines()
    login.choose(False, default_library())
    assert not login.is_on()
    assert not entry().exists()
    login.choose(False, default_library())  # gone already


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_a_desktop_turned_off_is_off(line: str) -> None:
    login.choose(True, default_library())
    text = entry().read_text().replace("X-GNOME-Autostart-enabled=true", line)
    entry().write_text(text)
    assert not login.is_on()


def test_the_desktop_can_read_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("there is no desktop-file-validate")
    monkeypatch.setenv("PHOTOSIM_LAUNCHER", '/opt/with space/50% "quoted" $HOME/photosim')
    login.choose(True, tmp_path / "my library")
    told = subprocess.run(
        ["desktop-file-validate", entry()], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (0, "")
    exec_line = next(line for line in entry().read_text().splitlines() if line.startswith("Exec="))
    assert exec_line == (
        'Exec="/opt/with space/50%% \\\\"quoted\\\\" \\\\$HOME/photosim" '
        f'--library "{tmp_path}/my library" open --in-tray'
    )


def test_a_folder_that_cannot_be_written_is_said() -> None:
    Path(os.environ["XDG_CONFIG_HOME"], "autostart").write_text("a file in the way")
    with pytest.raises(PhotosimError, match="autostart"):
        login.choose(True, default_library())


def test_the_program_that_was_started_is_started_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "photosim"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(script), "photo.jpg"])
    assert login.launcher() == [str(script)]
    monkeypatch.setattr(sys, "argv", ["/somewhere/photosim/__main__.py"])
    assert login.launcher() == [sys.executable, "-m", "photosim"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert login.launcher() == [sys.executable]


def test_what_macos_starts_is_named_word_by_word() -> None:
    told = plistlib.loads(login.agent_text(["/Applications/a b", "open", "--in-tray"]))
    assert told["ProgramArguments"] == ["/Applications/a b", "open", "--in-tray"]
    assert told["RunAtLoad"] is True
