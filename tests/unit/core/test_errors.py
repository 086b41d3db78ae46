"""Errors carry what a dialog shows, also out of a worker process."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import photosim
from photosim.cli.main import app
from photosim.core.errors import PhotoFault, PhotosimError, PhotoUnreadable, Remedy


def test_text_is_the_sentence_and_the_remedy_a_value() -> None:
    error = PhotosimError("Disk full", "The disk is full.", Remedy.FREE_SPACE)
    assert str(error) == "The disk is full."
    assert (error.title, error.remedy, error.about) == ("Disk full", Remedy.FREE_SPACE, "")


def test_a_remedy_may_name_something_and_need_not_be_there() -> None:
    assert PhotosimError("Empty", "It is empty.", Remedy.FILL_ALBUM, "Sea").about == "Sea"
    assert PhotosimError("Title", "A sentence.").remedy is None


def test_unreadable_photo_survives_the_way_from_a_worker() -> None:
    sent = PhotoUnreadable(
        PhotoFault.TRUNCATED, message="Half is missing.", transient=True, remedy=Remedy.OTHER_PHOTO
    )
    got = pickle.loads(pickle.dumps(sent))
    assert (got.reason, got.message, got.transient) == (sent.reason, sent.message, True)
    assert got.remedy is Remedy.OTHER_PHOTO
    assert PhotoUnreadable(PhotoFault.EMPTY).remedy is Remedy.WAIT_FOR_CHANGE


SOURCE = Path(photosim.__file__).parent
ERRORS = {"PhotosimError", "UsageError", "LibraryError", "LibraryBusy", "ServerAway", "ModelError"}
COMMANDS = "|".join(
    sorted(
        {one.name or one.callback.__name__ for one in app.registered_commands if one.callback}
        | {str(group.name) for group in app.registered_groups}
    )
)
COMMAND_LINE = re.compile(rf"--[a-z]|photosim ({COMMANDS})\b")
WINDOW = re.compile(r"Ctrl|[Pp]ress |[Cc]lick|\bbutton")


def texts(node: ast.AST) -> Iterator[str]:
    """The literal text below a node."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def test_what_is_said_of_an_error_names_no_command_and_no_key() -> None:
    seen = 0
    for path in SOURCE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(call, ast.Call) and getattr(call.func, "id", "") in ERRORS):
                continue
            seen += 1
            for text in texts(call):
                assert not COMMAND_LINE.search(text), (path, text)
                assert not WINDOW.search(text), (path, text)
    assert seen > 100


def test_no_part_of_the_window_names_a_command_or_an_option() -> None:
    allowed = {
        "Start photosim with --library DIR to use another one.",
        # Of the command that the system starts at login.
        "--library",
        "--in-tray",
        "--icon",  # told to other programs, as the specification of desktop entries says
    }
    for path in (SOURCE / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said = {
            one.value
            for one in ast.walk(tree)
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)
        }
        for one in ast.walk(tree):
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and one not in said:
                assert one.value in allowed or not COMMAND_LINE.search(one.value), (path, one.value)


def test_phrases_kept_in_a_library_stay_as_they_were() -> None:
    assert PhotoUnreadable(PhotoFault.TOO_SLOW, "30").reason == "took longer than 30 s"
    assert PhotoUnreadable(PhotoFault.FORMAT, "PDF").reason == "format not supported: PDF"
    assert PhotoUnreadable(PhotoFault.READ_ERROR, "{odd}").reason == "read error: {odd}"
    assert len({fault.value for fault in PhotoFault}) == len(PhotoFault)
