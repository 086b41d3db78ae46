"""``photosim requests …``: what computers that share a library ask of each other."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import Answer, absolute, command, group
from photosim.cli.words import state_words
from photosim.core.language import tr
from photosim.library.words import request_state_words, request_words
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext
    from photosim.library.library import Library
    from photosim.storage.requests import RequestRow

app = group(
    tr("What computers that share a library on a server ask of each other, to be answered there.")
)

Number = Annotated[int, typer.Argument(metavar="NUMBER", help=tr("As requests list has it."))]


@app.command(name="list")
@command()
def list_requests(library: Library) -> Answer:
    """List what computers ask of each other, the newest first."""
    rows = library.requests.all()
    lines = [line for row in rows for line in (_line(row), *_file_lines(row))]
    none = [] if rows else [tr("No computer asks anything of another one.")]
    return Answer({"requests": [_json(row) for row in rows]}, lines, none)


@app.command(name="remove")
@command(write=Right.CLEAN)
def ask_removal(
    library: Library, files: Annotated[list[Path], typer.Argument(metavar="FILE...")]
) -> Answer:
    """Ask the computers that have these files to move them to the trash.

    Name them as photosim names files of other computers: /COMPUTER:PATH. Nothing is done before
    a person there agrees, and only files go of which a copy stays there.
    """
    return _asked(library.requests.ask_removal([absolute(one) for one in files]).value)


@app.command(name="undo")
@command(write=Right.CLEAN)
def ask_undo(
    library: Library,
    number: Annotated[
        int, typer.Argument(metavar="NUMBER", help=tr("As photosim undo --list has it."))
    ],
) -> Answer:
    """Ask the computer that has the files to undo what was done to them."""
    return _asked([library.requests.ask_undo(number).value])


@app.command(name="accept")
@command(write=Right.CLEAN)
def accept(library: Library, number: Number, job: JobContext) -> Answer:
    """Do what another computer asks of this one; photosim undo undoes it.

    Each file is checked again first, as in a plan.
    """
    answered = library.requests.accept(number, job)
    report, row = answered.report, answered.request
    lines = [_line(row)]
    lines += [
        tr("  left: {path}: {reason}", path=one.path, reason=state_words(str(one.reason)))
        for one in report.not_done
    ]
    left = [{"path": str(one.path), "reason": str(one.reason)} for one in report.not_done]
    return Answer(_json(row) | {"not_done": left}, lines, status=1 if report.not_done else 0)


@app.command(name="refuse")
@command(write=Right.CLEAN)
def refuse(library: Library, number: Number) -> Answer:
    """Refuse what another computer asks of this one."""
    row = library.requests.refuse(number).value
    return Answer(_json(row), [_line(row)])


def _asked(rows: Sequence[RequestRow]) -> Answer:
    return Answer({"requests": [_json(row) for row in rows]}, map(_line, rows))


def waiting_line(row: RequestRow) -> str:
    """What is asked of this computer, and how it is answered."""
    return tr(
        "{words}: photosim requests accept {number}, or refuse {number}",
        words=request_words(row),
        number=row.id,
    )


def _line(row: RequestRow) -> str:
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(row.asked_at))
    name = f"{row.id}  {when}  {request_words(row)}"
    return tr("{name}  ({words})", name=name, words=request_state_words(row))


def _file_lines(row: RequestRow) -> list[str]:
    return [f"    {file.path}" for file in row.files]


def _json(row: RequestRow) -> dict[str, Any]:
    return {
        "request": row.id,
        "kind": row.kind.value,
        "asked_by": row.person,
        "on": row.asker,
        "asked_at": row.asked_at,
        "of": row.computer,
        "here": row.here,
        "files": [str(one.path) for one in row.files],
        "entry": row.entry_id,
        "state": row.state.value,
        "answered_by": row.answered_by,
        "answered_at": row.answered_at,
        "done": row.done,
        "left": row.left,
    }
