"""Programs are found as the desktop's specifications say, and started without a shell."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.errors import PhotosimError
from photosim.ui.widgets import programs
from photosim.ui.widgets.programs import Program, command_lines, of_kinds, start

pytestmark = pytest.mark.skipif(not programs.FREEDESKTOP, reason="a matter of freedesktop systems")

PATHS = ["/p/a b.jpg", "/p/ü.jpg"]
URLS = ["file:///p/a%20b.jpg", "file:///p/%C3%BC.jpg"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of shared desktop entries; that of the person's own is ``own``."""
    shared = tmp_path / "shared" / "applications"
    (tmp_path / "own" / "applications").mkdir(parents=True)
    shared.mkdir(parents=True)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "shared"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    return shared


def entry(folder: Path, name: str, **keys: str) -> None:
    told = {"Type": "Application", "Name": name, "Exec": f"{name} %F", "MimeType": "image/jpeg;"}
    lines = [f"{key}={value}" for key, value in (told | keys).items()]
    path = folder / f"{name}.desktop"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["# a comment", "[Desktop Entry]", *lines, "", "[Desktop Action x]",
                               "Exec=other", ""]), "utf-8")  # fmt: skip


def names(*kinds: str) -> list[str]:
    return [one.name for one in of_kinds(kinds or ("image/jpeg",))]


def test_the_one_that_a_person_has_chosen_comes_first(folder: Path, tmp_path: Path) -> None:
    for name in ("alpha", "beta", "gamma", "delta"):
        entry(folder, name)
    entry(folder, "other", MimeType="image/png;")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "mimeapps.list").write_text(
        "[Default Applications]\nimage/jpeg=gamma.desktop;gone.desktop\n"
        "[Added Associations]\nimage/jpeg=other.desktop;\n"
        "[Removed Associations]\nimage/jpeg=beta.desktop;\n"
    )
    assert names() == ["gamma", "other", "alpha", "delta"]
    assert names("image/webp", "image/png") == ["other"]


def test_entries_that_open_nothing_here_are_left_out(folder: Path, tmp_path: Path) -> None:
    entry(folder, "good", TryExec=sys.executable)
    entry(folder, "hidden", Hidden="true")
    entry(folder, "gone", TryExec="/nowhere/gone")
    entry(folder, "text", Terminal="true")
    entry(folder, "blind", Exec="blind")
    entry(folder, "link", Type="Link")
    assert names() == ["good"]
    # A person's own entry stands for the shared one of its name, also to hide it.
    entry(tmp_path / "own" / "applications", "good", Hidden="true")
    assert names() == []


def test_an_entry_in_a_subfolder_has_its_name_in_its_id(folder: Path) -> None:
    entry(folder / "kde", "viewer")
    (found,) = of_kinds(["image/jpeg"])
    assert found.id == "kde-viewer.desktop"


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("view %F", [["view", *PATHS]]),
        ("view %U", [["view", *URLS]]),
        ("view --new %f", [["view", "--new", PATHS[0]], ["view", "--new", PATHS[1]]]),
        ("view %u", [["view", URLS[0]], ["view", URLS[1]]]),
        ('"/opt/my view/run" %F', [["/opt/my view/run", *PATHS]]),
        (r"view --name\sx %F", [["view", "--name", "x", *PATHS]]),
        ("view %i --title %c %F", [["view", "--icon", "eye", "--title", "My View", *PATHS]]),
        ("view 100%% %d --in=%k %F", [["view", "100%", "", "--in=/e.desktop", *PATHS]]),
        ("view $HOME;rm %F", [["view", "$HOME;rm", *PATHS]]),
    ],
)
def test_command_lines_are_filled_word_by_word(command: str, expected: list[list[str]]) -> None:
    program = Program("v.desktop", "My View", command, "/e.desktop", "eye")
    assert command_lines(program, PATHS) == expected


def test_a_command_line_that_is_none_is_one_sentence() -> None:
    with pytest.raises(PhotosimError, match="can't be started"):
        command_lines(Program("v", "View", 'view "%F'), PATHS)
    with pytest.raises(PhotosimError, match="can't be started"):
        start(Program("v", "View", "/nowhere/view %F"), PATHS)


def test_a_program_gets_the_file_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    script, told = tmp_path / "view er", tmp_path / "told"
    script.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{told}.part"; mv "{told}.part" "{told}"\n')
    script.chmod(0o755)
    photo = tmp_path / "a b;$(touch x).jpg"
    start(Program("v", "View", f'"{script}" --show %F', folder=str(tmp_path)), [str(photo)])
    qtbot.waitUntil(told.exists, timeout=10_000)
    assert told.read_text() == f"--show|{photo}|"
    assert sorted(os.listdir(tmp_path)) == ["told", "view er"]  # noqa: PTH208
