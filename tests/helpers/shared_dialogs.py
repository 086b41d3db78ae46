"""Dialogs that a library of one computer, in which nothing goes wrong, does not open: filled with
what a shared library would have, without a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from photosim.library.albums.values import AlbumSummary
from photosim.library.replica.merge import Party, Thing
from photosim.library.replica.values import Conflict, JoinReport, Stance
from photosim.library.values import FolderStatus
from photosim.storage.requests import RequestedFile, RequestKind, RequestRow, RequestState
from photosim.ui.removal.requests_dialog import RequestsDialog
from photosim.ui.window.join_dialog import ConflictsDialog, JoinDialog
from photosim.ui.window.shared_library_dialog import SharedLibraryDialog
from photosim.ui.window.take_part_dialog import TakePartDialog
from photosim.ui.window.unexpected_dialog import UnexpectedDialog

CONTENT = b"c" * 20
ASKED_AT = 1_750_000_000.0

CONFLICTS = (
    Conflict(
        Thing.LABEL,
        ASKED_AT,
        "Roses",
        (CONTENT.hex(),),
        (Path("/srv/photos/2024/a rose in the garden.jpg"),),
        Stance("in", ASKED_AT, "anna"),
        Stance("refused", ASKED_AT, "ben"),
        Party.SHARED,
    ),
)
REQUEST = RequestRow(
    id=4,
    host="desk",
    computer="desk",
    here=True,
    asker="laptop",
    own=False,
    person="anna",
    asked_at=ASKED_AT,
    kind=RequestKind.REMOVE,
    files=(RequestedFile(Path("/srv/photos/2024/a copy.jpg"), CONTENT),),
    entry_id=None,
    state=RequestState.ASKED,
    answered_at=None,
    answered_by="",
    done=0,
    left=0,
)


def shared_dialogs(parent: QWidget) -> Iterator[tuple[str, QDialog]]:
    """Each with its name, not shown yet."""
    yield "open shared library", SharedLibraryDialog(parent)
    part = TakePartDialog(parent)
    folder = FolderStatus(Path("/srv/photos"), True, "ready", 1200, 1200, 0, 0, 0)
    part.show_choices([folder], [AlbumSummary("Roses", 48)])
    yield "keep a part", part
    join = JoinDialog(parent)
    join.show_report(
        JoinReport("postgresql://server/photos", {"label": 2}, {"album": 1}, CONFLICTS, 3, True)
    )
    yield "join", join
    conflicts = ConflictsDialog(parent)
    conflicts.show_conflicts(CONFLICTS)
    yield "conflicts", conflicts
    requests = RequestsDialog(parent, writable=True)
    requests.show_requests([REQUEST])
    yield "requests", requests
    yield "unexpected", UnexpectedDialog(parent, ValueError("nobody saw it come"), [])
